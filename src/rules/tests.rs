//! The examples of every rule's explanation are run; a folder that holds more than is listed, or less, is
//! a failure.

use std::collections::BTreeSet;
use std::fs;

use toml::{Table, Value};

use super::*;
use crate::compose::compose;
use crate::diagnostic::Level;
use crate::manuscript;
use crate::programme::{self, Programme};
use crate::source::Source;

mod figures;
mod said;
mod silence;
mod told;
mod unprinted;
mod variations;

const SOUND: &str = include_str!("tests/sound.toml");
/// What is in the folder and is no rule.
const FRAME: [&str; 18] = [
    "abbreviations",
    "across",
    "alike",
    "bodies",
    "capitals",
    "claimed",
    "claims-in-doubt",
    "dates",
    "denied",
    "facts",
    "mod",
    "named",
    "names",
    "passage",
    "rule",
    "silence",
    "tests",
    "version",
];

/// A fragment in an explanation: merged into the sound manuscript, added to its text as it stands, or whole.
struct Example {
    text: String,
    fails: bool,
}

fn examples(rule: &Rule) -> Vec<Example> {
    let explanation = rule.explanation();
    let mut fails = None;
    let mut found = Vec::new();
    let mut fence: Option<(&str, String)> = None;
    for line in explanation.lines() {
        match (&mut fence, line) {
            (None, "Fails:") => fails = Some(true),
            (None, "Passes:") => fails = Some(false),
            (None, "```toml" | "```toml added" | "```toml whole") => fence = Some((line, String::new())),
            (Some((kind, body)), "```") => {
                let text = match *kind {
                    "```toml added" => format!("{SOUND}\n{body}"),
                    "```toml whole" => body.clone(),
                    _ => merged(rule.name.as_str(), body),
                };
                found.push(Example { text, fails: fails.expect("an example stands below its heading") });
                fence = None;
            }
            (Some((_, body)), line) => *body += &format!("{line}\n"),
            _ => {}
        }
    }
    found
}

fn merged(rule: &str, fragment: &str) -> String {
    let fragment = fragment.parse().unwrap_or_else(|error| panic!("{rule}: {error}"));
    let mut base: Table = SOUND.parse().expect("the sound manuscript is TOML");
    merge(&mut base, fragment);
    toml::to_string(&base).expect("what was read can be written")
}

