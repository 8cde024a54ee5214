//! The path of a value in the manuscript's tables: `webinar[2].talk[0].summary.fr`. Entries of lists count from 0.

use std::fmt;

use super::record::Record;
use super::walk::{Stated, Step, Visitor};
use super::whole::Manuscript;
use super::wording::{ProseField, Term, Versions, Wording};
use crate::source::{Place, Placed};
use crate::terms::Language;

/// The steps from the manuscript to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    steps: Vec<Step>,
    language: Option<Language>,
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.steps.iter().enumerate() {
            match step {
                Step::Key(key) if at == 0 => write!(formatter, "{key}")?,
                Step::Key(key) => write!(formatter, ".{key}")?,
                Step::Item(item) => write!(formatter, "[{item}]")?,
            }
        }
        self.language.map_or(Ok(()), |language| write!(formatter, ".{language}"))
    }
}

/// Searches for the innermost value that contains an offset.
struct Search {
    offset: Place,
    steps: Vec<Step>,
    found: Option<Path>,
}

impl Search {
    fn meet(&mut self, place: Place, language: Option<Language>) {
        if place.contains(self.offset) {
            self.found = Some(Path { steps: self.steps.clone(), language });
        }
    }

    fn meet_each(&mut self, versions: &dyn Versions) {
        self.meet(versions.place(), None);
        for language in Language::ALL {
            // A text that serves all languages has the place of the field itself.
            let text = versions.version(language).filter(|text| text.place() != versions.place());
            text.into_iter().for_each(|text| self.meet(text.place(), Some(language)));
        }
    }
}

impl<'m> Visitor<'m> for Search {
    fn enter(&mut self, step: Step) -> bool {
        self.steps.push(step);
        true
    }

    fn leave(&mut self) {
        self.steps.pop();
    }

    fn line(&mut self, _: &'static str, line: &'m Wording) {
        self.meet_each(line);
    }

    fn own(&mut self, _: &'static str, own: &'m Wording) {
        self.meet_each(own);
    }

    fn term(&mut self, _: &'static str, term: &'m Term) {
        self.meet(term.place(), None);
    }

    fn prose(&mut self, _: &'static str, prose: &'m ProseField) {
        self.meet_each(prose);
    }

    fn forms(&mut self, _: &'static str, forms: &'m dyn Versions) {
        self.meet_each(forms);
    }

    fn address(&mut self, _: &'static str, address: &'m Placed<String>) {
        self.meet(address.place, None);
    }

    fn value(&mut self, _: &'static str, place: Place, _: Stated<'m>) {
        self.meet(place, None);
    }

    fn table(&mut self, place: Place) {
        self.meet(place, None);
    }
}

impl Manuscript {
    /// The path of the field whose value contains the byte at `offset`, or of the table whose heading does.
    pub fn path_at(&self, offset: u32) -> Option<Path> {
        let offset = Place { start: offset, end: offset };
        let mut search = Search { offset, steps: Vec::new(), found: None };
        self.walk_fields(&mut search);
        search.found
    }
}

#[cfg(test)]
mod tests {
    use crate::manuscript;
    use crate::source::Source;

    #[test]
    fn an_offset_leads_to_its_field() {
        let text = "[document]\ndate = 2026-01-05\nlanguages = [\"en\", \"fr\"]\nsession = { number = 35 }\n\
            title.en = \"Title\"\n[series]\nreach = \"wide\"\naudience = [\"igo\", { en = \"friends\" }]\n\
            page = \"https://www.wipo.int/\"\n[[webinar]]\nmode = \"online\"\n[[webinar]]\n\
            [[webinar.talk]]\nspeaker = \"a\"\n[[webinar.talk]]\nsummary = { fr = \"Exposé\", en = \"Talk\" }\n\
            [[section]]\ntext = \"One.\"\n";
        let (manuscript, _) = manuscript::read(&Source::new("a.toml", text));
        for (typed, path) in [
            ("2026", "document.date"),
            ("fr\"]", "document.languages[1]"),
            ("35", "document.session.number"),
            ("Title", "document.title.en"),
            ("wide", "series.reach"),
            ("friends", "series.audience[1].en"),
            ("https", "series.page"),
            ("online", "webinar[0].mode"),
            ("webinar]]\n[[webinar.talk", "webinar[1]"),
            ("a\"\n[[webinar.talk", "webinar[1].talk[0].speaker"),
            ("Exposé", "webinar[1].talk[1].summary.fr"),
            ("One.", "section[0].text"),
        ] {
            let at = u32::try_from(text.find(typed).expect("it is typed")).expect("a short text");
            assert_eq!(manuscript.path_at(at).map(|path| path.to_string()).as_deref(), Some(path));
        }
        assert_eq!(manuscript.path_at(11), None, "a key has no value");
    }
}
