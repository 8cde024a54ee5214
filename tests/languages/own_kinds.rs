//! Bodies of a kind of the author's own: what sentences say of them agrees with the forms that are stated.

use super::bodies::{in_order, said, year};
use super::composed;

const CONFERENCE: &str = "[committee]\nname = { en = \"Conference of the Parties\", fr = \"Conférence des Parties\", \
    es = \"Conferencia de las Partes\", ru = \"Конференция Сторон\", ar = \"مؤتمر الأطراف\", zh = \"缔约方大会\" }\n\
    kind.en = \"Conference of the Parties\"\n\
    kind.fr = { called = \"Conférence des Parties\", gender = \"feminine\", session = \"session\" }\n\
    kind.es = { called = \"Conferencia de las Partes\", gender = \"feminine\", session = \"período de sesiones\" }\n\
    kind.ru = { called = \"Конференция Сторон\", gender = \"feminine\", genitive = \"Конференции Сторон\", \
    dative = \"Конференции Сторон\" }\n\
    kind.ar = { called = \"مؤتمر الأطراف\", gender = \"masculine\" }\nkind.zh = \"缔约方大会\"";

const COUNCIL: &str = "[committee]\nname = { en = \"Executive Council\", fr = \"Conseil exécutif\", es = \"Consejo \
    Ejecutivo\", ru = \"Исполнительный совет\", ar = \"المجلس التنفيذي\", zh = \"执行理事会\" }\n\
    kind.en = { called = \"Council\", session = \"meeting\" }\n\
    kind.fr = { called = \"Conseil\", gender = \"masculine\", session = \"réunion\" }\n\
    kind.es = { called = \"Consejo\", gender = \"masculine\", session = \"reunión\" }\n\
    kind.ru = { called = \"Совет\", gender = \"masculine\", genitive = \"Совета\", dative = \"Совету\" }\n\
    kind.ar = { called = \"المجلس\", gender = \"masculine\" }\n\
    kind.zh = { called = \"理事会\", session = \"次会议\" }";

const GOVERNING_BODIES: &str = "[committee]\nname = { en = \"Governing Bodies of the Funds\", fr = \"organes \
    directeurs des Fonds\", es = \"órganos rectores de los Fondos\", ru = \"Руководящие органы фондов\", ar = \"مجالس \
    إدارة الصناديق\", zh = \"各基金理事机构\" }\n\
    kind.en = { called = \"Governing Bodies\", plural = true }\n\
    kind.fr = { called = \"organes directeurs\", gender = \"masculine\", plural = true }\n\
    kind.es = { called = \"órganos rectores\", gender = \"masculine\", plural = true }\n\
    kind.ru = { called = \"Руководящие органы\", plural = true, genitive = \"Руководящих органов\", dative = \
    \"Руководящим органам\" }\nkind.ar = { called = \"مجالس الإدارة\", gender = \"masculine\", plural = true }\n\
    kind.zh = \"理事机构\"";

/// The singular, where French elides the article.
const GOVERNING_BODY: &str = "[committee]\nname = { en = \"Governing Body\", fr = \"organe directeur\", es = \"Órgano \
    Rector\", ru = \"Правление\", ar = \"الهيئة الإدارية\", zh = \"理事机构\" }\n\
    kind.en = \"Governing Body\"\nkind.fr = { called = \"organe directeur\", gender = \"masculine\" }\n\
    kind.es = { called = \"Órgano Rector\", gender = \"masculine\" }\n\
    kind.ru = { called = \"Правление\", gender = \"neuter\", genitive = \"Правления\", dative = \"Правлению\" }\n\
    kind.ar = { called = \"الهيئة الإدارية\", gender = \"feminine\" }\nkind.zh = \"理事机构\"";

