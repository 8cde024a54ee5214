//! What the skeleton says of every document. The engine carries calls out and lists none, so its text is read.

/// What calls a heading of the first level, before its id.
const HEADING: &str = "heading(1, \"";

/// The ids of the headings that a document may have, in order.
pub fn headings(skeleton: &str) -> impl Iterator<Item = &str> {
    let called = memchr::memmem::find_iter(skeleton.as_bytes(), HEADING);
    called.filter_map(|at| skeleton[at + HEADING.len()..].split('"').next())
}
