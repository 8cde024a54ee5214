//! The model document, line by line.

use super::page::all_lines;
use crate::document::made::document;
use crate::document::{Block, Inline, Kind, Note, Paragraph};
use crate::layout::set;
use crate::layout::style::Style;
use crate::terms::Language;

const LINES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/official-lines.txt");

/// A printed line "645 participants1" ends a word with the call of a note.
fn inlines(text: &str) -> Vec<Inline> {
    let Some((before, after)) = text.split_once("participants1") else { return vec![Inline::text(text)] };
    let note = Note { call: Default::default(), figure: Default::default(), number: 1, blocks: Vec::new() };
    vec![Inline::text(format!("{before}participants")), Inline::Note(note), Inline::text(after)]
}

fn paragraph(printed: &[&str]) -> Block {
    let text = printed.join(" ");
    let (number, text) = text.split_once(". ").expect("a paragraph has a number");
    let number = Some(number.parse().expect("a number"));
    Block::Paragraph(Paragraph { number, ..Paragraph::new(Kind::Text, inlines(text)) })
}

#[test]
fn lines_end_where_they_end_in_print() {
    let Ok(file) = std::fs::read_to_string(LINES) else {
        return println!("not compared: there is no {LINES}");
    };
    let (mut matched, mut printed_lines) = (0, 0);
    for block in file.split("## paragraph").skip(1) {
        let printed: Vec<&str> = block.lines().filter(|line| !line.is_empty()).collect();
        let mut document = document(Language::Fr, vec![paragraph(&printed)]);
        document.kept_whole = vec!["Amorim-Borher".into()];
        let set = all_lines(&set(&document, &Style::house()));
        let first = set.iter().position(|line| line == printed[0]).unwrap_or(0);
        for (set, printed) in set[first..].iter().zip(printed) {
            println!("{} {printed}", if set == printed { " " } else { "✘" });
            matched += usize::from(set == printed);
            printed_lines += 1;
        }
    }
    assert_eq!((matched, printed_lines), (92, 92));
}
