//! Faults 13 and 14, whose files are too large to be kept: each is made here. That a file is over the limit is the
//! command line's to say: see `cli/input.rs`.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::Folder;
use crate::support::folder::Told;
use crate::support::manuscript::ENGLISH;

const MEGABYTE: usize = 1_000_000;

/// The least manuscript, with so many webinars in all.
fn year_of(webinars: usize) -> Folder {
    let webinar = &ENGLISH[ENGLISH.find("[[webinar]]").expect("a webinar")..];
    Folder::of(&format!("{ENGLISH}\n{}", format!("{webinar}\n").repeat(webinars - 1)))
}

/// The same, with this text as the objective of its webinar.
fn with_objective(text: &str) -> Folder {
    Folder::of(&format!("{ENGLISH}objective.en = \"{text}\"\n"))
}

#[track_caller]
fn validated(folder: &Folder, arguments: &str, code: i32) -> Told {
    folder.cdipdoc(&format!("validate {arguments}")).exits(code)
}

/// The findings of a run with `--format json`, each by its rule, its message and its place.
fn findings(told: &Told) -> Vec<(String, String, u64, u64)> {
    let paper: Value = serde_json::from_str(&told.stdout).expect("JSON");
    let found = paper["files"][0]["findings"].as_array().expect("a list").clone();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let number = |value: &Value| value.as_u64().expect("a number");
    found
        .iter()
        .map(|it| {
            (
                text(&it["rule"]),
                text(&it["message"]),
                number(&it["place"]["line"]),
                number(&it["place"]["column"]),
            )
        })
        .collect()
}

#[test]
fn a_text_of_a_megabyte_is_read_and_a_longer_one_is_refused_by_name() {
    let words = |bytes: usize| "A word that is no other, ".repeat(bytes / 25 + 1)[..bytes].to_owned();
    validated(&with_objective(&words(MEGABYTE)), "", 0);
    let folder = with_objective(&words(MEGABYTE + 1));
    let told = validated(&folder, "--format json", 1);
    let line = ENGLISH.lines().count() as u64 + 1;
    assert_eq!(
        findings(&told),
        [("limit-exceeded".to_owned(), "the text is larger than 1 MB".to_owned(), line, 16)]
    );
    validated(&folder, "", 1).mentions("`--limit text=MEGABYTES`");
    validated(&folder, "--limit text=2", 0);
}

#[test]
fn the_webinar_after_the_ten_thousandth_is_refused_by_name() {
    validated(&year_of(10_000), "--quiet", 0);
    let told = validated(&year_of(10_001), "--format json", 1);
    let webinar = ENGLISH.lines().position(|line| line == "[[webinar]]").expect("a webinar") as u64;
    let lines_each = ENGLISH.lines().count() as u64 - webinar + 1;
    let errors: Vec<_> = findings(&told).into_iter().filter(|(rule, ..)| rule == "limit-exceeded").collect();
    let line = webinar + 1 + 10_000 * lines_each;
    assert_eq!(errors, [("limit-exceeded".to_owned(), "more than 10000 webinars".to_owned(), line, 1)]);
}

/// Of the hundred thousand that fault 14 names a fifth, so that the tests are done in time; all of them take five
/// times as long, which is what is shown here.
#[test]
fn a_raised_limit_lets_a_year_finish_in_time_that_grows_as_the_year_does() {
    let taken = |webinars: usize| {
        let folder = year_of(webinars);
        let start = Instant::now();
        validated(&folder, &format!("--quiet --limit webinars={webinars}"), 0);
        start.elapsed()
    };
    let (small, large) = (taken(2_000), taken(20_000));
    // Ten times the work, and a hundred times if it took the square; other tests run beside this one.
    assert!(large < small * 40 + Duration::from_secs(2), "{small:?} and {large:?}");
}

