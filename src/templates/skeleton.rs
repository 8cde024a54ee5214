//! Finds the mistakes of a skeleton or a phrase that can be seen without composing a document.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use minijinja::Environment;

use super::engine::MARKERS;
use super::scan::{self, Kind};
use super::{Fault, SKELETON, built_in, engine};
use crate::diagnostic::{Finding, RuleName, in_ticks, nearest, visible};
use crate::locale::Locale;
use crate::reading::Typed;
use crate::source::{Place, Placed, Source};
use crate::terms::Language;

/// Reports text that a skeleton prints outside of blocks, and names that do not exist.
pub fn faults(skeleton: &str, usual: &Usual) -> Vec<Finding> {
    if let Err(fault) = engine::of(skeleton) {
        return vec![broken(&fault, line(skeleton, fault.line.unwrap_or(1)).into())];
    }
    let mut found: Vec<Finding> =
        scan::parts(skeleton).into_iter().filter_map(|part| stray(skeleton, part)).collect();
    let at = |name: &str| word(skeleton, name).map_or(Place::default(), Place::from);
    let own = variables(skeleton);
    let said = |name: &str| found.iter().any(|finding| finding.place == at(name));
    let own = own.iter().filter(|name| !usual.skeleton.contains(*name) && !said(name));
    let strange: Vec<Finding> = own.filter_map(|name| usual.strange(name, at(name))).collect();
    found.extend(strange);
    found.extend(misnamed(skeleton));
    found.extend(lacking_blocks(skeleton));
    found
}

/// Blocks without which something of every document is lost.
const NEEDED: [(&str, &str); 3] = [
    ("cover", "the document has no cover"),
    ("own_sections", "the sections of a manuscript are lost"),
    ("end_mark", "the document has no end mark"),
];

fn lacking_blocks(skeleton: &str) -> Vec<Finding> {
    let called = called(skeleton);
    let lacking = NEEDED.iter().filter(|(block, _)| !called.contains(block));
    let finding = |(block, why): &(&str, &str)| {
        let message = format!("the skeleton calls no `{block}`: {why}");
        let finding = Finding::error(RuleName::TemplateBroken, Place::default(), message);
        finding.help(format!("call `{block}` as the skeleton of `cdipdoc templates export` does"))
    };
    lacking.map(finding).collect()
}

/// The filters of a template that there are not; `place` gives the places of its bytes.
pub fn strange_filters(
    template: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    is_filter: &dyn Fn(&str) -> bool,
) -> Vec<Finding> {
    let strange = scan::filters(template).into_iter().filter(|at| !is_filter(&template[at.clone()]));
    let finding = |at: Range<usize>| {
        let name = &template[at.clone()];
        let phrases = Language::ALL.into_iter().flat_map(built_in::phrases).map(|(_, text)| *text);
        let texts = phrases.chain([built_in::SKELETON]);
        let usual: BTreeSet<&str> =
            texts.flat_map(|text| scan::filters(text).into_iter().map(|at| &text[at])).collect();
        let help = match nearest(name, usual.iter().copied()) {
            Some(near) => format!("write `{near}`"),
            None => format!("the filters are {}", in_ticks(&usual)),
        };
        let message = format!("there is no filter `{}`", visible(name));
        let finding = Finding::error(RuleName::TemplateBroken, place(at), message);
        finding.label("unknown").help(help)
    };
    strange.map(finding).collect()
}

/// The line of a phrase that is written over several lines; the whole of another.
pub fn line_of(source: &Source, phrase: &Placed<String>, number: Option<usize>) -> Place {
    let number = number.filter(|_| phrase.value.trim().contains('\n'));
    let typed = number.and_then(|number| Some((Typed::at(source, phrase.place)?, number)));
    typed.map_or(phrase.place, |(typed, number)| typed.place(line(&typed.text, number)))
}

/// The names of the blocks that the built-in skeleton calls.
fn blocks() -> BTreeSet<&'static str> {
    called(built_in::SKELETON)
}

