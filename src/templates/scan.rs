//! Cuts a template into its parts, with their places.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text that would be printed as it is.
    Text,
    /// `{{ … }}`
    Printed,
    /// `{% … %}`
    Statement,
}

/// The parts of a template without comments; the ranges are without the marks `{{`, `{%` and so on.
pub fn parts(template: &str) -> Vec<(Kind, Range<usize>)> {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < template.len() {
        let rest = &template[at..];
        let opening = ["{{", "{%", "{#"].iter().filter_map(|mark| rest.find(mark)).min();
        let Some(before) = opening else { break };
        parts.push((Kind::Text, at..at + before));
        let opened = at + before;
        let (closing, kind) = match &template[opened..opened + 2] {
            "{{" => ("}}", Some(Kind::Printed)),
            "{%" => ("%}", Some(Kind::Statement)),
            _ => ("#}", None),
        };
        let inside = opened + 2;
        let end = closed(&template[inside..], closing).map_or(template.len(), |end| inside + end);
        parts.extend(kind.map(|kind| (kind, inside..end)));
        at = (end + 2).min(template.len());
    }
    if at < template.len() {
        parts.push((Kind::Text, at..template.len()));
    }
    parts.retain(|(_, range)| !range.is_empty());
    parts
}

/// Where the mark stands, which in all but a comment is outside of quotation marks.
fn closed(inside: &str, mark: &str) -> Option<usize> {
    if mark == "#}" {
        return inside.find(mark);
    }
    bare(inside).map(|(at, _)| at).find(|at| inside[*at..].starts_with(mark))
}

/// The characters of an expression that are not in quotation marks, with their places.
pub fn bare(inside: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quoted = None;
    inside.char_indices().filter(move |(_, c)| match quoted {
        Some(quote) => {
            quoted = Some(quote).filter(|quote| quote != c);
            false
        }
        None => {
            quoted = Some(*c).filter(|c| matches!(c, '"' | '\''));
            quoted.is_none()
        }
    })
}

/// The name at the beginning of a part, and whether it is called as a function.
pub fn first_name(template: &str, part: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let inside = &template[part.clone()];
    let bare = inside.trim_start_matches(['-', '+', ' ', '\n', '\t', '\r']);
    let start = part.end - bare.len();
    let length = bare.find(|c: char| !c.is_alphanumeric() && !"_.".contains(c)).unwrap_or(bare.len());
    let called = bare[length..].trim_start().starts_with('(');
    (length > 0).then_some((start..start + length, called))
}

/// The texts in quotation marks inside `{{ … }}` and `{% … %}`, without names and ids of paragraphs and headings.
pub fn literals(template: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (kind, part) in parts(template) {
        if kind == Kind::Text {
            continue;
        }
        let mut at = part.start;
        while let Some(open) = template[at..part.end].find('"') {
            let start = at + open + 1;
            let Some(length) = template[start..part.end].find('"') else { break };
            let names = ["name=", "id="].iter().any(|key| template[..start - 1].ends_with(key));
            if !names {
                found.push(start..start + length);
            }
            at = start + length + 1;
        }
    }
    found
}

/// The names of the filters that a template uses.
pub fn filters(template: &str) -> Vec<Range<usize>> {
    let active = parts(template).into_iter().filter(|(kind, _)| *kind != Kind::Text);
    active.flat_map(|(_, part)| filters_within(template, part)).collect()
}

fn filters_within(template: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let bars = bare(&template[part.clone()]).filter(|(_, c)| *c == '|');
    let name = |(at, _): (usize, char)| {
        let name = template[part.start + at + 1..part.end].trim_start();
        let length = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
        let start = part.end - name.len();
        (length > 0).then_some(start..start + length)
    };
    bars.filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_falls_into_its_parts() {
        let template = "a{{ b(\"}}\") }}c{# d \" #}{% if e %}f";
        let found: Vec<_> = parts(template).into_iter().map(|(kind, at)| (kind, &template[at])).collect();
        assert_eq!(
            found,
            [
                (Kind::Text, "a"),
                (Kind::Printed, " b(\"}}\") "),
                (Kind::Text, "c"),
                (Kind::Statement, " if e "),
                (Kind::Text, "f"),
            ]
        );
    }

    #[test]
    fn what_is_called_is_told_from_what_is_printed() {
        let first = |template: &str| {
            let (_, part) = parts(template).remove(0);
            first_name(template, &part).map(|(name, called)| (template[name].to_owned(), called))
        };
        assert_eq!(first("{{ heading(1) }}"), Some(("heading".to_owned(), true)));
        assert_eq!(first("{{- webinar.title }}"), Some(("webinar.title".to_owned(), false)));
        assert_eq!(first("{{ \"a\" }}"), None);
    }

    #[test]
    fn filters_are_found_outside_of_texts() {
        let template = "a | b{{ c | date(until=\"| d\") | upper }}{% if e|count > 1 %}";
        let found: Vec<&str> = filters(template).into_iter().map(|at| &template[at]).collect();
        assert_eq!(found, ["date", "upper", "count"]);
    }

    #[test]
    fn names_of_paragraphs_are_no_phrases() {
        let template = "{{ paragraph(\"a\", x and \"b\", name=\"c\") }}\"d\"";
        let found: Vec<&str> = literals(template).into_iter().map(|at| &template[at]).collect();
        assert_eq!(found, ["a", "b"]);
    }
}
