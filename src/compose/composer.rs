//! The functions that a skeleton calls, one for each kind of block.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use minijinja::value::{Kwargs, Rest, merge_maps};
use minijinja::{Environment, Error, State, Value};

use super::draft::Draft;
use super::fault::fault;
use super::insert::{Insert, Inserts};
use super::numbering::TO_BE_NUMBERED;
use super::paragraphs::{OwnParagraphs, place_of, set_as};
use super::phrase::{Written, write};
use super::phrasebook::Phrasebook;
use crate::document::{Block, Heading, Inline, Item, Kind, Label, List, Node, Paragraph, plain};
use crate::locale::Locale;
use crate::templates::InPhrase;

/// The data that all these functions need.
#[derive(Clone)]
pub struct Composer {
    pub locale: Arc<Locale>,
    pub facts: Value,
    pub inserts: Inserts,
    phrasebook: Phrasebook,
    draft: Arc<Mutex<Draft>>,
    unconfirmed: Arc<Mutex<BTreeSet<String>>>,
}

impl Composer {
    pub fn new(locale: &Arc<Locale>, facts: Value, own: OwnParagraphs) -> Composer {
        Composer {
            locale: Arc::clone(locale),
            facts,
            inserts: Inserts::default(),
            phrasebook: Phrasebook::new(locale),
            draft: Arc::new(Mutex::new(Draft::new(own))),
            unconfirmed: Arc::default(),
        }
    }

    pub fn into_draft(self) -> Draft {
        std::mem::take(&mut *self.draft())
    }

    pub fn draft(&self) -> MutexGuard<'_, Draft> {
        self.draft.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The unconfirmed phrases written so far, as they are printed. They are taken out.
    pub fn take_unconfirmed(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Adds the block functions to the environment of a skeleton.
    pub fn add_to(&self, env: &mut Environment<'static>) {
        self.function(env, "cover", |composer, state, arguments| composer.cover_line(state, &arguments));
        self.function(env, "heading", |composer, state, arguments| composer.heading(state, &arguments));
        self.function(env, "paragraph", |composer, state, arguments| {
            composer.paragraph(state, &arguments, Kind::Text)
        });
        self.function(env, "decision", |composer, state, arguments| {
            composer.paragraph(state, &arguments, Kind::Decision)
        });
        self.function(env, "item", |composer, state, arguments| composer.item(state, &arguments));
        self.function(env, "below", |composer, state, arguments| composer.below(state, &arguments));
        self.function(env, "quotation", |composer, _, arguments| composer.quotation(&arguments));
        self.function(env, "end_mark", |composer, _, _| {
            let mut draft = composer.draft();
            draft.go_on();
            draft.blocks.push(Block::Paragraph(Paragraph::new(Kind::EndMark, Vec::new())));
            Ok(())
        });
        self.function(env, "own_sections", |composer, _, _| {
            let mut draft = composer.draft();
            draft.go_on();
            draft.own_sections = Some(draft.blocks.len());
            Ok(())
        });
        let composer = self.clone();
        env.add_function("note", move |state: &State, sentences: Rest<Value>, facts: Kwargs| {
            let written = composer.sentences(state, &sentences.0, &composer.with(facts))?;
            let mut blocks = vec![Block::Paragraph(Paragraph::new(Kind::Text, written.text))];
            blocks.extend(written.then);
            Ok::<_, Error>(Insert::note(blocks))
        });
    }

    fn function(
        &self,
        env: &mut Environment<'static>,
        name: &'static str,
        call: impl Fn(&Composer, &State, Arguments) -> Result<(), Error> + Send + Sync + 'static,
    ) {
        let composer = self.clone();
        env.add_function(name, move |state: &State, sentences: Rest<Value>, facts: Kwargs| {
            let facts = composer.with(facts);
            call(&composer, state, Arguments { sentences: sentences.0, facts })?;
            Ok::<_, Error>(Value::from_safe_string(String::new()))
        });
    }

    /// The facts of the document, with those given in a call.
    fn with(&self, own: Kwargs) -> Value {
        merge_maps([self.facts.clone(), Value::from(own)])
    }

    /// Writes the named sentences one after another, with the language's space between them.
    fn sentences(&self, state: &State, ids: &[Value], facts: &Value) -> Result<Written, Error> {
        let mut written = Written::default();
        for id in ids.iter().filter(|id| id.is_true()) {
            let id = id.as_str().ok_or_else(|| fault("a sentence is called by its name".to_owned()))?;
            let gap = &self.locale.typography.sentence_gap;
            if !written.is_empty() && !gap.is_empty() {
                written.push([Inline::text(gap)]);
            }
            self.phrase(state, "phrases", id, facts, &mut written)?;
        }
        Ok(written)
    }

    /// Renders one phrase of the language and appends it.
    pub fn phrase(
        &self,
        state: &State,
        part: &str,
        id: &str,
        facts: &Value,
        into: &mut Written,
    ) -> Result<(), Error> {
        let name = [part, ".", id].concat();
        let rendered = self.phrasebook.write(state, &name, facts)?;
        let start = into.text.len();
        write(&rendered, &self.inserts, into)
            .map_err(|message| fault(message).with_source(InPhrase(name)))?;
        let in_doubt = match part {
            "phrases" => &self.locale.unconfirmed.phrases,
            "cover" => &self.locale.unconfirmed.cover,
            _ => return Ok(()),
        };
        // The skeleton may state that a phrase is unconfirmed for another reason.
        let is_said = facts.get_attr("unconfirmed")?.is_true();
        if is_said || in_doubt.iter().any(|phrase| phrase == id) {
            let formula = plain(&into.text[start..]);
            self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner).insert(formula);
        }
        Ok(())
    }

