//! Reads and checks a folder of templates: each file by itself, and all together with every shape of manuscript.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::shapes::{SHAPES, manuscript};
use crate::compose::{compose, declared_facts, filters, known_facts};
use crate::diagnostic::Finding;
use crate::layout::style::Style;
use crate::manuscript::{Limits, read_within};
use crate::programme;
use crate::rules;
use crate::source::{Placed, Source};
use crate::templates::{Judged, STYLE, Templates};
use crate::terms::Language;

/// The folder of templates that a manuscript names; the path counts from the manuscript's folder.
///
/// # Errors
/// The finding on a path that leads out of that folder.
pub fn named_templates(source: &Source, limits: Limits) -> Result<Option<Placed<String>>, Box<Finding>> {
    // Most manuscripts name none, and need not be read twice. A key may be written with escapes.
    if !["templates", "\\u", "\\U", "\\x"].into_iter().any(|name| source.text.contains(name)) {
        return Ok(None);
    }
    let (manuscript, _) = read_within(source, limits, &Arc::default());
    rules::templates_path(&manuscript).map(|path| path.cloned())
}

/// Lays the files of a folder, given by path, over the built-in templates. Returns the findings on each file.
pub fn lay_templates(files: BTreeMap<String, Source>) -> (Templates, BTreeMap<String, Judged>) {
    let (templates, mut judged) = Templates::laid_over(files);
    if let Some((source, findings)) = judged.get_mut(STYLE) {
        findings.extend(Style::house().changed(source).1.0);
    }
    (templates, judged)
}

/// Compares the languages of templates and composes every shape of manuscript with them. Returns the findings with
/// the paths of their files.
///
/// # Panics
/// If a built-in template fails, which tests exclude.
pub fn check_templates(templates: &Arc<Templates>) -> Vec<(String, Finding)> {
    let mut found = templates.unlike();
    if let Ok(is_filter) = filters(templates) {
        found.extend(templates.strange_filters(&is_filter));
    }
    let mut known = declared_facts();
    for shape in 0..SHAPES {
        let source = Source::new("shape.toml", manuscript(shape));
        let (manuscript, findings) = read_within(&source, Limits::default(), templates);
        let Some(programme) = programme::accept(manuscript, &findings) else { continue };
        known.extend(known_facts(&programme, templates.locale(Language::En)));
        for language in programme.languages() {
            let Err(fault) = compose(&programme, templates.locale(language)) else { continue };
            let blamed = templates
                .blamed(&fault)
                .unwrap_or_else(|| panic!("a template cannot be carried out: {fault}"));
            let is_same = |(path, finding): &(String, Finding)| {
                *path == blamed.0 && (finding.rule, finding.place) == (blamed.1.rule, blamed.1.place)
            };
            if !found.iter().any(is_same) {
                found.push(blamed);
            }
            // Each takes seconds, and every shape of manuscript has it.
            if fault.is_endless() {
                return found;
            }
        }
    }
    found.extend(templates.strange_facts(known));
    found
}
