//! The author has the last word: paragraphs left out, replaced, and put before and after others.

use cdipdoc::document::{Block, Call, Kind, Paragraph};

use super::{documents, numbers, outline};
use crate::support::Year;
use crate::support::year::prose;

fn own(place: &str, text: &str) -> String {
    format!("[[paragraph]]\n{place}\n{}", prose("text", text))
}

fn year() -> Year {
    Year::new().document("decision = \"take-note\"").webinar(3, "").webinar(4, "")
}

/// The blocks in English, of which the French have the same numbers.
#[track_caller]
fn blocks(year: &Year) -> Vec<String> {
    let [english, french] = year.documents();
    assert_eq!(numbers(&english), numbers(&french));
    outline(&english)
}

#[test]
fn a_paragraph_is_left_out_and_the_others_close_up() {
    let year = year().document("without = [\"purpose\", \"w3.held\"]");
    let said = blocks(&year);
    assert!(said[0].starts_with("1. In 2025, the Secretariat organized"), "{said:#?}");
    assert_eq!(said[1], "I. Organizational matters");
    assert!(!said.iter().any(|line| line.contains("The present document")), "{said:#?}");
    assert!(!said.iter().any(|line| line.contains("first webinar was held")), "{said:#?}");
}

#[test]
fn own_paragraphs_stand_before_after_and_in_the_place_of_others() {
    let said = blocks(
        &year()
            .with(&own("after = \"purpose\"", "After one."))
            .with(&own("instead-of = \"purpose\"", "Instead."))
            .with(&own("before = \"purpose\"", "Before."))
            .with(&own("after = \"purpose\"", "After two."))
            .with(&own("", "First."))
            .with(&own("before = \"mandate\"", "Before the mandate, which is not stated.")),
    );
    assert_eq!(said[0], "1. First.");
    assert_eq!(said[1], "2. Before the mandate, which is not stated.");
    assert!(said[2].starts_with("3. In 2025"), "{said:#?}");
    let expected =
        ["4. Before.", "5. Instead.", "6. After one.", "7. After two.", "I. Organizational matters"];
    assert_eq!(said[3..8], expected);
}

#[test]
fn what_hangs_on_a_paragraph_stays_with_it_and_goes_with_it() {
    let mandate = "[mandate]\nreference = \"r\"\nsession = 30\nquote = { en = \"Words.\", fr = \"Mots.\" }\n[[reference]]\nid = \"r\"\nsymbol = \"CDIP/30/8\"";
    let quoted = blocks(&year().with(mandate).with(&own("after = \"mandate\"", "After.")));
    assert_eq!(quoted[1..3], ["Words.", "2. After."]);
    let replaced = blocks(&year().with(mandate).with(&own("instead-of = \"mandate\"", "Instead.")));
    assert!(replaced[0] == "1. Instead." && replaced[1].starts_with("2. "), "{replaced:#?}");
    let listed = blocks(&year().with(&own("after = \"overview\"", "After.")));
    let after = listed.iter().position(|line| line == "4. After.").expect("it is printed");
    assert!(listed[after - 1].contains("Webinar 4, held"), "{listed:#?}");
    let left_out = blocks(&year().document("without = [\"overview\"]"));
    assert!(!left_out.iter().any(|line| line.contains("Webinar 4, held")), "{left_out:#?}");
}

#[test]
fn a_heading_that_loses_all_its_paragraphs_goes() {
    let message = "[conclusion]\nmessage = { en = \"All was well.\", fr = \"Tout alla bien.\" }";
    let said = blocks(&year().with(message).document("without = [\"overview\", \"message\"]"));
    assert_eq!(said[2], "I. Report on the sessions");
    assert!(!said.iter().any(|line| line.contains("Conclusion")), "{said:#?}");
}

#[test]
fn what_is_only_put_before_or_after_a_paragraph_brings_no_heading() {
    for place in
        ["before = \"decision\"", "after = \"decision\"", "after = \"overview\"", "before = \"message\""]
    {
        let note =
            Year::new().document("decision = \"take-note\"").with(&own("", "One.")).with(&own(place, "Two."));
        let said = blocks(&note);
        let lines = said.iter().filter(|line| line.starts_with(|c: char| c.is_alphabetic()));
        assert_eq!(lines.count(), 0, "{place}: {said:#?}");
    }
    let report = blocks(&year().with(&own("before = \"decision\"", "Own.")));
    assert!(report.iter().any(|line| line.ends_with(". Own.")), "{report:#?}");
    assert!(!report.iter().any(|line| line.contains("Conclusion")), "{report:#?}");
    let replaced = blocks(&year().with(&own("instead-of = \"message\"", "Own.")));
    let heading = replaced.iter().position(|line| line.contains("Conclusion")).expect("its heading");
    assert!(replaced[heading + 1].ends_with(". Own."), "{replaced:#?}");
}

