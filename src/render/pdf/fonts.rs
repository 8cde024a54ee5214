//! Composite fonts (ISO 32000-1, 9.7): each face as a subset, addressed by glyph codes of two bytes.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::composed::composed;
use super::glyphs::FaceGlyphs;
use super::glyphs::Glyphs;
use super::resources::shared;
use super::to_unicode;
use crate::face::{FaceId, Faces, Sfnt};
use crate::render::Error;

/// A flag of font descriptors (table 123): the font has its own codes, not those of a Latin alphabet.
const SYMBOLIC: i64 = 1 << 2;
const ITALIC: i64 = 1 << 6;

/// An array has at most 8191 elements (annex C).
const WIDTHS: usize = 4096;

/// The name of a face in the operators of a page.
pub fn resource(face: FaceId) -> String {
    format!("F{}", face.0)
}

pub fn embed(file: &mut Document, pages: &[ObjectId], faces: &Faces, glyphs: &Glyphs) -> Result<(), Error> {
    let Some(shared) = pages.first().and_then(|page| shared(file, *page, b"Font")) else { return Ok(()) };
    let mut fonts = Dictionary::new();
    for face in glyphs.faces() {
        let font = font(file, faces, face)?;
        fonts.set(resource(face.face), file.add_object(font));
    }
    file.set_object(shared, fonts);
    Ok(())
}

fn font(file: &mut Document, faces: &Faces, face: &FaceGlyphs) -> Result<Dictionary, Error> {
    let remapper = face.remapper();
    let program = subsetter::subset(faces.bytes(face.face), 0, &remapper)
        .map_err(|cause| refused(faces, face.face, cause))?;
    let first_composite = Sfnt::new(&program).glyph_count() as u16;
    let of = |glyph| remapper.get(glyph).unwrap_or_default();
    let program = if face.composites.is_empty() { program } else { composed(&program, face.composites, of) };
    let name = name(&face.tag(), &face.sfnt.postscript_name());
    let length = program.len() as i64;
    let program = file.add_object(Stream::new(dictionary! { "Length1" => length }, program));
    let descriptor = file.add_object(descriptor(&name, &face.sfnt, program));
    let glyphs = match face.glyphs_by_code(&remapper, first_composite) {
        Some(glyphs) => file.add_object(Stream::new(Dictionary::new(), glyphs)).into(),
        None => Object::from("Identity"),
    };
    let descendant = file.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name.as_str(),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
        "FontDescriptor" => descriptor,
        "CIDToGIDMap" => glyphs,
        "DW" => Object::Real(0.0),
        "W" => widths(face),
    });
    let to_unicode = to_unicode::cmap(face.codes().map(|(code, _, text)| (code, text)));
    let to_unicode = file.add_object(Stream::new(Dictionary::new(), to_unicode));
    Ok(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name,
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
        "ToUnicode" => to_unicode,
    })
}

fn refused(faces: &Faces, face: FaceId, cause: subsetter::Error) -> Error {
    let name = faces.name(face);
    match faces.is_brought(face) {
        true => Error::Font(name.to_owned()),
        false => Error::Bug(format!("the font {name} cannot be embedded: {cause}")),
    }
}

/// The name of the subset, at most as long as a name may be (ISO 19005-2, 6.1.13).
fn name(tag: &str, postscript: &str) -> String {
    const LONGEST: usize = 127;
    let mut name = format!("{tag}+{postscript}");
    // The name is ASCII, so every byte is a character.
    name.truncate(LONGEST);
    name
}

fn descriptor(name: &str, sfnt: &Sfnt, program: ObjectId) -> Dictionary {
    let angle = sfnt.italic_angle();
    let whole = |measure: f32| Object::Integer(measure.round() as i64);
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name,
        "Flags" => if angle == 0 { SYMBOLIC } else { SYMBOLIC | ITALIC },
        "FontBBox" => sfnt.bounding_box().map(whole).to_vec(),
        "ItalicAngle" => i64::from(angle),
        "Ascent" => whole(sfnt.ascent()),
        "Descent" => whole(sfnt.descent()),
        "CapHeight" => whole(sfnt.cap_height()),
        // No table has the width of a stem. Readers use it only if the font itself is lost.
        "StemV" => whole(10.0 + 0.244 * (f32::from(sfnt.weight()) - 50.0)),
        "FontFile2" => program,
    }
}

/// Widths by code, `[first [width …] …]` (9.7.4.3).
fn widths(face: &FaceGlyphs) -> Vec<Object> {
    let codes = std::iter::once(face.notdef_width()).chain(face.codes().map(|(_, width, _)| width));
    let widths: Vec<Object> = codes.map(Object::Real).collect();
    let starts = (0..).step_by(WIDTHS).map(Object::Integer);
    starts.zip(widths.chunks(WIDTHS)).flat_map(|(start, widths)| [start, widths.to_vec().into()]).collect()
}
