//! A specimen of every part. A person has compared the places, sizes and cuts with the style once.

use std::fmt::Write;

use crate::document::made::{document, heading, list, note, numbered, paragraph, table};
use crate::document::{Annex, Block, Document, Inline, Kind, Paragraph};
use crate::face::Faces;
use crate::layout::folio::{Folio, Ink, Stroke};
use crate::layout::set;
use crate::layout::style::Style;
use crate::terms::Language;

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn of(kind: Kind, text: &str) -> Block {
    Block::Paragraph(Paragraph::new(kind, words(text)))
}

fn specimen() -> Document {
    let both = vec![Inline::text("de "), Inline::Emphasis(words("deux")), Inline::text(" sortes")];
    let text = vec![
        Inline::text("Du texte"),
        note(1, "Une note."),
        note(2, "Une autre."),
        Inline::text(" et "),
        Inline::Emphasis(both),
        Inline::text(", "),
        Inline::Strong(words("gras")),
        Inline::text("."),
    ];
    let quoted = paragraph(words(&"Une citation assez longue pour deux lignes. ".repeat(3)));
    let item = vec![paragraph(words("Un article")), paragraph(words("et sa suite."))];
    let row = |one: &str, other: &str| vec![words(one), words(other)];
    let body = vec![
        heading(1, "I.", "Un titre"),
        heading(2, "A.", &"Un titre de deux lignes ou peu s’en faut ".repeat(3)),
        paragraph(text),
        list(vec![("a)", item)]),
        Block::Quotation { node: Default::default(), blocks: vec![quoted] },
        table(vec![row("Pays", "Nombre"), row("Suisse", "3")]),
        of(Kind::Text, "Fin."),
        of(Kind::Decision, "Le comité est invité."),
        of(Kind::EndMark, "[L’annexe suit]"),
    ];
    let mut document = document(Language::Fr, body);
    let blocks = vec![numbered(1, "Du texte.")];
    let (label, title) = ("Annexe".to_owned(), words("Liste"));
    document.annexes = vec![Annex { node: Default::default(), id: String::new(), label, title, blocks }];
    document.build_tree();
    document
}

fn told(faces: &Faces, folio: &Folio) -> String {
    folio.ink.iter().fold(String::new(), |mut told, Ink { x, y, stroke, .. }| {
        let what = match stroke {
            Stroke::Glyphs(run) => format!("{} {} {:?}", run.size, faces.name(run.face), run.text),
            Stroke::Rule { length, thickness, .. } => format!("rule {length} × {thickness}"),
            Stroke::Picture(_) => "picture".to_owned(),
        };
        let _ = writeln!(told, "{x:.2} {y:.2} {what}");
        told
    })
}

#[test]
fn every_part_stands_where_the_style_has_it() {
    let faces = Faces::default();
    let pages: Vec<String> =
        set(&specimen(), &Style::house(), &faces).pages.iter().map(|folio| told(&faces, folio)).collect();
    assert_eq!(pages.join("\n"), include_str!("specimen.txt"));
}
