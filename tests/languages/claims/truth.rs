//! Manuscripts that state little, and the whole of what is printed for them: no sentence that they do not state.

use crate::support::markdown;

use crate::languages::composed;
use crate::support::reviewed;

#[track_caller]
fn says_what_it_states(name: &str, text: &str, languages: usize) {
    let (documents, findings) = composed(text);
    assert_eq!(documents.len(), languages, "{findings:#?}");
    for document in &documents {
        let path = format!("tests/languages/claims/truth/{name}.{}.md", document.language.tag());
        reviewed(&path, &markdown(document));
    }
}

#[test]
fn a_closed_lecture_for_three_is_no_panel_and_reached_nobody_far() {
    says_what_it_states("asserted", include_str!("truth/asserted.toml"), 1);
}

#[test]
fn a_webinar_to_which_nobody_came_met_with_no_interest() {
    says_what_it_states("nobody-came", include_str!("truth/nobody-came.toml"), 1);
}

#[test]
fn what_is_not_stated_is_not_said_in_any_of_six_languages() {
    says_what_it_states("six-languages", include_str!("truth/six-languages.toml"), 6);
}

#[test]
fn what_is_left_out_changes_nothing_that_is_said_of_the_rest() {
    says_what_it_states("left-out", include_str!("truth/left-out.toml"), 6);
}

#[test]
fn a_single_webinar_tells_once_what_the_year_states_as_well() {
    says_what_it_states("told-once", include_str!("truth/told-once.toml"), 6);
}
