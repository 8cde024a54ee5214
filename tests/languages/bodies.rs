//! What is said of a committee, a group, an assembly: words that agree with it in each language.

use cdipdoc::document::{CoverRole, Document, Kind, plain};
use cdipdoc::terms::Language;

use super::composed;

pub fn year(body: &str, symbol: &str, own: &str, action: &str) -> Vec<Document> {
    year_of([32, 33], body, symbol, own, action)
}

/// A document of a session whose mandate is of the same.
fn year_at(session: u32, body: &str, symbol: &str, own: &str, action: &str) -> Vec<Document> {
    year_of([session, session], body, symbol, own, action)
}

fn year_of([mandate, session]: [u32; 2], body: &str, symbol: &str, own: &str, action: &str) -> Vec<Document> {
    let six = |text: &str| {
        let texts = Language::ALL.map(|language| format!("{language} = \"{text}\""));
        format!("{{ {} }}", texts.join(", "))
    };
    let text = format!(
        "[document]\nsymbol = \"{symbol}/{session}/3\"\ncommittee = \"{body}\"\nsession = {{ number = {session}, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"en\", \"fr\", \"es\", \
         \"ru\", \"ar\", \"zh\"]\ndecision = \"consider\"\ntitle = {}\n{own}\n[[reference]]\nid = \"m\"\nsymbol = \
         \"{symbol}/{mandate}/7\"\n[mandate]\nreference = \"m\"\nsession = {mandate}\naction = \"{action}\"\n[[webinar]]\ntitle = {}\n\
         date = 2025-06-18\n",
        six("2025"),
        six("2025")
    );
    let (documents, found) = composed(&text);
    assert_eq!(documents.len(), 6, "{found:#?}");
    documents
}

