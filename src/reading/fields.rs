//! Reads a table field by field. Each field that is missing, unknown or of the wrong kind is reported once.

use std::cell::{RefCell, RefMut};

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};
use toml::value::Datetime;

use super::limits::Limits;
use super::losses::Losses;
use super::syntax::UnreadKeys;
use crate::diagnostic::{Finding, Findings, RuleName, in_ticks, is_invisible, named, nearest, visible};
use crate::source::{Place, Placed, Source};

/// The kind of file that is read, as messages name it.
#[derive(Debug)]
pub struct Subject {
    /// "the manuscript"
    pub name: &'static str,
    /// How to recognize such a file: "a manuscript begins with a line `[document]`".
    pub begins: &'static str,
}

/// Reads one source. It holds the findings so far, what was lost, and what the readers of this kind of file need
/// besides (`context`).
pub struct Reader<'s, C = ()> {
    pub source: &'s Source,
    pub context: C,
    pub limits: Limits,
    subject: &'static Subject,
    losses: RefCell<Losses>,
    findings: RefCell<Findings>,
}

/// A kind of value that a field can hold. `None` means that it could not be read; the finding is made already.
pub trait Readable<C = ()>: Sized {
    fn read(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self>;
}

impl<'s, C> Reader<'s, C> {
    pub fn new(
        source: &'s Source,
        subject: &'static Subject,
        limits: Limits,
        context: C,
        (unread, findings): (UnreadKeys, Findings),
    ) -> Self {
        Reader {
            source,
            context,
            limits,
            subject,
            losses: RefCell::new(Losses::new(unread)),
            findings: RefCell::new(findings),
        }
    }

    pub fn say(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    /// Whether a part of the text at a place could not be read. There is a finding for it already.
    pub fn is_spoilt(&self, place: Place) -> bool {
        self.losses.borrow().keys.spoils(place)
    }

    pub fn findings(&self) -> RefMut<'_, Findings> {
        self.findings.borrow_mut()
    }

    pub fn losses(&self) -> RefMut<'_, Losses> {
        self.losses.borrow_mut()
    }

    pub fn into_findings(self) -> Findings {
        self.findings.into_inner()
    }

    /// Reports a value of the wrong kind.
    pub fn wrong(&self, value: &DeValue, place: Place, expected: &str, help: &str) {
        let message = format!("this takes {expected}, not {}", kind(value));
        self.say(
            Finding::error(RuleName::ValueType, place, message).label(format!("takes {expected}")).help(help),
        );
    }

    /// Reads a table's fields with `read`, then reports the keys that `read` did not ask for.
    pub fn table<T>(
        &self,
        value: &DeValue,
        place: Place,
        name: &str,
        read: impl FnOnce(&Fields<C>) -> T,
    ) -> Option<T> {
        let DeValue::Table(table) = value else {
            let help = if name.starts_with('[') {
                format!("write its fields below a line `[{name}]`")
            } else {
                format!("write its fields in braces: `{name} = {{ key = value }}`")
            };
            self.wrong(value, place, "a table", &help);
            return None;
        };
        Some(self.fields(table, place, name, read))
    }

    /// Reads the fields of the file itself, which stand in no table.
    pub fn root<T>(&self, table: &DeTable, read: impl FnOnce(&Fields<C>) -> T) -> T {
        self.fields(table, self.source.place(0..0), "", read)
    }

    pub fn fields<T>(
        &self,
        table: &DeTable,
        place: Place,
        name: &str,
        read: impl FnOnce(&Fields<C>) -> T,
    ) -> T {
        let (asked, missing) = Default::default();
        let fields = Fields { reader: self, table, place, name, asked, missing };
        let result = read(&fields);
        let meant = fields.unknown();
        fields.missing(&meant);
        result
    }
}

/// One table being read.
pub struct Fields<'r, 't, C = ()> {
    pub reader: &'r Reader<'r, C>,
    pub place: Place,
    table: &'t DeTable<'t>,
    name: &'t str,
    asked: RefCell<Vec<&'static str>>,
    missing: RefCell<Vec<Missing>>,
}

/// A key that a table must hold and does not.
struct Missing {
    key: &'static str,
    rule: RuleName,
    help: Option<&'static str>,
}

