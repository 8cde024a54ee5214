//! The tables of a TrueType file. A table that is missing or short reads as zeros.

pub struct Sfnt<'a> {
    data: &'a [u8],
    units: f32,
}

impl<'a> Sfnt<'a> {
    pub fn new(data: &'a [u8]) -> Sfnt<'a> {
        let mut sfnt = Sfnt { data, units: 1000.0 };
        let units = sfnt.u16(b"head", 18);
        if units > 0 {
            sfnt.units = f32::from(units);
        }
        sfnt
    }

    /// The records of all tables; of a collection, those of its first font.
    fn records(&self) -> impl Iterator<Item = &'a [u8]> {
        let start = if self.data.starts_with(b"ttcf") { long(self.data, 12) } else { 0 };
        let directory = self.data.get(start..).unwrap_or_default();
        directory.get(12..).unwrap_or_default().chunks_exact(16).take(word(directory, 4).into())
    }

    fn part(&self, record: &[u8]) -> Option<&'a [u8]> {
        let (at, length) = (long(record, 8), long(record, 12));
        self.data.get(at..at.checked_add(length)?)
    }

    /// All tables in the order of the file.
    pub fn tables(&self) -> impl Iterator<Item = ([u8; 4], &'a [u8])> {
        self.records().filter_map(|record| Some((record.get(..4)?.try_into().ok()?, self.part(record)?)))
    }

    pub fn table(&self, tag: &[u8; 4]) -> &'a [u8] {
        let named = self.records().filter(|record| record.starts_with(tag));
        named.filter_map(|record| self.part(record)).next().unwrap_or_default()
    }

    /// Whether the file has all the tables that it lists.
    pub fn is_whole(&self) -> bool {
        self.records().all(|record| self.part(record).is_some())
    }

    pub fn has(&self, tag: &[u8; 4]) -> bool {
        !self.table(tag).is_empty()
    }

    fn u16(&self, tag: &[u8; 4], at: usize) -> u16 {
        word(self.table(tag), at)
    }

    /// A signed measure in thousandths of an em.
    fn measure(&self, tag: &[u8; 4], at: usize) -> f32 {
        self.thousandths(self.u16(tag, at).cast_signed().into())
    }

    pub fn thousandths(&self, units: f32) -> f32 {
        units * 1000.0 / self.units
    }

    pub fn glyph_count(&self) -> usize {
        self.u16(b"maxp", 4).into()
    }

    /// Whether the glyph draws anything.
    pub fn has_ink(&self, glyph: u16) -> bool {
        self.place(glyph.into()) != self.place(usize::from(glyph) + 1)
    }

    /// Where the outlines of a glyph begin in `glyf`.
    pub fn place(&self, glyph: usize) -> usize {
        match self.u16(b"head", 50) {
            0 => 2 * usize::from(self.u16(b"loca", 2 * glyph)),
            _ => long(self.table(b"loca"), 4 * glyph),
        }
    }

    /// Left, bottom, right and top of the glyph's drawing, in font units; `None` if it draws nothing.
    pub fn corners(&self, glyph: u16) -> Option<[i16; 4]> {
        let at = self.place(glyph.into());
        let corner = |corner: usize| self.u16(b"glyf", at + 2 * corner).cast_signed();
        self.has_ink(glyph).then(|| [1, 2, 3, 4].map(corner))
    }

    /// The advance and the side bearing of a glyph, as `hmtx` stores them.
    pub fn metric(&self, glyph: usize) -> [u8; 4] {
        let (metrics, count) = (self.table(b"hmtx"), usize::from(self.u16(b"hhea", 34)));
        let last = glyph.min(count.saturating_sub(1));
        let bearing = if glyph < count { 4 * glyph + 2 } else { 4 * count + 2 * (glyph - count) };
        let [advance, bearing] = [4 * last, bearing].map(|at| word(metrics, at).to_be_bytes());
        [advance[0], advance[1], bearing[0], bearing[1]]
    }

    /// The advances of all glyphs, in thousandths of an em. The last of `hmtx` is valid for all after it.
    pub fn widths(&self) -> impl Iterator<Item = f32> {
        let (metrics, count) = (self.table(b"hmtx"), usize::from(self.u16(b"hhea", 34)));
        let width = move |glyph: usize| {
            self.thousandths(word(metrics, 4 * glyph.min(count.saturating_sub(1))).into())
        };
        (0..self.glyph_count()).map(width)
    }

    pub fn ascent(&self) -> f32 {
        self.measure(b"hhea", 4)
    }

    /// The descent, which is below the baseline and therefore negative.
    pub fn descent(&self) -> f32 {
        self.measure(b"hhea", 6)
    }

    pub fn bounding_box(&self) -> [f32; 4] {
        [36, 38, 40, 42].map(|at| self.measure(b"head", at))
    }

    pub fn cap_height(&self) -> f32 {
        self.measure(b"OS/2", 88)
    }

    pub fn weight(&self) -> u16 {
        self.u16(b"OS/2", 4)
    }

    /// The embedding permissions of the maker, as `fsType` states them.
    pub fn permissions(&self) -> u16 {
        self.u16(b"OS/2", 8)
    }

    /// In degrees, counter-clockwise from the vertical.
    pub fn italic_angle(&self) -> i16 {
        self.u16(b"post", 4).cast_signed()
    }

    /// Name 6, reduced to characters that every PDF name may have.
    pub fn postscript_name(&self) -> String {
        let names = self.table(b"name");
        let storage = usize::from(word(names, 4));
        let records = names.get(6..).unwrap_or_default().chunks_exact(12).take(word(names, 2).into());
        let text = records.filter(|record| word(record, 6) == 6).find_map(|record| {
            let start = storage + usize::from(word(record, 10));
            names.get(start..start + usize::from(word(record, 8)))
        });
        // UTF-16 of ASCII letters, or the letters themselves.
        let letters = text.unwrap_or(b"Font").iter().map(|byte| char::from(*byte));
        letters.filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
    }
}

fn long(data: &[u8], at: usize) -> usize {
    usize::from(word(data, at)) << 16 | usize::from(word(data, at + 2))
}

fn word(data: &[u8], at: usize) -> u16 {
    match data.get(at..at + 2) {
        Some(bytes) => u16::from_be_bytes([bytes[0], bytes[1]]),
        None => 0,
    }
}
