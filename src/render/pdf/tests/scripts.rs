//! Pages in Arabic, Chinese and Russian: what the judges report, and which text is read from them.

use lopdf::Document;

use super::reading::made;
use super::samples::{arabic, chinese, russian};
use crate::document;
use crate::face::Faces;
use crate::judge;
use crate::layout;
use crate::layout::style::Style;
use crate::terms::Language;
use crate::tool::read_by_poppler;

fn bytes(document: &document::Document) -> Vec<u8> {
    made(&layout::set(document, &Style::house(), &Faces::default()))
}

fn heard(document: &document::Document) -> String {
    judge::heard(&Document::load_mem(&bytes(document)).unwrap()).to_string()
}

#[test]
fn every_script_is_accessible_and_archivable() {
    for document in [arabic(), chinese(), russian()] {
        bytes(&document);
    }
}

#[test]
fn a_font_of_many_letters_is_told_in_pieces() {
    let faces = Faces::default();
    let letters =
        ('\u{4e00}'..'\u{9fa5}').filter(|letter| faces.covers(*letter)).take(4_300).collect::<String>();
    let body = vec![document::made::numbered(1, &letters)];
    let file = Document::load_mem(&bytes(&document::made::document(Language::Zh, body))).unwrap();
    let fonts = file.objects.values().filter_map(|object| object.as_dict().ok());
    let largest = fonts
        .filter_map(|font| font.get(b"W").ok()?.as_array().ok())
        .max_by_key(|widths| widths.len())
        .unwrap();
    let starts: Vec<i64> = largest.iter().filter_map(|start| start.as_i64().ok()).collect();
    assert_eq!(starts, [0, 4096]);
    let maps = file.objects.values().filter_map(|object| object.as_stream().ok()?.get_plain_content().ok());
    let maps: Vec<String> = maps.map(|map| String::from_utf8_lossy(&map).into_owned()).collect();
    let blocks = maps.iter().flat_map(|map| map.lines()).filter_map(|line| line.strip_suffix(" beginbfchar"));
    let blocks: Vec<usize> = blocks.map(|count| count.parse().unwrap()).collect();
    assert!(blocks.len() > 43 && blocks.iter().all(|count| *count <= 100), "{blocks:?}");
}

#[test]
fn a_letter_and_its_dots_are_one_glyph() {
    let letters = |words: &str| {
        let body = vec![document::made::numbered(1, words)];
        let folios =
            layout::set(&document::made::document(Language::Ar, body), &Style::house(), &Faces::default());
        let content = super::content(&folios);
        assert!(!content.contains("ActualText"), "{content}");
        content.len()
    };
    // "ت" has two glyphs, the letter and its dots; "ل" has one.
    assert_eq!(letters("تتت"), letters("للل"));
}

#[test]
fn the_font_of_arabic_is_named_with_each_run_and_behind_it() {
    let content = super::content(&layout::set(&arabic(), &Style::house(), &Faces::default()));
    let runs: Vec<&str> = content.split("/ReversedChars BMC").skip(1).collect();
    assert!(runs.len() > 20, "{content}");
    for run in runs.iter().flat_map(|run| run.split_inclusive("EMC\nEMC\n")) {
        let shown = run.find(" Tj").into_iter().chain(run.find(" TJ")).min();
        assert!(shown.is_none_or(|shown| run[..shown].contains(" Tf\n")), "{run}");
    }
}

#[test]
fn arabic_is_heard_as_it_was_typed() {
    let file = Document::load_mem(&bytes(&arabic())).unwrap();
    let heard = judge::heard(&file);
    let read = heard.text_and_notes().concat();
    let heard = heard.to_string();
    for words in [
        "الأصل: بالإنكليزية",
        "اللجنة المعنية بالتنمية والملكية الفكرية",
        "(1) ",
        "العرض ٤٥ دقيقة، والأسئلة 30 دقيقة [مسجلة].",
    ] {
        assert!(read.contains(words), "{words} in {read}");
    }
    assert!(heard.contains("Span en\n        \"capacity building\""), "{heard}");
    assert!(!heard.contains('\u{200b}'), "{heard}");
}

#[test]
fn chinese_is_heard_without_spaces_of_its_lines() {
    let heard = heard(&chinese());
    assert!(
        heard.contains("他说：“技术转让是发展的关键。”会上讨论了《发展议程》、数据库、许可协议……以及"),
        "{heard}"
    );
}

#[test]
fn bold_chinese_is_thickened_and_the_rest_is_not() {
    let document = chinese();
    let content = super::content(&layout::set(&document, &Style::house(), &Faces::default()));
    let (thick, plain) = (content.matches("2 Tr\n").count(), content.matches("0 Tr\n").count());
    assert!(thick >= 3 && plain >= 3, "{thick} {plain}");
    assert!(!super::content(&layout::set(&arabic(), &Style::house(), &Faces::default())).contains(" Tr\n"));
}

/// The text that poppler reads, without the controls that it adds. Poppler counts a colon as a figure, and its
/// `reorderText` puts U+202A before and U+202C after each group of figures in a line from right to left. It does so
/// even if the file has one character for each glyph, or uses `ActualText`. So no file can prevent these controls;
/// files of other programs have them too.
fn extracted(document: &document::Document) -> Option<String> {
    let text = read_by_poppler(&bytes(document))?;
    Some(text.replace(|c| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'), ""))
}

#[test]
fn arabic_is_found_where_it_stands() {
    let Some(text) = extracted(&arabic()) else { return };
    for words in [
        "الأصل: بالإنكليزية",
        "التاريخ: 4 أكتوبر 2024",
        "جنيف، من 2 إلى 6 ديسمبر 2024",
        "وشارك فيها 1250 شخصاً من 116 بلداً (53% منهم نساء). وقدم",
        "السيد بيتر مولر (Peter Müller) عرضاً عن منصة WIPO Match، وأشار إلى الوثيقة CDIP/30/8 Rev. وإلى",
        "2019-2024.",
        "(1) عُقدت",
        "\n1. قررت",
        "\n2. نظمت",
        "\nأولا. مقدمة",
        "[نهاية الوثيقة]",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn chinese_and_russian_are_found_where_they_stand() {
    let (Some(chinese), Some(russian)) = (extracted(&chinese()), extracted(&russian())) else { return };
    for words in
        ["原文：英文", "日期：2024年10月4日", "发展与知识产权委员会（CDIP）", "彼得·米勒先生（Peter Müller）"]
    {
        assert!(chinese.contains(words), "{words} in {chinese}");
    }
    assert!(russian.contains("ДАТА: 4 октября 2024 г."), "{russian}");
}
