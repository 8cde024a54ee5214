//! Every character that the rules accept is drawn.

use crate::document::made::{document, heading, paragraph};
use crate::document::{Block, Inline};
use crate::face::{Faces, Shaper};
use crate::layout::proof;
use crate::layout::style::Style;
use crate::terms::Language;

/// The characters that are missing when set alone, and beside a letter that decides the family.
fn missing(characters: &[char], set: impl Fn(String) -> Block) -> Vec<String> {
    let (style, faces) = (Style::house(), Faces::default());
    let mut shaper = Shaper::new(&faces);
    let mut told = Vec::new();
    for (language, before) in [
        (Language::En, ""),
        (Language::En, "م"),
        (Language::Ar, ""),
        (Language::Zh, "a"),
        (Language::Zh, "文"),
    ] {
        let text: String = characters.iter().map(|c| format!("{before}{c} ")).collect();
        let (_, missing) = proof(&document(language, vec![set(text)]), &style, &faces, &mut shaper);
        told.extend(missing.iter().map(|missing| format!("{language} {before}{}", missing.character)));
    }
    told
}

#[test]
fn a_covered_character_is_no_box_wherever_it_stands() {
    // Most ideographs are left out: they are many and alike.
    let scripts = ('\u{a0}'..='\u{33ff}').chain('\u{a640}'..='\u{abff}').chain('\u{f900}'..='\u{ffff}');
    let faces = Faces::default();
    let covered: Vec<char> = scripts.filter(|c| faces.covers(*c)).collect();
    assert!(covered.len() > 2500, "{}", covered.len());
    assert_eq!(missing(&covered, |text| paragraph(vec![Inline::text(text)])), Vec::<String>::new());
    // Set in capitals, of which a face may have fewer.
    assert_eq!(missing(&covered, |text| heading(1, "I.", &text)), Vec::<String>::new());
}
