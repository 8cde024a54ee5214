//! Lists and tables as word processors have them. Markdown takes them for lines of one paragraph, or for paragraphs.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::columns::{are_sentences, columns, stand_below};
use super::events::{Located, Read};
use super::mark::{Kind, Mark};

/// What was pasted, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// The marks of the items, and what to write in the stead of each, if that is sure.
    List { marks: Vec<Range<usize>>, instead: Vec<String> },
    /// The first line of a table, and all of it.
    Table { by: Parted, first: Range<usize>, whole: Range<usize> },
}

/// What parts the cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    Tabs,
    Bars,
    Spaces,
}

impl Pasted {
    /// The text with a list of the house, and how many items that has.
    pub fn mended(&self, text: &str) -> Option<(String, usize)> {
        let Pasted::List { marks, instead } = self else { return None };
        let mut mended = text.to_owned();
        for (mark, instead) in marks.iter().zip(instead).rev() {
            mended.replace_range(mark.clone(), instead);
        }
        (!instead.is_empty()).then_some((mended, marks.len()))
    }

    /// Leaves it to the author.
    pub fn leave(&mut self) {
        if let Pasted::List { instead, .. } = self {
            instead.clear();
        }
    }
}

struct Line {
    range: Range<usize>,
    mark: Option<Mark>,
    /// What is a mark only behind a colon.
    announced: Option<Mark>,
    /// What it stands in: which lists and quotations, and which paragraph of them.
    container: usize,
    depth: usize,
    paragraph: usize,
    is_first: bool,
    is_last: bool,
}

pub fn pasted(text: &str, Read { events, doubts }: &Read) -> Vec<Pasted> {
    let lines = lines(text, events);
    let mut found = tables(text, &lines);
    let marked: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].mark.is_some()).collect();
    let together = |one: &usize, other: &usize| follows(&lines[*one], &lines[*other]);
    for run in marked.chunk_by(together) {
        let items: Vec<&Line> = run.iter().map(|at| &lines[*at]).collect();
        let is_told =
            |line: &&Line| doubts.binary_search_by_key(&line.range.start, |doubt| doubt.range.start).is_ok();
        let before = run.first().and_then(|at| lines.get(at.checked_sub(1)?));
        if is_list(&items) && !items.iter().any(is_told) && !is_aside(text, &items, before) {
            found.push(list(text, &items, before));
        }
    }
    found.extend(announced(text, &lines));
    found
}

/// Lists behind a colon whose marks are none elsewhere: "A. data", "§ data", "1.1 data".
fn announced(text: &str, lines: &[Line]) -> Vec<Pasted> {
    let follows = |one: &Line, other: &Line| {
        let next = |(one, other): (&Mark, &Mark)| one.precedes(other);
        follows(one, other) && one.announced.as_ref().zip(other.announced.as_ref()).is_some_and(next)
    };
    let mut before: Option<&Line> = None;
    let mut found = Vec::new();
    for run in lines.chunk_by(follows) {
        let marked =
            || run.iter().filter_map(|line| Some((line.range.start, line.announced.as_ref()?.length)));
        if run.len() > 1 && before.is_some_and(|line| announces(text, line)) {
            let marks = marked().map(|(start, length)| start..start + length).collect();
            found.push(Pasted::List { marks, instead: Vec::new() });
        }
        before = run.last();
    }
    found
}

fn announces(text: &str, line: &Line) -> bool {
    super::announces(&text[line.range.clone()])
}

/// The lines of paragraphs, as they are typed.
fn lines(text: &str, events: &[Located]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut container, mut depth, mut paragraph) = (0, 0, 0);
    let (mut is_first, mut is_fresh, mut in_table) = (true, false, false);
    for (event, range) in events {
        match event {
            Event::Start(Tag::Table(_)) => (in_table, container) = (true, container + 1),
            Event::End(TagEnd::Table) => in_table = false,
            Event::Start(Tag::Paragraph) => (is_first, is_fresh, paragraph) = (true, true, paragraph + 1),
            Event::Start(Tag::List(_) | Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_)) => {
                (is_first, is_fresh, container, depth) = (true, true, container + 1, depth + 1);
            }
            Event::End(
                TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition,
            ) => {
                (container, depth) = (container + 1, depth - 1);
            }
            Event::SoftBreak | Event::HardBreak => (is_first, is_fresh) = (false, true),
            Event::Text(_) if is_fresh && !in_table => {
                is_fresh = false;
                let end = text[range.start..].find('\n').map_or(text.len(), |end| range.start + end);
                let is_escaped = text[..range.start].ends_with('\\');
                let line = &text[range.start..end];
                let blank = line.len() - line.trim_start().len();
                let of = |read: fn(&str) -> Option<Mark>| {
                    let mark = read(&line[blank..]).filter(|_| !is_escaped)?;
                    Some(Mark { length: mark.length + blank, ..mark })
                };
                let (mark, announced) = (of(Mark::of), of(Mark::announced));
                if let Some(last) = lines.last_mut() {
                    last.is_last = last.paragraph != paragraph || last.container != container;
                }
                let range = range.start..end;
                let is_last = true;
                lines.push(Line { range, mark, announced, container, depth, paragraph, is_first, is_last });
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. }) | Event::InlineHtml(_) => {}
            _ => is_fresh = false,
        }
    }
    lines
}

