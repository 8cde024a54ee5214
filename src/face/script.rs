//! The font family of each character: by its script, or, if it has none, by the text around it.

use crate::terms::{Language, is_wide, symbols};

/// A family of the built-in faces; its number is the index in [`super::FAMILIES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Western,
    Arabic,
    Han,
}

enum Kind {
    Letter(Family),
    Figure,
    /// Punctuation, spaces and symbols, which belong to every script.
    Mark,
}

impl Family {
    pub fn of(language: Language) -> Family {
        match language {
            Language::Ar => Family::Arabic,
            Language::Zh => Family::Han,
            Language::En | Language::Es | Language::Fr | Language::Ru => Family::Western,
        }
    }
}

/// The family of each character. Figures follow the letter before them, as their direction does, or the symbol that
/// they begin. Marks belong to the language, but between two characters of one family to that family: "CDIP/33", and
/// "O’Brien" in Chinese.
pub(super) fn families(text: &str, language: Language) -> Vec<Family> {
    let own = Family::of(language);
    let mut families = Vec::with_capacity(text.len());
    let (mut last, mut letter, mut marks) = (None, None, 0);
    let mut symbols = symbols(text).peekable();
    for (at, character) in text.char_indices() {
        if symbols.next_if(|symbol| symbol.start <= at).is_some() {
            letter = Some(Family::Western);
        }
        let family = match kind(character) {
            Kind::Mark => {
                marks += 1;
                families.push(own);
                continue;
            }
            Kind::Figure => letter.unwrap_or(own),
            Kind::Letter(family) => *letter.insert(family),
        };
        if last == Some(family) {
            let between = families.len() - marks;
            families[between..].fill(family);
        }
        (last, marks) = (Some(family), 0);
        families.push(family);
    }
    families
}

fn kind(character: char) -> Kind {
    match character {
        '0'..='9' => Kind::Figure,
        'A'..='Z' | 'a'..='z' | 'À'..='ɏ' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' => {
            Kind::Letter(Family::Western)
        }
        '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            Kind::Letter(Family::Arabic)
        }
        character if is_wide(character) => Kind::Letter(Family::Han),
        _ => Kind::Mark,
    }
}

/// Whether all Arimo faces have the character for certain; a few that they have are left out.
pub(super) fn is_plainly_western(character: char) -> bool {
    matches!(character, ' '..='~' | '\u{a0}'..='\u{24f}' | '\u{400}'..='\u{4ff}' | '\u{2010}'..='\u{2027}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with the initial of its family before each part.
    fn marked(text: &str, language: Language) -> String {
        let mut marked = String::new();
        let mut last = None;
        for (character, family) in text.chars().zip(families(text, language)) {
            if last.replace(family) != Some(family) {
                marked.push_str(match family {
                    Family::Western => "‹w›",
                    Family::Arabic => "‹a›",
                    Family::Han => "‹h›",
                });
            }
            marked.push(character);
        }
        marked
    }

    #[test]
    fn a_symbol_is_western_whatever_the_language() {
        assert_eq!(marked("الوثيقة CDIP/33/2 Rev. 2.", Language::Ar), "‹a›الوثيقة ‹w›CDIP/33/2 Rev. 2‹a›.");
        assert_eq!(marked("文件CDIP/33/2。", Language::Zh), "‹h›文件‹w›CDIP/33/2‹h›。");
        assert_eq!(marked("الوثيقة 211 EX/INF.4.", Language::Ar), "‹a›الوثيقة ‹w›211 EX/INF.4‹a›.");
        assert_eq!(marked("文件41 C/5。", Language::Zh), "‹h›文件‹w›41 C/5‹h›。");
    }

    #[test]
    fn figures_and_marks_by_themselves_are_of_the_language() {
        assert_eq!(marked("في 2024 (الويبو)", Language::Ar), "‹a›في 2024 (الويبو)");
        assert_eq!(marked("“你好”，2024年", Language::Zh), "‹h›“你好”，2024年");
        assert_eq!(marked("2024 (été)", Language::Fr), "‹w›2024 (été)");
    }

    #[test]
    fn brackets_around_foreign_words_are_a_pair() {
        assert_eq!(marked("اللجنة (CDIP) ثم", Language::Ar), "‹a›اللجنة (‹w›CDIP‹a›) ثم");
        assert_eq!(marked("the (محمد علي) prize", Language::En), "‹w›the (‹a›محمد علي‹w›) prize");
    }

    #[test]
    fn marks_within_foreign_words_are_as_foreign() {
        assert_eq!(marked("请O’Brien – Smith讲", Language::Zh), "‹h›请‹w›O’Brien – Smith‹h›讲");
    }

    #[test]
    fn arimo_has_all_that_is_plainly_western() {
        let faces = crate::face::Faces::default();
        for face in [0, 1, 2, 3].map(crate::face::FaceId) {
            let lacks = |character: &char| !faces.has(face, *character);
            let lacking: Vec<char> =
                ('\0'..='\u{2fff}').filter(|c| is_plainly_western(*c)).filter(lacks).collect();
            assert_eq!(lacking, Vec::<char>::new());
        }
    }
}
