//! Tests of the phrase files against the tables of bodies, countries and ordinals.

use chrono::{NaiveDate, NaiveTime};

use super::*;
use crate::reading::Vocabulary;
use crate::templates::{PHRASES, Templates, of};
use crate::terms::{BodyKind, CountryCode, Honorific, Mode, Sector};

fn en() -> &'static Locale {
    of(Language::En)
}

fn fr() -> &'static Locale {
    of(Language::Fr)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn the_languages_have_the_same_keys() {
    let keys = |locale: &Locale| -> Vec<String> {
        // A language may have separate words for women or for men.
        let is_gendered = |list: &str| list.ends_with("-female") || list.ends_with("-male");
        let lists = locale.words.iter().filter(|(list, _)| !is_gendered(list));
        let words = lists.flat_map(|(list, words)| words.keys().map(move |word| format!("{list}.{word}")));
        words.chain(locale.phrases.iter().map(|(name, _)| name.to_owned())).collect()
    };
    for language in Language::ALL {
        assert_eq!(keys(of(language)), keys(en()), "{language}");
    }
}

#[test]
fn every_kind_of_body_has_the_same_words() {
    for language in Language::ALL {
        let bodies = &of(language).bodies;
        assert!(bodies.keys().eq(of(Language::En).bodies.keys()) && bodies.len() == BodyKind::WORDS.len());
        // The plain form of ordinals needs no gender.
        let words = |kind: BodyKind| {
            of(language).body(kind).into_keys().filter(|word| *word != "gender").collect::<Vec<_>>()
        };
        for (_, kind) in BodyKind::WORDS {
            assert_eq!(words(*kind), words(BodyKind::Committee), "{language}: {}", kind.word());
        }
    }
}

#[test]
fn every_word_of_every_list_is_worded() {
    fn words<T: Vocabulary>() -> Vec<&'static str> {
        T::WORDS.iter().map(|(word, _)| *word).collect()
    }
    let templates = Templates::default();
    let lists = templates.lists();
    for list in lists.names().filter(|list| *list != "closing-length") {
        let mut offered: Vec<&str> = lists.words(list).iter().map(|word| &**word).collect();
        offered.sort_unstable();
        match PHRASES.iter().find(|(named, _)| *named == list) {
            None => {
                let worded: Vec<&str> = en().words[list].keys().map(String::as_str).collect();
                assert_eq!(worded, offered, "{list}");
            }
            Some((_, phrase)) => {
                let unworded = |word: &&&str| en().phrases.named(&format!("{phrase}{word}")).is_none();
                let unworded: Vec<&&str> = offered.iter().filter(unworded).collect();
                assert!(unworded.is_empty() || unworded == [&"none"], "{list}: {unworded:?}");
            }
        }
    }
    let closed = [
        ("sector", words::<Sector>()),
        ("honorific", words::<Honorific>()),
        ("language", words::<Language>()),
    ];
    for (list, mut keys) in closed {
        let worded: Vec<&str> = en().words[list].keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(worded, keys, "{list}");
    }
    for mode in words::<Mode>() {
        assert!(en().phrases.named(&format!("phrases.mode-{mode}")).is_some(), "{mode}");
    }
}

#[test]
fn dates_and_spans_are_written_as_on_official_covers() {
    for (first, last, english, french) in [
        ("2020-05-18", "2020-05-22", "May 18 to 22, 2020", "18 – 22 mai 2020"),
        ("2016-10-31", "2016-11-04", "October 31 to November 4, 2016", "31 octobre – 4 novembre 2016"),
        ("2017-11-27", "2017-12-01", "November 27 to December 1, 2017", "27 novembre – 1er décembre 2017"),
        (
            "2024-12-30",
            "2025-01-03",
            "December 30, 2024, to January 3, 2025",
            "30 décembre 2024 – 3 janvier 2025",
        ),
        ("2020-03-05", "2020-03-05", "March 5, 2020", "5 mars 2020"),
    ] {
        assert_eq!(en().days(day(first), day(last)), english);
        assert_eq!(fr().days(day(first), day(last)), french);
    }
    assert_eq!(fr().date(day("2024-03-01")), "1er mars 2024");
}

#[test]
fn times_are_told_as_each_language_tells_them() {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
    let told = |locale: &Locale| {
        [at(12, 0), at(13, 45), at(13, 0), at(9, 5), at(0, 0)].map(|time| locale.time(time))
    };
    assert_eq!(told(en()), ["noon", "1.45 p.m.", "1 p.m.", "9.05 a.m.", "midnight"]);
    assert_eq!(told(fr()), ["midi", "13 h 45", "13 h", "9 h 05", "minuit"]);
}

