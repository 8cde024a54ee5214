//! A text is mostly in another language's script, or a word mixes Latin and Cyrillic letters. The text was
//! pasted in the wrong place or never translated; the word is found by no search, for its letters look alike.
//! Names of people and organizations, words in capitals and words marked as another language's are left alone.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Вебинары достигли поставленных целей."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their аims."
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{ given = "Иван" }]
//!
//! [conclusion]
//! message = 'The webinars, which the Russian version calls <span lang="ru">вебинары</span>, met their aims; the sum (Σ) of their parts was 12 µm.'
//! ```

use foldhash::HashSet;
use std::cell::LazyCell;
use std::ops::Range;

use super::capitals::is_in_capitals;
use super::passage::Passage;
use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Manuscript;
use crate::source::Place;
use crate::terms::{Language, is_han};

pub const RULE: Rule = Rule::open(RuleName::LanguageScript, Level::Warning, Stage::Document(check))
    .silent_where(&[RuleName::LanguageIdentical]);

/// From how many words on a text is in a script, and not a name that is written in it.
const FEWEST: usize = 3;

/// Letters of the longest of the small words in a title: "for", "the".
const SMALL: usize = 3;

/// Up to how many words, or Han characters, the name of a body has.
const LONGEST_NAME: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    Arabic,
    Cyrillic,
    Han,
    Latin,
    Other,
}

const SCRIPTS: [Script; 4] = [Script::Arabic, Script::Cyrillic, Script::Han, Script::Latin];

fn check(version: &Version) -> Vec<Finding> {
    let language = version.document.language;
    let own = script_of(language);
    let names = LazyCell::new(|| names(version.manuscript()));
    let mut found = Vec::new();
    for passage in
        version.passages().iter().filter(|passage| own != Script::Latin || !is_latin(&passage.text))
    {
        let runs = runs(&passage.text);
        let others = SCRIPTS.into_iter().filter(|script| *script != own);
        let foreign =
            others.filter_map(|script| Some((mostly_foreign(passage, &runs, own, script, &names)?, script)));
        found.extend(foreign.map(|(place, script)| {
            RULE.at(place, format!("this {} text is mostly in {script:?} script", language.name()))
                .label("from here on")
                .help("translate it, or mark the words: `<span lang=\"…\">…</span>`")
        }));
        found.extend(mixed(passage, &runs).map(|place| {
            RULE.at(place, "this word mixes Latin and Cyrillic letters")
                .label("letters that look alike")
                .help("type it again with the keyboard of its language")
        }));
    }
    found
}

/// No letter beyond U+037F: what begins with E2 are marks and signs.
fn is_latin(text: &str) -> bool {
    // By blocks, which the processor judges at once.
    let latin = |block: &[u8]| block.iter().fold(true, |latin, byte| latin & (*byte < 0xce || *byte == 0xe2));
    text.as_bytes().chunks(64).all(latin)
}

/// Whether most letters of a text are those of a language's script.
pub fn is_of(text: &str, language: Language) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (own, others): (Vec<char>, Vec<char>) = letters.partition(|c| script(*c) == script_of(language));
    own.len() >= others.len()
}

fn script_of(language: Language) -> Script {
    match language {
        Language::Ar => Script::Arabic,
        Language::En | Language::Es | Language::Fr => Script::Latin,
        Language::Ru => Script::Cyrillic,
        Language::Zh => Script::Han,
    }
}

pub fn script(letter: char) -> Script {
    match letter {
        'A'..='Z' | 'a'..='z' | 'À'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            Script::Arabic
        }
        letter if is_han(letter) => Script::Han,
        _ => Script::Other,
    }
}

/// Letters of one script, side by side.
struct Run {
    script: Script,
    place: Range<usize>,
}

impl Run {
    /// A Han character is a word, in the other scripts the run is.
    fn words(&self, text: &str) -> usize {
        if self.script == Script::Han { text[self.place.clone()].chars().count() } else { 1 }
    }
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
        let (script, end) = (script(c), at + c.len_utf8());
        match runs.last_mut() {
            Some(run) if run.script == script && run.place.end == at => run.place.end = end,
            _ => runs.push(Run { script, place: at..end }),
        }
    }
    runs
}

