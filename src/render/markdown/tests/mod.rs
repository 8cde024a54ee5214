//! Tests of Markdown: a reader must understand what the document means.

use crate::document::made;
use crate::document::{
    Align, Annex, Block, Cell, Cover, CoverRole, Document, Heading, Inline, Item, Kind, Link, List, Node,
    Note, Numbering, Paragraph, Row, RunningHead, Table,
};
use crate::render::Base;
use crate::terms::{Direction, Language};

mod chance;
mod meant;
mod parsed;
mod whole;

use chance::Chance;
use meant::meant;
use parsed::parsed;

/// The Markdown of a document that stands beside its manuscript.
fn markdown(document: &Document) -> String {
    super::markdown(document, &Base::default())
}

/// Collects the signs of a document's structure. Loose text is put into a paragraph, and texts side by side are
/// joined.
#[derive(Default)]
struct Outline {
    signs: Vec<String>,
    words: String,
    in_paragraph: bool,
    in_title: bool,
    /// Whether the next paragraph continues the open one.
    beside: bool,
}

impl Outline {
    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.begin();
            self.words.push_str(text);
        }
    }

    fn sign(&mut self, sign: &str) {
        self.begin();
        self.flush();
        self.signs.push(sign.to_owned());
    }

    /// Adds a space between two calls side by side.
    fn part_calls(&mut self) {
        if self.words.is_empty() && self.signs.last().is_some_and(|last| last.starts_with("call ")) {
            self.text("\u{a0}");
        }
    }

    fn block(&mut self, sign: &str) {
        self.close_paragraph();
        self.flush();
        self.in_title = sign.starts_with('h');
        self.signs.push(sign.to_owned());
    }

    fn begin(&mut self) {
        if !self.in_paragraph && !self.in_title {
            self.open_paragraph();
        }
    }

    fn open_paragraph(&mut self) {
        if !std::mem::take(&mut self.beside) {
            self.block("p(");
            self.in_paragraph = true;
        }
    }

    fn close_paragraph(&mut self) {
        if std::mem::take(&mut self.in_paragraph) {
            self.flush();
            self.signs.push(")p".to_owned());
        }
    }

    fn flush(&mut self) {
        if !self.words.is_empty() {
            self.signs.push(format!("text {:?}", std::mem::take(&mut self.words)));
        }
    }
}

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn paragraph(number: Option<u32>, text: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { number, ..Paragraph::new(Kind::Text, text) })
}

fn item(label: &str, blocks: Vec<Block>) -> Item {
    Item { node: Node::default(), label: made::label_of(label), blocks }
}

fn list(items: Vec<Item>) -> Block {
    Block::List(List { node: Node::default(), numbering: Numbering::Bullet, items })
}

fn heading(level: u8, label: &str, text: Vec<Inline>) -> Block {
    Block::Heading(Heading {
        node: Node::default(),
        id: String::new(),
        level,
        label: made::label_of(label),
        text,
    })
}

fn row(cells: [&Vec<Inline>; 2]) -> Row {
    let cell = |text: &Vec<Inline>| Cell { node: Node::default(), text: text.clone() };
    Row { node: Node::default(), cells: cells.map(cell).into() }
}

fn note(number: u32, blocks: Vec<Block>) -> Inline {
    Inline::Note(Note { call: Node::default(), figure: Node::default(), number, blocks })
}

fn link(address: &str, content: Vec<Inline>) -> Inline {
    Inline::Link(Link { node: Node::default(), address: address.to_owned(), content })
}

const LINES: [(CoverRole, &str); 9] = [
    (CoverRole::Letter, "E"),
    (CoverRole::Symbol, "CDIP/33/INF/3"),
    (CoverRole::Original, "ORIGINAL: ENGLISH"),
    (CoverRole::Date, "DATE: MARCH 5, 2025"),
    (CoverRole::Committee, "Committee on Development and Intellectual Property (CDIP)"),
    (CoverRole::Session, "Thirty-Third Session"),
    (CoverRole::PlaceAndDates, "Geneva, April 7 to 11, 2025"),
    (CoverRole::Title, "Report on the webinars"),
    (CoverRole::Author, "prepared by the Secretariat"),
];

fn document(mut line: impl FnMut(&str) -> Vec<Inline>, body: Vec<Block>) -> Document {
    Document {
        language: Language::En,
        about: made::about(Language::En),
        cover: Cover::new(LINES.map(|(role, words)| (role, line(words)))),
        head: RunningHead { symbol: String::new(), joint: None, before: String::new(), after: String::new() },
        body,
        annexes: Vec::new(),
        calls: Vec::new(),
        kept_whole: Vec::new(),
        unconfirmed: Default::default(),
        elements: Vec::new(),
    }
}

