//! Lines from right to left, and lines without spaces between words.

use unicode_bidi::{BidiInfo, Level};

use super::page::runs;
use crate::document::made::{document, heading, list, note, numbered, paragraph};
use crate::document::{Block, Inline, Node};
use crate::face::Faces;
use crate::layout::folio::{Folios, GlyphRun};
use crate::layout::set;
use crate::layout::style::Style;
use crate::terms::{Direction, Language, latin_edges};

const MARGIN: f32 = 70.85;
const STOP: f32 = 28.35;

fn folios(language: Language, body: Vec<Block>) -> Folios {
    set(&document(language, body), &Style::house(), &Faces::default())
}

/// The runs of the body from the first with these words, with their distance from the start edge.
fn from<'f>(folios: &'f Folios, words: &str) -> Vec<(f32, &'f GlyphRun)> {
    let all = folios.pages.iter().flat_map(runs).map(|(ink, run)| (ink.x, run));
    all.skip_while(|(_, run)| !run.text.contains(words)).collect()
}

#[test]
fn an_arabic_paragraph_has_its_number_at_the_margin_and_its_text_at_the_stop() {
    let folios = folios(Language::Ar, vec![numbered(7, "قررت اللجنة")]);
    let line = from(&folios, "7");
    assert_eq!(line.iter().map(|(_, run)| run.text.as_str()).collect::<String>(), "7. قررت اللجنة");
    let (number, text) = (line[0].0, line[line.len() - 1].0);
    assert!((number - MARGIN).abs() < 0.01 && (text - MARGIN - STOP).abs() < 0.01, "{number} {text}");
}

#[test]
fn names_stand_from_left_to_right_between_words_from_right_to_left() {
    let folios = folios(Language::Ar, vec![paragraph(vec![Inline::text("الوثيقة CDIP/33 Rev. 2 وغيرها")])]);
    let line = from(&folios, "الوثيقة");
    let told: Vec<_> = line.iter().map(|(_, run)| (run.direction, run.text.as_str())).collect();
    let (right, left) = (Direction::RightToLeft, Direction::LeftToRight);
    assert_eq!(told, [(right, "الوثيقة "), (left, "CDIP/33 Rev. 2"), (right, " وغيرها")]);
    assert!(line.is_sorted_by(|(before, run), (after, _)| (before + run.width() - after).abs() < 0.01));
}

#[test]
fn an_arabic_name_in_an_english_line_turns_only_itself() {
    let folios = folios(Language::En, vec![paragraph(vec![Inline::text("by محمد علي 5 of x")])]);
    let line = from(&folios, "by");
    let mut seen: Vec<_> = line.iter().map(|(x, run)| (*x, run.text.as_str())).collect();
    assert_eq!(seen.iter().map(|(_, text)| *text).collect::<String>(), "by محمد علي 5 of x");
    seen.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert_eq!(seen.first().map(|(_, text)| *text), Some("by "));
    assert_eq!(seen.last().map(|(_, text)| *text), Some(" of x"));
    let place = |words: &str| seen.iter().position(|(_, text)| text.contains(words)).unwrap();
    assert!(place("5") < place("علي") && place("علي") <= place("محمد"), "{seen:?}");
}

/// The texts of a line, from the edge where it starts.
fn seen<'f>(line: &[(f32, &'f GlyphRun)]) -> Vec<&'f str> {
    let mut line = line.to_vec();
    line.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    line.into_iter().map(|(_, run)| run.text.as_str()).collect()
}

#[test]
fn a_symbol_keeps_its_stop_before_arabic_marks() {
    let folios = folios(
        Language::Ar,
        vec![paragraph(vec![Inline::text("(الوثيقة CDIP/30/8 Rev.)، CDIP/9/1 Rev. 2.")])],
    );
    assert_eq!(
        seen(&from(&folios, "الوثيقة")),
        ["(الوثيقة ", "CDIP/30/8 Rev.", ")، ", "CDIP/9/1 Rev. 2", "."]
    );
}

