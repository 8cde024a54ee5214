//! What stands before a reference, and the reference, agree in each language.

use cdipdoc::document::{Block, plain};
use cdipdoc::terms::Language;

use super::composed;

/// What a section says, in one language, of paragraph 5, of paragraphs 5 and 6, of 5 to 7, or of an annex.
fn said(language: Language, text: &str, paragraphs: usize, annexes: usize) -> String {
    let annex = |number| {
        format!(
            "[[section]]\nid = \"annex{number}\"\nkind = \"annex\"\ntitle.{language} = \"A\"\ntext.{language} = \"B\"\n"
        )
    };
    let manuscript = format!(
        "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 35, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"{language}\"]\n\
         title.{language} = \"A\"\n[[webinar]]\ntitle.{language} = \"A\"\ndate = 2025-06-18\n[series]\nmode = \"online\"\n\
         [[section]]\nid = \"part\"\ntitle.{language} = \"A\"\ntext.{language} = '''\n{}\n'''\n\
         [[section]]\nid = \"says\"\nafter = \"part\"\ntitle.{language} = \"A\"\ntext.{language} = '''\n{text}\n'''\n{}",
        ["B"].repeat(paragraphs).join("\n\n"),
        (1..=annexes).map(annex).collect::<String>(),
    );
    let (documents, found) = composed(&manuscript);
    let [document] = &documents[..] else { panic!("{found:#?}") };
    let last = document.body.iter().rev().find_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.number.is_some() => Some(plain(&paragraph.text)),
        _ => None,
    });
    last.expect("the section that refers")
}

#[test]
fn a_reference_agrees_with_what_stands_before_it() {
    use Language::{Ar, En, Es, Fr, Ru, Zh};
    for (language, text, paragraphs, expected) in [
        (En, "See [](#part).", 1, "See paragraph 5."),
        (En, "In the [](#part), x", 3, "In paragraphs 5 to 7, x"),
        (En, "The [](#part) says", 1, "Paragraph 5 says"),
        (En, "[](#part) says. [](#part)", 1, "Paragraph 5 says. Paragraph 5"),
        (Fr, "Voir [](#part)", 1, "Voir le paragraphe 5"),
        (Fr, "Voir le [](#part)", 2, "Voir les paragraphes 5 et 6"),
        (Fr, "exposé au\n[](#part)", 3, "exposé aux paragraphes 5 à 7"),
        (Fr, "Au\u{a0}[](#part), x", 2, "Aux paragraphes 5 et 6, x"),
        (Fr, "Le texte du [](#part)", 2, "Le texte des paragraphes 5 et 6"),
        (Fr, "Le texte de l'[](#part)", 1, "Le texte du paragraphe 5"),
        (Fr, "Le compte rendu [](#part)", 1, "Le compte rendu paragraphe 5"),
        (Es, "Véase [](#part)", 2, "Véanse los párrafos 5 y 6"),
        (Es, "según el [](#part)", 2, "según los párrafos 5 y 6"),
        (Es, "conforme a [](#part)", 1, "conforme al párrafo 5"),
        (Es, "el texto de [](#part)", 1, "el texto del párrafo 5"),
        (Es, "expuesto en [](#part)", 3, "expuesto en los párrafos 5 a 7"),
        (Ru, "(см. [](#part))", 1, "(см. пункт 5)"),
        (Ru, "как указано в [](#part)", 1, "как указано в пункте 5"),
        (Ru, "В [](#part) сказано", 2, "В пунктах 5 и 6 сказано"),
        (Ru, "в соответствии с [](#part)", 1, "в соответствии с пунктом 5"),
        (Ru, "согласно [](#part)", 3, "согласно пунктам 5–7"),
        (Ru, "из [](#part)", 1, "из пункта 5"),
        (Ar, "نص ([](#part))", 2, "نص (الفقرتان 5 و6)"),
        (Ar, "انظر [](#part)", 2, "انظر الفقرتين 5 و6"),
        (Ar, "في [](#part)", 3, "في الفقرات من 5 إلى 7"),
        (Ar, "وفقاً ل[](#part)", 1, "وفقاً للفقرة 5"),
        (Ar, "وفقاً ل[](#part)", 2, "وفقاً للفقرتين 5 و6"),
        (Zh, "见[](#part)。", 3, "见第5至7段。"),
    ] {
        assert_eq!(said(language, text, paragraphs, 0), expected, "{text}");
    }
}

