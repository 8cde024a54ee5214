//! The phrases of a language as the engine has them: one template, in which a number chooses. The engine keeps room
//! for 256 instructions ready in each template, and a hundred phrases would take more memory than all else.

use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

use minijinja::value::merge_maps;
use minijinja::{Environment, Error, State, UndefinedBehavior, Value, context};

use super::filters;
use super::sheet::fault;
use crate::locale::Locale;

pub const SKELETON: &str = "webinar-report.j2";
const PHRASES: &str = "phrases";

/// Steps that a template may take: a thousand times what a year of webinars needs, and an end to a loop.
const FUEL: u64 = 50_000_000;

/// With the skeleton compiled, which all languages share.
static SHARED: LazyLock<Environment> = LazyLock::new(|| {
    let mut env = Environment::new();
    let text = include_str!("../../templates/webinar-report.j2");
    env.add_template(SKELETON, text).expect("every test that composes compiles it");
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_fuel(Some(FUEL));
    env
});

/// With the phrases of a language compiled, and its filters.
pub fn environment(locale: &'static Locale) -> &'static Environment<'static> {
    static WORDED: [OnceLock<Environment>; 6] = [const { OnceLock::new() }; 6];
    WORDED[locale.language as usize].get_or_init(|| {
        let mut env = SHARED.clone();
        let phrases: Vec<(usize, &str)> =
            locale.templates.iter().map(|(_, text)| *text).enumerate().collect();
        let phrases: Vec<(usize, &str)> =
            phrases.into_iter().filter(|(_, text)| is_filled_in(text)).collect();
        env.add_template_owned(PHRASES, either(&phrases)).expect("a test compiles each phrase by itself");
        filters::add(&mut env, locale);
        env
    })
}

/// What is written for the one of the phrases whose number is `chosen`: half of them are put aside, again and again.
fn either(phrases: &[(usize, &str)]) -> String {
    match phrases {
        [] => String::new(),
        [(_, phrase)] => (*phrase).to_owned(),
        _ => {
            let (former, latter) = phrases.split_at(phrases.len() / 2);
            let (first, [former, latter]) = (latter[0].0, [former, latter].map(either));
            format!("{{% if chosen < {first} %}}{former}{{% else %}}{latter}{{% endif %}}")
        }
    }
}

/// The words of the phrase of this name, with the facts filled in.
pub fn rendered(
    state: &State,
    locale: &Locale,
    name: &str,
    facts: &Value,
) -> Result<Cow<'static, str>, Error> {
    let (chosen, text) = locale
        .template(name)
        .ok_or_else(|| fault(format!("there is no phrase `{name}` in {}", locale.language)))?;
    if !is_filled_in(text) {
        return Ok(Cow::Borrowed(text));
    }
    let facts = merge_maps([context! { chosen }, facts.clone()]);
    let rendered = state.env().get_template(PHRASES)?.render(facts);
    rendered.map(Cow::Owned).map_err(|error| {
        let reason = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        fault(format!("phrase `{name}`: {reason}"))
    })
}

/// Whether the engine has something to do: in many, every word stands as it is.
fn is_filled_in(phrase: &str) -> bool {
    phrase.contains('{')
}
