use crate::support::manuscript::{BILINGUAL, DOUBTFUL, ENGLISH, FAULTY};
use crate::support::{Folder, tool};

#[test]
fn markdown_in_every_language_is_what_nobody_has_to_ask_for() {
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("render").exits(0).answers("");
    folder.holds(&["webinars.en.md", "webinars.fr.md", "webinars.toml"]);
}

#[test]
fn both_flags_give_both_formats() {
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("render --pdf --markdown").exits(0);
    folder.holds(&[
        "webinars.en.md",
        "webinars.en.pdf",
        "webinars.fr.md",
        "webinars.fr.pdf",
        "webinars.toml",
    ]);
}

#[test]
fn a_line_for_each_file_tells_path_pages_and_size() {
    let folder = Folder::of(DOUBTFUL);
    let told = folder.cdipdoc("render --markdown --pdf").exits(0);
    let lines: Vec<_> = told.stderr.lines().collect();
    assert!(lines[0].starts_with("webinars.en.md: ") && !lines[0].contains("page"), "{lines:?}");
    assert!(lines[1].starts_with("webinars.en.pdf: ") && lines[1].contains(" page"), "{lines:?}");
    assert_eq!(lines[2..], ["webinars.toml: sound, 1 warning"]);
}

#[test]
fn languages_may_be_repeated_or_listed() {
    for arguments in ["--lang en --lang fr", "--lang fr,en", "--lang en,en,fr"] {
        let folder = Folder::of(BILINGUAL);
        folder.cdipdoc(&format!("render {arguments}")).exits(0);
        folder.holds(&["webinars.en.md", "webinars.fr.md", "webinars.toml"]);
    }
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("render --lang fr").exits(0);
    folder.holds(&["webinars.fr.md", "webinars.toml"]);
}

#[test]
fn a_language_that_is_not_declared_stops_everything() {
    let folder = Folder::of(BILINGUAL).with("also.toml", ENGLISH);
    folder.cdipdoc("render --lang en,fr webinars.toml also.toml").exits(2).complains(
        "error: `also.toml` does not declare the language `fr`\n\
         help: choose from `en`, or add the language to `languages`\n",
    );
    folder.holds(&["also.toml", "webinars.toml"]);
}

#[test]
fn a_language_that_nobody_speaks_here_is_a_usage_error() {
    Folder::of(BILINGUAL).cdipdoc("render --lang de").exits(2).mentions("ar, en, es, fr, ru, zh");
}

#[test]
fn a_faulty_manuscript_is_not_rendered() {
    let folder = Folder::of(FAULTY);
    folder.cdipdoc("render").exits(1).answers("").mentions("\nwebinars.toml: 1 error\n");
    folder.holds(&["webinars.toml"]);
}

#[test]
fn a_faulty_manuscript_does_not_hold_up_the_others() {
    let folder = Folder::of(ENGLISH).with("faulty.toml", FAULTY);
    folder.cdipdoc("render faulty.toml webinars.toml").exits(1);
    folder.holds(&["faulty.toml", "webinars.en.md", "webinars.toml"]);
    folder.cdipdoc("render faulty.toml missing.toml webinars.toml").exits(2);
}

#[test]
fn outputs_stand_beside_their_manuscript() {
    let folder = Folder::new().with("a/2024.v1.toml", ENGLISH);
    folder.cdipdoc("render a/2024.v1.toml").exits(0);
    assert_eq!(folder.names("a"), ["2024.v1.en.md", "2024.v1.toml"]);
}

#[test]
fn a_folder_that_exists_takes_the_outputs() {
    let folder = Folder::of(ENGLISH).with_folder("out");
    folder.cdipdoc("render -o out").exits(0).mentions("webinars.en.md: ");
    assert_eq!(folder.names("out"), ["webinars.en.md"]);
}

#[test]
fn a_closing_slash_makes_the_last_folder_only() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("render -o out/").exits(0);
    assert_eq!(folder.names("out"), ["webinars.en.md"]);
    folder.cdipdoc("render -o no/out/").exits(3).complains(
        "error: cannot write `no/out/`: no such file or folder\n\
         help: create the folder first, or name another with `-o`\n",
    );
    folder.cdipdoc("render -o webinars.toml/").exits(3);
    folder.holds(&["out", "webinars.toml"]);
}

#[test]
fn no_folder_is_made_for_a_faulty_manuscript() {
    let folder = Folder::of(FAULTY);
    folder.cdipdoc("render -o out/").exits(1);
    folder.holds(&["webinars.toml"]);
}

