//! Writes a unified diff of two versions of a file, as `git apply` and `patch -p1` read it.

use std::path::{Component, Path};

use similar::TextDiff;

use crate::diagnostic::visible;

pub fn unified(path: &Path, before: &str, after: &str) -> String {
    let names = ['a', 'b'].map(|side| header(side, path));
    TextDiff::from_lines(before, after).unified_diff().header(&names[0], &names[1]).to_string()
}

/// The name of the file as git writes it: in quotation marks, with escapes, if it could be misread.
fn header(side: char, path: &Path) -> String {
    let parts = path.components().filter(|part| matches!(part, Component::Normal(_) | Component::ParentDir));
    let bytes = parts.fold(vec![side as u8], |mut name, part| {
        name.push(b'/');
        name.extend(part.as_os_str().as_encoded_bytes());
        name
    });
    match String::from_utf8(bytes) {
        Ok(name) if !name.contains(|c: char| c.is_control() || c == '"' || c == '\\') => {
            // Without the tab, a name would end at its first space.
            if name.contains(' ') { name + "\t" } else { name }
        }
        Ok(name) => quoted(name.as_bytes()),
        Err(name) => quoted(name.as_bytes()),
    }
}

fn quoted(name: &[u8]) -> String {
    let escaped = name.iter().map(|byte| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        _ => format!("\\{byte:03o}"),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// The diff for people: no character can move their cursor. A diff with such characters can no longer be applied.
pub fn coloured(diff: &str, colour: bool) -> String {
    diff.lines().enumerate().map(|(at, line)| shown(at, line, colour)).collect()
}

fn shown(at: usize, line: &str, colour: bool) -> String {
    let line = line.split('\t').map(visible).collect::<Vec<_>>().join("\t");
    let style = match line.as_bytes().first() {
        _ if !colour => "",
        _ if at < 2 => "\x1b[1m",
        Some(b'@') => "\x1b[36m",
        Some(b'-') => "\x1b[31m",
        Some(b'+') => "\x1b[32m",
        _ => "",
    };
    let end = if style.is_empty() { "" } else { "\x1b[0m" };
    format!("{style}{line}{end}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_git_reads_them() {
        for (path, expected) in [
            ("webinars.toml", "a/webinars.toml"),
            ("./x/é.toml", "a/x/é.toml"),
            ("/tmp/x.toml", "a/tmp/x.toml"),
            ("a b.toml", "a/a b.toml\t"),
            ("a\n\"\\é.toml", "\"a/a\\012\\\"\\\\\\303\\251.toml\""),
        ] {
            assert_eq!(header('a', Path::new(path)), expected);
        }
    }

    #[test]
    fn people_are_shown_what_would_move_their_cursor() {
        let diff = unified(Path::new("a.toml"), "x\u{9b}\tx\n", "y\n");
        assert_eq!(coloured(&diff, false), "--- a/a.toml\n+++ b/a.toml\n@@ -1 +1 @@\n-x\\u{9b}\tx\n+y\n");
        assert!(coloured(&diff, true).contains("\x1b[32m+y\x1b[0m\n"));
    }
}
