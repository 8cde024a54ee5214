//! Manuscripts of documents that nobody would write and every page must bear.

use crate::support::Year;
use crate::support::year::prose;

pub const SENTENCE: &str =
    "Member States exchanged views on what had been learned from one year to the next. ";

/// The name of each, and its manuscript.
pub fn all() -> Vec<(&'static str, String)> {
    let address = format!("https://www.wipo.int/{}", "seminars-2025/".repeat(27));
    let letters = |letters: &str, count: usize| letters.repeat(count);
    let sentences = |count: usize| SENTENCE.repeat(count).trim().to_owned();
    let of_section = |text: &str| Year::new().webinar(3, "").section("s", "A section", text).text();
    let numbered = |count: usize, piece: &dyn Fn(usize) -> String| (1..=count).map(piece).collect::<String>();
    let notes = |count: usize, words: &str| numbered(count, &|at| format!("\n[^{at}]: {words}\n"));
    let called = |count: usize| numbered(count, &|at| format!("A word[^{at}] and "));
    vec![
        ("a paragraph of three pages", of_section(&sentences(150))),
        ("a word of two hundred letters", long_word(&letters("Donaudampfschifffahrt", 10))),
        (
            "an address of four hundred letters",
            of_section(&format!("See <{address}>, or [{}]({address}).", sentences(30))),
        ),
        ("forty notes on a page", of_section(&format!("{}so on.\n{}", called(40), notes(40, "A note.")))),
        ("forty long notes", of_section(&format!("{}so on.\n{}", called(40), notes(40, &sentences(4))))),
        (
            "a note longer than a page",
            of_section(&format!("Words[^1] here.\n\n{}\n\n[^1]: {}", sentences(40), sentences(80))),
        ),
        (
            "notes longer than two pages, one after another",
            of_section(&format!("{}so on.\n\nMore.\n{}", called(3), notes(3, &sentences(150)))),
        ),
        (
            "a section of empty items",
            Year::new().webinar(3, "").section("s", "Empty", "-\n-\n-").section("t", "Full", "Words.").text(),
        ),
        ("many sections of a line", numbered_sections(60)),
        (
            "headings of ten lines",
            (1..=9)
                .fold(Year::new().webinar(3, ""), |year, at| {
                    year.section(&format!("s{at}"), &sentences(9), "Words.")
                })
                .text(),
        ),
        (
            "a list nine deep",
            of_section(&numbered(9, &|at| format!("{}- {}\n", "  ".repeat(at - 1), sentences(3)))),
        ),
        (
            "an item of two pages",
            of_section(&format!("- {}\n- Short.\n\n  {}\n- Last.", sentences(110), sentences(110))),
        ),
        (
            "items of many blocks",
            of_section(&numbered(12, &|at| {
                format!(
                    "{at}. {}\n\n   {}\n   - {}\n   - {}\n",
                    sentences(1),
                    sentences(5),
                    sentences(2),
                    sentences(2)
                )
            })),
        ),
        ("three hundred speakers", speakers(300)),
        ("a title of twenty lines", Year::titled(&sentences(20), &sentences(20)).webinar(3, "").text()),
        ("a title of two pages", Year::titled(&sentences(100), &sentences(100)).webinar(3, "").text()),
        (
            "a very long label",
            of_section(&numbered(120, &|at| format!("{}. {}\n", 999_999_000 + at, sentences(1 + at % 3)))),
        ),
        ("a decision of a page", decided(&sentences(50))),
        ("a decision of one word", decided("Act.")),
        ("a document of one line", Year::new().webinar(3, "").text()),
        (
            "notes called from items of a list",
            of_section(&format!(
                "{}\n{}",
                numbered(30, &|at| format!("- {}[^{at}]\n", sentences(1))),
                numbered(30, &|at| format!(
                    "\n[^{at}]: {}\n\n    - an item\n    - {}\n",
                    sentences(1),
                    sentences(2)
                ))
            )),
        ),
        ("a table of ninety rows", of_section(&format!("Words.\n\n{}\n\nMore.", table(90, "Short", "12")))),
        ("a table of long cells", of_section(&table(12, sentences(6).as_str(), &letters("Donau", 30)))),
        ("an annex that is a table", annexed(&table(90, sentences(1).as_str(), "words"))),
        (
            "a row of three pages between short ones",
            of_section(&format!(
                "{}| 4 | {} | words |\n| 5 | Short | words |",
                table(3, "Short", "words"),
                sentences(200)
            )),
        ),
        (
            "forty notes in one row",
            of_section(&format!(
                "{}| 4 | {} | words |\n{}",
                table(3, "Short", "words"),
                called(40),
                notes(40, &sentences(2))
            )),
        ),
        ("a table of sixteen columns", of_section(&columns(16, 12))),
        (
            "a table of words from right to left",
            of_section(&table(40, &letters("المشاركون من إفريقيا (31) و ", 4), "٣١ من 116 (27%)")),
        ),
        (
            "headings, lists and tables by turns",
            (1..=12)
                .fold(Year::new().webinar(3, ""), |year, at| {
                    let text = format!(
                        "{}\n\n1. {}\n\n   - {}\n",
                        table(at, "Short", "words"),
                        sentences(at),
                        sentences(1)
                    );
                    year.section(&format!("s{at}"), "A section", &text)
                })
                .text(),
        ),
        (
            "an address under every word",
            of_section(&numbered(300, &|at| format!("[{at} words](https://www.wipo.int/{at}) "))),
        ),
        (
            "annexes alone",
            annexes(
                9,
                &format!("{}[^1]\n\n{}\n\n[^1]: {}", sentences(3), table(9, "Short", "words"), sentences(2)),
            ),
        ),
        ("a dozen webinars of many talks", dozen()),
        ("wide letters", of_section(&format!("{}\n\n{}", letters("W", 2000), letters("WM ", 900)))),
        ("narrow letters", of_section(&format!("{}\n\n{}", letters("i", 5000), letters("lil fit ", 900)))),
        (
            "capitals without a space",
            Year::titled(&letters("ABCDEFGH", 60), &letters("ÀÉÎÕÜ", 90))
                .webinar(3, "")
                .section("s", &letters("CAPITALS", 90), &letters("CAPITALS", 400))
                .text(),
        ),
        (
            "notes under a link and in italics",
            of_section(&format!(
                "*{}* [{}]({address}) and **words[^1]** *{}[^2]*\n\n[^1]: *{}*\n\n[^2]: [{}]({address})",
                sentences(20),
                sentences(30),
                sentences(20),
                sentences(5),
                sentences(5)
            )),
        ),
        (
            "an annex of many pages",
            annexed(&format!("{}[^1]\n\n{}\n\n[^1]: {}", sentences(60), sentences(60), sentences(30))),
        ),
    ]
}

