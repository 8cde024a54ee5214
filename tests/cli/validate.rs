use serde_json::Value;

use crate::support::Folder;
use crate::support::manuscript::{BILINGUAL, DOUBTFUL, FAULTY};

#[test]
fn without_a_file_webinars_toml_is_read() {
    Folder::of(BILINGUAL).cdipdoc("validate").exits(0).answers("webinars.toml: sound\n").complains("");
}

#[test]
fn warnings_leave_a_manuscript_sound() {
    let told = Folder::of(DOUBTFUL).cdipdoc("validate").exits(0).complains("");
    assert!(told.stdout.starts_with("warning["), "{}", told.stdout);
    assert!(told.stdout.ends_with("\nwebinars.toml: sound, 1 warning\n"), "{}", told.stdout);
}

#[test]
fn errors_are_told_on_standard_output_and_counted_last() {
    let told = Folder::of(FAULTY).cdipdoc("validate").exits(1).complains("");
    assert!(told.stdout.contains("--> webinars.toml:2:10\n"), "{}", told.stdout);
    assert!(told.stdout.ends_with("\nwebinars.toml: 1 error\n"), "{}", told.stdout);
}

#[test]
fn an_empty_file_is_no_document() {
    Folder::of("").cdipdoc("validate").exits(1).mentions("no document");
}

#[test]
fn each_of_several_files_is_judged_and_the_highest_code_wins() {
    let folder = Folder::of(BILINGUAL).with("faulty.toml", FAULTY);
    let summaries = |files| folder.cdipdoc(files);
    summaries("validate faulty.toml webinars.toml").exits(1).mentions("webinars.toml: sound\n");
    summaries("validate missing.toml faulty.toml webinars.toml")
        .exits(2)
        .mentions("missing.toml")
        .mentions("faulty.toml: 1 error\n")
        .mentions("webinars.toml: sound\n");
}

#[test]
fn several_files_are_counted_together_at_the_end() {
    let folder = Folder::of(BILINGUAL).with("faulty.toml", FAULTY).with("doubtful.toml", DOUBTFUL);
    let last = |arguments: &str, code| {
        let told = folder.cdipdoc(&format!("validate {arguments}")).exits(code).complains("");
        told.stdout.lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(last("webinars.toml doubtful.toml faulty.toml", 1), "3 files: 1 error, 1 warning");
    assert_eq!(last("doubtful.toml webinars.toml", 0), "2 files: sound, 1 warning");
    assert_eq!(last("webinars.toml webinars.toml", 0), "2 files: sound");
    assert_eq!(last("faulty.toml", 1), "faulty.toml: 1 error");
    let quiet = folder.cdipdoc("validate --quiet webinars.toml doubtful.toml faulty.toml").exits(1);
    assert!(!quiet.stdout.contains(" files: "), "{}", quiet.stdout);
    for form in ["short", "json", "sarif", "github", "junit"] {
        let told = folder.cdipdoc(&format!("validate --format {form} webinars.toml faulty.toml")).exits(1);
        assert!(!told.stdout.contains(" files: "), "{form}");
        told.complains("webinars.toml: sound\nfaulty.toml: 1 error\n2 files: 1 error\n");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_counted_and_stands_in_every_report() {
    let folder = Folder::of(BILINGUAL);
    let last = |arguments: &str| {
        let told = folder.cdipdoc(&format!("validate {arguments}")).exits(2);
        told.stdout.lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(last("webinars.toml missing.toml"), "2 files: 1 not read");
    assert_eq!(last("missing.toml"), "");
    let report = |form| {
        folder.cdipdoc(&format!("validate -q --format {form} webinars.toml missing.toml")).exits(2).stdout
    };
    const WHY: &str = "cannot read `missing.toml`";
    let json: Value = serde_json::from_str(&report("json")).expect("JSON");
    assert_eq!((&json["files"][0]["sound"], json["files"].as_array().map(Vec::len)), (&true.into(), Some(1)));
    assert_eq!(json["unread"][0]["name"], "missing.toml");
    let sarif: Value = serde_json::from_str(&report("sarif")).expect("JSON");
    let run = &sarif["runs"][0]["invocations"][0];
    assert_eq!(run["executionSuccessful"], false);
    let told = &run["toolExecutionNotifications"][0]["message"]["text"];
    assert!(told.as_str().is_some_and(|told| told.starts_with(WHY)), "{told}");
    let junit = report("junit");
    assert!(junit.contains("tests=\"2\" failures=\"0\" errors=\"1\">") && junit.contains(WHY), "{junit}");
    let github = report("github");
    assert!(github.starts_with(&format!("::error file=missing.toml,title=unread::{WHY}")), "{github}");
}

#[test]
fn nothing_is_written() {
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("validate").exits(0);
    folder.holds(&["webinars.toml"]);
}
