//! The document itself, its mandate, what it cites and abbreviates.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use toml::de::DeValue;

use super::body::Kind;
use super::calendar::Year;
use super::context::{Context, Fields, Reader};
use super::joint::Joint;
use super::schema::{chosen, named_or_own};
use super::wording::{Name, ProseField, Term, Wording};
use crate::diagnostic::{Finding, RuleName};
use crate::reading::Readable;
use crate::source::{Place, Placed};
use crate::terms::{AUTHORS, Action, Committee, Committees, DECISIONS, Grammar, Language, PLACES, Symbol};

/// `[document]`
#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DocumentPart {
    #[schemars(skip)]
    pub place: Place,
    /// The symbol of this document, as on its cover. Of a body that the program knows, it is printed in the form that
    /// its symbols have; of any other, as it is typed.
    #[schemars(required)]
    pub symbol: Option<Placed<Symbol>>,
    /// The body that receives the document, as `cdipdoc terms committees` lists it: `CDIP`. A body that the
    /// program does not know is described in `[committee]`.
    #[schemars(required)]
    pub committee: Option<Placed<String>>,
    /// The session that the document is submitted to: `{ number = 35, start = 2026-05-11, end = 2026-05-15,
    /// place = "geneva" }`; of a body that does not count its sessions, or meets once, without `number`.
    #[schemars(required)]
    pub session: Option<SessionPart>,
    /// The second body of a document that two bodies receive: `{ committee = "SCP", symbol = "SCP/35/INF/3", session = { …
    /// } }`. The cover and the sentences that speak to them name both; the mandate
    /// is of the one whose document it names.
    pub joint_with: Option<Joint>,
    /// The day of the document, as on its cover.
    #[schemars(required)]
    pub date: Option<Placed<NaiveDate>>,
    /// The calendar year reported on; every webinar lies in it. A document without webinars may do without.
    pub year: Option<Placed<Year>>,
    /// The language of drafting, which the cover names. A text given without a language is in this one; English if
    /// it is not stated.
    pub original: Option<Placed<Language>>,
    /// `true` for a document that was not translated: its cover says that it exists in the language of drafting only.
    pub original_only: Option<Placed<bool>>,
    /// The language versions to make, in this order: `["en", "fr"]`.
    #[schemars(required, extend("minItems" = 1))]
    pub languages: Vec<Placed<Language>>,
    /// What the committee is invited to do in the last paragraph, with the document or with its annexes; `none`
    /// leaves that paragraph out.
    #[schemars(extend("anyOf" = chosen(DECISIONS)))]
    pub decision: Option<Term>,
    /// Paragraphs that this document does without, by their names as `cdipdoc outline` prints them: `["purpose"]`.
    #[schemars(default)]
    pub without: Vec<Placed<String>>,
    /// The title on the cover.
    #[schemars(required)]
    pub title: Option<Wording>,
    /// Who prepared the document, as its cover says.
    #[schemars(extend("anyOf" = chosen(AUTHORS)))]
    pub author: Option<Term>,
    /// A picture for the cover, beside the letter of the language: a PNG file in the manuscript's folder or
    /// below it, `images/emblem.png`.
    pub emblem: Option<Placed<String>>,
    /// What the emblem shows, for readers who cannot see it. An emblem needs it.
    pub emblem_text: Option<Wording>,
    /// Sites to which addresses may lead, beside `wipo.int` and `un.org`: `["upov.int"]`.
    #[schemars(default)]
    pub hosts: Vec<Placed<String>>,
}