#[test]
fn an_address_keeps_its_last_sign_and_a_number_its_first() {
    let address = "https://www.wipo.int/a/";
    for words in [address, "C++", "-5", "+41 22 338", "41 C/5", "211 EX/INF.4 Rev.", "A/78/6 (Sect. 9)"] {
        let text = format!("انظر {words}، ثم");
        let folios = folios(Language::Ar, vec![paragraph(vec![Inline::text(text.clone())])]);
        let line = from(&folios, "انظر");
        let left = |(_, run): &&(f32, &GlyphRun)| run.direction == Direction::LeftToRight;
        let told: String = line.iter().filter(left).map(|(_, run)| run.text.as_str()).collect();
        assert_eq!(told, words);
    }
}

#[test]
fn a_foreign_name_keeps_its_stop() {
    let content = vec![Inline::text("Clear Water Ltd.")];
    let foreign = Inline::Foreign { node: Node::default(), language: Language::En.into(), content };
    let line = vec![Inline::text("شركة "), foreign, Inline::text(" في سنغافورة")];
    let folios = folios(Language::Ar, vec![paragraph(line)]);
    assert_eq!(seen(&from(&folios, "شركة")), ["شركة ", "Clear Water Ltd.", " في سنغافورة"]);
}

#[test]
fn the_call_of_a_note_stands_behind_a_number_or_a_foreign_word() {
    let line = |text: &str, after: &str| {
        vec![paragraph(vec![Inline::text(text), note(1, "x"), Inline::text(after)])]
    };
    for (language, text, call, after) in [
        (Language::Ar, "نحو 412", "\u{200f}1", "، ثم"),
        (Language::Ar, "منصة Match", "\u{200f}1", " ثم"),
        (Language::En, "by محمد", "\u{200e}1", " and"),
        (Language::En, "by M", "1", " and"),
    ] {
        let folios = folios(language, line(text, after));
        let line = from(&folios, text.split(' ').next().unwrap());
        let end = line.iter().position(|(_, run)| run.text == after).unwrap();
        assert_eq!(seen(&line[..=end]).concat(), format!("{text}{call}{after}"));
    }
}

#[test]
fn notes_called_side_by_side_are_not_one_number() {
    for (language, text, calls, after) in [
        (Language::En, "ranked", "1,2", " on"),
        (Language::Zh, "排序", "1,2", "和"),
        (Language::Ar, "ترتيب", "\u{200f}1،\u{200f}2", " ثم"),
    ] {
        let emphasized = Inline::Emphasis(vec![note(2, "y")]);
        let calling = vec![Inline::text(text), note(1, "x"), emphasized, Inline::text(after)];
        let folios = folios(language, vec![paragraph(calling)]);
        let line = from(&folios, text);
        let end = line.iter().position(|(_, run)| run.text == after).unwrap();
        assert_eq!(seen(&line[..end]).concat(), format!("{text}{calls}"));
    }
}

#[test]
fn an_arabic_word_longer_than_its_line_is_broken_within_the_margins() {
    let word = "الملكية".repeat(60);
    let folios = folios(Language::Ar, vec![list(vec![("(1)", vec![paragraph(vec![Inline::text(&word)])])])]);
    let lines = from(&folios, "الملكية");
    assert_eq!(lines.iter().map(|(_, run)| run.text.as_str()).collect::<String>(), word);
    let measure = Style::house().measure() as f32;
    assert!(lines.len() > 3 && lines.iter().all(|(x, run)| x + run.width() < MARGIN + measure + 0.01));
}

/// The characters that Chinese never puts at the beginning of a line, and those that it never puts at the end.
const NO_BEGINNING: &str = "，。、；：！？）》」』】”’·%";
const NO_END: &str = "（《「『【“‘";

#[test]
fn chinese_lines_begin_and_end_with_what_may() {
    let sentence =
        "秘书处（日内瓦）举办了四次“网络研讨会”，讨论《发展议程》、许可协议……以及能力建设——尤其是中小企业！";
    for start in 0..40 {
        let text = "会".repeat(start) + &sentence.repeat(6);
        let folios = folios(Language::Zh, vec![paragraph(vec![Inline::text(&text)])]);
        let lines: Vec<_> = super::page::all_lines(&folios);
        let first = lines.iter().position(|line| text.starts_with(line.as_str())).unwrap();
        let lines = &lines[first..];
        assert_eq!(lines.concat(), text);
        for line in &lines[1..] {
            assert!(!line.starts_with(|c| NO_BEGINNING.contains(c)), "{lines:#?}");
        }
        for dash in ["——", "……"] {
            let whole = lines.iter().map(|line| line.matches(dash).count()).sum::<usize>();
            assert_eq!(whole, text.matches(dash).count(), "{lines:#?}");
        }
        for line in &lines[..lines.len() - 1] {
            assert!(!line.ends_with(|c| NO_END.contains(c)), "{lines:#?}");
            // Only characters that must stay together move to the next line.
            assert!(line.chars().count() >= 37, "{lines:#?}");
        }
    }
}

