//! The model document is set line by line as the official one.

use super::page::all_lines;
use crate::document::made::{document, heading, note};
use crate::document::{Block, Inline, Kind, Note, Paragraph};
use crate::face::Faces;
use crate::layout::set;
use crate::layout::style::Style;
use crate::terms::Language;

const LINES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/official-lines.txt");

const SEED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seed/000_5b0d0696fab05bdf.txt");

/// In "645 participants1", the last figure is the call of a note.
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
        let set = all_lines(&set(&document, &Style::house(), &Faces::default()));
        let first = set.iter().position(|line| line == printed[0]).unwrap_or(0);
        for (set, printed) in set[first..].iter().zip(printed) {
            println!("{} {printed}", if set == printed { " " } else { "✘" });
            matched += usize::from(set == printed);
            printed_lines += 1;
        }
    }
    assert_eq!((matched, printed_lines), (92, 92));
}

/// The printed lines that belong together, from the one that begins so.
fn printed<'s>(seed: &'s str, begins: &str, belongs: fn(&str) -> bool) -> Vec<&'s str> {
    let lines = seed.lines().filter(|line| !line.trim().is_empty());
    lines.skip_while(|line| !line.starts_with(begins)).take_while(|line| belongs(line)).collect()
}

#[test]
fn headings_and_notes_end_their_lines_where_they_end_in_print() {
    let Ok(seed) = std::fs::read_to_string(SEED) else {
        return println!("not compared: there is no {SEED}");
    };
    let capital = |line: &str| !line.contains(char::is_lowercase);
    for (label, lines) in [("A.", 3), ("B.", 2)] {
        let printed = printed(&seed, &format!("{label} ASSISTANCE"), capital);
        let text = printed.join(" ");
        let title = text.strip_prefix(label).expect("a label").trim();
        let folios =
            set(&document(Language::Fr, vec![heading(2, label, title)]), &Style::house(), &Faces::default());
        let set = all_lines(&folios);
        assert_eq!(set[set.len() - lines..], printed[..]);
    }
    for figure in 1..=2 {
        let printed = printed(&seed, &format!("{figure} Ce chiffre"), |line| !line.starts_with('['));
        let text = printed[..2].join(" ");
        let called = note(figure, text.split_once(' ').expect("a figure").1);
        let calling = Paragraph::new(Kind::Text, vec![Inline::text("Texte"), called]);
        let body = vec![Block::Paragraph(calling)];
        let set = all_lines(&set(&document(Language::Fr, body), &Style::house(), &Faces::default()));
        assert_eq!(set[set.len() - 2..], printed[..2]);
    }
}

/// The lines of a decision.
fn decision(language: Language, text: &str) -> Vec<String> {
    let text = vec![Inline::text(text)];
    let decision = Paragraph { number: Some(21), ..Paragraph::new(Kind::Decision, text) };
    let lines = all_lines(&set(
        &document(language, vec![Block::Paragraph(decision)]),
        &Style::house(),
        &Faces::default(),
    ));
    let first = lines.iter().position(|line| line.starts_with("21.")).expect("a decision");
    lines[first..].to_vec()
}

#[test]
fn decisions_are_as_wide_as_their_language_has_them() {
    // CDIP/16/8.
    let russian =
        "КРИС предлагается рассмотреть информацию, содержащуюся в приложении к настоящему документу.";
    assert_eq!(decision(Language::Ru, russian).len(), 3);
    assert_eq!(decision(Language::Zh, &"会".repeat(60))[1].chars().count(), 23);
}
