//! Finds the symbols of all bodies in running text. No list has them all, so they are recognized by their form.

use std::ops::Range;

use super::committee::begins_as_built_in;
use super::grammar::SUFFIXES;

/// The words that may follow a symbol with a number after them, without their full stop.
const PARTS: [&str; 18] = [
    "Rev",
    "Add",
    "Corr",
    "Prov",
    "Amend",
    "Part",
    "Parte",
    "Partie",
    "Sect",
    "Section",
    "Vol",
    "Volume",
    "Resumption",
    "Suppl",
    "Supplement",
    "Annex",
    "Chap",
    "Prel",
];

/// Symbols without a slash, in order: "CITES CoP19 Doc. 4", "SC77 Doc. 33.13.1", "Doc 9303".
pub fn counted_papers(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr::memmem::find_iter(text.as_bytes(), "Doc").filter_map(|at| {
        let behind = &text[at + "Doc".len()..];
        let number = behind.strip_prefix('.').unwrap_or(behind).strip_prefix([' ', '\u{a0}'])?;
        let length = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let length = number[..length].trim_end_matches('.').len();
        let alone = !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
        let whole = with_meeting(text, at)..with_suffix(text, text.len() - number.len() + length);
        (alone && length > 0).then_some(whole)
    })
}

/// Where the meeting or the body before "Doc." begins.
fn with_meeting(text: &str, at: usize) -> usize {
    let word_before = |at: usize| {
        let before = text[..at].strip_suffix([' ', '\u{a0}'])?;
        let word = &before[before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len()..];
        word.starts_with(|c: char| c.is_ascii_uppercase()).then(|| (before.len() - word.len(), word))
    };
    let is_acronym = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let Some((start, word)) = word_before(at) else { return at };
    match word.contains(|c: char| c.is_ascii_digit()) {
        true => word_before(start).filter(|(_, body)| is_acronym(body)).map_or(start, |(body, _)| body),
        false if is_acronym(word) => start,
        false => at,
    }
}

/// The symbols of a text, in order: words with a slash, a figure and a capital letter ("A/AC.105/48"), with the body
/// before them ("MSC 107/20") and the suffix or the year after them ("CDIP/30/8 Rev. 2", "S/RES/2709 (2023)").
pub fn symbols(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let stroke = from + memchr::memchr(b'/', text.get(from..)?.as_bytes())?;
            let word = word_around(text, stroke, from);
            from = word.end.max(stroke + 1);
            let whole = with_body(text, &word)..with_suffix(text, word.end);
            if is_symbol(text, &word, &whole) {
                from = whole.end;
                return Some(whole);
            }
        }
    })
}

/// The word around a slash, without the punctuation of the sentence.
fn word_around(text: &str, stroke: usize, from: usize) -> Range<usize> {
    let (before, behind) = (&text[from..stroke], &text[stroke..]);
    let start = stroke - (before.len() - before.trim_end_matches(is_of_symbol).len());
    let end = stroke + (behind.len() - behind.trim_start_matches(is_of_symbol).len());
    let word = text[start..end].trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let start = end - word.len();
    let mut bare = word;
    loop {
        let shut = bare.matches(')').count() > bare.matches('(').count();
        match bare.trim_end_matches(['.', '-', '/', '(']).strip_suffix(')').filter(|_| shut) {
            Some(shorter) => bare = shorter,
            None => break,
        }
    }
    start..start + bare.trim_end_matches(['.', '-', '/', '(']).len()
}

fn is_of_symbol(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '(' | ')' | '\u{2011}')
}

fn is_symbol(text: &str, word: &Range<usize>, whole: &Range<usize>) -> bool {
    let symbol = &text[whole.clone()];
    let address = text[..word.start].ends_with([':', '@', '_', '#', '%', '=', '&', '?', '~', '/']);
    let strange = text[word.end..].starts_with(['@', '_', '#', '%', '=', '&', '~']);
    symbol.contains(|c: char| c.is_ascii_uppercase())
        && symbol.contains(|c: char| c.is_ascii_digit())
        && !address
        && !strange
        && !symbol.contains("//")
        && !symbol.starts_with("www.")
}

