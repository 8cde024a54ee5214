//! What was typed and what is printed of it: each field is found in the text that a reader of the PDF extracts.

use cdipdoc::inside::layout::style::Style;
use cdipdoc::press;
use cdipdoc::source::Source;
use cdipdoc::terms::Language;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use toml::{Table, Value};

const EXAMPLE: &str = include_str!("../../examples/six-languages.toml");
const MORE: &str = include_str!("found/more.toml");

/// What the program words by itself: the formulae, days, times and countries.
const WORDED: [(Language, &[&str]); 6] = [
    (
        Language::Ar,
        &[
            "الأصل: بالإنكليزية",
            "التاريخ: 27 فبراير 2026",
            "الدورة السادسة والثلاثون",
            "جنيف، من 11 إلى 15 مايو 2026",
            "من إعداد الأمانة",
            "8 أكتوبر 2025",
            "13:00",
            "غانا والهند وسنغافورة وأوروغواي",
            "[نهاية الوثيقة]",
        ],
    ),
    (
        Language::En,
        &[
            "ORIGINAL: ENGLISH",
            "DATE: FEBRUARY 27, 2026",
            "Thirty-Sixth Session",
            "Geneva, May 11 to 15, 2026",
            "October 8, 2025",
            "Ghana, India, Singapore and Uruguay",
        ],
    ),
    (Language::Es, &["ORIGINAL: INGLÉS", "Ginebra, 11 a 15 de mayo de 2026", "8 de octubre de 2025"]),
    (Language::Fr, &["ORIGINAL : ANGLAIS", "Genève, 11 – 15 mai 2026", "8 octobre 2025"]),
    (
        Language::Ru,
        &[
            "ОРИГИНАЛ: АНГЛИЙСКИЙ",
            "ДАТА: 27 ФЕВРАЛЯ 2026 Г.",
            "Тридцать шестая сессия",
            "Женева, 11 – 15 мая 2026 г.",
            "8 октября 2025",
            "[Конец документа]",
        ],
    ),
    (
        Language::Zh,
        &[
            "原文：英文",
            "日期：2026年2月27日",
            "第三十六届会议",
            "2026年5月11日至15日，日内瓦",
            "2025年10月8日",
            "加纳、印度、新加坡和乌拉圭",
            "[文件完]",
        ],
    ),
];

/// Texts without what lines and pages do to them: white space, capitals, controls of the direction.
fn bare(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept = text.chars().filter(|c| !c.is_whitespace() && !steers(*c));
    kept.flat_map(char::to_lowercase).collect()
}

/// All that the manuscript says in a language, by the way to it.
fn said(value: &Value, language: Language, way: &str, into: &mut Vec<(String, String)>) {
    match value {
        Value::Table(table) => match table.get(language.tag()).and_then(Value::as_str) {
            Some(text) => into.extend(passages(text).into_iter().map(|text| (way.to_owned(), text))),
            None => {
                table.iter().for_each(|(key, value)| said(value, language, &format!("{way}.{key}"), into))
            }
        },
        Value::Array(values) => {
            let ways = values.iter().zip(1..);
            ways.for_each(|(value, count)| said(value, language, &format!("{way}[{count}]"), into));
        }
        _ => {}
    }
}

/// The texts of Markdown, cut where something else is printed between: notes, their calls, blocks.
fn passages(markdown: &str) -> Vec<String> {
    let mut passages = vec![String::new()];
    for event in Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) => passages.last_mut().expect("a passage").push_str(&text),
            Event::SoftBreak | Event::InlineHtml(_) => {}
            Event::Start(Tag::Emphasis | Tag::Link { .. }) | Event::End(TagEnd::Emphasis | TagEnd::Link) => {}
            _ => passages.push(String::new()),
        }
    }
    passages.retain(|passage| !bare(passage).is_empty());
    passages
}

