//! The structure tree: what each piece of text is to a reader who cannot see the page.

use super::{Block, Document, Inline, Item};
use crate::terms::Language;

/// An index into [`Document::elements`]; 0 is the document itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub u32);

/// What a node is; the names are those of the standard structure types of PDF (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    List,
    Item,
    /// The body of an item, beside its label.
    ItemBody,
    Quotation,
    Link,
    /// The call of a note.
    Reference,
    Note,
    Span(Language),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    pub role: Role,
    pub parent: Node,
}

/// Walks the document in reading order and hands out nodes.
pub(super) fn plant(document: &mut Document) {
    let mut nursery = Nursery(vec![Element { role: Role::Document, parent: Node::default() }]);
    let root = Node::default();
    let Document { cover, body, annexes, .. } = document;
    for line in [
        &mut cover.symbol,
        &mut cover.original,
        &mut cover.date,
        &mut cover.committee,
        &mut cover.session,
        &mut cover.place_and_dates,
        &mut cover.title,
        &mut cover.author,
    ] {
        nursery.inlines(line, root);
    }
    nursery.sections(body, root);
    for annex in annexes {
        annex.node = nursery.add(Role::Section, root);
        nursery.inlines(&mut annex.title, annex.node);
        nursery.sections(&mut annex.blocks, annex.node);
    }
    document.elements = nursery.0;
}

struct Nursery(Vec<Element>);

impl Nursery {
    fn add(&mut self, role: Role, parent: Node) -> Node {
        let node = Node(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        self.0.push(Element { role, parent });
        node
    }

    /// A heading opens a section, which ends before the next heading of its level or above.
    fn sections(&mut self, blocks: &mut [Block], root: Node) {
        let mut open: Vec<(u8, Node)> = Vec::new();
        for block in blocks {
            if let Block::Heading(heading) = &*block {
                open.retain(|(level, _)| *level < heading.level);
                let parent = open.last().map_or(root, |(_, node)| *node);
                open.push((heading.level, self.add(Role::Section, parent)));
            }
            let parent = open.last().map_or(root, |(_, node)| *node);
            self.block(block, parent);
        }
    }

    fn block(&mut self, block: &mut Block, parent: Node) {
        match block {
            Block::Heading(heading) => {
                heading.node = self.add(Role::Heading(heading.level), parent);
                self.inlines(&mut heading.text, heading.node);
            }
            Block::Paragraph(paragraph) => {
                paragraph.node = self.add(Role::Paragraph, parent);
                self.inlines(&mut paragraph.text, paragraph.node);
            }
            Block::List(list) => {
                list.node = self.add(Role::List, parent);
                for item in &mut list.items {
                    self.item(item, list.node);
                }
            }
            Block::Quotation { node, blocks } => {
                *node = self.add(Role::Quotation, parent);
                self.blocks(blocks, *node);
            }
        }
    }

    fn blocks(&mut self, blocks: &mut [Block], parent: Node) {
        for block in blocks {
            self.block(block, parent);
        }
    }

    fn item(&mut self, item: &mut Item, parent: Node) {
        item.node = self.add(Role::Item, parent);
        let body = self.add(Role::ItemBody, item.node);
        self.blocks(&mut item.blocks, body);
    }

    fn inlines(&mut self, inlines: &mut [Inline], parent: Node) {
        for inline in inlines {
            let holder = match inline {
                Inline::Text(_) | Inline::Emphasis(_) | Inline::Strong(_) => parent,
                Inline::Foreign { node, language, .. } => {
                    *node = self.add(Role::Span(*language), parent);
                    *node
                }
                Inline::Link(link) => {
                    link.node = self.add(Role::Link, parent);
                    link.node
                }
                Inline::Note(note) => {
                    note.call = self.add(Role::Reference, parent);
                    note.note = self.add(Role::Note, parent);
                    self.blocks(&mut note.blocks, note.note);
                    continue;
                }
            };
            self.inlines(inline.content_mut(), holder);
        }
    }
}
