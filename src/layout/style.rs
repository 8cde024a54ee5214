//! The page, as `templates/style.toml` measures it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::length::Length;
use crate::face::Cut;
use crate::terms::Language;

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Style {
    pub paper: Paper,
    pub head: Head,
    pub text: Hands,
    pub paragraph: ParagraphStyle,
    pub heading: HeadingStyle,
    pub list: ListStyle,
    pub quotation: QuotationStyle,
    pub table: TableStyle,
    pub decision: DecisionStyle,
    pub superior: Superior,
    pub footnote: FootnoteStyle,
    pub cover: CoverStyle,
    pub language: BTreeMap<Language, Spacing>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub width: Length,
    pub height: Length,
    pub start: Length,
    pub end: Length,
    pub top: Length,
    pub bottom: Length,
    pub narrowest: Length,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub top: Length,
}

/// How a kind of line is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hand {
    pub size: Length,
    pub leading: Length,
    #[serde(default)]
    pub bold: bool,
    #[serde(default)]
    pub italic: bool,
    #[serde(default)]
    pub capitals: bool,
    #[serde(default)]
    pub align: Align,
    /// Space before the line; read on the cover only.
    #[serde(default)]
    pub above: Length,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    #[default]
    Start,
    End,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Hands {
    pub body: Hand,
    pub head: Hand,
    #[serde(rename = "heading-1")]
    pub heading_1: Hand,
    #[serde(rename = "heading-2")]
    pub heading_2: Hand,
    pub decision: Hand,
    pub footnote: Hand,
    pub table: Hand,
    pub table_head: Hand,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParagraphStyle {
    pub gap: Length,
    pub stop: Length,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingStyle {
    pub above: Length,
    pub below: Length,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListStyle {
    pub label: Length,
    pub text: Length,
    pub block: Length,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotationStyle {
    pub start: Length,
    pub end: Length,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableStyle {
    pub above: Length,
    pub below: Length,
    /// On either side of a cell's text, above it and below it.
    pub beside: Length,
    pub over: Length,
    pub under: Length,
    /// The thickness of the rules.
    pub rule: Length,
    pub repeated: f64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionStyle {
    pub start: Length,
    pub above: Length,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Superior {
    pub size: f64,
    pub rise: f64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FootnoteStyle {
    pub gap: Length,
    pub rule: RuleStyle,
    pub spared: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleStyle {
    /// Without it the rule runs over the whole measure.
    pub length: Option<Length>,
    pub thickness: Length,
    pub above: Length,
    #[serde(default)]
    pub below: Length,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CoverStyle {
    pub top: Length,
    pub rule: RuleStyle,
    pub below: Length,
    pub letter: Hand,
    pub symbol: Hand,
    pub original: Hand,
    pub date: Hand,
    pub committee: Hand,
    pub session: Hand,
    pub place_and_dates: Hand,
    pub title: Hand,
    pub author: Hand,
}

/// How a language is spaced.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Spacing {
    pub sentence: Option<u8>,
    pub abbreviations: Vec<String>,
    pub bound: Vec<String>,
    pub before: Vec<char>,
    pub annex: String,
}

impl Style {
    /// The house style that the program carries.
    ///
    /// # Errors
    /// Where the text is no style: what is wrong and where, as `toml` says it.
    pub fn read(text: &str) -> Result<Style, toml::de::Error> {
        toml::from_str(text)
    }

    pub fn house() -> Style {
        Style::read(include_str!("../../templates/style.toml")).expect("a test reads the house style")
    }

    pub fn measure(&self) -> f64 {
        self.paper.width.0 - self.paper.start.0 - self.paper.end.0
    }

    /// Where the column of text and notes ends, from the top of the paper.
    pub fn bottom(&self) -> f64 {
        self.paper.height.0 - self.paper.bottom.0
    }

    /// The height of the column on every page but the cover.
    pub fn depth(&self) -> f64 {
        self.bottom() - self.paper.top.0
    }
}

impl RuleStyle {
    /// With the space on both sides.
    pub fn height(&self) -> f64 {
        self.above.0 + self.thickness.0 + self.below.0
    }
}

impl Hand {
    pub fn cut(&self) -> Cut {
        Cut { bold: self.bold, italic: self.italic }
    }

    /// From the top of a line to its baseline: the leading shared out as Arial's ascent and descent share the em.
    pub fn baseline(&self) -> f64 {
        const ASCENT: f64 = 0.905;
        const DESCENT: f64 = 0.212;
        (self.leading.0 - self.size.0 * (ASCENT + DESCENT)) / 2.0 + self.size.0 * ASCENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_style_has_the_measure_of_the_model_document() {
        assert!((Style::house().measure() - 467.75).abs() < 1e-9);
    }

    #[test]
    fn every_language_is_spaced() {
        assert!(Language::ALL.iter().all(|language| Style::house().language.contains_key(language)));
    }
}
