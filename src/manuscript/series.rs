//! `[series]`: what holds for all webinars of the year.

use super::record::record;
use super::wording::{Choice, ProseField, Term, Wording};
use crate::source::Placed;
use crate::terms::{CountryCode, Language, Mode, Region, Sector};

record! {
    /// `[series]`: what holds for all webinars of the year.
    pub struct Series in "series" {
        /// What the webinars are on. It follows "webinars on", with the article in French: `l’assistance technique`.
        subject: Option<Wording>,
        /// Whether each webinar had an objective of its own.
        own_objectives: Option<Placed<bool>>,
        /// One sentence on what the webinars of the year were about.
        theme: Option<ProseField>,
        /// How the webinars were attended. A text of your own says how they were held, and is no adjective: `{ en = "as a
        /// walk", fr = "sous forme de promenade", es = "en forma de paseo", ru = "в форме прогулки", ar = "في شكل نزهة",
        /// zh = "以漫步形式" }`.
        mode: Option<Choice<Mode>>,
        /// Whom the webinars reached; `wide` says that it was a wide range of stakeholders from different regions. A text
        /// of your own follows "The webinars reached"; it is in the accusative in Russian and in the genitive in Arabic.
        reach: Option<Term> = word "reach",
        /// Who could attend. A text of your own follows "open to", with its article in French; it is in the nominative in
        /// Russian and in the genitive in Arabic.
        audience: Vec<Term> = words "audience",
        /// The languages that the webinars were held in, in the order in which they are printed. A language of your own as in
        /// `interpretation`.
        held_in: Vec<Choice<Language>>,
        /// The languages of interpretation, in the order in which they are printed. A language of your own is named as the
        /// list names others, in Russian and Arabic with "язык" and "لغة" where its name has them: `{ en = "International Sign",
        /// fr = "langue des signes internationale", ru = "международный жестовый язык", ar = "لغة الإشارة الدولية" }`.
        interpretation: Vec<Choice<Language>>,
        /// What the moderators led, or, where nobody moderated, what the webinars included. A text of your own follows
        /// "The moderator led", with its article in French; it is in the accusative in Russian and in Arabic.
        discussions: Vec<Term> = words "discussions",
        /// Who was sent an invitation. A text of your own follows "to", with its article in French; it is in the nominative in
        /// Russian and in the genitive in Arabic.
        invited: Vec<Term> = words "invited",
        /// How the invitations were sent. A text of your own follows "by"; in Russian it is in the instrumental or
        /// begins with "по", and in Arabic it begins with its preposition.
        invited_by: Vec<Term> = words "invited-by",
        /// How else the webinars were announced. A text of your own is in the nominative in Russian and in the genitive in
        /// Arabic.
        channels: Vec<Term> = words "channels",
        /// Before whom the webinars were promoted; `wide` says that it was a wide audience. A text of your own follows
        /// "promoted to"; it is in the genitive in Russian and in Arabic.
        promoted_to: Option<Term> = word "promoted-to",
        /// The web page of the webinars; `{lang}` becomes the language of the version.
        page: Option<Placed<String>> = address,
        /// The web page of the recordings; `{lang}` becomes the language of the version.
        webcast: Option<Placed<String>> = address,
        /// Through what service the recordings are available; `organization` says that it is the webcasting service of the
        /// Organization. A text of your own follows "available through"; it is in the accusative in Russian and in the genitive
        /// in Arabic.
        webcast_service: Option<Term> = word "webcast-service",
        /// What these pages offered after each webinar.
        published: Vec<Term> = words "published",
        /// Whether the Secretariat's own staff count when the balance of women and men among the speakers is judged.
        /// They do unless it is `false`.
        count_secretariat: Option<Placed<bool>>,
        /// What a draft or a press text states of the year. It is checked against the facts and never printed.
        claims: Option<SeriesClaims>,
    }
}

record! {
    /// What a draft or a press text states of the series: checked, never printed.
    pub struct SeriesClaims in "claims" {
        /// How many webinars it says there were.
        webinars: Option<Placed<u32>>,
        /// How many speakers it says there were.
        speakers: Option<Placed<u32>>,
        /// The sectors that it says the speakers came from.
        sectors: Vec<Choice<Sector>>,
        /// The countries that it says the speakers came from.
        countries: Vec<Placed<CountryCode>>,
        /// The regions of the world that it says the speakers came from.
        regions: Vec<Placed<Region>>,
    }
}