fn assert_read_back(document: &Document) {
    let written = markdown(document);
    let mut read = parsed(&written);
    if document.language.direction() == Direction::RightToLeft {
        read = without_directions(read);
    }
    let meant = meant(document);
    let apart = read.iter().zip(&meant).find(|(read, meant)| read != meant);
    assert!(read == meant, "{apart:#?}\n{written}\n{written:?}");
    assert_tidy(&written);
}

/// The signs without those that only state a direction.
fn without_directions(signs: Vec<String>) -> Vec<String> {
    let is_element = |sign: &String| sign.starts_with("html <div") || sign == "html </div>";
    let bare = |sign: String| sign.replace("\\u{200e}", "").replace("\\u{200f}", "");
    signs.into_iter().filter(|sign| !is_element(sign)).map(bare).collect()
}

fn assert_tidy(written: &str) {
    assert!(written.ends_with('\n') && !written.ends_with("\n\n"), "{written:?}");
    assert!(!written.contains("\n\n\n") && !written.contains(['\t', '\r']), "{written:?}");
    assert!(written.lines().all(|line| line == line.trim_end()), "{written:?}");
}

const HOSTILE: &[&str] = &[
    "12. twelve",
    "12) twelve",
    "1.",
    "- dash",
    "-",
    "+ plus",
    "* star",
    "---",
    "- - -",
    "***",
    "___",
    "===",
    "# title",
    "#",
    "####### seven",
    "title #",
    "title ##",
    "C#",
    "> quote",
    ">quote",
    "    code",
    "\tcode",
    "```",
    "~~~",
    "`code`",
    "``",
    "*a*",
    "**a**",
    "_a_",
    "a_b_c",
    "__a__",
    "snake_case_name",
    "~a~",
    "~~a~~",
    "\\",
    "\\\\",
    "a\\",
    "\\*",
    "\\&amp;",
    "&amp;",
    "&copy",
    "&copy;",
    "&#35;",
    "&#x23;",
    "R&D",
    "a & b; c",
    "<b>bold</b>",
    "<!-- a",
    "<?php",
    "<![CDATA[",
    "</span>",
    "<br>",
    "a < b > c",
    "<https://a.int>",
    "<a@b.int>",
    "https://a.int/x",
    "www.a.int",
    "WWW.a.int",
    "ftp://a.int",
    "someone@a.int",
    "[a](b)",
    "[a]: b",
    "[a]",
    "[a][b]",
    "![a](b)",
    "!",
    "[^1]",
    "[^1]: note",
    "^[note]",
    "^a^",
    "[ ] task",
    "[x] task",
    "[!NOTE]",
    "[[wiki]]",
    "a | b",
    "|-|-|",
    ":-: | -:",
    ": term",
    ":",
    "$a$",
    "$$a$$",
    "US$ 5 and US$ 6",
    ":smile:",
    "10:30:00",
    "@someone",
    "#123",
    "{#id}",
    "{{ page }}",
    "{% raw %}",
    "% title",
    " leading",
    "trailing ",
    "two  spaces",
    "   ",
    "\u{a0}a\u{a0}",
    "a\u{a0}b",
    "\u{202f}",
    "a\nb",
    "a\n\nb",
    "a\n---",
    "a\n===",
    "a\r\nb",
    "\n",
    "\u{2028}",
    "\u{7f}",
    "\u{b}x",
    "\u{c}",
    "“”",
    "。",
    "…",
    "(i)",
    "a)",
    "1",
    "1986. A great year",
    "\u{feff}a",
    "\u{200b}",
    "\"",
    "'",
];

#[test]
fn a_hostile_text_reads_back_as_typed_wherever_it_stands() {
    for text in HOSTILE {
        for read in everywhere(text) {
            assert_read_back(&read);
            assert_read_back(&Document { language: Language::Ar, ..read });
        }
    }
}

/// Documents with the text in every position: alone, between words, in marks, in all kinds of blocks.
fn everywhere(text: &str) -> Vec<Document> {
    let inside: [Vec<Inline>; 9] = [
        words(text),
        words(&format!("before {text} after")),
        words(&format!("x{text}x")),
        vec![Inline::Emphasis(words(text))],
        vec![Inline::text("x"), Inline::Strong(words(text)), Inline::text("x")],
        vec![link("https://a.int", words(text)), Inline::text(text)],
        vec![note(1, vec![paragraph(None, words(text))]), Inline::text(text)],
        vec![Inline::text(text), link("https://a.int", words("x"))],
        vec![Inline::Foreign { node: Node::default(), language: Language::Fr.into(), content: words(text) }],
    ];
    inside.into_iter().flat_map(|inlines| [titled(&inlines), in_blocks(&inlines)]).collect()
}

