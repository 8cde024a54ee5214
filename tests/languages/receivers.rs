//! Documents of two bodies, to whom the sentences speak that speak to one, and of bodies that do not count their sessions.

use crate::support::markdown;
use cdipdoc::document::{CoverRole, Document, plain};
use cdipdoc::terms::Language;

use super::bodies::said;
use super::composed;

fn six(text: &str) -> String {
    let texts = Language::ALL.map(|language| format!("{language} = \"{text}\""));
    format!("{{ {} }}", texts.join(", "))
}

const ALL: &str = "[\"en\", \"fr\", \"es\", \"ru\", \"ar\", \"zh\"]";

/// A document whose first body has the key and the symbol of `first`, with what else `document` and the tables state.
fn year(first: [&str; 2], number: &str, document: &str, tables: &str) -> Vec<Document> {
    let ([key, symbol], title) = (first, six("2025"));
    let text = format!(
        "[document]\nsymbol = \"{symbol}\"\ncommittee = \"{key}\"\nsession = {{ {number}start = 2026-05-11, end = \
         2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = {ALL}\ntitle = \
         {title}\n{document}\n{tables}\n[[webinar]]\ntitle = {title}\ndate = 2025-06-18\n"
    );
    let (documents, found) = composed(&text);
    assert_eq!(documents.len(), 6, "{found:#?}");
    documents
}

fn joint(first: [&str; 2], second: [&str; 2], decision: &str, tables: &str) -> Vec<Document> {
    let [key, symbol] = second;
    let document = format!(
        "decision = \"{decision}\"\njoint-with = {{ committee = \"{key}\", symbol = \"{symbol}\", session = {{ number = \
         35, start = 2026-05-18, end = 2026-05-20, place = \"geneva\" }} }}"
    );
    year(first, "number = 33, ", &document, tables)
}

/// For each language, parts of what is said, one behind another.
fn assert_said(documents: &[Document], expected: [&[&str]; 6]) {
    for (document, parts) in documents.iter().zip(expected) {
        super::bodies::in_order(document, parts);
    }
}

#[test]
fn a_joint_document_speaks_to_both_of_its_bodies() {
    let documents = joint(["CDIP", "CDIP/33/3"], ["SCP", "SCP/35/INF/3"], "take-note", "");
    assert_said(
        &documents,
        [
            &[
                "for the information of the CDIP and the SCP.",
                "The CDIP and the SCP are invited to take note of the information",
            ],
            &[
                "pour l’information du CDIP et du SCP, les principaux",
                "Le CDIP et le SCP sont invités à prendre note des informations",
            ],
            &[
                "para información del CDIP y del SCP, los principales",
                "Se invita al CDIP y al SCP a tomar nota de la información",
            ],
            &["для сведения КРИС и ПКПП кратко", "КРИС и ПКПП предлагается принять"],
            &[
                "لعلم لجنة التنمية واللجنة الدائمة المعنية بقانون البراءات،",
                "إن لجنة التنمية واللجنة الدائمة المعنية بقانون البراءات مدعوتان إلى الإحاطة",
            ],
            &["供CDIP和SCP参考", "请CDIP和SCP注意"],
        ],
    );
}

#[test]
fn two_bodies_are_told_apart_and_agreed_with() {
    let documents = joint(["WO/GA", "WO/GA/33/3"], ["PCT/WG", "PCT/WG/35/3"], "consider", "");
    assert_said(
        &documents,
        [
            &["The WIPO General Assembly and the Patent Cooperation Treaty (PCT) Working Group are invited"],
            &["de l’Assemblée générale de l’OMPI et du Groupe de travail", "sont invités à examiner"],
            &["Se invita a la Asamblea General de la OMPI y al Grupo de Trabajo"],
            &[
                "Генеральной Ассамблее ВОИС и Рабочей группе по Договору о патентной кооперации (PCT) предлагается",
            ],
            &[
                "إن الجمعية العامة للويبو والفريق العامل المعني بمعاهدة التعاون بشأن البراءات مدعوان إلى النظر",
            ],
            &["请产权组织大会和"],
        ],
    );
    let feminine = joint(["A", "A/33/3"], ["WO/GA", "WO/GA/35/3"], "consider", "");
    assert_said(
        &feminine,
        [
            &["The Assemblies of the Member States of WIPO and the WIPO General Assembly are invited"],
            &["Les Assemblées des États membres de l’OMPI et l’Assemblée générale de l’OMPI sont invitées à"],
            &[
                "Se invita a las Asambleas de los Estados miembros de la OMPI y a la Asamblea General de la OMPI a",
            ],
            &["Ассамблеям государств – членов ВОИС и Генеральной Ассамблее ВОИС предлагается"],
            &["إن جمعيات الدول الأعضاء في الويبو والجمعية العامة للويبو مدعوة إلى"],
            &["请产权组织成员国大会和产权组织大会审议"],
        ],
    );
}

