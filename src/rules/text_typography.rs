//! Marks and spaces are not set as the house sets them: quotation marks “ ”, the apostrophe ’, one space
//! between words, none before a comma, a full stop, a semicolon, a question or an exclamation mark. Before a
//! colon, no space stands in English and one in French, where none stands before “%”. Russian has « », Arabic
//! straight quotation marks, Arabic and Chinese commas of their own. Addresses and what may be meant as it
//! stands are left alone, and so is the space between the columns of a table, which `text-pasted` speaks of.
//!
//! `cdipdoc validate --fix` corrects what is found.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Speakers called the webinars \"a success\"."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The offices' plans, the speakers' advice and the Organization's part were discussed."
//! ```
//!
//! ```toml
//! [conclusion]
//! message.en = "What is the result? Requests; answers."
//! message.fr = "Quel est le bilan ? Les demandes ; les réponses."
//! ```
//!
//! ```toml
//! [conclusion]
//! message.en = "The webinars met their aims."
//! message.ru = "Вебинары назвали “успешными”."
//! ```
//!
//! ```toml
//! [conclusion]
//! message.en = "The webinars met their aims."
//! message.zh = "网络研讨会达到了目的,受到了欢迎。"
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The webinars  met their aims."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message.en = "Speakers called the webinars “a success”: see [*WIPO’s page*](https://www.wipo.int/?q='a')."
//! message.fr = "Bilan : 50% des offices l’ont dit. <span lang=\"es\">¿Qué?</span>"
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Correction, Finding, Level, RuleName, in_ticks};
use crate::document::prose::{self, Passage, Pasted};
use crate::locale::{ADDRESS, Locale, OBJECT, Slip, SlipKind, Typography};
use crate::reading::Typed;
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextTypography, Level::Info, Stage::Facts(check))
    .silent_where(&[RuleName::LanguageIdentical]);

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let mut found = Vec::new();
    for (_, wording) in facts.manuscript.lines() {
        // A name that serves every language stands in one place, and is judged by the first that is printed.
        let (printed, others): (Vec<_>, Vec<_>) =
            wording.texts.iter().rev().partition(|(language, _)| languages.contains(language));
        let texts = others.into_iter().chain(printed).map(|(language, text)| (text.place, *language));
        let texts: BTreeMap<Place, Language> = texts.collect();
        found.extend(texts.into_iter().flat_map(|(place, language)| {
            look(facts, place, language, |text, language| (vec![Passage::line(text, language)], Vec::new()))
        }));
    }
    for (_, field) in facts.manuscript.prose() {
        for (language, text) in &field.texts {
            found.extend(look(facts, text.place, *language, prose_of));
        }
    }
    found
}

/// The passages of a text, and its tables of columns, whose spaces are meant.
type Parts = (Vec<Passage>, Vec<Range<usize>>);

/// What is found in the text at `place`, which `part` divides into passages, and whose columns it finds.
fn look(facts: &Facts, place: Place, language: Language, part: fn(&str, Language) -> Parts) -> Vec<Finding> {
    let suspect = is_suspect(facts.source.excerpt(place), &facts.locale(language).typography);
    let Some(typed) = suspect.then(|| Typed::at(facts.source, place)).flatten() else { return Vec::new() };
    let (passages, columns) = part(&typed.text, language);
    passages.iter().flat_map(|passage| findings(facts, &typed, passage, &columns)).collect()
}

fn prose_of(text: &str, language: Language) -> Parts {
    let may_hold = prose::may_hold_columns(text) || text.contains('\t');
    let pasted = may_hold.then(|| prose::pasted(text, language));
    let table = |pasted| match pasted {
        Pasted::Table { whole, .. } => Some(whole),
        Pasted::List { .. } => None,
    };
    (prose::passages(text, language), pasted.into_iter().flatten().filter_map(table).collect())
}

/// Whether a text as typed may hold anything of what is looked for; few texts do.
fn is_suspect(typed: &str, typography: &Typography) -> bool {
    let marks = if typed.starts_with("\"\"\"") || typed.starts_with("'''") { 3 } else { 1 };
    let inside = typed.get(marks..typed.len().saturating_sub(marks)).unwrap_or_default();
    let after_space = |at: usize| {
        let before = inside[..at].chars().next_back();
        before.is_some_and(|before| before.is_whitespace() && before != '\n')
    };
    let is_slip = |(at, c): (usize, char)| match c {
        '\'' | '\\' => true,
        '"' | '«' | '“' => c != typography.quotation_marks[0],
        ' ' | '\t' => after_space(at),
        _ if typography.marks.contains_key(&c) => true,
        _ if typography.spaced.contains(c) => !after_space(at),
        _ => typography.closed_up.contains(c) && after_space(at),
    };
    let bytes = inside.as_bytes();
    // Letters, and single spaces behind them, are nearly all of a text.
    let is_passed = |at: usize, byte: u8| {
        IS_LETTER[usize::from(byte)] || (byte == b' ' && at > 0 && bytes[at - 1].is_ascii_alphanumeric())
    };
    let marks = bytes.iter().enumerate().filter(|(at, byte)| !is_passed(*at, **byte));
    marks.filter_map(|(at, _)| Some((at, inside[at..].chars().next()?))).any(is_slip)
}

