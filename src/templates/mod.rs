//! What documents are made of besides their facts, as one value: the skeleton, the phrases and ordinals of each
//! language, the lists of words, the committees and the style. The files of a folder may be laid over the built-in
//! ones.

mod bodies;
mod built_in;
mod engine;
mod fault;
mod headings;
mod house;
mod lists;
mod paths;
mod scan;
mod skeleton;
mod split;
mod tree;
mod unfounded;
mod unlike;
mod words;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use minijinja::Environment;

pub use built_in::FILES;
pub use engine::{MARKERS, SKELETON, steps};
pub use fault::{Fault, InPhrase};
pub use house::STYLE;
#[cfg(test)]
pub use lists::PHRASES;
pub use skeleton::lacking_form;
pub use unfounded::unfounded;
pub use unlike::Substance;

use crate::diagnostic::{Finding, Findings, RuleName};
use crate::locale::Locale;
use crate::reading::{Typed, Vocabulary};
use crate::source::{Place, Source};
use crate::terms::{BodyKind, Committee, Committees, Language, Lists};
use house::House;

/// Shared by everything that is read and composed with it. Its parts are read when they are first needed.
#[derive(Debug, Default)]
pub struct Templates {
    locales: [OnceLock<Arc<Locale>>; Language::ALL.len()],
    engine: OnceLock<Result<Environment<'static>, Fault>>,
    committees: Committees,
    lists: OnceLock<Lists>,
    /// The folder that is laid over the built-in templates.
    house: House,
}

/// A file of a folder of templates, and the findings on it.
pub type Judged = (Source, Findings);

impl Templates {
    /// Lays the files of a folder, given by path, over the built-in ones. Returns the findings on each file; a style
    /// is checked elsewhere. If there are errors, the templates must not be used.
    pub fn laid_over(files: BTreeMap<String, Source>) -> (Templates, BTreeMap<String, Judged>) {
        let (mut house, found) = House::read(files);
        let committees = Committees::laid_over(house.committees());
        let locales: [OnceLock<Arc<Locale>>; Language::ALL.len()] = Default::default();
        for (language, locale) in std::mem::take(&mut house.locales) {
            let _ = locales[language as usize].set(Arc::new(locale));
        }
        let judged = found.into_iter().filter_map(|(path, findings)| {
            let source = house.sources.get(&path)?.clone();
            Some((path, (source, findings)))
        });
        let judged = judged.collect();
        let lists = house.lists.lists.take().map_or_else(OnceLock::new, OnceLock::from);
        (Templates { locales, committees, lists, house, ..Templates::default() }, judged)
    }

    /// The words and rules of a language.
    pub fn locale(&self, language: Language) -> &Arc<Locale> {
        self.locales[language as usize].get_or_init(|| Arc::new(built_in::locale(language)))
    }

    /// The style of the folder, which is laid over the program's.
    pub fn style(&self) -> Option<&Source> {
        self.house.sources.get(STYLE)
    }

    /// The file of the folder in which a fault lies, and the finding on it; `None` if the fault is in a built-in
    /// template.
    pub fn blamed(&self, fault: &Fault) -> Option<(String, Finding)> {
        let at_its_place = |(template, line): &(String, Option<usize>)| {
            let (path, place) = match fault.language.filter(|_| template != SKELETON) {
                None => {
                    let text = &self.house.sources.get(SKELETON)?.text;
                    (SKELETON.to_owned(), skeleton::line(text, line.unwrap_or(1)).into())
                }
                Some(language) => {
                    let phrase = self.house.phrases.get(&language)?.get(template)?;
                    let path = house::phrases_path(language);
                    let place = skeleton::line_of(self.source(&path)?, phrase, *line);
                    (path, place)
                }
            };
            Some((path, skeleton::broken(fault, place)))
        };
        // What the program's own templates cannot do with the folder's lies in the folder.
        let somewhere = || {
            let path = fault.language.map(house::phrases_path).filter(|path| self.source(path).is_some());
            let path = path.or_else(|| self.house.sources.keys().next().cloned())?;
            Some((path, skeleton::broken(fault, Place::default())))
        };
        fault.called_from.iter().find_map(at_its_place).or_else(somewhere)
    }

    /// The filters that the templates of the folder use and that there are not, by the paths of their files.
    pub fn strange_filters(&self, is_filter: &dyn Fn(&str) -> bool) -> Vec<(String, Finding)> {
        let path = SKELETON.to_owned();
        let of_skeleton = self
            .source(SKELETON)
            .map(|source| skeleton::strange_filters(&source.text, &|range| source.place(range), is_filter));
        let mut found: Vec<_> =
            of_skeleton.into_iter().flatten().map(|finding| (path.clone(), finding)).collect();
        for (language, phrases) in &self.house.phrases {
            let path = house::phrases_path(*language);
            let Some(source) = self.source(&path) else { continue };
            let typed = phrases.values().filter_map(|phrase| Typed::at(source, phrase.place));
            let of_phrases = typed.flat_map(|typed| {
                skeleton::strange_filters(&typed.text, &|range| typed.place(range), is_filter)
            });
            found.extend(of_phrases.map(|finding| (path.clone(), finding)));
        }
        found
    }

