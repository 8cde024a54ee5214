//! The series, its webinars and talks; the conclusion.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use toml::de::DeValue;

use super::context::{Context, Reader};
use super::schema::{choice, chosen};
use super::wording::{Choice, ProseField, Term, Wording};
use crate::diagnostic::RuleName;
use crate::reading::Readable;
use crate::source::{Place, Placed};
use crate::terms::{
    AUDIENCES, BASES, CHANNELS, CLOSINGS, CountryCode, DISCUSSIONS, FOLLOWERS, INVITATIONS, INVITED, LENGTHS,
    Language, MATERIALS, Mode, PROMOTED, PUBLISHED, Qualifier, REACHES, RECEPTIONS, Region, SELECTION,
    SERVICES, Sector, TalkRole, USERS, Zone,
};

/// `[series]`: what holds for all webinars of the year.
#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Series {
    #[schemars(skip)]
    pub place: Place,
    /// What the webinars are on. It follows "webinars on", with the article in French: `l’assistance technique`.
    pub subject: Option<Wording>,
    /// Whether each webinar had an objective of its own.
    #[schemars(rename = "own-objectives")]
    pub own_objectives: Option<Placed<bool>>,
    /// One sentence on what the webinars of the year were about.
    pub theme: Option<ProseField>,
    /// How the webinars were attended. A text of your own says how they were held, and is no adjective: `{ en = "as a
    /// walk", fr = "sous forme de promenade", es = "en forma de paseo", ru = "в форме прогулки", ar = "في شكل نزهة",
    /// zh = "以漫步形式" }`.
    pub mode: Option<Choice<Mode>>,
    /// Whom the webinars reached; `wide` says that it was a wide range of stakeholders from different regions. A text
    /// of your own follows "The webinars reached"; it is in the accusative in Russian and in the genitive in Arabic.
    #[schemars(extend("anyOf" = chosen(REACHES)))]
    pub reach: Option<Term>,
    /// Who could attend. A text of your own follows "open to", with its article in French; it is in the nominative in
    /// Russian and in the genitive in Arabic.
    #[schemars(default, extend("items" = choice(AUDIENCES)))]
    pub audience: Vec<Term>,
    /// The languages that the webinars were held in, in the order in which they are printed. A language of your own as in
    /// `interpretation`.
    #[schemars(default, rename = "held-in")]
    pub held_in: Vec<Choice<Language>>,
    /// The languages of interpretation, in the order in which they are printed. A language of your own is named as the
    /// list names others, in Russian and Arabic with "язык" and "لغة" where its name has them: `{ en = "International Sign",
    /// fr = "langue des signes internationale", ru = "международный жестовый язык", ar = "لغة الإشارة الدولية" }`.
    #[schemars(default)]
    pub interpretation: Vec<Choice<Language>>,
    /// What the moderators led, or, where nobody moderated, what the webinars included. A text of your own follows
    /// "The moderator led", with its article in French; it is in the accusative in Russian and in Arabic.
    #[schemars(default, extend("items" = choice(DISCUSSIONS)))]
    pub discussions: Vec<Term>,
    /// Who was sent an invitation. A text of your own follows "to", with its article in French; it is in the nominative in
    /// Russian and in the genitive in Arabic.
    #[schemars(default, extend("items" = choice(INVITED)))]
    pub invited: Vec<Term>,
    /// How the invitations were sent. A text of your own follows "by"; in Russian it is in the instrumental or
    /// begins with "по", and in Arabic it begins with its preposition.
    #[schemars(default, rename = "invited-by", extend("items" = choice(INVITATIONS)))]
    pub invited_by: Vec<Term>,
    /// How else the webinars were announced. A text of your own is in the nominative in Russian and in the genitive in
    /// Arabic.
    #[schemars(default, extend("items" = choice(CHANNELS)))]
    pub channels: Vec<Term>,
    /// Before whom the webinars were promoted; `wide` says that it was a wide audience. A text of your own follows
    /// "promoted to"; it is in the genitive in Russian and in Arabic.
    #[schemars(rename = "promoted-to", extend("anyOf" = chosen(PROMOTED)))]
    pub promoted_to: Option<Term>,
    /// The web page of the webinars; `{lang}` becomes the language of the version.
    pub page: Option<Placed<String>>,
    /// The web page of the recordings; `{lang}` becomes the language of the version.
    pub webcast: Option<Placed<String>>,
    /// Through what service the recordings are available; `organization` says that it is the webcasting service of the
    /// Organization. A text of your own follows "available through"; it is in the accusative in Russian and in the genitive
    /// in Arabic.
    #[schemars(rename = "webcast-service", extend("anyOf" = chosen(SERVICES)))]
    pub webcast_service: Option<Term>,
    /// What these pages offered after each webinar.
    #[schemars(default, extend("items" = choice(PUBLISHED)))]
    pub published: Vec<Term>,
    /// Whether the Secretariat's own staff count when the balance of women and men among the speakers is judged.
    /// They do unless it is `false`.
    #[schemars(rename = "count-secretariat")]
    pub count_secretariat: Option<Placed<bool>>,
    /// What a draft or a press text states of the year. It is checked against the facts and never printed.
    pub claims: Option<SeriesClaims>,
}

