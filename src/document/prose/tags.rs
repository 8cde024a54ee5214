//! Tags of HTML in prose, and which of them belong together: what closes an element is no mistake of its own.

/// An element that has been opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// Words in another language.
    Foreign,
    /// It has been spoken of.
    Refused,
}

/// The elements that are open, by their names.
#[derive(Default)]
pub struct Open(Vec<(String, Element)>);

impl Open {
    pub fn open(&mut self, html: &str, element: Element) {
        let opened = tags(html).filter(|tag| !tag.closes);
        self.0.extend(opened.map(|tag| (tag.name, element)));
    }

    /// The element that `html` closes, and all that is open in it, if it does nothing else.
    pub fn close(&mut self, html: &str) -> Option<Element> {
        let mut closed = None;
        for tag in tags(html) {
            let at = self.0.iter().rposition(|(name, _)| tag.closes && *name == tag.name)?;
            closed = self.0.drain(at..).next().map(|(_, element)| element);
        }
        closed
    }

    pub fn depth(&self) -> usize {
        self.0.len()
    }

    /// Whether more is open than at that depth; it is so no longer.
    pub fn cut(&mut self, depth: usize) -> bool {
        let deeper = self.depth() > depth;
        self.0.truncate(depth);
        deeper
    }
}

struct Tag {
    name: String,
    closes: bool,
}

fn tags(html: &str) -> impl Iterator<Item = Tag> {
    html.split('<').skip(1).filter_map(|tag| {
        let bare = tag.strip_prefix('/').unwrap_or(tag);
        let name: String = bare.chars().take_while(char::is_ascii_alphanumeric).collect();
        (!name.is_empty()).then(|| Tag { name: name.to_ascii_lowercase(), closes: bare.len() < tag.len() })
    })
}
