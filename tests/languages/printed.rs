//! Tables that `cdipdoc terms` prints, held against what others have written down: ordinals against ICU's, days against
//! the months of the C library's locales, countries against the copy of UNTERM and M49. Where a source is no part of
//! this repository and is not at hand, there is nothing to compare with.

use std::collections::BTreeMap;

use cdipdoc::terms::{Country, CountryCode, Language, Standing};
use chrono::{Locale, NaiveDate};

use crate::support::Folder;

fn source(name: &str) -> Option<String> {
    std::fs::read_to_string(format!("{}/../shared/data/{name}", env!("CARGO_MANIFEST_DIR"))).ok()
}

/// The cells of each line, their marks aside.
fn printed(table: &str, language: Language) -> Vec<Vec<String>> {
    let told =
        Folder::new().cdipdoc(&format!("terms {table} --lang {language}")).exits(0).complains("").stdout;
    let cell = |cell: &str| cell.trim().trim_end_matches(" (not confirmed)").to_owned();
    told.lines().map(|line| line.split("  ").filter(|cell| !cell.is_empty()).map(cell).collect()).collect()
}

/// How the Organization writes what ICU writes otherwise.
fn as_official(language: Language, number: usize, words: &str) -> String {
    match (language, number) {
        (Language::Fr, 81 | 91) => words.replace("-et-", "-"),
        (Language::Fr, _) => words.replace("-et-", " et "),
        (Language::Es, 11) => "undécima".to_owned(),
        (Language::Es, 12) => "duodécima".to_owned(),
        (Language::Es, 21..=29) => words.replace("vigésima ", "vigesimo").replace("octava", "ctava"),
        (Language::Ar, _) => words.replace("  ", " "),
        (Language::Zh, _) => words.replace('第', ""),
        _ => words.to_owned(),
    }
}

#[test]
fn ordinals_are_those_of_icu_but_for_what_is_official() {
    let Some(icu) = source("ordinals_cldr.json") else { return };
    let icu: BTreeMap<String, Vec<String>> = serde_json::from_str(&icu).expect("lists by language");
    for language in Language::ALL {
        let (words, printed) = (&icu[language.tag()], printed("ordinals", language));
        assert_eq!((words.len(), printed.len()), (99, 99), "{language}");
        for ((number, words), line) in (1..).zip(words).zip(printed) {
            let expected = [number.to_string(), as_official(language, number, words)];
            assert_eq!(line[..2], expected, "{language}");
        }
    }
}

/// With the months of the C library, and the words that each language has around them in documents that were read.
fn as_dated(language: Language, day: NaiveDate) -> String {
    let (pattern, locale) = match language {
        Language::Ar => ("%-d %B %Y", Locale::ar_EG),
        Language::En => ("%B %-d, %Y", Locale::en_US),
        Language::Es => ("%-d de %B de %Y", Locale::es_ES),
        Language::Fr => ("%-d %B %Y", Locale::fr_FR),
        Language::Ru => ("%-d %B %Y года", Locale::ru_RU),
        Language::Zh => ("%Y年%-m月%-d日", Locale::zh_CN),
    };
    let dated = day.format_localized(pattern, locale).to_string();
    match dated.strip_prefix("1 ") {
        Some(month) if language == Language::Fr => format!("1er {month}"),
        _ => dated,
    }
}

/// A year that has a 29 February.
#[test]
fn days_of_a_year_have_the_months_of_the_c_library() {
    for language in Language::ALL {
        let printed = printed("dates --year 2024", language);
        assert_eq!(printed.len(), 366, "{language}");
        for line in printed {
            let day: NaiveDate = line[0].parse().expect("a day");
            assert_eq!(line[1], as_dated(language, day));
        }
    }
}

/// Names that are not the source's, for it is wrong, or another form is official. Their reasons stand in
/// `templates/terms/make-countries.py`.
const NAMED_OTHERWISE: [(&str, Language, &str); 14] = [
    ("AX", Language::Ru, "Аландские острова"),
    ("CC", Language::Ru, "Кокосовые (Килинг) острова"),
    ("CI", Language::En, "Côte d’Ivoire"),
    ("CX", Language::Ru, "Остров Рождества"),
    ("FK", Language::En, "Falkland Islands (Malvinas)"),
    ("KY", Language::Ru, "Каймановы острова"),
    ("NL", Language::En, "Netherlands (Kingdom of the)"),
    ("NL", Language::Fr, "Pays-Bas (Royaume des)"),
    ("NL", Language::Es, "Países Bajos (Reino de los)"),
    ("NL", Language::Ru, "Нидерланды (Королевство)"),
    ("NL", Language::Ar, "هولندا (مملكة -)"),
    ("NL", Language::Zh, "荷兰王国"),
    ("SJ", Language::Ar, "جزر سفالبارد وجان ماين"),
    ("TL", Language::Ar, "تيمور - ليشتي"),
];
/// States whose article the source lacks; of areas it has none.
const ARTICLE_BY_HAND: [(&str, Language); 3] =
    [("CI", Language::Fr), ("TR", Language::Fr), ("CI", Language::En)];
