//! `[rules]`: what the author accepts or forbids, and why.

use foldhash::HashMap;

use schemars::JsonSchema;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::context::Reader;
use super::walk::{Visitor, Walked};
use crate::diagnostic::{Finding, RuleName};
use crate::source::{Place, Placed, Source};
use crate::terms::Setting;

/// One entry: `rule = { level = "off", reason = "…" }`. A rule may have a list of them, each for a webinar or a
/// person of its own.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["level"] }, { "required": ["from"] }]))]
pub struct RuleSetting {
    #[schemars(skip)]
    pub rule: Placed<String>,
    #[schemars(skip)]
    pub place: Place,
    /// What the rule's findings weigh in this manuscript; `off` accepts them. It may be left out where `from` is set.
    pub level: Option<Placed<Setting>>,
    /// Why, in a few words.
    #[schemars(required)]
    pub reason: Option<Placed<String>>,
    /// The figure from which the rule speaks, for rules that have one.
    pub from: Option<Placed<u32>>,
    /// The `id` of the webinar to which alone this applies.
    pub webinar: Option<Placed<String>>,
    /// The `id` of the person to whom alone this applies.
    pub person: Option<Placed<String>>,
    /// Where that webinar or that person begins, if there is one.
    #[schemars(skip)]
    pub part: Option<u32>,
}

const UNEXPLAINED: RuleName = RuleName::RuleReasonMissing;

pub fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Vec<RuleSetting>> {
    let mut settings = Vec::new();
    reader.table(value, place, "rules", |fields| {
        fields.each(|rule, value, place| match value {
            DeValue::Array(entries) => {
                let one = |entry: &Spanned<DeValue>| {
                    setting(reader, &rule, entry.get_ref(), reader.source.place(entry.span()))
                };
                settings.extend(entries.iter().filter_map(one));
            }
            _ => settings.extend(setting(reader, &rule, value, place)),
        });
    });
    Some(settings)
}

fn setting(reader: &Reader, rule: &Placed<String>, value: &DeValue, place: Place) -> Option<RuleSetting> {
    reader.table(value, place, &rule.value, |fields| {
        if !fields.may_hold("from") {
            fields.require("level");
        }
        fields.require_for("reason", UNEXPLAINED);
        let (webinar, person): (Option<Placed<String>>, _) =
            (fields.optional("webinar"), fields.optional("person"));
        if let (Some(_), Some(person)) = (&webinar, &person) {
            both(reader, person);
        }
        RuleSetting {
            rule: rule.clone(),
            // One of several entries for a rule has its own place.
            place: if webinar.is_some() || person.is_some() { place } else { rule.place },
            level: fields.optional("level"),
            reason: fields.optional("reason").filter(|reason| is_reason(reader, reason)),
            from: fields.optional("from"),
            webinar,
            person,
            part: None,
        }
    })
}

fn both(reader: &Reader, person: &Placed<String>) {
    let finding =
        Finding::error(RuleName::ValueType, person.place, "this entry is for a webinar and for a person");
    reader.say(finding.help("make two entries of it: `RULE = [{ … }, { … }]`"));
}

fn is_reason(reader: &Reader, reason: &Placed<String>) -> bool {
    let said = reason.chars().any(char::is_alphanumeric);
    if !said {
        let finding = Finding::error(UNEXPLAINED, reason.place, "the reason is empty");
        reader.say(finding.help("say in a few words why the rule does not hold here"));
    }
    said
}

/// `[rules]` states no facts, so no walk visits it.
impl Walked for RuleSetting {
    fn walk<'m, V: Visitor<'m>>(&'m self, _: &'static str, _: &mut V) {}
}

impl RuleSetting {
    /// Whether it applies to one webinar or one person.
    pub fn is_limited(&self) -> bool {
        self.webinar.is_some() || self.person.is_some()
    }

    /// Whether it is limited to a webinar or a person that does not exist.
    pub fn is_astray(&self) -> bool {
        self.is_limited() && self.part.is_none()
    }
}

/// The entry that decides, by its index: for each rule, and for each part by its start; `None` is the whole
/// manuscript.
pub type Decisions = HashMap<RuleName, HashMap<Option<u32>, usize>>;

/// Where each table of the first level begins, and each entry of a list of tables, in order.
pub fn parts(source: &Source, table: &DeTable) -> Vec<u32> {
    let start = |span| source.place(span).start;
    let mut parts: Vec<u32> = Vec::new();
    for (_, value) in table.iter() {
        match value.get_ref() {
            DeValue::Array(entries) => parts.extend(entries.iter().map(|entry| start(entry.span()))),
            _ => parts.push(start(value.span())),
        }
    }
    parts.sort_unstable();
    parts
}
