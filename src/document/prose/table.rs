//! Reads tables of GFM. Its parser silently fills up a short row and cuts off a long one; here both are reported.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::bars::{cells, finding};
use super::reading::{Events, Reader};
use super::stretch::Located;
use crate::diagnostic::{Finding, counted};
use crate::document::{Align, Block, Cell, Inline, Kind, Node, Row, Table, plain};
use crate::source::Place;

/// The start of a caption.
const MARK: &str = ": ";

/// With more columns there is no room for words.
const MOST_COLUMNS: usize = 16;

impl<'t> Reader<'t, '_> {
    /// Reads a table and makes the last of `blocks` its caption if it is one, or reports why there can be no table
    /// here. The event that opens the table has been read already.
    pub fn add_table(
        &mut self,
        blocks: &mut Vec<Block>,
        events: &mut Events<'t>,
        columns: &[Alignment],
        range: Range<usize>,
    ) {
        if let Some(table) = self.table(events, columns, range) {
            blocks.last_mut().into_iter().for_each(caption);
            blocks.push(Block::Table(table));
        }
    }

    fn table(
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

    /// The place of one or more lines without the line end.
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

/// Makes a paragraph that begins with ": " the caption of the table below it, as in Pandoc's Markdown.
fn caption(above: &mut Block) {
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
