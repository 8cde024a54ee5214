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
use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::document::prose::{Prose, words};
use crate::document::{Block, Inline};
use crate::locale;
use crate::source::{Place, Placed};
use crate::terms::Language;

pub const RULE: Rule = Rule::open("language-identical", Level::Warning, Shelf::Facts(check));

/// From how many words chance is out of the question.
const FEWEST: usize = 6;
const NAMES: [&str; 3] = ["given", "family", "abbreviation"];

fn check(facts: &Facts) -> Vec<Finding> {
    let (manuscript, original) = (facts.manuscript, facts.original());
    let others: Vec<Language> = Language::ALL.into_iter().filter(|language| *language != original).collect();
    let mut found = Vec::new();
    for (name, line) in manuscript.lines().into_iter().filter(|(name, _)| !NAMES.contains(name)) {
        let text = |language| line.get(language).filter(|text: &&Placed<String>| words(text) >= FEWEST);
        let Some(source) = text(original) else { continue };
        let copies = others.iter().filter_map(|language| Some((*language, text(*language)?)));
        let copies = copies.filter(|(_, copy)| copy.trim() == source.trim());
        let copies = copies.filter(|_| name != "name" || speaks(original, source));
        found.extend(copies.map(|(language, copy)| identical(name, language, copy.place, source.place)));
    }
    for (name, field) in manuscript.prose() {
        let Some(source) = field.get(original) else { continue };
        let copies = others.iter().filter_map(|language| Some((*language, field.get(*language)?)));
        let copies = copies.filter(|(_, copy)| are_same(copy, source) && source.words() >= FEWEST);
        found.extend(copies.map(|(language, copy)| identical(name, language, copy.place, source.place)));
    }
    found
}

/// A body may have its name in a third language, and no other: one without a particle of its own text's.
fn speaks(language: Language, name: &str) -> bool {
    let particles = &locale::of(language).prose.particles;
    names::words(name).iter().any(|word| particles.contains(word))
}

/// Block by block: most texts part in the first.
fn are_same(one: &Prose, other: &Prose) -> bool {
    let mut pairs = one.blocks.iter().zip(&other.blocks);
    one.blocks.len() == other.blocks.len() && pairs.all(|(one, other)| spoken(one) == spoken(other))
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

fn identical(name: &str, language: Language, copy: Place, source: Place) -> Finding {
    RULE.at(copy, format!("the {} text of `{name}` is the text it should translate", language.name()))
        .label("not translated")
        .aside(source, "the same words")
        .help("translate it, or say in `[rules]` why it stays as it is")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript;
    use crate::source::Source;

    #[test]
    fn a_chinese_title_has_as_many_words_as_characters() {
        let title = "技术援助网络研讨会报告";
        let text = format!("[document]\noriginal = \"zh\"\ntitle.zh = \"{title}\"\ntitle.en = \"{title}\"\n");
        let source = Source::new("zh.toml", text);
        let (manuscript, _) = manuscript::read(&source);
        assert_eq!(check(&Facts::new(&source, &manuscript)).len(), 1);
    }
}
