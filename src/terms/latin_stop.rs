//! Stops of Latin words among words that run from right to left: left to themselves, they stand on the other
//! side of their word.

use super::grammar::SUFFIXES;

/// Where the stop ends that needs the mark behind it, ascending: a stop that is a part of a symbol
/// ("CDIP/30/8 Rev."), or that cannot end a sentence, for a comma follows ("Clear Water Ltd.،").
pub fn latin_stops(text: &str) -> impl Iterator<Item = usize> {
    let stops = text.match_indices('.').map(|(at, stop)| (&text[..at], at + stop.len()));
    stops
        .filter(|(before, end)| is_of_symbol(before, &text[*end..]) || is_before_comma(before, &text[*end..]))
        .map(|(_, end)| end)
}

/// A suffix behind the figures of a symbol, or behind another suffix. With a figure of its own it needs no mark.
fn is_of_symbol(before: &str, after: &str) -> bool {
    let rest = before.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = &before[rest.len()..];
    let follows = rest
        .strip_suffix([' ', '\u{a0}'])
        .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit() || c == '.'));
    let counted = after
        .strip_prefix([' ', '\u{a0}'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_suffix = || SUFFIXES.iter().any(|suffix| suffix.trim_end_matches('.').eq_ignore_ascii_case(word));
    follows && !counted && is_suffix()
}

fn is_before_comma(before: &str, after: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_alphabetic()) && after.starts_with(['،', '؛', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a bar where a mark belongs.
    fn marked(text: &str) -> String {
        let mut marked = text.to_owned();
        let ends: Vec<usize> = latin_stops(text).collect();
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
