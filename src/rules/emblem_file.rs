//! The file of the emblem is not there, or it is not a PNG that can be unpacked within the limits: the cover
//! would have a hole. The fault is not the manuscript's, so the exit code is that of an input that cannot
//! be read, 2. No example can be shown here, since an example has no files beside it: put the file where
//! `emblem` says, counted from the manuscript's folder, or save it as PNG.

use super::{Rule, Stage, emblem_path};
use crate::diagnostic::{Finding, RuleName, visible};
use crate::manuscript::Manuscript;
use crate::picture::{Picture, Refusal};

pub const RULE: Rule = Rule::fixed(RuleName::EmblemFile, Stage::Reading);

/// The picture that a manuscript names, of at most `most` million pixels; `fetch` reads its file.
///
/// # Errors
/// The finding, where there is no such picture.
pub fn emblem(
    manuscript: &Manuscript,
    most: u64,
    fetch: &dyn Fn(&str) -> Result<Vec<u8>, Refusal>,
) -> Result<Option<Picture>, Box<Finding>> {
    let named = manuscript.document.emblem.as_ref().filter(|path| emblem_path::fault(path).is_none());
    let Some(path) = named else { return Ok(None) };
    let picture = fetch(path).and_then(|bytes| Picture::from_png(&bytes, most));
    picture.map(Some).map_err(|Refusal { message, help }| {
        let message = format!("the emblem `{}` cannot be read: {message}", visible(path));
        Box::new(RULE.at(path.place, message).label("the file named here").help(help))
    })
}
