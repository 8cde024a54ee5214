//! Whatever the shape of a manuscript, its six versions have the same paragraphs and notes.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::markdown;
use cdipdoc::document::{Block, Document, Inline, Paragraph};
use cdipdoc::inside::compose::compose;
use cdipdoc::inside::programme;
use cdipdoc::source::Source;
use cdipdoc::terms::Language;

use super::{composed, named};
use crate::support::locale;
use cdipdoc::press::shapes::{SHAPES, manuscript, overridden};

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
        let links = line.matches("](").count();
        signs.extend((links > 0).then(|| format!("links: {links}")));
    }
    signs
}

#[test]
fn all_shapes_have_the_same_numbers_in_six_languages() {
    for shape in 0..SHAPES {
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
fn what_an_author_leaves_out_and_puts_in_has_the_same_numbers_in_six_languages() {
    for shape in 0..SHAPES {
        let names = cdipdoc::inside::manuscript::read(&Source::new("test.toml", manuscript(shape)))
            .0
            .paragraph_names();
        let text = overridden(shape, &names);
        let (documents, found) = composed(&text);
        assert_eq!(documents.len(), 6, "{shape}: {found:#?}\n{text}");
        let english = sequence(&documents[0]);
        for document in &documents {
            assert_eq!(sequence(document), english, "{shape}: {}", document.language);
        }
        // The paragraph that opens it, at least.
        assert_ne!(sequence(&composed(&manuscript(shape)).0[0]), english, "{shape}");
    }
}

#[test]
fn a_version_that_lost_a_paragraph_or_a_note_is_seen() {
    let is_note = |inline: &Inline| matches!(inline, Inline::Note(_));
    let mut planted = [0, 0];
    for shape in 0..SHAPES {
        let documents = composed(&manuscript(shape)).0;
        let whole = sequence(&documents[0]);
        for document in &documents[1..] {
            let mut lost = document.clone();
            lost.body.retain(|block| !matches!(block, Block::Paragraph(Paragraph { number: Some(2), .. })));
            if lost.body.len() < document.body.len() {
                assert_ne!(sequence(&lost), whole, "{shape}: {}", document.language);
                planted[0] += 1;
            }
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
    assert!(planted[0] > 100 && planted[1] > 50, "{planted:?}");
}

/// The names of all sentences.
fn sentences() -> impl Iterator<Item = &'static str> {
    locale::of(Language::En).phrases.iter().filter_map(|(name, _)| name.strip_prefix("phrases."))
}

/// Which phrases are printed in a document.
fn printed(document: &Document) -> BTreeSet<String> {
    let mut printed = BTreeSet::new();
    document.each_text(&mut |text| {
        let names = text.text.split('⟦').skip(1).filter_map(|rest| rest.split_once('⟧'));
        printed.extend(names.map(|(id, _)| id.to_owned()));
    });
    printed
}

#[test]
fn every_phrase_is_printed_in_one_shape_and_not_in_another() {
    let named = named(Language::En);
    let mut seen: BTreeMap<&str, u64> = sentences().map(|id| (id, 0)).collect();
    // Some words are printed only where another paragraph is left out.
    let organized = ["organized".to_owned()];
    let texts = (0..SHAPES).flat_map(|shape| [manuscript(shape), overridden(shape, &organized)]);
    for text in texts {
        let source = Source::new("test.toml", text);
        let (manuscript, found) = cdipdoc::inside::manuscript::read(&source);
        let programme = programme::accept(manuscript, &found).expect("a sound manuscript");
        let document = compose(&programme, &named).expect("sound phrases");
        printed(&document).iter().for_each(|id| *seen.get_mut(id.as_str()).expect("a phrase") += 1);
    }
    let always_or_never: Vec<_> = seen.iter().filter(|(_, texts)| [0, 2 * SHAPES].contains(texts)).collect();
    assert!(always_or_never.is_empty(), "{always_or_never:?}");
}

/// What words that are put together badly leave behind.
#[test]
fn no_version_of_any_shape_has_a_seam() {
    for shape in 0..SHAPES {
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
                "par Dr",
                "por Dr",
                " de le ",
                " à le ",
                " de el ",
                " a el ",
            ] {
                let at = written.find(seam);
                let around = at.map(|at| written[..at].chars().rev().take(40).collect::<Vec<_>>());
                let around = around.map(|before| before.into_iter().rev().collect::<String>());
                assert_eq!(around, None, "{shape}: {}: {seam:?}", document.language);
            }
        }
    }
}
