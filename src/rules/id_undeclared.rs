//! A speaker, moderator, organization, cited document, heading, paragraph or committee is named by an id that nothing
//! in the manuscript has: the document could not print who or what is meant. The nearest id is offered; of one
//! that looks the same it is said by which characters the two part.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! moderators = ["asann"]
//! ```
//!
//! ```toml
//! [[webinar]]
//! moderators = ["\u0430san"]
//! ```
//!
//! ```toml
//! [[person]]
//! organization = "wipp"
//! ```
//!
//! ```toml
//! [mandate]
//! reference = "continuation"
//! session = 30
//! ```
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! after = "promotions"
//! title = "Survey"
//! text = "Participants were asked for their views."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "As [](#promotoin) says, everybody was invited."
//! ```
//!
//! ```toml
//! [document]
//! committee = "CDPI"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! moderators = ["asan"]
//! ```
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! after = "promotion"
//! title = "Survey"
//! text = "Participants were asked for their views."
//! ```
//!
//! ```toml
//! [document]
//! committee = "LDC-FORUM"
//!
//! [committee]
//! name = "Forum of the Least Developed Countries"
//! ```

use foldhash::{HashMap, HashSet, HashSetExt};
use std::borrow::Cow;
use std::cell::LazyCell;
use std::cmp::Reverse;

use super::alike;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName, appearance, nearest, visible};
use crate::manuscript::{Manuscript, SUMMARY};
use crate::source::{Place, Placed};

pub const RULE: Rule = Rule::fixed(RuleName::IdUndeclared, Stage::Facts(check));

/// For so many the message names what was meant: for each of them, all that are known are looked through.
const ADVISED: usize = 100;

type Id = Option<Placed<String>>;
/// Ids of one kind, and where the manuscript gives them.
type Known<'m> = HashMap<&'m str, Option<Place>>;

fn check(facts: &Facts) -> Vec<Finding> {
    if facts.manuscript.lost.tables {
        return Vec::new();
    }
    [persons, organizations, references, headings, committee, webinars].map(|check| check(facts)).concat()
}

/// How many take part in a webinar of whom the manuscript knows nothing, which is reported elsewhere.
pub fn strangers(manuscript: &Manuscript) -> usize {
    let known: HashSet<&str> =
        manuscript.persons.iter().filter_map(|person| Some(person.id.as_ref()?.as_str())).collect();
    let strangers = participants(manuscript).filter(|id| !known.contains(id.as_str()));
    strangers.map(|id| id.as_str()).collect::<HashSet<&str>>().len()
}

fn participants(manuscript: &Manuscript) -> impl Iterator<Item = &Placed<String>> {
    let webinars = manuscript.webinars.iter();
    webinars.flat_map(|webinar| {
        webinar.moderators.iter().chain(webinar.talks.iter().filter_map(|talk| talk.speaker.as_ref()))
    })
}

fn persons(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let Some(known) = known(manuscript.persons.iter().map(|person| &person.id)) else { return Vec::new() };
    let named = participants(manuscript)
        .chain(manuscript.settings.iter().filter_map(|setting| setting.person.as_ref()));
    undeclared(facts, named, &known, "person", "add a `[[person]]` with this id")
}

fn organizations(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let known = known(manuscript.organizations.iter().map(|organization| &organization.id));
    let named = manuscript.persons.iter().filter_map(|person| person.organization.as_ref());
    let help = "add an `[[organization]]` with this id";
    known.map(|known| undeclared(facts, named, &known, "organization", help)).unwrap_or_default()
}

fn references(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let known = known(manuscript.references.iter().map(|reference| &reference.id));
    let (Some(known), Some(mandate)) = (known, &manuscript.mandate) else { return Vec::new() };
    let asked: Vec<_> = mandate.reference.iter().chain(&mandate.topics).collect();
    let quoted = mandate.quoted().filter(|id| !asked.iter().any(|asked| asked.value == id.value));
    let help = "add a `[[reference]]` with this id";
    let mut found = undeclared(facts, asked.iter().copied(), &known, "reference", help);
    let help = format!("write `{SUMMARY}` for the Summary by the Chair, or {help}");
    found.extend(undeclared(facts, quoted.into_iter(), &known, "reference", &help));
    found
}

