//! The cover, the running head and the marks at the end of each part.

use minijinja::{Error, State, Value, context};

use super::composer::Composer;
use super::edition::Edition;
use super::phrase::Written;
use crate::document::{Cover, Emblem, Inline, Joint, Node, RunningHead, plain};
use crate::manuscript::DocumentPart;

/// The emblem, with the words of this language for it.
pub fn emblem(edition: &Edition) -> Option<Emblem> {
    let document = &edition.programme.manuscript.document;
    let text = document.emblem_text.as_ref()?.get(edition.locale.language)?.value.clone();
    let (picture, address) = (edition.programme.emblem.clone()?, document.emblem.as_ref()?.value.clone());
    Some(Emblem { node: Node::default(), picture, text, address })
}

impl Composer {
    pub fn line(&self, state: &State, part: &str, id: &str, facts: &Value) -> Result<Vec<Inline>, Error> {
        let mut written = Written::default();
        self.phrase(state, part, id, facts, &mut written)?;
        Ok(written.text)
    }

    pub fn cover(&self, state: &State, emblem: Option<Emblem>) -> Result<Cover, Error> {
        let line = |id: &str| self.line(state, "cover", id, &self.facts);
        let joint = self.facts.get_attr("joint")?;
        let author = self.facts.get_attr("document")?.get_attr("author_kind")?;
        let author = match author.as_str() {
            Some("own") => line("author-own")?,
            _ => line("author-secretariat")?,
        };
        Ok(Cover {
            emblem,
            letter: plain(&line("letter")?),
            symbol: line("symbol")?,
            original: line(if states(&self.facts, "document", "original_only")? {
                "original-only"
            } else {
                "original"
            })?,
            date: line("date")?,
            committee: line("committee")?,
            session: self.session(state, &self.facts)?,
            place_and_dates: line("place-and-dates")?,
            title: line("title")?,
            author,
            joint: if joint.is_true() { Some(self.joint(state, &joint)?) } else { None },
        })
    }

    /// In the words for the first body, with the facts of the second.
    fn joint(&self, state: &State, facts: &Value) -> Result<Joint, Error> {
        let line = |id: &str| self.line(state, "cover", id, facts);
        Ok(Joint {
            symbol: line("symbol")?,
            committee: line("committee")?,
            session: self.session(state, facts)?,
            place_and_dates: line("place-and-dates")?,
        })
    }

    /// Its number, as it is stated; a session without one has no line of its own.
    fn session(&self, state: &State, facts: &Value) -> Result<Vec<Inline>, Error> {
        let lines = [
            ("ordinary", "session-ordinary"),
            ("extraordinary", "session-extraordinary"),
            ("number", "session"),
        ];
        for (fact, line) in lines {
            if states(facts, "session", fact)? {
                return self.line(state, "cover", line, facts);
            }
        }
        Ok(Vec::new())
    }

    /// The head of later pages; the number is cut out of the phrase, for it is the page's to tell.
    pub fn running_head(&self, state: &State, document: &DocumentPart) -> Result<RunningHead, Error> {
        let mut symbols = document.symbols().map(|symbol| symbol.to_string());
        let page = plain(&self.line(state, "cover", "page-header", &context! { number => "\u{e002}" })?);
        let (before, after) = page.split_once('\u{e002}').unwrap_or((page.as_str(), ""));
        Ok(RunningHead {
            symbol: symbols.next().unwrap_or_default(),
            joint: symbols.next(),
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }

    pub fn annex_label(&self, state: &State, number: usize, total: usize) -> Result<String, Error> {
        Ok(plain(&self.line(state, "cover", "annex", &context! { number, total })?))
    }

    /// The mark at the end of the body (`ended` = 0) or of an annex, of `total` annexes.
    pub fn end_mark(&self, state: &State, ended: usize, total: usize) -> Result<Vec<Inline>, Error> {
        let (id, number) = match (ended, total) {
            (_, 0) => ("end-of-document", 0),
            (ended, total) if ended == total => ("end-of-annex-and-document", ended),
            (0, 2..) => ("annexes-follow", 1),
            (ended, _) => ("annex-follows", ended + 1),
        };
        self.line(state, "phrases", id, &context! { number, total })
    }
}

fn states(facts: &Value, table: &str, fact: &str) -> Result<bool, Error> {
    Ok(facts.get_attr(table)?.get_attr(fact)?.is_true())
}
