//! Breaks that can be counted: on a typewriter every letter of the body is 10 points wide, so a line has 46 of them,
//! and 43 beside a number.

use super::page::{all_lines, lines, runs};
use crate::document::made::{document, heading, list, note, numbered, paragraph};
use crate::document::{Annex, Block, Document, Inline, Kind, Paragraph};
use crate::face::{FaceId, Faces, Foundry, Sort};
use crate::layout::folio::Folios;
use crate::layout::proof;
use crate::layout::style::Style;
use crate::terms::{Direction, Language};

struct Typewriter;

impl Foundry for Typewriter {
    fn cast(&mut self, _: FaceId, word: &str, _: Direction, sorts: &mut Vec<Sort>) {
        let sort = |(at, _)| Sort { id: 1, advance: 10, dx: 0, dy: 0, cluster: at as u32 };
        sorts.extend(word.char_indices().map(sort));
    }

    fn units_per_em(&self, _: FaceId) -> u16 {
        11
    }
}

pub(super) fn typed(document: &Document) -> Folios {
    proof(document, &Style::house(), &Faces::default(), &mut Typewriter).0
}

/// The lines of the body, after the author line of the cover.
fn body(blocks: Vec<Block>) -> Vec<String> {
    let lines = all_lines(&typed(&document(Language::En, blocks)));
    let author = lines.iter().position(|line| line.starts_with("établi")).unwrap_or(0);
    lines[author + 1..].to_vec()
}

/// `count` lines of a paragraph that begin with this letter.
pub(super) fn long(letter: char, count: usize) -> Block {
    paragraph(vec![Inline::text(vec![letter.to_string().repeat(40); count].join(" "))])
}

#[test]
fn a_line_takes_every_word_that_fits() {
    let (six, five) = ("aaaaa ".repeat(7), "bbb");
    let fits = format!("{six}{five} c");
    assert_eq!(body(vec![paragraph(vec![Inline::text(fits)])]), [format!("{six}{five}"), "c".into()]);
}

#[test]
fn a_number_stands_at_the_margin_and_the_second_line_below_it() {
    let set = body(vec![numbered(1, &format!("{} {} c", "a".repeat(43), "b".repeat(46)))]);
    assert_eq!(set, [format!("1. {}", "a".repeat(43)), "b".repeat(46), "c".into()]);
}

#[test]
fn the_gap_between_sentences_is_two_letters_wide() {
    let words = |tail: &str| paragraph(vec![Inline::text(format!("{}. X{tail}", "a".repeat(41)))]);
    assert_eq!(body(vec![words("y")]).len(), 1);
    assert_eq!(body(vec![words("yz")]).len(), 2);
    let called = |tail: &str| {
        let (before, after) = (format!("{}.", "a".repeat(40)), format!(" X{tail}"));
        paragraph(vec![Inline::text(before), note(1, "n"), Inline::text(after)])
    };
    // The number of the call is two thirds of a letter wide.
    assert_eq!(body(vec![called("yz")])[..1], [format!("{}.1 Xyz", "a".repeat(40))]);
    assert_eq!(body(vec![called("xyz")])[..2], [format!("{}.1", "a".repeat(40)), "Xxyz".into()]);
}

#[test]
fn two_spaces_typed_are_set_as_one() {
    for text in ["a  b", "A.  B", "A.   B"] {
        let one = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let [two, one] = [text, &one].map(|text| {
            let folios = typed(&document(Language::En, vec![paragraph(vec![Inline::text(text)])]));
            let last = super::page::runs(&folios.pages[0]).last().map(|(_, run)| run.width());
            last.expect("a line")
        });
        assert_eq!(two, one, "{text}");
    }
}

#[test]
fn a_label_longer_than_half_a_line_stands_above_its_text() {
    let set = |letters: usize| {
        body(vec![list(vec![(&"l".repeat(letters), vec![paragraph(vec![Inline::text("t")])])])])
    };
    assert_eq!(set(16), [format!("{} t", "l".repeat(16))]);
    assert_eq!(set(30), ["l".repeat(30), "t".into()]);
}

