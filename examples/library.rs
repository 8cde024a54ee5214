//! Documents from a manuscript, in a program of one's own and without files: `cargo run --example library`.

use std::error::Error;

use cdipdoc::diagnostic::human;
use cdipdoc::face::Faces;

use cdipdoc::press;
use cdipdoc::render::{self, Base, Job, Style};
use cdipdoc::source::Source;
use cdipdoc::terms::Language;

/// A language version, as the bytes of its file.
pub type File = (Language, Vec<u8>);

/// Each language version of a manuscript in a format.
pub fn rendered(manuscript: &str, format: &str) -> Result<Vec<File>, Box<dyn Error>> {
    let reading = press::read(Source::new("webinars.toml", manuscript))?;
    let Some(documents) = reading.documents else {
        return Err(human(&reading.source, &reading.findings.0, false).into());
    };
    let format = render::named(format).ok_or("there is no such format")?;
    let (style, faces, base) = (Style::house(), Faces::default(), Base::default());
    let mut files = Vec::new();
    for document in &documents {
        let job = Job { document, style: &style, faces: &faces, source: None, base: &base };
        files.push((document.language, (format.write)(&job)?.bytes));
    }
    Ok(files)
}

fn main() -> Result<(), Box<dyn Error>> {
    for format in ["markdown", "pdf"] {
        for (language, bytes) in rendered(include_str!("minimal.toml"), format)? {
            println!("{format} in {language}: {} bytes", bytes.len());
        }
    }
    Ok(())
}
