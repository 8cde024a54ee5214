//! Lengths with their units.

use toml::de::DeValue;

use super::style::{Extent, Laid};
use crate::diagnostic::{Finding, RuleName, visible};
use crate::reading::{Readable, Reader};
use crate::source::{Place, Placed};

/// A length in points, and the place where a user's style states it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Length(pub f64, pub Option<Place>);

/// The units, and how many points each has.
const UNITS: [(&str, f64); 4] =
    [("pt", 1.0), ("twips", 1.0 / 20.0), ("cm", 72.0 / 2.54), ("mm", 72.0 / 25.4)];

/// The longest side of a page in a PDF (ISO 32000-1, annex C): five metres.
const LONGEST: f64 = 14_400.0;

/// The message about a length, and the remedy.
type Fault = (String, String);

impl Length {
    fn parse(text: &str) -> Result<f64, Fault> {
        const UNIT: &str = "write pt, cm, mm or twips after the number";
        let text = text.trim();
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let (figures, unit) = (&text[..end], text[end..].trim());
        let shown = visible(text);
        if figures.is_empty() && unit.starts_with('-') {
            return Err((format!("`{shown}` is less than nothing"), "write a length from 0".into()));
        }
        if unit.starts_with(',') {
            return Err((
                format!("`{shown}` has a comma"),
                format!("write `{}`", text.replacen(',', ".", 1)),
            ));
        }
        let number: Option<f64> = figures.parse().ok();
        let Some(number) = number else {
            return Err((
                format!("`{shown}` is no length"),
                "write a number and its unit, as `12 pt`".into(),
            ));
        };
        if unit.is_empty() {
            return Err((format!("`{shown}` has no unit"), UNIT.into()));
        }
        let Some((_, points)) = UNITS.iter().find(|(known, _)| *known == unit) else {
            return Err((format!("`{}` is no unit of length here", visible(unit)), UNIT.into()));
        };
        // The number is divided or multiplied only once, so that no rounding errors add up.
        let length = if unit == "twips" { number / 20.0 } else { number * points };
        if length > LONGEST {
            return Err((
                format!("`{shown}` is longer than any page"),
                "write a length up to 14400 pt".into(),
            ));
        }
        Ok(length)
    }
}

impl Laid for Length {
    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, extent: Extent) {
        let DeValue::String(_) = value else {
            let help = "write the number and its unit in quotation marks: `\"12 pt\"`";
            return reader.wrong(value, place, "a length", help);
        };
        let Some(text) = Placed::<String>::read(reader, value, place) else { return };
        match Length::parse(&text) {
            Ok(points) => *self = Length(points, (extent == Extent::Change).then_some(place)),
            Err((message, help)) => {
                reader.say(Finding::error(RuleName::StyleMeasure, place, message).help(help))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_has_a_unit() {
        assert_eq!(Length::parse("1417 twips"), Ok(70.85));
        assert_eq!(Length::parse("2.54 cm"), Ok(72.0));
        assert_eq!(Length::parse("0mm"), Ok(0.0));
        for (wrong, said) in [
            ("", "`` is no length"),
            ("pt", "`pt` is no length"),
            ("12", "`12` has no unit"),
            ("12 em", "`em` is no unit of length here"),
            ("1.2.3 pt", "`1.2.3 pt` is no length"),
            ("1,5 cm", "`1,5 cm` has a comma"),
            ("-1 pt", "`-1 pt` is less than nothing"),
            ("inf pt", "`inf pt` is no length"),
            ("NaN pt", "`NaN pt` is no length"),
            ("1e9 pt", "`e9 pt` is no unit of length here"),
            ("14401 pt", "`14401 pt` is longer than any page"),
        ] {
            assert_eq!(Length::parse(wrong).map_err(|(message, _)| message), Err(said.to_owned()));
        }
    }
}
