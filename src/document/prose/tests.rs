//! Tests of prose: how Markdown is read, what is in doubt, what is refused.

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
    assert_eq!(list.items.iter().map(|item| item.label.text.as_str()).collect::<Vec<_>>(), ["(a)", "(b)"]);
}

#[test]
fn words_may_be_in_any_language_that_has_a_tag() {
    for tag in ["de", "pt-BR", "zh-Hant", "fa", "sr-Latn-RS"] {
        let (prose, findings) = read_text(&format!("To read <span lang=\"{tag}\">das Maß</span>."));
        assert!(findings.0.is_empty(), "{findings:?}");
        let Block::Paragraph(paragraph) = &prose.blocks[0] else { panic!("a paragraph") };
        let Inline::Foreign { language, .. } = &paragraph.text[1] else { panic!("{paragraph:?}") };
        assert_eq!(language.tag(), tag);
    }
    for tag in ["", "d", "de_CH", "de CH", "de-", "de\" dir=\"ltr"] {
        let (_, findings) = read_text(&format!("To read <span lang=\"{tag}\">das Maß</span>."));
        let [finding] = &findings.0[..] else { panic!("{tag}: {findings:?}") };
        assert!(finding.help.contains("BCP 47"), "{finding:?}");
    }
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
fn what_stands_right_above_a_table_behind_a_colon_is_its_caption() {
    let captions = |text: &str| {
        let (prose, findings) = read_text(text);
        assert!(findings.0.is_empty(), "{findings:?}");
        let caption = prose.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.kind == Kind::Caption => Some(plain(&paragraph.text)),
            _ => None,
        });
        caption.collect::<Vec<_>>()
    };
    let table = "| a |\n|---|\n| b |\n";
    let two = format!("One.\n\n: By *region*\n\n{table}\n: Other\n\n{table}");
    assert_eq!(captions(&two), ["By region", "Other"]);
    let shape = read_text(&two).0.shape();
    assert_eq!((shape.paragraphs, shape.captions), (1, 2));
    let others = ["By region\n\n|", ": One\n\nTwo\n\n|"].map(|above| above.replace('|', table));
    others.iter().for_each(|text| assert!(captions(text).is_empty(), "{text}"));
    assert!(captions(&format!("{table}\n: Below")).is_empty());
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
fn a_line_of_chinese_ends_without_a_space_beside_what_is_wide() {
    let read = |text: &str| {
        let mut findings = Findings::default();
        let prose = read(text, Language::Zh, true, Place::default(), &|range| range.into(), &mut findings);
        prose.passages().remove(0).0
    };
    for (text, printed) in [
        ("会议于5月11日至\n15日举行", "会议于5月11日至15日举行"),
        ("由\nWIPO主办", "由WIPO主办"),
        ("WIPO\n主办", "WIPO主办"),
        ("申请；\n2人", "申请；2人"),
        ("WIPO Academy\nNews", "WIPO Academy News"),
    ] {
        assert_eq!(read(text), printed);
    }
}

#[test]
fn a_link_without_words_is_a_finding() {
    let expected = ["a link has no words, and would not be seen"];
    for text in ["See [](https://a.int) so.", "[ ](https://a.int)"] {
        assert_eq!(messages(text).first().map(String::as_str), Some(expected[0]), "{text}");
    }
    for text in ["[](#a)", "<https://a.int>", "[a](https://a.int)"] {
        assert_eq!(messages(text), [""; 0], "{text}");
    }
}

