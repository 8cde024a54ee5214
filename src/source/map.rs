//! Several texts that share one space of places.

use super::{Place, Source};

/// Files that are read together. Each begins one byte after the end of the one before, so that an empty place at the
/// end of a file belongs to that file alone.
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Adds a text after the others; `None` if all together are larger than four gigabytes, because a place could not
    /// reach them.
    pub fn add(&mut self, source: Source) -> Option<&Source> {
        let base = self.0.last().map_or(Some(0), |last| end(last)?.checked_add(1))?;
        let source = Source { base, ..source };
        end(&source)?;
        self.0.push(source);
        self.0.last()
    }

    /// The source in which a place begins.
    pub fn of(&self, place: Place) -> Option<&Source> {
        let behind = self.0.partition_point(|source| source.base <= place.start);
        let source = &self.0[behind.checked_sub(1)?];
        end(source).filter(|end| place.start <= *end).map(|_| source)
    }

    pub fn excerpt(&self, place: Place) -> &str {
        self.of(place).map_or("", |source| source.excerpt(place))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.0.iter()
    }
}

/// Where a source ends in the shared space.
fn end(source: &Source) -> Option<u32> {
    source.base.checked_add(u32::try_from(source.text.len()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::LineColumn;

    fn three() -> Sources {
        let mut sources = Sources::default();
        for (name, text) in [("a.toml", "a = 1\n"), ("b.toml", ""), ("c.toml", "\u{feff}é = 1\nc = 3\n")] {
            sources.add(Source::new(name, text)).expect("room");
        }
        sources
    }

    #[test]
    fn every_place_is_of_one_file() {
        let sources = three();
        for source in sources.iter() {
            for at in 0..=source.text.len() {
                let found = sources.of(source.place(at..at)).expect("a file");
                assert_eq!(found.name, source.name, "{at}");
            }
        }
        assert!(
            sources.of(Place::new(99, 99)).is_none() && Sources::default().of(Place::default()).is_none()
        );
    }

    #[test]
    fn text_line_and_column_are_those_of_the_file() {
        let sources = three();
        let last = sources.iter().last().expect("three");
        let at = last.text.find("c = 3").expect("its text");
        let place = last.place(at..at + 5);
        assert_eq!((sources.excerpt(place), last.span(place)), ("c = 3", at..at + 5));
        let found = sources.of(place).expect("a file");
        assert_eq!(found.locate(place.start), LineColumn { line: 2, column: 1 });
        assert_eq!(found.locate_utf16(place.end), LineColumn { line: 2, column: 6 });
        assert_eq!(found.lines(place), (2, at..at + 6));
    }

    #[test]
    fn a_file_alone_begins_at_nought() {
        let mut sources = Sources::default();
        assert_eq!(sources.add(Source::new("a.toml", "a = 1")).map(Source::base), Some(0));
        assert_eq!(std::mem::size_of::<Place>(), 8);
    }
}
