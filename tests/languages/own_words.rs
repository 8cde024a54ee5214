//! Words of the author's own where a list has its words: the sentence fits them, whatever they begin with.

use crate::support::markdown;
use cdipdoc::terms::Language;

use super::{composed, year};

const OWN: &str = include_str!("own-words.toml");

#[track_caller]
fn prints(text: &str, language: Language, words: &[&str]) {
    let (documents, found) = composed(text);
    let document = documents.iter().find(|document| document.language == language);
    let printed = markdown(document.unwrap_or_else(|| panic!("{found:#?}"))).replace('\u{a0}', " ");
    for words in words {
        assert!(printed.contains(words), "{language}: {words}\n{printed}");
    }
}

#[test]
fn the_preposition_stands_before_words_of_ones_own_as_before_the_programs() {
    use Language::{Ar, En, Es, Fr, Ru, Zh};
    for (language, words) in [
        (En, &["open to representatives of Member States and national focal points."][..]),
        (
            Fr,
            &[
                "aux représentants des États membres et aux points focaux nationaux.",
                "par courrier électronique aux points focaux nationaux.",
                "tenant compte des compétences linguistiques.",
                "au moyen d’un podcast.",
            ],
        ),
        (
            Es,
            &[
                "a los representantes de los Estados miembros y a los puntos focales nacionales.",
                "por correo electrónico a los puntos focales nacionales.",
                "a través de un podcast.",
            ],
        ),
        (
            Ru,
            &[
                "следующих категорий: представители государств-членов и национальные координаторы.",
                "следующим адресатам: национальные координаторы.",
                "по следующему каналу: подкаст.",
            ],
        ),
        (Ar, &["أمام ممثلي الدول الأعضاء وجهات الاتصال الوطنية."]),
        (Zh, &["成员国代表和国家联络点"]),
    ] {
        prints(OWN, language, words);
    }
}

#[test]
fn an_article_an_elision_and_a_preposition_that_stands_there_already_fit() {
    use Language::{Es, Fr};
    for (language, typed, own, printed) in [
        (
            Fr,
            "les points focaux nationaux",
            "le public",
            "ouverte aux représentants des États membres et au public.",
        ),
        (Fr, "les points focaux nationaux", "aux experts", "électronique aux experts."),
        (Fr, "les compétences linguistiques", "une bonne diction", "compte d’une bonne diction."),
        (Fr, "les compétences linguistiques", "le hasard", "compte du hasard."),
        (Es, "los puntos focales nacionales", "el público", "miembros y al público."),
        (Es, "los puntos focales nacionales", "a todos", "electrónico a todos."),
    ] {
        assert!(OWN.contains(typed));
        prints(&OWN.replace(typed, own), language, &[printed]);
    }
}

/// In the order of the languages of a year.
#[track_caller]
fn says(series: &str, webinar: &str, sentences: [&str; 6]) {
    let languages = [Language::En, Language::Fr, Language::Es, Language::Ru, Language::Ar, Language::Zh];
    for (language, sentence) in languages.into_iter().zip(sentences) {
        prints(&year(series, webinar), language, &[sentence]);
    }
}

#[test]
fn other_parties_are_other_only_behind_some() {
    let conclusion = |users: &str| {
        format!(
            "agenda = \"https://www.wipo.int/a\"\n[conclusion]\npublished = [\"all-documents\"]\nuseful-to = [{users}]"
        )
    };
    says(
        "",
        &conclusion("\"other-parties\""),
        [
            "of use to interested parties.",
            "utiles aux parties intéressées.",
            "útiles para las partes interesadas.",
            "полезны для заинтересованных сторон.",
            "بالنسبة إلى الأطراف المهتمة.",
            "可供有关各方今后",
        ],
    );
    says(
        "",
        &conclusion("\"member-states\", \"other-parties\""),
        [
            "of use to Member States and other interested parties.",
            "utiles aux États membres et aux autres parties intéressées.",
            "útiles para los Estados miembros y otras partes interesadas.",
            "полезны для государств-членов и других заинтересованных сторон.",
            "بالنسبة إلى الدول الأعضاء والأطراف المهتمة الأخرى.",
            "可供成员国和其他有关各方今后",
        ],
    );
}

