//! Prose as it was typed: in the document and in what is said of it.

use cdipdoc::diagnostic::Findings;
use cdipdoc::press;
use cdipdoc::source::Source;

use crate::support::Year;

const ECOLOGY: &str = "[[abbreviation]]\nid = \"eco\"\nshort = { en = \"ÉCO\", fr = \"ÉCO\" }\nlong = { en = \"Ecology\", fr = \"Écologie\" }";

fn said(year: &Year) -> Vec<&'static str> {
    let Findings(found) = press::read(Source::new("test.toml", year.text())).expect("the templates").findings;
    found.into_iter().map(|finding| finding.rule.as_str()).collect()
}

#[test]
fn an_accent_that_is_typed_apart_is_one_with_its_letter() {
    for typed in ["ÉCO", "E\u{301}CO"] {
        let text = format!("The {typed} office met. The {typed} office met again.");
        let year = Year::new().webinar(3, "").webinar(4, "").with(ECOLOGY).section("s", "Offices", &text);
        let english = year.english();
        assert!(english.contains(&format!("The Ecology ({typed}) office met.")), "{english}");
        assert!(english.contains(&format!("The {typed} office met again.")), "{english}");
        assert!(!said(&year).iter().any(|rule| rule.starts_with("abbreviation")), "{:?}", said(&year));
    }
}

fn part(text: &str) -> Year {
    Year::new().webinar(3, "").webinar(4, "").section("s", "Part", text)
}

/// The rules on prose that speak of it.
fn spoken(text: &str) -> Vec<&'static str> {
    let rules = ["text-line-start", "text-pasted", "text-markup", "text-invisible", "url-bare"];
    let mut said: Vec<&str> = said(&part(text)).into_iter().filter(|rule| rules.contains(rule)).collect();
    // The same stands in both languages.
    said.dedup();
    said
}

#[test]
fn what_begins_a_line_by_accident_is_printed_as_typed_or_told() {
    for (text, printed, rules) in [
        ("2024. That was the year.", "2024. That was the year.", &[][..]),
        ("The law was of\n1. July of that year.", "The law was of 1. July of that year.", &[]),
        (
            "The law of\n1. January, amended in\n2. February.",
            "The law of 1. January, amended in 2. February.",
            &["text-line-start"],
        ),
        ("First.\n\n    The text was indented.", "The text was indented.", &[]),
        ("- 5 degrees were measured", "- 5 degrees were measured", &["text-line-start"]),
        ("He said:\n(a) first;\n(b) secondly.", "He said: (a) first; (b) secondly.", &["text-pasted"]),
        (
            "He said:\na. first;\nb. secondly;\n• thirdly;\n– fourthly.",
            "He said: a. first; b. secondly; • thirdly; – fourthly.",
            &["text-pasted"],
        ),
        ("Region\tPersons\nAfrica\t31", "Region\tPersons Africa\t31", &["text-pasted"]),
        (
            "The rate is 5*3*2 = 30, and 2*2 is 4. Kosovo* and others; Kosovo* again.",
            "The rate is 5*3*2 = 30, and 2*2 is 4. Kosovo* and others; Kosovo* again.",
            &[],
        ),
        (
            "See www.example.org, http://www.wipo.int/x or moyo@example.org.",
            "See www.example.org, http://www.wipo.int/x or moyo@example.org.",
            &["url-bare"],
        ),
        ("Kenya (*) and Peru (*) met.", "Kenya (*) and Peru (*) met.", &[]),
        ("Kosovo[*] and Serbia[*] met.", "Kosovo[*] and Serbia[*] met.", &[]),
        ("Fields (_) and (_), observers (**).", "Fields (_) and (_), observers (**).", &[]),
        ("Marks “*” and “*” met.", "Marks “*” and “*” met.", &[]),
        ("(*Kosovo) and (Serbia*) met.", "", &["text-markup"]),
        ("*Kosovo took part. The hotel had 4*.", "", &["text-markup"]),
        (
            "The project ran\n– for two years – and the costs\n– about 3 million – were met.",
            "The project ran – for two years – and the costs – about 3 million – were met.",
            &[],
        ),
        (
            "The balance fell to\n- 5 million in May, to\n- 7 million in June.",
            "5 million in May, to",
            &["text-line-start"],
        ),
        ("Growth:\n\n+ 3 per cent;\n+ 4 per cent.", "3 per cent", &["text-line-start"]),
        ("The survey found:\n- data;\n- people.\nThe Chair left.", "The Chair left.", &["text-line-start"]),
        ("The survey found:\n- data;\n- people and\n  offices.", "people and offices.", &[]),
        ("It found:\nA. data;\nB. people.", "It found: A. data; B. people.", &["text-pasted"]),
        ("It found:\n1.1 data;\n1.2 people.", "It found: 1.1 data; 1.2 people.", &["text-pasted"]),
        ("It found:\n§ data;\n§ people.", "It found: § data; § people.", &["text-pasted"]),
        ("It found:\n—data;\n—people.", "It found: —data; —people.", &["text-pasted"]),
        ("It found:\n1° data;\n2° people.", "It found: 1° data; 2° people.", &["text-pasted"]),
        ("It found:\n١. data;\n٢. people.", "It found: ١. data; ٢. people.", &["text-pasted"]),
        ("It thanked\nA. Smith and\nB. Jones.", "It thanked A. Smith and B. Jones.", &[]),
        ("See Www.wipo.int.", "See Www.wipo.int.", &["url-bare"]),
        ("“Kosovo”*, and “Serbia”*; so.", "“Kosovo”*, and “Serbia”*; so.", &[]),
        ("The room had Wi*Fi* in it.", "The room had Wi", &["text-line-start"]),
        ("The value was\n> 5.\n> 7.", "The value was > 5. > 7.", &[]),
        ("It reads:\n\n> 8.1 The Chair.", "8.1 The Chair.", &[]),
        (">> 5 came.", "5 came.", &["text-line-start"]),
        ("Three: • data • people.", "Three: • data • people.", &["text-pasted"]),
        ("1.1 data\n1.2 people", "1.1 data 1.2 people", &["text-pasted"]),
        ("Region\tNumber\n\nAfrica\t31", "Region\tNumber", &["text-pasted"]),
        ("See http://x.org/__y__/a*b*.", "See http://x.org/__y__/a*b*.", &["url-bare"]),
        ("He cited Article 5\n(a) and Article 6\n(b) of it.", "Article 5 (a) and Article 6 (b) of it.", &[]),
        ("Ms. Roe spoke\n- as did Mr. Lee -\nof trade.", "Ms. Roe spoke - as did Mr. Lee - of trade.", &[]),
        (
            "For this, see 2) below, and\n1) and 2) above.",
            "For this, see 2) below, and 1) and 2) above.",
            &[],
        ),
        (
            "It was to (a) take note of it;\n(b) invite States;\n(c) revert.",
            "It was to (a) take note of it; (b) invite States; (c) revert.",
            &[],
        ),
        ("They are: 1. filing;\n2. search;\n3. grant.", "They are: 1. filing; 2. search; 3. grant.", &[]),
        ("1. data;\n  - open;\n  - closed;\n2. people.", "closed;", &[]),
        ("Men\u{a0}\u{a0}Women\n12\u{a0}\u{a0}\u{a0}13", "Men", &["text-pasted"]),
        ("nano\u{ad}technology", "nano\u{ad}technology", &["text-invisible"]),
    ] {
        assert_eq!(spoken(text), rules, "{text}");
        if rules != ["text-markup"] {
            let english = part(text).english();
            assert!(english.contains(printed), "{text}: {english}");
        }
    }
}