impl Readable<Context> for Series {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "series", |fields| Series {
            place,
            subject: fields.optional("subject"),
            own_objectives: fields.optional("own-objectives"),
            theme: fields.optional("theme"),
            mode: fields.optional("mode"),
            reach: fields.term("reach", REACHES),
            audience: fields.terms("audience", AUDIENCES),
            held_in: fields.optional("held-in").unwrap_or_default(),
            interpretation: fields.optional("interpretation").unwrap_or_default(),
            discussions: fields.terms("discussions", DISCUSSIONS),
            invited: fields.terms("invited", INVITED),
            invited_by: fields.terms("invited-by", INVITATIONS),
            channels: fields.terms("channels", CHANNELS),
            promoted_to: fields.term("promoted-to", PROMOTED),
            page: fields.optional("page"),
            webcast: fields.optional("webcast"),
            webcast_service: fields.term("webcast-service", SERVICES),
            published: fields.terms("published", PUBLISHED),
            count_secretariat: fields.optional("count-secretariat"),
            claims: fields.optional("claims"),
        })
    }
}

/// What a draft or a press text states of the series: checked, never printed.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SeriesClaims {
    /// How many webinars it says there were.
    pub webinars: Option<Placed<u32>>,
    /// How many speakers it says there were.
    pub speakers: Option<Placed<u32>>,
    /// The sectors that it says the speakers came from.
    #[schemars(default)]
    pub sectors: Vec<Choice<Sector>>,
    /// The countries that it says the speakers came from.
    #[schemars(default)]
    pub countries: Vec<Placed<CountryCode>>,
    /// The regions of the world that it says the speakers came from.
    #[schemars(default)]
    pub regions: Vec<Placed<Region>>,
}

impl Readable<Context> for SeriesClaims {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "claims", |fields| SeriesClaims {
            webinars: fields.optional("webinars"),
            speakers: fields.optional("speakers"),
            sectors: fields.optional("sectors").unwrap_or_default(),
            countries: fields.optional("countries").unwrap_or_default(),
            regions: fields.optional("regions").unwrap_or_default(),
        })
    }
}