#[test]
fn a_thin_space_parts_han_from_latin_on_the_page_and_not_in_the_text() {
    let width = |words: Vec<Inline>, text: &str| -> f32 {
        let folios = folios(Language::Zh, vec![paragraph(words)]);
        let line = from(&folios, text);
        line.iter().filter(|(_, run)| run.size == 11.0).map(|(_, run)| run.width()).sum()
    };
    let alone = |text: &str| width(vec![Inline::text(text)], text);
    let set = |text: &str| {
        let folios = folios(Language::Zh, vec![paragraph(vec![Inline::text(text)])]);
        let first = text.chars().next().map(String::from).expect("a letter");
        from(&folios, &first).iter().map(|(_, run)| run.width()).sum::<f32>()
    };
    for (text, parts, gaps) in [
        ("文件WXYZ", &["文件", "WXYZ"][..], 1.0),
        ("于2035年", &["于", "2035", "年"], 2.0),
        ("文，W", &["文，", "W"], 0.0),
    ] {
        let apart: f32 = parts.iter().map(|part| alone(part)).sum();
        assert!((set(text) - apart - gaps * 0.09 * 11.0).abs() < 0.02, "{text}");
    }
    assert_eq!(width(vec![Inline::text("文件"), note(1, "注")], "文件"), alone("文件"));
}

#[test]
fn a_russian_year_stays_with_its_figure() {
    for start in 60..90 {
        let text = "ж".repeat(start) + " в 2024\u{a0}г. и далее";
        let lines = super::page::all_lines(&folios(Language::Ru, vec![paragraph(vec![Inline::text(&text)])]));
        assert!(lines.iter().any(|line| line.contains("2024\u{a0}г.")), "{lines:?}");
    }
}

#[test]
fn words_in_another_language_are_set_in_its_type() {
    let quoted = |language: Language| {
        let content = vec![Inline::text("“……”")];
        let foreign = Inline::Foreign { node: Default::default(), language: language.into(), content };
        let folios = folios(Language::En, vec![paragraph(vec![Inline::text("Words "), foreign])]);
        from(&folios, "“")[0].1.face
    };
    assert_ne!(quoted(Language::Zh), quoted(Language::Fr));
}

/// The distances between two lines of the text, and of its note.
fn leadings(language: Language, word: &str) -> [f32; 2] {
    let words = format!("{word} ").repeat(60);
    let folios = folios(language, vec![paragraph(vec![Inline::text(&words), note(1, &words)])]);
    let lines = |size: f32| {
        let runs = folios.pages.iter().flat_map(runs);
        let mut lines: Vec<f32> = runs
            .filter(|(_, run)| run.size == size && run.text.contains(word))
            .map(|(ink, _)| ink.y)
            .collect();
        lines.dedup();
        lines
    };
    [11.0, 10.0].map(|size| lines(size)[1] - lines(size)[0])
}

#[test]
fn arabic_lines_have_room_for_their_marks() {
    let near = |[a, b]: [f32; 2], [c, d]: [f32; 2]| (a - c).abs() < 0.01 && (b - d).abs() < 0.01;
    assert!(near(leadings(Language::Ar, "أُتيحت"), [16.5, 15.0]));
    for (language, word) in [(Language::Ru, "слово"), (Language::Zh, "文字文字")] {
        assert!(near(leadings(language, word), [12.65, 11.5]), "{language}");
    }
}

