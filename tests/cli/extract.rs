use crate::support::Folder;
use crate::support::manuscript::ENGLISH;

#[test]
fn a_manuscript_comes_back_byte_for_byte() {
    let odd = format!("\u{feff}{}", ENGLISH.replace('\n', "\r\n"));
    let folder = Folder::of(&odd);
    folder.cdipdoc("render --pdf --pdf-standard a-3a").exits(0);
    folder.cdipdoc("extract webinars.en.pdf").exits(0).answers(&odd).complains("");
    folder.cdipdoc("extract webinars.en.pdf -o again.toml").exits(0).answers("");
    assert_eq!(folder.read("again.toml"), odd);
}

#[test]
fn a_pdf_without_a_manuscript_is_a_usage_error() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("render --pdf").exits(0);
    folder.cdipdoc("extract webinars.en.pdf").exits(2).answers("").complains(
        "error: `webinars.en.pdf` carries no manuscript\n\
         help: render the PDF with `--pdf-standard a-3a`, which puts the manuscript into it\n",
    );
}

#[test]
fn what_is_no_pdf_is_a_usage_error() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("extract webinars.toml").exits(2).complains(
        "error: `webinars.toml` is no PDF that can be read\n\
         help: name a PDF that `cdipdoc render` has written\n",
    );
    folder.cdipdoc("extract missing.pdf").exits(2).mentions("no such file or folder");
}

#[test]
fn a_manuscript_never_replaces_its_pdf() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("render --pdf --pdf-standard a-3a").exits(0);
    folder.cdipdoc("extract webinars.en.pdf -o ./webinars.en.pdf").exits(2).mentions("is the input");
    folder.cdipdoc("extract webinars.en.pdf -o no/again.toml").exits(3);
}