#[test]
fn a_line_that_was_to_break_is_a_finding_and_spaces_at_its_end_are_none() {
    let broken = "prose holds a line break, which a document of this kind has no place for";
    assert_eq!(messages("WIPO  \n34, chemin des Colombettes  \n1211 Geneva"), [broken, broken]);
    assert_eq!(messages("WIPO\\\nGeneva and others"), [broken]);
    for text in [
        "The lines of a long text, which are as wide as here,  \nend where they are full.",
        "One.  \n\nTwo.",
        "It met on Monday.  \nIt left.",
    ] {
        assert_eq!(messages(text), [""; 0], "{text}");
    }
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

/// The paragraphs, with `[a] ` before those of a list and `> ` before those of a quotation.
fn printed(text: &str) -> Vec<String> {
    fn lines(blocks: &[Block], before: &str, into: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => into.push(format!("{before}{}", plain(&paragraph.text))),
                Block::List(list) => {
                    list.items.iter().for_each(|item| {
                        lines(&item.blocks, &format!("{before}[{}] ", item.label), into);
                    });
                }
                Block::Quotation { blocks, .. } => lines(blocks, &format!("{before}> "), into),
                _ => into.push("something else".to_owned()),
            }
        }
    }
    let mut printed = Vec::new();
    lines(&read_text(text).0.blocks, "", &mut printed);
    printed
}

fn doubted(text: &str) -> Vec<(DoubtKind, &str)> {
    doubts(text, Language::En).into_iter().map(|doubt| (doubt.kind, &text[doubt.range])).collect()
}

/// The text is printed in these lines, with these doubts, and nothing is refused.
fn reads_as(text: &str, lines: &[&str], doubts: &[(DoubtKind, &str)]) {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    assert_eq!((printed(text), doubted(text)), (lines, doubts.to_vec()), "{text}");
    assert_eq!(messages(text), [""; 0], "{text}");
}

#[test]
fn a_number_that_begins_a_line_by_accident_is_printed_as_typed() {
    for (text, lines, doubts) in [
        ("the law was of\n1. July, it is said.", &["the law was of 1. July, it is said."][..], &[][..]),
        ("2024. That was the year.", &["2024. That was the year."], &[]),
        ("Said on\n\n3. May, and so on.", &["Said on", "3. May, and so on."], &[]),
        ("1. May was the first.", &["1. May was the first."], &[(DoubtKind::Alone, "1.")]),
        (
            "the law was of\n1. January, and amended in\n2. February.",
            &["the law was of 1. January, and amended in 2. February."],
            &[(DoubtKind::InSentence, "1.")],
        ),
        ("2024. One.\n\n2025. Two.", &["2024. One.", "2025. Two."], &[]),
        ("They are:\n1. one\n2. two", &["They are:", "[(a)] one", "[(b)] two"], &[]),
        ("1. one\n1. two", &["[(a)] one", "[(b)] two"], &[]),
        ("1. one\n\nMore.\n\n2. two", &["[(a)] one", "More.", "[(b)] two"], &[]),
        ("3. one\n4. two", &["[(c)] one", "[(d)] two"], &[(DoubtKind::Later(3), "3.")]),
        ("1. one\n3. two", &["[(a)] one", "[(b)] two"], &[(DoubtKind::Disordered, "1.")]),
        ("- recalled the law of\n  1. July", &["[•] recalled the law of 1. July"], &[(DoubtKind::Only, "-")]),
        ("1) May\u{a0}1 and\n2) June", &["[(a)] May\u{a0}1 and", "[(b)] June"], &[]),
    ] {
        reads_as(text, lines, doubts);
    }
}

#[test]
fn a_list_below_an_item_is_counted_however_it_is_indented() {
    for indent in ["   ", "    ", "     "] {
        let list = |numbers: [u32; 2]| {
            let below = numbers.map(|number| format!("{indent}{number}. below\n")).concat();
            format!("1. one;\n2. two:\n{below}")
        };
        assert_eq!(doubted(&list([1, 2])), []);
        assert_eq!(doubted(&list([1, 3])), [(DoubtKind::Disordered, "1.")]);
    }
}

