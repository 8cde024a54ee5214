//! Reads a folder of templates: the content of its files, and the mistakes in each.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::bodies::{self, OwnBody};
use super::lists::OwnLists;
use super::skeleton::{self, Usual};
use super::{SKELETON, built_in, kind_of, words};
use crate::diagnostic::{Finding, Findings, RuleName, in_ticks, nearest};
use crate::locale::{Locale, Ordinals};
use crate::source::{Place, Placed, Source};
use crate::terms::{BodyKind, Committee, Language};

pub const STYLE: &str = "style.toml";
const LISTS: &str = "lists.toml";
const BODIES: &str = "terms/committees.toml";

/// Tables of facts, which a folder cannot change.
const FACTS: [&str; 4] = ["terms/countries.toml", "terms/nations.toml", "terms/zones.toml", "claims.toml"];

/// The files of a folder, which are laid over the built-in templates.
#[derive(Debug, Default)]
pub struct House {
    /// By path in the folder.
    pub sources: BTreeMap<String, Source>,
    /// By name.
    pub phrases: BTreeMap<Language, BTreeMap<String, Placed<String>>>,
    pub locales: BTreeMap<Language, Locale>,
    pub bodies: BTreeMap<String, OwnBody>,
    pub lists: OwnLists,
}

/// The kind of a file.
enum File {
    Skeleton,
    Style,
    Committees,
    Lists,
    Phrases(Language),
    Ordinals(Language),
}

fn file(path: &str) -> Option<File> {
    let language = |folder: &str| Language::from_tag(path.strip_prefix(folder)?.strip_suffix(".toml")?);
    match path {
        SKELETON => Some(File::Skeleton),
        STYLE => Some(File::Style),
        BODIES => Some(File::Committees),
        LISTS => Some(File::Lists),
        _ => language("phrases/")
            .map(File::Phrases)
            .or_else(|| language("terms/ordinals/").map(File::Ordinals)),
    }
}

pub fn phrases_path(language: Language) -> String {
    format!("phrases/{language}.toml")
}

/// The paths that the files of a folder may have.
pub fn paths() -> impl Iterator<Item = String> {
    let single = [SKELETON, STYLE, LISTS, BODIES].map(str::to_owned);
    let ordinals = Language::ALL.map(|language| format!("terms/ordinals/{language}.toml"));
    single.into_iter().chain(Language::ALL.map(phrases_path)).chain(ordinals)
}

impl House {
    /// Reads the texts of the files, given by path. Returns the findings for each file; a style is checked elsewhere.
    pub fn read(files: BTreeMap<String, Source>) -> (House, BTreeMap<String, Findings>) {
        let mut house = House { sources: files.clone(), ..House::default() };
        let mut ordinals = BTreeMap::new();
        let mut found: BTreeMap<String, Findings> = BTreeMap::new();
        let usual = Usual::of_built_in();
        // The ordinals are read first, because the languages need them.
        let by_path = files.iter().map(|(path, source)| (path, source, file(path)));
        let (counts, others): (Vec<_>, Vec<_>) =
            by_path.partition(|(_, _, file)| matches!(file, Some(File::Ordinals(_))));
        for (path, source, file) in counts.into_iter().chain(others) {
            let findings = match file {
                None => Findings(vec![unknown(path)]),
                Some(File::Style) => Findings::default(),
                Some(File::Skeleton) => Findings(skeleton::faults(&source.text, &usual)),
                Some(File::Ordinals(language)) => {
                    let (own, findings) = words::ordinals(source, language);
                    ordinals.extend(own.map(|own| (language, own)));
                    findings
                }
                Some(File::Phrases(language)) => {
                    house.phrases(source, language, ordinals.remove(&language), &usual)
                }
                Some(File::Lists) => {
                    let (own, findings) = OwnLists::read(source);
                    house.lists = own;
                    findings
                }
                Some(File::Committees) => {
                    let (own, findings) = bodies::read(source);
                    house.bodies = own;
                    findings
                }
            };
            found.insert(path.clone(), findings.in_order());
        }
        let counted = |(language, ordinals)| (language, built_in::locale(language).with_ordinals(ordinals));
        house.locales.extend(ordinals.into_iter().map(counted));
        if let Some(findings) = found.get_mut(LISTS) {
            findings.extend(house.unworded());
        }
        if let Some(findings) = found.get_mut(BODIES) {
            findings
                .extend(house.bodies.iter().filter_map(|(key, body)| body.untold(key, house.kind_of(body))));
        }
        (house, found)
    }

    /// Takes out the bodies, each with its kind.
    pub fn committees(&mut self) -> BTreeMap<String, Committee> {
        let bodies = std::mem::take(&mut self.bodies);
        let told = |(key, body): (String, OwnBody)| {
            let kind = self.kind_of(&body);
            (key, body.with_kind(kind))
        };
        bodies.into_iter().map(told).collect()
    }

    fn kind_of(&self, body: &OwnBody) -> Option<BodyKind> {
        kind_of(&body.committee, |language| self.locale(language))
    }

    fn locale(&self, language: Language) -> Cow<'_, Locale> {
        self.locales.get(&language).map_or_else(|| Cow::Owned(built_in::locale(language)), Cow::Borrowed)
    }

    /// The words of the folder's lists for which a language has no text.
    fn unworded(&self) -> Vec<Finding> {
        Language::ALL.into_iter().flat_map(|language| self.lists.unworded(&self.locale(language))).collect()
    }

    fn phrases(
        &mut self,
        source: &Source,
        language: Language,
        ordinals: Option<Ordinals>,
        usual: &Usual,
    ) -> Findings {
        let skeleton = self.sources.get(SKELETON).map(|source| source.text.as_str());
        let (words, mut findings) = words::Words::read(source, skeleton);
        if !findings.has_errors() {
            match words.laid_over(language, ordinals) {
                Ok(locale) => {
                    findings.extend(words.unfounded(&locale, source));
                    self.locales.insert(language, locale);
                }
                Err(unreadable) => findings.extend(unreadable),
            }
        }
        let locale = built_in::locale(language);
        for (name, text) in &words.phrases {
            findings.extend(skeleton::phrase_faults((name, text), (&locale, usual), source));
        }
        self.phrases.insert(language, words.phrases);
        findings
    }
}

fn unknown(path: &str) -> Finding {
    let finding = |message: &str| Finding::error(RuleName::TemplateFile, Place::default(), message);
    if FACTS.contains(&path) {
        let facts = finding("this table holds facts, which no folder of templates changes");
        return facts.help("take it out of the folder");
    }
    if ["phrases/", "terms/ordinals/"].iter().any(|folder| path.starts_with(folder)) {
        let finding = finding("this is no file of a language that the program knows");
        return finding
            .help(format!("call it by a language, {}, as `phrases/fr.toml`", in_ticks(Language::ALL)));
    }
    let known: Vec<String> = paths().collect();
    let help = match nearest(path, known.iter().map(String::as_str)) {
        Some(near) => format!("call it `{near}`"),
        None => {
            "take it out of the folder; `cdipdoc templates export` writes all that may be there".to_owned()
        }
    };
    finding("no file of templates has this name").help(help)
}
