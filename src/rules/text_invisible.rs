//! A text holds a character that cannot be seen and is not searched for, or an address or a symbol a letter of
//! another alphabet that looks like a Latin one: what is read is not what stands there. Joiners are right in
//! Arabic, and not looked at there. A symbol is understood by its looks, and `cdipdoc validate --fix` types it
//! anew.
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
//! ```toml
//! [document]
//! symbol = "\u0421DIP/33/INF/3"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their\u00A0aims."
//! ```

use std::ops::Range;

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level, disguise, is_invisible, named, turns, twin};
use crate::document::prose::{self, Passage};
use crate::manuscript::Typed;
use crate::source::{Place, Placed};
use crate::terms::{Language, Symbol};

pub const RULE: Rule = Rule::open("text-invisible", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let mut found = Vec::new();
    for (_, line) in manuscript.lines() {
        let part = |text: &str, language| vec![Passage::line(text, language)];
        found.extend(
            line.texts.iter().filter_map(|(language, text)| hidden(facts, text.place, *language, part)),
        );
    }
    for (_, field) in manuscript.prose() {
        let texts = field.texts.iter();
        found.extend(
            texts.filter_map(|(language, prose)| hidden(facts, prose.place, *language, prose::passages)),
        );
    }
    found.extend(manuscript.addresses().iter().filter_map(|address| disguised(facts, address)));
    let cited = manuscript.references.iter().map(|reference| &reference.symbol);
    found.extend(
        cited.chain([&manuscript.document.symbol]).flatten().filter_map(|symbol| mistaken(facts, symbol)),
    );
    // A name that serves every language is read once for each.
    found.sort_by_key(|finding| finding.place);
    found.dedup_by_key(|finding| finding.place);
    found
}

/// The first character of a text that is not seen; `part` divides the text into passages.
fn hidden(
    facts: &Facts,
    place: Place,
    language: Language,
    part: impl Fn(&str, Language) -> Vec<Passage>,
) -> Option<Finding> {
    let typed = typed(facts, place, may_hide)?;
    let passages = part(&typed.text, language);
    let stretches =
        passages.iter().flat_map(|passage| passage.stretches.iter().map(|it| (passage.language, it)));
    let characters = stretches.flat_map(|(language, stretch)| {
        let within = typed.text[stretch.clone()].char_indices();
        within.map(move |(at, c)| (language, stretch.start + at, c))
    });
    let (_, at, c) = { characters }.find(|(language, _, c)| is_hidden(*c, *language))?;
    let message = format!("the text holds a character that cannot be seen, {}", named(c));
    let finding = RULE.at(typed.place(at..at + c.len_utf8()), message).label("this character");
    Some(finding.help("delete it; it often comes along when text is pasted"))
}

/// Whether a text may hold what is not seen: the bytes that begin such a character are few.
fn may_hide(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut begun = memchr::memchr2_iter(0xe2, 0xef, bytes).chain(memchr::memchr2_iter(0xe1, 0xf3, bytes));
    begun.any(|at| text[at..].starts_with(|c| is_hidden(c, Language::En)))
}

/// The text at a place, if it may be what is looked for; few texts may.
fn typed(facts: &Facts, place: Place, may: fn(&str) -> bool) -> Option<Typed> {
    let excerpt = facts.source.excerpt(place);
    // An escape may stand for any character.
    let suspect = excerpt.contains('\\') || may(excerpt);
    if suspect { Typed::at(facts.source, place) } else { None }
}

/// What turns the reading order is another rule's, and so is what cannot be printed.
fn is_hidden(c: char, language: Language) -> bool {
    match c {
        ' '..='~' => false,
        '\u{200c}' | '\u{200d}' => {
            matches!(language, Language::En | Language::Fr | Language::Es | Language::Ru)
        }
        '\u{200e}' | '\u{200f}' | '\u{61c}' => false,
        c => is_invisible(c) && !turns(c) && !c.is_control(),
    }
}

/// What an address holds that is not what it looks like.
fn disguised(facts: &Facts, address: &Placed<String>) -> Option<Finding> {
    let (part, c) = astray(&address.value)?;
    let typed = Typed::at(facts.source, address.place);
    let typed = typed.and_then(|typed| Some((typed.text.find(&address.value)?, typed)));
    // The address of a link is no part of its words.
    let place =
        typed.map_or(address.place, |(start, typed)| typed.place(start + part.start..start + part.end));
    let finding = RULE.at(place, format!("the address holds {}", mistake(c))).label("this character");
    Some(finding.help("copy the address again from the page itself"))
}

/// A letter of another alphabet in a word of Latin ones, or what is not seen.
fn astray(address: &str) -> Option<(Range<usize>, char)> {
    let is_strange = |c: char| {
        let mixed = || {
            let word = address.split(|c: char| !c.is_alphanumeric()).find(|word| word.contains(c));
            word.is_some_and(|word| word.contains(|c: char| c.is_ascii_alphabetic()))
        };
        is_hidden(c, Language::En)
            || matches!(c, '\u{ff01}'..='\u{ff5e}')
            || (matches!(c, '\u{370}'..='\u{52f}') && mixed())
    };
    let (at, c) = address.char_indices().find(|(_, c)| is_strange(*c))?;
    Some((at..at + c.len_utf8(), c))
}

/// A symbol that was understood by its looks.
fn mistaken(facts: &Facts, symbol: &Placed<Symbol>) -> Option<Finding> {
    let typed = typed(facts, symbol.place, |symbol| !symbol.is_ascii())?;
    let (part, c) = disguise(&typed.text)?;
    let normal = symbol.value.to_string();
    let finding =
        RULE.at(typed.place(part), format!("the symbol holds {}", mistake(c))).label("this character");
    let finding = finding.help(format!("type `{normal}` anew, or let `cdipdoc validate --fix` do it"));
    Some(finding.correction(typed.place(0..typed.text.len()), normal))
}

fn mistake(c: char) -> String {
    match twin(c) {
        Some(twin) => format!("{} in the place of `{twin}`", named(c)),
        None if is_invisible(c) => format!("{}, which cannot be seen", named(c)),
        None => format!("{} among Latin letters", named(c)),
    }
}
