//! The widths of the columns of a table.

/// The least and the greatest useful width of a column, in points: that of its longest word, and of its longest text
/// on one line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Extent {
    pub least: f64,
    pub most: f64,
}

impl Extent {
    pub fn times(self, part: f64) -> Extent {
        Extent { least: self.least * part, most: self.most * part }
    }

    pub fn widen(&mut self, by: Extent) {
        self.least = self.least.max(by.least);
        self.most = self.most.max(by.most);
    }
}

/// Divides the room among the columns. If there is enough, each gets the width of its longest text. Else each gets
/// its longest word; the rest goes first to columns that need little to stay on one line, then to the others in
/// proportion. If even the words do not fit, see [`fair`].
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
    let mut widths: Vec<f64> = extents.iter().map(|extent| extent.least).collect();
    let asked = |at: usize| extents[at].most - extents[at].least;
    let order = ascending(extents.len(), asked);
    let mut rest = room - least;
    let modest = order.iter().enumerate().take_while(|(taken, at)| {
        let fits = asked(**at) <= rest / (order.len() - taken) as f64;
        rest -= if fits { asked(**at) } else { 0.0 };
        fits
    });
    let (modest, greedy) = order.split_at(modest.count());
    modest.iter().for_each(|at| widths[*at] = extents[*at].most);
    let all: f64 = greedy.iter().map(|at| asked(*at)).sum();
    greedy.iter().for_each(|at| widths[*at] += rest * asked(*at) / all);
    widths
}

/// Columns with short words keep these whole; the others get equal widths.
fn fair(extents: &[Extent], room: f64) -> Vec<f64> {
    let mut widths = vec![0.0; extents.len()];
    let mut rest = room;
    for (taken, at) in ascending(extents.len(), |at| extents[at].least).into_iter().enumerate() {
        widths[at] = extents[at].least.min(rest / (extents.len() - taken) as f64);
        rest -= widths[at];
    }
    widths
}

/// The columns in ascending order of the width that they need.
fn ascending(count: usize, asked: impl Fn(usize) -> f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| asked(*a).total_cmp(&asked(*b)));
    order
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
    fn short_texts_stay_on_one_line_and_long_ones_share_in_proportion() {
        assert_eq!(widths(&[(10.0, 30.0), (20.0, 100.0), (15.0, 15.0)], 95.0), [30.0, 50.0, 15.0]);
        assert_eq!(widths(&[(10.0, 210.0), (10.0, 110.0), (10.0, 20.0)], 130.0), [70.0, 40.0, 20.0]);
    }

    #[test]
    fn only_the_longest_words_are_broken() {
        assert_eq!(widths(&[(10.0, 10.0), (200.0, 200.0), (90.0, 300.0)], 100.0), [10.0, 45.0, 45.0]);
        assert_eq!(widths(&[(10.0, 10.0)], -5.0), [0.0]);
        assert_eq!(widths(&[], 100.0), Vec::<f64>::new());
    }
}
