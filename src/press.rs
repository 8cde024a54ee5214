//! The whole way from a manuscript to its documents, for the command line, an editor or a test.

pub mod shapes;
mod templates;

use foldhash::{HashMap, HashMapExt};
use std::ptr;
use std::sync::Arc;

use schemars::Schema;

pub use crate::manuscript::Limits;
pub use crate::picture::Refusal;
pub use crate::reading::MEGABYTE;
pub use crate::rules::Denied;
pub use crate::templates::Fault;

use crate::compose::compose;
use crate::diagnostic::{Correction, Finding, Findings, corrected};
use crate::document::Document;
use crate::face::Faces;
use crate::manuscript::RuleSetting;
use crate::parallel::{beside, join_all};
use crate::programme::Programme;
use crate::rules::{Found, Rule, Version};
use crate::source::{Place, Source};
use crate::templates::Templates;
pub use templates::{check_templates, lay_templates, named_templates};

use crate::{manuscript, programme, reading, rules};

/// A source that has been read: its findings, and, unless one of them is an error, its documents in the order of the
/// declared languages.
#[derive(Debug)]
pub struct Reading {
    pub source: Source,
    pub findings: Findings,
    pub documents: Option<Vec<Document>>,
}

/// Makes a source of the bytes of a file.
///
/// # Errors
/// The findings, if the file is not text in UTF-8.
#[expect(
    clippy::result_large_err,
    reason = "it is the other way in which a reading ends, and not a rare one's cost"
)]
pub fn text(name: String, bytes: Vec<u8>) -> Result<Source, Reading> {
    rules::text(name, bytes).map_err(|illegible| {
        let (source, finding) = *illegible;
        Reading { source, findings: Findings(vec![finding]), documents: None }
    })
}

/// Reads a manuscript, checks it and composes its documents.
///
/// # Errors
/// A [`Fault`] of a template, which is a mistake of the program.
pub fn read(source: Source) -> Result<Reading, Fault> {
    let nothing = |help| Refusal::new("there are no files here", help);
    if let Ok(Some(path)) = named_templates(&source, Limits::default()) {
        let finding =
            rules::templates_refused(&path, nothing("take the templates out, or give them to `read_with`"));
        return Ok(Reading { source, findings: Findings(vec![finding]), documents: None });
    }
    read_with(source, &Options::default(), &|_| Err(nothing("take the emblem out")))
}

/// The options for reading a manuscript.
#[derive(Clone, Default)]
pub struct Options {
    /// What documents are made of besides their facts.
    pub templates: Arc<Templates>,
    /// Rules whose findings are errors, whatever their level.
    pub denied: Denied,
    pub limits: Limits,
    /// The fonts that must be able to draw the characters of the documents.
    pub faces: Faces,
}

/// As [`read`], with options. `fetch` returns the bytes of a file that the manuscript names. If the manuscript names
/// a folder of templates ([`named_templates`]), the caller puts it into the options first.
///
/// # Errors
/// A [`Fault`] of a template.
pub fn read_with(
    source: Source,
    options: &Options,
    fetch: &dyn Fn(&str) -> Result<Vec<u8>, Refusal>,
) -> Result<Reading, Fault> {
    // If the thread cannot be started, everything is read on this one.
    let prepare = || options.templates.prepare(&source.text);
    let (manuscript, mut findings) =
        beside(prepare, || manuscript::read_within(&source, options.limits, &options.templates));
    let in_facts = rules::check(&rules::Facts::new(&source, &manuscript));
    findings.extend(in_facts.weighed(&manuscript).0);
    let emblem = rules::emblem(&manuscript, options.limits.pixels, fetch).unwrap_or_else(|finding| {
        findings.push(*finding);
        None
    });
    let documents = match programme::accept(manuscript, &findings) {
        Some(programme) => {
            Some(versions(&programme.with_emblem(emblem), &options.faces, &in_facts, &mut findings)?)
        }
        None => None,
    };
    options.denied.raise(&mut findings);
    let documents = documents.filter(|_| !findings.has_errors());
    Ok(Reading { source, findings: findings.in_order(), documents })
}

