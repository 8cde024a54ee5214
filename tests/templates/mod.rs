//! Templates of the user's: a folder is laid over those of the program, and what is wrong with it is told at its place.

mod bodies;
mod hostile;
mod named;

use std::fs;
use std::path::Path;

use crate::support::{Folder, reviewed};

const MANUSCRIPT: &str = include_str!("../../examples/minimal.toml");
const SKELETON: &str = include_str!("../../templates/webinar-report.j2");

#[track_caller]
fn rendered(folder: &Folder, options: &str) -> String {
    folder.cdipdoc(&format!("render --quiet {options} -o -")).exits(0).stdout
}

/// A folder with the files of one of this repository beside a manuscript.
fn with_files_of(name: &str) -> Folder {
    fn add(mut folder: Folder, root: &Path, from: &Path) -> Folder {
        let mut paths: Vec<_> = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            folder = if path.is_dir() {
                add(folder, root, &path)
            } else {
                folder.with(path.strip_prefix(root).unwrap(), fs::read(&path).unwrap())
            };
        }
        folder
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/templates");
    add(Folder::of(MANUSCRIPT), &root, &root.join(name))
}

#[test]
fn what_is_exported_changes_nothing_and_is_sound() {
    let folder = Folder::of(MANUSCRIPT);
    let plain = rendered(&folder, "");
    folder.cdipdoc("templates export house").exits(0).complains("house: 17 files\n");
    assert_eq!(rendered(&folder, "--templates house"), plain);
    folder.cdipdoc("templates check house").exits(0).mentions("16 files: sound");
    folder
        .cdipdoc("templates export house")
        .exits(2)
        .complains("error: `house/README.md` is there already\nhelp: name a folder that is new, or empty\n");
}

#[test]
fn a_folder_changes_a_phrase_a_heading_a_committee_and_the_skeleton() {
    let manuscript = MANUSCRIPT.replace("CDIP/35/INF/1", "SEEDS/35/INF/1").replace("\"CDIP\"", "\"SEEDS\"");
    let skeleton = SKELETON
        .replace("{{ end_mark() }}", "{{ paragraph(\"farewell\", name=\"farewell\") }}\n{{ end_mark() }}");
    let folder = Folder::of(&manuscript)
        .with("house/webinar-report.j2", skeleton)
        .with(
            "house/terms/committees.toml",
            "[SEEDS]\nsymbol = \"SEEDS/{session}/[INF/]{number} {suffix}\"\nname.en = \"Committee on Seeds\"\n",
        )
        .with(
            "house/phrases/en.toml",
            "[headings]\nproceedings = \"What Was Said\"\n\n[phrases]\nfarewell = \"The Secretariat thanks all *speakers*.\"\n",
        );
    let written = rendered(&folder, "--templates house");
    for words in ["Committee on Seeds", "What Was Said", "The Secretariat thanks all *speakers*."] {
        assert!(written.contains(words), "{words}: {written}");
    }
    // Without the folder, there is no such committee.
    folder.cdipdoc("render").exits(1).mentions("there is no committee `SEEDS`");
}

#[test]
fn a_folder_adds_a_word_to_a_list() {
    let manuscript = MANUSCRIPT.replace("\"geneva\"", "\"nairobi\"");
    let phrases = |tag: &str, town: &str| {
        (format!("house/phrases/{tag}.toml"), format!("[words.place]\nnairobi = \"{town}\"\n"))
    };
    let towns = [("ar", "نيروبي"), ("en", "Nairobi"), ("es", "Nairobi"), ("ru", "Найроби"), ("zh", "内罗毕")];
    let mut folder = Folder::of(&manuscript).with("house/lists.toml", "place = [\"geneva\", \"nairobi\"]\n");
    for (tag, town) in towns {
        let (path, text) = phrases(tag, town);
        folder = folder.with(path, text);
    }
    let told = folder.cdipdoc("validate --templates house").exits(2).stderr;
    assert!(told.contains("`nairobi` of `place` has no text in French"), "{told}");
    assert!(told.contains("add `nairobi = \"…\"` below `[words.place]` in `phrases/fr.toml`"), "{told}");
    let (path, text) = phrases("fr", "Nairobi");
    let folder = folder.with(path, text);
    assert!(rendered(&folder, "--templates house").contains("Nairobi, "));
    folder.cdipdoc("validate").exits(1).mentions("`nairobi` is not on the list for this field");
}

