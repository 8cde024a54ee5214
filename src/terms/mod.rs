//! The Organization's words as types.

mod committee;
mod country;
mod grammar;
mod language;
mod latin_stop;
mod script;
mod symbol;
mod symbol_form;
mod vocabulary;
mod zone;

pub use committee::Committee;
pub use country::{Country, CountryCode, LeastDeveloped, Standing};
pub use grammar::{Grammar, Parts};
pub use language::{Direction, Language};
pub use latin_stop::latin_stops;
pub use script::{is_accent, is_han, is_vowel_mark, is_wide};
pub use symbol::{Form, Symbol};
pub use symbol_form::{parts_symbol, symbols};
pub use vocabulary::*;
pub use zone::Zone;
