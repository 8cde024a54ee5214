//! Finds words in a text in all their forms: with other endings, and with what Arabic writes as part of a word.

use std::cell::OnceCell;
use std::ops::Range;

use super::Locale;
use crate::diagnostic::{composed, places};
use crate::terms::{folded, is_han};

/// A text in which words are searched. It is cut into words at the first search.
pub struct Said<'t> {
    pub text: &'t str,
    read: OnceCell<Read>,
}

struct Read {
    folded: String,
    /// The places of the words in the folded text.
    words: Vec<Range<usize>>,
}

impl<'t> Said<'t> {
    pub fn new(text: &'t str) -> Said<'t> {
        Said { text, read: OnceCell::new() }
    }

    fn read(&self) -> &Read {
        self.read.get_or_init(|| {
            let folded = folded(self.text);
            let words = words(&folded).collect();
            Read { folded, words }
        })
    }
}

impl Read {
    fn word(&self, at: usize) -> &str {
        &self.folded[self.words[at].clone()]
    }
}

/// The words of a text: letters and figures between other characters.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut ends = 0;
    std::iter::from_fn(move || {
        let from = ends + text[ends..].find(char::is_alphanumeric)?;
        ends = text[from..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |length| from + length);
        Some(from..ends)
    })
}

/// Where a text contains `name`, which is not empty, as whole words. Between Han characters, a word may begin and end
/// anywhere.
pub fn whole<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let joins = |c: char| c.is_alphanumeric() && !is_han(c);
    let whole = move |at| {
        let place = at..at + name.len();
        (!text[..place.start].ends_with(joins) && !text[place.end..].starts_with(joins)).then_some(place)
    };
    places(text, name).filter_map(whole)
}

impl Locale {
    /// The places of a form of templates/terms/nations.toml.
    pub fn places<'s>(&'s self, form: &'s str, said: &'s Said) -> impl Iterator<Item = Range<usize>> + 's {
        let said = said.read();
        let unspaced = form.starts_with(is_han);
        let found = unspaced.then(|| whole(&said.folded, form)).into_iter().flatten();
        let starts = 0..if unspaced { 0 } else { said.words.len() };
        found.chain(starts.filter_map(move |first| self.reach(form, said, first)))
    }

    /// The range of the form, if it begins with the word number `first`.
    fn reach(&self, form: &str, said: &Read, first: usize) -> Option<Range<usize>> {
        let mut end = first;
        for form in form.split(' ') {
            let fits = end < said.words.len() && self.is_word(form, said.word(end));
            fits.then(|| end += 1)?;
        }
        Some(said.words[first].start..said.words[end - 1].end)
    }

    fn is_word(&self, form: &str, word: &str) -> bool {
        if self.prose.article.is_empty() {
            // Most words begin with other letters.
            let alike = form.as_bytes().get(..2) == word.as_bytes().get(..2);
            return alike && self.is_form(form, word);
        }
        let mut bare = Some(word);
        while let Some(word) = bare {
            if self.is_form(form, word) || self.is_definite(form, word) {
                return true;
            }
            bare = word.strip_prefix(|c| self.prose.proclitics.contains(c));
        }
        false
    }

    /// Whether the word is the form: its stem with one of its endings, or the whole word.
    fn is_form(&self, form: &str, word: &str) -> bool {
        match form.split_once('/') {
            None => form == word,
            Some((stem, kind)) => word.strip_prefix(stem).is_some_and(|rest| self.ends(kind, rest)),
        }
    }

    fn ends(&self, kind: &str, rest: &str) -> bool {
        self.names.endings.get(kind).is_some_and(|endings| endings.iter().any(|ending| ending == rest))
    }

    /// Whether the word is the form with an article. A name that has the article changes it after "for".
    fn is_definite(&self, form: &str, word: &str) -> bool {
        let (article, contracted) = (self.prose.article.as_str(), self.prose.contracted.as_str());
        let definite = word.strip_prefix(article).or_else(|| word.strip_prefix(contracted));
        if form.contains('/') {
            return definite.is_some_and(|word| self.is_form(form, word));
        }
        let contracted = word.strip_prefix(contracted);
        // The same letter never stands three times in a row; one of the three belongs to the article.
        contracted.is_some() && form.strip_prefix(article).is_some_and(|form| contracted == Some(form))
            || contracted.is_some() && form.strip_prefix('ا') == Some(word)
    }

    /// Whether the text contains the name of a body: "Director General of WIPO".
    pub fn names_body(&self, said: &Said, name: &str) -> bool {
        if name.is_empty() || said.text.is_empty() {
            return false;
        }
        let composed_name = composed(name);
        composed_name.len() <= said.text.len() && whole(&composed(said.text), &composed_name).next().is_some()
            || self.declines(name)
                && name.split_whitespace().count() <= said.text.split_whitespace().count()
                && self.is_declined_in(said.read(), Said::new(name).read())
    }

    fn is_declined_in(&self, said: &Read, name: &Read) -> bool {
        let count = name.words.len();
        let alike =
            |first: usize| (0..count).all(|at| self.is_declined(name.word(at), said.word(first + at)));
        count > 0 && (0..(said.words.len() + 1).saturating_sub(count)).any(alike)
    }

    /// Whether the name has endings: an abbreviation in capitals has none.
    fn declines(&self, name: &str) -> bool {
        let in_capitals = || name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        !self.prose.article.is_empty() || self.names.declined && !in_capitals()
    }

    /// Whether two words are forms of the same word.
    fn is_declined(&self, one: &str, other: &str) -> bool {
        if !self.names.declined {
            return self.is_word(one, other);
        }
        let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
        let shared: usize = shared.map(|(c, _)| c.len_utf8()).sum();
        let rests = [&one[shared..], &other[shared..]];
        rests.concat().is_empty()
            || one[..shared].chars().count() >= STEM && rests.iter().all(|rest| self.is_ending(rest))
    }

    fn is_ending(&self, rest: &str) -> bool {
        self.names.endings.keys().any(|kind| self.ends(kind, rest))
    }
}

