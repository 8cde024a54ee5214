//! Breaks copy into lines by first fit. Lines are not justified, as in ragged text of a word processor.

use std::ops::Range;

use super::bidi::{self, Levels};
use super::breaks::Breaker;
use super::calls;
use super::capitals;
use super::columns::Extent;
use super::copy::{Copy, Run};
use super::han;
use super::matter::{Line, Matter, Word};
use super::sentence;
use super::style::Spacing;
use crate::face::{Faces, Foundry, Sort};
use crate::source::Place;
use crate::terms::{Direction, Language, Tongue};

/// How far a line may overrun its measure, because of rounding errors in sums.
const TOLERANCE: f64 = 1e-6;

/// A composing stick: where lines begin and end, from the start edge of the measure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stick {
    /// The start of the first line.
    pub first: f64,
    /// The start of the later lines.
    pub start: f64,
    pub end: f64,
}

/// A character that is in no face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    pub character: char,
    /// The place of the text with the character, if the author typed it.
    pub origin: Option<Place>,
}

pub(super) struct Compositor<'d> {
    pub faces: &'d Faces,
    pub foundry: &'d mut dyn Foundry,
    pub language: Language,
    pub breaker: Breaker<'d>,
    pub spacing: &'d Spacing,
    pub missing: Vec<Missing>,
}

impl Compositor<'_> {
    /// The lines of a paragraph by first fit: each takes all pieces that still fit. A piece that is longer than its
    /// line is cut between clusters.
    pub fn lines<'a>(&mut self, copy: &Copy<'a>, stick: Stick) -> Vec<Line<'a>> {
        let mut breaks = calls::breaks(&self.breaker, copy);
        breaks.retain(|&end| end > copy.lead || end == copy.text.len());
        let mut matter = self.cast(copy, &breaks);
        let mut lines = Vec::new();
        let (mut begin, mut x, mut at, mut start) = (0, 0.0, 0, stick.first);
        for end in breaks {
            let mut piece = at..matter.words[at..].partition_point(|word| word.text.end <= end) + at;
            let mut room = stick.end - start + TOLERANCE;
            if begin < piece.start && x + matter.ink_width(piece.clone()) > room {
                lines.push(matter.line(begin..piece.start));
                (begin, x, start) = (piece.start, 0.0, stick.start);
                room = stick.end - start + TOLERANCE;
            }
            while begin == piece.start && matter.ink_width(piece.clone()) > room {
                let Some(cut) = matter.split(piece.clone(), room) else { break };
                piece.end += cut.added;
                lines.push(matter.line(begin..cut.at));
                (begin, piece.start, start) = (cut.at, cut.at, stick.start);
                room = stick.end - start + TOLERANCE;
            }
            x += matter.width(piece.clone());
            at = piece.end;
        }
        if begin < matter.words.len() {
            lines.push(matter.line(begin..matter.words.len()));
        }
        lines
    }

    /// The least and greatest widths of the copy. Missing characters are not reported here, but when it is set.
    pub fn extent(&mut self, copy: &Copy) -> Extent {
        let breaks = calls::breaks(&self.breaker, copy);
        let reported = self.missing.len();
        let matter = self.cast(copy, &breaks);
        self.missing.truncate(reported);
        let mut extent = Extent { least: 0.0, most: matter.ink_width(0..matter.words.len()) };
        let mut at = 0;
        for end in breaks {
            let piece = at..matter.words[at..].partition_point(|word| word.text.end <= end) + at;
            at = piece.end;
            extent.least = extent.least.max(matter.ink_width(piece));
        }
        extent
    }

    /// Cuts the copy at breaks, runs, levels and spaces, and shapes every word.
    fn cast<'c, 'a>(&mut self, copy: &'c Copy<'a>, breaks: &[usize]) -> Matter<'c, 'a> {
        let gap = f64::from(copy.sentence.or(self.spacing.sentence).map_or(1, |spaces| spaces.0));
        let gaps = if gap > 1.0 { sentence::gaps(copy, self.spacing) } else { Vec::new() };
        let levels = Levels::of(&copy.text, self.language.direction());
        let mut matter = Matter::new(copy, levels);
        let mut breaks = breaks.iter().copied().peekable();
        for (at, run) in copy.runs.iter().enumerate() {
            matter.scales.push(run.size / f64::from(self.foundry.units_per_em(run.face).max(1)));
            let mut start = run.range.start;
            while start < run.range.end {
                while breaks.next_if(|&end| end <= start).is_some() {}
                let limit = breaks.peek().map_or(run.range.end, |&end| end.min(run.range.end));
                let limit = matter.levels.as_ref().map_or(limit, |levels| levels.end(start..limit));
                let rest = &copy.text[start..limit];
                let length = if rest.starts_with(' ') { 1 } else { rest.find(' ').unwrap_or(rest.len()) };
                // If two spaces are typed, one is set.
                let again = copy.text.as_bytes()[..start].ends_with(b" ");
                let wide =
                    || if gaps.binary_search(&start).is_ok() { gap } else { f64::from(u8::from(!again)) };
                let space = rest.starts_with(' ').then(wide);
                self.cast_word(&mut matter, at, start..start + length, space);
                start += length;
            }
        }
        matter
    }

    fn cast_word(&mut self, matter: &mut Matter, run: usize, text: Range<usize>, space: Option<f64>) {
        let first = matter.sorts.len();
        let (word, manner) = (&matter.copy.text[text.clone()], &matter.copy.runs[run]);
        let level = matter.levels.as_ref().map(|levels| levels.at(text.start));
        let direction = level.map_or(Direction::LeftToRight, bidi::direction);
        if manner.capitals {
            let language = manner.language.as_ref().map_or(self.language.tag(), Tongue::primary);
            capitals::cast(self.foundry, manner.face, word, direction, language, &mut matter.sorts);
        } else if !manner.steers {
            self.foundry.cast(manner.face, word, direction, &mut matter.sorts);
        }
        if let Some(part) = self.spacing.han_latin {
            han::part(matter, run, &text, first, part.0);
        }
        let sorts = first..matter.sorts.len();
        let cast = &matter.sorts[sorts.clone()];
        if cast.iter().any(|sort| sort.id == 0) {
            report(word, cast, manner, &mut self.missing);
        }
        let units: i32 = cast.iter().map(|sort| sort.advance).sum();
        let width = f64::from(units) * matter.scales[run] * space.unwrap_or(1.0);
        matter.words.push(Word { run, text, sorts, width, space });
    }
}

fn report(word: &str, cast: &[Sort], run: &Run, missing: &mut Vec<Missing>) {
    let absent = cast.iter().filter(|sort| sort.id == 0);
    let characters = absent.filter_map(|sort| word.get(sort.cluster as usize..)?.chars().next());
    missing.extend(characters.map(|character| Missing { character, origin: run.origin }));
}
