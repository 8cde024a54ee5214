//! The facts that templates may use: the programme as values in one language. Texts of the author, days, times,
//! numbers and countries are inserts, which filters take as they are. A fact that is not stated is undefined.

use std::sync::Arc;

use minijinja::value::merge_maps;
use minijinja::{Value, context};

use super::edition::{Edition, clock};
use super::insert::Insert;
use super::{derived, people, worded};
use crate::document::prose::Prose;
use crate::document::{Inline, plain};
use crate::locale::fill;
use crate::manuscript::{
    ByLanguage, Choice, Countries, QuotedFrom, Reference, Talk, Term, Webinar, Wording, own_or,
};
use crate::programme::distinct;
use crate::source::Placed;
use crate::terms::{Action, CountryCode, Gender, Language, Mode, Qualifier, TalkRole};

impl Edition<'_> {
    pub fn value(&self) -> Value {
        let webinars: Vec<Value> = self
            .programme
            .manuscript
            .webinar_names()
            .into_iter()
            .map(|(name, webinar)| self.webinar(name, webinar))
            .collect();
        context! {
            document => self.document(),
            mandate => self.mandate(),
            series => self.series(),
            moderators => owned(self.programme.moderators()),
            moderators_gender => self.common_gender(self.programme.moderators().into_iter()),
            speakers => self.programme.speakers().len(),
            speakers_gender => self.common_gender(self.programme.speakers().into_iter()),
            conclusion => self.conclusion(),
            // The program cannot know what the author's paragraphs in their place contain.
            left_out => owned(self.programme.manuscript.overridden().map(|name| name.as_str()).collect()),
            all_moderated => self.programme.webinars().all(|webinar| !webinar.moderators.is_empty()),
            with_speakers => self.programme.webinars().filter(|webinar| !webinar.talks.is_empty()).count(),
            webinars,
            ..self.receivers()
        }
    }

    fn document(&self) -> Value {
        let document = &self.programme.manuscript.document;
        context! {
            original => self.word("language", self.programme.manuscript.original().tag()),
            annexes => self.programme.manuscript.sections.iter().filter(|section| section.is_annex()).count(),
            ..self.declared(document, derived::DOCUMENT)
        }
    }

    fn mandate(&self) -> Option<Value> {
        let mandate = self.programme.manuscript.mandate.as_ref()?;
        let reference =
            |id: &Option<Placed<String>>| self.programme.manuscript.reference(&id.as_ref()?.value);
        Some(context! {
            action => mandate.action.map_or(Action::Considered, |action| action.value).word(),
            reference => reference(&mandate.reference).map(|reference| self.reference(reference)),
            topics => reference(&mandate.topics).map(|reference| self.reference(reference)),
            ..merge_maps([
                self.source(mandate.source.as_ref()),
                self.mandating(),
                self.declared(mandate, derived::MANDATE),
            ])
        })
    }

    /// The source that words are quoted from: its kind, and its name or reference.
    fn source(&self, source: Option<&QuotedFrom>) -> Value {
        let (kind, source) = match source {
            None => ("", Value::UNDEFINED),
            Some(QuotedFrom::Own(wording)) => ("own", self.line(Some(wording))),
            Some(QuotedFrom::Named(name)) => match self.programme.manuscript.reference(name) {
                Some(reference) => ("reference", self.reference(reference)),
                None => ("summary", Value::UNDEFINED),
            },
        };
        context! { source_kind => kind, source }
    }

    fn reference(&self, reference: &Reference) -> Value {
        self.declared(reference, &[])
    }

    fn series(&self) -> Value {
        let series = &self.programme.manuscript.series;
        let published: Vec<Value> = self
            .programme
            .manuscript
            .published()
            .map(|term| self.term(self.published_by(term), term))
            .collect();
        let discussed = if self.programme.webinars().count() == 1 { "discussion" } else { "discussions" };
        context! {
            discussions => self.terms(discussed, &series.discussions),
            held_in => self.languages(&series.held_in),
            interpretation => self.languages(&series.interpretation),
            published,
            sectors => people::sectors(self.programme).into_iter().map(|sector| self.listed("sector", sector, |word| word.word())).collect::<Vec<_>>(),
            ..self.declared(series, derived::SERIES)
        }
    }

    /// The list with the words for what was published, in the form that agrees with the speakers.
    fn published_by(&self, published: &Term) -> &'static str {
        let worded =
            |list: &str| published.word().is_some_and(|word| self.locale.has_word(list, &word.value));
        let women =
            || self.common_gender(self.programme.speakers().into_iter()) == Some(Gender::Female.word());
        match () {
            () if worded("published-alone") && self.one_speaks() => "published-alone",
            () if worded("published-female") && women() => "published-female",
            () => "published",
        }
    }

    /// Whether each webinar with speakers has only one.
    fn one_speaks(&self) -> bool {
        let speakers =
            |webinar: &Webinar| distinct(webinar.talks.iter().filter_map(|talk| talk.speaker.as_ref())).len();
        let mut speakers =
            self.programme.webinars().map(speakers).filter(|speakers| *speakers > 0).peekable();
        speakers.peek().is_some() && speakers.all(|speakers| speakers == 1)
    }

    fn conclusion(&self) -> Value {
        let manuscript = &self.programme.manuscript;
        let conclusion = &manuscript.conclusion;
        context! {
            published => self.terms("materials", &conclusion.published),
            pages => self.pages(),
            ..self.declared(conclusion, derived::CONCLUSION)
        }
    }

    /// How many pages show what was published: one for each webinar, one for all, or none if that is not stated.
    fn pages(&self) -> usize {
        let webinars = self.programme.webinars().count();
        let each = self.programme.webinars().all(|webinar| webinar.agenda.is_some());
        if each { webinars } else { usize::from(self.programme.manuscript.series.page.is_some()) }
    }

    /// The gender of all of them, if it is stated and the same.
    fn common_gender<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Option<&'static str> {
        let mut genders = ids.map(|id| self.gender(id));
        let first = genders.next()??;
        genders.all(|gender| gender == Some(first)).then_some(first)
    }

    fn webinar(&self, name: String, webinar: &Webinar) -> Value {
        let series = &self.programme.manuscript.series;
        let listed = |ids: &[Placed<String>]| {
            ids.iter().filter_map(|id| self.presented(&id.value)).collect::<Vec<_>>()
        };
        let speakers = distinct(webinar.talks.iter().filter_map(|talk| talk.speaker.as_ref()));
        let printed = self.printed(&name, &webinar.talks);
        let (attendance, summarized) =
            (self.attendance(webinar), self.summarized(&name, &webinar.talks, &printed));
        let with_slides = webinar.talks.iter().filter(|talk| talk.slides.is_some()).count();
        let length = webinar.closing_length.as_ref();
        context! {
            name,
            end => webinar.end.filter(|_| webinar.start.is_some()).map(Insert::time),
            zone => self.zone(webinar),
            mode => own_or(webinar.mode.as_slice(), series.mode.as_slice()).first().map(|mode| self.mode(mode)),
            audience => self.terms("audience", own_or(&webinar.audience, &series.audience)),
            held_in => self.languages(own_or(&webinar.held_in, &series.held_in)),
            interpretation => self.languages(own_or(&webinar.interpretation, &series.interpretation)),
            speakers => speakers.len(),
            moderators => listed(&webinar.moderators),
            speakers_gender => self.common_gender(speakers.iter().copied()),
            moderators_gender => self.common_gender(webinar.moderators.iter().map(|id| id.value.as_str())),
            recordings => self.page_of_recordings(webinar),
            slides => with_slides,
            all_slides => webinar.talks.iter().filter(|talk| !is_remarks(talk)).all(|talk| talk.slides.is_some()),
            talks => self.talks(&webinar.talks, &printed),
            closing_length_text => length.and_then(Choice::own).map(|own| self.line(Some(own))),
            short => length.is_some_and(|length| length.is_word("short")),
            ..merge_maps([attendance, summarized, self.declared(webinar, derived::WEBINAR)])
        }
    }

    fn attendance(&self, webinar: &Webinar) -> Value {
        let participants = webinar.participants.as_ref();
        let countries = webinar.countries.as_ref();
        let basis = participants.and_then(|participants| participants.basis.as_ref());
        let webcast = participants.and_then(|participants| participants.webcast.as_ref());
        let phrase = |part: &str, term: Option<&Term>| {
            let word =
                term.map(|term| term.word().map_or("own", |word| &word.value)).filter(|word| *word != "none");
            word.map(|word| format!("{part}-{word}")).unwrap_or_default()
        };
        let text = |term: Option<&Term>| term.and_then(Choice::own).map(|own| self.line(Some(own)));
        let named = countries.map_or(&[][..], |countries| &countries.named);
        context! {
            participants => participants.and_then(|p| self.figure(p.count, p.qualifier.as_ref())),
            participant_count => participants.and_then(|p| p.count).map(|count| count.value),
            basis => phrase("note", basis),
            basis_text => text(basis),
            countries => countries.and_then(|c| self.figure(c.count, c.qualifier.as_ref())),
            webcast => phrase("webcast", webcast),
            webcast_text => text(webcast),
            country_count => countries.and_then(|c| c.count).map(|count| count.value),
            named => named.iter().map(|country| self.code(country)).collect::<Vec<_>>(),
            all_named => countries.is_some_and(Countries::all_named),
        }
    }

    /// For each talk of a webinar, whether it is printed, in the program's words or the author's.
    fn printed(&self, webinar: &str, talks: &[Talk]) -> Vec<bool> {
        let name = |at: usize| format!("{webinar}.talk-{}", at + 1);
        let manuscript = &self.programme.manuscript;
        let all = manuscript.document.without.is_empty();
        (0..talks.len()).map(|at| all || !manuscript.leaves_out(&name(at))).collect()
    }

    /// The counts for the sentence above the talks: how many are printed below it, and whether there were others.
    fn summarized(&self, webinar: &str, talks: &[Talk], printed: &[bool]) -> Value {
        // If that sentence is not printed, or is the author's, all talks count.
        let name = format!("{webinar}.main-points");
        let unsaid = self.programme.manuscript.overridden().any(|overridden| overridden.value == name);
        let count = |every: bool, kind: fn(&Talk) -> bool| {
            let talks = talks.iter().zip(printed).filter(|(_, printed)| every || unsaid || **printed);
            talks.filter(|(talk, _)| kind(talk) && talk.summary.is_some()).count()
        };
        let of = |kind| (count(false, kind), count(true, kind));
        let (presentations, given) = of(is_talk);
        let (contributions, made) = of(|_| true);
        let only_remarks = count(false, |talk| !is_remarks(talk)) == 0;
        context! {
            presentations,
            contributions => if only_remarks { 0 } else { contributions },
            in_part => if presentations == contributions { presentations < given } else { contributions < made },
        }
    }

    /// The page of the only webinar's recording, if the document has not named it yet.
    fn page_of_recordings(&self, webinar: &Webinar) -> String {
        let manuscript = &self.programme.manuscript;
        let stated = manuscript.series.published.iter().any(|term| term.is_word("recording"));
        let told = manuscript.published().any(|term| term.is_word("recording"));
        let page = manuscript.series.webcast.as_ref().filter(|_| stated && !told);
        self.address(page.filter(|page| webinar.recording.as_ref().is_none_or(|own| own.value != page.value)))
    }

    /// The talks of a webinar. Presentations are counted whether they are printed or not.
    fn talks(&self, talks: &[Talk], printed: &[bool]) -> Vec<Value> {
        let count = talks.iter().filter(|talk| is_talk(talk)).count();
        let (mut number, mut follows) = (0, true);
        let values = talks.iter().zip(printed).map(|(talk, printed)| {
            number += usize::from(is_talk(talk));
            let value = context! {
                kind => talk.role().map_or("own", TalkRole::word),
                number, count, follows,
                role => self.line(talk.role.as_ref().and_then(Choice::own)),
                speaker => talk.speaker.as_ref().and_then(|id| self.presented(&id.value)),
                gender => talk.speaker.as_ref().and_then(|id| self.gender(&id.value)),
                ..self.declared(talk, derived::TALK)
            };
            if is_talk(talk) {
                follows = *printed;
            }
            value
        });
        values.collect()
    }

    /// The gender that a sentence may use; `None` if it is not stated.
    fn gender(&self, id: &str) -> Option<&'static str> {
        let gender = self.programme.manuscript.person(id)?.gender?.value;
        (gender != Gender::Other).then(|| gender.word())
    }

    fn presented(&self, id: &str) -> Option<Value> {
        self.programme.manuscript.person(id).map(|person| Insert::words(people::presented(self, person)))
    }

    /// The name of the clock on the day of the webinar, if the hour is printed.
    fn zone(&self, webinar: &Webinar) -> Option<Value> {
        let place = webinar.timezone.as_ref()?.place;
        clock(webinar).map(|clock| Insert::words(vec![worded::clock(self.locale, clock, place)]))
    }

    fn figure(&self, count: Option<Placed<u32>>, qualifier: Option<&Choice<Qualifier>>) -> Option<Value> {
        let stated = count?;
        let count = stated.value.into();
        let (words, figures) = (self.locale.count(count, false), self.locale.figures(count));
        let figure = |list: &str, word: &str| {
            let pattern = self.locale.word(list, word);
            let (before, figure) = pattern.split_at(pattern.find('{').unwrap_or_default());
            let (before, _) = self.locale.joins.joined(before, &words);
            fill(&(before + figure), &[("count", &words), ("figures", &figures)])
        };
        let text = match qualifier {
            None => figure("qualifier", Qualifier::Exactly.word()),
            Some(Choice::Word(qualifier)) => {
                let word = qualifier.value.word();
                let of_one = count == 1 && self.locale.has_word("qualifier-one", word);
                figure(if of_one { "qualifier-one" } else { "qualifier" }, word)
            }
            Some(Choice::Own(wording)) => {
                self.qualified(&plain(&self.words(Some(wording))), &figure("qualified", "figure"))
            }
        };
        Some(Insert::words(vec![worded::number(self.locale, count, text, Some(stated.place))]))
    }

    /// The author's words with the number; it follows them unless `{count}` shows its place.
    fn qualified(&self, words: &str, figure: &str) -> String {
        let gap = &self.locale.typography.sentence_gap;
        let (before, after) = words.split_once("{count}").unwrap_or((words, ""));
        let gap = if before.len() == words.len() { gap } else { "" };
        let (before, taken) = self.locale.joins.joined(&[before, gap].concat(), figure);
        [&before, &figure[taken..], after].concat()
    }

    fn mode(&self, mode: &Choice<Mode>) -> Value {
        match mode {
            Choice::Word(word) => Insert::word(word.value.word(), Vec::new()),
            Choice::Own(wording) => self.own(mode.called(|mode| mode.word()), wording),
        }
    }

    /// A text of the author's in place of a word of a list.
    fn own(&self, called: &str, wording: &Wording) -> Value {
        Insert::own_term(called, self.words(Some(wording)))
    }

    pub fn term(&self, list: &str, term: &Term) -> Value {
        self.listed(list, term, |word| word)
    }

    fn terms(&self, list: &str, terms: &[Term]) -> Vec<Value> {
        let mut values: Vec<Value> = terms.iter().map(|term| self.term(list, term)).collect();
        values.iter_mut().zip(terms.first()).for_each(|(value, first)| *value = self.first_term(list, first));
        values
    }

    /// As [`Edition::term`], at the start of a list, where the words may differ.
    pub fn first_term(&self, list: &str, term: &Term) -> Value {
        let own = || self.locale.words.get(&[list, "-first"].concat())?.get(&*term.word()?.value);
        match (own(), term.word()) {
            (Some(text), Some(word)) => Insert::word(&word.value, vec![Inline::text(text)]),
            _ => self.term(list, term),
        }
    }

    fn word(&self, list: &str, key: &str) -> String {
        self.locale.word(list, key).to_owned()
    }

    fn languages(&self, languages: &[Choice<Language>]) -> Vec<Value> {
        languages.iter().map(|language| self.listed("language", language, |word| word.tag())).collect()
    }

    fn listed<T>(&self, list: &str, chosen: &Choice<T>, word: impl Fn(&T) -> &str) -> Value {
        match chosen {
            Choice::Word(chosen) => {
                let word = word(&chosen.value);
                Insert::word(word, vec![Inline::text(self.locale.word(list, word))])
            }
            Choice::Own(wording) => self.own(chosen.called(word), wording),
        }
    }

    /// A country for the filter of countries: its code, or the author's words.
    fn code(&self, country: &Choice<CountryCode>) -> Value {
        match country {
            Choice::Word(code) => Insert::country(*code),
            Choice::Own(wording) => self.line(Some(wording)),
        }
    }

    /// A text of the author's in this language. If there is none, it is empty, which counts as false.
    pub fn line(&self, wording: Option<&Wording>) -> Value {
        Insert::words(self.words(wording))
    }

    pub fn prose(&self, field: Option<&ByLanguage<Prose>>) -> Value {
        let prose = field.and_then(|field| field.get(self.locale.language));
        Insert::prose(prose.map(|prose| Arc::clone(&prose.blocks)).unwrap_or_default())
    }
}

fn owned(words: Vec<&str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

fn is_talk(talk: &Talk) -> bool {
    talk.role() == Some(TalkRole::Talk)
}

fn is_remarks(talk: &Talk) -> bool {
    talk.role().is_some_and(TalkRole::is_remarks)
}
