//! Colours as web pages write them. They must be dark enough to be read on white paper.

use toml::de::DeValue;

use super::laid::{Extent, Laid};
use crate::diagnostic::{Finding, RuleName};
use crate::reading::{Readable, Reader};
use crate::source::{Place, Placed};

/// Red, green and blue of sRGB (IEC 61966-2-1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The least contrast of text with its background (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

impl Colour {
    fn parse(text: &str) -> Option<Colour> {
        let figures = text.strip_prefix('#').filter(|figures| figures.len() == 6 && figures.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(figures.get(at..at + 2)?, 16).ok();
        Some(Colour([part(0)?, part(2)?, part(4)?]))
    }

    /// The contrast with white, calculated as in WCAG 2.2.
    pub fn contrast(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }
}

impl Laid for Colour {
    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, _: Extent) {
        const HELP: &str = "write red, green and blue in six hexadecimal figures: `\"#0563c1\"`";
        let Some(text) = Placed::<String>::read(reader, value, place) else { return };
        let finding = match Colour::parse(&text) {
            Some(colour) if colour.contrast() >= LEAST_CONTRAST => {
                *self = colour;
                return;
            }
            Some(colour) => {
                // Rounded down, because rounded up it might look like the least that is allowed.
                let contrast = (colour.contrast() * 10.0).floor() / 10.0;
                let message = format!(
                    "`{}` on white has a contrast of {contrast:.1} to 1, and is hard to read",
                    text.value
                );
                let help = format!("choose a darker colour, of {LEAST_CONTRAST} to 1 at least");
                Finding::error(RuleName::StyleMeasure, place, message).help(help)
            }
            None => Finding::error(RuleName::StyleMeasure, place, format!("`{}` is no colour", text.value))
                .help(HELP),
        };
        reader.say(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        for (colour, contrast) in [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#0000ff", 8.59)]
        {
            let reckoned = Colour::parse(colour).expect("a colour").contrast();
            assert!((reckoned - contrast).abs() < 0.01, "{colour} {reckoned}");
        }
    }

    #[test]
    fn a_colour_has_six_figures() {
        for text in ["0563c1", "#0563c", "#0563c12", "#0563cg", "blue", "#"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(Colour::parse("#0563C1"), Some(Colour([5, 0x63, 0xc1])));
    }
}
