//! Texts without the differences between two spellings.

use super::is_vowel_mark;
use crate::diagnostic::composed;

/// The text in small letters without accents, which two spellings of one name have in common.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Accents, vowel marks, and the character that lengthens Arabic words.
    let mark = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{640}') || is_vowel_mark(c);
    let text = composed(text);
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            // Most letters of Russian, Arabic and Chinese stay as they are.
            'а'..='я' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' | '\u{4e00}'..='\u{9fff}' => {
                folded.push(c)
            }
            _ => folded.extend(c.to_lowercase().filter(|c| !mark(*c)).map(bare)),
        }
    }
    folded
}

fn bare(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        c => c,
    }
}
