//! Reads an author's Markdown, which this project calls prose: paragraphs, lists, tables, emphasis, links, footnotes
//! and words in another language. Each field is read by itself, so that a fence, label or link definition of one
//! speaker cannot affect another. All other Markdown is reported.

mod bare;
mod bars;
mod columns;
mod events;
mod evident;
mod inner;
mod lines;
mod listed;
mod literal;
mod loose;
mod mark;
mod pasted;
mod reading;
mod refusal;
mod run_in;
mod stars;
mod starts;
mod stress;
mod stretch;
mod table;
mod tabular;
mod tags;
mod typed;
mod unlinked;
mod weak;

pub use columns::{cells, may_hold_columns};
pub use literal::{Passage, passages};
pub use pasted::{Parted, Pasted};
pub use starts::{Doubt, DoubtKind};
pub use unlinked::{addresses as bare_addresses, markup};

use std::sync::Arc;

use pulldown_cmark::Options;

use super::{Block, Inline, Kind};
use crate::diagnostic::{Findings, is_invisible};
use crate::source::Place;
use crate::terms::{Language, is_han};

/// The extensions of Markdown that prose may use.
const MARKDOWN: Options = Options::ENABLE_FOOTNOTES.union(Options::ENABLE_TABLES);

/// One prose field in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Prose {
    pub place: Place,
    /// Shared with the documents that print them.
    pub blocks: Arc<[Block]>,
}

/// How many blocks of each kind a text has. The language versions of a field must agree on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    pub paragraphs: usize,
    /// Paragraphs inside lists and quotations, which have no number of their own.
    pub inner: usize,
    pub items: usize,
    pub captions: usize,
    pub rows: usize,
    pub cells: usize,
    pub notes: usize,
}

/// Reads `text`, which stands at `place`. `tables` is whether it may hold tables; `locate` turns bytes of `text` into
/// a place of the source.
pub fn read(
    text: &str,
    language: Language,
    tables: bool,
    place: Place,
    locate: &dyn Fn(std::ops::Range<usize>) -> Place,
    findings: &mut Findings,
) -> Prose {
    Prose { place, blocks: reading::read(text, language, tables, locate, findings).into() }
}

/// The places of a text that may be meant in another way than they are read.
pub fn doubts(text: &str, language: Language) -> Vec<Doubt> {
    events::read(text, language).doubts
}

/// Whether a line begins as an item of a list in a word processor does; after an announcement more marks count.
pub fn begins_with_mark(line: &str, is_announced: bool) -> bool {
    let line = lines::unmarked(line);
    let is_weak = |weak: weak::Weak| is_announced || weak.stands_alone;
    mark::Mark::of(line).is_some() || weak::Weak::of(line, Language::En).is_some_and(is_weak)
}

/// Whether a line announces a list below it.
pub fn announces(line: &str) -> bool {
    line.trim_end().ends_with([':', '：'])
}

/// Whether a list may stand within one line, as "Three: • data • people"; few texts contain a bullet.
pub fn may_list_in_line(text: &str) -> bool {
    !text.is_ascii() && evident::in_line(text).is_some()
}

/// Lists and tables that were pasted from a word processor. A correction that would not give a list is dropped.
pub fn pasted(text: &str, language: Language) -> Vec<Pasted> {
    let mut found = listed::pasted(text, &events::read(text, language), language);
    for pasted in &mut found {
        if pasted.mended(text).is_some_and(|(mended, items)| !gains_items(text, &mended, items, language)) {
            pasted.leave();
        }
    }
    found
}

fn gains_items(text: &str, mended: &str, items: usize, language: Language) -> bool {
    let (before, after) = (gist(text, language), gist(mended, language));
    after.shape.items == before.shape.items + items && after.refused <= before.refused
}

/// What a correction must not change: the words, the blocks they form, and how much of the text is refused.
#[derive(Debug, PartialEq, Eq)]
pub struct Gist {
    pub words: Vec<String>,
    shape: Shape,
    refused: usize,
}

pub fn gist(text: &str, language: Language) -> Gist {
    let mut findings = Findings::default();
    let prose = read(text, language, true, Place::default(), &|_| Place::default(), &mut findings);
    let words = prose.passages().into_iter().map(|(words, _)| words).collect();
    Gist { words, shape: prose.shape(), refused: findings.0.len() }
}

impl Prose {
    /// The number of [`words`], without notes.
    pub fn words(&self) -> usize {
        self.blocks.iter().map(|block| words(&text_of(block))).sum()
    }

    pub fn shape(&self) -> Shape {
        let mut shape = Shape::default();
        self.blocks.iter().for_each(|block| shape.count(block, false));
        shape
    }

    /// The plain words of each paragraph, then those of its notes, each with the place where they begin.
    pub fn passages(&self) -> Vec<(String, Place)> {
        let mut passages = Vec::new();
        self.blocks.iter().for_each(|block| passages_of(block, self.place, &mut passages));
        passages
    }

