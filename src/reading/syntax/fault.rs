//! An error of the parser, and the value that it lies in.

use toml::de::{DeTable, DeValue};

use crate::source::Place;

/// An error of the parser.
pub struct Fault {
    pub place: Place,
    pub message: String,
    /// The value that it lies in.
    pub value: Option<Place>,
    /// For a field that stands twice, the place where it stands first.
    pub first: Option<Place>,
}

/// The message of a text that is too deep. The parser is not called for it, because its stack would overflow.
pub const TOO_DEEP: &str = "too deep";

impl Fault {
    pub fn is_too_deep(&self) -> bool {
        self.message == TOO_DEEP
    }

    pub fn is_duplicate(&self) -> bool {
        self.message.starts_with("duplicate key") || self.extends_a_value()
    }

    /// Whether it is `title.en = …` after `title = …`.
    pub fn extends_a_value(&self) -> bool {
        self.message.starts_with("cannot extend")
    }
}

/// The outermost value that contains an error, because an unclosed bracket spoils all it holds.
pub fn value_at(table: &DeTable<'_>, error: Place) -> Option<Place> {
    table.iter().find_map(|(_, value)| value_in(value.span().into(), value.get_ref(), error))
}

fn value_in(place: Place, value: &DeValue<'_>, error: Place) -> Option<Place> {
    match value {
        // The span of a table is that of its heading; the same is true of an array of tables.
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
