//! The same bytes wherever and however the program is run.

use crate::support::Folder;
use crate::support::manuscript::BILINGUAL;

const OUTPUTS: [&str; 4] = ["webinars.en.md", "webinars.en.pdf", "webinars.fr.md", "webinars.fr.pdf"];

fn bytes(folder: &Folder) -> Vec<Vec<u8>> {
    OUTPUTS.map(|name| std::fs::read(folder.path(name)).unwrap()).into()
}

#[test]
fn time_zone_locale_and_folder_leave_no_trace() {
    let plain = Folder::of(BILINGUAL);
    plain.cdipdoc("render --markdown --pdf").exits(0);
    let abroad = Folder::new().with("a/webinars.toml", BILINGUAL);
    let run = abroad.cdipdoc("render --markdown --pdf a/webinars.toml -o .");
    run.env("TZ", "Pacific/Kiritimati")
        .env("LANG", "ar_EG.UTF-8")
        .env("LC_ALL", "tr_TR")
        .env("HOME", "/")
        .exits(0);
    assert_eq!(bytes(&plain), bytes(&abroad));
}

#[cfg(unix)]
#[test]
fn a_small_stack_is_enough() {
    let folder = Folder::of(BILINGUAL);
    folder.shell("ulimit -s 128; exec \"$0\" render --markdown --pdf").exits(0);
    assert_eq!(bytes(&folder).len(), OUTPUTS.len());
}