/// For each body: what the mandate did, and what each language says, parts of the text in order.
const SAID: [(&str, &str, [[&str; 4]; 6]); 4] = [
    (
        CONFERENCE,
        "approved",
        [
            [
                "Thirty-Third Session",
                "At its thirty-second session, the Conference of the Parties approved",
                "for the information of the Conference of the Parties.",
                "The Conference of the Parties is invited to consider",
            ],
            [
                "Trente-troisième session",
                "À sa trente-deuxième session, la Conférence des Parties a approuvé",
                "pour l’information de la Conférence des Parties,",
                "La Conférence des Parties est invitée à examiner",
            ],
            [
                "Trigésimo tercer período de sesiones",
                "En su trigésimo segundo período de sesiones, la Conferencia de las Partes aprobó",
                "para información de la Conferencia de las Partes,",
                "Se invita a la Conferencia de las Partes a examinar",
            ],
            [
                "Тридцать третья сессия",
                "На своей тридцать второй сессии Конференция Сторон одобрила",
                "для сведения Конференции Сторон",
                "Конференции Сторон предлагается",
            ],
            [
                "الدورة الثالثة والثلاثون",
                "وافق مؤتمر الأطراف، في دورته الثانية والثلاثين،",
                "لعلم مؤتمر الأطراف،",
                "إن مؤتمر الأطراف مدعو إلى",
            ],
            ["第三十三届会议", "缔约方大会在第三十二届会议上批准了", "供缔约方大会参考", "请缔约方大会审议"],
        ],
    ),
    (
        COUNCIL,
        "requested",
        [
            [
                "Thirty-Third Meeting",
                "At its thirty-second meeting, the Executive Council requested",
                "for the information of the Council.",
                "The Council is invited to consider",
            ],
            [
                "Trente-troisième réunion",
                "À sa trente-deuxième réunion, le Conseil exécutif a prié",
                "pour l’information du Conseil,",
                "Le Conseil est invité à examiner",
            ],
            [
                "Trigésima tercera reunión",
                "En su trigésima segunda reunión, el Consejo Ejecutivo pidió",
                "para información del Consejo,",
                "Se invita al Consejo a examinar",
            ],
            [
                "Тридцать третья сессия",
                "Исполнительный совет попросил",
                "для сведения Совета",
                "Совету предлагается",
            ],
            [
                "الدورة الثالثة والثلاثون",
                "طلب المجلس التنفيذي، في دورته",
                "لعلم المجلس،",
                "إن المجلس مدعو إلى",
            ],
            ["第三十三次会议", "执行理事会在第三十二次会议上", "供理事会参考", "请理事会审议"],
        ],
    ),
    (
        GOVERNING_BODIES,
        "decided",
        [
            [
                "Thirty-Third Session",
                "At their thirty-second session, the Governing Bodies of the Funds decided",
                "for the information of the Governing Bodies.",
                "The Governing Bodies are invited to consider",
            ],
            [
                "Trente-troisième session",
                "À leur trente-deuxième session, les organes directeurs des Fonds ont décidé",
                "pour l’information des organes directeurs,",
                "Les organes directeurs sont invités à examiner",
            ],
            [
                "Trigésima tercera sesión",
                "los órganos rectores de los Fondos decidieron",
                "para información de los órganos rectores,",
                "Se invita a los órganos rectores a examinar",
            ],
            [
                "Тридцать третья сессия",
                "приняли решение",
                "для сведения Руководящих органов",
                "Руководящим органам предлагается",
            ],
            [
                "الدورة الثالثة والثلاثون",
                "قررت مجالس إدارة الصناديق، في دورتها",
                "لعلم مجالس الإدارة،",
                "إن مجالس الإدارة مدعوة إلى",
            ],
            ["第三十三届会议", "各基金理事机构在第三十二届会议上", "供理事机构参考", "请理事机构审议"],
        ],
    ),
    (
        GOVERNING_BODY,
        "approved",
        [
            [
                "Thirty-Third Session",
                "At its thirty-second session, the Governing Body approved",
                "for the information of the Governing Body.",
                "The Governing Body is invited",
            ],
            [
                "Trente-troisième session",
                "l’organe directeur a approuvé",
                "pour l’information de l’organe directeur,",
                "L’organe directeur est invité",
            ],
            [
                "Trigésima tercera sesión",
                "el Órgano Rector aprobó",
                "para información del Órgano Rector,",
                "Se invita al Órgano Rector",
            ],
            [
                "Тридцать третья сессия",
                "Правление одобрило",
                "для сведения Правления",
                "Правлению предлагается",
            ],
            [
                "الدورة الثالثة والثلاثون",
                "وافقت الهيئة الإدارية، في دورتها",
                "لعلم الهيئة الإدارية،",
                "إن الهيئة الإدارية مدعوة إلى",
            ],
            ["第三十三届会议", "理事机构在第三十二届会议上批准了", "供理事机构参考", "请理事机构审议"],
        ],
    ),
];

#[test]
fn everything_said_of_a_body_of_an_own_kind_agrees_with_it() {
    for (own, action, expected) in SAID {
        for (document, parts) in year("X", "X", own, action).iter().zip(expected) {
            in_order(document, &parts);
        }
    }
}

/// No official document has been read that decides so of such a body.
#[test]
fn the_decision_of_an_own_kind_is_not_confirmed() {
    for document in year("X", "X", CONFERENCE, "approved") {
        let decision = said(&document).lines().last().map(str::to_owned).unwrap_or_default();
        assert!(document.unconfirmed.formulae.contains(&decision), "{decision}");
    }
}

#[test]
fn a_form_that_a_language_needs_is_asked_for_at_its_place() {
    let said = |kind: &str| {
        let text = format!(
            "[document]\nlanguages = [\"en\", \"fr\", \"ru\", \"zh\"]\n[committee]\nname = \"Council\"\n{kind}\n"
        );
        let told = composed(&text).1;
        let told = told
            .0
            .iter()
            .filter(|finding| finding.rule == "committee-forms" || finding.message.contains("`kind`"));
        told.map(|finding| format!("{}: {}", finding.message, finding.help)).collect::<Vec<_>>()
    };
    let whole = "kind = { en = \"Council\", fr = { called = \"Conseil\", gender = \"masculine\" }, ru = { called = \
                 \"Совет\", gender = \"masculine\", genitive = \"Совета\", dative = \"Совету\" }, zh = \"理事会\" }";
    assert_eq!(said(whole), Vec::<String>::new());
    for (right, wrong, expected) in [
        (
            ", gender = \"masculine\" }, ru",
            " }, ru",
            "the kind of this body has no `gender` that French needs: write `kind.fr = { called = \"Conseil\", gender = \"…\" }`",
        ),
        (
            ", genitive = \"Совета\", dative = \"Совету\"",
            "",
            "the kind of this body has no `genitive` and `dative` that Russian needs: write `kind.ru = { called = \
             \"Совет\", genitive = \"…\", dative = \"…\" }`",
        ),
        (
            ", zh = \"理事会\"",
            "",
            "`kind` has no text in Chinese: add `kind.zh = \"…\"`, or take the language out of `languages`",
        ),
        (
            "gender = \"masculine\" }",
            "gender = \"masculine\", session = \"congrès\" }",
            "no session is called `congrès` in the French sentences: write one of `assemblée`, `conférence`, `réunion`, `session`, `séance`, `série de réunions`",
        ),
    ] {
        assert_eq!(said(&whole.replacen(right, wrong, 1)), [expected]);
    }
}
