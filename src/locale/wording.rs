//! Patterns with named places, and lists in words.

use serde::Deserialize;

use super::Lists;

/// Puts values in the `{named}` places of a pattern. A place whose value is empty takes the space after
/// it along, or, at the end, the one before it.
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

/// With a capital at its beginning.
pub fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// Spanish: "y" is "e" before an "i".
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Euphony {
    and: String,
    becomes: String,
    before: Vec<String>,
    except: Vec<String>,
}

impl Lists {
    /// What stands before the item at `index` of `total`, which begins with the words `next`.
    pub fn mark(&self, index: usize, total: usize, semicolons: bool, next: &str) -> &str {
        let mark = match (index, total, semicolons) {
            (0, ..) => "",
            (1, 2, false) => &self.pair,
            (index, total, false) if index + 1 == total => &self.last,
            (_, _, false) => &self.comma,
            (index, total, true) if index + 1 == total => &self.last_semicolon,
            (_, _, true) => &self.semicolon,
        };
        self.euphony
            .as_ref()
            .filter(|euphony| euphony.changes(mark, next))
            .map_or(mark, |euphony| &euphony.becomes)
    }
}

impl Euphony {
    fn changes(&self, mark: &str, next: &str) -> bool {
        let begins = |sounds: &[String]| {
            let first = next.chars().take(3).flat_map(char::to_lowercase).collect::<String>();
            sounds.iter().any(|sound| first.starts_with(sound.as_str()))
        };
        mark == self.and && begins(&self.before) && !begins(&self.except)
    }
}
