//! The forms of findings, and what the command line may ask of them.

use serde_json::Value;

use crate::support::Folder;
use crate::support::manuscript::{BILINGUAL, DOUBTFUL, FAULTY};

fn faulty_and_doubtful() -> Folder {
    Folder::of(FAULTY).with("b é.toml", DOUBTFUL)
}

const BOTH: [&str; 2] = ["webinars.toml", "b é.toml"];

fn both(folder: &Folder, form: &str) -> String {
    let told = folder.cdipdoc_with(["validate", "--format", form].into_iter().chain(BOTH)).exits(1);
    told.complains("webinars.toml: 1 error\nb é.toml: sound, 1 warning\n2 files: 1 error, 1 warning\n").stdout
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn short_is_one_line_for_each_finding() {
    let said = both(&faulty_and_doubtful(), "short");
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].starts_with("webinars.toml:2:10: error[symbol-syntax]: "), "{said}");
    assert!(lines[1].starts_with("b é.toml:4:"), "{said}");
    assert!(lines[1].contains(": warning[date-session-span]: "), "{said}");
    assert_eq!(lines.len(), 2);
}

#[test]
fn json_is_one_document_of_all_files() {
    let paper = parsed(&both(&faulty_and_doubtful(), "json"));
    assert_eq!(paper["version"], 1);
    assert_eq!(paper["tool"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(paper["files"][0]["sound"], false);
    assert_eq!(paper["files"][1]["name"], "b é.toml");
    let found = &paper["files"][0]["findings"][0];
    assert_eq!((&found["rule"], &found["level"]), (&"symbol-syntax".into(), &"error".into()));
    let (place, quoted) = (&found["place"], "\"not a symbol\"");
    let start = FAULTY.find(quoted).unwrap();
    assert_eq!((&place["line"], &place["column"]), (&2.into(), &10.into()));
    assert_eq!((&place["end_line"], &place["end_column"]), (&2.into(), &(10 + quoted.len()).into()));
    assert_eq!((&place["start_byte"], &place["end_byte"]), (&start.into(), &(start + quoted.len()).into()));
}

#[test]
fn sarif_names_rules_artifacts_and_places() {
    let paper = parsed(&both(&faulty_and_doubtful(), "sarif"));
    let run = &paper["runs"][0];
    assert_eq!((&paper["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
    assert_eq!(run["artifacts"][1]["location"]["uri"], "b%20%C3%A9.toml");
    for result in run["results"].as_array().unwrap() {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
        assert!(
            run["tool"]["driver"]["rules"][rule]["help"]["markdown"].as_str().unwrap().contains("```toml")
        );
    }
    assert_eq!(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"], 10);
    assert_eq!(run["results"][1]["level"], "warning");
}

#[test]
fn sarif_names_a_file_once_that_is_given_twice() {
    let told = Folder::of(DOUBTFUL).cdipdoc("validate --format sarif webinars.toml webinars.toml").exits(0);
    let run = &parsed(&told.stdout)["runs"][0];
    assert_eq!(run["artifacts"].as_array().map(Vec::len), Some(1));
    let locations = run["results"].as_array().expect("results").iter().map(|it| &it["locations"][0]);
    let indices: Vec<_> = locations.map(|it| &it["physicalLocation"]["artifactLocation"]["index"]).collect();
    assert_eq!(indices, [0, 0]);
}

#[test]
fn github_gets_an_annotation_for_each_finding() {
    let said = both(&faulty_and_doubtful(), "github");
    assert!(said.starts_with(
        "::error file=webinars.toml,line=2,endLine=2,col=10,endColumn=24,title=symbol-syntax::"
    ));
    assert!(said.contains("\n::warning file=b é.toml,line=4,"), "{said}");
    assert_eq!(said.lines().count(), 2);
}

#[test]
fn junit_has_a_suite_for_each_file_and_fails_only_errors() {
    let folder = faulty_and_doubtful().with("c.toml", BILINGUAL);
    let said =
        folder.cdipdoc_with(["validate", "-q", "--format=junit", "c.toml"].iter().chain(&BOTH)).exits(1);
    for suite in [
        "<testsuites name=\"cdipdoc\" tests=\"3\" failures=\"1\" errors=\"0\">",
        "<testsuite name=\"c.toml\" tests=\"1\" failures=\"0\" errors=\"0\">\n    <testcase name=\"sound\"",
        "<testsuite name=\"webinars.toml\" tests=\"1\" failures=\"1\" errors=\"0\">",
        "<testcase name=\"date-session-span:4\" classname=\"b é.toml\"><system-out>warning: ",
    ] {
        assert!(said.stdout.contains(suite), "{}", said.stdout);
    }
    said.complains("");
}

#[test]
fn a_control_character_reaches_no_form() {
    let folder = Folder::of(&BILINGUAL.replace("Small", "\\u001b[31m\\u0000\\r\\n::error::Small"));
    for form in ["human", "short", "json", "sarif", "github", "junit"] {
        let told = folder.cdipdoc_with(["validate", "--format", form]).exits(1);
        let control = |c: char| c.is_control() && c != '\n';
        assert!(!told.stdout.contains(control), "{form}: {:?}", told.stdout);
        assert!(!told.stdout.contains("\n::error::Small"), "{form}: {}", told.stdout);
    }
}

const FORMS: [&str; 6] = ["human", "short", "json", "sarif", "github", "junit"];

/// As raw bytes, in every place where a manuscript can hold a word of its author.
#[test]
fn no_value_moves_the_cursor_or_begins_an_annotation() {
    let hostile = "a\u{9b}31m\u{202e}\u{2066}::error::b\u{200b}%0A";
    let fields = [
        ("title = {", format!("\"{hostile}\" = 1\ntitle = {{")),
        ("\"CDIP\"", format!("\"{hostile}\"")),
        ("\"CDIP/35/INF/1\"", format!("\"{hostile}\"")),
        ("\"none\"", format!("\"{hostile}\"")),
        ("[[webinar]]", format!("# {hostile}\n[[webinar]]")),
        ("date = 2025-06-18", format!("date = 2025-06-18\nmoderators = [\"{hostile}\"]")),
        ("date = 2025-06-18", format!("date = 2025-06-18\nagenda = \"https://{hostile}\"")),
        ("date = 2025-06-18", format!("date = 2025-06-18\ntimezone = \"{hostile}\"")),
        ("date = 2025-06-18", format!("date = 2025-06-18\n{hostile} = 1")),
        ("date = 2025-06-18", format!("date = 2025-06-18\n[{hostile}]")),
        ("date = 2025-06-18", format!("date = 2025-06-18\n[rules]\n\"{hostile}\" = 1")),
    ];
    let planted = |(from, to): &(&str, String)| Folder::of(&BILINGUAL.replacen(from, to, 1));
    for folder in fields.iter().map(planted) {
        for form in FORMS {
            let said = folder.cdipdoc_with(["validate", "--format", form]).exits(1).stdout;
            let moves = |c: char| {
                (c.is_control() && c != '\n')
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!said.contains(moves), "{form}: {said:?}");
            assert!(
                form != "github"
                    || said.lines().all(|line| line.matches("::").count() >= 2 && line.starts_with("::")),
                "{said}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_moves_the_cursor_or_begins_an_annotation() {
    let name = "a\x1b[31m\u{9b}\r\n::error file=b,line=1::c\u{202e},%0A.toml";
    let folder = Folder::new().with(name, FAULTY);
    for form in FORMS {
        let told = folder.cdipdoc_with(["validate", "--format", form, name]).exits(1);
        let said = told.stdout + &told.stderr;
        let moves = |c: char| {
            (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!said.contains(moves), "{form}: {said:?}");
        assert!(!said.contains("\n::error file=b"), "{form}: {said}");
    }
    let told = folder.cdipdoc_with(["validate", "--format=github", "--quiet", name]).exits(1);
    assert!(told.stdout.starts_with("::error file=a\\u{1b}[31m\\u{9b}\\u{d}\\u{a}%3A%3Aerror file=b%2Cline=1%3A%3Ac\\u{202e}%2C%250A.toml,line=2,"), "{}", told.stdout);
}

#[test]
fn quiet_counts_nothing() {
    Folder::of(BILINGUAL).cdipdoc("validate --quiet").exits(0).answers("").complains("");
    Folder::of(BILINGUAL).cdipdoc("render -q").exits(0).answers("").complains("");
    let told = Folder::of(FAULTY).cdipdoc("validate -q").exits(1);
    assert!(!told.stdout.contains("1 error"), "{}", told.stdout);
}

#[test]
fn a_denied_warning_makes_a_manuscript_unsound() {
    for denied in ["warnings", "date-session-span"] {
        let folder = Folder::of(DOUBTFUL);
        folder.cdipdoc_with(["validate", "--deny", denied]).exits(1).mentions("error[date-session-span]");
        folder
            .cdipdoc_with(["render", "--deny", denied])
            .exits(1)
            .answers("")
            .mentions("error[date-session-span]");
        folder.holds(&["webinars.toml"]);
    }
    Folder::of(DOUBTFUL).cdipdoc("validate --deny symbol-session").exits(0);
    Folder::of(DOUBTFUL).cdipdoc("validate --deny symbol-session --deny date-session-span").exits(1);
}

#[test]
fn what_is_denied_must_exist() {
    let folder = Folder::of(DOUBTFUL);
    for (denied, meant) in [("warning", "warnings"), ("date-sesion-span", "date-session-span")] {
        for command in ["validate", "render"] {
            folder
                .cdipdoc_with([command, "--deny", denied])
                .exits(2)
                .complains(&format!("error: there is no rule `{denied}`\nhelp: write `{meant}`\n"));
        }
    }
}

#[test]
fn render_tells_its_findings_in_the_form_asked_for() {
    let folder = faulty_and_doubtful();
    let told = folder.cdipdoc_with(["render", "--format", "json"].iter().chain(&BOTH)).exits(1).answers("");
    let paper = parsed(&told.stderr);
    assert_eq!(paper["files"][1]["findings"][0]["rule"], "date-session-span");
    folder.holds(&["b é.en.md", "b é.toml", "webinars.toml"]);
}

#[test]
fn standard_input_is_a_manuscript_under_a_name() {
    let folder = Folder::new();
    folder.cdipdoc("validate -").input(BILINGUAL).exits(0).answers("stdin: sound\n");
    let told = folder.cdipdoc("validate --format short --stdin-name year.toml -").input(FAULTY).exits(1);
    told.mentions("year.toml:2:10: error").complains("year.toml: 1 error\n");
    folder
        .cdipdoc("validate -")
        .input(b"\xFF\xFEa\0".as_slice())
        .exits(2)
        .mentions("error[encoding]: the file is UTF-16");
    folder.cdipdoc("render --stdin-name year.toml -").input(BILINGUAL).exits(0);
    folder.holds(&["year.en.md", "year.fr.md"]);
}

#[test]
fn what_rules_accept_is_listed_with_its_reason() {
    let excused =
        format!("{DOUBTFUL}\n[rules]\ndate-session-span = {{ level = \"off\", reason = \"two parts\" }}\n");
    let told = Folder::of(&excused).cdipdoc("validate --exceptions").exits(0).complains("");
    assert_eq!(
        told.stdout,
        "webinars.toml: sound\n\
         webinars.toml:16:1: accepted[date-session-span]: off instead of warning: two parts\n\
         \x20   webinars.toml:4:52: the session lasts 29 days\n"
    );
    Folder::of(BILINGUAL).cdipdoc("validate --exceptions").exits(0).answers("webinars.toml: sound\n");
    Folder::of(BILINGUAL).cdipdoc("validate --exceptions --format json").exits(2).mentions("--exceptions");
}

#[test]
fn standard_input_is_read_once() {
    for command in ["validate - -", "render - -"] {
        Folder::new().cdipdoc(command).input(BILINGUAL).exits(2).mentions("`-` is given twice");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_behind_standard_input_is_not_overwritten() {
    let folder = Folder::of(BILINGUAL);
    folder
        .shell("\"$0\" render --lang en -o webinars.toml - < webinars.toml")
        .exits(2)
        .mentions("is the input");
    assert_eq!(folder.read("webinars.toml"), BILINGUAL);
}
