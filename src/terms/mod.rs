//! The Organization's words as types.

mod committee;
mod country;
mod language;
mod latin_stop;
mod script;
mod symbol;
mod vocabulary;
mod zone;

pub use committee::Committee;
pub use country::{Country, CountryCode, LeastDeveloped, Standing};
pub use language::{Direction, Language};
pub use latin_stop::latin_stops;
pub use script::{is_han, is_vowel_mark, is_wide};
pub use symbol::{Suffix, Symbol, is_made_as_symbol, parts_symbol};
pub use vocabulary::*;
pub use zone::Zone;
