//! What covers say beside the usual: of an ordinary or extraordinary session, of a document that was not translated, and of
//! two bodies.

use crate::support::markdown;
use cdipdoc::document::{CoverRole, Document, Role, plain};
use cdipdoc::terms::Language;
use chrono::NaiveDate;

use super::composed;

fn covers(committee: &str, session: &str, line: &str) -> Vec<(String, String)> {
    let documents = documents(committee, session, line);
    documents
        .iter()
        .map(|it| (plain(it.cover.line(CoverRole::Session)), plain(it.cover.line(CoverRole::Original))))
        .collect()
}

fn documents(committee: &str, session: &str, line: &str) -> Vec<Document> {
    let six = Language::ALL.map(|language| format!("{language} = \"2025\"")).join(", ");
    let text = format!(
        "[document]\nsymbol = \"{committee}/51/3\"\ncommittee = \"{committee}\"\nsession = {{ number = 51, {session} start \
         = 2026-05-11, end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\n{line}\nlanguages = \
         [\"en\", \"fr\", \"es\", \"ru\", \"ar\", \"zh\"]\ndecision = \"none\"\ntitle = {{ {six} }}\n[[webinar]]\ntitle = \
         {{ {six} }}\ndate = 2025-06-18\n"
    );
    let (documents, found) = composed(&text);
    assert!(documents.len() == 6 || found.has_errors(), "{found:#?}");
    documents
}

#[test]
fn an_extraordinary_session_is_counted_twice() {
    let said = |committee: &str, session: &str| -> Vec<String> {
        covers(committee, session, "").into_iter().map(|(session, _)| session).collect()
    };
    assert_eq!(
        said("WO/GA", "extraordinary = 18,"),
        [
            "Fifty-First (18th Extraordinary) Session",
            "Cinquante et unième session (18e session extraordinaire)",
            "Quincuagésimo primer período de sesiones (18.º extraordinario)",
            "Пятьдесят первая (18-я внеочередная) сессия",
            "الدورة الحادية والخمسون (الدورة الاستثنائية الثامنة عشرة)",
            "第五十一届会议（第18次特别会议）",
        ]
    );
    assert_eq!(
        said("CDIP", "ordinary = 1,"),
        [
            "Fifty-First (1st Ordinary) Session",
            "Cinquante et unième session (1re session ordinaire)",
            "Quincuagésima primera sesión (1.ª ordinaria)",
            "Пятьдесят первая (1-я очередная) сессия",
            "الدورة الحادية والخمسون (الدورة العادية الأولى)",
            "第五十一届会议（第1次例会）",
        ]
    );
    assert_eq!(said("WO/GA", "ordinary = 1, extraordinary = 18,"), [""; 0]);
}

#[test]
fn a_document_that_was_not_translated_says_so() {
    let said = |original: &str, column: usize| {
        covers("CDIP", "", &format!("original = \"{original}\"\noriginal-only = true"))[column].1.clone()
    };
    assert_eq!(said("en", 0), "ORIGINAL: ENGLISH ONLY");
    assert_eq!(said("en", 1), "ORIGINAL : ANGLAIS SEULEMENT");
    assert_eq!(said("en", 2), "ORIGINAL: INGLÉS SOLAMENTE");
    assert_eq!(said("ru", 3), "ОРИГИНАЛ: ТОЛЬКО РУССКИЙ");
    assert_eq!(said("ar", 4), "الأصل: بالعربية فقط");
    assert_eq!(said("en", 5), "原文：仅英文");
    assert_eq!(covers("CDIP", "", "original-only = false")[0].1, "ORIGINAL: ENGLISH");
}

/// A document of an extraordinary session of assemblies and of a committee.
fn joint() -> Vec<Document> {
    let second = "joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3 Rev.\", session = { number = 35, start = \
                  2026-05-18, end = 2026-05-20, place = \"geneva\" } }";
    documents("WO/GA", "extraordinary = 18,", second)
}

