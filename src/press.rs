//! The house from door to door: what the command line calls, and what an editor or a test may call too.

use crate::compose::{Fault, compose};
use crate::diagnostic::{Finding, Findings};
use crate::document::Document;
use crate::layout::style::Style;
use crate::manuscript::RuleSetting;
use crate::render::pdf::Manuscript;
use crate::rules::{Denied, Rule};
use crate::source::Source;
use crate::{face, layout, locale, manuscript, programme, render, rules};

/// A source that has been read: what is wrong with it, and, where nothing is false or impossible, its
/// language versions in the order declared.
pub struct Reading {
    pub source: Source,
    pub findings: Findings,
    pub documents: Option<Vec<Document>>,
}

/// Reads, judges and composes.
///
/// # Errors
/// A [`Fault`] of a template, which is nobody's but the program's.
pub fn read(source: Source) -> Result<Reading, Fault> {
    read_strictly(source, &Denied::default())
}

/// Reads, judges and composes; what is denied is an error whatever its rule says.
///
/// # Errors
/// A [`Fault`] of a template.
pub fn read_strictly(source: Source, denied: &Denied) -> Result<Reading, Fault> {
    let (manuscript, mut findings) = manuscript::read(&source);
    findings.extend(rules::check(&rules::Facts::new(&manuscript, &locale::WORDED)).0);
    let documents = match programme::accept(manuscript, &findings) {
        Some(programme) => Some(versions(&programme, &mut findings)?),
        None => None,
    };
    denied.raise(&mut findings);
    let documents = documents.filter(|_| !findings.has_errors());
    Ok(Reading { source, findings: findings.in_order(), documents })
}

/// A setting of `[rules]` that makes a rule milder, and the findings that it accepts.
pub struct Exception {
    pub rule: &'static Rule,
    pub setting: RuleSetting,
    pub findings: Vec<Finding>,
}

/// What the author accepts.
///
/// # Errors
/// A [`Fault`] of a template.
pub fn exceptions(source: &Source) -> Result<Vec<Exception>, Fault> {
    let (manuscript, mut findings) = manuscript::read(source);
    let facts = rules::Facts::new(&manuscript, &locale::WORDED);
    let mut found = Findings(rules::unweighed(&facts));
    findings.extend(rules::check(&facts).0);
    let settings = manuscript.settings.clone();
    if let Some(programme) = programme::accept(manuscript, &findings) {
        for document in versions(&programme, &mut Findings::default())? {
            found.extend(rules::check_document(&document, &face::covers, &[]).0);
        }
    }
    let found = found.in_order().0;
    let exception = |setting: RuleSetting| {
        let rule = rules::find(&setting.rule).filter(|rule| rule.is_eased_by(&setting))?;
        let findings = found.iter().filter(|finding| rule.speaks_of(finding)).cloned().collect();
        Some(Exception { rule, setting, findings })
    };
    Ok(settings.into_iter().filter_map(exception).collect())
}

fn versions(programme: &programme::Programme, findings: &mut Findings) -> Result<Vec<Document>, Fault> {
    let locales = programme.languages().into_iter().filter_map(locale::of);
    let documents: Vec<Document> =
        locales.map(|locale| compose(programme, locale)).collect::<Result<_, _>>()?;
    for document in &documents {
        let settings = &programme.manuscript.settings;
        findings.extend(rules::check_document(document, &face::covers, settings).0);
    }
    Ok(documents)
}

/// A document as PDF, with the source it was made from if that is to go with it, and how many pages it has.
///
/// # Errors
/// Only a bug of the program's: its own fonts, or writing to memory.
pub fn pdf(document: &Document, embedded: Option<&Source>) -> Result<(Vec<u8>, usize), render::pdf::Error> {
    let folios = layout::set(document, &Style::house());
    let manuscript = embedded.map(|source| Manuscript {
        // The folder is nobody's business, and no two are alike.
        name: source.name.rsplit(['/', '\\']).next().unwrap_or_default(),
        text: &source.text,
        dated: document.date,
    });
    Ok((render::pdf::pdf(&folios, manuscript.as_ref())?, folios.pages.len()))
}
