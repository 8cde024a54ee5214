//! A list names a word, a language, a person or a country a second time, and the document would as well: "in French
//! and French". A copy of a webinar is spoken of as a whole.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr", "fr"]
//! ```
//!
//! ```toml
//! [[webinar]]
//! countries = { count = 116, named = ["BW", "GE", "BW"] }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr"]
//!
//! [[webinar]]
//! interpretation = ["en", "fr", "es"]
//! ```

use std::collections::{HashMap, HashSet};

use super::{Facts, Rule, Shelf, id_duplicate};
use crate::diagnostic::{Finding, Level, composed, visible};
use crate::manuscript::{Choice, Series, Term, Webinar};
use crate::source::Place;
use crate::terms::CountryCode;

pub const RULE: Rule = Rule::open("list-repeated", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let copied: HashSet<Place> = id_duplicate::copied(facts.manuscript).collect();
    let webinars = facts.manuscript.webinars.iter().filter(|webinar| !copied.contains(&webinar.place));
    of_series(&facts.manuscript.series).into_iter().chain(webinars.flat_map(of_webinar)).collect()
}

fn of_series(series: &Series) -> Vec<Finding> {
    let Series { audience, invited, channels, published, .. } = series;
    let mut found: Vec<Finding> =
        [audience, invited, channels, published].map(|terms| of_terms(terms)).concat();
    found.extend(of_choices(&series.interpretation, |language| language.tag()));
    found
}

fn of_webinar(webinar: &Webinar) -> Vec<Finding> {
    let named = webinar.countries.iter().flat_map(|countries| &countries.named);
    [
        of_terms(&webinar.audience),
        of_terms(&webinar.selection),
        of_choices(&webinar.interpretation, |language| language.tag()),
        twice(webinar.moderators.iter().map(|id| (id.place, id.as_str()))),
        twice(named.map(|country| (country.place(), country.called(CountryCode::as_str)))),
    ]
    .concat()
}

fn of_choices<T>(chosen: &[Choice<T>], word: impl Fn(&T) -> &str) -> Vec<Finding> {
    twice(chosen.iter().map(|chosen| (chosen.place(), chosen.called(&word))))
}

fn of_terms(terms: &[Term]) -> Vec<Finding> {
    of_choices(terms, |word| word)
}

fn twice<'m>(entries: impl Iterator<Item = (Place, &'m str)>) -> Vec<Finding> {
    let mut first = HashMap::new();
    let again = entries.filter_map(|(place, word)| {
        let before = *first.entry(composed(word)).or_insert(place);
        (before != place).then(|| {
            RULE.at(place, format!("`{}` stands twice in this list", visible(word)))
                .label("a second time")
                .aside(before, "first here")
                .help("delete one of the two, or write what was meant")
        })
    });
    again.collect()
}
