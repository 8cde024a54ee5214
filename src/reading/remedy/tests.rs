//! Lines that are no TOML, and the message for each.

use crate::reading::{Subject, read_fields};
use crate::source::Source;

const SUBJECT: Subject = Subject { name: "the file", begins: "" };

#[test]
fn a_line_that_is_no_toml_is_told_by_what_it_looks_like() {
    for (line, message) in [
        ("= \"x\"", "the name of a field is missing"),
        ("We met in May.", "a line of words stands outside of every text"),
        ("title", "`title` has no value"),
        ("title = null", "`null` is no value"),
        ("title = Nairobi", "the text `Nairobi` is not in quotation marks"),
        ("ti tle = \"x\"", "`ti tle` is not the name of a field: it has a space"),
        ("title := \"x\"", "a colon stands where `=` has to"),
        ("year = 2024,", "`,` stands behind the value, which ends with its line"),
        ("languages = [\"en\",, \"fr\"]", "a comma stands here that separates nothing"),
        ("{ a = 1 }", "a brace stands where the name of a field has to"),
        ("* a bullet", "a line of words stands outside of every text"),
        ("**Title:** Marks", "a line of words stands outside of every text"),
        ("| a | b |", "a line of words stands outside of every text"),
        ("name;country", "a line of words stands outside of every text"),
        ("<p>Marks</p>", "a line of words stands outside of every text"),
        ("> Ms. Lin wrote:", "a line of words stands outside of every text"),
        ("; a remark", "a remark begins with `;`"),
        ("/* a remark */", "a remark begins with `/*`"),
        ("<<<<<<< HEAD", "two versions of the file were merged, and a mark was left"),
        ("title => \"x\"", "`=>` stands where `=` has to"),
        ("title ＝ \"x\"", "`＝` stands where `=` has to"),
        ("title = ＂x＂", "the quotation marks of `＂x＂` are those of a page, not of TOML"),
        ("title = `x`", "the quotation marks of ``x`` are those of a page, not of TOML"),
        ("title = 'L'avenir'", "the text ends at its first apostrophe"),
        (
            "title = \"The \"best\" title\"",
            "the text ends at its second quotation mark, and something stands behind it",
        ),
        ("hosts = [upov.int, oecd.org]", "not every entry of `[upov.int, oecd.org]` is in quotation marks"),
        (
            "emblem = [here](https://wipo.int)",
            "a link as Markdown has it stands where `https://wipo.int` is wanted alone",
        ),
        ("session = number = 35, place = \"geneva\"", "several fields stand behind one `=`"),
        ("date = 18 June 2025", "`18 June 2025` is not a date as TOML writes it"),
        ("date = June 18, 2025", "`June 18, 2025` is not a date as TOML writes it"),
        ("date = 2025–06–18", "`2025–06–18` is not a date as TOML writes it"),
        ("year = 2,024", "`2,024` is not a number as TOML writes it"),
        ("year = 2 024", "`2 024` is not a number as TOML writes it"),
        ("year = 2'024", "`2'024` is not a number as TOML writes it"),
        ("session = { number = 1,035 }", "`1,035` is not a number as TOML writes it"),
        ("title = \"C:\\users\"", "a backslash stands before a sign that TOML cannot escape"),
    ] {
        let source = Source::new("a.toml", format!("[document]\n{line}\n"));
        let found = read_fields(&source, &SUBJECT, |_| ());
        let said = found.0.iter().filter(|finding| finding.rule == "toml-syntax");
        assert_eq!(said.map(|finding| finding.message.as_str()).collect::<Vec<_>>(), [message], "{line}");
    }
}
