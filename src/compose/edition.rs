//! A programme together with the language in which it is composed.

use crate::document::Inline;
use crate::locale::Locale;
use crate::manuscript::{Choice, Organization, Webinar, Wording};
use crate::programme::Programme;
use crate::source::Placed;
use crate::terms::{Clock, CountryCode, Language};

#[derive(Clone, Copy)]
pub struct Edition<'p> {
    pub programme: &'p Programme,
    pub locale: &'p Locale,
}

impl Edition<'_> {
    /// A text of the author's in this language; empty if there is none.
    pub fn words(&self, wording: Option<&Wording>) -> Vec<Inline> {
        let text = wording.and_then(|wording| wording.get(self.locale.language));
        text.map(|text| Inline::typed(text.value.clone(), text.place)).into_iter().collect()
    }

    /// The name of an organization, without its abbreviation in brackets at the end.
    pub fn name_of(&self, body: &Organization) -> Vec<Inline> {
        let mut name = self.words(body.name.as_ref());
        let short = body.abbreviation.as_ref().and_then(|short| short.get(self.locale.language));
        if let (Some(Inline::Text(text)), Some(short)) = (name.first_mut(), short)
            && let Some(whole) = without_bracket(&text.text, short.as_str())
        {
            *text = text.part(0..whole.len());
        }
        name
    }

    /// An address in this language. If it is empty, its link becomes plain words.
    pub fn address(&self, address: Option<&Placed<String>>) -> String {
        address.map(|address| in_language(&address.value, self.locale.language)).unwrap_or_default()
    }

    /// The name of a country without its article.
    pub fn country(&self, country: &Choice<CountryCode>) -> Vec<Inline> {
        match country {
            Choice::Word(code) => vec![Inline::text(code.value.country().name_in_text(self.locale.language))],
            Choice::Own(wording) => self.words(Some(wording)),
        }
    }
}

/// The clock in force when a webinar begins, if the hour is printed.
pub fn clock(webinar: &Webinar) -> Option<Clock> {
    let at = webinar.date?.and_time(webinar.start?.value);
    Some(webinar.timezone.as_ref()?.clock(at))
}

/// Replaces `{lang}` in an address by the language of the version.
pub fn in_language(address: &str, language: Language) -> String {
    address.replace("{lang}", language.tag())
}

/// The name before "(KIPI)" at its end, if it ends so.
fn without_bracket<'t>(name: &'t str, short: &str) -> Option<&'t str> {
    let open = name.strip_suffix([')', '）'])?.strip_suffix(short)?;
    Some(open.strip_suffix(['(', '（'])?.trim_end())
}
