//! What stands beside a heading and should not: the heading once more, or a field of its table.

use super::misplaced::{Field, Lost, Misplaced};
use super::said::line_around;
use super::statement::Statement;
use super::tables::Table;
use crate::diagnostic::{Finding, RuleName};
use crate::source::Place;

/// A heading, and below it the same again.
pub fn twice(text: &str, heading: Statement, again: Statement) -> Misplaced {
    let bare = |statement: Statement| {
        let line = &text[statement.place.range()];
        let start = statement.place.range().start + line.len() - line.trim_start().len();
        Place::new(start, start + line.trim().len())
    };
    let (first, second) = (bare(heading), bare(again));
    let message = format!("the heading `{}` stands twice", &text[second.range()]);
    let finding =
        Finding::error(RuleName::TomlDuplicateKey, second, message).label("nothing stands between the two");
    let finding =
        finding.aside(first, "first here").help("delete one of the two, or write the fields of the first");
    Misplaced { finding, place: line_around(text, first.range().start), lost: Lost::Nothing }
}

/// The last of the fields of `own`, where it is none, or one that stands twice, and the table of the heading below
/// it lacks it.
pub fn above(
    fields: &[Field],
    own: &Table,
    (heading, table): (Place, &Table),
    below: &[Field],
) -> Option<Misplaced> {
    let (last, others) = fields.split_last()?;
    let stands_in = |fields: &[Field]| fields.iter().any(|field| field.key == last.key);
    // A language that stands twice was meant for another, here.
    let is_strange = !own.has(last.name()) || (stands_in(others) && !last.key.contains('.'));
    if !is_strange || !table.has(last.name()) || stands_in(below) {
        return None;
    }
    let message = format!("`{}` stands above the heading of its table", last.key);
    let finding = Finding::error(RuleName::KeyUnknown, last.place, message)
        .label("belongs below the heading")
        .help(format!("move it below the line `{}`", table.heading));
    Some(Misplaced { finding, place: last.whole, lost: Lost::Field { key: last.key.to_owned(), heading } })
}
