//! What PDF/A (ISO 19005) and PDF/UA-1 (ISO 14289-1) require of the whole file: the standards it claims, and the
//! meaning of its colours.

use std::fmt::Write;

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::metadata::PRODUCER;
use super::string;
use crate::layout::folio::Folios;

/// Its source and licence are in the same folder.
const SRGB: &[u8] = include_bytes!("../../../templates/colour/srgb.icc");

/// PDF/A requires a description of every schema that it does not know (ISO 19005-2, 6.6.2.3.3).
const PDFUA_SCHEMA: &str = r#"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
"#;

const NAMESPACES: [(&str, &str); 8] = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("pdf", "http://ns.adobe.com/pdf/1.3/"),
    ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
    ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
    ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
    ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
    ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
];

/// Writes both. `part` is the part of PDF/A: 2, or 3 if a file is embedded.
pub fn write(file: &mut Document, folios: &Folios, part: u8) {
    let mut metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        metadata(folios, part).into_bytes(),
    );
    // Programs that do not know PDF read it.
    metadata.allows_compression = false;
    let metadata = file.add_object(metadata);
    let intent = intent(file);
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Metadata", metadata);
        catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    }
}

/// The output intent (ISO 32000-1, 14.11.5).
fn intent(file: &mut Document) -> ObjectId {
    // Compression would save only a tenth of its two kilobytes.
    let profile = Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()).with_compression(false);
    let profile = file.add_object(profile);
    let name = Object::string_literal("sRGB IEC61966-2.1");
    file.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => name.clone(),
        "Info" => name,
        "DestOutputProfile" => profile,
    })
}

/// The metadata in XMP (ISO 16684-1), which agree with the information dictionary.
fn metadata(folios: &Folios, part: u8) -> String {
    let mut xmp = String::from("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    xmp += "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF";
    for (prefix, name) in NAMESPACES {
        // Writing to a string never fails.
        let _ = write!(xmp, " xmlns:{prefix}=\"{name}\"");
    }
    xmp += ">\n<rdf:Description rdf:about=\"\">\n";
    let _ = writeln!(xmp, "<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    xmp += "<pdfuaid:part>1</pdfuaid:part>\n";
    let title = escaped(string::held(&folios.title));
    let _ = writeln!(
        xmp,
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>"
    );
    let author = escaped(string::held(&folios.author));
    let _ = writeln!(xmp, "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>");
    let language = folios.language.tag();
    let _ = writeln!(xmp, "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>");
    let _ = writeln!(xmp, "<pdf:Producer>{PRODUCER}</pdf:Producer>");
    xmp += PDFUA_SCHEMA;
    xmp += "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
    xmp
}

/// A text for XML, without the control characters that XML cannot contain.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '\t' | '\n' | '\r' => {
                let _ = write!(escaped, "&#{};", u32::from(letter));
            }
            '\u{FFFE}' | '\u{FFFF}' => {}
            control if control < ' ' => {}
            other => escaped.push(other),
        }
    }
    escaped
}
