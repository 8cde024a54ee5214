//! What a language marks as not confirmed, and has not.

use std::collections::BTreeMap;

use crate::locale::Locale;

/// A list by its name, and whether what an entry stands for is there.
type List<'l, 'f> = (&'static str, &'l [String], &'f dyn Fn(&str) -> bool);

/// The entries of `[unconfirmed]` that stand for nothing, each with its list.
pub fn unfounded(locale: &Locale) -> Vec<(&'static str, &str)> {
    let unconfirmed = &locale.unconfirmed;
    let is_phrase = |part: &str, id: &str| locale.phrases.named(&format!("{part}.{id}")).is_some();
    let words = locale.words.values().chain(locale.agreement.values()).flat_map(BTreeMap::values);
    let texts: Vec<&str> =
        words.map(String::as_str).chain(locale.phrases.iter().map(|(_, text)| text)).collect();
    let lists: [List; 7] = [
        ("phrases", &unconfirmed.phrases, &|id| is_phrase("phrases", id)),
        ("cover", &unconfirmed.cover, &|id| is_phrase("cover", id)),
        ("bodies", &unconfirmed.bodies, &|kind| locale.bodies.contains_key(kind)),
        ("terms", &unconfirmed.terms, &|term| texts.iter().any(|text| text.contains(term))),
        ("zones", &unconfirmed.zones, &|zone| locale.zones.contains_key(zone)),
        ("numbers", &unconfirmed.numbers, &|pattern| pattern == "grouping"),
        ("labels", &unconfirmed.labels, &|kind| ["headings", "item"].contains(&kind)),
    ];
    let mut found = Vec::new();
    for (list, entries, is_there) in lists {
        found.extend(entries.iter().filter(|entry| !is_there(entry)).map(|entry| (list, entry.as_str())));
    }
    found
}
