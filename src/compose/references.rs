//! References of prose to parts of the document, "see paragraph 12". They are worded when all paragraphs have their
//! numbers.

use foldhash::{HashMap, HashMapExt};

use minijinja::{Error, State, Value, context};

use super::composer::Composer;
use crate::document::{Block, Document, Inline, Kind, Link, Paragraph, anchor, plain};
use crate::locale::{Before, Called, capitalized, roman};

/// The place of the number in the author's words.
const NUMBER: &str = "{number}";

/// The target of a reference: the numbered paragraphs below a heading, or a whole annex. Annexes count from 1.
#[derive(Clone, Copy)]
enum Part {
    Paragraphs { annex: Option<usize>, first: u32, last: u32 },
    Annex(usize),
}

impl Part {
    fn called(self) -> Called {
        match self {
            Part::Annex(_) => Called::Annex,
            Part::Paragraphs { first, last, .. } if first == last => Called::Paragraph,
            Part::Paragraphs { first, last, .. } if first + 1 == last => Called::Pair,
            Part::Paragraphs { .. } => Called::Paragraphs,
        }
    }
}

/// The parts of a document by the ids of headings, also of those that will be dropped, and by the names of
/// paragraphs.
pub struct Parts {
    by_id: HashMap<String, Part>,
    annexes: usize,
}

impl Parts {
    /// The parts of a document whose paragraphs are numbered.
    pub fn of(document: &Document) -> Parts {
        let mut parts = Parts { by_id: HashMap::new(), annexes: document.annexes.len() };
        // An author's id replaces the name that a paragraph has in every document.
        parts.named(&document.body);
        parts.below_headings(&document.body, None);
        for (number, annex) in (1..).zip(&document.annexes) {
            parts.by_id.insert(annex.id.clone(), Part::Annex(number));
            parts.below_headings(&annex.blocks, Some(number));
        }
        parts
    }

    fn named(&mut self, blocks: &[Block]) {
        for block in blocks {
            if let Block::Paragraph(Paragraph { names, number: Some(number), .. }) = block {
                let part = Part::Paragraphs { annex: None, first: *number, last: *number };
                self.by_id.extend(names.iter().map(|name| (name.clone(), part)));
            }
        }
    }

    fn below_headings(&mut self, blocks: &[Block], annex: Option<usize>) {
        for (at, block) in blocks.iter().enumerate() {
            let Block::Heading(heading) = block else { continue };
            let inside =
                |block: &&Block| !matches!(block, Block::Heading(next) if next.level <= heading.level);
            let paragraphs = blocks[at + 1..].iter().take_while(inside).filter_map(|block| match block {
                Block::Paragraph(paragraph) => Some((paragraph.kind, paragraph.number?)),
                _ => None,
            });
            let (text, decision): (Vec<_>, Vec<_>) = paragraphs.partition(|(kind, _)| *kind == Kind::Text);
            // The decision belongs to the whole document, not to the part that it stands after.
            let numbers = if text.is_empty() { decision } else { text };
            if let (Some(&(_, first)), Some(&(_, last))) = (numbers.first(), numbers.last()) {
                self.by_id.insert(heading.id.clone(), Part::Paragraphs { annex, first, last });
            }
        }
    }

    /// Writes words and addresses for all references. One without a target stays as it is; a rule reports it.
    pub fn resolve(&self, document: &mut Document, composer: &Composer, state: &State) -> Result<(), Error> {
        let mut writer = Writer { parts: self, composer, state, within: None, fault: None };
        document.body.iter_mut().for_each(|block| writer.block(block));
        for (number, annex) in (1..).zip(&mut document.annexes) {
            writer.within = Some(number);
            annex.blocks.iter_mut().for_each(|block| writer.block(block));
        }
        writer.fault.map_or(Ok(()), Err)
    }
}

struct Writer<'d> {
    parts: &'d Parts,
    composer: &'d Composer,
    state: &'d State<'d, 'd>,
    /// The annex in which the references stand.
    within: Option<usize>,
    fault: Option<Error>,
}

impl<'d> Writer<'d> {
    fn block(&mut self, block: &mut Block) {
        block.each_paragraph(&mut |text| {
            let nothing = &mut Inline::text("");
            self.inlines(text, Some(nothing));
        });
    }

