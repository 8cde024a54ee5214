//! What the skeleton is, and what its text says of every document. The engine carries calls out and lists none.

/// By which the engine knows it.
pub const NAME: &str = "webinar-report.j2";

pub const TEXT: &str = include_str!("../../templates/webinar-report.j2");

/// What calls a heading of the first level, before its id.
const HEADING: &str = "heading(1, \"";

/// The ids of the headings that every document may have, in order.
pub fn headings<'t>() -> impl Iterator<Item = &'t str> {
    TEXT.split(HEADING).skip(1).filter_map(|rest| rest.split('"').next())
}
