//! The author's own sections and annexes.

use super::context::Fields;
use super::record::record;
use super::wording::{Blocks, Wording};
use crate::diagnostic::{Finding, RuleName};
use crate::source::Placed;
use crate::terms::SectionKind;

record! {
    /// One section or annex of your own.
    pub struct Section in "[section]", after check {
        /// A name of your choice, by which another section can be put after this one, and by which texts can refer
        /// to it.
        id: Option<Placed<String>> = required,
        /// A section of the body, or an annex behind it; a section if it is not stated.
        kind: Option<Placed<SectionKind>>,
        /// What it follows: `organization`, `discussions`, `promotion`, `proceedings`, `conclusion`, or the `id` of a
        /// webinar or of another section; or the `id` of the annex that it is a part of. An annex follows nothing.
        after: Option<Placed<String>>,
        /// The heading.
        title: Option<Wording> = required,
        /// The paragraphs, which are numbered with those of the document, and from 1 in an annex. Tables
        /// may stand between them. `[](#id)` refers to another part: "paragraph 12".
        text: Option<Blocks> = required,
    }
}

fn check(fields: &Fields, section: &Section) {
    fields.reader.findings().extend(section.misplaced());
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
