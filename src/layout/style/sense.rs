//! Checks the measures of a style against one another: each may be right alone, but they may not fit together.

use super::{Hand, Style};
use crate::diagnostic::{Finding, RuleName};
use crate::layout::Length;

/// A measure with its name in the file.
type Named = (&'static str, Length);

/// The findings on a style. The built-in style has none, so a file states at least one of the measures in each.
pub fn check(style: &Style) -> Vec<Finding> {
    let page = page(style);
    // A page without room would make the other checks report the same mistake again.
    if page.is_empty() { [hands(style), stops(style), spaces(style), cover(style)].concat() } else { page }
}

/// One finding if `more` is larger than `most`. It points to those of `measures` that a file states.
fn over(more: f64, most: f64, measures: &[Named], message: String, help: &str) -> Vec<Finding> {
    // Rounding errors in sums.
    const TOLERANCE: f64 = 1e-6;
    let mut stated = measures.iter().filter_map(|(name, length)| Some((name, length.1?)));
    let Some((name, place)) = stated.next().filter(|_| more > most + TOLERANCE) else { return Vec::new() };
    let finding =
        Finding::error(RuleName::StyleMeasure, place, message).label(format!("`{name}`")).help(help);
    vec![stated.fold(finding, |finding, (name, place)| finding.aside(place, format!("`{name}`")))]
}

fn points(length: f64) -> String {
    format!("{} pt", (length * 100.0).round() / 100.0)
}

fn page(style: &Style) -> Vec<Finding> {
    let paper = &style.paper;
    let across = [
        ("paper.start", paper.start),
        ("paper.end", paper.end),
        ("paper.width", paper.width),
        ("paper.narrowest", paper.narrowest),
    ];
    let down = [
        ("paper.top", paper.top),
        ("paper.bottom", paper.bottom),
        ("paper.height", paper.height),
        ("cover.top", style.cover.top),
        ("text.body.leading", style.text.body.leading),
    ];
    let least = lines(style);
    let deepest = style.bottom() - paper.top.0.max(style.cover.top.0);
    let left = |room: f64, what: &str, least: String| match room > 0.0 {
        true => format!("between the margins a {what} has {}, less than {least}", points(room)),
        false => format!("the margins leave a {what} no room on the paper"),
    };
    let narrow = left(style.measure(), "line", "`narrowest`".into());
    let low = left(deepest, "page", points(least));
    const HELP: &str = "make the margins smaller or the paper larger";
    // The shortest side of a page in an archive (ISO 19005-2, 6.1.13). A page is always higher, because of the lines
    // that it must hold.
    const NARROWEST: f64 = 3.0;
    let slit =
        format!("the paper is {} wide, and no page of a PDF is narrower than 3 pt", points(paper.width.0));
    [
        over(paper.narrowest.0, style.measure(), &across, narrow, HELP),
        over(least, deepest, &down, low, HELP),
        over(NARROWEST, paper.width.0, &[("paper.width", paper.width)], slit, "make the paper wider"),
    ]
    .concat()
}

/// The least height of a page: the lines that notes leave for the text, two lines of a note, and its rule.
fn lines(style: &Style) -> f64 {
    let text = f64::from(style.footnote.spared.0 + 2) * style.text.body.leading.0;
    text + style.footnote.rule.height() + style.footnote.gap.0 + 2.0 * style.text.footnote.leading.0
}

fn hands(style: &Style) -> Vec<Finding> {
    let (text, cover) = (&style.text, &style.cover);
    let hands: [(&str, &Hand); 17] = [
        ("text.body", &text.body),
        ("text.head", &text.head),
        ("text.heading-1", &text.heading_1),
        ("text.heading-2", &text.heading_2),
        ("text.decision", &text.decision),
        ("text.footnote", &text.footnote),
        ("text.table", &text.table),
        ("text.table-head", &text.table_head),
        ("cover.letter", &cover.letter),
        ("cover.symbol", &cover.symbol),
        ("cover.original", &cover.original),
        ("cover.date", &cover.date),
        ("cover.committee", &cover.committee),
        ("cover.session", &cover.session),
        ("cover.place-and-dates", &cover.place_and_dates),
        ("cover.title", &cover.title),
        ("cover.author", &cover.author),
    ];
    let mut found: Vec<Finding> =
        hands.into_iter().flat_map(|(name, hand)| written(name, hand, style)).collect();
    found.extend(legible("text.table", &[("table.smallest", style.table.smallest)]));
    found
}

/// Checks that letters can be read.
fn legible(name: &str, size: &[Named; 1]) -> Vec<Finding> {
    const LEAST: f64 = 1.0;
    let length = size[0].1.0;
    let small = format!("type of `{name}` is {} high, and cannot be read", points(length));
    over(LEAST, length, size, small, "write a size of 1 pt or more")
}

/// Checks that letters can be read and lines do not overlap.
fn written(name: &str, hand: &Hand, style: &Style) -> Vec<Finding> {
    let both = [("leading", hand.leading), ("size", hand.size)];
    let wide = [("size", hand.size), ("paper.narrowest", style.paper.narrowest)];
    let above = hand.above.unwrap_or_default();
    let far =
        format!("`{name}` begins {} below what stands above it, more than half of a page", points(above.0));
    let tight = format!("lines of `{name}` overlap: {} from one to the next", points(hand.leading.0));
    let large = format!("a letter of `{name}` may be wider than the narrowest line");
    [
        over(above.0, style.depth() / 2.0, &[("above", above)], far, "make it smaller"),
        legible(name, &[("size", hand.size)]),
        over(hand.size.0, hand.leading.0, &both, tight, "make `leading` as large as `size`, or larger"),
        over(
            hand.size.0,
            style.paper.narrowest.0,
            &wide,
            large,
            "make the type smaller, or `narrowest` wider",
        ),
    ]
    .concat()
}

/// Checks that indents leave a line of the `narrowest` width.
fn stops(style: &Style) -> Vec<Finding> {
    let (list, quotation) = (&style.list, &style.quotation);
    let room = style.measure() - style.paper.narrowest.0;
    let none = Length::default();
    let within = |name: &'static str, first: Length, other: Named| {
        let measures = [(name, first), other, ("paper.narrowest", style.paper.narrowest)];
        let message =
            format!("`{name}` leaves a line less than `narrowest`: at most {} remain", points(room));
        over(first.0 + other.1.0, room, &measures, message, "make it smaller, or `narrowest`")
    };
    let label = [("list.label", list.label), ("list.text", list.text)];
    let before = "the text of an item begins before its label".to_owned();
    [
        within("paragraph.stop", style.paragraph.stop, ("", none)),
        within("heading.stop-1", style.heading.stop_1, ("", none)),
        within("heading.stop-2", style.heading.stop_2, ("", none)),
        within("list.text", list.text, ("", none)),
        within("list.block", list.block, ("", none)),
        within("decision.start", style.decision.start, ("", none)),
        within("quotation.start", quotation.start, ("quotation.end", quotation.end)),
        over(list.label.0, list.text.0, &label, before, "make `text` as large as `label`, or larger"),
    ]
    .concat()
}

