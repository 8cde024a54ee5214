//! The engine that carries out templates, and what it refuses them.

use minijinja::{Environment, UndefinedBehavior};

pub const SKELETON: &str = "webinar-report.j2";

/// Steps that a template may take: a thousand times what a year of webinars needs, and an end to a loop.
const FUEL: u64 = 50_000_000;

pub fn of(skeleton: &'static str) -> Environment<'static> {
    let mut env = Environment::new();
    env.add_template(SKELETON, skeleton).expect("every test that composes compiles it");
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    env.set_fuel(Some(FUEL));
    env
}