#[test]
fn a_list_that_is_set_in_by_two_spaces_keeps_its_level() {
    let inner = ["[(a)] data;", "[(a)] [•] open;", "[(a)] [•] closed;", "[(b)] people."];
    for text in [
        "1. data;\n  - open;\n  - closed;\n2. people.",
        "1) data;\n  * open;\n  * closed;\n2) people.",
        "1. data;\n\n  - open;\n  - closed;\n\n2. people.",
        "1.  data;\n  - open;\n  - closed;\n2.  people.",
        " 1. data;\n   - open;\n   - closed;\n 2. people.",
        "1. data;\n   - open;\n   - closed;\n2. people.",
    ] {
        reads_as(text, &inner, &[]);
    }
    reads_as(
        "They are:\n1. data:\n  - open\n    and new;\n  - closed;\n2. people:\n  - *old*;\n  - young;\n3. 5*3.",
        &[
            "They are:",
            "[(a)] data:",
            "[(a)] [•] open and new;",
            "[(a)] [•] closed;",
            "[(b)] people:",
            "[(b)] [•] old;",
            "[(b)] [•] young;",
            "[(c)] 5*3.",
        ],
        &[],
    );
    reads_as(
        "1. one\n2. two\n\n- data\n- people",
        &["[(a)] one", "[(b)] two", "[•] data", "[•] people"],
        &[],
    );
    reads_as(
        "- data;\n  - open;\n  - closed;\n- people.",
        &["[•] data;", "[•] [•] open;", "[•] [•] closed;", "[•] people."],
        &[],
    );
    let one = "1. data;\n  - open;\n  - closed.\n\nMore.";
    assert_eq!(printed(one), ["1. data;", "[•] open;", "[•] closed.", "More."]);
    assert_eq!(doubted(one), [(DoubtKind::Alone, "1.")]);
}

#[test]
fn a_sign_that_begins_a_line_by_accident_is_printed_as_typed() {
    for (text, lines, doubts) in [
        ("- 5 degrees were measured.", &["- 5 degrees were measured."][..], &[(DoubtKind::Figure, "-")][..]),
        ("+ 5 degrees", &["+ 5 degrees"], &[(DoubtKind::Figure, "+")]),
        ("- 5 countries\n- 6 bodies", &["[•] 5 countries", "[•] 6 bodies"], &[]),
        ("the Office\n- which is new -\nspoke.", &["the Office - which is new - spoke."], &[]),
        ("the Office\n- which is new.", &["the Office - which is new."], &[(DoubtKind::Dash, "-")]),
        ("J. Doe (Peru)\n- 2 experts - said", &["J. Doe (Peru) - 2 experts - said"], &[]),
        ("see 2) below, and\n1) and 2) above", &["see 2) below, and 1) and 2) above"], &[]),
        (
            "see 2) below.\n\nSee also 3) and\n1) and 2) above",
            &["see 2) below.", "See also 3) and 1) and 2) above"],
            &[],
        ),
        ("Needs\n- data\n- people", &["Needs", "[•] data", "[•] people"], &[(DoubtKind::Bullets, "-")]),
        ("One need:\n- data", &["One need:", "[•] data"], &[]),
        (
            "Kosovo* spoke.\n\n* Without prejudice.",
            &["Kosovo* spoke.", "* Without prejudice."],
            &[(DoubtKind::NoteByHand, "*")],
        ),
        ("at temperatures of\n> 5 degrees.", &["at temperatures of > 5 degrees."], &[]),
        ("> 50 took part.\n> 60 did not.", &["> 50 took part. 60 did not."], &[]),
        ("> 50 took part.", &["> 50 took part."], &[(DoubtKind::Quotation, ">")]),
        ("One.\n> 50 took part.", &["One. > 50 took part."], &[(DoubtKind::QuotedFigure, ">")]),
        ("> 2024 was the year.", &["> 2024 was the year."], &[]),
        (
            "It reads:\n\n> 8.1 The Committee\n> considered it.",
            &["It reads:", "> 8.1 The Committee considered it."],
            &[],
        ),
        ("It reads:\n\n> 50 took part.", &["It reads:", "> 50 took part."], &[]),
        ("It reads:\n\n> 1. One.", &["It reads:", "> 1. One."], &[]),
        ("Two.\n\n> 1. One.\n>\n> 2. Two.", &["Two.", "> 1. One.", "> 2. Two."], &[]),
        ("It reads:\n\n> 8. One.\n>\n> 9. Two.", &["It reads:", "> 8. One.", "> 9. Two."], &[]),
        ("> They are:\n>\n> 1. one;\n> 2. two.", &["> They are:", "> [(a)] one;", "> [(b)] two."], &[]),
        ("- > 50 per cent\n- less", &["[•] > 50 per cent", "[•] less"], &[(DoubtKind::QuotedFigure, ">")]),
        ("The value was\n> 5.\n> 7.", &["The value was > 5. > 7."], &[]),
        (">> 5 came.", &["> > 5 came."], &[(DoubtKind::Quotation, ">>")]),
        ("> Said:\n>\n> > 5 came.", &["> Said:", "> > 5 came."], &[]),
        ("He said:\n\n> The *end*.", &["He said:", "> The end."], &[]),
        (
            "One.\n\n    Two *words*,\n    pasted.\n\n    - a\n    - b",
            &["One.", "Two words, pasted.", "[•] a", "[•] b"],
            &[],
        ),
    ] {
        reads_as(text, lines, doubts);
    }
}

