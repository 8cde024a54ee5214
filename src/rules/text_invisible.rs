//! A text holds a character that cannot be seen and is not searched for, or an address a letter of another
//! alphabet that looks like a Latin one: what is read is not what stands there. Joiners are right in
//! Arabic, and not looked at there.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their\u200B aims."
//! ```
//!
//! ```toml
//! [series]
//! page = "https://www.wip\u043E.int/ip-development/"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their\u00A0aims."
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open("text-invisible", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let mut found = Vec::new();
    for (_, line) in manuscript.lines() {
        let texts = line.texts.iter();
        found.extend(texts.filter_map(|(language, text)| hidden(&text.value, *language, text.place)));
    }
    for (_, field) in manuscript.prose() {
        for (language, prose) in &field.texts {
            let passages = prose.passages();
            found.extend(passages.iter().find_map(|(text, place)| hidden(text, *language, *place)));
        }
    }
    found.extend(manuscript.addresses().iter().filter_map(|address| disguised(&address.value, address.place)));
    // A name that serves every language is read once for each.
    found.sort_by_key(|finding| finding.place);
    found.dedup_by_key(|finding| finding.place);
    found
}

fn hidden(text: &str, language: Language, place: Place) -> Option<Finding> {
    let c = text.chars().find(|c| is_hidden(*c, language))?;
    let message = format!("the text holds a character that cannot be seen, U+{:04X}", u32::from(c));
    Some(RULE.at(place, message).label("here begins the text").help("delete it; it often comes along when text is pasted"))
}

fn is_hidden(c: char, language: Language) -> bool {
    match c {
        '\u{200c}' | '\u{200d}' => matches!(language, Language::En | Language::Fr | Language::Es | Language::Ru),
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{180e}' | '\u{e0000}'..='\u{e007f}' => true,
        _ => false,
    }
}

/// A Greek or Cyrillic letter in a word of Latin ones.
fn disguised(address: &str, place: Place) -> Option<Finding> {
    let words = address.split(|c: char| !c.is_alphabetic());
    let mut mixed = words.filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
    let look_alike = |c: &char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{4ff}');
    let astray = mixed.find_map(|word| word.chars().find(look_alike));
    let c = astray.or_else(|| address.chars().find(|c| is_hidden(*c, Language::En)))?;
    let message = format!("the address holds a character that is not what it looks like, U+{:04X}", u32::from(c));
    Some(RULE.at(place, message).label("the address").help("copy the address again from the page itself"))
}
