//! A paragraph that the document does not have is left out, or the author's own is to stand before it, after it or in
//! its place: nobody could tell what was meant. The nearest name is offered; `cdipdoc outline` prints the names of all.
//!
//! Fails:
//!
//! ```toml
//! [[paragraph]]
//! after = "purpos"
//! text = "The webinar was the first of its kind."
//! ```
//!
//! ```toml
//! [document]
//! without = ["moderated"]
//! ```
//!
//! ```toml
//! [[paragraph]]
//! after = "promotion"
//! text = "The webinar was announced in good time."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! without = ["webinar-1.moderated"]
//!
//! [[paragraph]]
//! after = "purpose"
//! text = "The webinar was the first of its kind."
//! ```

use foldhash::{HashSet, HashSetExt};

use super::{Facts, Rule, Stage, alike};
use crate::diagnostic::{Finding, RuleName, appearance, composed, in_ticks, is_same, nearest, visible};
use crate::manuscript::{Manuscript, OF_WEBINAR, PARAGRAPHS, Webinar};
use crate::source::Placed;

pub const RULE: Rule = Rule::fixed(RuleName::ParagraphUnknown, Stage::Facts(check));

/// So many are told what was meant: for each of them, all that are known are looked through.
const ADVISED: usize = 100;

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if manuscript.lost.tables {
        return Vec::new();
    }
    let names = manuscript.paragraph_names();
    let known: HashSet<&str> = names.iter().map(String::as_str).collect();
    let mut said = HashSet::new();
    let spots = manuscript.paragraphs.iter().flat_map(|own| own.spots().map(|(_, name)| name));
    let named = manuscript.document.without.iter().chain(spots);
    let unknown = named.filter(|name| !known.contains(name.as_str()) && said.insert(name.as_str()));
    let finding = |(before, name): (usize, &Placed<String>)| {
        if let Some(other) = names.iter().find(|other| is_same(name, other)) {
            return disguised(facts, name, other);
        }
        let advice = advice(name, manuscript, names.iter().filter(|_| before < ADVISED));
        let message = format!("the document has no paragraph `{}`", visible(name));
        RULE.at(name.place, message).label(advice.0).help(advice.1)
    };
    unknown.enumerate().map(finding).collect()
}

/// A name that looks as one that is there, with its accents typed otherwise.
fn disguised(facts: &Facts, name: &Placed<String>, other: &str) -> Finding {
    let looks = composed(name);
    let message = format!("the document has no paragraph `{looks}`, but one that looks the same");
    let help = format!("type `{looks}` anew, and the `id` that it is made of");
    alike::parted(facts.source, RULE.at(name.place, message).help(help), name, other, None)
}

/// What the name is instead, and what to write.
fn advice<'n>(
    name: &str,
    manuscript: &Manuscript,
    names: impl Iterator<Item = &'n String>,
) -> (&'static str, String) {
    let webinars = manuscript.webinar_names();
    let is = |id: &Option<Placed<String>>| id.as_ref().is_some_and(|id| id.as_str() == name);
    let of_webinar =
        OF_WEBINAR.iter().any(|part| part.trim_end_matches('-') == name || name.starts_with("talk-"));
    if of_webinar && !webinars.is_empty() {
        let meant: Vec<String> =
            webinars.iter().take(3).map(|(webinar, _)| format!("{webinar}.{name}")).collect();
        return ("of a webinar", format!("say of which webinar: {}", in_ticks(&meant)));
    }
    if manuscript.templates.headings().any(|heading| heading == name)
        || manuscript.sections.iter().any(|section| is(&section.id))
    {
        let help = "name the first or the last paragraph below it, as `cdipdoc outline` prints it, or write a `[[section]]`";
        return ("a heading", help.to_owned());
    }
    if webinars.iter().any(|(webinar, _)| webinar == name) {
        return ("a webinar", format!("name one of its paragraphs, as `{name}.held`"));
    }
    if manuscript.paragraphs.iter().any(|own| is(&own.id)) {
        let help = "name what that one names: those at one place stand in the order of the manuscript";
        return ("a paragraph of your own", help.to_owned());
    }
    if let Some((webinar, talks)) = talks_counted(name, &webinars) {
        let help = match talks {
            0 => format!("`{webinar}` has no talk: name another of its paragraphs, as `{webinar}.held`"),
            last => format!("write `{webinar}.talk-{last}`, the last talk of `{webinar}`, or one before it"),
        };
        return ("not there", help);
    }
    let looks = appearance(name);
    let help = match nearest(&looks, names.map(String::as_str)) {
        Some(meant) => format!("write `{meant}`, or another name that `cdipdoc outline` prints"),
        None => format!(
            "write a name that `cdipdoc outline` prints: {}; of a webinar, `{}.held`",
            in_ticks(PARAGRAPHS),
            webinars.first().map_or("webinar-1", |(name, _)| name)
        ),
    };
    ("not there", help)
}

/// The webinar of which a talk is named, and how many talks it has.
fn talks_counted<'w>(name: &str, webinars: &'w [(String, &Webinar)]) -> Option<(&'w str, usize)> {
    let (of, number) = name.rsplit_once(".talk-")?;
    number.parse::<u32>().ok()?;
    webinars
        .iter()
        .find(|(webinar, _)| webinar == of)
        .map(|(name, webinar)| (name.as_str(), webinar.talks.len()))
}
