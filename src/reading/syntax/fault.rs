//! What the parser stumbles over, and the value that it stands in.

use toml::de::{DeTable, DeValue};

use crate::source::Place;

/// What the parser stumbles over.
pub struct Fault {
    pub place: Place,
    pub message: String,
    /// The value that it stands in.
    pub value: Option<Place>,
    /// Of a field that stands twice, where it stands first.
    pub first: Option<Place>,
}

/// Stands for a parser that is not asked: its own stack is at stake.
pub const TOO_DEEP: &str = "too deep";

impl Fault {
    pub fn is_too_deep(&self) -> bool {
        self.message == TOO_DEEP
    }

    pub fn is_duplicate(&self) -> bool {
        self.message.starts_with("duplicate key") || self.extends_a_value()
    }

    /// `title.en = …` below `title = …`
    pub fn extends_a_value(&self) -> bool {
        self.message.starts_with("cannot extend")
    }
}

/// The value that an error stands in: the outermost one, for an unclosed bracket spoils all it holds.
pub fn value_at(table: &DeTable<'_>, error: Place) -> Option<Place> {
    table.iter().find_map(|(_, value)| value_in(value.span().into(), value.get_ref(), error))
}

fn value_in(place: Place, value: &DeValue<'_>, error: Place) -> Option<Place> {
    match value {
        // A table's own span is its header's; an array of tables' likewise.
        DeValue::Table(table) => {
            let inside =
                table.iter().find_map(|(_, value)| value_in(value.span().into(), value.get_ref(), error));
            inside.or_else(|| {
                let spoilt = error.start > place.start && error.start < place.end;
                spoilt.then_some(place)
            })
        }
        DeValue::Array(items) if items.iter().any(|item| matches!(item.get_ref(), DeValue::Table(_))) => {
            items.iter().find_map(|item| value_in(item.span().into(), item.get_ref(), error))
        }
        _ => place.touches(error).then_some(place),
    }
}
