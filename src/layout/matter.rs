//! Matter: the words of a paragraph, shaped and measured, from which lines are made.

use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::Level;

use super::bidi::{self, Levels};
use super::copy::Copy;
use super::folio::{Glyph, GlyphRun, Ink, Stroke};
use crate::document::Note;
use crate::face::Sort;
use crate::terms::Direction;

/// A word or a space of one run, with its sorts.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub run: usize,
    pub text: Range<usize>,
    pub sorts: Range<usize>,
    pub width: f64,
    /// For a space: how many times the width of its sort it has.
    pub space: Option<f64>,
}

/// Words with their sorts, not yet in lines.
pub(super) struct Matter<'c, 'a> {
    pub copy: &'c Copy<'a>,
    /// `None` if all words run from left to right.
    pub levels: Option<Levels>,
    pub words: Vec<Word>,
    pub sorts: Vec<Sort>,
    /// For each run, the points of one font unit.
    pub scales: Vec<f64>,
}

/// A line; its ink is placed from its start and its baseline.
#[derive(Debug, Default)]
pub(super) struct Line<'a> {
    pub ink: Vec<Ink>,
    pub width: f64,
    pub calls: Vec<&'a Note>,
}

/// Where a piece was cut, and how many words the cut added.
pub(super) struct Cut {
    pub at: usize,
    pub added: usize,
}

impl<'c, 'a> Matter<'c, 'a> {
    pub fn new(copy: &'c Copy<'a>, levels: Option<Levels>) -> Self {
        let length = copy.text.len();
        // A word and its space usually have six letters or more.
        let (words, sorts) = (Vec::with_capacity(length / 3), Vec::with_capacity(length));
        Matter { copy, levels, words, sorts, scales: Vec::with_capacity(copy.runs.len()) }
    }

    pub fn width(&self, words: Range<usize>) -> f64 {
        self.words[words].iter().map(|word| word.width).sum()
    }

    /// The width without the spaces at the end, which may hang over.
    pub fn ink_width(&self, words: Range<usize>) -> f64 {
        self.width(words.start..self.last_ink(words))
    }

    fn last_ink(&self, words: Range<usize>) -> usize {
        let hanging = self.words[words.clone()].iter().rev().take_while(|word| word.space.is_some()).count();
        words.end - hanging
    }

    /// Cuts a piece where the room ends, between two words or two clusters. At least one cluster stays before the
    /// cut.
    pub fn split(&mut self, piece: Range<usize>, room: f64) -> Option<Cut> {
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

    /// Cuts a word in two. The first part fits into the room; with `forced` it has at least one cluster.
    fn cut_word(&mut self, at: usize, room: f64, forced: bool) -> Option<()> {
        let word = self.words[at].clone();
        let mut clusters: Vec<&[Sort]> =
            self.sorts[word.sorts.clone()].chunk_by(|sort, next| sort.cluster == next.cluster).collect();
        let backwards = self.level(at).is_some_and(|level| level.is_rtl());
        if backwards {
            clusters.reverse();
        }
        let (mut x, mut count, mut cut) = (0.0, 0, None);
        for (index, cluster) in clusters.iter().enumerate() {
            if index > 0 {
                if x > room && (cut.is_some() || !forced) {
                    break;
                }
                cut = (x <= room || forced).then_some((count, cluster[0].cluster as usize, x)).or(cut);
            }
            x += cluster.iter().map(|sort| f64::from(sort.advance) * self.scales[word.run]).sum::<f64>();
            count += cluster.len();
        }
        let (count, cluster, width) = cut?;
        let Range { start, end } = word.sorts;
        let (head, tail) = match backwards {
            true => (end - count..end, start..end - count),
            false => (start..start + count, start + count..end),
        };
        let byte = word.text.start + cluster;
        let head = Word { text: word.text.start..byte, sorts: head, width, ..word };
        let tail = Word { text: byte..word.text.end, sorts: tail, width: word.width - width, ..word };
        self.rebase(tail.sorts.clone(), cluster);
        self.words.splice(at..=at, [head, tail]);
        Some(())
    }

    fn level(&self, word: usize) -> Option<Level> {
        self.levels.as_ref().map(|levels| levels.at(self.words[word].text.start))
    }

    /// Makes clusters count from the start of their new word.
    fn rebase(&mut self, sorts: Range<usize>, by: usize) {
        for sort in &mut self.sorts[sorts] {
            sort.cluster = sort.cluster.saturating_sub(u32::try_from(by).unwrap_or(u32::MAX));
        }
    }

    /// Makes a line. The spaces at its end stay in the text but take no room, so that copied words stay apart.
    pub fn line(&self, words: Range<usize>) -> Line<'a> {
        let mut line = Line::default();
        let last_ink = self.last_ink(words.clone());
        let level = |at: usize| match &self.levels {
            Some(levels) if at >= last_ink => Some(levels.hanging()),
            _ => self.level(at),
        };
        let (mut levels, mut underlined) = (Vec::new(), Vec::new());
        let mut at = words.start;
        while at < words.end {
            let (run, first) = (self.words[at].run, level(at));
            let alike = |at: &usize| self.is_one_hand(run, self.words[*at].run) && level(*at) == first;
            let length = (at..words.end).take_while(alike).count();
            let (text, manner) = (at..at + length, &self.copy.runs[run]);
            let width = self.width(at..(at + length).min(last_ink).max(at));
            levels.extend(first.map(|level| (level, width)));
            line.calls.extend(manner.call);
            underlined.extend(manner.look.as_ref().map(|look| (line.ink.len(), width, look, manner)));
            let direction = first.map_or(Direction::LeftToRight, bidi::direction);
            let stroke = Stroke::Glyphs(self.glyphs(text, last_ink, direction));
            let (x, y) = (line.width as f32, -manner.rise as f32);
            line.ink.push(Ink { node: manner.node, x, y, stroke });
            line.width += width;
            at += length;
        }
        if let Some(order) = &self.levels {
            place(order, &levels, &mut line.ink);
        }
        for (at, width, look, manner) in underlined {
            let y = (look.underline.below.0 * manner.size - manner.rise) as f32;
            let (length, thickness) = (width as f32, (look.underline.thickness.0 * manner.size) as f32);
            let stroke = Stroke::Rule { length, thickness, colour: Some(look.colour) };
            line.ink.push(Ink { node: None, x: line.ink[at].x, y, stroke });
        }
        line.ink.retain(is_printed);
        line
    }