/// A manuscript in which the corrections of its findings are made.
pub enum Corrected {
    /// The findings have no corrections.
    Nothing,
    /// They have some, but the manuscript is no TOML, and its author must repair that first.
    Illegible,
    Text {
        text: String,
        corrections: usize,
    },
}

/// Makes the corrections. Only the bytes that the author typed are replaced; everything else stays as it is, with
/// comments and line ends.
///
/// # Panics
/// If a correction changes more than its own text, which is a mistake of its rule.
pub fn correct(source: &Source, findings: &Findings) -> Corrected {
    let corrections: Vec<&Correction> = findings.corrections();
    if corrections.is_empty() {
        return Corrected::Nothing;
    }
    if !reading::is_toml(&source.text) {
        return Corrected::Illegible;
    }
    let text = corrected(source, &corrections);
    let places = corrections.iter().map(|correction| Place::from(source.span(correction.place)));
    let places: Vec<Place> = places.collect();
    assert!(reading::alike_but_for(&places, &source.text, &text), "a correction does more than it should");
    Corrected::Text { text, corrections: corrections.len() }
}

/// A setting of `[rules]` that lowers the level of a rule, and the findings that it lowers.
pub struct Exception {
    pub rule: &'static Rule,
    pub setting: RuleSetting,
    pub findings: Vec<Finding>,
}

/// The JSON Schema of a manuscript: the fields that its reader accepts, and the rules that its `[rules]` may name.
pub fn schema() -> Schema {
    let open = rules::all().iter().filter(|rule| !rule.fixed);
    manuscript::schema(open.map(|rule| (rule.name.as_str(), rule.summary())), Templates::default().lists())
}

/// The exceptions that the author has made in `[rules]`.
///
/// # Errors
/// A [`Fault`] of a template.
pub fn exceptions(source: &Source, options: &Options) -> Result<Vec<Exception>, Fault> {
    let (manuscript, mut findings) = manuscript::read_within(source, options.limits, &options.templates);
    let in_facts = rules::check(&rules::Facts::new(source, &manuscript));
    findings.extend(in_facts.weighed(&manuscript).0);
    let mut found = Findings(in_facts.iter().cloned().collect());
    if let Some(programme) = programme::accept(manuscript.clone(), &findings) {
        let (_, read) = composed(&programme, &options.faces)?;
        found.extend(rules::check_versions(read, &manuscript, &in_facts).iter().cloned());
    }
    let mut accepted: HashMap<*const RuleSetting, Vec<Finding>> = HashMap::new();
    for finding in found.in_order().0 {
        let speaks = rules::of(finding.rule).speaks_of(&finding);
        if let Some(setting) = manuscript.setting(finding.rule, finding.place).filter(|_| speaks) {
            accepted.entry(setting).or_default().push(finding);
        }
    }
    let exception = |setting: &RuleSetting| {
        let rule = rules::find(&setting.rule).filter(|rule| rule.is_eased_by(setting))?;
        let findings = accepted.remove(&ptr::from_ref(setting)).unwrap_or_default();
        Some(Exception { rule, setting: setting.clone(), findings })
    };
    Ok(manuscript.settings.iter().filter_map(exception).collect())
}

fn versions(
    programme: &Programme,
    faces: &Faces,
    in_facts: &Found,
    findings: &mut Findings,
) -> Result<Vec<Document>, Fault> {
    let (documents, found) = composed(programme, faces)?;
    let read = rules::check_versions(found, &programme.manuscript, in_facts);
    findings.extend(read.weighed(&programme.manuscript).0);
    Ok(documents)
}

/// Composes and checks all language versions side by side. Each needs only the programme.
fn composed(programme: &Programme, faces: &Faces) -> Result<(Vec<Document>, Vec<Vec<Finding>>), Fault> {
    let version = |language| {
        let locale = programme.manuscript.templates.locale(language);
        let document = compose(programme, locale)?;
        let covers = |character| faces.covers(character);
        let found = rules::read(&Version::new(&document, locale, programme, &covers));
        Ok((document, found))
    };
    let jobs = programme.languages().into_iter().map(|language| move || version(language));
    join_all(jobs.collect()).into_iter().collect()
}
