//! Tables with one line for each country, found by its code. They are read cell by cell, because most callers need
//! one cell.

/// The text of a table, and where the line of each two-letter code begins. 0 means that there is none.
pub struct Lines {
    text: &'static str,
    beginnings: [u32; 26 * 26],
}

impl Lines {
    pub const fn of(text: &'static str) -> Lines {
        let (table, mut beginnings, mut at) = (text.as_bytes(), [0; 26 * 26], 0);
        while at + 2 < table.len() {
            if table[at] == b'\n' && table[at + 1].is_ascii_uppercase() {
                beginnings[place([table[at + 1], table[at + 2]])] = at as u32 + 1;
            }
            at += 1;
        }
        Lines { text, beginnings }
    }

    pub fn has(&self, code: [u8; 2]) -> bool {
        self.beginnings[place(code)] != 0
    }

    pub fn line(&self, code: [u8; 2]) -> Line {
        let below = &self.text[self.beginnings[place(code)] as usize..];
        Line(below.lines().next().unwrap_or_default())
    }
}

const fn place([first, second]: [u8; 2]) -> usize {
    (first - b'A') as usize * 26 + (second - b'A') as usize
}

#[derive(Clone, Copy, Debug)]
pub struct Line(&'static str);

impl Line {
    /// The value after `key = `. No value contains such a text.
    pub fn cell(self, key: &str) -> Option<&'static str> {
        let (_, value) = self.0.split_once(&format!(" {key} = "))?;
        match value.as_bytes().first()? {
            b'"' => value[1..].split('"').next(),
            b'[' => value[1..].split(']').next(),
            _ => value.split([',', ' ']).next(),
        }
    }
}
