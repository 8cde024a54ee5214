use std::io::Read;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::support::Folder;
use crate::support::manuscript::ENGLISH;

#[test]
fn a_manuscript_comes_back_byte_for_byte() {
    let odd = format!("\u{feff}{}", ENGLISH.replace('\n', "\r\n"));
    let folder = Folder::of(&odd);
    folder.cdipdoc("render --pdf --pdf-standard a-3a").exits(0);
    folder.cdipdoc("extract webinars.en.pdf").exits(0).answers(&odd).complains("");
    folder.cdipdoc("extract webinars.en.pdf -o again.toml").exits(0).answers("");
    assert_eq!(folder.read("again.toml"), odd);
}

#[test]
fn a_pdf_without_a_manuscript_is_a_usage_error() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("render --pdf").exits(0);
    folder.cdipdoc("extract webinars.en.pdf").exits(2).answers("").complains(
        "error: `webinars.en.pdf` carries no manuscript\n\
         help: render the PDF with `--pdf-standard a-3a`, which puts the manuscript into it\n",
    );
}

#[test]
fn what_is_no_pdf_is_a_usage_error() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("extract webinars.toml").exits(2).complains(
        "error: `webinars.toml` is no PDF that can be read\n\
         help: name a PDF that `cdipdoc render` has written\n",
    );
    folder.cdipdoc("extract missing.pdf").exits(2).mentions("no such file or folder");
}

#[test]
fn a_manuscript_never_replaces_its_pdf() {
    let folder = Folder::of(ENGLISH);
    folder.cdipdoc("render --pdf --pdf-standard a-3a").exits(0);
    folder.cdipdoc("extract webinars.en.pdf -o ./webinars.en.pdf").exits(2).mentions("is the input");
    folder.cdipdoc("extract webinars.en.pdf -o no/again.toml").exits(3);
}

const TOO_LARGE: &str = "error: `large`, or the manuscript in it, is over 64 MB, the limit on both\n\
                         help: name a PDF that `cdipdoc render` has written\n";

#[test]
fn a_pdf_over_the_limit_is_not_read() {
    let folder = Folder::new();
    let large = std::fs::File::create(folder.path("large")).expect("a file");
    large.set_len(64_000_001).expect("room");
    folder.cdipdoc("extract large").exits(2).answers("").complains(TOO_LARGE);
    large.set_len(64_000_000).expect("room");
    folder.cdipdoc("extract large").exits(2).mentions("is no PDF that can be read");
}

fn packed(length: u64) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    std::io::copy(&mut std::io::repeat(b'#').take(length), &mut packed).expect("bytes");
    packed.finish().expect("bytes")
}

#[test]
fn a_manuscript_that_unpacks_without_end_is_given_up() {
    let bomb = |length: u64| pdf_with(&packed(length), &[]);
    let folder = Folder::new().with("large", bomb(64_000_001)).with("small", bomb(1_000));
    folder.cdipdoc("extract small").exits(0).answers(&"#".repeat(1_000));
    folder.cdipdoc("extract large").exits(2).answers("").complains(TOO_LARGE);
}

#[test]
fn objects_that_unpack_without_end_are_given_up_together() {
    let dictionary = "/Type /ObjStm /N 0 /First 0";
    let with = |count: usize| pdf_with(&packed(1_000), &vec![stream(dictionary, &packed(1_000_000)); count]);
    let folder = Folder::new().with("large", with(17)).with("small", with(15));
    folder.cdipdoc("extract small").exits(0).answers(&"#".repeat(1_000));
    folder.cdipdoc("extract large").exits(2).answers("").complains(TOO_LARGE);
}

fn stream(dictionary: &str, packed: &[u8]) -> Vec<u8> {
    let head = format!("<< {dictionary} /Filter /FlateDecode /Length {} >>\nstream\n", packed.len());
    [head.as_bytes(), packed, b"\nendstream"].concat()
}

/// A file that holds a manuscript, packed, and streams besides.
fn pdf_with(packed: &[u8], streams: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /AF [2 0 R] >>".to_vec(),
        b"<< /Type /Filespec /AFRelationship /Source /EF << /F 3 0 R >> >>".to_vec(),
        stream("", packed),
    ];
    objects.extend_from_slice(streams);
    let size = objects.len() + 1;
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {size}\n0000000000 65535 f \n");
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend([format!("{} 0 obj\n", at + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let end = format!("{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", pdf.len());
    pdf.extend(end.into_bytes());
    pdf
}
