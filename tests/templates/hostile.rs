//! Mistakes and hostilities of a folder, one by one: each is told with its place and its remedy, and nothing hangs.

use crate::support::Folder;

const MANUSCRIPT: &str = include_str!("../../examples/minimal.toml");
const SKELETON: &str = include_str!("../../templates/webinar-report.j2");
const EN: &str = "phrases/en.toml";

/// What `templates check` tells of a folder with one file.
#[track_caller]
fn told(path: &str, text: impl AsRef<[u8]>) -> String {
    let folder = Folder::of(MANUSCRIPT).with(format!("house/{path}"), text);
    folder.cdipdoc("templates check house").exits(2).stdout
}

/// A phrase that every document has.
fn purpose(text: &str) -> String {
    format!("[phrases]\npurpose = '''\n{text}'''\n")
}

#[track_caller]
fn is_told(path: &str, text: impl AsRef<[u8]>, place: &str, message: &str, help: &str) {
    let told = told(path, text);
    assert!(told.contains(&format!("]: {message}\n")), "{message}: {told}");
    assert!(told.contains(&format!("--> house/{path}:{place}\n")), "{place}: {told}");
    assert!(told.contains(&format!("= help: {help}")), "{help}: {told}");
}

#[test]
fn a_phrase_is_one_paragraph_of_text() {
    let cannot = |why: &str| format!("the phrase `phrases.purpose` cannot be written: {why}");
    let help = "correct it, or compare it with what `cdipdoc templates export` writes";
    for (text, why) in [
        ("One.\n\nTwo.", "a phrase is one paragraph of text"),
        ("# One", "a phrase is one paragraph of text, and not a heading"),
        ("- One", "a phrase is one paragraph of text, and not a list"),
        ("A <b>b</b>", "a phrase may hold emphasis and links, and not HTML"),
        ("![x](y)", "a phrase may hold emphasis and links, and not a picture"),
    ] {
        is_told(EN, purpose(text), "2:11", &cannot(why), help);
        let folder = Folder::of(MANUSCRIPT).with(format!("house/{EN}"), purpose(text));
        folder.cdipdoc("render --templates house").exits(2).mentions(&cannot(why));
    }
}

#[test]
fn a_private_character_is_no_fact() {
    let message = "a phrase holds a private character, which stands for an insert";
    is_told(EN, purpose("\u{e000}0\u{e001}"), "2:11", message, "delete it, and place the fact by its name");
}

#[test]
fn a_phrase_of_several_lines_is_blamed_for_one() {
    let text = purpose("It reports\n  {{ webinars[0].nonesuch.x }}\non them.");
    let message = "the phrase `phrases.purpose` cannot be written: undefined value";
    is_told(EN, text, "4:3", message, "correct it");
    let text = purpose("It reports\n  {% nonesuch %}\non them.");
    let message = "the phrase `phrases.purpose` cannot be written: unknown statement nonesuch";
    is_told(EN, text, "4:3", message, "correct it");
}

#[test]
fn a_filter_that_there_is_not_is_told_though_no_document_composes_it() {
    let text = purpose("It reports\n{% if false %}{{ document.year | countt }}{% endif %}.");
    is_told(EN, text, "4:34", "there is no filter `countt`", "write `count`");
    let call =
        "{% if false %}{{ paragraph(\"purpose\" | nonesuch, name=\"x\") }}{% endif %}\n{{ end_mark() }}";
    let skeleton = SKELETON.replace("{{ end_mark() }}", call);
    let line = skeleton.lines().position(|line| line.contains("nonesuch")).unwrap() + 1;
    let place = format!("{line}:40");
    is_told("webinar-report.j2", skeleton, &place, "there is no filter `nonesuch`", "the filters are ");
}

const ENDLESS: &str = "it takes too many steps, or makes too much text";

