//! The author's own paragraphs.

use super::record::record;
use super::wording::Blocks;
use crate::source::Placed;

record! {
    /// One paragraph of your own.
    pub struct OwnParagraph in "[paragraph]" {
        /// A name of your choice, by which texts can refer to it: `[](#survey)`.
        id: Option<Placed<String>>,
        /// The paragraph that it stands before, by its name: `before = "purpose"`. Without `before`, `after` and
        /// `instead-of`, it opens the document.
        before: Option<Placed<String>>,
        /// The paragraph that it stands after, by its name.
        after: Option<Placed<String>>,
        /// The paragraph in whose place it stands, by its name; what hangs on that one, as a quotation or a list of webinars,
        /// goes with it.
        instead_of: Option<Placed<String>>,
        /// What it says. It has one number: further paragraphs, lists and tables belong to it. `[](#id)` refers to another
        /// part: "paragraph 12".
        text: Option<Blocks> = required,
    }
}

/// On which side of the paragraph that it names an own paragraph stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Before,
    After,
    Instead,
}

impl OwnParagraph {
    /// All places that it names, in the order in which they are tried. A sound paragraph names at most one.
    pub fn spots(&self) -> impl Iterator<Item = (Spot, &Placed<String>)> {
        let named =
            [(Spot::Before, &self.before), (Spot::After, &self.after), (Spot::Instead, &self.instead_of)];
        named.into_iter().filter_map(|(spot, name)| Some((spot, name.as_ref()?)))
    }

    /// The place that it names; `None` if it opens the document.
    pub fn spot(&self) -> Option<(Spot, &Placed<String>)> {
        self.spots().next()
    }
}
