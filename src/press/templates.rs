//! A folder of templates, judged: file by file as it is read, and by all shapes of manuscript.

use std::collections::BTreeMap;
use std::sync::Arc;

use memchr::memmem;

use super::shapes::{SHAPES, manuscript};
use crate::compose::{compose, filters};
use crate::diagnostic::Finding;
use crate::layout::style::Style;
use crate::manuscript::{Limits, read_within};
use crate::programme;
use crate::rules;
use crate::source::{Placed, Source};
use crate::templates::{Judged, STYLE, Templates};

/// The folder of templates that a manuscript names, counted from its own.
///
/// # Errors
/// The finding on a path that leads elsewhere.
pub fn named_templates(source: &Source, limits: Limits) -> Result<Option<Placed<String>>, Box<Finding>> {
    // Most manuscripts name none, and are not read twice for it; a key may be written with escapes.
    let may_name = |text: &str| memmem::find(source.text.as_bytes(), text.as_bytes()).is_some();
    if !["templates", "\\u", "\\U", "\\x"].into_iter().any(may_name) {
        return Ok(None);
    }
    let (manuscript, _) = read_within(source, limits, &Arc::default());
    rules::templates_path(&manuscript).map(|path| path.cloned())
}

/// The files of a folder, by their paths in it, laid over the built-in templates, with what is wrong with each.
pub fn lay_templates(files: BTreeMap<String, Source>) -> (Templates, BTreeMap<String, Judged>) {
    let (templates, mut judged) = Templates::laid_over(files);
    if let Some((source, findings)) = judged.get_mut(STYLE) {
        findings.extend(Style::house().changed(source).1.0);
    }
    (templates, judged)
}

/// What is wrong with templates when their languages are compared and every shape of manuscript is composed with them,
/// by the paths of the files.
///
/// # Panics
/// When a built-in template cannot be carried out, which tests exclude.
pub fn check_templates(templates: &Arc<Templates>) -> Vec<(String, Finding)> {
    let mut found = templates.unlike();
    if let Ok(is_filter) = filters(templates) {
        found.extend(templates.strange_filters(&is_filter));
    }
    for shape in 0..SHAPES {
        let source = Source::new("shape.toml", manuscript(shape));
        let (manuscript, findings) = read_within(&source, Limits::default(), templates);
        let Some(programme) = programme::accept(manuscript, &findings) else { continue };
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
    found
}
