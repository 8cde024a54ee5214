//! For a person at a terminal: the excerpt, a caret under the words, the remedy.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Weight, Renderer, Snippet};

use super::{Finding, Level, visible};
use crate::source::{Place, Source};

/// The findings on one source, each as a report of its own, with or without colour.
pub fn human(source: &Source, findings: &[Finding], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    findings.iter().fold(String::new(), |mut page, finding| {
        page.push_str(&renderer.render(&report(source, finding)));
        page.push_str("\n\n");
        page
    })
}

fn report<'a>(source: &'a Source, finding: &'a Finding) -> Vec<Group<'a>> {
    let weight = match finding.level {
        Level::Error => Weight::ERROR,
        Level::Warning => Weight::WARNING,
        Level::Info => Weight::INFO,
    };
    let asides = finding.asides.iter();
    // The renderer goes through all that it is handed.
    let whole = asides.clone().fold(finding.place, |whole, aside| whole.joined(aside.place));
    let (number, window) = source.lines(whole);
    let text = &source.text[window.clone()];
    let span = |place| span(text, window.start, place);
    let primary = AnnotationKind::Primary.span(span(finding.place));
    let asides =
        asides.map(|aside| AnnotationKind::Context.span(span(aside.place)).label(visible(&aside.note)));
    let snippet = Snippet::source(text)
        .line_start(number)
        .path(visible(&source.name))
        .annotation(if finding.label.is_empty() { primary } else { primary.label(visible(&finding.label)) })
        .annotations(asides);
    let mut group = weight.primary_title(visible(&finding.message)).id(finding.rule).element(snippet);
    if !finding.help.is_empty() {
        group = group.element(Weight::HELP.message(visible(&finding.help)));
    }
    vec![group]
}

/// A place within a text that begins at `offset`: at most its first line, so that a long value does not flood
/// the screen.
fn span(text: &str, offset: usize, place: Place) -> Range<usize> {
    let Range { start, end } = place.range();
    let start = start.saturating_sub(offset).min(text.len());
    let end = end.saturating_sub(offset).clamp(start, text.len());
    let first_line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..first_line
}
