//! Escapes texts and addresses, so that a reader of Markdown gets them back as they were typed.

/// Separates an address of mail, which readers of GFM would make a link in spite of all backslashes.
pub const NOTHING: &str = "<!-- -->";

/// Appends `text` to a line. `next` is the Markdown sign that will follow, if any.
pub fn text(text: &str, next: Option<char>, in_link: bool, line: &mut String) {
    let mut before = None;
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        // Some extensions for attributes and templates ignore a backslash before a brace.
        if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' | '{') {
            entity(c, line);
        } else if c == '@' && !in_link && is_mail(before, after) {
            line.push_str(NOTHING);
            line.push(c);
        } else {
            if is_markup(c, after, next, line) {
                line.push('\\');
            }
            line.push(c);
        }
        before = Some(c);
    }
}

fn is_markup(c: char, after: &str, next: Option<char>, line: &str) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '$' | '^' => true,
        '<' => after.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)),
        '&' => begins_entity(after),
        '!' => after.is_empty() && next == Some('['),
        '#' => after.is_empty() && next.is_none(),
        '(' => line.ends_with(']'),
        ':' => line.ends_with(']') || after.starts_with("//") || begins_emoji(after),
        '.' => line.len().checked_sub(3).is_some_and(|at| line.as_bytes()[at..].eq_ignore_ascii_case(b"www")),
        _ => false,
    }
}

/// Escapes what would begin another block, or would be dropped, at the start or end of a finished line.
pub fn edges(line: &mut String) {
    if let Some(first) = line.chars().next() {
        if first.is_whitespace() {
            let mut guarded = String::new();
            entity(first, &mut guarded);
            line.replace_range(..first.len_utf8(), &guarded);
        } else if "-+=#>:%".contains(first) {
            line.insert(0, '\\');
        } else if let Some(point) = numeral(line) {
            line.insert(point, '\\');
        }
    }
    if let Some(last) = line.chars().next_back().filter(|last| last.is_whitespace()) {
        line.pop();
        entity(last, line);
    }
}

/// Guards the text of a note. Viewers that do not know notes could read "[^1]: word" as the definition of a link,
/// with its title, and print neither.
pub fn definition(line: String) -> String {
    let (_, rest) = line.split_once(' ').unwrap_or((&line, ""));
    let is_title = rest.is_empty() || rest.starts_with(['"', '\'', '(']);
    if is_title { line + NOTHING } else { line }
}

/// The place of the full stop in "12. ", or of the bracket in "12) ".
fn numeral(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let point = line.len() - rest.len();
    let after = rest.strip_prefix(['.', ')'])?;
    (point > 0 && (after.is_empty() || after.starts_with(' '))).then_some(point)
}

/// An address for the round brackets of a link. Characters that an address may not have are percent-encoded.
pub fn address(address: &str) -> String {
    let mut safe = String::new();
    for (at, c) in address.char_indices() {
        if c.is_control() || c.is_whitespace() || "<>\"\\`|^{}".contains(c) {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|byte| safe.push_str(&format!("%{byte:02X}")));
        } else if c == '&' && begins_entity(&address[at + 1..]) {
            safe.push_str("\\&");
        } else {
            safe.push(c);
        }
    }
    if safe.is_empty() || safe.contains(['(', ')']) { format!("<{safe}>") } else { safe }
}

fn entity(c: char, line: &mut String) {
    line.push_str(&format!("&#{};", u32::from(c)));
}

/// Whether the "@" between these two could be part of an address of mail.
fn is_mail(before: Option<char>, after: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    before.is_some_and(of_name) && after.starts_with(char::is_alphanumeric)
}

/// Whether the text after a "&" is the rest of an entity, as "amp;".
fn begins_entity(after: &str) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    rest.len() < name.len() && rest.starts_with(';')
}

/// Whether the text after a ":" is the rest of an emoji code, as "smile:". Hours and minutes are none.
fn begins_emoji(after: &str) -> bool {
    let rest = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "_+-".contains(c));
    !after.starts_with(|c: char| c.is_ascii_digit()) && rest.len() < after.len() && rest.starts_with(':')
}
