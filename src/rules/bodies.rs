//! Where prose calls a body by the word for one, and whether its name stands there in one form or another.

use std::collections::BTreeSet;
use std::ops::Range;

use super::capitals::is_capitalized;
use super::names::bare;
use super::passage::{Passage, after};
use crate::diagnostic::places;
use crate::locale::Prose;

/// The word for a body ("Committee") in a text.
pub struct Call<'p> {
    /// All forms of the word.
    forms: &'p [String],
    at: Range<usize>,
}

impl Call<'_> {
    /// The word may be two ("Working Group").
    pub fn last_word(&self, passage: &Passage) -> usize {
        passage.word_at(self.at.end)
    }
}

/// Whatever the word at `index` may be taken for.
pub fn called<'p>(prose: &'p Prose, passage: &Passage, index: usize) -> Vec<Call<'p>> {
    let Range { start, end } = passage.words[index];
    let text = &passage.text;
    // A name in small letters begins with an adjective: "Постоянный комитет".
    let begun = || index.checked_sub(1).is_some_and(|before| is_capitalized(passage.word(before)));
    let mut calls = Vec::new();
    for forms in &prose.committee {
        for form in forms {
            let fits = |at: &usize| {
                text[*at..].starts_with(form.as_str())
                    && !text[at + form.len()..].starts_with(char::is_alphabetic)
                    && (!form.starts_with(char::is_lowercase) || begun())
            };
            let found = starts(prose, &text[start..end]).map(|offset| start + offset).find(fits);
            calls.extend(found.map(|at| Call { forms, at: at..at + form.len() }));
        }
    }
    calls
}

/// Where a word may begin: behind a bracket, an elision ("l’Assemblée"), and letters written as part of it.
fn starts(prose: &Prose, word: &str) -> impl Iterator<Item = usize> {
    let first = word.find(char::is_alphanumeric).unwrap_or(word.len());
    let mut letters = word.char_indices();
    let elided = letters.find(|(_, c)| matches!(c, '’' | '\'')).map(|(at, c)| at + c.len_utf8());
    let joined = word[first..].char_indices().take_while(|(_, c)| prose.proclitics.contains(*c));
    let joined = joined.map(move |(at, c)| first + at + c.len_utf8());
    std::iter::once(first).chain(elided).chain(joined)
}

/// Whether `name` stands where its word is called, with adjectives before it in the same case as the word.
pub fn stands(name: &str, call: &Call, passage: &Passage) -> bool {
    let (before, behind) = (&passage.text[..call.at.start], &passage.text[call.at.end..]);
    let stands = |(lead, tail): (&str, &str)| {
        let mut before = before.split_whitespace().rev();
        let same = |word: &str| before.next().is_some_and(|said| is_form_of(bare(said), bare(word)));
        after(behind, tail).is_some() && lead.split_whitespace().rev().all(same)
    };
    call.forms.iter().filter_map(|form| name.split_once(form.as_str())).any(stands)
}

/// The same word, or all of it but an ending of three letters at most.
pub fn is_form_of(said: &str, word: &str) -> bool {
    let same = said.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    let rest = |word: &str| word.chars().count() - same;
    said == word || (same > 3 && rest(said) <= 3 && rest(word) <= 3)
}

/// Where a text without spaces calls a body otherwise than its `official` name: all parts of it stand before the
/// word for one, and neither it nor the name of another body does.
pub fn misnamed(text: &str, official: &str, names: &[&str], prose: &Prose) -> Vec<Range<usize>> {
    let forms = || prose.committee.iter().flatten();
    let Some(generic) = forms().find(|form| official.ends_with(form.as_str())) else { return Vec::new() };
    let particle = |c: char| !c.is_alphanumeric() || prose.particles.contains(c.encode_utf8(&mut [0; 4]));
    let meant = official[..official.len() - generic.len()].split(particle);
    let meant: BTreeSet<&str> = meant.filter(|part| !part.is_empty()).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for form in forms().filter(|_| meant.len() > 1) {
        for at in places(text, form) {
            let end = at + form.len();
            let named = names.iter().any(|name| text[..end].ends_with(name));
            let start = if named { None } else { start(&text[..at], &meant, particle, prose) };
            found.extend(start.map(|start| start..end));
        }
    }
    found
}

/// Where a name begins of which all parts end the text.
fn start(
    text: &str,
    meant: &BTreeSet<&str>,
    particle: impl Fn(char) -> bool,
    prose: &Prose,
) -> Option<usize> {
    let mut rest = text;
    let mut said = BTreeSet::new();
    while let Some(part) = meant.iter().find(|part| rest.trim_end_matches(&particle).ends_with(**part)) {
        rest = rest.trim_end_matches(&particle).strip_suffix(part)?;
        said.insert(part);
    }
    let another = prose.strangers.iter().any(|stranger| rest.ends_with(stranger.as_str()));
    (said.len() == meant.len() && !another).then_some(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_a_word_ends_otherwise_by_three_letters_at_most() {
        for (said, word, is_form) in [
            ("комитет", "комитет", true),
            ("Постоянного", "Постоянный", true),
            ("Постоянный", "Постоянного", true),
            ("Постоянство", "Постоянный", false),
            ("Постоянный", "Постоянство", false),
            ("правам", "права", true),
            ("правам", "праву", true),
            ("пред", "преп", false),
            ("дом", "дом", true),
            ("дома", "дому", false),
            ("Copyright", "Copy", false),
        ] {
            assert_eq!(is_form_of(said, word), is_form, "{said}, {word}");
        }
    }
}
