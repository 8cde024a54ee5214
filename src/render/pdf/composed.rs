//! Adds composite glyphs to a font, after its own glyphs (OpenType, `glyf`).

use super::joined::{Composite, Part};
use crate::face::Sfnt;

/// Flags of a part: its offsets are words; they are distances; more parts follow.
const WORDS: u16 = 1;
const DISTANCES: u16 = 1 << 1;
const MORE: u16 = 1 << 5;

/// The required sum of all words of a font.
const WHOLE: u32 = 0xB1B0_AFBA;

/// The font with the composites. `of` returns the glyph of `program` for a glyph of the face.
pub fn composed(program: &[u8], composites: &[Composite], of: impl Fn(u16) -> u16) -> Vec<u8> {
    let sfnt = Sfnt::new(program);
    let mut glyphs = sfnt.table(b"glyf").to_vec();
    let count = sfnt.glyph_count();
    let mut places: Vec<u32> = (0..=count).map(|glyph| sfnt.place(glyph) as u32).collect();
    let mut metrics: Vec<u8> = (0..count).flat_map(|glyph| sfnt.metric(glyph)).collect();
    let most = composites.iter().map(|composite| composite.parts.len()).max().unwrap_or_default() as u16;
    for Composite { parts, advance } in composites {
        let parts: Vec<Part> = parts.iter().map(|part| Part { glyph: of(part.glyph), ..*part }).collect();
        let corners = corners(&sfnt, &parts);
        if let Some(corners) = corners {
            glyphs.extend((-1_i16).to_be_bytes());
            glyphs.extend(corners.into_iter().flat_map(i16::to_be_bytes));
            glyphs.extend(written(&parts));
            glyphs.resize(glyphs.len().next_multiple_of(4), 0);
        }
        places.push(glyphs.len() as u32);
        metrics.extend(advance.to_be_bytes());
        metrics.extend(corners.map_or(0, |[left, ..]| left).to_be_bytes());
    }
    let total = (count + composites.len()) as u16;
    let tables = sfnt.tables().map(|(tag, table)| {
        let mut table = table.to_vec();
        match &tag {
            b"glyf" => table.clone_from(&glyphs),
            b"loca" => table = places.iter().flat_map(|place| place.to_be_bytes()).collect(),
            b"hmtx" => table.clone_from(&metrics),
            b"hhea" => set(&mut table, 34, total),
            // Offsets are long from here on, and the checksum of the whole file is calculated with its own field
            // blank.
            b"head" => {
                [(8, 0), (10, 0), (50, 1)].into_iter().for_each(|(at, word)| set(&mut table, at, word))
            }
            b"maxp" => {
                let points = word(&table, 6).max(word(&table, 10)).saturating_mul(most.max(1));
                let contours = word(&table, 8).max(word(&table, 12)).saturating_mul(most.max(1));
                let (parts, depth) = (word(&table, 28).max(most), word(&table, 30).saturating_add(1));
                let limits = [(4, total), (10, points), (12, contours), (28, parts), (30, depth)];
                limits.into_iter().for_each(|(at, limit)| set(&mut table, at, limit));
            }
            _ => {}
        }
        (tag, table)
    });
    font(&program[..4], &tables.collect::<Vec<_>>())
}

fn written(parts: &[Part]) -> Vec<u8> {
    let more = (1..=parts.len()).map(|number| if number < parts.len() { MORE } else { 0 });
    let words = parts.iter().zip(more).flat_map(|(part, more)| {
        [WORDS | DISTANCES | more, part.glyph, part.dx.cast_unsigned(), part.dy.cast_unsigned()]
    });
    words.flat_map(u16::to_be_bytes).collect()
}

/// Left, bottom, right and top of what the parts draw; `None` if they draw nothing.
fn corners(font: &Sfnt, parts: &[Part]) -> Option<[i16; 4]> {
    let own = parts.iter().filter_map(|part| {
        let [left, bottom, right, top] = font.corners(part.glyph)?;
        let (x, y) = (|at: i16| at.saturating_add(part.dx), |at: i16| at.saturating_add(part.dy));
        Some([x(left), y(bottom), x(right), y(top)])
    });
    own.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
}

/// A font file of these tables, with the checksum of each.
fn font(version: &[u8], tables: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let count = tables.len() as u16;
    let power = count.max(1).ilog2() as u16;
    let range = 16 << power;
    let head = [count, range, power, (16 * count).saturating_sub(range)];
    let mut file: Vec<u8> =
        version.iter().copied().chain(head.into_iter().flat_map(u16::to_be_bytes)).collect();
    let mut at = file.len() + 16 * tables.len();
    let mut head_at = None;
    for (tag, table) in tables {
        if tag == b"head" {
            head_at = Some(at);
        }
        file.extend(tag);
        file.extend([sum(table), at as u32, table.len() as u32].into_iter().flat_map(u32::to_be_bytes));
        at += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        file.extend(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let rest = WHOLE.wrapping_sub(sum(&file));
    if let Some(field) = head_at.and_then(|at| file.get_mut(at + 8..at + 12)) {
        field.copy_from_slice(&rest.to_be_bytes());
    }
    file
}

fn sum(bytes: &[u8]) -> u32 {
    let word =
        |word: &[u8]| (0..4).fold(0, |sum, at| sum << 8 | u32::from(word.get(at).copied().unwrap_or(0)));
    bytes.chunks(4).map(word).fold(0, u32::wrapping_add)
}

fn word(table: &[u8], at: usize) -> u16 {
    table.get(at..at + 2).map_or(0, |bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
}

fn set(table: &mut [u8], at: usize, word: u16) {
    if let Some(bytes) = table.get_mut(at..at + 2) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
}