/// One of the author's own, without an abbreviation, by its name.
#[test]
fn an_own_body_and_another_are_spoken_to_by_their_names() {
    let own = "[committee]\nname = { en = \"Commission on Seeds\", fr = \"Commission des semences\", es = \"Comisión de \
         Semillas\", ru = \"Комиссия по семенам\", ar = \"لجنة البذور\", zh = \"种子委员会\" }\nkind = \"commission\"";
    assert_said(
        &joint(["SEEDS", "SEEDS/33/3"], ["IGC", "WIPO/GRTKF/IC/35/3"], "consider", own),
        [
            &["of the Commission on Seeds and the IGC.", "The Commission on Seeds and the IGC are invited"],
            &[
                "de la Commission des semences et de l’IGC,",
                "La Commission des semences et l’IGC sont invités",
            ],
            &["de la Comisión de Semillas y del CIG", "Se invita a la Comisión de Semillas y al CIG a"],
            &["для сведения Комиссии по семенам и МКГР", "Комиссии по семенам и МКГР предлагается"],
            &["لعلم لجنة البذور ولجنة المعارف،", "إن لجنة البذور ولجنة المعارف مدعوتان"],
            &["供种子委员会和IGC参考", "请种子委员会和IGC审议"],
        ],
    );
}

/// `[committee]` is of the body that the program does not know; of two, the second is described beside its symbol.
#[test]
fn the_second_body_or_both_may_be_the_authors_own() {
    let seeds = "name = { en = \"Commission on Seeds\", fr = \"Commission des semences\", es = \"Comisión de Semillas\", ru = \
         \"Комиссия по семенам\", ar = \"لجنة البذور\", zh = \"种子委员会\" }, kind = \"commission\", symbol = \
         \"SEEDS/{session}/[INF.]{number}\"";
    let own = format!("[committee]\n{}", seeds.replace(", kind", "\nkind").replace(", symbol", "\nsymbol"));
    let second = joint(["CDIP", "CDIP/33/3"], ["SEEDS", "SEEDS/35/INF.3"], "consider", &own);
    let expected: [&[&str]; 6] = [
        &["of the CDIP and the Commission on Seeds.", "The CDIP and the Commission on Seeds are invited"],
        &["du CDIP et de la Commission des semences,", "Le CDIP et la Commission des semences sont invités"],
        &["del CDIP y de la Comisión de Semillas", "Se invita al CDIP y a la Comisión de Semillas a"],
        &["для сведения КРИС и Комиссии по семенам", "КРИС и Комиссии по семенам предлагается"],
        &["لعلم لجنة التنمية ولجنة البذور،", "إن لجنة التنمية ولجنة البذور مدعوتان"],
        &["供CDIP和种子委员会参考", "请CDIP和种子委员会审议"],
    ];
    assert_said(&second, expected);
    let names = "name = { en = \"Committee on Bees\", fr = \"Comité des abeilles\", es = \"Comité de Abejas\", ru = \"Комитет \
         по пчелам\", ar = \"لجنة النحل\", zh = \"蜜蜂委员会\" }";
    let with = format!(
        "decision = \"consider\"\njoint-with = {{ committee = \"SEEDS\", symbol = \"SEEDS/35/3\", session = {{ number = 35, \
         start = 2026-05-18, end = 2026-05-20, place = \"geneva\" }}, body = {{ {seeds} }} }}"
    );
    let both = year(["BEES", "C/BEES/33.3"], "number = 33, ", &with, &format!("[committee]\n{names}"));
    let expected: [&[&str]; 6] = [
        &["of the Committee on Bees and the Commission on Seeds.", "are invited to consider"],
        &["du Comité des abeilles et de la Commission des semences,", "sont invités à examiner"],
        &[
            "del Comité de Abejas y de la Comisión de Semillas",
            "Se invita al Comité de Abejas y a la Comisión",
        ],
        &[
            "для сведения Комитета по пчелам и Комиссии по семенам",
            "Комитету по пчелам и Комиссии по семенам",
        ],
        &["لعلم لجنة النحل ولجنة البذور،", "إن لجنة النحل ولجنة البذور مدعوتان"],
        &["供蜜蜂委员会和种子委员会参考", "请蜜蜂委员会和种子委员会审议"],
    ];
    assert_said(&both, expected);
    let covers =
        both.iter().map(|document| document.cover.all(CoverRole::Committee).map(plain).collect::<Vec<_>>());
    assert!(covers.into_iter().all(|names| names.len() == 2 && names.iter().all(|name| !name.is_empty())));
}

/// What two bodies are invited to do stands in no official document that was read.
#[test]
fn the_decision_of_two_bodies_is_not_confirmed() {
    for document in joint(["CDIP", "CDIP/33/3"], ["SCP", "SCP/35/INF/3"], "take-note", "") {
        let said = said(&document);
        let decision = said.lines().last().unwrap_or_default();
        assert!(document.unconfirmed.formulae.contains(decision), "{decision}");
    }
}

