//! A translation of more than five words is the same as the text it translates: it was copied to be
//! translated, and forgotten. Names are the same in every language and may be.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [conclusion]
//! message.en = "The webinars met the aims that had been set."
//! message.fr = "The webinars met the aims that had been set."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [conclusion]
//! message.en = "The webinars met the aims that had been set."
//! message.fr = "Les webinaires ont atteint les objectifs fixés."
//! ```

use super::names;
use super::{Facts, Rule, Stage, language_script};
use crate::diagnostic::{Finding, Level, RuleName, is_same};
use crate::document::prose::{Prose, words};
use crate::document::{Block, Inline};
use crate::manuscript::Manuscript;
use crate::source::{Place, Placed};
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::LanguageIdentical, Level::Warning, Stage::Facts(check));

/// From how many words chance is out of the question.
const FEWEST: usize = 6;
const NAMES: [&str; 3] = ["given", "family", "abbreviation"];

fn check(facts: &Facts) -> Vec<Finding> {
    let original = facts.manuscript.original();
    copies(facts.manuscript, original).into_iter().map(|copy| identical(&copy, original)).collect()
}

struct Copy {
    name: &'static str,
    language: Language,
    place: Place,
    source: Place,
    text: String,
}

fn copies(manuscript: &Manuscript, original: Language) -> Vec<Copy> {
    let others: Vec<Language> = Language::ALL.into_iter().filter(|language| *language != original).collect();
    let mut found = Vec::new();
    for (name, line) in manuscript.lines().into_iter().filter(|(name, _)| !NAMES.contains(name)) {
        let text = |language| line.get(language).filter(|text: &&Placed<String>| words(text) >= FEWEST);
        let Some(source) = text(original) else { continue };
        let copies = others.iter().filter_map(|language| Some((*language, text(*language)?)));
        let copies = copies.filter(|(_, copy)| is_same(copy.trim(), source.trim()));
        let copies = copies.filter(|_| name != "name" || speaks(manuscript, original, source));
        found.extend(copies.map(|(language, copy)| Copy {
            name,
            language,
            place: copy.place,
            source: source.place,
            text: source.value.clone(),
        }));
    }
    for (name, field) in manuscript.prose() {
        let Some(source) = field.get(original) else { continue };
        let copies = others.iter().filter_map(|language| Some((*language, field.get(*language)?)));
        let copies = copies.filter(|(_, copy)| are_same(copy, source) && source.words() >= FEWEST);
        found.extend(copies.map(|(language, copy)| Copy {
            name,
            language,
            place: copy.place,
            source: source.place,
            text: source.blocks.iter().map(spoken).collect(),
        }));
    }
    found
}

/// A body may have its name in a third language, and no other: one without a particle of its own text's.
fn speaks(manuscript: &Manuscript, language: Language, name: &str) -> bool {
    let particles = &manuscript.templates.locale(language).prose.particles;
    names::words(name).iter().any(|word| particles.contains(word))
}

/// Block by block: most texts part in the first.
fn are_same(one: &Prose, other: &Prose) -> bool {
    let mut pairs = one.blocks.iter().zip(&other.blocks);
    one.blocks.len() == other.blocks.len() && pairs.all(|(one, other)| is_same(&spoken(one), &spoken(other)))
}

fn spoken(block: &Block) -> String {
    let mut words = String::new();
    block.each_inline(&mut |inline| {
        if let Inline::Text(text) = inline {
            words.push_str(&text.text);
        }
    });
    words
}

/// By its letters the text may be that of the other language.
fn identical(Copy { name, language, place, source, text }: &Copy, original: Language) -> Finding {
    let is_of_the_other = !language_script::is_of(text, original) && language_script::is_of(text, *language);
    let (own, message) = if is_of_the_other {
        (original, format!("the {} text of `{name}` is the {} one", original.name(), language.name()))
    } else {
        (*language, format!("the {} text of `{name}` is the text it should translate", language.name()))
    };
    let (place, other) = if is_of_the_other { (source, place) } else { (place, source) };
    RULE.at(*place, message)
        .label(format!("not in {}", own.name()))
        .aside(*other, "the same words")
        .help("translate it, or say in `[rules]` why it stays as it is")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript;
    use crate::source::Source;

    #[test]
    fn a_chinese_title_has_half_as_many_words_as_characters() {
        let title = "技术援助网络研讨会报告";
        let text = format!("[document]\noriginal = \"zh\"\ntitle.zh = \"{title}\"\ntitle.en = \"{title}\"\n");
        let source = Source::new("zh.toml", text);
        let (manuscript, _) = manuscript::read(&source);
        assert_eq!(check(&Facts::new(&source, &manuscript)).len(), 1);
    }
}
