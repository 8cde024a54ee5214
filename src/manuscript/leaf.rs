//! Reads single values of the Organization's own kinds: symbols, grammars of symbols, countries.

use schemars::{Schema, json_schema};
use toml::de::DeValue;

use super::context::{Context, Reader};
use crate::diagnostic::{Finding, RuleName, appearance, visible};
use crate::reading::{Described, Leaf};
use crate::source::Place;
use crate::terms::{CountryCode, Grammar, Symbol};

const PATTERN: &str = "TC/{session}/[INF/]{number} {suffix}";

impl Leaf<Context> for Symbol {
    fn leaf(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        let text = String::leaf(reader, value, place)?;
        let own = reader.context.own_bodies.borrow();
        Some(Symbol::read(&appearance(&text), own.as_ref(), &reader.context.committees))
    }
}

impl Described for Symbol {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "examples": ["CDIP/33/INF/3", "CDIP/30/8 Rev.", "FCCC/SBSTA/2017/INF.8"] })
    }
}

impl Leaf<Context> for Grammar {
    fn leaf(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        let text = String::leaf(reader, value, place)?;
        let grammar = Grammar::parse(&text);
        if grammar.is_none() {
            let message = format!("`{}` does not say how symbols are formed", visible(&text));
            let help = format!("write a symbol with its figures by their names, as `{PATTERN}`");
            reader.say(Finding::error(RuleName::ValueType, place, message).help(help));
        }
        grammar
    }
}

impl Described for Grammar {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "examples": [PATTERN] })
    }
}

impl Leaf<Context> for CountryCode {
    fn leaf(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        CountryCode::leaf_or(reader, value, place, "")
    }

    fn leaf_or(reader: &Reader, value: &DeValue, place: Place, otherwise: &str) -> Option<Self> {
        let text = String::leaf(reader, value, place)?;
        let code = CountryCode::parse(&text);
        if code.is_none() {
            if CountryCode::is_left_out(&text) {
                let message = format!("the table of countries has no name for `{text}`");
                let help = match otherwise {
                    "" => "leave it out, or write the name in the text",
                    _ => "write its name by language in the stead of the code: `{ en = \"…\" }`",
                };
                reader.say(
                    Finding::error(RuleName::CountryUnknown, place, message).label("not named").help(help),
                );
                return None;
            }
            let message = format!("no country has the code `{}`", visible(&text));
            let help = format!(
                "write the two capital letters of ISO 3166-1, as `BW` for Botswana; `cdipdoc terms countries` lists them{otherwise}"
            );
            reader.say(Finding::error(RuleName::CountryUnknown, place, message).help(help));
        }
        code
    }
}

impl Described for CountryCode {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$", "examples": ["BW"] })
    }
}