/// The session on the cover, then every paragraph.
pub fn said(document: &Document) -> String {
    let mut said = plain(document.cover.line(CoverRole::Session));
    let paragraphs = document.body.iter().filter_map(|block| match block {
        cdipdoc::document::Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    for paragraph in paragraphs.filter(|paragraph| matches!(paragraph.kind, Kind::Text | Kind::Decision)) {
        said += &format!("\n{}", plain(&paragraph.text));
    }
    said
}

const OWN: &str = "[committee]\nkind = \"commission\"\nname = { en = \"Commission on Seeds\", fr = \"Commission des \
                   semences\", es = \"Comisión de Semillas\", ru = \"Комиссия по семенам\", ar = \"لجنة البذور\", \
                   zh = \"种子委员会\" }";

/// For each body: its symbol, what the mandate did, and what each language says, parts of the text in order.
const BODIES: [(&str, &str, &str, [[&str; 4]; 6]); 7] = [
    (
        "PCT/WG",
        "PCT/WG",
        "approved",
        [
            [
                "Thirty-Third Session",
                "At its thirty-second session, the Patent Cooperation Treaty (PCT) Working Group approved",
                "for the information of the Working Group.",
                "The Working Group is invited to consider",
            ],
            [
                "Trente-troisième session",
                "À sa trente-deuxième session, le Groupe de travail",
                "pour l’information du groupe de travail,",
                "Le groupe de travail est invité à examiner",
            ],
            [
                "Trigésima tercera reunión",
                "En su trigésima segunda reunión, el Grupo de Trabajo",
                "para información del Grupo de Trabajo,",
                "Se invita al Grupo de Trabajo a examinar",
            ],
            [
                "Тридцать третья сессия",
                "Рабочая группа по Договору о патентной кооперации (PCT) одобрила",
                "для сведения Рабочей группы",
                "Рабочей группе предлагается",
            ],
            [
                "الدورة الثالثة والثلاثون",
                "وافق الفريق العامل المعني بمعاهدة التعاون بشأن البراءات، في دورته الثانية والثلاثين،",
                "لعلم الفريق العامل،",
                "إن الفريق العامل مدعو إلى",
            ],
            ["第三十三届会议", "工作组在第三十二届会议上批准了", "供工作组参考", "请工作组审议"],
        ],
    ),
    (
        "WO/GA",
        "WO/GA",
        "requested",
        [
            [
                "Thirty-Third Session",
                "the WIPO General Assembly requested",
                "for the information of the Assembly.",
                "The WIPO General Assembly is invited to consider",
            ],
            [
                "Trente-troisième session",
                "l’Assemblée générale de l’OMPI a prié",
                "pour l’information de l’Assemblée,",
                "L’Assemblée générale de l’OMPI est invitée à examiner",
            ],
            [
                "Trigésimo tercer período de sesiones",
                "En su trigésimo segundo período de sesiones, la Asamblea General de la OMPI pidió",
                "para información de la Asamblea,",
                "Se invita a la Asamblea General de la OMPI a examinar",
            ],
            [
                "Тридцать третья сессия",
                "Генеральная Ассамблея ВОИС попросила",
                "для сведения Ассамблеи",
                "Генеральной Ассамблее ВОИС предлагается",
            ],
            [
                "الدورة الثالثة والثلاثون",
                "طلبت الجمعية العامة للويبو، في دورتها",
                "لعلم الجمعية،",
                "إن الجمعية العامة للويبو مدعوة إلى",
            ],
            ["第三十三届会议", "产权组织大会在第三十二届会议上请", "供大会参考", "请产权组织大会审议"],
        ],
    ),
    (
        "A",
        "A",
        "decided",
        [
            [
                "Thirty-Third Series of Meetings",
                "At their thirty-second series of meetings, the Assemblies of the Member States of WIPO decided",
                "of the Assemblies.",
                "The Assemblies of the Member States of WIPO are invited",
            ],
            [
                "Trente-troisième série de réunions",
                "À leur trente-deuxième série de réunions, les Assemblées des États membres de l’OMPI ont décidé",
                "pour l’information des assemblées,",
                "Les Assemblées des États membres de l’OMPI sont invitées",
            ],
            [
                "Trigésima tercera serie de reuniones",
                "las Asambleas de los Estados miembros de la OMPI decidieron",
                "para información de las Asambleas,",
                "Se invita a las Asambleas",
            ],
            [
                "Тридцать третья серия заседаний",
                "На своей тридцать второй серии заседаний Ассамблеи государств – членов ВОИС",
                "приняли решение",
                "Ассамблеям государств – членов ВОИС предлагается",
            ],
            [
                "سلسلة الاجتماعات الثالثة والثلاثون",
                "قررت جمعيات الدول الأعضاء في الويبو، في سلسلة اجتماعاتها",
                "لعلم الجمعيات،",
                "إن جمعيات الدول الأعضاء في الويبو مدعوة",
            ],
            ["第三十三届系列会议", "在第三十二届系列会议上", "供成员国大会参考", "请产权组织成员国大会审议"],
        ],
    ),
    (
        "SCCR",
        "SCCR",
        "approved",
        [
            [
                "Thirty-Third Session",
                "the Standing Committee on Copyright and Related Rights (SCCR) approved",
                "of the Committee.",
                "The Committee is invited",
            ],
            [
                "Trente-troisième session",
                "le Comité permanent du droit d’auteur et des droits connexes (SCCR) a approuvé",
                "du comité,",
                "Le comité est invité",
            ],
            [
                "Trigésima tercera sesión",
                "el Comité Permanente de Derecho de Autor y Derechos Conexos (SCCR) aprobó",
                "del Comité,",
                "Se invita al SCCR",
            ],
            [
                "Тридцать третья сессия",
                "Постоянный комитет по авторскому праву и смежным правам (ПКАП) одобрил",
                "для сведения Комитета",
                "ПКАП предлагается",
            ],
            ["الدورة الثالثة والثلاثون", "وافقت اللجنة الدائمة", "لعلم اللجنة،", "إن اللجنة مدعوة إلى"],
            [
                "第三十三届会议",
                "版权及相关权常设委员会（SCCR）在第三十二届会议上批准了",
                "供委员会参考",
                "请SCCR审议",
            ],
        ],
    ),
    (
        "IGC",
        "WIPO/GRTKF/IC",
        "decided",
        [
            [
                "Thirty-Third Session",
                "Folklore (IGC) decided",
                "of the Committee.",
                "The Committee is invited",
            ],
            ["Trente-troisième session", "le Comité intergouvernemental", "a décidé", "Le comité est invité"],
            ["Trigésima tercera sesión", "(CIG) decidió", "del Comité,", "Se invita al CIG"],
            ["Тридцать третья сессия", "(МКГР) на основе документа", "принял решение", "МКГР предлагается"],
            [
                "الدورة الثالثة والثلاثون",
                "قررت اللجنة الحكومية الدولية",
                "لعلم اللجنة،",
                "إن لجنة المعارف مدعوة إلى",
            ],
            ["第三十三届会议", "政府间委员会（IGC）在第三十二届会议上", "供委员会参考", "请IGC审议"],
        ],
    ),
    (
        "PBC",
        "WO/PBC",
        "requested",
        [
            [
                "Thirty-Third Session",
                "the Program and Budget Committee (PBC) requested",
                "of the Committee.",
                "The Committee is invited",
            ],
            [
                "Trente-troisième session",
                "le Comité du programme et budget (PBC) a prié",
                "du comité,",
                "Le comité est invité",
            ],
            [
                "Trigésima tercera sesión",
                "el Comité del Programa y Presupuesto (PBC) pidió",
                "del Comité,",
                "Se invita al PBC",
            ],
            [
                "Тридцать третья сессия",
                "Комитет по программе и бюджету (КПБ) попросил",
                "для сведения Комитета",
                "КПБ предлагается",
            ],
            [
                "الدورة الثالثة والثلاثون",
                "طلبت لجنة البرنامج والميزانية، في دورتها",
                "لعلم اللجنة،",
                "إن اللجنة مدعوة إلى",
            ],
            ["第三十三届会议", "计划和预算委员会（PBC）在第三十二届会议上请", "供委员会参考", "请PBC审议"],
        ],
    ),
    (
        "SEEDS",
        "SEEDS",
        "approved",
        [
            [
                "Thirty-Third Session",
                "the Commission on Seeds approved",
                "of the Commission.",
                "The Commission is invited",
            ],
            [
                "Trente-troisième session",
                "la Commission des semences a approuvé",
                "de la commission,",
                "La commission est invitée",
            ],
            [
                "Trigésima tercera sesión",
                "la Comisión de Semillas aprobó",
                "de la Comisión,",
                "Se invita a la Comisión",
            ],
            [
                "Тридцать третья сессия",
                "Комиссия по семенам одобрила",
                "для сведения Комиссии",
                "Комиссии предлагается",
            ],
            ["الدورة الثالثة والثلاثون", "وافقت لجنة البذور", "لعلم اللجنة،", "إن اللجنة مدعوة إلى"],
            ["第三十三届会议", "种子委员会在第三十二届会议上批准了", "供委员会参考", "请委员会审议"],
        ],
    ),
];

#[test]
fn everything_said_of_a_body_agrees_with_it() {
    for (body, symbol, action, expected) in BODIES {
        let own = if body == "SEEDS" { OWN } else { "" };
        for (document, parts) in year(body, symbol, own, action).iter().zip(expected) {
            in_order(document, &parts);
        }
    }
}

/// The document says all of them, one behind another.
pub fn in_order(document: &Document, parts: &[&str]) {
    let said = said(document);
    let mut rest = said.as_str();
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("`{part}` in {rest}"));
        rest = &rest[at + part.len()..];
    }
}

