//! "See paragraph 12": worded and numbered by the program, the same in every language.

use cdipdoc::document::{Block, Document, Inline, plain};
use cdipdoc::press;
use cdipdoc::source::Source;

use super::{outline, outline_of};
use crate::support::Year;

/// A section in which both languages say the same.
fn section(id: &str, lines: &str, text: &str) -> String {
    format!(
        "[[section]]\nid = \"{id}\"\n{lines}\ntitle = {{ en = \"Title {id}\", fr = \"Titre {id}\" }}\ntext.en = '''\n{text}\n'''\ntext.fr = '''\n{text}\n'''"
    )
}

/// What a section says of another, in English and in French.
fn said(year: Year, text: &str) -> [String; 2] {
    let year = year.with(&section("says", "after = \"conclusion\"", &format!("Says {text}.")));
    year.documents().map(|document| {
        let said =
            outline(&document).into_iter().find_map(|line| Some(line.split_once("Says ")?.1.to_owned()));
        said.expect("the section")
    })
}

fn two_webinars() -> Year {
    let agenda = |day: usize| format!("agenda = \"https://www.wipo.int/{day}\"");
    let conclusion = "[conclusion]\nmessage = { en = \"All went well.\", fr = \"Tout s’est bien passé.\" }";
    Year::new().with(conclusion).webinar(3, &agenda(3)).webinar(4, &agenda(4))
}

fn one_webinar() -> Year {
    Year::new().with("[series]\nmode = \"online\"").webinar(3, "")
}

#[test]
fn a_reference_has_the_words_and_the_numbers_of_its_part() {
    let one = section("one", "after = \"promotion\"", "One.");
    for (text, english, french) in [
        ("[](#one)", "paragraph 4.", "paragraphe 4."),
        ("[](#w3)", "paragraphs 5 and 6.", "paragraphes 5 et 6."),
        ("[](#proceedings)", "paragraphs 5 to 8.", "paragraphes 5 à 8."),
        ("[](#conclusion)", "paragraph 9.", "paragraphe 9."),
        ("[par. {number}](#proceedings)", "par. 5 to 8.", "par. 5 à 8."),
        ("[*{number}* and {number}](#one)", "4 and 4.", "4 and 4."),
        ("[above](#one)", "above.", "above."),
    ] {
        assert_eq!(said(two_webinars().with(&one), text), [english, french], "{text}");
    }
}

#[test]
fn a_part_whose_heading_is_dropped_has_its_number_still() {
    let year = || one_webinar();
    assert!(!outline(&year().documents()[0]).iter().any(|line| line.contains("A. Webinar")));
    assert_eq!(said(year(), "[](#w3)"), ["paragraph 4.", "paragraphe 4."]);
}

#[test]
fn what_stands_in_an_annex_is_said_to_stand_there() {
    let annexes = |count: usize| {
        let text = "One.\n\nSee [](#inside) and [](#w3).";
        let annex = |number| section(&format!("annex{number}"), "kind = \"annex\"", text);
        let year = (1..=count).fold(one_webinar(), |year, number| year.with(&annex(number)));
        year.with(&section("inside", "after = \"annex1\"", "Inside."))
    };
    let one = said(annexes(1), "[](#annex1), [](#inside)");
    assert_eq!(one, ["the Annex, paragraph 3 of the Annex.", "annexe, paragraphe 3 de l’annexe."]);
    let two = said(annexes(2), "[](#annex2), [](#inside)");
    assert_eq!(two, ["Annex II, paragraph 3 of Annex I.", "annexe II, paragraphe 3 de l’annexe I."]);
    let documents = annexes(2).documents();
    let seen = |document: &Document, annex: usize| outline_of(&document.annexes[annex].blocks)[1].clone();
    assert_eq!(seen(&documents[0], 0), "2. See paragraph 3 and paragraph 4 of the document.");
    assert_eq!(seen(&documents[1], 1), "2. See paragraphe 3 de l’annexe I and paragraphe 4 du document.");
}

#[test]
fn notes_and_cells_refer_too() {
    let text = "A[^1]\n\n| a |\n|---|\n| [](#w3) |\n\n[^1]: See [](#says).";
    let [english, _] = one_webinar().with(&section("says", "", text)).documents();
    let mut found = Vec::new();
    english.each_inline(&mut |inline| {
        if let Inline::Link(link) = inline {
            found.push(format!("{} {}", plain(&link.content), link.address));
        }
    });
    assert_eq!(found, ["paragraph 5 #paragraph-5", "Paragraph 4 #paragraph-4"]);
    assert!(english.body.iter().any(|block| matches!(block, Block::Table(_))));
}

#[test]
fn markdown_marks_what_is_called_and_nothing_else() {
    let annex = section("list", "kind = \"annex\"", "See [](#w3).");
    let year = one_webinar().with(&annex).with(&section("says", "", "See [](#list)."));
    let written = crate::support::markdown(&year.documents()[0]);
    assert!(written.contains("\n<a id=\"paragraph-4\"></a>4\\. The webinar"), "{written}");
    assert!(written.contains("See [paragraph 4 of the document](#paragraph-4)."), "{written}");
    assert!(written.contains("## <a id=\"annex-1\"></a>Annex – Title list"), "{written}");
    assert_eq!(written.matches("<a id").count(), 2);
}

#[test]
fn an_unknown_id_is_found_once_and_the_nearest_offered() {
    let text = "[](#proceeding), [a](#proceeding), [](#x)";
    let manuscript = one_webinar().with(&section("says", "", text)).text();
    let found = press::read(Source::new("test.toml", manuscript)).expect("the templates").findings;
    let told: Vec<String> = found
        .0
        .iter()
        .filter(|finding| finding.rule == "id-undeclared")
        .map(|finding| format!("{}: {}", finding.message, finding.help))
        .collect();
    let otherwise = "name a heading or a paragraph of the document, a webinar or a section";
    let nearest =
        format!("there is no heading or paragraph `proceeding`: write `proceedings`, or {otherwise}");
    assert_eq!(told, [nearest, format!("there is no heading or paragraph `x`: {otherwise}")]);
}
