//! The author's own word for a body does not stand as the sentences take it: with an article, which the program adds, in
//! Arabic without the one that is part of it, or in Russian with a case that is the nominative still.
//!
//! Fails:
//!
//! ```toml
//! [committee]
//! name = { en = "Governing Body" }
//! kind = { en = "the Governing Body" }
//! ```
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [committee]
//! name = { fr = "Conseil d’administration" }
//! kind.fr = { called = "le Conseil d’administration", gender = "masculine" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [committee]
//! name = { en = "Governing Body" }
//! kind = { en = "Governing Body" }
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::locale::{Locale, Misnamed};
use crate::manuscript::{Forms, Kind};
use crate::source::Placed;

pub const RULE: Rule = Rule::open(RuleName::CommitteeCalled, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let own = facts.manuscript.committee.as_ref().and_then(|own| own.kind.as_ref());
    let Some(kind) = own.and_then(Kind::own) else { return Vec::new() };
    let told = facts.languages().into_iter().filter_map(|language| {
        let forms = kind.get(language)?;
        let locale = facts.locale(language);
        let misnamed = locale.misnamed(&forms.to_called());
        Finding::of_all(misnamed.iter().filter_map(|misnamed| finding(locale, forms, misnamed)))
    });
    Finding::of_all(told).into_iter().collect()
}

fn finding(locale: &Locale, forms: &Forms, misnamed: &Misnamed) -> Option<Finding> {
    let called = forms.called.as_ref()?;
    let word = called.as_str();
    Some(match misnamed {
        Misnamed::Article(bytes) => {
            let article = visible(word[..*bytes].trim_end());
            RULE.at(
                called.place,
                format!("the sentences add the article, and `{}` has `{article}`", visible(word)),
            )
            .label("with an article")
            .help(format!("write `{}`", visible(&word[*bytes..])))
        }
        Misnamed::Bare => RULE
            .at(called.place, format!("the sentences need `{}` with its article", visible(word)))
            .label("without an article")
            .help(format!("write `{}{}`, or the whole name", locale.prose.article, visible(word))),
        Misnamed::Undeclined(case) => undeclined(locale, word, case_of(forms, case)?, case),
    })
}

fn case_of<'f>(forms: &'f Forms, case: &str) -> Option<&'f Placed<String>> {
    if case == "genitive" { forms.genitive.as_ref() } else { forms.dative.as_ref() }
}

fn undeclined(locale: &Locale, called: &str, form: &Placed<String>, case: &str) -> Finding {
    let committee = &locale.bodies["committee"];
    let example = |form: &str| committee.get(form).map_or("", String::as_str);
    let is = if form.as_str() == called { "the nominative" } else { "another case" };
    RULE.at(form.place, format!("`{}` is {is}, and not the {case}", visible(form.as_str())))
        .label(if form.as_str() == called { "as `called`" } else { "no dative" })
        .help(format!("write the {case}, as `{}` has `{}`", example("called"), example(case)))
}
