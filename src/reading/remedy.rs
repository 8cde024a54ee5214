//! Rewords the parser's messages as an editor would: what is wrong, and what to write instead.

use super::as_typed::as_day;

/// What is reported to the author about one syntax error.
pub struct Remedy {
    pub message: String,
    pub label: String,
    pub help: String,
    /// Whether the caret marks the whole value, and not only the place where the parser stopped.
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

/// `excerpt` is the raw text of the spoilt value, or empty; `written` is the rest of the line from the start of that
/// value; `stopped` begins where the parser stopped.
pub fn remedy(message: &str, excerpt: &str, written: &str, stopped: &str) -> Remedy {
    if let Some((typed, day)) = [excerpt, written].iter().find_map(|typed| Some((typed, as_day(typed)?))) {
        return Remedy::new(
            format!("`{typed}` is not a date as TOML writes it"),
            "not a TOML date",
            format!("write `{day}`"),
        );
    }
    if message.contains("escape") || message.contains("unicode") {
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
        return other_than_text(excerpt, written).unwrap_or_else(|| unquoted(excerpt));
    }
    let significant = excerpt.trim_start_matches('0');
    if message.contains("leading zero") && significant.bytes().all(|byte| byte.is_ascii_digit()) {
        let help = format!("write `{}`", if significant.is_empty() { "0" } else { significant });
        return Remedy::new(format!("the number `{excerpt}` begins with a zero"), "a zero too many", help);
    }
    if message.starts_with("invalid float")
        || message.contains("leading zero")
        || message.starts_with("invalid integer")
    {
        if NOTHING.iter().any(|word| word.eq_ignore_ascii_case(excerpt)) {
            let help = "delete the line, for a field without a value is left out; a word of the list, as `decision = \"none\"`, stands in quotation marks";
            return Remedy::new(format!("`{excerpt}` is no value"), "stands for nothing", help);
        }
        if excerpt.starts_with(char::is_alphabetic) {
            return other_than_text(excerpt, written).unwrap_or_else(|| unquoted(excerpt));
        }
        return Remedy::new(
            format!("`{excerpt}` is not a number"),
            "not a number",
            "write digits only, as in `645`, or put a text in quotation marks",
        );
    }
    if message.starts_with("extra comma") {
        return Remedy::new("a comma stands here that separates nothing", "one too many", "delete it")
            .where_it_stopped();
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
    if message.starts_with("extra `=`") {
        return Remedy::new("two `=` stand between a key and its value", "one too many", "delete it")
            .where_it_stopped();
    }
    if message.starts_with("unexpected key or value") || message.starts_with("unexpected content") {
        if let Some(mark) = stopped.chars().next().filter(|c| matches!(c, ',' | ';')) {
            let message = format!("`{mark}` stands behind the value, which ends with its line");
            return Remedy::new(message, "one too many", "delete it").where_it_stopped();
        }
        if excerpt.starts_with('"') && stopped.lines().next().is_some_and(|rest| rest.contains('"')) {
            let message = "the text ends at its second quotation mark, and something stands behind it";
            let help = "write the marks within a text as `“…”`, or with a backslash: `\\\"`";
            return Remedy::new(message, "not expected here", help).where_it_stopped();
        }
        let help = "delete it, or put all of a text in quotation marks; each field has a line of its own";
        return Remedy::new("something stands behind the value", "not expected here", help)
            .where_it_stopped();
    }
    if message.starts_with("unquoted keys cannot be empty") {
        let help = "write it before `=`, as in `year = 2024`; a stop stands between two names";
        return Remedy::new("the name of a field is missing", "no name here", help).where_it_stopped();
    }
    if message.starts_with("invalid key-value pair") {
        return key(stopped);
    }
    Remedy::new(format!("this is not TOML: {message}"), "not understood", OUTLINE).where_it_stopped()
}

/// The remedy for what follows `=` and is neither a text nor a value: several fields, a link, a list of bare words.
fn other_than_text(excerpt: &str, written: &str) -> Option<Remedy> {
    if excerpt.starts_with('>') {
        return Some(instead_of_equals("=>"));
    }
    if let Some((_, address)) = written.split_once("](") {
        let address = address.split(')').next().unwrap_or_default();
        let message = format!("a link as Markdown has it stands where `{address}` is wanted alone");
        return Some(Remedy::new(message, "not understood", format!("write `\"{address}\"`")));
    }
    if written.strip_prefix(excerpt).is_some_and(|rest| rest.trim_start().starts_with('=')) {
        let help = format!("put them in braces: `{{ {} }}`", written.trim());
        return Some(Remedy::new("several fields stand behind one `=`", "the first of them", help));
    }
    let entries = excerpt.strip_prefix('[')?.strip_suffix(']')?;
    let entries =
        entries.split(',').map(|entry| entry.trim().trim_matches(MARKS)).filter(|entry| !entry.is_empty());
    let quoted: Vec<String> = entries.map(|entry| format!("\"{entry}\"")).collect();
    let message = format!("not every entry of `{excerpt}` is in quotation marks");
    Some(Remedy::new(message, "in this list", format!("write `[{}]`", quoted.join(", "))))
}

fn instead_of_equals(sign: &str) -> Remedy {
    let message = format!("`{sign}` stands where `=` has to");
    Remedy::new(message, "not in a key", "write `key = value`").where_it_stopped()
}

/// The remedy for a number, `typed`, that has a mark or a space between its thousands.
pub fn grouped(typed: &str, number: &str) -> Remedy {
    Remedy::new(
        format!("`{typed}` is not a number as TOML writes it"),
        "not a number",
        format!("write `{number}`"),
    )
}

/// The remedy for an apostrophe inside a text between apostrophes.
pub fn apostrophe(value: &str) -> Remedy {
    let text = value.trim_matches('\'');
    let help = format!("put it between `\"`: `\"{text}\"`");
    Remedy::new("the text ends at its first apostrophe", "what is left over", help)
}

/// Words that other notations use for "no value".
const NOTHING: [&str; 4] = ["null", "none", "nil", "nan"];

const OUTLINE: &str = "write a field as `key = value`, a heading as `[document]`, a remark behind `#`";

/// The remedy for a key with characters other than letters, figures, `-` and `_`; `stopped` begins with the first of
/// these.
pub fn key(stopped: &str) -> Remedy {
    let c = stopped.chars().next().unwrap_or_default();
    let line = stopped.lines().next().unwrap_or_default();
    let merge = ["<<<<<<<", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
    let (message, help) = match c {
        ':' => ("a colon stands where `=` has to".to_owned(), "write `key = value`"),
        '＝' => return instead_of_equals("＝"),
        '/' if line.starts_with("//") => ("a remark begins with `//`".to_owned(), "begin it with `#`"),
        '/' if line.starts_with("/*") => ("a remark begins with `/*`".to_owned(), "begin it with `#`"),
        ';' if line.starts_with("; ") => ("a remark begins with `;`".to_owned(), "begin it with `#`"),
        '{' => {
            let help =
                "write each field on a line of its own; braces stand behind `=`, as in `session = { … }`";
            ("a brace stands where the name of a field has to".to_owned(), help)
        }
        _ if merge => {
            let help = "keep one of the two versions, and delete the marks";
            ("two versions of the file were merged, and a mark was left".to_owned(), help)
        }
        _ if !line.contains('=') => (WORDS.to_owned(), INTO_A_TEXT),
        _ => (format!("a key cannot hold `{c}`"), OUTLINE),
    };
    Remedy::new(message, "not in a key", help).where_it_stopped()
}

const WORDS: &str = "a line of words stands outside of every text";
const INTO_A_TEXT: &str =
    "put it into a text, between its `\"\"\"`, or begin the line with `#` to make it a remark";

/// The remedy for a `line` without `=` after its first word; `stopped` begins there.
pub fn no_value(line: &str, stopped: &str) -> Remedy {
    let line = line.trim();
    let first = line.split_whitespace().next().unwrap_or_default();
    if stopped.trim_start().starts_with([':', '＝']) {
        return key(stopped.trim_start());
    }
    let remedy = match line.split_once('=').map(|(name, _)| name.trim()) {
        Some(name) if name.split_whitespace().count() <= 3 => {
            let help = "write it as the README lists it, in one word, or begin a remark with `#`";
            Remedy::new(format!("`{name}` is not the name of a field: it has a space"), "a space", help)
        }
        _ if first == line => Remedy::new(
            format!("`{first}` has no value"),
            "no `=` here",
            format!("write `{first} = value`, or begin the line with `#` to make it a remark"),
        ),
        _ => Remedy::new(WORDS, "no `=` here", INTO_A_TEXT),
    };
    remedy.where_it_stopped()
}

/// The remedy for a text, list or table that begins `excerpt` and is never closed.
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
        format!("separate the entries by commas and close the {what} with `{mark}`"),
    )
}

/// The remedy for a single backslash: Markdown needs it, and TOML takes it as its own.
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

/// Quotation marks, those of printed pages and of other notations.
const MARKS: [char; 12] = ['“', '”', '„', '«', '»', '‘', '’', '‚', '"', '\'', '`', '＂'];

fn unquoted(excerpt: &str) -> Remedy {
    if excerpt.is_empty() {
        return Remedy::new(
            "there is no value after `=`",
            "nothing follows",
            "write a value, or delete the line",
        );
    }
    if excerpt.starts_with(|c: char| c.is_ascii_digit()) {
        let help = "write a day as `2024-04-11`, a time as `13:45:00`, and a text in quotation marks";
        return Remedy::new(format!("`{excerpt}` is no number, no day and no time"), "not understood", help);
    }
    let bare = excerpt.trim_matches(MARKS).trim();
    let quoted = format!("\"{}\"", bare.replace('"', ""));
    if excerpt.starts_with(MARKS) {
        let message = format!("the quotation marks of `{excerpt}` are those of a page, not of TOML");
        return Remedy::new(message, "other marks", format!("write `{quoted}`"));
    }
    let help = format!("put it in quotation marks: `{quoted}`");
    Remedy::new(format!("the text `{excerpt}` is not in quotation marks"), "no quotation marks", help)
}

fn impossible(message: &str, excerpt: &str) -> Remedy {
    let reason = message.rsplit("expected ").next().unwrap_or(message);
    // "hour between 00 and 23"
    let bounds = reason.contains(" between ").then(|| {
        let article = if reason.starts_with('h') { "an" } else { "a" };
        format!("write {article} {}", reason.replacen("between", "from", 1).replacen(" and ", " to ", 1))
    });
    let (what, form) = match (excerpt.contains(':'), excerpt.contains('T')) {
        (true, false) => ("time", "write a time as `13:45:00`"),
        (true, true) => ("date with a time", "write the day alone, as `2024-02-29`"),
        _ => ("day", "write a day as `2024-02-29`"),
    };
    let help = match bounds {
        _ if what == "time" && excerpt.contains(['Z', '+']) => {
            "write the time as announced, without an offset, and name the zone in `timezone`".to_owned()
        }
        Some(bounds) if reason.starts_with("day") => format!("{bounds}, for that month has no other"),
        Some(bounds) => bounds,
        None => form.to_owned(),
    };
    Remedy::new(format!("there is no such {what}: `{excerpt}`"), "impossible", help)
}

#[cfg(test)]
mod tests;
