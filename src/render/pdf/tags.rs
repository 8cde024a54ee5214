//! The structure tree (ISO 32000-1, 14.7): puts every mark of the pages in its place in reading order.

use foldhash::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::number::rounded;
use super::string;
use crate::document::{Element, Node, Numbering, Role, Scope};

pub struct Tags<'a> {
    elements: &'a [Element],
    hung: Vec<Hung>,
    /// For each page, the nodes of its marks in the order of their numbers.
    marks: Vec<Vec<Node>>,
    /// The nodes of the annotations.
    owners: Vec<Node>,
}

/// The children of an element in reading order.
#[derive(Default)]
struct Hung {
    attached: bool,
    kids: Vec<Kid>,
    depicts: Option<Depicted>,
}

/// The description of a picture, and its corners on the page.
struct Depicted {
    text: String,
    corners: [f32; 4],
}

enum Kid {
    Element(Node),
    /// Marked content, by its page and number.
    Mark(usize, i64),
    Annotation(ObjectId, ObjectId),
}

impl<'a> Tags<'a> {
    pub fn new(elements: &'a [Element]) -> Tags<'a> {
        let hung = elements.iter().map(|_| Hung::default()).collect();
        Tags { elements, hung, marks: Vec::new(), owners: Vec::new() }
    }

    pub fn role(&self, node: Node) -> Option<&Role> {
        self.elements.get(node.0 as usize).map(|element| &element.role)
    }

    /// The targets of all jumps.
    pub fn ends(&self) -> HashSet<Node> {
        let end = |element: &Element| match element.role {
            Role::Jump(to) => Some(to),
            _ => None,
        };
        self.elements.iter().filter_map(end).collect()
    }

    pub fn parent(&self, node: Node) -> Option<Node> {
        let element = self.elements.get(node.0 as usize)?;
        (element.parent < node).then_some(element.parent)
    }

    /// Begins the marks of the next page.
    pub fn turn(&mut self) {
        self.marks.push(Vec::new());
    }

    /// Adds the next part of the page; returns its number and the name of its element.
    pub fn mark(&mut self, node: Node) -> Option<(i64, &'static str)> {
        let name = name(self.role(node)?);
        self.attach(node);
        let page = self.marks.len().checked_sub(1)?;
        let number = self.marks[page].len() as i64;
        self.marks[page].push(node);
        self.hung[node.0 as usize].kids.push(Kid::Mark(page, number));
        Some((number, name))
    }

    /// Notes the description of an element's picture, and its left, bottom, right and top.
    pub fn depict(&mut self, node: Node, text: &str, corners: [f32; 4]) {
        if let Some(hung) = self.hung.get_mut(node.0 as usize) {
            hung.depicts = Some(Depicted { text: text.to_owned(), corners });
        }
    }

    /// Adds an annotation; returns its number in the parent tree.
    pub fn annotate(&mut self, node: Node, page: ObjectId, annotation: ObjectId) -> Option<i64> {
        self.hung.get_mut(node.0 as usize)?.kids.push(Kid::Annotation(page, annotation));
        self.owners.push(node);
        Some((self.marks.len() + self.owners.len()) as i64 - 1)
    }

    /// Puts an element where its first mark is; a note comes right after its call.
    fn attach(&mut self, node: Node) {
        let at = node.0 as usize;
        if self.hung.get(at).is_none_or(|hung| hung.attached) {
            return;
        }
        self.hung[at].attached = true;
        let Some(parent) = self.parent(node) else { return };
        self.attach(parent);
        self.hung[parent.0 as usize].kids.push(Kid::Element(node));
        if let Some(Role::Reference(note)) = self.role(node) {
            self.attach(*note);
        }
    }

    /// Writes the tree into the catalog, and the parent tree that leads back from each page.
    pub fn write(mut self, file: &mut Document, pages: &[ObjectId]) {
        self.attach(Node::default());
        let root = file.new_object_id();
        let ids: Vec<Option<ObjectId>> =
            self.hung.iter().map(|hung| hung.attached.then(|| file.new_object_id())).collect();
        let id = |node: Node| ids.get(node.0 as usize).copied().flatten();
        let mut names = Vec::new();
        for (at, hung) in self.hung.iter().enumerate() {
            let (Some(this), Some(element)) = (ids[at], self.elements.get(at)) else { continue };
            let parent = self.parent(Node(at as u32)).and_then(id).unwrap_or(root);
            let mut dictionary = dictionary! { "S" => name(&element.role), "P" => parent };
            set_kids(&mut dictionary, &hung.kids, &id, pages);
            describe(&mut dictionary, &element.role);
            hung.depicts.iter().for_each(|picture| picture.describe(&mut dictionary));
            if matches!(element.role, Role::Note | Role::Header(_)) {
                let name = identifier(Node(at as u32));
                dictionary.set("ID", name.clone());
                names.extend([name, this.into()]);
            }
            file.set_object(this, dictionary);
        }
        let mut tree = dictionary! {
            "Type" => "StructTreeRoot",
            "ParentTreeNextKey" => (self.marks.len() + self.owners.len()) as i64,
            "ParentTree" => dictionary! { "Nums" => self.ways_back(&id) },
        };
        if let Some(document) = id(Node::default()) {
            tree.set("K", document);
        }
        if !names.is_empty() {
            tree.set("IDTree", dictionary! { "Names" => names });
        }
        file.set_object(root, tree);
        if let Ok(catalog) = file.catalog_mut() {
            catalog.set("StructTreeRoot", root);
            catalog.set("MarkInfo", dictionary! { "Marked" => true });
        }
        for (number, page) in (0_i64..).zip(pages) {
            if let Ok(page) = file.get_dictionary_mut(*page) {
                page.set("StructParents", number);
                page.set("Tabs", "S");
            }
        }
    }

    fn ways_back(&self, id: &dyn Fn(Node) -> Option<ObjectId>) -> Vec<Object> {
        let reference = |node: &Node| id(*node).map_or(Object::Null, Object::Reference);
        let pages = self.marks.iter().map(|marks| marks.iter().map(reference).collect::<Vec<_>>().into());
        let owners = self.owners.iter().map(reference);
        (0_i64..).map(Object::Integer).zip(pages.chain(owners)).flat_map(|(at, back)| [at, back]).collect()
    }
}

/// Writes the children. The first page among them is that of the element; marks on other pages state theirs.
fn set_kids(
    dictionary: &mut Dictionary,
    kids: &[Kid],
    id: &dyn Fn(Node) -> Option<ObjectId>,
    pages: &[ObjectId],
) {
    let own = kids.iter().find_map(|kid| match kid {
        Kid::Mark(page, _) => Some(*page),
        _ => None,
    });
    let page = |at: usize| pages.get(at).copied().map_or(Object::Null, Object::Reference);
    let kid = |kid: &Kid| match kid {
        Kid::Element(node) => id(*node).map_or(Object::Null, Object::Reference),
        Kid::Mark(at, number) if Some(*at) == own => Object::Integer(*number),
        Kid::Mark(at, number) => dictionary! { "Type" => "MCR", "Pg" => page(*at), "MCID" => *number }.into(),
        Kid::Annotation(page, annotation) => {
            dictionary! { "Type" => "OBJR", "Pg" => *page, "Obj" => *annotation }.into()
        }
    };
    match kids {
        [] => {}
        [only] => dictionary.set("K", kid(only)),
        several => dictionary.set("K", several.iter().map(kid).collect::<Vec<_>>()),
    }
    if let Some(at) = own {
        dictionary.set("Pg", page(at));
    }
}

/// The name by which others refer to an element. A name tree must be sorted (7.9.6), and these names are in the order
/// of the nodes.
fn identifier(node: Node) -> Object {
    Object::string_literal(format!("node-{:08}", node.0))
}

/// Writes the attributes of an element besides its type.
fn describe(dictionary: &mut Dictionary, role: &Role) {
    match role {
        Role::Span(language) => dictionary.set("Lang", string::text(language.tag())),
        Role::List(numbering) => {
            let style = match numbering {
                Numbering::Bullet => "Disc",
                Numbering::Decimal => "Decimal",
                Numbering::Roman => "LowerRoman",
                Numbering::Alphabetic => "LowerAlpha",
            };
            dictionary.set("A", dictionary! { "O" => "List", "ListNumbering" => style });
        }
        Role::Header(scope) => {
            let scope = match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
            };
            dictionary.set("A", dictionary! { "O" => "Table", "Scope" => scope });
        }
        Role::Cell(column, row) => {
            let headers: Vec<_> = std::iter::once(column).chain(row).copied().map(identifier).collect();
            dictionary.set("A", dictionary! { "O" => "Table", "Headers" => headers });
        }
        _ => {}
    }
}

impl Depicted {
    /// Writes the description of the picture (14.9.3) and its box (14.8.5.4.3).
    fn describe(&self, dictionary: &mut Dictionary) {
        let corners = self.corners.map(|points| Object::Real(rounded(points))).to_vec();
        dictionary.set("Alt", string::text(&self.text));
        dictionary.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => corners });
    }
}

/// The name of the standard structure type (14.8.4).
fn name(role: &Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading(0 | 1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(5) => "H5",
        Role::Heading(_) => "H6",
        Role::Paragraph => "P",
        Role::List(_) => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::ItemBody => "LBody",
        Role::Quotation => "BlockQuote",
        Role::Table => "Table",
        Role::Caption => "Caption",
        Role::Row => "TR",
        Role::Header(_) => "TH",
        Role::Cell(..) => "TD",
        Role::Link | Role::Jump(_) => "Link",
        Role::Reference(_) => "Reference",
        Role::Note => "Note",
        Role::Span(_) => "Span",
        Role::Figure => "Figure",
    }
}
