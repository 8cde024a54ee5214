//! What a user reads, letter by letter: each `tests/diagnostics/*.toml` beside its `*.stderr`.
//! `BLESS=1 cargo test` writes what is said now; read the difference before you commit it.

mod correcting;
mod hunt;
mod model_faults;
mod reading;
mod single;

use std::fs;
use std::path::Path;

use cdipdoc::diagnostic::{Findings, Level, human};
use cdipdoc::press;
use cdipdoc::source::Source;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn findings(source: &Source) -> Findings {
    press::read(source.clone()).expect("the templates are sound").findings
}

fn source(path: &str) -> Source {
    let text = fs::read_to_string(Path::new(ROOT).join(path)).expect(path);
    Source::new(path, text)
}

#[test]
fn ten_mistakes_are_ten_findings_at_their_places() {
    let found = found_as_marked("tests/diagnostics/ten-mistakes.toml");
    assert_eq!(found.count(Level::Error), 10);
}

#[test]
fn forty_mistakes_of_forty_kinds_are_forty_findings() {
    let found = found_as_marked("tests/diagnostics/forty-mistakes.toml");
    let kinds: std::collections::BTreeSet<&str> =
        found.0.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!((found.0.len(), kinds.len()), (40, 40));
}

fn found_as_marked(path: &str) -> Findings {
    let source = source(path);
    let found = findings(&source);
    // The file says at each line what is wrong with it: `# <- column`.
    let marked = source.text.lines().enumerate().filter_map(|(line, text)| {
        let column = text.split("# <- ").nth(1)?;
        Some((line + 1, column.trim().parse::<usize>().expect("a column")))
    });
    let places = found.0.iter().map(|finding| {
        let at = source.locate(finding.place.start);
        (at.line, at.column)
    });
    assert_eq!(places.collect::<Vec<_>>(), marked.collect::<Vec<_>>(), "{found:#?}");
    found
}

#[test]
fn the_folder_is_said_letter_by_letter() {
    let folder = fs::read_dir(Path::new(ROOT).join("tests/diagnostics")).expect("the folder is there");
    let mut manuscripts: Vec<_> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    manuscripts.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    assert!(!manuscripts.is_empty());
    for path in manuscripts {
        let name = format!("tests/diagnostics/{}", path.file_name().unwrap_or_default().to_string_lossy());
        let source = source(&name);
        let said = human(&source, &findings(&source).0, false);
        let expected = path.with_extension("stderr");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &said).expect("the folder can be written");
        }
        assert_eq!(said, fs::read_to_string(&expected).unwrap_or_default(), "{name}");
    }
}

#[test]
fn the_model_year_has_no_error() {
    let found = findings(&source("examples/webinars.toml"));
    let said: Vec<(Level, &str)> =
        found.0.iter().map(|finding| (finding.level, finding.rule.as_str())).collect();
    let expected = [
        (Level::Info, "region-missing"),
        (Level::Info, "formula-unconfirmed"),
        (Level::Info, "formula-unconfirmed"),
        (Level::Info, "formula-unconfirmed"),
        (Level::Warning, "language-interpretation-missing"),
        (Level::Info, "url-pattern"),
        (Level::Info, "gender-share"),
    ];
    assert_eq!(said, expected, "{found:#?}");
}

#[test]
fn a_level_is_set_for_one_webinar_or_one_person() {
    let year = |rules: &str| {
        let webinar = |id: &str, title: &str| {
            format!("[[webinar]]\nid = \"{id}\"\ntitle.en = \"{title}\"\ndate = 2025-06-21\n\n")
        };
        let head = include_str!("../../examples/minimal.toml").split("[[webinar]]").next().expect("a head");
        format!("{head}{}{}[rules]\n{rules}\n", webinar("one", "Marks"), webinar("two", "Designs"))
    };
    let said = |rules: &str| -> Vec<(Level, &'static str)> {
        let found = findings(&Source::new("webinars.toml", year(rules)));
        found.0.iter().map(|finding| (finding.level, finding.rule.as_str())).collect()
    };
    const SATURDAY: (Level, &str) = (Level::Warning, "date-weekend");
    assert_eq!(said(""), [SATURDAY, SATURDAY]);
    let one = r#"date-weekend = { level = "off", webinar = "two", reason = "a fair" }"#;
    assert_eq!(said(one), [SATURDAY]);
    let both = r#"date-weekend = [{ level = "info", reason = "fairs" }, { level = "off", webinar = "two", reason = "a fair" }]"#;
    assert_eq!(said(both), [(Level::Info, "date-weekend")]);
    let unknown = r#"date-weekend = { level = "off", webinar = "three", reason = "a fair" }"#;
    assert_eq!(said(unknown), [SATURDAY, SATURDAY, (Level::Error, "id-undeclared")]);
    let unreasoned =
        r#"date-weekend = [{ level = "off", webinar = "two" }, { level = "info", reason = "fairs" }]"#;
    assert_eq!(
        said(unreasoned),
        [(Level::Info, "date-weekend"), (Level::Info, "date-weekend"), (Level::Error, "rule-reason-missing")]
    );
    assert_eq!(
        said(r#"date-weekend = { level = "off" }"#),
        [SATURDAY, SATURDAY, (Level::Error, "rule-reason-missing")]
    );
    let idle = r#"date-order = { level = "off", webinar = "two", reason = "a fair" }"#;
    assert_eq!(said(idle), [SATURDAY, SATURDAY, (Level::Warning, "rule-exception-unused")]);
}