    fn heading(&self, state: &State, arguments: &Arguments) -> Result<(), Error> {
        let level: u8 =
            arguments.sentences.first().and_then(|level| u8::try_from(level.clone()).ok()).unwrap_or(1);
        let phrase = arguments.sentences.get(1).and_then(Value::as_str).unwrap_or_default();
        let mut written = Written::default();
        self.phrase(state, "headings", phrase, &arguments.facts, &mut written)?;
        let id = arguments.id()?;
        let mut draft = self.draft();
        draft.go_on();
        draft.open(level, &id);
        let heading =
            Heading { node: Node::default(), id, level, label: Label::default(), text: written.text };
        draft.blocks.push(Block::Heading(heading));
        Ok(())
    }

    fn paragraph(&self, state: &State, arguments: &Arguments, kind: Kind) -> Result<(), Error> {
        let name = arguments.name()?;
        let stated = arguments.sentences.iter().any(Value::is_true);
        let around = self.draft().call(&name, stated);
        let closed = around.instead.is_some();
        let mut blocks = match around.instead {
            Some(mut own) => {
                set_as(&mut own, kind);
                own
            }
            None => self.numbered(state, arguments, kind, &name)?,
        };
        let mut draft = self.draft();
        match blocks.is_empty() {
            true => blocks.push(place_of(name, kind)),
            false => draft.print(kind),
        }
        draft.closed = closed;
        draft.blocks.extend(around.before.into_iter().chain(blocks));
        draft.waiting = around.after;
        Ok(())
    }

    fn numbered(
        &self,
        state: &State,
        arguments: &Arguments,
        kind: Kind,
        name: &str,
    ) -> Result<Vec<Block>, Error> {
        let written = self.sentences(state, &arguments.sentences, &arguments.facts)?;
        if written.is_empty() {
            return Ok(Vec::new());
        }
        let paragraph = Paragraph::new(kind, written.text);
        let first = Paragraph { names: vec![name.to_owned()], number: TO_BE_NUMBERED, ..paragraph };
        Ok(std::iter::once(Block::Paragraph(first)).chain(written.then).collect())
    }

    fn item(&self, state: &State, arguments: &Arguments) -> Result<(), Error> {
        if self.draft().closed {
            return Ok(());
        }
        let written = self.sentences(state, &arguments.sentences, &arguments.facts)?;
        let mut blocks = vec![Block::Paragraph(Paragraph::new(Kind::Text, written.text))];
        blocks.extend(written.then);
        let mut draft = self.draft();
        if !matches!(draft.blocks.last(), Some(Block::List(_))) {
            draft.blocks.push(Block::List(List {
                node: Node::default(),
                numbering: self.locale.item_numbering(),
                items: Vec::new(),
            }));
        }
        if let Some(Block::List(list)) = draft.blocks.last_mut() {
            let ordinal = list.items.len() + 1;
            let label = Label { ordinal, text: self.locale.item_label(ordinal) };
            list.items.push(Item { node: Node::default(), label, blocks });
        }
        Ok(())
    }

    /// Writes a block without a number, below the item that was written last, or else below the paragraph.
    fn below(&self, state: &State, arguments: &Arguments) -> Result<(), Error> {
        if self.draft().closed {
            return Ok(());
        }
        let written = self.sentences(state, &arguments.sentences, &arguments.facts)?;
        if written.is_empty() {
            return Ok(());
        }
        let paragraph = Block::Paragraph(Paragraph::new(Kind::Text, written.text));
        let blocks = std::iter::once(paragraph).chain(written.then);
        let mut draft = self.draft();
        let item = match draft.blocks.last_mut() {
            Some(Block::List(list)) => list.items.last_mut(),
            _ => None,
        };
        match item {
            Some(item) => item.blocks.extend(blocks),
            None => draft.blocks.extend(blocks),
        }
        Ok(())
    }

    fn quotation(&self, arguments: &Arguments) -> Result<(), Error> {
        let mut draft = self.draft();
        if draft.closed {
            return Ok(());
        }
        for prose in &arguments.sentences {
            if let Some(Insert::Prose(blocks)) = prose.downcast_object_ref::<Insert>()
                && !blocks.is_empty()
            {
                draft.blocks.push(Block::Quotation { node: Node::default(), blocks: blocks.to_vec() });
            }
        }
        Ok(())
    }
}

/// The arguments of a call: the names of the sentences, and the facts they may use.
pub struct Arguments {
    pub sentences: Vec<Value>,
    pub facts: Value,
}

impl Arguments {
    /// The id of a heading: the one given, or else the name of its phrase.
    fn id(&self) -> Result<String, Error> {
        let own = self.facts.get_attr("id").ok().filter(Value::is_true);
        let id = own.or(self.sentences.get(1).cloned());
        id.map(|id| id.to_string()).ok_or_else(|| fault("a heading has a level and a name".to_owned()))
    }

    /// The name of a paragraph. It must be given, and the same in every document, because a manuscript uses it.
    fn name(&self) -> Result<String, Error> {
        let name = self.facts.get_attr("name")?;
        let name = name.as_str().map(str::to_owned);
        name.ok_or_else(|| fault("a paragraph is called with its name: `name=\"…\"`".to_owned()))
    }
}