/// Of a committee, some languages have the words of the decision from an official document; of others, none.
#[test]
fn a_decision_of_another_body_is_not_confirmed() {
    let doubtful = |body: &str, symbol: &str| {
        let documents = year(body, symbol, "", "approved");
        let decided = |document: &Document| {
            let decision = said(document).lines().last().map(str::to_owned).unwrap_or_default();
            document.unconfirmed.formulae.contains(&decision)
        };
        documents.iter().map(decided).collect::<Vec<_>>()
    };
    assert_eq!(doubtful("CDIP", "CDIP"), [false, true, true, true, true, true]);
    assert_eq!(doubtful("WO/GA", "WO/GA"), [true; 6]);
}

/// "Trigésimo tercer período de sesiones" was read, "trigésima tercera sesión" was not.
#[test]
fn an_ordinal_is_confirmed_in_the_gender_that_is_printed() {
    for (body, doubtful) in [("WO/GA", false), ("CDIP", true)] {
        let spanish = &year(body, body, "", "approved")[2];
        let session = plain(spanish.cover.line(CoverRole::Session));
        assert_eq!(spanish.unconfirmed.formulae.contains(&session), doubtful, "{session}");
    }
}

/// From 21 to 29, as each body's documents have them; of others none was read.
#[test]
fn spanish_sessions_are_counted_as_the_body_counts_them() {
    for (body, symbol, expected, doubtful) in [
        ("CDIP", "CDIP", "Vigesimotercera sesión", false),
        ("CDIP", "CDIP", "Vigesimosegunda sesión", true),
        ("SCCR", "SCCR", "Vigésima octava sesión", false),
        ("SCT", "SCT", "Vigésima séptima sesión", false),
        ("PBC", "WO/PBC", "Vigésima segunda sesión", false),
        ("PBC", "WO/PBC", "Vigésima tercera sesión", true),
        ("SCP", "SCP", "Vigesimotercera sesión", true),
        ("PCT/WG", "PCT/WG", "Vigesimotercera reunión", true),
        ("WO/GA", "WO/GA", "Vigesimotercer período de sesiones", true),
    ] {
        let number = match expected.to_lowercase() {
            session if session.contains("tercer") => 23,
            session if session.contains("segunda") => 22,
            session if session.contains("séptima") => 27,
            _ => 28,
        };
        let spanish = &year_at(number, body, symbol, "", "approved")[2];
        let session = plain(spanish.cover.line(CoverRole::Session));
        assert_eq!(session, expected, "{body}");
        assert_eq!(spanish.unconfirmed.formulae.contains(&session), doubtful, "{body}");
        let mandate = said(spanish).to_lowercase();
        assert_eq!(mandate.matches(&expected.to_lowercase()).count(), 2, "{mandate}");
    }
}

