//! Characters that cannot be seen and make a line illegible to the parser, though not to its author.

use super::statement::begins;
use crate::diagnostic::{Finding, Findings, named};
use crate::manuscript::characters;
use crate::source::Place;

const MARK: char = '\u{feff}';
/// Lines with a finding of their own; in a file that has more, those say enough.
const MOST: usize = 100;

/// The text with spaces in their stead, one finding for each line that holds any.
pub fn without(text: &str, findings: &mut Findings) -> String {
    let refused = |c: char| c.is_ascii() && characters::is_control(c);
    let mut clean = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let start = clean.len();
        let rest = line.strip_prefix(MARK).filter(|rest| start > 0 && begins(rest));
        let marked = rest.map_or(0, |_| MARK.len_utf8());
        clean += &" ".repeat(marked);
        clean.extend(line[marked..].chars().map(|c| if refused(c) { ' ' } else { c }));
        let first = if marked > 0 { Some((0, MARK)) } else { line.char_indices().find(|(_, c)| refused(*c)) };
        if let Some((at, c)) = first.filter(|_| findings.0.len() < MOST) {
            let place = Place::new(start + at, start + at + c.len_utf8());
            findings.push(if c == MARK { mark(place) } else { characters::control(c, place) });
        }
    }
    clean
}

fn mark(place: Place) -> Finding {
    let message = format!("inside the file stands a character that only its very beginning may have, {}", named(MARK));
    let finding = Finding::error("toml-syntax", place, message).label("this character");
    finding.help("delete it; it comes along, unseen, when one file is put behind another")
}
