//! Sets each kind of block.

use super::folio::Bookmark;
use super::galley::{Column, Galley, Hang, Keeps, Label, Slug};
use super::style::Hand;
use crate::document::{Annex, Block, Heading, Item, Kind, List, Note, Paragraph, gap, plain};

impl Galley<'_> {
    pub fn blocks(&mut self, blocks: &[Block], column: Column) {
        let mut decides = false;
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 && leads_to_a_table(&blocks[at - 1], block) {
                self.tied_space(self.style.table.above.0);
            }
            match block {
                Block::Paragraph(paragraph) if paragraph.kind != Kind::Caption => {
                    decides = paragraph.kind == Kind::Decision
                }
                Block::Heading(_) => decides = false,
                _ if decides => {
                    self.with_the_decision(block, column);
                    continue;
                }
                _ => {}
            }
            self.block(block, column);
        }
    }

    /// Sets blocks that belong to a decision, as its list, in the column and hand of the decision.
    fn with_the_decision(&mut self, block: &Block, column: Column) {
        let hand = std::mem::replace(&mut self.hand, &self.style.text.decision);
        self.block(block, self.decision_column(column));
        self.hand = hand;
    }

    fn decision_column(&self, column: Column) -> Column {
        let wider = self.compositor.spacing.decision.map_or(0.0, |wider| wider.0);
        self.inset(column, (self.style.decision.start.0 - wider).max(0.0), 0.0)
    }

    fn block(&mut self, block: &Block, column: Column) {
        match block {
            Block::Heading(heading) => self.heading(heading, column),
            Block::Paragraph(caption) if caption.kind == Kind::Caption => self.caption(caption, column),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, column),
            Block::List(list) => self.list(list, column),
            Block::Table(table) => self.table(table, column),
            Block::Quotation { blocks, .. } => {
                let inset = &self.style.quotation;
                self.blocks(blocks, self.inset(column, inset.start.0, inset.end.0));
            }
        }
    }

    fn heading(&mut self, heading: &Heading, column: Column) {
        let (style, spacing) = (&self.style.heading, self.compositor.spacing);
        let (hand, stop, of) = match heading.level {
            0 | 1 => (&self.style.text.heading_1, style.stop_1, &spacing.heading_1),
            _ => (&self.style.text.heading_2, style.stop_2, &spacing.heading_2),
        };
        let hand = Hand { bold: hand.bold || of.as_ref().is_some_and(|of| of.bold), ..hand.clone() };
        let stop = of.as_ref().and_then(|of| of.stop).unwrap_or(stop);
        self.space(style.above.0);
        let at = self.slugs.len();
        let label = Label { text: &heading.label.text, node: heading.node, x: 0.0, stop: stop.0 };
        self.labelled(&heading.text, heading.node, label, Hang::Text, &hand, column);
        let (label, words) = (&heading.label.text, plain(&heading.text));
        let title = format!("{label}{}{}", gap(label), words.trim()).trim().to_owned();
        if let Some(slug) = self.slugs.get_mut(at) {
            slug.bookmark = Some(Bookmark { level: heading.level, title, page: 0, y: 0.0 });
        }
        for slug in &mut self.slugs[at..] {
            slug.keeps = Keeps::Always;
        }
        self.space(self.style.heading.below.0);
        self.keep();
    }

    /// Sets a caption in the hand of the table's head, on the same page.
    fn caption(&mut self, caption: &Paragraph, column: Column) {
        let hand = &self.style.text.table_head;
        self.space(self.style.table.above.0);
        let at = self.slugs.len();
        let copy = self.copyist(hand).inlines(&caption.text, caption.node).copy();
        self.set(&copy, None, Hang::Margin, hand, column);
        self.space(self.style.table.above.0);
        self.slugs[at..].iter_mut().for_each(|slug| slug.keeps = Keeps::Always);
    }

    fn paragraph(&mut self, paragraph: &Paragraph, column: Column) {
        let (hand, column) = match paragraph.kind {
            Kind::Text | Kind::Caption => (self.hand, column),
            Kind::Decision => (&self.style.text.decision, self.decision_column(column)),
            Kind::EndMark => (self.hand, self.decision_column(column)),
        };
        let above =
            if paragraph.kind == Kind::Text { self.style.paragraph.gap } else { self.style.decision.above };
        match paragraph.kind {
            Kind::EndMark => self.tied_space(above.0),
            _ => self.space(above.0),
        }
        let number = paragraph.number.map(|number| format!("{number}.")).unwrap_or_default();
        let label = Label { text: &number, node: paragraph.node, x: 0.0, stop: self.style.paragraph.stop.0 };
        self.labelled(&paragraph.text, paragraph.node, label, Hang::Margin, hand, column);
    }

    fn list(&mut self, list: &List, column: Column) {
        for item in &list.items {
            self.item(item, column);
        }
    }

    /// Sets an item. The later lines of its first paragraph begin at the margin, not beside the label. The blocks
    /// below it begin on the same page.
    fn item(&mut self, item: &Item, column: Column) {
        let style = &self.style.list;
        let label = Label { text: &item.label.text, node: item.node, x: style.label.0, stop: style.text.0 };
        self.space(self.style.paragraph.gap.0);
        let hand = self.hand;
        let rest = match item.blocks.split_first() {
            Some((Block::Paragraph(first), rest)) => {
                self.labelled(&first.text, first.node, label, Hang::Margin, hand, column);
                if !rest.is_empty() {
                    self.keep();
                }
                rest
            }
            _ => {
                self.labelled(&[], item.node, label, Hang::Margin, hand, column);
                self.keep();
                &item.blocks
            }
        };
        let below = self.slugs.len();
        self.blocks(rest, self.inset(column, style.block.0, 0.0));
        // The space between the two.
        if let Some(slug) = self.slugs.get_mut(below).filter(|slug| slug.ink.is_empty()) {
            slug.keeps = Keeps::Always;
        }
    }

    /// Sets the title of an annex as a heading.
    pub fn title(&mut self, annex: &Annex) {
        let hand = &self.style.text.heading_1;
        let copy = self.copyist(hand).inlines(&annex.title, annex.node).copy();
        self.set(&copy, None, Hang::Margin, hand, Column::default());
        self.slugs.iter_mut().for_each(|slug| slug.keeps = Keeps::Always);
        self.space(self.style.heading.below.0);
        self.keep();
    }

    /// Sets a note, and after it the notes that it calls.
    pub fn notes(&mut self, note: &Note) -> Vec<Vec<Slug>> {
        let hand = std::mem::replace(&mut self.hand, &self.style.text.footnote);
        let text = std::mem::take(&mut self.slugs);
        let mut blocks = &note.blocks[..];
        let mut copyist = self.copyist(self.hand).figure(note);
        if let Some((Block::Paragraph(first), rest)) = blocks.split_first() {
            copyist = copyist.inlines(&first.text, first.node);
            blocks = rest;
        }
        self.set(&copyist.copy(), None, Hang::Margin, self.hand, Column::default());
        self.blocks(blocks, Column::default());
        self.hand = hand;
        let mut set = std::mem::replace(&mut self.slugs, text);
        let called: Vec<_> = set.iter_mut().flat_map(|slug| std::mem::take(&mut slug.notes)).collect();
        std::iter::once(set).chain(called).collect()
    }
}

/// Whether a paragraph such as "as follows:" stands before a table or its caption.
fn leads_to_a_table(before: &Block, block: &Block) -> bool {
    let is_of_table = match block {
        Block::Table(_) => true,
        Block::Paragraph(paragraph) => paragraph.kind == Kind::Caption,
        _ => false,
    };
    match before {
        Block::Paragraph(passage) if is_of_table && passage.kind != Kind::Caption => {
            plain(&passage.text).trim_end().ends_with([':', '：'])
        }
        _ => false,
    }
}
