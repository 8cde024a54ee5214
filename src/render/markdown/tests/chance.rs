//! Random documents, the same on every run.

use crate::document::made;
use crate::document::{
    Align, Block, Cell, Heading, Inline, Item, Kind, Link, List, Node, Note, Numbering, Paragraph, Row, Table,
};
use crate::terms::Language;

const SIGNS: &[&str] = &[
    "*",
    "**",
    "_",
    "`",
    "```",
    "~",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "&",
    ";",
    "#",
    "!",
    "|",
    "\\",
    "-",
    "---",
    "+",
    "=",
    "===",
    "$",
    "$$",
    "^",
    ":",
    ": ",
    "@",
    "{",
    "}",
    "%",
    "\"",
    "'",
    ".",
    "/",
    "1.",
    "2)",
    "- ",
    "# ",
    "> ",
    " ",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\r",
    "\t",
    "\u{a0}",
    "\u{202f}",
    "\u{2028}",
    "é",
    "e\u{301}",
    "注意",
    "。",
    "第",
    "“",
    "”",
    "«",
    "€",
    "a",
    "B",
    "9",
    "amp",
    "&amp;",
    "&copy",
    "&#35;",
    "[^1]",
    "[^1]:",
    "[x]",
    "[ ] ",
    "[!NOTE]",
    "](",
    "[[",
    "]]",
    "<b>",
    "</span>",
    "<!--",
    "http://",
    "www.",
    "a@b.c",
    ":smile:",
    "|-|-|",
    "{#id}",
    "\u{200b}",
    "\u{feff}",
    "الأصل",
];

pub struct Chance {
    state: u64,
    pub notes: u32,
}

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, notes: 0 }
    }

    /// A random number below `limit` (xorshift).
    fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap_or(0) % limit
    }

    pub fn text(&mut self) -> String {
        let length = 1 + self.below(6);
        (0..length).map(|_| SIGNS[self.below(SIGNS.len())]).collect()
    }

    pub fn inlines(&mut self, depth: usize, in_link: bool) -> Vec<Inline> {
        let length = 1 + self.below(4);
        (0..length).map(|_| self.inline(depth, in_link)).collect()
    }

    fn inline(&mut self, depth: usize, in_link: bool) -> Inline {
        let kinds = if depth == 0 { 4 } else { 10 };
        match self.below(kinds) {
            4 => Inline::Emphasis(self.inlines(depth - 1, in_link)),
            5 => Inline::Strong(self.inlines(depth - 1, in_link)),
            6 => Inline::Foreign {
                node: Node::default(),
                language: Language::Fr.into(),
                content: self.inlines(depth - 1, in_link),
            },
            7 if !in_link => Inline::Link(Link {
                node: Node::default(),
                address: ["https://a.int/x(1)?a=b&copy;#_c_*", "mailto:a@b.int", "https://[::1]/a_b~c!$d$"]
                    [self.below(3)]
                .to_owned(),
                content: self.inlines(depth - 1, true),
            }),
            8 if !in_link => {
                self.notes += 1;
                let number = self.notes;
                let blocks = self.blocks(depth - 1);
                Inline::Note(Note { call: Node::default(), figure: Node::default(), number, blocks })
            }
            _ => Inline::text(self.text()),
        }
    }

    pub fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let length = 1 + self.below(3);
        (0..length).map(|_| self.block(depth)).collect()
    }

    fn block(&mut self, depth: usize) -> Block {
        match self.below(if depth == 0 { 4 } else { 8 }) {
            0..3 => Block::Paragraph(Paragraph {
                node: Node::default(),
                names: Vec::new(),
                kind: [Kind::Text, Kind::Text, Kind::Decision, Kind::EndMark][self.below(4)],
                number: [None, Some(12)][self.below(2)],
                text: self.inlines(depth, false),
            }),
            3 => Block::Heading(Heading {
                node: Node::default(),
                id: String::new(),
                level: [1, 2][self.below(2)],
                label: made::label_of(["I.", "1.", "A"][self.below(3)]),
                text: self.inlines(depth, false),
            }),
            7 => self.table(depth - 1),
            4 => Block::Quotation { node: Node::default(), blocks: self.blocks(depth - 1) },
            _ => {
                let items = (0..=self.below(3)).map(|_| self.item(depth - 1)).collect();
                Block::List(List { node: Node::default(), numbering: Numbering::Bullet, items })
            }
        }
    }

    fn table(&mut self, depth: usize) -> Block {
        const ALIGNS: [Align; 4] = [Align::Unset, Align::Left, Align::Center, Align::Right];
        let columns: Vec<Align> = (0..=self.below(3)).map(|_| ALIGNS[self.below(4)]).collect();
        let head = self.row(columns.len(), depth);
        let rows = (0..self.below(3)).map(|_| self.row(columns.len(), depth)).collect();
        Block::Table(Table { node: Node::default(), columns, head, rows })
    }

    fn row(&mut self, cells: usize, depth: usize) -> Row {
        let cell = |_| Cell { node: Node::default(), text: self.inlines(depth, false) };
        Row { node: Node::default(), cells: (0..cells).map(cell).collect() }
    }

    fn item(&mut self, depth: usize) -> Item {
        let label = made::label_of(["•", "(i)", "a)", "1.", "2)", "-"][self.below(6)]);
        Item { node: Node::default(), label, blocks: self.blocks(depth) }
    }
}
