//! How large and how deep a file may be: far less than a machine can bear.

use toml_parser::lexer::TokenKind;

use crate::diagnostic::{Finding, RuleName};
use crate::source::{Place, Source};

const RULE: RuleName = RuleName::LimitExceeded;

/// How many brackets and dots may be open within one another.
pub const DEPTH: usize = 80;
pub const MEGABYTE: u64 = 1_000_000;

/// The limits that the user may raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Megabytes of one text.
    pub text: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { text: 1 }
    }
}

/// Refuses a text so deeply nested that the parser's stack would overflow. The size of a file is limited by the
/// command line, which stops reading.
pub fn refuse(source: &Source) -> Option<Finding> {
    deepest(&source.text).map(too_deep)
}

/// The finding on the bracket or dot at byte `at`, the first that is too deep.
pub fn too_deep(at: usize) -> Finding {
    let message = format!("more than {DEPTH} tables or lists within one another");
    Finding::error(RULE, Place::new(at, at + 1), message)
        .label("one too many")
        .help("close what is open before more is opened: no field goes deeper than four, and no option raises this limit")
}

impl Limits {
    /// Reports a text that is too large.
    pub fn exceeded_by(self, text: &str, place: Place) -> Option<Finding> {
        let most = self.text;
        let fits = text.len() as u64 <= most.saturating_mul(MEGABYTE);
        let finding = || Finding::error(RULE, place, format!("the text is larger than {most} MB"));
        let help = "divide the text, or raise the limit with `--limit text=MEGABYTES`";
        (!fits).then(|| finding().help(help))
    }
}

/// Where the brackets or dotted keys first go deeper than [`DEPTH`]. Brackets and dots in strings and comments do not
/// count. Nor do the full stops of prose whose quotation marks are lost: it has words with only blanks between them.
pub fn deepest(text: &str) -> Option<usize> {
    // A quick test first: every file is searched for this, and hardly any file contains it.
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    ends.any(|end| may_be_deep(&bytes[std::mem::replace(&mut start, end)..end])).then_some(())?;
    let (mut brackets, mut dots) = (0_usize, 0_usize);
    let mut before = TokenKind::Newline;
    let mut word_is_over = false;
    for token in toml_parser::Source::new(text).lex() {
        match token.kind() {
            TokenKind::Newline => (brackets, dots, word_is_over) = (0, 0, false),
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => brackets += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                brackets = brackets.saturating_sub(1);
            }
            TokenKind::Dot => (dots, word_is_over) = (dots + 1, false),
            TokenKind::Whitespace => word_is_over |= before != TokenKind::Dot,
            _ if word_is_over => (dots, word_is_over) = (0, false),
            _ => {}
        }
        before = token.kind();
        // A key with one dot is two deep.
        if brackets + dots + usize::from(dots > 0) > DEPTH {
            return Some(token.span().start());
        }
    }
    None
}

fn may_be_deep(line: &[u8]) -> bool {
    line.len() >= DEPTH && memchr::memchr3_iter(b'.', b'[', b'{', line).nth(DEPTH - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_found_however_it_is_typed() {
        for text in
            ["a.".repeat(81), "a . ".repeat(81), "\"a\".".repeat(81), "[".repeat(81), "[a.".repeat(41)]
        {
            assert!(deepest(&text).is_some(), "{text}");
        }
    }

    #[test]
    fn the_full_stops_of_a_long_line_are_not_depth() {
        let prose = "The U.N. agreed. WIPO did too, e.g. in Geneva. [A note] follows. ".repeat(40);
        assert_eq!(deepest(&prose), None);
    }
    #[test]
    fn what_stands_in_texts_and_comments_is_not_depth() {
        let stops = "l. ".repeat(81) + &".a".repeat(81);
        let between =
            [("\"\"\"\n", "\"\"\""), ("'''\n\"", "'''"), ("\"a \\\" ", "\""), ("'\\", "'"), ("1 # ", "")];
        for (before, after) in between {
            let text = format!("a = {before}{stops}{after}\n");
            assert_eq!(deepest(&text), None, "{before}");
            assert_eq!(deepest(&format!("{text}{}", "a.".repeat(81))), Some(text.len() + 159), "{before}");
        }
    }
}
