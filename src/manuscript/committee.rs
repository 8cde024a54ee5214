//! `[committee]`: a body that the program does not know.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::body::Kind;
use super::context::Reader;
use super::record::{Record, record};
use super::wording::{Name, Wording};
use crate::source::{Place, Placed};
use crate::terms::{Committee, Committees, Grammar, Language};

record! {
    /// `[committee]`: a body that the built-in table does not have.
    pub struct OwnCommittee in "committee" {
        /// The official name, as the cover prints it.
        name: Option<Wording> = required,
        /// The abbreviation that the text uses; one string serves every language.
        abbreviation: Option<Name>,
        /// What it is, with which the words that speak of it agree; `assemblies` are several that meet together. Without it,
        /// what its name says, as "Standing Committee on …" or "Working Group of …" do. A kind of your own has its forms by
        /// language, from which the program makes all others: `kind.en = "Governing Body"`, `kind.fr = { called = "organe
        /// directeur", gender = "masculine" }`. `called` is the noun without an article, in Arabic with its own, and alone it
        /// may be a text; `gender` is `masculine`, `feminine` or, in Russian, `neuter`, which French, Spanish, Russian and
        /// Arabic need; `plural = true` says that several bodies meet together; `genitive` and `dative` are needed in Russian;
        /// `session` is what its sessions are called if not "session", as `meeting`, `réunion`, `período de sesiones`, `次会议`.
        kind: Option<Kind>,
        /// How the symbols of its documents are formed: `{session}`, `{year}` and `{number}` stand for figures, `{suffix}` for
        /// `Rev.` and its like, and in square brackets stands what information documents have: `TC/{session}/[INF/]{number}
        /// {suffix}`, `EB{session}[/INF.]/{number}`, `{session} EX/{number}`, `ITU-D/1/REP/{number}({suffix})`. Without it,
        /// symbols are printed as they are typed.
        symbol: Option<Placed<Grammar>>,
    }
}

/// Whether the body counts its sessions. Those that the program knows do; of others it is not known.
pub fn counts_sessions(committee: Option<&str>, known: &Committees) -> bool {
    committee.is_some_and(|key| known.knows(key.trim()))
}

/// Reads the second body, which is described inside `joint-with`.
pub fn second(reader: &Reader, value: &DeValue, place: Place) -> Option<OwnCommittee> {
    reader.table(value, place, "body", OwnCommittee::of)
}

impl OwnCommittee {
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
