//! Matter: the words of a paragraph, cast and measured, from which lines are taken.

use std::ops::Range;
use std::sync::Arc;

use super::copy::Copy;
use super::folio::{Glyph, GlyphRun, Ink, Stroke};
use super::line::Line;
use crate::face::Sort;

/// A word or a space of one run, with its sorts.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub run: usize,
    pub text: Range<usize>,
    pub sorts: Range<usize>,
    pub width: f64,
    /// For a space: how many times as wide as its sort.
    pub space: Option<f64>,
}

/// Cast words, not yet in lines.
pub(super) struct Matter<'c, 'a> {
    pub copy: &'c Copy<'a>,
    pub words: Vec<Word>,
    pub sorts: Vec<Sort>,
    /// Points to a font unit, by run.
    pub scales: Vec<f64>,
}

/// Where a piece was cut, and how many words it has more than before.
pub(super) struct Cut {
    pub at: usize,
    pub added: usize,
}

impl<'c, 'a> Matter<'c, 'a> {
    pub fn new(copy: &'c Copy<'a>) -> Self {
        Matter { copy, words: Vec::new(), sorts: Vec::new(), scales: Vec::new() }
    }

    pub fn width(&self, words: Range<usize>) -> f64 {
        self.words[words].iter().map(|word| word.width).sum()
    }

    /// Without the spaces at its end, which may hang over.
    pub fn ink_width(&self, words: Range<usize>) -> f64 {
        self.width(words.start..self.last_ink(words))
    }

    fn last_ink(&self, words: Range<usize>) -> usize {
        let hanging = self.words[words.clone()].iter().rev().take_while(|word| word.space.is_some()).count();
        words.end - hanging
    }

    /// Cuts a piece where the room ends, between two words or between two clusters; at least one
    /// cluster stays before the cut.
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
    pub fn line(&self, words: Range<usize>) -> Line<'a> {
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
