//! The marks that word processors write before the items of a list: "•", "–", "(a)", "iv.", "б)", "（二）".

use std::ops::RangeInclusive;

use crate::terms::is_han;

const BULLETS: &str = "•▪▫◦●○■□▶►➢➤‣⁃∙✓✔❖◆◇★☆";
const DASHES: &str = "-–—*+‐‑‒―−－";
const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
const ARABIC: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const HAN: &str = "一二三四五六七八九十";
/// Numbers that are one character with the circle, brackets or full stop around them. Each range begins with one.
const CIRCLED: [RangeInclusive<char>; 5] = ['①'..='⑳', '⑴'..='⒇', '⒈'..='⒛', '㈠'..='㈩', '㊀'..='㊉'];
const ROMAN: [RangeInclusive<char>; 2] = ['Ⅰ'..='Ⅻ', 'ⅰ'..='ⅻ'];
/// "First" and so on, with which lists in Arabic count.
const ORDINALS: [&str; 10] =
    ["أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"];
/// The character that lengthens Arabic words; after a figure it serves as a dash.
pub const TATWEEL: char = 'ـ';

/// A mark, and its length in bytes with the blanks after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub length: usize,
    pub kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Bullet,
    Dash(char),
    /// "10.30 a.m."
    Time,
    Counted {
        around: (Option<char>, Option<char>),
        numbers: Vec<(Numerals, u32)>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numerals {
    Figures,
    Letters,
    Roman,
}

impl Mark {
    /// The mark that a line begins with.
    pub fn of(line: &str) -> Option<Mark> {
        // Most lines begin with a word and a space, and are done here.
        let word = line.bytes().take_while(u8::is_ascii_alphabetic).count();
        if word > 0 && line.as_bytes().get(word) == Some(&b' ') {
            return None;
        }
        let first = line.chars().next()?;
        let rest = &line[first.len_utf8()..];
        let is_spaced = rest.starts_with(char::is_whitespace);
        let is_bullet =
            is_bullet(first) || (first == '·' && is_spaced) || (first == 'o' && rest.starts_with('\t'));
        // A line may break inside a name as "王·李".
        let is_tight = is_dot(first) && rest.starts_with(is_han);
        let kind = if is_bullet {
            Kind::Bullet
        } else if is_tight || (DASHES.contains(first) && is_spaced) {
            Kind::Dash(first)
        } else {
            return counted(line);
        };
        Some(Mark { length: line.len() - rest.trim_start().len(), kind })
    }

    /// Whether `other` is the next mark of the same kind.
    pub fn precedes(&self, other: &Mark) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Counted { around, numbers }, Kind::Counted { around: others, numbers: next }) => {
                let follows = |(kind, number): &(Numerals, u32)| next.contains(&(*kind, number + 1));
                around == others && numbers.iter().any(follows)
            }
            (one, other) => one == other,
        }
    }

    /// The number of the mark, if a numbered list can replace it; Roman numerals cannot be replaced.
    pub fn number(&self) -> Option<u32> {
        let Kind::Counted { numbers, .. } = &self.kind else { return None };
        let (_, number) = numbers.iter().find(|(kind, _)| *kind != Numerals::Roman)?;
        Some(*number)
    }
}

fn counted(line: &str) -> Option<Mark> {
    let opens = line.chars().next().filter(|c| matches!(c, '(' | '（' | '['));
    let inside = &line[opens.map_or(0, char::len_utf8)..];
    let bare = inside.trim_start_matches(|c: char| c.is_alphanumeric() && c != TATWEEL);
    let body = &inside[..inside.len() - bare.len()];
    let circled = inside.chars().next().filter(|c| !c.is_ascii() && circled(*c).is_some());
    let (body, bare) = circled.map_or((body, bare), |circled| inside.split_at(circled.len_utf8()));
    let is_arabic = || ARABIC.contains(body) || ordinal(body).is_some();
    let closes = bare.chars().next().filter(|c| match *c {
        ')' | '）' | ']' | '.' | '．' | '、' => true,
        '-' => body.is_ascii() || is_arabic(),
        TATWEEL => body.bytes().all(|byte| byte.is_ascii_digit()) || is_arabic(),
        _ => false,
    });
    let after = &bare[closes.map_or(0, char::len_utf8)..];
    // Most lines are done here, before their first word is read as a number.
    if circled.is_none() && closes.is_none() {
        return None;
    }
    let is_wide = circled.is_some() || matches!(closes, Some('）' | '．' | '、'));
    let numbers = numbers(body);
    // "1.First" is a mark; "e.g." and "(a)(i)" are not.
    let is_tight = after.starts_with(char::is_alphabetic)
        && (closes == Some(')') || body.bytes().all(|byte| byte.is_ascii_digit()));
    // "A. Smith" is a person.
    let is_initial = opens.is_none() && closes == Some('.') && body.chars().all(char::is_uppercase);
    let is_mark = !numbers.is_empty()
        && (is_wide || after.starts_with(char::is_whitespace) || is_tight)
        && match opens {
            Some('[') => closes == Some(']'),
            Some(_) => matches!(closes, Some(')' | '）')),
            None => closes != Some(']'),
        }
        && !(is_initial && numbers.iter().all(|(kind, _)| *kind == Numerals::Letters));
    let length = line.len() - after.trim_start().len();
    is_mark.then_some(Mark { length, kind: Kind::Counted { around: (opens, closes), numbers } })
}

