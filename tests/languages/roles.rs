//! A talk of a kind that no list has.

use crate::support::markdown;

use super::{composed, year};

const ROLE: &str = "{ en = \"a demonstration\", fr = \"une démonstration\", es = \"una demostración\", ru = \
                    \"демонстрация\", ar = \"عرض توضيحي\", zh = \"演示\" }";

#[track_caller]
fn says(talk: &str, sentences: [&str; 6]) {
    let talk = format!("[[webinar.talk]]\nspeaker = \"a\"\nrole = {ROLE}\n{talk}");
    let (documents, found) = composed(&year("", &talk));
    assert_eq!(documents.len(), 6, "{found:#?}");
    for (document, sentence) in documents.iter().zip(sentences) {
        let printed = markdown(document).replace('\u{a0}', " ");
        assert!(printed.contains(sentence), "{sentence}\n{printed}");
    }
}

#[test]
fn a_role_of_ones_own_fits_its_sentence() {
    says(
        "",
        [
            "The webinar included a demonstration by Professor Ada Haddad.",
            "Le webinaire a comporté une démonstration par la professeure Ada Haddad.",
            "El seminario web incluyó una demostración a cargo de la Prof.ª Ada Haddad.",
            "Демонстрация – проф. Ada Haddad.",
            "ومن فقرات الندوة الإلكترونية عرض توضيحي من تقديم الأستاذة Ada Haddad.",
            "Ada Haddad教授进行了演示。",
        ],
    );
    says(
        "slides = \"https://www.wipo.int/s\"",
        [
            "included [a demonstration](https://www.wipo.int/s) by",
            "a comporté [une démonstration](https://www.wipo.int/s) par",
            "incluyó [una demostración](https://www.wipo.int/s) a cargo de la",
            "[Демонстрация](https://www.wipo.int/s) – проф.",
            "[عرض توضيحي](https://www.wipo.int/s) من تقديم",
            "进行了[演示](https://www.wipo.int/s)。",
        ],
    );
}
