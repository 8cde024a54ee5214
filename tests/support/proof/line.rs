//! The lines of a proof: all runs on one baseline.

use cdipdoc::document::{Node, Role};
use cdipdoc::inside::layout::folio::{Folios, GlyphRun, Ink, Stroke};
use cdipdoc::inside::layout::style::Style;

use super::within;

/// In points from the top of the paper, with the node of its first run.
pub struct Line {
    /// The index of the page.
    pub page: usize,
    pub column: Column,
    pub node: Node,
    /// The paragraph, heading or label to which the line belongs. The line of a label is that of its paragraph.
    pub block: Node,
    pub baseline: f32,
    pub size: f32,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Text,
    Note(Node),
}

/// A figure that is raised by less than this belongs to the line below it.
const RAISED: f32 = 6.0;

impl Line {
    pub fn top(&self) -> f32 {
        self.baseline - self.size * 0.72
    }

    pub fn foot(&self) -> f32 {
        self.baseline + self.size * 0.22
    }
}

/// The lines of text and notes, page by page, without running heads, which have no node.
pub fn lines(folios: &Folios, style: &Style) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (page, folio) in folios.pages.iter().enumerate() {
        for (ink, node, run) in folio.ink.iter().filter_map(tagged) {
            let note = within(&folios.elements, node, |role| *role == Role::Note);
            let column = note.map_or(Column::Text, Column::Note);
            let block = within(&folios.elements, node, is_block).unwrap_or_default();
            match lines.last_mut() {
                Some(line)
                    if line.page == page
                        && line.column == column
                        && (line.baseline - ink.y).abs() < RAISED =>
                {
                    line.text.push_str(&run.text);
                    if run.size > line.size {
                        (line.size, line.baseline) = (run.size, ink.y);
                    }
                    // A label stands before its paragraph.
                    if folios.elements[line.block.0 as usize].role == Role::Label {
                        line.block = block;
                    }
                }
                _ => {
                    let (baseline, size, text) = (ink.y, run.size, run.text.clone());
                    lines.push(Line { page, column, node, block, baseline, size, text });
                }
            }
        }
    }
    // The name of an annex stands among the running heads.
    lines.retain(|line| {
        line.baseline > style.head.top.0 as f32 + style.text.head.leading.0 as f32 * 2.0 || line.page == 0
    });
    lines
}

pub fn is_block(role: &Role) -> bool {
    matches!(
        role,
        Role::Heading(_) | Role::Paragraph | Role::Label | Role::Caption | Role::Header(_) | Role::Cell(..)
    )
}

/// The ink, if it is text of the document.
pub fn tagged(ink: &Ink) -> Option<(&Ink, Node, &GlyphRun)> {
    match &ink.stroke {
        Stroke::Glyphs(run) => Some((ink, ink.node?, run)),
        Stroke::Rule { .. } | Stroke::Picture(_) => None,
    }
}
