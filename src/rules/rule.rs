//! What every rule states of itself.

use super::{Across, Facts, Version};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Manuscript, RuleSetting};
use crate::source::Place;
use crate::terms::Setting;

#[derive(Debug)]
pub struct Rule {
    pub name: RuleName,
    pub level: Level,
    /// The rule guards soundness: `[rules]` cannot change its level.
    pub fixed: bool,
    /// The figure from which the rule reports something, where `[rules]` can set one.
    pub from: Option<u32>,
    pub across: Across,
    /// Where one of these has reported a place, this one reports nothing of it: it is the same mistake.
    pub silent_where: &'static [RuleName],
    /// If one of these has reported anything, this one reports nothing.
    pub silent_if: &'static [RuleName],
    /// What one of these reports, this one leaves out by itself: it draws no conclusion from a fact that is in doubt.
    pub yields_to: &'static [RuleName],
    /// The texts of which no other rule reports anything, where this one has.
    pub settles: Option<fn(&Manuscript) -> Vec<Place>>,
    pub stage: Stage,
    /// The file's first comment, as it stands there; the program need not carry the rest.
    pub(super) explanation: &'static [u8],
}

/// Where a rule looks.
#[derive(Clone, Copy, Debug)]
pub enum Stage {
    /// Reported while the manuscript is read.
    Reading,
    Facts(fn(&Facts) -> Vec<Finding>),
    /// On `[rules]` themselves, when other rules have been asked.
    Settings(fn(&Manuscript, &Idle) -> Vec<Finding>),
    /// On each language version.
    Document(fn(&Version) -> Vec<Finding>),
}

/// Whether the rule of a setting was asked and found nothing that the setting decides on.
pub type Idle<'f> = dyn Fn(&RuleSetting) -> bool + 'f;

impl Rule {
    /// A rule without which the document would not be sound.
    pub const fn fixed(name: RuleName, stage: Stage) -> Rule {
        Rule { fixed: true, ..Rule::open(name, Level::Error, stage) }
    }

    /// A rule whose level the author may change, for a reason.
    pub const fn open(name: RuleName, level: Level, stage: Stage) -> Rule {
        Rule {
            name,
            level,
            fixed: false,
            from: None,
            across: Across::Each,
            silent_where: &[],
            silent_if: &[],
            yields_to: &[],
            settles: None,
            stage,
            explanation: b"",
        }
    }

    pub const fn from(self, figure: u32) -> Rule {
        Rule { from: Some(figure), ..self }
    }

    pub const fn across(self, across: Across) -> Rule {
        Rule { across, ..self }
    }

    pub const fn silent_where(self, rules: &'static [RuleName]) -> Rule {
        Rule { silent_where: rules, ..self }
    }

    pub const fn silent_if(self, rules: &'static [RuleName]) -> Rule {
        Rule { silent_if: rules, ..self }
    }

    pub const fn yielding_to(self, rules: &'static [RuleName]) -> Rule {
        Rule { yields_to: rules, ..self }
    }

    pub const fn settling(self, texts: fn(&Manuscript) -> Vec<Place>) -> Rule {
        Rule { settles: Some(texts), ..self }
    }

    /// The rules that may keep this one silent.
    pub fn silencers(&self) -> impl Iterator<Item = RuleName> {
        [self.silent_where, self.silent_if, self.yields_to].into_iter().flatten().copied()
    }

    pub fn at(&self, place: Place, message: impl Into<String>) -> Finding {
        Finding::new(self.name, self.level, place, message)
    }

    /// The figure from which the rule reports something, as set in `[rules]` or by itself.
    pub fn figure(&self, manuscript: &Manuscript) -> Option<u32> {
        let setting = manuscript.setting_for_all(self.name);
        let own = setting.and_then(|setting| setting.from.as_ref()).map(|from| from.value);
        own.or(self.from)
    }

    /// The file's first comment: what is found, why it matters, an example that fails and one that passes.
    pub fn explanation(&self) -> String {
        let comment = String::from_utf8_lossy(self.explanation);
        let lines = comment.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }

    /// Whether a setting of the rule's level reaches this finding.
    pub fn speaks_of(&self, finding: &Finding) -> bool {
        !self.fixed && finding.rule == self.name && finding.level <= self.level
    }

