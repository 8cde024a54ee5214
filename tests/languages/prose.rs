//! The rules on prose of each language: nothing is found in sound sentences, each planted mistake is.

use std::collections::BTreeSet;

use cdipdoc::diagnostic::Finding;
use cdipdoc::terms::Language;
use toml::{Table, Value};

use super::composed;

const PROSE: [(Language, &str); 4] = [
    (Language::Ar, include_str!("prose/ar.toml")),
    (Language::Es, include_str!("prose/es.toml")),
    (Language::Ru, include_str!("prose/ru.toml")),
    (Language::Zh, include_str!("prose/zh.toml")),
];

const PERSONS: [(&str, [&str; 4]); 3] = [
    ("amorim", ["أموريم", "Amorim", "Аморим", "阿莫林"]),
    ("luong", ["لونغ", "Luong", "Луонг", "良"]),
    ("ruiz", ["رويز", "Ruiz", "Руис", "鲁伊斯"]),
];

/// A year that holds nothing but this conclusion, and the people whom it names.
fn year(language: Language, message: &str) -> String {
    let column = PROSE.iter().position(|(own, _)| *own == language).expect("a language with prose");
    let persons =
        PERSONS.map(|(id, names)| format!("[[person]]\nid = \"{id}\"\nfamily = \"{}\"\n", names[column]));
    format!(
        "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 35, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\noriginal = \"{language}\"\nlanguages = [\"{language}\"]\ndecision = \
         \"none\"\ntitle.{language} = \"CDIP\"\n{}[[webinar]]\ntitle.{language} = \"A\"\ndate = 2025-06-18\n\
         [conclusion]\nmessage.{language} = '''\n{message}\n'''\n",
        persons.concat()
    )
}

/// Findings in the message, of whatever rule.
fn found(language: Language, message: &str) -> Vec<Finding> {
    let text = year(language, message);
    let start = text.find("[conclusion]").expect("a conclusion");
    let (_, found) = composed(&text);
    found.0.into_iter().filter(|finding| finding.place.range().start > start).collect()
}

#[test]
fn nothing_is_found_in_sound_prose() {
    for (language, file) in PROSE {
        let table: Table = file.parse().expect("TOML");
        let found = found(language, table["sound"].as_str().expect("a text"));
        let said: Vec<_> = found.iter().map(|finding| (finding.rule, &finding.message)).collect();
        assert!(said.is_empty(), "{language}: {said:#?}");
    }
}

#[test]
fn every_planted_mistake_is_found() {
    for (language, file) in PROSE {
        let table: Table = file.parse().expect("TOML");
        for planted in table["planted"].as_array().expect("mistakes") {
            let cell = |key: &str| planted.get(key).and_then(Value::as_str).expect("a text");
            let rules: BTreeSet<_> =
                found(language, cell("text")).iter().map(|finding| finding.rule).collect();
            assert!(rules.contains(cell("rule")), "{language}: {}: {rules:?}", cell("text"));
        }
    }
}

/// The document says that the webinar ended, and so does the summary before.
#[test]
fn an_end_that_is_told_twice_is_found_in_every_language() {
    for (language, twice, once) in [
        (Language::Ar, "اختُتمت الندوة الإلكترونية بعد ساعتين.", "اختُتمت الندوة الإلكترونية الأولى من السلسلة."),
        (
            Language::Es,
            "El seminario web concluyó con un coloquio.",
            "El seminario web concluyó tres proyectos.",
        ),
        (Language::Ru, "Вебинар завершился ответами на вопросы.", "Вебинар завершил цикл."),
        (Language::Zh, "网络研讨会圆满结束。", "网络研讨会结束了一个周期。"),
    ] {
        let said = |summary: &str| {
            let talk = format!(
                "closing = \"questions\"\n[[webinar.talk]]\nspeaker = \"ruiz\"\nsummary.{language} = \"{summary}\"\n[conclusion]"
            );
            let text = year(language, "X.").replace("[conclusion]", &talk);
            composed(&text).1.0.iter().any(|finding| finding.rule == "text-closing-twice")
        };
        assert!(said(twice), "{twice}");
        assert!(!said(once), "{once}");
    }
}
