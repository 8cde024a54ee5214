//! The engine that renders templates, and its limits.

use minijinja::{Environment, UndefinedBehavior};

use super::Fault;

pub const SKELETON: &str = "webinar-report.j2";

/// How many steps a template may take: a thousand times what a year of webinars needs, so that every loop ends.
const FUEL: u64 = 50_000_000;

/// The engine with a skeleton compiled. It knows no other templates than the phrases of a language, and reads no
/// files.
///
/// # Errors
/// The mistake in the skeleton.
pub fn of(skeleton: &str) -> Result<Environment<'static>, Fault> {
    let mut env = Environment::new();
    env.add_template_owned(SKELETON, skeleton.to_owned()).map_err(|error| Fault::of(&error))?;
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_fuel(Some(FUEL));
    Ok(env)
}
