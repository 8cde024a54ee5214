//! The outside judge of PDF/UA-1 and PDF/A, which must find sound files sound and each broken one broken.

use lopdf::{Dictionary, Document, Object};
use page_validation::{ValidationOptions, ValidationProfile as Profile, validate_pdf_bytes};

use super::reading::{at, page};
use super::sample::with_emblem;
use crate::layout;
use crate::layout::style::Style;
use crate::picture::Colour;
use crate::press;
use crate::render::pdf::{Absent, Manuscript, pdf};
use crate::source::Source;

const EXAMPLES: [&str; 3] = [
    include_str!("../../../../examples/webinars.toml"),
    include_str!("../../../../examples/minimal.toml"),
    include_str!("../../../../examples/annexes.toml"),
];

/// What a profile finds wrong with a file.
pub fn failures(bytes: &[u8], profile: Profile) -> Vec<String> {
    let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).unwrap();
    assert!(report.rules.total > 50, "{profile:?} ran {} rules", report.rules.total);
    report.failures.iter().map(ToString::to_string).collect()
}

#[track_caller]
pub fn passes(name: &str, bytes: &[u8], archive: Profile) {
    for profile in [archive, Profile::PdfUa1] {
        assert_eq!(failures(bytes, profile), Vec::<String>::new(), "{name}, {profile:?}");
    }
}

/// Every language version of the examples.
pub fn examples() -> Vec<Vec<u8>> {
    let documents = EXAMPLES.into_iter().flat_map(|text| {
        press::read(Source::new("example", text)).unwrap().documents.expect("a sound example")
    });
    documents.map(|document| pdf(&layout::set(&document, &Style::house()), None).unwrap()).collect()
}

#[test]
fn the_examples_are_accessible_and_archivable() {
    let examples = examples();
    assert_eq!(examples.len(), 5);
    for bytes in examples {
        passes("an example", &bytes, Profile::PdfA2a);
    }
}

fn with_emblem_in(colour: Colour) -> Vec<u8> {
    pdf(&layout::set(&with_emblem(colour), &Style::house()), None).unwrap()
}

#[test]
fn an_emblem_is_accessible_and_archivable() {
    for colour in [Colour::Grey, Colour::Rgb] {
        passes("an emblem", &with_emblem_in(colour), Profile::PdfA2a);
        assert_eq!(with_emblem_in(colour), with_emblem_in(colour));
        let manuscript = Manuscript { name: "webinars.toml", text: EXAMPLES[0], dated: None };
        let folios = layout::set(&with_emblem(colour), &Style::house());
        passes("an emblem beside its manuscript", &pdf(&folios, Some(&manuscript)).unwrap(), Profile::PdfA3a);
    }
}

#[test]
fn the_judge_sees_an_emblem_that_says_nothing() {
    let emblem = || with_emblem_in(Colour::Rgb);
    breaks_in(&emblem(), "Alt", Profile::PdfUa1, |file| {
        each(file, "Alt", |figure| drop(figure.remove(b"Alt")))
    });
    breaks_in(&emblem(), "OutputIntents", Profile::PdfA2a, without("OutputIntents"));
    breaks_in(&emblem(), "Interpolate", Profile::PdfA2a, |file| {
        image(file).set("Interpolate", true);
    });
}

fn image(file: &mut Document) -> &mut Dictionary {
    let streams = file.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let mut images = streams.map(|stream| &mut stream.dict).filter(|dictionary| dictionary.has(b"Width"));
    images.next().unwrap()
}

#[test]
fn titles_of_any_letters_are_accessible_and_archivable() {
    for title in ["<b>&amp; \"'", ")(\\", "عنوان", "]]>"] {
        let mut folios = super::folios(vec![super::run("text")]);
        folios.title = title.into();
        folios.author = title.into();
        passes(title, &pdf(&folios, None).unwrap(), Profile::PdfA2a);
    }
}

#[test]
fn a_file_with_its_manuscript_is_pdf_a_3() {
    for (name, text) in [("webinars.toml", EXAMPLES[1]), ("é (1).toml", "\u{feff}x = 1\r\n")] {
        let dated = chrono::NaiveDate::from_ymd_opt(2024, 10, 4);
        let manuscript = Manuscript { name, text, dated };
        let bytes = pdf(&super::folios(vec![super::run("text")]), Some(&manuscript)).unwrap();
        passes(name, &bytes, Profile::PdfA3a);
        assert_eq!(crate::render::pdf::manuscript(&bytes).unwrap(), text.as_bytes());
        assert_ne!(failures(&bytes, Profile::PdfA2a), Vec::<String>::new());
    }
}

#[test]
fn a_file_without_a_manuscript_gives_none_back() {
    let bytes = pdf(&super::folios(vec![super::run("text")]), None).unwrap();
    assert_eq!(crate::render::pdf::manuscript(&bytes), Err(Absent::NoManuscript));
    assert_eq!(crate::render::pdf::manuscript(b"symbol = 1"), Err(Absent::NotPdf));
}

/// A sound file, broken in one place, is found broken by one of the two profiles.
#[track_caller]
fn breaks(name: &str, profile: Profile, change: impl FnOnce(&mut Document)) {
    breaks_in(&examples()[0], name, profile, change);
}

#[track_caller]
fn breaks_in(bytes: &[u8], name: &str, profile: Profile, change: impl FnOnce(&mut Document)) {
    let mut file = Document::load_mem(bytes).unwrap();
    change(&mut file);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    assert_ne!(failures(&bytes, profile), Vec::<String>::new(), "{name}");
}

fn without(key: &'static str) -> impl FnOnce(&mut Document) {
    move |file| assert!(file.catalog_mut().unwrap().remove(key.as_bytes()).is_some(), "{key}")
}