    /// `before` is the inline before these, if it is known.
    fn inlines<'i>(&mut self, inlines: &'i mut [Inline], mut before: Option<&'i mut Inline>) {
        let mut with = None;
        for inline in inlines {
            match inline {
                Inline::Text(text) => with = with.filter(|_| self.composer.locale.coordinates(&text.text)),
                Inline::Note(note) => note.blocks.iter_mut().for_each(|block| self.block(block)),
                Inline::Link(link) => {
                    let part = link.within().and_then(|id| self.parts.by_id.get(id).copied());
                    let referred = part.map_or(Ok(None), |part| self.refer(link, part, before, with));
                    with = referred.unwrap_or_else(|fault| {
                        self.fault.get_or_insert(fault);
                        None
                    });
                }
                _ => with = None,
            }
            self.inlines(inline.content_mut(), None);
            before = Some(inline);
        }
    }

    /// Writes a reference. `with` is the entry with which the reference before it agrees, if "and" joins the two.
    /// Returns the entry for this one.
    fn refer(
        &self,
        link: &mut Link,
        part: Part,
        before: Option<&mut Inline>,
        mut with: Option<&'d Before>,
    ) -> Result<Option<&'d Before>, Error> {
        let called = match part {
            Part::Paragraphs { annex, first, .. } => anchor(annex, Some(first)),
            Part::Annex(annex) => anchor(Some(annex), None),
        };
        link.address = format!("#{called}");
        if plain(&link.content).is_empty() {
            let words = self.words(part)?;
            if let [Inline::Text(text)] = &mut link.content[..] {
                text.reword(self.fitted(words, part.called(), before, &mut with));
            }
        } else {
            fill(&mut link.content, &self.number(part)?);
        }
        Ok(with)
    }

    /// The words in the form that fits after the text before them, which may change too: "de" and "annexe I" become
    /// "de l’" and "annexe I".
    fn fitted(
        &self,
        words: String,
        called: Called,
        before: Option<&mut Inline>,
        with: &mut Option<&'d Before>,
    ) -> String {
        let Some(Inline::Text(before)) = before else { return words };
        let agreed = self.composer.locale.agreeing(&before.text, &words, called, *with);
        *with = agreed.with;
        before.reword(agreed.before);
        let words = agreed.words;
        if begins_sentence(&before.text) { capitalized(&words) } else { words }
    }

    /// "paragraph 12", "paragraphs 4 to 6 of Annex II", "the Annex".
    fn words(&self, part: Part) -> Result<String, Error> {
        let number = self.number(part)?;
        match part {
            Part::Annex(annex) => self.phrase("reference-annex", self.annex(annex)),
            Part::Paragraphs { annex, first, last } => {
                let id = if first == last { "reference-paragraph" } else { "reference-paragraphs" };
                let count = last - first + 1;
                let paragraphs = self.phrase(id, context! { number, count })?;
                match annex {
                    annex if annex == self.within => Ok(paragraphs),
                    Some(annex) => {
                        let annex = self.annex(annex);
                        self.phrase("reference-in-annex", context! { paragraphs, ..annex })
                    }
                    None => self.phrase("reference-in-document", context! { paragraphs }),
                }
            }
        }
    }

    fn number(&self, part: Part) -> Result<String, Error> {
        match part {
            Part::Annex(annex) => Ok(roman(annex)),
            Part::Paragraphs { first, last, .. } => match part.called() {
                Called::Pair => self.phrase("reference-pair", context! { first, last }),
                Called::Paragraphs => self.phrase("reference-range", context! { first, last }),
                _ => Ok(first.to_string()),
            },
        }
    }

    fn annex(&self, number: usize) -> Value {
        context! { number, total => self.parts.annexes }
    }

    fn phrase(&self, id: &str, facts: Value) -> Result<String, Error> {
        Ok(plain(&self.composer.line(self.state, "phrases", id, &facts)?))
    }
}

/// Whether a sentence begins after a text. "cf." and "см." end none: they are shorter than most last words of
/// sentences.
fn begins_sentence(before: &str) -> bool {
    const SHORT: usize = 3;
    let ended = |text: &str| match text.strip_suffix('.') {
        Some(text) => text.chars().rev().take_while(|c| c.is_alphanumeric()).count() > SHORT,
        None => text.ends_with(['?', '!']),
    };
    before.is_empty() || before.strip_suffix(' ').is_some_and(ended)
}

/// Replaces `{number}` in the author's words.
fn fill(words: &mut [Inline], number: &str) {
    for inline in words {
        match inline {
            Inline::Text(text) if text.text.contains(NUMBER) => {
                text.reword(text.text.replace(NUMBER, number))
            }
            other => fill(other.content_mut(), number),
        }
    }
}
