//! Symbols of bodies that the program does not know: printed as typed, as the document's own and as cited.

use cdipdoc::document::{Block, CoverRole, Document, plain};
use cdipdoc::terms::Language;

use super::composed;

const FOREIGN: &[&str] = &[
    "FCCC/SBSTA/2017/INF.8",
    "E/CN.4/2005/10",
    "A/CONF.62/121",
    "UNEP/POPS/COP.10/INF/1",
    "G/SPS/GEN/1446",
    "EB148/INF./2",
    "GB.343/INS/INF/4",
    "UPOV/EXN/EDV/3",
    "GB.48/INS/1",
    "WT/TPR/S/48",
    "ITU-D/1/REP/17(Rev.1)",
    "E/2024/INF/2",
    "A/AC.105/48",
    "A/75/982/Add.1",
    "A/72/6 (Sect. 1)",
    "CEDAW/C/CHE/6",
    "S/RES/2709 (2023)",
    "UNESCO 41 C/5",
    "MSC 107/20/Add.1",
    "A41-WP/1",
    "C 2023/2",
    "GC(67)/1",
    "INFCIRC/254",
    "A/C.2/78/L.4*",
];

fn year(own: &str, cited: &str, committee: &str) -> String {
    let six = |text: &str| {
        let texts = Language::ALL.map(|language| format!("{language} = \"{text}\""));
        format!("{{ {} }}", texts.join(", "))
    };
    format!(
        "[document]\nsymbol = \"{own}\"\ncommittee = \"CDIP\"\nsession = {{ number = 33, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"en\", \"fr\", \"es\", \
         \"ru\", \"ar\", \"zh\"]\ndecision = \"consider\"\ntitle = {}\n{committee}\n[[reference]]\nid = \"m\"\nsymbol = \
         \"{cited}\"\n[mandate]\nreference = \"m\"\nsession = 32\n[[webinar]]\ntitle = {}\ndate = 2025-06-18\n\
         [conclusion]\nmessage = {}\n",
        six("2025"),
        six("2025"),
        six(&format!("({cited}; {own}.)")),
    )
}

fn body(document: &Document) -> String {
    let paragraphs = document.body.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(plain(&paragraph.text)),
        _ => None,
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}

/// The rules that speak of a year, once each.
fn found(text: &str) -> (Vec<Document>, Vec<&'static str>) {
    let (documents, found) = composed(text);
    let mut rules: Vec<&str> = found.0.iter().map(|finding| finding.rule.as_str()).collect();
    rules.sort_unstable();
    rules.dedup();
    (documents, rules)
}

#[test]
fn symbols_of_unknown_bodies_are_printed_as_typed_and_nothing_is_said_of_them() {
    let (_, usual) = found(&year("CDIP/33/3", "CDIP/32/7", ""));
    for symbol in FOREIGN {
        let (own, rules) = found(&year(symbol, "CDIP/32/7", ""));
        assert_eq!(rules, usual, "{symbol}");
        assert_eq!(own.len(), 6, "{symbol}");
        for document in own {
            assert_eq!(plain(document.cover.line(CoverRole::Symbol)), *symbol);
            assert_eq!(document.head.symbol, *symbol);
        }
        let (cited, rules) = found(&year("CDIP/33/3", symbol, ""));
        assert_eq!(rules, usual, "{symbol}");
        assert_eq!(cited.len(), 6, "{symbol}");
        for document in cited {
            // In the mandate and in the message, at least.
            assert!(body(&document).matches(symbol).count() > 1, "{symbol}: {}", body(&document));
        }
    }
}

#[test]
fn a_body_that_states_its_symbols_is_judged_by_them() {
    let committee = "[committee]\nname = { en = \"Committee\", fr = \"Comité\", es = \"Comité\", ru = \"Комитет\", ar = \
                     \"لجنة\", zh = \"委员会\" }\nsymbol = \"E/CN.4/{session}/[INF/]{number}/{suffix}\"";
    let (documents, rules) = found(&year("E/CN.4/33/INF.3", "E/CN.4/34/7", committee));
    assert!(
        documents.iter().all(|document| plain(document.cover.line(CoverRole::Symbol)) == "E/CN.4/33/INF/3")
    );
    assert!(
        ["symbol-syntax", "symbol-future", "symbol-kind"].iter().all(|rule| rules.contains(rule)),
        "{rules:?}"
    );
    let (documents, rules) = found(&year("E/CN.4/32/3", "CDIP/32/7", committee));
    assert!(documents.is_empty() && rules.contains(&"symbol-session"), "{rules:?}");
}

#[test]
fn the_author_has_the_last_word_on_a_symbol() {
    let rules = "[rules]\nsymbol-syntax = { level = \"off\", reason = \"as the document has it\" }";
    let text = year("CDIP/33/INF/2/ANNEX bis", "CDIP/32/7", rules);
    let (documents, _) = composed(&text);
    assert!(
        documents
            .iter()
            .all(|document| plain(document.cover.line(CoverRole::Symbol)) == "CDIP/33/INF/2/ANNEX bis")
    );
    assert_eq!(documents.len(), 6);
    assert_eq!(composed(&text.replace(rules, "")).0.len(), 0);
}
