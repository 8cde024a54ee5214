//! Renders the phrases of a language. The engine reserves room for 256 instructions in each compiled template, and
//! touching that memory costs more than compiling a phrase. So only a phrase that is written again is kept.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::{Environment, Error, State, Value, context};

use super::fault::fault;
use super::filters;
use crate::locale::Locale;
use crate::templates::{Fault, InPhrase, Templates};

/// The engine with the filters and phrases of a language.
pub fn environment(templates: &Templates, locale: &Arc<Locale>) -> Result<Environment<'static>, Fault> {
    let mut env = templates.engine()?;
    let phrases = Arc::clone(locale);
    env.set_loader(move |name| Ok(phrases.phrases.named(name).map(str::to_owned)));
    filters::add(&mut env, locale);
    Ok(env)
}

/// Whether templates may use a filter of this name.
pub fn has_filter(env: &Environment, name: &str) -> bool {
    let asked = env.compile_expression("name is filter").and_then(|asked| asked.eval(context! { name }));
    asked.is_ok_and(|known| known.is_true())
}

/// The phrases of a language, and which of them have been written.
#[derive(Clone)]
pub struct Phrasebook {
    locale: Arc<Locale>,
    /// The addresses in memory of the texts that have been written.
    written: Arc<Mutex<BTreeSet<usize>>>,
}

impl Phrasebook {
    pub fn new(locale: &Arc<Locale>) -> Phrasebook {
        Phrasebook { locale: Arc::clone(locale), written: Arc::default() }
    }

    /// Renders the phrase of this name with the facts.
    pub fn write(&self, state: &State, name: &str, facts: &Value) -> Result<Cow<'_, str>, Error> {
        let missing = || fault(format!("there is no phrase `{name}` in {}", self.locale.language));
        let text = self.locale.phrases.named(name).ok_or_else(missing)?;
        // Many phrases contain no fact.
        if !text.contains('{') {
            return Ok(Cow::Borrowed(text));
        }
        // A phrase about one webinar will be written for the others too.
        let is_said_of_each = !facts.get_attr("webinar")?.is_undefined();
        let place = text.as_ptr().addr();
        let first = self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(place);
        let env = state.env();
        let once = first && !is_said_of_each;
        let template = if once { env.template_from_named_str(name, text) } else { env.get_template(name) };
        let written = template.and_then(|template| template.render_captured(facts));
        let written = written.map_err(|error| fault(format!("the phrase `{name}`")).with_source(error))?;
        pay(state, written.state()).map_err(|error| error.with_source(InPhrase(name.to_owned())))?;
        Ok(Cow::Owned(written.into_output()))
    }
}

/// Charges the template that called a phrase for the steps of the phrase, because each has all steps for itself.
fn pay(caller: &State, phrase: &State) -> Result<(), Error> {
    phrase.fuel_levels().map_or(Ok(()), |(taken, _)| caller.consume_fuel(taken))
}
