//! Tests of whole documents in Markdown.

use pulldown_cmark::{Event, Parser, Tag};

use super::*;
use crate::press;
use crate::source::Source;
use crate::terms::Tongue;

fn small() -> Document {
    let foreign =
        |text| Inline::Foreign { node: Node::default(), language: Language::Fr.into(), content: words(text) };
    let seen = note(
        1,
        vec![
            paragraph(
                None,
                vec![Inline::text("See "), link("https://a.int/a_(b)", words("the list")), Inline::text(".")],
            ),
            paragraph(None, words("It has a second paragraph.")),
        ],
    );
    let mut document = document(
        words,
        vec![
            paragraph(Some(1), vec![Inline::text("The Secretariat held four webinars."), seen]),
            heading(1, "I.", words("Webinars")),
            heading(2, "A.", words("Speakers & topics")),
            paragraph(
                Some(2),
                vec![
                    Inline::text("A "),
                    foreign("note verbale"),
                    Inline::text(" was "),
                    Inline::Emphasis(words("sent")),
                    Inline::text(" to all:"),
                ],
            ),
            list(vec![
                item(
                    "(i)",
                    vec![paragraph(None, words("Mr. Luong;")), paragraph(None, words("Purpose: brands"))],
                ),
                item(
                    "(ii)",
                    vec![
                        paragraph(None, words("Ms. Asan:")),
                        list(vec![item("•", vec![paragraph(None, words("R&D"))])]),
                    ],
                ),
            ]),
            Block::Quotation {
                node: Node::default(),
                blocks: vec![paragraph(None, words("One.")), paragraph(None, words("Two."))],
            },
            paragraph(None, vec![Inline::Strong(words("注意。")), Inline::text("第二")]),
            Block::Paragraph(Paragraph {
                number: Some(3),
                ..Paragraph::new(
                    Kind::Decision,
                    words("The Committee is invited to take note of the document."),
                )
            }),
            Block::Paragraph(Paragraph::new(Kind::EndMark, words("[Annex follows]"))),
        ],
    );
    document.annexes.push(Annex {
        node: Node::default(),
        id: "list".to_owned(),
        label: "Annex".to_owned(),
        title: words("List of webinars"),
        blocks: vec![
            heading(1, "I.", words("First half")),
            paragraph(Some(1), words("1986 was the first year.")),
            Block::Paragraph(Paragraph::new(Kind::EndMark, words("[End of Annex and of document]"))),
        ],
    });
    document
}

#[test]
fn a_small_document_letter_by_letter() {
    let written = markdown(&small());
    assert_eq!(written, include_str!("small.md"), "\n{written}");
    assert_read_back(&small());
}

#[test]
fn the_example_reads_back_in_six_languages() {
    let example = include_str!("../../../../examples/six-languages.toml");
    let reading = press::read(Source::new("six-languages.toml", example)).expect("the built-in templates");
    let documents = reading.documents.expect("a sound manuscript");
    assert_eq!(documents.len(), 6);
    documents.iter().for_each(assert_read_back);
}