/// The least number of letters that two forms of a word have in common.
const STEM: usize = 3;

#[cfg(test)]
mod tests {
    use super::Said;
    use crate::templates::of;
    use crate::terms::Language;

    #[test]
    fn a_body_is_named_by_its_words_in_whatever_case_and_behind_what_is_joined_to_them() {
        use Language::{Ar, En, Es, Fr, Ru, Zh};
        for (language, name, named, others) in [
            (
                En,
                "WIPO",
                &["Director General of WIPO", "WIPO Academy"][..],
                &["WIPOnet", "Director General"][..],
            ),
            (Fr, "OMPI", &["directeur général de l’OMPI"], &["directeur de la COMPI"]),
            (
                Es,
                "Universidad de Accra",
                &["decana de la Universidad de Accra"],
                &["Universidad de Accradía"],
            ),
            (
                Ru,
                "Кенийский институт",
                &["директор Кенийского института", "Кенийский институт"],
                &["директор института", "институт Кенийский", "Кенийское институтское право"],
            ),
            (
                Ru,
                "Аккрский университет",
                &["Юридический факультет Аккрского университета"],
                &["Аккрская университетская библиотека"],
            ),
            (Ru, "Министерство юстиции", &["советник министерства юстиции"], &["министр юстиции"]),
            (Ru, "ВОИС", &["генеральный директор ВОИС"], &["воистину"]),
            (Ru, "ИС", &["отдел ИС"], &["иск"]),
            (
                Ar,
                "الويبو",
                &["المدير العام للويبو", "خبير بالويبو", "مدير أكاديمية الويبو", "والويبو"],
                &["الويب"],
            ),
            (
                Ar,
                "جامعة أكرا",
                &["كلية الحقوق بجامعة أكرا", "عميد لجامعة أكرا"],
                &["جامعة أكراد", "جامعات أكرا"],
            ),
            (Ar, "المنظمة العالمية", &["نائب المدير العام للمنظمة العالمية"], &["مدير منظمة عالمية"]),
            (Ar, "اللجنة", &["الأمين التنفيذي للجنة"], &["رئيس لجنة"]),
            (Zh, "产权组织", &["产权组织总干事"], &["产权办公室"]),
        ] {
            let names = |said: &&&str| of(language).names_body(&Said::new(said), name);
            let missed: Vec<_> = named.iter().filter(|said| !names(said)).collect();
            let mistaken: Vec<_> = others.iter().filter(names).collect();
            assert!(missed.is_empty() && mistaken.is_empty(), "{name} {missed:?} {mistaken:?}");
        }
    }
}
