//! Finds the words of the program that a document prints and no official document confirmed.

use std::collections::{BTreeMap, BTreeSet};

use super::edition::Edition;
use crate::document::{Block, Document, Inline, Text, Unconfirmed, plain};
use crate::locale::Locale;
use crate::terms::{Committee, Language};

/// `formulae` are the unconfirmed phrases as they are printed.
pub fn all(document: &Document, mut formulae: BTreeSet<String>, edition: &Edition) -> Unconfirmed {
    let language = edition.locale.language;
    formulae.extend(edition.programme.committees().filter_map(|committee| name(committee, language)));
    // An unconfirmed line of the cover counts as a formula.
    formulae.extend(document.cover.texts().filter(|line| line.iter().any(is_in_doubt)).map(plain));
    let mut terms = words(document, edition.locale);
    terms.extend(forms(document));
    terms.extend(labels(document, edition.locale));
    Unconfirmed { formulae, terms }
}

/// The name of the committee on the cover, if it is unconfirmed.
fn name(committee: &Committee, language: Language) -> Option<String> {
    let (name, short) = (&committee.unconfirmed.name, &committee.unconfirmed.abbreviation);
    let name = committee.name.get(&language).filter(|_| name.contains(&language));
    let short = || committee.abbreviation.get(&language).filter(|_| short.contains(&language));
    name.or_else(short).cloned()
}

/// Unconfirmed words of the program in the document. All its texts are joined and searched once, because each is
/// short.
fn words(document: &Document, locale: &Locale) -> BTreeSet<String> {
    let mut written = String::new();
    document.each_text(&mut |text| {
        if !text.is_authored() {
            written.push_str(&text.text);
            written.push('\n');
        }
    });
    let terms = locale.unconfirmed.terms.iter();
    terms.filter(|term| written.contains(term.as_str())).cloned().collect()
}

fn is_in_doubt(inline: &Inline) -> bool {
    matches!(inline, Inline::Text(Text { doubt: Some(_), .. })) || inline.content().iter().any(is_in_doubt)
}

/// For each unconfirmed form, the first text of it that is printed below the cover.
fn forms(document: &Document) -> impl Iterator<Item = String> {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    document.each_inline_below_cover(&mut |inline| {
        if let Inline::Text(Text { doubt: Some(doubt), .. }) = inline {
            first.entry(doubt.form.clone()).or_insert_with(|| doubt.shown.clone());
        }
    });
    first.into_values()
}

/// For each unconfirmed kind of label, the first one, if it is printed.
fn labels(document: &Document, locale: &Locale) -> Vec<String> {
    let in_doubt = &locale.unconfirmed.labels;
    let first = [("headings", locale.heading_label(1, 1)), ("item", locale.item_label(1))];
    let is_printed = |first: &str| {
        let annexes = document.annexes.iter().flat_map(|annex| &annex.blocks);
        document.body.iter().chain(annexes).any(|block| match block {
            Block::Heading(heading) => heading.label.text == first,
            Block::List(list) => list.items.first().is_some_and(|item| item.label.text == first),
            _ => false,
        })
    };
    let printed = first.into_iter().filter(|(kind, _)| in_doubt.iter().any(|doubtful| doubtful == kind));
    printed.map(|(_, label)| label).filter(|label| is_printed(label)).collect()
}
