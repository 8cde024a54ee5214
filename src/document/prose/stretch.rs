//! What the parser has read, at its places in the text.

use std::ops::Range;

use pulldown_cmark::Event;

pub type Located<'t> = (Event<'t>, Range<usize>);

/// Where one kind of thing stands, as the parser has read it; the last that begins before a byte may hold it.
pub struct Stretches<'e>(Vec<&'e Range<usize>>);

impl<'e> Stretches<'e> {
    pub fn of(events: &'e [Located], begins: impl Fn(&Event) -> bool) -> Stretches<'e> {
        Stretches(events.iter().filter(|(event, _)| begins(event)).map(|(_, range)| range).collect())
    }

    pub fn hold(&self, at: usize) -> bool {
        let before = self.0.partition_point(|stretch| stretch.start <= at);
        self.0[..before].last().is_some_and(|stretch| stretch.contains(&at))
    }
}
