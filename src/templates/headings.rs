//! The headings that a skeleton calls. The engine runs calls but does not list them, so the text is searched.

/// The call of a heading of the first level, before its id.
const HEADING: &str = "heading(1, \"";

/// The ids of the headings that a document may have, in order.
pub fn headings(skeleton: &str) -> impl Iterator<Item = &str> {
    let called = memchr::memmem::find_iter(skeleton.as_bytes(), HEADING);
    called.filter_map(|at| skeleton[at + HEADING.len()..].split('"').next())
}