/// Notes are left out, because the cover would call the same note on each line.
fn titled(inlines: &[Inline]) -> Document {
    let quiet: Vec<Inline> =
        inlines.iter().filter(|inline| !matches!(inline, Inline::Note(_))).cloned().collect();
    document(|_| quiet.clone(), Vec::new())
}

fn in_blocks(inlines: &[Inline]) -> Document {
    let quiet = &titled(inlines).cover.line(CoverRole::Title).to_vec();
    let plain = || paragraph(None, quiet.clone());
    let body = vec![
        paragraph(Some(1), inlines.to_vec()),
        plain(),
        heading(1, "I.", quiet.clone()),
        list(vec![item("(i)", vec![plain(), plain()]), item("•", vec![plain()])]),
        list(vec![item(
            "•",
            vec![Block::Quotation { node: Node::default(), blocks: vec![plain(), plain()] }],
        )]),
        Block::Table(Table {
            node: Node::default(),
            columns: vec![Align::Unset, Align::Right],
            head: row([quiet, quiet]),
            rows: vec![row([quiet, &Vec::new()])],
        }),
        Block::Paragraph(Paragraph { number: Some(2), ..Paragraph::new(Kind::Decision, quiet.clone()) }),
    ];
    let mut document = document(words, body);
    document.annexes.push(Annex {
        node: Node::default(),
        id: String::new(),
        label: "Annex".to_owned(),
        title: quiet.clone(),
        blocks: vec![paragraph(Some(1), quiet.clone())],
    });
    document
}

#[test]
fn documents_at_random_read_back_as_typed() {
    for seed in 1..2_000 {
        let mut chance = Chance::new(seed);
        let body = chance.blocks(3);
        let mut made = document(|_| chance.inlines(1, true), Vec::new());
        made.body = body;
        assert_read_back(&made);
    }
}

/// GitHub may read any two lines of a paragraph as a table; the parser of these tests only the first two.
#[test]
fn two_lines_of_a_cover_make_no_table() {
    let mut made = document(words, Vec::new());
    for (role, text) in [(CoverRole::Session, "a | b"), (CoverRole::PlaceAndDates, "|-|-|")] {
        made.cover.lines.iter_mut().filter(|line| line.role == role).for_each(|line| line.text = words(text));
    }
    assert!(markdown(&made).contains("**a \\| b**\\\n\\|-\\|-\\|\n"), "{}", markdown(&made));
    assert_read_back(&made);
}

#[test]
fn an_address_survives() {
    for (address, read) in [
        ("https://a.int/x_(y)", "https://a.int/x_(y)"),
        ("https://a.int/x)", "https://a.int/x)"),
        ("https://a.int/a b", "https://a.int/a%20b"),
        ("https://a.int/<b>\\\"`", "https://a.int/%3Cb%3E%5C%22%60"),
        ("https://a.int/?a=1&copy;=2", "https://a.int/?a=1&copy;=2"),
        ("https://a.int/a\n\n# b", "https://a.int/a%0A%0A#%20b"),
        ("https://a.int/%28é", "https://a.int/%28é"),
        ("", ""),
    ] {
        let made = document(words, vec![paragraph(None, vec![link(address, words("x"))])]);
        assert!(
            parsed(&markdown(&made)).contains(&format!("link {read}(")),
            "{address}: {}",
            markdown(&made)
        );
    }
}

#[test]
fn nothing_makes_it_panic() {
    for empty in ["", "\0", "\n"] {
        let lines = || vec![Inline::Emphasis(words(empty)), link("", words(empty)), note(0, Vec::new())];
        let nested = vec![link("a", vec![link("b", lines()), note(0, vec![paragraph(None, lines())])])];
        let body = vec![
            paragraph(Some(0), lines()),
            paragraph(None, nested),
            heading(255, empty, lines()),
            list(vec![item(empty, Vec::new()), item("•", vec![list(Vec::new())])]),
            Block::Quotation { node: Node::default(), blocks: Vec::new() },
        ];
        assert_tidy(&markdown(&document(|_| lines(), body)));
        assert_tidy(&markdown(&document(|_| Vec::new(), Vec::new())));
    }
}
