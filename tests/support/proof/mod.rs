//! Checks a proof: the pages of a document are compared with its text, as a proof-reader does.

mod company;
mod line;
mod measure;
mod notes;
mod whole;

use cdipdoc::document::{Document, Element, Node, Role};
use cdipdoc::inside::layout::folio::Folios;
use cdipdoc::inside::layout::style::Style;

use line::Line;

pub struct Proof<'d> {
    document: &'d Document,
    folios: &'d Folios,
    style: Style,
    lines: Vec<Line>,
}

/// A check; returns the words of each place that fails.
type Check = fn(&Proof) -> Vec<String>;

const CHECKS: &[(&str, Check)] = &[
    ("within the margins", measure::within_the_margins),
    ("apart", measure::apart),
    ("rule clear of text", measure::rule_clear_of_text),
    ("text whole", whole::text),
    ("notes whole", whole::notes),
    ("glyphs say the text", whole::glyphs),
    ("notes at their calls", notes::at_their_calls),
    ("notes in a row", notes::in_a_row),
    ("headings above two lines", company::headings),
    ("no line alone", company::lines),
    ("end mark in company", company::end_mark),
    ("no page blank", company::pages),
];

/// The names of the checks that fail, each with its failures.
pub fn faults(document: &Document, folios: &Folios) -> Vec<(&'static str, Vec<String>)> {
    faults_in(Style::house(), document, folios)
}

/// The same for a document set in another style.
pub fn faults_in(style: Style, document: &Document, folios: &Folios) -> Vec<(&'static str, Vec<String>)> {
    let lines = line::lines(folios, &style);
    let proof = Proof { document, folios, style, lines };
    let found = CHECKS.iter().map(|(name, check)| (*name, check(&proof)));
    found.filter(|(_, found)| !found.is_empty()).collect()
}

/// The text that must be read on the pages, and that of the notes alone, in capitals.
pub fn script(document: &Document) -> [String; 2] {
    whole::script(document).map(|text| text.to_uppercase())
}

impl Proof<'_> {
    fn element(&self, node: Node) -> Element {
        self.folios.elements[node.0 as usize].clone()
    }

    /// The nearest node of such a role: the node itself, or one around it.
    fn within(&self, node: Node, wanted: fn(&Role) -> bool) -> Option<Node> {
        within(&self.folios.elements, node, wanted)
    }

    /// The innermost note that contains a node.
    fn note_of(&self, node: Node) -> Option<Node> {
        self.within(node, |role| *role == Role::Note)
    }
}

fn within(elements: &[Element], mut node: Node, wanted: fn(&Role) -> bool) -> Option<Node> {
    loop {
        let element = &elements[node.0 as usize];
        if wanted(&element.role) {
            return Some(node);
        }
        if node == Node::default() {
            return None;
        }
        node = element.parent;
    }
}
