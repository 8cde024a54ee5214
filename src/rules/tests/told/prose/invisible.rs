//! Characters that cannot be seen, or look like others.

use super::*;

const INVISIBLE: &str = "text-invisible";

pub fn told() -> Vec<Told> {
    [of_messages(), of_corrections(), of_joiners(), of_selectors(), of_directions(), of_addresses()].concat()
}

fn of_messages() -> Vec<Told> {
    vec![
        says(
            INVISIBLE,
            "They met\u{200b} the aims.",
            &["U+200B (zero-width space) | [\u{200b}] this character"],
        ),
        says(
            INVISIBLE,
            "They met\u{200b} the\u{200b} aims.",
            &[", and 2 such characters in all | [\u{200b}]"],
        ),
        says(
            INVISIBLE,
            "They met\u{2028}the aims.",
            &["= write a line end or a blank line in its stead |  |"],
        ),
    ]
}

/// What could turn the order of reading, or keep a sign from being mark-up, is left to the author.
fn of_corrections() -> Vec<Told> {
    vec![
        says(
            INVISIBLE,
            "They met\u{200b} the\u{200b} aims.",
            &["= delete it, or let `cdipdoc validate --fix` do it; … | [\u{200b}]->[] [\u{200b}]->[] |"],
        ),
        says(INVISIBLE, "They\u{200b} met\u{2028}the aims.", &["and 2 such … | [\u{200b}]->[] |"]),
        says(INVISIBLE, "They\u{200b} met \u{2066}the aims\u{2069}.", &["and 3 such … | [\u{200b}]->[] |"]),
        says(INVISIBLE, "They met \u{2066}the aims\u{2069}.", &["= delete it; it often … |  |"]),
        says(INVISIBLE, "\u{200b}# Aims were met.", &["= delete it; it often … |  |"]),
        says(INVISIBLE, "They met *the\u{200b} aims*.", &["| [\u{200b}]->[] |"]),
    ]
}

fn of_joiners() -> Vec<Told> {
    let arabic = |message: &str, told| of(INVISIBLE, &in_arabic(message), told);
    vec![
        says(INVISIBLE, "They spoke of nano\u{200d}technology.", &["[\u{200d}]"]),
        says(INVISIBLE, "The Persian word is می\u{200c}خواهم.", &[]),
        says(INVISIBLE, "The sign is 👩\u{200d}🔬.", &[]),
        arabic("القانون ه\u{200d} في السنة.", &[]),
        arabic("القا\u{200c}نون في السنة.", &["[\u{200c}]"]),
        arabic("الكلمة क\u{200d}ष في السنة.", &[]),
    ]
}

fn of_selectors() -> Vec<Told> {
    let chinese = |message: &str, told| of(INVISIBLE, &in_chinese("阿桑", message), told);
    vec![
        says(INVISIBLE, "The sign is ❤\u{fe0f}.", &[]),
        says(INVISIBLE, "The sign is a\u{fe0f}.", &["[\u{fe0f}]"]),
        says(INVISIBLE, "The sign is é\u{fe0f}.", &["[\u{fe0f}]"]),
        says(INVISIBLE, "The sign is\u{a0}\u{fe0f}.", &["[\u{fe0f}]"]),
        says(INVISIBLE, "The name is <span lang=\"ja\">葛\u{e0100}飾</span>.", &[]),
        chinese("葛\u{e0100}先生发言。", &["[\u{e0100}]"]),
        says(INVISIBLE, "The word is ᠠ\u{180b}.", &[]),
        says(INVISIBLE, "The word is a\u{180b}.", &["[\u{180b}]"]),
    ]
}

fn of_directions() -> Vec<Told> {
    let named = |name: &str, told| {
        of(
            INVISIBLE,
            &format!(
                "document = {{ languages = [\"en\", \"ar\"] }}\norganization = [{{ name = {{ {name} }} }}]"
            ),
            told,
        )
    };
    vec![
        says(INVISIBLE, "The word is البذور\u{200f} (seeds).", &[]),
        says(INVISIBLE, "The word is البذ\u{200f}ور.", &["[\u{200f}]"]),
        says(INVISIBLE, "The name is البذور\u{200f}WIPO.", &[]),
        says(INVISIBLE, "They met \u{2066}the aims\u{2069}.", &["[\u{2066}]"]),
        says(INVISIBLE, "They met \u{2066}البذور\u{2069}.", &[]),
        says(INVISIBLE, "The word is البذور and\u{200b} more.", &["[\u{200b}]"]),
        named("ar = \"WIPO\u{200e}!\"", &[]),
        named("en = \"WIPO\u{200e}!\"", &["[\u{200e}]"]),
    ]
}

fn of_addresses() -> Vec<Told> {
    let page = |end: &str, told| {
        of(INVISIBLE, &format!("series = {{ page = \"https://www.wipo.int/{end}\" }}"), told)
    };
    vec![
        page("a\u{200b}b", &["the address holds U+200B … which cannot be seen | [\u{200b}] this character"]),
        page("a\u{e000}b", &["the address holds U+E000 … among Latin letters | [\u{e000}]"]),
        page("ａ", &["the address holds U+FF41 … [ａ]"]),
        page("c\u{43e}b", &["in the place of `o` | [\u{43e}]"]),
        page("caфe", &["among Latin letters | [ф]"]),
        page("вино", &[]),
        page("café", &[]),
        of(
            INVISIBLE,
            "document = { symbol = \"\u{421}DIP/33/INF/3\" }",
            &["in the place of `C` | [\u{421}] this character … [\u{421}DIP/33/INF/3]->[CDIP/33/INF/3]"],
        ),
    ]
}
