//! Finds the places where a line may end.

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use rustc_hash::FxHashMap;

use super::style::Spacing;
use crate::terms::{Direction, counted_papers, is_wide, symbols};

/// Finds the places where a word processor ends lines.
pub(super) struct Breaker<'d> {
    segmenter: LineSegmenterBorrowed<'static>,
    spacing: &'d Spacing,
    /// The texts in which no line ends, by their first character.
    kept_whole: FxHashMap<char, Vec<String>>,
    /// The words after which no line ends, by their last byte, because every space of a document is looked up here.
    bound: FxHashMap<u8, Vec<&'d str>>,
    /// The words that stay with the number after them, in the same way.
    numbered: FxHashMap<u8, Vec<&'d str>>,
}

impl<'d> Breaker<'d> {
    pub fn new(spacing: &'d Spacing, names: &[String]) -> Self {
        let mut kept_whole: FxHashMap<char, Vec<String>> = FxHashMap::default();
        let shortened = spacing.abbreviations.iter().filter(|words| words.contains(' '));
        for form in names.iter().chain(shortened).flat_map(|name| [name.clone(), name.to_uppercase()]) {
            if let Some(first) = form.chars().next() {
                kept_whole.entry(first).or_default().push(form);
            }
        }
        let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
        let (bound, numbered) = (by_last_byte(&spacing.bound), by_last_byte(&spacing.numbered));
        Breaker { segmenter, spacing, kept_whole, bound, numbered }
    }

    /// The byte offsets where a line may end, ascending; the last is the end of the text.
    pub fn breaks(&self, text: &str) -> Vec<usize> {
        let whole = self.whole(text);
        let mut names = whole.iter().peekable();
        let mut breaks: Vec<usize> = Vec::new();
        for at in self.segmenter.segment_str(text).skip(1) {
            while names.next_if(|&&(_, end)| end <= at).is_some() {}
            let within_name = names.peek().is_some_and(|&&(start, _)| start < at);
            if at == text.len() || !within_name && self.allows(text, at) {
                breaks.push(at);
            }
        }
        breaks
    }

    /// Whether a word processor ends a line here. Unicode allows more places, such as after the "/" of a symbol.
    fn allows(&self, text: &str, at: usize) -> bool {
        let (before, after) = text.split_at(at);
        let after = after.strip_prefix(Direction::LeftToRight.mark()).unwrap_or(after);
        let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
            return false;
        };
        match last {
            '\u{200b}' => true,
            space if space.is_whitespace() => !self.binds(before.trim_end(), after),
            '-' | '\u{2010}' | '\u{2013}' | '\u{2014}' => {
                next.is_alphabetic() && before.chars().rev().nth(1).is_some_and(char::is_alphanumeric)
            }
            _ => (is_wide(last) || is_wide(next)) && !self.joins(before, after),
        }
    }

    /// Whether the two words at a space stay on one line.
    fn binds(&self, before: &str, after: &str) -> bool {
        let ends = |words: &Vec<&str>| words.iter().any(|word| ends_with_word(before, word));
        self.spacing.before.iter().any(|mark| after.starts_with(mark.as_str()))
            || before.bytes().last().and_then(|end| self.bound.get(&end)).is_some_and(ends)
            || self.joins(before, after)
            || is_initial(before) && after.starts_with(char::is_uppercase)
            || after.starts_with(|c: char| c.is_ascii_digit())
                && (is_currency(before) || is_group(before, after))
            || after.starts_with(|c: char| c.is_ascii_digit() || c == '(') && is_telephone(before)
    }

    /// Whether a number stands on one side, and the word that it counts or numbers on the other.
    fn joins(&self, before: &str, after: &str) -> bool {
        let (Some(last), Some(next)) = (before.bytes().last(), after.bytes().next()) else { return false };
        // Nearly all words begin with a small letter.
        if last.is_ascii_digit() && self.spacing.counted {
            return after.starts_with(is_counted) && self.is_count(before, after);
        }
        !next.is_ascii_lowercase()
            && self.numbered.get(&last).is_some_and(|words| is_any(before, words))
            && begins_with_figure(after)
    }

    /// Whether the number at the end of a text counts what follows. A year does not, and a number after a word such
    /// as "paragraph" does not. In Chinese, any number stays with the next word.
    fn is_count(&self, before: &str, after: &str) -> bool {
        let is_part = |c: char| c.is_ascii_digit() || FIGURE_MARKS.contains(c);
        let rest = before.trim_end_matches(is_part);
        if after.starts_with(is_wide) {
            return true;
        }
        let figure = &before[rest.len()..];
        if self.spacing.dated.iter().any(|word| begins_with_word(after, word)) {
            return true;
        }
        let year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
        let rest_of = rest.trim_end();
        let numbered = || rest_of.bytes().last().and_then(|last| self.numbered.get(&last));
        !rest.ends_with(char::is_alphanumeric)
            && !rest.ends_with('/')
            && !figure.split(|c: char| !c.is_ascii_digit()).any(year)
            && !is_currency(rest_of)
            && !numbered().is_some_and(|words| is_any(rest_of, words))
    }

    /// Where the word before a symbol begins, if they belong together in a script without spaces.
    fn with_document(&self, before: &str) -> usize {
        let words = || self.spacing.numbered.iter().filter(|word| before.ends_with(word.as_str()));
        let joined = before.ends_with(is_wide).then(|| words().map(String::len).max()).flatten();
        before.len() - joined.unwrap_or_default()
    }

    /// The ranges in which no line may end, in order: names, abbreviations and symbols.
    fn whole(&self, text: &str) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut inside_word = false;
        for (at, character) in text.char_indices() {
            let begins = !inside_word && found.last().is_none_or(|&(_, end)| end <= at);
            inside_word = character.is_alphanumeric();
            let Some(names) = begins.then(|| self.kept_whole.get(&character)).flatten() else { continue };
            let here = names.iter().filter(|name| text[at..].starts_with(name.as_str()));
            found.extend(here.map(|name| name.len()).max().map(|length| (at, at + length)));
        }
        found.extend(counted_papers(text).map(|paper| (paper.start, paper.end)));
        let named = found.len();
        found.extend(symbols(text).map(|symbol| (self.with_document(&text[..symbol.start]), symbol.end)));
        if named > 0 {
            found.sort_unstable();
        }
        found
    }
}

