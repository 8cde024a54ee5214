//! What a language counts, dates and lists by, held against documents that were read.

use std::collections::BTreeSet;

use crate::support::locale;
use cdipdoc::document::Document;
use cdipdoc::inside::locale::Locale;
use cdipdoc::terms::Language;
use chrono::{Days, NaiveDate};
use icu_plurals::{PluralCategory, PluralRules};

#[test]
fn plural_categories_are_those_of_icu() {
    let category = |category: PluralCategory| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    let numbers = || (0..1_250).chain([10_000, 100_011, 1_000_000, 1_000_001, 3_000_000]);
    for language in Language::ALL {
        let tag: icu_locale_core::Locale = language.tag().parse().expect("a tag");
        let rules = PluralRules::try_new(tag.into(), Default::default()).expect("the rules of a language");
        let locale = locale::of(language);
        for number in numbers() {
            assert_eq!(locale.plural(number), category(rules.category_for(number)), "{language}: {number}");
        }
    }
}

fn forms(language: Language, number: u64) -> Vec<String> {
    let locale = locale::of(language);
    locale.ordinal_forms().filter_map(|form| locale.ordinal(number, form, None)).collect()
}

#[test]
fn ordinals_agree_with_what_they_stand_beside() {
    for (language, number, words) in [
        (Language::Es, 1, &["primera", "primera", "primera", "primer"][..]),
        (
            Language::Es,
            33,
            &["trigésima tercera", "trigésima tercera", "trigésima tercera", "trigésimo tercer"],
        ),
        (Language::Es, 28, &["vigesimoctava", "vigésima octava", "vigesimoctava", "vigesimoctavo"]),
        (Language::Fr, 1, &["première", "premier"]),
        (Language::Fr, 2, &["deuxième", "deuxième"]),
        (Language::Ru, 3, &["третья", "третий", "третье", "третьей", "третьем"]),
        (Language::Ru, 40, &["сороковая", "сороковой", "сороковое", "сороковой", "сороковом"]),
        (
            Language::Ru,
            54,
            &[
                "пятьдесят четвертая",
                "пятьдесят четвертый",
                "пятьдесят четвертое",
                "пятьдесят четвертой",
                "пятьдесят четвертом",
            ],
        ),
        (Language::Ar, 1, &["الأولى", "الأول", "الأولى", "الأول"]),
        (Language::Ar, 11, &["الحادية عشرة", "الحادي عشر", "الحادية عشرة", "الحادي عشر"]),
        (Language::Ar, 33, &["الثالثة والثلاثون", "الثالث والثلاثون", "الثالثة والثلاثين", "الثالث والثلاثين"]),
        (Language::Zh, 33, &["三十三"]),
        (Language::Ru, 101, &["101-я", "101-й", "101-е", "101-й", "101-м"]),
    ] {
        assert_eq!(forms(language, number), words, "{language}");
    }
}

