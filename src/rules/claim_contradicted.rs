//! A field claims what other fields contradict: a wide reach or interest though hardly anybody came or all came from one
//! country or region, others who followed a live webcast that no address leads to, participants counted on a platform though
//! all were there in person, panels though one person spoke alone in each webinar, three speakers or more chosen for
//! geographical balance though all are of one country, objectives of their own though two are the same or one is not
//! stated. The document would print both.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! reach = "wide"
//!
//! [[webinar]]
//! countries = { count = 1 }
//! ```
//!
//! ```toml
//! series = { reach = "wide" }
//! webinar = [
//!     { countries = { count = 1, named = ["KE"] } },
//!     { title = "Marks", date = 2024-04-12, countries = { count = 2, named = ["KE", "BW"] } },
//! ]
//! ```
//!
//! ```toml
//! [conclusion]
//! reception = "wide"
//!
//! [[webinar]]
//! participants = { count = 3 }
//! ```
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 40, webcast = "many" }
//! ```
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 40, webcast = "many" }
//! recording = "https://www.wipo.int/recording"
//! ```
//!
//! ```toml
//! [series]
//! mode = "in-person"
//!
//! [[webinar]]
//! participants = { count = 40, basis = "platform" }
//! ```
//!
//! ```toml
//! [series]
//! discussions = ["panels"]
//! ```
//!
//! ```toml
//! series = { own-objectives = true }
//! webinar = [{ objective = "To learn." }, { title = "Marks", date = 2024-04-12, objective = "To *learn*" }]
//! ```
//!
//! ```toml
//! series = { own-objectives = true }
//! webinar = [{ objective = "To learn." }, { title = "Marks", date = 2024-04-12 }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! reach = "wide"
//! own-objectives = true
//! webcast = "https://webcast.wipo.int"
//!
//! [conclusion]
//! reception = "wide"
//!
//! [[webinar]]
//! objective = "To learn."
//! participants = { count = 40, webcast = "many" }
//! countries = { count = 2 }
//!
//! [[webinar]]
//! title = "Marks"
//! date = 2024-04-12
//! objective = "To teach."
//! ```

use foldhash::{HashSet, HashSetExt};

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, composed, counted};
use crate::document::Inline;
use crate::document::prose::Prose;
use crate::manuscript::{Countries, Manuscript, Person, ProseField, Term, Webinar};
use crate::source::{Place, Placed};
use crate::terms::{CountryCode, Mode};

pub const RULE: Rule = Rule::open(RuleName::ClaimContradicted, Level::Warning, Stage::Facts(check));

/// So many speakers that they could have come from several countries.
const SEVERAL: usize = 3;

/// So few that nothing was wide.
const HANDFUL: u32 = 10;

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if manuscript.lost.any {
        return Vec::new();
    }
    let found = [reach(manuscript), reception(manuscript), panels(facts), objectives(manuscript)];
    let found = found.into_iter().flatten().chain(webcasts(manuscript)).chain(platforms(manuscript));
    found.chain(selections(facts)).collect()
}

fn word(term: Option<&Term>, word: &str) -> Option<Place> {
    match term? {
        Term::Word(stated) if stated.value == word => Some(stated.place),
        _ => None,
    }
}

fn contradicted(claim: Place, claimed: &str, fact: Place, told: &str) -> Finding {
    let finding =
        RULE.at(claim, format!("{claimed}, and yet {told}")).label("claimed").aside(fact, "the fact");
    finding.help("delete the claim, or correct the fact")
}

/// A figure that every webinar states: the sum, and where the first stands.
fn sum(figures: impl Iterator<Item = Option<Placed<u32>>>) -> Option<Placed<u32>> {
    let figures: Vec<Placed<u32>> = figures.collect::<Option<_>>()?;
    let total = figures.iter().map(|figure| figure.value).fold(0, u32::saturating_add);
    figures.first().map(|first| Placed::new(total, first.place))
}

fn participants(manuscript: &Manuscript) -> Option<Placed<u32>> {
    let figures = manuscript.webinars.iter().map(|webinar| webinar.participants.as_ref()?.count);
    sum(figures).filter(|total| total.value < HANDFUL)
}

fn reach(manuscript: &Manuscript) -> Option<Finding> {
    let claim = word(manuscript.series.reach.as_ref(), "wide")?;
    let claimed = "the webinars reached a wide range of stakeholders";
    if let Some((place, from)) = narrow(manuscript) {
        return Some(contradicted(claim, claimed, place, from));
    }
    let few = participants(manuscript)?;
    Some(contradicted(claim, claimed, few.place, &came(few)))
}

/// Where all participants of the year came from, if it is one country or one region.
fn narrow(manuscript: &Manuscript) -> Option<(Place, &'static str)> {
    let stated: Vec<&Countries> =
        manuscript.webinars.iter().map(|webinar| webinar.countries.as_ref()).collect::<Option<_>>()?;
    let place = stated.first()?.count?.place;
    if let [only] = stated[..]
        && only.count.is_some_and(|count| count.value == 1)
    {
        return Some((place, "all came from one country"));
    }
    if !stated.iter().all(|countries| countries.all_named()) {
        return None;
    }
    let named = stated.iter().flat_map(|countries| &countries.named);
    let named: Vec<CountryCode> = named.map(|named| Some(named.word()?.value)).collect::<Option<_>>()?;
    let (first, rest) = named.split_first()?;
    if rest.iter().all(|other| other.as_str() == first.as_str()) {
        return Some((place, "all came from one country"));
    }
    let region = first.country().region();
    rest.iter().all(|other| other.country().region() == region).then_some((place, "all came from one region"))
}

