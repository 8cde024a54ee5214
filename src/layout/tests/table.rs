//! Tables on a typewriter, where a letter in a cell is 100/11 points wide.

use super::hostile::check;
use super::page::{lines, runs};
use super::typewriter::{filled, long, typed};
use crate::document::made::{document, note, paragraph, table, worded};
use crate::document::{Align, Annex, Block, Inline, Kind, Paragraph};
use crate::layout::folio::{Folio, Folios, Stroke};
use crate::terms::Language;

const LETTER: f32 = 100.0 / 11.0;
const MARGIN: f32 = 70.85;
/// The space on either side of a cell's text.
const BESIDE: f32 = 4.0;

fn set(block: Block) -> Folios {
    typed(&document(Language::En, vec![block]))
}

/// The start of each run with this text.
fn starts(folios: &Folios, text: &str) -> Vec<f32> {
    let runs = folios.pages.iter().flat_map(runs).filter(|(_, run)| run.text.trim() == text);
    runs.map(|(ink, _)| ink.x - MARGIN).collect()
}

#[track_caller]
fn near(found: &[f32], expected: &[f32]) {
    let same = found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.01);
    assert!(same, "{found:?} {expected:?}");
}

#[test]
fn columns_are_as_wide_as_their_words_where_there_is_room() {
    let folios = set(worded(&["aaa|b", "c|dddd", "e|f"]));
    let second = BESIDE + 3.0 * LETTER + 2.0 * BESIDE;
    near(&starts(&folios, "e"), &[BESIDE]);
    near(&starts(&folios, "dddd"), &[second]);
    near(&starts(&folios, "f"), &[second]);
}

#[test]
fn text_stands_on_the_side_that_the_author_chose() {
    let Block::Table(mut table) = worded(&["aaaa|bbbb|cccc", "x|y|z"]) else { panic!("a table") };
    table.columns = vec![Align::Right, Align::Center, Align::Left];
    let folios = set(Block::Table(table));
    let column = 4.0 * LETTER + 2.0 * BESIDE;
    near(&starts(&folios, "x"), &[BESIDE + 3.0 * LETTER]);
    near(&starts(&folios, "y"), &[BESIDE + column + 1.5 * LETTER]);
    near(&starts(&folios, "z"), &[BESIDE + 2.0 * column]);
}

#[test]
fn from_right_to_left_the_columns_turn_and_the_chosen_side_does_not() {
    let Block::Table(mut table) = worded(&["aaaa|bbbb|cccc", "x|y|z"]) else { panic!("a table") };
    table.columns = vec![Align::Right, Align::Unset, Align::Left];
    let folios = typed(&document(Language::Ar, vec![Block::Table(table)]));
    let column = 4.0 * LETTER + 2.0 * BESIDE;
    near(&starts(&folios, "x"), &[BESIDE]);
    near(&starts(&folios, "y"), &[BESIDE + column]);
    near(&starts(&folios, "z"), &[BESIDE + 2.0 * column + 3.0 * LETTER]);
}

#[test]
fn a_long_text_takes_lines_and_leaves_a_long_word_whole() {
    let (word, text) = ("w".repeat(30), "t ".repeat(200));
    let folios = set(worded(&["a|b", &format!("{word}|{}", text.trim())]));
    near(&starts(&folios, &word), &[BESIDE]);
    let broken = set(worded(&["a|b", &format!("{0}|{0}", "z".repeat(60))]));
    assert!(starts(&broken, &"z".repeat(60)).is_empty());
    assert_eq!(text_of(&broken).matches('z').count(), 120);
}

fn text_of(folios: &Folios) -> String {
    folios.pages.iter().flat_map(runs).map(|(_, run)| run.text.as_str()).collect()
}

/// Up to eight lines of words.
fn words_of(row: usize) -> usize {
    1 + row % 60
}

fn ninety() -> Block {
    let rows: Vec<String> = (1..=90).map(|row| format!("{row}r|{}", "long ".repeat(words_of(row)))).collect();
    worded(&std::iter::once("head|it").chain(rows.iter().map(String::as_str)).collect::<Vec<_>>())
}

#[test]
fn ninety_rows_stand_whole_below_a_head_on_each_page() {
    let folios = set(ninety());
    assert!(folios.pages.len() > 2);
    let count = |page: &Folio, text: &str| runs(page).filter(|(_, run)| run.text == text).count();
    assert!(folios.pages.iter().all(|page| count(page, "head") == 1));
    // It is read aloud once.
    let read =
        folios.pages.iter().flat_map(runs).filter(|(ink, run)| run.text == "head" && ink.node.is_some());
    assert_eq!(read.count(), 1);
    let whole = |row: usize| {
        let words = words_of(row);
        folios.pages.iter().any(|page| {
            let lines = lines(page);
            let Some(first) = lines.iter().position(|line| line.starts_with(&format!("{row}r"))) else {
                return false;
            };
            lines[first..].join(" ").matches("long").count() >= words
        })
    };
    assert!((1..=90).all(whole));
}

