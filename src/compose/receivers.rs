//! The bodies that receive a document, and what sentences say of them: of one, of two as one.

use minijinja::{Value, context};

use super::edition::Edition;
use crate::locale::{Second, Words};
use crate::manuscript::SessionPart;
use crate::source::Placed;
use crate::terms::{BodyKind, Committee};

impl Edition<'_> {
    /// The first body, by the names that the cover and most sentences have for it; `receivers` are all.
    pub fn receivers(&self) -> Value {
        let first = &self.programme.committee;
        let body = self.body(first);
        let receivers = self.programme.joint.as_ref().map(|second| self.both([first, second]));
        context! {
            receivers => receivers.unwrap_or_else(|| body.clone()),
            receiving => self.each(),
            ..self.receiver(first, body, self.programme.manuscript.document.session.as_ref())
        }
    }

    /// Each of the bodies, by the same names, with the symbol that the document has there.
    fn each(&self) -> Vec<Value> {
        let receivers = self.programme.manuscript.document.receivers().zip(self.programme.committees());
        let each = receivers.map(|(receiver, committee)| {
            context! {
                document => context! { symbol_on_cover => receiver.symbol.map(|symbol| symbol.in_capitals()) },
                ..self.receiver(committee, self.body(committee), receiver.session)
            }
        });
        each.collect()
    }

    /// The body whose document is the mandate.
    pub fn mandating(&self) -> Value {
        let which = self.programme.manuscript.mandating();
        let committee = self.programme.committees().nth(which).unwrap_or(&self.programme.committee);
        context! { committee => self.committee(committee), body => self.body(committee) }
    }

    fn receiver(&self, committee: &Committee, body: Value, session: Option<&SessionPart>) -> Value {
        context! { committee => self.committee(committee), body, session => self.session(session) }
    }

    fn committee(&self, committee: &Committee) -> Value {
        let language = self.locale.language;
        context! {
            name => committee.name.get(&language).cloned(),
            abbreviation => committee.abbreviation.get(&language).cloned(),
        }
    }

    /// The committee's kind in words. An assembly goes by its name: articles agree with that.
    fn body(&self, committee: &Committee) -> Value {
        let language = &self.locale.language;
        let name = committee.name.get(language).filter(|_| goes_by_name(committee));
        let abbreviation = committee.abbreviation.get(language);
        let words = self.body_words(committee);
        let called = || words.get("called");
        let in_doubt = &self.locale.unconfirmed.bodies;
        context! {
            name,
            dative => abbreviation.or(committee.dative.as_ref()).or_else(|| words.get("dative")),
            short => name.or(abbreviation).or_else(called),
            ordinals => self.ordinals(committee),
            // Where Latin letters cannot stand for a body in a sentence.
            own_script => name.or(abbreviation.filter(|short| !short.is_ascii())).or_else(called),
            unconfirmed => !committee.own_kind.is_empty() || in_doubt.iter().any(|kind| kind == committee.kind().word()),
            ..Value::from(words.clone())
        }
    }

    /// Two bodies by the names of one. What both may be called, "the Committee", would not tell them apart.
    fn both(&self, bodies: [&Committee; 2]) -> Value {
        let words = bodies.map(|body| self.body_words(body));
        let [first, second] = &words;
        let paired = |how: &Second| {
            let name = |at: usize| self.distinct_name(bodies[at], &words[at], how);
            self.locale.paired(how, [&name(0), &name(1)], second)
        };
        let (invited, informed) = (paired(&self.locale.pair.invited), paired(&self.locale.pair.informed));
        let (invited, informed) = (Value::from(invited), Value::from(informed));
        let agreeing = self.locale.agreeing_with_both([first, second]);
        context! {
            name => &invited,
            short => &invited,
            own_script => &invited,
            dative => &invited,
            called => &informed,
            genitive => &informed,
            unconfirmed => true,
            ..context! { ..Value::from(agreeing), ..Value::from(first.clone()) }
        }
    }

    fn distinct_name(&self, committee: &Committee, words: &Words, how: &Second) -> String {
        let language = &self.locale.language;
        let abbreviation = committee.abbreviation.get(language).filter(|_| !goes_by_name(committee));
        if let Some(short) = abbreviation.filter(|short| how.latin || !short.is_ascii()) {
            return short.clone();
        }
        let word = |form: &str| words.get(form).map_or("", String::as_str);
        let name = committee.name.get(language).map_or(word("called"), String::as_str);
        let Some(case) = &how.case else { return name.to_owned() };
        let declined = || {
            let rest = name.strip_prefix(word("called"))?;
            Some(format!("{}{rest}", word(case)))
        };
        let stated = committee.dative.clone().filter(|_| case == "dative");
        stated.or_else(declined).unwrap_or_else(|| word(case).to_owned())
    }

    pub fn body_words(&self, committee: &Committee) -> Words {
        match committee.own_kind.get(&self.locale.language) {
            Some(own) => self.locale.own_body(own),
            None => self.locale.body(committee.kind()),
        }
    }

    /// The form of ordinals that its sessions are counted in.
    pub fn ordinals(&self, committee: &Committee) -> Option<String> {
        let of_body = committee.ordinals.get(&self.locale.language).cloned();
        of_body.or_else(|| self.body_words(committee).remove("gender"))
    }

    fn session(&self, session: Option<&SessionPart>) -> Value {
        let day = |day: Option<&Placed<chrono::NaiveDate>>| day.map(|day| day.to_string());
        context! {
            number => session.and_then(|session| session.number).map(|number| number.value),
            ordinary => session.and_then(|session| session.ordinary).map(|number| number.value),
            extraordinary => session.and_then(|session| session.extraordinary).map(|number| number.value),
            start => day(session.and_then(|session| session.start.as_ref())),
            end => day(session.and_then(|session| session.end.as_ref())),
            place => session.and_then(|session| session.venue.as_ref()).map(|venue| self.term("place", venue)),
        }
    }
}

fn goes_by_name(committee: &Committee) -> bool {
    matches!(committee.kind(), BodyKind::Assembly | BodyKind::Assemblies)
}