/// Templates that would take minutes or gigabytes.
const GREEDY: [&str; 4] = [
    "{% for i in range(9999) %}{% for j in range(9999) %}{% set x = i %}{% endfor %}{% endfor %}",
    "{% set ns = namespace(s=\"aaaaaaaaaaaaaaaa\") %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "{% set x = \"aaaaaaaaaaaaaaaa\" * 4000000000 %}",
    "{% set x = \"aaaaaaaaaaaaaaaa\" * 999999 %}{% set y = x ~ x ~ x ~ x %}",
];

#[test]
fn a_greedy_template_is_found_once() {
    for greedy in GREEDY {
        let phrase = told(EN, purpose(greedy));
        assert_eq!(phrase.matches(ENDLESS).count(), 1, "{phrase}");
        let skeleton = told("webinar-report.j2", format!("{SKELETON}\n{greedy}\n"));
        assert_eq!(skeleton.matches(ENDLESS).count(), 1, "{skeleton}");
    }
}

#[test]
fn the_steps_of_phrases_are_those_of_the_document() {
    let phrase = purpose("{% for i in range(40000) %}{% set x = i %}{% endfor %}It reports.");
    let calls = "{% for i in range(9999) %}{{ paragraph(\"purpose\", name=\"purpose\") }}{% endfor %}";
    let folder = Folder::of(MANUSCRIPT).with(format!("house/{EN}"), phrase).with(
        "house/webinar-report.j2",
        SKELETON.replace("{{ end_mark() }}", &format!("{calls}{{{{ end_mark() }}}}")),
    );
    let told = folder.cdipdoc("templates check house").exits(2).stdout;
    assert!(told.contains(&format!("the phrase `phrases.purpose` cannot be written: {ENDLESS}")), "{told}");
}

#[test]
fn a_skeleton_that_drops_a_block_is_told() {
    for (call, block, why) in [
        ("{{ end_mark() }}", "end_mark", "the document has no end mark"),
        ("{{ own_sections() }}", "own_sections", "the sections of a manuscript are lost"),
    ] {
        let message = format!("the skeleton calls no `{block}`: {why}");
        let help = format!("call `{block}` as the skeleton of `cdipdoc templates export` does");
        is_told("webinar-report.j2", SKELETON.replace(call, ""), "1:1", &message, &help);
    }
    is_told(
        "webinar-report.j2",
        "",
        "1:1",
        "the skeleton calls no `cover`: the document has no cover",
        "call ",
    );
}

#[test]
fn patterns_words_and_lists_are_told_that_print_nothing_or_braces() {
    let text = "[dates]\ndate = \"{moth} {day}, {year}\"\n";
    is_told(EN, text, "2:8", "nothing stands for `{moth}` in `dates.date`", "write `{month}`");
    let text = "[words.place]\ngeneva = \"\"\n";
    is_told(EN, text, "2:10", "`words.place.geneva` is empty", "write its words, or delete the line");
    is_told("lists.toml", "place = []\n", "1:9", "`place` is empty", "write its words, or delete the line");
    assert!(told(EN, "[dates]\nmonths = [\"January\"]\n").contains("expected an array of length 12"));
    let words = told("terms/ordinals/en.toml", "words = [\"first\"]\n");
    assert!(words.contains("`words` cannot be read: it holds 1 words, and not 99"), "{words}");
}

#[test]
fn what_is_not_confirmed_must_be_there() {
    let text = "[unconfirmed]\nphrases = [\"purpose\", \"nonesuch\"]\nterms = [\"quux\"]\n";
    let message = "`nonesuch` is not there to be confirmed";
    is_told(EN, text, "2:24", message, "write it as it stands in the file, or take it out of `phrases`");
    assert!(told(EN, text).contains("`quux` is not there to be confirmed"));
}

#[test]
fn a_body_that_stands_twice_is_one_mistake() {
    let told =
        told("terms/committees.toml", "[XX]\nname.en = \"Committee A\"\n[XX]\nname.en = \"Committee B\"\n");
    assert!(told.contains("error[toml-duplicate-key]: `XX` stands twice"), "{told}");
    assert_eq!(told.matches("error[").count(), 1, "{told}");
}

#[test]
fn a_file_that_is_no_text_or_none_is_told() {
    assert!(told(EN, b"[phrases]\npurpose = \"\xff\"\n").contains("--> house/phrases/en.toml:2:12"));
    let huge = Folder::of(MANUSCRIPT).with("house/style.toml", vec![b'#'; 17 << 20]);
    huge.cdipdoc("templates check house").exits(2).mentions("`house/style.toml` is over 16 MB");
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_circle_of_links_end() {
    let folder = Folder::of(MANUSCRIPT).with("house/lists.toml", "");
    std::os::unix::fs::symlink(".", folder.path("house/phrases")).unwrap();
    folder.cdipdoc("validate --templates house").exits(2).mentions("is no file of templates");
    let folder = Folder::of(MANUSCRIPT).with("house/lists.toml", "");
    std::process::Command::new("mkfifo").arg(folder.path("house/style.toml")).status().unwrap();
    folder
        .cdipdoc("validate --templates house")
        .exits(2)
        .mentions("`house/style.toml` is no file of templates");
}

#[test]
fn a_fact_that_no_manuscript_gives_is_told_in_the_skeleton() {
    for (from, to, word, help) in [
        ("webinar.recording and", "webinar.recordng and", "webinar.recordng", "write `webinar.recording`"),
        (
            "webinar.moderators and",
            "webinar.moderatrs and",
            "webinar.moderatrs",
            "write `webinar.moderators`",
        ),
        ("talk.summary and", "talk.sumary and", "talk.sumary", "write `talk.summary`"),
        ("not webinar.basis", "not webinar.bassis", "webinar.bassis", "write `webinar.basis`"),
        (
            "webinars and (\"purpose",
            "document.nosuch and (\"purpose",
            "document.nosuch",
            "the facts here are ",
        ),
        ("webinars and (\"purpose", "nosuch and (\"purpose", "nosuch", "the facts here are "),
        (
            "{% if mandate %}",
            "{% set x = document.nosuch %}{% if mandate %}",
            "document.nosuch",
            "the facts ",
        ),
    ] {
        let skeleton = SKELETON.replacen(from, to, 1);
        let at = skeleton.find(word).unwrap();
        let line = skeleton[..at].matches('\n').count() + 1;
        let column = at - skeleton[..at].rfind('\n').unwrap();
        let message = format!("there is no fact `{word}`");
        is_told("webinar-report.j2", &skeleton, &format!("{line}:{column}"), &message, help);
    }
}

#[test]
fn a_fact_that_the_skeleton_does_not_use_is_known() {
    let more = "{% set a = document.year and document.date and series.subject and webinars and webinars[0].examples %}";
    let skeleton = SKELETON.replacen("{% if mandate %}", &format!("{more}{{% if mandate %}}"), 1);
    let folder = Folder::of(MANUSCRIPT).with("house/webinar-report.j2", skeleton);
    folder.cdipdoc("templates check house").exits(0);
}