#[test]
fn what_was_pasted_is_mended_where_it_is_sure() {
    for (pasted, mended) in [
        ("Needs:\n• data;\n• persons.", "Needs:\n- data;\n- persons."),
        ("Needs:\n\n(a) data;\n\n(b) persons.", "Needs:\n\n1. data;\n\n2. persons."),
        (
            "Needs:\n–\tdata;\n–\tpersons that\ncame;\n–\ttime.",
            "Needs:\n- data;\n- persons that\ncame;\n- time.",
        ),
        ("Needs:\n• data;\n• persons.\nMore.", "Needs:\n• data;\n• persons.\nMore."),
        ("Needs:\n(i) data;\n(ii) persons.", "Needs:\n(i) data;\n(ii) persons."),
        ("• data\no sub\no sub2\n• people", "• data\no sub\no sub2\n• people"),
        ("1. one\n\n(a) data;\n(b) people.\n\n2. two", "1. one\n\n(a) data;\n(b) people.\n\n2. two"),
        ("Region\t\tNumber\n\nAfrica\t\t31", "Region\t\tNumber\n\nAfrica\t\t31"),
        ("See https://a.int/_b_/c.", "See <https://a.int/_b_/c>."),
        ("See https://www.wipo.int/x.", "See <https://www.wipo.int/x>."),
        ("Ask moyo@example.org.", "Ask <moyo@example.org>."),
        ("Needs:\n\u{a0}• data;\n\u{a0}• persons.", "Needs:\n- data;\n- persons."),
        ("Needs:\n• data, *viz.\n• people*.", "Needs:\n• data, *viz.\n• people*."),
        ("Needs:\n• 1. data\n• - persons.", "Needs:\n• 1. data\n• - persons."),
        ("A\u{200b}ll were *so*.", "All were *so*."),
        ("\u{200b}- 5 degrees.\n\u{200b}- 7 degrees.", "\u{200b}- 5 degrees.\n\u{200b}- 7 degrees."),
        ("It is 5\u{2060}*3\u{2060}*2.", "It is 5\u{2060}*3\u{2060}*2."),
        ("See (https://a.int/b_(c)).", "See (<https://a.int/b_(c)>)."),
        ("See https://a.int/b…", "See <https://a.int/b>…"),
        ("See xmpp:a@wipo.int.", "See xmpp:a@wipo.int."),
        ("See https://user@wipo.int/x.", "See https://user@wipo.int/x."),
        ("The cost was\n– 3 in May and\n– 5 in June.", "The cost was\n– 3 in May and\n– 5 in June."),
    ] {
        let year = part(pasted);
        let reading = press::read(Source::new("test.toml", year.text())).expect("the templates");
        let text = match press::correct(&reading.source, &reading.findings) {
            press::Corrected::Text { text, .. } => text,
            _ => year.text(),
        };
        assert_eq!(spoken(mended).iter().filter(|rule| **rule == "text-markup").count(), 0, "{mended}");
        // A space before a colon is right in French, and mended with the rest.
        assert_eq!(text.replace(" :", ":"), part(mended).text(), "{pasted}");
    }
}

