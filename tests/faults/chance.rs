//! Damage by chance: whatever is cut out of a manuscript or planted in it, nothing panics, and each finding says where.

use cdipdoc::press;
use cdipdoc::source::Source;

use crate::support::manuscript::BILINGUAL;

const PLANTED: [&str; 32] = [
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "[[",
    "{",
    "}",
    "=",
    ".",
    ",",
    "#",
    "\\",
    "\\u202e",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{9b}",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\u{2069}",
    "\u{a0}",
    "\u{301}",
    "С",
    "３",
    "0",
    "2025-02-30",
    "[webinar]\n",
    "title = 1\n",
];

/// Numbers that look like chance and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    fn boundary(&mut self, text: &str) -> usize {
        let near = self.below(text.len() + 1);
        boundary(text, near)
    }
}

/// The end of a character, at a byte or before it.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn damaged(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.below(3) {
        let at = dice.boundary(&text);
        let end = boundary(&text, at + dice.below(12));
        match dice.below(3) {
            0 => text.replace_range(at..end, ""),
            1 => text.insert_str(at, PLANTED[dice.below(PLANTED.len())]),
            _ => {
                let copied = text[at..end].to_owned();
                let to = dice.boundary(&text);
                text.insert_str(to, &copied);
            }
        }
    }
    text
}

#[test]
fn no_damage_makes_the_program_fail() {
    let mut dice = Dice(35);
    for round in 0..500 {
        let text = damaged(BILINGUAL, &mut dice);
        let reading =
            press::read(Source::new("webinars.toml", text.clone())).expect("the templates are sound");
        for finding in &reading.findings.0 {
            let places = finding.asides.iter().map(|aside| aside.place).chain([finding.place]);
            for place in places {
                // What all of the manuscript lacks is told at its beginning; a missing space, where it belongs.
                let may_be_empty = place.start == 0 || !finding.corrections.is_empty();
                let stands = text.get(place.range()).is_some_and(|it| !it.is_empty() || may_be_empty);
                assert!(stands, "round {round}: {finding:?}\n{text}");
            }
            assert!(
                !finding.message.is_empty() && !finding.help.is_empty(),
                "round {round}: {finding:?}\n{text}"
            );
        }
    }
}
