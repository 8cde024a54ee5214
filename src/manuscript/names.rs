//! The names of paragraphs and of the webinars that they belong to. They are the same in every language, and do not
//! depend on the sentences that are printed.

use super::webinar::Webinar;
use super::whole::Manuscript;
use crate::source::Placed;

/// The names of paragraphs that a document has at most once.
pub const PARAGRAPHS: &[&str] = &[
    "mandate",
    "organized",
    "purpose",
    "overview",
    "attendance",
    "speakers",
    "invitations",
    "published",
    "message",
    "decision",
];

/// The names of paragraphs of each webinar, which follow its name and a full stop. Those of its talks are numbered:
/// `talk-2`.
pub const OF_WEBINAR: &[&str] = &["held", "moderated", "main-points", "talk-", "closing"];

impl Manuscript {
    /// The indices of the webinars by date and time, as they are printed.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.webinars.len()).collect();
        order.sort_by_key(|index| {
            let webinar = &self.webinars[*index];
            (webinar.date.map(|date| date.value), webinar.start.map(|start| start.value))
        });
        order
    }

    /// The name of each webinar, in the order in which they are printed: its id, or else its number.
    pub fn webinar_names(&self) -> Vec<(String, &Webinar)> {
        let name = |(at, index): (usize, usize)| {
            let webinar = &self.webinars[index];
            let id = webinar.id.as_ref().map(|id| id.value.clone());
            (id.unwrap_or_else(|| format!("webinar-{}", at + 1)), webinar)
        };
        self.order().into_iter().enumerate().map(name).collect()
    }

    /// The names of all paragraphs that the document may have.
    pub fn paragraph_names(&self) -> Vec<String> {
        let mut names: Vec<String> = PARAGRAPHS.iter().map(|name| (*name).to_owned()).collect();
        for (webinar, Webinar { talks, .. }) in self.webinar_names() {
            for part in OF_WEBINAR {
                if part.ends_with('-') {
                    names.extend((1..=talks.len()).map(|talk| format!("{webinar}.{part}{talk}")));
                } else {
                    names.push(format!("{webinar}.{part}"));
                }
            }
        }
        names
    }

    /// The names of paragraphs that are left out or replaced.
    pub fn overridden(&self) -> impl Iterator<Item = &Placed<String>> {
        let replaced = self.paragraphs.iter().filter_map(|paragraph| paragraph.instead_of.as_ref());
        self.document.without.iter().chain(replaced)
    }

    /// Whether a paragraph is left out and nothing is printed in its place.
    pub fn leaves_out(&self, paragraph: &str) -> bool {
        self.document.without.iter().any(|name| name.as_str() == paragraph)
    }
}

#[cfg(test)]
mod tests {
    use crate::manuscript;
    use crate::source::Source;

    #[test]
    fn webinars_of_one_day_stand_in_the_order_of_their_times() {
        let webinar = |date: &str| format!("[[webinar]]\n{date}\ntimezone = \"UTC\"\n");
        let times =
            ["2024-04-11\nstart = 14:00:00", "2024-04-11\nstart = 09:00:00", "2024-04-10\nstart = 16:00:00"];
        let text = times.map(|time| webinar(&format!("date = {time}"))).concat();
        let (manuscript, _) = manuscript::read(&Source::new("order.toml", text));
        assert_eq!(manuscript.order(), [2, 1, 0]);
    }
}
