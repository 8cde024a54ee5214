//! Tests of PNG files: sound, broken and too large.

use png::{BitDepth, Encoder};

use super::*;

/// A PNG with these samples.
fn png(colour: ColorType, depth: BitDepth, (width, height): (u32, u32), samples: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    if colour == ColorType::Indexed {
        encoder.set_palette(vec![10, 20, 30, 40, 50, 60]);
    }
    encoder.write_header().unwrap().write_image_data(samples).unwrap();
    bytes
}

fn small() -> Vec<u8> {
    png(ColorType::Rgb, BitDepth::Eight, (2, 1), &[1, 2, 3, 4, 5, 6])
}

fn refused(bytes: &[u8]) -> String {
    Picture::from_png(bytes, 4).unwrap_err().message
}

#[test]
fn every_kind_of_png_is_grey_or_colour_on_paper() {
    use BitDepth::{Eight, One, Sixteen};
    for (colour, depth, samples, expected) in [
        (ColorType::Grayscale, Eight, &[7, 9][..], (Colour::Grey, vec![7, 9])),
        (ColorType::Grayscale, One, &[0b0100_0000], (Colour::Grey, vec![0, 255])),
        (ColorType::Grayscale, Sixteen, &[7, 200, 9, 200], (Colour::Grey, vec![7, 9])),
        (ColorType::GrayscaleAlpha, Eight, &[7, 255, 9, 0], (Colour::Grey, vec![7, 255])),
        (ColorType::Rgb, Eight, &[1, 2, 3, 4, 5, 6], (Colour::Rgb, vec![1, 2, 3, 4, 5, 6])),
        (ColorType::Indexed, Eight, &[1, 0], (Colour::Rgb, vec![40, 50, 60, 10, 20, 30])),
        (
            ColorType::Rgba,
            Eight,
            &[1, 2, 3, 255, 0, 100, 255, 51],
            (Colour::Rgb, vec![1, 2, 3, 204, 224, 255]),
        ),
    ] {
        let picture = Picture::from_png(&png(colour, depth, (2, 1), samples), 4).unwrap();
        assert_eq!((picture.width, picture.height), (2, 1));
        assert_eq!((picture.colour, picture.samples), expected, "{colour:?}, {depth:?}");
    }
}

#[test]
fn a_file_of_another_kind_is_told_by_its_kind() {
    for (bytes, told) in [
        (&b""[..], "the file is empty"),
        (b"\xFF\xD8\xFF\xE0 JFIF", "the file is JPEG, whatever its name says, and not PNG"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            "the file is SVG or XML, whatever its name says, and not PNG",
        ),
        (b"emblem", "the file is not PNG"),
        (b"\x89PNG\n\x1a\n", "the file is not PNG"),
    ] {
        assert_eq!(refused(bytes), told);
    }
}

#[test]
fn a_png_cut_off_anywhere_is_refused() {
    let bytes = small();
    for length in 8..bytes.len() {
        assert_eq!(refused(&bytes[..length]), "the PNG is cut off", "{length} of {} bytes", bytes.len());
    }
}

#[test]
fn a_png_with_one_byte_changed_is_refused_or_is_the_same_picture() {
    let bytes = small();
    let whole = Picture::from_png(&bytes, 4).unwrap();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        match Picture::from_png(&changed, 4) {
            Ok(picture) => assert_eq!(picture, whole, "byte {at}"),
            Err(refusal) => assert!(refusal.message.starts_with("the "), "byte {at}: {}", refusal.message),
        }
    }
}

/// A header that announces `side` × `side` pixels, without data for them.
fn promising(side: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = Encoder::new(&mut bytes, side, side).write_header().unwrap();
    bytes
}

#[test]
fn a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() {
    let start = std::time::Instant::now();
    assert_eq!(
        refused(&promising(50_000)),
        "the picture has 50000 × 50000 pixels, and the limit is 4 million"
    );
    assert!(start.elapsed().as_millis() < 500);
    assert_eq!(refused(&promising(2_001)), "the picture has 2001 × 2001 pixels, and the limit is 4 million");
    assert_eq!(refused(&promising(2_000)), "the PNG is damaged");
}
