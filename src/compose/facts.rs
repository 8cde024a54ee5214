//! What the templates may know: the programme as values, in one language. Texts of the author are slots,
//! dates and times are plain values for the filters, counts are numbers; what is absent is absent.

use minijinja::{Value, context};

use super::people;
use super::slot::Slot;
use crate::document::prose::Prose;
use crate::document::{Inline, plain};
use crate::locale::{Locale, fill};
use crate::manuscript::{
    ByLanguage, Choice, Countries, QuotedFrom, Reference, Series, Talk, Term, Webinar, Wording,
};
use crate::programme::{Programme, distinct};
use crate::source::Placed;
use crate::terms::{Action, Clock, CountryCode, Gender, Language, Mode, Qualifier, TalkRole};

/// The programme seen by one language.
pub struct Facts<'p> {
    pub programme: &'p Programme,
    pub locale: &'static Locale,
}

impl Facts<'_> {
    pub fn value(&self) -> Value {
        let mode = self.common_mode(&self.programme.manuscript.series);
        let webinars: Vec<Value> = self
            .programme
            .manuscript
            .webinar_names()
            .into_iter()
            .map(|(name, webinar)| self.webinar(name, webinar, mode))
            .collect();
        context! {
            document => self.document(),
            mandate => self.mandate(),
            series => self.series(mode),
            moderators => owned(self.programme.moderators()),
            moderators_gender => self.common_gender(self.programme.moderators().into_iter()),
            speakers => self.programme.speakers().len(),
            speakers_gender => self.common_gender(self.programme.speakers().into_iter()),
            conclusion => self.conclusion(),
            webinars,
            ..self.receivers()
        }
    }

    fn document(&self) -> Value {
        let document = &self.programme.manuscript.document;
        let (decision_kind, decision) = self.choice(document.decision.as_ref(), "none", "decision");
        let (author_kind, author) = self.choice(document.author.as_ref(), "secretariat", "author");
        context! {
            symbol => document.symbol.as_ref().map(|symbol| symbol.to_string()),
            symbol_on_cover => document.symbol.as_ref().map(|symbol| symbol.in_capitals()),
            original => self.word("language", self.programme.manuscript.original().tag()),
            original_only => document.original_only.is_some_and(|only| only.value),
            date => document.date.as_ref().map(|date| date.to_string()),
            year => document.year.as_ref().map(|year| year.value.0),
            title => self.line(document.title.as_ref()),
            decision_kind, decision, author_kind, author,
            annexes => self.programme.manuscript.sections.iter().filter(|section| section.is_annex()).count(),
        }
    }

    fn mandate(&self) -> Option<Value> {
        let mandate = self.programme.manuscript.mandate.as_ref()?;
        let reference = |id: &Option<Placed<String>>| self.programme.reference(&id.as_ref()?.value);
        Some(context! {
            stands => !self.is_left_out("mandate"),
            action => mandate.action.map_or(Action::Considered, |action| action.value).word(),
            session => mandate.session.map(|session| session.value),
            reference => reference(&mandate.reference).map(|reference| self.reference(reference)),
            among_other_things => is_true(mandate.among_other_things),
            strategy => is_true(mandate.strategy),
            topics => reference(&mandate.topics).map(|reference| self.reference(reference)),
            quote => self.prose(mandate.quote.as_ref()),
            paragraph => mandate.paragraph.as_ref().map(|paragraph| paragraph.value.clone()),
            ..context! { ..self.source(mandate.source.as_ref()), ..self.mandating() }
        })
    }

    /// What words are quoted from: of which kind, and by what it is called.
    fn source(&self, source: Option<&QuotedFrom>) -> Value {
        let (kind, source) = match source {
            None => ("", Value::UNDEFINED),
            Some(QuotedFrom::Own(wording)) => ("own", self.line(Some(wording))),
            Some(QuotedFrom::Named(name)) => match self.programme.reference(name) {
                Some(reference) => ("reference", self.reference(reference)),
                None => ("summary", Value::UNDEFINED),
            },
        };
        context! { source_kind => kind, source }
    }

    fn reference(&self, reference: &Reference) -> Value {
        context! {
            symbol => reference.symbol.as_ref().map(|symbol| symbol.to_string()),
            title => self.line(reference.title.as_ref()),
            url => self.address(reference.url.as_ref()),
        }
    }

    fn series(&self, mode: Option<&Choice<Mode>>) -> Value {
        let series = &self.programme.manuscript.series;
        let recorded = |term: &Term| matches!(term, Term::Word(word) if word.value == "recording");
        let published: Vec<Value> = series
            .published
            .iter()
            .filter(|term| !recorded(term))
            .map(|term| match term {
                Term::Word(word) if word.value == "slides" && self.one_speaks() => {
                    Value::from(self.word("published-alone", word.value))
                }
                term => self.term("published", term),
            })
            .collect();
        let discussed = if self.programme.webinars().count() == 1 { "discussion" } else { "discussions" };
        context! {
            subject => self.line(series.subject.as_ref()),
            own_objectives => is_true(series.own_objectives),
            theme => self.prose(series.theme.as_ref()),
            mode => mode.map(|mode| self.mode(mode)),
            mode_text => mode.map(|mode| self.line(mode.own())),
            reach => self.chosen("reach", series.reach.as_ref()),
            audience => self.terms("audience", &series.audience),
            interpretation => self.languages(&series.interpretation),
            discussions => self.terms(discussed, &series.discussions),
            invited => self.terms("invited", &series.invited),
            invited_by => self.terms("invited-by", &series.invited_by),
            channels => self.terms("channels", &series.channels),
            promoted_to => self.chosen("promoted-to", series.promoted_to.as_ref()),
            page => self.address(series.page.as_ref()),
            webcast => self.address(series.webcast.as_ref()),
            webcast_service => self.chosen("webcast-service", series.webcast_service.as_ref()),
            published,
            recorded => series.published.iter().any(recorded),
            sectors => people::sectors(self.programme).into_iter().map(|sector| self.listed("sector", sector, |word| word.word())).collect::<Vec<_>>(),
        }
    }

    /// Whether nobody spoke with another.
    fn one_speaks(&self) -> bool {
        let speakers =
            |webinar: &Webinar| distinct(webinar.talks.iter().filter_map(|talk| talk.speaker.as_ref())).len();
        let mut speakers =
            self.programme.webinars().map(speakers).filter(|speakers| *speakers > 0).peekable();
        speakers.peek().is_some() && speakers.all(|speakers| speakers == 1)
    }

    fn conclusion(&self) -> Value {
        let manuscript = &self.programme.manuscript;
        let (series, conclusion) = (&manuscript.series, &manuscript.conclusion);
        context! {
            reception => self.chosen("reception", conclusion.reception.as_ref()),
            message => self.prose(conclusion.message.as_ref()),
            published => self.terms("materials", &conclusion.published),
            pages => series.page.is_some() || self.programme.webinars().all(|webinar| webinar.agenda.is_some()),
            useful_to => self.terms("useful-to", &conclusion.useful_to),
        }
    }

    /// The gender of all of them, where it is stated and the same.
    fn common_gender<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Option<&'static str> {
        let mut genders = ids.map(|id| self.gender(id));
        let first = genders.next()??;
        genders.all(|gender| gender == Some(first)).then_some(first)
    }

    /// The mode of every webinar, where they share one; else each says its own.
    fn common_mode<'p>(&'p self, series: &'p Series) -> Option<&'p Choice<Mode>> {
        let mode = |webinar: &'p Webinar| webinar.mode.as_ref().or(series.mode.as_ref());
        let called = |mode: &'p Choice<Mode>| mode.called(|word| word.word());
        let first = self.programme.webinars().next().and_then(mode)?;
        let same = |webinar| mode(webinar).is_some_and(|mode| called(mode) == called(first));
        self.programme.webinars().all(same).then_some(first)
    }

    /// The name of the phrase for a mode: its word, or "own".
    fn mode(&self, mode: &Choice<Mode>) -> &'static str {
        mode.word().map_or("own", |mode| mode.value.word())
    }

    /// `common`: the mode of all webinars.
    fn webinar(&self, name: String, webinar: &Webinar, common: Option<&Choice<Mode>>) -> Value {
        let series = &self.programme.manuscript.series;
        let own_mode = webinar.mode.as_ref().or(series.mode.as_ref()).filter(|_| common.is_none());
        let (closing, closing_text) = self.choice(webinar.closing.as_ref(), "none", "closing");
        let listed = |ids: &[Placed<String>]| {
            ids.iter().filter_map(|id| self.presented(&id.value)).collect::<Vec<_>>()
        };
        let attendance = self.attendance(webinar);
        let speakers = distinct(webinar.talks.iter().filter_map(|talk| talk.speaker.as_ref()));
        let printed = self.printed(&name, &webinar.talks);
        let spoken = |role: fn(TalkRole) -> bool| {
            let spoken = webinar.talks.iter().zip(&printed);
            spoken.filter(|(talk, printed)| **printed && role(talk.role()) && talk.summary.is_some()).count()
        };
        let presents = |talk: &&Talk| !is_remarks(talk.role());
        let with_slides = webinar.talks.iter().filter(|talk| talk.slides.is_some()).count();
        let (length, closing_length_text) =
            self.choice(webinar.closing_length.as_ref(), "", "closing-length");
        context! {
            name,
            title => self.line(webinar.title.as_ref()),
            objective => self.prose(webinar.objective.as_ref()),
            date => webinar.date.as_ref().map(|date| date.to_string()),
            start => webinar.start.as_ref().map(|time| time.to_string()),
            end => webinar.end.as_ref().filter(|_| webinar.start.is_some()).map(|time| time.to_string()),
            zone => self.zone(webinar),
            mode => own_mode.map(|mode| self.mode(mode)),
            mode_text => own_mode.map(|mode| self.line(mode.own())),
            audience => self.terms("audience", &webinar.audience),
            interpretation => self.languages(&webinar.interpretation),
            selection => self.terms("selection", &webinar.selection),
            speakers => speakers.len(),
            moderators => listed(&webinar.moderators),
            speakers_gender => self.common_gender(speakers.iter().copied()),
            moderators_gender => self.common_gender(webinar.moderators.iter().map(|id| id.value.as_str())),
            opening => self.prose(webinar.opening.as_ref()),
            examples => self.prose(webinar.examples.as_ref()),
            agenda => self.address(webinar.agenda.as_ref()),
            recording => self.address(webinar.recording.as_ref()),
            slides => with_slides,
            all_slides => webinar.talks.iter().filter(presents).all(|talk| talk.slides.is_some()),
            presentations => spoken(|role| role == TalkRole::Talk),
            contributions => if spoken(|role| !is_remarks(role)) == 0 { 0 } else { spoken(|_| true) },
            talks => self.talks(&webinar.talks, &printed),
            closing, closing_text, closing_length_text,
            short => length == "short",
            ..attendance,
        }
    }

    fn attendance(&self, webinar: &Webinar) -> Value {
        let participants = webinar.participants.as_ref();
        let countries = webinar.countries.as_ref();
        let (basis, basis_text) =
            self.choice(participants.and_then(|participants| participants.basis.as_ref()), "", "basis");
        let (webcast, webcast_text) =
            self.choice(participants.and_then(|participants| participants.webcast.as_ref()), "", "webcast");
        let called = |part: &str, word: String| if word.is_empty() { word } else { format!("{part}-{word}") };
        let named = countries.map_or(&[][..], |countries| &countries.named);
        context! {
            participants => participants.and_then(|p| self.figure(p.count, p.qualifier.as_ref())),
            participant_count => participants.and_then(|p| p.count).map(|count| count.value),
            basis => called("note", basis),
            basis_text,
            countries => countries.and_then(|c| self.figure(c.count, c.qualifier.as_ref())),
            webcast => called("webcast", webcast),
            webcast_text,
            country_count => countries.and_then(|c| c.count).map(|count| count.value),
            named => named.iter().map(|country| self.code(country)).collect::<Vec<_>>(),
            all_named => countries.is_some_and(Countries::all_named),
        }
    }

    /// Of each talk of a webinar, whether it is printed, in whatever words.
    fn printed(&self, webinar: &str, talks: &[Talk]) -> Vec<bool> {
        let name = |at: usize| format!("{webinar}.talk-{}", at + 1);
        let all = self.programme.manuscript.document.without.is_empty();
        (0..talks.len()).map(|at| all || !self.is_left_out(&name(at))).collect()
    }

    fn is_left_out(&self, paragraph: &str) -> bool {
        self.programme.manuscript.document.without.iter().any(|name| name.as_str() == paragraph)
    }

    fn talks(&self, talks: &[Talk], printed: &[bool]) -> Vec<Value> {
        let ordinary = |talk: &Talk| matches!(talk.role(), TalkRole::Talk);
        let total = talks.iter().zip(printed).filter(|(talk, printed)| **printed && ordinary(talk)).count();
        let mut index = 0;
        let values = talks.iter().zip(printed).map(|(talk, printed)| {
            let lead = if ordinary(talk) {
                lead(index, total).to_owned()
            } else {
                format!("talk-{}", talk.role().word())
            };
            index += usize::from(*printed && ordinary(talk));
            context! {
                lead,
                speaker => talk.speaker.as_ref().and_then(|id| self.presented(&id.value)),
                gender => talk.speaker.as_ref().and_then(|id| self.gender(&id.value)),
                slides => self.address(talk.slides.as_ref()),
                summary => self.prose(talk.summary.as_ref()),
            }
        });
        values.collect()
    }

    /// Whether a sentence may speak of a man or of a woman; `None` where nothing is stated.
    fn gender(&self, id: &str) -> Option<&'static str> {
        let gender = self.programme.person(id)?.gender?.value;
        (gender != Gender::Other).then(|| gender.word())
    }

    fn presented(&self, id: &str) -> Option<Value> {
        self.programme.person(id).map(|person| Slot::words(people::presented(self, person)))
    }

    /// What the zone is called on the day of the webinar, if its hour is printed.
    fn zone(&self, webinar: &Webinar) -> Option<String> {
        clock(webinar).map(|clock| self.locale.clock(clock))
    }

    fn figure(&self, count: Option<Placed<u32>>, qualifier: Option<&Choice<Qualifier>>) -> Option<String> {
        let count = count?.value.into();
        let (words, figures) = (self.locale.count(count, false), self.locale.figures(count));
        let figure = |qualifier: Qualifier| {
            let pattern = self.locale.word("qualifier", qualifier.word());
            let (before, figure) = pattern.split_at(pattern.find('{').unwrap_or_default());
            let (before, _) = self.locale.joins.joined(before, &words);
            fill(&(before + figure), &[("count", &words), ("figures", &figures)])
        };
        Some(match qualifier {
            None => figure(Qualifier::Exactly),
            Some(Choice::Word(qualifier)) => figure(qualifier.value),
            Some(Choice::Own(wording)) => {
                self.qualified(&plain(&self.words(Some(wording))), &figure(Qualifier::Exactly))
            }
        })
    }

    /// In the author's words, behind which the figure stands if they do not say where.
    fn qualified(&self, words: &str, figure: &str) -> String {
        match words.contains("{count}") {
            true => words.replace("{count}", figure),
            false => {
                let words = [words, &self.locale.typography.sentence_gap].concat();
                self.locale.joins.joined(&words, figure).0 + figure
            }
        }
    }

    /// The word chosen from a list, `default` where none is, "own" where the author wrote a text, with the text.
    fn choice(&self, term: Option<&Term>, default: &str, list: &str) -> (String, Option<Value>) {
        match term {
            None => (if default == "none" { "" } else { default }.to_owned(), None),
            Some(Term::Word(word)) if word.value == "none" => (String::new(), None),
            Some(Term::Word(word)) => (word.value.to_owned(), None),
            Some(term @ Term::Own(_)) => ("own".to_owned(), Some(self.term(list, term))),
        }
    }

    pub fn term(&self, list: &str, term: &Term) -> Value {
        match term {
            Term::Word(word) => Value::from(self.word(list, word.value)),
            Term::Own(wording) => self.line(Some(wording)),
        }
    }

    fn chosen(&self, list: &str, term: Option<&Term>) -> Option<Value> {
        term.map(|term| self.term(list, term))
    }

    fn terms(&self, list: &str, terms: &[Term]) -> Vec<Value> {
        terms.iter().map(|term| self.term(list, term)).collect()
    }

    fn word(&self, list: &str, key: &str) -> String {
        self.locale.word(list, key).to_owned()
    }

    fn languages(&self, languages: &[Choice<Language>]) -> Vec<Value> {
        languages.iter().map(|language| self.listed("language", language, |word| word.tag())).collect()
    }

    fn listed<T: Copy>(&self, list: &str, chosen: &Choice<T>, word: fn(T) -> &'static str) -> Value {
        match chosen {
            Choice::Word(chosen) => Value::from(self.word(list, word(chosen.value))),
            Choice::Own(wording) => self.line(Some(wording)),
        }
    }

    /// For the filter of countries: a code, or the author's words.
    fn code(&self, country: &Choice<CountryCode>) -> Value {
        match country {
            Choice::Word(code) => Value::from(code.as_str()),
            Choice::Own(wording) => self.line(Some(wording)),
        }
    }

    /// A country without its article.
    pub fn country(&self, country: &Choice<CountryCode>) -> Vec<Inline> {
        match country {
            Choice::Word(code) => vec![Inline::text(code.value.country().name_in_text(self.locale.language))],
            Choice::Own(wording) => self.words(Some(wording)),
        }
    }

    /// A text of the author's in this language; empty, and so false, where there is none.
    pub fn line(&self, wording: Option<&Wording>) -> Value {
        Slot::words(self.words(wording))
    }

    pub fn words(&self, wording: Option<&Wording>) -> Vec<Inline> {
        let text = wording.and_then(|wording| wording.get(self.locale.language));
        text.map(|text| Inline::typed(text.value.clone(), text.place)).into_iter().collect()
    }

    fn prose(&self, field: Option<&ByLanguage<Prose>>) -> Value {
        let prose = field.and_then(|field| field.get(self.locale.language));
        Slot::prose(prose.map(|prose| prose.blocks.clone()).unwrap_or_default())
    }

    /// An address in this language; empty where there is none, which makes its link plain words.
    fn address(&self, address: Option<&Placed<String>>) -> String {
        address.map(|address| in_language(&address.value, self.locale.language)).unwrap_or_default()
    }
}

/// In force when a webinar begins, if its hour is printed.
pub fn clock(webinar: &Webinar) -> Option<Clock> {
    let at = webinar.date?.and_time(webinar.start?.value);
    Some(webinar.timezone.as_ref()?.clock(at))
}

fn owned(words: Vec<&str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

fn is_true(stated: Option<Placed<bool>>) -> bool {
    stated.is_some_and(|stated| stated.value)
}

/// What is said at the opening or the end is no presentation.
fn is_remarks(role: TalkRole) -> bool {
    matches!(role, TalkRole::Opening | TalkRole::Closing)
}

/// `{lang}` in an address is the language of the version.
pub fn in_language(address: &str, language: Language) -> String {
    address.replace("{lang}", language.tag())
}

/// The sentence that leads to a talk, by its place among the talks.
fn lead(index: usize, total: usize) -> &'static str {
    match (index, total) {
        (_, 1) => "talk-only",
        (0, _) => "talk-first",
        (index, total) if index + 1 == total => "talk-last",
        (index, _) if index % 2 == 1 => "talk-next",
        _ => "talk-then",
    }
}
