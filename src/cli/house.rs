//! Reads a folder of templates of the user's, and nothing outside of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::Error;
use super::input;
use super::path::{settled, shown};
use super::telling::{Judged, Telling};
use super::terminal::Terminal;
use crate::manuscript::Limits;
use crate::press::{self, Reading};
use crate::reading::MEGABYTE;
use crate::source::Source;
use crate::templates::Templates;

/// How deep folders may be nested.
const DEEPEST: usize = 8;

/// A folder of templates, laid over the built-in ones.
pub struct House {
    pub templates: Templates,
    /// Its files, with the findings on each, by path in the folder.
    pub readings: BTreeMap<String, Reading>,
}

/// The templates of the folder that the command line names, or the built-in ones; `None` if they have errors, which
/// are reported here.
pub fn accepted(
    folder: Option<&Path>,
    telling: &Telling,
    terminal: &Terminal,
) -> Result<Option<Arc<Templates>>, Error> {
    let Some(folder) = folder else { return Ok(Some(Arc::default())) };
    let house = House::read(folder)?;
    if house.is_sound() {
        return Ok(Some(Arc::new(house.templates)));
    }
    let mut judged = Judged::default();
    judged.readings.extend(house.readings.into_values());
    telling.complain(&judged, terminal);
    Ok(None)
}

impl House {
    pub fn read(folder: &Path) -> Result<House, Error> {
        let (mut sources, mut illegible) = (BTreeMap::new(), BTreeMap::new());
        for (path, file) in files(folder)? {
            match text(&file)? {
                Ok(source) => drop(sources.insert(path, source)),
                Err(reading) => drop(illegible.insert(path, reading)),
            }
        }
        let (templates, judged) = press::lay_templates(sources);
        let reading = |(path, (source, findings))| (path, Reading { source, findings, documents: None });
        let readings = judged.into_iter().map(reading).chain(illegible).collect();
        Ok(House { templates, readings })
    }

    pub fn is_sound(&self) -> bool {
        self.readings.values().all(|reading| !reading.findings.has_errors())
    }
}

fn text(file: &Path) -> Result<Result<Source, Reading>, Error> {
    let most = Limits::default().file;
    let limit = most.saturating_mul(MEGABYTE);
    let unreadable = |cause| Error::TemplateUnreadable { path: file.into(), cause };
    let bytes = input::bytes(file, limit.saturating_add(1)).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(Error::TemplateTooLarge { path: file.into(), most });
    }
    Ok(press::text(shown(file), bytes))
}

/// All files of a folder, by path in it, without hidden ones and those called README.
fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>, Error> {
    let root = settled(folder);
    let mut found = Vec::new();
    let mut folders = vec![(String::new(), folder.to_path_buf(), 0)];
    while let Some((before, folder, depth)) = folders.pop() {
        let unreadable = |cause| Error::TemplateUnreadable { path: folder.clone(), cause };
        let entries =
            fs::read_dir(&folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(unreadable)?;
        for path in entries.into_iter().map(|entry| entry.path()) {
            let name = shown(Path::new(path.file_name().unwrap_or_default()));
            if name.starts_with('.') || name.starts_with("README") {
                continue;
            }
            let inside = format!("{before}{name}");
            let unreadable = |cause| Error::TemplateUnreadable { path: path.clone(), cause };
            let real = fs::canonicalize(&path).map_err(unreadable)?;
            if !real.starts_with(&root) {
                return Err(Error::TemplateOutside { path });
            }
            let known = fs::metadata(&real).map_err(unreadable)?;
            if known.is_dir() && depth < DEEPEST {
                folders.push((inside + "/", path, depth + 1));
            } else if known.is_file() {
                found.push((inside, path));
            } else {
                return Err(Error::TemplateNoFile { path });
            }
        }
    }
    found.sort();
    Ok(found)
}
