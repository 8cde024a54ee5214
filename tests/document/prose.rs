//! Prose as it was typed: in the document and in what is said of it.

use cdipdoc::diagnostic::Findings;
use cdipdoc::press;
use cdipdoc::source::Source;

use crate::support::Year;

const EDITED: &str = "[[abbreviation]]\nid = \"eco\"\nshort = { en = \"ÉCO\", fr = \"ÉCO\" }\nlong = { en = \"Ecology\", fr = \"Écologie\" }";

fn said(year: &Year) -> Vec<&'static str> {
    let Findings(found) = press::read(Source::new("test.toml", year.text())).expect("the templates").findings;
    found.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn an_accent_that_is_typed_apart_is_one_with_its_letter() {
    for typed in ["ÉCO", "E\u{301}CO"] {
        let text = format!("The {typed} office met. The {typed} office met again.");
        let year = Year::new().webinar(3, "").webinar(4, "").with(EDITED).section("s", "Offices", &text);
        let english = year.english();
        assert!(english.contains(&format!("The Ecology ({typed}) office met.")), "{english}");
        assert!(english.contains(&format!("The {typed} office met again.")), "{english}");
        assert!(!said(&year).iter().any(|rule| rule.starts_with("abbreviation")), "{:?}", said(&year));
    }
}
