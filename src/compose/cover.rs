//! Composes the cover, the running head, and the marks at the end of each part.

use minijinja::{Error, State, Value, context};

use super::composer::{Arguments, Composer};
use super::edition::Edition;
use super::fault::fault;
use super::phrase::Written;
use crate::document::{CoverLine, CoverRole, Emblem, Inline, Node, RunningHead, plain};
use crate::manuscript::DocumentPart;

/// The emblem, with its description in this language.
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

    /// Writes a line of the cover: its role, and its phrase if that has another name.
    pub fn cover_line(&self, state: &State, arguments: &Arguments) -> Result<(), Error> {
        let name = arguments.sentences.first().and_then(Value::as_str).unwrap_or_default();
        let role = CoverRole::named(name).ok_or_else(|| fault(format!("a cover has no line `{name}`")))?;
        let text = match arguments.sentences.get(1) {
            None => self.line(state, "cover", name, &arguments.facts)?,
            Some(phrase) if phrase.is_true() => {
                let phrase =
                    phrase.as_str().ok_or_else(|| fault("a phrase is called by its name".to_owned()))?;
                self.line(state, "cover", phrase, &arguments.facts)?
            }
            Some(_) => Vec::new(),
        };
        self.draft().cover.push(CoverLine { node: Node::default(), role, text });
        Ok(())
    }

    /// The running head. The phrase is written around a placeholder, because each page has its own number.
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

    /// The mark at the end of the body (`ended` is 0) or of an annex; `total` is the number of annexes.
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
