//! Styles at the edge of what is accepted: all text is set, and stands on the paper.

use super::page::{all_lines, document, heading, list, note, numbered, paragraph};
use crate::document::{Block, Inline};
use crate::layout::folio::{Folios, Stroke};
use crate::layout::set;
use crate::layout::style::Style;
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
    let item = || vec![numbered(2, &words), list(vec![("i)", vec![numbered(3, &words)])])];
    vec![heading(1, "I.", &words), numbered(1, &words), list(vec![("a)", item())]), paragraph(called)]
}

fn on_paper(name: &str, folios: &Folios, style: &Style) {
    for folio in &folios.pages {
        for ink in &folio.ink {
            let width = match &ink.stroke {
                Stroke::Glyphs(run) => run.width(),
                Stroke::Rule { length, .. } => *length,
                Stroke::Picture(placed) => placed.width,
            };
            let right = (style.paper.width.0 - style.paper.end.0) as f32 + 0.01;
            assert!(ink.x > -0.01 && ink.x + width <= right, "{name}: {} + {width}", ink.x);
            assert!(ink.y > 0.0 && ink.y < style.bottom() as f32, "{name}: {}", ink.y);
        }
    }
}

#[test]
fn a_page_is_set_whatever_its_style() {
    let document = document(Language::Fr, blocks());
    let words = |folios: &Folios| all_lines(folios).concat().matches("lignes").count();
    let expected = words(&set(&document, &Style::house()));
    for text in [
        "[text.body]\nsize = '14 pt'\nleading = '17 pt'",
        "[text.body]\nsize = '60 pt'\nleading = '60 pt'",
        "[paper]\nwidth = '105 mm'\nheight = '148 mm'\nstart = '5 mm'\nend = '5 mm'\nnarrowest = '60 pt'\n[decision]\nstart = '0 pt'",
        "[paper]\nheight = '27 cm'\ntop = '80 pt'\nbottom = '570 pt'\n[head]\ntop = '0 pt'",
        "[paragraph]\ngap = '0 pt'\nstop = '0 pt'\n[list]\nlabel = '0 pt'\ntext = '0 pt'\nblock = '0 pt'",
        "[footnote]\ngap = '0 pt'\nspared = 20\nrule = { length = '0 pt', thickness = '0 pt', above = '0 pt' }",
        "[paper]\nstart = '0 pt'\nend = '0 pt'\nbottom = '0 pt'\n[superior]\nsize = 1\nrise = 0",
    ] {
        let style = style(text);
        let folios = set(&document, &style);
        on_paper(text, &folios, &style);
        assert_eq!(words(&folios), expected, "{text}");
    }
}
