//! Signs at the edges of Latin words inside text that runs from right to left. Without a mark of direction, they
//! would move to the other side of their word.

use super::grammar::SUFFIXES;
use super::symbols;

/// Where a left-to-right mark is needed, in ascending order: after the last sign of an address or a name
/// (`https://www.wipo.int/`, "C++", "A/C.2/78/L.4*"), before the sign of a number ("-5"), before a number with a sign
/// of its own ("100%"), before a symbol that begins with a number ("41 C/5"), and after some full stops.
pub fn latin_edges(text: &str) -> Vec<usize> {
    let of_words = stops(text).chain(ends(text)).chain(signs(text)).chain(rates(text));
    let mut edges: Vec<usize> = of_words.chain(counted_bodies(text)).collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// Without a mark, a number takes the direction of the words before it, and its symbol is split at the space or slash
/// after it.
fn counted_bodies(text: &str) -> impl Iterator<Item = usize> {
    let is_counted = |start: &usize| text[*start..].starts_with(|c: char| c.is_ascii_digit());
    symbols(text).map(|symbol| symbol.start).filter(is_counted)
}

fn ends(text: &str) -> impl Iterator<Item = usize> {
    let parts = |c: char| !c.is_ascii_graphic() || "()[]<>\",;".contains(c);
    let words = text.split(parts).map(|word| word.trim_end_matches(['.', ':', '!', '?', '\'']));
    let is_address = |word: &str| word.contains('.') && word.ends_with(['/', '=', '#', '-', '_', '&']);
    let is_name = |word: &str| {
        word.ends_with(['+', '#'])
            && word.trim_end_matches(['+', '#']).ends_with(|c: char| c.is_ascii_alphabetic())
    };
    let is_symbol = |word: &str| word.ends_with('*') && word.contains('/');
    words
        .filter(move |word| {
            word.starts_with(|c: char| c.is_ascii_alphabetic())
                && (is_address(word) || is_name(word) || is_symbol(word))
        })
        .map(|word| word.as_ptr() as usize - text.as_ptr() as usize + word.len())
}

/// A sign follows a space or a bracket, and perhaps the "و" that is written together with the next word. In "ال-18"
/// the sign is a hyphen.
fn signs(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(['+', '-']).map(|(at, _)| at).filter(|at| {
        let (before, number) = (&text[..*at], &text[at + 1..]);
        let before = before.strip_suffix('و').unwrap_or(before);
        number.starts_with(|c: char| c.is_ascii_digit())
            && (before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || c == '('))
    })
}

/// The place of the first figure, or of the sign before it. After a mark, figures behave as Latin letters and keep
/// their sign beside them.
fn rates(text: &str) -> impl Iterator<Item = usize> {
    let is_sign = |c: char| matches!(c, '%' | '‰' | '°' | '$' | '€' | '£');
    let begun = text.match_indices(is_sign).filter_map(move |(at, sign)| {
        let (before, after) = (&text[..at], &text[at + sign.len()..]);
        let rest = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let figure =
            before[rest.len()..].find(|c: char| c.is_ascii_digit()).map(|figure| rest.len() + figure);
        figure.or_else(|| after.starts_with(|c: char| c.is_ascii_digit()).then_some(at))
    });
    let is_joined = move |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-') || is_sign(c);
    begun.filter(move |start| !text[..*start].ends_with(is_joined))
}

/// The end of a full stop that belongs to a symbol ("CDIP/30/8 Rev."), or that cannot end a sentence because a comma
/// follows ("Clear Water Ltd.،").
fn stops(text: &str) -> impl Iterator<Item = usize> {
    let stops = text.match_indices('.').map(|(at, stop)| (&text[..at], at + stop.len()));
    stops
        .filter(|(before, end)| is_of_symbol(before, &text[*end..]) || is_before_comma(before, &text[*end..]))
        .map(|(_, end)| end)
}

/// Whether a suffix follows the number of a symbol or another suffix. A suffix with a number of its own needs no
/// mark: after a Latin letter, the number and the full stop between them run as the letter does (W7 and N1 of the
/// bidi algorithm).
fn is_of_symbol(before: &str, after: &str) -> bool {
    let rest = before.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = &before[rest.len()..];
    let follows = rest
        .strip_suffix([' ', '\u{a0}'])
        .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit() || c == '.'));
    let counted =
        after.strip_prefix([' ', '\u{a0}']).unwrap_or(after).starts_with(|c: char| c.is_ascii_digit());
    let is_suffix = || SUFFIXES.iter().any(|suffix| suffix.trim_end_matches('.').eq_ignore_ascii_case(word));
    follows && !counted && is_suffix()
}

fn is_before_comma(before: &str, after: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_alphabetic()) && after.starts_with(['،', '؛', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a bar where a mark is needed.
    fn marked(text: &str) -> String {
        let mut marked = text.to_owned();
        let ends = latin_edges(text);
        ends.into_iter().rev().for_each(|end| marked.insert(end, '|'));
        marked
    }

    #[test]
    fn the_stop_of_a_symbol_is_marked() {
        for text in [
            "الوثيقة CDIP/30/8 Rev.|، نظمت",
            "(الوثيقة CDIP/30/8 Rev.|)",
            "CDIP/30/8\u{a0}REV.| في",
            "CDIP/30/8 Rev. 2 في CDIP/9/1 Add.| Corr.|",
            "A77/4 Add.1 وCDIP/9/1 Add.2، وA/78/6 Corr.1.",
        ] {
            assert_eq!(marked(&text.replace('|', "")), text);
        }
    }

    #[test]
    fn a_symbol_that_begins_with_a_figure_keeps_it() {
        for text in [
            "|212 EX/INF.5",
            "انظر الوثيقة |41 C/5 والوثيقة |211 EX/INF.4.",
            "(|10/CDIP/5) وUNESCO 41 C/5 و5 A/V و24/7",
        ] {
            assert_eq!(marked(&text.replace('|', "")), text);
        }
    }

    #[test]
    fn an_address_a_name_and_a_number_keep_their_signs() {
        for text in [
            "انظر https://www.wipo.int/standards/en/|، ثم",
            "(www.wipo.int/a/|) وwipo.int/b?c=|.",
            "https://www.wipo.int ثم 5/ وأ/",
            "لغة C++| وC#|.",
            "الوثيقة A/C.2/78/L.4*|.",
            "و|-5 |+41 22 338 (|-7) ال-18 و2025-2026 وUTC+2",
        ] {
            assert_eq!(marked(&text.replace('|', "")), text);
        }
    }

    #[test]
    fn a_number_keeps_the_sign_of_what_it_counts() {
        for text in [
            "بنسبة |100% من",
            "(|12.5%)، ثم |$5 أو |5,000€.",
            "من |10%-20% وC100% و٥٠٪",
            "و|-5% و|+3% وA$5 و% فقط",
        ] {
            assert_eq!(marked(&text.replace('|', "")), text);
        }
    }

    #[test]
    fn a_stop_before_a_comma_is_marked_and_no_other() {
        for text in
            ["شركة Clear Water Ltd.|، سنغافورة", "منصة WIPO Match. وأشار", "2.، و3.", "(انظر WIPO.)", "Rev."]
        {
            assert_eq!(marked(&text.replace('|', "")), text);
        }
    }
}