/// Where a symbol begins that has a space after its body or session: "MSC 107/20", "UNESCO 41 C/5", "212 EX/INF.5",
/// "C-DEC 231/1", "UNEP(DEPI)/MED IG.25/27".
fn with_body(text: &str, word: &Range<usize>) -> usize {
    let first = text[word.clone()].split('/').next().unwrap_or_default();
    let mut start = word.start;
    let mut needs = first.len() == 1 || first.starts_with(|c: char| c.is_ascii_digit());
    while let Some(before) = text[..start].strip_suffix([' ', '\u{a0}']) {
        let name = body_at_the_end(before);
        let figures = !name.is_empty() && is_figure(name);
        let of_session = figures && start == word.start && has_session(&text[word.clone()], name, before);
        if !(needs || of_session || name.contains('/')) {
            break;
        }
        let letters = name.contains(|c: char| c.is_ascii_uppercase());
        if name.is_empty() || name.contains(|c: char| c.is_ascii_lowercase()) || !(letters || of_session) {
            break;
        }
        start = before.len() - name.len();
        needs = figures;
    }
    start
}

/// Whether the number before a word is the session of its symbol ("41 C/5", but not "12 A/V devices"). The symbol
/// must have another number. Its body must be short, and the number too, unless nothing stands before it. The body
/// must not be one whose symbols are known to begin without a number.
fn has_session(word: &str, figure: &str, before: &str) -> bool {
    const FEW: usize = 3;
    let (body, behind) = word.split_once('/').unwrap_or_default();
    let alone = before.len() == figure.len();
    !body.is_empty()
        && body.bytes().all(|byte| byte.is_ascii_uppercase())
        && behind.contains(|c: char| c.is_ascii_digit())
        && (body.len() == 1 || alone || body.len() <= FEW && figure.len() <= FEW)
        && (body.len() == 1 || !begins_as_built_in(word))
}

/// The last word, without the punctuation of the sentence.
fn body_at_the_end(before: &str) -> &str {
    let is_of_body = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '(' | ')' | '/' | '\u{2011}');
    let name = &before[before.trim_end_matches(is_of_body).len()..];
    let name = name.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    if name.ends_with(|c: char| c.is_ascii_alphanumeric()) { name } else { "" }
}

