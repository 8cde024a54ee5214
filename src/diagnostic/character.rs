//! Names characters by their code points, for messages about characters that are invisible or look like others.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use memchr::{memchr2, memchr3};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `U+0007 (bell)`, `U+043E (Cyrillic)`, `U+00E9`.
pub fn named(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    name(c).map_or(code.clone(), |name| format!("{code} ({name})"))
}

/// Several characters, one after another: `U+0065 U+0301`.
pub fn all_named(text: &str) -> String {
    text.chars().map(named).collect::<Vec<_>>().join(" ")
}

/// Whether nothing is drawn for the character, or it moves the characters around it.
pub fn is_invisible(c: char) -> bool {
    // Every text is searched for these. Nearly all characters are done here.
    if c < '\u{ad}' {
        return c.is_control();
    }
    matches!(c, '\u{2028}' | '\u{2029}') || is_ignorable(c)
}

/// `Default_Ignorable_Code_Point` of the Unicode Standard 17.0 (DerivedCoreProperties.txt), in the order of their codes.
const IGNORABLE: [RangeInclusive<char>; 17] = [
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{202a}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fff8}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];

fn is_ignorable(c: char) -> bool {
    let next = IGNORABLE.partition_point(|range| *range.start() <= c);
    next > 0 && c <= *IGNORABLE[next - 1].end()
}

/// Whether a byte of UTF-8 can begin an invisible character outside of ASCII.
pub const BEGINS_INVISIBLE: [bool; 256] = {
    let mut begins = [false; 256];
    let mut at = 0;
    while at < BEGINNINGS.len() {
        begins[BEGINNINGS[at] as usize] = true;
        at += 1;
    }
    begins
};

const BEGINNINGS: [u8; 10] = [0xc2, 0xcd, 0xd8, 0xe1, 0xe2, 0xe3, 0xef, 0xf0, 0xf3, 0xf4];

/// Characters of private use, which each program draws in its own way, or not at all.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Embeddings, overrides and isolates, which change the reading direction, and the characters that end them.
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether the code is never a character (Unicode Standard, section 23.7).
pub fn is_noncharacter(c: char) -> bool {
    (u32::from(c) & 0xfffe) == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// The text with its invisible characters replaced by their code points, so that no message can move the cursor.
pub fn visible(text: &str) -> String {
    text.chars().fold(String::new(), |mut shown, c| {
        if is_invisible(c) {
            shown.push_str(&c.escape_unicode().to_string());
        } else {
            shown.push(c);
        }
        shown
    })
}

/// The Latin letter or figure that the character looks like.
pub fn twin(c: char) -> Option<char> {
    const LETTERS: [(&str, &str); 4] = [
        ("АВЕЅІЈКМНОРСТХҮԌԚԜӀ", "ABESIJKMHOPCTXYGQWI"),
        ("асԁеһіјӏорԛѕԝхуү", "acdehijlopqswxyy"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
        ("αικνορυ", "aiknopu"),
    ];
    if c.is_ascii() {
        return None;
    }
    let drawn = |(strange, latin): &(&str, &str)| latin.chars().nth(strange.chars().position(|it| it == c)?);
    let wide = || {
        let mut plain = std::iter::once(c).nfkc();
        plain.next().filter(|first| first.is_ascii_graphic() && plain.next().is_none())
    };
    LETTERS.iter().find_map(drawn).or_else(wide)
}

/// A word as it looks to a reader: composed, without invisible characters, and with Latin letters for those that look
/// like them.
pub fn appearance(word: &str) -> Cow<'_, str> {
    if word.is_ascii() && !word.contains(is_invisible) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.nfc().filter(|c| !is_invisible(*c)).map(|c| twin(c).unwrap_or(c)).collect())
}

/// Where a text has some words, in bytes. To look whether is faster than to look where, and most texts have none.
pub fn places<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let found = text.contains(words).then(|| text.match_indices(words));
    found.into_iter().flatten().map(|(at, _)| at)
}

/// The text in its composed form, in which a letter and its accent are one character: `É` may be typed as two.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !may_be_apart(text) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// Whether two texts are equal, however their accents are typed. Most texts differ in their first letter.
pub fn is_same(one: &str, other: &str) -> bool {
    let [first, other_first] = [one, other].map(|text| text.bytes().next());
    let may_be = first == other_first || ![first, other_first].iter().flatten().all(u8::is_ascii);
    one == other || may_be && composed(one) == composed(other)
}

/// Whether a text may have an accent that is a separate character. Only a few bytes begin such marks: those of Latin
/// and Cyrillic, of Arabic, and of kana.
fn may_be_apart(text: &str) -> bool {
    let text = text.as_bytes();
    let rarely =
        |at: usize| text[at..].windows(2).any(|pair| matches!(pair, [0xd9, 0x8b..=0x95] | [0xe3, 0x82]));
    memchr3(0xcc, 0xcd, 0xe1, text).is_some() || memchr2(0xd9, 0xe3, text).is_some_and(rarely)
}

/// The text as it is typed, and in the other forms in which it may be typed.
pub fn spellings(text: &str) -> Vec<String> {
    let mut spellings = vec![text.to_owned()];
    if !text.is_ascii() {
        spellings.extend([text.nfc().collect(), text.nfd().collect()]);
        spellings.sort_unstable();
        spellings.dedup();
    }
    spellings
}

