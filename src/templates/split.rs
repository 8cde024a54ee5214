// Takes a phrase file apart. It needs no other file, because both `build.rs` and the program include it.

/// The tables of phrases. They are not read with the rest but looked up one by one.
pub const PARTS: [&str; 3] = ["cover", "headings", "phrases"];

/// The name of a phrase of one of the parts: "cover.title".
pub fn named(part: &str, id: &str) -> String {
    [part, ".", id].concat()
}