fn is_figure(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

fn with_suffix(text: &str, end: usize) -> usize {
    let mut end = with_part(text, with_counted_series(text, end));
    if text[end..].starts_with('.') && ends_with_suffix(&text[..=end]) {
        end += 1;
    }
    loop {
        let rest = &text[end..];
        let Some(next) = rest.strip_prefix([' ', '\u{a0}']) else { return end };
        if let Some(length) = bracketed(next) {
            end = with_strokes(text, text.len() - next.len() + length);
            continue;
        }
        let year = next.strip_prefix('(').and_then(|next| next.get(..5)).filter(|next| next.ends_with(')'));
        let counts = parts_symbol(&text[..end], next);
        let length = match year.is_some_and(|year| is_figure(&year[..4])) {
            true => 6,
            false if counts => {
                let bare = next.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(next.len());
                bare + usize::from(next[bare..].starts_with('.') && ends_with_suffix(&next[..=bare]))
            }
            false => return end,
        };
        end += rest.len() - next.len() + length;
    }
}

/// Where a symbol ends whose last part contains a space: "INFCIRC/254/Part 1", or "A/78/6(Sect. 9)" with what follows
/// it.
fn with_part(text: &str, end: usize) -> usize {
    let word_start = text[..end].rfind(['/', '(']).unwrap_or(end);
    if text[word_start..].starts_with('(') && !text[word_start..end].contains(')') {
        return bracketed(&text[word_start..]).map_or(end, |length| with_strokes(text, word_start + length));
    }
    let word = text[word_start..end].trim_start_matches('/');
    if !PARTS.iter().any(|part| part.eq_ignore_ascii_case(word)) {
        return end;
    }
    let behind = text[end..].strip_prefix('.').unwrap_or(&text[end..]);
    let Some(number) = behind.strip_prefix([' ', '\u{a0}']) else { return end };
    let length = number.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(number.len());
    if is_count(&number[..length]) { text.len() - number.len() + length } else { end }
}

/// The length of a bracket that belongs to the symbol before it: "(Sect. 9)", "(Vol. II)", "(Rev.1)", "(Income sect.
/// 2)", but not "(Geneva)".
fn bracketed(text: &str) -> Option<usize> {
    let (inner, _) = text.strip_prefix('(')?.split_once(')')?;
    let (words, number) = inner.rsplit_once([' ', '\u{a0}', '.'])?;
    let word = words.trim_end_matches([' ', '\u{a0}', '.']).rsplit([' ', '\u{a0}']).next()?;
    let is_part = PARTS.iter().any(|part| part.eq_ignore_ascii_case(word));
    let is_short = words.split([' ', '\u{a0}']).count() < 3;
    (is_part && is_short && is_count(number)).then_some(inner.len() + 2)
}

fn ends_with_bracket(text: &str) -> bool {
    let behind_stroke = text.rfind('/').map_or("", |stroke| &text[stroke..]);
    text.ends_with(')')
        && behind_stroke.rfind('(').is_some_and(|at| bracketed(&behind_stroke[at..]).is_some())
}

/// Where the symbol ends with what follows a bracket, as "/Corr.1".
fn with_strokes(text: &str, end: usize) -> usize {
    let behind = &text[end..];
    let is_of_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-');
    let part = &behind[..behind.len() - behind.trim_start_matches(is_of_part).len()];
    if part.starts_with('/') { end + part.trim_end_matches(['/', '.', '-']).len() } else { end }
}

/// Whether it is a number, a Roman numeral or one letter.
fn is_count(text: &str) -> bool {
    !text.is_empty()
        && (is_figure(text)
            || text.bytes().all(|byte| b"IVXLC".contains(&byte))
            || text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// Where a symbol ends whose last part is shortened, with its number after a space: "EC-76/INF. 2.2".
fn with_counted_series(text: &str, end: usize) -> usize {
    let Some(next) = text[end..].strip_prefix('.').and_then(|rest| rest.strip_prefix([' ', '\u{a0}'])) else {
        return end;
    };
    let (stem, series) = text[..end].rsplit_once('/').unwrap_or_default();
    let is_series = !series.is_empty() && series.bytes().all(|byte| byte.is_ascii_uppercase());
    let number = next.len() - next.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let number = next[..number].trim_end_matches('.').len();
    let counts = is_series && number > 0 && stem.ends_with(|c: char| c.is_ascii_digit());
    if counts { text.len() - next.len() + number } else { end }
}

/// Whether the space between the two is inside a symbol: before its suffix, or before the number of a suffix.
fn parts_symbol(before: &str, after: &str) -> bool {
    let is = |part: &str, suffix: &str| part.eq_ignore_ascii_case(suffix);
    let begins = |suffix: &&str| after.get(..suffix.len()).is_some_and(|part| is(part, suffix));
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        return ends_with_suffix(before);
    }
    let counted = before.trim_end_matches(|c: char| c.is_ascii_digit());
    SUFFIXES.iter().any(begins)
        && (ends_with_suffix(counted.trim_end())
            || counted != before && counted.ends_with('/')
            || ends_with_bracket(before))
}

fn ends_with_suffix(text: &str) -> bool {
    SUFFIXES.iter().any(|suffix| {
        let at = text.len().checked_sub(suffix.len());
        at.and_then(|at| text.get(at..)).is_some_and(|part| part.eq_ignore_ascii_case(suffix))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The symbols of a text.
    fn found(text: &str) -> Vec<&str> {
        symbols(text).map(|symbol| &text[symbol]).collect()
    }

    #[test]
    fn a_symbol_is_known_by_its_form() {
        for symbol in [
            "CDIP/30/8",
            "CDIP/30/8 Rev.",
            "CDIP/30/8\u{a0}Rev. 2 Corr.",
            "FCCC/SBSTA/2017/INF.8",
            "A/AC.105/48",
            "EB148/INF./2",
            "GB.343/INS/INF/4",
            "ITU-D/1/REP/17(Rev.1)",
            "A/75/982/Add.1",
            "S/RES/2709 (2023)",
            "UNESCO 41 C/5",
            "41 C/5",
            "212 EX/INF.5",
            "211 EX/5 Rev.",
            "MSC 107/20/Add.1",
            "EB 2023/138/R.5",
            "GC(67)/1",
            "WHA75/REC/1",
            "C-DEC 231/1",
            "UNEP(DEPI)/MED IG.25/27",
            "EC-76/INF./2.2",
            "EC-76/INF. 2.2",
            "EC-76/INF.\u{a0}2",
            "S/PV.9234 (Resumption 1)",
            "A/78/6 (Sect. 9)",
            "A/78/6 (Income sect. 2)",
            "A/78/5 (Vol. II)/Corr.1",
            "A/78/6(Sect. 9)/Add.1",
            "E/ESCWA/C.8/2024/4(Part I)",
            "INFCIRC/254/Rev.14/Part 1",
            "212 EX/5\u{a0}(Part\u{a0}II) Rev.",
        ] {
            for sentence in [
                format!("see document {symbol}, in which"),
                format!("(document {symbol})"),
                format!("文件{symbol}所载"),
                format!("الوثيقة {symbol}، نظمت"),
                symbol.to_owned(),
            ] {
                assert_eq!(found(&sentence), [symbol], "{sentence}");
            }
        }
        assert_eq!(found("CDIP/30/8 and A/75/982."), ["CDIP/30/8", "A/75/982"]);
        for text in
            ["A/78/6 (Geneva)", "A/78/6 (see Sect. 9 of it)", "A/78/6 (2 parts)", "A/78/6 (Part of 4)"]
        {
            assert_eq!(found(text), ["A/78/6"], "{text}");
        }
        assert_eq!(found("the 12 SCP/36/1 and 2024 WO/CC/81/2"), ["SCP/36/1", "WO/CC/81/2"]);
    }

    #[test]
    fn a_paper_without_strokes_is_known_by_its_number() {
        let found = |text: &str| counted_papers(text).map(|paper| text[paper].to_owned()).collect::<Vec<_>>();
        for paper in
            ["CITES CoP19 Doc. 4", "SC77 Doc. 33.13.1", "ICAO Doc 9303", "CoP19 Doc. 4 (Rev. 1)", "Doc. 7"]
        {
            for sentence in [format!("see {paper}."), format!("文件{paper}，"), format!("(в {paper})")] {
                assert_eq!(found(&sentence), [paper], "{sentence}");
            }
        }
        assert_eq!(found("Google Docs 4, MyDoc 4, Doc. No. 4, Doctor 4"), [""; 0]);
        assert_eq!(found("The Doc. 4 and WIPO, Doc. 5"), ["Doc. 4", "Doc. 5"]);
    }

    #[test]
    fn other_words_with_strokes_are_no_symbols() {
        for text in [
            "and/or",
            "24/7",
            "in 2023/24",
            "AI/ML",
            "https://www.wipo.int/D/1",
            "www.wipo.int/D/1",
            "a//B1",
            "km/h 5",
            "(WIPO) 24/7",
            "12 A/V devices",
            "24 AI/ML projects",
            "by AI/ML in 2023/24",
            "by AI/ML. 5 came",
            "/",
            "",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
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
}
