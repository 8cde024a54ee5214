//! Turns the events of the Markdown parser into blocks.

use foldhash::{HashMap, HashMapExt};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::events::events;
use super::refusal::{note_refusal, refusal, unclosed, unseen};
use super::stretch::Located;
use super::tags::{Element, Open};
use super::{bars, loose};
use crate::diagnostic::Findings;
use crate::document::{
    Block, Inline, Item, Kind, Label, Link, List, Node, Note, Numbering, Origin, Paragraph,
};
use crate::source::Place;
use crate::terms::{Language, Tongue};

pub fn read(
    text: &str,
    language: Language,
    tables: bool,
    locate: &dyn Fn(Range<usize>) -> Place,
    findings: &mut Findings,
) -> Vec<Block> {
    let events = events(text, language);
    // Most texts have none of these signs. A text with refused blocks may seem broken where it is not.
    let marked = memchr::memchr3(b'[', b']', b'|', text.as_bytes()).is_some();
    if marked && !events.iter().any(|(event, _)| is_refused(event)) {
        findings.extend(loose::links(text, &events, locate));
        findings.extend(loose::definitions(text, &events, locate));
        findings.extend(bars::loose(text, &events, locate));
        findings.extend(loose::notes(text, &events, locate));
    }
    findings.extend(loose::stars(text, &events, locate));
    let (body, notes) = part_notes(events);
    let mut reader = Reader {
        text,
        language,
        tables,
        locate,
        findings,
        notes,
        in_note: false,
        open: Open::default(),
        depth: 0,
    };
    reader.blocks(&mut body.into_iter().peekable())
}

/// Whether the event begins a block that prose may not hold.
fn is_refused(event: &Event) -> bool {
    matches!(event, Event::Rule | Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock))
}

/// Separates the definitions of footnotes from the rest.
fn part_notes(events: Vec<Located>) -> (Vec<Located>, HashMap<CowStr, Vec<Located>>) {
    let mut body = Vec::new();
    let mut notes: HashMap<CowStr, Vec<Located>> = HashMap::new();
    let mut open: Option<CowStr> = None;
    for (event, range) in events {
        match (&event, &open) {
            (Event::Start(Tag::FootnoteDefinition(label)), _) => {
                notes.entry(label.clone()).or_default();
                open = Some(label.clone());
            }
            (Event::End(TagEnd::FootnoteDefinition), _) => open = None,
            (_, Some(label)) => notes.entry(label.clone()).or_default().push((event, range)),
            _ => body.push((event, range)),
        }
    }
    (body, notes)
}

pub struct Reader<'t, 'r> {
    pub text: &'t str,
    language: Language,
    tables: bool,
    pub locate: &'r dyn Fn(Range<usize>) -> Place,
    pub findings: &'r mut Findings,
    notes: HashMap<CowStr<'t>, Vec<Located<'t>>>,
    in_note: bool,
    open: Open,
    /// How many lists and quotations are around the text that is read.
    depth: usize,
}

pub type Events<'t> = std::iter::Peekable<std::vec::IntoIter<Located<'t>>>;

