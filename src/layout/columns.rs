//! How wide the columns of a table are.

/// How narrow and how wide a column can be, in points: its longest word, and its longest text on one line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Extent {
    pub least: f64,
    pub most: f64,
}

impl Extent {
    pub fn widen(&mut self, by: Extent) {
        self.least = self.least.max(by.least);
        self.most = self.most.max(by.most);
    }
}

/// Shares out the room: to each what its longest text asks, if there is enough; else to each its longest word,
/// and of the rest the more the more its texts ask; else, where not even the words fit, what is fair.
pub(super) fn shared(extents: &[Extent], room: f64) -> Vec<f64> {
    let room = room.max(0.0);
    let least: f64 = extents.iter().map(|extent| extent.least).sum();
    let most: f64 = extents.iter().map(|extent| extent.most).sum();
    if most <= room {
        return extents.iter().map(|extent| extent.most).collect();
    }
    if least > room {
        return fair(extents, room);
    }
    let part = (room - least) / (most - least);
    extents.iter().map(|extent| extent.least + (extent.most - extent.least) * part).collect()
}

/// Columns of short words keep them whole; the others have as much as one another.
fn fair(extents: &[Extent], room: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by(|a, b| extents[*a].least.total_cmp(&extents[*b].least));
    let mut widths = vec![0.0; extents.len()];
    let mut rest = room;
    for (taken, at) in order.into_iter().enumerate() {
        let width = extents[at].least.min(rest / (extents.len() - taken) as f64);
        widths[at] = width;
        rest -= width;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(extents: &[(f64, f64)], room: f64) -> Vec<f64> {
        let extents: Vec<Extent> = extents.iter().map(|&(least, most)| Extent { least, most }).collect();
        shared(&extents, room)
    }

    #[test]
    fn a_column_is_as_wide_as_its_longest_text_where_there_is_room() {
        assert_eq!(widths(&[(10.0, 30.0), (20.0, 50.0)], 100.0), [30.0, 50.0]);
    }

    #[test]
    fn what_the_words_leave_is_shared_in_proportion_to_what_the_texts_ask() {
        assert_eq!(widths(&[(10.0, 30.0), (20.0, 100.0), (15.0, 15.0)], 95.0), [20.0, 60.0, 15.0]);
    }

    #[test]
    fn only_the_longest_words_are_broken() {
        assert_eq!(widths(&[(10.0, 10.0), (200.0, 200.0), (90.0, 300.0)], 100.0), [10.0, 45.0, 45.0]);
        assert_eq!(widths(&[(10.0, 10.0)], -5.0), [0.0]);
        assert_eq!(widths(&[], 100.0), Vec::<f64>::new());
    }
}
