//! What a clock is called: by its name in the language, or by its distance from UTC.

use cdipdoc::document::{Block, plain};
use cdipdoc::terms::{Clock, Language};

use super::composed;
use crate::support::locale;

fn year(date: &str, zone: &str) -> String {
    let six = Language::ALL.map(|language| format!("{language} = \"2025\"")).join(", ");
    format!(
        "[document]\nsymbol = \"CDIP/36/3\"\ncommittee = \"CDIP\"\nsession = {{ number = 36, start = 2026-05-11, \
         end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"en\", \"fr\", \"es\", \
         \"ru\", \"ar\", \"zh\"]\ndecision = \"none\"\ntitle = {{ {six} }}\n[[webinar]]\ntitle = {{ {six} }}\ndate = \
         {date}\nstart = 12:00:00\nend = 13:00:00\ntimezone = \"{zone}\"\n"
    )
}

/// The sentences on the hour, in the order of the languages.
fn said(date: &str, zone: &str) -> Vec<String> {
    let (documents, found) = composed(&year(date, zone));
    assert_eq!(documents.len(), 6, "{found:#?}");
    let hours = documents.iter().flat_map(|document| &document.body).filter_map(|block| match block {
        Block::Paragraph(paragraph) => {
            Some(plain(&paragraph.text)).filter(|text| text.contains("13") || text.contains("noon"))
        }
        _ => None,
    });
    hours.collect()
}

/// In autumn, in the order en, fr, es, ru, ar, zh.
const NAMED: &[(&str, [&str; 6])] = &[
    (
        "Asia/Shanghai",
        [
            "China Standard Time",
            "heure de Chine",
            "hora de China",
            "китайское время",
            "توقيت الصين",
            "北京时间",
        ],
    ),
    (
        "Asia/Manila",
        [
            "Philippine Standard Time",
            "heure des Philippines",
            "hora de Filipinas",
            "филиппинское время",
            "توقيت الفلبين",
            "菲律宾标准时间",
        ],
    ),
    (
        "America/Chicago",
        [
            "North American Central Standard Time",
            "heure normale du Centre nord-américain",
            "hora estándar del Centro de América del Norte",
            "североамериканское центральное время",
            "التوقيت الرسمي المركزي لأمريكا الشمالية",
            "北美中部标准时间",
        ],
    ),
    (
        "America/Denver",
        [
            "North American Mountain Standard Time",
            "heure normale des Rocheuses",
            "hora estándar de las Montañas Rocosas",
            "североамериканское горное время",
            "التوقيت الجبلي الرسمي لأمريكا الشمالية",
            "北美山区标准时间",
        ],
    ),
    (
        "America/Los_Angeles",
        [
            "North American Pacific Standard Time",
            "heure normale du Pacifique nord-américain",
            "hora estándar del Pacífico de América del Norte",
            "североамериканское тихоокеанское время",
            "توقيت المحيط الهادئ الرسمي لأمريكا الشمالية",
            "北美太平洋标准时间",
        ],
    ),
    (
        "Asia/Jerusalem",
        [
            "Israel Standard Time",
            "heure d’Israël",
            "hora de Israel",
            "израильское время",
            "توقيت إسرائيل",
            "以色列标准时间",
        ],
    ),
    (
        "Europe/Dublin",
        [
            "Greenwich Mean Time",
            "heure de Greenwich",
            "hora de Greenwich",
            "время по Гринвичу",
            "توقيت غرينتش",
            "格林尼治标准时间",
        ],
    ),
    (
        "America/Havana",
        [
            "Cuba Standard Time",
            "heure de Cuba",
            "hora de Cuba",
            "кубинское время",
            "توقيت كوبا",
            "古巴标准时间",
        ],
    ),
    (
        "Asia/Kolkata",
        [
            "India Standard Time",
            "heure de l’Inde",
            "hora de la India",
            "индийское время",
            "توقيت الهند",
            "印度标准时间",
        ],
    ),
    (
        "Europe/Zurich",
        [
            "Central European Time",
            "heure d’Europe centrale",
            "hora de Europa Central",
            "центральноевропейское время",
            "توقيت وسط أوروبا",
            "欧洲中部时间",
        ],
    ),
    ("Asia/Singapore", ["UTC+8"; 6]),
    ("Asia/Kathmandu", ["UTC+5:45"; 6]),
    ("America/St_Johns", ["UTC−3:30"; 6]),
    ("-05:00", ["UTC−5"; 6]),
    ("UTC−5", ["UTC−5"; 6]),
    ("utc–5", ["UTC−5"; 6]),
    ("KST", ["UTC+9"; 6]),
    ("NZDT", ["UTC+13"; 6]),
    (
        "et",
        [
            "North American Eastern Standard Time",
            "heure normale de l’Est nord-américain",
            "hora estándar del Este de América del Norte",
            "североамериканское восточное время",
            "التوقيت الرسمي الشرقي لأمريكا الشمالية",
            "北美东部标准时间",
        ],
    ),
];

