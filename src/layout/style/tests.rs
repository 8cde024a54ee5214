//! Tests of styles: what a file may change, and what is reported.

use super::*;
use crate::diagnostic::Finding;

/// The built-in style with these changes, which must be free of mistakes.
fn changed(text: &str) -> Style {
    let (style, findings) = Style::house().changed(&Source::new("own.toml", text));
    assert!(findings.0.is_empty(), "{text}\n{:#?}", findings.0);
    style
}

/// The findings on a style, each with its rule, the text under its caret, and its message.
fn said(text: &str) -> Vec<String> {
    let source = Source::new("own.toml", text);
    let told = |finding: &Finding| {
        assert!(!finding.help.is_empty(), "{}", finding.message);
        format!("{} `{}` {}", finding.rule, source.excerpt(finding.place), finding.message)
    };
    Style::house().changed(&source).1.0.iter().map(told).collect()
}

#[test]
fn the_house_style_has_the_measure_of_the_model_document() {
    assert!((Style::house().measure() - 467.75).abs() < 1e-9);
}

/// "ITU-D/1/REP/17(Rev.1)" is printed as typed; "CDIP/30/8 REV." is in capitals already.
#[test]
fn the_house_changes_no_letter_of_a_symbol() {
    let cover = &Style::house().cover;
    assert_eq!([cover.symbol.capitals, cover.date.capitals], [false, true]);
}

#[test]
fn every_language_is_spaced() {
    assert!(Language::ALL.iter().all(|language| Style::house().language.contains_key(language)));
}

#[test]
fn the_house_style_is_sound() {
    let (style, findings) = Style::default().laid(&Source::new("style.toml", HOUSE), Extent::Change);
    assert!(findings.0.is_empty());
    assert!(sense::check(&style).is_empty(), "{:?}", sense::check(&style));
}

/// Every line of the built-in file matters: without it there is a finding or another style.
#[test]
fn every_line_of_the_house_style_is_read() {
    let house = format!("{:?}", Style::house());
    let stated =
        HOUSE.lines().filter(|line| line.contains(" = ") && !line.ends_with('[') && !line.starts_with('#'));
    let stated: Vec<&str> = stated.collect();
    assert!(stated.len() > 80);
    for line in stated {
        let without = HOUSE.replacen(&format!("\n{line}\n"), "\n\n", 1);
        assert_ne!(without, HOUSE, "{line}");
        let (style, findings) = Style::default().laid(&Source::new("style.toml", without), Extent::Whole);
        assert!(!findings.0.is_empty() || format!("{style:?}") != house, "nothing reads {line}");
    }
}

#[test]
fn what_is_not_stated_stays() {
    let house = format!("{:?}", Style::house());
    assert_eq!(format!("{:?}", changed("")), house);
    assert_eq!(format!("{:?}", changed("# nothing\n[text.body]\n")), house);
    let style = changed("[text.body]\nsize = '14 pt'\nleading = '17pt'\n[language.en]\nbound = ['Mr.']");
    assert_eq!((style.text.body.size.0, style.text.body.leading.0), (14.0, 17.0));
    assert_eq!((style.text.footnote.size.0, style.paper.top.0), (10.0, 86.0));
    let english = &style.language[&Language::En];
    let abbreviations = &Style::house().language[&Language::En].abbreviations;
    assert_eq!(english.bound, ["Mr."]);
    assert_eq!((english.annex.as_str(), english.sentence), (", ", Some(Count(2))));
    assert_eq!(&english.abbreviations, abbreviations);
    assert!(!style.language[&Language::Fr].bound.is_empty());
}

#[test]
fn the_house_style_may_be_laid_over_itself() {
    assert_eq!(changed(HOUSE).measure(), Style::house().measure());
}

#[test]
fn a_mistake_is_told_where_it_stands() {
    for (text, expected) in [
        ("[txt.body]", "key-unknown `txt` the style has no field `txt`"),
        ("[text.body]\nsice = '9 pt'", "key-unknown `sice` this part of the style has no field `sice`"),
        ("[language.de]", "key-unknown `de` this part of the style has no field `de`"),
        ("[paper]\nwidth = 210", "value-type `210` this takes a length, not a number"),
        ("[paper]\nwidth = '210'", "style-measure `'210'` `210` has no unit"),
        ("[paper]\nwidth = '21 cms'", "style-measure `'21 cms'` `cms` is no unit of length here"),
        ("[paper]\ntop = '-1 cm'", "style-measure `'-1 cm'` `-1 cm` is less than nothing"),
        ("[paper]\ntop = 'NaN pt'", "style-measure `'NaN pt'` `NaN pt` is no length"),
        (
            "[paper]\nwidth = '1000000 mm'",
            "style-measure `'1000000 mm'` `1000000 mm` is longer than any page",
        ),
        ("[superior]\nsize = nan", "style-measure `nan` `nan` is out of bounds here"),
        ("[superior]\nsize = 65", "style-measure `65` `65` is out of bounds here"),
        ("[superior]\nrise = 'high'", "value-type `'high'` this takes a number, not a text"),
        ("[footnote]\nspared = 21", "style-measure `21` `21` is out of bounds here"),
        ("[footnote]\nspared = -1", "value-type `-1` `-1` is below zero"),
        ("[language.en]\nsentence = 0", "style-measure `0` `0` is out of bounds here"),
        ("[text.body]\nalign = 'left'", "value-type `'left'` `left` is not on the list for this field"),
        ("[text.body]\nbold = 'yes'", "value-type `'yes'` this takes true or false, not a text"),
        ("cover = 3", "value-type `3` this takes a table, not a number"),
        ("[paper]\nwidth = 21 cm", "toml-syntax `21 cm` `21 cm` is no number, no day and no time"),
        ("[paper]\ntop = '1 cm'\ntop = '2 cm'", "toml-duplicate-key `top` `top` stands twice"),
    ] {
        assert_eq!(said(text), [expected], "{text}");
    }
}

