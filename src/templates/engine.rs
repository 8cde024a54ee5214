//! The engine that carries out templates, and what it refuses them.

use minijinja::{Environment, UndefinedBehavior};

use super::Fault;

pub const SKELETON: &str = "webinar-report.j2";

/// Steps that a template may take: a thousand times what a year of webinars needs, and an end to a loop.
const FUEL: u64 = 50_000_000;

/// With a skeleton compiled. It knows no other template but the phrases of a language, and reads no file.
///
/// # Errors
/// What the skeleton has wrong.
pub fn of(skeleton: &str) -> Result<Environment<'static>, Fault> {
    let mut env = Environment::new();
    env.add_template_owned(SKELETON, skeleton.to_owned()).map_err(|error| Fault::of(&error))?;
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_fuel(Some(FUEL));
    Ok(env)
}
