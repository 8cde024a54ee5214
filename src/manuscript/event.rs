//! The series, its webinars and talks; the author's own sections; the conclusion.

use chrono::{NaiveDate, NaiveTime};
use toml::de::DeValue;

use super::fields::{Desk, Readable};
use super::wording::{ProseField, Term, Wording};
use crate::source::{Place, Placed};
use crate::terms::{
    AUDIENCES, BASES, CHANNELS, CLOSINGS, CountryCode, INVITED, Language, Mode, PUBLISHED, Qualifier,
    SELECTION, SectionKind, Sector, TalkRole, Zone,
};

/// `[series]`: what holds for all webinars of the year.
#[derive(Clone, Debug, Default)]
pub struct Series {
    pub place: Place,
    pub subject: Option<Wording>,
    pub theme: Option<ProseField>,
    pub mode: Option<Placed<Mode>>,
    pub audience: Vec<Term>,
    pub interpretation: Vec<Placed<Language>>,
    pub invited: Vec<Term>,
    pub channels: Vec<Term>,
    pub page: Option<Placed<String>>,
    pub webcast: Option<Placed<String>>,
    pub published: Vec<Term>,
    pub claims: Option<SeriesClaims>,
}

impl Readable for Series {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "series", |fields| Series {
            place,
            subject: fields.optional("subject"),
            theme: fields.optional("theme"),
            mode: fields.optional("mode"),
            audience: fields.terms("audience", AUDIENCES),
            interpretation: fields.optional("interpretation").unwrap_or_default(),
            invited: fields.terms("invited", INVITED),
            channels: fields.terms("channels", CHANNELS),
            page: fields.optional("page"),
            webcast: fields.optional("webcast"),
            published: fields.terms("published", PUBLISHED),
            claims: fields.optional("claims"),
        })
    }
}

/// What a draft or a press text states of the series: checked, never printed.
#[derive(Clone, Debug)]
pub struct SeriesClaims {
    pub webinars: Option<Placed<u32>>,
    pub speakers: Option<Placed<u32>>,
    pub sectors: Vec<Placed<Sector>>,
    pub countries: Vec<Placed<CountryCode>>,
}

impl Readable for SeriesClaims {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "claims", |fields| SeriesClaims {
            webinars: fields.optional("webinars"),
            speakers: fields.optional("speakers"),
            sectors: fields.optional("sectors").unwrap_or_default(),
            countries: fields.optional("countries").unwrap_or_default(),
        })
    }
}

/// `[[webinar]]`
#[derive(Clone, Debug)]
pub struct Webinar {
    pub place: Place,
    pub id: Option<Placed<String>>,
    pub title: Option<Wording>,
    pub objective: Option<ProseField>,
    pub date: Option<Placed<NaiveDate>>,
    pub start: Option<Placed<NaiveTime>>,
    pub end: Option<Placed<NaiveTime>>,
    pub timezone: Option<Placed<Zone>>,
    pub mode: Option<Placed<Mode>>,
    pub audience: Vec<Term>,
    pub interpretation: Vec<Placed<Language>>,
    pub moderators: Vec<Placed<String>>,
    pub opening: Option<ProseField>,
    pub examples: Option<ProseField>,
    pub participants: Option<Participants>,
    pub countries: Option<Countries>,
    pub selection: Vec<Term>,
    pub agenda: Option<Placed<String>>,
    pub recording: Option<Placed<String>>,
    pub closing: Option<Term>,
    pub claims: Option<EventClaims>,
    pub talks: Vec<Talk>,
}

impl Readable for Webinar {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "[webinar]", |fields| Webinar {
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
            claims: fields.optional("claims"),
            talks: fields.optional("talk").unwrap_or_default(),
        })
    }
}

/// How many took part, and how they were counted.
#[derive(Clone, Debug)]
pub struct Participants {
    pub place: Place,
    pub count: Option<Placed<u32>>,
    pub qualifier: Option<Placed<Qualifier>>,
    pub basis: Option<Term>,
    pub women: Option<Placed<u32>>,
    pub men: Option<Placed<u32>>,
}

impl Readable for Participants {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "participants", |fields| Participants {
            place,
            count: fields.required("count"),
            qualifier: fields.optional("qualifier"),
            basis: fields.term("basis", BASES),
            women: fields.optional("women"),
            men: fields.optional("men"),
        })
    }
}

/// From how many countries they came; some may be named.
#[derive(Clone, Debug)]
pub struct Countries {
    pub place: Place,
    pub count: Option<Placed<u32>>,
    pub qualifier: Option<Placed<Qualifier>>,
    pub named: Vec<Placed<CountryCode>>,
}

impl Readable for Countries {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "countries", |fields| Countries {
            place,
            count: fields.required("count"),
            qualifier: fields.optional("qualifier"),
            named: fields.optional("named").unwrap_or_default(),
        })
    }
}

/// What a draft states of one webinar.
#[derive(Clone, Debug)]
pub struct EventClaims {
    pub speakers: Option<Placed<u32>>,
}

impl Readable for EventClaims {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "claims", |fields| EventClaims { speakers: fields.optional("speakers") })
    }
}

/// `[[webinar.talk]]`
#[derive(Clone, Debug)]
pub struct Talk {
    pub place: Place,
    pub speaker: Option<Placed<String>>,
    pub role: Option<Placed<TalkRole>>,
    pub slides: Option<Placed<String>>,
    pub summary: Option<ProseField>,
}

impl Readable for Talk {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "[webinar.talk]", |fields| {
            let role: Option<Placed<TalkRole>> = fields.optional("role");
            let speaks = match &role {
                Some(role) => !matches!(role.value, TalkRole::Opening | TalkRole::Closing),
                None => !fields.may_hold("role"),
            };
            if speaks {
                fields.require_for("summary", "text-summary-missing");
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

/// `[[section]]`: anything more.
#[derive(Clone, Debug)]
pub struct Section {
    pub place: Place,
    pub id: Option<Placed<String>>,
    pub kind: Option<Placed<SectionKind>>,
    /// The heading whose part it follows.
    pub after: Option<Placed<String>>,
    pub title: Option<Wording>,
    pub text: Option<ProseField>,
}

impl Readable for Section {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "[section]", |fields| Section {
            place,
            id: fields.required("id"),
            kind: fields.optional("kind"),
            after: fields.optional("after"),
            title: fields.required("title"),
            text: fields.required("text"),
        })
    }
}

/// `[conclusion]`
#[derive(Clone, Debug, Default)]
pub struct Conclusion {
    pub message: Option<ProseField>,
}

impl Readable for Conclusion {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "conclusion", |fields| Conclusion { message: fields.optional("message") })
    }
}