#[test]
fn a_clock_has_a_name_in_each_language_or_its_distance_from_utc() {
    for (zone, names) in NAMED {
        for (sentence, name) in said("2025-11-18", zone).iter().zip(names) {
            let name = [format!(", {name}."), format!(" ({name})."), format!("（{name}）举行。")];
            assert!(name.iter().any(|name| sentence.ends_with(name)), "{zone}: {sentence}");
        }
    }
    let irish = said("2025-06-18", "Europe/Dublin");
    assert!(irish[0].ends_with(", Irish Standard Time."), "{}", irish[0]);
}

/// Letters mean one clock here and another there.
#[test]
fn no_clock_is_called_by_letters() {
    for language in Language::ALL {
        let zones = &locale::of(language).zones;
        assert_eq!(
            zones.keys().map(String::as_str).collect::<std::collections::BTreeSet<_>>(),
            Clock::names().collect()
        );
        for name in zones.values() {
            let mut words = name.split(|c: char| !c.is_alphanumeric());
            assert!(
                !words.any(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())),
                "{name}"
            );
        }
        let distinct: std::collections::BTreeSet<_> = zones.values().collect();
        assert_eq!(distinct.len(), zones.len(), "{language}");
    }
}

#[test]
fn what_is_no_zone_is_told_with_what_may_be_meant() {
    for (typed, message, help) in [
        (
            "IST",
            "`IST` is the abbreviation of several time zones",
            "`Asia/Kolkata`, `Asia/Jerusalem` or `Europe/Dublin`",
        ),
        (
            "CST",
            "`CST` is the abbreviation of several",
            "`America/Chicago`, `America/Havana` or `Asia/Shanghai`",
        ),
        ("PST", "`PST` is the abbreviation of several", "`America/Los_Angeles` or `Asia/Manila`"),
        (
            "bst",
            "`bst` is the abbreviation of several",
            "`Europe/London`, `Asia/Dhaka` or `Pacific/Bougainville`",
        ),
        ("Europe/Geneva", "there is no time zone `Europe/Geneva`", "write `Europe/Zurich`"),
        ("Geneva", "there is no time zone", "write `Europe/Zurich`"),
        ("Genève", "there is no time zone", "write `Europe/Zurich`"),
        ("Geneva time", "there is no time zone", "write `Europe/Zurich`"),
        ("CET/CEST", "there is no time zone", "write `Europe/Zurich`"),
        ("CEST (Geneva)", "there is no time zone", "write `Europe/Zurich`"),
        ("Europe/Zuric", "there is no time zone", "write `Europe/Zurich`"),
        ("europe/zurich", "there is no time zone", "write `Europe/Zurich`"),
        ("Zurich", "there is no time zone", "write `Europe/Zurich`"),
        ("New York", "there is no time zone", "write `America/New_York`"),
        ("UTC+1 (CET)", "there is no time zone", "write `UTC+1` or `CET`"),
        ("CEST (UTC+2)", "there is no time zone", "write `CEST` or `UTC+2`"),
        ("EST5EDT", "there is no time zone", "write `America/New_York`"),
        ("UTC+5.5", "there is no time zone", "write `UTC+5:30`"),
        ("UTC−3,5", "there is no time zone", "write `UTC−3:30`"),
        ("UTC+5,3", "there is no time zone", "write a place, as"),
        ("UTC+1, CET", "there is no time zone", "write `UTC+1` or `CET`"),
        ("UTC+15", "there is no time zone", "write a place, as"),
        ("noon", "there is no time zone", "write a place, as"),
        ("CT", "`CT` is the abbreviation of several", "`America/Chicago` or `Asia/Shanghai`"),
        ("Beijing", "there is no time zone", "write `Asia/Shanghai`"),
        ("the usual one", "there is no time zone", "write a place, as `Europe/Zurich`, an abbreviation"),
    ] {
        let (_, found) = composed(&year("2025-11-18", typed));
        let said = found.0.iter().find(|finding| finding.rule == "value-type").expect(typed);
        assert!(said.message.starts_with(message), "{}", said.message);
        assert!(said.help.contains(help), "{typed}: {}", said.help);
    }
}