/// Whether two marked lines may be items of one list.
fn follows(one: &Line, other: &Line) -> bool {
    one.container == other.container
        && (one.paragraph == other.paragraph || (one.paragraph + 1 == other.paragraph && other.is_first))
}

fn is_list(items: &[&Line]) -> bool {
    let is_bullet = |line: &&Line| line.mark.as_ref().is_some_and(|mark| mark.kind == Kind::Bullet);
    let is_pair = |pair: &[&Line]| {
        let [one, other] = pair else { return false };
        let (Some(first), Some(next)) = (&one.mark, &other.mark) else { return false };
        // Paragraphs that begin with a year are none.
        let counts =
            !matches!(first.kind, Kind::Counted { .. }) || first.number().is_none_or(|number| number < 100);
        first.precedes(next) && (counts || one.paragraph == other.paragraph)
    };
    items.iter().any(is_bullet) || items.windows(2).any(is_pair)
}

/// Dashes that part a sentence within itself, as lines happened to begin with them.
fn is_aside(text: &str, items: &[&Line], before: Option<&Line>) -> bool {
    let dash = |line: &Line| match line.mark.as_ref().map(|mark| &mark.kind) {
        Some(Kind::Dash(dash)) => Some(*dash),
        _ => None,
    };
    let closes = |line: &&Line| {
        let words = text[line.range.clone()].split_whitespace().skip(1);
        words.map(|word| word.trim_end_matches(['.', ',', ';', ':'])).any(|word| {
            let mut word = word.chars();
            word.next() == dash(line) && word.next().is_none()
        })
    };
    let is_announced = before.is_none_or(|line| announces(text, line));
    items.iter().all(|line| dash(line).is_some())
        && (!(is_announced || items.iter().all(|line| line.is_first)) || items.iter().any(closes))
}

/// A list after the line `before`, and what to write if all its items are marked alike and end where they seem to.
fn list(text: &str, items: &[&Line], before: Option<&Line>) -> Pasted {
    let marks =
        items.iter().filter_map(|line| Some(line.range.start..line.range.start + line.mark.as_ref()?.length));
    let alike = items.len() > 1
        && items.windows(2).all(
            |pair| matches!((&pair[0].mark, &pair[1].mark), (Some(one), Some(other)) if one.precedes(other)),
        );
    let whole = items.iter().all(|line| line.depth == 0) && items.last().is_some_and(|line| line.is_last);
    let number = items[0].mark.as_ref().and_then(Mark::number);
    let counts = matches!(items[0].mark.as_ref().map(|mark| &mark.kind), Some(Kind::Counted { .. }));
    let begins = items[0].is_first
        || before.is_some_and(|line| {
            !counts || text[line.range.clone()].trim_end().ends_with([':', '：', '.', ';', '。', '；'])
        });
    let instead = |index: usize| if counts { format!("{}. ", index + 1) } else { "- ".to_owned() };
    let is_sure = alike && whole && begins && (!counts || number == Some(1));
    Pasted::List {
        marks: marks.collect(),
        instead: if is_sure { (0..items.len()).map(instead).collect() } else { Vec::new() },
    }
}

/// Tabs or bars part as many cells in each line, or spaces part those that stand below one another.
fn tables(text: &str, lines: &[Line]) -> Vec<Pasted> {
    let count = |line: &Line, part: &str| {
        let inside =
            &text[line.range.start + line.mark.as_ref().map_or(0, |mark| mark.length)..line.range.end];
        inside.trim().matches(part).count()
    };
    let alike =
        |one: &Line, other: &Line, part| count(one, part) > 0 && count(one, part) == count(other, part);
    let below = |one: &Line, other: &Line| {
        stand_below(&columns(text, &one.range), &columns(text, &other.range)).then_some(Parted::Spaces)
    };
    let parted = |one: &Line, other: &Line| {
        let together = one.container == other.container && one.paragraph == other.paragraph;
        let parts = || [(Parted::Tabs, "\t"), (Parted::Bars, " | ")].into_iter();
        let marked = || parts().find_map(|(by, part)| alike(one, other, part).then_some(by));
        together.then(|| marked().or_else(|| below(one, other))).flatten()
    };
    let runs = lines.chunk_by(|one, other| parted(one, other).is_some());
    let table = |run: &[Line]| {
        let [first, next, ..] = run else { return None };
        let by = parted(first, next)?;
        let prose = by == Parted::Spaces && run.iter().all(|line| are_sentences(&text[line.range.clone()]));
        let whole = first.range.start..run.last()?.range.end;
        (!prose).then(|| Pasted::Table { by, first: first.range.clone(), whole })
    };
    runs.filter_map(table).collect()
}
