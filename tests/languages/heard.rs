//! In which languages a webinar was held and interpreted, those of the author's own among them.

use cdipdoc::document::{Block, plain};

use super::{composed, year};

/// The sentences on languages of the year and of its webinar, in the order en, fr, es, ru, ar, zh.
fn said(series: &str, webinar: &str) -> Vec<String> {
    let (documents, found) = composed(&year(series, webinar));
    assert_eq!(documents.len(), 6, "{found:#?}");
    let texts = documents.iter().map(|document| {
        let texts = document.body.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(plain(&paragraph.text)),
            _ => None,
        });
        texts.collect::<Vec<_>>().join("\n")
    });
    texts.collect()
}

#[track_caller]
fn says(series: &str, webinar: &str, sentences: [&str; 6]) {
    for (text, sentence) in said(series, webinar).iter().zip(sentences) {
        assert!(text.replace('\u{a0}', " ").contains(sentence), "{sentence}\n{text}");
    }
}

const SIGN: &str = "{ en = \"International Sign\", fr = \"langue des signes internationale\", es = \"lengua de señas \
                    internacional\", ru = \"международный язык жестов\", ar = \"لغة الإشارة الدولية\", zh = \"国际手语\" }";
const PORTUGUESE: &str = "{ en = \"Portuguese\", fr = \"portugais\", es = \"portugués\", ru = \"португальский\", ar = \
                          \"البرتغالية\", zh = \"葡萄牙文\" }";

#[test]
fn a_webinar_says_what_it_was_held_in() {
    says(
        "",
        "held-in = [\"en\"]",
        [
            "The webinar was conducted in English.",
            "Le webinaire s’est déroulé en anglais.",
            "El seminario web se desarrolló en inglés.",
            "Рабочий язык вебинара – английский.",
            "وعُقدت باللغة الإنكليزية.",
            "会议以英文进行。",
        ],
    );
    says(
        "held-in = [\"en\", \"fr\"]",
        "",
        [
            "The webinar was conducted in English and French.",
            "Le webinaire s’est déroulé en anglais et français.",
            "El seminario web se desarrolló en inglés y francés.",
            "Рабочие языки вебинара – английский и французский.",
            "وعُقدت الندوة الإلكترونية باللغتين الإنكليزية والفرنسية.",
            "网络研讨会以英文和法文进行。",
        ],
    );
    says(
        &format!("held-in = [{PORTUGUESE}, {SIGN}]"),
        "",
        [
            "The webinar was conducted in Portuguese and International Sign.",
            "Le webinaire s’est déroulé en portugais et langue des signes internationale.",
            "El seminario web se desarrolló en portugués y lengua de señas internacional.",
            "Рабочие языки вебинара – португальский и международный язык жестов.",
            "وعُقدت الندوة الإلكترونية باللغة البرتغالية وبلغة الإشارة الدولية.",
            "网络研讨会以葡萄牙文和国际手语进行。",
        ],
    );
}

#[test]
fn the_noun_of_the_sentence_is_not_printed_beside_a_name_that_has_it() {
    says(
        &format!("interpretation = [\"fr\", {SIGN}, \"es\", {PORTUGUESE}]"),
        "",
        [
            "Interpretation was provided in French, International Sign, Spanish and Portuguese.",
            "L’interprétation a été assurée en français, langue des signes internationale, espagnol et portugais.",
            "Se ofreció interpretación en francés, lengua de señas internacional, español y portugués.",
            "перевод на французский, испанский и португальский языки и на международный язык жестов.",
            "باللغات الفرنسية والإسبانية والبرتغالية وبلغة الإشارة الدولية.",
            "会议提供法文、国际手语、西班牙文和葡萄牙文口译。",
        ],
    );
    says(
        "",
        &format!("interpretation = [{SIGN}]"),
        [
            "Interpretation was provided in International Sign.",
            "L’interprétation a été assurée en langue des signes internationale.",
            "Se ofreció interpretación en lengua de señas internacional.",
            "Обеспечивался устный перевод на международный язык жестов.",
            "ووُفرت الترجمة الشفوية بلغة الإشارة الدولية.",
            "会议提供国际手语口译。",
        ],
    );
}

#[test]
fn what_cannot_be_is_told() {
    let told = |series: &str, webinar: &str| {
        let (_, found) = composed(&year(series, webinar));
        let told = found.0.into_iter().filter(|finding| finding.rule.as_str().starts_with("language-"));
        told.map(|finding| finding.rule).collect::<Vec<_>>()
    };
    let own = |language: &str| SIGN.replace("международный язык", language);
    for (series, webinar, rules) in [
        ("held-in = [\"en\"]\ninterpretation = [\"fr\", \"en\"]", "", &["language-interpretation-same"][..]),
        ("held-in = [\"en\"]", "interpretation = [\"en\"]", &["language-interpretation-same"]),
        ("held-in = [\"en\", \"fr\"]\ninterpretation = [\"fr\", \"en\"]", "", &[]),
        ("held-in = [\"en\"]\ninterpretation = [\"fr\"]", "held-in = [\"es\"]", &[]),
        (
            "held-in = [\"en\"]\ninterpretation = [\"fr\", \"es\", \"ru\", \"ar\", \"zh\"]",
            "countries = { count = 90 }",
            &[],
        ),
        ("held-in = [\"en\"]", "countries = { count = 90 }", &["language-interpretation-missing"]),
        (&format!("held-in = [{}]", own("международном языке")), "", &["language-name-form"]),
        ("held-in = [{ en = \"Portuguese\" }]", "", &["language-text-missing"]),
    ] {
        assert_eq!(told(series, webinar), rules, "{series} {webinar}");
    }
}