#[test]
fn an_annex_agrees_too_be_it_the_only_one_or_not() {
    use Language::{Ar, En, Es, Fr, Ru, Zh};
    for (language, text, one, two) in [
        (En, "see [](#annex1)", "see the Annex", "see Annex I"),
        (En, "see the [](#annex1)", "see the Annex", "see Annex I"),
        (En, "The [](#annex1) shows", "The Annex shows", "Annex I shows"),
        (Fr, "dans [](#annex1)", "dans l’annexe", "dans l’annexe I"),
        (Fr, "exposé au [](#annex1)", "exposé à l’annexe", "exposé à l’annexe I"),
        (Fr, "le texte de [](#annex1)", "le texte de l’annexe", "le texte de l’annexe I"),
        (Fr, "Le [](#annex1)", "L’annexe", "L’annexe I"),
        (Es, "el texto de [](#annex1)", "el texto del Anexo", "el texto del Anexo I"),
        (Ru, "содержится в [](#annex1)", "содержится в приложении", "содержится в приложении I"),
        (Ar, "وفقاً ل[](#annex1)", "وفقاً للمرفق", "وفقاً للمرفق الأول"),
        (Zh, "见[](#annex1)。", "见附件。", "见附件一。"),
    ] {
        assert_eq!([1, 2].map(|annexes| said(language, text, 1, annexes)), [one, two], "{text}");
    }
}

#[test]
fn references_that_and_joins_agree_with_the_same_words() {
    use Language::{Ar, En, Es, Fr, Ru};
    for (language, text, paragraphs, expected) in [
        (Ru, "согласно [](#part) и [](#annex1)", 3, "согласно пунктам 5–7 и приложению"),
        (Ru, "в [](#part), [](#annex1)", 1, "в пункте 5, приложении"),
        (Ru, "из [](#part) или [](#annex1)", 2, "из пунктов 5 и 6 или приложения"),
        (Ru, "см. [](#part) и [](#annex1)", 1, "см. пункт 5 и приложение"),
        (Ru, "в [](#part) и, наконец, [](#annex1)", 1, "в пункте 5 и, наконец, приложение"),
        (Fr, "aux [](#part) et [](#annex1)", 3, "aux paragraphes 5 à 7 et à l’annexe"),
        (Fr, "Voir [](#part) et [](#annex1)", 1, "Voir le paragraphe 5 et l’annexe"),
        (Fr, "dans [](#part) ou [](#annex1)", 1, "dans le paragraphe 5 ou l’annexe"),
        (Es, "Véase [](#part) y [](#annex1)", 2, "Véanse los párrafos 5 y 6 y el Anexo"),
        (Es, "el texto de [](#part) y [](#annex1)", 1, "el texto del párrafo 5 y del Anexo"),
        (En, "In the [](#part) and [](#annex1)", 3, "In paragraphs 5 to 7 and the Annex"),
        (Ar, "وفقاً ل[](#part) و[](#annex1)", 1, "وفقاً للفقرة 5 والمرفق"),
        (Ar, "([](#part) و[](#annex1))", 2, "(الفقرتان 5 و6 والمرفق)"),
    ] {
        assert_eq!(said(language, text, paragraphs, 1), expected, "{text}");
    }
}

/// Words of the author's own are nobody else's.
#[test]
fn own_words_and_what_stands_before_them_stay() {
    let french = said(Language::Fr, "Du [par. {number}](#part) et de [l’exemple](#annex1)", 2, 1);
    assert_eq!(french, "Du par. 5 et 6 et de l’exemple");
}