/// A name says what its body is, where `kind` does not.
#[test]
fn a_body_without_a_kind_is_worded_by_its_name() {
    let named = |own: &str| year("SEEDS", "SEEDS", &own.replace("kind = \"commission\"\n", ""), "approved");
    let group = OWN
        .replace("Commission on Seeds", "Working Group on Seeds")
        .replace("Commission des semences", "Groupe");
    for (own, english, french) in [
        (OWN, "for the information of the Commission.", "la Commission des semences a approuvé"),
        (&group, "for the information of the Committee.", "le Groupe a approuvé"),
    ] {
        let documents = named(own);
        assert!(said(&documents[0]).contains(english), "{}", said(&documents[0]));
        assert!(said(&documents[1]).contains(french), "{}", said(&documents[1]));
    }
}

/// What sessions are called decides the gender of what stands beside it.
#[test]
fn a_conference_of_the_parties_has_meetings_in_six_languages() {
    let kind = |ru: &str, ar: &str| {
        format!(
            "[committee]\nname = {{ en = \"Conference of the Parties\", fr = \"Conférence des Parties\", es = \"Conferencia de las Partes\", ru = \"Конференция Сторон\", ar = \"مؤتمر الأطراف\", zh = \"缔约方大会\" }}\nkind = {{ en = {{ called = \"Conference of the Parties\", session = \"Meeting\" }}, fr = {{ called = \"Conférence des Parties\", gender = \"feminine\", session = \"réunion\" }}, es = {{ called = \"Conferencia de las Partes\", gender = \"feminine\", session = \"reunión\" }}, ru = {{ called = \"Конференция Сторон\", gender = \"feminine\", genitive = \"Конференции Сторон\", dative = \"Конференции Сторон\", session = \"{ru}\" }}, ar = {{ called = \"مؤتمر الأطراف\", gender = \"masculine\", session = \"{ar}\" }}, zh = {{ called = \"缔约方大会\", session = \"次会议\" }} }}\n"
        )
    };
    for (ru, ar, cover, sentence, arabic_cover, arabic) in [
        ("совещание", "اجتماع", "совещание", "На своем", "الاجتماع الثالث والثلاثون", "في اجتماعه الثا"),
        ("сессия", "دورة", "сессия", "На своей", "الدورة الثالثة والثلاثون", "في دورته الثا"),
    ] {
        let documents = year("SEEDS", "SEEDS", &kind(ru, ar), "approved");
        let (russian, own) = (&documents[3], &documents[4]);
        assert!(
            plain(russian.cover.line(CoverRole::Session)).ends_with(cover),
            "{}",
            plain(russian.cover.line(CoverRole::Session))
        );
        assert!(said(russian).contains(sentence), "{}", said(russian));
        assert_eq!(plain(own.cover.line(CoverRole::Session)), arabic_cover);
        assert!(said(own).contains(arabic), "{}", said(own));
    }
}
