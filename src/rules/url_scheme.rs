//! An address leads elsewhere than to a page or a mailbox: `javascript:`, `data:` and `file:` do harm in a
//! document that Member States open, a name and password in an address give them away, and an address
//! without a scheme leads nowhere. Disguises (entities, percent signs, capitals, blanks) are taken off
//! first. Nor does an address lead anywhere that is longer than servers take (RFC 9110, 4.1).
//!
//! Fails:
//!
//! ```toml
//! [series]
//! page = "www.wipo.int/ip-development"
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "See [the page](JaVaScRiPt&#58;alert(1))."
//! ```
//!
//! ```toml
//! [series]
//! page = "https://user:secret@www.wipo.int/"
//! ```
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/%0d%0aSet-Cookie"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/ip-development/{lang}/agenda/webinar.html?a=@b"
//!
//! [conclusion]
//! message = "Write to [the Secretariat](mailto:cdip@wipo.int)."
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName, appearance, visible};
use crate::source::Placed;

pub const RULE: Rule = Rule::fixed(RuleName::UrlScheme, Stage::Facts(check));

/// Bytes. With each of them written as three, an address is still no more than a string of a PDF holds.
const LONGEST: usize = 8_000;

const HELP: &str = "write an address that begins with `https://`, `http://` or `mailto:`";

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.addresses().iter().filter_map(refused).collect()
}

fn refused(address: &Placed<String>) -> Option<Finding> {
    let bare = undisguised(&appearance(&address.value));
    let said = |message: String| RULE.at(address.place, message);
    if address.len() > LONGEST {
        let message =
            format!("the address has {} bytes, more than the {LONGEST} that servers take", address.len());
        return Some(said(message).help("write the address of a page that leads there"));
    }
    if bare.chars().any(char::is_control) {
        let message = "the address holds a control character, plain or in disguise".to_owned();
        return Some(said(message).help("copy the address again from the page itself"));
    }
    let scheme = bare.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_scheme(scheme));
    match scheme.map(str::to_ascii_lowercase).as_deref() {
        Some("mailto") => None,
        Some("http" | "https") => web(&bare).map(|(message, help)| said(message.to_owned()).help(help)),
        Some(scheme) => {
            let message = format!("an address may not begin with `{}:`", visible(scheme));
            Some(said(message).label("leads elsewhere").help(HELP))
        }
        None => Some(said(format!("`{}` is not a whole address", visible(&address.value))).help(HELP)),
    }
}

fn web(bare: &str) -> Option<(&'static str, &'static str)> {
    let rest = bare.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    match host {
        "" => Some(("the address names no host", HELP)),
        host if host.contains('@') => {
            Some(("the address holds a name or password", "delete what stands before the `@`, and the `@`"))
        }
        _ => None,
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// The address as a careless reader would take it: decoded until nothing more changes. Each round is shorter
/// than the last, and four undo any disguise that a browser would.
fn undisguised(address: &str) -> String {
    let mut bare = address.trim().to_owned();
    for _ in 0..4 {
        let decoded = percent_decoded(&entities_decoded(&bare));
        if decoded == bare {
            break;
        }
        bare = decoded;
    }
    bare.trim().to_owned()
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = (*byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let value = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        decoded.push(value.unwrap_or(*byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn entities_decoded(text: &str) -> String {
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(name, rest)| Some((entity(name)?, rest))) {
            Some((c, rest)) => {
                decoded.push(c);
                decoded.push_str(rest);
            }
            None => {
                decoded.push('&');
                decoded.push_str(part);
            }
        }
    }
    decoded
}

/// Those that disguise a scheme or a host; no others matter here.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "colon" => Some(':'),
        "commat" => Some('@'),
        "sol" => Some('/'),
        "bsol" => Some('\\'),
        "Tab" => Some('\t'),
        "NewLine" => Some('\n'),
        _ => {
            let code = name.strip_prefix('#')?;
            let hex = code.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16).ok());
            char::from_u32(hex.unwrap_or_else(|| code.parse().ok())?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(address: &str) -> String {
        refused(&Placed::new(address.to_owned(), Default::default()))
            .map_or(String::new(), |found| found.message)
    }

    #[test]
    fn disguises_are_taken_off() {
        for address in [
            "javascript:x",
            " JAVASCRIPT:x",
            "javascript%3Ax",
            "java&#115;cript&colon;x",
            "%6Aavascript%253ax",
            "&#x6A;avascript:x",
            "javascript%2525253Ax",
        ] {
            assert_eq!(message(address), "an address may not begin with `javascript:`", "{address}");
        }
        for address in
            ["data:text/html,x", "file:///etc/passwd", "java\tscript:x", "//wipo.int", "https:wipo.int"]
        {
            assert!(!message(address).is_empty(), "{address}");
        }
        assert_eq!(message("https://a%40b.int/"), "the address holds a name or password");
    }

    #[test]
    fn what_is_disguised_five_times_or_has_no_scheme_is_no_whole_address() {
        for address in ["javascript%252525253Ax", "/path:x", "path/to:x", "9a:x", "page"] {
            assert_eq!(message(address), format!("`{address}` is not a whole address"));
        }
    }

    #[test]
    fn an_address_is_no_longer_than_servers_take() {
        let of = |bytes: usize| message(&format!("https://wipo.int/{}", "a".repeat(bytes - 17)));
        assert_eq!(of(8_000), "");
        assert_eq!(of(8_001), "the address has 8001 bytes, more than the 8000 that servers take");
    }

    #[test]
    fn addresses_of_pages_stand() {
        for address in [
            "https://www.wipo.int/a?b=c:d@e",
            "HTTP://wipo.int",
            "mailto:a@wipo.int",
            "https://a.int/%C3%A9%20b",
        ] {
            assert_eq!(message(address), "", "{address}");
        }
    }
}