/// The blocks that a skeleton calls.
fn called(skeleton: &str) -> BTreeSet<&str> {
    let printed = scan::parts(skeleton).into_iter().filter(|(kind, _)| *kind == Kind::Printed);
    let names = printed.filter_map(|(_, part)| scan::first_name(skeleton, &part));
    names.filter(|(_, called)| *called).map(|(name, _)| &skeleton[name]).collect()
}

/// Reports what would be printed outside of a block.
fn stray(skeleton: &str, (kind, part): (Kind, Range<usize>)) -> Option<Finding> {
    let printed = match kind {
        Kind::Statement => return None,
        Kind::Text => part.start + skeleton[part.clone()].find(|c: char| !c.is_whitespace())?..part.end,
        Kind::Printed => match scan::first_name(skeleton, &part) {
            Some((name, true)) => return unknown_block(&skeleton[name.clone()], name),
            _ => part,
        },
    };
    let printed =
        printed.start..printed.start + skeleton[printed].lines().next().unwrap_or_default().trim_end().len();
    let message =
        format!("the skeleton prints `{}` outside a block", visible(skeleton[printed.clone()].trim()));
    let finding = Finding::error(RuleName::TemplateBroken, printed.into(), message).label("in no block");
    Some(finding.help("write words in a phrase file, and call for them with `paragraph(\"…\", name=\"…\")`"))
}

fn unknown_block(name: &str, at: Range<usize>) -> Option<Finding> {
    let blocks = blocks();
    if blocks.contains(name) {
        return None;
    }
    let help = match nearest(name, blocks.iter().copied()) {
        Some(near) => format!("write `{near}`"),
        None => format!("the blocks are {}", in_ticks(blocks.iter())),
    };
    let message = format!("there is no block `{}`", visible(name));
    Some(Finding::error(RuleName::TemplateBroken, at.into(), message).label("unknown").help(help))
}

/// Reports names of phrases that do not exist and are nearly the name of one.
fn misnamed(skeleton: &str) -> Vec<Finding> {
    let usual: BTreeSet<&str> =
        scan::literals(built_in::SKELETON).into_iter().map(|at| &built_in::SKELETON[at]).collect();
    let names: Vec<&str> = built_in::phrases(Language::En)
        .iter()
        .filter_map(|(name, _)| Some(name.split_once('.')?.1))
        .collect();
    let own = scan::literals(skeleton).into_iter().map(|at| (&skeleton[at.clone()], at));
    let unknown = own.filter(|(name, _)| !name.is_empty() && !usual.contains(name) && !names.contains(name));
    let finding = |(name, at): (&str, Range<usize>)| {
        let near = nearest(name, names.iter().copied())?;
        let message = format!("there is no phrase `{}`", visible(name));
        let finding = Finding::error(RuleName::TemplateBroken, at.into(), message).label("unknown");
        Some(finding.help(format!("write `{near}`, or add the phrase to the phrase files")))
    };
    unknown.filter_map(finding).collect()
}

/// Reports the mistakes of a folder's phrase in a built-in language.
pub fn phrase_faults(
    (name, text): (&str, &Placed<String>),
    (locale, usual): (&Locale, &Usual),
    source: &Source,
) -> Vec<Finding> {
    let usually = locale.phrases.named(name).unwrap_or_default();
    if usually == text.value {
        return Vec::new();
    }
    let env = Environment::new();
    if let Err(error) = env.template_from_named_str(name, &text.value) {
        let fault = Fault::of(&error).in_language(locale.language);
        return vec![broken(&fault, line_of(source, text, fault.line))];
    }
    let typed = source.excerpt(text.place);
    let start = text.place.start as usize;
    let at = |variable: &str| {
        let found = word(typed, variable);
        found.map_or(text.place, |at| Place::new(start + at.start, start + at.end))
    };
    let (own, known) = (variables(&text.value), variables(usually));
    let own = own.difference(&known);
    let mut found: Vec<Finding> = own.filter_map(|variable| usual.strange(variable, at(variable))).collect();
    found.extend(lacking_form(&text.value, locale).map(|message| {
        let finding = Finding::error(RuleName::TemplateBroken, text.place, message);
        finding.help("give a form for each category, or `other` for those that have none")
    }));
    if text.value.contains(MARKERS) {
        let message = "a phrase holds a private character, which stands for an insert";
        let finding = Finding::error(RuleName::TemplateBroken, text.place, message);
        found.push(finding.help("delete it, and place the fact by its name: `{{ … }}`"));
    }
    if text.value.trim().is_empty() {
        let finding = Finding::error(RuleName::TemplateBroken, text.place, "a phrase is never empty");
        found.push(finding.help("write its words, or leave its call out of the skeleton"));
    }
    found
}