/// An abbreviation is printed in full where it is first used, so what stands before and behind it is looked for.
fn parts(passage: &str, abbreviations: &[&str]) -> Vec<String> {
    let mut parts = vec![passage.to_owned()];
    for abbreviation in abbreviations.iter().filter(|short| **short != passage) {
        parts = parts.iter().flat_map(|part| part.split(abbreviation)).map(str::to_owned).collect();
    }
    parts
}

/// What is not found, each with the way to it.
fn missing(manuscript: &str, language: Language, extracted: &str) -> Vec<(String, String)> {
    let table: Table = manuscript.parse().expect("TOML");
    let mut fields = Vec::new();
    said(&Value::Table(table.clone()), language, "", &mut fields);
    assert!(fields.len() > 20, "{fields:?}");
    let declared = table["abbreviation"].as_array().expect("abbreviations");
    let shorts: Vec<&str> =
        declared.iter().filter_map(|one| one["short"].get(language.tag())?.as_str()).collect();
    let worded = WORDED.iter().filter(|(own, _)| *own == language).flat_map(|(_, texts)| *texts);
    let ends = |text: &str| text.starts_with('[') && manuscript.contains("\"annex\"");
    let worded = worded.filter(|text| !ends(text)).map(|text| ("worded".to_owned(), (*text).to_owned()));
    let extracted = bare(extracted);
    let found = |passage: &str| parts(passage, &shorts).iter().all(|part| extracted.contains(&bare(part)));
    fields.into_iter().chain(worded).filter(|(_, passage)| !found(passage)).collect()
}

/// What poppler reads of a version that is set on one long page, so that no head or note parts a text.
fn extracted(manuscript: &str, language: Language) -> Option<String> {
    let reading = press::read(Source::new("test.toml", manuscript)).expect("the built-in templates");
    let documents = reading.documents.unwrap_or_else(|| panic!("{:#?}", reading.findings));
    let document = documents.iter().find(|document| document.language == language).expect("a version");
    let long = Source::new("style.toml", "[paper]\nheight = \"14000 pt\"\n");
    let (style, found) = Style::house().changed(&long);
    assert!(found.0.is_empty(), "{found:#?}");
    let pdf = crate::support::pdf(document, &style);
    crate::support::tool::read_by_poppler(&pdf)
}

#[test]
fn every_field_of_a_manuscript_is_found_in_six_languages() {
    for manuscript in [EXAMPLE.to_owned(), [EXAMPLE, MORE].join("\n")] {
        for language in Language::ALL {
            let Some(text) = extracted(&manuscript, language) else { return };
            assert_eq!(missing(&manuscript, language, &text), [], "{language}: {text}");
        }
    }
}

#[test]
fn what_a_page_lost_or_changed_is_seen() {
    for (language, typed, changed, way) in [
        (
            Language::Ar,
            "family = { en = \"Boateng\", ar = \"بواتينغ\"",
            "family = { en = \"Boateng\", ar = \"بوانتغي\"",
            ".person[3].family",
        ),
        (Language::Ru, "директор по патентам", "директор по потентам", ".person[2].function"),
        (Language::Zh, "国家发明局", "国家发现局", ".organization[2].name"),
    ] {
        let Some(text) = extracted(EXAMPLE, language) else { return };
        let ways = missing(&EXAMPLE.replace(typed, changed), language, &text);
        let ways: Vec<&str> = ways.iter().map(|(way, _)| way.as_str()).collect();
        assert_eq!(ways, [way], "{language}");
    }
}

/// Of the controls that poppler adds, none stands within a name.
#[test]
fn names_are_found_as_typed() {
    for (language, names) in [
        (Language::Ar, ["كريم حداد", "آنا توريس", "كوامي بواتينغ", "مي لين"]),
        (Language::Ru, ["Карим Хаддад", "Ана Торрес", "Кваме Боатенг", "Мэй Линь"]),
        (Language::Zh, ["Karim Haddad", "Ana Torres", "Kwame Boateng", "林梅"]),
    ] {
        let Some(text) = extracted(EXAMPLE, language) else { return };
        for name in names {
            assert!(text.contains(name), "{language}: {name} in {text}");
        }
    }
}
