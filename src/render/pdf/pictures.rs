//! Pictures as image XObjects (ISO 32000-1, 8.9.5). Transparent pixels are on white paper already, so no page is
//! transparent.

use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::resources::shared;
use crate::picture::{Colour, Picture};

#[derive(Default)]
pub struct Pictures(Vec<Arc<Picture>>);

impl Pictures {
    /// The name of a picture in the operators of a page.
    pub fn resource(&mut self, picture: &Arc<Picture>) -> String {
        self.0.push(Arc::clone(picture));
        name(self.0.len())
    }

    pub fn embed(&self, file: &mut Document, pages: &[ObjectId]) {
        let Some(shared) = pages.first().and_then(|page| shared(file, *page, b"XObject")) else { return };
        let mut pictures = Dictionary::new();
        for (number, picture) in (1..).zip(&self.0) {
            pictures.set(name(number), file.add_object(image(picture)));
        }
        file.set_object(shared, pictures);
    }
}

fn name(number: usize) -> String {
    format!("P{number}")
}

fn image(picture: &Picture) -> Object {
    let space = match picture.colour {
        Colour::Grey => "DeviceGray",
        Colour::Rgb => "DeviceRGB",
    };
    let dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(picture.width),
        "Height" => i64::from(picture.height),
        "ColorSpace" => space,
        "BitsPerComponent" => 8,
    };
    Stream::new(dictionary, picture.samples.clone()).into()
}
