//! The sentences of a language need more forms of the author's own word for a body: its gender is not stated, or in
//! Russian a case, or its sessions have a name that the sentences do not know.
//!
//! Fails:
//!
//! ```toml
//! [committee]
//! name = { en = "Governing Body", fr = "Conseil d’administration" }
//! kind = { en = "Governing Body", fr = "conseil d’administration" }
//!
//! [document]
//! languages = ["en", "fr"]
//! ```
//!
//! ```toml
//! [committee]
//! name = { en = "Governing Body" }
//! kind.en = { called = "Governing Body", session = "gathering" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [committee]
//! name = { en = "Governing Body", fr = "Conseil d’administration" }
//! kind = { en = "Governing Body", fr = { called = "conseil d’administration", gender = "masculine" } }
//!
//! [document]
//! languages = ["en", "fr"]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName, in_ticks, joined, visible};
use crate::locale::Locale;
use crate::manuscript::{Forms, Kind};

pub const RULE: Rule = Rule::fixed(RuleName::CommitteeForms, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let own = facts.manuscript.described().into_iter().flatten();
    let kinds = own.filter_map(|own| own.kind.as_ref()).filter_map(Kind::own);
    let asked = kinds.flat_map(|kind| {
        facts.languages().into_iter().filter_map(|language| Some((language, kind.get(language)?)))
    });
    asked
        .flat_map(|(language, forms)| {
            let locale = facts.locale(language);
            lacking(facts, locale, forms).into_iter().chain(session(locale, forms))
        })
        .collect()
}

fn lacking(facts: &Facts, locale: &Locale, forms: &Forms) -> Option<Finding> {
    let called = forms.called.as_ref()?;
    let lacking = locale.lacking(&forms.to_called());
    if lacking.is_empty() || facts.manuscript.lost.has_part(forms.place) {
        return None;
    }
    let (name, tag) = (locale.language.name(), locale.language);
    let ticked: Vec<String> = lacking.iter().map(|form| format!("`{form}`")).collect();
    let fields: String = lacking.iter().map(|form| format!(", {form} = \"…\"")).collect();
    Some(
        RULE.at(
            forms.place,
            format!("the kind of this body has no {} that {name} needs", joined(&ticked, "and")),
        )
        .label("of this kind")
        .help(format!("write `kind.{tag} = {{ called = \"{}\"{fields} }}`", visible(called.as_str()))),
    )
}

fn session(locale: &Locale, forms: &Forms) -> Option<Finding> {
    let session = forms.session.as_ref()?;
    let is_unknown = locale.session(session.as_str()).is_none();
    is_unknown.then(|| {
        let message = format!(
            "no session is called `{}` in the {} sentences",
            visible(session.as_str()),
            locale.language.name()
        );
        RULE.at(session.place, message)
            .label("this word")
            .help(format!("write one of {}", in_ticks(locale.sessions())))
    })
}