/// Reports a plural category for which a phrase has no form.
pub fn lacking_form(phrase: &str, locale: &Locale) -> Option<String> {
    let categories: BTreeSet<&str> = (0..200).map(|number| locale.plural(number)).collect();
    phrase.split("plural(").skip(1).find_map(|call| {
        let forms = call.split(')').next().unwrap_or_default();
        let has =
            |form: &str| forms.contains(&format!("{form}=\"")) || forms.contains(&format!("{form} = \""));
        let missing = categories.iter().find(|category| !has(category) && !has("other"))?;
        Some(format!("`plural` has no form for `{missing}`, which {} has", locale.language.name()))
    })
}

/// The facts and functions that the built-in templates use, by name with their fields.
pub struct Usual {
    skeleton: BTreeSet<String>,
    /// Those of all templates. They are collected when they are first needed, because that takes long.
    all: OnceCell<BTreeSet<String>>,
}

impl Usual {
    pub fn of_built_in() -> Usual {
        Usual { skeleton: variables(built_in::SKELETON), all: OnceCell::new() }
    }

    /// Reports a fact or function that no built-in template uses and whose name is nearly that of one they use.
    fn strange(&self, name: &str, place: Place) -> Option<Finding> {
        let known = self.all.get_or_init(|| {
            let phrases = Language::ALL.into_iter().flat_map(built_in::phrases);
            phrases.flat_map(|(_, text)| variables(text)).chain(self.skeleton.iter().cloned()).collect()
        });
        if known.contains(name) {
            return None;
        }
        let near = nearest(name, known.iter().map(String::as_str))?;
        let message = format!("there is no fact `{}`", visible(name));
        let finding = Finding::error(RuleName::TemplateBroken, place, message).label("unknown");
        Some(finding.help(format!("write `{near}`")))
    }
}

/// The names that a template uses and does not define, with their fields: "webinar.title".
pub fn variables(template: &str) -> BTreeSet<String> {
    let env = Environment::new();
    let template = env.template_from_str(template);
    template.map(|template| template.undeclared_variables(true).into_iter().collect()).unwrap_or_default()
}

/// The finding on a template that the engine refuses.
pub fn broken(fault: &Fault, place: Place) -> Finding {
    let message = match fault.template.as_str() {
        SKELETON => format!("the skeleton cannot be carried out: {}", visible(&fault.message)),
        name => format!("the phrase `{}` cannot be written: {}", visible(name), visible(&fault.message)),
    };
    Finding::error(RuleName::TemplateBroken, place, message).help(fault.help())
}

/// The bytes of a line without the spaces around it. Lines count from 1.
pub fn line(text: &str, number: usize) -> Range<usize> {
    let start: usize = text.split_inclusive('\n').take(number.saturating_sub(1)).map(str::len).sum();
    let line = text[start..].lines().next().unwrap_or_default();
    let bare = line.trim_start();
    start + line.len() - bare.len()..start + line.len() - bare.len() + bare.trim_end().len()
}

/// Where a name stands in a template, not as part of a longer name.
fn word(template: &str, name: &str) -> Option<Range<usize>> {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    let found = template
        .match_indices(name)
        .find(|(at, _)| !template[..*at].ends_with(joins) && !template[at + name.len()..].starts_with(joins));
    found.map(|(at, _)| at..at + name.len())
}
