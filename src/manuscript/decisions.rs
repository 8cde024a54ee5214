//! Finds the entry of `[rules]` that decides on a finding.

use foldhash::{HashMap, HashMapExt};

use super::settings::RuleSetting;
use super::whole::Manuscript;
use crate::diagnostic::RuleName;
use crate::source::{Place, Placed};

impl Manuscript {
    /// Finds the part to which each entry is limited, and the first entry for each part. An exception without a
    /// reason decides nothing, so that its findings are reported.
    pub(super) fn settle(&mut self) {
        if self.settings.iter().any(RuleSetting::is_limited) {
            let webinars = begins(self.webinars.iter().map(|webinar| (&webinar.id, webinar.place)));
            let persons = begins(self.persons.iter().map(|person| (&person.id, person.place)));
            for setting in &mut self.settings {
                let part = |id: &Option<Placed<String>>, parts: &HashMap<String, u32>| {
                    parts.get(&id.as_ref()?.value).copied()
                };
                setting.part = part(&setting.webinar, &webinars).or(part(&setting.person, &persons));
            }
        }
        let reasoned = |setting: &&RuleSetting| setting.reason.is_some() && !setting.is_astray();
        for (at, setting) in self.settings.iter().enumerate().filter(|(_, setting)| reasoned(setting)) {
            if let Some(rule) = RuleName::find(&setting.rule) {
                self.decisions.entry(rule).or_default().entry(setting.part).or_insert(at);
            }
        }
    }

    /// The setting for a finding of `rule` at `place`: the one for the webinar or person to which the place belongs,
    /// or else the one for the whole manuscript.
    pub fn setting(&self, rule: RuleName, place: Place) -> Option<&RuleSetting> {
        let own = self.decisions.get(&rule)?;
        let limited = self.part(place).and_then(|part| own.get(&Some(part)));
        limited.or(own.get(&None)).map(|at| &self.settings[*at])
    }

    /// The setting of `rule` for the whole manuscript.
    pub fn setting_for_all(&self, rule: RuleName) -> Option<&RuleSetting> {
        self.decisions.get(&rule)?.get(&None).map(|at| &self.settings[*at])
    }

    /// Where the table begins that contains `place`: an entry of a list, or another table of the first level.
    pub fn part(&self, place: Place) -> Option<u32> {
        let next = self.parts.partition_point(|start| *start <= place.start);
        next.checked_sub(1).map(|at| self.parts[at])
    }
}

/// Where each entry with an id begins; of two with one id, the first.
fn begins<'m>(entries: impl Iterator<Item = (&'m Option<Placed<String>>, Place)>) -> HashMap<String, u32> {
    let mut begins = HashMap::new();
    for (id, place) in entries {
        if let Some(id) = id {
            begins.entry(id.value.clone()).or_insert(place.start);
        }
    }
    begins
}
