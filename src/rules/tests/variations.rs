//! Each rule by what its line promises: where it speaks, and how loudly, and where it only just does not.

use super::{Level, findings, merged};

const ERROR: &[Level] = &[Level::Error];
const WARNING: &[Level] = &[Level::Warning];
const INFO: &[Level] = &[Level::Info];
const SILENT: &[Level] = &[];

type Variation = (&'static str, &'static str, &'static [Level]);

/// What is merged into the sound manuscript, and what the rule says of it.
const VARIATIONS: &[Variation] = &[
    ("date-outside-year", "document = { year = 2023 }", ERROR),
    ("date-outside-year", "webinar = [{ date = 2023-12-29 }]", ERROR),
    ("date-outside-year", "webinar = [{ date = 2024-01-01 }]", SILENT),
    ("date-after-document", "webinar = [{ date = 2024-10-07 }]", ERROR),
    ("date-after-document", "webinar = [{ date = 2024-10-04 }]", SILENT),
    ("date-document-after-session", "document = { date = 2024-12-03 }", WARNING),
    ("date-document-after-session", "document = { date = 2024-10-08 }", WARNING),
    ("date-document-after-session", "document = { date = 2024-10-07 }", SILENT),
    ("date-document-after-session", "document = { date = 2024-12-07 }", ERROR),
    (
        "date-document-after-session",
        "document = { date = 2024-12-07, symbol = \"CDIP/33/INF/3 Rev.\" }",
        SILENT,
    ),
    (
        "date-document-after-session",
        "document = { date = 2024-12-07, symbol = \"CDIP/33/INF/3 Corr.\" }",
        SILENT,
    ),
    (
        "date-document-after-session",
        "document = { date = 2024-12-07, symbol = \"CDIP/33/INF/3 Prov.\" }",
        SILENT,
    ),
    ("date-session-span", "document = { session = { end = 2024-12-14 } }", WARNING),
    ("date-session-span", "document = { session = { end = 2024-12-13 } }", SILENT),
    ("date-session-span", "document = { session = { end = 2024-12-01 } }", ERROR),
    ("date-session-span", "document = { session = { end = 2024-12-02 } }", SILENT),
    ("date-weekend", "webinar = [{ date = 2024-04-13 }]", WARNING),
    ("date-weekend", "webinar = [{ date = 2024-04-14 }]", WARNING),
    ("date-weekend", "webinar = [{ date = 2024-04-15 }]", SILENT),
    ("date-order", "webinar = [{}, { title = \"Marks\", date = 2024-04-10 }]", INFO),
    ("date-order", "webinar = [{}, { title = \"Marks\", date = 2024-04-11 }]", SILENT),
    (
        "date-url-mismatch",
        "webinar = [{ recording = \"https://webcast.wipo.int/video/2024_04_12_PM\" }]",
        WARNING,
    ),
    ("date-url-mismatch", "webinar = [{ recording = \"https://webcast.wipo.int/video/20240412\" }]", WARNING),
    ("date-url-mismatch", "webinar = [{ recording = \"https://webcast.wipo.int/2024/04/12/pm\" }]", WARNING),
    ("date-url-mismatch", "webinar = [{ recording = \"https://webcast.wipo.int/2024/04/11/pm\" }]", SILENT),
    ("date-url-mismatch", "webinar = [{ recording = \"https://webcast.wipo.int/video/20991399\" }]", SILENT),
    ("value-type", "webinar = [{ start = 12:00:30, timezone = \"UTC\" }]", ERROR),
    ("value-type", "webinar = [{ start = 12:00:00.5, timezone = \"UTC\" }]", ERROR),
    (
        "time-clock-change",
        "document = { date = 2024-11-11, symbol = \"CDIP/33/INF/3 Rev.\" }\nwebinar = [{ date = 2024-10-31, start = 22:00:00, end = 23:30:00, timezone = \"Africa/Cairo\" }]",
        WARNING,
    ),
    (
        "time-clock-change",
        "webinar = [{ date = 2024-04-25, start = 22:00:00, end = 23:30:00, timezone = \"Africa/Cairo\" }]",
        SILENT,
    ),
    ("time-end-before-start", "webinar = [{ start = 12:00:00, end = 11:00:00, timezone = \"UTC\" }]", ERROR),
    ("time-end-before-start", "webinar = [{ start = 12:00:00, end = 12:00:00, timezone = \"UTC\" }]", ERROR),
    ("time-end-before-start", "webinar = [{ start = 12:00:00, end = 12:30:00, timezone = \"UTC\" }]", SILENT),
    ("time-duration", "webinar = [{ start = 12:00:00, end = 12:19:00, timezone = \"UTC\" }]", WARNING),
    ("time-duration", "webinar = [{ start = 12:00:00, end = 12:20:00, timezone = \"UTC\" }]", SILENT),
    ("time-duration", "webinar = [{ start = 12:00:00, end = 17:00:00, timezone = \"UTC\" }]", SILENT),
    ("time-duration", "webinar = [{ start = 12:00:00, end = 17:01:00, timezone = \"UTC\" }]", WARNING),
    (
        "time-duration",
        "webinar = [{ start = 12:00:00, end = 12:23:00, timezone = \"UTC\", talk = [{}, { speaker = \"asan\" }, { speaker = \"asan\" }] }]",
        WARNING,
    ),
    (
        "time-duration",
        "webinar = [{ start = 12:00:00, end = 12:24:00, timezone = \"UTC\", talk = [{}, { speaker = \"asan\" }, { speaker = \"asan\" }] }]",
        SILENT,
    ),
    ("text-range", "conclusion = { message = \"From 1800-1801 to 1900–1901.\" }", INFO),
    ("text-range", "conclusion = { message = \"From 1799-1801 to 1900–1901.\" }", SILENT),
    ("text-range", "conclusion = { message = \"From 1900-1901 to 2198–2199.\" }", INFO),
    ("text-range", "conclusion = { message = \"From 1900-1901 to 2199–2200.\" }", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"CET\" }]", WARNING),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"CEST\" }]", WARNING),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"CET\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"+01:00\" }]", WARNING),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"+02:00\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"Europe/Zurich\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"UTC+8\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"GMT+8\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"+08:00\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"UTC-3\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"UTC+5:45\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"+0530\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"UTC+3\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"UTC+8\" }]", SILENT),
    (
        "time-zone-season",
        "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"UTC+2\" }]",
        WARNING,
    ),
    (
        "time-zone-season",
        "webinar = [{ date = 2024-04-18, start = 12:00:00, timezone = \"GMT+1\" }]",
        WARNING,
    ),
    (
        "time-clock-change",
        "webinar = [{ date = 2024-03-31, start = 01:30:00, end = 03:30:00, timezone = \"Europe/Zurich\" }]",
        WARNING,
    ),
    (
        "time-clock-change",
        "webinar = [{ date = 2024-03-31, start = 03:00:00, end = 03:30:00, timezone = \"Europe/Zurich\" }]",
        SILENT,
    ),
    (
        "time-clock-change",
        "webinar = [{ date = 2024-03-31, start = 01:00:00, end = 01:30:00, timezone = \"Europe/Zurich\" }]",
        SILENT,
    ),
    (
        "time-clock-change",
        "webinar = [{ date = 2024-03-31, start = 01:30:00, end = 02:30:00, timezone = \"UTC+1\" }]",
        SILENT,
    ),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"EST\" }]", WARNING),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"EST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"EDT\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"EDT\" }]", WARNING),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"WET\" }]", WARNING),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"WET\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"WEST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"WEST\" }]", WARNING),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"EET\" }]", WARNING),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"EET\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"EEST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"EEST\" }]", WARNING),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"PDT\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"PDT\" }]", WARNING),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"NZST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"NZST\" }]", WARNING),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"NZDT\" }]", WARNING),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"NZDT\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"KST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"KST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"AEST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"AEST\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"ET\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"ET\" }]", SILENT),
    ("time-zone-season", "webinar = [{ start = 12:00:00, timezone = \"MSK\" }]", SILENT),
    ("time-zone-season", "webinar = [{ date = 2024-01-18, start = 12:00:00, timezone = \"MSK\" }]", SILENT),
    ("time-zone-missing", "webinar = [{ start = 12:00:00 }]", WARNING),
    ("time-zone-missing", "webinar = [{ start = 12:00:00, timezone = \"UTC\" }]", SILENT),
    ("count-speakers", "series = { claims = { speakers = 2 } }", ERROR),
    ("count-speakers", "webinar = [{ claims = { speakers = 0 } }]", ERROR),
    (
        "count-speakers",
        "series = { claims = { speakers = 1 } }\nwebinar = [{ claims = { speakers = 1 } }]",
        SILENT,
    ),
    ("count-webinars", "series = { claims = { webinars = 2 } }", ERROR),
    ("count-webinars", "series = { claims = { webinars = 1 } }", SILENT),
    ("count-participants-range", "webinar = [{ participants = { count = 0 } }]", WARNING),
    ("count-participants-range", "webinar = [{ participants = { count = 20001 } }]", WARNING),
    ("count-participants-range", "webinar = [{ participants = { count = 20000 } }]", SILENT),
    (
        "count-participants-range",
        "webinar = [{ participants = { count = 10 }, countries = { count = 11 } }]",
        WARNING,
    ),
    (
        "count-participants-range",
        "webinar = [{ participants = { count = 10 }, countries = { count = 10 } }]",
        SILENT,
    ),
    ("count-participants-range", "webinar = [{ countries = { count = 300 } }]", WARNING),
    ("count-gender-sum", "webinar = [{ participants = { count = 10, women = 6, men = 5 } }]", ERROR),
    ("count-gender-sum", "webinar = [{ participants = { count = 10, women = 11 } }]", ERROR),
    ("count-gender-sum", "webinar = [{ participants = { count = 10, women = 5, men = 5 } }]", SILENT),
    ("count-gender-sum", "webinar = [{ participants = { count = 10, men = 4 } }]", SILENT),
    ("sector-claimed-absent", "series = { claims = { sectors = [\"academia\"] } }", WARNING),
    ("sector-claimed-absent", "series = { claims = { sectors = [\"secretariat\"] } }", SILENT),
    ("country-claimed-absent", "series = { claims = { countries = [\"ZA\"] } }", WARNING),
    (
        "country-claimed-absent",
        "series = { claims = { countries = [\"TR\"] } }\nperson = [{ country = \"TR\" }]",
        SILENT,
    ),
    (
        "region-claimed-absent",
        "series = { claims = { regions = [\"Africa\"] } }\nperson = [{ country = \"TR\" }]",
        WARNING,
    ),
    (
        "region-claimed-absent",
        "series = { claims = { regions = [\"Asia\"] } }\nperson = [{ country = \"TR\" }]",
        SILENT,
    ),
    ("country-unknown", "person = [{ country = \"XX\" }]", ERROR),
    ("country-unknown", "person = [{ country = \"HK\" }]", WARNING),
    ("country-unknown", "person = [{ country = \"VA\" }]", SILENT),
    ("gender-title-mismatch", "person = [{ gender = \"female\" }]", WARNING),
    ("gender-title-mismatch", "person = [{ honorific = \"he-ms\" }]", WARNING),
    ("gender-title-mismatch", "person = [{ honorific = \"dr\", gender = \"female\" }]", SILENT),
    ("gender-title-mismatch", "person = [{ gender = \"other\" }]", SILENT),
    ("person-moderator-speaks", "webinar = [{ moderators = [\"asan\"] }]", INFO),
    (
        "person-moderator-speaks",
        "webinar = [{}, { title = \"Marks\", date = 2024-04-12, moderators = [\"asan\"] }]",
        SILENT,
    ),
    ("person-unlisted-mention", "conclusion = { message = \"Ms. Brown was thanked.\" }", INFO),
    ("person-unlisted-mention", "conclusion = { message = \"Mr. Asan was thanked.\" }", SILENT),
    ("person-unlisted-mention", "conclusion = { message = \"Mr. Chair was thanked.\" }", SILENT),
    (
        "person-duplicate",
        "person = [{ given = \"Habip\" }, { id = \"b\", given = \"Habib\", family = \"Asan\", organization = \"wipo\" }]",
        WARNING,
    ),
    (
        "person-duplicate",
        "person = [{ given = \"Habip\" }, { id = \"b\", given = \"Asan\", family = \"Habip\", organization = \"wipo\" }]",
        WARNING,
    ),
    (
        "person-duplicate",
        "person = [{ given = \"Habip\" }, { id = \"b\", given = \"Habip\", family = \"Aşan\" }]",
        WARNING,
    ),
    (
        "person-duplicate",
        "person = [{ given = \"Habip\" }, { id = \"b\", given = \"Selin\", family = \"Asan\" }]",
        SILENT,
    ),
    (
        "language-text-missing",
        "document = { languages = [\"en\", \"fr\"] }\nconclusion = { message = \"New.\" }",
        ERROR,
    ),
    ("language-text-missing", "conclusion = { message = \"New.\" }", SILENT),
    (
        "language-interpretation-missing",
        "series = { interpretation = [\"en\", \"fr\"] }\nwebinar = [{ countries = { count = 30 } }]",
        WARNING,
    ),
    (
        "language-interpretation-missing",
        "series = { interpretation = [\"en\", \"fr\"] }\nwebinar = [{ countries = { count = 29 } }]",
        SILENT,
    ),
    (
        "language-interpretation-missing",
        "series = { interpretation = [\"ar\", \"en\", \"es\", \"fr\", \"ru\", \"zh\"] }\nwebinar = [{ countries = { count = 99 } }]",
        SILENT,
    ),
    (
        "language-identical",
        "webinar = [{ title = { en = \"How to help six small offices\", fr = \"How to help six small offices\" } }]",
        WARNING,
    ),
    (
        "language-identical",
        "webinar = [{ title = { en = \"How to help small offices\", fr = \"How to help small offices\" } }]",
        SILENT,
    ),
    (
        "language-structure",
        "document = { languages = [\"en\", \"fr\"] }\nconclusion = { message = { en = \"One.\\n\\nTwo.\", fr = \"Un.\" } }",
        ERROR,
    ),
    (
        "language-structure",
        "document = { languages = [\"en\", \"fr\"] }\nconclusion = { message = { en = \"- a\\n- b\", fr = \"- a\" } }",
        ERROR,
    ),
    (
        "language-structure",
        "document = { languages = [\"en\", \"fr\"] }\nconclusion = { message = { en = \"A[^1].\\n\\n[^1]: B.\", fr = \"A.\" } }",
        ERROR,
    ),
    (
        "language-structure",
        "document = { languages = [\"en\", \"fr\"] }\nconclusion = { message = { en = \"One.\\n\\nTwo.\", fr = \"Un.\\n\\nDeux.\" } }",
        SILENT,
    ),
    (
        "language-link",
        "document = { languages = [\"en\", \"fr\"] }\nwebinar = [{ agenda = \"https://www.wipo.int/en/x\" }]",
        INFO,
    ),
    (
        "language-link",
        "document = { languages = [\"en\", \"fr\"] }\nwebinar = [{ agenda = \"https://www.wipo.int/{lang}/x\" }]",
        SILENT,
    ),
    ("language-unsupported", "document = { languages = [\"de\"] }", ERROR),
    ("language-unsupported", "series = { interpretation = [\"fr\", \"pt\"] }", ERROR),
    ("symbol-syntax", "document = { symbol = \"the document\" }", ERROR),
    ("symbol-syntax", "document = { symbol = \"cdip/33/inf/3\" }", INFO),
    ("symbol-session", "document = { symbol = \"CDIP/34/INF/3\" }", ERROR),
    (
        "symbol-session",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }",
        SILENT,
    ),
    (
        "symbol-session",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 34, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }",
        ERROR,
    ),
    (
        "symbol-syntax",
        "document = { joint-with = { committee = \"SCP\", symbol = \"scp/35/inf/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }",
        INFO,
    ),
    (
        "symbol-kind",
        "document = { symbol = \"CDIP/33/3\", decision = \"consider\", joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }",
        WARNING,
    ),
    (
        "id-undeclared",
        "document = { joint-with = { committee = \"SPC\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }",
        ERROR,
    ),
    (
        "value-type",
        "document = { joint-with = { committee = \"CDIP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }",
        ERROR,
    ),
    (
        "date-session-span",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-31, place = \"geneva\" } } }",
        WARNING,
    ),
    (
        "date-session-span",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-01, place = \"geneva\" } } }",
        ERROR,
    ),
    (
        "date-document-after-session",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-11-11, end = 2024-11-13, place = \"geneva\" } } }",
        WARNING,
    ),
    (
        "symbol-adopted-session",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }\nreference = [{ id = \"a\", symbol = \"SCP/34/2\", title = \"Last\" }]\nmandate = { reference = \"a\", session = 33 }",
        WARNING,
    ),
    (
        "symbol-adopted-session",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }\nreference = [{ id = \"a\", symbol = \"SCP/34/2\", title = \"Last\" }]\nmandate = { reference = \"a\", session = 34 }",
        SILENT,
    ),
    (
        "committee-name",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }\nconclusion = { message = \"The Standing Committee on Patents Law had asked for the webinars.\" }",
        WARNING,
    ),
    (
        "committee-name",
        "document = { joint-with = { committee = \"SCP\", symbol = \"SCP/35/INF/3\", session = { number = 35, start = 2024-12-09, end = 2024-12-11, place = \"geneva\" } } }\nconclusion = { message = \"The Standing Committee on the Law of Patents had asked for the webinars.\" }",
        SILENT,
    ),
    (
        "text-pasted",
        "conclusion = { message = \"Region      Persons\\nAfrica           31\\nAsia              9\" }",
        WARNING,
    ),
    (
        "text-pasted",
        "conclusion = { message = \"Region\u{a0}\u{a0}\u{a0}\u{a0}Men\\nAfrica\u{a0}\u{a0}\u{a0}\u{a0}12\" }",
        WARNING,
    ),
    (
        "text-typography",
        "conclusion = { message = \"Region      Persons\\nAfrica           31\\nAsia              9\" }",
        SILENT,
    ),
    ("text-pasted", "conclusion = { message = \"All came.  They spoke.\\nAll left.  They slept.\" }", SILENT),
    (
        "text-typography",
        "conclusion = { message = \"All came.  They spoke.\\nAll left.  They slept.\" }",
        INFO,
    ),
    ("text-pasted", "conclusion = { message = \"Regions  came\\nand went home  again.\" }", SILENT),
    ("text-pasted", "conclusion = { message = \"  Regions  came\\n  and went home.\" }", SILENT),
    ("symbol-kind", "document = { decision = \"consider\" }", WARNING),
    ("symbol-kind", "document = { decision = \"take-note\" }", SILENT),
    ("symbol-kind", "document = { symbol = \"CDIP/33/3\", decision = \"consider\" }", SILENT),
    (
        "symbol-future",
        "reference = [{ id = \"a\", symbol = \"CDIP/34/2\", title = \"Next\" }]\nmandate = { reference = \"a\", session = 34 }",
        WARNING,
    ),
    (
        "symbol-future",
        "reference = [{ id = \"a\", symbol = \"CDIP/33/INF/3\", title = \"This\" }]\nmandate = { reference = \"a\", session = 33 }",
        WARNING,
    ),
    (
        "symbol-future",
        "reference = [{ id = \"a\", symbol = \"SCP/99/2\", title = \"Other\" }]\nmandate = { reference = \"a\", session = 30 }",
        SILENT,
    ),
    (
        "symbol-adopted-session",
        "reference = [{ id = \"a\", symbol = \"CDIP/31/4\", title = \"Other\" }]\nmandate = { reference = \"a\", session = 30 }",
        WARNING,
    ),
    (
        "symbol-adopted-session",
        "reference = [{ id = \"a\", symbol = \"CDIP/30/4\", title = \"Other\" }]\nmandate = { reference = \"a\", session = 30 }",
        SILENT,
    ),
    (
        "committee-name",
        "conclusion = { message = \"The Committee on Intellectual Property and Development met.\" }",
        WARNING,
    ),
    (
        "committee-name",
        "conclusion = { message = \"The Committee on Development and Property met.\" }",
        WARNING,
    ),
    (
        "committee-name",
        "conclusion = { message = \"The Committee on Development and Intellectual Property met.\" }",
        SILENT,
    ),
    ("url-scheme", "webinar = [{ agenda = \"ftp://www.wipo.int/x\" }]", ERROR),
    ("url-scheme", "webinar = [{ agenda = \"JavaScript:alert(1)\" }]", ERROR),
    ("url-scheme", "webinar = [{ agenda = \"https://me:secret@www.wipo.int/x\" }]", ERROR),
    ("url-scheme", "webinar = [{ agenda = \"mailto:cdip@wipo.int\" }]", SILENT),
    ("url-form", "webinar = [{ agenda = \"https://www.wipo.int/a b\" }]", WARNING),
    ("url-form", "webinar = [{ agenda = \"https://www.wipo.int/a)\" }]", WARNING),
    ("url-form", "webinar = [{ agenda = \"https://www.wipo.int/a.\" }]", WARNING),
    ("url-form", "webinar = [{ agenda = \"https://www.wipo.int/a!\" }]", WARNING),
    ("url-form", "webinar = [{ agenda = \"https://www.wipo.int/a_(b)\" }]", SILENT),
    ("url-host", "webinar = [{ agenda = \"https://www.wipo.int.example.org/a\" }]", INFO),
    ("url-host", "webinar = [{ agenda = \"https://mywipo.int/a\" }]", INFO),
    ("url-host", "webinar = [{ agenda = \"https://sdgs.un.org/a\" }]", SILENT),
    (
        "url-host",
        "document = { hosts = [\"upov.int\"] }\nwebinar = [{ agenda = \"https://www.upov.int/a\" }]",
        SILENT,
    ),
    ("text-repeated-word", "conclusion = { message = \"It was the\\nthe last.\" }", WARNING),
    ("text-repeated-word", "conclusion = { message = \"It was The the last.\" }", WARNING),
    ("text-repeated-word", "conclusion = { message = \"All they had had was lost.\" }", SILENT),
    ("text-repeated-word", "conclusion = { message = \"It was new, new to all.\" }", SILENT),
    ("text-quote-unbalanced", "conclusion = { message = \"It was “new to all.\" }", WARNING),
    ("text-quote-unbalanced", "conclusion = { message = \"It was new” to all.\" }", WARNING),
    ("text-quote-unbalanced", "conclusion = { message = \"It was the offices’ own “new”.\" }", SILENT),
    ("text-markup", "conclusion = { message = \"# It was new.\" }", ERROR),
    ("text-markup", "conclusion = { message = \"It was `new`.\" }", ERROR),
    ("text-markup", "conclusion = { message = \"It was ![new](a.png).\" }", ERROR),
    ("text-markup", "conclusion = { message = \"It was <b>new</b>.\" }", ERROR),
    ("text-markup", "conclusion = { message = \"It was *new*, and 3 < 4 & 5 > 4.\" }", SILENT),
    ("structure-annex-missing", "document = { decision = \"take-note-annex\" }", ERROR),
    ("abbreviation-unexplained", "conclusion = { message = \"It was shown by IPAS.\" }", INFO),
    (
        "abbreviation-unexplained",
        "conclusion = { message = \"It was about COVID-19, PDF and part IV.\" }",
        SILENT,
    ),
    ("claim-title", "document = { title = { en = \"Report on the webinar organized in 2023\" } }", WARNING),
    ("claim-title", "document = { title = { en = \"Report on the webinar Organized in 2024\" } }", SILENT),
    ("claim-title", "document = { title = { en = \"Report on the webinar on patents in 2023\" } }", SILENT),
    (
        "claim-title",
        "document = { title = { en = \"Report on the webinars held in 2023 and 2024\" } }",
        SILENT,
    ),
    ("claim-title", "document = { title = { en = \"Report on the webinars held in 2023–2025\" } }", SILENT),
    ("claim-title", "document = { title = { fr = \"Rapport sur le webinaire organisé en 2023\" } }", WARNING),
    (
        "claim-title",
        "document = { title = { fr = \"Rapport sur le webinaire organise\\u0301 en 2023\" } }",
        WARNING,
    ),
    ("claim-title", "document = { title = { fr = \"Rapport sur le webinaire organisé en 2024\" } }", SILENT),
    (
        "claim-title",
        "document = { title = { es = \"Informe sobre el seminario web organizado en 2023\" } }",
        WARNING,
    ),
    ("claim-title", "document = { title = { ru = \"Отчет о вебинаре, проведенном в 2023 году\" } }", WARNING),
    (
        "claim-title",
        "document = { title = { ar = \"تقرير عن الندوة الإلكترونية المنظمة في عام 2023\" } }",
        WARNING,
    ),
    ("claim-title", "document = { title = { zh = \"关于2023年举办的网络研讨会的报告\" } }", WARNING),
    ("claim-title", "document = { title = { zh = \"关于2024年举办的网络研讨会的报告\" } }", SILENT),
    ("claim-title", "document = { title = { en = \"Report on the three webinars\" } }", WARNING),
    ("claim-title", "document = { title = { en = \"Report on 3 webinars\" } }", WARNING),
    ("claim-title", "document = { title = { en = \"Report on 13 webinars\" } }", WARNING),
    ("claim-title", "document = { title = { en = \"Report on the last of three webinars\" } }", SILENT),
    ("claim-title", "document = { title = { en = \"Report on the three-day webinars\" } }", SILENT),
    ("claim-title", "document = { title = { fr = \"Rapport sur les trois webinaires\" } }", WARNING),
    ("claim-title", "document = { title = { es = \"Informe sobre los tres seminarios web\" } }", WARNING),
    ("claim-title", "document = { title = { ru = \"Отчет о трех вебинарах\" } }", WARNING),
    ("claim-title", "document = { title = { ar = \"تقرير عن الندوات الإلكترونية الثلاث\" } }", WARNING),
    ("claim-title", "document = { title = { zh = \"关于2024年举办的三次网络研讨会的报告\" } }", WARNING),
    (
        "claim-title",
        "document = { title = { en = \"Report on the two webinars\" } }\nwebinar = [{}, { title = \"Marks\", date = 2024-04-12 }]",
        SILENT,
    ),
    ("language-original-only", "document = { original-only = true, languages = [\"en\"] }", SILENT),
    ("language-original-only", "document = { original-only = true, languages = [\"fr\", \"en\"] }", WARNING),
    ("language-original-only", "document = { original-only = true, original = \"fr\" }", WARNING),
    ("value-type", "document = { session = { number = 33, extraordinary = 0 } }", ERROR),
    ("value-type", "document = { session = { number = 33, ordinary = 0 } }", ERROR),
    ("value-type", "document = { session = { number = 33, extraordinary = 34 } }", ERROR),
    ("value-type", "document = { session = { number = 33, extraordinary = 33 } }", SILENT),
    ("value-type", "document = { session = { number = 33, ordinary = 25 } }", SILENT),
    (
        "abbreviation-late",
        "conclusion = { message = \"See document R23-WP5D-C-0001, and also (R23-WP5D-C-0001).\" }",
        SILENT,
    ),
    (
        "abbreviation-unexplained",
        "conclusion = { message = \"See document R23-WP5D-C-0001, and also (R23-WP5D-C-0001).\" }",
        SILENT,
    ),
    ("abbreviation-late", "conclusion = { message = \"See TSAG-R1 (TSAG-R1).\" }", SILENT),
    ("abbreviation-unexplained", "conclusion = { message = \"See TSAG-R1 (TSAG-R1).\" }", SILENT),
    ("abbreviation-late", "conclusion = { message = \"See C-DEC 231/1.\" }", SILENT),
    ("abbreviation-unexplained", "conclusion = { message = \"See C-DEC 231/1.\" }", SILENT),
    ("abbreviation-late", "conclusion = { message = \"See UNEP(DEPI)/MED IG.25/27.\" }", SILENT),
    ("abbreviation-unexplained", "conclusion = { message = \"See UNEP(DEPI)/MED IG.25/27.\" }", SILENT),
    ("abbreviation-late", "conclusion = { message = \"See A-79-INF-1.\" }", SILENT),
    ("abbreviation-unexplained", "conclusion = { message = \"See A-79-INF-1.\" }", SILENT),
    ("abbreviation-unexplained", "conclusion = { message = \"See the EPI-CNR.\" }", INFO),
    ("abbreviation-unexplained", "conclusion = { message = \"See CA 2024.1-Doc 1.\" }", SILENT),
    ("abbreviation-unexplained", "conclusion = { message = \"See IPAS 2.0-based work.\" }", INFO),
    (
        "language-identical",
        "document = { languages = [\"en\", \"fr\"] }\nconclusion = { message = { en = \"Le café était très bon ce matin.\", fr = \"Le cafe\\u0301 e\\u0301tait tre\\u0300s bon ce matin.\" } }",
        WARNING,
    ),
    (
        "language-identical",
        "document = { languages = [\"en\", \"fr\"] }\nconclusion = { message = { en = \"Le café était très bon ce matin.\", fr = \"Le cafe e\\u0301tait tre\\u0300s bon ce matin.\" } }",
        SILENT,
    ),
    (
        "text-repeated-word",
        "document = { languages = [\"fr\"] }\nconclusion = { message = { fr = \"Il a été e\\u0301te\\u0301 dit.\" } }",
        WARNING,
    ),
    (
        "text-repeated-word",
        "document = { languages = [\"fr\"] }\nconclusion = { message = { fr = \"Il a été ete dit.\" } }",
        SILENT,
    ),
    (
        "committee-name",
        "document = { languages = [\"fr\"] }\nconclusion = { message = { fr = \"Le Comite\\u0301 de la proprie\\u0301te\\u0301 intellectuelle et du de\\u0301veloppement.\" } }",
        WARNING,
    ),
    (
        "committee-name",
        "document = { languages = [\"fr\"] }\nconclusion = { message = { fr = \"Le Comite\\u0301 du de\\u0301veloppement et de la proprie\\u0301te\\u0301 intellectuelle.\" } }",
        SILENT,
    ),
    (
        "person-repeats",
        "organization = [{ name = { en = \"Oficina de México\" } }]\nperson = [{ function = { en = \"Director of the Oficina de Me\\u0301xico\" } }]",
        INFO,
    ),
    (
        "claim-contradicted",
        "series = { own-objectives = true }\nwebinar = [{ objective = \"to meet in été\" }, { title = \"Marks\", date = 2024-04-12, objective = \"to meet in e\\u0301te\\u0301\" }]",
        WARNING,
    ),
    (
        "list-repeated",
        "series = { audience = [{ en = \"judges of Orléans\" }, { en = \"judges of Orle\\u0301ans\" }] }",
        WARNING,
    ),
    (
        "symbol-syntax",
        "committee = { name = \"Assembly\", kind = \"assembly\" }\ndocument = { committee = \"X\", symbol = \"A 33/INF.1\" }",
        SILENT,
    ),
    (
        "symbol-syntax",
        "committee = { name = \"Assembly\", kind = \"assembly\" }\ndocument = { committee = \"X\", symbol = \"A/79/INF/1 Rev.1\" }",
        SILENT,
    ),
    (
        "symbol-syntax",
        "committee = { name = \"Assembly\", kind = \"assembly\" }\ndocument = { committee = \"X\", symbol = \"A/33/INF.1\" }",
        SILENT,
    ),
    ("symbol-syntax", "document = { symbol = \"A/33/INF.1\", committee = \"A\" }", INFO),
    ("text-typography", "conclusion = { message = \"It was \\\"new\\\" to all.\" }", INFO),
    ("text-typography", "conclusion = { message = \"It was the office's.\" }", INFO),
    ("text-typography", "conclusion = { message = \"It was new ; to all.\" }", INFO),
    ("text-typography", "conclusion = { message = \"It was “new”; to all.\" }", SILENT),
];

#[test]
fn a_rule_speaks_as_its_line_promises_and_not_where_it_only_just_does_not() {
    let said = |(rule, fragment, levels): &Variation| {
        let found = findings(&merged(rule, fragment)).0;
        let own: Vec<Level> = found.iter().filter(|it| it.rule == *rule).map(|it| it.level).collect();
        (own != *levels).then(|| format!("{rule}: {own:?}, not {levels:?}: {fragment}"))
    };
    let wrong: Vec<String> = VARIATIONS.iter().filter_map(said).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A panel of these, in which each is a woman or a man, of a body, and of a country or none.
fn panel(speakers: &[(&str, &str, &str)]) -> String {
    let country =
        |code: &str| if code.is_empty() { String::new() } else { format!(", country = \"{code}\"") };
    let named = speakers.iter().zip(["Asan", "Benedetti", "Luong", "Moalusi", "Tshering", "Kovacs"]);
    let persons = named.clone().map(|((gender, body, code), name)| {
        let honorific = if *gender == "female" { "ms" } else { "mr" };
        let id = name.to_lowercase();
        format!(
            "{{ id = \"{id}\", honorific = \"{honorific}\", family = \"{name}\", gender = \"{gender}\", \
             organization = \"{body}\"{} }}",
            country(code)
        )
    });
    let talks = named
        .skip(1)
        .map(|(_, name)| format!("{{ speaker = \"{}\", role = \"opening\" }}", name.to_lowercase()));
    format!(
        "organization = [{{}}, {{ id = \"asean\", sector = \"igo\", name = \"Association of Nations\" }}, \
         {{ id = \"itu\", sector = \"academia\", name = \"Union of Schools\" }}]\nperson = [{}]\nwebinar = [{{ talk = [{{}}, {}] }}]\n",
        persons.collect::<Vec<_>>().join(", "),
        talks.collect::<Vec<_>>().join(", ")
    )
}

#[test]
fn balance_is_asked_of_as_many_as_can_be_balanced() {
    const W: (&str, &str, &str) = ("female", "wipo", "");
    const M: (&str, &str, &str) = ("male", "asean", "");
    const N: (&str, &str, &str) = ("male", "itu", "");
    const O: (&str, &str, &str) = ("other", "itu", "");
    let from = |country| ("female", "asean", country);
    for (rule, speakers, levels) in [
        ("gender-share", &[W, M, M, N, N][..], WARNING),
        ("gender-share", &[W, W, M, N, N], SILENT),
        ("gender-share", &[W, W, W, N, N], SILENT),
        ("gender-share", &[W, W, W, W, N], WARNING),
        ("gender-share", &[W, W, W, W, M, N], WARNING),
        ("gender-share", &[W, W, M, M, N, N], WARNING),
        ("gender-share", &[W, M, N, N], SILENT),
        ("gender-single-sex-panel", &[M, N, N], WARNING),
        ("gender-single-sex-panel", &[W, W, W], WARNING),
        ("gender-single-sex-panel", &[M, N], SILENT),
        ("gender-single-sex-panel", &[M, N, O], SILENT),
        ("sector-dominance", &[M, M, N], WARNING),
        ("sector-dominance", &[M, M, N, W], SILENT),
        ("sector-dominance", &[M, M], SILENT),
        ("region-single", &[from("BR"), from("SV"), from("CL")], WARNING),
        ("region-single", &[from("BR"), from("SV"), from("BW")], SILENT),
        ("region-single", &[from("BR"), from("SV"), M], SILENT),
        ("secretariat-only", &[W, W, W], SILENT),
    ] {
        let found = findings(&merged(rule, &panel(speakers))).0;
        let own: Vec<Level> = found.iter().filter(|it| it.rule == rule).map(|it| it.level).collect();
        assert_eq!(own, levels, "{rule} of {speakers:?}");
    }
}

#[test]
fn a_document_is_too_long_from_one_word_more_than_the_limit() {
    let told = |from: usize| {
        let limit = format!(
            "rules = {{ structure-length = {{ from = {from}, reason = \"a short report was asked for\" }} }}"
        );
        let found = findings(&merged("structure-length", &limit)).0;
        found.into_iter().find(|finding| finding.rule == "structure-length").map(|finding| finding.label)
    };
    let label = told(100).expect("it has more than a hundred words");
    let words: usize =
        label.split(' ').next().and_then(|words| words.replace(',', "").parse().ok()).expect("a number");
    assert!(told(words - 1).is_some() && told(words).is_none(), "{label}");
}

#[test]
fn a_version_that_is_too_long_is_reported_where_it_was_asked_for() {
    let limit = "document = { languages = [\"fr\", \"en\"] }\n\
                 rules = { structure-length = { from = 100, reason = \"a short report was asked for\" } }";
    let text = merged("structure-length", limit);
    let found = findings(&text).0.into_iter().filter(|finding| finding.rule == "structure-length");
    let places: Vec<&str> = found.map(|finding| &text[finding.place.range()]).collect();
    assert_eq!(places, ["\"fr\"", "\"en\""]);
}
