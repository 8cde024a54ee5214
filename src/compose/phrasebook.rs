//! The phrases of a language as the engine has them. It makes room for 256 instructions in each template, and a page
//! of memory that nobody has used yet costs more than to read a phrase: only one that is written again is kept.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use minijinja::{Environment, Error, State, UndefinedBehavior, Value};

use super::fault::fault;
use super::filters;
use crate::locale::Locale;

pub const SKELETON: &str = "webinar-report.j2";

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

/// Does ahead what does not wait for a manuscript.
pub fn prepare() {
    LazyLock::force(&SHARED);
}

/// With the filters of a language and its phrases at hand.
pub fn environment(locale: &'static Locale) -> Environment<'static> {
    let mut env = SHARED.clone();
    env.set_loader(|name| Ok(locale.template(name).map(str::to_owned)));
    filters::add(&mut env, locale);
    env
}

/// The phrases of a language, and which of them have been written.
#[derive(Clone)]
pub struct Phrasebook {
    locale: &'static Locale,
    written: Arc<Mutex<BTreeSet<&'static str>>>,
}

impl Phrasebook {
    pub fn new(locale: &'static Locale) -> Phrasebook {
        Phrasebook { locale, written: Arc::default() }
    }

    /// The words of the phrase of this name, with the facts filled in.
    pub fn write(&self, state: &State, name: &str, facts: &Value) -> Result<Cow<'static, str>, Error> {
        let missing = || fault(format!("there is no phrase `{name}` in {}", self.locale.language));
        let text = self.locale.template(name).ok_or_else(missing)?;
        // Of many phrases, every word stands as it is.
        if !text.contains('{') {
            return Ok(Cow::Borrowed(text));
        }
        // What is said of one webinar is said of the others.
        let is_said_of_each = !facts.get_attr("webinar")?.is_undefined();
        let first = self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(text);
        let env = state.env();
        let once = first && !is_said_of_each;
        let template = if once { env.template_from_named_str(name, text) } else { env.get_template(name) };
        template?.render(facts).map(Cow::Owned)
    }
}
