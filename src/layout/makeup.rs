//! Make-up: cuts a galley into pages, each with the notes that it calls.

use std::collections::VecDeque;

use super::cover::rule;
use super::folio::{Bookmark, Ink};
use super::galley::{Keeps, Slug};
use super::style::Style;

/// A page with the ink of its text and notes, and its headings.
pub(super) struct Forme {
    pub ink: Vec<Ink>,
    pub bookmarks: Vec<Bookmark>,
}

/// A page that is being filled: text from the top, notes from the foot.
#[derive(Default)]
struct Page {
    top: f64,
    text: Vec<Slug>,
    text_height: f64,
    foot: Vec<Slug>,
    foot_height: f64,
}

struct MakeUp<'d> {
    style: &'d Style,
    page: Page,
    /// The lines of notes that wait for the next page.
    carried: VecDeque<Slug>,
    /// The height that these lines leave for text on it.
    spared: f64,
    formes: Vec<Forme>,
}

/// Cuts a galley into pages; there is always one. The first page begins at `top`; `line` is the height of a line of
/// text.
pub(super) fn make_up(style: &Style, galley: Vec<Slug>, top: f64, line: f64) -> Vec<Forme> {
    let page = Page { top, ..Page::default() };
    let spared = f64::from(style.footnote.spared.0) * line;
    let mut make_up = MakeUp { style, page, carried: VecDeque::new(), spared, formes: Vec::new() };
    let mut group = Vec::new();
    for slug in galley {
        let ends = slug.keeps == Keeps::No;
        group.push(slug);
        if ends {
            make_up.group(std::mem::take(&mut group));
        }
    }
    make_up.group(group);
    make_up.spared = 0.0;
    while !make_up.carried.is_empty() {
        make_up.turn();
    }
    make_up.turn();
    make_up.formes
}

impl MakeUp<'_> {
    /// Adds slugs that stay together if a page can hold them.
    fn group(&mut self, group: Vec<Slug>) {
        // Space begins no page, because there may be nothing after it.
        if group.iter().all(|slug| slug.ink.is_empty()) {
            return self.place(group);
        }
        let head = group.first().and_then(|slug| slug.repeated.as_ref()).map_or(0.0, |head| head.height);
        let whole = self.height(&group, usize::MAX);
        let least = self.height(&group, 1);
        let depth = self.style.depth() - head;
        if whole > self.room() && whole <= depth || least > self.room() && least <= depth {
            self.turn_unless_blank();
        }
        let head = if self.page.text.is_empty() { head } else { 0.0 };
        if least + head <= self.room() {
            return self.place(group);
        }
        let ties = group.iter().rev().skip(1).map(|slug| slug.keeps);
        if let Some(weakest) = ties.min().filter(|weakest| *weakest < Keeps::Always) {
            return self.parted(group, weakest);
        }
        for slug in group {
            if self.height(std::slice::from_ref(&slug), 1) > self.room() {
                self.turn_unless_blank();
            }
            self.place(vec![slug]);
        }
    }

    /// Cuts a group that no page can hold at its weakest ties.
    fn parted(&mut self, group: Vec<Slug>, weakest: Keeps) {
        let mut part = Vec::new();
        for slug in group {
            let ends = slug.keeps == weakest;
            part.push(slug);
            if ends {
                self.group(std::mem::take(&mut part));
            }
        }
        self.group(part);
    }

    /// The height of slugs with the first `lines` lines of each of their notes.
    fn height(&self, slugs: &[Slug], lines: usize) -> f64 {
        let text: f64 = slugs.iter().map(|slug| slug.height).sum();
        let mut notes = slugs.iter().flat_map(|slug| &slug.notes).peekable();
        let opening = if notes.peek().is_some() { self.opening() } else { 0.0 };
        let gap = self.style.footnote.gap.0;
        let note = |note: &Vec<Slug>| gap + note.iter().take(lines).map(|slug| slug.height).sum::<f64>();
        text + opening + notes.map(note).sum::<f64>()
    }

    /// Adds the text first and then its notes, so that a long note cannot separate slugs that must stay together.
    fn place(&mut self, slugs: Vec<Slug>) {
        let mut notes = Vec::new();
        for mut slug in slugs {
            notes.append(&mut slug.notes);
            let space = slug.ink.is_empty();
            if space && (self.page.text.is_empty() || slug.height > self.room()) {
                continue;
            }
            self.repeat_head(&slug);
            self.page.text_height += slug.height;
            self.page.text.push(slug);
        }
        let gap = self.style.footnote.gap.0;
        for note in notes {
            self.note(Slug { height: gap, ..Slug::default() });
            note.into_iter().for_each(|line| self.note(line));
        }
    }

    /// Adds the head of a table if a row begins or goes on at the top of the page, and there is room for both.
    fn repeat_head(&mut self, slug: &Slug) {
        let head = slug.repeated.as_ref().filter(|_| self.page.text.is_empty());
        if let Some(head) = head.filter(|head| head.height + slug.height <= self.room()) {
            self.page.text_height += head.height;
            self.page.text.push(Slug { height: head.height, ink: head.ink.clone(), ..Slug::default() });
        }
    }

    /// Adds a line of a note at the foot of this page, or else of a later one.
    fn note(&mut self, line: Slug) {
        if self.carried.is_empty() && line.height + self.opening() <= self.room() {
            self.foot(line);
        } else {
            self.carried.push_back(line);
        }
    }

    fn foot(&mut self, line: Slug) {
        let first = self.page.foot.is_empty();
        if first && line.ink.is_empty() {
            return;
        }
        self.page.foot_height += line.height + self.opening();
        self.page.foot.push(line);
    }

    /// The height that the first line at the foot needs besides its own, for the rule.
    fn opening(&self) -> f64 {
        if self.page.foot.is_empty() { self.style.footnote.rule.height() } else { 0.0 }
    }

    fn room(&self) -> f64 {
        self.style.bottom() - self.page.top - self.page.text_height - self.page.foot_height
    }

    fn turn_unless_blank(&mut self) {
        if !self.page.text.is_empty() {
            self.turn();
        }
    }

    /// Ends the page and begins the next with the waiting notes, which leave room for text.
    fn turn(&mut self) {
        let page = Page { top: self.style.paper.top.0, ..Page::default() };
        let page = std::mem::replace(&mut self.page, page);
        self.formes.push(page.forme(self.style));
        while let Some(line) = self.carried.pop_front() {
            let crowded = line.height + self.opening() + self.spared > self.room();
            if crowded && !self.page.foot.is_empty() {
                return self.carried.push_front(line);
            }
            self.foot(line);
        }
    }
}

impl Page {
    fn forme(self, style: &Style) -> Forme {
        let mut forme = Forme { ink: Vec::new(), bookmarks: Vec::new() };
        forme.column(self.text, self.top);
        if !self.foot.is_empty() {
            let top = style.bottom() - self.foot_height;
            forme.column(vec![rule(style, &style.footnote.rule)], top + style.footnote.rule.above.0);
            forme.column(self.foot, top + style.footnote.rule.height());
        }
        forme
    }
}

impl Forme {
    fn column(&mut self, slugs: Vec<Slug>, top: f64) {
        let mut y = top;
        for slug in slugs {
            self.ink.extend(slug.ink.into_iter().map(|ink| Ink { y: ink.y + y as f32, ..ink }));
            self.bookmarks.extend(slug.bookmark.map(|bookmark| Bookmark { y: y as f32, ..bookmark }));
            y += slug.height;
        }
    }
}