impl<'t, C> Fields<'_, 't, C> {
    pub fn optional<T: Readable<C>>(&self, key: &'static str) -> Option<T> {
        self.with(key, |reader, value, place| T::read(reader, value, place))
    }

    pub fn required<T: Readable<C>>(&self, key: &'static str) -> Option<T> {
        self.require(key);
        self.optional(key)
    }

    /// Reads a list of tables whose ids other tables name.
    pub fn entries<T: Readable<C>>(&self, key: &'static str) -> Vec<T> {
        // `[[webinar.talk]]` below a `[[Webinar]]`
        let is_within = self.table.get(key).is_some_and(|value| value.get_ref().is_table());
        if is_within && self.has_others(|other| other == key || nearest(other, [key]).is_none()) {
            self.asked.borrow_mut().push(key);
            self.reader.losses().tables = true;
            return Vec::new();
        }
        let read: Vec<T> = self.optional(key).unwrap_or_default();
        let typed = self.table.get(key).map(|value| value.get_ref().as_array().map(|items| items.len()));
        if typed.is_some_and(|length| length != Some(read.len())) {
            self.reader.losses().tables = true;
        }
        read
    }

    /// The field's value, if it is there and readable, given to `read`.
    pub fn with<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Reader<C>, &DeValue, Place) -> Option<T>,
    ) -> Option<T> {
        self.asked.borrow_mut().push(key);
        let value = self.table.get(key)?;
        read(self.reader, value.get_ref(), self.reader.source.place(value.span()))
    }

    /// The value at the end of a path through tables that are read later, if there is one.
    pub fn ahead(&self, path: &[&str]) -> Option<&DeValue<'t>> {
        let (first, rest) = path.split_first()?;
        let first = self.table.get(*first)?.get_ref();
        rest.iter().try_fold(first, |value, key| Some(value.get(*key)?.get_ref()))
    }

    /// Requires `key`. It is reported as missing only when all keys are known, because it may stand there under
    /// another name.
    pub fn require(&self, key: &'static str) {
        self.require_for(key, RuleName::KeyMissing);
    }

    /// As [`Fields::require`], with its own help.
    pub fn require_with(&self, key: &'static str, help: &'static str) {
        self.missed(Missing { key, rule: RuleName::KeyMissing, help: Some(help) });
    }

    /// A field that is required only if `needed` is true.
    pub fn required_if<T: Readable<C>>(&self, needed: bool, key: &'static str) -> Option<T> {
        if needed {
            self.require(key);
        }
        self.optional(key)
    }

    /// As [`Fields::require`], but another rule reports the missing key.
    pub fn require_for(&self, key: &'static str, rule: RuleName) {
        self.missed(Missing { key, rule, help: None });
    }

    fn missed(&self, missing: Missing) {
        if !self.may_hold(missing.key) {
            self.missing.borrow_mut().push(missing);
        }
    }

    /// Reports the list at `key` if it is empty.
    pub fn fill(&self, key: &'static str) {
        let value = self.table.get(key);
        if value.and_then(|value| value.get_ref().as_array()).is_some_and(|items| items.is_empty()) {
            let place = value.map_or(self.place, |value| self.reader.source.place(value.span()));
            let finding = Finding::error(RuleName::ValueType, place, format!("`{key}` is empty"));
            self.reader.say(finding.help("write at least one entry"));
        }
    }

    /// Whether the table has `key`, even if the value could not be read.
    pub fn may_hold(&self, key: &str) -> bool {
        self.holds(key) || self.reader.losses().keys.may_hold(key, self.place)
    }

    /// Whether the table has a key so garbled that it may be any field.
    pub fn may_hold_another(&self) -> bool {
        self.reader.losses().keys.nameless(self.place) > 0
    }

    pub fn holds(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Whether the table has a key that is none of `known`.
    pub fn has_others(&self, known: impl Fn(&str) -> bool) -> bool {
        self.table.iter().any(|(key, _)| !known(key.get_ref()))
    }

    /// Calls `read` with every key and its value: for tables whose keys the author chooses.
    pub fn each(&self, mut read: impl FnMut(Placed<String>, &DeValue, Place)) {
        for (key, value) in self.table.iter() {
            let place = |span| self.reader.source.place(span);
            let name = Placed::new(key.get_ref().to_string(), place(key.span()));
            read(name, value.get_ref(), place(value.span()));
        }
        self.asked.borrow_mut().clear();
        self.asked.borrow_mut().push("*");
    }

    fn name_in_words(&self) -> String {
        match self.name {
            "" => self.reader.subject.name.to_owned(),
            name if name.contains(' ') => name.to_owned(),
            name if name.starts_with('[') => format!("this `[{name}]`"),
            name => format!("`{name}`"),
        }
    }

    /// Reports the keys that nobody asked for, and returns the fields that were probably meant.
    fn unknown(&self) -> Vec<&'static str> {
        let asked = self.asked.borrow();
        if asked.contains(&"*") {
            return Vec::new();
        }
        let unknown = self.table.iter().filter_map(|pair| Unknown::of(pair, self.reader.source, &asked));
        let unknown: Vec<Unknown> = unknown.collect();
        let meant: Vec<&str> = unknown.iter().filter_map(|unknown| unknown.near).collect();
        // If one key resembles no field and one field is missing, the key is probably that field under another name.
        let strays = unknown.iter().filter(|unknown| unknown.near.is_none()).count();
        let missing: Vec<&str> =
            self.missing.borrow().iter().map(|it| it.key).filter(|key| !meant.contains(key)).collect();
        let renamed = missing.first().copied().filter(|_| missing.len() == 1 && strays == 1);
        for unknown in &unknown {
            self.doubt(unknown);
            let help = match (unknown.near, renamed) {
                (Some(near), _) => format!("write `{near}`"),
                (None, Some(renamed)) => {
                    format!("write `{renamed}`, which is missing; its fields are {}", in_ticks(asked.iter()))
                }
                (None, None) => format!("its fields are {}", in_ticks(asked.iter())),
            };
            let message = format!("{} has no field `{}`", self.name_in_words(), visible(unknown.name));
            let hidden = unknown.name.chars().find(|c| is_invisible(*c));
            let label =
                hidden.map_or("unknown".to_owned(), |c| format!("holds {}, which cannot be seen", named(c)));
            let finding = Finding::error(RuleName::KeyUnknown, unknown.place, message);
            self.reader.say(finding.label(label).help(help));
        }
        meant.into_iter().chain(renamed).collect()
    }

    /// Notes what may stand under a mistyped key: part of a text, or tables.
    fn doubt(&self, unknown: &Unknown) {
        let texts = self.table.iter().filter(|(key, _)| match unknown.near {
            Some(near) => key.get_ref() == near,
            None => matches!(unknown.value, DeValue::String(_) | DeValue::Table(_)),
        });
        let places = texts.map(|(_, value)| self.reader.source.place(value.span()));
        self.reader.losses().part(places);
        if self.name.is_empty() && holds_tables(unknown.value) {
            self.reader.losses().tables = true;
        }
    }

    fn missing(&self, meant: &[&str]) {
        let missing = self.missing.borrow();
        let missing: Vec<_> = missing.iter().filter(|it| !meant.contains(&it.key)).collect();
        if missing.len() <= self.reader.losses().keys.nameless(self.place) {
            return;
        }
        if missing.len() > 1 && !self.asked.borrow().iter().any(|key| self.holds(key)) {
            return self.empty(&missing);
        }
        for Missing { key, rule, help } in missing {
            let message = format!("{} has no `{key}`", self.name_in_words());
            let help = match (self.name, help) {
                (_, Some(help)) => (*help).to_owned(),
                ("", None) => format!("begin the file with a line `[{key}]`, and below it its fields"),
                _ => format!("add `{key} = …` to it"),
            };
            let finding = Finding::error(*rule, self.place, message);
            self.reader.say(finding.label(format!("`{key}` is missing")).help(help));
        }
    }

    /// Reports a table that has none of its fields, if it is empty. If it has other keys, these are reported already.
    fn empty(&self, missing: &[&Missing]) {
        if self.table.is_empty() {
            let keys = in_ticks(missing.iter().map(|it| it.key));
            let message = format!("{} has none of its fields: {keys}", self.name_in_words());
            let finding = Finding::error(missing[0].rule, self.place, message).label("empty");
            self.reader.say(finding.help("write them, each with its value"));
        }
    }
}

