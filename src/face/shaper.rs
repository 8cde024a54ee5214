//! Shapes words: turns their letters into sorts, the glyphs with their advances.

use std::ops::Range;

use harfrust::font::Font;
use harfrust::{Buffer, ClusterLevel, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag, shape};
use rustc_hash::FxHashMap;

use super::{FaceId, Faces};
use crate::terms::Direction;
use crate::terms::is_vowel_mark;

/// A piece of type: a glyph in font units, and the byte of the word where its cluster begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub id: u16,
    pub advance: i32,
    pub dx: i32,
    pub dy: i32,
    pub cluster: u32,
}

/// Supplies the type for layout: the fonts, or a typewriter in tests.
pub trait Foundry {
    /// Adds the sorts of a word in visual order.
    fn cast(&mut self, face: FaceId, word: &str, direction: Direction, sorts: &mut Vec<Sort>);
    fn units_per_em(&self, face: FaceId) -> u16;
}

/// Shapes each word only once: there is no kerning across spaces, so a word looks the same everywhere.
pub struct Shaper<'f> {
    faces: &'f Faces,
    cases: Vec<Case<'f>>,
    sorts: Vec<Sort>,
    buffer: Option<Buffer>,
}

/// The shaped words of one face.
#[derive(Default)]
struct Case<'f> {
    /// For text from left to right, and from right to left.
    words: [FxHashMap<Box<str>, Range<usize>>; 2],
    plans: Vec<ShapePlan>,
    shaper: Option<ShaperFont<'f, 'static>>,
}

impl<'f> Shaper<'f> {
    pub fn new(faces: &'f Faces) -> Shaper<'f> {
        Shaper { faces, cases: Vec::new(), sorts: Vec::new(), buffer: None }
    }
}

impl Foundry for Shaper<'_> {
    fn cast(&mut self, face: FaceId, word: &str, direction: Direction, sorts: &mut Vec<Sort>) {
        let at = usize::from(face.0);
        if self.cases.len() <= at {
            self.cases.resize_with(at + 1, Case::default);
        }
        let case = &mut self.cases[at];
        let known = match case.words[direction as usize].get(word) {
            Some(known) => known.clone(),
            None => {
                let mut buffer = self.buffer.take().unwrap_or_default();
                buffer.reset();
                buffer.push_str(word);
                case.shape(self.faces.font(face), direction, &mut buffer);
                let start = self.sorts.len();
                match direction {
                    Direction::LeftToRight => self.sorts.extend(read(&buffer)),
                    Direction::RightToLeft => {
                        tell_marks(self.faces.blank(face), word, read(&buffer), &mut self.sorts);
                    }
                }
                self.buffer = Some(buffer);
                case.words[direction as usize].insert(word.into(), start..self.sorts.len());
                start..self.sorts.len()
            }
        };
        sorts.extend_from_slice(&self.sorts[known]);
    }

    fn units_per_em(&self, face: FaceId) -> u16 {
        self.faces.metrics(face).units_per_em
    }
}

impl<'f> Case<'f> {
    /// Shapes the buffer. If this fails, it stays empty; the word is not printed, and its characters are reported as
    /// missing.
    fn shape(&mut self, font: Option<&'f Font>, direction: Direction, buffer: &mut Buffer) {
        let Some(font) = font else { return buffer.clear() };
        let shaper = self.shaper.get_or_insert_with(|| ShaperFont::new(font));
        let direction = match direction {
            Direction::LeftToRight => harfrust::Direction::LeftToRight,
            Direction::RightToLeft => {
                buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
                harfrust::Direction::RightToLeft
            }
        };
        buffer.set_direction(direction);
        buffer.guess_segment_properties();
        let script = buffer.script();
        let plan = plan(&mut self.plans, font, script, direction);
        if shape(shaper, buffer, ShapeOptions::new().plan(Some(plan)).features(&features())).is_err() {
            buffer.clear();
        }
    }
}

fn plan<'a>(
    plans: &'a mut Vec<ShapePlan>,
    font: &Font,
    script: Option<Script>,
    direction: harfrust::Direction,
) -> &'a ShapePlan {
    let fits = |plan: &ShapePlan| plan.script() == script && plan.direction() == direction;
    let at = plans.iter().position(fits).unwrap_or_else(|| {
        plans.push(ShapePlan::new(font, direction, script, None, &features()));
        plans.len() - 1
    });
    &plans[at]
}

/// The typography of the documents uses no kerning, and only ligatures that a script requires.
fn features() -> [Feature; 4] {
    [b"kern", b"liga", b"clig", b"calt"].map(|tag| Feature::new(Tag::new(tag), 0, ..))
}