#[test]
fn an_abbreviation_is_brought_once_and_only_where_it_is_used() {
    let series = "audience = [\"ngo\"]";
    says(
        series,
        "",
        [
            "open to non-governmental organizations.",
            "aux organisations non gouvernementales.",
            "a las organizaciones no gubernamentales.",
            "категории: неправительственные организации.",
            "أمام المنظمات غير الحكومية.",
            "非政府组织可参加",
        ],
    );
    let examples = "audience = [\"ngo\"]\nexamples = { en = \"An NGO spoke.\", fr = \"Une ONG a parlé.\", es = \"Habló una ONG.\", \
                    ru = \"Выступила НПО.\", ar = \"تحدثت منظمة.\", zh = \"有组织发言。\" }\n[[webinar]]\ndate = 2025-06-25\naudience = [\"igo\", \"ngo\"]\ntitle = { en = \"Next\", \
                    fr = \"Puis\", es = \"Luego\", ru = \"Затем\", ar = \"التالي\", zh = \"后续\" }";
    let used = [
        ("organizations (NGOs).", "organizations."),
        ("gouvernementales (ONG).", "gouvernementales."),
        ("gubernamentales (ONG).", "gubernamentales."),
        ("организации (НПО).", "организации."),
    ];
    let languages = [Language::En, Language::Fr, Language::Es, Language::Ru];
    for (language, (first, again)) in languages.into_iter().zip(used) {
        let (documents, _) = composed(&year(series, examples));
        let document = documents.iter().find(|document| document.language == language).expect("a version");
        let printed = markdown(document).replace('\u{a0}', " ");
        assert_eq!((printed.matches(first).count(), printed.matches(again).count()), (1, 1), "{printed}");
    }
}

#[test]
fn words_before_a_figure_have_it_in_the_form_that_they_take() {
    let qualifier =
        "{ en = \"nearly\", fr = \"près de\", es = \"casi\", ru = \"почти\", ar = \"قرابة\", zh = \"近\" }";
    let figures = |count: u32| {
        format!(
            "participants = {{ count = {count}, qualifier = {qualifier} }}\ncountries = {{ count = {count}, qualifier = {qualifier} }}"
        )
    };
    says(
        "",
        &figures(2),
        [
            "nearly two participants from nearly two countries.",
            "près de deux participants de près de deux pays.",
            "a casi dos participantes de casi dos países.",
            "составило почти 2, число представленных стран – почти 2.",
            "عدد المشاركين في الندوة الإلكترونية قرابة 2، وعدد البلدان التي ينتمون إليها قرابة 2.",
            "来自近两个国家的近两名与会者",
        ],
    );
    says(
        "",
        &figures(1),
        [
            "nearly one participant",
            "près d’un participant",
            "casi un participante",
            "составило почти 1",
            "قرابة 1",
            "近一名与会者",
        ],
    );
    prints(&year("", &figures(5)), Language::Ar, &["قرابة 5 مشاركين من قرابة 5 بلدان."]);
    let near = figures(5).replace("ar = \"قرابة\"", "ar = \"ما يقرب من\"");
    prints(&year("", &near), Language::Ar, &["ما يقرب من 5 مشاركين مما يقرب من 5 بلدان."]);
    let about = "participants = { count = 1, qualifier = \"about\" }\ncountries = { count = 1, qualifier = \"about\" }";
    prints(&year("", about), Language::Fr, &["environ un participant d’environ un pays."]);
    prints(&year("", about), Language::Es, &["alrededor de un participante de alrededor de un país."]);
}

/// What is told of own words: rule and message, with those beside it.
fn told_of(text: &str) -> Vec<String> {
    let rules = ["committee-called", "text-form", "text-preposition", "text-sentence"];
    let found = composed(text).1.0.into_iter().filter(|finding| rules.contains(&finding.rule.as_str()));
    found
        .map(|finding| {
            let beside = finding.asides.iter().map(|aside| format!(" + {}", aside.note));
            format!("{}: {}{}", finding.rule, finding.message, beside.collect::<String>())
        })
        .collect()
}

#[test]
fn one_mistake_in_several_languages_is_one_finding() {
    let channels = "channels = [{ en = \"through podcasts\", fr = \"un podcast\", es = \"a través de un podcast\", ru = \
                    \"по подкасту\", ar = \"عبر بودكاست\", zh = \"通过播客\" }]";
    assert_eq!(
        told_of(&year(channels, "")),
        [
            "text-preposition: the sentence has `through` already + the sentence has `a través de` already + the \
             sentence has `عبر` already + the sentence has `通过` already",
            "text-form: `по` is not in the nominative, which the sentence needs",
        ]
    );
    let reach = "reach = { en = \"A small audience.\", fr = \"un petit public\", es = \"un público pequeño\", ru = \
                 \"небольшая аудитория\", ar = \"جمهوراً محدوداً\", zh = \"少数受众。\" }";
    assert_eq!(
        told_of(&year(reach, "")),
        [
            "text-sentence: the text of `reach` stands within a sentence, and is a sentence itself + the text of \
             `reach` stands within a sentence, and is a sentence itself",
            "text-form: `небольшая` is not in the accusative, which the sentence needs + `جمهوراً` is not in the \
             genitive, which the sentence needs",
        ]
    );
}