    /// The author accepts what the rule finds, or some of it.
    pub fn is_eased_by(&self, setting: &RuleSetting) -> bool {
        let lower = setting.level.as_ref().is_some_and(|named| level(named.value) < Some(self.level));
        !self.fixed && (lower || setting.from.is_some())
    }

    /// What is found, on one line: the explanation's first sentence, up to its reasons.
    pub fn summary(&self) -> String {
        let description = self.description();
        let end = [": ", ". "].iter().filter_map(|stop| description.find(stop)).min();
        description[..end.unwrap_or(description.len())].trim_end_matches('.').to_owned()
    }

    /// What is found and why it matters, on one line: the explanation without its examples.
    pub fn description(&self) -> String {
        self.explanation().split("\n\n").next().unwrap_or_default().replace('\n', " ")
    }
}

/// How many bytes of a file its first comment takes: up to the line that begins otherwise.
pub(super) const fn explained(file: &str) -> usize {
    let bytes = file.as_bytes();
    let mut at = 0;
    while at + 2 < bytes.len() && bytes[at] == b'/' && bytes[at + 1] == b'/' && bytes[at + 2] == b'!' {
        while at < bytes.len() && bytes[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    at
}

/// The first bytes of a file.
pub(super) const fn first<const LENGTH: usize>(file: &str) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        bytes[at] = file.as_bytes()[at];
        at += 1;
    }
    bytes
}

/// The level a setting names; `None` for `off`.
pub fn level(setting: Setting) -> Option<Level> {
    match setting {
        Setting::Error => Some(Level::Error),
        Setting::Warning => Some(Level::Warning),
        Setting::Info => Some(Level::Info),
        Setting::Off => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript;
    use crate::rules::of;
    use crate::source::Source;

    fn setting(lines: &str) -> RuleSetting {
        let source = Source::new("rules.toml", format!("[rules]\n{lines}\n"));
        manuscript::read(&source).0.settings.remove(0)
    }

    #[test]
    fn a_rule_is_eased_by_a_lower_level_and_by_a_figure() {
        for (rule, lines, eased) in [
            (RuleName::DateWeekend, "date-weekend = { level = \"off\", reason = \"so it was\" }", true),
            (RuleName::DateWeekend, "date-weekend = { level = \"info\", reason = \"so it was\" }", true),
            (RuleName::DateWeekend, "date-weekend = { level = \"warning\", reason = \"so it was\" }", false),
            (RuleName::DateWeekend, "date-weekend = { level = \"error\", reason = \"so it was\" }", false),
            (RuleName::StructureLength, "structure-length = { from = 9000, reason = \"it is long\" }", true),
            (RuleName::IdDuplicate, "id-duplicate = { level = \"off\", reason = \"so it was\" }", false),
        ] {
            assert_eq!(of(rule).is_eased_by(&setting(lines)), eased, "{lines}");
        }
    }

    #[test]
    fn a_level_reaches_what_a_rule_finds_at_its_own_level_or_below() {
        let speaks = |rule: RuleName, found: RuleName, level| {
            of(rule).speaks_of(&Finding::new(found, level, Place::default(), ""))
        };
        assert!(speaks(RuleName::DateWeekend, RuleName::DateWeekend, Level::Warning));
        assert!(speaks(RuleName::DateWeekend, RuleName::DateWeekend, Level::Info));
        assert!(!speaks(RuleName::DateWeekend, RuleName::DateWeekend, Level::Error));
        assert!(!speaks(RuleName::DateWeekend, RuleName::DateOrder, Level::Info));
        assert!(!speaks(RuleName::IdDuplicate, RuleName::IdDuplicate, Level::Error));
    }

    #[test]
    fn a_summary_is_the_first_sentence_up_to_its_reasons() {
        let rule = of(RuleName::DateOrder);
        assert_eq!(rule.summary(), "The webinars do not stand in the order of their dates");
        assert!(rule.description().starts_with(&rule.summary()));
        assert!(rule.description().ends_with("where the date is wrong, this shows it."));
        assert_eq!(
            of(RuleName::CountSpeakers).summary(),
            "A number of speakers that a draft or a press text claims is not the number listed"
        );
    }
}
