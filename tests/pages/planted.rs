//! Faults planted on sound pages: each is found, and for what it is.

use cdipdoc::document::Document;
use cdipdoc::face::Faces;
use cdipdoc::inside::layout::folio::{Folio, Folios, Ink, Stroke};
use cdipdoc::inside::layout::{self, style::Style};

use super::hostile::SENTENCE;
use super::versions;
use crate::support::{Year, proof};

/// Two pages and more: headings, a paragraph that is parted, two notes on the last page, an end mark.
fn sound() -> Document {
    let long = SENTENCE.repeat(45);
    let text = format!(
        "{long}\n\nSecond paragraph.\n\nFirst[^1] and second[^2].\n\nLast words.\n\n[^1]: One note.\n\n[^2]: Another note."
    );
    versions("sound", Year::new().webinar(3, "").section("s", "A section", &text).text()).swap_remove(0)
}

fn words(ink: &Ink) -> &str {
    match &ink.stroke {
        Stroke::Glyphs(run) => &run.text,
        Stroke::Rule { .. } | Stroke::Picture(_) => "",
    }
}

/// The page of a line that begins so, and the ink.
fn place(folios: &Folios, words_of_it: &str) -> (usize, usize) {
    let places =
        folios.pages.iter().enumerate().flat_map(|(page, folio)| {
            folio.ink.iter().enumerate().map(move |(at, ink)| (page, at, words(ink)))
        });
    let mut found =
        places.filter(|(.., words)| words.starts_with(words_of_it)).map(|(page, at, _)| (page, at));
    found.next().unwrap_or_else(|| panic!("no line begins with {words_of_it}"))
}

/// Moves ink of a page by points, from one on.
fn shift(folios: &mut Folios, (page, from): (usize, usize), count: usize, (x, y): (f32, f32)) {
    for ink in folios.pages[page].ink.iter_mut().skip(from).take(count) {
        ink.x += x;
        ink.y += y;
    }
}

/// Ends a page before a line, and begins another with it. What stands from `end` on stays.
fn turn(folios: &mut Folios, (page, from): (usize, usize), end: usize) {
    let top = Style::house().paper.top.0 as f32 + 10.0;
    let mut ink: Vec<Ink> = folios.pages[page].ink.drain(from..end).collect();
    let up = ink.first().map_or(0.0, |first| first.y - top);
    ink.iter_mut().for_each(|ink| ink.y -= up);
    let next = Folio { ink, ..folios.pages[page].clone() };
    folios.pages.insert(page + 1, next);
}

#[track_caller]
fn finds(checks: &[&str], plant: impl FnOnce(&mut Folios)) {
    let document = sound();
    let mut folios = layout::set(&document, &Style::house(), &Faces::default());
    assert!(proof::faults(&document, &folios).is_empty());
    plant(&mut folios);
    let faults = proof::faults(&document, &folios);
    let names: Vec<&str> = faults.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, checks, "{faults:#?}");
}

const EVERYTHING: usize = usize::MAX;

#[test]
fn ink_outside_of_the_page() {
    finds(&["within the margins"], |folios| shift(folios, place(folios, "Another"), EVERYTHING, (0.0, 11.5)));
    finds(&["within the margins"], |folios| {
        let (page, _) = place(folios, "CDIP/35");
        shift(folios, (page, 0), EVERYTHING, (-1.0, 0.0));
    });
    finds(&["within the margins"], |folios| {
        let (page, at) = place(folios, "CDIP/35/INF/1");
        let widest =
            folios.pages[page].ink.iter().position(|ink| words(ink).starts_with("Member")).unwrap_or(at);
        shift(folios, (page, widest), 1, (60.0, 0.0));
    });
}

#[test]
fn lines_too_close_together() {
    finds(&["apart"], |folios| {
        let (page, _) = place(folios, "page 2");
        shift(folios, (page, 4), 1, (0.0, -4.0));
    });
}

#[test]
fn a_rule_through_text() {
    let rule = |folios: &Folios| {
        let (page, note) = place(folios, "One note");
        (page, note - 3)
    };
    finds(&["apart", "rule clear of text"], |folios| shift(folios, rule(folios), 1, (0.0, 9.0)));
    finds(&["rule clear of text"], |folios| {
        let (page, at) = rule(folios);
        folios.pages[page].ink.remove(at);
    });
}

#[test]
fn text_lost_or_doubled_or_out_of_order() {
    finds(&["text whole"], |folios| {
        let (page, at) = place(folios, "Last words");
        folios.pages[page].ink.remove(at);
    });
    finds(&["apart", "text whole"], |folios| {
        let (page, at) = place(folios, "Last words");
        let twice = folios.pages[page].ink[at].clone();
        folios.pages[page].ink.insert(at, twice);
    });
    finds(&["text whole"], |folios| {
        let ((page, first), (_, last)) = (place(folios, "Second paragraph"), place(folios, "Last words"));
        folios.pages[page].ink.swap(first, last);
    });
    finds(&["notes whole"], |folios| {
        let (page, at) = place(folios, "Another note");
        folios.pages[page].ink.remove(at);
    });
}

#[test]
fn a_glyph_that_says_nothing() {
    finds(&["glyphs say the text"], |folios| {
        let (page, at) = place(folios, "Last words");
        let Stroke::Glyphs(run) = &mut folios.pages[page].ink[at].stroke else { panic!("glyphs") };
        run.glyphs.pop();
    });
}

#[test]
fn a_note_away_from_its_call() {
    finds(&["rule clear of text", "notes at their calls"], |folios| {
        let (page, at) = place(folios, "Another note");
        let end = folios.pages[page].ink.len();
        turn(folios, (page, at - 2), end);
    });
}

#[test]
fn notes_out_of_their_order() {
    finds(&["notes in a row"], |folios| {
        let (one, another) = (place(folios, "One note"), place(folios, "Another note"));
        let down = folios.pages[another.0].ink[another.1].y - folios.pages[one.0].ink[one.1].y;
        let figure = |(page, at): (usize, usize)| (page, at - 2);
        shift(folios, figure(one), 3, (0.0, down));
        shift(folios, figure(another), 3, (0.0, -down));
    });
}

#[test]
fn a_heading_or_a_line_or_an_end_mark_by_itself() {
    let before_notes = |folios: &Folios, page: usize| {
        let notes = folios.pages[page].ink.iter().rposition(|ink| matches!(ink.stroke, Stroke::Rule { .. }));
        // The cover has a rule and no notes.
        notes.filter(|_| page > 0).unwrap_or(folios.pages[page].ink.len())
    };
    finds(&["headings above two lines"], |folios| {
        let (page, heading) = place(folios, "A section");
        let end = before_notes(folios, page);
        turn(folios, (page, heading + 1), end);
    });
    finds(&["no line alone"], |folios| {
        let end = folios.pages[0].ink.len();
        turn(folios, (0, end - 1), end);
    });
    finds(&["end mark in company"], |folios| {
        let (page, mark) = place(folios, "[End");
        let end = before_notes(folios, page);
        turn(folios, (page, mark), end);
    });
    finds(&["no page blank"], |folios| {
        let end = folios.pages[1].ink.len();
        turn(folios, (1, end), end);
    });
}
