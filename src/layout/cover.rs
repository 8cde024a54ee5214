//! Sets the cover.

use std::sync::Arc;

use super::folio::{Ink, PlacedPicture, Stroke};
use super::galley::{Galley, Keeps, Slug};
use super::style::{CoverStyle, Hand, RuleStyle, Style};
use crate::document::{Cover, CoverLine, CoverRole, Emblem, Inline, Node};

pub(super) fn set(galley: &mut Galley, cover: &Cover) {
    let style = &galley.style.cover;
    galley.slugs.extend(cover.emblem.iter().map(|cover| emblem(galley.style, cover)));
    let mut above = None;
    for CoverLine { node, role, text } in &cover.lines {
        if above == Some(CoverRole::Date) {
            galley.space(style.rule.above.0);
            let rule = rule(galley.style, &style.rule);
            galley.slugs.push(rule);
        }
        let hand = hand_for(style, *role);
        // The second symbol stands right below the first.
        let close = (above == Some(*role)).then(|| Hand { above: None, ..hand.clone() });
        line(galley, *node, text, close.as_ref().unwrap_or(hand));
        above = Some(*role);
    }
    galley.space(style.below.0);
}

fn hand_for(style: &CoverStyle, role: CoverRole) -> &Hand {
    match role {
        CoverRole::Letter => &style.letter,
        CoverRole::Symbol => &style.symbol,
        CoverRole::Original => &style.original,
        CoverRole::Date => &style.date,
        CoverRole::Committee => &style.committee,
        CoverRole::Session => &style.session,
        CoverRole::PlaceAndDates => &style.place_and_dates,
        CoverRole::Title => &style.title,
        CoverRole::Author => &style.author,
    }
}

/// Sets a line of the cover. A line without words takes no room.
fn line(galley: &mut Galley, node: Node, words: &[Inline], hand: &Hand) {
    let copy = galley.copyist(hand).inlines(words, node).copy();
    if copy.text.trim().is_empty() {
        return;
    }
    if let Some(above) = hand.above {
        galley.space(above.0);
    }
    galley.single(&copy, hand);
}

/// The emblem, which stands beside the letter and does not move its line.
fn emblem(style: &Style, emblem: &Emblem) -> Slug {
    let Emblem { node, picture, text, .. } = emblem;
    let (width, height) = style.cover.emblem.size(picture.width, picture.height);
    let stroke = Stroke::Picture(PlacedPicture {
        width: width as f32,
        height: height as f32,
        picture: Arc::clone(picture),
        text: text.clone(),
    });
    let ink = Ink { node: Some(*node), x: style.paper.start.0 as f32, y: 0.0, stroke };
    Slug { ink: vec![ink], keeps: Keeps::Always, ..Slug::default() }
}

/// A rule that begins at the start of the measure.
pub(super) fn rule(style: &Style, rule: &RuleStyle) -> Slug {
    let measure = style.measure();
    let length = rule.length.map_or(measure, |length| length.0.min(measure)) as f32;
    let thickness = rule.thickness.0 as f32;
    let stroke = Stroke::Rule { length, thickness, colour: None };
    let ink = Ink { node: None, x: style.paper.start.0 as f32, y: 0.0, stroke };
    Slug { height: rule.thickness.0, ink: vec![ink], ..Slug::default() }
}
