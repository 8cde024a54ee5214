//! Whatever the shape of a manuscript, its six versions have the same paragraphs and notes.

use std::fmt::Write;

use cdipdoc::document::{Block, Document, Inline, Paragraph};
use cdipdoc::render::markdown;
use cdipdoc::terms::Language;

use super::composed;

/// Yes or no, by chance that is the same in every run.
struct Chance(u64);

impl Chance {
    fn number(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn then(&mut self, text: impl Into<String>) -> String {
        if self.number(2) == 0 { String::new() } else { text.into() }
    }

    fn one_of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[usize::try_from(self.number(words.len() as u64)).expect("an index")]
    }
}

/// A text in each language, over several lines: prose with a note.
fn prose(key: &str, note: bool) -> String {
    let texts = Language::ALL.map(|language| {
        let text = match language {
            Language::Ar => "نص موجز",
            Language::En => "A short text",
            Language::Es => "Un texto breve",
            Language::Fr => "Un texte bref",
            Language::Ru => "Краткий текст",
            Language::Zh => "简短文字",
        };
        let note = if note { "[^n].\n\n[^n]: *" } else { " *" };
        format!("{key}.{language} = '''{text}{note}{language}*.'''\n")
    });
    texts.concat()
}

fn line(key: &str) -> String {
    Language::ALL.map(|language| format!("{key}.{language} = \"{key} {language}\"\n")).concat()
}

const PERSONS: [(&str, &str, &str); 4] =
    [("one", "mr", "male"), ("two", "ms", "female"), ("three", "dr", "female"), ("four", "he-mr", "male")];

fn manuscript(shape: u64) -> String {
    let mut chance = Chance(shape);
    let webinars = [1, 2, 12][usize::try_from(shape % 3).expect("an index")];
    let decision = chance.one_of(&["take-note", "consider", "none"]);
    let mut text = format!(
        "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = {}, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"en\", \"ar\", \"es\", \
         \"fr\", \"ru\", \"zh\"]\ndecision = \"{decision}\"\n{}",
        35,
        line("title"),
    );
    text += &mandate(&mut chance);
    text += "[series]\n";
    text += &chance.then(line("subject"));
    let note = chance.number(2) == 0;
    text += &chance.then(prose("theme", note));
    for (key, words) in [
        ("mode", "\"hybrid\""),
        ("audience", "[\"member-states\", \"igo\", \"academia\"]"),
        ("interpretation", "[\"fr\", \"en\"]"),
        ("invited", "[\"permanent-missions\"]"),
        ("channels", "[\"newsletters\", \"social-media\"]"),
        ("published", "[\"summary\", \"slides\", \"recording\"]"),
        ("page", "\"https://www.wipo.int/{lang}/page\""),
    ] {
        text += &chance.then(format!("{key} = {words}\n"));
    }
    text += &format!("[[organization]]\nid = \"o\"\nsector = \"ngo\"\ncountry = \"IN\"\n{}", line("name"));
    for (id, honorific, gender) in PERSONS {
        let organization = chance.then("organization = \"o\"\n");
        let _ = write!(
            text,
            "[[person]]\nid = \"{id}\"\nhonorific = \"{honorific}\"\ngender = \"{gender}\"\nfamily = \"{id}\"\n{organization}{}",
            chance.then(line("function"))
        );
    }
    (1..=webinars).for_each(|day| text += &webinar(&mut chance, day));
    for index in 0..chance.number(3) {
        let kind = chance.one_of(&["section", "annex"]);
        let _ = write!(
            text,
            "[[section]]\nid = \"s{index}\"\nkind = \"{kind}\"\n{}{}",
            line("title"),
            prose("text", true)
        );
    }
    text + &chance.then(format!("[conclusion]\n{}", prose("message", true)))
}

fn mandate(chance: &mut Chance) -> String {
    let action = chance.one_of(&["approved", "requested", "decided"]);
    let topics = chance.then("topics = \"t\"\n");
    let paragraph = chance.then("paragraph = \"8\"\n");
    let quote = chance.then(prose("quote", false) + &paragraph);
    let title = chance.then(line("title"));
    let mandate = format!(
        "[mandate]\nreference = \"r\"\nsession = 30\naction = \"{action}\"\n{topics}{quote}[[reference]]\nid = \"r\"\nsymbol = \
         \"CDIP/30/8 Rev.\"\n{title}[[reference]]\nid = \"t\"\nsymbol = \"CDIP/31/INF/5\"\n"
    );
    chance.then(mandate)
}

