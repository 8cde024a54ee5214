//! `key-unprinted` names the key that stands where it points.

use super::*;

/// With one webinar: the key, and what is merged into the sound manuscript.
const WITH_A_WEBINAR: &[(&str, &str)] = &[
    ("audience", "series = { audience = [\"igo\"] }\nwebinar = [{ audience = [\"ngo\"] }]"),
    ("closing-length", "webinar = [{ closing-length = \"short\" }]"),
    ("end", "webinar = [{ end = 12:00:00, timezone = \"UTC\" }]"),
    ("held-in", "series = { held-in = [\"fr\"] }\nwebinar = [{ held-in = [\"es\"] }]"),
    ("interpretation", "series = { interpretation = [\"fr\"] }\nwebinar = [{ interpretation = [\"es\"] }]"),
    ("invited-by", "series = { invited-by = [\"e-mail\"] }"),
    ("mode", "series = { mode = \"online\" }\nwebinar = [{ mode = \"hybrid\" }]"),
    ("own-objectives", "series = { own-objectives = true }"),
    ("page", "series = { page = \"https://www.wipo.int/x\", published = [\"recording\"] }"),
    (
        "paragraph",
        "mandate = { reference = \"adopted\", session = 31, paragraph = \"8.1\" }\n\
      reference = [{ id = \"adopted\", symbol = \"CDIP/31/4\" }]",
    ),
    ("timezone", "webinar = [{ timezone = \"UTC\" }]"),
    ("useful-to", "conclusion = { useful-to = [\"member-states\"] }"),
    ("webcast", "series = { webcast = \"https://webcast.wipo.int/x\" }"),
    ("webcast-service", "series = { webcast-service = \"organization\" }"),
];

/// In a document without webinars: the key, and its line.
const WITHOUT_WEBINARS: &[(&str, &str)] = &[
    ("audience", "[series]\naudience = [\"igo\"]"),
    ("discussions", "[series]\ndiscussions = [\"panels\"]"),
    ("held-in", "[series]\nheld-in = [\"fr\"]"),
    ("interpretation", "[series]\ninterpretation = [\"fr\"]"),
    ("mode", "[series]\nmode = \"online\""),
    ("own-objectives", "[series]\nown-objectives = true"),
    ("published", "[conclusion]\npublished = [\"all-documents\"]"),
    ("reach", "[series]\nreach = \"wide\""),
    ("reception", "[conclusion]\nreception = \"wide\""),
    ("subject", "[series]\nsubject = \"of patents\""),
    ("theme", "[series]\ntheme = \"Patents\""),
    (
        "topics",
        "[mandate]\nreference = \"adopted\"\nsession = 31\ntopics = \"adopted\"\n\
      [[reference]]\nid = \"adopted\"\nsymbol = \"CDIP/31/4\"",
    ),
];

/// The key that the finding names, and the line at its place.
fn named(text: &str) -> Vec<(String, String)> {
    let found = findings(text).0.into_iter().filter(|finding| finding.rule == RuleName::KeyUnprinted);
    let line = |at: usize| {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        text[start..].lines().next().unwrap_or_default().to_owned()
    };
    let key = |message: &str| message.split('`').nth(1).unwrap_or_default().to_owned();
    found.map(|finding| (key(&finding.message), line(finding.place.range().start))).collect()
}

#[test]
fn the_key_that_is_named_is_the_one_that_is_pointed_at() {
    let merged = WITH_A_WEBINAR.iter().map(|(key, fragment)| (*key, merged("key-unprinted", fragment)));
    let body = &SOUND[..SOUND.find("[[organization]]").expect("its first body")];
    let without = WITHOUT_WEBINARS
        .iter()
        .map(|(key, lines)| (*key, format!("{body}\n[[paragraph]]\ntext = \"All was well.\"\n\n{lines}\n")));
    let wrong = merged.chain(without).filter_map(|(key, text)| match &named(&text)[..] {
        [(told, line)] if told == key && line.starts_with(&format!("{key} = ")) => None,
        named => Some(format!("{key}: {named:?}")),
    });
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0]);
}
