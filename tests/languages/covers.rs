//! What covers say beside the usual: of an ordinary or extraordinary session, and of a document that was not translated.

use cdipdoc::document::plain;
use cdipdoc::terms::Language;

use super::composed;

fn covers(committee: &str, session: &str, line: &str) -> Vec<(String, String)> {
    let six = Language::ALL.map(|language| format!("{language} = \"2025\"")).join(", ");
    let text = format!(
        "[document]\nsymbol = \"{committee}/51/3\"\ncommittee = \"{committee}\"\nsession = {{ number = 51, {session} start \
         = 2026-05-11, end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\n{line}\nlanguages = \
         [\"en\", \"fr\", \"es\", \"ru\", \"ar\", \"zh\"]\ndecision = \"none\"\ntitle = {{ {six} }}\n[[webinar]]\ntitle = \
         {{ {six} }}\ndate = 2025-06-18\n"
    );
    let (documents, found) = composed(&text);
    assert!(documents.len() == 6 || found.has_errors(), "{found:#?}");
    documents.iter().map(|it| (plain(&it.cover.session), plain(&it.cover.original))).collect()
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
