//! Words of the author's own where a list has its words: the sentence fits them, whatever they begin with.

use cdipdoc::render::markdown;
use cdipdoc::terms::Language;

use super::composed;

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