/// One webinar: what it was, when, who took part, and its talks.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Webinar {
    #[schemars(skip)]
    pub place: Place,
    /// A name of your choice, by which a `[[section]]` can be put after the webinar, and texts can refer to it.
    pub id: Option<Placed<String>>,
    /// The title of the webinar, as it was announced.
    #[schemars(required)]
    pub title: Option<Wording>,
    /// What the webinar was for. It is printed after "Objective:".
    pub objective: Option<ProseField>,
    /// The day of the webinar, on which the webinars are put in order.
    #[schemars(required)]
    pub date: Option<Placed<NaiveDate>>,
    /// When it began, on the clock of `timezone`: `12:00:00`.
    pub start: Option<Placed<NaiveTime>>,
    /// When it ended, on the same clock and the same day.
    pub end: Option<Placed<NaiveTime>>,
    /// Whose clock was announced: a place, an abbreviation or an offset. A place knows its summer time by itself.
    pub timezone: Option<Placed<Zone>>,
    /// How this webinar was attended, where it differs from the series; a text of your own as in the series.
    pub mode: Option<Choice<Mode>>,
    /// Who could attend this webinar, where it differs from the series.
    #[schemars(default, extend("items" = choice(AUDIENCES)))]
    pub audience: Vec<Term>,
    /// The languages that this webinar was held in, where they differ from the series.
    #[schemars(default, rename = "held-in")]
    pub held_in: Vec<Choice<Language>>,
    /// The languages of interpretation, where they differ from the series.
    #[schemars(default)]
    pub interpretation: Vec<Choice<Language>>,
    /// The `id` of each `[[person]]` who moderated.
    #[schemars(default)]
    pub moderators: Vec<Placed<String>>,
    /// What the moderators stressed at the opening: whole sentences.
    pub opening: Option<ProseField>,
    /// What examples the speakers gave: whole sentences.
    pub examples: Option<ProseField>,
    /// How many took part: `{ count = 645, qualifier = "about", basis = "platform" }`.
    pub participants: Option<Participants>,
    /// From how many countries they came: `{ count = 116 }`.
    pub countries: Option<Countries>,
    /// What counted in the choice of the speakers. A text of your own is in the nominative in Russian and in Arabic.
    #[schemars(default, extend("items" = choice(SELECTION)))]
    pub selection: Vec<Term>,
    /// The web page of the webinar, with its programme and the presentations whose `slides` are stated; `{lang}` becomes
    /// the language of the version.
    pub agenda: Option<Placed<String>>,
    /// The web address of the video recording; `{lang}` becomes the language of the version.
    pub recording: Option<Placed<String>>,
    /// What came after the last talk; `none` prints nothing. A text of your own is a whole sentence: `The webinar closed
    /// with a short film.`
    #[schemars(extend("anyOf" = chosen(CLOSINGS)))]
    pub closing: Option<Term>,
    /// How long the questions at the end took. A text of your own follows "question-and-answer session" with its
    /// preposition, and stands before it in Chinese: `{ en = "of one hour", fr = "d’une heure", es = "de una hora", ru =
    /// "продолжительностью один час", ar = "لمدة ساعة واحدة", zh = "一小时的" }`.
    #[schemars(rename = "closing-length", extend("anyOf" = chosen(LENGTHS)))]
    pub closing_length: Option<Term>,
    /// What a draft or a press text states of this webinar. It is checked against the facts and never printed.
    pub claims: Option<EventClaims>,
    /// The talks, one `[[webinar.talk]]` for each speaker, in the order in which they were given.
    #[schemars(default, rename = "talk")]
    pub talks: Vec<Talk>,
}

impl Readable<Context> for Webinar {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "[webinar]", |fields| Webinar {
            place,
            id: fields.optional("id"),
            title: fields.required("title"),
            objective: fields.optional("objective"),
            date: fields.required("date"),
            start: fields.optional("start"),
            end: fields.optional("end"),
            timezone: fields.optional("timezone"),
            mode: fields.optional("mode"),
            audience: fields.terms("audience", AUDIENCES),
            held_in: fields.optional("held-in").unwrap_or_default(),
            interpretation: fields.optional("interpretation").unwrap_or_default(),
            moderators: fields.optional("moderators").unwrap_or_default(),
            opening: fields.optional("opening"),
            examples: fields.optional("examples"),
            participants: fields.optional("participants"),
            countries: fields.optional("countries"),
            selection: fields.terms("selection", SELECTION),
            agenda: fields.optional("agenda"),
            recording: fields.optional("recording"),
            closing: fields.term("closing", CLOSINGS),
            closing_length: fields.term("closing-length", LENGTHS),
            claims: fields.optional("claims"),
            talks: fields.optional("talk").unwrap_or_default(),
        })
    }
}

/// How many took part, and how they were counted.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Participants {
    #[schemars(skip)]
    pub place: Place,
    /// How many took part.
    #[schemars(required)]
    pub count: Option<Placed<u32>>,
    /// How exact the figure is; `exactly` if it is not stated. Words of your own stand before the figure, or have
    /// `{count}` in its place: `{ en = "nearly", fr = "près de", ar = "قرابة" }`. In Arabic and Russian it stands in digits
    /// behind them.
    pub qualifier: Option<Choice<Qualifier>>,
    /// How they were counted, for a footnote: `platform` counts those whom the conference platform saw.
    #[schemars(extend("anyOf" = chosen(BASES)))]
    pub basis: Option<Term>,
    /// How many others followed the live webcast. A text of your own is a whole sentence.
    #[schemars(extend("anyOf" = chosen(FOLLOWERS)))]
    pub webcast: Option<Term>,
    /// How many of them were women. It is checked, and not printed.
    pub women: Option<Placed<u32>>,
    /// How many of them were men. It is checked, and not printed.
    pub men: Option<Placed<u32>>,
}

impl Readable<Context> for Participants {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "participants", |fields| Participants {
            place,
            count: fields.required("count"),
            qualifier: fields.optional("qualifier"),
            basis: fields.term("basis", BASES),
            webcast: fields.term("webcast", FOLLOWERS),
            women: fields.optional("women"),
            men: fields.optional("men"),
        })
    }
}

