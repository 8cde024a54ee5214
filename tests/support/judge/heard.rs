//! Walks the structure tree as a screen reader does.

use std::collections::HashMap;
use std::fmt::{self, Display};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::file::{name, text_string};
use super::marks::marks;

/// A stop on the walk, with its depth in the tree.
pub struct Stop {
    pub depth: usize,
    pub what: What,
}

impl Stop {
    pub fn is(&self, wanted: &str) -> bool {
        matches!(&self.what, What::Element { name, .. } if name == wanted)
    }

    pub fn id(&self) -> Option<ObjectId> {
        match &self.what {
            What::Element { id, .. } => *id,
            _ => None,
        }
    }
}

/// The page of the first mark among these stops.
pub fn begins(stops: &[Stop]) -> Option<usize> {
    stops.iter().find_map(|stop| match stop.what {
        What::Mark { page, .. } => Some(page),
        _ => None,
    })
}

pub enum What {
    Element {
        name: String,
        language: Option<String>,
        id: Option<ObjectId>,
    },
    /// A mark with its page, from 0, its number, and its place on the page. Without a place, the page has no such
    /// mark.
    Mark {
        element: Option<ObjectId>,
        page: usize,
        number: i64,
        place: Option<usize>,
        text: String,
    },
    Annotation(Option<ObjectId>),
}

pub struct Heard {
    pub stops: Vec<Stop>,
    /// The marks of each page.
    pub marks: Vec<Vec<(i64, String)>>,
}

pub fn heard(file: &Document) -> Heard {
    let pages: HashMap<ObjectId, usize> = file.page_iter().enumerate().map(|(at, page)| (page, at)).collect();
    let marks = file.page_iter().map(|page| marks(file, page)).collect();
    let mut walk = Walk { file, pages, heard: Heard { stops: Vec::new(), marks } };
    let root = file.catalog().ok().and_then(|catalog| catalog.get(b"StructTreeRoot").ok());
    let root = root.and_then(|root| file.dereference(root).ok()?.1.as_dict().ok());
    if let Some(kid) = root.and_then(|root| root.get(b"K").ok()) {
        walk.kid(kid, (None, None), 0);
    }
    walk.heard
}

struct Walk<'f> {
    file: &'f Document,
    pages: HashMap<ObjectId, usize>,
    heard: Heard,
}

impl Walk<'_> {
    /// A child of an element; the pair has the element's id and page.
    fn kid(&mut self, kid: &Object, (parent, page): (Option<ObjectId>, Option<ObjectId>), depth: usize) {
        match self.file.dereference(kid) {
            Ok((_, Object::Integer(number))) => self.mark(parent, page, *number, depth),
            Ok((_, Object::Dictionary(mark))) if mark.has(b"MCID") => {
                let number = mark.get(b"MCID").and_then(Object::as_i64).unwrap_or(-1);
                self.mark(
                    parent,
                    mark.get(b"Pg").and_then(Object::as_reference).ok().or(page),
                    number,
                    depth,
                );
            }
            Ok((_, Object::Dictionary(object))) if object.has(b"Obj") => {
                let annotation = object.get(b"Obj").and_then(Object::as_reference).ok();
                self.heard.stops.push(Stop { depth, what: What::Annotation(annotation) });
            }
            Ok((id, Object::Dictionary(element))) => self.element(id, element, depth),
            other => panic!("{other:?} in the tree"),
        }
    }

    fn element(&mut self, id: Option<ObjectId>, element: &Dictionary, depth: usize) {
        let language = element.get(b"Lang").ok().map(text_string);
        self.heard
            .stops
            .push(Stop { depth, what: What::Element { name: name(element, b"S"), language, id } });
        let page = element.get(b"Pg").and_then(Object::as_reference).ok();
        match element.get(b"K") {
            Ok(Object::Array(kids)) => kids.iter().for_each(|kid| self.kid(kid, (id, page), depth + 1)),
            Ok(kid) => self.kid(kid, (id, page), depth + 1),
            Err(_) => {}
        }
    }

    fn mark(&mut self, element: Option<ObjectId>, page: Option<ObjectId>, number: i64, depth: usize) {
        let page = page.and_then(|page| self.pages.get(&page).copied()).unwrap_or_default();
        let marks = &self.heard.marks[page];
        let place = marks.iter().position(|(own, _)| *own == number);
        let text = place.map(|place| marks[place].1.clone()).unwrap_or_default();
        self.heard.stops.push(Stop { depth, what: What::Mark { element, page, number, place, text } });
    }
}

impl Heard {
    /// Each mark with the names of the elements around it, the document first.
    pub fn marks_within(&self) -> impl Iterator<Item = (Vec<&str>, &What)> {
        let mut above: Vec<&str> = Vec::new();
        self.stops.iter().filter_map(move |stop| {
            above.truncate(stop.depth);
            match &stop.what {
                What::Element { name, .. } => {
                    above.push(name);
                    None
                }
                What::Mark { .. } => Some((above.clone(), &stop.what)),
                What::Annotation(_) => None,
            }
        })
    }

    /// The stops inside an element.
    pub fn within(&self, element: usize) -> &[Stop] {
        let (stop, after) = (&self.stops[element], &self.stops[element + 1..]);
        &after[..after.iter().take_while(|inner| inner.depth > stop.depth).count()]
    }

    /// All elements of a type, each with the stops inside it.
    pub fn each(&self, wanted: &str) -> impl Iterator<Item = (&Stop, &[Stop])> {
        let own = self.stops.iter().enumerate().filter(move |(_, stop)| stop.is(wanted));
        own.map(|(at, stop)| (stop, self.within(at)))
    }

    /// The text that is read aloud, and that of the notes alone.
    pub fn text_and_notes(&self) -> [String; 2] {
        let mut words = [String::new(), String::new()];
        for (above, mark) in self.marks_within() {
            if let What::Mark { text, .. } = mark {
                words[usize::from(above.contains(&"Note"))].push_str(text);
            }
        }
        words
    }
}

/// One line for each element and each part of the text, indented by depth.
impl Display for Heard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Stop { depth, what } in &self.stops {
            let indent = "  ".repeat(*depth);
            match what {
                What::Element { name, language: None, .. } => writeln!(formatter, "{indent}{name}")?,
                What::Element { name, language: Some(tag), .. } => {
                    writeln!(formatter, "{indent}{name} {tag}")?
                }
                What::Mark { text, .. } => writeln!(formatter, "{indent}{text:?}")?,
                What::Annotation(_) => writeln!(formatter, "{indent}@")?,
            }
        }
        Ok(())
    }
}
