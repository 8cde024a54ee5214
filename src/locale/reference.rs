//! Words before a reference that change with it: "au paragraphe 12", "в пункте 12".

use serde::Deserialize;

use super::{Locale, capitalized, fill};

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    Paragraph,
    /// Two paragraphs, one after the other.
    Pair,
    Paragraphs,
    Annex,
}

/// Words of an author before a reference, and how they and the reference change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// The words at the end of the author's text, in small letters.
    after: Vec<String>,
    /// The text that replaces them; `{after}` is the place of the words themselves.
    #[serde(default)]
    becomes: Option<Forms>,
    /// The first word of the reference after them.
    #[serde(default)]
    noun: Option<Forms>,
    /// The words before a second reference that follows with "and". If not stated, they are those of the first.
    #[serde(default)]
    further: Option<Forms>,
}

/// The end of a text before a reference, and the reference, in the forms that fit together.
pub struct Agreed<'l> {
    pub before: String,
    pub words: String,
    /// The entry with which a next reference agrees too, if only "and" stands between the two.
    pub with: Option<&'l Before>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms {
    paragraph: String,
    #[serde(default)]
    pair: Option<String>,
    paragraphs: String,
    annex: String,
}

impl Forms {
    fn of(&self, called: Called) -> &str {
        match called {
            Called::Paragraph => &self.paragraph,
            Called::Pair => self.pair.as_ref().unwrap_or(&self.paragraphs),
            Called::Paragraphs => &self.paragraphs,
            Called::Annex => &self.annex,
        }
    }
}

impl Before {
    fn lead(&self, after: &str, called: Called) -> String {
        let becomes = self.becomes.as_ref().map_or("{after}", |forms| forms.of(called));
        becomes.replace("{after}", after)
    }

    fn words(&self, words: &str, called: Called) -> String {
        let Some(noun) = &self.noun else { return words.to_owned() };
        let behind = words.split_once(' ').map_or("", |(_, behind)| behind);
        fill("{noun} {behind}", &[("noun", noun.of(called)), ("behind", behind)])
    }

    /// A second reference after the first: "согласно пунктам 5–7 и приложению".
    fn further(&self, and: &str, words: &str, called: Called) -> (String, String) {
        let (lead, words) = match &self.further {
            Some(forms) => (forms.of(called).to_owned(), words.to_owned()),
            None => (self.lead("", called), self.words(words, called)),
        };
        (and.to_owned() + &lead, words)
    }
}

impl Locale {
    /// Whether the text is only a word that joins two references.
    pub fn coordinates(&self, text: &str) -> bool {
        self.lists
            .coordinating
            .iter()
            .any(|mark| ending(text, mark).is_some_and(|end| end.len() == text.len()))
    }

    /// The text before a reference and the words of the reference, in the forms that fit together. `with` is the
    /// entry of the reference before it, if the text is only "and".
    pub fn agreeing<'l>(
        &'l self,
        before: &str,
        words: &str,
        called: Called,
        with: Option<&'l Before>,
    ) -> Agreed<'l> {
        if let Some(row) = with {
            let (before, words) = row.further(before, words, called);
            return Agreed { before, words, with };
        }
        let known = self.references.iter().flat_map(|row| row.after.iter().map(move |after| (row, after)));
        let known = known.filter_map(|(row, after)| Some((row, ending(before, after)?)));
        let Some((row, after)) = known.max_by_key(|(_, after)| after.len()) else {
            return Agreed { before: before.to_owned(), words: words.to_owned(), with: None };
        };
        let (mut lead, mut words) = (row.lead(after, called), row.words(words, called));
        if after.starts_with(char::is_uppercase) {
            let first = if lead.is_empty() { &mut words } else { &mut lead };
            *first = capitalized(first);
        }
        let before = before[..before.len() - after.len()].to_owned() + &lead;
        Agreed { before, words, with: Some(row) }
    }
}

/// The end of a text, if it is these words: whole words, with or without a capital, with any spaces and apostrophes.
fn ending<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let same = |one: char, other: char| match other {
        ' ' => one == '\u{a0}',
        '’' => one == '\'',
        _ => one.to_lowercase().eq([other]),
    };
    let mut rest = text;
    for other in words.chars().rev() {
        let one = rest.chars().next_back().filter(|one| *one == other || same(*one, other))?;
        rest = &rest[..rest.len() - one.len_utf8()];
    }
    (!rest.ends_with(char::is_alphabetic)).then(|| &text[rest.len()..])
}
