//! What each rule says of a manuscript, of which words, and where it only just has nothing to say.

use super::*;

mod addresses;
mod documents;
mod persons;
mod prose;
mod times;

/// A rule, a manuscript, and of each of its findings in order what it holds, as `shown` has it; ` … ` stands for what
/// is between.
pub type Told = (&'static str, String, &'static [&'static str]);

pub fn told() -> Vec<Told> {
    [addresses::told(), documents::told(), persons::told(), prose::told(), times::told()].concat()
}

/// What is merged into the sound manuscript.
fn of(rule: &'static str, fragment: &str, told: &'static [&'static str]) -> Told {
    (rule, merged(rule, fragment), told)
}

/// A message in English.
fn says(rule: &'static str, message: &str, told: &'static [&'static str]) -> Told {
    in_prose(rule, "", "en", message, told)
}

/// A message in a language, and what else is merged into the sound manuscript.
fn in_prose(
    rule: &'static str,
    fragment: &str,
    language: &str,
    message: &str,
    told: &'static [&'static str],
) -> Told {
    let mut base: Table = merged(rule, fragment).parse().expect("what was written can be read");
    let text = Table::from_iter([(language.to_owned(), Value::from(message))]);
    let message = Table::from_iter([("message".to_owned(), Value::from(text))]);
    merge(&mut base, Table::from_iter([("conclusion".to_owned(), Value::from(message))]));
    (rule, toml::to_string(&base).expect("what was read can be written"), told)
}

/// What is found, where it is not what is told.
pub fn otherwise((rule, text, told): &Told) -> Option<String> {
    let found = findings(text).0;
    let source = Source::new("example.toml", text.as_str());
    let own = found.iter().filter(|finding| finding.rule == *rule);
    let found: Vec<String> = own.map(|finding| shown(finding, &source)).collect();
    let holds = |(found, told): (&String, &&str)| {
        let mut rest = found.as_str();
        told.split(" … ").all(|part| match rest.split_once(part) {
            Some((_, behind)) => {
                rest = behind;
                true
            }
            None => false,
        })
    };
    let same = found.len() == told.len() && found.iter().zip(*told).all(holds);
    (!same).then(|| format!("{rule}:\n{}\nnot\n{}", found.join("\n"), told.join("\n")))
}

/// `the message | [the words] their label | [other words] their label | = the help | [words]->[what is right] |`
fn shown(finding: &Finding, source: &Source) -> String {
    let words = |place| source.excerpt(place);
    let asides = finding.asides.iter().map(|aside| format!(" | [{}] {}", words(aside.place), aside.note));
    let mended = finding.corrections.iter().map(|it| format!("[{}]->[{}]", words(it.place), it.text));
    format!(
        "{} | [{}] {}{} | = {} | {} |",
        finding.message,
        words(finding.place),
        finding.label,
        asides.collect::<String>(),
        finding.help,
        mended.collect::<Vec<_>>().join(" ")
    )
}
