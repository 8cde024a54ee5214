//! Embeds a manuscript in its document, and reads it again (ISO 19005-3, annex E; ISO 32000-1, 7.11.4).

use std::cell::Cell;

use chrono::NaiveDate;
use lopdf::{DecompressError, Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};
use md5::{Digest, Md5};

use super::string;

/// A text to embed, with its file name.
pub struct Attached<'a> {
    pub name: &'a str,
    pub text: &'a str,
    /// The date of the embedded file. The clock is not used, so that the output stays the same.
    pub dated: Option<NaiveDate>,
}

/// Why no manuscript can be read from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    NotPdf,
    NoManuscript,
    /// The file, or its content when unpacked, is larger than [`LARGEST`].
    TooLarge,
}

/// The greatest number of bytes of a file, and of the manuscript in it.
pub const LARGEST: usize = 64_000_000;

/// The greatest number of bytes in all object streams together. A few packed bytes can become more than a machine can
/// hold, and an object needs many times the memory of its text.
const PACKED: usize = 16_000_000;

thread_local! {
    /// How many bytes the streams of the file may still have; `None` when one of them had more.
    static ROOM: Cell<Option<usize>> = const { Cell::new(None) };
}

pub fn write(file: &mut Document, attached: &Attached) {
    let bytes = attached.text.as_bytes();
    let mut parameters = dictionary! {
        "Size" => bytes.len() as i64,
        "CheckSum" => Object::String(Md5::digest(bytes).to_vec(), lopdf::StringFormat::Hexadecimal),
    };
    if let Some(date) = attached.dated {
        parameters.set("ModDate", string::text(&date.format("D:%Y%m%d000000Z").to_string()));
    }
    let embedded = file.add_object(Stream::new(
        dictionary! { "Type" => "EmbeddedFile", "Subtype" => "application/toml", "Params" => parameters },
        bytes.to_vec(),
    ));
    let name = string::text(attached.name);
    let specification = file.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => name.clone(),
        "UF" => name.clone(),
        "Desc" => string::text("The manuscript of this document"),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => embedded, "UF" => embedded },
    });
    if let Ok(catalog) = file.catalog_mut() {
        let names = vec![name, specification.into()];
        catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
        catalog.set("AF", vec![Object::Reference(specification)]);
    }
}

/// Reads the manuscript in a PDF, byte for byte.
///
/// # Errors
/// If the bytes are no PDF, are too many, or have no associated source.
pub fn manuscript(bytes: &[u8]) -> Result<Vec<u8>, Absent> {
    if bytes.len() > LARGEST {
        return Err(Absent::TooLarge);
    }
    ROOM.set(Some(bytes.len() + PACKED));
    let limited = LoadOptions { filter: Some(weighed), ..LoadOptions::with_max_decompressed_size(PACKED) };
    let file = Document::load_mem_with_options(bytes, limited).map_err(|_| Absent::NotPdf)?;
    if ROOM.get().is_none() {
        return Err(Absent::TooLarge);
    }
    let mut contents = sources(&file).into_iter().flatten().filter_map(|source| content(&file, source));
    contents.next().ok_or(Absent::NoManuscript)?
}

/// Counts the bytes of streams while a file is loaded. When there are too many, no further stream is taken, even if a
/// file lists an object a thousand times. Of a stream, lopdf keeps what it has read; other objects are kept as
/// returned.
fn weighed(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let Object::Stream(stream) = object else { return Some((id, object.clone())) };
    let room = ROOM.get()?.checked_sub(stream.content.len());
    let unpacked = |room: usize| match stream.get_plain_content_with_limit(room.min(PACKED)) {
        Ok(content) => room.checked_sub(content.len()),
        Err(lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => None,
        Err(_) => Some(room),
    };
    ROOM.set(if stream.dict.has_type(b"ObjStm") { room.and_then(unpacked) } else { room });
    ROOM.get().map(|_| (id, Object::Null))
}

fn sources(file: &Document) -> Option<Vec<&Dictionary>> {
    let associated = resolved(file, file.catalog().ok()?, b"AF")?.as_array().ok()?;
    let specifications =
        associated.iter().filter_map(|object| file.dereference(object).ok()?.1.as_dict().ok());
    let is_source = |specification: &&Dictionary| {
        resolved(file, specification, b"AFRelationship")
            .and_then(|relation| relation.as_name().ok())
            .is_some_and(|relation| relation == b"Source")
    };
    Some(specifications.filter(is_source).collect())
}

fn content(file: &Document, specification: &Dictionary) -> Option<Result<Vec<u8>, Absent>> {
    let embedded = resolved(file, specification, b"EF")?.as_dict().ok()?;
    let stream = resolved(file, embedded, b"F")?.as_stream().ok()?;
    match stream.get_plain_content_with_limit(LARGEST) {
        Ok(content) => Some(Ok(content)),
        Err(lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
            Some(Err(Absent::TooLarge))
        }
        Err(_) => None,
    }
}

fn resolved<'a>(file: &'a Document, from: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    Some(file.dereference(from.get(key).ok()?).ok()?.1)
}
