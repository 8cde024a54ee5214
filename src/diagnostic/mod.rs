//! Findings: what is wrong, where, and how to put it right; and the forms in which a list of findings is written, one
//! file for each.

mod character;
mod correction;
mod form;
mod github;
mod human;
mod json;
mod junit;
mod report;
mod rule_name;
mod sarif;
mod short;

pub use character::{
    BEGINS_INVISIBLE, all_named, appearance, composed, difference, disguise, is_invisible, is_noncharacter,
    is_private, is_same, named, places, spellings, turns, twin, visible,
};
pub use correction::{Correction, corrected};
pub use form::Form;
pub use human::human;
pub use json::{pretty, schema};
pub use report::{Report, RuleInfo, Unread};
pub use rule_name::RuleName;
pub(crate) use rule_name::each_rule;

use std::fmt::Display;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Place, Source};

/// How much a finding weighs; the same words in the manuscript, the program and its output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Said for completeness.
    Info,
    /// Worth a second look; the document is made all the same.
    Warning,
    /// The document would be false or impossible: nothing is rendered.
    Error,
}

impl Level {
    pub fn name(self) -> &'static str {
        match self {
            Level::Info => "info",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

/// A second place that belongs to the finding, and what it has to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub place: Place,
    pub note: String,
}

/// One thing that is wrong or odd. `message` states it, in lower case and without a full stop; `label` repeats it in
/// a few words under the caret; `help` states what to do. All `corrections` together put it right; there are none if
/// only the author can know what is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: RuleName,
    pub level: Level,
    pub message: String,
    pub place: Place,
    pub label: String,
    pub asides: Vec<Aside>,
    pub help: String,
    pub corrections: Vec<Correction>,
}

impl Finding {
    pub fn new(rule: RuleName, level: Level, place: Place, message: impl Into<String>) -> Self {
        Finding {
            rule,
            level,
            message: message.into(),
            place,
            label: String::new(),
            asides: Vec::new(),
            help: String::new(),
            corrections: Vec::new(),
        }
    }

    pub fn error(rule: RuleName, place: Place, message: impl Into<String>) -> Self {
        Finding::new(rule, Level::Error, place, message)
    }

    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    pub fn aside(mut self, place: Place, note: impl Into<String>) -> Self {
        self.asides.push(Aside { place, note: note.into() });
        self
    }

    /// The same, if there is a second place.
    pub fn aside_at(self, place: Option<Place>, note: impl Into<String>) -> Self {
        match place {
            Some(place) => self.aside(place, note),
            None => self,
        }
    }

    /// One finding for the same mistake in the texts of several languages: the first, with the others as asides.
    pub fn of_all(found: impl IntoIterator<Item = Finding>) -> Option<Finding> {
        let mut found: Vec<Finding> = found.into_iter().collect();
        found.sort_by_key(|finding| finding.place.start);
        let mut found = found.into_iter();
        let first = found.next()?;
        Some(found.fold(first, |first, other| first.aside(other.place, other.message)))
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The same finding `by` bytes further on, for a text that stands among others.
    pub fn moved(mut self, by: u32) -> Self {
        self.place = self.place.moved(by);
        self.asides.iter_mut().for_each(|aside| aside.place = aside.place.moved(by));
        self.corrections.iter_mut().for_each(|correction| correction.place = correction.place.moved(by));
        self
    }

    pub fn correction(mut self, place: Place, text: impl Into<String>) -> Self {
        self.corrections.push(Correction { place, text: text.into() });
        self
    }

    /// The message and, below it, the remedy, for forms that have one text for both.
    pub fn told(&self) -> String {
        if self.help.is_empty() {
            self.message.clone()
        } else {
            format!("{}\nhelp: {}", self.message, self.help)
        }
    }
}

/// The findings on one manuscript. [`Findings::in_order`] sorts them by their places.
#[derive(Clone, Debug, Default)]
pub struct Findings(pub Vec<Finding>);

impl Findings {
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.0.extend(findings);
    }

    pub fn in_order(mut self) -> Self {
        self.0.sort_by_key(|finding| (finding.place, finding.rule));
        self
    }

    pub fn count(&self, level: Level) -> usize {
        self.0.iter().filter(|finding| finding.level == level).count()
    }

    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|finding| finding.level == Level::Error)
    }
}

/// The candidate that looks most like `word`, in small or capital letters, if it is near enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    all_nearest(word, candidates).into_iter().next()
}

/// All candidates that are equally near: `mrs` may mean `mr` or `ms`.
pub fn all_nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word = appearance(word).to_lowercase();
    let length = word.chars().count();
    let reach = 1 + length / 4;
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= reach)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .collect();
    near.sort_unstable();
    let least = near.first().map(|(distance, _)| *distance);
    near.into_iter().take_while(|(distance, _)| Some(*distance) == least).map(|(_, near)| near).collect()
}

/// "1 page", "2 pages", "2 countries"
pub fn counted(count: usize, what: &str) -> String {
    match what.strip_suffix("ry") {
        _ if count == 1 => format!("1 {what}"),
        Some(stem) => format!("{count} {stem}ries"),
        None => format!("{count} {what}s"),
    }
}

/// "a, b and c", or another word before the last.
pub fn joined(words: &[impl AsRef<str>], conjunction: &str) -> String {
    words.iter().enumerate().fold(String::new(), |list, (index, word)| {
        let mark = match index {
            0 => "",
            _ if index + 1 == words.len() => &format!(" {conjunction} "),
            _ => ", ",
        };
        list + mark + word.as_ref()
    })
}

/// "`a`, `b`, `c`"
pub fn in_ticks(words: impl IntoIterator<Item = impl Display>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// `path:line:column`, as terminals and editors recognise it.
pub fn address(source: &Source, place: Place) -> String {
    let at = source.locate(place.start);
    format!("{}:{}:{}", visible(&source.name), at.line, at.column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_words_agree_with_their_number() {
        let page = [0, 1, 2].map(|count| counted(count, "page"));
        assert_eq!(page, ["0 pages", "1 page", "2 pages"]);
        assert_eq!([1, 30].map(|count| counted(count, "country")), ["1 country", "30 countries"]);
    }

    #[test]
    fn the_last_of_several_is_joined_by_a_word() {
        let lists = [&["a"][..], &["a", "b"], &["a", "b", "c"]].map(|words| joined(words, "or"));
        assert_eq!(lists, ["a", "a or b", "a, b or c"]);
        assert_eq!(joined(&[""; 0], "and"), "");
    }
}
