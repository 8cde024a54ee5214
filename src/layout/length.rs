//! Lengths with their units.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// Points.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Length(pub f64);

impl Length {
    fn parse(text: &str) -> Option<Length> {
        let (number, unit) = text.trim().split_once(' ')?;
        let number: f64 = number.parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0)?;
        let points = match unit.trim() {
            "pt" => number,
            "twips" => number / 20.0,
            "cm" => number * 72.0 / 2.54,
            "mm" => number * 72.0 / 25.4,
            _ => return None,
        };
        Some(Length(points))
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Length, D::Error> {
        let text = String::deserialize(deserializer)?;
        Length::parse(&text).ok_or_else(|| {
            D::Error::custom(format!("`{text}` is no length: write a number and pt, cm, mm or twips"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_has_a_unit() {
        assert_eq!(Length::parse("1417 twips"), Some(Length(70.85)));
        assert_eq!(Length::parse("2.54 cm"), Some(Length(72.0)));
        for wrong in ["", "12", "12 em", "-1 pt", "inf pt", "NaN pt"] {
            assert_eq!(Length::parse(wrong), None, "{wrong}");
        }
    }
}
