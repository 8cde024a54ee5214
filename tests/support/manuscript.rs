//! The least manuscripts that show what a test is about.

/// Sound, in English and in French.
pub const BILINGUAL: &str = "languages = [\"en\", \"fr\"]\n";

/// Sound, in English only.
pub const ENGLISH: &str = "languages = [\"en\"]\n";

/// Sound, with one warning.
pub const DOUBTFUL: &str = "languages = [\"en\"]\n# a doubt\n";

/// With one error, on line 2.
pub const FAULTY: &str = "languages = [\"en\"]\nthese words have no key\n";
