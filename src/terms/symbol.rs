//! Document symbols: `BODY "/" SESSION "/" (NUMBER | "INF/" NUMBER)` and suffixes, as on the covers of
//! WIPO documents ("CDIP/30/8 Rev.", "WIPO/GRTKF/IC/25/INF/3").

use std::fmt;

/// A symbol in its parts, printed in its normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// May hold "/" ("WIPO/GRTKF/IC").
    pub body: String,
    pub session: u32,
    /// Information series ("INF/5").
    pub information: bool,
    pub number: u32,
    pub suffixes: Vec<Suffix>,
}

/// "Rev.", "Rev. 2", "Add.", "Corr.", "Prov.", with the number where it is not the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suffix {
    pub kind: &'static str,
    pub number: Option<u32>,
}

pub(super) const SUFFIXES: [&str; 4] = ["Rev.", "Add.", "Corr.", "Prov."];

impl Symbol {
    /// Reads a symbol in any of its current spellings ("INF.1", "/PROV.", "INF/.1"); `None` if it is not one.
    pub fn parse(text: &str) -> Option<Symbol> {
        let spaced = text.trim().replace(['.', '/'], "/").replace(char::is_whitespace, "/");
        let mut parts: Vec<&str> = spaced.split('/').filter(|part| !part.is_empty()).collect();
        let mut suffixes = Vec::new();
        while let Some((suffix, length)) = suffix_at_end(&parts) {
            suffixes.insert(0, suffix);
            parts.truncate(parts.len() - length);
        }
        let number = number(parts.pop()?)?;
        let information = parts.last().is_some_and(|part| part.eq_ignore_ascii_case("INF"));
        if information {
            parts.pop();
        }
        let session = self::number(parts.pop()?)?;
        let body_part = |part: &&str| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if parts.is_empty()
            || !parts.iter().all(body_part)
            || !parts[0].starts_with(|c: char| c.is_ascii_alphabetic())
        {
            return None;
        }
        let body = parts.join("/").to_ascii_uppercase();
        Some(Symbol { body, session, information, number, suffixes })
    }
}

/// Whether a space between the two would part a symbol: from its suffix, or a suffix from its number.
pub fn parts_symbol(before: &str, after: &str) -> bool {
    let is = |part: &str, suffix: &str| part.eq_ignore_ascii_case(suffix);
    let begins = |suffix: &&str| after.get(..suffix.len()).is_some_and(|part| is(part, suffix));
    let ends = |text: &str| {
        SUFFIXES.iter().any(|suffix| {
            let at = text.len().checked_sub(suffix.len());
            at.and_then(|at| text.get(at..)).is_some_and(|part| is(part, suffix))
        })
    };
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        return ends(before);
    }
    let counted = before.trim_end_matches(|c: char| c.is_ascii_digit());
    SUFFIXES.iter().any(begins) && (ends(counted.trim_end()) || counted != before && counted.ends_with('/'))
}

/// Whether a word is made as symbols are, of whatever body: "A/CONF.62/121", "ITU-D/1/REP/17(Rev.1)".
pub fn is_made_as_symbol(word: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"/.-()".contains(&byte);
    let word = word.trim_end_matches([',', ';', ':', '”', '»', '"', ']', '!', '?']);
    let body = word.split('/').next().unwrap_or_default();
    body.len() < word.len()
        && body.starts_with(|c: char| c.is_ascii_uppercase())
        && !body.contains(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(is_part)
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

fn suffix_at_end(parts: &[&str]) -> Option<(Suffix, usize)> {
    let kind =
        |part: &str| SUFFIXES.into_iter().find(|name| name.trim_end_matches('.').eq_ignore_ascii_case(part));
    let last = parts.last()?;
    if let Some(kind) = kind(last) {
        return Some((Suffix { kind, number: None }, 1));
    }
    let kind = kind(parts.get(parts.len().checked_sub(2)?)?)?;
    Some((Suffix { kind, number: Some(number(last)?) }, 2))
}

fn number(part: &str) -> Option<u32> {
    let digits = !part.is_empty() && part.len() < 6 && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits { part.parse().ok() } else { None }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let series = if self.information { "INF/" } else { "" };
        write!(formatter, "{}/{}/{series}{}", self.body, self.session, self.number)?;
        for suffix in &self.suffixes {
            write!(formatter, " {}", suffix.kind)?;
            if let Some(number) = suffix.number {
                write!(formatter, " {number}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(text: &str) -> String {
        Symbol::parse(text).map_or("not a symbol".into(), |symbol| symbol.to_string())
    }

    #[test]
    fn spellings_come_to_one_form() {
        for (typed, form) in [
            ("CDIP/30/8 Rev.", "CDIP/30/8 Rev."),
            ("cdip/30/8 REV. 2", "CDIP/30/8 Rev. 2"),
            ("CDIP/31/INF.5", "CDIP/31/INF/5"),
            ("CDIP/31/INF/.5", "CDIP/31/INF/5"),
            ("CDIP/9/1/PROV.2", "CDIP/9/1 Prov. 2"),
            ("WIPO/GRTKF/IC/25/INF/3 Corr.", "WIPO/GRTKF/IC/25/INF/3 Corr."),
            ("CDIP/33/INF/0", "CDIP/33/INF/0"),
            ("A/54/1", "A/54/1"),
        ] {
            assert_eq!(normal(typed), form, "{typed}");
        }
    }

    #[test]
    fn a_symbol_has_spaces_before_its_suffixes_and_their_numbers() {
        let within = |text: &str| {
            let spaces =
                text.match_indices(' ').filter(|(at, _)| parts_symbol(&text[..*at], &text[at + 1..]));
            spaces.count()
        };
        for (text, spaces) in [
            ("in CDIP/30/8 Rev. on", 1),
            ("CDIP/30/8 REV. 2 Corr. on", 3),
            ("文件CDIP/30/8 Rev.所", 1),
            ("CDIP/30/8 Revised", 0),
            ("Rev. John, Add. 5", 1),
            ("on 5/6 of 8 Add.", 0),
            ("in 2024 Prov.", 0),
        ] {
            assert_eq!(within(text), spaces, "{text}");
        }
    }

    #[test]
    fn symbols_of_all_bodies_are_known_by_their_make() {
        for symbol in [
            "CDIP/30/8",
            "FCCC/SBSTA/2017/INF.8",
            "E/CN.4/2005/10",
            "A/CONF.62/121",
            "UNEP/POPS/COP.10/INF/1",
            "G/SPS/GEN/1446",
            "EB148/INF./2",
            "GB.343/INS/INF/4",
            "WT/TPR/S/48",
            "ITU-D/1/REP/17(Rev.1)",
            "A/AC.105/48,",
        ] {
            assert!(is_made_as_symbol(symbol), "{symbol}");
        }
        for word in ["", "CDIP", "and/or", "I/O", "5/6", "http://a.example/1", "Tel./1", "/1"] {
            assert!(!is_made_as_symbol(word), "{word}");
        }
    }

    #[test]
    fn what_is_not_a_symbol_is_refused() {
        for typed in
            ["", "CDIP", "CDIP/thirty/8", "33/INF/1", "CDIP/30", "CDIP/30/INF", "CDIP/30/8 bis", "C(D/1/2"]
        {
            assert_eq!(normal(typed), "not a symbol", "{typed}");
        }
    }
}
