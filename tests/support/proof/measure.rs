//! Checks the boxes of text against the page and against one another.

use cdipdoc::inside::layout::folio::{Folio, Stroke};

use super::Proof;
use super::line::Column;

/// Rounding errors of sums, in points.
const SLACK: f32 = 0.02;

const UNDERLINE: &str = "an underline";

struct Area {
    left: f32,
    right: f32,
    top: f32,
    foot: f32,
    what: String,
}

/// The area of each run: as high as a capital and a descender, without the spaces at its end.
fn areas(folio: &Folio) -> impl Iterator<Item = Area> {
    folio.ink.iter().map(|ink| match &ink.stroke {
        Stroke::Glyphs(run) => Area {
            left: ink.x,
            right: ink.x + run.width(),
            top: ink.y - run.size * 0.72,
            foot: ink.y + run.size * 0.22,
            what: run.text.clone(),
        },
        Stroke::Rule { length, thickness, .. } => Area {
            left: ink.x,
            right: ink.x + length,
            top: ink.y,
            foot: ink.y + thickness,
            what: if ink.is_underline() { UNDERLINE } else { "a rule" }.to_owned(),
        },
        Stroke::Picture(placed) => Area {
            left: ink.x,
            right: ink.x + placed.width,
            top: ink.y,
            foot: ink.y + placed.height,
            what: "a picture".to_owned(),
        },
    })
}

pub fn within_the_margins(proof: &Proof) -> Vec<String> {
    let (paper, measure) = (&proof.style.paper, proof.style.measure() as f32);
    let (start, bottom) = (paper.start.0 as f32, proof.style.bottom() as f32);
    let mut found = Vec::new();
    for (page, folio) in proof.folios.pages.iter().enumerate() {
        let outside = areas(folio).filter(|area| {
            area.left < start - SLACK
                || area.right > start + measure + SLACK
                || area.top < proof.style.head.top.0 as f32 - SLACK
                || area.foot > bottom + SLACK
        });
        found.extend(outside.map(|area| format!("page {page}: {:?}", area.what)));
    }
    let above = proof.lines.iter().filter(|line| line.page > 0 && line.top() < paper.top.0 as f32 - SLACK);
    found.extend(above.map(|line| format!("page {}: {:?} in the running head", line.page, line.text)));
    found
}

/// No two runs overlap; the line below a link stands below its words.
pub fn apart(proof: &Proof) -> Vec<String> {
    let mut found = Vec::new();
    for (page, folio) in proof.folios.pages.iter().enumerate() {
        let mut areas: Vec<_> =
            areas(folio).filter(|area| area.right > area.left && area.what != UNDERLINE).collect();
        areas.sort_by(|a, b| a.top.total_cmp(&b.top));
        for (at, a) in areas.iter().enumerate() {
            let level = areas[at + 1..].iter().take_while(|b| b.top < a.foot - SLACK);
            let over = level.filter(|b| a.right > b.left + SLACK && b.right > a.left + SLACK);
            found.extend(over.map(|b| format!("page {page}: {:?} over {:?}", a.what, b.what)));
        }
    }
    found
}

/// A page with notes has one rule, below all text and above all notes; a page without notes has none.
pub fn rule_clear_of_text(proof: &Proof) -> Vec<String> {
    let length = proof.style.footnote.rule.length.map_or(0.0, |length| length.0 as f32);
    let mut found = Vec::new();
    for (page, folio) in proof.folios.pages.iter().enumerate() {
        let rules: Vec<f32> = folio
            .ink
            .iter()
            .filter_map(|ink| {
                matches!(&ink.stroke, Stroke::Rule { length: own, .. } if *own == length).then_some(ink.y)
            })
            .collect();
        let (notes, text): (Vec<_>, Vec<_>) =
            proof.lines.iter().filter(|line| line.page == page).partition(|line| line.column != Column::Text);
        if rules.len() != usize::from(!notes.is_empty()) {
            found.push(format!("page {page}: {} rules", rules.len()));
        }
        for rule in rules {
            let below = text.iter().filter(|line| line.foot() > rule);
            let above = notes.iter().filter(|line| line.top() < rule);
            found.extend(below.chain(above).map(|line| format!("page {page}: {:?} at the rule", line.text)));
        }
    }
    found
}