/// Changes every dictionary that has the key.
fn each(file: &mut Document, key: &str, change: fn(&mut Dictionary)) {
    let mut changed = 0;
    for object in file.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object
            && dictionary.has(key.as_bytes())
        {
            change(dictionary);
            changed += 1;
        }
    }
    assert!(changed > 0, "nothing has {key}");
}

#[test]
fn the_judge_sees_what_is_missing_from_the_catalog() {
    for key in ["Lang", "MarkInfo", "StructTreeRoot", "ViewerPreferences", "Metadata"] {
        breaks(key, Profile::PdfUa1, without(key));
    }
    for key in ["MarkInfo", "StructTreeRoot", "Metadata"] {
        breaks(key, Profile::PdfA2a, without(key));
    }
}

#[test]
fn the_judge_sees_what_is_missing_elsewhere() {
    breaks("Contents", Profile::PdfUa1, |file| each(file, "Contents", |link| drop(link.remove(b"Contents"))));
    breaks("StructParent", Profile::PdfUa1, |file| {
        each(file, "StructParent", |link| drop(link.remove(b"StructParent")))
    });
    breaks("Tabs", Profile::PdfUa1, |file| each(file, "Tabs", |page| drop(page.remove(b"Tabs"))));
    breaks("F", Profile::PdfA2a, |file| each(file, "F", |link| drop(link.remove(b"F"))));
    breaks("ToUnicode", Profile::PdfA2a, |file| {
        each(file, "ToUnicode", |font| drop(font.remove(b"ToUnicode")))
    });
    breaks("FontFile2", Profile::PdfA2a, |file| {
        each(file, "FontFile2", |font| drop(font.remove(b"FontFile2")))
    });
    breaks("W", Profile::PdfA2a, |file| each(file, "W", |font| drop(font.remove(b"W"))));
    breaks("ID of notes", Profile::PdfUa1, |file| each(file, "ID", |note| drop(note.remove(b"ID"))));
    breaks("OutputIntents", Profile::PdfA2a, |file| {
        without("OutputIntents")(file);
        let page = file.page_iter().next().unwrap();
        file.add_page_contents(page, b"/Artifact BMC 1 0 0 rg 0 0 9 9 re f EMC".to_vec()).unwrap();
    });
}

#[test]
fn the_judge_sees_a_heading_left_out() {
    breaks("H3 for H2", Profile::PdfUa1, |file| {
        each(file, "S", |element| {
            if element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"H2") {
                element.set("S", "H3");
            }
        })
    });
}

#[test]
fn the_judge_sees_a_table_that_is_none() {
    for (name, other) in [("TR", "P"), ("TD", "P"), ("Table", "Sect")] {
        breaks_in(&examples()[3], name, Profile::PdfUa1, |file| {
            for object in file.objects.values_mut() {
                if let Object::Dictionary(element) = object
                    && element.get(b"S").and_then(Object::as_name).is_ok_and(|found| found == name.as_bytes())
                {
                    element.set("S", other);
                }
            }
        });
    }
}

#[test]
fn the_judge_sees_a_claim_that_is_missing() {
    for (claim, profile) in [("pdfuaid:part", Profile::PdfUa1), ("pdfaid:part", Profile::PdfA2a)] {
        breaks(claim, profile, |file| {
            let metadata = file.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
            let stream = file.get_object_mut(metadata).unwrap().as_stream_mut().unwrap();
            let xmp = String::from_utf8(stream.content.clone()).unwrap();
            assert!(xmp.contains(claim));
            stream.set_content(xmp.replace(claim, "dc:source").into_bytes());
        });
    }
}

#[test]
fn the_judge_sees_text_without_a_tag() {
    breaks("untagged text", Profile::PdfUa1, |file| {
        let page = file.page_iter().next().unwrap();
        file.add_page_contents(page, b"BT /F0 9 Tf (\0\x01) Tj ET".to_vec()).unwrap();
    });
}

/// What the judge misses: a link may lead to the web, to a mailbox or into the document, to nothing else.
fn leads(file: &Document) -> Vec<String> {
    let mut wrong = Vec::new();
    for object in file.objects.values() {
        let Ok(action) = object.as_dict().and_then(|link| link.get(b"A")).and_then(Object::as_dict) else {
            continue;
        };
        // A list has attributes under the same key.
        if !action.has(b"S") {
            continue;
        }
        let uri =
            action.get(b"URI").and_then(Object::as_str).map(String::from_utf8_lossy).unwrap_or_default();
        let sound = ["https://", "http://", "mailto:"].iter().any(|scheme| uri.starts_with(scheme));
        if !sound {
            wrong.push(uri.into_owned());
        }
    }
    wrong
}

#[test]
fn links_lead_to_the_web_or_to_a_mailbox() {
    for bytes in examples() {
        assert_eq!(leads(&Document::load_mem(&bytes).unwrap()), Vec::<String>::new());
    }
    let mut file = Document::load_mem(&examples()[0]).unwrap();
    let link = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
    let mut actions = link.filter_map(|link| link.get_mut(b"A").ok()?.as_dict_mut().ok());
    let link = actions.find(|action| action.has(b"URI")).unwrap();
    link.set("URI", Object::string_literal("javascript:alert(1)"));
    assert_eq!(leads(&file), ["javascript:alert(1)"]);
}

#[test]
fn every_page_is_tabbed_in_the_order_of_the_structure() {
    let file = Document::load_mem(&examples()[0]).unwrap();
    assert_eq!(at(&file, page(&file), &["Tabs"]).as_name().unwrap(), b"S");
}