#[test]
fn no_two_ordinals_of_a_form_are_the_same() {
    for language in Language::ALL {
        let locale = locale::of(language);
        for form in locale.ordinal_forms() {
            let words: BTreeSet<_> = (1..=99).map(|number| locale.ordinal(number, form, None)).collect();
            assert_eq!(words.len(), 99, "{language}: {form}");
        }
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn spans_are_those_of_official_covers() {
    for (language, first, last, written) in [
        (Language::Es, "2019-05-20", "2019-05-24", "20 a 24 de mayo de 2019"),
        (Language::Es, "2014-06-30", "2014-07-04", "30 de junio a 4 de julio de 2014"),
        (Language::Es, "2024-12-30", "2025-01-03", "30 de diciembre de 2024 a 3 de enero de 2025"),
        (Language::Ru, "2015-11-09", "2015-11-13", "9 – 13 ноября 2015\u{a0}г."),
        (Language::Ru, "2015-10-09", "2015-10-09", "9 октября 2015\u{a0}г."),
        (Language::Ru, "2019-09-30", "2019-10-09", "30 сентября – 9 октября 2019\u{a0}г."),
        (Language::Ru, "2024-12-30", "2025-01-03", "30 декабря 2024\u{a0}г. – 3 января 2025\u{a0}г."),
        (Language::Ar, "2019-05-20", "2019-05-24", "من 20 إلى 24 مايو 2019"),
        (Language::Ar, "2016-10-31", "2016-11-04", "من 31 أكتوبر إلى 4 نوفمبر 2016"),
        (Language::Ar, "2024-12-30", "2025-01-03", "من 30 ديسمبر 2024 إلى 3 يناير 2025"),
        (Language::Zh, "2008-03-03", "2008-03-07", "2008年3月3日至7日"),
        (Language::Zh, "2011-09-26", "2011-10-05", "2011年9月26日至10月5日"),
        (Language::Zh, "2024-12-30", "2025-01-03", "2024年12月30日至2025年1月3日"),
    ] {
        assert_eq!(locale::of(language).days(day(first), day(last)), written);
    }
}

#[test]
fn days_in_the_text_are_those_of_official_documents() {
    for (language, date, written) in [
        (Language::Es, "2016-01-29", "29 de enero de 2016"),
        (Language::Ru, "2002-03-22", "22 марта 2002 года"),
        (Language::Ar, "2024-09-12", "12 سبتمبر 2024"),
        (Language::Zh, "2011-09-12", "2011年9月12日"),
    ] {
        assert_eq!(locale::of(language).date(day(date)), written);
    }
}

/// A year that has a 29 February.
#[test]
fn no_two_days_of_a_year_are_written_alike_and_each_has_its_figures() {
    let days = || (0..366).filter_map(|days| day("2024-01-01").checked_add_days(Days::new(days)));
    for locale in Language::ALL.map(locale::of) {
        let written: BTreeSet<String> = days().map(|day| locale.date(day)).collect();
        assert_eq!(written.len(), 366, "{}", locale.language);
        let figures = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_ascii_digit())
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        for day in days() {
            let expected = day.format("%-d").to_string();
            let written = locale.date(day);
            assert!(figures(&written).contains(&expected) && written.contains("2024"), "{written}");
        }
    }
}

#[test]
fn times_are_told_as_in_documents_of_the_language() {
    let times = ["12:00:00", "13:45:00", "09:05:00", "00:00:00"].map(|time| time.parse().expect("a time"));
    let told = |language| times.map(|time| locale::of(language).time(time));
    assert_eq!(told(Language::Es), ["12.00", "13.45", "9.05", "0.00"]);
    assert_eq!(
        told(Language::Ru),
        ["12\u{a0}ч. 00\u{a0}м.", "13\u{a0}ч. 45\u{a0}м.", "9\u{a0}ч. 05\u{a0}м.", "0\u{a0}ч. 00\u{a0}м."]
    );
    assert_eq!(told(Language::Ar), ["12:00", "13:45", "9:05", "0:00"]);
    assert_eq!(told(Language::Zh), ["中午12:00", "下午1:45", "上午9:05", "上午0:00"]);
    // "上午12:30" would be half past noon.
    let early = "00:30:00".parse().expect("a time");
    assert_eq!(locale::of(Language::Zh).time(early), "上午0:30");
}

#[test]
fn large_numbers_are_grouped_as_each_language_groups_them() {
    let grouped = |language| [980, 1_100, 47_885].map(|number| locale::of(language).figures(number));
    assert_eq!(grouped(Language::Es), ["980", "1100", "47.885"]);
    assert_eq!(grouped(Language::Ru), ["980", "1100", "47\u{a0}885"]);
    assert_eq!(grouped(Language::Ar), ["980", "1,100", "47,885"]);
    assert_eq!(grouped(Language::Zh), ["980", "1\u{a0}100", "47\u{a0}885"]);
}

fn list(locale: &Locale, words: &[&str]) -> String {
    let marked =
        |(index, word): (usize, &&str)| locale.mark(index, words.len(), false, word).to_owned() + word;
    words.iter().enumerate().map(marked).collect()
}

#[test]
fn lists_are_joined_as_in_documents_of_the_language() {
    for (language, words, joined) in [
        (Language::Es, &["árabe", "chino", "inglés"][..], "árabe, chino e inglés"),
        (Language::Es, &["Francia", "India"], "Francia e India"),
        (Language::Es, &["agua", "hielo"], "agua y hielo"),
        (Language::Es, &["padres", "hijos"], "padres e hijos"),
        (Language::Ru, &["А", "Б", "В"], "А, Б и В"),
        (Language::Ar, &["أ", "ب", "ج"], "أ وب وج"),
        (Language::Zh, &["甲", "乙", "丙"], "甲、乙和丙"),
    ] {
        assert_eq!(list(locale::of(language), words), joined);
    }
}

#[test]
fn headings_and_items_are_labelled_as_each_language_labels_them() {
    let labels = |language| {
        let locale = locale::of(language);
        [locale.heading_label(1, 2), locale.heading_label(2, 2), locale.item_label(2)]
    };
    assert_eq!(labels(Language::En), ["II.", "B.", "(ii)"]);
    assert_eq!(labels(Language::Es), ["II.", "B.", "ii)"]);
    assert_eq!(labels(Language::Ru), ["II.", "B.", "b)"]);
    assert_eq!(labels(Language::Ar), ["ثانياً.", "باء.", "(2)"]);
    assert_eq!(labels(Language::Zh), ["二、", "B.", "(b)"]);
    assert_eq!(locale::of(Language::Ar).heading_label(2, 99), "99.");
}

/// A document with these lines for its webinar.
fn document(language: Language, lines: &str) -> Document {
    let text = format!(
        "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 35, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"{language}\"]\n\
         title.{language} = \"A\"\n[[webinar]]\ntitle.{language} = \"A\"\ndate = 2025-06-18\n\
         {lines}\n"
    );
    let (mut documents, found) = super::composed(&text);
    documents.pop().unwrap_or_else(|| panic!("{found:#?}"))
}

fn in_doubt(language: Language, lines: &str) -> BTreeSet<String> {
    document(language, lines).unconfirmed.terms
}

#[test]
fn one_o_clock_is_singular_in_spanish() {
    for (hours, said) in [
        ("start = 01:30:00\nend = 13:00:00", "de la 1.30 a las 13.00 horas"),
        ("start = 12:00:00\nend = 13:45:00", "de las 12.00 a las 13.45 horas"),
        ("start = 01:00:00", "a la 1.00 horas"),
    ] {
        let written = crate::support::markdown(&document(Language::Es, hours));
        assert!(written.contains(said), "{written}");
    }
}

/// In Russian and Arabic a word would be declined.
#[test]
fn participants_below_ten_are_counted_in_words() {
    let lines = "participants = { count = 8, qualifier = \"about\" }\ncountries = { count = 1 }";
    for (language, said) in [
        (Language::En, "brought together about eight participants from one country."),
        (Language::Fr, "a réuni quelque huit participants d’un seul pays."),
        (Language::Es, "reunió a unos ocho participantes de un solo país."),
        (Language::Ru, "Число участников вебинара составило около 8, число представленных стран – 1."),
        (Language::Ar, "وحضر الندوة الإلكترونية نحو 8 مشاركين من بلد واحد."),
        (Language::Zh, "来自一个国家的约八名与会者参加了网络研讨会。"),
    ] {
        let written = crate::support::markdown(&document(language, lines));
        assert!(written.contains(said), "{written}");
    }
}

/// "47.885" and "1100" were read in Spanish, "1 000" in Chinese; of the others nothing above 999.
#[test]
fn a_figure_above_999_is_told_where_no_source_groups_one() {
    for (language, told) in [
        (Language::Ar, Some("1,645")),
        (Language::En, Some("1,645")),
        (Language::Es, None),
        (Language::Fr, Some("1\u{a0}645")),
        (Language::Ru, Some("1645")),
        (Language::Zh, None),
    ] {
        let figures = |participants| {
            let terms =
                in_doubt(language, &format!("participants = {{ count = {participants} }}")).into_iter();
            terms.filter(|term| term.contains(|c: char| c.is_ascii_digit())).collect::<Vec<_>>()
        };
        assert_eq!(figures(1_645), Vec::from_iter(told), "{language}");
        assert!(figures(999).is_empty(), "{language}");
    }
}

/// A label in doubt is told where it is printed: headings in Arabic, items of lists in Russian.
#[test]
fn labels_in_doubt_are_told_where_they_are_printed() {
    assert!(in_doubt(Language::Ar, "").contains("أولاً."));
    let item = |language: Language| {
        let second = format!("[[webinar]]\ntitle.{language} = \"B\"\ndate = 2025-07-18");
        ["", &second].map(|lines| in_doubt(language, lines).iter().any(|term| term.ends_with(')')))
    };
    assert_eq!(item(Language::Ru), [false, true]);
    assert_eq!(item(Language::Es), [false, false]);
}

/// A time of day and a zone are told if the webinar prints its hour, the days of the session if their pattern is in
/// doubt.
#[test]
fn dates_times_and_zones_in_doubt_are_told_where_they_are_printed() {
    let printed = |session: &str, hours: &str| {
        let text = format!(
            "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 35, {session}, place = \
             \"geneva\" }}\ndate = 2025-02-27\nyear = 2024\nlanguages = [\"ru\"]\ntitle.ru = \"Отчет\"\n\
             [[webinar]]\ntitle.ru = \"Вебинар\"\ndate = 2024-06-18\n{hours}\n"
        );
        let (documents, found) = super::composed(&text);
        let [document] = &documents[..] else { panic!("{found:#?}") };
        document.unconfirmed.clone()
    };
    let within = "start = 2025-05-12, end = 2025-05-16";
    let hours = "start = 09:30:00\nend = 11:00:00\ntimezone = \"Europe/Zurich\"";
    let told = printed(within, hours).terms;
    let told: Vec<&str> = told.iter().map(String::as_str).filter(|term| *term != "вебинар").collect();
    assert_eq!(told, ["центральноевропейское летнее время"]);
    assert!(!printed(within, "timezone = \"Europe/Zurich\"").terms.iter().any(|term| term.contains("время")));
    let days = |session| printed(session, "").formulae.iter().any(|formula| formula.contains("Женева"));
    assert_eq!([within, "start = 2025-04-28, end = 2025-05-02"].map(days), [false, true]);
}
