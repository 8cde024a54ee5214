//! The emblem is as large as the style allows, and covers nothing.

use std::sync::Arc;

use crate::document::made::{document, numbered};
use crate::document::{Document, Emblem, Node};
use crate::face::Faces;
use crate::layout::folio::{Ink, PlacedPicture, Stroke};
use crate::layout::set;
use crate::layout::style::Style;
use crate::picture::{Colour, Picture};
use crate::proof;
use crate::terms::Language;

fn bearing(width: u32, height: u32) -> Document {
    let mut document = document(Language::Fr, vec![numbered(1, "Un paragraphe.")]);
    let picture = Picture { width, height, colour: Colour::Grey, samples: Vec::new() };
    let (picture, text) = (Arc::new(picture), "Emblème".to_owned());
    document.cover.emblem = Some(Emblem { node: Node::default(), picture, text, address: String::new() });
    document.build_tree();
    document
}

fn first_page(document: &Document) -> Vec<Ink> {
    set(document, &Style::house(), &Faces::default()).pages.remove(0).ink
}

fn placed(width: u32, height: u32) -> (f32, f32) {
    let pictures = first_page(&bearing(width, height)).into_iter();
    let mut pictures = pictures.filter_map(|ink| match ink.stroke {
        Stroke::Picture(PlacedPicture { width, height, .. }) => Some((width, height)),
        _ => None,
    });
    pictures.next().expect("a picture")
}

#[test]
fn a_large_picture_is_as_high_or_as_wide_as_may_be() {
    assert_eq!(placed(400, 400), (77.0, 77.0));
    assert_eq!(placed(400, 800), (38.5, 77.0));
    let (width, height) = placed(10_000, 1_000);
    assert!((width - 255.12).abs() < 0.01 && (height - 25.51).abs() < 0.01, "{width} × {height}");
}

#[test]
fn a_small_picture_is_not_enlarged_until_it_is_coarse() {
    assert_eq!(placed(150, 75), (72.0, 36.0));
    assert_eq!(placed(1, 1), (0.48, 0.48));
}

#[test]
fn the_emblem_stands_over_nothing() {
    for (width, height) in [(400, 400), (10_000, 1_000), (1, 1)] {
        let document = bearing(width, height);
        let faults = proof::faults(&document, &set(&document, &Style::house(), &Faces::default()));
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn the_emblem_moves_nothing() {
    let plain = document(Language::Fr, vec![numbered(1, "Un paragraphe.")]);
    let places = |ink: &[Ink]| -> Vec<(f32, f32)> { ink.iter().map(|ink| (ink.x, ink.y)).collect() };
    let (with, without) = (first_page(&bearing(400, 400)), first_page(&plain));
    assert_eq!(places(&with)[0], (70.85, 36.0));
    assert_eq!(places(&with)[1..], places(&without));
}
