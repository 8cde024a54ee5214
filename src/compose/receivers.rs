//! The bodies that receive a document, and the words that sentences need for one body or for two.

use minijinja::{Value, context};

use super::edition::Edition;
use super::insert::Insert;
use crate::locale::{Second, Words};
use crate::manuscript::SessionPart;
use crate::terms::{BodyKind, Committee};

impl Edition<'_> {
    /// The first body, under the names that the cover and most sentences use; `receivers` has both.
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

    /// Each of the bodies under the same names, with its symbol of the document.
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

    /// The words for the kind of the committee. An assembly is called by its name, with which articles agree.
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
            // The name for sentences in which Latin letters cannot stand for a body.
            own_script => name.or(abbreviation.filter(|short| !short.is_ascii())).or_else(called),
            unconfirmed => !committee.own_kind.is_empty() || in_doubt.iter().any(|kind| kind == committee.kind().word()),
            ..Value::from(words.clone())
        }
    }

    /// The words for two bodies, under the same names as for one. "The Committee" is not used, because it may mean
    /// either.
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

    /// The form of ordinals in which its sessions are counted.
    pub fn ordinals(&self, committee: &Committee) -> Option<String> {
        let of_body = committee.ordinals.get(&self.locale.language).cloned();
        of_body.or_else(|| self.body_words(committee).remove("gender"))
    }

    fn session(&self, session: Option<&SessionPart>) -> Value {
        context! {
            number => session.and_then(|session| session.number).map(Insert::number),
            ordinary => session.and_then(|session| session.ordinary).map(Insert::number),
            extraordinary => session.and_then(|session| session.extraordinary).map(Insert::number),
            start => session.and_then(|session| session.start).map(Insert::day),
            end => session.and_then(|session| session.end).map(Insert::day),
            place => session.and_then(|session| session.venue.as_ref()).map(|venue| self.term("place", venue)),
        }
    }
}

fn goes_by_name(committee: &Committee) -> bool {
    matches!(committee.kind(), BodyKind::Assembly | BodyKind::Assemblies)
}
