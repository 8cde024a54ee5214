//! The fields of each table for which templates get other values, or none. All other fields they get as declared.

pub const DOCUMENT: &[&str] = &["session", "joint-with"];
pub const MANDATE: &[&str] = &["reference", "topics", "source"];
pub const SERIES: &[&str] = &["mode", "discussions", "held-in", "interpretation", "published", "claims"];
pub const CONCLUSION: &[&str] = &["published"];
pub const WEBINAR: &[&str] = &[
    "id",
    "mode",
    "audience",
    "held-in",
    "interpretation",
    "moderators",
    "participants",
    "countries",
    "closing-length",
    "claims",
    "talk",
];
pub const TALK: &[&str] = &["role", "speaker"];
