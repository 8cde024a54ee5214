//! Annexes: behind the body, each counted from one, in every shape of document.

use super::{outline, outline_of, set_text};
use crate::support::Year;

/// A section of two paragraphs, in both languages.
fn section(id: &str, lines: &str) -> String {
    format!(
        "[[section]]\nid = \"{id}\"\n{lines}\ntitle = {{ en = \"Title {id}\", fr = \"Titre {id}\" }}\ntext = {{ en = \"One {id}.\\n\\nTwo {id}.\", fr = \"Un {id}.\\n\\nDeux {id}.\" }}"
    )
}

fn annex(id: &str) -> String {
    section(id, "kind = \"annex\"")
}

#[test]
fn annexes_count_from_one_and_are_announced() {
    let one = Year::new().webinar(3, "").with(&annex("a")).documents();
    assert_eq!(outline(&one[0]).last().map(String::as_str), Some("[Annex follows]"));
    assert_eq!(outline(&one[1]).last().map(String::as_str), Some("[L’annexe suit]"));
    assert_eq!(one[0].annexes[0].label, "Annex");
    let expected = ["1. One a.", "2. Two a.", "[End of Annex and of document]"];
    assert_eq!(outline_of(&one[0].annexes[0].blocks), expected);
}

#[test]
fn several_annexes_have_numbers() {
    let two = Year::new().webinar(3, "").with(&annex("a")).with(&annex("b")).documents();
    let marks = |version: usize| {
        let annexes = two[version].annexes.iter().map(|annex| outline_of(&annex.blocks));
        let ends = std::iter::once(outline(&two[version])).chain(annexes).map(|mut blocks| blocks.pop());
        ends.flatten().collect::<Vec<_>>()
    };
    assert_eq!(marks(0), ["[Annexes follow]", "[Annex II follows]", "[End of Annex II and of document]"]);
    assert_eq!(marks(1)[..2], ["[Les annexes suivent]", "[L’annexe II suit]"]);
    let labels: Vec<&str> = two[1].annexes.iter().map(|annex| annex.label.as_str()).collect();
    assert_eq!(labels, ["Annexe I", "Annexe II"]);
}

#[test]
fn sections_of_an_annex_stand_behind_its_text_in_their_order() {
    let sections =
        [section("b", "after = \"a\""), section("d", "after = \"c\""), section("c", "after = \"a\"")];
    let year = sections.iter().fold(Year::new().webinar(3, ""), |year, section| year.with(section));
    let documents = year.with(&annex("a")).documents();
    let blocks = outline_of(&documents[0].annexes[0].blocks);
    let expected = [
        "1. One a.",
        "2. Two a.",
        "I. Title b",
        "3. One b.",
        "4. Two b.",
        "II. Title c",
        "5. One c.",
        "6. Two c.",
        "III. Title d",
        "7. One d.",
        "8. Two d.",
        "[End of Annex and of document]",
    ];
    assert_eq!(blocks, expected);
}

#[test]
fn sections_after_one_heading_keep_their_order() {
    let first = section("first", "after = \"proceedings\"");
    let second = section("second", "after = \"proceedings\"");
    let text = Year::new().webinar(3, "").with(&first).with(&second).english();
    assert!(text.find("Title first") < text.find("Title second"), "{text}");
}

#[test]
fn a_decision_may_be_about_the_annexes() {
    let ending = |decision: &str, annexes: &[&str]| {
        let year = Year::new().document(&format!("decision = \"{decision}\"")).webinar(3, "");
        let year = annexes.iter().fold(year, |year, id| year.with(&annex(id)));
        year.documents().map(|document| outline(&document).into_iter().rev().nth(1).unwrap_or_default())
    };
    let [english, french] = ending("take-note-annex", &["a"]);
    assert!(
        english
            .ends_with("is invited to take note of the information contained in the Annex to this document.")
    );
    assert!(french.contains("Le CDIP est invité") && french.ends_with("dans l’annexe du présent document."));
    let [english, french] = ending("consider-annex", &["a", "b"]);
    assert!(
        english
            .ends_with("is invited to consider the information contained in the Annexes to this document.")
    );
    assert!(french.ends_with("à examiner les informations contenues dans les annexes du présent document."));
}

#[test]
fn a_document_may_be_its_annex_alone() {
    let year = Year::new().document("decision = \"take-note-annex\"").with(&annex("a"));
    let [english, french] = year.documents();
    let decision =
        "1. The CDIP is invited to take note of the information contained in the Annex to this document.";
    assert_eq!(outline(&english), [decision, "[Annex follows]"]);
    assert!(
        set_text(&french).ends_with("Annexe Titre a1. Un a.2. Deux a.[Fin de l’annexe et du document]"),
        "{}",
        set_text(&french)
    );
    let bare = Year::new().document("decision = \"none\"").with(&annex("a"));
    assert_eq!(outline(&bare.documents()[0]), ["[Annex follows]"]);
}