impl<'t> Reader<'t, '_> {
    /// Reads blocks up to the end of their container. The loose text of a tight list item becomes a paragraph too.
    fn blocks(&mut self, events: &mut Events<'t>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = events.peek() {
            match event {
                Event::End(TagEnd::Item | TagEnd::List(_) | TagEnd::BlockQuote(_)) => break,
                Event::Start(Tag::Paragraph) => {
                    events.next();
                    let text = self.inlines(events);
                    blocks.push(Block::Paragraph(Paragraph::new(Kind::Text, text)));
                }
                Event::Start(Tag::List(first)) => {
                    let first = *first;
                    events.next();
                    blocks.push(Block::List(self.list(events, first)));
                }
                Event::Start(Tag::BlockQuote(_)) => {
                    events.next();
                    let quoted = self.inner(events);
                    blocks.push(Block::Quotation { node: Node::default(), blocks: quoted });
                }
                Event::Start(Tag::Table(columns)) => {
                    let (columns, range) = (columns.clone(), range.clone());
                    events.next();
                    self.add_table(&mut blocks, events, &columns, range);
                }
                event if is_refused(event) => {
                    let refused = refusal(event, &self.text[range.clone()], (self.locate)(range.clone()));
                    let html = skip(events);
                    if self.open.close(&html).is_none() {
                        self.open.open(&html, Element::Refused);
                        self.findings.extend(refused);
                    }
                }
                _ => {
                    let text = self.inlines(events);
                    blocks.push(Block::Paragraph(Paragraph::new(Kind::Text, text)));
                }
            }
        }
        blocks
    }

    /// Reads the blocks of an item or a quotation, and the event that closes it.
    fn inner(&mut self, events: &mut Events<'t>) -> Vec<Block> {
        self.depth += 1;
        let blocks = self.blocks(events);
        self.depth -= 1;
        events.next();
        blocks
    }

    pub fn may_hold_tables(&self) -> bool {
        self.tables && self.depth == 0 && !self.in_note
    }

    fn list(&mut self, events: &mut Events<'t>, first: Option<u64>) -> List {
        let mut items: Vec<Item> = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = events.next() {
            let blocks = self.inner(events);
            let label = match first {
                None => Label::bullet(items.len() + 1),
                Some(first) => label(first, items.len(), self.language),
            };
            items.push(Item { node: Node::default(), label, blocks });
        }
        let numbering = match first {
            None => Numbering::Bullet,
            Some(first) if self.language == Language::Ar || first > LETTERS => Numbering::Decimal,
            Some(_) => Numbering::Alphabetic,
        };
        List { node: Node::default(), numbering, items }
    }

    /// Reads inlines up to the end of their container, which is consumed, or up to a block.
    pub fn inlines(&mut self, events: &mut Events<'t>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, _)) = events.peek() {
            if matches!(
                event,
                Event::End(TagEnd::Item)
                    | Event::Start(Tag::List(_) | Tag::BlockQuote(_) | Tag::Paragraph | Tag::Table(_))
            ) {
                break;
            }
            let Some((event, range)) = events.next() else { break };
            if matches!(event, Event::End(_)) {
                break;
            }
            if let Event::InlineHtml(html) = &event {
                match self.open.close(html) {
                    Some(Element::Foreign) => break,
                    Some(Element::Refused) => continue,
                    None => {}
                }
            }
            self.inline(event, range, events, &mut inlines);
        }
        inlines
    }

    fn inline(
        &mut self,
        event: Event<'t>,
        range: Range<usize>,
        events: &mut Events<'t>,
        into: &mut Vec<Inline>,
    ) {
        let typed = range.clone();
        let place = (self.locate)(range);
        match event {
            Event::Text(text) => {
                if self.text.get(typed) != Some(text.as_ref()) {
                    self.findings.extend(unseen(&text, place));
                }
                push_text(into, &text, place);
            }
            Event::SoftBreak | Event::HardBreak => {
                if event == Event::HardBreak && loose::is_meant_break(self.text, &typed) {
                    self.findings.extend(refusal(&event, &self.text[typed], place));
                }
                if !self.joins_without_space(into, events) {
                    push_text(into, " ", place);
                }
            }
            Event::Start(Tag::Emphasis) => into.push(Inline::Emphasis(self.inlines(events))),
            Event::Start(Tag::Strong) => into.push(Inline::Strong(self.inlines(events))),
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                self.findings.extend(loose::braces(&dest_url, &self.text[typed], place));
                let mut content = self.inlines(events);
                self.findings.extend(loose::wordless(&dest_url, &content, place));
                if content.is_empty() {
                    // The words of a reference come from the program; the place is the author's.
                    content.push(Inline::typed("", place));
                }
                into.push(Inline::Link(Link {
                    node: Node::default(),
                    address: if link_type == LinkType::Email {
                        format!("mailto:{dest_url}")
                    } else {
                        dest_url.to_string()
                    },
                    content,
                }));
            }
            Event::FootnoteReference(label) => into.extend(self.note(label, place)),
            Event::InlineHtml(ref html) => match foreign(html) {
                Some(language) => {
                    let content = self.foreign(html, events, place);
                    into.push(Inline::Foreign { node: Node::default(), language, content });
                }
                None => {
                    self.open.open(html, Element::Refused);
                    self.findings.extend(refusal(&event, &self.text[typed], place));
                }
            },
            _ => {
                self.findings.extend(refusal(&event, &self.text[typed], place));
                if matches!(event, Event::Start(_)) {
                    self.inlines(events);
                }
            }
        }
    }

    /// Words in another language, up to their `</span>`.
    fn foreign(&mut self, html: &str, events: &mut Events<'t>, place: Place) -> Vec<Inline> {
        let depth = self.open.depth();
        self.open.open(html, Element::Foreign);
        let content = self.inlines(events);
        if self.open.cut(depth) {
            self.findings.push(unclosed(place));
        }
        content
    }

    fn note(&mut self, label: CowStr<'t>, place: Place) -> Option<Inline> {
        let events = self.notes.get(&label).cloned()?;
        if self.in_note {
            self.findings.push(note_refusal(place, "a footnote calls a footnote", "say it in one note"));
            return None;
        }
        self.in_note = true;
        let blocks = self.blocks(&mut events.into_iter().peekable());
        self.in_note = false;
        Some(Inline::Note(Note { call: Node::default(), figure: Node::default(), number: 0, blocks }))
    }

    /// Whether a line break is dropped instead of becoming a space: between Han characters, and in Chinese also
    /// beside one Han character or wide mark, because Chinese writes no space between these and letters or figures.
    fn joins_without_space(&self, before: &[Inline], after: &mut Events<'t>) -> bool {
        let chinese = self.language == Language::Zh;
        let wide = |c: char| {
            matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}')
                || (chinese && "“”‘’…—".contains(c))
        };
        let begins_wide = match after.peek() {
            Some((Event::Text(text), _)) => text.starts_with(wide),
            Some((Event::Start(_), _)) => chinese,
            _ => false,
        };
        let ends_wide = last_character(before).is_some_and(wide);
        begins_wide && ends_wide || chinese && (begins_wide || ends_wide)
    }
}