fn read(buffer: &Buffer) -> impl Iterator<Item = Sort> {
    buffer.glyph_infos().iter().zip(buffer.glyph_positions()).map(|(info, position)| Sort {
        id: u16::try_from(info.glyph_id).unwrap_or(0),
        advance: position.x_advance,
        dx: position.x_offset,
        dy: position.y_offset,
        cluster: info.cluster,
    })
}

/// Adds an invisible sort on the line for each vowel mark, which stands for the mark's text. PDF readers look for the
/// text of a letter at its place: they lose the text of a mark above or below it, or put it before the letter.
fn tell_marks(blank: Option<u16>, word: &str, read: impl Iterator<Item = Sort>, sorts: &mut Vec<Sort>) {
    let start = sorts.len();
    sorts.extend(read);
    let shaped = sorts.split_off(start);
    let tell = |cluster| blank.map(|id| Sort { id, advance: 0, dx: 0, dy: 0, cluster });
    let mut end = word.len();
    for cluster in shaped.chunk_by(|sort, next| sort.cluster == next.cluster) {
        let start = cluster[0].cluster;
        let text = word.get(start as usize..end).unwrap_or_default();
        end = start as usize;
        let marks = text.char_indices().rev().filter(|(at, c)| *at > 0 && is_vowel_mark(*c));
        sorts.extend(marks.filter_map(|(at, _)| tell(start + at as u32)));
        sorts.extend(cluster);
        if cluster.iter().all(|sort| sort.advance == 0) {
            sorts.extend(tell(start));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cast(word: &str) -> Vec<Sort> {
        let mut sorts = Vec::new();
        Shaper::new(&Faces::default()).cast(FaceId(0), word, Direction::LeftToRight, &mut sorts);
        sorts
    }

    #[test]
    fn a_word_is_unkerned() {
        let width = |word: &str| cast(word).iter().map(|sort| sort.advance).sum::<i32>();
        assert_eq!(width("AVATAR"), "AVATAR".chars().map(|letter| width(&letter.to_string())).sum::<i32>());
    }

    #[test]
    fn a_mark_stands_over_its_letter_without_room_of_its_own() {
        let [letter, mark] = cast("x\u{301}")[..] else { panic!("two sorts") };
        assert_eq!((mark.advance, mark.cluster), (0, letter.cluster));
        assert!(mark.dx < 0);
    }

    /// From the left, as they are seen.
    fn arabic(word: &str) -> Vec<Sort> {
        let mut sorts = Vec::new();
        Shaper::new(&Faces::default()).cast(FaceId(4), word, Direction::RightToLeft, &mut sorts);
        sorts
    }

    #[test]
    fn every_vowel_mark_of_a_letter_is_told_by_a_sort_of_its_own() {
        for (word, told) in [("أُس", vec![4, 2, 0]), ("سِّم", vec![6, 4, 2, 0]), ("سَ", vec![2, 0])]
        {
            let sorts = arabic(word);
            let mut clusters: Vec<u32> = sorts.iter().map(|sort| sort.cluster).collect();
            clusters.dedup();
            assert_eq!(clusters, told, "{word} {sorts:?}");
        }
    }

    #[test]
    fn arabic_letters_are_shaped_by_their_neighbours() {
        let shape = |word: &str| arabic(word).iter().map(|sort| sort.id).collect::<Vec<_>>();
        let [last, middle, first] = shape("ححح")[..] else { panic!("three sorts") };
        let alone = shape("ح")[0];
        assert!(
            [last, middle, first, alone]
                .iter()
                .enumerate()
                .all(|(at, id)| ![last, middle, first][..at.min(3)].contains(id))
        );
    }

    #[test]
    fn dots_stand_off_their_letter_and_take_no_room() {
        let [dots, letter] = arabic("ت")[..] else { panic!("a letter and its dots") };
        assert!(dots.advance == 0 && dots.dx > 0 && letter.advance > 0);
        let [below, _] = arabic("ب")[..] else { panic!("a letter and its dot") };
        assert_ne!((dots.dx, dots.dy), (below.dx, below.dy));
    }

    #[test]
    fn a_vowel_mark_is_told_by_a_sort_without_ink() {
        let [mark, blank, _letter] = arabic("لً")[..] else { panic!("three sorts") };
        assert_eq!((mark.cluster, blank.cluster), (2, 2));
        assert_eq!((blank.advance, blank.dx, blank.dy), (0, 0, 0));
    }

    #[test]
    fn brackets_from_right_to_left_are_turned() {
        let plain = |word: &str| {
            let mut sorts = Vec::new();
            Shaper::new(&Faces::default()).cast(FaceId(4), word, Direction::LeftToRight, &mut sorts);
            sorts[0].id
        };
        assert_eq!((arabic("(")[0].id, arabic(")")[0].id), (plain(")"), plain("(")));
    }
}
