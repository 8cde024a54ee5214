//! Fills patterns with named places, and joins lists in words.

use super::{Lists, Locale};

/// Puts values in the `{named}` places of a pattern. If a value is empty, the space after its place is dropped; at
/// the end, the space before it.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, place)) = rest.split_once('{') {
        filled.push_str(before);
        let named = place.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        let (value, after) = named.unwrap_or(("{", place));
        filled.push_str(value);
        rest = if value.is_empty() { after.strip_prefix(' ').unwrap_or(after) } else { after };
    }
    filled.push_str(rest);
    filled.trim().to_owned()
}

/// The text with a capital at its beginning.
pub fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

impl Lists {
    /// The text between the items before the item at `index` of `total`.
    fn plain_mark(&self, index: usize, total: usize, semicolons: bool) -> &str {
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
    /// The same, changed to fit the item's first words, `next`.
    pub fn mark(&self, index: usize, total: usize, semicolons: bool, next: &str) -> String {
        self.joins.joined(self.lists.plain_mark(index, total, semicolons), next).0
    }
}