    /// The same without tables, because cells are naturally alike.
    pub fn running_passages(&self) -> Vec<(String, Place)> {
        let running = self.blocks.iter().filter(|block| !matches!(block, Block::Table(_)));
        let mut passages = Vec::new();
        running.for_each(|block| passages_of(block, self.place, &mut passages));
        passages
    }

    /// Whether there are letters or figures, in notes too. Those of marks such as "1." and "(a)" do not count.
    pub fn has_words(&self) -> bool {
        self.any(&|inline| matches!(inline, Inline::Text(text) if text.text.split_whitespace().any(is_word)))
    }

    /// Whether it refers to a part of the document. The words of such a reference come from the program.
    pub fn refers(&self) -> bool {
        self.any(&|inline| matches!(inline, Inline::Link(link) if link.within().is_some()))
    }

    fn any(&self, is_such: &dyn Fn(&Inline) -> bool) -> bool {
        let mut any = false;
        self.each_inline(&mut |inline| any = any || is_such(inline));
        any
    }

    /// Visits every inline, depth first, and those of notes.
    pub fn each_inline(&self, visit: &mut dyn FnMut(&Inline)) {
        self.blocks.iter().for_each(|block| block.each_inline(visit));
    }
}

impl Shape {
    fn count(&mut self, block: &Block, within: bool) {
        match block {
            Block::Heading(_) => {}
            Block::Paragraph(paragraph) => {
                *match paragraph.kind {
                    Kind::Caption => &mut self.captions,
                    _ if within => &mut self.inner,
                    _ => &mut self.paragraphs,
                } += 1;
                self.count_notes(&paragraph.text);
            }
            Block::List(list) => {
                self.items += list.items.len();
                list.items.iter().flat_map(|item| &item.blocks).for_each(|block| self.count(block, true));
            }
            Block::Table(table) => {
                self.rows += table.all_rows().count();
                self.cells += table.cells().count();
                table.cells().for_each(|cell| self.count_notes(&cell.text));
            }
            Block::Quotation { blocks, .. } => blocks.iter().for_each(|block| self.count(block, true)),
        }
    }

    fn count_notes(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.notes += usize::from(matches!(inline, Inline::Note(_)));
            self.count_notes(inline.content());
        }
    }
}

/// The number of words between spaces; in a script without spaces, two letters count as a word.
pub fn words(text: &str) -> usize {
    let spaced =
        text.split_whitespace().filter(|word| word.chars().any(|c| c.is_alphanumeric() && !is_han(c)));
    let han = if text.is_ascii() { 0 } else { text.chars().filter(|c| is_han(*c)).count() };
    han.div_ceil(2) + spaced.count()
}

/// Whether the text between two spaces is more than signs or the mark of an item.
fn is_word(typed: &str) -> bool {
    let seen: String = typed.chars().filter(|c| !is_invisible(*c)).collect();
    let marked = mark::Mark::of(&format!("{seen} ")).is_some_and(|mark| mark.length > seen.len());
    seen.contains(char::is_alphanumeric) && !marked
}

fn text_of(block: &Block) -> String {
    match block {
        Block::Heading(heading) => super::plain(&heading.text),
        Block::Paragraph(paragraph) => super::plain(&paragraph.text),
        Block::List(list) => joined(list.items.iter().flat_map(|item| &item.blocks)),
        Block::Table(table) => {
            table.cells().map(|cell| super::plain(&cell.text)).collect::<Vec<_>>().join(" ")
        }
        Block::Quotation { blocks, .. } => joined(blocks.iter()),
    }
}

fn passages_of(block: &Block, otherwise: Place, passages: &mut Vec<(String, Place)>) {
    match block {
        Block::Heading(_) => {}
        Block::Paragraph(paragraph) => passage_of(&paragraph.text, otherwise, passages),
        Block::Table(table) => {
            table.cells().for_each(|cell| passage_of(&cell.text, otherwise, passages));
        }
        Block::List(list) => {
            let blocks = list.items.iter().flat_map(|item| &item.blocks);
            blocks.for_each(|block| passages_of(block, otherwise, passages));
        }
        Block::Quotation { blocks, .. } => {
            blocks.iter().for_each(|block| passages_of(block, otherwise, passages));
        }
    }
}

fn passage_of(text: &[Inline], otherwise: Place, passages: &mut Vec<(String, Place)>) {
    let mut origin = None;
    super::walk::each_inline(text, &mut |inline| match inline {
        Inline::Text(text) if origin.is_none() => origin = text.authored(),
        _ => {}
    });
    passages.push((super::plain(text), origin.unwrap_or(otherwise)));
    let mut notes = |inline: &Inline| {
        if let Inline::Note(note) = inline {
            note.blocks.iter().for_each(|block| passages_of(block, otherwise, passages));
        }
    };
    super::walk::each_inline(text, &mut notes);
}

fn joined<'b>(blocks: impl Iterator<Item = &'b Block>) -> String {
    blocks.map(text_of).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
