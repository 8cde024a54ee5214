//! The engine that renders templates, and its limits.

use minijinja::{Environment, UndefinedBehavior};

use super::Fault;

/// Between them stands the number of an insert in a rendered phrase. No phrase may have them itself.
pub const MARKERS: [char; 2] = ['\u{e000}', '\u{e001}'];
pub const SKELETON: &str = "webinar-report.j2";

/// How many steps the templates of a document with so many webinars and talks may take together: ten times what is
/// needed, so that every loop ends. The engine counts 64 bytes of text as a step, so that memory is bounded too.
pub fn steps(parts: usize) -> u64 {
    500_000 + 10_000 * parts as u64
}

/// The engine with a skeleton compiled. It knows no other templates than the phrases of a language, and reads no
/// files.
///
/// # Errors
/// The mistake in the skeleton.
pub fn of(skeleton: &str) -> Result<Environment<'static>, Fault> {
    let mut env = Environment::new();
    env.add_template_owned(SKELETON, skeleton.to_owned()).map_err(|error| Fault::of(&error))?;
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_fuel(Some(steps(0)));
    Ok(env)
}
