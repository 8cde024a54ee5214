//! A programme and the language that it is composed in.

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
    /// A text of the author's in this language; nothing where there is none.
    pub fn words(&self, wording: Option<&Wording>) -> Vec<Inline> {
        let text = wording.and_then(|wording| wording.get(self.locale.language));
        text.map(|text| Inline::typed(text.value.clone(), text.place)).into_iter().collect()
    }

    /// An organization's name, without its abbreviation in brackets behind it.
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

    /// An address in this language; empty where there is none, which makes its link plain words.
    pub fn address(&self, address: Option<&Placed<String>>) -> String {
        address.map(|address| in_language(&address.value, self.locale.language)).unwrap_or_default()
    }

    /// A country without its article.
    pub fn country(&self, country: &Choice<CountryCode>) -> Vec<Inline> {
        match country {
            Choice::Word(code) => vec![Inline::text(code.value.country().name_in_text(self.locale.language))],
            Choice::Own(wording) => self.words(Some(wording)),
        }
    }
}

/// In force when a webinar begins, if its hour is printed.
pub fn clock(webinar: &Webinar) -> Option<Clock> {
    let at = webinar.date?.and_time(webinar.start?.value);
    Some(webinar.timezone.as_ref()?.clock(at))
}

/// `{lang}` in an address is the language of the version.
pub fn in_language(address: &str, language: Language) -> String {
    address.replace("{lang}", language.tag())
}

/// What stands before "(KIPI)" at the end of a name.
fn without_bracket<'t>(name: &'t str, short: &str) -> Option<&'t str> {
    let open = name.strip_suffix([')', '）'])?.strip_suffix(short)?;
    Some(open.strip_suffix(['(', '（'])?.trim_end())
}