/// A key that nobody asked for.
struct Unknown<'t> {
    name: &'t str,
    place: Place,
    value: &'t DeValue<'t>,
    /// The field that was probably meant.
    near: Option<&'static str>,
}

type Pair<'t> = (&'t Spanned<DeString<'t>>, &'t Spanned<DeValue<'t>>);

impl<'t> Unknown<'t> {
    fn of((key, value): Pair<'t>, source: &Source, asked: &[&'static str]) -> Option<Self> {
        let name = key.get_ref().as_ref();
        let near = || {
            let near = nearest(name, asked.iter().copied())?;
            asked.iter().copied().find(|key| *key == near)
        };
        let unknown = !asked.contains(&name);
        unknown.then(|| Unknown {
            name,
            place: source.place(key.span()),
            value: value.get_ref(),
            near: near(),
        })
    }
}

fn holds_tables(value: &DeValue) -> bool {
    matches!(value, DeValue::Table(_) | DeValue::Array(_))
}

pub fn kind(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(float) if float.as_str().contains(['n', 'N']) => "a figure without a value",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(Datetime { date: Some(_), time: None, .. }) => "a date",
        DeValue::Datetime(Datetime { date: None, .. }) => "a time",
        DeValue::Datetime(Datetime { offset: None, .. }) => "a date with a time",
        DeValue::Datetime(_) => "a date with a time and an offset",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
