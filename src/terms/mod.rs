//! The words of the Organization as types: bodies, countries, languages, symbols, time zones, lists of words.

mod clock;
mod committee;
mod country;
mod folded;
mod grammar;
mod language;
mod latin_edge;
mod lines;
mod lists;
mod name_order;
mod nation;
mod script;
mod symbol;
mod symbol_form;
mod tongue;
mod vocabulary;
mod zone;

pub use clock::{Clock, Known as KnownZones};
pub use committee::{CalledBody, Committee, Committees, TABLE as COMMITTEES};
pub use country::{Country, CountryCode, LeastDeveloped, Standing};
pub use folded::folded;
pub use grammar::{Grammar, Parts};
pub use language::{Direction, Language};
pub use latin_edge::latin_edges;
pub use lists::{Lists, Word};
pub use nation::Nation;
pub use script::{is_accent, is_han, is_vowel_mark, is_wide};
pub use symbol::{Form, OwnBodies, Symbol};
pub use symbol_form::{counted_papers, symbols};
pub use tongue::Tongue;
pub use vocabulary::*;
pub use zone::{Shown, Zone, by_minutes, signed_hours};
