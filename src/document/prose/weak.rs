//! Marks that may also be something else: "A. data", "§ data", "1.1 data", "—datos", "o data", "1° data", "10.30 a.m.
//! Opening". They count as marks where a list is announced, or where the lines are evidently no sentence.

use super::mark::{Kind, Mark, TATWEEL, numbers, western};
use crate::terms::Language;

/// Letters that symbol fonts show as bullets.
const LETTERS: [char; 3] = ['o', 'Ø', 'ü'];
const SIGNS: [char; 6] = ['§', '→', '⇒', '➔', '➜', '»'];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weak {
    pub mark: Mark,
    /// Whether lines that begin so may be items even if no list is announced.
    pub stands_alone: bool,
    /// Whether the text after the mark begins with a capital letter, as a new sentence does.
    pub is_capital: bool,
}

impl Weak {
    pub fn of(line: &str, language: Language) -> Option<Weak> {
        // Most lines begin with a word that no dash follows, and are done here.
        let bytes = line.as_bytes();
        let word = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if word > 1
            && bytes.get(word) == Some(&b' ')
            && !bytes.get(word + 1).is_some_and(|byte| begins_dash(*byte))
        {
            return None;
        }
        let mark = if line.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            time(line).or_else(|| counted(line))?
        } else {
            sign(line, language).or_else(|| counted(line))?
        };
        let first = line[mark.length..].trim_start_matches(['“', '«', '"', '„']).chars().next()?;
        let is_known = match &mark.kind {
            Kind::Counted { around: (before, closes), .. } => {
                before.is_some() || matches!(closes, Some('°' | 'º' | '/' | '-' | '–' | '—' | TATWEEL))
            }
            Kind::Dash(sign) => LETTERS.contains(sign) || SIGNS.contains(sign),
            _ => true,
        };
        let stands_alone = is_known && first.is_alphabetic();
        Some(Weak { mark, stands_alone, is_capital: first.is_uppercase() })
    }
}

fn begins_dash(byte: u8) -> bool {
    byte == b'-' || !byte.is_ascii()
}

fn sign(line: &str, language: Language) -> Option<Mark> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    // In Spanish, "o" is a word, as in "A o B".
    let is_letter = LETTERS.contains(&first) && (first != 'o' || language != Language::Es);
    let is_sign = (is_letter || SIGNS.contains(&first)) && rest.starts_with(char::is_whitespace);
    let is_tight = matches!(first, '-' | '–' | '—' | '－') && rest.starts_with(char::is_alphabetic);
    (is_sign || is_tight)
        .then(|| Mark { length: line.len() - rest.trim_start().len(), kind: Kind::Dash(first) })
}

fn counted(line: &str) -> Option<Mark> {
    let end = line.find(char::is_whitespace)?;
    if let Some(mark) = dashed(line, end) {
        return Some(mark);
    }
    let body = line[..end].trim_end_matches(['.', ')', '-', '–', '°', 'º', '/', TATWEEL]);
    let closes = line[body.len()..end].chars().next();
    let (before, number) = body.rsplit_once('.').unwrap_or(("", body));
    let is_section = before.len() == 1 && before.starts_with(|c: char| c.is_ascii_digit());
    if !is_section && (!before.is_empty() || closes.is_none()) {
        return None;
    }
    let numbers = numbers(&western(number));
    let around = (before.chars().next(), closes);
    let length = line.len() - line[end..].trim_start().len();
    (!numbers.is_empty() && Mark::of(line).is_none())
        .then_some(Mark { length, kind: Kind::Counted { around, numbers } })
}

/// "1 – data"
fn dashed(line: &str, end: usize) -> Option<Mark> {
    let rest = line[end..].trim_start();
    let dash = rest.chars().next().filter(|c| matches!(c, '-' | '–' | '—'))?;
    let after = rest[dash.len_utf8()..].strip_prefix(char::is_whitespace)?;
    let numbers = numbers(&western(&line[..end]));
    let length = line.len() - after.trim_start().len();
    (!numbers.is_empty())
        .then_some(Mark { length, kind: Kind::Counted { around: (None, Some(dash)), numbers } })
}

/// "10.30 Opening", "9:30 a.m. Opening", "10h30–11h00 Opening"
fn time(line: &str) -> Option<Mark> {
    let (word, rest) = line.split_once(char::is_whitespace)?;
    let first = word.split(['-', '–']).next()?;
    let (hour, minute) = first.split_once(['.', ':', 'h'])?;
    let is_number = |part: &str, most: u32| part.parse().is_ok_and(|number: u32| number < most);
    let is_time = hour.len() <= 2 && minute.len() == 2 && is_number(hour, 25) && is_number(minute, 60);
    let rest = rest.trim_start();
    let half = ["a.m.", "p.m.", "am", "pm", "AM", "PM", "h", "Uhr"];
    let behind = half.iter().find_map(|half| rest.strip_prefix(half)?.strip_prefix(' ')).unwrap_or(rest);
    is_time.then(|| Mark { length: line.len() - behind.trim_start().len(), kind: Kind::Time })
}
