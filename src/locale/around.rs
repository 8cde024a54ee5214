//! Checks a text of the author's against the words before and after it in the sentences that print it: "open to",
//! "举行".

use std::ops::Range;

use super::Locale;

/// Why a text does not fit into a sentence.
#[derive(Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The text repeats words of the sentence; this is their range in the text.
    Repeated(Range<usize>),
    /// "open to for": the preposition in the sentence, and the one in the text.
    Preposition { before: String, words: Range<usize> },
}

/// The words around the text in one sentence.
struct Around<'l> {
    before: String,
    /// Whether the last word of `before` is a preposition that changes with the next word.
    is_joined: bool,
    behind: &'l str,
}

/// More words than this are not repeated by accident.
const MOST: usize = 4;

impl Locale {
    /// The first misfit between a text for `field` and the sentences that print this field.
    pub fn misfit(&self, field: &str, text: &str) -> Option<Misfit> {
        self.around(field)
            .filter(|around| !self.is_contracted(around, text))
            .find_map(|around| self.clash(&around, text))
    }

    /// Whether the text begins with the preposition of the sentence, and the two are printed as one.
    fn is_contracted(&self, around: &Around, text: &str) -> bool {
        around.is_joined && self.joins.repeated(around.before.trim_start(), text).is_some()
    }

    fn clash(&self, around: &Around, text: &str) -> Option<Misfit> {
        if self.prose.no_prepositions.iter().any(|words| text.starts_with(words.as_str())) {
            return None;
        }
        let doubled = self.begins_with_end(&around.before, text).map(|length| 0..length);
        let doubled = doubled.or_else(|| {
            let length = self.begins_with_end(text, around.behind)?;
            Some(text.len() - length..text.len())
        });
        if let Some(words) = doubled {
            return Some(Misfit::Repeated(words));
        }
        let begins = |preposition: &&String| text.starts_with(preposition.as_str());
        let own = self.prose.prepositions.iter().find(begins)?;
        // "to in 20 countries" is a mistake, "to from 20 to 30 countries" is not.
        let is_range = text[own.len()..].starts_with(char::is_numeric);
        let before = around.before.split_whitespace().next_back()?;
        let mut known = self.prose.prepositions.iter();
        let governs = around.is_joined || known.any(|preposition| preposition.trim_end() == before);
        (governs && !is_range)
            .then(|| Misfit::Preposition { before: before.to_owned(), words: 0..own.trim_end().len() })
    }

    /// The length in bytes of the words at the start of `next` that repeat the end of `before`.
    fn begins_with_end(&self, before: &str, next: &str) -> Option<usize> {
        if self.is_unspaced() {
            let starts = before.char_indices().map(|(at, _)| &before[at..]);
            // A single character is often part of another word.
            let mut ends = starts.filter(|end| *end == before || end.chars().nth(1).is_some());
            let end = ends.find(|end| next.starts_with(*end)).map(str::len);
            return end.or_else(|| self.begins_with_verb(before, next));
        }
        let before: Vec<&str> = before.split_whitespace().collect();
        let words: Vec<&str> = next.split(' ').collect();
        let same = |count: &usize| {
            let said = before[before.len() - count..].iter();
            said.zip(&words).all(|(one, other)| one.to_lowercase() == other.to_lowercase())
        };
        let most = MOST.min(before.len()).min(words.len());
        let count = (1..=most).find(same)?;
        Some(words[..count].join(" ").len())
    }

    /// The same for the verb in "考虑了" and "考虑语言", but not if the verb belongs to a noun after it.
    fn begins_with_verb(&self, before: &str, next: &str) -> Option<usize> {
        let [aspect, of] = &self.prose.aspect.as_ref()?;
        let verb = before.strip_suffix(aspect.as_str()).filter(|_| !next.contains(of.as_str()))?;
        self.begins_with_end(verb, next)
    }

    fn is_unspaced(&self) -> bool {
        self.lists.pair.trim() == self.lists.pair && self.prose.proclitics.is_empty()
    }

    fn around(&self, field: &str) -> impl Iterator<Item = Around<'_>> {
        let field = format!(".{}", field.replace('-', "_"));
        self.phrases.iter().flat_map(move |(_, template)| {
            let places: Vec<usize> = template.match_indices(field.as_str()).map(|(at, _)| at).collect();
            let length = field.len();
            places.into_iter().filter_map(move |at| around(template, at, length))
        })
    }
}

/// The words around the field whose name stands at `at` in a template, if the template prints it there.
fn around(template: &str, at: usize, length: usize) -> Option<Around<'_>> {
    let objects = ["{{ series", "{{ webinar", "{{ conclusion"];
    let object = objects.into_iter().find(|object| template[..at].ends_with(object))?;
    let (rest, behind) = template[at + length..].split_once("}}")?;
    let rest = rest.strip_prefix("_text").unwrap_or(rest).strip_prefix(' ')?;
    let literal = literal_before(&template[..at - object.len()]);
    let joined = rest.split_once("after(\"").and_then(|(_, word)| word.split_once('"'));
    let word = joined.map_or("", |(word, _)| word);
    // A condition may stand between the two, with the space before it.
    let gap = if word.is_empty() || literal.ends_with(' ') { "" } else { " " };
    Some(Around {
        before: format!("{literal}{gap}{word}"),
        is_joined: joined.is_some(),
        behind: literal_behind(behind),
    })
}

