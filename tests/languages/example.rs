//! `examples/six-languages.toml`, the document to copy from.

use crate::support::markdown;
use cdipdoc::diagnostic::Level;
use cdipdoc::press;
use cdipdoc::source::Source;
use cdipdoc::terms::Language;

const EXAMPLE: &str = include_str!("../../examples/six-languages.toml");

#[test]
fn nothing_is_said_of_it_but_what_is_not_confirmed() {
    let reading = press::read(Source::new("six-languages.toml", EXAMPLE)).expect("the built-in templates");
    for finding in &reading.findings.0 {
        assert_eq!(
            (finding.level, finding.rule.as_str()),
            (Level::Info, "formula-unconfirmed"),
            "{finding:#?}"
        );
    }
    assert_eq!(reading.documents.map(|documents| documents.len()), Some(6));
}

#[test]
fn each_language_presents_people_and_explains_abbreviations_in_its_own_way() {
    let reading = press::read(Source::new("six-languages.toml", EXAMPLE)).expect("the built-in templates");
    let documents = reading.documents.expect("a sound manuscript");
    for (language, said) in [
        (
            Language::Ar,
            [
                "والمنظمة العالمية للملكية الفكرية (الويبو)",
                "الأول في الندوة الإلكترونية السيدة آنا توريس، مديرة البراءات في المكتب الوطني للاختراعات، أوروغواي.",
            ],
        ),
        (
            Language::En,
            [
                "the World Intellectual Property Organization (WIPO)",
                "by Ms. Ana Torres, Director of Patents, National Office of Inventions, Uruguay.",
            ],
        ),
        (
            Language::Es,
            [
                "la Organización Mundial de la Propiedad Intelectual (OMPI)",
                "a cargo de la Sra. Ana Torres, directora de Patentes de la Oficina Nacional de Invenciones (Uruguay).",
            ],
        ),
        (
            Language::Fr,
            [
                "l’Organisation Mondiale de la Propriété Intellectuelle (OMPI)",
                "par Mme Ana Torres, directrice des brevets de l’Office national des inventions (Uruguay).",
            ],
        ),
        (
            Language::Ru,
            [
                "ВОИС (Всемирная организация интеллектуальной собственности)",
                "выступила г-жа Ана Торрес, директор по патентам, Национальное ведомство по изобретениям, Уругвай.",
            ],
        ),
        (Language::Zh, ["世界知识产权组织（产权组织）", "新加坡清水仪器公司创始人林梅女士作了最后一个"]),
    ] {
        let document = documents.iter().find(|document| document.language == language).expect("a version");
        let written = markdown(document);
        for words in said {
            assert_eq!(written.matches(words).count(), 1, "{language}: {words}\n{written}");
        }
    }
}
