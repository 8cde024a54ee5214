//! Two entries of one kind have the same id: whoever names it could mean either. Webinars, sections, own paragraphs and
//! the document's own headings and paragraphs share one list, since a reference may name any of them. Ids that look the same and are
//! typed in other characters are the same to every reader.
//!
//! Fails:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! title = "Survey"
//! text = "Participants were asked for their views."
//!
//! [[section]]
//! id = "survey"
//! title = "Results of the survey"
//! text = "Most of them were satisfied."
//! ```
//!
//! ```toml
//! [[webinar]]
//! id = "promotion"
//! ```
//!
//! ```toml
//! [[paragraph]]
//! id = "purpose"
//! text = "The webinar was the first of its kind."
//! ```
//!
//! ```toml
//! [[section]]
//! id = "marché"
//! title = "Survey"
//! text = "Participants were asked for their views."
//!
//! [[section]]
//! id = "marche\u0301"
//! title = "Results of the survey"
//! text = "Most of them were satisfied."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! title = "Survey"
//! text = "Participants were asked for their views."
//!
//! [[section]]
//! id = "results"
//! title = "Results of the survey"
//! text = "Most of them were satisfied."
//! ```

use foldhash::{HashMap, HashSet, HashSetExt};
use std::borrow::Cow;

use super::alike;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName, appearance, visible};
use crate::manuscript::{Manuscript, OwnParagraph, Webinar};
use crate::source::{Place, Placed, Source};

pub const RULE: Rule = Rule::fixed(RuleName::IdDuplicate, Stage::Facts(check));

/// What a taken id is.
const HEADING: &str = "the id of a heading of the document";
const PARAGRAPH: &str = "the name of a paragraph of the document";

fn check(facts: &Facts) -> Vec<Finding> {
    let Facts { source, manuscript, .. } = facts;
    let languages: Vec<Placed<String>> =
        manuscript.document.languages.iter().map(|language| language.map(|tag| tag.to_string())).collect();
    let webinars = manuscript.webinars.iter().map(|webinar| &webinar.id);
    let own = manuscript.paragraphs.iter().filter(|own| !is_replaced(own)).map(|own| &own.id);
    let headings = webinars.chain(own).chain(manuscript.sections.iter().map(|section| &section.id));
    let webinars = manuscript.webinar_names();
    let unnamed = webinars.iter().filter(|(_, webinar)| webinar.id.is_none()).map(|(name, _)| name.as_str());
    let paragraphs = manuscript.paragraph_names();
    let paragraphs = paragraphs.iter().map(|name| (name.as_str(), PARAGRAPH));
    let taken = manuscript.templates.headings().chain(unnamed).map(|id| (id, HEADING)).chain(paragraphs);
    let taken: Vec<(&str, &'static str)> = taken.collect();
    [
        twice(source, &[], manuscript.references.iter().filter_map(|reference| reference.id.as_ref())),
        twice(
            source,
            &[],
            manuscript.abbreviations.iter().filter_map(|abbreviation| abbreviation.id.as_ref()),
        ),
        twice(
            source,
            &[],
            manuscript.organizations.iter().filter_map(|organization| organization.id.as_ref()),
        ),
        twice(source, &[], manuscript.persons.iter().filter_map(|person| person.id.as_ref())),
        twice(source, &taken, headings.flatten()),
        twice(source, &[], languages.iter()).into_iter().map(|it| it.help("delete one of the two")).collect(),
    ]
    .concat()
}

/// It stands for the paragraph whose name it takes.
fn is_replaced(own: &OwnParagraph) -> bool {
    own.id.is_some()
        && own.id.as_ref().map(|id| id.as_str()) == own.instead_of.as_ref().map(|name| name.as_str())
}

/// The webinars whose id one before has: most were copied whole, and what else they repeat needs no second word.
pub fn copies(manuscript: &Manuscript) -> impl Iterator<Item = &Webinar> {
    repeated(&manuscript.webinars, |webinar| webinar.id.as_ref())
}

/// Where the webinars and sections begin that were copied whole.
pub fn copied(manuscript: &Manuscript) -> impl Iterator<Item = Place> {
    let sections = repeated(&manuscript.sections, |section| section.id.as_ref());
    copies(manuscript).map(|webinar| webinar.place).chain(sections.map(|section| section.place))
}

fn repeated<T>(entries: &[T], id: fn(&T) -> Option<&Placed<String>>) -> impl Iterator<Item = &T> {
    let mut ids = HashSet::new();
    entries.iter().filter(move |entry| id(entry).is_some_and(|id| !ids.insert(id.as_str())))
}

/// The ids that came before, here or among those `taken` by the program.
fn twice<'m>(
    source: &Source,
    taken: &[(&'m str, &'static str)],
    ids: impl Iterator<Item = &'m Placed<String>>,
) -> Vec<Finding> {
    let mut first: HashMap<Cow<str>, Result<&Placed<String>, &'static str>> =
        taken.iter().map(|(id, of)| (Cow::Borrowed(*id), Err(*of))).collect();
    let mut found = Vec::new();
    for id in ids {
        let appearance = appearance(id);
        match first.get(&appearance) {
            Some(before) => found.push(duplicate(source, id, *before)),
            None => {
                first.insert(appearance, Ok(id));
            }
        }
    }
    found
}

fn duplicate(source: &Source, id: &Placed<String>, first: Result<&Placed<String>, &str>) -> Finding {
    let shown = visible(id);
    match first {
        Ok(first) if first.value != id.value => {
            let finding = RULE.at(id.place, format!("`{shown}` looks the same as another id, and is not"));
            let finding = finding.help("give one of the two another id, and check who names it");
            alike::parted(source, finding, id, first, Some(first.place))
        }
        Ok(first) => RULE
            .at(id.place, format!("`{shown}` stands twice"))
            .label("a second time")
            .aside(first.place, "first here")
            .help("give one of the two another id, and check who names it"),
        Err(taken) => RULE
            .at(id.place, format!("`{shown}` is {taken}"))
            .label("already taken")
            .help("choose another id"),
    }
}