fn ordinal(locale: &Locale, number: u64, form: &str, of: Option<u64>) -> String {
    locale.ordinal(number, form, of).unwrap_or_else(|| panic!("{form}"))
}

#[test]
fn numbers_are_words_below_ten() {
    let counted = [1, 9, 10, 1250, 12_345_678].map(|number| en().count(number, false));
    assert_eq!(counted, ["one", "nine", "10", "1,250", "12,345,678"]);
    assert_eq!(fr().count(1, true), "une");
    assert_eq!(fr().figures(1250), "1\u{a0}250");
    assert_eq!(
        [33, 21, 100].map(|number| ordinal(fr(), number, PLAIN, None)),
        ["trente-troisième", "vingt et unième", "100e"]
    );
    assert_eq!(
        [33, 111, 121, 122].map(|number| ordinal(en(), number, PLAIN, None)),
        ["thirty-third", "111th", "121st", "122nd"]
    );
    assert_eq!(
        [(1, 2), (2, 2), (2, 3)].map(|(number, of)| ordinal(fr(), number, "masculine", Some(of))),
        ["premier", "second", "deuxième"]
    );
    assert_eq!([4, 9, 14, 1999].map(roman), ["IV", "IX", "XIV", "MCMXCIX"]);
}

#[test]
fn countries_take_their_articles() {
    let from = |locale: &Locale, code: &str| {
        locale.country(CountryCode::parse(code).expect("a country").country(), "from")
    };
    assert_eq!(
        ["ZA", "BT", "BR", "GE", "SV", "MU", "PH"].map(|code| from(fr(), code)),
        [
            "d’Afrique du Sud",
            "du Bhoutan",
            "du Brésil",
            "de Géorgie",
            "d’El Salvador",
            "de Maurice",
            "des Philippines",
        ]
    );
    assert_eq!(["NL", "BW"].map(|code| from(en(), code)), ["the Kingdom of the Netherlands", "Botswana"]);
    assert_eq!(
        ["BR", "IN", "SV", "US", "BT"].map(|code| from(of(Language::Es), code)),
        ["del Brasil", "de la India", "de El Salvador", "de los Estados Unidos de América", "de Bhután"]
    );
}

/// A list inverts these names ("Iran (Islamic Republic of)"), a sentence does not.
#[test]
fn states_are_named_in_a_sentence_by_names_that_are_not_inverted() {
    let names = |form: &str, codes: [&str; 5]| {
        let named = Language::ALL.map(|language| {
            codes.map(|code| of(language).country(CountryCode::parse(code).expect("a code").country(), form))
        });
        named.map(|names| names.join("; "))
    };
    assert_eq!(
        names("with", ["BO", "FM", "IR", "NL", "VE"]),
        [
            "دولة بوليفيا المتعددة القوميات; ولايات ميكرونيزيا الموحدة; جمهورية إيران الإسلامية; مملكة هولندا; جمهورية \
             فنزويلا البوليفارية",
            "the Plurinational State of Bolivia; the Federated States of Micronesia; the Islamic Republic of Iran; \
             the Kingdom of the Netherlands; the Bolivarian Republic of Venezuela",
            "el Estado Plurinacional de Bolivia; los Estados Federados de Micronesia; la República Islámica del Irán; \
             el Reino de los Países Bajos; la República Bolivariana de Venezuela",
            "l’État plurinational de Bolivie; les États fédérés de Micronésie; la République islamique d’Iran; le \
             Royaume des Pays-Bas; la République bolivarienne du Venezuela",
            "Многонациональное Государство Боливия; Федеративные Штаты Микронезии; Исламская Республика Иран; \
             Королевство Нидерландов; Боливарианская Республика Венесуэла",
            "多民族玻利维亚国; 密克罗尼西亚联邦; 伊朗伊斯兰共和国; 荷兰王国; 委内瑞拉玻利瓦尔共和国",
        ]
    );
    assert_eq!(
        names("from", ["BO", "IR", "HK", "GM", "CD"])[3],
        "de l’État plurinational de Bolivie; de la République islamique d’Iran; de la région administrative spéciale \
         chinoise de Hong Kong; de Gambie; de la République démocratique du Congo"
    );
    assert_eq!(
        names("with", ["KP", "KR", "MD", "TZ", "BS"])[1],
        "the Democratic People’s Republic of Korea; the Republic of Korea; the Republic of Moldova; the United \
         Republic of Tanzania; the Bahamas"
    );
}