/// "J." in "J. Ghandour", or "EE." in "EE. UU.", where the letters of a plural are doubled.
pub(super) fn is_initial(text: &str) -> bool {
    let Some(bare) = text.strip_suffix('.') else { return false };
    let mut backwards = bare.trim_end_matches('.').chars().rev();
    let Some(last) = backwards.next().filter(|last| last.is_uppercase()) else { return false };
    let before = backwards.next();
    let before = if before == Some(last) { backwards.next() } else { before };
    !before.is_some_and(char::is_alphanumeric)
}

/// Whether the text before a number is a currency: "CHF" or "US$".
fn is_currency(before: &str) -> bool {
    const CODE: usize = 3;
    let rest = before.trim_end_matches(|c: char| c.is_ascii_uppercase());
    before.ends_with(['$', '€', '£', '¥'])
        || before.len() - rest.len() == CODE && !rest.ends_with(char::is_alphanumeric)
}

/// Whether a telephone number goes on after the space: "+41 22 338 9111".
fn is_telephone(before: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || " \u{a0}-().".contains(c);
    before.ends_with(|c: char| c.is_ascii_digit() || c == ')')
        && before.trim_end_matches(is_part).ends_with('+')
}

/// Whether the space separates groups of a number: "1 234 567", "01 42 56 78 90".
fn is_group(before: &str, after: &str) -> bool {
    let figures = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&(before.len() - rest.len()))
        && matches!(figures(after), 2 | 3)
        && !rest.ends_with(char::is_alphabetic)
}

/// Whether a number may count this: a word, or the sign of a unit or currency.
fn is_counted(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '%' | '‰' | '°' | '€' | '$' | '£' | '¥')
}

/// Characters between the digits of a number: "1 234" with a no-break space, "10–15", "2,3".
const FIGURE_MARKS: &str = ".,-\u{2011}\u{2013}\u{a0}\u{202f}";

fn by_last_byte(words: &[String]) -> FxHashMap<u8, Vec<&str>> {
    let mut ends: FxHashMap<u8, Vec<&str>> = FxHashMap::default();
    for word in words {
        ends.entry(word.bytes().last().unwrap_or_default()).or_default().push(word);
    }
    ends
}

fn is_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| ends_with_word_in_any_case(text, word))
}

/// Whether the text begins with a number, a Roman numeral, one capital letter or a symbol, perhaps in brackets.
pub(super) fn begins_with_figure(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '[', '“', '«', '"']);
    let word = text.split(|c: char| c.is_whitespace() || is_wide(c)).next().unwrap_or_default();
    let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut letters = bare.chars();
    match (letters.next(), letters.next()) {
        (Some(first), _) if first.is_ascii_digit() => true,
        (Some(first), None) => first.is_uppercase(),
        (Some(_), _) => bare.chars().all(|c| "IVXLCDM".contains(c)) || begins_with_symbol(text),
        (None, _) => false,
    }
}