#[test]
fn a_line_that_holds_more_than_a_line_is_told() {
    let told = |title: &str| {
        let year = Year::titled(title, "Rapport").webinar(3, "").webinar(4, "");
        said(&year).iter().filter(|rule| **rule == "text-one-line").count()
    };
    for title in
        ["Report\\nSecond part", "On *webinars*", "On R&amp;D", "A<br>b", "A [b](https://c.int)", "A[^1]"]
    {
        assert_eq!(told(title), 1, "{title}");
    }
    for title in ["On R&D", "Kosovo*", "5*3*2", "[sic] <15", "A & b; c"] {
        assert_eq!(told(title), 0, "{title}");
    }
    let decision =
        Year::new().webinar(3, "").document("decision.en = \"One.\\n\\nTwo.\"\ndecision.fr = \"Une.\"");
    assert!(said(&decision).contains(&"text-one-line"), "{:?}", said(&decision));
}

/// What is said of characters that are not seen in one language.
fn told_as_invisible(language: &str, text: &str) -> usize {
    let own = format!(
        "[[paragraph]]\nbefore = \"invitations\"\ntext.en = \"Words.\"\ntext.fr = \"Des mots.\"\ntext.{language} = \"{text}\""
    );
    said(&part("Words.").with(&own)).iter().filter(|rule| **rule == "text-invisible").count()
}

#[test]
fn what_is_not_seen_parts_no_word() {
    for mark in ["200E", "200F", "061C", "200C", "200D"] {
        for text in [format!("عرض البذ\\u{mark}ور."), format!("عرض WI\\u{mark}PO.")] {
            assert_eq!(told_as_invisible("ar", &text), 1, "{text}");
        }
    }
    for text in [
        "عرض \\u200FWIPO\\u200F في جنيف.",
        "عرض (WIPO)\\u200E، جنيف",
        "سنة 1446 ه\\u200D.",
        "عرض <span lang=\\\"fa\\\">می\\u200Cخواهم</span>.",
    ] {
        assert_eq!(told_as_invisible("ar", text), 0, "{text}");
    }
    for (text, told) in [("葛\\U000E0100城。", 1), ("葛\\uFE00城。", 1), ("葛城 ☺\\uFE0F。", 0)] {
        assert_eq!(told_as_invisible("zh", text), told, "{text}");
    }
}

/// What is said of an own paragraph in one language.
fn said_of_own(text: &str) -> Vec<&'static str> {
    let text = serde_json::to_string(text).expect("a text");
    let own = format!("[[paragraph]]\nbefore = \"invitations\"\ntext.en = {text}\ntext.fr = \"Des mots.\"");
    let bare = said(&part("Words."));
    said(&part("Words.").with(&own)).into_iter().filter(|rule| !bare.contains(rule)).collect()
}

#[test]
fn a_paragraph_without_words_is_one_mistake() {
    for text in [
        "\u{200b}",
        "- \u{200b}",
        "> \u{ad}",
        "*\u{200b}*",
        "\u{2028}",
        "\u{a0}",
        "\u{3164}",
        "\u{2800}",
        "•",
        "- •",
        "• \u{200b}\n• \u{200b}",
        "1.",
        "1.\u{200b}",
        "- - 1. ",
        "- 1. \u{200b}",
        "(a)",
        "…",
        "<span lang=\"fr\">\u{200b}</span>",
        "[\u{200b}](https://www.wipo.int/x)",
        "- [](#nowhere)",
        "> [\u{200b}](#nowhere)",
        "[^1]\n\n[^1]: \u{200b}",
    ] {
        assert_eq!(said_of_own(text), ["paragraph-textless"], "{text:?}");
    }
}

#[test]
fn what_holds_words_is_told_by_what_is_wrong_with_them() {
    for (text, rules) in [
        ("注意。", &[][..]),
        ("5", &[]),
        ("A.", &[]),
        ("·申请；", &[]),
        ("①申请；", &[]),
        ("[](#s)", &[]),
        ("[](#nowhere)", &["id-undeclared"]),
        ("W\u{200b}ords.", &["text-invisible"]),
        ("- W\u{200b}ords.\n- More.", &["paragraph-textless", "text-invisible"]),
    ] {
        let mut said = said_of_own(text);
        said.retain(|rule| !rule.starts_with("language-"));
        said.sort_unstable();
        assert_eq!(said, rules, "{text:?}");
    }
}
