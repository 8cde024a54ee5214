//! The folder of templates that a manuscript names.

use crate::support::Folder;

const MANUSCRIPT: &str = include_str!("../../examples/minimal.toml");
const WORDS: &str = "[headings]\nproceedings = \"What Was Said\"\n";
const OTHER: &str = "[headings]\nproceedings = \"What Was Heard\"\n";

/// The least manuscript that names a folder.
fn naming(path: &str) -> String {
    MANUSCRIPT.replace("[document]\n", &format!("[document]\ntemplates = '{path}'\n"))
}

fn named(path: &str) -> Folder {
    Folder::of(&naming(path)).with(format!("{path}/phrases/en.toml"), WORDS)
}

/// What is told of a folder that cannot be had, and of nothing else.
#[track_caller]
fn refused(folder: &Folder, message: &str, help: &str) {
    let told = folder.cdipdoc("validate").exits(2);
    assert!(told.stdout.starts_with("error[templates-folder]: "), "{}", told.stdout);
    let told = told.mentions(message).mentions(&format!("= help: {help}\n"));
    assert_eq!(told.stdout.matches("error[").count(), 1, "{}", told.stdout);
    folder.cdipdoc("render --pdf").exits(2).answers("").mentions(message);
    folder.cdipdoc("outline").exits(2).answers("").mentions(message);
}

#[test]
fn every_command_that_composes_obeys() {
    let folder = named("templates/house");
    folder.cdipdoc("render -o -").exits(0).mentions("What Was Said");
    folder.cdipdoc("outline").exits(0).mentions("What Was Said");
    folder.cdipdoc("validate").exits(0);
    // A phrase that is printed and states nothing, as the words of a language must be.
    let text = naming("house").replace("\"geneva\"", "\"nairobi\"");
    let mut folder = Folder::of(&text).with("house/lists.toml", "place = [\"geneva\", \"nairobi\"]\n");
    for tag in ["ar", "en", "es", "fr", "ru", "zh"] {
        let words = "[words.place]\nnairobi = \"Nairobi\"\n";
        folder = folder.with(format!("house/phrases/{tag}.toml"), words);
    }
    for command in
        ["validate", "validate --exceptions", "validate --fix", "validate --diff", "outline", "render --pdf"]
    {
        folder.cdipdoc(command).exits(0);
    }
}

#[test]
fn the_command_line_has_the_last_word() {
    let folder = named("house").with("other/phrases/en.toml", OTHER);
    folder.cdipdoc("render -o - --templates other").exits(0).mentions("What Was Heard");
    let folder = Folder::of(&naming("missing")).with("other/phrases/en.toml", OTHER);
    folder.cdipdoc("render -o - --templates other").exits(0).mentions("What Was Heard");
}

#[test]
fn the_path_counts_from_the_folder_of_the_manuscript() {
    let folder = Folder::new().with("a/year.toml", naming("house")).with("a/house/phrases/en.toml", WORDS);
    let folder = folder.with("house/phrases/en.toml", OTHER);
    folder.cdipdoc("render -o - a/year.toml").exits(0).mentions("What Was Said");
    let text = naming("house");
    folder.cdipdoc("render -o - -").input(text.as_str()).exits(0).mentions("What Was Heard");
    let called = folder.cdipdoc("render -o - --stdin-name a/other.toml -").input(text.as_str());
    called.exits(0).mentions("What Was Said");
}

#[test]
fn manuscripts_of_one_run_have_templates_of_their_own() {
    let style = |height: &str| format!("[paper]\nheight = \"{height} pt\"\n");
    let folder = Folder::new()
        .with("a.toml", naming("one"))
        .with("b.toml", naming("two"))
        .with("c.toml", MANUSCRIPT)
        .with("one/phrases/en.toml", WORDS)
        .with("one/style.toml", style("700"))
        .with("two/phrases/en.toml", OTHER)
        .with("two/style.toml", style("800"));
    folder.cdipdoc("render --pdf --markdown a.toml b.toml c.toml").exits(0);
    let [a, b, c] = ["a.en.md", "b.en.md", "c.en.md"].map(|name| folder.read(name));
    assert!(a.contains("What Was Said") && b.contains("What Was Heard"), "{a}{b}");
    assert!(!c.contains("What Was"), "{c}");
    let heights = ["a.en.pdf", "b.en.pdf", "c.en.pdf"].map(|name| {
        let pdf = lopdf::Document::load(folder.path(name)).unwrap();
        let page = pdf.get_dictionary(pdf.get_pages()[&1]).unwrap();
        page.get(b"MediaBox").unwrap().as_array().unwrap()[3].as_float().unwrap().round()
    });
    assert_eq!(heights, [700.0, 800.0, 842.0]);
}

