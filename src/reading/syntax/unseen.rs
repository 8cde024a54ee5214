//! Invisible characters that make a line unreadable for the parser, though its author sees nothing wrong.

use super::statement::{begins, states};
use crate::diagnostic::{Finding, Findings, RuleName, is_invisible, named};
use crate::reading::characters;
use crate::source::Place;

const MARK: char = '\u{feff}';
/// How many lines get a finding of their own.
const MOST: usize = 100;

/// The text with spaces in place of such characters, and one finding for each line that has any.
pub fn without(text: &str, findings: &mut Findings) -> String {
    let mut clean = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let start = clean.len();
        let strange = if start > 0 { strange(line) } else { 0 };
        let refused = |at: usize, c: char| at < strange || (c.is_ascii() && characters::is_control(c));
        let mut first = None;
        for (at, c) in line.char_indices() {
            if refused(at, c) {
                first = first.or(Some((at, c)));
                clean += &" ".repeat(c.len_utf8());
            } else {
                clean.push(c);
            }
        }
        if let Some((at, c)) = first.filter(|_| findings.0.len() < MOST) {
            let place = Place::new(start + at, start + at + c.len_utf8());
            findings.push(finding(c, place));
        }
    }
    clean
}

/// The number of bytes at the start of a line that cannot be seen, if a statement follows them.
fn strange(line: &str) -> usize {
    let rest = line.trim_start_matches(is_strange);
    let stated = states(rest) || (line.starts_with(MARK) && begins(rest));
    if stated { line.len() - rest.len() } else { 0 }
}

/// Invisible characters that no keyboard types outside of quotation marks.
pub fn is_strange(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || is_invisible(c))
}

fn finding(c: char, place: Place) -> Finding {
    match c {
        MARK => {
            let message = format!(
                "inside the file stands a character that only its very beginning may have, {}",
                named(c)
            );
            let finding = Finding::error(RuleName::TomlSyntax, place, message).label("this character");
            finding.help("delete it; it comes along, unseen, when one file is put behind another")
        }
        c if is_strange(c) => outside(c, place),
        c => characters::control(c, place),
    }
}

/// The finding on an invisible character where TOML allows only spaces.
pub fn outside(c: char, place: Place) -> Finding {
    let message = format!("outside of quotation marks stands a character that cannot be seen, {}", named(c));
    let finding = Finding::error(RuleName::TomlSyntax, place, message).label("this character");
    finding.help("delete it, and type a space where one is wanted")
}
