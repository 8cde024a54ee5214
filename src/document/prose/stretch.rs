//! Ranges of the text as the parser has read them.

use std::ops::Range;

use pulldown_cmark::Event;

pub type Located<'t> = (Event<'t>, Range<usize>);

/// The ranges of all events of one kind. Only the last one that begins before a byte can contain it.
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