    /// Whether two runs are printed alike, so that their glyphs may form one run.
    fn is_one_hand(&self, run: usize, next: usize) -> bool {
        run == next || self.copy.runs[run].looks_like(&self.copy.runs[next])
    }

    fn glyphs(&self, words: Range<usize>, last_ink: usize, direction: Direction) -> GlyphRun {
        let backwards = direction == Direction::RightToLeft;
        let run = &self.copy.runs[self.words[words.start].run];
        let scale = self.scales[self.words[words.start].run];
        let text = self.words[words.start].text.start..self.words[words.end - 1].text.end;
        let mut glyphs = Vec::with_capacity(words.clone().map(|at| self.words[at].sorts.len()).sum());
        let mut add = |at: usize| {
            let word = &self.words[at];
            let wide = if at < last_ink { word.space.unwrap_or(1.0) } else { 0.0 };
            let offset = word.text.start - text.start;
            let sorts = &self.sorts[word.sorts.clone()];
            for (index, sort) in sorts.iter().enumerate() {
                let cluster = cluster(sorts, index, word.text.len(), backwards);
                glyphs.push(Glyph {
                    id: sort.id,
                    advance: (f64::from(sort.advance) * scale * wide) as f32,
                    dx: (f64::from(sort.dx) * scale) as f32,
                    dy: (f64::from(sort.dy) * scale) as f32,
                    start: (offset + cluster.start) as u32,
                    end: (offset + cluster.end) as u32,
                });
            }
        };
        match backwards {
            true => words.rev().for_each(&mut add),
            false => words.for_each(&mut add),
        }
        GlyphRun {
            face: run.face,
            size: run.size as f32,
            swelled: run.swelled,
            colour: run.look.as_ref().map(|look| look.colour),
            glyphs,
            direction,
            text: self.copy.text[text].to_owned(),
            link: run.link.as_ref().map(Arc::clone),
        }
    }
}

fn is_printed(ink: &Ink) -> bool {
    match &ink.stroke {
        Stroke::Glyphs(run) => !run.glyphs.is_empty(),
        Stroke::Rule { length, .. } => *length > 0.0,
        Stroke::Picture(_) => true,
    }
}

/// Places the parts of a line in visual order. They stay in reading order in the list, for reading aloud.
fn place(levels: &Levels, stretches: &[(Level, f64)], ink: &mut [Ink]) {
    let order = levels.order(&stretches.iter().map(|(level, _)| *level).collect::<Vec<_>>());
    let mut x = 0.0;
    for at in order {
        ink[at].x = x as f32;
        x += stretches[at].1;
    }
}

/// The bytes of a word that a sort stands for: those of its cluster, or none if another sort stands for them. That
/// other is the first of the cluster, or from right to left the last, because marks stand before it.
fn cluster(sorts: &[Sort], index: usize, length: usize, backwards: bool) -> Range<usize> {
    let start = sorts[index].cluster as usize;
    let same = |other: &Sort| other.cluster == sorts[index].cluster;
    let (before, after) = (&sorts[..index], &sorts[index + 1..]);
    let nearest = if backwards { after.first() } else { before.last() };
    if nearest.is_some_and(same) {
        return start..start;
    }
    let next = match backwards {
        true => before.iter().rev().find(|sort| !same(sort)),
        false => after.iter().find(|sort| !same(sort)),
    };
    start..next.map_or(length, |sort| sort.cluster as usize)
}
