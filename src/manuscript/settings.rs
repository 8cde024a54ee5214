//! `[rules]`: what the author accepts or forbids, and why.

use schemars::JsonSchema;
use toml::de::DeValue;

use super::fields::Desk;
use crate::diagnostic::Finding;
use crate::source::{Place, Placed};
use crate::terms::Setting;

/// One entry: `rule = { level = "off", reason = "…" }`.
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
}

const UNEXPLAINED: &str = "rule-reason-missing";

pub fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Vec<RuleSetting>> {
    let mut settings = Vec::new();
    desk.table(value, place, "rules", |fields| {
        fields.each(|rule, value, place| {
            let setting = desk.table(value, place, &rule.value, |fields| {
                if !fields.may_hold("from") {
                    fields.require("level");
                }
                fields.require_for("reason", UNEXPLAINED);
                RuleSetting {
                    rule: rule.clone(),
                    place: rule.place,
                    level: fields.optional("level"),
                    reason: fields.optional("reason").filter(|reason| is_reason(desk, reason)),
                    from: fields.optional("from"),
                }
            });
            settings.extend(setting);
        });
    });
    Some(settings)
}

fn is_reason(desk: &Desk, reason: &Placed<String>) -> bool {
    let said = reason.chars().any(char::is_alphanumeric);
    if !said {
        let finding = Finding::error(UNEXPLAINED, reason.place, "the reason is empty");
        desk.say(finding.help("say in a few words why the rule does not hold here"));
    }
    said
}
