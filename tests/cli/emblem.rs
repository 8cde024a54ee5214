//! The emblem of the cover: its file read, refused, shown.

use png::{ColorType, Encoder};

use crate::support::Folder;
use crate::support::manuscript::ENGLISH;

/// A disc on nothing, of `side` pixels square: drawn here, and nobody's emblem.
fn disc(side: u32) -> Vec<u8> {
    let middle = f64::from(side - 1) / 2.0;
    let inside = |x: u32, y: u32| (f64::from(x) - middle).hypot(f64::from(y) - middle) <= middle;
    let pixels = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let samples = pixels.flat_map(|(x, y)| if inside(x, y) { [0, 90, 160, 255] } else { [0; 4] });
    let samples: Vec<u8> = samples.collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, side, side);
    encoder.set_color(ColorType::Rgba);
    encoder.write_header().unwrap().write_image_data(&samples).unwrap();
    bytes
}

/// The least manuscript with an emblem of this path.
fn showing(path: &str) -> String {
    let fields = format!("emblem = '{path}'\nemblem-text = \"A blue* disc\"\ntitle.en");
    ENGLISH.replace("title.en = \"Report", &format!("{fields} = \"Report"))
}

fn shown(path: &str) -> Folder {
    Folder::of(&showing(path)).with(path, disc(40))
}

#[track_caller]
fn refused(folder: &Folder, arguments: &str, message: &str) {
    let told = folder.cdipdoc(&format!("validate {arguments}")).exits(2).mentions("error[emblem-file]: ");
    let told = told.mentions(message).mentions("--> webinars.toml:").mentions("= help: ");
    assert_eq!(told.stdout.matches("error[").count(), 1, "{}", told.stdout);
    folder.cdipdoc(&format!("render --pdf --markdown {arguments}")).exits(2).answers("").mentions(message);
    assert!(
        folder.names("").iter().all(|name| !name.to_string_lossy().contains(".en.")),
        "something is written"
    );
}

#[test]
fn markdown_shows_the_file_by_the_way_to_it() {
    for (path, output, address) in [
        ("emblem.png", "", "emblem.png"),
        ("images/a b.png", "", "images/a%20b.png"),
        ("emblem.png", "-o out/", "../emblem.png"),
        ("images/é#.png", "-o images/", "%C3%A9%23.png"),
        ("emblem.png", "-o ./images/../report.md", "emblem.png"),
    ] {
        let folder = shown(path).with("images/other.txt", "");
        folder.cdipdoc(&format!("render --markdown {output}")).exits(0);
        let written = ["webinars.en.md", "out/webinars.en.md", "images/webinars.en.md", "report.md"];
        let written = written.iter().find(|name| folder.path(name).exists()).unwrap();
        let expected = format!("![A blue\\* disc]({address})\n\n");
        assert!(folder.read(written).starts_with(&expected), "{}", folder.read(written));
    }
}

#[test]
fn standard_output_counts_from_the_folder_it_is_run_in() {
    let folder = Folder::new().with("a/webinars.toml", showing("emblem.png")).with("a/emblem.png", disc(40));
    folder.cdipdoc("render a/webinars.toml -o -").exits(0).mentions("](a/emblem.png)\n");
}

#[test]
fn standard_input_has_the_folder_of_its_name() {
    let folder = Folder::new().with("a/emblem.png", disc(40)).with("emblem.png", disc(30));
    let text = showing("emblem.png");
    folder.cdipdoc("render -o - -").input(text.as_str()).exits(0).mentions("](emblem.png)\n");
    let named = folder.cdipdoc("render -o - --stdin-name a/year.toml -").input(text.as_str());
    named.exits(0).mentions("](a/emblem.png)\n");
}

#[test]
fn the_same_emblem_is_the_same_file_and_the_manuscript_goes_with_it() {
    let folder = shown("emblem.png");
    let render = |name: &str| {
        folder.cdipdoc(&format!("render --pdf --pdf-standard a-3a -o {name}")).exits(0);
        std::fs::read(folder.path(name)).unwrap()
    };
    assert_eq!(render("a.pdf"), render("b.pdf"));
    folder.cdipdoc("extract a.pdf").exits(0).answers(&showing("emblem.png"));
}

#[test]
fn a_file_that_is_no_picture_is_an_unreadable_input() {
    let png = disc(40);
    for (bytes, message) in [
        (&b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..], "the file is JPEG, whatever its name says, and not PNG"),
        (b"emblem", "the file is not PNG"),
        (b"", "the file is empty"),
        (&png[..png.len() / 2], "the PNG is cut off"),
    ] {
        refused(&Folder::of(&showing("emblem.png")).with("emblem.png", bytes), "", message);
    }
    refused(&Folder::of(&showing("emblem.png")), "", "no such file or folder");
    refused(&Folder::of(&showing("emblem.png")).with_folder("emblem.png"), "", "it is a folder");
}

#[test]
fn a_missing_emblem_is_told_at_its_place() {
    Folder::of(&showing("logo.png")).cdipdoc("validate").exits(2).answers(
        "error[emblem-file]: the emblem `logo.png` cannot be read: no such file or folder
  --> webinars.toml:13:10
   |
13 | emblem = 'logo.png'
   |          ^^^^^^^^^^ the file named here
   |
   = help: check the name; it counts from the manuscript's folder

webinars.toml: 1 error
",
    );
}

#[test]
fn what_is_too_large_is_refused_until_the_limit_is_raised() {
    let folder = Folder::of(&showing("emblem.png")).with("emblem.png", disc(1_001));
    folder
        .cdipdoc("validate --limit pixels=1")
        .exits(2)
        .mentions("has 1001 × 1001 pixels, and the limit is 1 million");
    folder.cdipdoc("validate --limit pixels=2").exits(0);
    let mut bytes = disc(40);
    bytes.resize(2_000_001, 0);
    let folder = Folder::of(&showing("emblem.png")).with("emblem.png", bytes);
    refused(&folder, "", "it is over 2 MB, the limit on an emblem");
    folder.cdipdoc("validate --limit emblem=3").exits(0);
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_and_no_pipe_is_waited_for() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new().with("a/webinars.toml", showing("emblem.png")).with("emblem.png", disc(40));
    symlink("../emblem.png", folder.path("a/emblem.png")).unwrap();
    let told = folder.cdipdoc("validate a/webinars.toml").exits(2);
    told.mentions("a link leads out of the manuscript's folder");
    let folder = shown("images/emblem.png");
    symlink("images/emblem.png", folder.path("emblem.png")).unwrap();
    folder.cdipdoc_with(["validate", "--stdin-name", "x.toml", "-"]).input(showing("emblem.png")).exits(0);
    let folder = Folder::of(&showing("emblem.png"));
    folder.shell("mkfifo emblem.png").exits(0);
    refused(&folder, "", "it is a device or a pipe");
}

#[test]
fn a_path_that_leads_out_is_the_manuscripts_own_fault() {
    for path in ["../emblem.png", "a/../../emblem.png", "/etc/emblem.png", "C:/emblem.png", r"a\emblem.png"] {
        let folder = Folder::of(&showing(path));
        folder.cdipdoc("validate").exits(1).mentions("error[emblem-path]: ").mentions("1 error\n");
    }
}

#[test]
fn no_output_replaces_the_emblem() {
    let folder = shown("emblem.png");
    let told = folder.cdipdoc("render --pdf -o emblem.png").exits(2);
    told.mentions("the output `emblem.png` is the input `emblem.png`");
}