#[test]
fn stars_stress_at_the_edges_of_words_and_are_stars_within() {
    for (text, line) in [
        (
            "5*3*2 = 30, and 2*2 is 4. Kosovo* and others; Kosovo* again",
            "5*3*2 = 30, and 2*2 is 4. Kosovo* and others; Kosovo* again",
        ),
        ("*5* and (*a*), l’*avis*, **b**.", "5 and (a), l’avis, b."),
        ("Rule 89*bis*.2, *web*inar, inter*est*, 5*ter*(1)", "Rule 89bis.2, webinar, interest, 5ter(1)"),
        ("f(x)*g(x)*h(x)", "f(x)*g(x)*h(x)"),
        ("un*frei*heit, a**b**c", "un*frei*heit, a**b**c"),
        ("snake_case_name _x_ 5_3_2", "snake_case_name x 5_3_2"),
        ("2 * 3 * 4 ~x~ == ^ $a$ C:\\dir", "2 * 3 * 4 ~x~ == ^ $a$ C:\\dir"),
    ] {
        assert_eq!(printed(text), [line], "{text}");
        assert_eq!(messages(text), [""; 0], "{text}");
    }
    let single = ["this star stresses nothing, and would be printed as it is typed"];
    for text in ["*see the web*inar", "the *Madrid System is old", "(*a, b"] {
        assert_eq!(messages(text), single, "{text}");
    }
}

#[test]
fn what_leads_to_a_note_stresses_nothing() {
    for (text, line) in [
        ("“Kosovo”*, and “Serbia”*; Kosovo’s* status", "“Kosovo”*, and “Serbia”*; Kosovo’s* status"),
        ("\"Kosovo\"*, and \"Serbia\"*", "\"Kosovo\"*, and \"Serbia\"*"),
        (
            "Kosovo *, Crimea * and others. The name \"Kosovo*\" stands.",
            "Kosovo *, Crimea * and others. The name \"Kosovo*\" stands.",
        ),
        ("“A”*-“B”*, “C”*. “D”*. E*.", "“A”*-“B”*, “C”*. “D”*. E*."),
        ("“A”**, “B”**; “C”**.", "“A”**, “B”**; “C”**."),
        (
            "*.org* and *“A”*, *B*’s (*c*), *d*; in 2024 *3 bodies*.",
            ".org and “A”, B’s (c), d; in 2024 3 bodies.",
        ),
    ] {
        assert_eq!(printed(text), [line], "{text}");
        assert_eq!(messages(text), [""; 0], "{text}");
        assert_eq!(doubted(text), [], "{text}");
    }
    let told = |text: &str| !messages(text).is_empty();
    assert!(told("2 *3 = 6, 2* 3 = 6") && printed("2 *3 = 6, 2* 3 = 6") == ["2 *3 = 6, 2* 3 = 6"]);
    assert!(told("It was 5 *3* 2.") && printed("It was 5 *3* 2.") == ["It was 5 *3* 2."]);
}

