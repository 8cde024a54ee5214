//! What is peculiar to a script: letters that need no spaces, marks above and below letters.

use unicode_width::UnicodeWidthChar;

/// As wide as the next one, by Unicode's East Asian width: a Han letter, kana, or a mark that is set with them.
pub fn is_wide(c: char) -> bool {
    // Below stand the letters of nearly every text.
    c >= '\u{1100}' && c.width() == Some(2)
}

/// A letter that is a word to itself: nothing stands between it and the next.
pub fn is_han(c: char) -> bool {
    // Latin letters of full width have capitals.
    is_wide(c) && c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase()
}

/// What is drawn with the letter before it and typed behind it, as an accent is that is no part of its letter.
pub fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// What stands above or below an Arabic letter and is typed behind it.
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