fn merge(base: &mut Table, fragment: Table) {
    for (key, value) in fragment {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => merge(below, above),
            (Some(Value::Array(below)), Value::Array(above))
                if above.first().is_some_and(Value::is_table) =>
            {
                merge_tables(below, above);
            }
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

fn merge_tables(below: &mut Vec<Value>, above: Vec<Value>) {
    for (at, value) in above.into_iter().enumerate() {
        match (below.get_mut(at), value) {
            (Some(Value::Table(below)), Value::Table(above)) => merge(below, above),
            (_, value) => below.push(value),
        }
    }
}

/// The sound manuscript in one language more, which alone is printed, with this message.
fn only_in(language: &str, texts: [&str; 6], message: &str) -> String {
    let [report, body, family, function, title, summary] = texts;
    let of = |text: &str| format!("{{ {language} = \"{text}\" }}");
    format!(
        "document = {{ languages = [\"{language}\"], title = {} }}\norganization = [{{ name = {} }}]\n\
         person = [{{ family = {}, function = {} }}]\nwebinar = [{{ title = {}, talk = [{{ summary = {} }}] }}]\n\
         conclusion = {{ message = {} }}\n",
        of(report),
        of(body),
        of(family),
        of(function),
        of(title),
        of(summary),
        of(message)
    )
}

fn in_russian(message: &str) -> String {
    let body = "Всемирная организация интеллектуальной собственности";
    only_in("ru", ["Отчет о вебинаре", body, "Асан", "директор", "Помощь", "Г-н Асан выступил."], message)
}

fn in_arabic(message: &str) -> String {
    let body = "المنظمة العالمية للملكية الفكرية";
    only_in("ar", ["تقرير عن الندوة", body, "حسن", "مدير", "المساعدة التقنية", "قدّم عرضا."], message)
}

fn in_spanish(message: &str) -> String {
    let body = "Organización Mundial de la Propiedad Intelectual";
    only_in(
        "es",
        ["Informe sobre el seminario", body, "Asan", "director", "Asistencia", "El Sr. Asan habló."],
        message,
    )
}

fn in_french(message: &str) -> String {
    format!("document = {{ languages = [\"fr\"] }}\nconclusion = {{ message = {{ fr = \"{message}\" }} }}\n")
}

fn in_chinese(family: &str, message: &str) -> String {
    only_in("zh", ["网络研讨会报告", "世界知识产权组织", family, "司长", "技术援助", "他作了介绍。"], message)
}

/// All that is found in a manuscript and, where it has no errors, in the documents composed from it.
fn findings(text: &str) -> Findings {
    let source = Source::new("example.toml", text);
    let (manuscript, mut found) = manuscript::read(&source);
    let in_facts = check(&Facts::new(&source, &manuscript));
    found.extend(in_facts.weighed(&manuscript).0);
    if let Some(programme) = programme::accept(manuscript, &found) {
        let read = check_versions(in_each_version(&programme), &programme.manuscript, &in_facts);
        let read = read.weighed(&programme.manuscript);
        found.extend(read.0);
    }
    found.in_order()
}

fn in_each_version(programme: &Programme) -> Vec<Vec<Finding>> {
    // As in our fonts, no control of the format has a glyph.
    let drawn =
        |c: char| u32::from(c) < 0x1_0000 && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}');
    let templates = &programme.manuscript.templates;
    let found = programme.languages().into_iter().map(|language| {
        let locale = templates.locale(language);
        let document = compose(programme, locale).expect("the templates are sound");
        read(&Version::new(&document, locale, programme, &drawn))
    });
    found.collect()
}

fn of_errors(found: &Findings) -> Vec<&'static str> {
    found
        .0
        .iter()
        .filter(|finding| finding.level == Level::Error)
        .map(|finding| finding.rule.as_str())
        .collect()
}

#[test]
fn the_sound_manuscript_is_sound() {
    assert!(findings(SOUND).0.is_empty(), "{:#?}", findings(SOUND));
}

#[test]
fn every_finding_says_what_puts_it_right() {
    let examples = all().iter().flat_map(examples).filter(|example| example.fails);
    for finding in examples.flat_map(|example| findings(&example.text).0) {
        assert!(!finding.help.is_empty(), "{finding:#?}");
    }
}

/// What is found, but for the program's own wording.
fn said_of_prose(text: &str) -> Vec<String> {
    let found = findings(text).0.into_iter().filter(|finding| finding.rule != "formula-unconfirmed");
    found.map(|finding| format!("{}: {}", finding.rule, finding.message)).collect()
}

#[test]
fn rich_prose_is_left_alone() {
    assert_eq!(said_of_prose(include_str!("tests/rich.toml")), Vec::<String>::new());
}

#[test]
fn words_and_names_in_six_languages_are_left_alone() {
    assert_eq!(said_of_prose(include_str!("tests/six-languages.toml")), Vec::<String>::new());
}

#[test]
fn an_abbreviation_is_unused_where_no_version_uses_it() {
    let said = |message: &str| {
        let fragment = format!(
            "document = {{ languages = [\"en\", \"fr\"] }}\n[[abbreviation]]\nid = \"mtsp\"\n\
             short = {{ en = \"MTSP\", fr = \"PSMT\" }}\n\
             long = {{ en = \"Medium-Term Strategic Plan\", fr = \"Plan stratégique à moyen terme\" }}\n\
             [conclusion]\nmessage = {message}"
        );
        let found = findings(&merged("abbreviation-unused", &fragment)).0;
        found
            .into_iter()
            .filter(|finding| finding.rule.as_str().starts_with("abbreviation"))
            .collect::<Vec<_>>()
    };
    let unused = said("{ en = \"The plan was shown.\", fr = \"Le plan a été montré.\" }");
    assert_eq!(
        unused.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(),
        ["no text uses the abbreviation `MTSP`"]
    );
    assert!(said("{ en = \"The plan was shown.\", fr = \"Le PSMT a été montré.\" }").is_empty());
    let mistyped = said("{ en = \"The MTPS was shown.\", fr = \"Le PMST a été montré.\" }");
    assert!(mistyped.iter().all(|it| it.rule == "abbreviation-unexplained"), "{mistyped:#?}");
}

