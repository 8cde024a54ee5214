//! The values of `Document::about`: what the manuscript states of the document as a whole.

use super::edition::Edition;
use crate::document::{About, Receiver, Session, plain};
use crate::manuscript::{SessionPart, Term};

pub fn about(edition: &Edition) -> About {
    let manuscript = &edition.programme.manuscript;
    let document = &manuscript.document;
    let receivers = document.receivers().zip(edition.programme.committees()).map(|(receiver, committee)| {
        let language = edition.locale.language;
        Receiver {
            symbol: receiver.symbol.map(|symbol| symbol.value.clone()),
            body: committee.name.get(&language).cloned().unwrap_or_default(),
            abbreviation: committee.abbreviation.get(&language).cloned(),
            session: receiver.session.map(|it| session(edition, it)).unwrap_or_default(),
        }
    });
    About {
        receivers: receivers.collect(),
        date: document.date.map(|date| date.value),
        year: document.year.as_ref().map(|year| year.value.0),
        original: manuscript.original(),
        title: plain(&edition.words(document.title.as_ref())),
    }
}

fn session(edition: &Edition, session: &SessionPart) -> Session {
    let place = match session.venue.as_ref() {
        None => String::new(),
        Some(Term::Word(word)) => edition.locale.word("place", &word.value).to_owned(),
        Some(Term::Own(wording)) => plain(&edition.words(Some(wording))),
    };
    Session {
        number: session.number.map(|number| number.value),
        ordinary: session.ordinary.map(|number| number.value),
        extraordinary: session.extraordinary.map(|number| number.value),
        start: session.start.map(|day| day.value),
        end: session.end.map(|day| day.value),
        place,
    }
}
