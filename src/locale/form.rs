//! The grammatical form that a sentence needs of an author's text, where its first word shows that the text has
//! another: "среди молодые юристы", "ouverte à points focaux", "a session one hour".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;

/// How texts of some fields cannot begin, and the form that they need instead. Several words or endings stand in one
/// line, which is read fastest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    pub fields: Vec<String>,
    pub needs: Need,
    /// First words that do not fit, in small letters.
    #[serde(default)]
    words: String,
    /// Beginnings of first words that do not fit.
    #[serde(default)]
    begins: String,
    /// Endings of first words that do not fit.
    #[serde(default)]
    ends: String,
    /// Words that fit although another line excludes them.
    #[serde(default)]
    except: String,
    /// Whether a word is excluded only if its beginning and its ending both do not fit.
    #[serde(default)]
    both: bool,
    /// Whether persons in the nominative plural are excluded too.
    #[serde(default)]
    persons: bool,
    /// Whether a figure is excluded too.
    #[serde(default)]
    figures: bool,
    /// Whole texts that do not fit, in one line, by the word of the list that means the same.
    #[serde(default)]
    texts: BTreeMap<String, String>,
    /// A text that fits.
    pub example: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    Nominative,
    Genitive,
    Accusative,
    Article,
    /// Without an article.
    Bare,
    /// Without a preposition.
    Object,
    Preposition,
    Noun,
    Manner,
    /// The words must stand before the number, not between it and what is counted.
    Front,
}

impl Locale {
    /// The form that a text for `field` lacks, the words that show it, and the word of the list that could be used
    /// instead.
    pub fn lacks(&self, field: &str, text: &str) -> Option<(&Form, String, Option<&str>)> {
        let for_field = |form: &&Form| form.fields.iter().any(|known| known == field);
        let mut forms = self.prose.forms.iter().filter(for_field).peekable();
        forms.peek()?;
        // "в том числе" is no preposition with its noun.
        if self.prose.no_prepositions.iter().any(|words| text.starts_with(words.as_str())) {
            return None;
        }
        let first = first_word(text);
        forms.find_map(|form| {
            if let Some(word) = form.word_for(text) {
                return Some((form, text.to_owned(), Some(word)));
            }
            let is_person = |word: &str| form.persons && self.prose.persons.split(' ').any(|one| one == word);
            let word = first.filter(|word| form.excludes(word) || is_person(word))?;
            Some((form, word.to_owned(), None))
        })
    }
}

/// The first word, if it can be judged: names, titles and words with an apostrophe keep their form.
fn first_word(text: &str) -> Option<&str> {
    let word = text.split_whitespace().next()?.split('-').next()?;
    let word = word.trim_end_matches([',', ';', '،', '、']);
    let plain = word.chars().all(|c| c.is_alphanumeric() || is_vowel_sign(c));
    (plain && !word.starts_with(char::is_uppercase)).then_some(word)
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{301}' | ',' | '.')
}

impl Form {
    fn excludes(&self, word: &str) -> bool {
        let any =
            |list: &str, fits: &dyn Fn(&str) -> bool| list.split(' ').any(|one| !one.is_empty() && fits(one));
        let begins = any(&self.begins, &|one| word.len() > one.len() && word.starts_with(one));
        let ends = any(&self.ends, &|one| word.len() > one.len() && word.ends_with(one));
        let is_excluded = any(&self.words, &|one| one == word)
            || if self.both { begins && ends } else { begins || ends }
            || self.figures && word.starts_with(|c: char| c.is_ascii_digit());
        is_excluded && !any(&self.except, &|one| one == word)
    }

    fn word_for(&self, text: &str) -> Option<&str> {
        let text = text.to_lowercase();
        let has = |texts: &String| texts.split(", ").any(|one| one == text);
        self.texts.iter().find(|(_, texts)| has(texts)).map(|(word, _)| word.as_str())
    }
}

#[cfg(test)]
mod tests {
    use crate::templates::of;
    use crate::terms::Language::{self, Ar, En, Es, Fr, Ru, Zh};

    fn lacks(language: Language, field: &str, text: &str) -> String {
        let lacking = of(language).lacks(field, text);
        lacking.map_or_else(String::new, |(form, word, meant)| {
            format!("{:?} {word}{}", form.needs, meant.map_or_else(String::new, |meant| format!(" {meant}")))
        })
    }

