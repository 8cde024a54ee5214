//! Where a person's gender is stated, a sentence agrees with it; where it is not, the sentence is right without it.

use crate::support::markdown;
use cdipdoc::terms::Language;

use super::composed;
use crate::support::locale;

/// What each language says of a first talk by a man, by a woman, by somebody.
const FIRST: [(Language, [&str; 3]); 6] = [
    (Language::Ar, ["قدّم العرض الأول", "قدّمت العرض الأول", "كان العرض الأول في الندوة الإلكترونية من تقديم"]),
    (Language::En, ["The first presentation of the webinar was given by"; 3]),
    (Language::Es, ["La primera presentación del seminario web corrió a cargo de"; 3]),
    (Language::Fr, ["Le premier exposé du webinaire a été présenté par"; 3]),
    (
        Language::Ru,
        [
            "С первым докладом на вебинаре выступил ",
            "С первым докладом на вебинаре выступила ",
            "Автор первого доклада на вебинаре – ",
        ],
    ),
    (Language::Zh, ["作了网络研讨会的第一个演讲"; 3]),
];

const ROLES: [&str; 6] = ["talk", "talk", "keynote", "opening", "closing", "panel"];

/// A webinar in which one person moderates, and speaks in every role.
fn year(language: Language, gender: &str) -> String {
    let talks = ROLES.map(|role| {
        format!("[[webinar.talk]]\nspeaker = \"p\"\nrole = \"{role}\"\nsummary.{language} = \"N.\"\n")
    });
    let text = format!(
        "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 35, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"{language}\"]\n\
         title.{language} = \"N\"\n[[person]]\nid = \"p\"\nfamily = \"N\"\n{gender}\n[[webinar]]\n\
         title.{language} = \"N\"\ndate = 2025-06-18\nmoderators = [\"p\"]\n{}",
        talks.concat()
    );
    let (documents, found) = composed(&text);
    markdown(documents.first().unwrap_or_else(|| panic!("{found:#?}")))
}

#[test]
fn a_sentence_agrees_with_a_gender_that_is_stated_and_does_without_one_that_is_not() {
    for (language, expected) in FIRST {
        for (gender, said) in ["gender = \"male\"", "gender = \"female\"", ""].into_iter().zip(expected) {
            let written = year(language, gender);
            assert!(written.contains(said), "{language} {gender}: {written}");
        }
    }
}

/// Words for a man or a woman; the first of each pair is the masculine one.
const GENDERED: [(Language, &[&str]); 6] = [
    (Language::Ar, &["قدّم ", "قدّمه ", "قدّمت ", "قدّمته ", "ألقى ", "ألقت ", "يسّر ", "يسّرت "]),
    (Language::En, &[" he ", " she ", " his ", " her ", "himself", "herself"]),
    (Language::Es, &["el ponente", "la ponente", "El moderador ", "La moderadora "]),
    (Language::Fr, &["le conférencier", "la conférencière", "Le modérateur", "La modératrice"]),
    (Language::Ru, &["выступил N", "выступила N", "Модератором "]),
    (Language::Zh, &["他", "她"]),
];

#[test]
fn without_a_gender_no_sentence_speaks_of_a_man_or_a_woman() {
    for (language, words) in GENDERED {
        for gender in ["", "gender = \"other\""] {
            let written = year(language, gender);
            let found: Vec<_> = words.iter().filter(|word| written.contains(**word)).collect();
            assert!(found.is_empty(), "{language}: {found:?} in {written}");
        }
    }
}

/// No honorific but the lists' own.
#[test]
fn no_phrase_has_an_honorific() {
    for language in Language::ALL {
        let honorifics = &locale::of(language).prose.honorifics;
        for (name, phrase) in locale::of(language).phrases.iter() {
            let addressed = |honorific: &&String| {
                phrase.split([' ', '"', '(', '[', '“', '«']).any(|word| word == honorific.as_str())
            };
            assert_eq!(honorifics.iter().find(addressed), None, "{language}: {name}");
        }
    }
}