/// Checks that no space is as high as a page and no rule longer than a line, and that the running head stands above
/// the text.
fn spaces(style: &Style) -> Vec<Finding> {
    let (note, cover) = (&style.footnote, &style.cover);
    let gaps = [
        ("paragraph.gap", style.paragraph.gap),
        ("heading.above", style.heading.above),
        ("heading.below", style.heading.below),
        ("decision.above", style.decision.above),
        ("table.above", style.table.above),
        ("table.below", style.table.below),
        ("table.beside", style.table.beside),
        ("table.over", style.table.over),
        ("table.under", style.table.under),
        ("table.rule", style.table.rule),
        ("bookmark.above", style.bookmark.above),
        ("footnote.gap", note.gap),
        ("cover.below", cover.below),
        ("cover.rule.above", cover.rule.above),
        ("cover.rule.thickness", cover.rule.thickness),
    ];
    let high = |(name, gap): Named| {
        let message = format!("`{name}` is {}, more than half of a page", points(gap.0));
        over(gap.0, style.depth() / 2.0, &[(name, gap)], message, "make it smaller")
    };
    let length = note.rule.length.unwrap_or_default();
    let long = format!("the rule above notes is longer than a line of {}", points(style.measure()));
    let head = style.head.top.0 + 2.0 * style.text.head.leading.0;
    let below = format!("the running head reaches down to {}, below the first line of text", points(head));
    let measures = [
        ("head.top", style.head.top),
        ("text.head.leading", style.text.head.leading),
        ("paper.top", style.paper.top),
    ];
    let mut found: Vec<Finding> = gaps.into_iter().flat_map(high).collect();
    found.extend(over(
        length.0,
        style.measure(),
        &[("footnote.rule.length", length)],
        long,
        "make it shorter",
    ));
    found.extend(over(
        head,
        style.paper.top.0,
        &measures,
        below,
        "make `head.top` smaller, or `paper.top` larger",
    ));
    found
}

/// Checks that the emblem stands above the symbol and beside the letter.
fn cover(style: &Style) -> Vec<Finding> {
    let cover = &style.cover;
    let (emblem, above) = (&cover.emblem, cover.symbol.above.unwrap_or_default());
    let room = cover.letter.leading.0 + above.0;
    let high = [
        ("cover.emblem.height", emblem.height),
        ("cover.symbol.above", above),
        ("cover.letter.leading", cover.letter.leading),
    ];
    let beside = style.measure() - cover.letter.size.0;
    let wide = [("cover.emblem.width", emblem.width), ("cover.letter.size", cover.letter.size)];
    let reaches =
        |over: &str, room: f64| format!("the emblem may reach over {over}: it has {}", points(room));
    [
        over(
            emblem.height.0,
            room,
            &high,
            reaches("the symbol", room),
            "make the emblem lower, or `cover.symbol.above` larger",
        ),
        over(emblem.width.0, beside, &wide, reaches("the letter", beside), "make the emblem narrower"),
    ]
    .concat()
}