#[test]
fn a_part_of_a_word_that_may_be_no_stress_is_told() {
    for text in ["2*n*(n+1)", "Wi*Fi* is", "a*b* is"] {
        assert_eq!(
            doubted(text).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(),
            [DoubtKind::PartOfWord],
            "{text}"
        );
    }
    for text in ["inter*est*, 89*bis*, 5*ter*(1), 6**ter**", "*W*orld *I*P, *ante*dated, l’*O*"] {
        assert_eq!(doubted(text), [], "{text}");
    }
}

#[test]
fn a_star_of_a_note_stands_beside_a_han_character() {
    let read = |text: &str| {
        let mut findings = Findings::default();
        let prose = read(text, Language::Zh, false, Place::default(), &|range| range.into(), &mut findings);
        assert_eq!(findings.0, [], "{text}");
        let kinds: Vec<_> = doubts(text, Language::Zh).into_iter().map(|doubt| doubt.kind).collect();
        (prose.passages()[0].0.clone(), kinds)
    };
    for text in [
        "北马其顿*和科索沃*（见注）",
        "“北马其顿”*和“科索沃”*；",
        "北马其顿*、科索沃*。",
        "科索沃*和塞尔维亚*均参加。",
    ] {
        assert_eq!(read(text), (text.to_owned(), vec![]));
    }
    assert_eq!(read("北马其顿*，科索沃*。"), ("北马其顿*，科索沃*。".to_owned(), vec![]));
    assert_eq!(read("促进*和平*事业"), ("促进和平事业".to_owned(), vec![]));
}

#[test]
fn signs_in_a_bare_address_are_its_own() {
    for (text, line) in [
        (
            "See https://www.wipo.int/_files_/x and https://www.wipo.int/a*b*/c and http://x.org/__y__",
            "See https://www.wipo.int/_files_/x and https://www.wipo.int/a*b*/c and http://x.org/__y__",
        ),
        ("(www.wipo.int/_a_/*b), **x**", "(www.wipo.int/_a_/*b), x"),
        ("*https://x.org/a*, _see www.x.org/b_c_", "https://x.org/a, see www.x.org/b_c"),
        ("<https://x.org/_a_/*b> *c*", "https://x.org/_a_/*b c"),
        ("[https://x.org/_a_](https://x.org/_a_) *c*", "https://x.org/_a_ c"),
    ] {
        assert_eq!(printed(text), [line], "{text}");
        assert_eq!(messages(text), [""; 0], "{text}");
    }
    let address = "https://x.org/_a_/b*c*/__d__";
    let text = format!("See {address}, *please*.");
    assert_eq!(
        bare_addresses(&text, Language::En).into_iter().map(|range| &text[range]).collect::<Vec<_>>(),
        [address]
    );
}

#[test]
fn an_address_begins_where_letters_of_another_script_end() {
    for (text, address) in [
        ("见https://www.wipo.int/zh/。", "https://www.wipo.int/zh/"),
        ("请联系secretariat@wipo.int。", "secretariat@wipo.int"),
        ("请访问www.wipo.int。", "www.wipo.int"),
        ("请访问www.wipo.int网站。", "www.wipo.int"),
        ("请联系secretariat@wipo.int咨询", "secretariat@wipo.int"),
        ("见《https://www.wipo.int/zh》", "https://www.wipo.int/zh"),
        ("وhttps://www.wipo.int/ar/،", "https://www.wipo.int/ar/"),
        ("См.https://www.wipo.int/ru/.", "https://www.wipo.int/ru/"),
        ("См.secretariat@wipo.int.", "secretariat@wipo.int"),
        ("См.www.wipo.int/ru (и далее).", "www.wipo.int/ru"),
        ("https://zh.wikipedia.org/wiki/世界", "https://zh.wikipedia.org/wiki/世界"),
        ("https://пример.рф/путь", "https://пример.рф/путь"),
        ("https://例子.中国", "https://例子.中国"),
    ] {
        let found = bare_addresses(text, Language::Zh);
        assert_eq!(found.into_iter().map(|range| &text[range]).collect::<Vec<_>>(), [address], "{text}");
    }
    for text in
        ["请联系@WIPO。", "见<https://www.wipo.int/zh/>。", "Ünal@wipo.int", "[甲](https://www.wipo.int)"]
    {
        assert_eq!(bare_addresses(text, Language::Zh), [], "{text}");
    }
}

