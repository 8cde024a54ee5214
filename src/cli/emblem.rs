//! The file of an emblem: found from the manuscript's folder, and never outside of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::reason;
use super::input;
use super::path::{folder, settled};
use crate::picture::Refusal;
use crate::reading::MEGABYTE;

/// Where a manuscript has a file that it names. One that comes through a pipe has the folder of the name that
/// it is called by.
pub fn place(manuscript: &Path, path: &str) -> PathBuf {
    manuscript.with_file_name(path)
}

/// The bytes of the file; `most` in megabytes.
pub fn fetch(manuscript: &Path, path: &str, most: u64) -> Result<Vec<u8>, Refusal> {
    let file = fs::canonicalize(place(manuscript, path)).map_err(unread)?;
    if !file.starts_with(settled(folder(manuscript))) {
        return Err(Refusal::new(
            "a link leads out of the manuscript's folder",
            "copy the file into the folder, in the place of the link",
        ));
    }
    let known = fs::metadata(&file).map_err(unread)?;
    if !known.is_file() && !known.is_dir() {
        return Err(Refusal::new("it is a device or a pipe", "name a PNG file"));
    }
    let limit = most.saturating_mul(MEGABYTE);
    let bytes = input::bytes(&file, limit.saturating_add(1)).map_err(unread)?;
    if bytes.len() as u64 > limit {
        return Err(Refusal::new(
            format!("it is over {most} MB, the limit on an emblem"),
            "make it smaller, or raise the limit with `--limit emblem=MEGABYTES`",
        ));
    }
    Ok(bytes)
}

fn unread(cause: io::Error) -> Refusal {
    let help = match cause.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            "check the name; it counts from the manuscript's folder"
        }
        io::ErrorKind::IsADirectory => "name the PNG file in it",
        io::ErrorKind::PermissionDenied => "ask its owner for the right to read it",
        _ => "check the file and its disk",
    };
    Refusal::new(reason(&cause), help)
}

/// The address by which a document at `output` shows a file.
pub fn address(file: &Path, output: &Path) -> String {
    let file = settled(folder(file)).join(file.file_name().unwrap_or_default());
    let from = settled(folder(output));
    let shared = file.components().zip(from.components()).take_while(|(one, other)| one == other).count();
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = file.components().skip(shared);
    let down = down.map(|part| encoded(&part.as_os_str().to_string_lossy()));
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// A name in the letters that need no escape in an address, all others percent-encoded.
fn encoded(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    name.bytes().fold(String::new(), |mut encoded, byte| {
        if plain(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
        encoded
    })
}