fn begins_with_symbol(text: &str) -> bool {
    const LONGEST: usize = 60;
    let near = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
    symbols(near).next().is_some_and(|symbol| symbol.start == 0)
}

/// Whether the text ends with this whole word.
pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    // Compares the first byte before anything else, because each word is compared at every space of a document.
    let begins = text.len().checked_sub(word.len()).map(|at| text.as_bytes().get(at));
    begins == Some(word.as_bytes().first())
        && text
            .strip_suffix(word)
            .is_some_and(|rest| !rest.chars().next_back().is_some_and(char::is_alphanumeric))
}

fn begins_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

pub(super) fn ends_with_word_in_any_case(text: &str, word: &str) -> bool {
    // The same; for abbreviations, the letter before the full stop is compared.
    if let ([.., of_text, _], [.., of_word, _]) = (text.as_bytes(), word.as_bytes())
        && of_text.is_ascii()
        && of_word.is_ascii()
        && !of_text.eq_ignore_ascii_case(of_word)
    {
        return false;
    }
    let mut letters = text.chars().rev();
    let same = |of_word: char| letters.next().is_some_and(|of_text| is_same_letter(of_word, of_text));
    // A Han character may begin a word without a space before it.
    word.chars().rev().all(same)
        && (word.starts_with(is_wide) || !letters.next().is_some_and(char::is_alphanumeric))
}

