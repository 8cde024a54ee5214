//! The last step: compresses the streams, writes the file, and calculates its identifier from its content.

use std::io;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Document, Object, Stream, StringFormat};
use md5::{Digest, Md5};

use crate::parallel::map_parallel;

/// Level 3 makes the pages of the model document only 1 % larger than level 9, with clearly fewer instructions.
const LEVEL: Compression = Compression::new(3);

/// The least number of bytes for which compression is worth while: preparing the compressor takes time too.
const WORTHWHILE: usize = 1_600;

/// The length of MD5, which ISO 32000-1, 14.4, recommends.
const IDENTIFIER: usize = 16;

pub fn write(mut file: Document) -> io::Result<Vec<u8>> {
    compress(&mut file);
    let blank = Object::String(vec![0; IDENTIFIER], StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![blank.clone(), blank]);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)?;
    identify(&mut bytes);
    Ok(bytes)
}

/// Replaces the blanks of the identifier by the digest of the file. The identifier stands in the trailer, so nothing
/// before it can be confused with it: the search begins at the end.
fn identify(bytes: &mut [u8]) {
    let digest: String = Md5::digest(&*bytes).iter().map(|byte| format!("{byte:02X}")).collect();
    let blank = "0".repeat(digest.len());
    for _ in 0..2 {
        if let Some(at) = bytes.windows(blank.len()).rposition(|window| window == blank.as_bytes()) {
            bytes[at..at + blank.len()].copy_from_slice(digest.as_bytes());
        }
    }
}

fn compress(file: &mut Document) {
    let streams = file.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let worthwhile = |stream: &&mut Stream| stream.allows_compression && stream.content.len() >= WORTHWHILE;
    let mut streams: Vec<&mut Stream> = streams.filter(worthwhile).collect();
    let contents: Vec<&[u8]> = streams.iter().map(|stream| stream.content.as_slice()).collect();
    let compressed =
        map_parallel(&contents, || Compress::new(LEVEL, true), |deflate, content| shorter(content, deflate));
    for (stream, shorter) in streams.iter_mut().zip(compressed) {
        if let Some(shorter) = shorter {
            stream.set_content(shorter);
            stream.dict.set("Filter", "FlateDecode");
        }
    }
}

/// The compressed content, if it is complete and not longer.
fn shorter(content: &[u8], deflate: &mut Compress) -> Option<Vec<u8>> {
    // A new compressor needs no reset, which is not cheap.
    if deflate.total_in() > 0 {
        deflate.reset();
    }
    let mut out = Vec::with_capacity(content.len());
    let status = deflate.compress_vec(content, &mut out, FlushCompress::Finish).ok()?;
    // Readers take a carriage return as part of the line end before `endstream` and count one byte too few. They
    // ignore bytes after the end of the compressed content.
    if out.ends_with(b"\r") {
        out.push(0);
    }
    (status == Status::StreamEnd).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stream_ends_in_a_carriage_return() {
        // The last byte of the checksum is the sum of the bytes plus 1.
        let mut content = [0; 99];
        content[0] = b'\r' - 1;
        let stream = shorter(&content, &mut Compress::new(LEVEL, true)).unwrap();
        assert!(stream.ends_with(b"\r\0"), "{stream:?}");
    }
}
