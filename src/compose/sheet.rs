//! The functions that the skeleton calls, one for each kind of block, and the blocks written so far.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use minijinja::value::{Kwargs, Rest, merge_maps};
use minijinja::{Environment, Error, ErrorKind, State, Value};

use super::paragraphs::{Around, OwnParagraphs, place_of, set_as};
use super::phrase::{Written, write};
use super::phrasebook::Phrasebook;
use super::slot::{Slot, Tray};
use crate::document::{Block, Heading, Inline, Item, Kind, List, Node, Paragraph, plain};
use crate::locale::Locale;

/// A paragraph that takes a number has this one until the document is numbered.
pub const TO_BE_NUMBERED: Option<u32> = Some(0);

/// What the skeleton has called for so far.
#[derive(Debug, Default)]
pub struct Sheet {
    pub blocks: Vec<Block>,
    /// Where the author's own sections go that name no place.
    pub own_sections: Option<usize>,
    /// The paragraphs that would say what the manuscript does not state.
    pub unstated: BTreeSet<String>,
    own: OwnParagraphs,
    /// What the author has put after the last paragraph: it waits for the next call, for what that paragraph brings
    /// along without a number stays with it.
    waiting: Vec<Block>,
    /// The last paragraph was left out, or replaced, and so is what it would bring along.
    closed: bool,
    /// Headings that no paragraph of the skeleton stands below, by their ids: what the author only puts before or after one
    /// belongs to the text, and brings no heading.
    pub idle: BTreeSet<String>,
    /// The headings in whose parts the next block stands, the innermost last.
    open: Vec<(u8, String)>,
}

impl Sheet {
    /// A block comes that does not belong to the last paragraph.
    fn go_on(&mut self) {
        self.blocks.append(&mut self.waiting);
    }

    /// A paragraph is called for: what the author has put around it.
    fn call(&mut self, name: &str, stated: bool) -> Around {
        self.go_on();
        if !stated {
            self.unstated.insert(name.to_owned());
        }
        self.own.take(name)
    }

    fn open(&mut self, level: u8, id: &str) {
        self.open.retain(|(above, _)| *above < level);
        self.open.push((level, id.to_owned()));
        self.idle.insert(id.to_owned());
    }

    /// A paragraph of the skeleton is printed, or the author's in its place.
    fn print(&mut self, kind: Kind) {
        for (_, id) in self.open.drain(..).filter(|_| !kind.closes()) {
            self.idle.remove(&id);
        }
    }
}

/// What every block function works with.
#[derive(Clone)]
pub struct Desk {
    pub locale: Arc<Locale>,
    pub facts: Value,
    pub tray: Tray,
    phrasebook: Phrasebook,
    sheet: Arc<Mutex<Sheet>>,
    unconfirmed: Arc<Mutex<BTreeSet<String>>>,
}

impl Desk {
    pub fn new(locale: &Arc<Locale>, facts: Value, mut own: OwnParagraphs) -> Desk {
        let blocks = std::mem::take(&mut own.first);
        let sheet = Sheet { blocks, own, ..Sheet::default() };
        Desk {
            locale: Arc::clone(locale),
            facts,
            tray: Tray::default(),
            phrasebook: Phrasebook::new(locale),
            sheet: Arc::new(Mutex::new(sheet)),
            unconfirmed: Arc::default(),
        }
    }

    pub fn into_sheet(self) -> Sheet {
        std::mem::take(&mut *self.sheet())
    }