fn is_same_letter(one: char, other: char) -> bool {
    one == other
        || !one.is_ascii_lowercase() && one.to_lowercase().eq(other.to_lowercase())
        || one.is_ascii() && one.eq_ignore_ascii_case(&other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::style::Style;
    use crate::terms::Language;

    fn pieces(text: &str) -> Vec<&str> {
        let spacing = Spacing { bound: vec!["M.".into()], before: vec![":".into()], ..Spacing::default() };
        let mut start = 0;
        let breaks = Breaker::new(&spacing, &["Amorim-Borher".into(), "El Salvador".into()]).breaks(text);
        breaks.into_iter().map(|end| &text[std::mem::replace(&mut start, end)..end]).collect()
    }

    #[test]
    fn a_symbol_stays_whole() {
        assert_eq!(pieces("voir CDIP/30/8 Rev."), ["voir ", "CDIP/30/8 Rev."]);
        assert_eq!(pieces("CDIP/9/1 Rev. 2 et"), ["CDIP/9/1 Rev. 2 ", "et"]);
    }

    #[test]
    fn a_hyphen_between_letters_ends_a_line_unless_it_is_a_no_break_hyphen() {
        assert_eq!(pieces("sous-régional"), ["sous-", "régional"]);
        assert_eq!(pieces("questions‑réponses"), ["questions‑réponses"]);
        assert_eq!(pieces("2016-2025 -x"), ["2016-2025 ", "-x"]);
    }

    #[test]
    fn names_stay_whole_in_capitals_too() {
        assert_eq!(pieces("Mme Amorim-Borher et"), ["Mme ", "Amorim-Borher ", "et"]);
        assert_eq!(pieces("AMORIM-BORHER, EL SALVADOR"), ["AMORIM-BORHER, ", "EL SALVADOR"]);
    }

    #[test]
    fn bound_words_stay_together() {
        assert_eq!(pieces("par M. Luong : ici"), ["par ", "M. Luong : ", "ici"]);
    }

    #[test]
    fn a_mark_that_a_style_names_stays_with_the_word_before_it() {
        let spacing = Spacing { before: vec!["–".into()], ..Spacing::default() };
        assert_eq!(Breaker::new(&spacing, &[]).breaks("un – deux"), ["un – ".len(), "un – deux".len()]);
    }

    #[test]
    fn a_russian_line_begins_neither_with_a_year_s_sign_nor_with_a_dash() {
        let style = Style::house();
        let breaker = Breaker::new(&style.language[&Language::Ru], &[]);
        for (text, pieces) in
            [("в 2015 г. и", 3), ("в 2016–2017 гг. и", 3), ("а – б", 2), ("и т. е.", 2), ("на стр. 5", 2)]
        {
            assert_eq!(breaker.breaks(text).len(), pieces, "{text}");
        }
    }

    #[test]
    fn the_number_of_a_paragraph_stays_with_it() {
        for language in [Language::En, Language::Fr] {
            let style = Style::house();
            let breaks = Breaker::new(&style.language[&language], &[]).breaks("(par. 12)");
            assert_eq!(breaks, ["(par. 12)".len()], "{language}");
        }
    }

    /// The text with a stroke wherever a line may end in it.
    fn marked(language: Language, text: &str) -> String {
        let style = Style::house();
        let mut marked = text.to_owned();
        let breaks = Breaker::new(&style.language[&language], &[]).breaks(text);
        breaks.into_iter().rev().skip(1).for_each(|at| marked.insert(at, '|'));
        marked
    }

    #[test]
    fn a_figure_stays_with_what_it_counts_or_numbers() {
        for (language, text) in [
            (Language::Fr, "de |64 pays, |en |2024 |le |5 mai, |9 €"),
            (Language::Fr, "aux |paragraphes 10 |à |15"),
            (Language::Ru, "см. |пункты 10–15 |и |64 страны"),
            (Language::En, "from |1,234 participants |of |193 Member |States |in |2024"),
            (Language::En, "see |Article 5 |and |annex II |of |it"),
            (Language::Es, "los |párrafos 3 |de |los |64 países"),
            (Language::Ar, "من |64 بلداً |في |الفقرة 12"),
            (Language::Zh, "来|自|64个|国|家，|见|第12段"),
        ] {
            let bare = text.replace('|', "");
            assert_eq!(marked(language, &bare), text);
        }
    }

    #[test]
    fn dates_sums_and_names_stay_together() {
        for (language, text) in [
            (Language::En, "on |June 18, |2025 |for |CHF 500 |or |US$ 500 |by |J. R. R. Tolkien"),
            (Language::En, "the |ICT |of |2025, |in |May, |the |WIPO |2025 |plan"),
            (Language::Fr, "le |18 juin |et |S. E. M. Roe, |p. ex. |1 234 567 fois"),
            (Language::Es, "los |EE. UU. |y |las |RR. HH. |de |1 234 567"),
            (Language::Ru, "А. С. Пушкин |в |2025 году |и |2025 года, |с |2025 |годовой |план |1 234 567"),
            (Language::En, "in |2024 |193 took |12 |3456"),
            (Language::En, "call |+41 22 338 9111, |or |+1 (212) 963-1234, |01 42 56 78 90"),
            (Language::Ar, "هاتف |+41 22 338 9111، |أو"),
            (Language::Zh, "请|拨|+41 22 338 9111"),
        ] {
            let bare = text.replace('|', "");
            assert_eq!(marked(language, &bare), text);
        }
    }

    #[test]
    fn a_symbol_is_parted_neither_from_the_word_document_nor_within() {
        for (language, text) in [
            (Language::Fr, "le |document CDIP/23/9 |et |les |documents A/CONF.62/121"),
            (Language::En, "(document ITU-D/1/REP/17(Rev.1)) |is"),
            (Language::En, "document EC-76/INF./2.2 |and |EC-76/INF. 2.2, |of"),
            (Language::Ru, "в |документе EC-76/INF./2.2 |и |EC-76/INF. 2.2, |от"),
            (Language::Es, "el |documento E/2024/INF/2, |que"),
            (Language::Ru, "в |документе CDIP/30/8 Rev., |что"),
            (Language::Ar, "في |الوثيقة CDIP/30/8 |التي"),
            (Language::Ar, "في |الوثيقة \u{200e}41 C/5 |وفي |\u{200e}211 EX/INF.4، |ثم"),
            (Language::Zh, "见|文件CDIP/30/8，|该|文|件"),
            (Language::Zh, "文件A/AC.105/48"),
            (Language::En, "in |S/PV.9234 (Resumption 1) |of |A/78/6 (Sect. 9), |A/78/6 |(Geneva)"),
            (Language::Fr, "cote |212 EX/INF.5 |et |E/ESCWA/C.8/2024/4(Part I), |puis |CITES CoP19 Doc. 4."),
            (Language::Es, "la |A/78/5 (Vol. II)/Corr.1 |y |la |41 C/5 |de"),
            (Language::Ru, "см. |S/PV.9234 (Resumption 1) |и |CITES CoP19 Doc. 4 |от"),
            (
                Language::Ar,
                "انظر |S/PV.9234 (Resumption 1) |ثم |A/78/6 (Sect. 9) |ثم |CITES CoP19 Doc. 4 |في",
            ),
            (Language::Zh, "见|S/PV.9234 (Resumption 1)|和|212 EX/INF.5，|并|见|CITES CoP19 Doc. 4。"),
        ] {
            let bare = text.replace('|', "");
            assert_eq!(marked(language, &bare), text);
        }
    }

    #[test]
    fn ideographs_part_anywhere_but_before_their_punctuation() {
        assert_eq!(pieces("注意。第"), ["注", "意。", "第"]);
    }
}
