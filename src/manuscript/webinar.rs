//! `[[webinar]]`: what it was, when, and who took part.

use chrono::{NaiveDate, NaiveTime};

use super::record::record;
use super::talk::Talk;
use super::wording::{Choice, ProseField, Term, Wording};
use crate::source::Placed;
use crate::terms::{CountryCode, Language, Mode, Qualifier, Zone};

record! {
    /// One webinar: what it was, when, who took part, and its talks.
    pub struct Webinar in "[webinar]" {
        /// A name of your choice, by which a `[[section]]` can be put after the webinar, and texts can refer to it.
        id: Option<Placed<String>>,
        /// The title of the webinar, as it was announced.
        title: Option<Wording> = required,
        /// What the webinar was for. It is printed after "Objective:".
        objective: Option<ProseField>,
        /// The day of the webinar, on which the webinars are put in order.
        date: Option<Placed<NaiveDate>> = required,
        /// When it began, on the clock of `timezone`: `12:00:00`.
        start: Option<Placed<NaiveTime>>,
        /// When it ended, on the same clock and the same day.
        end: Option<Placed<NaiveTime>>,
        /// Whose clock was announced: a place, an abbreviation or an offset. A place knows its summer time by itself.
        timezone: Option<Placed<Zone>>,
        /// How this webinar was attended, where it differs from the series; a text of your own as in the series.
        mode: Option<Choice<Mode>>,
        /// Who could attend this webinar, where it differs from the series.
        audience: Vec<Term> = words "audience",
        /// The languages that this webinar was held in, where they differ from the series.
        held_in: Vec<Choice<Language>>,
        /// The languages of interpretation, where they differ from the series.
        interpretation: Vec<Choice<Language>>,
        /// The `id` of each `[[person]]` who moderated.
        moderators: Vec<Placed<String>>,
        /// What the moderators stressed at the opening: whole sentences.
        opening: Option<ProseField>,
        /// What examples the speakers gave: whole sentences.
        examples: Option<ProseField>,
        /// How many took part: `{ count = 645, qualifier = "about", basis = "platform" }`.
        participants: Option<Participants>,
        /// From how many countries they came: `{ count = 116 }`.
        countries: Option<Countries>,
        /// What counted in the choice of the speakers. A text of your own is in the nominative in Russian and in Arabic.
        selection: Vec<Term> = words "selection",
        /// The web page of the webinar, with its programme and the presentations whose `slides` are stated; `{lang}` becomes
        /// the language of the version.
        agenda: Option<Placed<String>> = address,
        /// The web address of the video recording; `{lang}` becomes the language of the version.
        recording: Option<Placed<String>> = address,
        /// What came after the last talk; `none` prints nothing. A text of your own is a whole sentence: `The webinar closed
        /// with a short film.`
        closing: Option<Term> = word "closing",
        /// How long the questions at the end took. A text of your own follows "question-and-answer session" with its
        /// preposition, and stands before it in Chinese: `{ en = "of one hour", fr = "d’une heure", es = "de una hora", ru =
        /// "продолжительностью один час", ar = "لمدة ساعة واحدة", zh = "一小时的" }`.
        closing_length: Option<Term> = word "closing-length",
        /// What a draft or a press text states of this webinar. It is checked against the facts and never printed.
        claims: Option<EventClaims>,
        /// The talks, one `[[webinar.talk]]` for each speaker, in the order in which they were given.
        talks as "talk": Vec<Talk>,
    }
}

record! {
    /// How many took part, and how they were counted.
    pub struct Participants in "participants" {
        /// How many took part.
        count: Option<Placed<u32>> = required,
        /// How exact the figure is; `exactly` if it is not stated. Words of your own stand before the figure, or have
        /// `{count}` in its place: `{ en = "nearly", fr = "près de", ar = "قرابة" }`. In Arabic and Russian it stands in digits
        /// behind them.
        qualifier: Option<Choice<Qualifier>>,
        /// How they were counted, for a footnote: `platform` counts those whom the conference platform saw.
        basis: Option<Term> = word "basis",
        /// How many others followed the live webcast. A text of your own is a whole sentence.
        webcast: Option<Term> = word "webcast",
        /// How many of them were women. It is checked, and not printed.
        women: Option<Placed<u32>>,
        /// How many of them were men. It is checked, and not printed.
        men: Option<Placed<u32>>,
    }
}

record! {
    /// From how many countries they came; some may be named.
    pub struct Countries in "countries" {
        /// From how many countries the participants came.
        count: Option<Placed<u32>> = required,
        /// How exact the figure is; `exactly` if it is not stated. Words of your own as of the participants.
        qualifier: Option<Choice<Qualifier>>,
        /// Countries to be named, some or all: `["BW", "GE"]`. A country or territory of your own stands with its article:
        /// `{ en = "Kosovo", fr = "le Kosovo" }`.
        named: Vec<Choice<CountryCode>>,
    }
}

impl Countries {
    /// Whether all countries are named, not only some.
    pub fn all_named(&self) -> bool {
        let exact = self.qualifier.as_ref().is_none_or(|qualifier| qualifier.is(&Qualifier::Exactly));
        let count = self.count.as_ref().map(|count| count.value as usize);
        exact && count == Some(self.named.len())
    }
}

record! {
    /// What a draft states of one webinar.
    pub struct EventClaims in "claims" {
        /// How many speakers it says there were.
        speakers: Option<Placed<u32>>,
    }
}
