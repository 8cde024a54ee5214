//! For a person at a terminal: the excerpt, a caret under the words, the remedy.

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
    let primary = AnnotationKind::Primary.span(span(source, finding.place));
    let asides = finding
        .asides
        .iter()
        .map(|aside| AnnotationKind::Context.span(span(source, aside.place)).label(visible(&aside.note)));
    let snippet = Snippet::source(source.text.as_str())
        .path(visible(&source.name))
        .annotation(if finding.label.is_empty() { primary } else { primary.label(visible(&finding.label)) })
        .annotations(asides);
    let mut group = weight.primary_title(visible(&finding.message)).id(finding.rule).element(snippet);
    if !finding.help.is_empty() {
        group = group.element(Weight::HELP.message(visible(&finding.help)));
    }
    vec![group]
}

/// A place within the text: at most its first line, so that a long value does not flood the screen.
fn span(source: &Source, place: Place) -> std::ops::Range<usize> {
    let range = place.range();
    let start = range.start.min(source.text.len());
    let end = range.end.clamp(start, source.text.len());
    let first_line = source.text[start..end].find('\n').map_or(end, |at| start + at);
    start..first_line
}
