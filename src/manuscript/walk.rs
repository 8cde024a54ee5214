//! Visits all that a manuscript states, in the order in which its fields are declared.

use chrono::{NaiveDate, NaiveTime};

use super::calendar::Year;
use super::wording::{Blocks, Choice, Name, ProseField, Term, Versions, Wording};
use crate::reading::Vocabulary;
use crate::source::{Place, Placed};
use crate::terms::{CountryCode, Grammar, Symbol, Zone};

/// A step from a table or a list to a value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Key(&'static str),
    /// The index in a list, from 0.
    Item(usize),
}

/// Visits what is stated, each value with the key of its field. The entries of a list have the key of the list.
pub trait Visitor<'m> {
    /// Whether the values inside are to be visited. If so, `leave` is called after them.
    fn enter(&mut self, _: Step) -> bool {
        true
    }
    fn leave(&mut self) {}
    fn line(&mut self, _key: &'static str, _: &'m Wording) {}
    /// A text of the author's in place of a word.
    fn own(&mut self, _key: &'static str, _: &'m Wording) {}
    /// A word of an open list, or a text in its place, which is visited too.
    fn term(&mut self, _key: &'static str, _: &'m Term) {}
    fn prose(&mut self, _key: &'static str, _: &'m ProseField) {}
    /// The forms of a kind that the author describes.
    fn forms(&mut self, _key: &'static str, _: &'m dyn Versions) {}
    fn address(&mut self, _key: &'static str, _: &'m Placed<String>) {}
    /// A text, a line or an address that is not stated.
    fn absent(&mut self) {}
    /// A single value of another kind.
    fn value(&mut self, _key: &'static str, _: Place, _: Stated<'m>) {}
    /// A table, before the values in it.
    fn table(&mut self, _: Place) {}
}

/// A single value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stated<'m> {
    Flag(bool),
    Count(u32),
    Year(i32),
    Day(NaiveDate),
    Time(NaiveTime),
    Text(&'m str),
    Symbol(&'m Symbol),
    Grammar(&'m Grammar),
    Zone(&'m Zone),
    Country(CountryCode),
    /// A word of a closed list.
    Word(&'static str),
}

/// A type of single values.
pub trait Alone {
    fn stated(&self) -> Stated<'_>;
}

macro_rules! alone {
    ($($kind:ty as $value:ident => $stated:expr;)+) => { $(
        impl Alone for $kind {
            fn stated(&self) -> Stated<'_> {
                let $value = self;
                $stated
            }
        }
    )+ };
}

alone! {
    bool as flag => Stated::Flag(*flag);
    u32 as count => Stated::Count(*count);
    Year as year => Stated::Year(year.0);
    NaiveDate as day => Stated::Day(*day);
    NaiveTime as time => Stated::Time(*time);
    String as text => Stated::Text(text);
    Symbol as symbol => Stated::Symbol(symbol);
    Grammar as grammar => Stated::Grammar(grammar);
    Zone as zone => Stated::Zone(zone);
    CountryCode as country => Stated::Country(*country);
}

impl<T: Vocabulary> Alone for T {
    fn stated(&self) -> Stated<'_> {
        Stated::Word(T::word_of(*self))
    }
}

/// A value that a visitor can walk through.
pub trait Walked {
    /// Whether it is a text, which templates get even if it is not stated.
    const IS_TEXT: bool = false;

    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V);
}

impl<T: Walked> Walked for Option<T> {
    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        match self {
            Some(value) => value.walk(key, visitor),
            None if T::IS_TEXT => visitor.absent(),
            None => {}
        }
    }
}

impl<T: Walked> Walked for Vec<T> {
    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        for (at, item) in self.iter().enumerate() {
            if visitor.enter(Step::Item(at)) {
                item.walk(key, visitor);
                visitor.leave();
            }
        }
    }
}

impl<T: Alone> Walked for Placed<T> {
    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        visitor.value(key, self.place, self.value.stated());
    }
}

impl Walked for Wording {
    const IS_TEXT: bool = true;

    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        visitor.line(key, self);
    }
}

impl Walked for Name {
    const IS_TEXT: bool = true;

    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        visitor.line(key, &self.0);
    }
}

impl Walked for ProseField {
    const IS_TEXT: bool = true;

    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        visitor.prose(key, self);
    }
}

impl Walked for Blocks {
    const IS_TEXT: bool = true;

    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        visitor.prose(key, self);
    }
}

impl<T: Alone> Walked for Choice<T> {
    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        match self {
            Choice::Word(word) => word.walk(key, visitor),
            Choice::Own(own) => visitor.own(key, own),
        }
    }
}

impl Walked for Term {
    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        visitor.term(key, self);
        self.own().into_iter().for_each(|own| visitor.own(key, own));
    }
}
