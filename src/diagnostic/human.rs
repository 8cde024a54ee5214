//! The form for people at a terminal: the excerpt, a caret under the words, and the remedy.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Weight, Renderer, Snippet};

use super::{Finding, Level, RuleName, is_invisible, visible};
use crate::source::Source;

/// How many findings of one rule are shown to a person; more would not help.
const MOST: usize = 100;

/// The findings on one source, each with its excerpt, with or without colour.
pub fn human(source: &Source, findings: &[Finding], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut counts: BTreeMap<RuleName, usize> = BTreeMap::new();
    let mut page = String::new();
    for finding in findings {
        let count = counts.entry(finding.rule).or_default();
        *count += 1;
        if *count <= MOST {
            let (number, window) = window(source, finding);
            let text = legible(&source.text[window.clone()]);
            page.push_str(&renderer.render(&report(source, finding, &text, window.start, number)));
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

/// The text with a sign in place of each character that is invisible or would move the cursor; the sign has the same
/// number of bytes. Joiners and marks of right-to-left scripts stay, because they move nothing and words would fall
/// apart without them.
fn legible(text: &str) -> Cow<'_, str> {
    let hidden =
        |c: char| !c.is_ascii() && is_invisible(c) && !matches!(c, '\u{200c}'..='\u{200f}' | '\u{61c}');
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

/// The lines of a finding: the number of the first, and their bytes. The renderer gets only these, because it
/// searches all text that it gets.
fn window(source: &Source, finding: &Finding) -> (usize, Range<usize>) {
    let whole = finding.asides.iter().fold(finding.place, |whole, aside| whole.joined(aside.place));
    let (number, lines) = source.lines(whole);
    (number, unmarked(source, lines))
}

/// The report on a finding. `text` has its lines, which begin at the byte `offset`.
fn report<'a>(
    source: &Source,
    finding: &Finding,
    text: &'a str,
    offset: usize,
    number: usize,
) -> Vec<Group<'a>> {
    let weight = match finding.level {
        Level::Error => Weight::ERROR,
        Level::Warning => Weight::WARNING,
        Level::Info => Weight::INFO,
    };
    let asides = finding.asides.iter();
    let span = |place| span(text, offset, source.span(place));
    let primary = AnnotationKind::Primary.span(span(finding.place));
    let asides =
        asides.map(|aside| AnnotationKind::Context.span(span(aside.place)).label(visible(&aside.note)));
    let snippet = Snippet::source(text)
        .line_start(number)
        .path(visible(&source.name))
        .annotation(if finding.label.is_empty() { primary } else { primary.label(visible(&finding.label)) })
        .annotations(asides);
    let mut group =
        weight.primary_title(visible(&finding.message)).id(finding.rule.as_str()).element(snippet);
    if !finding.help.is_empty() {
        group = group.element(Weight::HELP.message(visible(&finding.help)));
    }
    vec![group]
}

/// The range without the byte order mark at the start of the file, which belongs to no column.
fn unmarked(source: &Source, Range { start, end }: Range<usize>) -> Range<usize> {
    let mark = if start == 0 && source.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    start + mark..end
}

/// The range of a place in a text that begins at `offset`. It ends with its first line, so that a long value does not
/// fill the screen.
fn span(text: &str, offset: usize, Range { start, end }: Range<usize>) -> Range<usize> {
    let start = start.saturating_sub(offset).min(text.len());
    let end = end.saturating_sub(offset).clamp(start, text.len());
    let first_line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..first_line
}
