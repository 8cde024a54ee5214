//! Words that change before the next word: "de" and "les exposés" become "des exposés"; "y" before "Hungría" becomes
//! "e".

use std::collections::BTreeMap;

use serde::Deserialize;

/// Words are stored with the space after them; those that are written together with the next word have none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Joins {
    /// For a word, and for the beginning of the next word, the text that replaces both.
    contracted: BTreeMap<String, BTreeMap<String, String>>,
    sounds: Vec<Sound>,
    /// Beginnings that are no preposition before a number: "au moins 20", but not "au plus grand nombre".
    adverbs: Vec<String>,
    /// How numbers in words begin.
    figures: Vec<String>,
}

/// Words that change before certain sounds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sound {
    words: BTreeMap<String, String>,
    /// Beginnings of the next word with these sounds, in small letters.
    before: Vec<String>,
    except: Vec<String>,
}

/// How many letters of a word decide its sound.
const BEGINNING: usize = 8;

impl Joins {
    /// The text that replaces `before`, and how many bytes of `next` it includes.
    pub fn joined(&self, before: &str, next: &str) -> (String, usize) {
        for (word, contracted) in &self.contracted {
            let Some(rest) = without(before, word) else { continue };
            // The longest of them comes last.
            let mut both = contracted.iter().rev();
            if let Some((taken, whole)) = both.find(|(taken, _)| next.starts_with(taken.as_str()))
                && !self.is_adverb(next)
            {
                return (format!("{rest}{whole}"), taken.len());
            }
        }
        let changed = self.sounds.iter().find_map(|sound| {
            let mut words = sound.words.iter();
            let (rest, becomes) =
                words.find_map(|(word, becomes)| Some((without(before, word)?, becomes)))?;
            sound.begins(next).then(|| format!("{rest}{becomes}"))
        });
        (changed.unwrap_or_else(|| before.to_owned()), 0)
    }

    fn is_adverb(&self, text: &str) -> bool {
        let figure = |rest: &str| {
            let mut words = self.figures.iter();
            rest.starts_with(|c: char| c.is_ascii_digit())
                || words.any(|word| rest.starts_with(word.as_str()))
        };
        self.adverbs.iter().any(|adverb| text.strip_prefix(adverb.as_str()).is_some_and(figure))
    }

    /// The preposition at the end of `word` that changes with the next word, if there is one.
    pub fn preposition(&self, word: &str) -> Option<&str> {
        self.contracted.keys().find(|known| without(word, known).is_some()).map(String::as_str)
    }

    /// The forms that a word takes before certain sounds.
    pub fn elided(&self, word: &str) -> impl Iterator<Item = &str> {
        self.sounds.iter().filter_map(move |sound| sound.words.get(word)).map(String::as_str)
    }

    /// The preposition at the start of `text` that also ends `word`: a text that begins with the contracted form has
    /// the preposition already.
    pub fn repeated<'t>(&self, word: &str, text: &'t str) -> Option<&'t str> {
        let mut contracted = self.contracted.iter().filter(|(before, _)| without(word, before).is_some());
        let mut repeated = contracted.next()?.1.iter().filter(|(taken, whole)| taken == whole);
        if self.is_adverb(text) {
            return None;
        }
        repeated.find_map(|(taken, _)| text.starts_with(taken.as_str()).then(|| &text[..taken.len()]))
    }
}

/// The text before a word that ends it.
fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.strip_suffix(word).filter(|rest| !rest.ends_with(char::is_alphanumeric))
}

impl Sound {
    fn begins(&self, next: &str) -> bool {
        let next: String = next.chars().take(BEGINNING).flat_map(char::to_lowercase).collect();
        let any = |sounds: &[String]| sounds.iter().any(|sound| next.starts_with(sound.as_str()));
        any(&self.before) && !any(&self.except)
    }
}

#[cfg(test)]
mod tests {
    use crate::templates::of;
    use crate::terms::Language;

    #[test]
    fn a_word_agrees_with_what_follows_it() {
        use Language::{Ar, En, Es, Fr};
        for (language, before, next, joined) in [
            (Fr, "de ", "les compétences", "des compétences"),
            (Fr, "compte de ", "le secteur privé", "compte du secteur privé"),
            (Fr, "de ", "l’équilibre", "de l’équilibre"),
            (Fr, "de ", "une représentation", "d’une représentation"),
            (Fr, "de ", "Émirats", "d’Émirats"),
            (Fr, "de ", "habitants", "d’habitants"),
            (Fr, "de ", "hauts fonctionnaires", "de hauts fonctionnaires"),
            (Fr, "de ", "la société civile", "de la société civile"),
            (Fr, "à ", "les points focaux", "aux points focaux"),
            (Fr, "à ", "Le Monde", "à Le Monde"),
            (Fr, "tels que ", "un podcast", "tels qu’un podcast"),
            (Fr, "le ", "IGC", "l’IGC"),
            (Fr, "le ", "CDIP", "le CDIP"),
            (Fr, "modèle ", "IGC", "modèle IGC"),
            // As the author may have written it already.
            (Fr, "de ", "des compétences", "des compétences"),
            (Fr, "à ", "aux points focaux", "aux points focaux"),
            (Fr, "à ", "au moins 50 juges", "à au moins 50 juges"),
            (Fr, "à ", "au plus vingt juges", "à au plus vingt juges"),
            (Fr, "à ", "au plus grand nombre", "au plus grand nombre"),
            (Fr, "à ", "aux alentours de 50 juges", "à aux alentours de 50 juges"),
            (Es, "a ", "al menos 50 jueces", "a al menos 50 jueces"),
            (Es, "a ", "a lo sumo cincuenta jueces", "a a lo sumo cincuenta jueces"),
            (Es, "a ", "el sector privado", "al sector privado"),
            (Es, "a ", "El Salvador", "a El Salvador"),
            (Es, "a ", "al sector privado", "al sector privado"),
            (Es, "de ", "el conocimiento", "del conocimiento"),
            (Es, "Francia y ", "Irlanda", "Francia e Irlanda"),
            (Es, " o ", "otros", " u otros"),
            (Ar, "ل", "المدير", "للمدير"),
            (Ar, "ل", "اللجنة", "للجنة"),
            (En, "of ", "the office", "of the office"),
        ] {
            let (word, taken) = of(language).joins.joined(before, next);
            assert_eq!(word + &next[taken..], joined, "{language}: {before}");
        }
    }
}
