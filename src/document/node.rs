//! The structure tree, which readers of the screen use: what each piece of text is.

use crate::terms::Tongue;

/// An index into `Document::elements`; 0 is the document itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub u32);

/// What a node is; the names are those of the standard structure types of PDF (ISO 32000-1, 14.8.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Document,
    Section,
    /// From 1, which is the title of the document; no level is left out.
    Heading(u8),
    Paragraph,
    List(Numbering),
    Item,
    /// The label of an item, or the number of a note.
    Label,
    /// The body of an item, beside its label.
    ItemBody,
    Quotation,
    Table,
    Caption,
    Row,
    /// A cell that heads a column or a row.
    Header(Scope),
    /// A cell with the headers of its column and, if there is one, of its row.
    Cell(Node, Option<Node>),
    Link,
    /// A link within the document: from the call of a note to the note, and back; or to a paragraph or an annex.
    Jump(Node),
    /// The call of a note, with the node of that note.
    Reference(Node),
    Note,
    Span(Tongue),
    /// A picture, described in words.
    Figure,
}

/// What a header cell heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Column,
    Row,
}

/// How the items of a list are labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    Bullet,
    Decimal,
    Roman,
    Alphabetic,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub role: Role,
    pub parent: Node,
}
