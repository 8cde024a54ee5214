//! The kinds of bodies, recognized by their names ("Standing Committee on …", "Groupe de travail du …"), and the
//! words that agree with them.

use std::collections::BTreeMap;

use super::{Locale, fill};
use crate::reading::Vocabulary;
use crate::terms::{BodyKind, CalledBody, NounGender, is_han};

/// The words that sentences need for a body, by the names that the phrases use.
pub type Words = BTreeMap<String, String>;

/// The cases of a noun that only some languages need.
const CASES: [&str; 2] = ["genitive", "dative"];

impl Locale {
    /// # Panics
    /// Never, because a test looks up every kind.
    pub fn body(&self, kind: BodyKind) -> Words {
        self.whole(self.bodies[kind.word()].clone())
    }

    /// The words for a kind of body that the author describes. Its sessions are called as those of committees unless
    /// the author states another word.
    pub fn own_body(&self, own: &CalledBody) -> Words {
        let stated = own.session.as_ref().map(|word| self.session(word).unwrap_or(word));
        let session = stated.unwrap_or(&self.bodies["committee"]["session"]);
        let stated = [
            ("called", Some(&own.called)),
            ("session", Some(session)),
            ("genitive", own.genitive.as_ref()),
            ("dative", own.dative.as_ref()),
        ];
        let stated = stated.into_iter().filter_map(|(form, word)| Some((form.to_owned(), word?.clone())));
        let agrees = self.agreement_of(own).map(|agrees| ("agrees".to_owned(), agrees.clone()));
        self.whole(stated.chain(agrees).collect())
    }

    /// Adds the forms that follow from those given.
    fn whole(&self, mut words: Words) -> Words {
        let agreement = words.get("agrees").and_then(|agrees| self.agreement.get(agrees));
        let its = agreement.and_then(|words| words.get("its")).map_or("", String::as_str);
        let session = words.get("session").and_then(|session| self.sessions.get(session));
        let of_session = session.into_iter().flatten();
        let of_session = of_session.map(|(form, word)| (form.clone(), fill(word, &[("its", its)])));
        words.extend(of_session.chain(agreement.cloned().into_iter().flatten()));
        words
    }

    fn agreement_of(&self, own: &CalledBody) -> Option<&String> {
        let gender = own.gender.map_or("", NounGender::word);
        let keys = if own.plural {
            [format!("{gender}-plural"), "plural".into()]
        } else {
            [gender.into(), "singular".into()]
        };
        keys.iter().find_map(|key| Some(self.agreement.get_key_value(key)?.0))
    }

    /// The forms that the author must still state so that the sentences of this language can name the body.
    pub fn lacking(&self, own: &CalledBody) -> Vec<&'static str> {
        let has = |form: &str| if form == "genitive" { own.genitive.is_some() } else { own.dative.is_some() };
        let gender = self.agreement_of(own).is_none().then_some("gender");
        let cases =
            CASES.into_iter().filter(|case| self.bodies["committee"].contains_key(*case) && !has(case));
        gender.into_iter().chain(cases).collect()
    }

    /// The language's word for sessions that `word` means, written with or without a capital or an article.
    pub fn session(&self, word: &str) -> Option<&String> {
        let meant = self.common(word);
        self.sessions.keys().find(|known| self.common(known) == meant)
    }

    /// All words for sessions.
    pub fn sessions(&self) -> impl Iterator<Item = &str> {
        self.sessions.keys().map(String::as_str)
    }

    /// The kinds whose word stands in a name. If the words differ, only those of the longest one count, and only if
    /// it contains the others; two kinds may share a word, as in Chinese.
    pub fn kinds_in(&self, name: &str) -> Vec<BodyKind> {
        let name = self.common(name);
        let words = BodyKind::WORDS.iter().filter_map(|(word, kind)| {
            let called = self.common(self.bodies.get(*word)?.get("called")?);
            stands(&called, &name).then_some((called, *kind))
        });
        let words: Vec<(String, BodyKind)> = words.collect();
        let longest = words.iter().map(|(called, _)| called).max_by_key(|called| called.len());
        match longest {
            Some(longest) if words.iter().all(|(called, _)| longest.contains(called.as_str())) => {
                words.iter().filter(|(called, _)| called == longest).map(|(_, kind)| *kind).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The name in small letters, without articles that are written as part of a word.
    fn common(&self, name: &str) -> String {
        let bare = |word| -> &str { str::strip_prefix(word, self.prose.article.as_str()).unwrap_or(word) };
        name.split_whitespace().map(bare).collect::<Vec<_>>().join(" ").to_lowercase()
    }
}

/// Whether the word stands in the name, not as part of a longer word.
fn stands(word: &str, name: &str) -> bool {
    let joins = |c: char| c.is_alphabetic() && !is_han(c);
    name.match_indices(word)
        .any(|(at, _)| !name[..at].ends_with(joins) && !name[at + word.len()..].starts_with(joins))
}
