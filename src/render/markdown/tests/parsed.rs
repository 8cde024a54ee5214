//! What a reader of CommonMark and GFM understands, as a list of signs: "p(", "text \"a\"", ")p".

use pulldown_cmark::{Alignment, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::Outline;
use crate::document::Align;

/// All extensions that a viewer may use, except the one that replaces quotation marks.
fn options() -> Options {
    let others = Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_OLD_FOOTNOTES;
    (Options::all() - others) | Options::ENABLE_FOOTNOTES
}

pub fn parsed(markdown: &str) -> Vec<String> {
    let mut outline = Outline::default();
    // For each open element, whether it only states a direction.
    let mut spans = Vec::new();
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Html(html) => outline.block(&format!("html {}", html.trim())),
            Event::Start(tag) => opened(&mut outline, tag),
            Event::End(tag) => closed(&mut outline, tag),
            Event::Text(text) => outline.text(&text),
            Event::HardBreak => outline.sign("break"),
            Event::Rule => outline.block("rule"),
            Event::FootnoteReference(label) => outline.sign(&format!("call {label}")),
            Event::InlineHtml(html) if html.as_ref() == "<!-- -->" => {}
            Event::InlineHtml(html) => {
                let turns = match html.as_ref() {
                    "</span>" => spans.pop().unwrap_or_default(),
                    opening => opening.starts_with("<span dir="),
                };
                if html.starts_with("<span") {
                    spans.push(turns);
                }
                if !turns {
                    tagged(&mut outline, &html);
                }
            }
            other => outline.sign(&format!("unexpected {other:?}")),
        }
    }
    outline.signs
}

fn opened(outline: &mut Outline, tag: Tag) {
    match tag {
        Tag::Paragraph => outline.open_paragraph(),
        Tag::Heading { level, id: None, classes, attrs } if classes.is_empty() && attrs.is_empty() => {
            outline.block(&format!("{level}("));
        }
        Tag::List(None) => outline.block("list("),
        Tag::Item => outline.block("item("),
        Tag::Table(columns) => outline.block(&format!("table {:?}(", aligned(&columns))),
        Tag::TableHead | Tag::TableRow => outline.block("row("),
        Tag::TableCell => outline.block("cell("),
        Tag::BlockQuote(None) => outline.block("quote("),
        Tag::FootnoteDefinition(label) => outline.block(&format!("note {label}(")),
        Tag::Emphasis => outline.sign("em("),
        Tag::Strong => outline.sign("strong("),
        Tag::Link { dest_url, title: CowStr::Borrowed(""), .. } => {
            outline.sign(&format!("link {dest_url}("));
        }
        other => outline.sign(&format!("unexpected {other:?}")),
    }
}

fn aligned(columns: &[Alignment]) -> Vec<Align> {
    let align = |column: &Alignment| match column {
        Alignment::None => Align::Unset,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    };
    columns.iter().map(align).collect()
}

fn closed(outline: &mut Outline, tag: TagEnd) {
    match tag {
        TagEnd::Paragraph => outline.close_paragraph(),
        TagEnd::Heading(level) => outline.block(&format!("){level}")),
        TagEnd::List(_) => outline.block(")list"),
        TagEnd::Item => outline.block(")item"),
        TagEnd::Table => outline.block(")table"),
        TagEnd::TableHead | TagEnd::TableRow => outline.block(")row"),
        TagEnd::TableCell => outline.block(")cell"),
        TagEnd::BlockQuote(_) => outline.block(")quote"),
        TagEnd::FootnoteDefinition => outline.block(")note"),
        TagEnd::Emphasis => outline.sign(")em"),
        TagEnd::Strong => outline.sign(")strong"),
        TagEnd::Link => outline.sign(")link"),
        other => outline.sign(&format!("unexpected end {other:?}")),
    }
}

fn tagged(outline: &mut Outline, html: &str) {
    let name = html.trim_matches(['<', '>']);
    match (name, name.strip_prefix("span lang=\"").and_then(|rest| rest.split('"').next())) {
        ("em" | "strong", _) => outline.sign(&format!("{name}(")),
        ("/em" | "/strong" | "/span", _) => outline.sign(&format!("){}", &name[1..])),
        (_, Some(language)) => outline.sign(&format!("span {language}(")),
        _ => outline.sign(&format!("unexpected {html}")),
    }
}