impl Readable<Context> for DocumentPart {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "document", |fields| {
            let original: Option<Placed<Language>> = fields.optional("original");
            reader.context.original.set(original.map_or(Language::En, |original| original.value));
            fields.fill("languages");
            let symbol = fields.required("symbol");
            let committee: Option<Placed<String>> = fields.required("committee");
            reader.context.counts.set(counts_sessions(committee.as_ref(), &reader.context.committees));
            let document = DocumentPart {
                place,
                symbol,
                committee,
                session: fields.required("session"),
                joint_with: fields.optional("joint-with"),
                date: fields.required("date"),
                year: fields.required_if(reader.context.reports.get(), "year"),
                original,
                original_only: fields.optional("original-only"),
                languages: fields.required("languages").unwrap_or_default(),
                decision: fields.term("decision", DECISIONS),
                without: fields.optional("without").unwrap_or_default(),
                title: fields.required("title"),
                author: fields.term("author", AUTHORS),
                emblem: fields.optional("emblem"),
                emblem_text: fields.optional("emblem-text"),
                hosts: fields.optional("hosts").unwrap_or_default(),
            };
            if let Some(finding) = document.joint_with_itself() {
                reader.say(finding);
            }
            document
        })
    }
}

/// Those do that the program knows; of the author's own it cannot be told.
pub fn counts_sessions(committee: Option<&Placed<String>>, known: &Committees) -> bool {
    committee.is_some_and(|key| known.named(key).is_some())
}

/// The session the document is for.
#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SessionPart {
    #[schemars(skip)]
    pub place: Place,
    /// The number of the session: `35` for the thirty-fifth. A body that is described in `[committee]` may do without,
    /// as a diplomatic conference does: its cover has the place and the days alone.
    pub number: Option<Placed<u32>>,
    /// Its number among the ordinary sessions, where they are counted by themselves: `25`.
    pub ordinary: Option<Placed<u32>>,
    /// Its number among the extraordinary sessions: `18`.
    pub extraordinary: Option<Placed<u32>>,
    /// The first day of the session.
    #[schemars(required)]
    pub start: Option<Placed<NaiveDate>>,
    /// The last day of the session.
    #[schemars(required)]
    pub end: Option<Placed<NaiveDate>>,
    /// The town where the session meets.
    #[schemars(required, rename = "place", extend("anyOf" = chosen(PLACES)))]
    pub venue: Option<Term>,
}

impl Readable<Context> for SessionPart {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "session", |fields| {
            fields.require("place");
            // "(18th Extraordinary)" stands beside the number.
            let counted = reader.context.counts.get()
                || ["ordinary", "extraordinary"].iter().any(|kind| fields.holds(kind));
            let number: Option<Placed<u32>> = fields.required_if(counted, "number");
            let ordinary: Option<Placed<u32>> = fields.optional("ordinary");
            let extraordinary: Option<Placed<u32>> = fields.optional("extraordinary");
            let counts = [("ordinary", ordinary), ("extraordinary", extraordinary)];
            for (kind, count) in counts.into_iter().filter_map(|(kind, count)| Some((kind, count?))) {
                if let Some(finding) = miscounted(kind, count, number) {
                    reader.say(finding);
                }
            }
            if let (Some(_), Some(second)) = (&ordinary, &extraordinary) {
                let message = "a session is an ordinary or an extraordinary one, and this is both";
                reader.say(
                    Finding::error(RuleName::ValueType, second.place, message)
                        .help("take one of the two out"),
                );
            }
            SessionPart {
                place,
                number,
                ordinary,
                extraordinary,
                start: fields.required("start"),
                end: fields.required("end"),
                venue: fields.term("place", PLACES),
            }
        })
    }
}

/// A number among the sessions of one kind that is none, or more than there have been of all kinds.
fn miscounted(kind: &str, count: Placed<u32>, all: Option<Placed<u32>>) -> Option<Finding> {
    let said = |message: String| Finding::error(RuleName::ValueType, count.place, message);
    if count.value == 0 {
        let finding = said(format!("no session is number 0 of the {kind} ones"));
        return Some(finding.help("write its number, from 1 on, or delete it"));
    }
    let all = all.filter(|all| count.value > all.value)?;
    let message = format!("session {} in all cannot be number {} of the {kind} ones", all.value, count.value);
    Some(said(message).aside(all.place, "counted in all").help("correct one of the two"))
}

