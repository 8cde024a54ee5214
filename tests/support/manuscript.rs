//! The least manuscripts that show what a test is about.

/// Sound, in English and in French.
pub const BILINGUAL: &str = r#"[document]
symbol = "CDIP/35/INF/1"
committee = "CDIP"
session = { number = 35, start = 2026-05-11, end = 2026-05-15, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["en", "fr"]
decision = "none"
title = { en = "Report on the webinar", fr = "Rapport sur le webinaire" }

[[webinar]]
title = { en = "Small Businesses", fr = "Petites entreprises" }
date = 2025-06-18
"#;

/// Sound, in English only.
pub const ENGLISH: &str = include_str!("../../examples/minimal.toml");

/// Sound, with one warning: the session lasts longer than two weeks.
pub const DOUBTFUL: &str = r#"[document]
symbol = "CDIP/35/INF/1"
committee = "CDIP"
session = { number = 35, start = 2026-05-01, end = 2026-05-29, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["en"]
decision = "none"
title.en = "Report on the webinar"

[[webinar]]
title.en = "Small Businesses"
date = 2025-06-18
"#;

/// With one error, on line 2.
pub const FAULTY: &str = r#"[document]
symbol = "not a symbol"
committee = "CDIP"
session = { number = 35, start = 2026-05-11, end = 2026-05-15, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["en"]
decision = "none"
title.en = "Report on the webinar"

[[webinar]]
title.en = "Small Businesses"
date = 2025-06-18
"#;
