//! The thin space between Han characters and letters or figures beside them. It is not part of the text.

use std::ops::Range;

use super::matter::Matter;
use crate::terms::is_wide;

/// Adds the space between the letters of a word, whose sorts begin at `first`, and after the word.
pub(super) fn part(matter: &mut Matter, run: usize, word: &Range<usize>, first: usize, part: f64) {
    let copy = matter.copy;
    let manner = &copy.runs[run];
    if manner.call.is_some() || matter.scales[run] == 0.0 {
        return;
    }
    let units = (part * manner.size / matter.scales[run]).round() as i32;
    let calls = |at: usize| {
        let next = copy.runs.get(run + 1);
        next.is_some_and(|next| next.range.start == at && next.call.is_some())
    };
    for (at, letter) in copy.text[word.clone()].char_indices() {
        let end = word.start + at + letter.len_utf8();
        let next = copy.text[end..].chars().next();
        if !next.is_some_and(|next| are_parted(letter, next)) || calls(end) {
            continue;
        }
        let last = matter.sorts[first..].iter_mut().rfind(|sort| sort.cluster as usize <= at);
        if let Some(sort) = last {
            sort.advance += units;
        }
    }
}

fn are_parted(letter: char, next: char) -> bool {
    let of_han = |c: char| is_wide(c) && c.is_alphabetic();
    let of_other = |c: char| !is_wide(c) && c.is_alphanumeric();
    of_han(letter) && of_other(next) || of_other(letter) && of_han(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_is_parted_from_letters_and_figures_and_from_no_mark() {
        for (pair, parted) in [
            ("文C", true),
            ("1年", true),
            ("文件", false),
            ("C文", true),
            ("文，", false),
            ("）1", false),
            ("ab", false),
        ] {
            let mut letters = pair.chars();
            let [first, second] = [(); 2].map(|()| letters.next().expect("two"));
            assert_eq!(are_parted(first, second), parted, "{pair}");
        }
    }
}
