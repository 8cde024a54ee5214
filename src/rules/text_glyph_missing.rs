//! A character that none of the fonts at hand can draw: it would be an empty box on the page, in a name
//! perhaps, and nobody could search for it.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their aims 🎉."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their aims."
//! ```

use rustc_hash::FxHashSet;

use super::{Across, Rule, Stage, Version};
use crate::diagnostic::{Finding, RuleName};
use crate::source::Place;

pub const RULE: Rule = Rule::fixed(RuleName::TextGlyphMissing, Stage::Document(check)).across(Across::Once);

/// Each character once, at the first place that has it, with those beside it.
fn check(version: &Version) -> Vec<Finding> {
    let mut missing: Vec<(String, Option<Place>)> = Vec::new();
    let mut judged = FxHashSet::default();
    version.document.each_text(&mut |text| {
        // Every font has ASCII.
        if text.text.is_ascii() {
            return;
        }
        for (at, c) in text.text.char_indices().filter(|(_, c)| !c.is_ascii() && is_drawn(*c)) {
            if judged.insert(c) && !(version.covers)(c) {
                let place = text.place(at..at + c.len_utf8());
                match missing.last_mut() {
                    Some((run, Some(before))) if place.is_some_and(|place| goes_on(*before, place)) => {
                        run.push(c);
                        *before = place.map_or(*before, |place| before.joined(place));
                    }
                    _ => missing.push((c.to_string(), place)),
                }
            }
        }
    });
    missing.into_iter().map(|(run, place)| finding(&run, place.unwrap_or_default())).collect()
}

/// A text that is not as typed, such as a name put together, has all its characters at one place.
fn goes_on(before: Place, place: Place) -> bool {
    place.start == before.end || place == before
}

/// Format controls leave no ink. Spaces leave none if a font has them.
fn is_drawn(c: char) -> bool {
    !matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        && !matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn finding(run: &str, place: Place) -> Finding {
    let points: Vec<String> = run.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    RULE.at(place, format!("no font at hand can draw `{run}`, {}", points.join(" ")))
        .label("no glyph")
        .help("write it in another way, delete it, or give a font that has it with `--font-dir`")
}
