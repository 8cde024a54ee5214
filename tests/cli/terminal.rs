//! Colour, and streams that are closed or full.

use crate::support::Folder;
use crate::support::folder::Run;
use crate::support::manuscript::{BILINGUAL, FAULTY};

#[track_caller]
fn coloured(run: impl Fn(&Folder) -> Run, expected: bool) {
    let told = run(&Folder::of(FAULTY)).exits(1);
    assert_eq!(told.stdout.contains('\x1b'), expected, "{:?}", told.stdout);
}

#[test]
fn findings_are_plain_where_nobody_watches() {
    coloured(|folder| folder.cdipdoc("validate"), false);
    coloured(|folder| folder.cdipdoc("validate --color auto"), false);
}

#[test]
fn colour_can_be_forced() {
    coloured(|folder| folder.cdipdoc("validate --color always").env("NO_COLOR", "1"), true);
    coloured(|folder| folder.cdipdoc("--color always validate"), true);
    coloured(|folder| folder.cdipdoc("validate").env("CLICOLOR_FORCE", "1"), true);
    coloured(|folder| folder.cdipdoc("validate").env("CLICOLOR_FORCE", "0"), false);
}

#[test]
fn colour_can_be_refused() {
    coloured(|folder| folder.cdipdoc("validate --color never").env("CLICOLOR_FORCE", "1"), false);
    coloured(|folder| folder.cdipdoc("validate").env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"), false);
    coloured(|folder| folder.cdipdoc("validate").env("CLICOLOR_FORCE", "1").env("NO_COLOR", ""), true);
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_is_no_error() {
    let folder = Folder::of(FAULTY);
    for (arguments, code) in [("validate", 1), ("--help", 0)] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        folder.cdipdoc(arguments).stdout(writer).exits(code).complains("");
    }
}

#[cfg(unix)]
#[test]
fn a_document_whose_reader_leaves_is_not_delivered() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    Folder::of(BILINGUAL).cdipdoc("render --lang en -o -").stdout(writer).exits(3).complains(
        "error: cannot write `standard output`: its reader has gone\n\
         help: let the program that reads it run to its end\n",
    );
}

/// The device is handed over open: the program never learns its name.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_told() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("validate").stdout(full()).exits(3).mentions("the disk is full");
    folder.cdipdoc("render --lang en -o -").stdout(full()).exits(3).mentions("the disk is full");
    folder.cdipdoc("--help").stdout(full()).exits(3);
}

#[cfg(unix)]
#[test]
fn closed_streams_do_not_stop_the_work() {
    let folder = Folder::of(BILINGUAL);
    folder.shell("\"$0\" render --lang en 2>&- >&-").exits(0);
    folder.holds(&["webinars.en.md", "webinars.toml"]);
}