/// As people write them: three paragraphs of their own before the first heading, a list, references, and one in the report.
#[test]
fn a_report_may_open_with_three_paragraphs_of_its_author() {
    let documents = documents(include_str!("own/opening.toml"));
    let opening = [
        "1. طلبت إحدى",
        "1. At the last session",
        "1. En la última sesión",
        "1. À la dernière session",
        "1. На прошлой сессии",
        "1. 在上届会议上",
    ];
    for (document, opening) in documents.iter().zip(opening) {
        let said = outline(document);
        assert!(said[0].starts_with(opening), "{said:#?}");
        assert_eq!(numbers(document), [1, 2, 3, 4, 5, 6]);
        let heading = document.body.iter().position(|block| matches!(block, Block::Heading(_)));
        let numbered = |block: &&Block| matches!(block, Block::Paragraph(Paragraph { number: Some(_), .. }));
        assert_eq!(document.body[..heading.expect("one")].iter().filter(numbered).count(), 3);
        assert!(said.iter().any(|line| line.starts_with("3. ") && line.contains('2') && line.contains('4')));
    }
}

#[test]
fn a_cover_note_is_two_paragraphs_a_decision_and_an_annex_in_six_languages() {
    let documents = documents(include_str!("../../examples/cover-note.toml"));
    assert_eq!(documents.len(), 6);
    for document in &documents {
        assert_eq!(numbers(document), [1, 2, 3], "{}", document.language);
        assert!(!document.body.iter().any(|block| matches!(block, Block::Heading(_))));
        assert_eq!(document.annexes.len(), 1);
    }
}

/// Prose continues its paragraph in every field.
#[test]
fn an_own_paragraph_has_one_number_whatever_it_holds() {
    let rich = "One.\n\n- a\n- b\n\nGoes on[^1].\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.";
    let said = blocks(&year().with(&own("", rich)));
    let expected = ["1. One.", "•", "a", "•", "b", "Goes on.", "x | y", "1 | 2"];
    assert_eq!(said[..8], expected, "{said:#?}");
    assert!(said[8].starts_with("2. In 2025"), "{said:#?}");
}

#[test]
fn the_caption_of_a_table_has_no_number_and_closes_nothing() {
    let table = |caption: &str| format!(": {caption}\n\n| x | y |\n|---|---|\n| a | 2 |");
    let text = format!("{}\n\nBelow.\n\n{}", table("First"), table("Second"));
    let of =
        |text: &str| format!("[[section]]\nid = \"s\"\n{}\n{}", prose("title", "S"), prose("text", text));
    let year = year().with(&of(&text));
    let said = blocks(&year);
    let at = said.iter().position(|line| line == "First").unwrap_or_else(|| panic!("{said:#?}"));
    assert!(said[at - 1].ends_with(". S") && said[at + 3].ends_with(". Below."), "{said:#?}");
    assert_eq!([&said[at + 1], &said[at + 2], &said[at + 4]], ["x | y", "a | 2", "Second"]);
    let written = crate::support::markdown(&year.documents()[0]);
    assert!(written.contains("\n\nFirst\n\n| x | y |"), "{written}");
}

#[test]
fn a_text_refers_to_paragraphs_by_their_names() {
    let refers = "See [](#survey), [](#purpose), [](#w4.held) and [](#decision).";
    let survey = own("id = \"survey\"\nafter = \"purpose\"", "A survey was made.\n\nIt was short.");
    let [english, french] = year().with(&own("", refers)).with(&survey).documents();
    let said = outline(&english);
    assert_eq!(said[0], "1. See paragraph 4, paragraph 3, paragraph 7 and paragraph 8.");
    assert!(said.iter().any(|line| line.starts_with("7. The second webinar")), "{said:#?}");
    assert_eq!(numbers(&french), numbers(&english));
    let replaced = own("id = \"aim\"\ninstead-of = \"purpose\"", "Our aim: [](#purpose) is [](#aim).");
    let said = blocks(&year().with(&replaced));
    assert_eq!(said[1], "2. Our aim: paragraph 2 is paragraph 2.");
}

