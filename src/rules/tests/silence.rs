//! What a rule leaves to another is left out because it says so, and not otherwise.

use super::*;

/// For each silence that is declared, a manuscript in which both rules find the same mistake: who is silent, who speaks.
const SILENCES: &[(RuleName, RuleName, &str)] = &[
    (RuleName::AbbreviationUnexplained, RuleName::LanguageIdentical, UNTRANSLATED),
    (
        RuleName::CountSpeakers,
        RuleName::CountWebinars,
        "series = { claims = { webinars = 2, speakers = 9 } }",
    ),
    (RuleName::GenderShare, RuleName::GenderSingleSexPanel, PANELS),
    (RuleName::LanguageScript, RuleName::LanguageIdentical, IN_RUSSIAN),
    (RuleName::TextSummaryLength, RuleName::LanguageStructure, PARTED),
    (RuleName::TextTypography, RuleName::LanguageIdentical, UNTRANSLATED),
    (RuleName::UrlForm, RuleName::UrlScheme, "webinar = [{ recording = \"javascript:alert(1).\" }]"),
];

const UNTRANSLATED: &str = r#"
document = { languages = ["en", "fr"] }
[conclusion.message]
en = "What the MTSP of the Organization says: all is of use."
fr = "What the MTSP of the Organization says: all is of use."
"#;

const IN_RUSSIAN: &str = r#"
document = { languages = ["en", "fr"] }
[conclusion.message]
en = "Все было показано всем участникам вебинара."
fr = "Все было показано всем участникам вебинара."
"#;

const PARTED: &str = r#"
document = { languages = ["en", "fr"] }
webinar = [{ talk = [{ summary = { en = "Mr. Asan spoke.\n\nHe left.", fr = "M. Asan a parlé." } }] }]
"#;

/// Women and men are in balance over the year; each webinar has only one of the two.
const PANELS: &str = r#"
person = [
    {},
    { id = "luong", family = "Luong", gender = "male" },
    { id = "moalusi", family = "Moalusi", gender = "male" },
    { id = "tshering", family = "Tshering", gender = "male" },
    { id = "shah", family = "Shah", gender = "male" },
    { id = "benedetti", family = "Benedetti", gender = "female" },
    { id = "bravo", family = "Bravo", gender = "female" },
    { id = "martin", family = "Martin", gender = "female" },
    { id = "perez", family = "Perez", gender = "female" },
    { id = "ahmed", family = "Ahmed", gender = "female" },
]

[[webinar]]
talk = [
    {},
    { speaker = "luong", role = "opening" },
    { speaker = "moalusi", role = "opening" },
    { speaker = "tshering", role = "opening" },
    { speaker = "shah", role = "opening" },
]

[[webinar]]
title = { en = "Trade marks", fr = "Marques" }
date = 2024-04-18
talk = [
    { speaker = "benedetti", role = "opening" },
    { speaker = "bravo", role = "opening" },
    { speaker = "martin", role = "opening" },
    { speaker = "perez", role = "opening" },
    { speaker = "ahmed", role = "opening" },
]
"#;

/// What each rule finds by itself, in the facts and in the versions.
fn asked_alone(text: &str) -> Vec<RuleName> {
    let source = Source::new("example.toml", text);
    let (manuscript, mut all) = manuscript::read(&source);
    let in_facts = Found(asked(&Facts::new(&source, &manuscript)));
    all.extend(in_facts.weighed(&manuscript).0);
    let mut found = in_facts.0;
    if let Some(programme) = programme::accept(manuscript, &all) {
        found.extend(in_each_version(&programme).concat());
    }
    found.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn each_silence_that_is_declared_leaves_the_word_to_the_other() {
    for (silent, speaking, fragment) in SILENCES {
        let text = merged(silent.as_str(), fragment);
        let (alone, heard) = (asked_alone(&text), findings(&text).0);
        let heard: Vec<RuleName> = heard.into_iter().map(|finding| finding.rule).collect();
        assert!(
            alone.contains(silent) && alone.contains(speaking),
            "{silent}, {speaking}: {alone:?}\n{text}"
        );
        assert!(
            !heard.contains(silent) && heard.contains(speaking),
            "{silent}, {speaking}: {heard:?}\n{text}"
        );
    }
}

#[test]
fn each_silence_that_is_declared_has_its_manuscript() {
    let declared = all().iter().flat_map(|rule| {
        let others = rule.silent_where.iter().chain(rule.silent_if);
        others.map(move |other| (rule.name, *other))
    });
    let shown = SILENCES.iter().map(|(silent, speaking, _)| (*silent, *speaking));
    assert_eq!(declared.collect::<Vec<_>>(), shown.collect::<Vec<_>>());
}

#[test]
fn what_is_accepted_is_not_reported_by_another_rule() {
    let (_, _, fragment) = SILENCES[5];
    let accepted = "\n[rules]\nlanguage-identical = { level = \"off\", reason = \"it is quoted\" }";
    let text = merged("text-typography", &format!("{fragment}{accepted}"));
    assert_eq!(said_of_prose(&text), [""; 0]);
}

#[test]
fn no_rule_waits_for_itself() {
    for rule in all() {
        assert!(!rule.silencers().any(|other| other == rule.name), "{}", rule.name);
    }
}

/// What a rule knows of another without leaving anything to it: what both ask of a text, and whom it speaks for.
const SHARED: [(&str, &str); 6] = [
    ("abbreviation-late", "language-script"),
    ("count-webinars", "count-speakers"),
    ("count-webinars", "id-duplicate"),
    ("emblem-file", "emblem-path"),
    ("language-identical", "language-script"),
    ("person-unlisted-mention", "language-script"),
];

#[test]
fn a_rule_that_knows_another_declares_it() {
    let mut undeclared = Vec::new();
    for rule in all() {
        let file = rule.name.as_str().replace('-', "_");
        let path = format!("{}/src/rules/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(&path).expect(&path);
        let others = all().iter().filter(|other| other.name != rule.name);
        let known = others.filter(|other| {
            let module = format!("{}::", other.name.as_str().replace('-', "_"));
            text.match_indices(&module)
                .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        });
        let left_to = |other: &&Rule| rule.silencers().any(|silencer| silencer == other.name);
        undeclared.extend(
            known.filter(|other| !left_to(other)).map(|other| (rule.name.as_str(), other.name.as_str())),
        );
    }
    assert_eq!(undeclared, SHARED);
}
