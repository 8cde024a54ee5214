//! The manuscript inside its document (ISO 19005-3, annex E; ISO 32000-1, 7.11.4): written, and given back.

use std::cell::Cell;

use chrono::NaiveDate;
use lopdf::{DecompressError, Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};
use md5::{Digest, Md5};

use super::string;

/// A text to embed, under the name it is offered by.
pub struct Attached<'a> {
    pub name: &'a str,
    pub text: &'a str,
    /// What the file is dated, since the clock must not be asked.
    pub dated: Option<NaiveDate>,
}

/// Why a file gives no manuscript back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    NotPdf,
    NoManuscript,
    /// It, or what it holds when unpacked, is larger than [`LARGEST`].
    TooLarge,
}

/// Bytes of a file that is read, and of the manuscript in it.
pub const LARGEST: usize = 64_000_000;

/// Bytes of the objects that lie packed in a file, all together: a few can unpack to more than a machine can hold,
/// and an object takes many times the room of its letters.
const PACKED: usize = 16_000_000;

thread_local! {
    /// What the streams of the file that is being read may still hold; nothing where one of them held more.
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

/// The manuscript that a PDF carries, byte for byte.
///
/// # Errors
/// Where the bytes are no PDF, too many, or no source is associated with it.
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

/// Takes no object whose stream there is no room for, though a file list it a thousand times. What is read of a
/// stream stays as it is; other objects are taken as they are given.
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
