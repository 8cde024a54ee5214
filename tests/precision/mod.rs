//! Sound manuscripts of several shapes, as officers write them: what is said of each is true, or nothing is.

use std::collections::BTreeMap;
use std::fmt::Write;

use cdipdoc::diagnostic::{Findings, Level};
use cdipdoc::press;
use cdipdoc::source::Source;

fn findings(text: &str) -> Findings {
    press::read(Source::new("webinars.toml", text)).expect("the templates are sound").findings
}

/// How often each rule speaks, at its level.
fn said(text: &str) -> Vec<(&'static str, Level, usize)> {
    let mut said: BTreeMap<(&str, Level), usize> = BTreeMap::new();
    for finding in findings(text).0 {
        *said.entry((finding.rule.as_str(), finding.level)).or_default() += 1;
    }
    said.into_iter().map(|((rule, level), count)| (rule, level, count)).collect()
}

#[test]
fn the_examples_are_told_what_is_true_of_them() {
    let model = [
        ("formula-unconfirmed", Level::Info, 3),
        ("gender-share", Level::Info, 1),
        ("language-interpretation-missing", Level::Warning, 1),
        ("region-missing", Level::Info, 1),
        ("url-pattern", Level::Info, 1),
    ];
    assert_eq!(said(include_str!("../../examples/webinars.toml")), model);
    assert_eq!(said(include_str!("../../examples/minimal.toml")), []);
}

#[test]
fn one_webinar_with_one_speaker_is_not_out_of_balance() {
    // It prints a time of day, and no official document was read that prints one.
    let time = ("formula-unconfirmed", Level::Info, 1);
    assert_eq!(said(include_str!("one-speaker.toml")), [time]);
}

#[test]
fn a_year_in_french_for_another_committee_is_sound() {
    assert_eq!(said(include_str!("francais.toml")), []);
}

#[test]
fn a_year_in_two_languages_for_a_body_of_its_own_is_sound() {
    assert_eq!(said(include_str!("own-committee.toml")), []);
}

#[test]
fn twelve_webinars_in_english_are_sound() {
    let subjects = [
        "Trademarks",
        "Designs",
        "Patents",
        "Copyright",
        "Trade Secrets",
        "Plant Varieties",
        "Licensing",
        "Valuation",
        "Enforcement",
        "Mediation",
        "Data",
        "Folklore",
    ];
    let head = include_str!("../../examples/minimal.toml").split("[[webinar]]").next().expect("a head");
    let mut year = head.replace("the webinar on technical assistance", "THE WIPO WEBINARS OF THE YEAR");
    for (at, subject) in subjects.into_iter().enumerate() {
        let (month, participants, countries) = (at + 1, 120 + at * 31, 20 + at / 2);
        let lower = subject.to_lowercase();
        write!(
            year,
            "[[webinar]]\nid = \"{month}\"\ntitle.en = \"{subject} for Everyone\"\ndate = 2025-{month:02}-12\n\
             objective.en = \"to show what {lower} cost.\"\n\
             participants = {{ count = {participants}, qualifier = \"about\", basis = \"platform\" }}\n\
             countries = {{ count = {countries} }}\nclosing = \"questions-and-remarks\"\n\n"
        )
        .expect("a text grows");
    }
    let year = year
        + "[rules]\ndate-weekend = { level = \"off\", reason = \"the twelfth is the day of the series\" }\n";
    assert_eq!(said(&year), []);
}

/// Several shapes, years, bodies and languages. What is not confirmed of the wording is another test's.
#[test]
fn ten_sound_reports_are_told_what_is_true_of_them() {
    for (text, expected) in [
        (include_str!("annex-in-chinese.toml"), &[][..]),
        (include_str!("arabic-and-russian.toml"), &[]),
        (include_str!("assemblies-in-three-languages.toml"), &[]),
        (include_str!("assembly-in-two-languages.toml"), &["name-order-unknown"]),
        (include_str!("budget-in-spanish.toml"), &["person-moderator-speaks"]),
        (include_str!("commission-in-arabic.toml"), &[]),
        (include_str!("examiners-in-english.toml"), &[]),
        (include_str!("group-in-russian.toml"), &[]),
        (include_str!("talks-in-chinese.toml"), &[]),
        (include_str!("two-webinars-in-two-languages.toml"), &[]),
    ] {
        let said =
            said(text).into_iter().map(|(rule, ..)| rule).filter(|rule| *rule != "formula-unconfirmed");
        assert_eq!(said.collect::<Vec<_>>(), expected, "{}", text.lines().nth(1).unwrap_or_default());
    }
}

/// As the examples stood when the program said this of its own accord.
#[test]
fn a_manuscript_of_an_earlier_version_composes_and_is_told_once_what_to_state() {
    for (text, languages, told, fields) in [
        (include_str!("earlier/webinars.toml"), 2, "12 sentences", &["own-objectives = true"][..]),
        (include_str!("earlier/six-languages.toml"), 6, "11 sentences", &[]),
    ] {
        let reading = press::read(Source::new("webinars.toml", text)).expect("the templates are sound");
        let findings = &reading.findings.0;
        assert_eq!(reading.documents.map(|documents| documents.len()), Some(languages), "{findings:#?}");
        let own: Vec<_> = findings.iter().filter(|finding| finding.rule == "claim-unstated").collect();
        let [own] = own[..] else { panic!("{findings:#?}") };
        assert!(own.level == Level::Info && own.message.starts_with(told), "{own:#?}");
        let help = &own.help;
        for field in
            [&["reach = \"wide\"", "closing-length = \"short\"", "reception = \"wide\""], fields].concat()
        {
            assert!(help.contains(field), "{field}: {help}");
        }
        let knows = text.replacen("[series]\n", "[series]\nreach = \"wide\"\n", 1);
        assert!(said(&knows).iter().all(|(rule, ..)| *rule != "claim-unstated"), "it states a field");
    }
}