#[test]
fn headings_are_in_capitals_on_the_page_and_as_typed_in_the_text() {
    for (language, typed, printed) in [
        (Language::Zh, "文件CDIP/30/8 Rev.", "文件CDIP/30/8 Rev."),
        (Language::Ar, "منصة Match", "منصة Match"),
        (Language::Zh, "CDIP/30/8 Rev.", "CDIP/30/8 REV."),
        (Language::En, "A document 文件", "A DOCUMENT 文件"),
        (Language::Fr, "Étés à Genève", "ÉTÉS À GENÈVE"),
        (Language::En, "Straße in Αθήνα", "STRAẞE IN ΑΘΗΝΑ"),
        (Language::Ru, "Отчет", "ОТЧЕТ"),
    ] {
        let set = |block| {
            let folios = folios(language, vec![block]);
            let y = folios.pages[0].ink.last().expect("a line").y;
            let last =
                runs(&folios.pages[0]).filter(|(ink, _)| ink.y == y).map(|(_, run)| run).collect::<Vec<_>>();
            let ids = last.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.id).collect::<Vec<_>>();
            (last.iter().map(|run| run.text.as_str()).collect::<String>(), ids)
        };
        let (text, capitals) = set(heading(1, "", typed));
        let (_, expected) = set(paragraph(vec![Inline::Strong(vec![Inline::text(printed)])]));
        assert_eq!((text.as_str(), capitals), (typed, expected));
    }
}

#[test]
fn a_heading_without_capitals_is_bold_at_every_level() {
    for (language, text, seen) in [(Language::Ar, "ندوة", (5, false)), (Language::Zh, "网络", (6, true))]
    {
        for level in [1, 2] {
            let folios = folios(language, vec![heading(level, "", text)]);
            let run = from(&folios, text)[0].1;
            assert_eq!((run.face.0, run.swelled), seen, "{language} {level}");
        }
    }
}

#[test]
fn every_label_of_an_arabic_heading_leaves_its_text_at_one_stop() {
    for label in ["أولاً.", "خامساً.", "سادساً.", "حادي عشر.", "تاسع عشر."] {
        let folios = folios(Language::Ar, vec![heading(1, label, "ندوة")]);
        assert!((from(&folios, "ندوة")[0].0 - MARGIN - 2.0 * STOP).abs() < 0.01, "{label}");
    }
}

#[test]
fn stressed_words_are_bold_in_scripts_without_italics() {
    let stressed = |language, word: &str| {
        let line = vec![Inline::text(word), Inline::Emphasis(vec![Inline::text(word)])];
        let folios = folios(language, vec![paragraph(line)]);
        let line = from(&folios, word);
        [0, 1].map(|at| (line[at].1.face.0, line[at].1.swelled))
    };
    assert_eq!(stressed(Language::En, "word"), [(0, false), (1, false)]);
    assert_eq!(stressed(Language::Ar, "كلمة"), [(4, false), (5, false)]);
    assert_eq!(stressed(Language::Zh, "重点"), [(6, false), (6, true)]);
    assert_eq!(stressed(Language::Zh, "Match"), [(0, false), (2, false)]);
}

#[test]
fn the_space_at_the_end_of_a_line_runs_as_the_line_does() {
    let text = format!("الوثيقة {}", "words from left to right ".repeat(9));
    let folios = folios(Language::Ar, vec![paragraph(vec![Inline::text(&text)])]);
    let line = from(&folios, "الوثيقة");
    let hanging = line.iter().filter(|(_, run)| run.text == " ");
    assert!(
        hanging.clone().count() > 0
            && hanging.clone().all(|(_, run)| run.direction == Direction::RightToLeft)
    );
}

/// The bidirectional algorithm exchanges the two brackets of a pair when it turns them.
#[test]
fn a_reader_sees_the_sign_of_a_number_behind_it_and_brackets_around_their_word() {
    for (text, seen) in [
        ("بنسبة 100% من البلدان", "100%"),
        ("النسبة (12.5%)، ثم", "12.5%"),
        ("دفعت $5 فقط", "$5"),
        ("الويبو (WIPO) في", ")WIPO("),
        ("منصة WIPO Match (WM) في", "WIPO Match (WM)"),
        ("انظر الوثيقة 41 C/5 والوثيقة", "41 C/5"),
        ("والوثيقة 211 EX/INF.4.", "211 EX/INF.4"),
        ("212 EX/INF.5", "212 EX/INF.5"),
    ] {
        let mut steered = text.to_owned();
        let edges = latin_edges(text);
        edges.into_iter().rev().for_each(|at| steered.insert(at, Direction::LeftToRight.mark()));
        let info = BidiInfo::new(&steered, Some(Level::rtl()));
        let line = info.reorder_line(&info.paragraphs[0], info.paragraphs[0].range.clone());
        let line = line.replace(Direction::LeftToRight.mark(), "");
        assert!(line.contains(seen), "{line}");
    }
}