#[test]
fn a_folder_that_is_not_there_is_found_where_it_is_named() {
    let help = "check the name; it counts from the manuscript's folder";
    let folder = Folder::of(&naming("house").replace("\"CDIP\"", "\"SEEDS\""));
    refused(&folder, "the templates `house` cannot be read: no such file or folder", help);
    let folder = Folder::of(&naming("house")).with("house", "a file");
    refused(&folder, "it is no folder", "name the folder that holds the templates");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_of_the_manuscript_is_not_followed() {
    let folder = Folder::new().with("a/webinars.toml", naming("house")).with("house/phrases/en.toml", WORDS);
    std::os::unix::fs::symlink("../house", folder.path("a/house")).unwrap();
    let told = folder.cdipdoc("validate a/webinars.toml").exits(2).stdout;
    assert!(told.contains("a link leads out of the manuscript's folder"), "{told}");
    assert!(told.contains("= help: copy the folder that it leads to, in the place of the link\n"), "{told}");
}

#[test]
fn a_path_that_leads_elsewhere_is_a_mistake_of_the_manuscript() {
    for (path, message) in [
        ("../house", "the path of the folder of templates leads out of the manuscript's folder"),
        ("/etc", "the path of the folder of templates does not begin in the manuscript's folder"),
        ("C:/house", "the path of the folder of templates does not begin in the manuscript's folder"),
        (r"a\house", "the path of the folder of templates has a backslash"),
        (
            "https://www.wipo.int/",
            "the folder of templates is named by an address, and nothing is fetched from the web",
        ),
        ("", "the folder of templates has no name"),
    ] {
        let told = Folder::of(&naming(path)).cdipdoc("validate").exits(1).stdout;
        assert!(told.starts_with(&format!("error[templates-path]: {message}\n")), "{told}");
        assert_eq!(told.matches("error[").count(), 1, "{told}");
    }
}

#[test]
fn a_key_in_escapes_is_the_same_key() {
    let text = naming("house").replace("templates", r#""templat\u0065s""#);
    let folder = Folder::of(&text).with("house/phrases/en.toml", WORDS);
    folder.cdipdoc("render -o -").exits(0).mentions("What Was Said");
}

#[test]
fn mistakes_in_it_are_told_once_and_other_manuscripts_are_judged() {
    let folder = Folder::new()
        .with("a.toml", naming("house"))
        .with("b.toml", naming("house"))
        .with("c.toml", MANUSCRIPT)
        .with("house/phrases/en.toml", "[phrases]\npurpos = \"It reports.\"\n");
    let told = folder.cdipdoc("validate a.toml b.toml c.toml").exits(2);
    assert_eq!(
        told.stdout.matches("error[key-unknown]: `phrases` has no `purpos`").count(),
        1,
        "{}",
        told.stdout
    );
    assert!(told.stdout.contains("--> house/phrases/en.toml:2:1"), "{}", told.stdout);
    assert!(told.stdout.contains("c.toml: sound"), "{}", told.stdout);
    let refused = "error: the templates `house`, which the manuscript names, have errors\n\
         help: correct them; `cdipdoc templates check house` tells more of them\n";
    assert_eq!(told.stderr, refused.repeat(2));
    for command in ["render a.toml", "outline a.toml"] {
        let told = folder.cdipdoc(command).exits(2).answers("");
        told.mentions(refused).mentions("--> house/phrases/en.toml:2:1");
    }
    folder.holds(&["a.toml", "b.toml", "c.toml", "house"]);
    folder.cdipdoc("validate --format json a.toml").exits(2).mentions("house/phrases/en.toml");
}

#[test]
fn a_fault_that_shows_when_it_is_composed_is_told_in_the_folder() {
    let words = "[phrases]\npurpose = \"It says {{ webinars[0].no_such_thing }}.\"\n";
    let told = Folder::of(&naming("house")).with("house/phrases/en.toml", words).cdipdoc("render").exits(2);
    told.mentions("house/phrases/en.toml:2:11").mentions("the phrase `phrases.purpose` cannot be written");
}
