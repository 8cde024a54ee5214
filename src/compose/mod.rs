//! Composes a document in one language from a programme: the skeleton calls blocks, and the phrases word them.

mod abbreviations;
mod about;
mod composer;
mod cover;
mod declared;
mod derived;
mod draft;
mod edition;
mod facts;
mod fault;
mod filters;
mod insert;
mod introduced;
mod known;
mod names;
mod nested;
mod numbering;
mod paragraphs;
mod people;
mod phrase;
mod phrasebook;
mod receivers;
mod references;
mod sections;
mod unconfirmed;
mod worded;

use std::collections::BTreeSet;
use std::sync::Arc;

use minijinja::{Environment, Error, ErrorKind, State};

use crate::document::{Block, Cover, Document, Inline, Kind, Paragraph, Unconfirmed};
use crate::locale::{Locale, fill};
use crate::programme::Programme;
use crate::templates::{Fault, SKELETON, Templates, steps};
use crate::terms::Language;
use composer::Composer;
use edition::{Edition, in_language};
pub use known::{declared_facts, known_facts};
use paragraphs::OwnParagraphs;
use references::Parts;

/// Composes one language version.
///
/// # Errors
/// A [`Fault`] of the skeleton or a phrase. Tests compose the built-in ones with every shape of manuscript.
pub fn compose(programme: &Programme, locale: &Arc<Locale>) -> Result<Document, Fault> {
    let edition = Edition { programme, locale };
    let composer = Composer::new(locale, edition.value(), OwnParagraphs::of(&edition));
    let mut env = environment(&composer, &programme.manuscript.templates)?;
    env.set_fuel(Some(steps(parts(programme))));
    run(&env, &composer, &edition).map_err(|error| Fault::of(&error).in_language(locale.language))
}

/// Which filters templates may use, in every language the same.
///
/// # Errors
/// A [`Fault`] of the skeleton.
pub fn filters(templates: &Templates) -> Result<impl Fn(&str) -> bool + use<>, Fault> {
    let env = phrasebook::environment(templates, templates.locale(Language::En))?;
    Ok(move |name: &str| phrasebook::has_filter(&env, name))
}

/// How many webinars and talks there are, each of which the skeleton words.
fn parts(programme: &Programme) -> usize {
    programme.manuscript.webinars.iter().map(|webinar| 1 + webinar.talks.len()).sum()
}

fn environment(composer: &Composer, templates: &Templates) -> Result<Environment<'static>, Fault> {
    let mut env = phrasebook::environment(templates, &composer.locale)?;
    let inserts = composer.inserts.clone();
    env.set_formatter(move |out, state, value| inserts.format(out, state, value));
    composer.add_to(&mut env);
    Ok(env)
}

fn run(env: &Environment, composer: &Composer, edition: &Edition) -> Result<Document, Error> {
    let stray = env.get_template(SKELETON)?.render(composer.facts.clone())?;
    if let Some(line) = stray.lines().find(|line| !line.trim().is_empty()) {
        let message =
            format!("the skeleton prints `{}` outside a block; text belongs in the phrases", line.trim());
        return Err(Error::new(ErrorKind::InvalidOperation, message));
    }
    let state = env.empty_state();
    let mut draft = composer.clone().into_draft();
    let unstated = std::mem::take(&mut draft.unstated);
    let idle = std::mem::take(&mut draft.idle);
    let cover = Cover { emblem: cover::emblem(edition), lines: std::mem::take(&mut draft.cover) };
    let (mut body, annexes) = sections::place(edition, draft);
    let calls = paragraphs::called(&mut body, &unstated);
    let mut document = Document {
        language: composer.locale.language,
        about: about::about(edition),
        head: composer.running_head(&state, &edition.programme.manuscript.document)?,
        cover,
        body,
        annexes,
        calls,
        kept_whole: kept_whole(edition),
        unconfirmed: Unconfirmed::default(),
        elements: Vec::new(),
    };
    finish(&mut document, &idle, composer, &state, edition)?;
    Ok(document)
}

/// The steps that need all blocks: end marks, numbers, references, labels, abbreviations, nodes.
fn finish(
    document: &mut Document,
    idle: &BTreeSet<String>,
    composer: &Composer,
    state: &State,
    edition: &Edition,
) -> Result<(), Error> {
    let total = document.annexes.len();
    let mark = |ended| composer.end_mark(state, ended, total);
    for block in &mut document.body {
        if let Block::Paragraph(paragraph @ Paragraph { kind: Kind::EndMark, .. }) = block {
            paragraph.text = mark(0)?;
        }
    }
    for (index, annex) in document.annexes.iter_mut().enumerate() {
        annex.label = composer.annex_label(state, index + 1, total)?;
        annex.blocks.push(Block::Paragraph(Paragraph::new(Kind::EndMark, mark(index + 1)?)));
    }
    numbering::number_paragraphs(document);
    Parts::of(document).resolve(document, composer, state)?;
    numbering::settle_headings(document, idle, edition.locale);
    nested::label_lists(document, edition.locale);
    numbering::number_notes(document);
    let language = document.language;
    document.each_paragraph(&mut |text| localize(text, language));
    introduced::settle(document, edition.locale);
    abbreviations::explain(document, edition);
    document.build_tree();
    document.unconfirmed = unconfirmed::all(document, composer.take_unconfirmed(), edition);
    Ok(())
}

/// Fills in the language of the version in the links of prose, in notes too.
fn localize(text: &mut [Inline], language: Language) {
    for inline in text {
        match inline {
            Inline::Link(link) => link.address = in_language(&link.address, language),
            Inline::Note(note) => {
                let blocks = note.blocks.iter_mut();
                blocks.for_each(|block| block.each_paragraph(&mut |text| localize(text, language)));
            }
            _ => {}
        }
        localize(inline.content_mut(), language);
    }
}

/// The texts in which no line breaks: names with hyphens, symbols of documents, and days with their months.
fn kept_whole(edition: &Edition) -> Vec<String> {
    let language = edition.locale.language;
    let manuscript = &edition.programme.manuscript;
    let names = manuscript.persons.iter().flat_map(|person| [person.given.as_ref(), person.family.as_ref()]);
    let names = names.flatten().filter_map(|name| name.0.get(language)).map(|name| name.value.clone());
    let typography = &edition.locale.typography;
    let cited = manuscript.references.iter().filter_map(|reference| reference.symbol.as_ref());
    let symbols = cited.chain(manuscript.document.symbols()).flat_map(|symbol| {
        [fill(&typography.citation, &[("symbol", &symbol.to_string())]), symbol.to_string()]
    });
    let worded = typography.kept_whole.iter().cloned().chain(edition.locale.days_of_months());
    let mut kept: Vec<String> =
        names.chain(symbols).chain(worded).filter(|name| name.contains(['-', ' '])).collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}