/// The text before a place. A condition `{% if %}` right before the place is skipped.
fn literal_before(template: &str) -> &str {
    let end = template.rfind('}').map_or(0, |brace| brace + 1);
    let literal = &template[end..];
    if !literal.trim().is_empty() || !template[..end].ends_with("%}") {
        return literal;
    }
    match template[..end].rfind("{%") {
        Some(begin) if template[begin..].starts_with("{% if ") => literal_before(&template[..begin]),
        _ => literal,
    }
}

/// The words after a place, up to the first punctuation mark. If they depend on what is printed, the first
/// alternative is taken.
fn literal_behind(template: &str) -> &str {
    let chosen = template.trim_start().strip_prefix("{{ \"").and_then(|words| words.split_once('"'));
    let words = chosen.map_or_else(|| template.split('{').next().unwrap_or_default(), |(words, _)| words);
    let end = words.find(|c: char| !c.is_alphanumeric() && c != ' ').unwrap_or(words.len());
    words[..end].trim()
}

#[cfg(test)]
mod tests {
    use super::Misfit;
    use crate::templates::of;
    use crate::terms::Language::{self, Ar, En, Es, Fr, Ru, Zh};

    fn told(language: Language, field: &str, text: &str) -> String {
        match of(language).misfit(field, text) {
            None => String::new(),
            Some(Misfit::Repeated(words)) => format!("twice {}", &text[words]),
            Some(Misfit::Preposition { before, words }) => format!("{before} {}", &text[words]),
        }
    }

    #[test]
    fn words_that_the_sentence_has_are_told_in_every_language() {
        for (language, field, text, misfit) in [
            (En, "audience", "to the public", "twice to"),
            (En, "audience", "for the public", "to for"),
            (En, "audience", "the public", ""),
            (En, "audience", "at least 20 offices", ""),
            (En, "audience", "top judges", ""),
            (En, "useful-to", "of use to the public", "twice of use to"),
            (En, "mode", "held online", "twice held"),
            (En, "mode", "in the open air", ""),
            (En, "interpretation", "into Portuguese", "in into"),
            (En, "invited-by", "by fax", "twice by"),
            (En, "selection", "to the subject", "twice to"),
            (En, "reach", "reached many", "twice reached"),
            (En, "closing-length", "session of one hour", "twice session"),
            (Fr, "audience", "à des points focaux", ""),
            (Fr, "promoted-to", "de jeunes juristes", ""),
            (Fr, "useful-to", "au grand public", ""),
            (Fr, "selection", "au grand public", "de au"),
            (Fr, "selection", "au moins 20 ans", ""),
            (Fr, "audience", "de jeunes juges", ""),
            (Fr, "interpretation", "en portugais", "twice en"),
            (Es, "audience", "del pueblo", "a del"),
            (Es, "audience", "al pueblo", ""),
            (Es, "useful-to", "al público", "para al"),
            (Es, "reach", "entre 20 y 30 oficinas", ""),
            (Ru, "useful-to", "для судей", "twice для"),
            (Ru, "audience", "судьи", ""),
            (Ar, "audience", "إلى الجمهور", "أمام إلى"),
            (Ar, "invited", "إلى الجمهور", "twice إلى"),
            (Ar, "audience", "للجمهور", "أمام لل"),
            (Ar, "audience", "من يرغب", ""),
            (Zh, "invited", "向公众", "twice 向"),
            (Zh, "invited", "向导", ""),
            (Zh, "mode", "在线举行", "twice 举行"),
            (Zh, "selection", "了解情况", ""),
            (Zh, "selection", "考虑语言", "twice 考虑"),
            (Zh, "selection", "考虑问题的能力", ""),
            (Fr, "invited-by", "par téléphone", ""),
            (En, "channels", "via podcasts", "through via"),
            (En, "channels", "on YouTube", "through on"),
            (En, "channels", "on-demand videos", ""),
            (En, "promoted-to", "among women", "to among"),
            (En, "audience", "on average 20 offices", ""),
            (Fr, "channels", "via un podcast", "de via"),
            (Fr, "audience", "au moins 50 juges", ""),
            (Es, "channels", "mediante un podcast", "de mediante"),
            (Es, "reach", "sobre todo usuarios del PCT", ""),
            (Es, "reach", "por primera vez a jueces", ""),
            (Ar, "channels", "من خلال بودكاست", "عبر من خلال"),
        ] {
            assert_eq!(told(language, field, text), misfit, "{language}: {field}: {text}");
        }
    }
}
