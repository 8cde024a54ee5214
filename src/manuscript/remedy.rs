//! The parser's messages, said as an editor would: what is wrong, and what to write instead.

/// What to tell the author about one syntax error.
pub struct Remedy {
    pub message: String,
    pub label: String,
    pub help: String,
    /// The caret belongs under the whole value rather than where the parser stopped.
    pub at_the_value: bool,
}

impl Remedy {
    fn new(message: impl Into<String>, label: &str, help: impl Into<String>) -> Remedy {
        Remedy { message: message.into(), label: label.to_owned(), help: help.into(), at_the_value: true }
    }

    fn where_it_stopped(self) -> Remedy {
        Remedy { at_the_value: false, ..self }
    }
}

/// `excerpt` is the raw text of the spoilt value, empty if there is none.
pub fn remedy(message: &str, excerpt: &str) -> Remedy {
    if let Some(date) = calendar_date(excerpt) {
        return Remedy::new(
            format!("`{excerpt}` is not a date as TOML writes it"),
            "not a TOML date",
            format!("write `{date}`"),
        );
    }
    if message.contains("escape") {
        return escape();
    }
    if excerpt.starts_with("\"\"\"") || excerpt.starts_with("'''") {
        return unclosed(&excerpt[..3]);
    }
    if (excerpt.starts_with('"') || excerpt.starts_with('\'')) && message.contains("expected `") {
        return unclosed(&excerpt[..1]);
    }
    if message.starts_with("invalid date")
        || message.starts_with("invalid time")
        || message.starts_with("invalid datetime")
    {
        return impossible(message, excerpt);
    }
    if message.contains("must be quoted") || message.starts_with("invalid literal string") {
        return unquoted(excerpt);
    }
    if message.starts_with("invalid float")
        || message.contains("leading zero")
        || message.starts_with("invalid integer")
    {
        return Remedy::new(
            format!("`{excerpt}` is not a number"),
            "not a number",
            "write digits only, as in `645`, or put a text in quotation marks",
        );
    }
    if message.contains("comma") || message.starts_with("unclosed array") {
        return uneven(excerpt);
    }
    if message.starts_with("unclosed table") {
        return Remedy::new(
            "the heading of a table is not closed",
            "no `]`",
            "write its name in brackets, `[name]`, or `[[name]]` for one of several",
        )
        .where_it_stopped();
    }
    if message.starts_with("key with no value") {
        return Remedy::new(
            "a key without a value",
            "no `=` here",
            "write `key = value`, or begin the line with `#` to make it a comment",
        )
        .where_it_stopped();
    }
    Remedy::new(format!("this is not TOML: {message}"), "", "see the model example for how it is written")
        .where_it_stopped()
}

/// What is opened at the start of `excerpt` is never closed.
pub fn left_open(excerpt: &str) -> Remedy {
    match excerpt.get(..3) {
        Some(mark @ ("\"\"\"" | "'''")) => unclosed(mark),
        _ if excerpt.starts_with(['[', '{']) => uneven(excerpt),
        _ => unclosed(excerpt.get(..1).unwrap_or_default()),
    }
}

fn uneven(excerpt: &str) -> Remedy {
    let (what, mark) = if excerpt.starts_with('{') { ("table", '}') } else { ("list", ']') };
    Remedy::new(
        format!("the {what} is not closed or lacks a comma"),
        &format!("in this {what}"),
        format!("separate the entries by commas and close the {what} with `{mark}`, on the same line"),
    )
}

/// Markdown escapes a sign with one backslash, and TOML takes that one for itself.
fn escape() -> Remedy {
    let help = "write two backslashes for one, as in `\\\\#`, or put the text between `'''`, where a backslash is itself";
    Remedy::new("a backslash stands before a sign that TOML cannot escape", "not an escape", help)
        .where_it_stopped()
}

fn unclosed(mark: &str) -> Remedy {
    Remedy::new(
        format!("the text is never closed: its `{mark}` has no partner"),
        "opened here",
        format!("close it with `{mark}`"),
    )
}

fn unquoted(excerpt: &str) -> Remedy {
    if excerpt.is_empty() {
        return Remedy::new(
            "there is no value after `=`",
            "nothing follows",
            "write a value, or delete the line",
        );
    }
    let help = format!("put it in quotation marks: `\"{}\"`", excerpt.replace('"', ""));
    Remedy::new(format!("the text `{excerpt}` is not in quotation marks"), "no quotation marks", help)
}

fn impossible(message: &str, excerpt: &str) -> Remedy {
    let reason = message.rsplit("expected ").next().unwrap_or(message);
    let help = match excerpt.contains(':') {
        true if excerpt.contains(['Z', '+']) => {
            "write the time as announced, without an offset, and name the zone in `timezone`".to_owned()
        }
        true => format!("write a time as `13:45:00`: the parser expects {reason}"),
        false => format!("write a day that exists, as `2024-02-29`: the parser expects {reason}"),
    };
    Remedy::new(format!("there is no such date or time: `{excerpt}`"), "impossible", help)
}

/// `11.04.2024`, `11/04/2024`, `2024-4-1` and the like, as TOML would write it.
fn calendar_date(excerpt: &str) -> Option<String> {
    let parts: Vec<&str> = excerpt.split(['.', '/', '-']).collect();
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
    let date = chrono::NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    let written = date.format("%Y-%m-%d").to_string();
    (written != excerpt).then_some(written)
}