/// The first line of each list and table that was pasted.
fn pasted_in(text: &str, language: Language) -> Vec<String> {
    let first = |found: Pasted| match found {
        Pasted::List { marks, .. } => text[marks[0].clone()].trim().to_owned(),
        Pasted::Table { first, .. } => text[first].to_owned(),
    };
    pasted(text, language).into_iter().map(first).collect()
}

#[test]
fn lines_of_a_sentence_are_no_list() {
    for text in [
        "The first was in May\n2023. The second was in May\n2024. Both were good.",
        "2024. That was the year.\n2025. That too.",
        "He spoke of Annex\nII. He then spoke of Annex\nIII.",
        "He cited Article 5\n(a) and then Article 6\n(b) of the law.",
        "1.1 million came in May and\n1.2 million in June.",
        "1.1 million came.\n1.2 million left.",
        "It was the law.\n§ 5 says so.\n§ 6 does not.",
        "1° was measured in May, and\n2° in June.",
        "It began at\n10.30 a.m. and ended at\n11.00 a.m. on Friday",
        "They met at these times:\n10.30 a.m. in Geneva,\n11.00 a.m. in Nairobi.",
        "The answer was yes\no bien no\no bien nada",
        "WIPO • Geneva • 2025",
        "The sign is: • and no other.",
        "One:\tHe came.\n\nTwo:\tShe came.",
        "Name:\tMoyo\n\nPlace:\tHarare",
        "A ü\nü b",
        "\u{3000}\u{3000}会议召开了。\n\u{3000}\u{3000}代表发言了。",
        "王\u{3000}明\n李\u{3000}华",
        "Il a dit\u{a0}: 12\u{a0}000\nElle a dit\u{a0}: 13\u{a0}000",
        "出席会议的有迈克尔\n·乔丹和让\n·保罗。",
        "قال إنه حضر في السنة\n1ـ وهكذا",
        "\u{200f}الإيداع\n\u{200f}الفحص",
        "第\nⅠ类和第\nⅡ类商标",
        "10.30 was early.\n11.00 was late.",
    ] {
        assert_eq!(pasted_in(text, Language::En), [""; 0], "{text}");
    }
    assert_eq!(pasted_in("o bien datos\no bien personas", Language::Es), [""; 0]);
}

#[test]
fn what_runs_in_a_sentence_is_no_list() {
    for (language, text) in [
        (Language::En, "The Secretariat (a) took note of it;\n(b) invited States;\n(c) decided to revert."),
        (Language::En, "The Secretariat (a) took note\nof the report;\n(b) invited States;\n(c) decided."),
        (Language::En, "(a) first; (b) secondly;\n(c) thirdly;\n(d) lastly."),
        (Language::En, "They are: (i) filing;\n(ii) search;\n(iii) grant."),
        (Language::En, "They are: 1. filing;\n2. search;\n3. grant."),
        (Language::En, "They are: 1.1 filing;\n1.2 search;\n1.3 grant."),
        (Language::En, "They are: 1° filing;\n2° search;\n3° grant."),
        (Language::Fr, "Le Secrétariat a) a pris note;\nb) a invité;\nc) a décidé."),
        (Language::Es, "La Secretaría: a) tomó nota;\nb) invitó;\nc) decidió."),
        (Language::Ru, "Секретариат а) принял;\nб) пригласил;\nв) решил."),
        (Language::Ar, "قررت الأمانة (أ) أن تحيط؛\n(ب) أن تدعو؛\n(ج) أن تعود."),
        (Language::Zh, "秘书处（一）注意到；\n（二）邀请；\n（三）决定。"),
        (Language::Zh, "程序如下：一、申请；\n二、审查；\n三、授权。"),
    ] {
        assert_eq!(pasted_in(text, language), [""; 0], "{text}");
    }
    for text in [
        "Needs in (a):\n\n(a) data;\n(b) people;\n(c) time.",
        "Needs:\n(a) data;\n(b) what (a) needs;\n(c) time.",
        "Needs:\n1.1 data;\n1.2 people.",
    ] {
        assert_eq!(pasted_in(text, Language::En).len(), 1, "{text}");
    }
}