#[test]
fn all_mistakes_are_told_at_once() {
    let text = "[paper]\nwidth = '210'\ntpo = '1 cm'\n[text.body]\nsize = 11\n";
    assert_eq!(said(text).len(), 3);
}

#[test]
fn what_cannot_stand_together_is_told_once() {
    for (text, expected) in [
        (
            "[paper]\nstart = '12 cm'\nend = '10 cm'",
            "`'12 cm'` the margins leave a line no room on the paper",
        ),
        ("[paper]\nbottom = '30 cm'", "`'30 cm'` the margins leave a page no room on the paper"),
        (
            "[paper]\nwidth = '5 cm'",
            "`'5 cm'` between the margins a line has 14.18 pt, less than `narrowest`",
        ),
        ("[paper]\nheight = '7 cm'", "`'7 cm'` between the margins a page has 44.43 pt, less than 105.75 pt"),
        (
            "[paper]\nwidth = '2 pt'\nstart = '0 pt'\nend = '0 pt'\nnarrowest = '2 pt'",
            "`'2 pt'` the paper is 2 pt wide, and no page of a PDF is narrower than 3 pt",
        ),
        ("[cover]\ntop = '25 cm'", "`'25 cm'` between the margins a page has 65.24 pt, less than 105.75 pt"),
        ("[text.body]\nleading = '0 pt'", "`'0 pt'` lines of `text.body` overlap: 0 pt from one to the next"),
        (
            "[text.body]\nsize = '13 pt'",
            "`'13 pt'` lines of `text.body` overlap: 12.65 pt from one to the next",
        ),
        ("[cover.title]\nsize = '0 pt'", "`'0 pt'` type of `cover.title` is 0 pt high, and cannot be read"),
        (
            "[table]\nsmallest = '0.5 pt'",
            "`'0.5 pt'` type of `text.table` is 0.5 pt high, and cannot be read",
        ),
        (
            "[cover.letter]\nsize = '130 pt'\nleading = '140 pt'",
            "`'130 pt'` a letter of `cover.letter` may be wider than the narrowest line",
        ),
        (
            "[decision]\nstart = '15 cm'",
            "`'15 cm'` `decision.start` leaves a line less than `narrowest`: at most 347.75 pt remain",
        ),
        (
            "[quotation]\nend = '12 cm'",
            "`'12 cm'` `quotation.start` leaves a line less than `narrowest`: at most 347.75 pt remain",
        ),
        ("[list]\ntext = '0 pt'", "`'0 pt'` the text of an item begins before its label"),
        ("[heading]\nabove = '20 cm'", "`'20 cm'` `heading.above` is 566.93 pt, more than half of a page"),
        (
            "[cover.title]\nabove = '20 cm'",
            "`'20 cm'` `cover.title` begins 566.93 pt below what stands above it, more than half of a page",
        ),
        (
            "[footnote.rule]\nlength = '17 cm'",
            "`'17 cm'` the rule above notes is longer than a line of 467.75 pt",
        ),
        (
            "[head]\ntop = '70 pt'",
            "`'70 pt'` the running head reaches down to 95.3 pt, below the first line of text",
        ),
        ("[cover.emblem]\nheight = '3 cm'", "`'3 cm'` the emblem may reach over the symbol: it has 77 pt"),
        (
            "[cover.emblem]\nwidth = '16 cm'",
            "`'16 cm'` the emblem may reach over the letter: it has 447.75 pt",
        ),
    ] {
        assert_eq!(said(text), [format!("style-measure {expected}")], "{text}");
    }
}

#[test]
fn a_word_that_keeps_the_next_on_its_line_ends_no_sentence() {
    for (language, spacing) in Style::house().language {
        let mut stopped = spacing.bound.iter().filter(|word| word.ends_with('.'));
        assert!(stopped.all(|word| spacing.abbreviations.contains(word)), "{language}: {:?}", spacing.bound);
    }
}
