//! Turns the errors of the TOML parser into findings, and the text into one that the parser can read.
//!
//! The parser recovers from a mistake by inventing values, or it stops. So the statement with the mistake is blanked
//! and the rest is parsed again: nothing is invented, nothing else is lost, and every place stays valid.

mod duplicate;
mod fault;
mod headings;
mod misplaced;
mod said;
mod statement;
mod tables;
mod unread_keys;
mod unseen;

pub use misplaced::Misplaced;
pub use tables::Tables;
pub use unread_keys::UnreadKeys;

use toml::de::DeTable;

use crate::diagnostic::{Finding, Findings, RuleName};
use crate::reading::limits;
use crate::source::{Place, Source};
use fault::{Fault, TOO_DEEP, value_at};
use headings::Headings;
use misplaced::Lost;
use statement::{Kind, Statement, line_around, split};

/// How many mistakes are corrected, and how many bytes are parsed in all, before the rest of a file is given up.
const ROUNDS: usize = 200;
const PATIENCE: usize = 64 << 20;

/// A source without its unreadable statements; every other byte keeps its offset.
pub struct Legible {
    pub text: String,
    pub unread: UnreadKeys,
    pub findings: Findings,
    /// None of its lines looks like TOML.
    pub foreign: bool,
}

/// The fields that stand below the wrong heading, because a heading is lost or stands twice.
pub fn misplaced(source: &Source, tables: &Tables) -> Vec<Misplaced> {
    misplaced::find(&source.text, &split(&source.text), tables)
}

/// Blanks the misplaced parts and the statements that cannot be read. Each mistake gets one finding, however many
/// errors the parser reports for it.
pub fn repair(source: &Source, misplaced: Vec<Misplaced>) -> Legible {
    let mut findings = Findings::default();
    let text = unseen::without(&source.text, &mut findings);
    let statements = split(&text);
    let foreign = statements.iter().all(|statement| statement.kind == Kind::Stray);
    let mut unread = UnreadKeys::new(&text, &statements);
    findings.0.iter().for_each(|finding| unread.spoil(finding.place));
    let legible = Legible { unread, text, findings, foreign };
    let mut repair = Repair { original: &source.text, statements: &statements, legible };
    misplaced.into_iter().for_each(|misplaced| repair.remove(misplaced));
    repair.unfinished();
    for round in 0.. {
        let Some(fault) = first_fault(&repair.legible.text, &statements) else { break };
        if round == ROUNDS || round * source.text.len() > PATIENCE {
            repair.give_up(fault.place);
            break;
        }
        repair.correct(&fault);
    }
    repair.legible
}

/// The first fault of the text. Within one statement, a repeated name comes after all other faults.
fn first_fault(text: &str, statements: &[Statement]) -> Option<Fault> {
    // Text that was inside a string may be outside of it after a statement above was blanked.
    if let Some(at) = limits::deepest(text) {
        let place = Place::new(at, at + 1);
        return Some(Fault { place, message: TOO_DEEP.to_owned(), value: None, first: None });
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = errors.iter().map(|error| {
        let place = Place::from(error.span().unwrap_or(0..0));
        Fault { place, message: error.message().to_owned(), value: None, first: None }
    });
    let order =
        |fault: &Fault| (statement::index(statements, fault.place), fault.is_duplicate(), fault.place);
    let mut first = faults.min_by_key(order)?;
    first.value = value_at(table.get_ref(), first.place);
    if first.is_duplicate() {
        first.first = duplicate::first(text, statements, table.get_ref(), first.place);
    }
    Some(first)
}

struct Repair<'t> {
    original: &'t str,
    statements: &'t [Statement],
    legible: Legible,
}

impl Repair<'_> {
    /// Reports and blanks values that are opened and never closed, and values that are too deep. The parser would
    /// report the first kind only where the next string opens.
    fn unfinished(&mut self) {
        for statement in self.statements {
            let finding = match statement.kind {
                Kind::Unclosed(opened) => said::unclosed(self.original, opened),
                Kind::TooDeep(at) => limits::too_deep(at),
                _ => continue,
            };
            if self.stands(statement.place) {
                self.say(finding);
                self.lose(statement.place);
            }
        }
    }

    fn remove(&mut self, misplaced: Misplaced) {
        self.say(misplaced.finding);
        match misplaced.lost {
            Lost::Table(table) => {
                self.legible.unread.lose_table(&table);
                self.lose(misplaced.place);
            }
            Lost::Field { key, heading } => {
                self.legible.unread.lose_key(&key, heading);
                self.blank(misplaced.place);
            }
            Lost::Nothing => self.blank(misplaced.place),
        }
    }

    fn correct(&mut self, fault: &Fault) {
        let index = statement::index(self.statements, fault.place);
        let here = index.checked_sub(1).map(|index| (index, self.statements[index]));
        let touched = here
            .filter(|(_, statement)| statement.place.touches(fault.place) && self.stands(statement.place));
        let Some((index, statement)) = touched else { return self.outside(fault) };
        if fault.is_too_deep() {
            self.say(limits::too_deep(fault.place.range().start));
            return self.lose(statement.place);
        }
        if statement.kind != Kind::Heading {
            self.say(said::finding(self.original, fault, statement.kind));
            if fault.is_duplicate() {
                self.legible.unread.lose_repeated(statement.place);
            }
            let first = self.first(fault);
            first.into_iter().for_each(|first| self.lose(first.place));
            // If the value before them is blanked, the fields given by name can be read.
            if first.is_none() || !fault.extends_a_value() {
                self.lose(statement.place);
            }
            return;
        }
        let headings = Headings { text: self.original, statements: self.statements };
        let (finding, part) = match fault.is_duplicate() {
            true => headings.repeated(index, fault),
            false => (Some(said::heading(self.original, statement.place)), headings.part(index)),
        };
        finding.into_iter().for_each(|finding| self.say(finding));
        self.lose(if self.stands(part) { part } else { statement.place });
    }

    /// The first of two fields with the same name: it is blanked too, because nobody knows which of them was meant.
    fn first(&self, fault: &Fault) -> Option<Statement> {
        let index = statement::index(self.statements, fault.first?).checked_sub(1)?;
        Some(self.statements[index]).filter(|statement| self.stands(statement.place))
    }

    /// A fault in a comment or a blank line.
    fn outside(&mut self, fault: &Fault) {
        let line = line_around(self.original, fault.place.start as usize);
        if !self.stands(line) {
            return self.give_up(fault.place);
        }
        self.say(said::finding(self.original, fault, Kind::Stray));
        self.lose(line);
    }

    fn give_up(&mut self, from: Place) {
        let rest = Place::new(from.start as usize, self.original.len());
        let rest = Place { start: line_around(self.original, from.start as usize).start, ..rest };
        self.legible.unread.lose_everything();
        let message = "too many mistakes of syntax: the file is not read from here on";
        let finding = Finding::error(RuleName::LimitExceeded, from, message);
        self.say(finding.help("correct those above, then run the command again"));
        self.blank(rest);
    }

    fn say(&mut self, finding: Finding) {
        self.legible.findings.push(finding);
    }

    fn stands(&self, place: Place) -> bool {
        !self.legible.text[place.range()].trim().is_empty()
    }

    fn lose(&mut self, place: Place) {
        self.legible.unread.lose(self.original, self.statements, place);
        self.blank(place);
    }

    fn blank(&mut self, place: Place) {
        let blank: String =
            self.original[place.range()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
        self.legible.text.replace_range(place.range(), &blank);
    }
}