#[test]
fn the_decision_is_a_paragraph_like_the_others() {
    let ends = |year: Year| blocks(&year).into_iter().rev().take(3).collect::<Vec<_>>();
    let before = ends(year().with(&own("before = \"decision\"", "Before.")));
    assert_eq!(before[2], "6. Before.");
    let after = ends(year().with(&own("after = \"decision\"", "After.")));
    assert_eq!(after[..2], ["[End of document]", "7. After."]);
    let without = ends(year().document("without = [\"decision\"]"));
    assert!(without[1].contains("second webinar"), "{without:#?}");
    let own = year().with(&own("instead-of = \"decision\"", "The Committee may wish to act.")).documents();
    let decision = &own[0].body[own[0].body.len() - 2];
    let Block::Paragraph(decision) = decision else { panic!("{decision:#?}") };
    assert_eq!(decision.kind, Kind::Decision);
}

#[test]
fn a_document_may_consist_of_own_paragraphs_an_annex_or_a_section_alone() {
    let annex = "[[section]]\nid = \"a\"\nkind = \"annex\"\ntitle = { en = \"A\", fr = \"A\" }\ntext = { en = \"Yes.\", fr = \"Oui.\" }";
    let note =
        Year::new().document("decision = \"take-note-annex\"").with(&own("", "One.")).with(&own("", "Two."));
    let said = blocks(&note.with(annex));
    let decision =
        "3. The CDIP is invited to take note of the information contained in the Annex to this document.";
    assert_eq!(said, ["1. One.", "2. Two.", decision, "[Annex follows]"]);
    let bare = Year::new().document("decision = \"none\"").with(&own("", "One."));
    assert_eq!(blocks(&bare), ["1. One.", "[End of document]"]);
    let section = Year::new().document("decision = \"none\"").section("s", "Survey", "One.\n\nTwo.");
    assert_eq!(blocks(&section), ["I. Survey", "1. One.", "2. Two.", "[End of document]"]);
}

/// What is called is what is named, in order.
#[test]
fn every_paragraph_that_a_document_may_have_is_called_once() {
    let year = year()
        .person("a")
        .webinar(5, "[[webinar.talk]]\nspeaker = \"a\"\nsummary = { en = \"Said.\", fr = \"Dit.\" }");
    let [english, _] = year.documents();
    let source = cdipdoc::source::Source::new("test.toml", year.text());
    let mut names = cdipdoc::inside::manuscript::read(&source).0.paragraph_names();
    let mut called: Vec<String> = english
        .calls
        .iter()
        .filter(|call| matches!(call, Call::Paragraph { .. }))
        .map(|call| call.name().to_owned())
        .collect();
    names.sort_unstable();
    called.sort_unstable();
    assert_eq!(called, names);
}

#[test]
fn a_sentence_that_follows_from_the_mandate_goes_with_it() {
    let mandate =
        "[mandate]\nreference = \"r\"\nsession = 30\n[[reference]]\nid = \"r\"\nsymbol = \"CDIP/30/8\"";
    let left_out = blocks(&year().with(mandate).document("without = [\"mandate\"]"));
    assert!(left_out[0].starts_with("1. In 2025, the Secretariat organized"), "{left_out:#?}");
    let replaced = blocks(&year().with(mandate).with(&own("instead-of = \"mandate\"", "It was asked.")));
    assert!(replaced[1].starts_with("2. In 2025, the Secretariat organized"), "{replaced:#?}");
    let both = blocks(&year().with(&own("instead-of = \"organized\"", "There were some.")));
    assert!(!both[1].contains("those webinars"), "{both:#?}");
}

#[test]
fn a_talk_keeps_its_place_whatever_is_printed_of_the_others() {
    let talk = "[[webinar.talk]]\nspeaker = \"a\"\nsummary = { en = \"Said.\", fr = \"Dit.\" }\n";
    let year = || year().person("a").webinar(5, &talk.repeat(4));
    let said = blocks(&year().document("without = [\"w5.talk-1\", \"w5.talk-4\"]"));
    let said = said.join("\n");
    assert!(!said.contains("The first presentation") && !said.contains("The last"), "{said}");
    assert!(said.contains("main points of some of the presentations"), "{said}");
    assert_eq!(said.matches("The webinar continued with a presentation").count(), 2, "{said}");
    let one = blocks(&year().document("without = [\"w5.talk-1\", \"w5.talk-2\", \"w5.talk-3\"]")).join("\n");
    assert!(one.contains("The main points of one of the presentations are summarized below."), "{one}");
    assert!(one.contains("The last presentation was given by"), "{one}");
    let none = "without = [\"w5.talk-1\", \"w5.talk-2\", \"w5.talk-3\", \"w5.talk-4\"]";
    let none = blocks(&year().document(none)).join("\n");
    assert!(!none.contains("main points of"), "{none}");
}
