//! What kind of body a name tells of: "Standing Committee on …", "Groupe de travail du …".

use super::{Locale, of};
use crate::terms::{BodyKind, Committee, Vocabulary, is_han};

/// The kind that a body's names tell of; `None` where one of them holds no word for it, or several words.
pub fn kind_of(committee: &Committee) -> Option<BodyKind> {
    let told = committee.name.iter().map(|(language, name)| of(*language).kinds_in(name));
    let told: Vec<Vec<BodyKind>> = told.collect();
    let kinds = BodyKind::WORDS.iter().map(|(_, kind)| *kind);
    kinds.into_iter().find(|kind| !told.is_empty() && told.iter().all(|kinds| kinds.contains(kind)))
}

impl Locale {
    /// Those whose word stands in a name, if it is one word: two kinds may share theirs, as in Chinese.
    fn kinds_in(&self, name: &str) -> Vec<BodyKind> {
        let name = self.common(name);
        let words = BodyKind::WORDS.iter().filter_map(|(word, kind)| {
            let called = self.common(self.bodies.get(*word)?.get("called")?);
            stands(&called, &name).then_some((called, *kind))
        });
        let words: Vec<(String, BodyKind)> = words.collect();
        let longest = words.iter().map(|(called, _)| called).max_by_key(|called| called.len());
        match longest {
            Some(longest) if words.iter().all(|(called, _)| longest.contains(called.as_str())) => {
                words.iter().filter(|(called, _)| called == longest).map(|(_, kind)| *kind).collect()
            }
            _ => Vec::new(),
        }
    }

    /// In small letters and without the articles that are part of their words.
    fn common(&self, name: &str) -> String {
        let bare = |word| -> &str { str::strip_prefix(word, self.prose.article.as_str()).unwrap_or(word) };
        name.split_whitespace().map(bare).collect::<Vec<_>>().join(" ").to_lowercase()
    }
}

/// Not as a part of a longer word.
fn stands(word: &str, name: &str) -> bool {
    let joins = |c: char| c.is_alphabetic() && !is_han(c);
    name.match_indices(word)
        .any(|(at, _)| !name[..at].ends_with(joins) && !name[at + word.len()..].starts_with(joins))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Language;

    fn told(names: &[(Language, &str)]) -> Option<BodyKind> {
        let name = names.iter().map(|(language, name)| (*language, (*name).to_owned())).collect();
        kind_of(&Committee { name, ..Committee::default() })
    }

    #[test]
    fn every_built_in_body_is_told_by_its_names_in_each_language() {
        for key in Committee::keys() {
            let committee = Committee::named(key).expect("a key of the table");
            for (language, name) in &committee.name {
                assert_eq!(told(&[(*language, name)]), Some(committee.kind()), "{name}");
            }
            assert_eq!(kind_of(&committee), Some(committee.kind()), "{key}");
        }
    }

    #[test]
    fn a_name_tells_of_the_one_kind_whose_word_stands_in_it() {
        use BodyKind::{Assembly, Commission, Committee, WorkingGroup};
        use Language::{Ar, En, Es, Fr, Ru, Zh};
        for (names, kind) in [
            (&[(En, "Working Group on Seeds")][..], Some(WorkingGroup)),
            (&[(Fr, "Groupe de travail des semences")], Some(WorkingGroup)),
            (&[(Fr, "Assemblée de l’Union")], Some(Assembly)),
            (&[(Ru, "Комиссия по семенам")], Some(Commission)),
            (&[(Ar, "لجنة البذور")], Some(Committee)),
            (&[(Ar, "لجنة البذور"), (En, "Commission on Seeds")], Some(Commission)),
            (&[(Zh, "种子委员会"), (Es, "Comisión de Semillas")], Some(Commission)),
            (&[(En, "ITU-T Study Group 17"), (Fr, "Commission d’études 17 de l’UIT-T")], None),
            (&[(En, "Seed Board")], None),
            (&[(En, "Subcommittee on Seeds")], None),
            (&[(En, "Working Group of the Assembly")], None),
            (&[(En, "Committee on Seeds"), (Fr, "Assemblée des semences")], None),
            (&[], None),
        ] {
            assert_eq!(told(names), kind, "{names:?}");
        }
    }
}
