//! The style of pages: all measures, as `templates/style.toml` states them.

mod colour;
mod laid;
mod sense;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use colour::Colour;
pub use laid::{Count, Extent, Laid, Share};

use super::length::Length;
use crate::diagnostic::Findings;
use crate::face::Cut;
use crate::reading::Vocabulary;
use crate::reading::{self, Subject};
use crate::source::Source;
use crate::terms::Language;
use laid::{Part, part};

/// The text that `cdipdoc style` prints, for a user to copy.
pub const HOUSE: &str = include_str!("../../../templates/style.toml");

part! {
    pub struct Style {
        paper: Paper,
        head: Head,
        bookmark: BookmarkStyle,
        text: Hands,
        paragraph: ParagraphStyle,
        heading: HeadingStyle,
        list: ListStyle,
        quotation: QuotationStyle,
        table: TableStyle,
        decision: DecisionStyle,
        link: LinkStyle,
        superior: Superior,
        footnote: FootnoteStyle,
        cover: CoverStyle,
        language: BTreeMap<Language, Spacing>,
    }
}

part! {
    pub struct Paper {
        width: Length,
        height: Length,
        start: Length,
        end: Length,
        top: Length,
        bottom: Length,
        narrowest: Length,
    }
}

part! {
    pub struct BookmarkStyle {
        /// Over a heading, where a window opens that the outline sends there.
        above: Length,
    }
}

part! {
    pub struct Head {
        top: Length,
    }
}

part! {
    /// How a kind of line is written.
    pub struct Hand {
        size: Length,
        leading: Length,
        bold: bool,
        italic: bool,
        capitals: bool,
        align: Align,
        /// How many spaces part two sentences, where a language sets more.
        sentence: Option<Count<1, 3>>,
        /// Space before the line; read on the cover only.
        above: Option<Length>,
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Start,
    End,
}

impl Vocabulary for Align {
    const WORDS: &'static [(&'static str, Align)] = &[("start", Align::Start), ("end", Align::End)];
}

part! {
    pub struct Hands {
        body: Hand,
        head: Hand,
        heading_1 as "heading-1": Hand,
        heading_2 as "heading-2": Hand,
        decision: Hand,
        footnote: Hand,
        table: Hand,
        table_head as "table-head": Hand,
    }
}

part! {
    pub struct ParagraphStyle {
        gap: Length,
        stop: Length,
    }
}

part! {
    pub struct HeadingStyle {
        above: Length,
        below: Length,
        /// Where the text begins, by level.
        stop_1 as "stop-1": Length,
        stop_2 as "stop-2": Length,
    }
}

part! {
    pub struct ListStyle {
        label: Length,
        text: Length,
        block: Length,
    }
}

part! {
    pub struct QuotationStyle {
        start: Length,
        end: Length,
    }
}

part! {
    pub struct TableStyle {
        above: Length,
        below: Length,
        /// On either side of a cell's text, above it and below it.
        beside: Length,
        over: Length,
        under: Length,
        /// The thickness of the rules.
        rule: Length,
        repeated: Share<0, 100>,
        /// How small type becomes for the words of many columns to stand whole.
        smallest: Length,
    }
}

part! {
    pub struct DecisionStyle {
        start: Length,
        above: Length,
    }
}

part! {
    /// By what words that lead somewhere are told from others.
    pub struct LinkStyle {
        colour: Colour,
        underline: Underline,
    }
}

part! {
    /// As parts of the size of type: how far below the line its top is, and how thick it is.
    pub struct Underline {
        below: Share<0, 50>,
        thickness: Share<1, 30>,
    }
}

part! {
    pub struct Superior {
        size: Share<10, 100>,
        rise: Share<0, 100>,
    }
}

part! {
    pub struct FootnoteStyle {
        gap: Length,
        rule: RuleStyle,
        spared: Count<0, 20>,
    }
}

part! {
    pub struct RuleStyle {
        /// Without it the rule runs over the whole measure.
        length: Option<Length>,
        thickness: Length,
        above: Length,
        below: Option<Length>,
    }
}

part! {
    pub struct CoverStyle {
        top: Length,
        rule: RuleStyle,
        below: Length,
        emblem: EmblemStyle,
        letter: Hand,
        symbol: Hand,
        original: Hand,
        date: Hand,
        committee: Hand,
        session: Hand,
        place_and_dates as "place-and-dates": Hand,
        title: Hand,
        author: Hand,
    }
}