#[test]
fn what_parallel_texts_name_is_told_as_often_as_one_of_them_has_it() {
    let said = |en: &str, fr: &str| {
        let fragment = format!(
            "document = {{ languages = [\"en\", \"fr\"] }}\n[conclusion]\nmessage = {{ en = \"{en}\", fr = \"{fr}\" }}"
        );
        let found = findings(&merged("abbreviation-unexplained", &fragment)).0;
        found.into_iter().map(|finding| finding.message).collect::<Vec<_>>()
    };
    assert_eq!(said("The MTSP was shown.", "Le PSMT a été montré."), ["`MTSP` is explained nowhere"]);
    assert_eq!(
        said("The MTSP was shown.", "Le PSMT et la SDRM ont été montrés."),
        ["`MTSP` is explained nowhere", "`SDRM` is explained nowhere"]
    );
    assert_eq!(said("The plan was shown.", "Le PSMT a été montré."), ["`PSMT` is explained nowhere"]);
}

#[test]
fn a_mistake_that_all_versions_have_is_told_once() {
    let fragment = "document = { languages = [\"en\", \"fr\"] }\nperson = [{ given = \"Habip🎉\" }]\n";
    let found = findings(&merged("text-glyph-missing", fragment));
    assert_eq!(of_errors(&found), ["text-glyph-missing"], "{found:#?}");
}

#[test]
fn what_fails_is_found_once_and_nothing_else_is() {
    for rule in all() {
        for example in examples(rule).iter().filter(|example| example.fails) {
            let found = findings(&example.text);
            let own = found.0.iter().filter(|finding| finding.rule == rule.name).count();
            let others: Vec<&str> =
                of_errors(&found).into_iter().filter(|found| rule.name != *found).collect();
            assert!(own == 1 && others.is_empty(), "{}\n{found:#?}\n{}", rule.name, example.text);
        }
    }
}

