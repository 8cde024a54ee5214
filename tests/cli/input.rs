use crate::support::Folder;
use crate::support::manuscript::BILINGUAL;

#[test]
fn a_missing_file_is_named() {
    for command in ["validate", "render"] {
        Folder::new().cdipdoc(command).exits(2).answers("").complains(
            "error: cannot read `webinars.toml`: no such file or folder\n\
             help: check the name, or go to the folder that holds the file\n",
        );
    }
}

#[test]
fn a_folder_is_no_manuscript() {
    Folder::new().cdipdoc("validate .").exits(2).complains(
        "error: cannot read `.`: it is a folder\n\
         help: name the file in it\n",
    );
}

#[test]
fn latin_1_is_refused_with_its_line_and_byte() {
    let folder = Folder::new().with("webinars.toml", b"a = 1\nb = \"\xC3\xA9t\xE9\"\n");
    folder.cdipdoc("validate").exits(2).answers(
        "error[encoding]: the file is not UTF-8: byte 9 of this line is `0xE9`
 --> webinars.toml:2:8
  |
2 | b = \"ét�\"
  |        ^ no letter in UTF-8
  |
  = help: save the file as UTF-8, which editors offer where they save; it may be Latin-1 or Windows-1252 now

webinars.toml: 1 error
",
    );
    folder.cdipdoc("render").exits(2).answers("").mentions("error[encoding]: ");
}

#[test]
fn every_form_tells_where_a_file_is_no_text() {
    let folder = Folder::new().with("webinars.toml", b"a = 1\nb = \"\xC3\xA9t\xE9\"\n");
    for (form, place) in [
        ("short", "webinars.toml:2:8: error[encoding]: "),
        ("json", "\"start_byte\": 14"),
        ("sarif", "\"startColumn\": 8"),
        ("github", "line=2,endLine=2,col=8"),
        ("junit", "webinars.toml:2:8"),
    ] {
        let told = folder.cdipdoc(&format!("validate --format {form}")).exits(2);
        assert!(told.stdout.contains(place) && told.stdout.contains("encoding"), "{form}: {}", told.stdout);
    }
}

#[test]
fn a_file_that_is_no_text_is_never_corrected() {
    let text = b"[document]\nyear = \"caf\xE9\"\n";
    let folder = Folder::new().with("webinars.toml", text);
    for command in ["validate --fix", "validate --diff", "validate --fix /dev/stdin"] {
        folder.cdipdoc(command).input("\u{0}x\u{0}y").exits(2).mentions("encoding");
    }
    assert_eq!(std::fs::read(folder.path("webinars.toml")).expect("a file"), text);
    folder.cdipdoc("validate --fix -").input("\u{0}x\u{0}y").exits(2).answers("");
}

#[test]
fn a_character_cut_off_at_the_end_is_invalid() {
    Folder::of("").with("webinars.toml", b"\xC3").cdipdoc("validate --format short").exits(2).answers(
        "webinars.toml:1:1: error[encoding]: the file is not UTF-8: byte 1 of this line is `0xC3`\n",
    );
}

#[test]
fn utf_16_is_named() {
    for text in [b"\xFF\xFEa\0=\0".as_slice(), b"\xFE\xFF\0a\0=", b"a\0=\x001\0", b"\0a\0=\x001"] {
        let told = Folder::of("").with("webinars.toml", text).cdipdoc("validate").exits(2);
        assert!(
            told.stdout.starts_with("error[encoding]: the file is UTF-16, not UTF-8\n"),
            "{}",
            told.stdout
        );
    }
}

#[test]
fn a_byte_order_mark_is_accepted() {
    Folder::of(&format!("\u{feff}# x\n{BILINGUAL}")).cdipdoc("validate").exits(0);
}

#[test]
fn a_file_over_the_limit_is_refused_by_name() {
    let long = "#".repeat(16_000_000);
    let folder = Folder::of(&long);
    folder.cdipdoc("validate").exits(1);
    Folder::of(&(long + "\n")).cdipdoc("validate").exits(2).complains(
        "error: `webinars.toml` is over 16 MB, the limit on a manuscript\n\
         help: check that it is a manuscript, and raise the limit with `--limit file=MEGABYTES`\n",
    );
}

#[test]
fn terminal_escapes_in_names_and_arguments_are_shown_not_obeyed() {
    let folder = Folder::new();
    for arguments in
        [["validate", "a\x1b[31m\r.toml"], ["validate", "--a\x1b[31m"], ["render", "--lang=\x1b[31m"]]
    {
        let told = folder.cdipdoc_with(arguments).exits(2).mentions("\\u{1b}[31m");
        assert!(!told.stderr.contains(['\x1b', '\r']), "{:?}", told.stderr);
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use super::*;

    #[test]
    fn a_manuscript_may_come_through_a_pipe() {
        Folder::new().cdipdoc("validate /dev/stdin").input(BILINGUAL).exits(0).answers("/dev/stdin: sound\n");
    }

    #[test]
    fn names_may_hold_spaces_begin_with_a_dash_and_be_no_text() {
        let latin = OsStr::from_bytes(b"caf\xE9.toml");
        let folder =
            Folder::new().with("a b.toml", BILINGUAL).with("-x.toml", BILINGUAL).with(latin, BILINGUAL);
        let arguments = ["render", "--lang", "en", "--", "a b.toml", "-x.toml"].map(OsStr::new);
        let told = folder.cdipdoc_with(arguments.iter().copied().chain([latin])).exits(0);
        assert_eq!(folder.read("a b.en.md"), folder.read("-x.en.md"));
        assert_eq!(folder.read("a b.en.md"), folder.read(OsStr::from_bytes(b"caf\xE9.en.md")));
        told.mentions("caf\\xE9.toml: sound\n");
    }

    #[test]
    fn a_file_that_may_not_be_read_is_named() {
        use std::os::unix::fs::PermissionsExt;
        let folder = Folder::of(BILINGUAL);
        std::fs::set_permissions(folder.path("webinars.toml"), PermissionsExt::from_mode(0o000)).unwrap();
        folder.unprivileged("validate").exits(2).complains(
            "error: cannot read `webinars.toml`: permission denied\n\
             help: ask its owner for the right to read it\n",
        );
    }
}

#[test]
fn a_limit_is_named_and_raised() {
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("validate --limit webinars=1 --limit file=1").exits(0);
    folder.cdipdoc("validate --limit txet=2").exits(2).mentions("`text`");
    folder.cdipdoc("validate --limit text=0").exits(2).mentions("a whole number from 1");
    let two = format!("{BILINGUAL}\n{}", &BILINGUAL[BILINGUAL.find("[[webinar]]").unwrap()..]);
    let told = Folder::of(&two).cdipdoc("validate --format short --limit webinars=1").exits(1);
    told.mentions("limit-exceeded");
}
