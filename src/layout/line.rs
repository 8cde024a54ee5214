//! Lines: copy broken by first fit and justified to nothing, as a word processor sets ragged text.

use std::ops::Range;
use std::sync::Arc;

use super::breaks::Breaker;
use super::copy::{Copy, Run};
use super::folio::{Glyph, GlyphRun, Ink, Stroke};
use super::sentence;
use super::style::Spacing;
use crate::document::Note;
use crate::face::{Foundry, Sort};
use crate::source::Place;

/// What a line may overrun its measure by without a reader's noticing: the error of adding floats.
const TOLERANCE: f64 = 1e-6;

/// A composing stick: how far from the start edge of the measure lines begin and end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stick {
    /// Where the first line begins.
    pub first: f64,
    /// Where the later ones do.
    pub start: f64,
    pub end: f64,
}

/// A set line, its ink measured from its start and its baseline.
#[derive(Debug, Default)]
pub(super) struct Line<'a> {
    pub ink: Vec<Ink>,
    pub width: f64,
    pub calls: Vec<&'a Note>,
}

/// A character that no face has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    pub character: char,
    /// The text it stands in, where an author typed it.
    pub origin: Option<Place>,
}

pub(super) struct Compositor<'d> {
    pub foundry: &'d mut dyn Foundry,
    pub breaker: Breaker<'d>,
    pub spacing: &'d Spacing,
    pub missing: Vec<Missing>,
}

/// A word or a space of one run, with its sorts.
#[derive(Clone, Debug)]
struct Word {
    run: usize,
    text: Range<usize>,
    sorts: Range<usize>,
    width: f64,
    /// For a space: how many times as wide as its sort.
    space: Option<f64>,
}

/// Cast words, not yet in lines.
struct Matter<'c, 'a> {
    copy: &'c Copy<'a>,
    words: Vec<Word>,
    sorts: Vec<Sort>,
    scales: Vec<f64>,
}

