//! Abbreviations that words of lists bring along, as in "non-governmental organizations (NGOs)". They are printed
//! once, and only if the document uses them elsewhere.

use memchr::memmem::Finder;

use crate::document::{Document, Inline, Text};
use crate::locale::Locale;

pub fn settle(document: &mut Document, locale: &Locale) {
    for short in &locale.lists.introduced {
        let introduced = format!(" ({short})");
        let (bracket, one) = (Finder::new(&introduced), Finder::new(singular(short)));
        let brings = |text: &Text| !text.is_authored() && bracket.find(text.text.as_bytes()).is_some();
        let mut brought = false;
        each_text(document, &mut |text| brought |= brings(text));
        if !brought {
            continue;
        }
        let mut used = false;
        document.each_text(&mut |text| used = used || uses(&text.text, &one) && !brings(text));
        each_text(document, &mut |text| {
            if brings(text) && !std::mem::take(&mut used) {
                text.text = text.text.replace(&introduced, "");
            }
        });
    }
}

/// Visits the texts of paragraphs, in which the words of lists stand.
fn each_text(document: &mut Document, visit: &mut dyn FnMut(&mut Text)) {
    document.each_paragraph(&mut |inlines| {
        for inline in inlines {
            if let Inline::Text(text) = inline {
                visit(text);
            }
        }
    });
}

fn singular(short: &str) -> &str {
    short.trim_end_matches('s')
}

/// Whether the text contains the abbreviation as a word, also in the singular: "NGO" of "NGOs".
fn uses(text: &str, one: &Finder) -> bool {
    one.find_iter(text.as_bytes()).any(|at| {
        let rest = &text[at + one.needle().len()..];
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        !text[..at].ends_with(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use memchr::memmem::Finder;

    use super::{singular, uses};

    #[test]
    fn a_word_is_used_in_the_singular_too() {
        for (text, used) in
            [("the NGOs of", true), ("an NGO-led", true), ("NGO", true), ("MINGO", false), ("NGOA", false)]
        {
            assert_eq!(uses(text, &Finder::new(singular("NGOs"))), used, "{text}");
        }
        assert!(uses("участие НПО в", &Finder::new("НПО")));
    }
}