#[test]
fn a_joint_document_tells_both_bodies_in_six_languages() {
    let second = |document: &Document| -> [String; 3] {
        let lines = [CoverRole::Committee, CoverRole::Session, CoverRole::PlaceAndDates];
        lines.map(|role| plain(document.cover.all(role).nth(1).expect("the second body")))
    };
    assert_eq!(
        joint().iter().map(second).collect::<Vec<_>>(),
        [
            [
                "Standing Committee on the Law of Patents (SCP)",
                "Thirty-Fifth Session",
                "Geneva, May 18 to 20, 2026"
            ],
            [
                "Comité permanent du droit des brevets (SCP)",
                "Trente-cinquième session",
                "Genève, 18 – 20 mai 2026"
            ],
            [
                "Comité Permanente sobre el Derecho de Patentes (SCP)",
                "Trigésima quinta sesión",
                "Ginebra, 18 a 20 de mayo de 2026"
            ],
            [
                "Постоянный комитет по патентному праву (ПКПП)",
                "Тридцать пятая сессия",
                "Женева, 18 – 20 мая 2026\u{a0}г."
            ],
            [
                "اللجنة الدائمة المعنية بقانون البراءات",
                "الدورة الخامسة والثلاثون",
                "جنيف، من 18 إلى 20 مايو 2026"
            ],
            ["专利法常设委员会（SCP）", "第三十五届会议", "2026年5月18日至20日，日内瓦"],
        ]
    );
    for document in joint() {
        let cover = &document.cover;
        let symbols: Vec<String> = cover.all(CoverRole::Symbol).map(plain).collect();
        assert_eq!(symbols, ["WO/GA/51/3", "SCP/35/INF/3 REV."]);
        assert_eq!(
            [Some("WO/GA/51/3"), document.head.joint.as_deref()],
            [Some(&*document.head.symbol), Some("SCP/35/INF/3 Rev.")]
        );
    }
}

#[test]
fn a_joint_cover_is_read_in_the_order_of_its_lines() {
    for document in joint() {
        let cover = &document.cover;
        let second = |role| cover.all(role).nth(1).expect("the second body");
        let order = [
            cover.line(CoverRole::Letter),
            cover.line(CoverRole::Symbol),
            second(CoverRole::Symbol),
            cover.line(CoverRole::Original),
            cover.line(CoverRole::Date),
            cover.line(CoverRole::Committee),
            cover.line(CoverRole::Session),
            cover.line(CoverRole::PlaceAndDates),
            second(CoverRole::Committee),
            second(CoverRole::Session),
            second(CoverRole::PlaceAndDates),
            cover.line(CoverRole::Title),
            cover.line(CoverRole::Author),
        ];
        assert_eq!(cover.lines.iter().map(|line| &line.text[..]).collect::<Vec<_>>(), order);
        let role = |line: usize| document.elements[cover.lines[line].node.0 as usize].role.clone();
        let headings = (0..13).filter(|line| role(*line) == Role::Heading(1)).collect::<Vec<_>>();
        assert_eq!(headings, [11]);
        let mut rest = &*markdown(&document);
        for line in order.into_iter().map(plain) {
            let words = line.split(' ').next().unwrap_or_default().to_owned();
            let at = rest.find(&words).unwrap_or_else(|| panic!("{line} stands not in its order: {rest}"));
            rest = &rest[at + words.len()..];
        }
    }
}

#[test]
fn a_document_states_what_it_is_in_values() {
    let documents = joint();
    let about = &documents[1].about;
    let day = |day| NaiveDate::from_ymd_opt(2026, 5, day);
    let [assembly, committee] = &about.receivers[..] else { panic!("two bodies") };
    assert_eq!(assembly.symbol.as_ref().map(ToString::to_string).as_deref(), Some("WO/GA/51/3"));
    assert_eq!((assembly.session.number, assembly.session.extraordinary), (Some(51), Some(18)));
    assert_eq!(committee.body, "Comité permanent du droit des brevets");
    assert_eq!(committee.abbreviation.as_deref(), Some("SCP"));
    assert_eq!((committee.session.start, committee.session.end), (day(18), day(20)));
    assert_eq!(committee.session.place, "Genève");
    assert_eq!((about.original, about.year), (Language::En, Some(2025)));
    assert_eq!(about.title, plain(documents[1].cover.line(CoverRole::Title)));
}