#[test]
fn the_mandate_is_of_the_body_whose_document_it_names() {
    let tables = |symbol: &str| {
        format!(
            "[[reference]]\nid = \"m\"\nsymbol = \"{symbol}\"\n[mandate]\naction = \"approved\"\nreference = \"m\"\nsession = 32"
        )
    };
    for (symbol, english, french) in [
        (
            "SCP/32/7",
            "the Standing Committee on the Law of Patents (SCP) approved",
            "le Comité permanent du droit",
        ),
        ("CDIP/32/7", "Intellectual Property (CDIP) approved", "le Comité du développement"),
    ] {
        let documents = joint(["CDIP", "CDIP/33/3"], ["SCP", "SCP/35/INF/3"], "none", &tables(symbol));
        assert!(said(&documents[0]).contains(english), "{}", said(&documents[0]));
        assert!(said(&documents[1]).contains(french), "{}", said(&documents[1]));
    }
}

/// A diplomatic conference meets once.
fn unnumbered() -> Vec<Document> {
    let own = "[committee]\nname = { en = \"Diplomatic Conference on Design Law\", fr = \"Conférence diplomatique sur le droit des dessins\", \
               es = \"Conferencia Diplomática sobre el Derecho de los Diseños\", ru = \"Дипломатическая конференция по законодательству об образцах\", \
               ar = \"المؤتمر الدبلوماسي المعني بقانون التصاميم\", zh = \"外观设计法外交会议\" }\n\
               kind = { en = \"Conference\", fr = { called = \"conférence\", gender = \"feminine\" }, \
               es = { called = \"Conferencia\", gender = \"feminine\" }, \
               ru = { called = \"Конференция\", gender = \"feminine\", genitive = \"Конференции\", dative = \"Конференции\" }, \
               ar = { called = \"المؤتمر\", gender = \"masculine\" }, zh = \"外交会议\" }\n\
               [[reference]]\nid = \"m\"\nsymbol = \"DLT/DC/2\"\n[mandate]\naction = \"approved\"\nreference = \"m\"";
    year(["DLT/DC", "DLT/DC/3"], "", "decision = \"consider\"", own)
}

#[test]
fn a_session_without_a_number_has_no_line_and_no_place_in_a_sentence() {
    let documents = unnumbered();
    assert_said(
        &documents,
        [
            &[
                "The Diplomatic Conference on Design Law approved document DLT/DC/2,",
                "information of the Conference.",
                "The Conference is invited to consider",
            ],
            &[
                "La Conférence diplomatique sur le droit des dessins a approuvé le document DLT/DC/2,",
                "de la conférence,",
                "La conférence est invitée",
            ],
            &[
                "La Conferencia Diplomática sobre el Derecho de los Diseños aprobó el documento DLT/DC/2,",
                "de la Conferencia,",
                "Se invita a la Conferencia a",
            ],
            &[
                "Дипломатическая конференция по законодательству об образцах одобрила документ DLT/DC/2,",
                "для сведения Конференции",
                "Конференции предлагается",
            ],
            &[
                "وافق المؤتمر الدبلوماسي المعني بقانون التصاميم على الوثيقة DLT/DC/2،",
                "لعلم المؤتمر،",
                "إن المؤتمر مدعو إلى",
            ],
            &["外观设计法外交会议批准了文件DLT/DC/2。", "供外交会议参考", "请外交会议审议"],
        ],
    );
    for document in documents {
        let cover = &document.cover;
        assert_eq!(plain(cover.line(CoverRole::Session)), "", "{}", document.language);
        let (name, days) =
            (plain(cover.line(CoverRole::Committee)), plain(cover.line(CoverRole::PlaceAndDates)));
        let written = markdown(&document);
        assert!(written.contains(&format!("{name}**\\\n{days}")), "{written}");
    }
}

#[test]
fn a_body_that_counts_its_sessions_has_their_numbers() {
    let found = |session: &str, own: &str| {
        let key = if own.is_empty() { "CDIP" } else { "X" };
        let text = format!(
            "[document]\nsymbol = \"{key}/33/3\"\ncommittee = \"{key}\"\nsession = {{ {session}start = 2026-05-11, end = \
             2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nlanguages = [\"en\"]\ntitle = \"T\"\n{own}\n\
             [[paragraph]]\ntext = \"Words.\"\n"
        );
        let (_, found) = composed(&text);
        let errors = found.0.into_iter().filter(|finding| finding.level == cdipdoc::diagnostic::Level::Error);
        errors.map(|finding| format!("{}: {}", finding.rule, finding.message)).collect::<Vec<_>>()
    };
    let own = "[committee]\nname = { en = \"Committee on Seeds\" }";
    let counted = format!("{own}\nsymbol = \"X/{{session}}/{{number}}\"");
    assert_eq!(found("", ""), ["key-missing: `session` has no `number`"]);
    assert_eq!(found("", own), [""; 0]);
    assert_eq!(found("extraordinary = 2, ", own), ["key-missing: `session` has no `number`"]);
    assert_eq!(
        found("", &counted),
        ["symbol-session: the symbol is of session 33, the document of one without a number"]
    );
}