#[test]
fn every_row_has_a_rule_below_it_that_nobody_reads() {
    let folios = set(ninety());
    let rules = folios.pages.iter().flat_map(|page| &page.ink);
    let rules: Vec<_> = rules.filter(|ink| matches!(ink.stroke, Stroke::Rule { .. })).collect();
    // One of the cover, two of each head.
    assert_eq!(rules.len(), 1 + 2 * folios.pages.len() + 90);
    assert!(rules.iter().all(|ink| ink.node.is_none()));
}

#[test]
fn a_head_never_stands_alone_at_the_foot_of_a_page() {
    let rows = || vec![worded(&["h|i", &format!("rrr|{}", "s ".repeat(200)), "ttt|u"])];
    for pages in filled(rows) {
        let with_head = pages.iter().find(|page| page.iter().any(|line| line == "hi")).expect("a page");
        assert!(with_head.iter().any(|line| line.starts_with("rrr")), "{pages:#?}");
    }
}

/// The same holds for a caption, if there is one.
#[test]
fn a_passage_that_leads_to_a_table_stands_on_its_page() {
    let caption = || Block::Paragraph(Paragraph::new(Kind::Caption, vec![Inline::text("Caption")]));
    let led = |colon: &'static str, caption: Option<Block>| {
        let passage = paragraph(vec![Inline::text(format!("{}w{colon}", "w ".repeat(200)))]);
        let table = worded(&["h|i", "rrr|u", "ttt|v"]);
        std::iter::once(passage).chain(caption).chain([table]).collect::<Vec<_>>()
    };
    let alone = |page: &Vec<String>| {
        let words = page.iter().filter(|line| line.starts_with('w')).count();
        words < 2 && page.iter().any(|line| line.starts_with("rrr"))
    };
    for colon in [":", "："] {
        for pages in filled(|| led(colon, Some(caption()))).chain(filled(|| led(colon, None))) {
            assert!(!pages.iter().any(alone), "{pages:#?}");
        }
    }
    assert!(filled(|| led(".", None)).any(|pages| pages.iter().any(alone)));
}

#[test]
fn words_of_many_columns_stand_whole_in_smaller_type() {
    // Ten words of five letters are wider than the measure by a sixth; of nine letters, by far.
    let set = |letters: usize| {
        let row = vec!["w".repeat(letters); 10].join("|");
        set(worded(&[&row, &row]))
    };
    let sizes = |folios: &Folios, word: &str| -> Vec<f32> {
        let runs = folios.pages.iter().flat_map(runs).filter(|(_, run)| run.text == word);
        runs.map(|(_, run)| run.size).collect()
    };
    let whole = sizes(&set(5), "wwwww");
    assert!(whole.len() == 20 && whole.iter().all(|size| (8.0..9.0).contains(size)), "{whole:?}");
    assert_eq!(sizes(&set(3), "www"), [10.0; 20]);
    let broken = set(9);
    let parts = broken.pages.iter().flat_map(runs).filter(|(_, run)| run.text.starts_with('w'));
    let parts: Vec<f32> = parts.map(|(_, run)| run.size).collect();
    assert!(parts.len() > 20 && parts.iter().all(|size| *size == 7.0), "{parts:?}");
    let address = worded(&["a|b", &format!("ccc|{}", "w".repeat(90))]);
    assert_eq!(sizes(&self::set(address), "ccc"), [10.0]);
}