#[test]
fn what_a_finding_says_and_marks() {
    let wrong: Vec<String> = told::told().iter().filter_map(told::otherwise).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn what_counts_as_a_word() {
    let words = |message: &str| {
        let limit = "rules = { structure-length = { from = 1, reason = \"a short report was asked for\" } }";
        let text =
            merged("structure-length", &format!("conclusion = {{ message = \"{message}\" }}\n{limit}"));
        let found = findings(&text).0;
        found.into_iter().find(|it| it.rule == "structure-length").expect("more than a word").label
    };
    let three = words("One two three.");
    for message in ["Été “two” (three).", "One – two — three.", "One.\\n\\nTwo.\\n\\nThree.", "1 2 3"]
    {
        assert_eq!(words(message), three, "{message}");
    }
    assert_ne!(words("One two three four."), three);
}

#[test]
fn what_was_meant_is_offered_a_hundred_times() {
    let ends = ('a'..='k').flat_map(|one| ('a'..='k').map(move |other| format!("{one}{other}")));
    let names: Vec<String> = ends.take(101).map(|end| format!("purpos{end}")).collect();
    let found = findings(&merged("paragraph-unknown", &format!("document = {{ without = {names:?} }}"))).0;
    let found = found.iter().filter(|it| it.rule == "paragraph-unknown");
    let offered: Vec<bool> = found.map(|it| it.help.starts_with("write `purpose`")).collect();
    assert_eq!(offered, [&[true; 100][..], &[false]].concat());
}

/// Rules on two facts that disagree.
const CONTRADICTIONS: [&str; 56] = [
    "abbreviation-late",
    "abbreviation-twice",
    "claim-contradicted",
    "claim-title",
    "committee-name",
    "count-gender-sum",
    "count-participants-range",
    "count-speakers",
    "count-webinars",
    "country-claimed-absent",
    "country-unknown",
    "date-after-document",
    "date-document-after-session",
    "date-order",
    "date-outside-year",
    "date-session-span",
    "date-url-mismatch",
    "gender-single-sex-panel",
    "gender-title-mismatch",
    "id-duplicate",
    "id-undeclared",
    "key-unprinted",
    "language-identical",
    "language-interpretation-missing",
    "language-interpretation-same",
    "language-link",
    "language-original-only",
    "language-structure",
    "list-repeated",
    "name-order-unknown",
    "paragraph-place",
    "paragraph-twice",
    "person-duplicate",
    "person-honorific",
    "person-moderator-speaks",
    "person-repeats",
    "reference-circular",
    "reference-empty",
    "reference-same-url",
    "region-claimed-absent",
    "region-single",
    "secretariat-only",
    "sector-claimed-absent",
    "symbol-adopted-session",
    "symbol-future",
    "symbol-kind",
    "symbol-session",
    "text-closing-twice",
    "text-near-duplicate",
    "text-range",
    "time-clock-change",
    "time-duration",
    "time-end-before-start",
    "time-zone-season",
    "toml-duplicate-key",
    "url-pattern",
];

#[test]
fn a_contradiction_names_both_places() {
    let told = |rule: &Rule, example: &Example| {
        let found = findings(&example.text).0;
        found.iter().any(|finding| finding.rule == rule.name && !finding.asides.is_empty())
    };
    let both = |rule: &&Rule| examples(rule).iter().any(|example| example.fails && told(rule, example));
    let named: Vec<&str> = all().iter().filter(both).map(|rule| rule.name.as_str()).collect();
    assert_eq!(named, CONTRADICTIONS);
}

#[test]
fn what_passes_passes() {
    for rule in all() {
        for example in examples(rule).iter().filter(|example| !example.fails) {
            let found = findings(&example.text);
            let own = found.0.iter().any(|finding| finding.rule == rule.name);
            assert!(!own && of_errors(&found).is_empty(), "{}\n{found:#?}\n{}", rule.name, example.text);
        }
    }
}

#[test]
fn every_rule_shows_what_fails_and_what_passes() {
    let shown = |rule: &Rule, fails| examples(rule).iter().any(|example| example.fails == fails);
    let without: Vec<&str> = all()
        .iter()
        .filter(|rule| !shown(rule, true) || !shown(rule, false))
        .map(|rule| rule.name.as_str())
        .collect();
    // A text that is not UTF-8 cannot stand in a file that is, and an example has no files beside it, nor a style or
    // templates.
    let templates = ["template-broken", "template-file", "template-unlike", "templates-folder"];
    assert_eq!(without, [&["emblem-file", "encoding", "style-measure"], &templates[..]].concat());
}

#[test]
fn the_folder_and_the_list_agree() {
    let folder =
        fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules")).expect("the folder is there");
    let files: BTreeSet<String> = folder
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".rs")?.replace('_', "-")))
        .filter(|name| !FRAME.contains(&name.as_str()))
        .collect();
    let listed: BTreeSet<String> = all().iter().map(|rule| rule.name.to_string()).collect();
    assert_eq!(files, listed);
}

#[test]
fn a_rule_is_named_as_its_file_and_explains_itself() {
    for rule in all() {
        let own = format!("{}.rs", rule.name.as_str().replace('-', "_"));
        let file = fs::read_to_string(format!("{}/src/rules/{own}", env!("CARGO_MANIFEST_DIR")));
        assert!(file.expect(&own).as_bytes().starts_with(rule.explanation), "{}", rule.name);
        assert!(rule.explanation().starts_with(char::is_uppercase), "{}", rule.name);
    }
}

