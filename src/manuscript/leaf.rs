//! Values that stand alone: texts, numbers, words of a closed list, symbols.

use schemars::{Schema, json_schema};
use toml::de::DeValue;

use super::fields::{Desk, Readable};
use super::{characters, limits};
use crate::diagnostic::{Finding, RuleName, all_nearest, appearance, in_ticks, visible};
use crate::source::{Place, Placed};
use crate::terms::{CountryCode, Grammar, Symbol, Vocabulary};

/// No count is higher.
const COUNT: u32 = 1_000_000_000;

const PATTERN: &str = "TC/{session}/[INF/]{number} {suffix}";

/// A value without a place of its own; [`Placed`] gives it one.
pub trait Leaf: Sized {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self>;

    /// The same where something else may stand, of which the help tells: ", or …".
    fn leaf_or(desk: &Desk, value: &DeValue, place: Place, _otherwise: &str) -> Option<Self> {
        Self::leaf(desk, value, place)
    }

    /// What an editor is told of it.
    fn schema() -> Schema;
}

impl<T: Leaf> Readable for Placed<T> {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        T::leaf(desk, value, place).map(|value| Placed::new(value, place))
    }
}

impl<T: Readable> Readable for Vec<T> {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::Array(items) = value else {
            let excerpt = desk.source.excerpt(place);
            let help = match value {
                DeValue::Table(_) if excerpt.starts_with('[') => {
                    format!("write `[{excerpt}]`, once for each of them")
                }
                _ => "write it in brackets: `[…]`".to_owned(),
            };
            desk.wrong(value, place, "a list", &help);
            return None;
        };
        Some(items.iter().filter_map(|item| T::read(desk, item.get_ref(), item.span().into())).collect())
    }
}

impl Leaf for String {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::String(text) = value else {
            desk.wrong(value, place, "a text", "put it in quotation marks");
            return None;
        };
        let sound = !desk.is_spoilt(place)
            && limits::check_text(desk, text, place)
            && characters::check(desk, text, place);
        sound.then(|| text.trim().to_owned())
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string" })
    }
}

impl Leaf for u32 {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::Integer(integer) = value else {
            desk.wrong(value, place, "a whole number", "write digits only, as in `645`");
            return None;
        };
        let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        let count = number.and_then(|number| u32::try_from(number).ok()).filter(|count| *count <= COUNT);
        if count.is_none() {
            let outside =
                if integer.as_str().starts_with('-') { "below zero" } else { "above 1,000,000,000" };
            let finding = Finding::error(RuleName::ValueType, place, format!("`{integer}` is {outside}"));
            desk.say(finding.label("this figure").help("write a whole number from 0 to 1,000,000,000"));
        }
        count
    }

    fn schema() -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": COUNT })
    }
}

impl Leaf for bool {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::Boolean(boolean) = value else {
            desk.wrong(value, place, "true or false", "write `true` or `false` without quotation marks");
            return None;
        };
        Some(*boolean)
    }

    fn schema() -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl Leaf for Symbol {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        let text = String::leaf(desk, value, place)?;
        let own = desk.own_bodies.borrow();
        Some(Symbol::read(&appearance(&text), own.as_ref(), &desk.committees.borrow()))
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "examples": ["CDIP/33/INF/3", "CDIP/30/8 Rev.", "FCCC/SBSTA/2017/INF.8"] })
    }
}

impl Leaf for Grammar {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        let text = String::leaf(desk, value, place)?;
        let grammar = Grammar::parse(&text);
        if grammar.is_none() {
            let message = format!("`{}` does not say how symbols are formed", visible(&text));
            let help = format!("write a symbol with its figures by their names, as `{PATTERN}`");
            desk.say(Finding::error(RuleName::ValueType, place, message).help(help));
        }
        grammar
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "examples": [PATTERN] })
    }
}

impl<T: Vocabulary> Leaf for T {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        T::leaf_or(desk, value, place, "")
    }

    fn leaf_or(desk: &Desk, value: &DeValue, place: Place, otherwise: &str) -> Option<Self> {
        let text = word(desk, value, place, &words::<T>(), T::UNLISTED, otherwise)?;
        T::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value)
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "enum": words::<T>() })
    }
}

fn words<T: Vocabulary>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

/// A word of `list`; what is not on it is said as `unlisted` has it, with the nearest that is, and `otherwise`.
pub fn word(
    desk: &Desk,
    value: &DeValue,
    place: Place,
    list: &[&'static str],
    unlisted: (RuleName, &str),
    otherwise: &str,
) -> Option<&'static str> {
    let text = String::leaf(desk, value, place)?;
    if let Some(word) = list.iter().find(|word| **word == text) {
        return Some(word);
    }
    let help = match all_nearest(&text, list.iter().copied()).as_slice() {
        [] => format!("write one of {}{otherwise}", in_ticks(list)),
        meant => format!("write `{}`", meant.join("` or `")),
    };
    let (rule, said) = unlisted;
    let message = format!("`{}` {said}", visible(&text));
    desk.say(Finding::error(rule, place, message).label("not on the list").help(help));
    None
}

impl Leaf for CountryCode {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        CountryCode::leaf_or(desk, value, place, "")
    }

    fn leaf_or(desk: &Desk, value: &DeValue, place: Place, otherwise: &str) -> Option<Self> {
        let text = String::leaf(desk, value, place)?;
        let code = CountryCode::parse(&text);
        if code.is_none() {
            if CountryCode::is_left_out(&text) {
                let message = format!("the table of countries has no name for `{text}`");
                let help = match otherwise {
                    "" => "leave it out, or write the name in the text",
                    _ => "write its name by language in the stead of the code: `{ en = \"…\" }`",
                };
                desk.say(
                    Finding::error(RuleName::CountryUnknown, place, message).label("not named").help(help),
                );
                return None;
            }
            let message = format!("no country has the code `{}`", visible(&text));
            let help = format!(
                "write the two capital letters of ISO 3166-1, as `BW` for Botswana; `cdipdoc terms countries` lists them{otherwise}"
            );
            desk.say(Finding::error(RuleName::CountryUnknown, place, message).help(help));
        }
        code
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$", "examples": ["BW"] })
    }
}
