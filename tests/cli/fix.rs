//! `validate --fix` and `--diff`: what is corrected, letter by letter, and that nothing else is.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::support::manuscript::{BILINGUAL, FAULTY};
use crate::support::{Folder, tool};

/// Every kind of string, and a layout that nobody would choose.
const TYPED: &str = r#"# A comment "as typed" ; don't touch  it.
[document]
   symbol   =   "cdip/35/INF.1"   # odd  layout ;
committee = "CDIP"
session = { number = 35, start = 2026-05-11, end = 2026-05-15, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["en", "fr"]
decision = "none"
title = { en = "The offices\u0027 report, \"draft\"", fr = '''Rapport: l'essai''' }   # 'x'

[[webinar]]
title.en = """\
   IP  and   \
   Small  Businesses ; more"""
title.fr = 'Petites « entreprises »'
	date	=	2025-06-18
objective.en = """
We saw *it* ; see [*the office's* page](https://wipo.int/'a'  "A  title").  Two
   spaces,[^1] \\"three\\" and <span lang="fr">l'autre : bien !</span>

[^1]: A "note" .
"""
objective.fr = """
Voir « ceci » : l’un ; l\u2019autre.[^1]

[^1]: 50\u00a0%."""
"#;

fn corrected() -> String {
    [
        ("cdip/35/INF.1", "CDIP/35/INF/1"),
        (r#"offices\u0027 report, \"draft\""#, "offices’ report, “draft”"),
        ("Rapport: l'essai", "Rapport : l’essai"),
        ("IP  and   \\", "IP and \\"),
        ("Small  Businesses ;", "Small Businesses;"),
        ("Petites « entreprises »", "Petites “entreprises”"),
        ("*it* ; see [*the office's*", "*it*; see [*the office’s*"),
        (").  Two", "). Two"),
        ("l'autre : bien !", "l’autre : bien!"),
        ("A \"note\" .", "A “note”."),
        ("« ceci » : l’un ;", "“ceci” : l’un;"),
        ("50\\u00a0%", "50%"),
    ]
    .iter()
    .fold(TYPED.to_owned(), |text, (typed, right)| {
        assert!(text.contains(typed), "{typed}");
        text.replacen(typed, right, 1)
    })
}

#[test]
fn each_string_is_corrected_where_it_stands() {
    for (begins, line_end) in [("", "\n"), ("\u{feff}", "\r\n")] {
        let file = |text: &str| begins.to_owned() + &text.replace('\n', line_end);
        let folder = Folder::of(&file(TYPED));
        folder
            .cdipdoc("validate --fix")
            .exits(0)
            .answers("webinars.toml: sound\n")
            .complains("webinars.toml: 24 corrections\n");
        assert_eq!(folder.read("webinars.toml"), file(&corrected()));
        let told = folder.cdipdoc("validate --fix").exits(0).answers("webinars.toml: sound\n");
        told.complains("");
        assert_eq!(folder.read("webinars.toml"), file(&corrected()));
    }
}

fn model() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/webinars.toml")).unwrap()
}

fn values(text: &str) -> toml::Table {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

fn comments(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.starts_with('#')).collect()
}

#[test]
fn faults_planted_in_the_model_year_are_put_right_and_nothing_else_is_touched() {
    let model = model();
    let plants: [&[(&str, &str)]; 7] = [
        &[("’", "'")],
        &[("“", "\\\""), ("”", "\\\"")],
        &[("“", "« "), ("”", "\u{a0}»")],
        &[("; ", " ; "), ("? ", "\u{202f}? ")],
        &[(". ", ".  ")],
        &[("CDIP/31/INF/5", "cdip/31/INF.5"), ("CDIP/30/8 Rev.", "CDIP/30/8/REV")],
        &[("’", "\\u0027"), ("; ", " ; "), (". ", ".  "), ("“", "«"), ("”", "»")],
    ];
    for plant in plants {
        let planted = plant.iter().fold(model.clone(), |text, (right, wrong)| text.replace(right, wrong));
        assert_ne!(planted, model, "{plant:?}");
        let folder = Folder::of(&planted);
        folder.cdipdoc("validate --fix -q").exits(0);
        let fixed = folder.read("webinars.toml");
        assert_eq!(values(&fixed), values(&model), "{plant:?}");
        assert_eq!(comments(&fixed), comments(&planted), "{plant:?}");
        assert_eq!(fixed.lines().count(), planted.lines().count(), "{plant:?}");
    }
}

#[test]
fn a_symbol_that_only_looks_right_is_typed_anew() {
    let folder = Folder::of(&BILINGUAL.replace("\"CDIP/35/INF/1\"", "\"\\u0421DIP/３５/\u{200b}INF/1\""));
    folder.cdipdoc("validate --fix").exits(0);
    assert_eq!(folder.read("webinars.toml"), BILINGUAL);
}

#[test]
fn the_examples_need_no_correction() {
    for example in ["webinars", "minimal"] {
        let path = format!("{}/examples/{example}.toml", env!("CARGO_MANIFEST_DIR"));
        Folder::new().cdipdoc_with(["validate", "-q", "--diff", &path]).exits(0).answers("");
    }
}

#[test]
fn a_diff_shows_what_would_be_corrected_and_writes_nothing() {
    let folder = Folder::of(&BILINGUAL.replace("the webinar", "the  webinar"));
    let before = folder.read("webinars.toml");
    let told = folder.cdipdoc("validate --fix --diff").exits(1).complains(
        "webinars.toml: 1 correction\n\
         webinars.toml: sound\n",
    );
    assert_eq!(
        told.stdout,
        "--- a/webinars.toml\n\
         +++ b/webinars.toml\n\
         @@ -6,7 +6,7 @@\n\
         \x20year = 2025\n\
         \x20languages = [\"en\", \"fr\"]\n\
         \x20decision = \"none\"\n\
         -title = { en = \"Report on the  webinar\", fr = \"Rapport sur le webinaire\" }\n\
         +title = { en = \"Report on the webinar\", fr = \"Rapport sur le webinaire\" }\n\
         \x20\n\
         \x20[[webinar]]\n\
         \x20title = { en = \"Small Businesses\", fr = \"Petites entreprises\" }\n"
    );
    assert_eq!(folder.read("webinars.toml"), before);
    Folder::of(BILINGUAL).cdipdoc("validate --diff").exits(0).answers("");
}

#[test]
fn a_diff_that_is_applied_is_a_fix() {
    if !tool::has("git") {
        return;
    }
    for (name, line_end) in [("webinars.toml", "\n"), ("années/a b.toml", "\r\n")] {
        let text = TYPED.replace('\n', line_end);
        let text = text.trim_end();
        let folder = Folder::new().with(name, text).with("fixed.toml", text);
        folder.cdipdoc("validate --fix fixed.toml").exits(0);
        let told = folder.cdipdoc_with(["validate", "--diff", name]).exits(1);
        let folder = folder.with("patch", told.stdout);
        let mut git = Command::new("git");
        git.args(["apply", "--whitespace=nowarn", "patch"]).current_dir(folder.path(""));
        // Within a repository git passes over files that stand outside its folder.
        assert!(git.env("GIT_CEILING_DIRECTORIES", folder.path("")).status().unwrap().success());
        assert_eq!(folder.read(name), folder.read("fixed.toml"));
    }
}

#[test]
fn what_people_see_of_a_diff_cannot_move_their_cursor() {
    let folder = Folder::of(&BILINGUAL.replace("the webinar", "the  webinar \u{202a}x\u{202c}"));
    let raw = folder.cdipdoc("validate --diff").exits(1).stdout;
    assert!(raw.contains('\u{202a}'), "{raw}");
    let shown = folder.cdipdoc("validate --diff --color always").exits(1).stdout;
    assert!(shown.contains("\x1b[32m+title") && shown.contains("\\u{202a}x\\u{202c}"), "{shown:?}");
    assert!(!shown.contains('\u{202a}'), "{shown:?}");
}

#[test]
fn standard_input_goes_corrected_to_standard_output() {
    let folder = Folder::new();
    let told = folder.cdipdoc("validate --fix -").input(TYPED).exits(0).answers(&corrected());
    told.complains("stdin: 24 corrections\nstdin: sound\n");
    folder
        .cdipdoc("validate --fix -")
        .input(BILINGUAL)
        .exits(0)
        .answers(BILINGUAL)
        .complains("stdin: sound\n");
    folder.cdipdoc("validate --fix -q -").input(FAULTY).exits(1).answers(FAULTY).mentions("symbol-syntax");
    let told = folder.cdipdoc("validate --diff --stdin-name a.toml -").input(TYPED).exits(1);
    assert!(told.stdout.starts_with("--- a/a.toml\n+++ b/a.toml\n@@"), "{}", told.stdout);
    folder.holds(&[]);
}

#[test]
fn what_needs_its_author_is_left_and_told() {
    let faulty = FAULTY.replace("the webinar", "the  webinar");
    let folder = Folder::of(&faulty).with("sound.toml", BILINGUAL);
    let told = folder.cdipdoc("validate --fix --format short webinars.toml sound.toml").exits(1);
    assert!(told.stdout.starts_with("webinars.toml:2:10: error[symbol-syntax]"), "{}", told.stdout);
    assert_eq!(told.stdout.lines().count(), 1);
    told.complains(
        "webinars.toml: 1 correction\nwebinars.toml: 1 error\nsound.toml: sound\n2 files: 1 error\n",
    );
    assert_eq!(folder.read("webinars.toml"), FAULTY);
    assert_eq!(folder.read("sound.toml"), BILINGUAL);
    let told = Folder::of(&faulty).cdipdoc("validate --diff --format json").exits(1);
    assert_eq!(parsed(&told.stderr)["files"][0]["findings"].as_array().unwrap().len(), 1);
}

#[test]
fn what_is_no_toml_or_is_accepted_is_not_corrected() {
    let wrong = BILINGUAL.replace("the webinar", "the  webinar");
    let torn = format!("{wrong}\nx = \n");
    let folder = Folder::of(&torn);
    folder
        .cdipdoc("validate --fix")
        .exits(1)
        .mentions("webinars.toml: nothing corrected: correct what is no TOML first\n");
    assert_eq!(folder.read("webinars.toml"), torn);
    let accepted =
        format!("{wrong}\n[rules]\ntext-typography = {{ level = \"off\", reason = \"as printed\" }}\n");
    let folder = Folder::of(&accepted);
    folder.cdipdoc("validate --fix").exits(0).answers("webinars.toml: sound\n").complains("");
    assert_eq!(folder.read("webinars.toml"), accepted);
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn bytes(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// The text with replacements made, each given by its first byte, the one behind it, and what comes there.
fn replaced(mut replacements: Vec<(usize, usize, String)>) -> String {
    replacements.sort();
    replacements.iter().rev().fold(TYPED.to_owned(), |mut text, (start, end, typed)| {
        text.replace_range(*start..*end, typed);
        text
    })
}

#[test]
fn editors_are_handed_the_same_corrections() {
    let folder = Folder::of(TYPED);
    let json = parsed(&folder.cdipdoc("validate --format json").exits(0).stdout);
    let findings = json["files"][0]["findings"].as_array().unwrap();
    let fixes = findings.iter().flat_map(|finding| finding["fixes"].as_array().unwrap());
    let fix = |fix: &Value| {
        let place = &fix["place"];
        (bytes(&place["start_byte"]), bytes(&place["end_byte"]), fix["text"].as_str().unwrap().to_owned())
    };
    assert_eq!(replaced(fixes.map(fix).collect()), corrected());

    let sarif = parsed(&folder.cdipdoc("validate --format sarif").exits(0).stdout);
    let results = sarif["runs"][0]["results"].as_array().unwrap().iter();
    let changes = results.map(|result| &result["fixes"][0]["artifactChanges"][0]);
    let changes = changes.flat_map(|change| {
        assert_eq!(change["artifactLocation"]["uri"], "webinars.toml");
        change["replacements"].as_array().unwrap()
    });
    let change = |change: &Value| {
        let (region, text) = (&change["deletedRegion"], &change["insertedContent"]["text"]);
        let start = bytes(&region["byteOffset"]);
        (start, start + bytes(&region["byteLength"]), text.as_str().unwrap().to_owned())
    };
    assert_eq!(replaced(changes.map(change).collect()), corrected());
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_link_stays_a_link_and_a_mode_a_mode() {
        let folder = Folder::new().with("kept/real.toml", TYPED);
        symlink("kept/real.toml", folder.path("webinars.toml")).unwrap();
        fs::set_permissions(folder.path("kept/real.toml"), PermissionsExt::from_mode(0o640)).unwrap();
        folder.cdipdoc("validate --fix").exits(0);
        assert!(folder.path("webinars.toml").is_symlink());
        assert_eq!(folder.read("kept/real.toml"), corrected());
        assert_eq!(fs::metadata(folder.path("kept/real.toml")).unwrap().mode() & 0o777, 0o640);
        assert_eq!(folder.names("kept"), ["real.toml"]);
    }

    #[test]
    fn a_file_that_needs_nothing_is_not_written() {
        let folder = Folder::of(BILINGUAL);
        let inode = |folder: &Folder| fs::metadata(folder.path("webinars.toml")).unwrap().ino();
        let before = inode(&folder);
        folder.cdipdoc("validate --fix").exits(0);
        assert_eq!(inode(&folder), before);
    }

    #[test]
    fn a_file_that_may_not_be_written_is_as_it_was() {
        let folder = Folder::of(TYPED);
        fs::set_permissions(folder.path("webinars.toml"), PermissionsExt::from_mode(0o444)).unwrap();
        folder.unprivileged("validate --fix").exits(3).answers("").mentions(
            "error: cannot write `webinars.toml`: permission denied\n\
             help: ask for the right to write the manuscript and its folder; it is as it was\n",
        );
        assert_eq!(folder.read("webinars.toml"), TYPED);
        folder.holds(&["webinars.toml"]);
    }

    #[test]
    fn what_comes_through_a_pipe_goes_on_through_one() {
        let folder = Folder::of(TYPED);
        for script in [
            "\"$0\" validate --fix /dev/stdin < webinars.toml",
            "cat webinars.toml | \"$0\" validate --fix /dev/stdin",
        ] {
            folder.shell(script).exits(0).answers(&corrected());
            assert_eq!(folder.read("webinars.toml"), TYPED);
        }
    }
}
