//! Marks in a line: the signs that open and close them, and where tags must replace stars.

use super::escape;
use crate::terms::{Direction, Tongue};

pub enum Piece<'d> {
    Text(String),
    Open(Mark<'d>),
    Close(Mark<'d>),
    Call(u32),
}

#[derive(Clone, Copy, PartialEq)]
pub enum Mark<'d> {
    Stars(usize),
    Tag(&'static str),
    Foreign(&'d Tongue),
    Link(&'d str),
    Picture(&'d str),
}

impl Mark<'_> {
    pub const EMPHASIS: Self = Mark::Stars(1);
    pub const STRONG: Self = Mark::Stars(2);

    /// The opening sign. Words that run in another direction than the document state their direction.
    pub fn opening(self, around: Direction) -> String {
        match self {
            Mark::Stars(count) => "*".repeat(count),
            Mark::Tag(tag) => format!("<{tag}>"),
            Mark::Foreign(language) if language.direction() == around => {
                format!("<span lang=\"{language}\">")
            }
            Mark::Foreign(language) => {
                format!("<span lang=\"{language}\" dir=\"{}\">", dir(language.direction()))
            }
            Mark::Link(_) => "[".to_owned(),
            Mark::Picture(_) => "![".to_owned(),
        }
    }

    pub fn closing(self) -> String {
        match self {
            Mark::Stars(count) => "*".repeat(count),
            Mark::Tag(tag) => format!("</{tag}>"),
            Mark::Foreign(_) => "</span>".to_owned(),
            Mark::Link(address) | Mark::Picture(address) => format!("]({})", escape::address(address)),
        }
    }
}

/// The value of the attribute `dir` in HTML.
fn dir(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

impl Piece<'_> {
    pub fn first(&self) -> Option<char> {
        match self {
            Piece::Text(text) => text.chars().next(),
            Piece::Open(mark) => mark.opening(Direction::LeftToRight).chars().next(),
            Piece::Close(mark) => mark.closing().chars().next(),
            Piece::Call(_) => Some('['),
        }
    }

    fn last(&self) -> Option<char> {
        match self {
            Piece::Text(text) => text.chars().next_back(),
            Piece::Open(mark) => mark.opening(Direction::LeftToRight).chars().next_back(),
            Piece::Close(mark) => mark.closing().chars().next_back(),
            Piece::Call(_) => Some(']'),
        }
    }
}

/// Replaces stars by tags where they would not open or close in Markdown.
pub fn settle(pieces: &mut [Piece<'_>]) {
    let mut open: Vec<Mark<'_>> = Vec::new();
    for at in 0..pieces.len() {
        match pieces[at] {
            Piece::Open(mark @ Mark::Stars(count)) => {
                let end = end_of(pieces, at);
                let settled = if !open.contains(&mark) && stars_hold(pieces, at, end) {
                    mark
                } else {
                    Mark::Tag(if count == 1 { "em" } else { "strong" })
                };
                pieces[at] = Piece::Open(settled);
                pieces[end] = Piece::Close(settled);
                open.push(settled);
            }
            Piece::Open(mark) => open.push(mark),
            Piece::Close(_) => drop(open.pop()),
            Piece::Text(_) | Piece::Call(_) => {}
        }
    }
}

fn end_of(pieces: &[Piece<'_>], start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, piece) in pieces.iter().enumerate().skip(start) {
        match piece {
            Piece::Open(_) => depth += 1,
            Piece::Close(_) => depth -= 1,
            Piece::Text(_) | Piece::Call(_) => {}
        }
        if depth == 0 {
            return at;
        }
    }
    start
}

fn stars_hold(pieces: &[Piece<'_>], start: usize, end: usize) -> bool {
    let piece = |at: Option<usize>| at.and_then(|at| pieces.get(at));
    let before = piece(start.checked_sub(1)).and_then(Piece::last);
    let after = piece(end.checked_add(1)).and_then(Piece::first);
    flanks(piece(Some(start + 1)).and_then(Piece::first), before)
        && flanks(piece(end.checked_sub(1)).and_then(Piece::last), after)
}

/// Whether stars between these two characters open or close. This follows the flanking rules of CommonMark on the
/// safe side, because viewers differ in which signs count as punctuation.
fn flanks(inside: Option<char>, outside: Option<char>) -> bool {
    let apart = outside.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation());
    let touches_stars = inside == Some('*') || outside == Some('*');
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    !touches_stars && inside.is_some_and(|c| c.is_alphanumeric() || (apart && !blank(c)))
}
