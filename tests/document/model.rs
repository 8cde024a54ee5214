//! `examples/webinars.toml`: the facts of each paragraph of the model document stand in the paragraph of
//! the same number, in both languages, as Markdown and on the page.

use crate::support::markdown;
use cdipdoc::document::Block;
use cdipdoc::templates::Templates;
use cdipdoc::terms::Language;

use super::{documents, numbers, set_text, version};

const MODEL: &str = include_str!("../../examples/webinars.toml");

/// Paragraph, what it says in English, what it says in French.
const FACTS: &[(u32, &[&str], &[&str])] = &[
    (1, &["thirtieth session", "CDIP/30/8 Rev."], &["trentième session", "CDIP/30/8 Rev."]),
    (2, &["two webinars", "2024", "CDIP/31/INF/5"], &["deux webinaires", "2024", "CDIP/31/INF/5"]),
    (5, &["hybrid", "French, English and Spanish"], &["hybride", "français, anglais et espagnol"]),
    (6, &["10 speakers"], &["10 conférenciers"]),
    (7, &["Permanent Missions", "newsletters"], &["missions permanentes", "bulletins d’information"]),
    (8, &["short summary", "webcasting"], &["bref résumé", "diffusion sur le Web"]),
    (
        9,
        &["April 11, 2024", "noon to 1.45 p.m.", "four speakers", "645", "116"],
        &["11 avril 2024", "midi à 13 h 45", "quatre", "645", "116"],
    ),
    (10, &["Georges Ghandour", "Senior Counsellor"], &["Georges Ghandour", "conseiller principal"]),
    (12, &["Beatriz Amorim-Borher"], &["Beatriz Amorim-Borher"]),
    (
        13,
        &["Her Excellency Ms. Patricia Benedetti", "EPI-CNR"],
        &["Son Excellence Mme Patricia Benedetti", "EPI-CNR"],
    ),
    (14, &["Thang Luong", "1990", "65%", "2016-2025"], &["Thang Luong", "1990", "65%", "2016-2025"]),
    (
        15,
        &["Timothy Moalusi", "Botswana", "IPAS", "2004", "2012"],
        &["Timothy Moalusi", "Botswana", "IPAS", "2004", "2012"],
    ),
    (16, &["question-and-answer"], &["questions-réponses"]),
    (
        17,
        &[
            "September 12, 2024",
            "1 p.m. to 2.30 p.m.",
            "250",
            "90",
            "South Africa",
            "Bhutan",
            "Brazil",
            "Georgia",
        ],
        &[
            "12 septembre 2024",
            "13 h à 14 h 30",
            "250",
            "90",
            "Afrique du Sud",
            "Bhoutan",
            "Brésil",
            "Géorgie",
        ],
    ),
    (18, &["Georges Ghandour"], &["Georges Ghandour"]),
    (
        20,
        &["Habip Asan", "MTSP", "2022-2026", "Daren Tang"],
        &["Habip Asan", "PSMT", "2022-2026", "Daren Tang"],
    ),
    (21, &["Tempa Tshering", "COVID-19"], &["Tempa Tshering", "COVID-19"]),
    (22, &["McLean Sibanda", "Mauritius"], &["McLean Sibanda", "Maurice"]),
    (23, &["Salome Tsimakuridze", "SAKPATENTI"], &["Salome Tsimakuridze", "SAKPATENTI"]),
    (24, &["Natalia Semeria Ruschel", "Brazil"], &["Natalia Semeria Ruschel", "Brésil"]),
    (25, &["Emil-Eugen Iuga", "ITU"], &["Emil-Eugen Iuga", "UIT"]),
    (28, &["invited to take note"], &["invité à prendre note"]),
];

/// The text between the number of a paragraph and that of the next.
fn paragraph<'t>(text: &'t str, number: u32, mark: &dyn Fn(u32) -> String) -> &'t str {
    let start = text.find(&mark(number)).unwrap_or_else(|| panic!("paragraph {number} in {text}"));
    let rest = &text[start..];
    rest.find(&mark(number + 1)).map_or(rest, |end| &rest[..end])
}

#[test]
fn the_paragraphs_are_numbered_1_to_28_in_both_languages() {
    let documents = documents(MODEL);
    assert_eq!(documents.len(), 2);
    for document in &documents {
        assert_eq!(numbers(document), (1..=28).collect::<Vec<_>>(), "{}", document.language);
        let text = markdown(document);
        for number in 1..=28 {
            assert_eq!(text.matches(&format!("\n{number}\\. ")).count(), 1, "{number}");
        }
    }
}

#[test]
fn the_facts_stand_in_their_paragraphs_in_markdown() {
    let documents = documents(MODEL);
    for (language, which) in [(Language::En, 0), (Language::Fr, 1)] {
        let text = markdown(version(&documents, language)).replace("\\-", "-").replace("\\.", ".");
        for (number, english, french) in FACTS {
            let facts = [english, french][which];
            let said = paragraph(&text, *number, &|number| format!("\n{number}. "));
            facts.iter().for_each(|fact| assert!(said.contains(fact), "{language} {number}: {fact}\n{said}"));
        }
    }
}

#[test]
fn the_facts_stand_in_their_paragraphs_on_the_page_and_names_are_not_broken() {
    let documents = documents(MODEL);
    for (language, which) in [(Language::En, 0), (Language::Fr, 1)] {
        let text = set_text(version(&documents, language));
        for (number, english, french) in FACTS {
            let facts = [english, french][which];
            facts.iter().for_each(|fact| assert!(text.contains(fact), "{language} {number}: {fact}"));
        }
    }
}

#[test]
fn a_shared_abbreviation_is_explained_once() {
    let documents = documents(MODEL);
    for (language, explained) in [
        (
            Language::En,
            [
                "Medium-Term Strategic Plan](",
                "the World Intellectual Property Organization (WIPO)",
                "Association of Southeast Asian Nations (ASEAN)",
            ],
        ),
        (
            Language::Fr,
            [
                "Plan stratégique à moyen terme](",
                "l’Organisation Mondiale de la Propriété Intellectuelle (OMPI)",
                "Association des nations de l’Asie du Sud-Est (ASEAN)",
            ],
        ),
    ] {
        let text = markdown(version(&documents, language));
        for words in explained {
            assert_eq!(text.matches(words).count(), 1, "{language}: {words}");
        }
    }
}

/// `after = "…"` may name them, so the rules ask the skeleton.
#[test]
fn the_headings_that_are_read_out_of_the_skeleton_are_those_that_it_calls() {
    for document in documents(MODEL) {
        let called = document.body.iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.level == 1 => Some(heading.id.as_str()),
            _ => None,
        });
        let called: Vec<&str> = called.collect();
        assert_eq!(called, Templates::default().headings().collect::<Vec<_>>());
    }
}