/// `[committee]`: a body that the built-in table does not have.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OwnCommittee {
    /// The official name, as the cover prints it.
    #[schemars(required)]
    pub name: Option<Wording>,
    /// The abbreviation that the text uses; one string serves every language.
    pub abbreviation: Option<Name>,
    /// What it is, with which the words that speak of it agree; `assemblies` are several that meet together. Without it,
    /// what its name says, as "Standing Committee on …" or "Working Group of …" do. A kind of your own has its forms by
    /// language, from which the program makes all others: `kind.en = "Governing Body"`, `kind.fr = { called = "organe
    /// directeur", gender = "masculine" }`. `called` is the noun without an article, in Arabic with its own, and alone it
    /// may be a text; `gender` is `masculine`, `feminine` or, in Russian, `neuter`, which French, Spanish, Russian and
    /// Arabic need; `plural = true` says that several bodies meet together; `genitive` and `dative` are needed in Russian;
    /// `session` is what its sessions are called if not "session", as `meeting`, `réunion`, `período de sesiones`, `次会议`.
    pub kind: Option<Kind>,
    /// How the symbols of its documents are formed: `{session}`, `{year}` and `{number}` stand for figures, `{suffix}` for
    /// `Rev.` and its like, and in square brackets stands what information documents have: `TC/{session}/[INF/]{number}
    /// {suffix}`, `EB{session}[/INF.]/{number}`, `{session} EX/{number}`, `ITU-D/1/REP/{number}({suffix})`. Without it,
    /// symbols are printed as they are typed.
    pub symbol: Option<Placed<Grammar>>,
}

impl Readable<Context> for OwnCommittee {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        OwnCommittee::read_as(reader, value, place, "committee")
    }
}

impl OwnCommittee {
    /// From a table of this name.
    pub fn read_as(reader: &Reader, value: &DeValue, place: Place, name: &str) -> Option<Self> {
        reader.table(value, place, name, |fields| OwnCommittee {
            name: fields.required("name"),
            abbreviation: fields.optional("abbreviation"),
            kind: fields.optional("kind"),
            symbol: fields.optional("symbol"),
        })
    }

    pub fn to_committee(&self) -> Committee {
        let texts = |wording: Option<&Wording>| -> BTreeMap<Language, String> {
            let texts = wording.into_iter().flat_map(|wording| &wording.texts);
            texts.map(|(language, text)| (*language, text.value.clone())).collect()
        };
        Committee {
            name: texts(self.name.as_ref()),
            abbreviation: texts(self.abbreviation.as_ref().map(|name| &name.0)),
            kind: self.kind.as_ref().and_then(Kind::word),
            own_kind: self.kind.iter().flat_map(Kind::to_called).collect(),
            symbol: self.symbol.as_ref().map(|symbol| symbol.value.clone()),
            ..Committee::default()
        }
    }
}

/// `[mandate]`
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Mandate {
    /// The `id` of the `[[reference]]` that asked for the webinars.
    #[schemars(required)]
    pub reference: Option<Placed<String>>,
    /// The number of the session at which the committee did so: `30`. Where the body does not count its sessions, none.
    pub session: Option<Placed<u32>>,
    /// What the committee did: it `approved` the document that asked for the webinars, `requested` them as it sets out,
    /// `decided` on them on its basis, or, if nothing is stated, `considered` it.
    pub action: Option<Placed<Action>>,
    /// Whether that document asks for more than webinars.
    #[schemars(rename = "among-other-things")]
    pub among_other_things: Option<Placed<bool>>,
    /// Whether that document sets out a strategy for webinars, with which those of the year were in line.
    pub strategy: Option<Placed<bool>>,
    /// The `id` of the `[[reference]]` with the topics that the Member States agreed on.
    pub topics: Option<Placed<String>>,
    /// What the committee said, word for word; it is set as a quotation.
    pub quote: Option<ProseField>,
    /// The paragraph that is quoted: `"8.1"`.
    pub paragraph: Option<Placed<String>>,
    /// What is quoted: `summary-by-the-chair`, the `id` of a `[[reference]]`, or a text by language, which is printed in
    /// brackets: `{ en = "Report of the thirtieth session" }`.
    #[schemars(extend("anyOf" = named_or_own()))]
    pub source: Option<QuotedFrom>,
}

