//! Walks over a manuscript by kind of value, for the rules that care about the kind and not the field.

use super::{ByLanguage, Choice, Manuscript, ProseField, QuotedFrom, Term, Wording};
use crate::document::{Inline, Link};
use crate::source::{Place, Placed};
use crate::terms::{Language, TalkRole};

/// A text that the document prints in each of its languages.
pub struct Printed<'m> {
    pub name: &'static str,
    pub place: Place,
    pub has: Box<dyn Fn(Language) -> bool + 'm>,
    pub unreadable: &'m [Language],
}

impl Manuscript {
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.document.languages.iter().map(|language| language.value)
    }

    /// The language of drafting; where it is not stated, English, or the first language of a document without it.
    pub fn original(&self) -> Language {
        let stated = self.document.original.map(|original| original.value);
        let first = || {
            let mut asked = self.languages();
            let first = asked.next().filter(|first| *first != Language::En);
            first.filter(|_| !asked.any(|other| other == Language::En))
        };
        stated.or_else(first).unwrap_or(Language::En)
    }

    /// Where the author asked for a language.
    pub fn asked(&self, language: Language) -> Option<Place> {
        let asked = self.document.languages.iter().find(|asked| asked.value == language);
        asked.map(|asked| asked.place)
    }

    /// Every prose field, with its key.
    pub fn prose(&self) -> Vec<(&'static str, &ProseField)> {
        let mut fields: Vec<(&'static str, Option<&ProseField>)> =
            vec![("theme", self.series.theme.as_ref())];
        fields.push(("quote", self.mandate.as_ref().and_then(|mandate| mandate.quote.as_ref())));
        for webinar in &self.webinars {
            fields.push(("objective", webinar.objective.as_ref()));
            fields.push(("opening", webinar.opening.as_ref()));
            fields.push(("examples", webinar.examples.as_ref()));
            fields.extend(webinar.talks.iter().map(|talk| ("summary", talk.summary.as_ref())));
        }
        fields.extend(self.paragraphs.iter().map(|paragraph| ("text", paragraph.text.as_deref())));
        fields.extend(self.sections.iter().map(|section| ("text", section.text.as_deref())));
        fields.push(("message", self.conclusion.message.as_ref()));
        fields.into_iter().filter_map(|(name, field)| Some((name, field?))).collect()
    }

    /// Every line of text, with its key.
    pub fn lines(&self) -> Vec<(&'static str, &Wording)> {
        let mut lines: Vec<(&'static str, Option<&Wording>)> = vec![
            ("title", self.document.title.as_ref()),
            ("subject", self.series.subject.as_ref()),
            ("emblem-text", self.document.emblem_text.as_ref()),
        ];
        if let Some(QuotedFrom::Own(source)) =
            self.mandate.as_ref().and_then(|mandate| mandate.source.as_ref())
        {
            lines.push(("source", Some(source)));
        }
        if let Some(committee) = &self.committee {
            lines.push(("name", committee.name.as_ref()));
        }
        lines.extend(self.references.iter().map(|reference| ("title", reference.title.as_ref())));
        for abbreviation in &self.abbreviations {
            lines.push(("short", abbreviation.short.as_ref()));
            lines.push(("long", abbreviation.long.as_ref()));
        }
        for organization in &self.organizations {
            lines.push(("name", organization.name.as_ref()));
            lines.push(("abbreviation", organization.abbreviation.as_ref()));
            lines.push(("sector", own(&organization.sector)));
            lines.push(("country", own(&organization.country)));
        }
        for person in &self.persons {
            lines.push(("given", person.given.as_ref().map(|name| &name.0)));
            lines.push(("family", person.family.as_ref().map(|name| &name.0)));
            lines.push(("function", person.function.as_ref()));
            lines.push(("unit", person.unit.as_ref()));
            lines.push(("presentation", person.presentation.as_ref()));
            lines.push(("honorific", own(&person.honorific)));
            lines.push(("country", own(&person.country)));
        }
        for webinar in &self.webinars {
            lines.push(("title", webinar.title.as_ref()));
            let (participants, countries) = (webinar.participants.as_ref(), webinar.countries.as_ref());
            lines.push(("qualifier", participants.and_then(|participants| own(&participants.qualifier))));
            lines.push(("qualifier", countries.and_then(|countries| own(&countries.qualifier))));
            lines.extend(webinar.talks.iter().map(|talk| ("role", own(&talk.role))));
            let named = countries.into_iter().flat_map(|countries| &countries.named);
            lines.extend(named.map(|country| ("named", country.own())));
        }
        lines.extend(self.sections.iter().map(|section| ("title", section.title.as_ref())));
        lines.extend(self.own_words().into_iter().map(|(name, words)| (name, Some(words))));
        lines.into_iter().filter_map(|(name, line)| Some((name, line?))).collect()
    }

    /// Every text in the stead of a word, with its key.
    pub fn own_words(&self) -> Vec<(&'static str, &Wording)> {
        let modes = self.webinars.iter().map(|webinar| &webinar.mode).chain([&self.series.mode]);
        let heard = self.webinars.iter().flat_map(|webinar| webinar.heard().own());
        let heard = heard.chain(self.series.heard().own());
        let terms = self.terms().into_iter().map(|(name, term)| (name, term.own()));
        let words = modes.map(|mode| ("mode", own(mode))).chain(heard).chain(terms);
        words.filter_map(|(name, words)| Some((name, words?))).collect()
    }

    /// Every word of a list and every text in the stead of one, with its key.
    pub fn terms(&self) -> Vec<(&'static str, &Term)> {
        let document = &self.document;
        let mut terms: Vec<(&'static str, &Term)> = Vec::new();
        terms.extend(document.decision.iter().map(|term| ("decision", term)));
        terms.extend(document.author.iter().map(|term| ("author", term)));
        terms.extend(document.sessions().filter_map(|session| Some(("place", session.venue.as_ref()?))));
        let series = &self.series;
        terms.extend(series.reach.iter().map(|term| ("reach", term)));
        terms.extend(series.promoted_to.iter().map(|term| ("promoted-to", term)));
        terms.extend(series.webcast_service.iter().map(|term| ("webcast-service", term)));
        terms.extend(self.conclusion.reception.iter().map(|term| ("reception", term)));
        let lists = [
            ("audience", &series.audience),
            ("discussions", &series.discussions),
            ("invited", &series.invited),
            ("invited-by", &series.invited_by),
            ("channels", &series.channels),
            ("published", &series.published),
            ("published", &self.conclusion.published),
            ("useful-to", &self.conclusion.useful_to),
        ];
        terms.extend(lists.into_iter().flat_map(|(name, list)| list.iter().map(move |term| (name, term))));
        for webinar in &self.webinars {
            terms.extend(webinar.audience.iter().map(|term| ("audience", term)));
            terms.extend(webinar.selection.iter().map(|term| ("selection", term)));
            terms.extend(webinar.closing.iter().map(|term| ("closing", term)));
            terms.extend(webinar.closing_length.iter().map(|term| ("closing-length", term)));
            let participants = webinar.participants.as_ref();
            terms.extend(participants.and_then(|p| p.basis.as_ref()).map(|term| ("basis", term)));
            terms.extend(participants.and_then(|p| p.webcast.as_ref()).map(|term| ("webcast", term)));
        }
        terms
    }

    /// Every text that must exist in each language of the document.
    pub fn printed(&self) -> Vec<Printed<'_>> {
        // A version without a presentation of a person's own is composed as usual.
        let lines = self.lines().into_iter().filter(|(name, _)| *name != "presentation");
        let lines = lines.map(|(name, line)| printed(name, line, |text| text.trim().is_empty()));
        let prose = self
            .prose()
            .into_iter()
            .map(|(name, field)| printed(name, field, |prose| prose.blocks.is_empty()));
        let kind = self.committee.iter().filter_map(|own| own.kind.as_ref()?.own());
        let kind = kind.map(|kind| printed("kind", kind, |forms| forms.called.is_none()));
        lines.chain(prose).chain(kind).collect()
    }

    /// Every web address, those of links in prose too.
    pub fn addresses(&self) -> Vec<Placed<String>> {
        let series = &self.series;
        let mut fields = vec![series.page.as_ref(), series.webcast.as_ref()];
        fields.extend(self.references.iter().map(|reference| reference.url.as_ref()));
        fields.extend(self.abbreviations.iter().map(|abbreviation| abbreviation.url.as_ref()));
        for webinar in &self.webinars {
            fields.extend([webinar.agenda.as_ref(), webinar.recording.as_ref()]);
            fields.extend(webinar.talks.iter().map(|talk| talk.slides.as_ref()));
        }
        let mut addresses: Vec<Placed<String>> = fields.into_iter().flatten().cloned().collect();
        self.each_link(&mut |link, place| {
            if link.within().is_none() {
                addresses.push(Placed::new(link.address.clone(), place));
            }
        });
        addresses
    }

    /// The ids of headings to which prose refers.
    pub fn referred(&self) -> Vec<Placed<String>> {
        let mut ids = Vec::new();
        self.each_link(&mut |link, place| {
            ids.extend(link.within().map(|id| Placed::new(id.to_owned(), place)));
        });
        ids
    }

    fn each_link(&self, visit: &mut dyn FnMut(&Link, Place)) {
        for (_, field) in self.prose() {
            for prose in field.texts.values() {
                prose.each_inline(&mut |inline| {
                    if let Inline::Link(link) = inline {
                        visit(link, link.place().unwrap_or(prose.place));
                    }
                });
            }
        }
    }
}

fn own<T>(chosen: &Option<Choice<T>>) -> Option<&Wording> {
    chosen.as_ref().and_then(Choice::own)
}

fn printed<'m, T>(name: &'static str, field: &'m ByLanguage<T>, empty: fn(&T) -> bool) -> Printed<'m> {
    let has = move |language| field.get(language).is_some_and(|text| !empty(text));
    Printed { name, place: field.place, has: Box::new(has), unreadable: &field.unreadable }
}

impl super::Talk {
    /// What the speaker does; a talk where nothing is said, and `None` in words of the author's own.
    pub fn role(&self) -> Option<TalkRole> {
        match &self.role {
            None => Some(TalkRole::Talk),
            Some(role) => role.word().map(|role| role.value),
        }
    }

    /// Whether the speaker gives a presentation, as far as is known.
    pub fn presents(&self) -> bool {
        self.role().is_some_and(|role| !role.is_remarks())
    }
}
