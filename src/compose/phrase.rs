//! Turns a rendered phrase into inlines: its Markdown is read, and its markers are replaced by their inserts.

use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::insert::{CLOSE, Insert, Inserts, OPEN, Term};
use crate::document::{Block, Inline, Kind, Link, Node, Note, Paragraph, plain};

/// A paragraph that is being written: its text, and the further blocks of prose in it.
#[derive(Debug, Default)]
pub struct Written {
    pub text: Vec<Inline>,
    pub then: Vec<Block>,
}

impl Written {
    /// Adds inlines to the text, or after the last block.
    pub fn push(&mut self, inlines: impl IntoIterator<Item = Inline>) {
        match self.then.last_mut() {
            None => self.text.extend(inlines),
            Some(Block::Paragraph(last)) => last.text.extend(inlines),
            Some(_) => {
                let inlines = inlines.into_iter().collect();
                self.then.push(Block::Paragraph(Paragraph::new(Kind::Text, inlines)));
            }
        }
    }

    /// Adds prose: its first paragraph continues the sentence, its further blocks follow.
    fn prose(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) if index == 0 => self.push(paragraph.text.iter().cloned()),
                other => self.then.push(other.clone()),
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.then.is_empty()
    }
}

/// Reads a rendered phrase and appends it. The error is what a phrase may not contain.
pub fn write(rendered: &str, inserts: &Inserts, into: &mut Written) -> Result<(), String> {
    let mut pieces = read(rendered.trim(), inserts)?;
    end_once(&mut pieces);
    for piece in pieces {
        match piece {
            Piece::Inline(inline) => into.push([inline]),
            Piece::Prose(blocks) => into.prose(&blocks),
        }
    }
    Ok(())
}

fn read(phrase: &str, inserts: &Inserts) -> Result<Vec<Piece>, String> {
    let mut read = Vec::new();
    if is_unmarked(phrase) {
        unmark(phrase, inserts, &mut read)?;
        return Ok(read);
    }
    let mut events = Parser::new_ext(phrase, Options::empty());
    match events.next() {
        Some(Event::Start(Tag::Paragraph)) => read = pieces(&mut events, inserts)?,
        Some(other) => {
            return Err(format!("a phrase is one paragraph of text, and not {}", called(&other)));
        }
        None => return Err("a phrase is never empty".to_owned()),
    }
    match events.next() {
        Some(_) => Err("a phrase is one paragraph of text".to_owned()),
        None => Ok(read),
    }
}

/// Drops the full stop of the phrase after the one of an abbreviation, as in "at 1.45 p.m." or "Clear Water Ltd.", or
/// of the author's text.
fn end_once(pieces: &mut Vec<Piece>) {
    let stopped = |inline: &Inline, stop: &str| plain(std::slice::from_ref(inline)).ends_with(stop);
    if let [.., Piece::Inline(before), Piece::Inline(Inline::Text(stop))] = &pieces[..]
        && [".", "。"].contains(&stop.text.as_str())
        && stopped(before, &stop.text)
    {
        pieces.pop();
    }
}

/// Whether the phrase contains no Markdown, as most. The parser costs more than everything else here.
fn is_unmarked(phrase: &str) -> bool {
    let begins = |c: char| c == OPEN || c.is_alphabetic();
    let marks = |byte: u8| matches!(byte, 0..=b'\x1f' | b'\\' | b'`' | b'*' | b'_' | b'[' | b'<' | b'&');
    phrase.starts_with(begins) && !phrase.bytes().any(marks)
}

/// What Markdown sees where a phrase has only text.
fn called(event: &Event) -> &'static str {
    match event {
        Event::Start(Tag::Heading { .. }) => "a heading",
        Event::Start(Tag::List(_)) => "a list",
        Event::Start(Tag::BlockQuote(_)) => "a quotation",
        Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => "code",
        Event::Start(Tag::Image { .. }) => "a picture",
        Event::Start(Tag::HtmlBlock) | Event::Html(_) | Event::InlineHtml(_) => "HTML",
        Event::HardBreak => "a line of its own",
        Event::Rule => "a rule",
        _ => "anything else",
    }
}

/// A part of a phrase. Prose may stand by itself, but not inside emphasis or a link.
enum Piece {
    Inline(Inline),
    Prose(Arc<[Block]>),
}

