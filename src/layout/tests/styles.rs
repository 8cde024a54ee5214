//! Styles at the limits of what is accepted: all text is set and stands on the paper.

use crate::document::made::{document, heading, list, note, numbered, paragraph, worded};
use crate::document::{Block, Inline};
use crate::face::Faces;
use crate::layout::set;
use crate::layout::style::Style;
use crate::proof;
use crate::source::Source;
use crate::terms::Language;

fn style(text: &str) -> Style {
    let (style, findings) = Style::house().changed(&Source::new("own.toml", text));
    assert!(findings.0.is_empty(), "{text}\n{findings:?}");
    style
}

fn blocks() -> Vec<Block> {
    let words = "Une phrase assez longue pour faire des lignes. ".repeat(30);
    let called = vec![Inline::text(words.clone()), note(1, &words), Inline::text(" fin.")];
    let text = || paragraph(vec![Inline::text(words.clone())]);
    let item = vec![text(), list(vec![("i)", vec![text()])])];
    let rows = worded(&["No|Texte", &format!("1|{words}"), "2|Court", "3|Court"]);
    vec![heading(1, "I.", "Un titre"), numbered(1, &words), list(vec![("a)", item)]), rows, paragraph(called)]
}

#[test]
fn a_page_is_set_whatever_its_style() {
    let document = document(Language::Fr, blocks());
    for text in [
        "[text.body]\nsize = '14 pt'\nleading = '17 pt'",
        "[text.body]\nsize = '60 pt'\nleading = '72 pt'",
        "[paper]\nwidth = '105 mm'\nheight = '148 mm'\nstart = '5 mm'\nend = '5 mm'\nnarrowest = '60 pt'\n[decision]\nstart = '0 pt'",
        "[paper]\nheight = '27 cm'\ntop = '80 pt'\nbottom = '570 pt'\n[head]\ntop = '0 pt'",
        "[paper]\nwidth = '9 cm'\nheight = '16 cm'\nstart = '2 cm'\nend = '2 cm'\ntop = '62 pt'\nbottom = '1 cm'\nnarrowest = '60 pt'\n[decision]\nstart = '0 pt'\n[footnote]\nspared = 0\nrule = { length = '40 pt', thickness = '1 pt', above = '2 pt' }\n[cover.letter]\nsize = '8 pt'\n[cover.emblem]\nwidth = '1 cm'",
        "[paper]\nwidth = '14400 pt'\nheight = '14400 pt'",
        "[table]\nrepeated = 0\nbeside = '40 pt'\nover = '60 pt'\nunder = '60 pt'\nrule = '5 pt'",
        "[paragraph]\ngap = '0 pt'\nstop = '0 pt'\n[list]\nlabel = '0 pt'\ntext = '0 pt'\nblock = '0 pt'",
        "[footnote]\ngap = '0 pt'\nspared = 20\nrule = { length = '0 pt', thickness = '0 pt', above = '0 pt' }",
        "[paper]\nstart = '0 pt'\nend = '0 pt'\nbottom = '0 pt'\n[superior]\nsize = 1\nrise = 0",
    ] {
        let style = style(text);
        let folios = set(&document, &style, &Faces::default());
        let faults = proof::faults_in(style, &document, &folios);
        assert!(faults.is_empty(), "{text}\n{faults:#?}");
    }
}
