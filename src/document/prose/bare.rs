//! Addresses that are typed without a link around them.

use std::ops::Range;

use crate::diagnostic::places;

/// Where `*` and `_` stand inside such addresses. There they do not stress anything.
pub fn marks(text: &str) -> Vec<usize> {
    let mut marks: Vec<usize> = Vec::new();
    if memchr::memchr2(b'*', b'_', text.as_bytes()).is_none() {
        return marks;
    }
    let mut done = 0;
    for start in begins(text) {
        let word = whole(&text[start..]).trim_end_matches(ends);
        if start >= done && is_address(word) && !text[..start].ends_with('<') {
            done = start + word.len();
            let signs = word[..inner(&text[..start], word)].match_indices(is_sign);
            marks.extend(signs.map(|(at, _)| start + at));
        }
    }
    marks
}

/// Where addresses may begin.
fn begins(text: &str) -> impl Iterator<Item = usize> {
    let scheme = |at| text[..at].trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    let mut begins: Vec<usize> = places(text, "://").map(scheme).collect();
    begins.extend(places(text, "www."));
    begins.sort_unstable();
    begins.into_iter()
}

/// How many bytes belong to the address for certain: signs at its end may stress it instead.
fn inner(before: &str, word: &str) -> usize {
    let bare = word.trim_end_matches(is_sign);
    let Some(sign) = word[bare.len()..].chars().next() else { return word.len() };
    // `/__y__` keeps its last signs, `b_c_` does not.
    let opened = bare.rfind(sign).map(|at| bare[..at].trim_end_matches(sign));
    let is_own = opened.is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    if is_own && !before.ends_with(sign) { word.len() } else { bare.len() }
}

fn is_sign(c: char) -> bool {
    matches!(c, '*' | '_')
}

fn ends(c: char) -> bool {
    ".,;:!?'’…".contains(c)
}

/// The addresses in a part of a text.
pub fn within(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let stretch = &text[range.clone()];
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in stretch.split(|c: char| parts(c) || is_bracket(c)) {
        let word = unglued(word);
        let start = range.start + (word.as_ptr() as usize - stretch.as_ptr() as usize);
        let passed = found.last().is_some_and(|last| start < last.end);
        let word = if is_web(word) && !passed { whole(&text[start..range.end]) } else { word };
        let word = word.trim_end_matches(ends);
        let word = &word[..word.len() - glued_behind(word)];
        if !passed && is_address(word) {
            found.push(start..start + word.len());
        }
    }
    found
}

/// A word from the address in it onwards: after letters of another script there may be no space,
/// "见https://www.wipo.int".
fn unglued(word: &str) -> &str {
    if word.is_ascii() {
        return word;
    }
    let of_name = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let begin = |at: usize, of: fn(char) -> bool| word[..at].trim_end_matches(of).len();
    let start = match (word.find("://"), word.find('@')) {
        (Some(at), _) => begin(at, |c| c.is_ascii_alphabetic()),
        (None, Some(at)) => {
            let start = word[..at].trim_end_matches(of_name).len();
            start + word[start..at].len() - word[start..at].trim_start_matches(['.', '-']).len()
        }
        (None, None) => word.to_ascii_lowercase().find("www.").unwrap_or(0),
    };
    // "Ünal@wipo.int" is the address of a person.
    let is_other = word[..start].trim_end_matches('.').ends_with(|c: char| !c.is_ascii() && !is_latin(c));
    if is_other { &word[start..] } else { word }
}

/// How many bytes at the end are in another script than the host and do not belong to the address: "www.wipo.int网站".
fn glued_behind(word: &str) -> usize {
    if word.is_ascii() {
        return 0;
    }
    let host = behind_scheme(word).or(word.split_once('@').map(|(_, host)| host)).unwrap_or(word);
    let label = &host[host.rfind('.').map_or(host.len(), |dot| dot + 1)..];
    let own = label.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let behind = &label[own..];
    let is_glued =
        own > 1 && behind.starts_with(|c: char| !c.is_ascii() && !is_latin(c) && c.is_alphabetic());
    if is_glued && !host.contains(['/', '?', '#']) { behind.len() } else { 0 }
}

/// Latin letters outside of ASCII, and accents.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
}

fn parts(c: char) -> bool {
    c.is_whitespace() || "<>\"“”«»，。；（）、！？：،؛؟《》〈〉「」『』【】〔〕".contains(c)
}

fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']')
}

/// The address at the start of `rest`, up to a bracket that it does not both open and close.
fn whole(rest: &str) -> &str {
    let word = &rest[..rest.find(parts).unwrap_or(rest.len())];
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in word.char_indices() {
        match c {
            '(' | '[' => open.push(at),
            ')' | ']' if open.pop().is_none() => return &word[..at],
            _ => {}
        }
    }
    open.first().map_or(word, |at| &word[..*at])
}

/// The part after `https://` or the like, in small or capital letters.
fn behind_scheme(word: &str) -> Option<&str> {
    let (scheme, rest) = word.split_once("://")?;
    ["http", "https", "ftp"].iter().any(|known| scheme.eq_ignore_ascii_case(known)).then_some(rest)
}

fn is_web(word: &str) -> bool {
    behind_scheme(word).is_some() || word.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."))
}

fn is_address(word: &str) -> bool {
    let is_host = |host: &str| {
        host.contains('.') && host.split('.').all(|part| part.starts_with(char::is_alphanumeric))
    };
    let host = |rest: &str| is_host(rest.split(['/', '?', '#', ':']).next().unwrap_or_default());
    let mail = || {
        word.split_once('@').is_some_and(|(name, rest)| name.starts_with(char::is_alphanumeric) && host(rest))
    };
    match behind_scheme(word) {
        Some(rest) => host(rest),
        None => (is_web(word) && host(word)) || (word.is_ascii() && mail()),
    }
}