#[test]
fn areas_and_observers_are_named_in_a_sentence_too() {
    let named = Language::ALL.map(|language| {
        ["HK", "PS", "VA", "GM", "BS", "CD"]
            .map(|code| of(language).country(CountryCode::parse(code).expect("a code").country(), "with"))
            .join("; ")
    });
    assert_eq!(
        named,
        [
            "منطقة هونغ كونغ الصينية الإدارية الخاصة; دولة فلسطين; الكرسي الرسولي; غامبيا; جزر البهاما; جمهورية الكونغو \
             الديمقراطية",
            "the Hong Kong Special Administrative Region of China; the State of Palestine; the Holy See; the Gambia; \
             the Bahamas; the Democratic Republic of the Congo",
            "la región administrativa especial de Hong Kong de China; el Estado de Palestina; la Santa Sede; Gambia; \
             las Bahamas; la República Democrática del Congo",
            "la région administrative spéciale chinoise de Hong Kong; l’État de Palestine; le Saint-Siège; la Gambie; \
             les Bahamas; la République démocratique du Congo",
            "Специальный административный район Китая Гонконг; Государство Палестина; Святой Престол; Гамбия; \
             Багамские Острова; Демократическая Республика Конго",
            "中国香港特别行政区; 巴勒斯坦国; 罗马教廷; 冈比亚; 巴哈马; 刚果民主共和国",
        ]
    );
}

/// Brackets with a second name ("Falkland Islands (Malvinas)") are no inversion, nor are the names of three islands.
#[test]
fn no_name_in_a_sentence_is_inverted_or_holds_a_comma() {
    for language in Language::ALL {
        for code in CountryCode::all().filter(|code| !["BQ", "CC", "FK"].contains(&code.as_str())) {
            let name = code.country().name_in_text(language);
            let inverted = name.contains(['(', '（', ',', '،']) || name.contains("- ا");
            assert!(!inverted, "{language}: {name}");
        }
    }
}

#[test]
fn a_name_in_a_sentence_is_written_as_in_one() {
    for (language, code, said) in [
        (Language::Ru, "KY", "Каймановы острова"),
        (Language::Ru, "IM", "остров Мэн"),
        (Language::Ru, "YT", "остров Майотта"),
        (Language::Ru, "CK", "Острова Кука"),
        (Language::Zh, "BQ", "博纳尔、圣俄斯塔休斯和萨巴"),
        (Language::Zh, "CG", "刚果共和国"),
        (Language::Es, "EH", "el Sáhara Occidental"),
        (Language::Es, "PF", "la Polinesia Francesa"),
        (Language::Es, "GF", "la Guayana Francesa"),
        (Language::Ar, "SJ", "جزر سفالبارد وجان ماين"),
    ] {
        let country = CountryCode::parse(code).map(CountryCode::country);
        assert_eq!(country.map(|country| of(language).country(country, "with")).as_deref(), Some(said));
    }
}

/// A class of article without a pattern in the phrase file would be dropped without a word.
#[test]
fn every_form_of_every_country_has_its_pattern() {
    for locale in Language::ALL.map(of) {
        for form in ["from", "with"] {
            for country in CountryCode::all().map(CountryCode::country) {
                let class = country.article(locale.language).unwrap_or("none");
                assert!(
                    locale.countries.classes(form).any(|known| known == class),
                    "{} {form} {class}",
                    locale.language
                );
                assert!(locale.country(country, form).contains(country.name_in_text(locale.language)));
            }
        }
    }
}

#[test]
fn words_that_are_compared_in_small_letters_are_written_so() {
    for language in Language::ALL {
        let prose = &of(language).prose;
        for word in prose.doubled.iter().chain(&prose.particles).chain(&prose.event) {
            assert_eq!(*word, word.to_lowercase(), "{language}");
        }
    }
}

#[test]
fn what_stands_before_a_month_and_is_no_figure_is_known() {
    let kept = |language| of(language).days_of_months().collect::<Vec<_>>();
    assert!(kept(Language::Fr).contains(&"1er juin".to_owned()));
    assert!(kept(Language::Es).contains(&"de junio".to_owned()));
    assert!(
        [Language::En, Language::Ru, Language::Ar, Language::Zh].into_iter().all(|it| kept(it).is_empty())
    );
}