#[test]
fn a_level_reaches_an_area_and_no_code_that_is_unknown() {
    let off = "country-unknown = { level = \"off\", reason = \"its office spoke for itself\" }";
    for (code, rules, expected) in [
        ("HK", "", vec![Level::Warning]),
        ("HK", off, vec![]),
        ("UK", "", vec![Level::Error]),
        ("UK", off, vec![Level::Error]),
    ] {
        let fragment = format!("[[organization]]\ncountry = \"{code}\"\n[rules]\n{rules}");
        let found = findings(&merged("country-unknown", &fragment));
        assert_eq!(
            found.0.iter().map(|finding| finding.level).collect::<Vec<_>>(),
            expected,
            "{code} {rules}"
        );
    }
}

#[test]
fn regions_and_groups_are_said_in_one_finding() {
    let rule = find("region-missing").expect("a rule");
    let said = |example: &Example| findings(&example.text).0.remove(0).message;
    let failing: Vec<String> = examples(rule).iter().filter(|example| example.fails).map(said).collect();
    assert_eq!(
        failing,
        [
            "over the year no speaker came from Oceania",
            "over the year no speaker came from the regional group CACEEC",
            "over the year no speaker came from Oceania, nor from the regional group CACEEC",
        ]
    );
    let own =
        |example: &Example| format!("[committee]\nname = \"Working Group on Tests\"\n\n{}", example.text);
    let failing_still: Vec<String> = examples(rule)
        .iter()
        .filter(|example| example.fails)
        .flat_map(|it| findings(&own(it)).0)
        .map(|it| it.message)
        .collect();
    assert_eq!(failing_still, ["over the year no speaker came from Oceania"; 2]);
}

#[test]
fn an_exception_is_not_called_idle_while_a_warning_silences_its_rule() {
    let said = |rule: &str, rest: &str| {
        let fragment = format!("{rest}\n[rules]\n{rule} = {{ level = \"off\", reason = \"it is right\" }}\n");
        let found = findings(&merged(rule, &fragment)).0;
        // What is doubtful of the wording is doubtful either way.
        let rules = found.into_iter().map(|finding| finding.rule);
        rules.filter(|rule| *rule != "formula-unconfirmed").collect::<Vec<_>>()
    };
    let friday = "https://webcast.wipo.int/video/WIPO_2024-06-14_PM";
    let saturday = format!("webinar = [{{ date = 2024-06-15, recording = \"{friday}\" }}]");
    assert_eq!(said("date-weekend", &saturday), ["date-url-mismatch"]);
    // What the author stands by keeps nothing silent.
    assert_eq!(said("date-url-mismatch", &saturday), ["date-weekend"]);
    let other = "person = [{ family = \"Asan\u{200b}\" }]";
    assert_eq!(said("url-host", other), ["text-invisible"]);
    assert_eq!(said("date-weekend", other), ["text-invisible", "rule-exception-unused"]);
}

#[test]
fn an_exception_is_not_called_idle_while_an_error_silences_its_rule() {
    let saturday = |rest: &str| {
        let fragment = format!(
            "document = {{ year = 2024 }}\nwebinar = [{{ date = 2023-06-17 }}]\n[rules]\n\
             date-weekend = {{ level = \"off\", reason = \"it was held on a Saturday\" }}\n{rest}"
        );
        let found = findings(&merged("date-weekend", &fragment)).0;
        found
            .into_iter()
            .map(|finding| finding.rule)
            .filter(|rule| *rule != "date-url-mismatch")
            .collect::<Vec<_>>()
    };
    assert_eq!(saturday(""), ["date-outside-year"]);
    let accepted = "date-outside-year = { level = \"info\", reason = \"the series began early\" }";
    assert_eq!(saturday(accepted), ["date-outside-year"]);
}

#[test]
fn interpretation_that_is_not_stated_is_not_called_absent() {
    let rule = find("language-interpretation-missing").expect("a rule");
    let said = |example: &Example| {
        let found = findings(&example.text).0.into_iter().filter(|finding| finding.rule == rule.name);
        found.map(|finding| finding.message).collect::<String>()
    };
    let failing: Vec<String> = examples(rule).iter().filter(|example| example.fails).map(said).collect();
    assert_eq!(
        failing,
        [
            "there was no interpretation in Arabic, Chinese or Russian",
            "no interpretation is stated, and 116 countries took part",
        ]
    );
}
