use super::*;

fn small() -> Document {
    let foreign =
        |text| Inline::Foreign { node: Node::default(), language: Language::Fr, content: words(text) };
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
fn what_reads_from_right_to_left_says_so_and_reads_back() {
    let arabic = Document { language: Language::Ar, ..small() };
    let written = markdown(&arabic);
    let inside = written.strip_prefix("<div dir=\"rtl\" lang=\"ar\">\n\n").expect("an element around all");
    assert_eq!(inside.strip_suffix("\n</div>\n").map(str::to_owned), Some(markdown(&small())));
    let around = [
        vec!["html <div dir=\"rtl\" lang=\"ar\">".to_owned()],
        meant(&arabic),
        vec!["html </div>".to_owned()],
    ];
    assert_eq!(parsed(&written), around.concat());
}
