//! Styles of a user's own.

use std::fs;

use crate::support::Folder;
use crate::support::manuscript::{BILINGUAL, ENGLISH};

const LARGE: &str = "[text.body]\nsize = \"14 pt\"\nleading = \"17 pt\"\n";

/// The PDF written with these arguments.
#[track_caller]
fn rendered(folder: &Folder, arguments: &str) -> Vec<u8> {
    folder.cdipdoc(&format!("render --pdf --lang en {arguments}")).exits(0);
    fs::read(folder.path("webinars.en.pdf")).unwrap()
}

#[test]
fn the_style_that_is_printed_changes_nothing() {
    let folder = Folder::of(ENGLISH).with("large.toml", LARGE).with("empty.toml", "");
    let house = folder.cdipdoc("style").exits(0).complains("").stdout;
    assert_eq!(house, include_str!("../../templates/style.toml"));
    let folder = folder.with("house.toml", house);
    let plain = rendered(&folder, "");
    assert_eq!(rendered(&folder, "--style house.toml"), plain);
    assert_eq!(rendered(&folder, "--style empty.toml"), plain);
    assert_ne!(rendered(&folder, "--style large.toml"), plain);
    assert_eq!(rendered(&folder, "--style large.toml"), rendered(&folder, "--style large.toml"));
}

#[test]
fn a_style_with_errors_stops_everything_before_a_manuscript_is_read() {
    let style = "[text.body]\nsize = \"14 pt\"\nsice = \"14 pt\"\n";
    let folder = Folder::of(BILINGUAL).with("large.toml", style);
    folder
        .cdipdoc("render --pdf --style large.toml missing.toml webinars.toml")
        .exits(2)
        .answers("")
        .complains(
            "error[key-unknown]: this part of the style has no field `sice`
 --> large.toml:3:1
  |
3 | sice = \"14 pt\"
  | ^^^^ unknown
  |
  = help: write `size`

large.toml: 1 error
",
        );
    folder.holds(&["large.toml", "webinars.toml"]);
}

#[test]
fn two_measures_that_cannot_stand_together_are_both_shown() {
    let folder = Folder::of(ENGLISH).with("own.toml", "[paper]\nstart = \"9 cm\"\nend = \"9 cm\"\n");
    folder.cdipdoc("render --pdf --style own.toml").exits(2).complains(
        "error[style-measure]: between the margins a line has 85.06 pt, less than `narrowest`
 --> own.toml:2:9
  |
2 | start = \"9 cm\"
  |         ^^^^^^ `paper.start`
3 | end = \"9 cm\"
  |       ------ `paper.end`
  |
  = help: make the margins smaller or the paper larger

own.toml: 1 error
",
    );
    let told = folder.cdipdoc("render --pdf --style own.toml --format json").exits(2);
    told.mentions("\"rule\": \"style-measure\"").mentions("own.toml");
}

#[test]
fn a_style_is_an_input_like_any_other() {
    let folder = Folder::of(ENGLISH).with("own.toml", LARGE).with("latin.toml", b"# \xE9\n");
    folder
        .cdipdoc("render --pdf --style none.toml")
        .exits(2)
        .mentions("cannot read `none.toml`: no such file");
    folder.cdipdoc("render --pdf --style .").exits(2).mentions("cannot read `.`: it is a folder");
    folder.cdipdoc("render --pdf --style latin.toml").exits(2).mentions("--> latin.toml:1:3");
    folder.cdipdoc("render --pdf --style own.toml -o own.toml").exits(2).mentions("is the input `own.toml`");
    folder.cdipdoc("render --pdf --style - -").exits(2).mentions("`-` is given twice");
    folder.cdipdoc("render --pdf --style -").input(LARGE).exits(0);
    for formats in ["", "--markdown", "--to markdown"] {
        folder.cdipdoc(&format!("render {formats} --style own.toml")).exits(2).complains(
            "error: no format that is asked for has pages to set in a style\n\
             help: leave out `--style`, or ask for a format with pages: `pdf`\n",
        );
    }
    folder.cdipdoc("render --style own.toml --to pdf").exits(0);
    folder.cdipdoc("render --style own.toml --pdf --markdown").exits(0);
}
