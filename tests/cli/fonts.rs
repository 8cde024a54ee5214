//! `--font-dir`: characters that the program's own fonts lack.

use crate::support::Folder;
use crate::support::manuscript::ENGLISH;

const SNOWMAN: char = '☃';

/// Arimo, but that it has the snowman and nothing else, drawn as an "A", and the permissions of `fsType`.
fn snowman(permissions: u16) -> Vec<u8> {
    let mut font = include_bytes!("../../templates/fonts/Arimo-Regular.ttf").to_vec();
    let (code, glyph) = (SNOWMAN as u16, 36_u16);
    let map = [
        0,
        1,
        3,
        1,
        0,
        12, // one table, of Unicode
        4,
        32,
        0,
        4,
        4,
        1,
        0, // format 4, of 32 bytes, with two segments
        code,
        0xffff,
        0,
        code,
        0xffff, // where they end and begin
        glyph.wrapping_sub(code),
        1,
        0,
        0, // and their glyphs
    ];
    let map: Vec<u8> = map.into_iter().flat_map(u16::to_be_bytes).collect();
    let end = font.len() as u32;
    let cmap = record(&font, b"cmap");
    font[cmap + 8..cmap + 12].copy_from_slice(&end.to_be_bytes());
    font[cmap + 12..cmap + 16].copy_from_slice(&(map.len() as u32).to_be_bytes());
    font.extend(map);
    let place = record(&font, b"OS/2") + 8;
    let table = u32::from_be_bytes(font[place..place + 4].try_into().unwrap()) as usize;
    font[table + 8..table + 10].copy_from_slice(&permissions.to_be_bytes());
    font
}

/// Its outlines cannot be found, which shows when one of them is embedded.
fn without_places(mut font: Vec<u8>) -> Vec<u8> {
    let loca = record(&font, b"loca");
    let [place, length] =
        [loca + 8, loca + 12].map(|at| u32::from_be_bytes(font[at..at + 4].try_into().unwrap()) as usize);
    font[place..place + length].fill(0xff);
    font
}

fn record(font: &[u8], tag: &[u8]) -> usize {
    (12..).step_by(16).find(|at| &font[*at..at + 4] == tag).unwrap()
}

fn folder() -> Folder {
    let sentence = "Intellectual Property and Small Businesses";
    assert!(ENGLISH.contains(sentence));
    Folder::of(&ENGLISH.replace(sentence, &format!("{SNOWMAN} {sentence}")))
}

#[test]
fn a_character_that_no_font_has_is_an_error() {
    for command in ["render --pdf", "validate --quiet"] {
        folder().cdipdoc(command).exits(1).mentions("no font at hand can draw `☃`");
    }
}

#[test]
fn of_the_spaces_only_one_with_ink_is_an_error() {
    for space in "\u{a0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{202f}\u{205f}\u{3000}".chars()
    {
        Folder::of(&ENGLISH.replace("Small Businesses", &format!("Small{space}Businesses")))
            .cdipdoc("validate")
            .exits(0);
    }
    Folder::of(&ENGLISH.replace("Small Businesses", "Small\u{1680}Businesses"))
        .cdipdoc("validate")
        .exits(1)
        .mentions("no font at hand can draw `\u{1680}`, U+1680");
}

#[test]
fn a_name_in_a_script_that_no_font_has_is_one_error() {
    for name in ["अनीता", "สมชาย"] {
        let person = format!("[[person]]\nid = \"p\"\ngiven = \"{name}\"\nfamily = \"Rao\"\n");
        let talk = "[[webinar.talk]]\nspeaker = \"p\"\nsummary = \"She spoke.\"\n";
        let folder = Folder::of(&format!("{ENGLISH}{talk}{person}"));
        let told = folder.cdipdoc("validate --format short").exits(1).mentions(&format!("can draw `{name}`"));
        assert_eq!(told.stdout.matches("text-glyph-missing").count(), 1, "{}", told.stdout);
    }
}

#[test]
fn a_font_of_the_folder_prints_it() {
    let folder = folder().with("fonts/snow.TTF", snowman(0)).with("fonts/notes.txt", "no font");
    folder.cdipdoc("validate --font-dir fonts").exits(0);
    folder.cdipdoc("render --pdf --font-dir fonts").exits(0);
}

#[test]
fn a_font_that_cannot_be_used_is_told_by_name() {
    for (bytes, told) in [
        (b"not a font".to_vec(), "`fonts/b.otf` is no font that can be read"),
        (without_places(snowman(0)), "`fonts/b.otf` is no font that can be read"),
        (snowman(2), "`fonts/b.otf` is a font that its maker forbids to embed"),
    ] {
        let folder = folder().with("fonts/b.otf", bytes).with("fonts/c.ttf", snowman(0));
        folder.cdipdoc("render --pdf --font-dir fonts").exits(2).mentions(told);
        folder.holds(&["fonts", "webinars.toml"]);
    }
}

#[test]
fn a_font_that_cannot_be_used_is_no_help_to_validate() {
    let folder = folder().with("fonts/b.otf", snowman(2));
    folder.cdipdoc("validate --font-dir fonts").exits(2).mentions("forbids to embed");
}

#[test]
fn a_folder_without_fonts_is_an_error() {
    let folder = folder().with_folder("empty");
    folder.cdipdoc("render --pdf --font-dir empty").exits(2).mentions("`empty` holds no font");
    folder
        .cdipdoc("render --pdf --font-dir none")
        .exits(2)
        .mentions("cannot read `none`: no such file or folder");
}
