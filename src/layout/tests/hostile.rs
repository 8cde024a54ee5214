//! Extreme documents, which no manuscript can contain.

use super::page::runs;
use crate::document::made::{document, heading, list, note, numbered, paragraph};
use crate::document::{Annex, Block, Inline, Kind, Paragraph};
use crate::face::{Faces, Shaper};
use crate::layout::folio::Folios;
use crate::layout::style::Style;
use crate::layout::{self, set};
use crate::proof;
use crate::terms::Language;

pub(super) fn check(name: &str, blocks: Vec<Block>) -> Folios {
    check_but_for(&[], name, blocks)
}

/// Checks everything except `impossible`, which no page could do.
fn check_but_for(impossible: &[&str], name: &str, blocks: Vec<Block>) -> Folios {
    let document = document(Language::En, blocks);
    let folios = set(&document, &Style::house(), &Faces::default());
    let mut faults = proof::faults(&document, &folios);
    faults.retain(|(check, _)| !impossible.contains(check));
    assert!(faults.is_empty(), "{name}: {faults:#?}");
    folios
}

fn text_of(folios: &Folios) -> String {
    folios.pages.iter().flat_map(runs).map(|(_, run)| run.text.as_str()).collect()
}

#[test]
fn an_empty_document_has_a_page() {
    assert_eq!(check("empty", Vec::new()).pages.len(), 1);
    check("empty blocks", vec![paragraph(Vec::new()), numbered(1, ""), list(Vec::new()), heading(1, "", "")]);
    check("empty item", vec![list(vec![("a)", Vec::new()), ("", vec![list(vec![("b)", Vec::new())])])])]);
}

#[test]
fn a_paragraph_of_three_pages_is_set_whole() {
    let words = "Une phrase assez longue pour faire des lignes. ".repeat(400);
    let folios = check("long", vec![numbered(1, &words)]);
    assert!(folios.pages.len() > 3);
    assert!(text_of(&folios).matches("lignes.").count() == 400);
}

#[test]
fn a_word_of_two_hundred_letters_stays_within_the_margin() {
    let word = "Donaudampfschifffahrtsgesellschaft".repeat(6);
    check("word", vec![numbered(1, &word), heading(2, "A.", &word), heading(1, &word, &word)]);
    let item = vec![paragraph(vec![Inline::text(word.as_str())])];
    check("labels", vec![list(vec![(word.as_str(), item)]), numbered(123_456_789, &word)]);
    let bold = Inline::Strong(vec![Inline::text(word.as_str())]);
    let note = note(1, &word);
    check(
        "mixed",
        vec![paragraph(vec![Inline::text(word.as_str()), bold, note, Inline::text(word.as_str())])],
    );
}

#[test]
fn forty_notes_of_one_line_find_room() {
    let text =
        (1..=40).flat_map(|number| [Inline::text(" a"), note(number, &"Une note. ".repeat(20))]).collect();
    let folios = check("notes", vec![paragraph(text)]);
    assert_eq!(text_of(&folios).matches("note.").count(), 800);
    let each = |number| paragraph(vec![Inline::text("a"), note(number, "Une note.")]);
    let folios = check("notes of paragraphs", (1..=80).map(each).collect());
    assert_eq!(text_of(&folios).matches("note.").count(), 80);
}

#[test]
fn notes_within_notes_follow_one_another() {
    let mut text = vec![Inline::text("a")];
    for number in (1..60).rev() {
        let Inline::Note(mut outer) = note(number, "") else { continue };
        outer.blocks = vec![paragraph(text), list(vec![("i)", vec![paragraph(vec![Inline::text("b")])])])];
        text = vec![Inline::text("a"), Inline::Note(outer)];
    }
    check("nested notes", vec![paragraph(text)]);
}

#[test]
fn a_deep_list_keeps_a_readable_measure() {
    let words = || vec![paragraph(vec![Inline::text("des mots et encore des mots ".repeat(9))])];
    let deep = (0..80).fold(words(), |inner, _| {
        let blocks = words().into_iter().chain(inner).collect();
        vec![list(vec![("xxxviii)", blocks)]), Block::Quotation { node: Default::default(), blocks: words() }]
    });
    check("deep", deep);
}

#[test]
fn odd_characters_do_no_harm() {
    let odd = "\u{0} \t\n\r\u{2028}a\u{301}\u{301}\u{301} \u{200b}\u{200d}\u{feff}\u{ad} 注意。第二 \u{1f600} مرحبا \u{e000}\u{fdd0} ";
    check(
        "odd",
        vec![
            numbered(1, &odd.repeat(40)),
            heading(1, odd, odd),
            paragraph(vec![Inline::text(" ".repeat(999))]),
        ],
    );
    check("marks", vec![numbered(1, &"\u{301}".repeat(5000)), numbered(2, &"\u{a0}".repeat(999))]);
}

#[test]
fn an_end_mark_never_stands_alone() {
    for lines in 1..60 {
        let mark = Block::Paragraph(Paragraph::new(Kind::EndMark, vec![Inline::text("[End of document]")]));
        let body = (1..=lines).map(|number| numbered(number, "Words.")).chain([mark]).collect();
        let last = check("end mark", body).pages.pop().expect("a page");
        let words: String =
            runs(&last).filter(|(ink, _)| ink.node.is_some()).map(|(_, run)| run.text.as_str()).collect();
        assert!(words.contains("Words.") && words.contains("[End"), "{lines}: {words}");
    }
}

#[test]
fn many_headings_in_a_row_are_cut_where_they_must() {
    check_but_for(
        &["headings above two lines"],
        "headings",
        (0..200).map(|_| heading(1, "I.", "Titre")).collect(),
    );
}

#[test]
fn an_annex_counts_its_pages_from_one() {
    let mut document = document(Language::En, vec![numbered(1, "Body.")]);
    let blocks = vec![heading(1, "I.", "Inside"), numbered(1, &"Words of an annex. ".repeat(600))];
    let title = vec![Inline::text("List")];
    document.annexes =
        vec![Annex { node: Default::default(), id: String::new(), label: "Annex".into(), title, blocks }];
    document.build_tree();
    let folios = set(&document, &Style::house(), &Faces::default());
    assert_eq!(folios.pages.iter().map(|page| page.number).collect::<Vec<_>>(), [1, 1, 2, 3]);
    assert_eq!(super::page::lines(&folios.pages[1])[..2], ["CDIP/33/INF/2", "Annex"]);
    assert_eq!(super::page::lines(&folios.pages[2])[1], "Annex, page 2");
    let outline: Vec<_> =
        folios.outline.iter().map(|mark| (mark.level, mark.title.as_str(), mark.page)).collect();
    assert_eq!(outline, [(1, "Annex. List", 1), (2, "I. Inside", 1)]);
}

#[test]
fn a_character_without_a_face_is_reported_where_it_was_typed() {
    let place = crate::source::Place::new(3, 9);
    let document = document(Language::En, vec![paragraph(vec![Inline::typed("a\u{1f600}b", place)])]);
    let (_, missing) = {
        let faces = Faces::default();
        layout::proof(&document, &Style::house(), &faces, &mut Shaper::new(&faces))
    };
    assert_eq!(missing.len(), 1);
    assert_eq!((missing[0].character, missing[0].origin), ('\u{1f600}', Some(place)));
}