impl Compositor<'_> {
    /// First fit: a line takes every piece that still fits. A piece longer than its line is broken between clusters.
    pub fn lines<'a>(&mut self, copy: &Copy<'a>, stick: Stick) -> Vec<Line<'a>> {
        let breaks = self.breaker.breaks(&copy.text);
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

    /// Cuts the copy at breaks, runs and spaces, and casts every word.
    fn cast<'c, 'a>(&mut self, copy: &'c Copy<'a>, breaks: &[usize]) -> Matter<'c, 'a> {
        let gaps = sentence::gaps(copy, self.spacing);
        let gap = f64::from(self.spacing.sentence.unwrap_or(1).max(1));
        let mut matter = Matter { copy, words: Vec::new(), sorts: Vec::new(), scales: Vec::new() };
        let mut breaks = breaks.iter().copied().peekable();
        for (at, run) in copy.runs.iter().enumerate() {
            matter.scales.push(run.size / f64::from(self.foundry.units_per_em(run.face).max(1)));
            let mut start = run.range.start;
            while start < run.range.end {
                while breaks.next_if(|&end| end <= start).is_some() {}
                let limit = breaks.peek().map_or(run.range.end, |&end| end.min(run.range.end));
                let rest = &copy.text[start..limit];
                let length = if rest.starts_with(' ') { 1 } else { rest.find(' ').unwrap_or(rest.len()) };
                let wide = || if gaps.binary_search(&start).is_ok() { gap } else { 1.0 };
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
        self.foundry.cast(manner.face, word, &mut matter.sorts);
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

/// Where a piece was cut, and how many words it has more than before.
struct Cut {
    at: usize,
    added: usize,
}

impl<'a> Matter<'_, 'a> {
    fn width(&self, words: Range<usize>) -> f64 {
        self.words[words].iter().map(|word| word.width).sum()
    }

    /// Without the spaces at its end, which may hang over.
    fn ink_width(&self, words: Range<usize>) -> f64 {
        self.width(words.start..self.last_ink(words))
    }

    fn last_ink(&self, words: Range<usize>) -> usize {
        let hanging = self.words[words.clone()].iter().rev().take_while(|word| word.space.is_some()).count();
        words.end - hanging
    }

    /// Cuts a piece where the room ends, between two words or between two clusters; at least one
    /// cluster stays before the cut.
    fn split(&mut self, piece: Range<usize>, room: f64) -> Option<Cut> {
        let mut x = 0.0;
        for at in piece.clone() {
            if x + self.words[at].width > room {
                let forced = at == piece.start;
                if self.words[at].space.is_none() && self.cut_word(at, room - x, forced).is_some() {
                    return Some(Cut { at: at + 1, added: 1 });
                }
                let hangs = forced || self.words[at].space.is_some();
                let at = if hangs { at + 1 } else { at };
                return (at < piece.end).then_some(Cut { at, added: 0 });
            }
            x += self.words[at].width;
        }
        None
    }

    /// Makes two words of one. Sorts of the first fit the room; with `forced` there is one cluster at least.
    fn cut_word(&mut self, at: usize, room: f64, forced: bool) -> Option<()> {
        let word = self.words[at].clone();
        let sorts = &self.sorts[word.sorts.clone()];
        let (mut x, mut cut) = (0.0, None);
        for (index, sort) in sorts.iter().enumerate() {
            if index > 0 && sort.cluster != sorts[index - 1].cluster {
                if x > room && (cut.is_some() || !forced) {
                    break;
                }
                cut = (x <= room || forced).then_some((index, sort.cluster as usize, x)).or(cut);
            }
            x += f64::from(sort.advance) * self.scales[word.run];
        }
        let (index, cluster, width) = cut?;
        let (sort, byte) = (word.sorts.start + index, word.text.start + cluster);
        let head = Word { text: word.text.start..byte, sorts: word.sorts.start..sort, width, ..word.clone() };
        let rest = word.width - width;
        let tail = Word { text: byte..word.text.end, sorts: sort..word.sorts.end, width: rest, ..word };
        self.rebase(tail.sorts.clone(), cluster);
        self.words.splice(at..=at, [head, tail]);
        Some(())
    }

    /// Clusters count from the beginning of their word.
    fn rebase(&mut self, sorts: Range<usize>, by: usize) {
        for sort in &mut self.sorts[sorts] {
            sort.cluster = sort.cluster.saturating_sub(u32::try_from(by).unwrap_or(u32::MAX));
        }
    }

    /// The spaces at the end stay in the text and take no room, so that extracted words are parted.
    fn line(&self, words: Range<usize>) -> Line<'a> {
        let mut line = Line::default();
        let last_ink = self.last_ink(words.clone());
        let mut at = words.start;
        while at < words.end {
            let run = self.words[at].run;
            let length = self.words[at..words.end].iter().take_while(|word| word.run == run).count();
            let (text, manner) = (at..at + length, &self.copy.runs[run]);
            let x = line.width;
            line.width += self.width(at..(at + length).min(last_ink).max(at));
            line.calls.extend(manner.call);
            let stroke = Stroke::Glyphs(self.glyphs(text, last_ink));
            line.ink.push(Ink { node: manner.node, x: x as f32, y: -manner.rise as f32, stroke });
            at += length;
        }
        line
    }

    fn glyphs(&self, words: Range<usize>, last_ink: usize) -> GlyphRun {
        let run = &self.copy.runs[self.words[words.start].run];
        let scale = self.scales[self.words[words.start].run];
        let text = self.words[words.start].text.start..self.words[words.end - 1].text.end;
        let mut glyphs = Vec::with_capacity(words.clone().map(|at| self.words[at].sorts.len()).sum());
        for at in words {
            let word = &self.words[at];
            let wide = if at < last_ink { word.space.unwrap_or(1.0) } else { 0.0 };
            let offset = word.text.start - text.start;
            let sorts = &self.sorts[word.sorts.clone()];
            for (index, sort) in sorts.iter().enumerate() {
                let cluster = cluster(sorts, index, word.text.len());
                glyphs.push(Glyph {
                    id: sort.id,
                    advance: (f64::from(sort.advance) * scale * wide) as f32,
                    dx: (f64::from(sort.dx) * scale) as f32,
                    dy: (f64::from(sort.dy) * scale) as f32,
                    start: (offset + cluster.start) as u32,
                    end: (offset + cluster.end) as u32,
                });
            }
        }
        GlyphRun {
            face: run.face,
            size: run.size as f32,
            glyphs,
            text: self.copy.text[text].to_owned(),
            language: run.language,
            link: run.link.as_ref().map(Arc::clone),
        }
    }
}

/// The bytes of a word that a sort stands for: those of its cluster, or none for the later sorts of a cluster.
fn cluster(sorts: &[Sort], index: usize, length: usize) -> Range<usize> {
    let start = sorts[index].cluster as usize;
    let same = |other: &&Sort| other.cluster == sorts[index].cluster;
    if index > 0 && same(&&sorts[index - 1]) {
        return start..start;
    }
    let next = sorts[index..].iter().find(|other| !same(other));
    let before = index.checked_sub(1).map(|at| &sorts[at]);
    let after = |sort: &&Sort| sort.cluster as usize > start;
    let end = next.filter(after).or(before.filter(|sort| after(sort)));
    start..end.map_or(length, |sort| sort.cluster as usize)
}
