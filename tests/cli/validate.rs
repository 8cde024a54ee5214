use crate::support::Folder;
use crate::support::manuscript::{BILINGUAL, DOUBTFUL, FAULTY};

#[test]
fn without_a_file_webinars_toml_is_read() {
    Folder::of(BILINGUAL).cdipdoc("validate").exits(0).answers("webinars.toml: sound\n").complains("");
}

#[test]
fn warnings_leave_a_manuscript_sound() {
    let told = Folder::of(DOUBTFUL).cdipdoc("validate").exits(0).complains("");
    assert!(told.stdout.starts_with("warning["), "{}", told.stdout);
    assert!(told.stdout.ends_with("\nwebinars.toml: sound, 1 warning\n"), "{}", told.stdout);
}

#[test]
fn errors_are_told_on_standard_output_and_counted_last() {
    let told = Folder::of(FAULTY).cdipdoc("validate").exits(1).complains("");
    assert!(told.stdout.contains("--> webinars.toml:2:10\n"), "{}", told.stdout);
    assert!(told.stdout.ends_with("\nwebinars.toml: 1 error\n"), "{}", told.stdout);
}

#[test]
fn an_empty_file_is_no_document() {
    Folder::of("").cdipdoc("validate").exits(1).mentions("no document");
}

#[test]
fn each_of_several_files_is_judged_and_the_highest_code_wins() {
    let folder = Folder::of(BILINGUAL).with("faulty.toml", FAULTY);
    let summaries = |files| folder.cdipdoc(files);
    summaries("validate faulty.toml webinars.toml").exits(1).mentions("webinars.toml: sound\n");
    summaries("validate missing.toml faulty.toml webinars.toml")
        .exits(2)
        .mentions("missing.toml")
        .mentions("faulty.toml: 1 error\n")
        .mentions("webinars.toml: sound\n");
}

#[test]
fn nothing_is_written() {
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("validate").exits(0);
    folder.holds(&["webinars.toml"]);
}
