//! Properties of scripts: letters that need no spaces, and marks above and below letters.

use unicode_width::UnicodeWidthChar;

/// Whether a character is as wide as two Latin letters, by Unicode's East Asian width: a Han letter, kana, or a mark
/// that is set with them.
pub fn is_wide(c: char) -> bool {
    // Nearly all letters stand below this code.
    c >= '\u{1100}' && c.width() == Some(2)
}

/// A letter of a script without spaces between words.
pub fn is_han(c: char) -> bool {
    // Full-width Latin letters are excluded: they have capitals.
    is_wide(c) && c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase()
}

/// A mark that is typed after its letter and drawn with it.
pub fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A mark above or below an Arabic letter, typed after it.
pub fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_marks_that_are_set_without_spaces_are_known_by_unicode() {
        for (c, wide, han) in [
            ('会', true, true),
            ('〇', true, true),
            ('々', true, true),
            ('の', true, true),
            ('\u{f900}', true, true),
            ('\u{323af}', true, true),
            ('，', true, false),
            ('（', true, false),
            ('\u{3000}', true, false),
            ('Ａ', true, false),
            ('５', true, false),
            ('“', false, false),
            ('é', false, false),
            ('Д', false, false),
            ('و', false, false),
            ('ﷺ', false, false),
        ] {
            assert_eq!((is_wide(c), is_han(c)), (wide, han), "{c}");
        }
    }
}
