//! Makes years of any length from the model example.

use toml::{Table, Value};

const LEAN: &str = include_str!("../../examples/minimal.toml");
const SPEAKER: &str = r#"
[[webinar.talk]]
speaker = "asan"
summary.en = """
SUMMARY
"""

[[person]]
id = "asan"
honorific = "mr"
given = "Habip"
family = "Asan"
gender = "male"

"#;
const MODEL: &str = include_str!("../../examples/webinars.toml");

/// The model year, in which webinars, speakers and persons are repeated under other names up to this number of
/// webinars.
pub fn of(webinars: usize) -> String {
    if webinars == 2 {
        return MODEL.to_owned();
    }
    let model: Table = MODEL.parse().expect("the model example is TOML");
    let mut year = model.clone();
    list(&mut year, "webinar").clear();
    for edition in 0..webinars.div_ceil(2) {
        for (at, mut person) in entries(&model, "person").into_iter().enumerate() {
            rename(&mut person, "id", edition);
            person.insert("family".to_owned(), name(edition, at).into());
            list(&mut year, "person").push(person.into());
        }
        for mut webinar in entries(&model, "webinar") {
            rename(&mut webinar, "id", edition);
            webinar["moderators"]
                .as_array_mut()
                .expect("a list")
                .iter_mut()
                .for_each(|id| renamed(id, edition));
            for talk in list(&mut webinar, "talk") {
                rename(talk.as_table_mut().expect("a table"), "speaker", edition);
            }
            reworded(&mut webinar, edition);
            list(&mut year, "webinar").push(webinar.into());
        }
    }
    year["series"].as_table_mut().expect("a table").remove("claims");
    list(&mut year, "webinar").truncate(webinars);
    toml::to_string(&year).expect("what was read can be written")
}

/// Webinars with one speaker and one paragraph each, in one language.
pub fn lean(webinars: usize) -> String {
    let (head, webinar) = LEAN.split_once("[[webinar]]").expect("a webinar");
    let summary = "The speaker took the audience through what the office had learned in the year. ".repeat(7);
    let editions = (0..webinars).map(|edition| {
        let speaker = SPEAKER.replace("asan", &format!("asan-{edition}")).replace("Asan", &name(edition, 0));
        let speaker = speaker.replace("SUMMARY", &numbered(&summary, edition));
        format!("[[webinar]]\nid = \"w-{edition}\"{webinar}{speaker}")
    });
    editions.fold(head.to_owned(), |year, edition| year + &edition)
}

fn list<'t>(table: &'t mut Table, key: &str) -> &'t mut Vec<Value> {
    table.get_mut(key).and_then(Value::as_array_mut).expect("a list of tables")
}

fn entries(table: &Table, key: &str) -> Vec<Table> {
    let entries = table[key].as_array().expect("a list of tables");
    entries.iter().map(|entry| entry.as_table().expect("a table").clone()).collect()
}

fn rename(table: &mut Table, key: &str, edition: usize) {
    if let Some(value) = table.get_mut(key) {
        renamed(value, edition);
    }
}

fn renamed(value: &mut Value, edition: usize) {
    *value = format!("{}-{edition}", value.as_str().expect("an id")).into();
}

/// A family name that does not resemble any other.
fn name(edition: usize, person: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va"];
    let mixed = ((edition * 100 + person + 1) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let name: String = (0..6).map(|place| SYLLABLES[(mixed >> (40 + 4 * place) & 15) as usize]).collect();
    name[..1].to_uppercase() + &name[1..]
}

/// Changes prose so that no passage resembles one of another edition.
fn reworded(table: &mut Table, edition: usize) {
    for (_, value) in table.iter_mut() {
        match value {
            Value::Table(inner) => reworded(inner, edition),
            Value::Array(entries) => {
                entries.iter_mut().filter_map(Value::as_table_mut).for_each(|entry| reworded(entry, edition));
            }
            Value::String(text) if text.contains('\n') => *text = numbered(text, edition),
            _ => {}
        }
    }
}

/// The text with the number of the edition after every ninth word.
fn numbered(text: &str, edition: usize) -> String {
    let words = text.split_inclusive(' ').enumerate();
    words
        .map(|(at, word)| if at % 9 == 8 { format!("{word}no. {edition} ") } else { word.to_owned() })
        .collect()
}
