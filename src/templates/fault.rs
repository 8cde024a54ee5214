//! A mistake in a template, because of which it cannot be rendered.

use std::error::Error as _;
use std::fmt::{Display, Formatter, Result};

use minijinja::{Error, ErrorKind};

use crate::terms::Language;

/// A mistake in a template of the program or the user, not in a manuscript.
#[derive(Clone, Debug)]
pub struct Fault {
    pub template: String,
    pub line: Option<usize>,
    pub message: String,
    /// The language of the phrases.
    pub language: Option<Language>,
    /// Whether it took too many steps, or made too much text.
    endless: bool,
    /// The templates that called this one, and the lines of the calls, the nearest first.
    pub called_from: Vec<(String, Option<usize>)>,
}

impl Fault {
    /// The mistake that the engine found, and the place where it arose first.
    pub fn of(error: &Error) -> Fault {
        let mut trail: Vec<&Error> = std::iter::successors(Some(error), beneath).collect();
        trail.reverse();
        let innermost = trail[0];
        let phrase = innermost.source().and_then(<dyn std::error::Error>::downcast_ref::<InPhrase>);
        let place = |error: &&Error| Some((error.name()?.to_owned(), error.line()));
        let named = phrase.map(|InPhrase(name)| name.as_str());
        let template =
            named.or_else(|| trail.iter().find_map(|error| error.name())).unwrap_or("template").to_owned();
        let called_from = named.map(|name| (name.to_owned(), None)).into_iter();
        let called_from = called_from.chain(trail.iter().filter_map(place)).collect();
        let endless = trail.iter().any(|error| error.kind() == ErrorKind::OutOfFuel);
        let said = innermost.detail().map_or_else(|| innermost.kind().to_string(), str::to_owned);
        Fault {
            template,
            line: innermost.line().filter(|_| phrase.is_none()),
            message: if endless {
                "it takes too many steps, or makes too much text".to_owned()
            } else {
                said
            },
            language: None,
            endless,
            called_from,
        }
    }

    pub fn in_language(self, language: Language) -> Fault {
        Fault { language: Some(language), ..self }
    }

    /// Whether it takes too many steps, which takes its time to find.
    pub fn is_endless(&self) -> bool {
        self.endless
    }

    pub fn help(&self) -> &'static str {
        if self.endless {
            return "shorten its loops and texts: the templates of a document may take half a million steps, and ten thousand \
                    for each webinar and talk; 64 bytes of text are a step";
        }
        if ["include", "import", "extends", "from"]
            .iter()
            .any(|word| self.message.contains(&format!("statement {word}")))
        {
            return "write it here, or call for a phrase: a template brings no other file along";
        }
        "correct it, or compare it with what `cdipdoc templates export` writes"
    }
}

/// Names the phrase that an error lies in, beneath it, where the engine does not know it.
#[derive(Debug)]
pub struct InPhrase(pub String);

impl Display for InPhrase {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        write!(formatter, "the phrase `{}`", self.0)
    }
}

impl std::error::Error for InPhrase {}

/// The error of the engine that caused this one.
fn beneath<'e>(error: &&'e Error) -> Option<&'e Error> {
    let error: &'e Error = error;
    error.source()?.downcast_ref()
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        write!(formatter, "{}", self.template)?;
        if let Some(line) = self.line {
            write!(formatter, ", line {line}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

impl std::error::Error for Fault {}
