//! Paths by which a manuscript names what stands with it. They are written alike on every system.

/// What a path is to lead to, as messages call it.
pub struct Named {
    /// "the emblem"
    pub what: &'static str,
    /// "a PNG file"
    pub kind: &'static str,
    /// The remedy where it stands elsewhere.
    pub copy: &'static str,
}

impl Named {
    /// What is wrong with a path, and the remedy.
    pub fn fault(&self, path: &str) -> Option<(String, String)> {
        let Named { what, kind, copy } = self;
        let elsewhere = |message: String| Some((message, (*copy).to_owned()));
        if path.is_empty() {
            return Some((
                format!("{what} has no name"),
                format!("write the name of {kind}, or delete this field"),
            ));
        }
        if path.contains("://") {
            return elsewhere(format!("{what} is named by an address, and nothing is fetched from the web"));
        }
        if path.contains('\\') {
            let help = "write `/` between folders, on every system".to_owned();
            return Some((format!("the path of {what} has a backslash"), help));
        }
        if path.starts_with('/') || path.split('/').next().is_some_and(|first| first.contains(':')) {
            return elsewhere(format!("the path of {what} does not begin in the manuscript's folder"));
        }
        let leads_out = path.split('/').any(|part| part == "..");
        leads_out
            .then(|| (format!("the path of {what} leads out of the manuscript's folder"), (*copy).to_owned()))
    }
}