fn pieces<'t>(events: &mut impl Iterator<Item = Event<'t>>, inserts: &Inserts) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    while let Some(event) = events.next() {
        // The parser cuts text at characters that might be markup, so it is joined before markers are searched.
        match event {
            Event::Text(part) => {
                text.push_str(&part);
                continue;
            }
            Event::SoftBreak => {
                text.push(' ');
                continue;
            }
            _ => unmark(&std::mem::take(&mut text), inserts, &mut pieces)?,
        }
        match event {
            Event::End(TagEnd::Paragraph | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {
                return Ok(pieces);
            }
            Event::Start(Tag::Emphasis) => {
                pieces.push(Piece::Inline(Inline::Emphasis(inlines(events, inserts)?)))
            }
            Event::Start(Tag::Strong) => {
                pieces.push(Piece::Inline(Inline::Strong(inlines(events, inserts)?)))
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let mut address = Vec::new();
                unmark(&dest_url, inserts, &mut address)?;
                link(plain(&bare(address)?), inlines(events, inserts)?, &mut pieces);
            }
            other => return Err(format!("a phrase may hold emphasis and links, and not {}", called(&other))),
        }
    }
    Ok(pieces)
}

/// A link without an address becomes its words.
fn link(address: String, content: Vec<Inline>, pieces: &mut Vec<Piece>) {
    if address.is_empty() {
        pieces.extend(content.into_iter().map(Piece::Inline));
    } else {
        pieces.push(Piece::Inline(Inline::Link(Link { node: Node::default(), address, content })));
    }
}

fn inlines<'t>(
    events: &mut impl Iterator<Item = Event<'t>>,
    inserts: &Inserts,
) -> Result<Vec<Inline>, String> {
    // A dynamic iterator, because the recursion would otherwise make an endless type.
    let events: &mut dyn Iterator<Item = Event<'t>> = events;
    bare(pieces(&mut { events }, inserts)?)
}

fn bare(pieces: Vec<Piece>) -> Result<Vec<Inline>, String> {
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Inline(inline) => Ok(inline),
            Piece::Prose(_) => Err("prose stands by itself, not in emphasis or a link".to_owned()),
        })
        .collect()
}

/// Cuts text at its markers and inserts what they stand for.
fn unmark(text: &str, inserts: &Inserts, pieces: &mut Vec<Piece>) -> Result<(), String> {
    let mut rest = text;
    while let Some(at) = next_marker(rest) {
        let (before, marked) = (&rest[..at], &rest[at + OPEN.len_utf8()..]);
        let (number, after) = marked.split_once(CLOSE).ok_or("a phrase holds a private-use character")?;
        let insert = number.parse().ok().and_then(|number| inserts.take(number));
        push_text(before, pieces);
        match insert.as_deref() {
            Some(Insert::Words(words) | Insert::Term(Term { words, .. })) => {
                pieces.extend(words.iter().cloned().map(Piece::Inline))
            }
            Some(Insert::Number(number)) => {
                pieces.push(Piece::Inline(Inline::made(number.to_string(), number.place)));
            }
            Some(Insert::Day(_) | Insert::Time(_) | Insert::Country(_)) => {
                return Err("a day, a time or a country is printed by its filter".to_owned());
            }
            Some(Insert::Prose(blocks)) => pieces.push(Piece::Prose(Arc::clone(blocks))),
            Some(Insert::Note(blocks)) => pieces.push(Piece::Inline(note(blocks))),
            None => return Err("a phrase holds a private-use character".to_owned()),
        }
        rest = after;
    }
    push_text(rest, pieces);
    Ok(())
}

/// Searches for the first byte of a marker, with which few other characters begin.
fn next_marker(text: &str) -> Option<usize> {
    let mut first = [0; 4];
    OPEN.encode_utf8(&mut first);
    memchr::memchr_iter(first[0], text.as_bytes()).find(|at| text[*at..].starts_with(OPEN))
}

fn push_text(text: &str, pieces: &mut Vec<Piece>) {
    if !text.is_empty() {
        pieces.push(Piece::Inline(Inline::text(text)));
    }
}

fn note(blocks: &[Block]) -> Inline {
    Inline::Note(Note { call: Node::default(), figure: Node::default(), number: 0, blocks: blocks.to_vec() })
}
