//! Checks that no text is lost, doubled or out of order.

use cdipdoc::document::{Annex, Block, Document, Inline, Item, Node, Note, Role};

use super::Proof;
use super::line::tagged;

/// The text that must be read, and that of the notes.
#[derive(Default)]
struct Script {
    text: String,
    notes: String,
}

impl Script {
    fn of(document: &Document) -> Script {
        let mut script = Script::default();
        document.cover.lines.iter().for_each(|line| script.inlines(&line.text));
        document.body.iter().for_each(|block| script.block(block));
        for Annex { label, title, blocks, .. } in &document.annexes {
            script.label(label);
            script.inlines(title);
            blocks.iter().for_each(|block| script.block(block));
        }
        script
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.label(&heading.label.text);
                self.inlines(&heading.text);
            }
            Block::Paragraph(paragraph) => {
                paragraph.number.into_iter().for_each(|number| self.label(&format!("{number}.")));
                self.inlines(&paragraph.text);
            }
            Block::List(list) => {
                for Item { label, blocks, .. } in &list.items {
                    self.label(&label.text);
                    blocks.iter().for_each(|block| self.block(block));
                }
            }
            // An empty cell has a space, so that a screen reader stops at it.
            Block::Table(table) => table.cells().for_each(|cell| {
                let start = self.text.len();
                self.inlines(&cell.text);
                if self.text[start..].trim().is_empty() {
                    self.text.replace_range(start.., " ");
                }
            }),
            Block::Quotation { blocks, .. } => blocks.iter().for_each(|block| self.block(block)),
        }
    }

    fn label(&mut self, label: &str) {
        if !label.is_empty() {
            self.text += label;
            self.text.push(' ');
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text += &text.text,
                Inline::Note(note) => self.note(note),
                other => self.inlines(other.content()),
            }
        }
    }

    /// A note that is called in a note follows that note.
    fn note(&mut self, note: &Note) {
        self.text += &note.number.to_string();
        let mut inner = Script { text: format!("{} ", note.number), notes: String::new() };
        note.blocks.iter().for_each(|block| inner.block(block));
        self.notes += &inner.text;
        self.notes += &inner.notes;
    }
}

/// The text that must be read, and that of the notes.
pub fn script(document: &Document) -> [String; 2] {
    let Script { text, notes } = Script::of(document);
    [text, notes]
}

/// Pages print some lines in capitals, and set all blanks as spaces, so both are compared in the same form.
fn compared(set: &str, meant: &str) -> Vec<String> {
    let separates = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    let (set, meant) = (set.to_uppercase(), meant.replace(separates, " ").to_uppercase());
    if set == meant {
        return Vec::new();
    }
    let same = set.chars().zip(meant.chars()).take_while(|(a, b)| a == b).count();
    let from = |text: &str| text.chars().skip(same.saturating_sub(30)).take(60).collect::<String>();
    vec![format!("set {:?}, meant {:?}", from(&set), from(&meant))]
}

/// The text of the pages. The lines of a cell are put together, because they stand among those of its neighbours.
fn set(proof: &Proof, in_notes: bool) -> String {
    let mut pieces: Vec<(Option<Node>, String)> = Vec::new();
    for (_, node, run) in proof.folios.pages.iter().flat_map(|page| &page.ink).filter_map(tagged) {
        if proof.note_of(node).is_some() != in_notes {
            continue;
        }
        let cell = proof.within(node, |role| matches!(role, Role::Header(_) | Role::Cell(..)));
        match pieces.iter_mut().rev().find(|(own, _)| cell.is_some() && *own == cell) {
            Some((_, text)) => text.push_str(&run.text),
            None => pieces.push((cell, run.text.clone())),
        }
    }
    pieces.into_iter().map(|(_, text)| text).collect()
}

pub fn text(proof: &Proof) -> Vec<String> {
    compared(&set(proof, false), &Script::of(proof.document).text)
}

pub fn notes(proof: &Proof) -> Vec<String> {
    compared(&set(proof, true), &Script::of(proof.document).notes)
}

/// Every byte of a run's text belongs to exactly one glyph.
pub fn glyphs(proof: &Proof) -> Vec<String> {
    let runs = proof.folios.pages.iter().flat_map(|page| &page.ink).filter_map(tagged);
    let unsaid = runs.filter(|(_, _, run)| {
        let mut said: Vec<_> = run.glyphs.iter().map(|glyph| (glyph.start, glyph.end)).collect();
        said.retain(|(start, end)| end > start);
        said.sort_unstable();
        let end = said.iter().try_fold(0, |end, piece| (piece.0 == end).then_some(piece.1));
        end != Some(run.text.len() as u32)
    });
    unsaid.map(|(_, _, run)| format!("{:?}", run.text)).collect()
}