    fn sheet(&self) -> MutexGuard<'_, Sheet> {
        self.sheet.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The phrases written so far that are not confirmed, as they read.
    pub fn take_unconfirmed(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Adds the block functions to the environment of a skeleton.
    pub fn add_to(&self, env: &mut Environment<'static>) {
        self.function(env, "heading", |desk, state, arguments| desk.heading(state, &arguments));
        self.function(env, "paragraph", |desk, state, arguments| {
            desk.paragraph(state, &arguments, Kind::Text)
        });
        self.function(env, "decision", |desk, state, arguments| {
            desk.paragraph(state, &arguments, Kind::Decision)
        });
        self.function(env, "item", |desk, state, arguments| desk.item(state, &arguments));
        self.function(env, "below", |desk, state, arguments| desk.below(state, &arguments));
        self.function(env, "quotation", |desk, _, arguments| desk.quotation(&arguments));
        self.function(env, "end_mark", |desk, _, _| {
            let mut sheet = desk.sheet();
            sheet.go_on();
            sheet.blocks.push(Block::Paragraph(Paragraph::new(Kind::EndMark, Vec::new())));
            Ok(())
        });
        self.function(env, "own_sections", |desk, _, _| {
            let mut sheet = desk.sheet();
            sheet.go_on();
            sheet.own_sections = Some(sheet.blocks.len());
            Ok(())
        });
        let desk = self.clone();
        env.add_function("note", move |state: &State, sentences: Rest<Value>, facts: Kwargs| {
            let written = desk.sentences(state, &sentences.0, &desk.with(facts))?;
            let mut blocks = vec![Block::Paragraph(Paragraph::new(Kind::Text, written.text))];
            blocks.extend(written.then);
            Ok::<_, Error>(Slot::note(blocks))
        });
    }

    fn function(
        &self,
        env: &mut Environment<'static>,
        name: &'static str,
        call: impl Fn(&Desk, &State, Arguments) -> Result<(), Error> + Send + Sync + 'static,
    ) {
        let desk = self.clone();
        env.add_function(name, move |state: &State, sentences: Rest<Value>, facts: Kwargs| {
            let facts = desk.with(facts);
            call(&desk, state, Arguments { sentences: sentences.0, facts })?;
            Ok::<_, Error>(Value::from_safe_string(String::new()))
        });
    }

    /// The facts of the document and those handed over in a call.
    fn with(&self, own: Kwargs) -> Value {
        merge_maps([Value::from(own), self.facts.clone()])
    }

    /// Writes the named sentences, one after the other, with the gap of the language between them.
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
        let rendered = self.phrasebook.write(state, &[part, ".", id].concat(), facts)?;
        let start = into.text.len();
        write(&rendered, &self.tray, into).map_err(|message| fault(format!("phrase `{id}`: {message}")))?;
        let doubtful = match part {
            "phrases" => &self.locale.unconfirmed.phrases,
            "cover" => &self.locale.unconfirmed.cover,
            _ => return Ok(()),
        };
        let of_body = id.starts_with("decision-") && id != "decision-own";
        let of_body = of_body && facts.get_attr("receivers")?.get_attr("doubtful")?.is_true();
        if of_body || doubtful.iter().any(|phrase| phrase == id) {
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
        let mut sheet = self.sheet();
        sheet.go_on();
        sheet.open(level, &id);
        let heading = Heading { node: Node::default(), id, level, label: String::new(), text: written.text };
        sheet.blocks.push(Block::Heading(heading));
        Ok(())
    }

    fn paragraph(&self, state: &State, arguments: &Arguments, kind: Kind) -> Result<(), Error> {
        let name = arguments.name()?;
        let stated = arguments.sentences.iter().any(Value::is_true);
        let around = self.sheet().call(&name, stated);
        let closed = around.instead.is_some();
        let mut blocks = match around.instead {
            Some(mut own) => {
                set_as(&mut own, kind);
                own
            }
            None => self.numbered(state, arguments, kind, &name)?,
        };
        let mut sheet = self.sheet();
        match blocks.is_empty() {
            true => blocks.push(place_of(name, kind)),
            false => sheet.print(kind),
        }
        sheet.closed = closed;
        sheet.blocks.extend(around.before.into_iter().chain(blocks));
        sheet.waiting = around.after;
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
        if self.sheet().closed {
            return Ok(());
        }
        let written = self.sentences(state, &arguments.sentences, &arguments.facts)?;
        let mut blocks = vec![Block::Paragraph(Paragraph::new(Kind::Text, written.text))];
        blocks.extend(written.then);
        let mut sheet = self.sheet();
        if !matches!(sheet.blocks.last(), Some(Block::List(_))) {
            sheet.blocks.push(Block::List(List { node: Node::default(), items: Vec::new() }));
        }
        if let Some(Block::List(list)) = sheet.blocks.last_mut() {
            let label = self.locale.item_label(list.items.len() + 1);
            list.items.push(Item { node: Node::default(), label, blocks });
        }
        Ok(())
    }

    /// A block without a number: below the item just written, or below the paragraph.
    fn below(&self, state: &State, arguments: &Arguments) -> Result<(), Error> {
        if self.sheet().closed {
            return Ok(());
        }
        let written = self.sentences(state, &arguments.sentences, &arguments.facts)?;
        if written.is_empty() {
            return Ok(());
        }
        let paragraph = Block::Paragraph(Paragraph::new(Kind::Text, written.text));
        let blocks = std::iter::once(paragraph).chain(written.then);
        let mut sheet = self.sheet();
        let item = match sheet.blocks.last_mut() {
            Some(Block::List(list)) => list.items.last_mut(),
            _ => None,
        };
        match item {
            Some(item) => item.blocks.extend(blocks),
            None => sheet.blocks.extend(blocks),
        }
        Ok(())
    }

    fn quotation(&self, arguments: &Arguments) -> Result<(), Error> {
        let mut sheet = self.sheet();
        if sheet.closed {
            return Ok(());
        }
        for prose in &arguments.sentences {
            if let Some(Slot::Prose(blocks)) = prose.downcast_object_ref::<Slot>()
                && !blocks.is_empty()
            {
                sheet.blocks.push(Block::Quotation { node: Node::default(), blocks: blocks.clone() });
            }
        }
        Ok(())
    }
}

/// A call in the skeleton: the sentences it names, and the facts they may use.
struct Arguments {
    sentences: Vec<Value>,
    facts: Value,
}

impl Arguments {
    /// A heading's id: the one handed over, else the name of its phrase.
    fn id(&self) -> Result<String, Error> {
        let own = self.facts.get_attr("id").ok().filter(Value::is_true);
        let id = own.or(self.sentences.get(1).cloned());
        id.map(|id| id.to_string()).ok_or_else(|| fault("a heading has a level and a name".to_owned()))
    }

    /// A paragraph's: one that hangs on no fact, for a manuscript names it.
    fn name(&self) -> Result<String, Error> {
        let name = self.facts.get_attr("name")?;
        let name = name.as_str().map(str::to_owned);
        name.ok_or_else(|| fault("a paragraph is called with its name: `name=\"…\"`".to_owned()))
    }
}

pub fn fault(message: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}
