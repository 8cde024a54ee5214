//! The smallest manuscripts for tests.

/// A year with one webinar; the test chooses the symbol and the days of the session.
macro_rules! year {
    ($symbol:literal, $first:literal, $last:literal, $languages:literal, $title:literal, $webinar:literal) => {
        concat!(
            "[document]\nsymbol = \"",
            $symbol,
            "\"\ncommittee = \"CDIP\"\nsession = { number = 35, start = 2026-05-",
            $first,
            ", end = 2026-05-",
            $last,
            ", place = \"geneva\" }\ndate = 2026-02-27\nyear = 2025\nlanguages = ",
            $languages,
            "\ndecision = \"none\"\ntitle = ",
            $title,
            "\n\n[[webinar]]\ntitle = ",
            $webinar,
            "\ndate = 2025-06-18\n"
        )
    };
}

/// Without findings, in English and in French.
pub const BILINGUAL: &str = year!(
    "CDIP/35/INF/1",
    "11",
    "15",
    r#"["en", "fr"]"#,
    r#"{ en = "Report on the webinar", fr = "Rapport sur le webinaire" }"#,
    r#"{ en = "Small Businesses", fr = "Petites entreprises" }"#
);

/// Without findings, in English only.
pub const ENGLISH: &str = include_str!("../../examples/minimal.toml");

/// Without errors, with one warning: the session lasts longer than two weeks.
pub const DOUBTFUL: &str = year!(
    "CDIP/35/INF/1",
    "01",
    "29",
    r#"["en"]"#,
    r#"{ en = "Report on the webinar" }"#,
    r#"{ en = "Small Businesses" }"#
);

/// With one error, on line 2.
pub const FAULTY: &str = year!(
    "not a symbol",
    "11",
    "15",
    r#"["en"]"#,
    r#"{ en = "Report on the webinar" }"#,
    r#"{ en = "Small Businesses" }"#
);
