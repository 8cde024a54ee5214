//! The author's own sections and annexes.

use schemars::JsonSchema;
use toml::de::DeValue;

use super::context::{Context, Reader};
use super::wording::{Blocks, Wording};
use crate::diagnostic::{Finding, RuleName};
use crate::reading::Readable;
use crate::source::{Place, Placed};
use crate::terms::SectionKind;

/// One section or annex of your own.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Section {
    #[schemars(skip)]
    pub place: Place,
    /// A name of your choice, by which another section can be put after this one, and by which texts can refer
    /// to it.
    #[schemars(required)]
    pub id: Option<Placed<String>>,
    /// A section of the body, or an annex behind it; a section if it is not stated.
    pub kind: Option<Placed<SectionKind>>,
    /// What it follows: `organization`, `discussions`, `promotion`, `proceedings`, `conclusion`, or the `id` of a
    /// webinar or of another section; or the `id` of the annex that it is a part of. An annex follows nothing.
    pub after: Option<Placed<String>>,
    /// The heading.
    #[schemars(required)]
    pub title: Option<Wording>,
    /// The paragraphs, which are numbered with those of the document, and from 1 in an annex. Tables
    /// may stand between them. `[](#id)` refers to another part: "paragraph 12".
    #[schemars(required)]
    pub text: Option<Blocks>,
}

impl Readable<Context> for Section {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        let section = reader.table(value, place, "[section]", |fields| Section {
            place,
            id: fields.required("id"),
            kind: fields.optional("kind"),
            after: fields.optional("after"),
            title: fields.required("title"),
            text: fields.required("text"),
        })?;
        reader.findings().extend(section.misplaced());
        Some(section)
    }
}

impl Section {
    pub fn is_annex(&self) -> bool {
        self.kind.is_some_and(|kind| kind.value == SectionKind::Annex)
    }

    fn misplaced(&self) -> Option<Finding> {
        let after = self.after.as_ref().filter(|_| self.is_annex())?;
        let message =
            "an annex has no field `after`: annexes stand behind the body, in the order of the manuscript";
        Some(
            Finding::error(RuleName::KeyUnknown, after.place, message)
                .label("not in an annex")
                .help("delete this line"),
        )
    }
}