/// Bytes of letters and figures, and those within a character, which is judged where it begins.
const IS_LETTER: [bool; 256] = {
    let mut is_letter = [false; 256];
    let mut byte = 0;
    while byte < is_letter.len() {
        // Accented, Cyrillic and Han letters; what else these begin is no mark that is looked for.
        is_letter[byte] = (byte as u8).is_ascii_alphanumeric()
            || matches!(byte, 0x80..=0xbf | 0xc3 | 0xc4 | 0xc5 | 0xd0 | 0xd1 | 0xe4..=0xe9);
        byte += 1;
    }
    is_letter
};

/// One for each kind of slip.
fn findings(facts: &Facts, typed: &Typed, passage: &Passage, columns: &[Range<usize>]) -> Vec<Finding> {
    let Some(language) = passage.language else { return Vec::new() };
    let Locale { typography, .. } = facts.locale(language);
    let (characters, ranges) = characters(typed, passage);
    let mut kinds: BTreeMap<SlipKind, Vec<Slip>> = BTreeMap::new();
    let is_column = |slip: &Slip| {
        slip.kind == SlipKind::RepeatedSpace
            && columns.iter().any(|table| table.contains(&ranges[slip.at.start].start))
    };
    let slips = typography.slips(&characters).into_iter();
    for slip in slips.filter(|slip| is_safe(slip, &ranges) && !is_column(slip)) {
        kinds.entry(slip.kind).or_default().push(slip);
    }
    let finding = |(kind, slips): (SlipKind, Vec<Slip>)| {
        let (message, help) = words(kind, typography, &marks(&slips, &characters));
        let corrections: Vec<Correction> =
            slips.iter().flat_map(|slip| corrections(slip, typed, &ranges)).collect();
        let times =
            if slips.len() > 1 { format!(", {} times in this passage", slips.len()) } else { String::new() };
        let finding = RULE.at(corrections.first()?.place, message + &times);
        Some(Finding { corrections, ..finding.help(help + ", or let `cdipdoc validate --fix` do it") })
    };
    kinds.into_iter().filter_map(finding).collect()
}

/// The passage by characters, and where each stands in the text. Addresses are not looked into.
fn characters(typed: &Typed, passage: &Passage) -> (Vec<char>, Vec<Range<usize>>) {
    let mut characters = Vec::new();
    for stretch in &passage.stretches {
        let mut at = stretch.start;
        if stretch.is_empty() {
            characters.push((OBJECT, at..at));
        }
        for word in typed.text[stretch.clone()].split_inclusive(char::is_whitespace) {
            let is_address = word.contains("://") || word.contains('@') || word.starts_with("www.");
            for c in word.chars() {
                let end = at + c.len_utf8();
                characters.push((if is_address && !c.is_whitespace() { ADDRESS } else { c }, at..end));
                at = end;
            }
        }
    }
    characters.into_iter().unzip()
}

/// No mark-up stands within spaces that would go, or behind them: it might not be mark-up any more.
fn is_safe(slip: &Slip, ranges: &[Range<usize>]) -> bool {
    let Range { start, end } = slip.at;
    let together = match slip.kind {
        SlipKind::SpaceBefore => &ranges[start..=end],
        SlipKind::RepeatedSpace => &ranges[start - 1..end],
        _ => return true,
    };
    together.windows(2).all(|pair| pair[0].end == pair[1].start)
}

/// What is said of a kind of slip, and what puts it right.
fn words(kind: SlipKind, typography: &Typography, marks: &str) -> (String, String) {
    let Typography { quotation_marks: [open, close], apostrophe, .. } = typography;
    match kind {
        SlipKind::QuotationMark => {
            (format!("a quotation mark is not {open} or {close}"), format!("write {open} and {close}"))
        }
        SlipKind::Apostrophe => (format!("an apostrophe is not {apostrophe}"), format!("write {apostrophe}")),
        SlipKind::Mark => {
            ("a mark is that of another script".to_owned(), "write the mark of this script".to_owned())
        }
        SlipKind::SpaceBefore => (format!("a space stands before {marks}"), "delete it".to_owned()),
        SlipKind::NoSpaceBefore => (format!("no space stands before {marks}"), "add one".to_owned()),
        SlipKind::RepeatedSpace => {
            ("two words have more than one space between them".to_owned(), "leave one".to_owned())
        }
    }
}

/// What stands behind the slips, where they are spaces too many or too few: "`;`, `?`".
fn marks(slips: &[Slip], characters: &[char]) -> String {
    let marks: BTreeSet<&char> = slips.iter().filter_map(|slip| characters.get(slip.at.end)).collect();
    in_ticks(marks)
}

/// The characters of a slip, which mark-up may part: the first becomes what is right, the others go.
fn corrections(slip: &Slip, typed: &Typed, ranges: &[Range<usize>]) -> Vec<Correction> {
    let Range { start, end } = slip.at;
    let at = ranges[start].start;
    let missing = (start == end).then_some(at..at);
    let mut corrections: Vec<Correction> = Vec::new();
    for place in missing.iter().chain(&ranges[start..end]).map(|range| typed.place(range.clone())) {
        match corrections.last_mut() {
            Some(last) if last.place.end == place.start => last.place.end = place.end,
            Some(_) => corrections.push(Correction { place, text: String::new() }),
            None => corrections.push(Correction { place, text: slip.text.clone() }),
        }
    }
    corrections
}