/// Where the author's text begins to be in another script, if more of it is than is in its own.
fn mostly_foreign(
    passage: &Passage,
    runs: &[Run],
    own: Script,
    script: Script,
    names: &HashSet<Place>,
) -> Option<Place> {
    let typed = |run: &&Run| passage.origin(run.place.start).is_some_and(|origin| !names.contains(&origin));
    let strange = |run: &&Run| run.script == script;
    let said = |run: &&Run| {
        let word = &passage.text[run.place.clone()];
        !is_in_capitals(word) && !is_capital(word)
    };
    let words = |runs: &[&Run]| runs.iter().map(|run| run.words(&passage.text)).sum::<usize>();
    let printed = |run: &&Run| !is_address(passage.word(passage.word_at(run.place.start)));
    let foreign: Vec<&Run> = runs.iter().filter(strange).filter(said).filter(printed).filter(typed).collect();
    let first = foreign.first()?;
    if script == Script::Latin && !foreign.iter().any(|run| is_of_sentence(&passage.text[run.place.clone()]))
    {
        return None;
    }
    let fitting: Vec<&Run> = runs.iter().filter(|run| run.script == own).filter(typed).collect();
    let count = words(&foreign);
    let place = passage.place(first.place.clone())?;
    let named = fitting.first().is_some_and(|own| own.place.start < first.place.start);
    let is_name = named && count <= LONGEST_NAME && is_name(&passage.text, &foreign);
    (count >= FEWEST && count > words(&fitting) && !is_name).then_some(place)
}

/// "took", and not "Global Brand Database": products and works have capitals, with small words between them.
fn is_of_sentence(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && word.chars().nth(SMALL).is_some()
}

/// "https://www.wipo.int", "branddb.wipo.int", "secretariat@wipo.int".
fn is_address(word: &str) -> bool {
    let inside = word.trim_matches(|c: char| !c.is_alphanumeric());
    inside.contains("://")
        || inside.contains('@')
        || inside.split('.').filter(|part| part.len() > 1).count() > 1
}

/// One letter, as in "A/C.2/78/L.4".
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Words side by side of which the first has a capital, where the script has any: behind words of the language
/// itself, the name of a body.
fn is_name(text: &str, foreign: &[&Run]) -> bool {
    let joined = |pair: &[&Run]| text[pair[0].place.end..pair[1].place.start].trim().is_empty();
    let small = foreign.first().is_some_and(|run| text[run.place.clone()].starts_with(char::is_lowercase));
    !small && foreign.windows(2).all(joined)
}

/// A Latin letter beside a Cyrillic one.
fn mixed(passage: &Passage, runs: &[Run]) -> Option<Place> {
    let looks_alike = |run: &Run| matches!(run.script, Script::Latin | Script::Cyrillic);
    let mut pairs = runs.windows(2);
    let pair = pairs.find(|pair| pair[0].place.end == pair[1].place.start && pair.iter().all(looks_alike))?;
    passage.place(passage.words[passage.word_at(pair[0].place.start)].clone())
}

/// Where the names stand that may be written in any script.
fn names(manuscript: &Manuscript) -> HashSet<Place> {
    let persons = manuscript.persons.iter();
    let persons = persons.flat_map(|person| [person.given.as_ref(), person.family.as_ref()]).flatten();
    let bodies = manuscript.organizations.iter();
    let bodies = bodies.flat_map(|body| [body.name.as_ref(), body.abbreviation.as_ref()]).flatten();
    let names = persons.map(|name| &name.0).chain(bodies).flat_map(|name| name.texts.values());
    names.map(|text| text.place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_letters_are_most_of_them() {
        for (text, english, russian) in [
            ("yes", true, false),
            ("да", false, true),
            ("да, no", true, true),
            ("да, yes", true, false),
            ("no, или", false, true),
            ("2024", true, true),
        ] {
            assert_eq!(is_of(text, Language::En), english, "{text}");
            assert_eq!(is_of(text, Language::Ru), russian, "{text}");
        }
    }
}