#[test]
fn lists_and_tables_of_word_processors_are_told() {
    for (text, first) in [
        ("Three: • data • people • money.", "•"),
        ("o data\no people", "o"),
        ("Two.\n§ data;\n§ people.", "§"),
        ("Ø data\nØ people", "Ø"),
        ("ü data\nü people", "ü"),
        ("→ data\n→ people", "→"),
        ("‒ data\n‒ people", "‒"),
        ("أ- بيانات\nب- أشخاص", "أ-"),
        ("1° data\n2° people", "1°"),
        ("1/ Data.\n2/ People.", "1/"),
        ("1 - data\n2 - people", "1 -"),
        ("1.1 data\n1.2 people", "1.1"),
        ("10.30 a.m. Opening\n11.00 a.m. Talk", "10.30 a.m."),
        ("Needs\n(a) data\n(b) people", "(a)"),
        ("Needs\n(a) data;\n(b) people.", "(a)"),
        ("Needs:\n101. data;\n102. people.", "101."),
        ("الآتي:\n1ـ الإيداع؛\n2ـ الفحص", "1ـ"),
        ("١ـ الإيداع؛\n٢ـ الفحص", "١ـ"),
        ("أـ الإيداع؛\nب\u{640} الفحص", "أـ"),
        ("أولاً- الإيداع؛\nثانياً- الفحص", "أولاً-"),
        ("\u{200f}• الإيداع؛\n\u{200f}• الفحص", "\u{200f}•"),
        ("\u{200f}1. الإيداع؛\n\u{200f}2. الفحص", "\u{200f}1."),
        ("包括：\n·申请；\n·审查", "·"),
        ("·申请；\n·审查", "·"),
        ("内容如下。\n·申请；\n·审查", "·"),
        ("⑴申请；\n⑵审查", "⑴"),
        ("Ⅰ、申请；\nⅡ、审查", "Ⅰ、"),
        ("－ 申请；\n－ 审查", "－"),
        ("包括：\n－申请；\n－审查", "－"),
        (
            "Region\u{a0}\u{a0}\u{a0}\u{a0}Men\nAfrica\u{a0}\u{a0}\u{a0}\u{a0}12",
            "Region\u{a0}\u{a0}\u{a0}\u{a0}Men",
        ),
        ("Region\u{a0} \u{a0} Men\nAfrica\u{a0} \u{a0} 12", "Region\u{a0} \u{a0} Men"),
        ("地区\u{3000}\u{3000}人数\n非洲\u{3000}\u{3000}12", "地区\u{3000}\u{3000}人数"),
        ("Region\tNumber\n\nAfrica\t31\n\nAsia\t34", "Region\tNumber"),
        ("Region\t\tNumber\n\nAfrica\t\t31", "Region\t\tNumber"),
        ("Region\t\tNumber\nAfrica\t31", "Region\t\tNumber"),
    ] {
        assert_eq!(pasted_in(text, Language::En), [first], "{text}");
    }
}

#[test]
fn a_list_of_two_levels_is_left_to_its_author() {
    let mended =
        |text: &str| pasted(text, Language::En).iter().filter_map(|found| found.mended(text)).count();
    for text in [
        "• data\no sub\no sub2\n• people",
        "• data\n◦ sub\n• people",
        "• data\n  • sub\n• people",
        "• data\no\tsub\n• people",
        "• data\n§ sub\n• people",
        "1. one\n\n(a) data;\n(b) people.\n\n2. two",
        "1. one\n2. two\n\n• data\n• people",
        "• data • people\n• money",
    ] {
        assert!(!pasted_in(text, Language::En).is_empty(), "{text}");
        assert_eq!(mended(text), 0, "{text}");
    }
    for text in ["• data\n• people", "Two:\n\n(a) data;\n\n(b) people.", "o\tdata\no\tpeople"] {
        assert_eq!(mended(text), 1, "{text}");
    }
}