    #[test]
    fn a_first_word_tells_a_form_that_no_sentence_takes() {
        for (language, field, text, lacking) in [
            (Ru, "reach", "небольшая аудитория", "Accusative небольшая"),
            (Ru, "reach", "молодых юристов", ""),
            (Ru, "promoted-to", "молодые юристы", "Genitive молодые"),
            (Ru, "promoted-to", "общественность", "Genitive общественность"),
            (Ru, "promoted-to", "более широкого круга лиц", ""),
            (Ru, "useful-to", "организаций", ""),
            (Ru, "useful-to", "случая", ""),
            (Ru, "promoted-to", "эксперты", "Genitive эксперты"),
            (Ru, "useful-to", "юристы-практики", "Genitive юристы"),
            (Ru, "useful-to", "судьи", ""),
            (Ru, "useful-to", "участника", ""),
            (Ru, "useful-to", "улучшения законодательства", ""),
            (Ru, "reach", "юристы", "Accusative юристы"),
            (Ru, "reach", "эксперта", ""),
            (Ru, "reach", "школы и университеты", ""),
            (Ru, "reception", "критика", "Accusative критика"),
            (Ru, "reception", "обсуждения", ""),
            (Ru, "discussions", "дискуссия", "Accusative дискуссия"),
            (Ru, "discussions", "дискуссии", ""),
            (Ru, "webcast-service", "платформа университета", "Accusative платформа"),
            (Ru, "webcast-service", "платформу университета", ""),
            (Ru, "audience", "национальных координаторов", "Nominative национальных"),
            (Ru, "audience", "их представители", ""),
            (Ru, "audience", "много судей", ""),
            (Ru, "audience", "по одному судье", ""),
            (Ru, "audience", "в том числе судьи", ""),
            (Ru, "channels", "по подкасту", "Nominative по"),
            (Ar, "reach", "جمهوراً محدوداً", "Genitive جمهوراً"),
            (Ar, "reach", "جمهور محدود", ""),
            (Ar, "promoted-to", "المحامون", "Genitive المحامون"),
            (Ar, "audience", "المعلمون", "Genitive المعلمون"),
            (Ar, "audience", "القانون", ""),
            (Ar, "audience", "معاون المدير", ""),
            (Ar, "audience", "المسجون", ""),
            (Ar, "discussions", "نقاشاً", ""),
            (Ar, "invited-by", "الهاتف", "Preposition الهاتف"),
            (Ar, "invited-by", "بالهاتف", ""),
            (Ar, "selection", "مراعاة اللغة", "Noun مراعاة"),
            (Fr, "audience", "points focaux", "Article points"),
            (Fr, "audience", "tous les offices", ""),
            (Fr, "reach", "aux juges", "Object aux"),
            (Fr, "reach", "pour les juges", "Object pour"),
            (Fr, "reach", "pour la première fois des juges", ""),
            (Fr, "reach", "au moins 50 juges", ""),
            (Fr, "sector", "société civile", "Article société"),
            (Fr, "sector", "la société civile", ""),
            (Fr, "discussions", "table ronde", "Article table"),
            (Fr, "discussions", "une table ronde", ""),
            (Fr, "reception", "vif intérêt", "Article vif"),
            (Fr, "published", "avec des vidéos", "Object avec"),
            (En, "reach", "to the public", "Object to"),
            (En, "reach", "to date 300 judges", ""),
            (En, "published", "with videos", "Object with"),
            (Es, "published", "con vídeos", "Object con"),
            (Ar, "reception", "باهتمام", "Object باهتمام"),
            (Ar, "reception", "بالغ الاهتمام", ""),
            (Ar, "reach", "أساساً القضاة", ""),
            (Zh, "reach", "了公众", "Object 了公众"),
            (Zh, "reach", "了解知识产权的公众", ""),
            (Fr, "audience", "vingt-cinq offices", ""),
            (Fr, "audience", "États membres", ""),
            (Fr, "discussions", "démonstration", "Article démonstration"),
            (Fr, "discussions", "ateliers", "Article ateliers"),
            (Fr, "discussions", "des ateliers", ""),
            (Fr, "discussions", "d’autres ateliers", ""),
            (Fr, "channels", "affiches", ""),
            (Fr, "country", "le Kosovo", "Bare le"),
            (Es, "country", "El Dorado", ""),
            (Es, "audience", "puntos focales", ""),
            (Es, "selection", "teniendo en cuenta el idioma", "Noun teniendo"),
            (En, "closing-length", "one hour", "Preposition one"),
            (En, "closing-length", "30 minutes", "Preposition 30"),
            (En, "closing-length", "of one hour", ""),
            (Fr, "closing-length", "une heure", "Preposition une"),
            (Zh, "closing-length", "一小时的", ""),
            (Zh, "qualifier", "{count}左右", "Front {count}左右 about"),
            (Zh, "qualifier", "{count}余", ""),
            (Zh, "channels", "在YouTube上", "Object 在YouTube上"),
            (Zh, "channels", "在线课程", ""),
            (Ar, "qualifier", "{count} تقريباً", "Front {count} تقريباً about"),
            (Fr, "qualifier", "{count} environ", "Front {count} environ about"),
            (Fr, "qualifier", "environ {count}", ""),
            (En, "qualifier", "{count} or so", ""),
            (En, "mode", "hybrid", "Manner hybrid hybrid"),
            (En, "mode", "virtual", "Manner virtual online"),
            (En, "mode", "online", ""),
            (Fr, "mode", "hybride", "Manner hybride hybrid"),
            (Es, "mode", "híbrido", "Manner híbrido hybrid"),
            (Ru, "mode", "гибридный", "Manner гибридный hybrid"),
            (Ar, "mode", "هجين", "Manner هجين hybrid"),
            (Zh, "mode", "混合形式", "Manner 混合形式 hybrid"),
        ] {
            assert_eq!(lacks(language, field, text), lacking, "{language}: {field}: {text}");
        }
    }

    #[test]
    fn the_words_of_the_lists_and_the_examples_fit() {
        for language in Language::ALL {
            let locale = of(language);
            for form in &locale.prose.forms {
                for field in &form.fields {
                    let alone = [field.clone(), field.replace("discussions", "discussion")];
                    let lists = alone.iter().filter_map(|list| locale.words.get(list));
                    let words = lists.flat_map(|list| list.values());
                    for text in words.chain([&form.example]) {
                        assert_eq!(lacks(language, field, text), "", "{language}: {field}: {text}");
                    }
                }
            }
        }
    }
}
