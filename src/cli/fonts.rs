//! Reads fonts from a folder of the user's.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::input;
use super::path::shown;
use crate::face::Faces;

/// The greatest size of a font. The largest fonts, with all characters of East Asia, have a tenth of it.
const MOST: u64 = 256 << 20;

/// The built-in fonts, and after them those of the folder, sorted by name.
pub fn with(folder: &Path) -> Result<Faces, Error> {
    let unreadable = |path: &Path| {
        let path = path.to_path_buf();
        move |cause| Error::FontUnreadable { path, cause }
    };
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut paths: Vec<PathBuf> = entries
        .map_err(unreadable(folder))?
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| is_font(path))
        .collect();
    if paths.is_empty() {
        return Err(Error::NoFonts { folder: folder.into() });
    }
    paths.sort_unstable();
    let read = |path: &PathBuf| Ok((shown(path), input::bytes(path, MOST).map_err(unreadable(path))?));
    let fonts = paths.iter().map(read).collect::<Result<_, _>>()?;
    Faces::with(fonts).map_err(|(name, refusal)| Error::Font { name, refusal })
}

fn is_font(path: &Path) -> bool {
    let endings = ["ttf", "otf", "ttc"];
    path.extension().is_some_and(|own| endings.iter().any(|ending| own.eq_ignore_ascii_case(ending)))
}
