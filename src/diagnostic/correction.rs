//! Corrections, which a finding has if it can be put right without its author.

use super::Findings;
use crate::source::{Place, Source};

/// A range of the source, and the text that replaces it, spelt as strings of the source are at that place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    pub place: Place,
    pub text: String,
}

impl Findings {
    /// All corrections in the order of the text. If two overlap, only the first is returned.
    pub fn corrections(&self) -> Vec<&Correction> {
        let mut all: Vec<&Correction> = self.0.iter().flat_map(|finding| &finding.corrections).collect();
        all.sort_by_key(|correction| correction.place);
        let mut free = 0;
        all.retain(|Correction { place, .. }| {
            let fits = place.start >= free;
            free = if fits { place.end } else { free };
            fits
        });
        all
    }
}

/// The text of `source` with these corrections made. They must be in order and must not overlap.
pub fn corrected(source: &Source, corrections: &[&Correction]) -> String {
    let mut text = String::with_capacity(source.text.len());
    let mut at = 0;
    for Correction { place, text: typed } in corrections {
        let span = source.span(*place);
        text += &source.text[at..span.start];
        text += typed;
        at = span.end;
    }
    text + &source.text[at..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Finding, RuleName};

    #[test]
    fn of_two_corrections_that_overlap_the_first_is_made() {
        let source = Source::new("a.toml", "one two three");
        let finding = |start, end, text| {
            Finding::error(RuleName::ValueType, Place::new(0, 1), "").correction(Place::new(start, end), text)
        };
        let findings = Findings(vec![finding(8, 13, "3"), finding(2, 5, "x"), finding(0, 3, "1")]);
        assert_eq!(corrected(&source, &findings.corrections()), "1 two 3");
    }
}
