//! The faults of the model document itself, planted in the model example, alone and together; put right, none is
//! found. Fault 4 (a pronoun) and fault 7 (a tense) are left to later rules.

use std::collections::BTreeSet;

use cdipdoc::source::Source;

use super::findings;

type Change = (&'static str, &'static str);

/// What had to be otherwise in the year for nothing to be said of it.
const CORRECTED: [Change; 5] = [
    (
        "interpretation = [\"fr\", \"en\", \"es\"]",
        "interpretation = [\"fr\", \"en\", \"es\", \"ar\", \"ru\", \"zh\"]",
    ),
    (IUGA.1, IUGA.0),
    ("country = \"MU\"", "country = \"FR\""),
    ("country = \"BT\"", "country = \"NZ\""),
    ("ge_24_www_629751.pdf", "ge_24_ppt_1.pdf"),
];

/// The number of a fault, the rule that finds it, and what makes it.
const PLANTED: [(u8, &str, &[Change]); 13] = [
    (1, "time-zone-season", &[("timezone = \"Europe/Zurich\"", "timezone = \"CET\"")]),
    (2, "sector-claimed-absent", &[("sectors = [", "sectors = [\"academia\", ")]),
    (
        3,
        "country-claimed-absent",
        &[("claims = { webinars = 2,", "claims = { webinars = 2, countries = [\"ZA\"],")],
    ),
    (
        5,
        "text-closing-twice",
        &[("virtual training programs.\n", "virtual training programs. The webinar ended.\n")],
    ),
    (6, "abbreviation-unexplained", &[("short.en = \"IPAS\"", "short.en = \"IPSA\"")]),
    (6, "abbreviation-twice", &[("point the MTSP of", "point the Medium-Term Strategic Plan (MTSP) of")]),
    (8, "text-near-duplicate", &NOTES),
    (9, "text-range", &[("for the period 2022-2026, WIPO", "for the period 2022 — 2026, WIPO")]),
    (10, "language-interpretation-missing", &[(", \"ar\", \"ru\", \"zh\"]", "]")]),
    (11, "gender-share", &[IUGA]),
    (11, "region-missing", &[("country = \"FR\"", "country = \"MU\"")]),
    (11, "region-missing", &[("country = \"NZ\"", "country = \"BT\"")]),
    (12, "url-pattern", &[("ge_24_ppt_1.pdf", "ge_24_www_629751.pdf")]),
];

/// A speaker of the second webinar, and who it was.
const IUGA: Change = (
    "id = \"iuga\"\nhonorific = \"ms\"\ngiven = \"Emil-Eugen\"\nfamily = \"Iuga\"\ngender = \"female\"",
    "id = \"iuga\"\nhonorific = \"mr\"\ngiven = \"Emil-Eugen\"\nfamily = \"Iuga\"\ngender = \"male\"",
);

/// Two footnotes that differ by one word, in both languages.
const NOTES: [Change; 4] = [
    (
        "in building their capacity.\n",
        "in building their capacity.[^1]\n\n[^1]: The figure counts those who joined the meeting on the platform.\n",
    ),
    ("de leurs capacités.\n", "de leurs capacités[^1].\n\n[^1]: Nombre de connexions à la plateforme.\n"),
    (
        "Georgia and South Africa.\n",
        "Georgia and South Africa.[^1]\n\n[^1]: The figure counts those who joined the session on the platform.\n",
    ),
    (
        "exemples pratiques.\n",
        "exemples pratiques[^1].\n\n[^1]: Connexions à la plateforme, webdiffusion exclue.\n",
    ),
];

fn changed(text: &str, changes: &[Change]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the example no longer has `{from}`");
        text.replacen(from, to, 1)
    })
}

fn corrected() -> String {
    changed(include_str!("../../examples/webinars.toml"), &CORRECTED)
}

fn rules(text: &str) -> BTreeSet<&'static str> {
    findings(&Source::new("webinars.toml", text)).0.iter().map(|finding| finding.rule.as_str()).collect()
}

#[test]
fn put_right_the_model_year_has_none_of_them() {
    assert_eq!(rules(&corrected()), BTreeSet::from(["formula-unconfirmed"]));
}

#[test]
fn each_fault_is_found_by_its_rule_alone() {
    for (fault, rule, changes) in PLANTED {
        let found = rules(&changed(&corrected(), changes));
        assert_eq!(found, BTreeSet::from(["formula-unconfirmed", rule]), "fault {fault}");
    }
}

#[test]
fn together_they_are_all_found() {
    let planted = PLANTED.iter().fold(corrected(), |text, (_, _, changes)| changed(&text, changes));
    let expected = PLANTED.iter().map(|(_, rule, _)| *rule).chain(["formula-unconfirmed"]);
    assert_eq!(rules(&planted), expected.collect());
}