/// A dot that is a bullet in Chinese, and also separates the parts of foreign names.
pub fn is_dot(c: char) -> bool {
    matches!(c, '·' | '・' | '‧')
}

/// Whether the character is a bullet.
pub fn is_bullet(c: char) -> bool {
    BULLETS.contains(c) || matches!(c, '\u{f000}'..='\u{f0ff}')
}

/// Arabic-Indic figures as Western ones.
pub fn western(number: &str) -> String {
    let figure = |c: char| match c {
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        c => c,
    };
    number.chars().map(figure).collect()
}

/// The numbers that a word may stand for: "i" is a letter and a Roman numeral.
pub fn numbers(body: &str) -> Vec<(Numerals, u32)> {
    let mut letters = body.chars();
    let only = letters.next().filter(|_| letters.next().is_none());
    let among = |list: &str| u32::try_from(list.chars().position(|c| Some(c) == only)? + 1).ok();
    let figures =
        || body.parse().ok().filter(|_| body.len() <= 4 && body.bytes().all(|byte| byte.is_ascii_digit()));
    let latin = || {
        only.filter(char::is_ascii_alphabetic).map(|c| u32::from(c.to_ascii_lowercase()) - u32::from('a') + 1)
    };
    let letter = latin().or_else(|| [CYRILLIC, ARABIC].into_iter().find_map(among));
    let figure =
        figures().or_else(|| among(HAN)).or_else(|| only.and_then(circled)).or_else(|| ordinal(body));
    let found = [
        (Numerals::Figures, figure),
        (Numerals::Letters, letter),
        (Numerals::Roman, roman(body).or_else(|| only.and_then(|c| place(&ROMAN, c)))),
    ];
    found.into_iter().filter_map(|(kind, number)| Some((kind, number?))).collect()
}

fn circled(c: char) -> Option<u32> {
    place(&CIRCLED, c)
}

fn place(ranges: &[RangeInclusive<char>], c: char) -> Option<u32> {
    let range = ranges.iter().find(|range| range.contains(&c))?;
    Some(u32::from(c) - u32::from(*range.start()) + 1)
}

/// Reads the word with or without the signs above its letters.
fn ordinal(word: &str) -> Option<u32> {
    if !word.starts_with(|c| matches!(c, 'أ'..='ي')) {
        return None;
    }
    let bare: String = word.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{652}')).collect();
    u32::try_from(ORDINALS.iter().position(|ordinal| *ordinal == bare)? + 1).ok()
}

/// Reads up to "xxxix", in small letters or in capitals.
fn roman(body: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let small = body.to_ascii_lowercase();
    if body.is_empty() || body.len() > 7 || (small != body && body.to_ascii_uppercase() != body) {
        return None;
    }
    let ones = small.trim_start_matches('x');
    let tens = u32::try_from(small.len() - ones.len()).ok().filter(|tens| *tens <= 3)?;
    Some(tens * 10 + u32::try_from(ONES.iter().position(|numeral| *numeral == ones)?).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_follow_one_another_in_every_alphabet() {
        for (one, other) in [
            ("(a) x", "(b) x"),
            ("a) x", "b) x"),
            ("i. x", "ii. x"),
            ("(iv) x", "(v) x"),
            ("h) x", "i) x"),
            ("1)\tx", "2)\tx"),
            ("а) x", "б) x"),
            ("(أ) x", "(ب) x"),
            ("（一）甲", "（二）乙"),
            ("1、甲", "2、乙"),
            ("①甲", "②乙"),
            ("1.First", "2.Second"),
            ("a)first", "b)second"),
            ("[1] x", "[2] x"),
            ("• x", "▪ x"),
            ("o\tx", "\u{f0b7}\tx"),
            ("– x", "– x"),
            ("‒ x", "‒ x"),
            ("أ- x", "ب- x"),
            ("1ـ x", "2ـ x"),
            ("أـ x", "ب\u{640} x"),
            ("أولاً- x", "ثانياً- x"),
            ("أوّلًا. x", "ثانيا. x"),
            ("⑴甲", "⑵乙"),
            ("⒈甲", "⒉乙"),
            ("㈠甲", "㈡乙"),
            ("Ⅰ、甲", "Ⅱ、乙"),
            ("ⅰ. x", "ⅱ. x"),
            ("·甲", "·乙"),
            ("－ 甲", "－ 乙"),
        ] {
            let [one, other] = [one, other].map(|line| Mark::of(line).expect("a mark"));
            assert!(one.precedes(&other), "{one:?} {other:?}");
        }
        assert!(!Mark::of("(a) x").unwrap().precedes(&Mark::of("b) x").unwrap()));
        assert!(!Mark::of("– x").unwrap().precedes(&Mark::of("— x").unwrap()));
    }

    #[test]
    fn words_are_no_marks() {
        for line in [
            "a word", "A. Smith", "o word", "-5", "1.5 m", "(see) x", "Mr. X", "(a)(i) x", "5 x", "e.g. x",
            "(a. x", "[a) x", "a] x", "",
        ] {
            assert_eq!(Mark::of(line), None, "{line}");
        }
    }
}