#[test]
fn twenty_mistakes_are_each_told_with_their_place_and_remedy() {
    let folder = with_files_of("mistaken");
    let told = folder.cdipdoc("templates check mistaken").exits(2).stdout;
    reviewed("tests/templates/mistaken.stdout", &told);
    assert!(told.matches("= help: ").count() >= 20, "{told}");
    // A manuscript is not composed with such a folder, and hears the same.
    let errors = folder.cdipdoc("validate --templates mistaken --format short").exits(2);
    errors.mentions("mistaken/phrases/en.toml:");
}

/// What the skeleton of a folder, with `more` at its end, is told.
#[track_caller]
fn told_of(more: &str) -> String {
    let folder = Folder::of(MANUSCRIPT).with("house/webinar-report.j2", format!("{SKELETON}\n{more}\n"));
    let told = folder.cdipdoc("render --templates house").exits(2).stderr;
    folder.holds(&["house", "webinars.toml"]);
    told
}

#[test]
fn a_template_that_prints_outside_a_block_is_stopped() {
    let told = told_of("Some words");
    assert!(
        told.contains("error[template-broken]: the skeleton prints `Some words` outside a block"),
        "{told}"
    );
    assert!(told.contains("| ^^^^^^^^^^ in no block"), "{told}");
    let told = told_of("{{ document.symbol }}");
    assert!(told.contains("prints `document.symbol` outside a block"), "{told}");
}

#[test]
fn a_template_that_brings_another_file_along_is_stopped() {
    for leading in ["{% include \"../webinars.toml\" %}", "{% import \"/etc/passwd\" as other %}"] {
        let told = told_of(leading);
        assert!(told.contains("the skeleton cannot be carried out"), "{told}");
        assert!(
            told.contains("help: write it here, or call for a phrase: a template brings no other file along"),
            "{told}"
        );
    }
}

#[test]
fn a_template_that_does_not_come_to_its_end_is_stopped() {
    let told = told_of("{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}");
    assert!(
        told.contains("the skeleton cannot be carried out: it takes too many steps, or makes too much text"),
        "{told}"
    );
    assert!(told.contains("help: shorten its loops and texts"), "{told}");
    assert!(told.contains("{% for a in range(90000) %}"), "{told}");
}

#[test]
fn a_fact_that_does_not_exist_is_told_where_it_would_be_printed() {
    let folder = Folder::of(MANUSCRIPT)
        .with("house/phrases/en.toml", "[phrases]\npurpose = \"It says {{ webinars[0].no_such_thing }}.\"\n");
    let told = folder.cdipdoc("render --templates house").exits(2).stderr;
    assert!(told.contains("house/phrases/en.toml:2:11"), "{told}");
    assert!(told.contains("the phrase `phrases.purpose` cannot be written"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let folder = Folder::of(MANUSCRIPT).with("secret.toml", "").with_folder("house/phrases");
    std::os::unix::fs::symlink("../../secret.toml", folder.path("house/phrases/en.toml")).unwrap();
    folder.cdipdoc("validate --templates house").exits(2).complains(
        "error: `house/phrases/en.toml` leads out of the folder of templates\n\
         help: copy the file into the folder of templates, in the place of the link\n",
    );
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    Folder::of(MANUSCRIPT).cdipdoc("validate --templates house").exits(2).complains(
        "error: cannot read `house`: no such file or folder\n\
         help: check the name of the folder, and where its links lead\n",
    );
}

#[test]
fn a_phrase_that_says_less_than_in_other_languages_is_told_by_check_alone() {
    let folder = Folder::of(MANUSCRIPT)
        .with("house/phrases/en.toml", "[phrases]\norganized = \"The Secretariat organized webinars.\"\n");
    let told = folder.cdipdoc("templates check house").exits(2).stdout;
    assert!(
        told.contains("error[template-unlike]: the phrase `phrases.organized` lacks the facts"),
        "{told}"
    );
    folder.cdipdoc("validate --templates house").exits(0);
}
