//! A text in which signs are escaped for the parser, and the way back to the typed text.

use std::ops::Range;

/// A change to the text before it is parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    /// Indents the text at this byte by this many more spaces.
    SetIn(usize, usize),
    /// Escapes the sign at this byte.
    Literal(usize),
    /// Removes blanks at the start of a line that mean nothing.
    Blank(usize, usize),
}

impl Edit {
    fn span(&self) -> (usize, usize) {
        match *self {
            Edit::Literal(at) | Edit::SetIn(at, _) => (at, at),
            Edit::Blank(start, end) => (start, end),
        }
    }

    /// Puts edits into the order of the text and removes doubles.
    pub fn sort(edits: &mut Vec<Edit>) {
        edits.sort_unstable_by_key(|edit| (edit.span(), *edit));
        edits.dedup();
    }
}

pub struct Shown {
    pub text: String,
    /// Pairs of (shown, typed) offsets. After each pair, both count on in step.
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

    /// The range in the typed text.
    pub fn typed(&self, Range { start, end }: &Range<usize>) -> Range<usize> {
        let start = self.back(*start);
        start..self.back(*end).max(start)
    }

    fn back(&self, shown: usize) -> usize {
        let next = self.anchors.partition_point(|(anchor, _)| *anchor <= shown);
        let (anchor, typed) = self.anchors[next - 1];
        // The inserted backslash has the same place as its sign.
        let end = self.anchors.get(next).map_or(usize::MAX, |(_, typed)| *typed);
        (typed + (shown - anchor)).min(end)
    }
}
