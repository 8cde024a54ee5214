//! Links can be seen on the page.

use super::page::runs;
use crate::document::made::{document, note, numbered, paragraph, table};
use crate::document::{Block, Inline, Link, Note};
use crate::face::Faces;
use crate::layout::folio::{Folios, Ink, Stroke};
use crate::layout::set;
use crate::layout::style::Style;
use crate::terms::Language;

fn link(address: &str, words: &str) -> Inline {
    let content = vec![Inline::text(words)];
    Inline::Link(Link { node: Default::default(), address: address.into(), content })
}

fn folios(language: Language, body: Vec<Block>) -> Folios {
    let mut document = document(language, body);
    document.build_tree();
    set(&document, &Style::house(), &Faces::default())
}

/// Each underline with the words above it and their start.
fn underlined(folios: &Folios) -> Vec<String> {
    let on_page = folios.pages.iter().flat_map(|page| {
        let lines = page.ink.iter().filter(|ink| ink.is_underline());
        lines.map(|line| {
            let Stroke::Rule { length, .. } = line.stroke else { unreachable!() };
            let over = |ink: &Ink| (0.5..3.0).contains(&(line.y - ink.y)) && ink.x == line.x;
            let (_, run) = runs(page).find(|(ink, _)| over(ink)).expect("words above the line");
            assert!((run.width() - length).abs() < 0.01, "{}", run.text);
            run.text.trim_end().to_owned()
        })
    });
    on_page.collect()
}

fn coloured(folios: &Folios) -> Vec<String> {
    let all = folios.pages.iter().flat_map(runs).filter(|(_, run)| run.colour.is_some());
    all.map(|(_, run)| run.text.trim_end().to_owned()).collect()
}

#[test]
fn links_are_coloured_and_underlined_wherever_they_stand() {
    let words = "une page dont le nom est bien long ".repeat(5);
    let to_page = || link("https://www.wipo.int/", words.trim());
    let within = link("#paragraph-1", "paragraphe 1");
    let mut called = note(1, "");
    if let Inline::Note(Note { blocks, .. }) = &mut called {
        *blocks = vec![paragraph(vec![Inline::text("Voir "), link("https://a.example/", "là")])];
    }
    let cells = vec![vec![vec![Inline::text("Pays")]], vec![vec![link("https://b.example/", "Suisse")]]];
    let body = vec![
        numbered(1, "Texte."),
        paragraph(vec![Inline::text("Sur "), to_page(), Inline::text(", au "), within, called]),
        table(cells),
    ];
    let folios = folios(Language::Fr, body);
    let seen = underlined(&folios);
    assert_eq!(seen, coloured(&folios));
    assert_eq!(seen.len(), 5, "{seen:?}");
    assert_eq!(seen[..2].join(" "), words.trim());
    assert_eq!(seen[2..], ["paragraphe 1", "Suisse", "là"][..], "{seen:?}");
}

#[test]
fn a_link_in_arabic_is_underlined_from_its_start() {
    let line =
        vec![Inline::text("على "), link("https://a.example/", "الصفحة الإلكترونية"), Inline::text(" هنا")];
    let folios = folios(Language::Ar, vec![paragraph(line)]);
    assert_eq!(underlined(&folios), ["الصفحة الإلكترونية"]);
}

#[test]
fn the_call_of_a_note_is_known_by_its_figure() {
    let inside = Inline::Link(Link {
        node: Default::default(),
        address: "https://a.example/".into(),
        content: vec![Inline::text("page"), note(1, "Une note.")],
    });
    let folios = folios(Language::Fr, vec![paragraph(vec![inside])]);
    assert_eq!(coloured(&folios), ["page"]);
}

#[test]
fn the_head_of_a_table_that_is_repeated_leads_nowhere_and_shows_it() {
    let mut rows = vec![vec![vec![link("https://a.example/", "Pays")]]];
    rows.extend((0..80).map(|_| vec![vec![Inline::text("Suisse")]]));
    let folios = folios(Language::Fr, vec![table(rows)]);
    assert!(folios.pages.len() > 1);
    assert_eq!((underlined(&folios), coloured(&folios)), (vec!["Pays".to_owned()], vec!["Pays".to_owned()]));
}
