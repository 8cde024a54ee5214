//! Tries to break the corrections: whatever is typed, what was corrected needs no second correction, and has
//! no error that it did not have.

use cdipdoc::diagnostic::Level;
use cdipdoc::press::{self, Corrected, Reading};
use cdipdoc::source::Source;

const PIECES: [&str; 42] = [
    "a",
    "b",
    "s",
    "é",
    "1",
    " ",
    " ",
    "  ",
    "\t",
    "\u{a0}",
    "\n",
    "\n\n",
    "\\\n  ",
    "'",
    "'",
    "\\\"",
    "\\\"",
    "\"",
    "“",
    "”",
    "«",
    "»",
    "„",
    ":",
    ";",
    ",",
    ".",
    "?",
    "!",
    "%",
    "*",
    "_",
    "[",
    "](https://x.org)",
    "[^1]",
    "\\\\",
    "\\u0027",
    "&amp;",
    "<span lang=\\\"fr\\\">",
    "</span>",
    "- ",
    "> ",
];

fn read(text: String) -> Reading {
    press::read(Source::new("webinars.toml", text)).unwrap_or_else(|fault| panic!("{fault}"))
}

fn manuscript(en: &str, fr: &str) -> String {
    let minimal = include_str!("../../examples/minimal.toml").replace("[\"en\"]", "[\"en\", \"fr\"]");
    let titled = minimal.replace("title.en = ", "title.fr = \"x\"\ntitle.en = ");
    format!(
        "{titled}objective.en = \"\"\"{en} x\n\n[^1]: {fr} x\"\"\"\nobjective.fr = \"\"\"\n{fr} x\n\n[^1]: {en} x\"\"\"\n\
         [[section]]\nid = \"x\"\ntitle.en = \"\"\"{en} x\"\"\"\ntitle.fr = \"\"\"{fr} x\"\"\"\ntext.en = \"x\"\ntext.fr = \"x\"\n"
    )
}

fn errors(reading: &Reading) -> usize {
    reading.findings.count(Level::Error)
}

#[test]
fn a_second_correction_finds_nothing_to_do() {
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % below
    };
    let mut corrected = 0;
    for _ in 0..1_000 {
        let mut text = || (0..next(14)).map(|_| PIECES[next(PIECES.len())]).collect::<String>();
        let typed = manuscript(&text(), &text());
        let reading = read(typed.clone());
        if let Corrected::Text { text, .. } = press::correct(&reading.source, &reading.findings) {
            corrected += 1;
            let again = read(text.clone());
            let more = press::correct(&again.source, &again.findings);
            assert!(matches!(more, Corrected::Nothing), "{typed}\n{text}");
            assert_eq!(errors(&again), errors(&reading), "{typed}\n{text}");
        }
    }
    assert!(corrected > 300, "{corrected}");
}