part! {
    /// The most that an emblem measures.
    pub struct EmblemStyle {
        height: Length,
        width: Length,
        /// Pixels to the inch, at least.
        resolution: Count<36, 2400>,
    }
}

part! {
    /// How a language is spaced.
    pub struct Spacing {
        sentence: Option<Count<1, 3>>,
        /// How far lines stand apart at least.
        leading: Option<Share<100, 300>>,
        abbreviations: Vec<String>,
        numbered: Vec<String>,
        counted: bool,
        dated: Vec<String>,
        bound: Vec<String>,
        before: Vec<String>,
        annex: String,
        heading_1 as "heading-1": Option<HeadingOf>,
        heading_2 as "heading-2": Option<HeadingOf>,
        han_latin as "han-latin": Option<Share<1, 50>>,
        /// By how much its decisions are wider.
        decision: Option<Length>,
    }
}

part! {
    /// Headings of one level, where a language writes them otherwise.
    pub struct HeadingOf {
        stop: Option<Length>,
        bold: bool,
    }
}

const SUBJECT: Subject =
    Subject { name: "the style", begins: "`cdipdoc style` prints what a style may hold" };

impl Style {
    /// The built-in style.
    pub fn house() -> Style {
        let (style, findings) = Style::default().laid(&Source::new("style.toml", HOUSE), Extent::Whole);
        assert!(findings.0.is_empty(), "{findings:?}");
        style
    }

    /// This style with the values of a file laid over it. Tables are laid over key by key; any other value, also a
    /// list, is replaced. What cannot be read, or does not fit together, is reported.
    pub fn changed(self, source: &Source) -> (Style, Findings) {
        let (style, mut findings) = self.laid(source, Extent::Change);
        if !findings.has_errors() {
            findings.extend(sense::check(&style));
        }
        (style, findings.in_order())
    }

    fn laid(mut self, source: &Source, extent: Extent) -> (Style, Findings) {
        let findings = reading::read_fields(source, &SUBJECT, |fields| self.lay_fields(fields, extent));
        (self, findings)
    }

    pub fn measure(&self) -> f64 {
        self.paper.width.0 - self.paper.start.0 - self.paper.end.0
    }

    /// The end of the column of text and notes, from the top of the paper.
    pub fn bottom(&self) -> f64 {
        self.paper.height.0 - self.paper.bottom.0
    }

    /// The height of the column on every page but the cover.
    pub fn depth(&self) -> f64 {
        self.bottom() - self.paper.top.0
    }
}

impl Spacing {
    /// The distance between lines in this hand.
    pub fn leading(&self, hand: &Hand) -> f64 {
        self.leading.map_or(hand.leading.0, |least| hand.leading.0.max(least.0 * hand.size.0))
    }
}

impl RuleStyle {
    /// The height with the space above and below.
    pub fn height(&self) -> f64 {
        self.above.0 + self.thickness.0 + self.below.unwrap_or_default().0
    }
}

impl EmblemStyle {
    /// The width and height on paper of a picture with this many pixels.
    pub fn size(&self, width: u32, height: u32) -> (f64, f64) {
        const POINTS_PER_INCH: f64 = 72.0;
        let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
        let coarsest = POINTS_PER_INCH / f64::from(self.resolution.0);
        let scale = coarsest.min(self.width.0 / width).min(self.height.0 / height);
        (width * scale, height * scale)
    }
}

impl Hand {
    pub fn cut(&self) -> Cut {
        Cut { bold: self.bold, italic: self.italic }
    }

    /// The same hand with its type made smaller by this factor.
    pub fn times(&self, part: f64) -> Hand {
        let times = |length: Length| Length(length.0 * part, length.1);
        Hand { size: times(self.size), leading: times(self.leading), ..self.clone() }
    }

    /// The distance from the top of a line to its baseline. The leading is divided as Arial divides the em between
    /// ascent and descent.
    pub fn baseline(&self, leading: f64) -> f64 {
        const ASCENT: f64 = 0.905;
        const DESCENT: f64 = 0.212;
        (leading - self.size.0 * (ASCENT + DESCENT)) / 2.0 + self.size.0 * ASCENT
    }
}
