//! The rules on prose of each language: nothing is found in sound sentences, each planted mistake is.

use std::collections::BTreeSet;

use cdipdoc::diagnostic::Finding;
use cdipdoc::terms::Language;
use toml::{Table, Value};

use super::composed;

const PROSE: [(Language, &str); 6] = [
    (Language::Ar, include_str!("prose/ar.toml")),
    (Language::En, include_str!("prose/en.toml")),
    (Language::Es, include_str!("prose/es.toml")),
    (Language::Fr, include_str!("prose/fr.toml")),
    (Language::Ru, include_str!("prose/ru.toml")),
    (Language::Zh, include_str!("prose/zh.toml")),
];

const PERSONS: [(&str, [&str; 6]); 3] = [
    ("amorim", ["أموريم", "Amorim", "Amorim", "Amorim", "Аморим", "阿莫林"]),
    ("luong", ["لونغ", "Luong", "Luong", "Luong", "Луонг", "良"]),
    ("ruiz", ["رويز", "Ruiz", "Ruiz", "Ruiz", "Руис", "鲁伊斯"]),
];

/// The rules that read prose by the words and marks of its language.
const RULES: [&str; 10] = [
    "abbreviation-late",
    "abbreviation-twice",
    "abbreviation-unexplained",
    "committee-name",
    "language-script",
    "person-unlisted-mention",
    "text-near-duplicate",
    "text-quote-unbalanced",
    "text-repeated-word",
    "text-typography",
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

/// In each language, each rule finds its fault, once and without another's help, and nothing in the text without it.
#[test]
fn every_planted_mistake_is_found_and_its_correction_left_alone() {
    for (language, file) in PROSE {
        let table: Table = file.parse().expect("TOML");
        let mut rules = BTreeSet::new();
        for planted in table["planted"].as_array().expect("mistakes") {
            let cell = |key: &str| planted.get(key).and_then(Value::as_str).expect("a text");
            let said = |key: &str| {
                let found = found(language, cell(key));
                found.iter().map(|finding| finding.rule).collect::<Vec<_>>()
            };
            assert_eq!(said("fault"), [cell("rule")], "{language}: {}", cell("fault"));
            assert_eq!(said("sound"), Vec::<&str>::new(), "{language}: {}", cell("sound"));
            rules.insert(cell("rule"));
        }
        assert_eq!(rules.into_iter().collect::<Vec<_>>(), RULES, "{language}");
    }
}

/// The document says that the webinar ended, and so does the summary before.
#[test]
fn an_end_that_is_told_twice_is_found_in_every_language() {
    for (language, twice, once) in [
        (Language::Ar, "اختُتمت الندوة الإلكترونية بعد ساعتين.", "اختُتمت الندوة الإلكترونية الأولى من السلسلة."),
        (Language::En, "The webinar ended with a vote.", "The webinar ended three projects."),
        (
            Language::Es,
            "El seminario web concluyó con un coloquio.",
            "El seminario web concluyó tres proyectos.",
        ),
        (Language::Fr, "Le webinaire s’est achevé par un vote.", "Le webinaire a achevé un cycle."),
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
