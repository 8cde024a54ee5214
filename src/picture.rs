//! Reads a PNG file and puts it on white paper.

use std::io::Cursor;

use png::{ColorType, Decoder, DecodingError, Transformations};

/// The rows from the top in samples of eight bits. There is no transparency: transparent parts show the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub colour: Colour,
    pub samples: Vec<u8>,
}

/// The samples of each pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    Grey,
    /// Red, green and blue, as sRGB.
    Rgb,
}

/// Why a picture or a folder that a manuscript names cannot be used, and what puts that right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub message: String,
    pub help: String,
}

impl Refusal {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Refusal {
        Refusal { message: message.into(), help: help.into() }
    }
}

/// How files begin that are taken for a PNG and are something else.
const STRANGERS: [(&[u8], &str); 8] = [
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"<", "SVG or XML"),
];

const MILLION: u64 = 1_000_000;

impl Picture {
    /// Reads a PNG of at most `most` million pixels.
    ///
    /// # Errors
    /// What is wrong with the file. A file with too many pixels is not unpacked.
    pub fn from_png(bytes: &[u8], most: u64) -> Result<Picture, Refusal> {
        if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Err(stranger(bytes));
        }
        let mut decoder = Decoder::new(Cursor::new(bytes));
        decoder.set_ignore_text_chunk(true);
        decoder.set_ignore_iccp_chunk(true);
        decoder.set_transformations(Transformations::normalize_to_color8());
        let header = decoder.read_header_info().map_err(spoilt)?;
        let (width, height) = (header.width, header.height);
        if u64::from(width) * u64::from(height) > most.saturating_mul(MILLION) {
            return Err(too_large(width, height, most));
        }
        let mut reader = decoder.read_info().map_err(spoilt)?;
        let mut samples = vec![0; reader.output_buffer_size().ok_or_else(|| too_large(width, height, most))?];
        reader.next_frame(&mut samples).map_err(spoilt)?;
        reader.finish().map_err(spoilt)?;
        let (colour, samples) = match reader.output_color_type().0 {
            ColorType::Grayscale | ColorType::Indexed => (Colour::Grey, samples),
            ColorType::GrayscaleAlpha => (Colour::Grey, on_paper::<2>(&samples)),
            ColorType::Rgb => (Colour::Rgb, samples),
            ColorType::Rgba => (Colour::Rgb, on_paper::<4>(&samples)),
        };
        Ok(Picture { width, height, colour, samples })
    }
}

/// Pixels of `N` samples, the last of which is their opacity, on white paper.
fn on_paper<const N: usize>(samples: &[u8]) -> Vec<u8> {
    let pixels = samples.as_chunks::<N>().0.iter();
    pixels.flat_map(|pixel| pixel[..N - 1].iter().map(|sample| blended(*sample, pixel[N - 1]))).collect()
}

fn blended(sample: u8, cover: u8) -> u8 {
    let (sample, cover, white) = (u32::from(sample), u32::from(cover), u32::from(u8::MAX));
    u8::try_from((sample * cover + white * (white - cover) + white / 2) / white).unwrap_or(u8::MAX)
}

fn stranger(bytes: &[u8]) -> Refusal {
    let known = STRANGERS.iter().find(|(start, _)| bytes.starts_with(start));
    let message = match known {
        _ if bytes.is_empty() => "the file is empty".to_owned(),
        Some((_, format)) => format!("the file is {format}, whatever its name says, and not PNG"),
        None => "the file is not PNG".to_owned(),
    };
    Refusal::new(message, "save the picture as PNG")
}

fn too_large(width: u32, height: u32, most: u64) -> Refusal {
    Refusal::new(
        format!("the picture has {width} × {height} pixels, and the limit is {most} million"),
        "make it smaller, or raise the limit with `--limit pixels=MILLIONS`",
    )
}

fn spoilt(error: DecodingError) -> Refusal {
    let how = match error {
        DecodingError::IoError(_) => "cut off",
        _ => "damaged",
    };
    Refusal::new(format!("the PNG is {how}"), "save the picture again, as PNG")
}

#[cfg(test)]
mod tests;
