//! The filters of the phrases. They are the same in every language and use the data of the language.

use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Value};

use super::insert::{Insert, inlines};
use super::worded;
use crate::document::{Inline, plain};
use crate::locale::{Locale, PLAIN, capitalized, roman};
use crate::source::{Place, Placed};

pub fn add(env: &mut Environment<'static>, locale: &Arc<Locale>) {
    /// Adds a filter that needs the language.
    macro_rules! filter {
        ($name:literal, |$locale:ident, $($argument:ident: $kind:ty),+| $written:expr) => {{
            let $locale = Arc::clone(locale);
            env.add_filter($name, move |$($argument: $kind),+| $written);
        }};
    }
    filter!("date", |locale, day: Value, options: Kwargs| date(&locale, &day, &options));
    filter!("time", |locale, time: Value| match time.downcast_object_ref() {
        Some(Insert::Time(time)) => Ok(Insert::words(vec![worded::time(&locale, *time)])),
        _ => Err(wrong("a time", &time)),
    });
    filter!("count", |locale, number: Value, options: Kwargs| {
        let (number, place) = number_of(&number)?;
        let text = locale.count(number, gender(&options)?.as_deref() == Some("feminine"));
        Ok::<_, Error>(Insert::words(vec![worded::number(&locale, number, text, place)]))
    });
    filter!("ordinal", |locale, number: Value, options: Kwargs| ordinal(&locale, &number, &options));
    filter!("plural", |locale, number: u64, forms: Kwargs| plural(&locale, number, &forms));
    filter!("list", |locale, items: Vec<Value>, options: Kwargs| list(&locale, &items, &options));
    env.add_filter("in_common", |each: Vec<Value>| in_common(&each));
    filter!("languages", |locale, names: Vec<Value>| languages(&locale, &names));
    filter!("country", |locale, named: Vec<Value>, form: Kwargs| countries(&locale, &named, &form));
    env.add_filter("roman", |number: usize| roman(number));
    env.add_filter("capitalized", |text: Value| begun(&text));
    filter!("after", |locale, words: Value, word: String| after(&locale, &words, &word));
    filter!("elided", |locale, text: String| elided(&locale, &text));
    env.add_filter("titled", |text: Value| {
        reworded(&text, |text| text.split('-').map(capitalized).collect::<Vec<_>>().join("-"))
    });
    env.add_filter("upper", |text: Value| reworded(&text, |text| text.to_uppercase()));
}

fn date(locale: &Locale, day: &Value, options: &Kwargs) -> Result<Value, Error> {
    fn read(day: &Value) -> Result<Placed<NaiveDate>, Error> {
        match day.downcast_object_ref() {
            Some(Insert::Day(day)) => Ok(*day),
            _ => Err(wrong("a date", day)),
        }
    }
    let until: Option<Value> = options.get("until")?;
    options.assert_all_used()?;
    let first = read(day)?;
    Ok(Insert::words(vec![match until {
        Some(last) => worded::days(locale, first, read(&last)?.value),
        None => worded::day(locale, first),
    }]))
}

/// A number, and its place if the manuscript states it.
fn number_of(value: &Value) -> Result<(u64, Option<Place>), Error> {
    match value.downcast_object_ref() {
        Some(Insert::Number(number)) => Ok((number.value.into(), Some(number.place))),
        _ => u64::try_from(value.clone()).map(|number| (number, None)),
    }
}

fn ordinal(locale: &Locale, number: &Value, options: &Kwargs) -> Result<Value, Error> {
    let (number, place) = number_of(number)?;
    let (gender, case) = (gender(options)?, options.get::<Option<String>>("case")?);
    let (of, in_figures) = (options.get::<Option<u64>>("of")?, options.get::<Option<bool>>("in_figures")?);
    options.assert_all_used()?;
    let form = match (case, gender) {
        (Some(case), Some(gender)) => Some(format!("{case}-{gender}")),
        (case, gender) => case.or(gender),
    };
    let form = form.as_deref().unwrap_or(PLAIN);
    if in_figures == Some(true) {
        return Ok(Insert::made(locale.ordinal_in_figures(number, form), place));
    }
    let text = locale.ordinal(number, form, of).ok_or_else(|| wrong("a form of ordinals", form))?;
    Ok(Insert::words(vec![worded::ordinal(locale, number, form, text, place)]))
}

fn gender(options: &Kwargs) -> Result<Option<String>, Error> {
    options.get("gender")
}

/// The form for the plural category of the number; `other` if that form is not given.
fn plural(locale: &Locale, number: u64, forms: &Kwargs) -> Result<String, Error> {
    if let Some(strange) = forms.args().find(|form| !locale.plurals().any(|category| category == *form)) {
        return Err(wrong("a form of plurals", strange));
    }
    let own: Option<String> = forms.get(locale.plural(number))?;
    own.map_or_else(|| forms.get("other"), Ok)
}

fn list(locale: &Locale, items: &[Value], options: &Kwargs) -> Result<Value, Error> {
    let semicolons = options.get::<Option<String>>("marks")?.as_deref() == Some("semicolons");
    options.assert_all_used()?;
    Ok(Insert::words(listed(locale, items.iter().map(inlines).collect(), semicolons)))
}

fn listed(locale: &Locale, items: Vec<Vec<Inline>>, semicolons: bool) -> Vec<Inline> {
    let (mut words, total) = (Vec::new(), items.len());
    for (index, item) in items.into_iter().enumerate() {
        let mark = locale.mark(index, total, semicolons, &plain(&item));
        words.extend((!mark.is_empty()).then(|| Inline::text(mark)));
        words.extend(item);
    }
    words
}

