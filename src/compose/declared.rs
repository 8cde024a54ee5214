//! Turns a table of the manuscript into a value for the templates: each declared field under its name.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

use super::edition::Edition;
use super::insert::Insert;
use crate::document::Inline;
use crate::manuscript::{ProseField, Record, Stated, Step, Term, Visitor, Wording};
use crate::source::{Place, Placed};

impl Edition<'_> {
    /// The fields of a table without `except`, for which the templates get other values.
    pub fn declared(&self, table: &impl Record, except: &[&str]) -> Value {
        let root = Level { table: Some(Table::default()), ..Level::new(Step::Item(0)) };
        let mut walk = Declared { edition: self, except, levels: vec![root] };
        table.walk_fields(&mut walk);
        walk.levels.pop().and_then(Level::value).unwrap_or_default()
    }
}

struct Declared<'e> {
    edition: &'e Edition<'e>,
    except: &'e [&'e str],
    levels: Vec<Level>,
}

/// A field, or an entry of a list, whose value is being built.
struct Level {
    step: Step,
    single: Option<Value>,
    list: Vec<Value>,
    table: Option<Table>,
}

/// The fields by key. Templates write underscores instead of hyphens.
#[derive(Debug, Default)]
struct Table(Vec<(&'static str, Value)>);

impl Object for Table {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        let name = name.as_str()?;
        self.0.iter().find(|(key, _)| is_named(key, name)).map(|(_, value)| value.clone())
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.0.iter().map(|(key, _)| Value::from(key.replace('-', "_"))).collect())
    }
}

fn is_named(key: &str, name: &str) -> bool {
    let is_same = |(key, name): (u8, u8)| key == name || (key == b'-' && name == b'_');
    key.len() == name.len() && key.bytes().zip(name.bytes()).all(is_same)
}

impl Level {
    fn new(step: Step) -> Level {
        Level { step, single: None, list: Vec::new(), table: None }
    }

    fn value(self) -> Option<Value> {
        let listed = (!self.list.is_empty()).then(|| Value::from(self.list));
        self.table.map(Value::from_object).or(listed).or(self.single)
    }

    fn add(&mut self, step: Step, value: Value) {
        match step {
            Step::Item(_) => self.list.push(value),
            Step::Key(key) => self.table.get_or_insert_default().0.push((key, value)),
        }
    }
}

impl Declared<'_> {
    fn put(&mut self, value: Value) {
        if let Some(level) = self.levels.last_mut() {
            level.single = Some(value);
        }
    }

    /// Whether the value begins a list, whose first words may differ from the later ones.
    fn is_first(&self) -> bool {
        self.levels.last().is_some_and(|level| level.step == Step::Item(0))
    }
}

impl<'m> Visitor<'m> for Declared<'_> {
    fn enter(&mut self, step: Step) -> bool {
        let wanted = !matches!(step, Step::Key(key) if self.except.contains(&key));
        if wanted {
            self.levels.push(Level::new(step));
        }
        wanted
    }

    fn leave(&mut self) {
        let Some(left) = self.levels.pop() else { return };
        let step = left.step;
        if let (Some(value), Some(level)) = (left.value(), self.levels.last_mut()) {
            level.add(step, value);
        }
    }

    fn table(&mut self, _: Place) {
        if let Some(level) = self.levels.last_mut() {
            level.table = Some(Table::default());
        }
    }

    fn line(&mut self, _: &'static str, line: &'m Wording) {
        self.put(self.edition.line(Some(line)));
    }

    fn prose(&mut self, _: &'static str, prose: &'m ProseField) {
        self.put(self.edition.prose(Some(prose)));
    }

    fn absent(&mut self) {
        self.put(Insert::words(Vec::<Inline>::new()));
    }

    fn own(&mut self, _: &'static str, own: &'m Wording) {
        // A term has been put as a whole.
        if self.levels.last().is_some_and(|level| level.single.is_none()) {
            self.put(self.edition.line(Some(own)));
        }
    }

    fn term(&mut self, list: &'static str, term: &'m Term) {
        let value =
            if self.is_first() { self.edition.first_term(list, term) } else { self.edition.term(list, term) };
        self.put(value);
    }

    fn address(&mut self, _: &'static str, address: &'m Placed<String>) {
        self.put(Value::from(self.edition.address(Some(address))));
    }

    fn value(&mut self, _: &'static str, place: Place, stated: Stated<'m>) {
        let value = match stated {
            Stated::Flag(flag) => Value::from(flag),
            Stated::Count(count) => Insert::number(Placed { value: count, place }),
            Stated::Year(year) => Insert::made(year.to_string(), Some(place)),
            Stated::Day(value) => Insert::day(Placed { value, place }),
            Stated::Time(value) => Insert::time(Placed { value, place }),
            Stated::Text(text) => Value::from(text),
            Stated::Symbol(symbol) => Value::from(symbol.to_string()),
            Stated::Country(value) => Insert::country(Placed { value, place }),
            Stated::Word(word) => Value::from(word),
            Stated::Grammar(_) | Stated::Zone(_) => return,
        };
        self.put(value);
    }
}