/// From how many countries they came; some may be named.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Countries {
    #[schemars(skip)]
    pub place: Place,
    /// From how many countries the participants came.
    #[schemars(required)]
    pub count: Option<Placed<u32>>,
    /// How exact the figure is; `exactly` if it is not stated. Words of your own as of the participants.
    pub qualifier: Option<Choice<Qualifier>>,
    /// Countries to be named, some or all: `["BW", "GE"]`. A country or territory of your own stands with its article:
    /// `{ en = "Kosovo", fr = "le Kosovo" }`.
    #[schemars(default)]
    pub named: Vec<Choice<CountryCode>>,
}

impl Countries {
    /// Whether those named are all there were, not some of them.
    pub fn all_named(&self) -> bool {
        let exact = self.qualifier.as_ref().is_none_or(|qualifier| qualifier.is(&Qualifier::Exactly));
        let count = self.count.as_ref().map(|count| count.value as usize);
        exact && count == Some(self.named.len())
    }
}

impl Readable<Context> for Countries {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "countries", |fields| Countries {
            place,
            count: fields.required("count"),
            qualifier: fields.optional("qualifier"),
            named: fields.optional("named").unwrap_or_default(),
        })
    }
}

/// What a draft states of one webinar.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EventClaims {
    /// How many speakers it says there were.
    pub speakers: Option<Placed<u32>>,
}

impl Readable<Context> for EventClaims {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "claims", |fields| EventClaims { speakers: fields.optional("speakers") })
    }
}

/// One speaker of the webinar above, and what was said.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(extend("anyOf" = [
    { "required": ["summary"] },
    { "required": ["role"], "properties": { "role": { "enum": ["opening", "closing"] } } },
    { "required": ["role"], "properties": { "role": { "type": "object" } } },
]))]
pub struct Talk {
    #[schemars(skip)]
    pub place: Place,
    /// The `id` of the `[[person]]` who spoke.
    #[schemars(required)]
    pub speaker: Option<Placed<String>>,
    /// What the speaker did; `talk` if it is not stated. A text of your own names it with its article, in Russian and
    /// Arabic in the nominative: `{ en = "a demonstration", fr = "une démonstration", ru = "демонстрация" }`.
    pub role: Option<Choice<TalkRole>>,
    /// The web address of the presentation; `{lang}` becomes the language of the version.
    pub slides: Option<Placed<String>>,
    /// What was said, after a first sentence that the program writes. Only a `role` of `opening` or `closing`, or of
    /// your own, may do without it.
    pub summary: Option<ProseField>,
}

impl Readable<Context> for Talk {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "[webinar.talk]", |fields| {
            let role: Option<Choice<TalkRole>> = fields.optional("role");
            let speaks = match &role {
                Some(role) => role.word().is_some_and(|role| !role.value.is_remarks()),
                None => !fields.may_hold("role"),
            };
            if speaks {
                fields.require_for("summary", RuleName::TextSummaryMissing);
            }
            Talk {
                place,
                speaker: fields.required("speaker"),
                role,
                slides: fields.optional("slides"),
                summary: fields.optional("summary"),
            }
        })
    }
}

/// `[conclusion]`
#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Conclusion {
    /// How the webinars were received; `wide` says that they met with wide and varied interest. A text of your own
    /// follows "The webinars met with"; it is in the accusative in Russian and in Arabic.
    #[schemars(extend("anyOf" = chosen(RECEPTIONS)))]
    pub reception: Option<Term>,
    /// What the webinars of the year showed, in the words of the Secretariat.
    pub message: Option<ProseField>,
    /// What the web pages of the webinars hold for later. A text of your own follows "The pages contain".
    #[schemars(default, extend("items" = choice(MATERIALS)))]
    pub published: Vec<Term>,
    /// To whom that should remain of use. A text of your own follows "of use to"; it is in the genitive in Russian
    /// and in Arabic.
    #[schemars(default, rename = "useful-to", extend("items" = choice(USERS)))]
    pub useful_to: Vec<Term>,
}

impl Readable<Context> for Conclusion {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "conclusion", |fields| Conclusion {
            reception: fields.term("reception", RECEPTIONS),
            message: fields.optional("message"),
            published: fields.terms("published", MATERIALS),
            useful_to: fields.terms("useful-to", USERS),
        })
    }
}
