//! The author's own paragraphs.

use schemars::JsonSchema;
use toml::de::DeValue;

use super::context::{Context, Reader};
use super::wording::Blocks;
use crate::reading::Readable;
use crate::source::{Place, Placed};

/// One paragraph of your own.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OwnParagraph {
    #[schemars(skip)]
    pub place: Place,
    /// A name of your choice, by which texts can refer to it: `[](#survey)`.
    pub id: Option<Placed<String>>,
    /// The paragraph that it stands before, by its name: `before = "purpose"`. Without `before`, `after` and
    /// `instead-of`, it opens the document.
    pub before: Option<Placed<String>>,
    /// The paragraph that it stands after, by its name.
    pub after: Option<Placed<String>>,
    /// The paragraph in whose place it stands, by its name; what hangs on that one, as a quotation or a list of webinars,
    /// goes with it.
    pub instead_of: Option<Placed<String>>,
    /// What it says. It has one number: further paragraphs, lists and tables belong to it. `[](#id)` refers to another
    /// part: "paragraph 12".
    #[schemars(required)]
    pub text: Option<Blocks>,
}

/// Where an own paragraph stands by the one that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Before,
    After,
    Instead,
}

impl Readable<Context> for OwnParagraph {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "[paragraph]", |fields| OwnParagraph {
            place,
            id: fields.optional("id"),
            before: fields.optional("before"),
            after: fields.optional("after"),
            instead_of: fields.optional("instead-of"),
            text: fields.required("text"),
        })
    }
}

impl OwnParagraph {
    /// Every place that it names, in the order in which they are looked for; one, if it is sound.
    pub fn spots(&self) -> impl Iterator<Item = (Spot, &Placed<String>)> {
        let named =
            [(Spot::Before, &self.before), (Spot::After, &self.after), (Spot::Instead, &self.instead_of)];
        named.into_iter().filter_map(|(spot, name)| Some((spot, name.as_ref()?)))
    }

    /// None where it opens the document.
    pub fn spot(&self) -> Option<(Spot, &Placed<String>)> {
        self.spots().next()
    }
}
