//! HTML tags in prose, and which of them belong together: the tag that closes a refused element is not reported
//! again.

/// An element that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// Words in another language.
    Foreign,
    /// An element that is reported already.
    Refused,
}

/// The open elements with their names.
#[derive(Default)]
pub struct Open(Vec<(String, Element)>);

impl Open {
    pub fn open(&mut self, html: &str, element: Element) {
        let opened = tags(html).filter(|tag| !tag.closes);
        self.0.extend(opened.map(|tag| (tag.name, element)));
    }

    /// Closes the element that `html` closes, with all that is open in it, and returns it; `None` if `html` does
    /// anything else.
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

    /// Closes all elements deeper than `depth`; returns whether there were any.
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
