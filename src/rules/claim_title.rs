//! The title says in which year webinars were organized, or how many they were, and the manuscript states otherwise: it
//! was left over from the document of another year.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! title = "Report on the webinar organized in 2023"
//! ```
//!
//! ```toml
//! [document]
//! title = "Report on the three webinars"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! title = "Report on the last of three webinars on patents granted in 2023"
//! ```
//!
//! ```toml
//! [document]
//! title = "Report on the webinars organized in 2023 and 2024 on the 2030 Agenda"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, composed, counted};
use crate::locale::Titles;
use crate::manuscript::Manuscript;
use crate::source::{Place, Placed};
use crate::terms::is_wide;

pub const RULE: Rule = Rule::open(RuleName::ClaimTitle, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let titles = manuscript.document.title.iter().flat_map(|title| &title.texts);
    let found = titles.flat_map(|(language, title)| {
        let said = &facts.locale(*language).prose.titles;
        let text = composed(title).to_lowercase();
        let title = Title { place: title.place, text: &text, said };
        [title.of_another_year(manuscript), title.of_another_number(manuscript)]
    });
    found.flatten().collect()
}

struct Title<'t> {
    place: Place,
    text: &'t str,
    said: &'t Titles,
}

impl Title<'_> {
    fn of_another_year(&self, manuscript: &Manuscript) -> Option<Finding> {
        let year = manuscript.document.year.as_ref()?;
        let (stated, said) = (year.value.0, self.year()?);
        let message =
            format!("the title says that webinars took place in {said}, the document reports on {stated}");
        let told = figures(self.text).any(|figure| figure.value.parse() == Ok(stated));
        (!told).then(|| self.stale(message).aside(year.place, "the year"))
    }

    fn of_another_number(&self, manuscript: &Manuscript) -> Option<Finding> {
        let listed = &manuscript.webinars;
        let (last, said) = (listed.last()?, self.number()?);
        let message = format!(
            "the title says that there were {}, {} listed",
            counted(said, "webinar"),
            is_or_are(listed.len())
        );
        let differs = said != listed.len() && !manuscript.lost.any && !manuscript.lost.tables;
        differs.then(|| self.stale(message).aside(last.place, "the last one listed"))
    }

    fn stale(&self, message: String) -> Finding {
        RULE.at(self.place, message).label("the title").help("correct the title, or what it speaks of")
    }

    fn year(&self) -> Option<i32> {
        let of = |pattern: &String| {
            let (before, after) = pattern.split_once("{year}")?;
            let mut figures = figures(self.text).filter(|year| year.value.len() == 4);
            let year = figures.find(|year| self.stands(year.place, before, after))?;
            year.value.parse().ok()
        };
        self.said.held.iter().find_map(of)
    }

    fn number(&self) -> Option<usize> {
        let of = |pattern: &String| {
            let (before, after) = pattern.split_once("{count}")?;
            if !(self.text.contains(before) && self.text.contains(after)) {
                return None;
            }
            let words = self.said.counts.iter().flat_map(|(word, count)| {
                let uses = self.text.match_indices(word.as_str());
                uses.map(|(at, word)| (Place::from(at..at + word.len()), *count))
            });
            let figures = figures(self.text).filter_map(|it| Some((it.place, it.value.parse().ok()?)));
            words.chain(figures).find(|(place, _)| self.stands(*place, before, after)).map(|(_, count)| count)
        };
        self.said.webinars.iter().find_map(of)
    }

    /// Whether these words stand around a place, and are not parts of others.
    fn stands(&self, place: Place, before: &str, after: &str) -> bool {
        let range = place.range();
        let start = self.text[..range.start].strip_suffix(before);
        let end = self.text[range.end..].strip_prefix(after);
        let joins = |c: char| c.is_alphanumeric() && !is_wide(c) || "-–/".contains(c);
        start.is_some_and(|start| !start.ends_with(joins)) && end.is_some_and(|end| !end.starts_with(joins))
    }
}

/// Runs of figures.
fn figures(text: &str) -> impl Iterator<Item = Placed<&str>> {
    let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.map(|part| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        Placed::new(part, Place::from(start..start + part.len()))
    })
}

fn is_or_are(listed: usize) -> String {
    format!("{listed} {}", if listed == 1 { "is" } else { "are" })
}
