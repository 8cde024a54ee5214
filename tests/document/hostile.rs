//! Text from a field is literal text, whatever it looks like, and comes back as typed.

use crate::support::markdown;
use cdipdoc::document::{CoverRole, plain};
use cdipdoc::press;
use cdipdoc::source::Source;

use super::{documents, outline};

const HOSTILE: &[&str] = &[
    "{{ document.symbol }} {% if x %}",
    "**bold** _em_ `code` <b>html</b> &amp;",
    "[words](https://example.org) ![i](j) [^1] https://example.org",
    "# Heading",
    "1. item",
    "- item",
    "~~~",
    "a | b \\ c",
    "$x$ ${y}",
    "and so on...",
];

fn year(title: &str) -> String {
    format!(
        "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 35, start = 2026-05-11, end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"en\"]\ndecision = \"none\"\ntitle.en = '{title}'\n[[webinar]]\ntitle.en = '{title}'\ndate = 2025-06-03\n[[webinar]]\ntitle.en = '{title}'\ndate = 2025-06-04\n"
    )
}

#[test]
fn a_hostile_title_is_itself_on_the_cover_in_the_heading_and_in_the_text() {
    for title in HOSTILE {
        let documents = documents(&year(title));
        assert_eq!(plain(documents[0].cover.line(CoverRole::Title)), *title);
        let outline = outline(&documents[0]);
        assert!(outline.contains(&format!("A. {title}")), "{title}: {outline:#?}");
        assert!(outline.contains(&format!("{title}, held on June 3, 2025.")), "{title}: {outline:#?}");
    }
}

/// The characters that mark a slot inside a template are no characters a document can print.
#[test]
fn a_forged_marker_is_a_finding() {
    let reading =
        press::read(Source::new("test.toml", year("\u{e000}0\u{e001}"))).expect("the built-in templates");
    assert!(reading.documents.is_none());
    assert!(reading.findings.0.iter().all(|finding| finding.rule == "text-glyph-missing"));
}

#[test]
fn a_hostile_title_reads_back_from_markdown() {
    use pulldown_cmark::{Event, Options, Parser};
    for title in HOSTILE {
        let written = markdown(&documents(&year(title))[0]);
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        let read: String = Parser::new_ext(&written, options)
            .map(|event| match event {
                Event::Text(text) => text.to_string(),
                Event::End(_) => "\n".to_owned(),
                _ => String::new(),
            })
            .collect();
        assert!(read.contains(&format!("A. {title}")), "{title}: {read}");
    }
}

#[test]
fn no_field_of_prose_reaches_another() {
    let talk = |id: &str, summary: &str| {
        format!("[[webinar.talk]]\nspeaker = \"{id}\"\nsummary.en = '''\n{summary}\n'''\n")
    };
    let person = |id: &str| format!("[[person]]\nid = \"{id}\"\nfamily = \"{id}\"\n");
    let text = format!(
        "{}{}{}{}{}",
        year("T"),
        talk("one", "Said[^1] and [linked][x].\n\n[^1]: First.\n\n[x]: https://example.org"),
        talk("two", "Said[^1] and [linked][x].\n\n[^1]: Second."),
        person("one"),
        person("two"),
    );
    let written = markdown(&documents(&text)[0]);
    assert!(written.contains("[^1]: First.") && written.contains("[^2]: Second."), "{written}");
    assert_eq!(written.matches("(https://example.org)").count(), 1, "{written}");
}