/// Random texts of letters, figures and signs of emphasis are printed as they were typed, except for stars and
/// underscores that stress words. These are found by looking at the stressed text.
#[test]
fn what_is_printed_is_what_was_typed_but_for_the_signs_of_emphasis() {
    const SIGNS: [&str; 12] = ["a", "b", "7", " ", "*", "**", "_", " *", "* ", "é", ".", "("];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut stressed = 0;
    for _ in 0..20_000 {
        let mut text = "x".to_owned();
        for _ in 0..10 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text += SIGNS[usize::try_from(state >> 40).unwrap_or(0) % SIGNS.len()];
        }
        text.push('x');
        let (prose, _) = read_text(&text);
        let [Block::Paragraph(paragraph)] = &prose.blocks[..] else { panic!("one paragraph of {text}") };
        let markers = |inlines: &[Inline]| {
            let mut count = 0;
            crate::document::walk::each_inline(inlines, &mut |inline| {
                count += match inline {
                    Inline::Emphasis(_) => 2,
                    Inline::Strong(_) => 4,
                    _ => 0,
                }
            });
            count
        };
        let typed: Vec<char> = text.chars().collect();
        let shown: Vec<char> = plain(&paragraph.text).chars().collect();
        let without = |text: &[char]| text.iter().filter(|c| !"*_".contains(**c)).collect::<String>();
        assert_eq!(without(&typed), without(&shown), "{text}");
        assert_eq!(typed.len() - shown.len(), markers(&paragraph.text), "{text}");
        stressed += usize::from(typed != shown);
    }
    assert!(stressed > 1000, "{stressed} texts of 20,000 stress anything");
}

#[test]
fn no_line_of_a_text_is_lost() {
    let expected =
        ["this line would not be printed: it is read as the address of a link, and no link leads to it"];
    for text in [
        "Said.\n\n[Chair]: thanks",
        "[a]: b\nc",
        "[a][b]\n\n[b]: https://c.int\n[b]: https://d.int",
        "- [x]: y",
    ] {
        assert_eq!(messages(text), expected, "{text}");
    }
    for text in [
        "[a][b]\n\n[b]: https://c.int",
        "[b] c\n\n[B]: https://c.int",
        "[Chair]: many thanks",
        "a [sic]: b",
        "\\[a]: b",
    ] {
        assert_eq!(messages(text), [""; 0], "{text}");
    }
    let expected = ["prose holds a line break, which a document of this kind has no place for"];
    assert_eq!(messages("one\\\ntwo"), expected);
    assert_eq!(printed("one  \ntwo\nthree"), ["one two three"]);
}

#[test]
fn an_entity_is_what_it_stands_for_if_that_can_be_seen() {
    assert_eq!(
        printed("R&amp;D, caf&eacute;&nbsp;5, R&D; &copy &bogus;"),
        ["R&D, café\u{a0}5, R&D; &copy &bogus;"]
    );
    for text in ["a&shy;b", "a&#8203;b", "a&#x1b;b", "a&#x202e;b", "a&#0;b"] {
        assert_eq!(messages(text).len(), 1, "{text}");
    }
}

#[test]
fn an_address_of_mail_in_angles_is_a_link_to_it() {
    let (prose, _) = read_text("Write to <moyo@example.org>.");
    let Block::Paragraph(paragraph) = &prose.blocks[0] else { panic!("a paragraph") };
    let [_, Inline::Link(link), _] = &paragraph.text[..] else { panic!("a link") };
    assert_eq!(
        (link.address.as_str(), plain(&link.content).as_str()),
        ("mailto:moyo@example.org", "moyo@example.org")
    );
}