#[test]
fn a_format_may_be_named_in_every_way_and_is_written_once() {
    for formats in [
        "--to pdf,markdown",
        "--to markdown --to pdf",
        "--to pdf,pdf --markdown",
        "--pdf --to markdown",
        "--pdf --markdown --to pdf",
    ] {
        let folder = Folder::of(ENGLISH);
        let told = folder.cdipdoc(&format!("render {formats}")).exits(0).stderr;
        folder.holds(&["webinars.en.md", "webinars.en.pdf", "webinars.toml"]);
        assert_eq!(told.lines().count(), 3, "{told}");
    }
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("render --to pdf").exits(0);
    folder.holds(&["webinars.en.pdf", "webinars.toml"]);
    folder.cdipdoc("render --to word").exits(2).mentions("[possible values: markdown, pdf]");
}

#[test]
fn a_file_takes_one_output() {
    let folder = Folder::of(BILINGUAL);
    folder.cdipdoc("render --lang fr -o rapport.markdown").exits(0);
    folder.holds(&["rapport.markdown", "webinars.toml"]);
    folder.cdipdoc("render --lang fr -o no/rapport.md").exits(3);
    folder.holds(&["rapport.markdown", "webinars.toml"]);
}

#[test]
fn a_file_for_several_outputs_is_refused_before_anything_is_read() {
    for (arguments, remedy) in [
        ("missing.toml also-missing.toml --lang en", "render one manuscript at a time"),
        ("missing.toml --lang en --markdown --pdf", "choose one format (`markdown`, `pdf`)"),
        ("missing.toml --lang en,fr", "name one language with `--lang`"),
    ] {
        let folder = Folder::new();
        folder.cdipdoc(&format!("render {arguments} -o one.md")).exits(2).complains(&format!(
            "error: `-o one.md` serves one output, and several are asked for\n\
             help: {remedy}, or name a folder: `-o FOLDER/`\n"
        ));
        folder.holds(&[]);
    }
}

#[test]
fn a_file_for_the_languages_of_a_manuscript_is_refused_before_anything_is_written() {
    let folder = Folder::of(BILINGUAL);
    for output in ["one.md", "-"] {
        folder.cdipdoc(&format!("render -o {output}")).exits(2).answers("").complains(&format!(
            "error: `-o {output}` serves one output, and several are asked for\n\
             help: name one language with `--lang` (`en`, `fr`), or name a folder: `-o FOLDER/`\n"
        ));
    }
    folder.holds(&["webinars.toml"]);
}

#[test]
fn the_only_language_need_not_be_named() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("render -o one.md").exits(0);
    folder.holds(&["one.md", "webinars.toml"]);
}

#[test]
fn a_dash_is_standard_output() {
    let folder = Folder::of(ENGLISH);
    let document = folder.cdipdoc("render -o -").exits(0).mentions("standard output: ").stdout;
    folder.holds(&["webinars.toml"]).cdipdoc("render").exits(0);
    assert_eq!(document, folder.read("webinars.en.md"));
}

#[cfg(unix)]
#[test]
fn a_pdf_on_standard_output_is_the_pdf_of_a_file() {
    let folder = Folder::of(ENGLISH).with_folder("a/b");
    let outputs =
        ["-o - > plain.pdf", "-o - | cat > piped", "-o /dev/stdout | cat > named", "-o a/b/one.pdf", "-o a"];
    for output in outputs {
        folder.shell(&format!("\"$0\" render --pdf {output}")).exits(0);
    }
    let bytes = |name| std::fs::read(folder.path(name)).unwrap();
    for name in ["piped", "named", "a/b/one.pdf", "a/webinars.en.pdf"] {
        assert!(bytes(name) == bytes("plain.pdf"), "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_pdf_is_not_written_to_a_terminal() {
    let folder = Folder::of(ENGLISH);
    // It gives the program a terminal of its own.
    if !tool::has("script") {
        return;
    }
    let watched =
        |output: &str| folder.shell(&format!("script -qec \"$0 render --pdf -o {output}\" /dev/null"));
    for output in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        let child = watched(output).start().wait_with_output().unwrap();
        assert_eq!(child.status.code(), Some(2));
        let told = String::from_utf8(child.stdout).unwrap();
        assert!(told.contains("PDF is not written to a terminal"), "{told}");
        assert!(!told.contains("%PDF"), "{told}");
    }
}

#[test]
fn two_manuscripts_may_not_share_an_output() {
    let folder = Folder::new().with("a/x.toml", ENGLISH).with("b/x.toml", ENGLISH);
    folder.cdipdoc("render a/x.toml b/x.toml -o out/").exits(2).mentions("x.en.md` would be written twice");
    folder.cdipdoc("render a/x.toml ./a/x.toml").exits(2).mentions("would be written twice");
    folder.holds(&["a", "b"]);
    assert_eq!(folder.names("a"), ["x.toml"]);
}
