//! Dates and numbers as people type them, turned into the form that TOML takes.

use std::ops::Range;

use chrono::NaiveDate;

/// `11.04.2024`, `11/04/2024`, `2024-4-1`, `11 April 2024` and the like.
pub fn as_day(typed: &str) -> Option<String> {
    let day = in_figures(typed).or_else(|| in_words(typed))?;
    let written = day.format("%Y-%m-%d").to_string();
    (written != typed).then_some(written)
}

fn in_figures(typed: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = typed.split(['.', '/', '-', '–', '‑']).collect();
    let [a, b, c] = parts[..] else { return None };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(a) && digits(b) && digits(c)) {
        return None;
    }
    let (year, month, day) = match (a.len(), c.len()) {
        (4, 1..=2) => (a, b, c),
        (1..=2, 4) => (c, b, a),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn in_words(typed: &str) -> Option<NaiveDate> {
    let forms = ["%d %B %Y", "%B %d, %Y", "%B %d %Y"];
    forms.iter().find_map(|form| NaiveDate::parse_from_str(typed, form).ok())
}

/// A number after the `=` of a line that has a mark or a space between its thousands, as `1,250` or `1 250`: its
/// bytes in the line, and the number without the mark.
pub fn grouped(line: &str) -> Option<(Range<usize>, String)> {
    line.match_indices('=').find_map(|(at, _)| {
        let rest = &line[at + 1..];
        let start = at + 1 + rest.len() - rest.trim_start().len();
        let end = line[start..]
            .find(|c: char| !c.is_ascii_digit() && !is_between(c))
            .map_or(line.len(), |end| start + end);
        let typed = line[start..end].trim_end_matches(is_between);
        let mut groups = typed.split(is_between);
        let first = groups.next()?;
        let more: Vec<&str> = groups.collect();
        let is_number =
            (1..=3).contains(&first.len()) && !more.is_empty() && more.iter().all(|group| group.len() == 3);
        is_number.then(|| (start..start + typed.len(), format!("{first}{}", more.concat())))
    })
}

/// What may stand between thousands.
fn is_between(c: char) -> bool {
    matches!(c, ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}')
}
