//! Converts places: layout counts from the start edge and the top, PDF from the left edge and the foot (ISO 32000-1,
//! 8.3.2.3).

use printpdf::{Pt, Rect};

use super::number::rounded;
use crate::layout::folio::Folio;
use crate::terms::{Direction, Language};

pub struct Paper {
    direction: Direction,
    width: f32,
    height: f32,
}

impl Paper {
    pub fn of(folio: &Folio, language: Language) -> Paper {
        Paper { direction: language.direction(), width: folio.width, height: folio.height }
    }

    /// The left edge of a thing with this width.
    pub fn left(&self, start: f32, width: f32) -> f32 {
        match self.direction {
            Direction::LeftToRight => start,
            Direction::RightToLeft => self.width - start - width,
        }
    }

    /// The height above the foot.
    pub fn above(&self, y: f32) -> f32 {
        self.height - y
    }

    pub fn sheet(&self) -> Rect {
        rectangle(0.0, 0.0, self.width, self.height)
    }
}

pub fn rectangle(left: f32, bottom: f32, width: f32, height: f32) -> Rect {
    let [left, bottom, width, height] = [left, bottom, width, height].map(|points| Pt(rounded(points)));
    Rect::from_xywh(left, bottom, width, height)
}