#[test]
fn what_reads_from_right_to_left_says_so() {
    let foreign = |tag| Inline::Foreign {
        node: Node::default(),
        language: Tongue::read(tag).unwrap(),
        content: words("x"),
    };
    let numbers = Table {
        node: Node::default(),
        columns: vec![Align::Left, Align::Right],
        head: row([&words("ا"), &words("ب")]),
        rows: Vec::new(),
    };
    let body = vec![
        paragraph(
            Some(1),
            vec![
                Inline::text("الوثيقة CDIP/30/8 Rev.، والوثيقة 41 C/5، 412"),
                note(1, vec![paragraph(None, words("ملاحظة"))]),
                foreign("fr"),
                foreign("ar"),
                foreign("fa-IR"),
                foreign("de"),
            ],
        ),
        Block::Table(numbers),
    ];
    let arabic = Document { language: Language::Ar, ..document(words, body) };
    let written = markdown(&arabic);
    let inside = written.strip_prefix("<div dir=\"rtl\" lang=\"ar\">\n\n").expect("an element around all");
    let (_, body) = inside.split_once("---\n\n").expect("a cover");
    assert_eq!(
        body,
        "1\\. الوثيقة CDIP/30/8 Rev.\u{200e}، والوثيقة \u{200e}41 C/5، 412\u{200f}[^1]<span lang=\"fr\" dir=\"ltr\">x</span>\
         <span lang=\"ar\">x</span><span lang=\"fa-IR\">x</span>\
         <span lang=\"de\" dir=\"ltr\">x</span>\n\n| ا | ب |\n| :--- | ---: |\n\n[^1]: <span dir=\"rtl\" lang=\"ar\">\
         ملاحظة<!-- --></span>\n\n</div>\n"
    );
}

#[test]
fn a_note_is_shown_by_a_reader_that_knows_no_notes() {
    let said = [
        "中文注释。",
        "ملاحظة",
        "ملاحظة واحدة",
        "Ibid. (2024)",
        "Idem \"there\"",
        "x 'y'",
        "<a>",
        "Two words.",
    ];
    for language in [Language::Zh, Language::Ar, Language::En] {
        for said in said {
            let marked =
                [Inline::text(said), Inline::Emphasis(words(said)), link("https://a.int", words(said))];
            marked.into_iter().for_each(|text| assert_shown(language, text, said));
        }
    }
}

fn assert_shown(language: Language, text: Inline, said: &str) {
    let of = |blocks| {
        let text = vec![Inline::text("Said"), note(1, blocks)];
        Document { language, ..document(words, vec![paragraph(Some(1), text)]) }
    };
    let single = || paragraph(None, vec![text.clone()]);
    let quoted = || Block::Quotation { node: Node::default(), blocks: vec![single(), single()] };
    for blocks in [
        vec![single()],
        vec![single(), single()],
        vec![list(vec![item("•", vec![single()]), item("(a)", vec![single(), single()])])],
        vec![quoted(), single(), list(vec![item("(a)", vec![quoted()])])],
    ] {
        assert_shown_whole(&of(blocks), said);
    }
}

fn assert_shown_whole(document: &Document, said: &str) {
    assert_read_back(document);
    let written = markdown(document);
    let shown = Parser::new(&written).filter_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        Event::Start(Tag::CodeBlock(_)) => panic!("code in {written}"),
        _ => None,
    });
    let shown: String = shown.collect();
    assert!(shown.contains("[^1]: ") && shown.ends_with(said), "{shown:?} of {written}");
    assert_eq!(shown.matches(said).count(), times(document, said), "{shown:?} of {written}");
}

/// How often a text occurs in the document.
fn times(document: &Document, said: &str) -> usize {
    let mut times = 0;
    document.each_inline(&mut |inline| {
        times += usize::from(matches!(inline, Inline::Text(text) if text.text == said));
    });
    times
}

#[test]
fn a_note_of_several_blocks_is_one_paragraph_of_lines() {
    let items = ["(a)", "(b)"].map(|label| item(label, vec![paragraph(None, words("data;"))]));
    let quoted = Block::Quotation { node: Node::default(), blocks: vec![paragraph(None, words("1. One."))] };
    let dashed = item("•", vec![paragraph(None, words("- more"))]);
    let blocks = vec![paragraph(None, words("It is")), list(items.into()), quoted, list(vec![dashed])];
    let said = document(words, vec![paragraph(Some(1), vec![Inline::text("Said."), note(1, blocks)])]);
    let written = markdown(&said);
    let (_, definition) = written.split_once("\n\n[^1]: ").expect("a note");
    assert_eq!(definition, "It is\\\n    (a) data;\\\n    (b) data;\\\n    \\> 1\\. One.\\\n    • - more\n");
    assert_read_back(&said);
}