/// The first value, if all values are the same words of lists; their order does not matter.
fn in_common(each: &[Value]) -> Result<Value, Error> {
    let mut called = each.iter().map(called);
    let Some(first) = called.next().transpose()? else { return Ok(Value::UNDEFINED) };
    for other in called {
        if other? != first {
            return Ok(Value::UNDEFINED);
        }
    }
    Ok(each[0].clone())
}

/// The words of a value, sorted, so that they can be compared.
fn called(value: &Value) -> Result<Vec<String>, Error> {
    if value.is_undefined() || value.is_none() {
        return Ok(Vec::new());
    }
    if let Some(Insert::Term(term)) = value.downcast_object_ref::<Insert>() {
        return Ok(vec![term.called.clone()]);
    }
    let words: Result<Vec<_>, Error> = value.try_iter()?.map(|word| called(&word)).collect();
    let mut words: Vec<String> = words?.into_iter().flatten().collect();
    words.sort_unstable();
    Ok(words)
}

/// Names of languages in a list. The noun of the sentence stands beside those names that do not contain it.
fn languages(locale: &Locale, names: &[Value]) -> Value {
    let mut names: Vec<Vec<Inline>> = names.iter().map(inlines).collect();
    let Some(languages) = &locale.lists.languages else { return Insert::words(listed(locale, names, false)) };
    for name in &mut names {
        if let Some(Inline::Text(first)) = name.first_mut() {
            *first = first.part(languages.dropped(&first.text)..first.text.len());
        }
    }
    let (whole, beside): (Vec<_>, Vec<_>) =
        names.into_iter().partition(|name| languages.is_whole(&plain(name)));
    let mut groups = Vec::new();
    if !beside.is_empty() {
        let pattern = languages.beside(locale.plural(beside.len() as u64));
        groups.push(named(pattern, listed(locale, beside, false)));
    }
    groups.extend(whole.into_iter().map(|name| named(&languages.whole, name)));
    Insert::words(listed(locale, groups, false))
}

fn named(pattern: &str, mut name: Vec<Inline>) -> Vec<Inline> {
    let (before, after) = pattern.split_once("{named}").unwrap_or_default();
    name.insert(0, Inline::text(before));
    name.extend((!after.is_empty()).then(|| Inline::text(after)));
    name
}

fn countries(locale: &Locale, named: &[Value], options: &Kwargs) -> Result<Vec<Value>, Error> {
    let form: String = options.get("form")?;
    options.assert_all_used()?;
    let name = |country: &Value| {
        match country.downcast_object_ref() {
            Some(Insert::Country(code)) => {
                Insert::made(locale.country(code.value.country(), &form), Some(code.place))
            }
            // The author's own words have their article.
            _ => country.clone(),
        }
    };
    Ok(named.iter().map(name).collect())
}

/// The text with a capital at its beginning, whether it is the program's or the author's.
fn begun(text: &Value) -> Value {
    if let Some(text) = text.as_str() {
        return Value::from(capitalized(text));
    }
    let mut words = inlines(text);
    if let Some(Inline::Text(first)) = words.first_mut() {
        first.reword(capitalized(&first.text));
    }
    Insert::words(words)
}

/// The text with its letters changed, whether it is the program's or the author's.
fn reworded(text: &Value, change: impl Fn(&str) -> String) -> Value {
    if let Some(text) = text.as_str() {
        return Value::from(change(text));
    }
    let mut words = inlines(text);
    for word in &mut words {
        if let Inline::Text(text) = word {
            text.reword(change(&text.text));
        }
    }
    Insert::words(words)
}

/// The words after another word, each item of a list by itself: "de" and "les exposés" become "des exposés".
fn after(locale: &Locale, words: &Value, word: &str) -> Result<Value, Error> {
    if words.kind() != ValueKind::Seq {
        return Ok(Insert::words(each_joined(locale, word, inlines(words))));
    }
    Ok(words.try_iter()?.map(|item| Insert::words(each_joined(locale, word, inlines(&item)))).collect())
}

/// Joins a word to a text. If the text is a list, its preposition is repeated before each part: "auprès des juges et
/// des avocats".
fn each_joined(locale: &Locale, word: &str, next: Vec<Inline>) -> Vec<Inline> {
    let (Some(preposition), [Inline::Text(text)]) = (locale.joins.preposition(word), &next[..]) else {
        return joined(locale, word, next);
    };
    let starts = locale.parts(&text.text);
    let ends = starts.iter().copied().chain([text.text.len()]);
    let (mut words, mut from, mut before) = (Vec::new(), 0, word);
    for end in ends {
        words.extend(joined(locale, before, vec![Inline::Text(text.part(from..end))]));
        (from, before) = (end, preposition);
    }
    words
}

/// A word and the next words, whose article it may replace.
pub fn joined(locale: &Locale, word: &str, mut next: Vec<Inline>) -> Vec<Inline> {
    let (word, taken) = locale.joins.joined(word, &plain(&next));
    if let Some(Inline::Text(first)) = next.first_mut().filter(|_| taken > 0) {
        *first = first.part(taken..first.text.len());
    }
    next.insert(0, Inline::text(word));
    next
}

/// An article and a name in the right form: "le IGC" becomes "l’IGC".
fn elided(locale: &Locale, text: &str) -> String {
    let article = text.find(' ').map_or(0, |space| space + 1);
    locale.joined(&text[..article], &text[article..])
}

fn wrong(expected: &str, found: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("`{found}` is not {expected}"))
}