fn reception(manuscript: &Manuscript) -> Option<Finding> {
    let claim = word(manuscript.conclusion.reception.as_ref(), "wide")?;
    let few = participants(manuscript)?;
    Some(contradicted(claim, "interest was wide", few.place, &came(few)))
}

fn came(few: Placed<u32>) -> String {
    match few.value {
        0 => "nobody took part".to_owned(),
        1 => "one person took part in all".to_owned(),
        few => format!("there were {} in all", counted(few as usize, "participant")),
    }
}

/// A recording was seen later; a page of webcasts or a service tells that there was one.
fn webcasts(manuscript: &Manuscript) -> Vec<Finding> {
    let series = &manuscript.series;
    if series.webcast.is_some() || series.webcast_service.is_some() {
        return Vec::new();
    }
    let claims =
        manuscript.webinars.iter().filter_map(|webinar| webinar.participants.as_ref()?.webcast.as_ref());
    claims
        .map(|claim| {
            RULE.at(claim.place(), "others followed a live webcast, and yet nothing tells of one")
                .label("claimed")
                .help(
                    "state the page of `webcast` or the `webcast-service` in `[series]`, or delete the claim",
                )
        })
        .collect()
}

/// Speakers who were chosen for a balance of places and come from one; on women and men, the rule on panels speaks.
fn selections(facts: &Facts) -> Vec<Finding> {
    let several = facts.panels().into_iter().filter(|(_, panel)| panel.len() >= SEVERAL);
    let found = several.filter_map(|(webinar, panel)| {
        let claim = webinar.selection.iter().find_map(|term| word(Some(term), "geography"))?;
        let fact = webinar.talks.first().map_or(webinar.place, |talk| talk.place);
        let claimed = "the speakers were chosen for geographical balance";
        is_of_one_country(facts, &panel).then(|| contradicted(claim, claimed, fact, "all are of one country"))
    });
    found.collect()
}

fn is_of_one_country(facts: &Facts, panel: &[&Person]) -> bool {
    let called =
        |person: &&Person| Some(facts.manuscript.country_of(person)?.called(|code| code.as_str()).to_owned());
    let mut countries = panel.iter().map(called);
    let first = countries.next().flatten();
    first.is_some() && countries.all(|country| country == first)
}

/// Who joined through a platform was not there in person.
fn platforms(manuscript: &Manuscript) -> impl Iterator<Item = Finding> {
    let series = manuscript.series.mode.as_ref();
    manuscript.webinars.iter().filter_map(move |webinar| {
        let basis = webinar.participants.as_ref()?.basis.as_ref()?;
        let mode = webinar.mode.as_ref().or(series).filter(|mode| mode.is(&Mode::InPerson))?;
        let claim = word(Some(basis), "platform")?;
        Some(contradicted(
            claim,
            "the participants joined through a platform",
            mode.place(),
            "all took part in person",
        ))
    })
}

fn panels(facts: &Facts) -> Option<Finding> {
    let claims = &facts.manuscript.series.discussions;
    let claim = claims.iter().find_map(|claim| word(Some(claim), "panels"))?;
    let speakers = facts.manuscript.all_speakers()?;
    let first = facts.first_talk()?;
    let alone = facts.panels().iter().all(|(_, panel)| panel.len() <= 1);
    let told =
        if speakers.len() == 1 { "one person spoke alone" } else { "in each webinar one person spoke alone" };
    alone.then(|| contradicted(claim, "there were panels", first, told))
}

fn objectives(manuscript: &Manuscript) -> Option<Finding> {
    let claim = manuscript.series.own_objectives.filter(|claim| claim.value)?;
    let claimed = "each webinar had an objective of its own";
    // Of two that share their title too, one was copied from the other, which is told as such.
    let titles = |webinar: &Webinar| {
        let texts = webinar.title.iter().flat_map(|title| title.texts.values());
        texts.map(|text| text.value.clone()).collect::<Vec<_>>()
    };
    let mut seen = HashSet::new();
    let webinars = manuscript.webinars.iter().filter(|webinar| seen.insert(titles(webinar)));
    let stated: Vec<&ProseField> = webinars.filter_map(|webinar| webinar.objective.as_ref()).collect();
    let silent = manuscript.webinars.iter().find(|webinar| webinar.objective.is_none());
    if let Some(silent) = silent.filter(|_| !stated.is_empty()) {
        return Some(contradicted(claim.place, claimed, silent.place, "this webinar states none"));
    }
    let mut said = HashSet::new();
    let twice = stated.iter().find(|objective| {
        let mut texts = objective.texts.iter();
        texts.any(|(language, text)| !said.insert((*language, words(text))))
    })?;
    Some(contradicted(claim.place, claimed, twice.place, "two are the same"))
}

/// Their letters: what differs in marks and spaces alone is the same.
fn words(prose: &Prose) -> String {
    let mut words = String::new();
    prose.each_inline(&mut |inline| {
        if let Inline::Text(text) = inline {
            for letter in composed(&text.text).chars().filter(|c| c.is_alphanumeric()) {
                match letter.is_ascii() {
                    true => words.push(letter.to_ascii_lowercase()),
                    false => words.extend(letter.to_lowercase()),
                }
            }
        }
    });
    words
}
