//! `--limit`: raises the limits of size.

use crate::diagnostic::in_ticks;
use crate::manuscript::Limits;

/// The greatest number that each accepts. Places in a text have 32 bits, so no file may be larger than 4 GB.
const LIMITS: [(&str, u64); 5] =
    [("file", 4_000), ("text", 4_000), ("webinars", 1_000_000_000), ("emblem", 1_000), ("pixels", 1_000)];

#[derive(Clone, Copy, Debug)]
pub struct Limit {
    name: &'static str,
    number: u64,
}

impl Limit {
    /// Reads `NAME=NUMBER`.
    pub fn parse(text: &str) -> Result<Limit, String> {
        let (named, number) = text.split_once('=').ok_or("write `NAME=NUMBER`, as in `webinars=100000`")?;
        let (name, most) = LIMITS.into_iter().find(|(name, _)| *name == named).ok_or_else(|| {
            let names = in_ticks(LIMITS.map(|(name, _)| name));
            format!("no limit has this name; there are {names}")
        })?;
        let number = number.parse().ok().filter(|number| (1..=most).contains(number));
        let number = number.ok_or_else(|| format!("`{name}` takes a whole number from 1 to {most}"))?;
        Ok(Limit { name, number })
    }

    pub fn set(self, limits: &mut Limits) {
        match self.name {
            "file" => limits.file = self.number,
            "text" => limits.reading.text = self.number,
            "webinars" => limits.webinars = self.number,
            "emblem" => limits.emblem = self.number,
            _ => limits.pixels = self.number,
        }
    }
}