impl Readable<Context> for Mandate {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "mandate", |fields: &Fields| Mandate {
            reference: fields.required("reference"),
            session: fields.required_if(reader.context.counts.get(), "session"),
            action: fields.optional("action"),
            among_other_things: fields.optional("among-other-things"),
            strategy: fields.optional("strategy"),
            topics: fields.optional("topics"),
            quote: fields.optional("quote"),
            paragraph: fields.optional("paragraph"),
            source: fields.optional("source"),
        })
    }
}

/// Where words are quoted from.
#[derive(Clone, Debug)]
pub enum QuotedFrom {
    /// [`SUMMARY`], or the id of a reference.
    Named(Placed<String>),
    Own(Wording),
}

/// The Summary by the Chair of a session, which has no symbol of its own.
pub const SUMMARY: &str = "summary-by-the-chair";

impl Readable<Context> for QuotedFrom {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        if matches!(value, DeValue::Table(_)) {
            return Wording::read(reader, value, place).map(QuotedFrom::Own);
        }
        Placed::read(reader, value, place).map(QuotedFrom::Named)
    }
}

impl QuotedFrom {
    pub fn place(&self) -> Place {
        match self {
            QuotedFrom::Named(name) => name.place,
            QuotedFrom::Own(wording) => wording.place,
        }
    }
}

impl Mandate {
    /// The references that it names.
    pub fn references(&self) -> impl Iterator<Item = &Placed<String>> {
        self.reference.iter().chain(&self.topics).chain(self.quoted())
    }

    /// The reference that is quoted.
    pub fn quoted(&self) -> Option<&Placed<String>> {
        match &self.source {
            Some(QuotedFrom::Named(name)) if name.as_str() != SUMMARY => Some(name),
            _ => None,
        }
    }
}

/// One document that is cited.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Reference {
    #[schemars(skip)]
    pub place: Place,
    /// A name of your choice, by which `[mandate]` calls the document.
    #[schemars(required)]
    pub id: Option<Placed<String>>,
    /// The symbol of the document.
    #[schemars(required)]
    pub symbol: Option<Placed<Symbol>>,
    /// The title of the document, as each language version of it prints it. Of the one on topics, this document prints
    /// the symbol alone.
    pub title: Option<Wording>,
    /// The web address of the document; `{lang}` becomes the language of the version.
    pub url: Option<Placed<String>>,
}

impl Readable<Context> for Reference {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "[reference]", |fields| Reference {
            place,
            id: fields.required("id"),
            symbol: fields.required("symbol"),
            title: fields.optional("title"),
            url: fields.optional("url"),
        })
    }
}

/// One abbreviation, explained at its first use.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Abbreviation {
    #[schemars(skip)]
    pub place: Place,
    /// A name of your choice for the abbreviation.
    #[schemars(required)]
    pub id: Option<Placed<String>>,
    /// The short form, as the texts write it: `short.en = "WIPO"`, `short.fr = "OMPI"`.
    #[schemars(required)]
    pub short: Option<Wording>,
    /// The full name, with the article that the sentence needs: `the World Intellectual Property Organization`.
    #[schemars(required)]
    pub long: Option<Wording>,
    /// A web address, linked at the first use; `{lang}` becomes the language of the version.
    pub url: Option<Placed<String>>,
}

impl Readable<Context> for Abbreviation {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "[abbreviation]", |fields| Abbreviation {
            place,
            id: fields.required("id"),
            short: fields.required("short"),
            long: fields.required("long"),
            url: fields.optional("url"),
        })
    }
}
