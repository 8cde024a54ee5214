//! Texts that are lists themselves, so that each part needs the preposition of the first: "aux juges et aux avocats".

use super::Locale;

/// An article, a noun and its adjectives have at most this many words.
const MOST: usize = 4;

impl Locale {
    /// Where each part after the first begins. It ends at the first part that is more than an article, a noun and its
    /// adjectives, because a list may also depend on a noun.
    pub fn parts(&self, text: &str) -> Vec<usize> {
        let (mut parts, mut from, mut sure) = (Vec::new(), 0, 0);
        if self.prose.articles.is_empty() || !self.begins_with_article(text) {
            return parts;
        }
        for (space, _) in text.match_indices(' ') {
            let at = space + 1;
            let Some((end, is_word)) =
                self.conjunction(&text[..at]).filter(|_| self.begins_with_article(&text[at..]))
            else {
                continue;
            };
            if !self.is_simple(&text[from..end]) {
                break;
            }
            parts.push(at);
            from = at;
            // After a comma alone, an apposition may stand.
            sure = if is_word { parts.len() } else { sure };
        }
        parts.truncate(sure);
        parts
    }

    /// Where the conjunction at the end of a text begins, and whether it is a word.
    fn conjunction(&self, text: &str) -> Option<(usize, bool)> {
        let mut ends =
            self.lists.coordinating.iter().filter_map(|word| Some((text.strip_suffix(word.as_str())?, word)));
        ends.next().map(|(before, word)| (before.len(), word.contains(char::is_alphabetic)))
    }

    fn begins_with_article(&self, text: &str) -> bool {
        self.prose.articles.split(' ').any(|article| {
            let rest = text.strip_prefix(article);
            rest.is_some_and(|rest| rest.starts_with(' ') || article.ends_with(['’', '\'']))
        })
    }

    fn is_simple(&self, part: &str) -> bool {
        let words: Vec<&str> = part.trim_end_matches(',').split(' ').collect();
        let known = |word: &&str| {
            let is_preposition = |one: &String| one.trim_end() == *word;
            self.prose.particles.contains(*word) || self.prose.prepositions.iter().any(is_preposition)
        };
        words.len() <= MOST
            && !words.iter().skip(1).any(|word| known(word) || self.begins_with_article(word))
            && part.trim_end_matches(',').chars().all(|c| c.is_alphanumeric() || " -’'".contains(c))
    }
}

#[cfg(test)]
mod tests {
    use crate::templates::of;
    use crate::terms::Language::{En, Es, Fr};

    #[test]
    fn the_parts_of_a_list_are_found_where_nothing_depends_on_another_noun() {
        for (language, text, behind) in [
            (Fr, "les juges et les avocats", &["les avocats"][..]),
            (Fr, "les juges, les avocats et la presse", &["les avocats", "la presse"]),
            (Fr, "les juges nationaux, et l’Ordre", &["l’Ordre"]),
            (Fr, "les juges ou avocats", &[]),
            (Fr, "les juges, les uns en ligne", &[]),
            (Fr, "le dialogue entre les juges et les avocats", &[]),
            (Fr, "les tribunaux de l’Asie et l’Afrique", &[]),
            (Fr, "les juges, les avocats de la Cour et la presse", &[]),
            (Es, "el público y la prensa", &["la prensa"]),
            (Es, "los ministerios de la Mujer y la Infancia", &[]),
            (En, "the public and the press", &["the press"]),
        ] {
            let parts = of(language).parts(text);
            let texts: Vec<&str> = parts
                .iter()
                .enumerate()
                .map(|(index, at)| {
                    let end = parts.get(index + 1).map_or(text.len(), |next| *next);
                    text[*at..end].trim_end_matches(" et ").trim_end_matches(", ")
                })
                .collect();
            assert_eq!(texts, behind, "{language}: {text}");
        }
    }
}
