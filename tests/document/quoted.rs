//! A quotation names its true source, in six languages, and none where none is stated.

use cdipdoc::document::{Block, plain};

use super::documents;

const HEAD: &str = r#"
[document]
symbol = "CDIP/35/INF/1"
committee = "CDIP"
session = { number = 35, start = 2026-05-11, end = 2026-05-15, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["ar", "en", "es", "fr", "ru", "zh"]
decision = "none"
title = { ar = "تقرير", en = "Report", es = "Informe", fr = "Rapport", ru = "Отчет", zh = "报告" }

[[reference]]
id = "strategy"
symbol = "CDIP/30/8 Rev."

[[reference]]
id = "report"
symbol = "CDIP/30/11"

[[paragraph]]
text = { ar = "نص.", en = "Text.", es = "Texto.", fr = "Texte.", ru = "Текст.", zh = "文本。" }

[mandate]
reference = "strategy"
topics = "report"
session = 30
quote = { ar = "كلام.", en = "Words.", es = "Palabras.", fr = "Mots.", ru = "Слова.", zh = "词语。" }
"#;

/// The sentence before the quotation, in each language.
#[track_caller]
fn leads(lines: &str) -> Vec<String> {
    let documents = documents(&format!("{HEAD}{lines}"));
    let lead = |body: &[Block]| {
        let quoted = body.iter().position(|block| matches!(block, Block::Quotation { .. })).expect("quoted");
        let Block::Paragraph(before) = &body[quoted - 1] else { panic!("{body:#?}") };
        plain(&before.text)
    };
    documents.iter().map(|document| lead(&document.body)).collect()
}

#[track_caller]
fn ends(lines: &str, expected: [&str; 6]) {
    for (lead, expected) in leads(lines).iter().zip(expected) {
        assert!(lead.ends_with(expected), "{lead}");
    }
}

#[test]
fn where_no_source_is_stated_none_is_named() {
    ends(
        "",
        [
            ". وفيما يلي النص:",
            ". The text reads as follows:",
            ". El texto es el siguiente:",
            ". Le texte est le suivant :",
            ". Текст гласит следующее:",
            "。案文如下：",
        ],
    );
    ends(
        "paragraph = \"8.1\"",
        [
            ". وفيما يلي نص الفقرة 8.1:",
            ". Paragraph 8.1 reads as follows:",
            ". El párrafo 8.1 dice lo siguiente:",
            ". Le paragraphe 8.1 est libellé comme suit :",
            ". Пункт 8.1 гласит следующее:",
            "。第8.1段案文如下：",
        ],
    );
}

#[test]
fn the_summary_by_the_chair_is_worded() {
    ends(
        "paragraph = \"8.1\"\nsource = \"summary-by-the-chair\"",
        [
            ". وفيما يلي نص الفقرة 8.1 من ملخص الرئيس:",
            ". Paragraph 8.1 of the Summary by the Chair reads as follows:",
            ". El párrafo 8.1 del resumen de la Presidencia dice lo siguiente:",
            ". Le paragraphe 8.1 du résumé présenté par la présidence est libellé comme suit :",
            ". Пункт 8.1 Резюме Председателя гласит следующее:",
            "。主席总结第8.1段案文如下：",
        ],
    );
}

#[test]
fn a_document_is_named_by_its_symbol() {
    ends(
        "paragraph = \"8.1\"\nsource = \"report\"",
        [
            ". وفيما يلي نص الفقرة 8.1 من الوثيقة CDIP/30/11:",
            ". Paragraph 8.1 of document CDIP/30/11 reads as follows:",
            ". El párrafo 8.1 del documento CDIP/30/11 dice lo siguiente:",
            ". Le paragraphe 8.1 du document CDIP/30/11 est libellé comme suit :",
            ". Пункт 8.1 документа CDIP/30/11 гласит следующее:",
            "。文件CDIP/30/11第8.1段案文如下：",
        ],
    );
}

#[test]
fn a_text_of_the_authors_own_stands_in_brackets() {
    let own = "source = { ar = \"تقرير الدورة\", en = \"Report of the session\", es = \"Informe de la sesión\", fr = \"rapport de la session\", ru = \"Отчет о сессии\", zh = \"会议报告\" }";
    ends(
        own,
        [
            " (تقرير الدورة):",
            ". The text reads as follows (Report of the session):",
            " (Informe de la sesión):",
            " (rapport de la session) :",
            " (Отчет о сессии):",
            "（会议报告）：",
        ],
    );
}

#[test]
fn a_source_that_is_not_there_is_told_with_what_may_stand() {
    let text = format!("{HEAD}source = \"summary\"");
    let found =
        cdipdoc::press::read(cdipdoc::source::Source::new("test.toml", text)).expect("templates").findings;
    let told = found.0.iter().filter(|finding| finding.rule == "id-undeclared");
    let told: Vec<String> = told.map(|finding| format!("{}: {}", finding.message, finding.help)).collect();
    assert_eq!(
        told,
        [
            "there is no reference `summary`: write `summary-by-the-chair` for the Summary by the Chair, or add a `[[reference]]` with this id"
        ]
    );
}
