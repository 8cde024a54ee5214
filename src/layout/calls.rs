//! Where lines may end near the calls of notes. A call stays with the character before it, and its number counts
//! nothing.

use std::ops::Range;

use super::breaks::Breaker;
use super::copy::Copy;

/// The byte offsets where a line may end: those of the text without its calls, moved behind calls that stand there.
pub(super) fn breaks(breaker: &Breaker, copy: &Copy) -> Vec<usize> {
    let calls = calls(copy);
    if calls.is_empty() {
        return breaker.breaks(&copy.text);
    }
    let mut breaks = breaker.breaks(&without(&copy.text, &calls));
    let (mut next, mut passed) = (calls.iter().peekable(), 0);
    for end in &mut breaks {
        while let Some(call) = next.next_if(|call| call.start <= *end + passed) {
            passed += call.len();
        }
        *end += passed;
    }
    breaks
}

/// The ranges of calls, with the comma between two of them.
fn calls(copy: &Copy) -> Vec<Range<usize>> {
    let in_text = copy.runs.iter().filter(|run| run.range.start >= copy.lead);
    in_text.filter(|run| run.call.is_some() || run.rise > 0.0).map(|run| run.range.clone()).collect()
}

fn without(text: &str, calls: &[Range<usize>]) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut start = 0;
    for call in calls {
        rest.push_str(&text[start..call.start]);
        start = call.end;
    }
    rest + &text[start..]
}

#[cfg(test)]
mod tests {
    use super::super::copy::Copyist;
    use super::super::style::Style;
    use super::*;
    use crate::document::made::note;
    use crate::document::{Inline, Node};
    use crate::face::Faces;
    use crate::terms::Language;

    /// The text with a stroke wherever a line may end; "¹" calls a note.
    fn marked(language: Language, text: &str) -> String {
        let style = Style::house();
        let mut inlines: Vec<Inline> = Vec::new();
        for (at, words) in text.split('¹').enumerate() {
            inlines.extend((at > 0).then(|| note(1, "Note.")));
            inlines.extend((!words.is_empty()).then(|| Inline::text(words)));
        }
        let copy = Copyist::new(&Faces::default(), language, &style.text.body, &style)
            .inlines(&inlines, Node(1))
            .copy();
        let mut marked = copy.text.clone();
        let breaks = breaks(&Breaker::new(&style.language[&language], &[]), &copy);
        breaks.into_iter().rev().skip(1).for_each(|at| marked.insert(at, '|'));
        marked
    }

    #[test]
    fn no_line_begins_with_a_call() {
        for (language, text, expected) in [
            (Language::Zh, "与会者¹参加，¹会¹", "与|会|者1|参|加，1|会1"),
            (Language::Zh, "在¹2025年", "在1|2025年"),
            (Language::En, "all of it ¹ and¹ more-¹over", "all |of |it 1 |and1 |more-1|over"),
            (Language::Fr, "le 5 ¹mai¹¹", "le |5 1mai1,1"),
            (Language::Ar, "في ¹عام¹", "في \u{200f}1|عام\u{200f}1"),
        ] {
            assert_eq!(marked(language, text), expected, "{language}");
        }
    }
}