fn last_character(inlines: &[Inline]) -> Option<char> {
    match inlines.last()? {
        Inline::Text(text) => text.text.chars().next_back(),
        other => last_character(other.content()),
    }
}

/// Joins text to the text before it if there is no gap between them in the source.
fn push_text(into: &mut Vec<Inline>, text: &str, place: Place) {
    if let Some(Inline::Text(last)) = into.last_mut()
        && let Some(before) = last.authored().filter(|before| before.end <= place.start)
    {
        last.text.push_str(text);
        last.origin = Some(Origin::of(Place { end: place.end, ..before }, last.text.len()));
        return;
    }
    into.push(Inline::typed(text, place));
}

/// The language of `<span lang="fr">`, whose words are in another language.
pub fn foreign(html: &str) -> Option<Tongue> {
    let tag = html.strip_prefix("<span lang=\"")?.strip_suffix("\">")?;
    Tongue::read(tag)
}

/// How many items letters can count.
const LETTERS: u64 = 26;

/// "(a)" in English and Chinese, "a)" in French and Spanish; figures in Arabic and after the last letter.
fn label(first: u64, index: usize, language: Language) -> Label {
    let position = usize::try_from(first.saturating_sub(1)).unwrap_or(0) + index;
    let ordinal = position.saturating_add(1);
    let text = match (language, u8::try_from(position)) {
        (Language::Ar, _) => format!("({ordinal})"),
        (_, Ok(position)) if u64::from(position) < LETTERS => {
            let letter = char::from(b'a' + position);
            match language {
                Language::En | Language::Zh => format!("({letter})"),
                _ => format!("{letter})"),
            }
        }
        _ => format!("({ordinal})"),
    };
    Label { ordinal, text }
}

/// Skips a refused event and its content; returns the HTML in it.
fn skip(events: &mut Events<'_>) -> String {
    let mut depth = 0;
    let mut html = String::new();
    for (event, _) in events.by_ref() {
        match event {
            Event::Html(line) => html += &line,
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    html
}
