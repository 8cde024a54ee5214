//! The bodies of a folder, beside those of the program.

use crate::support::Folder;

const MANUSCRIPT: &str = include_str!("../../examples/minimal.toml");
const SEEDS: &str =
    "[SEEDS]\nsymbol = \"XYZ/{session}/[INF/]{number} {suffix}\"\nname.en = \"Working Group on Seeds\"\n";

/// The least manuscript, for the body of the folder.
fn manuscript() -> String {
    MANUSCRIPT.replace("CDIP/35/INF/1", "XYZ/35/INF/1").replace("\"CDIP\"", "\"SEEDS\"")
}

fn with(bodies: &str) -> Folder {
    Folder::of(&manuscript()).with("house/terms/committees.toml", bodies)
}

#[test]
fn it_needs_a_name_in_the_languages_of_its_documents_only() {
    let folder = with(SEEDS);
    folder.cdipdoc("templates check house").exits(0);
    folder.cdipdoc("render --templates house -o -").exits(0).mentions("Working Group on Seeds");
    let text = manuscript().replace("[\"en\"]", "[\"en\", \"fr\", \"ru\"]");
    let text = text
        .replace("title.en = \"Report", "title.fr = \"Rapport\"\ntitle.ru = \"Отчет\"\ntitle.en = \"Report");
    let told = folder.with("webinars.toml", text).cdipdoc("validate --templates house").exits(1).stdout;
    assert!(
        told.contains("error[language-text-missing]: `SEEDS` has no name in French or Russian\n"),
        "{told}"
    );
    assert!(
        told.contains(
            "= help: add `name.fr = \"…\"` to it in `terms/committees.toml` of the templates, or take"
        ),
        "{told}"
    );
}

#[test]
fn its_names_say_what_it_is_or_it_says_so_itself() {
    let folder = with(&SEEDS.replace("Working Group on", "Board for"));
    let told = folder.cdipdoc("validate --templates house").exits(2).stderr;
    assert!(
        told.contains("error[key-missing]: the names of `SEEDS` do not say what kind of body it is"),
        "{told}"
    );
    assert!(told.contains("= help: say it with `kind`, one of `committee`"), "{told}");
    let folder = with(&format!("{}kind = \"commission\"\n", SEEDS.replace("Working Group on", "Board for")));
    folder.cdipdoc("validate --templates house").exits(0);
    // As the manuscript's own body is spoken of.
    let text = manuscript().replace("decision = \"none\"", "decision = \"take-note\"");
    let told =
        with(SEEDS).with("webinars.toml", text).cdipdoc("render --templates house -o -").exits(0).stdout;
    assert!(told.contains("The Working Group is invited"), "{told}");
}

#[test]
fn two_bodies_do_not_share_their_symbols() {
    for (other, key) in [(SEEDS.replace("[SEEDS]", "[GRAIN]"), "GRAIN"), (String::new(), "CDIP")] {
        let bodies = format!(
            "{other}{}",
            if other.is_empty() { SEEDS.replace("XYZ/", "cdip/") } else { SEEDS.to_owned() }
        );
        let told = with(&bodies).cdipdoc("templates check house").exits(2).stdout;
        let said = format!("error[value-type]: the symbols of `SEEDS` begin as those of `{key}` do\n");
        assert!(told.contains(&said), "{told}");
        assert!(told.contains("| symbol = \""), "{told}");
    }
}

#[test]
fn its_symbols_are_known_in_fields_and_in_text() {
    let cited = "\n[[reference]]\nid = \"next\"\nsymbol = \"xyz/99/inf.4\"\ntitle.en = \"Next\"\n\n[[section]]\nid = \"seeds\"\n\
         after = \"proceedings\"\ntitle.en = \"Seeds\"\ntext.en = \"As XYZ/34/4 Rev. 2 says, seeds grow.\"\n";
    let folder = with(SEEDS).with("webinars.toml", manuscript() + cited);
    let told = folder.cdipdoc("validate --templates house").exits(0).stdout;
    assert!(told.contains("`XYZ/99/INF/4` is of a later session"), "{told}");
    assert!(!told.contains("abbreviation"), "{told}");
}

#[test]
fn terms_are_those_of_the_folder() {
    let folder = with(SEEDS).with("house/phrases/en.toml", "[dates]\nmonths = []\n");
    let told = folder.cdipdoc("terms committees --templates house").exits(2).answers("");
    told.mentions("house/phrases/en.toml:");
    let words = (1..100).map(|number| format!("\"number-{number}\"")).collect::<Vec<_>>().join(", ");
    let folder = with(SEEDS).with("house/terms/ordinals/en.toml", format!("words = [{words}]\n"));
    let told = folder.cdipdoc("terms --templates house committees").exits(0).stdout;
    let line = told.lines().find(|line| line.starts_with("SEEDS")).unwrap_or_default();
    assert_eq!(line.split_whitespace().collect::<Vec<_>>().join(" "), "SEEDS XYZ Working Group on Seeds");
    assert!(told.starts_with("CDIP"), "{told}");
    folder.cdipdoc("terms ordinals --templates house").exits(0).mentions("number-35");
}
