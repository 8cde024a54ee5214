//! Documents that tests make block by block.

use super::{
    About, Align, Block, Cell, Cover, CoverRole, Document, Heading, Inline, Item, Kind, Label, List, Note,
    Numbering, Paragraph, Row, RunningHead, Table,
};
use crate::terms::Language;

pub fn document(language: Language, body: Vec<Block>) -> Document {
    let cover = cover([
        "F",
        "CDIP/33/INF/2",
        "ORIGINAL : anglais",
        "DATE : 4 octobre 2024",
        "Comité du développement et de la propriété intellectuelle (CDIP)",
        "Trente-troisième session",
        "Genève, 2 – 6 décembre 2024",
        "Rapport sur les webinaires",
        "établi par le Secrétariat",
    ]);
    let head = RunningHead {
        symbol: "CDIP/33/INF/2".into(),
        joint: None,
        before: "page ".into(),
        after: String::new(),
    };
    let mut document = Document {
        language,
        about: about(language),
        cover,
        head,
        body,
        annexes: Vec::new(),
        calls: Vec::new(),
        kept_whole: Vec::new(),
        unconfirmed: Default::default(),
        elements: Vec::new(),
    };
    document.build_tree();
    document
}

/// All lines of a cover, top to bottom.
pub fn cover(lines: [&str; 9]) -> Cover {
    use CoverRole::*;
    let roles = [Letter, Symbol, Original, Date, Committee, Session, PlaceAndDates, Title, Author];
    Cover::new(roles.into_iter().zip(lines.map(|line| vec![Inline::text(line)])))
}

/// A document of which only the language is known.
pub fn about(original: Language) -> About {
    About { receivers: Vec::new(), date: None, year: None, original, title: String::new() }
}

pub fn numbered(number: u32, text: &str) -> Block {
    Block::Paragraph(Paragraph {
        number: Some(number),
        ..Paragraph::new(Kind::Text, vec![Inline::text(text)])
    })
}

pub fn paragraph(text: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::new(Kind::Text, text))
}

pub fn heading(level: u8, label: &str, text: &str) -> Block {
    let text = vec![Inline::text(text)];
    Block::Heading(Heading {
        node: Default::default(),
        id: String::new(),
        level,
        label: label_of(label),
        text,
    })
}

pub fn label_of(text: &str) -> Label {
    Label { ordinal: 1, text: text.to_owned() }
}

/// A numbered list; its first label decides how the items are numbered.
pub fn list(items: Vec<(&str, Vec<Block>)>) -> Block {
    let first = items.first().and_then(|(label, _)| label.chars().find(|c| c.is_alphanumeric()));
    let numbering = match first {
        None => Numbering::Bullet,
        Some('i' | 'I') => Numbering::Roman,
        Some(figure) if figure.is_numeric() => Numbering::Decimal,
        Some(_) => Numbering::Alphabetic,
    };
    let item = |(label, blocks): (&str, Vec<Block>)| Item {
        node: Default::default(),
        label: label_of(label),
        blocks,
    };
    Block::List(List { node: Default::default(), numbering, items: items.into_iter().map(item).collect() })
}

pub fn note(number: u32, text: &str) -> Inline {
    let blocks = vec![paragraph(vec![Inline::text(text)])];
    Inline::Note(Note { call: Default::default(), figure: Default::default(), number, blocks })
}

/// A table of rows of cells; the first row is the head.
pub fn table(rows: Vec<Vec<Vec<Inline>>>) -> Block {
    let cell = |text| Cell { node: Default::default(), text };
    let row = |cells: Vec<_>| Row { node: Default::default(), cells: cells.into_iter().map(cell).collect() };
    let mut rows: Vec<Row> = rows.into_iter().map(row).collect();
    let head = rows.remove(0);
    Block::Table(Table {
        node: Default::default(),
        columns: vec![Align::Unset; head.cells.len()],
        head,
        rows,
    })
}

/// A table of plain words, with `|` between cells.
pub fn worded(rows: &[&str]) -> Block {
    let row = |row: &&str| row.split('|').map(|cell| vec![Inline::text(cell)]).collect();
    table(rows.iter().map(row).collect())
}