/// A webinar may do without an id, or have one that cannot be read; a section without one is reported elsewhere.
fn headings(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if manuscript.lost.any && manuscript.webinars.iter().any(|webinar| webinar.id.is_none()) {
        return Vec::new();
    }
    let webinars = manuscript.webinars.iter().filter(|webinar| webinar.id.is_some());
    let ids =
        webinars.map(|webinar| &webinar.id).chain(manuscript.sections.iter().map(|section| &section.id));
    let Some(mut known) = known(ids) else { return Vec::new() };
    let webinars = manuscript.webinar_names();
    known.extend(manuscript.templates.headings().map(|heading| (heading, None)));
    known.extend(
        webinars.iter().filter(|(_, webinar)| webinar.id.is_none()).map(|(name, _)| (name.as_str(), None)),
    );
    let after: Vec<_> = manuscript.sections.iter().filter_map(|section| section.after.as_ref()).collect();
    let help = "name a heading of the document, a webinar or another section";
    let mut found = undeclared(facts, after.iter().copied(), &known, "heading", help);
    let paragraphs = manuscript.paragraph_names();
    known.extend(paragraphs.iter().map(|name| (name.as_str(), None)));
    let own = manuscript.paragraphs.iter().filter_map(|paragraph| paragraph.id.as_ref());
    known.extend(own.map(|id| (id.as_str(), Some(id.place))));
    let help = "name a heading or a paragraph of the document, a webinar or a section";
    let referred = manuscript.referred();
    let told: HashSet<&str> = after.iter().map(|after| after.as_str()).collect();
    let referred = referred.iter().filter(|id| !told.contains(id.as_str()));
    found.extend(undeclared(facts, referred, &known, "heading or paragraph", help));
    found
}

fn committee(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let known = manuscript.templates.committees().keys().map(|key| (key, None)).collect();
    let bodies = manuscript.document.receivers().zip(manuscript.described());
    let named = bodies.filter(|(_, own)| own.is_none()).filter_map(|(receiver, _)| receiver.committee);
    let help = match manuscript.committee {
        None => "describe it in a table `[committee]`",
        Some(_) => "describe it in `joint-with`, as `body = { name = { en = \"…\" }, kind = \"…\" }`",
    };
    undeclared(facts, named, &known, "committee", help)
}

/// Those for which alone a rule's level is set: only they need the id of a webinar.
fn webinars(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let known = manuscript.webinars.iter().filter_map(|webinar| webinar.id.as_ref());
    let known = known.map(|id| (id.as_str(), Some(id.place))).collect();
    let named = manuscript.settings.iter().filter_map(|setting| setting.webinar.as_ref());
    undeclared(facts, named, &known, "webinar", "give it to a `[[webinar]]`, as `id = …`")
}

/// The ids of one kind; `None` when one of them is missing, for that may be the one that is named.
fn known<'m>(ids: impl Iterator<Item = &'m Id>) -> Option<Known<'m>> {
    ids.map(|id| id.as_ref().map(|id| (id.as_str(), Some(id.place)))).collect()
}

fn undeclared<'m>(
    facts: &Facts,
    named: impl Iterator<Item = &'m Placed<String>>,
    known: &Known,
    kind: &str,
    otherwise: &str,
) -> Vec<Finding> {
    let mut said = HashSet::new();
    let unknown = named.filter(|id| !known.contains_key(id.as_str()) && said.insert(id.as_str()));
    let alike = LazyCell::new(|| by_appearance(known));
    unknown
        .enumerate()
        .map(|(before, id)| {
            let looks = appearance(id);
            if let Some((other, first)) = alike.get(&looks) {
                let message = format!("there is no {kind} `{}`, but one that looks the same", visible(id));
                let finding = RULE.at(id.place, message).help(match first {
                    Some(_) => {
                        format!("type `{looks}` anew in one of the two places, and copy it to the other")
                    }
                    None => format!("type `{looks}` anew"),
                });
                return alike::parted(facts.source, finding, id, other, *first);
            }
            let near = known.keys().copied().filter(|_| before < ADVISED);
            let help = match nearest(id, near) {
                Some(meant) => format!("write `{meant}`, or {otherwise}"),
                None => otherwise.to_owned(),
            };
            let message = format!("there is no {kind} `{}`", visible(id));
            RULE.at(id.place, message).label("not defined").help(help)
        })
        .collect()
}

/// What each id looks like; of several that look the same, the first of the manuscript.
fn by_appearance<'m>(known: &Known<'m>) -> HashMap<Cow<'m, str>, (&'m str, Option<Place>)> {
    let mut ids: Vec<_> = known.iter().map(|(id, place)| (*id, *place)).collect();
    ids.sort_unstable_by_key(|(id, place)| (Reverse(place.map(|place| place.start)), *id));
    ids.into_iter().map(|(id, place)| (appearance(id), (id, place))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript;
    use crate::source::Source;

    #[test]
    fn the_first_hundred_are_told_what_was_meant() {
        let named: Vec<String> = (0..=ADVISED).map(|at| format!("\"tsimakuridze{at}\"")).collect();
        let named = named.join(", ");
        let text = format!("[[person]]\nid = \"tsimakuridze\"\n[[webinar]]\nmoderators = [{named}]\n");
        let source = Source::new("many.toml", text);
        let (manuscript, _) = manuscript::read(&source);
        let found = check(&Facts::new(&source, &manuscript));
        let advised: Vec<bool> = found.iter().map(|it| it.help.starts_with("write `tsimakuridze`")).collect();
        assert_eq!(advised, [vec![true; 100], vec![false]].concat());
    }
}
