//! `cdipdoc terms ordinals`

use super::marked;
use crate::templates::Templates;
use crate::terms::Language;

/// List ordinals from 1 to 99 in words, in every form a language has
///
/// One line each: the number, and its words in the form that goes with the word for a session, then in the
/// others, such as the masculine of Spanish or the prepositional of Russian.
///
/// They are those of ICU, corrected to the usage of the Organization's documents. In Arabic, Chinese,
/// Russian and Spanish, what was read in no official document is marked.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", crate::cli::exit::MANUAL))]
pub struct Ordinals {}

const EXAMPLES: &str = "\
EXAMPLES
  See how a session is called in Russian:
      cdipdoc terms ordinals --lang ru | grep ^33";

impl Ordinals {
    pub fn rows(&self, language: Language, templates: &Templates) -> Vec<Vec<String>> {
        let locale = templates.locale(language);
        let word = |number: usize, form: &str| {
            let word = locale.ordinal(number as u64, form, None).unwrap_or_default();
            marked(&word, locale.is_ordinal_unconfirmed(number, form))
        };
        let words = |number: usize| locale.ordinal_forms().map(move |form| word(number, form));
        (1..=99).map(|number| std::iter::once(number.to_string()).chain(words(number)).collect()).collect()
    }
}