/// The first character that is invisible or looks like another, and where it stands.
pub fn disguise(word: &str) -> Option<(Range<usize>, char)> {
    let mut characters = word.char_indices().map(|(at, c)| (at..at + c.len_utf8(), c));
    characters.find(|(_, c)| is_invisible(*c) || twin(*c).is_some())
}

/// The parts in which two words differ that look the same, as ranges of bytes of each. An accent stays with its
/// letter.
pub fn difference(one: &str, other: &str) -> (Range<usize>, Range<usize>) {
    let alike = |pairs: Box<dyn Iterator<Item = (char, char)> + '_>| -> usize {
        pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
    };
    let mut start = alike(Box::new(one.chars().zip(other.chars())));
    if one[start..].starts_with(is_mark) || other[start..].starts_with(is_mark) {
        start -= one[..start].chars().next_back().map_or(0, char::len_utf8);
    }
    let end = alike(Box::new(one[start..].chars().rev().zip(other[start..].chars().rev())));
    (start..one.len() - end, start..other.len() - end)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\0' => "null",
        '\u{7}' => "bell",
        '\u{8}' => "backspace",
        '\t' => "tab",
        '\n' => "line feed",
        '\u{b}' => "vertical tab",
        '\u{c}' => "form feed",
        '\r' => "carriage return",
        '\u{1b}' => "escape",
        '\u{7f}' => "delete",
        '\u{85}' => "next line",
        '\u{a0}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{34f}' => "combining grapheme joiner",
        '\u{61c}' => "Arabic letter mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{180e}' => "Mongolian vowel separator",
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "pop directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{202f}' => "narrow no-break space",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{3000}' => "ideographic space",
        '\u{feff}' => "byte order mark",
        '\u{370}'..='\u{3ff}' => "Greek",
        '\u{400}'..='\u{52f}' => "Cyrillic",
        '\u{ff01}'..='\u{ff5e}' => "full-width",
        '\u{2061}'..='\u{2064}' => "invisible sign of mathematics",
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{e0000}'..='\u{e007f}' => "invisible tag",
        c if is_ignorable(c) => "not drawn",
        c if is_noncharacter(c) => "not a character",
        c if is_private(c) => "private use",
        c if c.is_control() => "control character",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_twin_looks_like_its_letter_in_every_alphabet() {
        for (strange, plain) in [("СDІР", "CDIP"), ("３５", "35"), ("ΟΜΡΙ", "OMPI"), ("а\u{200b}ѕаn", "asan")]
        {
            assert_eq!(appearance(strange), plain);
            assert!(disguise(strange).is_some_and(|(at, _)| at.start == 0), "{strange}");
        }
        assert_eq!(appearance("rene\u{301}e"), "renée");
        for plain in ["CDIP/35", "renée", "会议", "ж"] {
            assert_eq!((appearance(plain).as_ref(), disguise(plain)), (plain, None));
        }
    }

    #[test]
    fn a_letter_and_its_accent_are_one() {
        assert_eq!(composed("E\u{301}CO"), "ÉCO");
        assert_eq!(composed("\u{627}\u{654}"), "\u{623}");
        assert_eq!(composed("か\u{3099}"), "が");
        assert!(matches!(composed("ÉCO, الأصل, 会议。"), Cow::Borrowed(_)));
        for (one, other, same) in [
            ("été", "e\u{301}te\u{301}", true),
            ("été", "été", true),
            ("e\u{301}te\u{301}", "été", true),
            ("été", "ete", false),
            ("fin", "été", false),
            ("", "é", false),
        ] {
            assert_eq!(is_same(one, other), same, "{one} and {other}");
        }
        assert_eq!(spellings("ÉC"), ["E\u{301}C", "ÉC"]);
        assert_eq!(spellings("EC"), ["EC"]);
    }

    #[test]
    fn words_that_look_the_same_part_at_one_letter() {
        for (one, other, parts) in [
            ("rene\u{301}e", "renée", ("e\u{301}", "é")),
            ("renée", "rene\u{301}e", ("é", "e\u{301}")),
            ("as\u{200b}an", "asan", ("\u{200b}", "")),
            ("CDІP", "CDIP", ("І", "I")),
        ] {
            let (first, second) = difference(one, other);
            assert_eq!((&one[first], &other[second]), parts);
        }
    }

    #[test]
    fn what_is_not_drawn_is_known_as_icu_knows_it() {
        use icu_properties::{CodePointSetData, props::DefaultIgnorableCodePoint};
        let judge = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        for c in '\0'..=char::MAX {
            assert_eq!(is_ignorable(c), judge.contains(c), "{c:?}");
            let first = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(!is_invisible(c) || c.is_ascii() || BEGINS_INVISIBLE[usize::from(first)], "{c:?}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_called_by_its_name() {
        assert_eq!(named('\u{7}'), "U+0007 (bell)");
        assert_eq!(all_named("e\u{301}"), "U+0065 U+0301");
        assert_eq!(named('\u{1ffff}'), "U+1FFFF (not a character)");
        assert_eq!(visible("a\u{9b}31m\u{202e}"), "a\\u{9b}31m\\u{202e}");
    }
}
