//! Mistakes in the author's word for a body, which would not fit into a sentence: "le Conseil" with its article, or a
//! Russian dative that is still the nominative.

use super::Locale;
use crate::terms::CalledBody;

#[derive(Debug, PartialEq, Eq)]
pub enum Misnamed {
    /// The word begins with an article; it has this many bytes with the space after it.
    Article(usize),
    /// The word lacks its article, where articles are written as part of the word.
    Bare,
    Undeclined(&'static str),
}

impl Locale {
    pub fn misnamed(&self, own: &CalledBody) -> Vec<Misnamed> {
        let article = self.article_of(&own.called).map(Misnamed::Article);
        let bare = self.is_bare(&own.called).then_some(Misnamed::Bare);
        let cases = [("genitive", &own.genitive), ("dative", &own.dative)];
        let undeclined = cases.into_iter().filter(|(case, form)| {
            let Some(form) = form else { return false };
            *form == own.called && self.has_cases(&own.called) || *case == "dative" && self.is_no_dative(form)
        });
        article
            .into_iter()
            .chain(bare)
            .chain(undeclined.map(|(case, _)| Misnamed::Undeclined(case)))
            .collect()
    }

    fn article_of(&self, called: &str) -> Option<usize> {
        self.prose.articles.split(' ').filter(|article| !article.is_empty()).find_map(|article| {
            let rest = called.get(article.len()..)?;
            let begins = called[..article.len()].to_lowercase() == article;
            let bare = rest.trim_start();
            let parts = article.ends_with(['’', '\'']) || bare.len() < rest.len();
            (begins && parts && !bare.is_empty()).then(|| called.len() - bare.len())
        })
    }

    /// Whether a single word has no article. If there are several, the last may make the first definite: "مجلس
    /// الإدارة".
    fn is_bare(&self, called: &str) -> bool {
        let article = self.prose.article.as_str();
        let is_word = called.chars().all(|c| c.is_alphabetic() && !c.is_ascii());
        !article.is_empty() && is_word && !called.is_empty() && !called.starts_with(article)
    }

    /// Whether the ending shows that it is no dative. Words that are not declined and abbreviations are their own
    /// dative.
    fn is_no_dative(&self, form: &str) -> bool {
        let first = form.split_whitespace().next().unwrap_or_default();
        first.chars().next_back().is_some_and(|last| self.prose.not_dative.contains(last))
    }

    fn has_cases(&self, called: &str) -> bool {
        let first = called.split_whitespace().next().unwrap_or_default();
        let last = first.chars().next_back();
        // Abbreviations end with a capital letter.
        last.is_some_and(|last| self.prose.declined.contains(last))
    }
}

#[cfg(test)]
mod tests {
    use super::Misnamed::{self, Article, Bare, Undeclined};
    use crate::templates::of;
    use crate::terms::CalledBody;
    use crate::terms::Language::{self, Ar, En, Es, Fr, Ru, Zh};

    fn of_called(language: Language, called: &str, case: &str) -> Vec<Misnamed> {
        let case = (!case.is_empty()).then(|| case.to_owned());
        let own = CalledBody {
            called: called.to_owned(),
            gender: None,
            plural: false,
            session: None,
            genitive: case.clone(),
            dative: case,
        };
        of(language).misnamed(&own)
    }

    #[test]
    fn an_article_or_a_case_that_does_not_fit_is_seen() {
        for (language, called, case, seen) in [
            (En, "the Council", "", vec![Article(4)]),
            (En, "Theatre Council", "", vec![]),
            (Fr, "le Conseil", "", vec![Article(3)]),
            (Fr, "L’Assemblée", "", vec![Article(4)]),
            (Fr, "Lesser Council", "", vec![]),
            (Es, "el Consejo", "", vec![Article(3)]),
            (Es, "Elenco", "", vec![]),
            (Ar, "مجلس", "", vec![Bare]),
            (Ar, "المجلس", "", vec![]),
            (Ar, "مجلس الإدارة", "", vec![]),
            (Ar, "COP", "", vec![]),
            (Ru, "Совет", "Совет", vec![Undeclined("genitive"), Undeclined("dative")]),
            (Ru, "Совет", "Совета", vec![Undeclined("dative")]),
            (Ru, "Совет", "Совету", vec![]),
            (Ru, "Конференция Сторон", "Конференции Сторон", vec![]),
            (Ru, "Жюри", "Жюри", vec![]),
            (Ru, "КС", "КС", vec![]),
            (Zh, "理事会", "", vec![]),
        ] {
            assert_eq!(of_called(language, called, case), seen, "{called}");
        }
    }
}
