//! A text in which the signs that stand as typed are escaped for the parser, and the way back.

use std::ops::Range;

/// What the parser is shown in the place of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    /// What stands at this byte is set in by as many spaces more.
    SetIn(usize, usize),
    /// The sign at this byte stands for itself.
    Literal(usize),
    /// Blanks that begin a line and mean nothing.
    Blank(usize, usize),
}

impl Edit {
    fn span(&self) -> (usize, usize) {
        match *self {
            Edit::Literal(at) | Edit::SetIn(at, _) => (at, at),
            Edit::Blank(start, end) => (start, end),
        }
    }

    /// Brings them in the order of the text, each once.
    pub fn sort(edits: &mut Vec<Edit>) {
        edits.sort_unstable_by_key(|edit| (edit.span(), *edit));
        edits.dedup();
    }
}

pub struct Shown {
    pub text: String,
    /// Pairs of (shown, typed) offsets after which both run in step again.
    anchors: Vec<(usize, usize)>,
}

impl Shown {
    pub fn new(typed: &str, edits: &[Edit]) -> Shown {
        let mut text = String::with_capacity(typed.len() + edits.len());
        let mut anchors = vec![(0, 0)];
        let mut done = 0;
        for edit in edits {
            let (start, end) = edit.span();
            if start < done {
                continue;
            }
            text.push_str(&typed[done..start]);
            match edit {
                Edit::SetIn(_, width) => text.extend(std::iter::repeat_n(' ', *width)),
                Edit::Literal(_) => text.push('\\'),
                Edit::Blank(..) => {}
            }
            anchors.push((text.len(), end));
            done = end;
        }
        text.push_str(&typed[done..]);
        Shown { text, anchors }
    }

    /// Where it was typed.
    pub fn typed(&self, Range { start, end }: &Range<usize>) -> Range<usize> {
        let start = self.back(*start);
        start..self.back(*end).max(start)
    }

    fn back(&self, shown: usize) -> usize {
        let next = self.anchors.partition_point(|(anchor, _)| *anchor <= shown);
        let (anchor, typed) = self.anchors[next - 1];
        // The backslash itself stands where the sign does.
        let end = self.anchors.get(next).map_or(usize::MAX, |(_, typed)| *typed);
        (typed + (shown - anchor)).min(end)
    }
}