fn table(rows: usize, first: &str, second: &str) -> String {
    let row = |at: usize| format!("| {at} | {first} | {second} |\n");
    format!("| No. | Name | Words |\n|--:|---|:-:|\n{}", (1..=rows).map(row).collect::<String>())
}

fn columns(count: usize, rows: usize) -> String {
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(count));
    format!("{}{}{}", row("Heading"), row("---"), row("words of it").repeat(rows))
}

fn annexed(text: &str) -> String {
    annex(Year::new().webinar(3, ""), "a", text).text()
}

/// A document without a webinar.
fn annexes(count: usize, text: &str) -> String {
    let year = Year::new().document("decision = \"take-note-annex\"");
    (1..=count).fold(year, |year, at| annex(year, &format!("a{at}"), text)).text()
}

fn annex(year: Year, id: &str, text: &str) -> Year {
    let annex =
        format!("[[section]]\nid = \"{id}\"\nkind = \"annex\"\ntitle = {{ en = \"One\", fr = \"Un\" }}");
    year.with(&annex).with(&prose("text", text))
}

/// In every place where words stand.
fn long_word(word: &str) -> String {
    let year = Year::titled(word, word).document(&format!("author = {{ en = \"{word}\", fr = \"{word}\" }}"));
    let year = year.person(word).webinar(
        3,
        &format!(
            "{}[[webinar.talk]]\nspeaker = \"{word}\"\n{}",
            prose("objective", word),
            prose("summary", word)
        ),
    );
    year.section("s", word, &format!("{word} *{word}*{word}[^1]\n\n- {word}\n  - {word}\n\n[^1]: {word}"))
        .text()
}

fn numbered_sections(count: usize) -> String {
    (1..=count)
        .fold(Year::new().webinar(3, ""), |year, at| {
            year.section(&format!("s{at}"), &format!("Section {at}"), "Words.")
        })
        .text()
}

fn decided(words: &str) -> String {
    Year::new()
        .document(&format!("decision = {{ en = \"{words}\", fr = \"{words}\" }}"))
        .webinar(3, "")
        .text()
}

fn talk(speaker: &str, summary: &str) -> String {
    format!("[[webinar.talk]]\nspeaker = \"{speaker}\"\n{}", prose("summary", summary))
}

fn speakers(count: usize) -> String {
    let names: Vec<String> = (1..=count).map(|at| format!("speaker-{at}")).collect();
    let talks: String = names.iter().map(|name| talk(name, SENTENCE.trim())).collect();
    names.iter().fold(Year::new(), |year, name| year.person(name)).webinar(3, &talks).text()
}

fn dozen() -> String {
    let year = (1..=7).fold(Year::new(), |year, at| year.person(&format!("speaker-{at}")));
    let talks = |day: usize| {
        (1..=7)
            .map(|at| talk(&format!("speaker-{at}"), &SENTENCE.repeat((at + day) % 9 + 2)))
            .collect::<String>()
    };
    let lines = |day: usize| {
        format!(
            "mode = \"online\"\nparticipants = {{ count = {} }}\n{}{}",
            100 + day,
            prose("objective", &SENTENCE.repeat(day)),
            talks(day)
        )
    };
    (1..=12).fold(year, |year, day| year.webinar(day, &lines(day))).text()
}

/// A document whose last part begins ever further down the page.
pub fn at_every_height(part: &str) -> impl Iterator<Item = (String, String)> {
    let filled = |lines: usize| (0..lines).map(|_| "- Line.\n").collect::<String>();
    (0..50).map(move |lines| {
        let year =
            Year::new().webinar(3, "").section("f", "Filling", &format!("Words.\n\n{}", filled(lines)));
        (format!("{lines} items"), year.section("s", "At the foot", part).text())
    })
}