#[test]
fn a_word_that_fills_a_text_is_one_mistake() {
    let folder = with_objective(&"the ".repeat(MEGABYTE / 4));
    let told = validated(&folder, "--format json", 0);
    let found = findings(&told);
    let doubled: Vec<_> = found.iter().filter(|(rule, ..)| rule == "text-repeated-word").collect();
    assert_eq!(doubled.len(), 1, "{}", found.len());
    assert_eq!(doubled[0].1, "the word `the` stands 250000 times");
}

#[test]
fn a_person_is_shown_the_first_hundred_findings_of_a_rule_and_how_many_more_there_are() {
    let folder =
        Folder::of(&format!("{ENGLISH}{}", (0..1_000).map(|at| format!("x{at} = 1\n")).collect::<String>()));
    let told = validated(&folder, "", 1);
    assert_eq!(told.stdout.matches("error[key-unknown]").count(), 100);
    assert!(told.stdout.ends_with(
        "900 more of `key-unknown` are not shown here: `--format short` lists them all\n\nwebinars.toml: 1000 errors\n"
    ));
    assert_eq!(validated(&folder, "--format short", 1).stdout.lines().count(), 1_000);
}

/// Mistakes without end are told in time that does not grow with their square.
#[test]
fn what_is_opened_again_and_again_ends() {
    let start = Instant::now();
    for (opened, told) in [("x = [\n", "is not closed"), ("x = {\n", "tables or lists within one another")] {
        let folder = Folder::of(&format!("{ENGLISH}{}", opened.repeat(20_000)));
        validated(&folder, "--format short", 1).mentions(told);
    }
    let deep = format!("{ENGLISH}x = {}{}", "[\n".repeat(100_000), "]\n".repeat(100_000));
    validated(&Folder::of(&deep), "--format short", 1).mentions("limit-exceeded");
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// Lists whose entries name one another, or what is not there, are walked through once.
#[test]
fn what_names_thousands_of_others_is_judged_in_time() {
    let start = Instant::now();
    let section = |at: usize| {
        let after = if at == 0 { "promotion".to_owned() } else { format!("s{}", at - 1) };
        format!(
            "\n[[section]]\nid = \"s{at}\"\nafter = \"{after}\"\ntitle = \"On {at}\"\ntext = \"Of {at}.\"\n"
        )
    };
    let chain = format!("{ENGLISH}{}", (0..5_000).map(section).collect::<String>());
    validated(&Folder::of(&chain), "--format short", 0);
    let person = |at: usize| format!("\n[[person]]\nid = \"person-{at}\"\nfamily = \"Lin\"\n");
    let named = (0..5_000).map(|at| format!("\"persom-{at}\"")).collect::<Vec<_>>().join(", ");
    let named = format!("{ENGLISH}moderators = [{named}]\n{}", (0..5_000).map(person).collect::<String>());
    let told = validated(&Folder::of(&named), "--format short", 1).stdout;
    assert_eq!(told.lines().filter(|line| line.contains("[id-undeclared]")).count(), 5_000);
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// A mark that no other closes makes a text of all below it, until it is blanked.
#[test]
fn what_is_no_longer_in_a_text_is_not_too_deep_to_be_told() {
    let deep = "a.".repeat(20_000);
    let folder = Folder::of(&format!(
        "{ENGLISH}a stray \"\"\"\n\n{deep}b = 1\nobjective.en = \"\"\"\nto ask.\"\"\"\n"
    ));
    let told = validated(&folder, "--format json", 1);
    let rules: Vec<String> = findings(&told).into_iter().map(|(rule, ..)| rule).collect();
    assert_eq!(rules, ["toml-syntax", "limit-exceeded"]);
}

#[test]
fn letters_with_stops_in_a_long_text_are_read() {
    let letters = "l. ".repeat(100);
    let folder = Folder::of(&format!("{ENGLISH}objective.en = \"\"\"\n{letters}\n\"\"\"\n"));
    assert!(
        validated(&folder, "--format short", 0).stdout.lines().all(|line| !line.contains("limit-exceeded"))
    );
}
