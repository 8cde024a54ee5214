//! Builds the structure tree: every block and inline gets its node.

use foldhash::HashMap;

use super::{
    Block, Cell, CoverRole, Document, Element, Inline, Item, Kind, Node, Role, Scope, Table, anchor,
};

/// Walks the document in reading order and numbers the nodes. The title is the heading above all others, so every
/// document has one, and other headings begin at level 2.
pub(super) fn build_tree(document: &mut Document) {
    let root = Node::default();
    let mut builder = TreeBuilder {
        elements: vec![Element { role: Role::Document, parent: root }],
        annex: None,
        begun: None,
        anchors: Vec::new(),
        referring: Vec::new(),
    };
    let Document { cover, body, annexes, .. } = document;
    for line in &mut cover.lines {
        let is_title = line.role == CoverRole::Title;
        line.node = builder.add(if is_title { Role::Heading(1) } else { Role::Paragraph }, root);
    }
    for line in &mut cover.lines {
        builder.inlines(&mut line.text, line.node);
    }
    if let Some(emblem) = &mut cover.emblem {
        emblem.node = builder.add(Role::Figure, root);
    }
    builder.sections(body, root, 1);
    for (number, annex) in (1..).zip(annexes) {
        let section = builder.add(Role::Section, root);
        annex.node = builder.add(Role::Heading(2), section);
        builder.annex = Some(number);
        builder.anchors.push((builder.annex, None, annex.node));
        builder.inlines(&mut annex.title, annex.node);
        builder.sections(&mut annex.blocks, section, 2);
    }
    document.elements = builder.finished();
}

struct TreeBuilder {
    elements: Vec<Element>,
    /// The annex that is walked, from 1.
    annex: Option<usize>,
    /// The table of which the caption has been met already.
    begun: Option<Node>,
    /// The targets of links, as [`anchor`] names them.
    anchors: Vec<(Option<usize>, Option<u32>, Node)>,
    /// Links within the document, and their targets.
    referring: Vec<(Node, String)>,
}

impl TreeBuilder {
    fn add(&mut self, role: Role, parent: Node) -> Node {
        let node = Node(u32::try_from(self.elements.len()).unwrap_or(u32::MAX));
        self.elements.push(Element { role, parent });
        node
    }

    /// All elements, with the targets of links filled in.
    fn finished(mut self) -> Vec<Element> {
        if !self.referring.is_empty() {
            let named =
                self.anchors.iter().map(|(annex, paragraph, node)| (anchor(*annex, *paragraph), *node));
            let named: HashMap<String, Node> = named.collect();
            for (link, to) in &self.referring {
                if let Some(node) = named.get(to) {
                    self.elements[link.0 as usize].role = Role::Jump(*node);
                }
            }
        }
        self.elements
    }

    /// A heading opens a section, which ends before the next heading of the same or a higher level. Its level in the
    /// tree is its depth, so that no level is left out.
    fn sections(&mut self, blocks: &mut [Block], root: Node, above: u8) {
        let mut open: Vec<(u8, Node)> = Vec::new();
        for block in blocks {
            let Block::Heading(heading) = block else {
                self.block(block, open.last().map_or(root, |(_, node)| *node));
                continue;
            };
            open.retain(|(level, _)| *level < heading.level);
            let parent = open.last().map_or(root, |(_, node)| *node);
            let section = self.add(Role::Section, parent);
            open.push((heading.level, section));
            let depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
            heading.node = self.add(Role::Heading(above.saturating_add(depth)), section);
            self.inlines(&mut heading.text, heading.node);
        }
    }

    fn block(&mut self, block: &mut Block, parent: Node) {
        match block {
            // A heading outside of any section has no level to count.
            Block::Heading(heading) => {
                heading.node = self.add(Role::Paragraph, parent);
                self.inlines(&mut heading.text, heading.node);
            }
            Block::Paragraph(paragraph) => {
                paragraph.node = match paragraph.kind {
                    Kind::Caption => {
                        let table = self.add(Role::Table, parent);
                        self.begun = Some(table);
                        self.add(Role::Caption, table)
                    }
                    _ => self.add(Role::Paragraph, parent),
                };
                if paragraph.number.is_some() {
                    self.anchors.push((self.annex, paragraph.number, paragraph.node));
                }
                self.inlines(&mut paragraph.text, paragraph.node);
            }
            Block::List(list) => {
                list.node = self.add(Role::List(list.numbering), parent);
                for item in &mut list.items {
                    self.item(item, list.node);
                }
            }
            Block::Table(table) => self.table(table, parent),
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

    fn item(&mut self, item: &mut Item, list: Node) {
        let whole = self.add(Role::Item, list);
        item.node = self.add(Role::Label, whole);
        let body = self.add(Role::ItemBody, whole);
        self.blocks(&mut item.blocks, body);
    }

    fn table(&mut self, table: &mut Table, parent: Node) {
        table.node = self.begun.take().unwrap_or_else(|| self.add(Role::Table, parent));
        table.head.node = self.add(Role::Row, table.node);
        for cell in &mut table.head.cells {
            self.cell(cell, Role::Header(Scope::Column), table.head.node);
        }
        let names_rows = table.names_rows();
        for row in &mut table.rows {
            row.node = self.add(Role::Row, table.node);
            let mut name = None;
            for (at, (cell, header)) in row.cells.iter_mut().zip(&table.head.cells).enumerate() {
                if at == 0 && names_rows {
                    self.cell(cell, Role::Header(Scope::Row), row.node);
                    name = Some(cell.node);
                } else {
                    self.cell(cell, Role::Cell(header.node, name), row.node);
                }
            }
        }
    }

    fn cell(&mut self, cell: &mut Cell, role: Role, row: Node) {
        cell.node = self.add(role, row);
        self.inlines(&mut cell.text, cell.node);
    }

    fn inlines(&mut self, inlines: &mut [Inline], parent: Node) {
        for inline in inlines {
            let holder = match inline {
                Inline::Text(_) | Inline::Emphasis(_) | Inline::Strong(_) => parent,
                Inline::Foreign { node, language, .. } => {
                    *node = self.add(Role::Span(language.clone()), parent);
                    *node
                }
                Inline::Link(link) => {
                    link.node = self.add(Role::Link, parent);
                    self.referring.extend(link.within().map(|to| (link.node, to.to_owned())));
                    link.node
                }
                Inline::Note(note) => {
                    self.note(note, parent);
                    continue;
                }
            };
            self.inlines(inline.content_mut(), holder);
        }
    }

    /// The note follows its call, although the page prints it at its foot. A link may contain no other link, so the
    /// note of a call inside a link stands after the link.
    fn note(&mut self, note: &mut super::Note, mut parent: Node) {
        let mut within = parent;
        while let Element { role: role @ (Role::Link | Role::Span(_)), parent: above } =
            &self.elements[within.0 as usize]
        {
            within = *above;
            if *role == Role::Link {
                parent = within;
            }
        }
        let reference = self.add(Role::Reference(Node::default()), parent);
        note.call = self.add(Role::Jump(Node::default()), reference);
        let whole = self.add(Role::Note, parent);
        self.elements[reference.0 as usize].role = Role::Reference(whole);
        let label = self.add(Role::Label, whole);
        note.figure = self.add(Role::Jump(note.call), label);
        self.elements[note.call.0 as usize].role = Role::Jump(note.figure);
        self.blocks(&mut note.blocks, whole);
    }
}
