//! One mistake in the model year is one finding more, of whatever level.

use cdipdoc::diagnostic::Finding;
use cdipdoc::source::Source;

use super::findings;

const MODEL: &str = include_str!("../../examples/webinars.toml");

/// What is found in the changed year and not in the model year.
fn more(changed: &str) -> Vec<Finding> {
    assert_ne!(changed, MODEL, "nothing was changed");
    let known = findings(&Source::new("webinars.toml", MODEL));
    let is_known = |finding: &Finding| {
        known.0.iter().any(|known| known.rule == finding.rule && known.message == finding.message)
    };
    let found = findings(&Source::new("webinars.toml", changed));
    found.0.into_iter().filter(|finding| !is_known(finding)).collect()
}

#[track_caller]
fn is_one(rule: &str, changed: &str) -> Finding {
    let found = more(changed);
    assert!(found.len() == 1 && found[0].rule == rule, "{found:#?}");
    found[0].clone()
}

/// The year without the part that `heading` begins for the `nth` time, and that part.
fn without(heading: &str, nth: usize) -> (String, &'static str) {
    let start = MODEL.match_indices(&format!("\n{heading}\n")).nth(nth).expect(heading).0 + 1;
    let end = MODEL[start + 1..].find("\n[").map_or(MODEL.len(), |end| start + 1 + end + 1);
    (format!("{}{}", &MODEL[..start], &MODEL[end..]), &MODEL[start..end])
}

/// The first webinar with its talks.
fn webinar() -> &'static str {
    let start = MODEL.find("\n[[webinar]]\n").expect("a webinar") + 1;
    let end = MODEL[start + 1..].find("\n[[webinar]]\n").expect("another") + start + 2;
    &MODEL[start..end]
}

#[test]
fn a_talk_that_is_gone_is_told_by_the_claim() {
    for nth in 0..10 {
        is_one("count-speakers", &without("[[webinar.talk]]", nth).0);
    }
}

#[test]
fn a_webinar_copied_whole_is_told_by_its_id() {
    is_one("id-duplicate", &MODEL.replacen(webinar(), &webinar().repeat(2), 1));
}

#[test]
fn a_webinar_copied_under_another_id_is_told_by_its_first_passage() {
    let copy = webinar().replacen("id = \"", "id = \"another-", 1);
    let claims = MODEL.replacen("webinars = 2,", "webinars = 3,", 1);
    let found =
        is_one("text-near-duplicate", &claims.replacen(webinar(), &format!("{}{copy}", webinar()), 1));
    assert!(found.message.contains("more are like those of another entry"), "{}", found.message);
}

#[test]
fn a_passage_pasted_twice_in_one_language_is_told_by_the_other() {
    let (_, talk) = without("[[webinar.talk]]", 0);
    let text = talk.split("summary.en = \"\"\"\n").nth(1).expect("a summary");
    let end = ["\n\n", "\n\"\"\""].iter().filter_map(|end| text.find(end)).min().expect("a paragraph");
    let passage = &text[..end];
    is_one("language-structure", &MODEL.replacen(passage, &format!("{passage}\n\n{passage}"), 1));
}

#[test]
fn characters_side_by_side_that_no_font_has_are_told_together() {
    let found = is_one("text-glyph-missing", &MODEL.replacen("capacity", "capa\u{1f600}\u{1f601}city", 1));
    assert_eq!(found.message, "no font at hand can draw `\u{1f600}\u{1f601}`, U+1F600 U+1F601");
}

#[test]
fn a_key_that_cannot_be_one_is_not_missing_too() {
    is_one("toml-syntax", &MODEL.replacen("\nyear = ", "\nannée = ", 1));
    is_one("key-unknown", &MODEL.replacen("start = 2", "begin = 2", 1));
}
