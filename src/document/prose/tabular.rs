//! Tables whose cells are separated by tabs, bars or columns of spaces.

use super::columns::{are_sentences, columns, stand_below};
use super::lines::Line;
use super::pasted::{Parted, Pasted};

/// The tables of a text: tabs or bars give each line the same number of cells, or spaces align the cells below one
/// another.
pub fn tables(text: &str, lines: &[Line]) -> Vec<Pasted> {
    let parted = |one: &Line, other: &Line| parted(text, one, other);
    let runs = lines.chunk_by(|one, other| parted(one, other).is_some());
    let table = |run: &[Line]| {
        let [first, next, ..] = run else { return None };
        let by = parted(first, next)?;
        let prose = by == Parted::Spaces && run.iter().all(|line| are_sentences(&text[line.range.clone()]));
        let whole = first.range.start..run.last()?.range.end;
        (!prose).then(|| Pasted::Table { by, first: first.range.clone(), whole })
    };
    runs.filter_map(table).collect()
}

fn parted(text: &str, one: &Line, other: &Line) -> Option<Parted> {
    if one.container != other.container {
        return None;
    }
    let [cells, others] = [one, other].map(|line| Cells::of(text, line));
    if one.paragraph != other.paragraph {
        let is_row =
            |line: &&Line| line.is_first && line.is_last && !line.ends_clause(text) && !names(text, line);
        let rows = [one, other].iter().all(is_row);
        let follow = one.paragraph + 1 == other.paragraph;
        return (rows && follow && cells.by_tabs(&others)).then_some(Parted::Tabs);
    }
    let below = || stand_below(&columns(text, &one.range), &columns(text, &other.range));
    if cells.by_tabs(&others) {
        Some(Parted::Tabs)
    } else if cells.bars > 0 && cells.bars == others.bars {
        Some(Parted::Bars)
    } else {
        below().then_some(Parted::Spaces)
    }
}

/// Whether the line is a name with its value, as "Place:⇥Harare", and no row of a table.
fn names(text: &str, line: &Line) -> bool {
    text[line.range.clone()].split('\t').next().is_some_and(super::announces)
}

/// How many separators of each kind a line has.
struct Cells {
    tabs: usize,
    /// Tabs side by side, counted once: they may lead to one cell.
    runs: usize,
    bars: usize,
}

impl Cells {
    fn of(text: &str, line: &Line) -> Cells {
        let start = line.range.start + line.mark.as_ref().map_or(0, |mark| mark.length);
        let inside = text[start..line.range.end].trim();
        let tabs = inside.matches('\t').count();
        let runs = inside.split('\t').filter(|cell| !cell.trim().is_empty()).count().saturating_sub(1);
        Cells { tabs, runs, bars: inside.matches(" | ").count() }
    }

    fn by_tabs(&self, other: &Cells) -> bool {
        self.tabs > 0 && other.tabs > 0 && (self.tabs == other.tabs || self.runs == other.runs)
    }
}
