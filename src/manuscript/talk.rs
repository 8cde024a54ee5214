//! `[[webinar.talk]]`: who spoke, and what was said.

use super::context::Fields;
use super::record::record;
use super::wording::{Choice, ProseField};
use crate::diagnostic::RuleName;
use crate::reading::Vocabulary;
use crate::source::Placed;
use crate::terms::TalkRole;

record! {
    /// One speaker of the webinar above, and what was said.
    #[schemars(extend("anyOf" = [
        { "required": ["summary"] },
        { "required": ["role"], "properties": { "role": { "enum": ["opening", "closing"] } } },
        { "required": ["role"], "properties": { "role": { "type": "object" } } },
    ]))]
    pub struct Talk in "[webinar.talk]", before require_summary {
        /// The `id` of the `[[person]]` who spoke.
        speaker: Option<Placed<String>> = required,
        /// What the speaker did; `talk` if it is not stated. A text of your own names it with its article, in Russian and
        /// Arabic in the nominative: `{ en = "a demonstration", fr = "une démonstration", ru = "демонстрация" }`.
        role: Option<Choice<TalkRole>>,
        /// The web address of the presentation; `{lang}` becomes the language of the version.
        slides: Option<Placed<String>> = address,
        /// What was said, after a first sentence that the program writes. Only a `role` of `opening` or `closing`, or of
        /// your own, may do without it.
        summary: Option<ProseField>,
    }
}

/// Requires a summary, except for remarks at the opening or the closing, and for a role in the author's own words.
fn require_summary(fields: &Fields) {
    let stated =
        fields.ahead(&["role"]).map(|role| role.as_str().and_then(|word| TalkRole::of_word(word.trim())));
    let speaks = match stated {
        Some(role) => role.is_some_and(|role| !role.is_remarks()),
        None => !fields.may_hold("role"),
    };
    if speaks {
        fields.require_for("summary", RuleName::TextSummaryMissing);
    }
}

impl Talk {
    /// The role of the speaker: a talk if nothing is stated, `None` if it is in the author's own words.
    pub fn role(&self) -> Option<TalkRole> {
        match &self.role {
            None => Some(TalkRole::Talk),
            Some(role) => role.word().map(|role| role.value),
        }
    }

    /// Whether the speaker gives a presentation: the role is on the list, and is not remarks.
    pub fn presents(&self) -> bool {
        self.role().is_some_and(|role| !role.is_remarks())
    }
}