#[test]
fn right_words_of_ones_own_are_told_of_nothing() {
    let series = "reach = { en = \"some of Acme Ltd.\", fr = \"un petit public\", es = \"un público pequeño\", ru = \
                  \"небольшую аудиторию\", ar = \"جمهور محدود\", zh = \"少数受众\" }\n\
                  invited-by = [{ en = \"telephone\", fr = \"téléphone\", es = \"teléfono\", ru = \"по телефону\", ar = \
                  \"بالهاتف\", zh = \"电话\" }]\n\
                  invited = [{ en = \"judges\", fr = \"les juges\", es = \"jueces\", ru = \"судьи\", ar = \"القضاة\", zh = \
                  \"法官\" }]";
    let webinar = "closing = \"questions\"\nclosing-length = { en = \"of one hour\", fr = \"d’une heure\", es = \"de una \
                   hora\", ru = \"продолжительностью один час\", ar = \"لمدة ساعة واحدة\", zh = \"一小时的\" }";
    assert_eq!(told_of(&year(series, webinar)), Vec::<String>::new());
}

#[test]
fn the_own_word_for_a_body_stands_as_the_sentences_take_it() {
    let kind = |kind: &str| {
        format!("[document]\nlanguages = [\"en\", \"fr\", \"ru\"]\n[committee]\nname = \"Council\"\n{kind}\n")
    };
    let right = "kind = { en = \"Council\", fr = { called = \"Conseil\", gender = \"masculine\" }, ru = { called = \
                 \"Совет\", gender = \"masculine\", genitive = \"Совета\", dative = \"Совету\" } }";
    assert_eq!(told_of(&kind(right)), Vec::<String>::new());
    let wrong = right.replace("\"Council\"", "\"the Council\"").replace("\"Conseil", "\"le Conseil");
    assert_eq!(
        told_of(&kind(&wrong.replace("Совета", "Совет"))),
        [
            "committee-called: the sentences add the article, and `the Council` has `the` + the sentences add the \
             article, and `le Conseil` has `le` + `Совет` is the nominative, and not the genitive",
        ]
    );
}

#[test]
fn each_part_of_a_list_in_one_text_has_the_preposition() {
    use Language::{Es, Fr};
    for (language, fields, printed) in [
        (
            Fr,
            "audience = [\"member-states\", { fr = \"au moins 50 juges\" }]",
            "des États membres et à au moins 50 juges.",
        ),
        (
            Es,
            "audience = [\"member-states\", { es = \"al menos 50 jueces\" }]",
            "Estados miembros y a al menos 50 jueces.",
        ),
        (Fr, "audience = [{ fr = \"les juges et les avocats\" }]", "ouverte aux juges et aux avocats."),
        (
            Fr,
            "audience = [{ fr = \"les juges, la presse et l’Ordre\" }]",
            "aux juges, à la presse et à l’Ordre.",
        ),
        (Fr, "promoted-to = { fr = \"les juges et les avocats\" }", "auprès des juges et des avocats."),
        (Fr, "channels = [{ fr = \"le podcast et la radio\" }]", "au moyen du podcast et de la radio."),
        (Fr, "audience = [{ fr = \"les juges et avocats\" }]", "ouverte aux juges et avocats."),
        (Es, "audience = [{ es = \"el público y la prensa\" }]", "abierta al público y a la prensa."),
    ] {
        let all = "[\"en\", \"fr\", \"es\", \"ru\", \"ar\", \"zh\"]";
        let text = year(fields, "").replace(all, &format!("[\"{language}\"]"));
        prints(&text, language, &[printed]);
    }
}

#[test]
fn a_name_of_several_languages_stands_by_itself() {
    let text = |name: &str| {
        let all = "[\"en\", \"fr\", \"es\", \"ru\", \"ar\", \"zh\"]";
        year(&format!("interpretation = [{{ ar = \"{name}\" }}]"), "").replace(all, "[\"ar\"]")
    };
    prints(&text("لغات السكان الأصليين"), Language::Ar, &["الشفوية بلغات السكان الأصليين."]);
    prints(&text("برايل"), Language::Ar, &["الشفوية ببرايل."]);
    prints(&text("البرتغالية"), Language::Ar, &["الشفوية باللغة البرتغالية."]);
}
