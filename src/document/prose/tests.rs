use super::*;
use crate::document::plain;

fn read_text(text: &str) -> (Prose, Findings) {
    let mut findings = Findings::default();
    let prose = read(text, Language::En, true, Place::default(), &|range| range.into(), &mut findings);
    (prose, findings)
}

fn messages(text: &str) -> Vec<String> {
    read_text(text).1.0.into_iter().map(|finding| finding.message).collect()
}

#[test]
fn an_unclosed_link_definition_or_fence_stays_in_its_field() {
    let (prose, findings) = read_text("First [a](https://a.int) and *b*.\n\nSecond.");
    assert_eq!(prose.shape(), Shape { paragraphs: 2, ..Shape::default() });
    assert_eq!(prose.words(), 5);
    assert!(findings.0.is_empty());
}

#[test]
fn a_note_stands_where_it_is_called() {
    let (prose, findings) = read_text("Seen[^1].\n\n[^1]: By *two* people.\n");
    assert!(findings.0.is_empty(), "{findings:?}");
    assert_eq!(prose.shape().notes, 1);
    let Block::Paragraph(paragraph) = &prose.blocks[0] else { panic!("a paragraph") };
    assert_eq!(plain(&paragraph.text), "Seen.");
}

#[test]
fn what_a_document_has_no_place_for_is_a_finding() {
    for (text, what) in [
        ("# Title", "a heading"),
        ("`x`", "code"),
        ("```\nx\n```", "a block of code"),
        ("![x](y.png)", "an image"),
        ("<b>x</b>", "HTML"),
        ("<div>\nx\n</div>", "HTML"),
        ("a\n\n---\n\nb", "a rule across the page"),
    ] {
        let found = messages(text);
        assert!(found.iter().all(|message| message.contains(what)) && !found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn an_element_is_told_where_it_begins_and_not_where_it_ends() {
    for (text, findings) in [
        ("<b>x</b> y", 1),
        ("<b>x</b> and <i>y</i>", 2),
        ("<b><i>x</i></b>", 2),
        ("<b>x\n\ny</b>", 1),
        ("x</b> y", 1),
        ("<br>x <br/> y", 2),
        ("<div>\n\nx\n\n</div>", 1),
        ("<div>\n\nx\n\n</div><div>\n\ny", 2),
        ("*<span class=\"x\">y</span>* z", 1),
        ("x</span> y", 1),
        ("<span lang=\"fr\">x <b>y</b></span> <b>z</b>", 2),
        ("<span lang=\"fr\">x <br></span> y", 1),
        ("<b><span lang=\"fr\">x</b>", 1),
    ] {
        assert_eq!(messages(text).len(), findings, "{text}: {:?}", messages(text));
    }
}

#[test]
fn words_in_another_language_end_where_they_are_closed() {
    let unclosed = ["words in another language are not closed"];
    for text in ["<span lang=\"fr\">x\n\ny", "*<span lang=\"fr\">x* y", "- <span lang=\"fr\">x\n- y"] {
        assert_eq!(messages(text), unclosed, "{text}");
    }
    let nested = "<span lang=\"fr\">x <span lang=\"en\">y</span> z";
    assert_eq!(messages(nested), unclosed);
    assert_eq!(messages(&format!("{nested}</span>")), [""; 0]);
    assert_eq!(messages("- <span lang=\"fr\">x</span> y\n- z"), [""; 0]);
}

#[test]
fn notes_that_lead_nowhere_are_findings() {
    assert_eq!(messages("a\n\n[^x]: never"), ["the footnote `x` is written and nobody calls it"]);
    assert_eq!(messages("a[^x]\n\n[^x]: b[^x]"), ["a footnote calls a footnote"]);
    assert_eq!(messages("a[^x]\n\n[^x]: b[^y]\n\n[^y]: c"), ["a footnote calls a footnote"]);
    assert_eq!(messages("a[^y] and \\[^z] and [^a b]"), ["a footnote is called and not written"]);
}

#[test]
fn foreign_words_are_marked_and_lists_keep_their_order() {
    let (prose, findings) = read_text("The <span lang=\"fr\">note verbale</span> said:\n\n1. one\n2. two\n");
    assert!(findings.0.is_empty(), "{findings:?}");
    let Block::List(list) = &prose.blocks[1] else { panic!("a list") };
    assert_eq!(list.items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>(), ["(a)", "(b)"]);
}

#[test]
fn a_table_has_a_head_and_rows_of_as_many_cells() {
    let (prose, findings) =
        read_text("One.\n\n| a | b |\n|--:|---|\n| *c* \\| d | e[^1] |\n| f | |\n\n[^1]: g\n\nTwo.");
    assert!(findings.0.is_empty(), "{findings:?}");
    let expected = Shape { paragraphs: 2, rows: 3, cells: 6, notes: 1, ..Shape::default() };
    assert_eq!(prose.shape(), expected);
    let Block::Table(table) = &prose.blocks[1] else { panic!("a table") };
    let words: Vec<String> = table.cells().map(|cell| plain(&cell.text)).collect();
    assert_eq!(words, ["a", "b", "c | d", "e", "f", ""]);
}

#[test]
fn a_row_that_is_too_long_or_too_short_is_a_finding_where_it_stands() {
    let text = "| a | b |\n|---|---|\n| c |\n| d | e \\| e |\n| f | g | h |\nTwo.\n";
    let found = read_text(text).1.0;
    let places: Vec<&str> = found.iter().map(|finding| &text[finding.place.range()]).collect();
    assert_eq!(places, ["| c |", "| f | g | h |", "Two."]);
    assert_eq!(found[1].message, "a row has 3 cells, and the table has 2 columns");
}

#[test]
fn a_table_stands_by_itself() {
    let table = "| a |\n|---|\n| b |\n";
    let item = format!("- c\n\n{}", table.replace('|', "  |").replace("  |\n", "|\n"));
    let quoted = table.lines().map(|line| format!("> {line}\n")).collect::<String>();
    let note = "c[^1]\n\n[^1]: d\n\n    | a |\n    |---|\n    | b |\n";
    for text in [item.as_str(), &quoted, note] {
        let expected = ["a table may stand only between the paragraphs of a `[[section]]`"];
        assert_eq!(messages(text), expected, "{text}");
    }
}

#[test]
fn a_line_that_heads_no_table_is_a_finding() {
    let expected = ["this line begins no table: the line above it has another number of cells"];
    assert_eq!(messages("| a | b |\n|---|\n| c | d |"), expected);
    assert_eq!(messages("a | b and c\n\n- d -- e\n\n--- f"), [""; 0]);
}

#[test]
fn what_is_of_no_table_is_told_once() {
    let expected = ["what stands between bars here is of no table"];
    let (head, rows) = ("| a | b |\n", "| c | d |\n| e | f |\n");
    for text in [
        format!("{head}{rows}"),
        format!("{head}{head}|---|---|\n{rows}"),
        format!("{head}|---|---|\n{rows}\n{rows}"),
        format!("{head}c\n{rows}"),
        format!("{head}|———|———|\n{rows}"),
    ] {
        assert_eq!(messages(&text), expected, "{text}");
    }
    assert_eq!(messages("| a\n\\| b | c |"), [""; 0]);
    assert_eq!(messages("a\n\n    | b | c |\n").len(), 1);
}

#[test]
fn a_link_that_is_not_whole_is_a_finding() {
    let expected = ["a link is not whole, and would be printed as it is typed"];
    for text in ["[a](#b c", "[a] (#b)", "[a] (https://b.int)", "[](#b c", "see [(#b)"] {
        assert_eq!(messages(text), expected, "{text}");
    }
    for text in
        ["[a](#b)", "[a [b] c](https://d.int) (e)", "\\[a\\](b)", "a [sic] (2019)", "[^1] (b)\n\n[^1]: c"]
    {
        assert_eq!(messages(text), [""; 0], "{text}");
    }
}

#[test]
fn stars_that_make_nothing_bold_are_a_finding() {
    let expected = ["these stars make nothing bold, and would be printed as they are typed"];
    for text in ["** a **", "a ** b **", "**a", "(**a, b", "**a\n\nb**"] {
        assert_eq!(messages(text), expected, "{text}");
    }
    for text in ["**a**", "a** b", "\\*\\*a", "a *** b", "2**3", "| a |\n|---|\n| 5** |", "** a"] {
        assert_eq!(messages(text), [""; 0], "{text}");
    }
}

#[test]
fn braces_in_a_reference_are_those_of_the_number() {
    let expected = ["the words of a reference hold braces that are not of `{number}`"];
    assert_eq!(messages("[par. {nummer}](#a)"), expected);
    assert_eq!(messages("[par. {number](#a)"), expected);
    assert_eq!(messages("[par. {number}](#a) and [{x}](https://a.int)"), [""; 0]);
}

#[test]
fn a_note_under_another_label_is_one_finding_with_both_places() {
    let text = "a[^one]\n\n[^two]: b";
    let found = read_text(text).1.0;
    assert_eq!(messages(text), ["a footnote is called `one`, and the one that is written is `two`"]);
    assert_eq!(&text[found[0].asides[0].place.range()], "b");
    assert_eq!(messages("a[^x]\n\n[^x] b"), ["a footnote is called and not written"]);
    assert_eq!(messages("a \\[^x]\n\n[^x]: b"), ["the footnote `x` is written and nobody calls it"]);
    assert_eq!(messages("| a |\n|---|\n| b | c[^x] |\n\n[^x]: d").len(), 1);
}
