// Takes a phrase file apart, ahead in `build.rs` and when a folder is read. What it needs stands in it, for both include it.

/// Tables of phrases, which are not read but held ready.
pub const PARTS: [&str; 3] = ["cover", "headings", "phrases"];

/// The name of a phrase of one of the parts: "cover.title".
pub fn named(part: &str, id: &str) -> String {
    [part, ".", id].concat()
}