#[test]
fn no_row_stands_on_a_page_without_another() {
    let text: Vec<String> = (1..=7).map(|row| format!("{row}r|{}", "s ".repeat(40 * (row % 3)))).collect();
    for count in [2, 3, 7] {
        let rows = || {
            let rows = text[..count].iter().map(String::as_str);
            vec![worded(&std::iter::once("h|i").chain(rows).collect::<Vec<_>>())]
        };
        let begins = |line: &&String| line.get(1..).is_some_and(|rest| rest.starts_with('r'));
        for pages in filled(rows) {
            let alone = pages.iter().any(|page| page.iter().filter(begins).count() == 1);
            assert!(!alone, "{count}: {pages:#?}");
        }
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_below_the_head() {
    let text = "word ".repeat(1500);
    let tall = worded(&["head|it", &format!("a|{}", text.trim()), "b|c"]);
    let folios = set(tall.clone());
    assert!(folios.pages.len() > 2);
    assert_eq!(text_of(&folios).matches("word").count(), 1500);
    assert!(folios.pages.iter().all(|page| lines(page).iter().any(|line| line == "headit")));
    // There are nine words on a line: the last page has from one line to a whole page.
    for words in (1_500..2_040).step_by(9) {
        let folios = set(worded(&["head|it", &format!("a|{}", "word ".repeat(words).trim())]));
        let lines: Vec<usize> = folios
            .pages
            .iter()
            .map(|page| lines(page).iter().filter(|line| line.contains("word")).count())
            .collect();
        assert!(lines.iter().all(|lines| *lines > 1), "{words}: {lines:?}");
    }
    check("a tall row", vec![long('f', 20), tall]);
    check("a tall head", vec![worded(&[&format!("a|{}", text.trim()), "b|c", "d|e"])]);
}

/// Whether a heading, a second row or notes make the group too high for a page, or the row alone does.
#[test]
fn a_row_is_cut_with_two_lines_of_every_cell_on_either_side() {
    for words in [150, 380, 450] {
        let row = format!("{}|{}", "z ".repeat(41).trim(), "q ".repeat(words * 4).trim());
        let rows = || vec![worded(&["h|i", &row, &row, "rrr|u"])];
        for pages in filled(rows) {
            for letter in ['z', 'q'] {
                let alone =
                    pages.iter().any(|page| page.iter().filter(|line| line.contains(letter)).count() == 1);
                assert!(!alone, "{words} {letter}: {pages:#?}");
            }
        }
    }
}

#[test]
fn a_head_higher_than_half_a_page_is_not_repeated() {
    let heads = |words: usize| {
        let rows: Vec<String> = (0..90).map(|row| format!("{row}|r")).collect();
        let head = format!("{}|head", "h ".repeat(words).trim());
        let folios = set(worded(
            &std::iter::once(head.as_str()).chain(rows.iter().map(String::as_str)).collect::<Vec<_>>(),
        ));
        (folios.pages.len(), starts(&folios, "head").len())
    };
    let (pages, times) = heads(300);
    assert!(pages > 3 && times == pages, "{times} on {pages}");
    assert_eq!(heads(900).1, 1);
}

#[test]
fn a_row_that_goes_on_stands_clear_of_the_head_above_it() {
    let folios = set(worded(&["head|it", &format!("a|{}", "word ".repeat(1500).trim())]));
    let over = |page: &Folio| {
        let rule =
            page.ink.iter().filter(|ink| matches!(ink.stroke, Stroke::Rule { .. })).nth(1).expect("a head");
        let (line, _) = runs(page).find(|(_, run)| run.text.starts_with("word")).expect("a row");
        line.y - rule.y
    };
    let [first, second] = [0, 1].map(|page| over(&folios.pages[page]));
    // The rule of the cover comes before those of the head.
    assert!((10.0..14.0).contains(&second), "{first} {second}");
}

#[test]
fn the_title_of_an_annex_has_company_whatever_follows_it() {
    // A row that a page could hold if it began there.
    let row = worded(&["h|i", &format!("r|{}", "word ".repeat(504).trim())]);
    let mut document = document(Language::En, Vec::new());
    let (label, title) = ("Annex".to_owned(), vec![Inline::text("Title")]);
    document.annexes =
        vec![Annex { node: Default::default(), id: String::new(), label, title, blocks: vec![row] }];
    document.build_tree();
    let folios = typed(&document);
    let titled =
        folios.pages.iter().map(lines).find(|page| page.contains(&"Title".to_owned())).expect("a title");
    assert!(titled.iter().any(|line| line.contains("word")), "{titled:#?}");
    assert_eq!(folios.pages.len(), 3);
}

#[test]
fn a_note_called_in_a_cell_stands_on_the_page_of_the_cell() {
    let rows = || {
        let called = vec![Inline::text("p"), note(7, "n"), Inline::text(" q")];
        let plain = |text| vec![Inline::text(text)];
        vec![table(vec![vec![plain("h"), plain("i")], vec![plain("r"), called]])]
    };
    for pages in filled(rows) {
        let with_call = pages.iter().find(|page| page.iter().any(|line| line == "rp7 q")).expect("a page");
        assert_eq!(with_call.last().map(String::as_str), Some("7 n"));
    }
}

#[test]
fn tables_nobody_wants_stay_within_the_margins() {
    check("empty", vec![worded(&["", ""]), worded(&["a|b|c"]), worded(&["a", "", ""])]);
    let words = ["Donaudampfschifffahrtsgesellschaft"; 12].join("|");
    check("wide", vec![worded(&[&words, &words, &words])]);
    check("a table after a table", vec![ninety(), ninety()]);
    let mut rows = vec![vec![vec![Inline::text("a")], vec![Inline::text("b")]]];
    rows.extend(
        (1..=60).map(|number| vec![vec![note(number, &"Une note. ".repeat(30))], vec![Inline::text("b")]]),
    );
    let folios = check("notes", vec![table(rows)]);
    assert_eq!(text_of(&folios).matches("note.").count(), 1800);
}