#[test]
fn a_word_longer_than_the_line_is_broken() {
    let set = body(vec![paragraph(vec![Inline::text(format!("a {} b", "é".repeat(100)))])]);
    assert_eq!(set, ["a".to_owned(), "é".repeat(46), "é".repeat(46), format!("{} b", "é".repeat(8))]);
}

#[test]
fn an_item_goes_back_to_the_margin_and_its_next_block_stands_in() {
    let item = vec![long('a', 2), long('b', 2)];
    let folios = typed(&document(Language::En, vec![list(vec![("i)", item)])]));
    let starts = |letter: char| -> Vec<f32> {
        let runs = folios.pages.iter().flat_map(super::page::runs);
        runs.filter(|(_, run)| run.text.starts_with(letter)).map(|(ink, _)| ink.x).collect()
    };
    let margin = 70.85;
    assert_eq!(starts('i'), [margin + 28.35]);
    assert_eq!(starts('a'), [margin + 56.7, margin]);
    assert_eq!(starts('b'), [margin + 56.7, margin + 56.7]);
}

/// Documents in which these blocks begin ever further down the page.
pub(super) fn filled(block: impl Fn() -> Vec<Block>) -> impl Iterator<Item = Vec<Vec<String>>> {
    (1..60).map(move |count| {
        let mut blocks = vec![long('f', count)];
        blocks.extend(block());
        typed(&document(Language::En, blocks)).pages.iter().map(lines).collect()
    })
}

fn count(page: &[String], letter: char) -> usize {
    page.iter().filter(|line| line.starts_with(letter)).count()
}

#[test]
fn what_a_decision_brings_along_stands_in_its_column() {
    let decision = Paragraph::new(Kind::Decision, vec![Inline::text("Invited to")]);
    let items = || list(vec![("(a)", vec![paragraph(vec![Inline::text("act")])])]);
    let blocks = vec![Block::Paragraph(decision), items(), numbered(2, "Then"), items()];
    let folios = typed(&document(Language::En, blocks));
    let start = Style::house().paper.start.0 + Style::house().decision.start.0;
    let starts: Vec<bool> = runs(&folios.pages[0])
        .filter(|(_, run)| run.text.contains("act"))
        .map(|(ink, _)| f64::from(ink.x) > start)
        .collect();
    assert_eq!(starts, [true, false]);
}

#[test]
fn no_line_of_a_paragraph_stands_alone_on_a_page() {
    for pages in filled(|| vec![long('w', 4)]) {
        assert!(pages.iter().all(|page| count(page, 'w') != 1), "{pages:#?}");
    }
}

#[test]
fn a_heading_has_two_lines_below_it() {
    for pages in filled(|| vec![heading(1, "I.", "H"), heading(2, "A.", "J"), long('w', 4)]) {
        let with_heading = pages.iter().find(|page| count(page, 'I') == 1).expect("a page");
        assert!(count(with_heading, 'A') == 1 && count(with_heading, 'w') >= 2, "{pages:#?}");
    }
}

#[test]
fn an_item_has_two_lines_of_what_stands_below_it() {
    for pages in filled(|| vec![list(vec![("i)", vec![long('w', 3), long('o', 4)])])]) {
        let end = pages.iter().rposition(|page| count(page, 'w') > 0).expect("a page");
        assert!(count(&pages[end], 'o') >= 2, "{pages:#?}");
    }
}

#[test]
fn a_note_stands_on_the_page_of_its_call() {
    let called = || vec![paragraph(vec![Inline::text("p"), note(7, "n"), Inline::text(" q")])];
    for pages in filled(called) {
        let with_call = pages.iter().find(|page| page.iter().any(|line| line == "p7 q")).expect("a page");
        assert_eq!(with_call.last().map(String::as_str), Some("7 n"));
    }
}