/// Codes of ISO 3166-1 without a population of their own, and one that is not in M49.
const LEFT_OUT: [&str; 8] = ["AQ", "BV", "GS", "HM", "IO", "TF", "TW", "UM"];
/// On the source's list of least developed countries, though it left.
const NO_LONGER_LEAST_DEVELOPED: [&str; 1] = ["ST"];

/// Rows of a table with commas, by the names of their columns.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.lines().map(cells);
    let names = lines.next().expect("a head");
    lines.map(|cells| names.iter().cloned().zip(cells).collect()).collect()
}

/// A cell in quotation marks may hold commas.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.trim_start_matches('\u{feff}').chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().expect("a cell").push(c),
        }
    }
    cells
}

/// "Botswana (le) *": the name, its article, the mark of those that are no Member States.
fn parted(name: &str) -> (String, String, String) {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’");
    let marked = name.trim_end_matches('*');
    let (mark, bare) = (name[marked.len()..].to_owned(), marked.trim_end());
    let article = bare.strip_suffix(')').and_then(|bare| bare.rsplit_once(" ("));
    match article
        .filter(|(_, article)| ["the", "le", "la", "les", "l’", "el", "los", "las"].contains(article))
    {
        Some((name, article)) => (name.to_owned(), article.to_owned(), mark),
        None => (bare.to_owned(), String::new(), mark),
    }
}

fn is_of_class(class: Option<&str>, article: &str) -> bool {
    match class {
        None | Some("none") => article.is_empty(),
        Some("m") => article == "le",
        Some("f") => article == "la",
        Some("plural") => article == "les",
        Some("m-vowel" | "f-vowel") => article == "l’",
        Some(class) => class == article,
    }
}

#[test]
fn countries_are_those_of_unterm_and_m49_but_for_what_is_corrected() {
    let Some(table) = source("un-countries.csv") else { return };
    let rows = rows(&table);
    let listed: BTreeMap<&str, &BTreeMap<String, String>> =
        rows.iter().map(|row| (row["alpha2"].as_str(), row)).collect();
    let codes: Vec<&str> = listed.keys().copied().filter(|code| !LEFT_OUT.contains(code)).collect();
    assert_eq!(listed.len(), codes.len() + LEFT_OUT.len());
    for language in Language::ALL {
        let printed = printed("countries", language);
        assert_eq!(printed.iter().map(|line| line[0].as_str()).collect::<Vec<_>>(), codes, "{language}");
        for line in &printed {
            named(language, &line[0], &line[1], listed[line[0].as_str()]);
        }
    }
    for code in codes {
        placed(code, CountryCode::parse(code).expect("a code").country(), listed[code]);
    }
}

/// The name and its article, in one language.
fn named(language: Language, code: &str, printed: &str, row: &BTreeMap<String, String>) {
    let country = CountryCode::parse(code).expect("a code").country();
    let by_hand = country.standing() == Standing::Area || ["CI", "TR"].contains(&code);
    let column = if by_hand { "m49name" } else { "short" };
    let (name, article, mark) = parted(&row[&format!("{column}_{}", language.tag())]);
    let own = NAMED_OTHERWISE.iter().find(|(other, of, _)| (*other, *of) == (code, language));
    assert_eq!(printed, own.map_or(name.as_str(), |(.., own)| own), "{code} {language}");
    assert!(own.is_none_or(|(.., own)| *own != name), "{code} {language} needs no exception");
    let in_text = country.name_in_text(language);
    let article = if in_text == printed || by_hand {
        article
    } else {
        let formal = row[&format!("formal_{}", language.tag())].replace('\'', "’");
        let article = formal.strip_suffix(in_text).unwrap_or_else(|| panic!("{code} {language}: {formal}"));
        article.trim_end().to_owned()
    };
    let same = is_of_class(country.article(language), &article);
    let excused = by_hand || ARTICLE_BY_HAND.contains(&(code, language));
    assert!(same || excused, "{code} {language}: {article} {:?}", country.article(language));
    let standing = match mark.as_str() {
        "" => [Standing::Member, Standing::Area].contains(&country.standing()),
        "*" => country.standing() == Standing::Observer,
        _ => country.standing() == Standing::OtherState,
    };
    assert!(standing, "{code} {language}: {mark}");
}

/// Region and statuses.
fn placed(code: &str, country: Country, row: &BTreeMap<String, String>) {
    let intermediate = &row["intermediate"];
    let part = if intermediate.is_empty() { &row["subregion"] } else { intermediate };
    assert_eq!([country.region(), country.subregion()], [row["region"].as_str(), part], "{code}");
    let landlocked = country.is_landlocked_developing();
    let island = country.is_small_island_developing();
    assert_eq!([landlocked, island], [!row["lldc"].is_empty(), !row["sids"].is_empty()], "{code}");
    let day = NaiveDate::from_ymd_opt(2026, 5, 15).expect("the day of the source");
    let least = country.least_developed().is_some_and(|listed| listed.on(day));
    let listed = !row["ldc"].is_empty() && !NO_LONGER_LEAST_DEVELOPED.contains(&code);
    assert_eq!(least, listed, "{code}");
}