    /// The facts that the skeleton of the folder uses and that no manuscript gives.
    pub fn strange_facts(&self, mut known: BTreeSet<String>) -> Vec<(String, Finding)> {
        let Some(source) = self.source(SKELETON) else { return Vec::new() };
        known.extend(paths::used(built_in::SKELETON).into_iter().map(|used| used.path));
        let found = paths::strange_facts(&source.text, &known).into_iter();
        found.map(|finding| (SKELETON.to_owned(), finding)).collect()
    }

    /// The text of a file of the folder.
    pub fn source(&self, path: &str) -> Option<&Source> {
        self.house.sources.get(path)
    }

    /// The phrases of the folder that differ from the other languages in their facts, links or notes, by the path of
    /// their file.
    pub fn unlike(&self) -> Vec<(String, Finding)> {
        let found = unlike::found(self, &self.house.phrases).into_iter();
        let finding = |(language, place, message): (Language, _, String)| {
            let finding = Finding::error(RuleName::TemplateUnlike, place, message);
            let help = "say the same facts in each language, with the same links and notes";
            (house::phrases_path(language), finding.help(help))
        };
        found.map(finding).collect()
    }

    /// The bodies that may receive documents.
    pub fn committees(&self) -> &Committees {
        &self.committees
    }

    /// The lists of words from which a manuscript chooses.
    pub fn lists(&self) -> &Lists {
        self.lists.get_or_init(built_in::lists)
    }

    /// The engine with the skeleton compiled, to which a language adds its phrases.
    ///
    /// # Errors
    /// The mistake in the skeleton.
    pub fn engine(&self) -> Result<Environment<'static>, Fault> {
        self.engine.get_or_init(|| engine::of(self.skeleton())).clone()
    }

    /// The ids of the headings that a document may have, in order.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        headings::headings(self.skeleton())
    }

    fn skeleton(&self) -> &str {
        self.house.sources.get(SKELETON).map_or(built_in::SKELETON, |source| source.text.as_str())
    }

    /// Reads ahead what does not depend on the manuscript. Its languages are only guessed; what the guess misses is
    /// read when it is needed.
    pub fn prepare(&self, manuscript: &str) {
        let _ = self.engine();
        let list = manuscript.split_once("\nlanguages").and_then(|(_, rest)| rest.split_once(']'));
        let list = list.map_or("", |(list, _)| list);
        for language in Language::ALL.iter().filter(|language| list.contains(&format!("\"{language}\""))) {
            self.locale(*language).read_ordinals();
        }
    }

    /// The kind of body that the names of a committee show; `None` if a name has no word for a kind, or several.
    pub fn kind_of(&self, committee: &Committee) -> Option<BodyKind> {
        kind_of(committee, |language| Cow::Borrowed(self.locale(language)))
    }
}

fn kind_of<'l>(committee: &Committee, locale: impl Fn(Language) -> Cow<'l, Locale>) -> Option<BodyKind> {
    let told = committee.name.iter().map(|(language, name)| locale(*language).kinds_in(name));
    let told: Vec<Vec<BodyKind>> = told.collect();
    let kinds = BodyKind::WORDS.iter().map(|(_, kind)| *kind);
    kinds.into_iter().find(|kind| !told.is_empty() && told.iter().all(|kinds| kinds.contains(kind)))
}

/// The built-in locale of a language, for tests.
#[cfg(test)]
pub fn of(language: Language) -> &'static Locale {
    static BUILT_IN: std::sync::LazyLock<Templates> = std::sync::LazyLock::new(Templates::default);
    BUILT_IN.locale(language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Language;

    fn told(names: &[(Language, &str)]) -> Option<BodyKind> {
        let name = names.iter().map(|(language, name)| (*language, (*name).to_owned())).collect();
        Templates::default().kind_of(&Committee { name, ..Committee::default() })
    }

    #[test]
    fn every_built_in_body_is_told_by_its_names_in_each_language() {
        let templates = Templates::default();
        for key in templates.committees().keys() {
            let committee = templates.committees().named(key).expect("a key of the table");
            for (language, name) in &committee.name {
                assert_eq!(told(&[(*language, name)]), Some(committee.kind()), "{name}");
            }
            assert_eq!(templates.kind_of(&committee), Some(committee.kind()), "{key}");
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
