//! The folders of templates that manuscripts name.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use foldhash::HashMap;

use super::error::Error;
use super::house::House;
use super::named::{found, place};
use crate::diagnostic::Finding;
use crate::manuscript::Limits;
use crate::press::{self, Refusal};
use crate::rules;
use crate::source::Source;
use crate::templates::Templates;

/// The templates by their folder. Each is read once, however many manuscripts name it; `None` if it has errors.
#[derive(Clone, Debug, Default)]
pub struct OwnTemplates(RefCell<HashMap<PathBuf, Option<Arc<Templates>>>>);

/// Why a manuscript cannot be read with the templates that it names.
pub enum Unfit {
    /// It names a folder that does not exist, or one outside of its own folder.
    Named(Box<Finding>),
    /// The folder that it names cannot be read.
    Folder(Error),
}

impl OwnTemplates {
    /// The templates that a manuscript names; `None` if it names none.
    pub fn of(
        &self,
        manuscript: &Path,
        source: &Source,
        limits: Limits,
    ) -> Result<Option<Arc<Templates>>, Unfit> {
        let Some(path) = press::named_templates(source, limits).map_err(Unfit::Named)? else {
            return Ok(None);
        };
        let real = folder(manuscript, &path)
            .map_err(|refusal| Unfit::Named(Box::new(rules::templates_refused(&path, refusal))))?;
        let named = place(manuscript, &path);
        let known = self.0.borrow().get(&real).cloned();
        let (templates, readings) = match known {
            Some(templates) => (templates, Vec::new()),
            None => {
                let house = House::read(&named).map_err(Unfit::Folder)?;
                let sound = house.is_sound();
                let templates = sound.then(|| Arc::new(house.templates));
                self.0.borrow_mut().insert(real, templates.clone());
                (templates, house.readings.into_values().collect())
            }
        };
        templates.map(Some).ok_or(Unfit::Folder(Error::TemplatesFaulty { folder: named, readings }))
    }
}

fn folder(manuscript: &Path, path: &str) -> Result<PathBuf, Refusal> {
    let real = found(manuscript, path, "copy the folder that it leads to, in the place of the link")?;
    if real.is_dir() {
        Ok(real)
    } else {
        Err(Refusal::new("it is no folder", "name the folder that holds the templates"))
    }
}