fn webinar(chance: &mut Chance, day: u64) -> String {
    let mut text = format!("[[webinar]]\nid = \"w{day}\"\ndate = 2025-03-{day:02}\n{}", line("title"));
    let note = chance.number(2) == 0;
    text += &chance.then(prose("objective", note));
    let end = chance.then("end = 13:45:00\n");
    text += &chance.then(format!("start = 12:00:00\n{end}timezone = \"Europe/Zurich\"\n"));
    text += &chance.then("moderators = [\"one\", \"two\"]\n");
    text += &chance.then(prose("opening", note));
    text += &chance.then(prose("examples", note));
    text += &chance.then("participants = { count = 1645, qualifier = \"about\", basis = \"platform\" }\n");
    text += &chance
        .then("countries = { count = 116, qualifier = \"more-than\", named = [\"IN\", \"BR\", \"BT\"] }\n");
    text += &chance.then("selection = [\"geography\", \"gender\"]\n");
    text += &chance.then("agenda = \"https://www.wipo.int/{lang}/agenda\"\n");
    text += &chance.then("recording = \"https://webcast.wipo.int/video\"\n");
    let mode = chance.one_of(&["online", "in-person", "hybrid"]);
    text += &chance.then(format!("mode = \"{mode}\"\n"));
    let closing = chance.one_of(&["questions-and-remarks", "questions", "remarks", "none"]);
    text += &format!("closing = \"{closing}\"\n");
    for (speaker, ..) in PERSONS.iter().skip(usize::try_from(chance.number(5)).expect("an index")) {
        let role = chance.one_of(&["talk", "talk", "talk", "keynote", "opening", "closing", "panel"]);
        let note = chance.number(3) == 0;
        let _ = write!(
            text,
            "[[webinar.talk]]\nspeaker = \"{speaker}\"\nrole = \"{role}\"\n{}{}",
            chance.then("slides = \"https://www.wipo.int/slides.pdf\"\n"),
            prose("summary", note)
        );
    }
    text
}

/// Numbers of paragraphs, depths of headings, calls of notes, and links, in reading order.
fn sequence(document: &Document) -> Vec<String> {
    let written = markdown(document);
    let mut signs = Vec::new();
    for line in written.lines() {
        let figures = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if figures > 0 && line[figures..].starts_with("\\. ") {
            signs.push(line[..figures].to_owned());
        }
        if line.starts_with('#') {
            signs.push(line.split(' ').next().unwrap_or_default().to_owned());
        }
        let calls = line.match_indices("[^").map(|(at, _)| line[at..].split(']').next().unwrap_or_default());
        signs.extend(calls.map(str::to_owned));
    }
    signs
}

#[test]
fn twenty_shapes_have_the_same_numbers_in_six_languages() {
    for shape in 0..20 {
        let text = manuscript(shape);
        let (documents, found) = composed(&text);
        assert_eq!(documents.len(), 6, "{shape}: {found:#?}\n{text}");
        let english = sequence(&documents[0]);
        assert!(english.len() > 5, "{shape}: {english:?}");
        for document in &documents {
            assert_eq!(sequence(document), english, "{shape}: {}", document.language);
        }
    }
}

#[test]
fn a_version_that_lost_a_paragraph_or_a_note_is_seen() {
    let is_note = |inline: &Inline| matches!(inline, Inline::Note(_));
    let mut planted = [0, 0];
    for shape in 0..20 {
        let documents = composed(&manuscript(shape)).0;
        let whole = sequence(&documents[0]);
        for document in &documents[1..] {
            let mut lost = document.clone();
            lost.body.retain(|block| !matches!(block, Block::Paragraph(Paragraph { number: Some(2), .. })));
            assert_ne!(sequence(&lost), whole, "{shape}: {}", document.language);
            planted[0] += 1;
            let mut lost = document.clone();
            let called = lost.body.iter_mut().filter_map(|block| match block {
                Block::Paragraph(paragraph) => Some(&mut paragraph.text),
                _ => None,
            });
            if let Some(text) = called.filter(|text| text.iter().any(is_note)).last() {
                text.retain(|inline| !is_note(inline));
                assert_ne!(sequence(&lost), whole, "{shape}: {}", document.language);
                planted[1] += 1;
            }
        }
    }
    assert!(planted[0] == 100 && planted[1] > 20, "{planted:?}");
}

/// What words that are put together badly leave behind.
#[test]
fn no_version_of_any_shape_has_a_seam() {
    for shape in 0..20 {
        for document in composed(&manuscript(shape)).0 {
            let written = markdown(&document).replace("\n\n    ", "\n").replace("\n  ", "\n");
            for seam in [
                "  ",
                "..",
                " .",
                " ,",
                "()",
                "（）",
                "undefined",
                "none",
                "{",
                "،،",
                "، ،",
                "，，",
                "。。",
                " 。",
                "??",
            ] {
                let at = written.find(seam);
                let around = at.map(|at| written[..at].chars().rev().take(40).collect::<Vec<_>>());
                let around = around.map(|before| before.into_iter().rev().collect::<String>());
                assert_eq!(around, None, "{shape}: {}: {seam:?}", document.language);
            }
        }
    }
}
