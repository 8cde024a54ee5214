//! Tables as GFM writes them. Its parser fills up a short row and cuts off a long one without a word; here
//! both are findings.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::events::{Located, Stretches};
use super::reading::{Events, Reader};
use crate::diagnostic::{Finding, RuleName, counted};
use crate::document::{Align, Block, Cell, Inline, Kind, Node, Row, Table, plain};
use crate::source::Place;

/// What a caption begins with.
const MARK: &str = ": ";

/// More columns than this leave no room for words.
const MOST_COLUMNS: usize = 16;

impl<'t> Reader<'t, '_> {
    /// Reads a table, or says why there can be none here. The event that opens it has been read.
    pub fn table(
        &mut self,
        events: &mut Events<'t>,
        columns: &[Alignment],
        range: Range<usize>,
    ) -> Option<Table> {
        let place = self.trimmed(range);
        if !self.may_hold_tables() {
            self.findings.push(misplaced(place));
        }
        let mut rows = Vec::new();
        while let Some((Event::Start(Tag::TableHead | Tag::TableRow), range)) = events.next() {
            if self.may_hold_tables() {
                let found = uneven(&self.text[range.clone()], columns.len(), self.trimmed(range));
                self.findings.extend(found);
            }
            rows.push(self.row(events));
        }
        let mut rows = rows.into_iter();
        let head = rows.next().filter(|_| self.may_hold_tables())?;
        self.findings.extend(unfit(&head, place));
        let columns = columns.iter().map(align).collect();
        Some(Table { node: Node::default(), columns, head, rows: rows.collect() })
    }

    /// The place of a line or lines without the line end.
    fn trimmed(&self, Range { start, end }: Range<usize>) -> Place {
        (self.locate)(start..start + self.text[start..end].trim_end().len())
    }

    fn row(&mut self, events: &mut Events<'t>) -> Row {
        let mut cells = Vec::new();
        while let Some((Event::Start(Tag::TableCell), _)) = events.next() {
            let within = |(event, _): &Located| !matches!(event, Event::End(TagEnd::TableCell));
            let inside: Vec<Located> = events.by_ref().take_while(within).collect();
            let mut inside = inside.into_iter().peekable();
            let mut text = Vec::new();
            while inside.peek().is_some() {
                text.extend(self.inlines(&mut inside));
            }
            cells.push(Cell { node: Node::default(), text });
        }
        Row { node: Node::default(), cells }
    }
}

/// A paragraph right above a table that begins with ": " is its caption, as in Pandoc's Markdown.
pub fn caption(above: &mut Block) {
    if let Block::Paragraph(paragraph) = above
        && let Some(Inline::Text(first)) = paragraph.text.first_mut()
        && first.text.len() > MARK.len()
        && first.text.starts_with(MARK)
    {
        *first = first.part(MARK.len()..first.text.len());
        paragraph.kind = Kind::Caption;
    }
}

fn align(alignment: &Alignment) -> Align {
    match alignment {
        Alignment::None => Align::Unset,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

fn uneven(row: &str, columns: usize, place: Place) -> Option<Finding> {
    let own = cells(row);
    let message =
        format!("a row has {}, and the table has {}", counted(own, "cell"), counted(columns, "column"));
    let help = if own < columns {
        "write an empty cell, `| |`, where nothing is to stand; a text after the table begins after a blank line"
    } else {
        "take the surplus cells away, or head them; write `\\\\|` to print the sign"
    };
    (own != columns).then(|| finding(place, message).label(counted(own, "cell")).help(help))
}

fn unfit(head: &Row, place: Place) -> Option<Finding> {
    let columns = head.cells.len();
    if head.cells.iter().all(|cell| plain(&cell.text).trim().is_empty()) {
        let message = "the columns of a table have no headings".to_owned();
        return Some(finding(place, message).help("say in its first row what each column holds"));
    }
    let message = format!("a table has {columns} columns, and a page has room for {MOST_COLUMNS}");
    (columns > MOST_COLUMNS).then(|| finding(place, message).help("divide the table"))
}

fn misplaced(place: Place) -> Finding {
    let message = "a table may stand only between the paragraphs of a `[[section]]`".to_owned();
    finding(place, message)
        .label("a table")
        .help("move it into a `[[section]]`, which may be an annex; write `\\\\|` to print the sign")
}

/// Lines between bars that belong to no table; those that one line parts are told together.
pub fn loose(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let tables = Stretches::of(events, |event| matches!(event, Event::Start(Tag::Table(_))));
    let mut runs: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let at = start + line.len() - line.trim_ascii_start().len();
        start += line.len();
        if !between_bars(line) || tables.hold(at) {
            continue;
        }
        let line = at..at + line.trim_ascii().len();
        match runs.last_mut().filter(|(last, _)| last + 2 >= number) {
            Some((last, run)) => {
                *last = number;
                run.push(line);
            }
            None => runs.push((number, vec![line])),
        }
    }
    runs.iter().filter_map(|(_, run)| loose_finding(text, run, locate)).collect()
}

fn between_bars(line: &str) -> bool {
    let line = line.trim_ascii();
    (line.starts_with('|') && cells(line) > 1) || is_rule(line)
}

/// `|---|---|`
fn is_rule(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|c| "|-: ".contains(c))
}

fn loose_finding(
    text: &str,
    run: &[Range<usize>],
    locate: &dyn Fn(Range<usize>) -> Place,
) -> Option<Finding> {
    let first = run.first()?;
    if let Some(rule) = run.iter().find(|line| is_rule(text[(*line).clone()].trim_ascii())) {
        let message = "this line begins no table: the line above it has another number of cells".to_owned();
        let help = "let both have the same number, `| a | b |` above `|---|---|`";
        return Some(finding(locate(rule.clone()), message).help(help));
    }
    let message = "what stands between bars here is of no table".to_owned();
    let help = "a table is one line of headings, below it a line `|---|---|`, and below that the rows, without a blank line between them; write `\\\\|` to print the sign";
    Some(finding(locate(first.clone()), message).help(help))
}

/// The cells of a line, which GFM cuts at each bar that has no backslash before it.
fn cells(line: &str) -> usize {
    let line = line.trim_ascii();
    let line = line.strip_prefix('|').unwrap_or(line);
    let bars = line.match_indices('|').filter(|(at, _)| !line[..*at].ends_with('\\')).count();
    let closed = line.ends_with('|') && !line.ends_with("\\|");
    bars + usize::from(!closed)
}

fn finding(place: Place, message: String) -> Finding {
    Finding::error(RuleName::TextTable, place, message)
}
