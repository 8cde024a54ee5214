//! Lists in lists: the inner one counts in the other way.

use crate::support::markdown;
use cdipdoc::document::{Block, Document};
use cdipdoc::terms::Language;

use super::composed;

const LISTED: &str = r#"
[document]
symbol = "CDIP/35/INF/1"
committee = "CDIP"
session = { number = 35, start = 2026-05-11, end = 2026-05-15, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["ar", "en", "es", "fr", "ru", "zh"]
decision = "none"
"#;

const TEXT: &str =
    "1. a\n\n   1. b\n\n      1. c\n\n      2. d\n\n   2. e\n\n2. f\n\n   - g\n\n     1. h\n\n     2. i\n";

fn manuscript() -> String {
    let field = |name: &str, text: &str| {
        let line = |language: &Language| format!("{name}.{language} = '''\n{text}'''\n");
        Language::ALL.iter().map(line).collect::<String>()
    };
    [
        LISTED.to_owned(),
        field("title", "Report"),
        "[[webinar]]\ndate = 2025-06-18\n".to_owned(),
        field("title", "One"),
        "[[section]]\nid = \"a\"\n".to_owned(),
        field("title", "List"),
        field("text", TEXT),
    ]
    .concat()
}

fn labels(document: &Document) -> Vec<String> {
    fn of(block: &Block, into: &mut Vec<String>) {
        if let Block::List(list) = block {
            for item in &list.items {
                into.push(item.label.text.clone());
                item.blocks.iter().for_each(|block| of(block, into));
            }
        }
    }
    let mut labels = Vec::new();
    document.body.iter().for_each(|block| of(block, &mut labels));
    labels
}

#[test]
fn a_list_within_a_list_counts_in_the_other_way_in_every_language() {
    let (documents, found) = composed(&manuscript());
    assert_eq!(documents.len(), 6, "{found:#?}");
    for document in &documents {
        let expected = match document.language {
            Language::Ar => ["(1)", "(أ)", "(1)", "(2)", "(ب)", "(2)", "•", "(أ)", "(ب)"],
            Language::En | Language::Zh => ["(a)", "(i)", "(a)", "(b)", "(ii)", "(b)", "•", "(i)", "(ii)"],
            Language::Es | Language::Fr | Language::Ru => {
                ["a)", "i)", "a)", "b)", "ii)", "b)", "•", "i)", "ii)"]
            }
        };
        assert_eq!(labels(document), expected, "{}", document.language);
        let written = markdown(document);
        for label in expected.iter().filter(|label| **label != "•") {
            assert!(written.contains(label), "{label} in {written}");
        }
    }
}
