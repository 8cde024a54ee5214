//! Patterns with named places, and lists in words.

use super::{Lists, Locale};

/// Puts values in the `{named}` places of a pattern. A place whose value is empty takes the space after
/// it along, or, at the end, the one before it.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let filled = values.iter().fold(pattern.to_owned(), |text, (name, value)| {
        let place = format!("{{{name}}}");
        let text = if value.is_empty() { text.replace(&format!("{place} "), "") } else { text };
        text.replace(&place, value)
    });
    filled.trim().to_owned()
}

/// What stands before the item at `index` of `total`.
impl Lists {
    pub fn mark(&self, index: usize, total: usize, semicolons: bool) -> &str {
        match (index, total, semicolons) {
            (0, ..) => "",
            (1, 2, false) => &self.pair,
            (index, total, false) if index + 1 == total => &self.last,
            (_, _, false) => &self.comma,
            (index, total, true) if index + 1 == total => &self.last_semicolon,
            (_, _, true) => &self.semicolon,
        }
    }
}

impl Locale {
    pub fn label(&self, index: usize) -> String {
        self.typography.list_label.replace('%', &super::roman(index + 1).to_lowercase())
    }
}
