//! Helpers of these tests that read folios.

use crate::layout::folio::{Folio, Folios, GlyphRun, Ink, Stroke};

/// The runs of a folio with their places.
pub(super) fn runs(folio: &Folio) -> impl Iterator<Item = (&Ink, &GlyphRun)> {
    folio.ink.iter().filter_map(|ink| match &ink.stroke {
        Stroke::Glyphs(run) => Some((ink, run)),
        Stroke::Rule { .. } | Stroke::Picture(_) => None,
    })
}

/// The lines of a folio in reading order, without the spaces that hang over. A raised figure belongs to its line.
pub(super) fn lines(folio: &Folio) -> Vec<String> {
    let mut lines: Vec<(f32, String)> = Vec::new();
    for (ink, run) in runs(folio) {
        match lines.last_mut() {
            Some((y, line)) if (*y - ink.y).abs() < 6.0 => line.push_str(&run.text),
            _ => lines.push((ink.y, run.text.clone())),
        }
    }
    lines.into_iter().map(|(_, line)| line.trim_end().to_owned()).collect()
}

pub(super) fn all_lines(folios: &Folios) -> Vec<String> {
    folios.pages.iter().flat_map(lines).collect()
}
