//! A text holds a character that cannot be seen and is not searched for, or an address or a symbol a letter of
//! another alphabet that looks like a Latin one: what is read is not what stands there. What Unicode calls ignorable
//! is right only where it does something: joiners at the end of an Arabic word and between signs that are drawn as one,
//! selectors behind signs that have several forms, marks of direction beside words that run from right to left. Within a
//! word they part its letters, and no search finds it.
//!
//! `cdipdoc validate --fix` takes out what changes nothing, and types a symbol anew, which is understood by its
//! looks.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their\u200B aims."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "They spoke of nano\u00ADtechnology."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The Arabic word is البذ\u200Fور."
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

use super::{Facts, Rule, Stage};
use crate::diagnostic::{
    BEGINS_INVISIBLE, Finding, Level, RuleName, counted, disguise, is_invisible, is_private, named, turns,
    twin,
};
use crate::document::prose::{self, Passage};
use crate::reading::Typed;
use crate::source::{Place, Placed};
use crate::terms::{Language, Symbol, is_han};

pub const RULE: Rule = Rule::open(RuleName::TextInvisible, Level::Warning, Stage::Facts(check));

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
    let cited = manuscript.references.iter().filter_map(|reference| reference.symbol.as_ref());
    found.extend(cited.chain(manuscript.document.symbols()).filter_map(|symbol| mistaken(facts, symbol)));
    // A name that serves every language is read once for each.
    found.sort_by_key(|finding| finding.place);
    found.dedup_by_key(|finding| finding.place);
    found
}

/// The characters of a text that are not seen; `part` divides the text into passages.
fn hidden(
    facts: &Facts,
    place: Place,
    language: Language,
    part: impl Fn(&str, Language) -> Vec<Passage>,
) -> Option<Finding> {
    let typed = typed(facts, place, may_hide)?;
    let passages = part(&typed.text, language);
    let turned = language == Language::Ar || typed.text.contains(is_from_right);
    let text = typed.text.as_str();
    let stretches = passages
        .iter()
        .flat_map(|passage| passage.stretches.iter().map(|stretch| (passage.language, stretch.clone())));
    let astray = stretches.flat_map(|(language, stretch)| {
        let at_place = move |(at, c): (usize, char)| (stretch.start + at, c);
        let hidden = text[stretch.clone()].char_indices().filter(|(_, c)| is_hidden(*c)).map(at_place);
        hidden.filter(move |(at, c)| !does_something(&Around::new(text, *at, *c), *c, language, turned))
    });
    let mut found: Vec<(usize, char)> = astray.collect();
    found.sort_unstable();
    found.dedup();
    let place = |(at, c): (usize, char)| typed.place(at..at + c.len_utf8());
    let (_, c) = *found.first()?;
    let times = if found.len() > 1 {
        format!(", and {} in all", counted(found.len(), "such character"))
    } else {
        String::new()
    };
    let message = format!("the text holds a character that cannot be seen, {}{times}", named(c));
    let finding = RULE.at(place(found[0]), message).label("this character");
    if is_break(c) {
        return Some(finding.help("write a line end or a blank line in its stead"));
    }
    // What turns the reading order may have shown the text in another.
    let mut idle: Vec<(usize, char)> =
        found.into_iter().filter(|(_, c)| !is_break(*c) && !turns(*c)).collect();
    if !changes_nothing(&typed.text, &idle, language) {
        idle.clear();
    }
    let mended = if idle.is_empty() { "" } else { ", or let `cdipdoc validate --fix` do it" };
    let finding = finding.help(format!("delete it{mended}; it often comes along when text is pasted"));
    Some(idle.into_iter().fold(finding, |finding, found| finding.correction(place(found), "")))
}

/// Whether the text reads the same without these characters, which may keep a sign from being mark-up.
fn changes_nothing(text: &str, idle: &[(usize, char)], language: Language) -> bool {
    let mut without = text.to_owned();
    idle.iter().rev().for_each(|(at, c)| without.replace_range(*at..at + c.len_utf8(), ""));
    let bare = |text: &str| {
        let mut gist = prose::gist(text, language);
        gist.words.iter_mut().for_each(|words| words.retain(|c| !idle.iter().any(|(_, idle)| *idle == c)));
        gist
    };
    bare(text) == bare(&without)
}

/// Whether a text may hold what is not seen: the bytes that begin such a character are few.
fn may_hide(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let begun = text.bytes().enumerate().filter(|(_, byte)| BEGINS_INVISIBLE[usize::from(*byte)]);
    { begun }.any(|(at, _)| text[at..].starts_with(is_hidden))
}

/// The text at a place, if it may be what is looked for; few texts may.
fn typed(facts: &Facts, place: Place, may: fn(&str) -> bool) -> Option<Typed> {
    let excerpt = facts.source.excerpt(place);
    // An escape may stand for any character.
    let suspect = excerpt.contains('\\') || may(excerpt);
    if suspect { Typed::at(facts.source, place) } else { None }
}

/// What cannot be printed is another rule's.
fn is_hidden(c: char) -> bool {
    !c.is_ascii() && is_invisible(c) && !c.is_control()
}

/// What stands around a character: right before it, and next to it of what is seen.
struct Around {
    before: Option<char>,
    seen: [Option<char>; 2],
}

impl Around {
    fn new(text: &str, at: usize, c: char) -> Around {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let is_seen = |c: &char| !is_hidden(*c);
        Around {
            before: before.chars().next_back(),
            seen: [before.chars().rev().find(is_seen), after.chars().find(is_seen)],
        }
    }

    fn follows(&self, is_right: fn(char) -> bool) -> bool {
        self.before.is_some_and(is_right)
    }

    /// Whether letters that run in one direction stand on both sides.
    fn is_within_word(&self) -> bool {
        let [Some(before), Some(after)] = self.seen else { return false };
        before.is_alphabetic() && after.is_alphabetic() && is_from_right(before) == is_from_right(after)
    }
}

/// Whether a reader sees that the character stands where it does; the language is one that the program knows.
fn does_something(around: &Around, c: char, language: Option<Language>, turned: bool) -> bool {
    match c {
        '\u{200c}' | '\u{200d}' if language == Some(Language::Ar) => {
            !around.is_within_word() || around.follows(|c| matches!(c, '\u{900}'..='\u{1cff}'))
        }
        '\u{200c}' | '\u{200d}' => around.follows(|c| matches!(c, '\u{600}'..='\u{1cff}') || is_sign(c)),
        '\u{180b}'..='\u{180f}' => around.follows(|c| matches!(c, '\u{1800}'..='\u{18af}')),
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            around.follows(is_sign) || (around.follows(is_han) && language != Some(Language::Zh))
        }
        '\u{200e}' | '\u{200f}' | '\u{61c}' => turned && !around.is_within_word(),
        c => turns(c) && turned,
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Emoji and what else may be drawn in several forms.
fn is_sign(c: char) -> bool {
    !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace()
}

/// Letters of scripts that run from right to left.
fn is_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}')
        && c.is_alphabetic()
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
        is_hidden(c)
            || is_private(c)
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
