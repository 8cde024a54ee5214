//! For a person at a terminal: the excerpt, a caret under the words, the remedy.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Weight, Renderer, Snippet};

use super::{Finding, Level, is_invisible, visible};
use crate::source::{Place, Source};

/// Findings of one rule that a person is shown; the hundredth has taught what the next would.
const MOST: usize = 100;

/// The findings on one source, each as a report of its own, with or without colour.
pub fn human(source: &Source, findings: &[Finding], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let text = legible(&source.text);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut page = String::new();
    for finding in findings {
        let count = counts.entry(finding.rule).or_default();
        *count += 1;
        if *count <= MOST {
            page.push_str(&renderer.render(&report(source, &text, finding)));
            page.push_str("\n\n");
        }
    }
    for (rule, count) in counts.into_iter().filter(|(_, count)| *count > MOST) {
        let more = count - MOST;
        page.push_str(&format!(
            "{more} more of `{rule}` are not shown here: `--format short` lists them all\n\n"
        ));
    }
    page
}

/// The text with a sign for each character that cannot be seen or would move the cursor, as long in bytes. The
/// joiners and marks of right-to-left scripts move nothing, and their words would fall apart.
fn legible(text: &str) -> Cow<'_, str> {
    let hidden =
        |c: char| is_invisible(c) && !c.is_ascii() && !matches!(c, '\u{200c}'..='\u{200f}' | '\u{61c}');
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let sign = |c: char| match c.len_utf8() {
        _ if !hidden(c) => c,
        2 => '¤',
        3 => '\u{fffd}',
        _ => '\u{1f7a8}',
    };
    Cow::Owned(text.chars().map(sign).collect())
}

fn report<'a>(source: &Source, text: &'a str, finding: &Finding) -> Vec<Group<'a>> {
    let weight = match finding.level {
        Level::Error => Weight::ERROR,
        Level::Warning => Weight::WARNING,
        Level::Info => Weight::INFO,
    };
    let lines = lines(&source.text, finding);
    let within = |place| {
        let Range { start, end } = span(&source.text, place);
        start.max(lines.start) - lines.start..end.max(lines.start) - lines.start
    };
    let primary = AnnotationKind::Primary.span(within(finding.place));
    let asides = finding
        .asides
        .iter()
        .map(|aside| AnnotationKind::Context.span(within(aside.place)).label(visible(&aside.note)));
    let snippet = Snippet::source(&text[lines.clone()])
        .line_start(source.locate(Place::from(lines.clone()).start).line)
        .path(visible(&source.name))
        .annotation(if finding.label.is_empty() { primary } else { primary.label(visible(&finding.label)) })
        .annotations(asides);
    let mut group = weight.primary_title(visible(&finding.message)).id(finding.rule).element(snippet);
    if !finding.help.is_empty() {
        group = group.element(Weight::HELP.message(visible(&finding.help)));
    }
    vec![group]
}

/// The lines from the first place of a finding to its last, without the byte order mark of the file.
fn lines(text: &str, finding: &Finding) -> Range<usize> {
    let places = finding.asides.iter().map(|aside| aside.place).chain([finding.place]);
    let spans = places.map(|place| span(text, place));
    let Range { start, end } =
        spans.reduce(|one, other| one.start.min(other.start)..one.end.max(other.end)).unwrap_or_default();
    let start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let mark = if start == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let end = end - usize::from(text[start..end].ends_with('\r'));
    start + mark..end.max(start + mark)
}

/// A place within the text: at most its first line, so that a long value does not flood the screen.
fn span(text: &str, place: Place) -> Range<usize> {
    let range = place.range();
    let start = range.start.min(text.len());
    let end = range.end.clamp(start, text.len());
    let first_line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..first_line
}