#[test]
fn a_note_longer_than_a_page_goes_on_at_the_foot_of_the_next() {
    let words = vec!["n".repeat(40); 150].join(" ");
    let pages: Vec<_> = typed(&document(
        Language::En,
        vec![paragraph(vec![Inline::text("p"), note(1, &words)]), long('q', 80)],
    ))
    .pages
    .iter()
    .map(lines)
    .collect();
    let note_lines = pages.iter().map(|page| count(page, 'n')).sum::<usize>() + 1;
    assert_eq!(note_lines, 150);
    assert!(pages.iter().all(|page| count(page, 'q') != 0 || count(page, 'p') > 0), "{pages:#?}");
}

/// The pages of a long note, and of the blocks after its paragraph.
fn after_a_long_note(lines: usize, rest: Vec<Block>) -> Vec<Vec<String>> {
    let words = vec!["n".repeat(40); lines].join(" ");
    let called = paragraph(vec![Inline::text("p"), note(1, &words)]);
    let blocks = std::iter::once(called).chain(rest).collect();
    typed(&document(Language::En, blocks)).pages.iter().map(super::page::lines).collect()
}

#[test]
fn a_page_keeps_three_lines_beside_a_note_that_goes_on() {
    let pages = after_a_long_note(150, vec![long('q', 80)]);
    let full: Vec<usize> = pages.iter().skip(1).map(|page| count(page, 'q')).collect();
    assert!(full[..2].iter().all(|lines| *lines >= 3), "{full:?}");
    let notes: Vec<usize> = pages.iter().map(|page| count(page, 'n')).collect();
    assert!(notes[1] > 45, "{notes:?}");
}

#[test]
fn the_outline_opens_a_window_above_each_heading() {
    let blocks =
        vec![long('p', 70), heading(1, "I.", "H"), long('q', 3), heading(2, "A.", "J"), long('r', 3)];
    let mut document = document(Language::En, blocks.clone());
    let (label, title) = ("Annex".to_owned(), vec![Inline::text("T")]);
    document.annexes = vec![Annex { node: Default::default(), id: String::new(), label, title, blocks }];
    document.build_tree();
    let folios = typed(&document);
    let begins = |page: usize, words: &str| {
        let mut runs = super::page::runs(&folios.pages[page]).filter(|(_, run)| run.text.trim_end() == words);
        runs.next().map(|(ink, _)| ink.y)
    };
    let marks: Vec<(usize, &str, f32)> =
        folios.outline.iter().map(|mark| (mark.page, mark.title.as_str(), mark.y)).collect();
    assert_eq!(marks.len(), 5);
    for (page, title, y) in marks {
        let label = title.split(' ').next().expect("a label");
        // 22 points and the ascent of the line; the symbol stands above the name of an annex.
        let (baseline, expected) = match label {
            "Annex." => (begins(page, "Annex"), 44.79),
            label => (begins(page, label), 32.14),
        };
        let above = baseline.map(|baseline| baseline - y);
        assert!(above.is_some_and(|above| (above - expected).abs() < 0.01), "{title}: {above:?}");
    }
}

#[test]
fn later_pages_have_a_running_head() {
    let pages = typed(&document(Language::En, vec![long('p', 120)])).pages;
    let heads: Vec<_> = pages[1..].iter().map(|page| lines(page)[..2].join(" / ")).collect();
    assert_eq!(heads, ["CDIP/33/INF/2 / page 2", "CDIP/33/INF/2 / page 3"]);
}

#[test]
fn the_figure_of_a_note_stands_before_its_first_word_however_long() {
    let set = body(vec![paragraph(vec![Inline::text("p"), note(1, &"n".repeat(60))])]);
    assert_eq!(set, ["p1".to_owned(), format!("1 {}", "n".repeat(49)), "n".repeat(11)]);
}

#[test]
fn notes_that_go_on_when_the_text_has_ended_fill_their_pages() {
    let words = vec!["n".repeat(40); 150].join(" ");
    let pages =
        typed(&document(Language::En, vec![paragraph(vec![Inline::text("p"), note(1, &words)])])).pages;
    // Two running heads, and as many lines as the column has below the rule.
    assert_eq!(lines(&pages[1]).len(), 2 + 58);
}
