//! Checks the places of notes.

use cdipdoc::document::{Node, Role};

use super::Proof;
use super::line::{Column, Line, tagged};

impl Proof<'_> {
    /// The lines of a note.
    fn lines_of(&self, note: Node) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.column == Column::Note(note)).collect()
    }

    /// The notes in the order in which they are set.
    fn notes(&self) -> Vec<Node> {
        let mut notes: Vec<Node> = Vec::new();
        for line in &self.lines {
            if let Column::Note(note) = line.column
                && !notes.contains(&note)
            {
                notes.push(note);
            }
        }
        notes
    }

    /// The page of the call of a note, to which its label leads back.
    fn page_of_call(&self, note: Node) -> Option<usize> {
        let figure = self.lines_of(note).first()?.node;
        let Role::Jump(call) = self.element(figure).role else { return None };
        self.folios
            .pages
            .iter()
            .position(|page| page.ink.iter().filter_map(tagged).any(|(_, node, _)| node == call))
    }

    /// The room that is left between the text and the notes of a page.
    fn room(&self, page: usize) -> f32 {
        let (notes, text): (Vec<&Line>, Vec<_>) =
            self.lines.iter().filter(|line| line.page == page).partition(|line| line.column != Column::Text);
        let foot = text.iter().map(|line| line.foot()).fold(0.0, f32::max);
        let opening = self.style.footnote.rule.height() as f32;
        let notes = notes
            .iter()
            .map(|line| line.top() - opening)
            .fold(self.style.bottom() as f32 - opening, f32::min);
        notes - foot
    }
}

/// A note begins on the page of its call, unless there was no room there.
pub fn at_their_calls(proof: &Proof) -> Vec<String> {
    let line = (proof.style.text.footnote.leading.0 + proof.style.footnote.gap.0) as f32;
    let mut found = Vec::new();
    let mut ended = 0;
    for note in proof.notes() {
        let lines = proof.lines_of(note);
        let (begins, ends) = (lines[0].page, lines[lines.len() - 1].page);
        match proof.page_of_call(note) {
            None => found.push(format!("{:?} is called by nothing", lines[0].text)),
            Some(call) if begins < call => found.push(format!("{:?} before its call", lines[0].text)),
            Some(call) if begins > call && ended <= call && proof.room(call) > line => {
                found.push(format!("{:?} on page {begins}, its call on page {call}", lines[0].text));
            }
            Some(_) => ended = ends,
        }
    }
    found
}

/// A note continues at the head of the next page's notes, line below line, and begins below the note before it.
pub fn in_a_row(proof: &Proof) -> Vec<String> {
    let mut found = Vec::new();
    let notes: Vec<&Line> = proof.lines.iter().filter(|line| line.column != Column::Text).collect();
    for (a, b) in notes.iter().zip(&notes[1.min(notes.len())..]) {
        let below = a.page == b.page && a.foot() <= b.top();
        let next = a.page + 1 == b.page;
        let another = a.column != b.column && a.page < b.page;
        if !(below || next || another) {
            found.push(format!("page {}: {:?} after {:?}", b.page, b.text, a.text));
        }
    }
    found
}
