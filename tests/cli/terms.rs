//! The tables, as an officer looks them up.

use crate::support::Folder;

fn lines(arguments: &str) -> Vec<String> {
    let told = Folder::new().cdipdoc(arguments).exits(0).complains("").stdout;
    told.lines().map(str::to_owned).collect()
}

/// The line of an entry, its columns one space apart.
fn entry(arguments: &str, key: &str) -> String {
    let lines = lines(arguments);
    let line = lines.iter().find(|line| line.split_whitespace().next() == Some(key));
    line.unwrap_or_else(|| panic!("{key}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_country_is_one_line_that_begins_with_its_code() {
    let lines = lines("terms countries");
    assert_eq!(lines.len(), 241);
    assert!(lines.is_sorted() && lines.iter().all(|line| line.find("  ") == Some(2)));
    for (code, told) in [
        (
            "BW",
            "BW Botswana Africa, Southern Africa African Group (not confirmed) LLDC, LDC until 1994-12-19 (not confirmed)",
        ),
        ("CH", "CH Switzerland Europe, Western Europe Group B (not confirmed)"),
        ("HK", "HK China, Hong Kong Special Administrative Region Asia, Eastern Asia area"),
        ("NU", "NU Niue Oceania, Polynesia non-member, SIDS"),
        ("PS", "PS State of Palestine Asia, Western Asia APG (not confirmed) observer"),
    ] {
        assert_eq!(entry("terms countries", code), told);
    }
}

#[test]
fn names_are_in_the_language_asked_for() {
    assert!(entry("terms countries --lang fr", "BT").starts_with("BT Bhoutan Asia"));
    assert!(entry("terms countries --lang ar", "BT").starts_with("BT بوتان Asia"));
    assert!(entry("terms countries --lang zh", "VA").starts_with("VA 罗马教廷 (not confirmed) Europe"));
}

#[test]
fn a_status_is_told_with_its_day_or_judged_on_one() {
    let bhutan = |arguments| entry(arguments, "BT");
    assert!(bhutan("terms countries").ends_with(" LLDC, LDC until 2023-12-13"));
    assert!(bhutan("terms countries --on 2023-12-12").ends_with(" LLDC, LDC"));
    assert!(bhutan("terms countries --on 2023-12-13").ends_with(" LLDC"));
    let listed = lines("terms countries --on 2024-04-11");
    assert_eq!(listed.iter().filter(|line| line.contains(" LDC")).count(), 45);
}

#[test]
fn a_committee_is_told_with_its_symbol_and_what_is_not_confirmed() {
    let keys: Vec<String> = lines("terms committees")
        .iter()
        .filter_map(|line| line.split(' ').next().map(str::to_owned))
        .collect();
    assert_eq!(keys, ["CDIP", "SCCR", "SCP", "SCT", "IGC", "PBC", "ACE", "CWS", "PCT/WG", "WO/GA", "A"]);
    for (arguments, key, told) in [
        ("terms committees", "WO/GA", "WO/GA WO/GA WIPO General Assembly"),
        ("terms committees --lang ru", "PBC", "PBC WO/PBC КПБ Комитет по программе и бюджету"),
        (
            "terms committees --lang fr",
            "CWS",
            "CWS CWS CWS (not confirmed) Comité des normes de l’OMPI (not confirmed)",
        ),
    ] {
        assert_eq!(entry(arguments, key), told);
    }
}

#[test]
fn ordinals_are_told_in_every_form_and_what_was_not_read_says_so() {
    assert_eq!(lines("terms ordinals --lang es").len(), 99);
    for (language, told) in [
        ("en", "33 thirty-third"),
        (
            "es",
            "33 trigésima tercera (not confirmed) trigésima tercera (not confirmed) trigésima tercera (not confirmed) \
             trigésimo tercer",
        ),
        (
            "ru",
            "33 тридцать третья (not confirmed) тридцать третий (not confirmed) тридцать третье (not confirmed) тридцать третьей (not confirmed) тридцать третьем (not confirmed)",
        ),
        ("zh", "33 三十三"),
    ] {
        assert_eq!(entry(&format!("terms ordinals --lang {language}"), "33"), told);
    }
}

#[test]
fn dates_are_told_by_pattern_or_by_day() {
    assert_eq!(entry("terms dates --lang ru", "within-month"), "within-month 19 – 23 мая 2025 г.");
    assert_eq!(entry("terms dates --lang ar", "morning"), "morning 9:05 (not confirmed)");
    let days = lines("terms dates --lang fr --year 2024");
    assert_eq!(days.len(), 366);
    assert!(days.contains(&"2024-02-01  1er février 2024".to_owned()), "{days:?}");
    assert_eq!(lines("terms dates --year 2025").len(), 365);
}

#[test]
fn what_is_no_table_language_or_day_is_a_usage_error() {
    let folder = Folder::new();
    folder.cdipdoc("terms contries").exits(2).answers("").mentions("countries");
    folder.cdipdoc("terms countries --lang de").exits(2).answers("").mentions("'de'");
    folder.cdipdoc("terms countries --on 2024-02-30").exits(2).answers("").mentions("2024-02-30");
    folder.cdipdoc("terms dates --year 0").exits(2).answers("").mentions("0");
    folder.cdipdoc("terms committees --on 2024-04-11").exits(2).answers("").mentions("--on");
    folder.cdipdoc("terms").exits(2).answers("").mentions("Usage: cdipdoc terms");
}
