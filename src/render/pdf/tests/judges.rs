//! Our judge and the one from outside report each broken file. Other tests show that they accept sound files: every
//! file that is made there is judged.

use std::sync::LazyLock;

use lopdf::{Dictionary, Document, Object};
use md5::{Digest, Md5};
use page_validation::ValidationProfile as Profile;

use super::reading::{information, made, page};
use super::sample::with_emblem;
use crate::face::Faces;
use crate::judge::file::{at, stream, text_string};
use crate::judge::{failures, faults, judged};
use crate::layout;
use crate::layout::style::Style;
use crate::picture::Colour;
use crate::press;
use crate::render::pdf::attachment::Attached;
use crate::render::pdf::{Absent, pdf};
use crate::source::Source;

const EXAMPLES: [&str; 4] = [
    include_str!("../../../../examples/webinars.toml"),
    include_str!("../../../../examples/minimal.toml"),
    include_str!("../../../../examples/annexes.toml"),
    include_str!("../../../../examples/six-languages.toml"),
];

/// All language versions of the examples.
static MADE: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let documents = EXAMPLES.into_iter().flat_map(|text| {
        press::read(Source::new("example", text)).unwrap().documents.expect("a sound example")
    });
    documents.map(|document| made(&layout::set(&document, &Style::house(), &Faces::default()))).collect()
});

#[test]
fn the_examples_are_accessible_and_archivable() {
    assert_eq!(MADE.len(), 11);
}

fn with_emblem_in(colour: Colour) -> Vec<u8> {
    made(&layout::set(&with_emblem(colour), &Style::house(), &Faces::default()))
}

#[test]
fn an_emblem_is_accessible_and_archivable() {
    for colour in [Colour::Grey, Colour::Rgb] {
        assert_eq!(with_emblem_in(colour), with_emblem_in(colour));
        let manuscript = Attached { name: "webinars.toml", text: EXAMPLES[0], dated: None };
        let folios = layout::set(&with_emblem(colour), &Style::house(), &Faces::default());
        let mut file = Document::load_mem(&judged(pdf(folios, Some(&manuscript)).unwrap())).unwrap();
        let (space, samples) = match colour {
            Colour::Grey => ("DeviceGray", 1),
            Colour::Rgb => ("DeviceRGB", 3),
        };
        let image = image(&mut file);
        assert_eq!(image.get(b"ColorSpace").unwrap().as_name().unwrap(), space.as_bytes());
        // A bar of three pixels, which no compression makes smaller.
        assert!(image.get(b"Length").unwrap().as_i64().unwrap() >= 3 * samples);
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
        folios.author = "Le Secrétariat".into();
        let file = Document::load_mem(&made(&folios)).unwrap();
        assert_eq!(information(&file, "Author"), "Le Secrétariat");
        let metadata = stream(&file, file.catalog().unwrap(), &["Metadata"]);
        assert!(metadata.contains("<rdf:li>Le Secrétariat</rdf:li>"), "{metadata}");
        assert!(metadata.contains("<rdf:li>fr</rdf:li>"), "{metadata}");
    }
}

#[test]
fn a_file_with_its_manuscript_is_pdf_a_3() {
    for (name, text) in [("webinars.toml", EXAMPLES[1]), ("é (1).toml", "\u{feff}x = 1\r\n")] {
        let dated = chrono::NaiveDate::from_ymd_opt(2024, 10, 4);
        let manuscript = Attached { name, text, dated };
        let bytes = judged(pdf(super::folios(vec![super::run("text")]), Some(&manuscript)).unwrap());
        assert_eq!(crate::render::pdf::manuscript(&bytes).unwrap(), text.as_bytes());
        let file = Document::load_mem(&bytes).unwrap();
        let specification = at(&file, file.catalog().unwrap(), &["AF", "0"]).as_dict().unwrap();
        assert_eq!(["F", "UF"].map(|key| text_string(at(&file, specification, &[key]))), [name, name]);
        let embedded = &at(&file, specification, &["EF", "F"]).as_stream().unwrap().dict;
        let parameter = |key| at(&file, embedded, &["Params", key]);
        assert_eq!(parameter("Size").as_i64().unwrap(), text.len() as i64);
        assert_eq!(parameter("CheckSum").as_str().unwrap(), Md5::digest(text).as_slice());
        assert_eq!(text_string(parameter("ModDate")), "D:20241004000000Z");
        assert_ne!(failures(&bytes, Profile::PdfA2a), Vec::<String>::new());
    }
}

#[test]
fn a_file_without_a_manuscript_gives_none_back() {
    let bytes = made(&super::folios(vec![super::run("text")]));
    assert_eq!(crate::render::pdf::manuscript(&bytes), Err(Absent::NoManuscript));
    assert_eq!(crate::render::pdf::manuscript(b"symbol = 1"), Err(Absent::NotPdf));
}

/// One of the two profiles must report a sound file that is broken in one place.
#[track_caller]
fn breaks(name: &str, profile: Profile, change: impl FnOnce(&mut Document)) {
    breaks_in(&MADE[0], name, profile, change);
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

/// Changes every dictionary with this key.
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
        breaks_in(&MADE[3], name, Profile::PdfUa1, |file| {
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

/// What our judge reports of a file, broken in one place, that the judge from outside accepts.
fn found(change: impl FnOnce(&mut Document)) -> Vec<String> {
    let mut file = Document::load_mem(&MADE[0]).unwrap();
    change(&mut file);
    faults(&file)
}

#[test]
fn links_lead_to_the_web_or_to_a_mailbox() {
    let leading = |address: &'static str| {
        found(move |file| {
            let links = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
            let mut actions = links.filter_map(|link| link.get_mut(b"A").ok()?.as_dict_mut().ok());
            let link = actions.find(|action| action.has(b"URI")).unwrap();
            link.set("URI", Object::string_literal(address));
        })
    };
    assert_eq!(leading("mailto:office@wipo.int"), Vec::<String>::new());
    assert_eq!(leading("javascript:alert(1)"), ["a link leads to \"javascript:alert(1)\" by URI"]);
    let nowhere = found(|file| each(file, "Dest", |link| drop(link.remove(b"Dest"))));
    assert_eq!(nowhere[0], "a link leads nowhere");
}

/// The first element of a type whose children are a list.
fn element<'f>(file: &'f mut Document, name: &str) -> &'f mut Dictionary {
    let mut elements = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
    let wanted = |element: &&mut Dictionary| {
        element.get(b"S").and_then(Object::as_name).is_ok_and(|own| own == name.as_bytes())
            && element.get(b"K").is_ok_and(|kids| kids.as_array().is_ok_and(|kids| kids.len() > 1))
    };
    elements.find(wanted).unwrap()
}

#[test]
fn text_is_heard_in_the_order_in_which_it_stands() {
    let swapped = found(|file| {
        let kids = element(file, "Document").get_mut(b"K").unwrap().as_array_mut().unwrap();
        kids.swap(0, 1);
    });
    assert_eq!(swapped.len(), 1, "{swapped:?}");
    assert!(swapped[0].ends_with("is heard after what it stands before"), "{swapped:?}");
}

#[test]
fn a_mark_is_heard_once_and_has_a_way_back() {
    let doubled = found(|file| {
        let kids = element(file, "Document").get_mut(b"K").unwrap().as_array_mut().unwrap();
        kids.insert(0, kids[0].clone());
    });
    assert!(doubled[0].ends_with("is heard twice"), "{doubled:?}");
    let unheard = found(|file| {
        drop(element(file, "Document").get_mut(b"K").unwrap().as_array_mut().unwrap().remove(0))
    });
    assert!(unheard[0].ends_with("is not heard"), "{unheard:?}");
    let taken = found(|file| each(file, "ParentTreeNextKey", |tree| tree.set("ParentTreeNextKey", 3)));
    assert_eq!(taken, ["the next way back would be one that is taken"]);
    let lost = found(|file| {
        let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
        let tree =
            file.get_dictionary_mut(root).unwrap().get_mut(b"ParentTree").unwrap().as_dict_mut().unwrap();
        let marks = tree.get_mut(b"Nums").unwrap().as_array_mut().unwrap()[1].as_array_mut().unwrap();
        marks.pop();
    });
    assert!(lost.len() == 1 && lost[0].ends_with("has no way back"), "{lost:?}");
}

#[test]
fn text_is_said_as_it_is_typed() {
    let said = |line: &str| {
        faults(&Document::load_mem(&pdf(super::folios(vec![super::run(line)]), None).unwrap()).unwrap())
    };
    assert_eq!(said("One. Two."), Vec::<String>::new());
    assert_eq!(said("One.  Two."), ["\"One.  Two.\" on page 0 is no text as anybody types it"]);
    let unsaid = found(|file| {
        for object in file.objects.values_mut() {
            let Ok(stream) = object.as_stream_mut() else { continue };
            let Ok(map) =
                stream.get_plain_content().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            else {
                continue;
            };
            if map.contains("<0001> <") {
                stream.dict.remove(b"Filter");
                stream.set_content(map.replace("<0001> <", "<FFFF> <").into_bytes());
            }
        }
    });
    assert!(unsaid.iter().any(|fault| fault.contains('\u{fffd}')), "{unsaid:?}");
}

/// A list turned into a table: its items are rows, and their labels are the cells of the first column.
fn tabled(change: impl FnOnce(&mut Document)) -> Vec<String> {
    found(|file| {
        for (from, to) in [("L", "Table"), ("LI", "TR"), ("Lbl", "TH"), ("LBody", "TD")] {
            for object in file.objects.values_mut() {
                let Ok(element) = object.as_dict_mut() else { continue };
                let of_note = element.get(b"K").is_ok_and(|kid| kid.as_reference().is_ok());
                if element.get(b"S").and_then(Object::as_name).is_ok_and(|own| own == from.as_bytes())
                    && !(from == "Lbl" && of_note)
                {
                    element.set("S", to);
                    if to == "TH" {
                        element.set("A", lopdf::dictionary! { "O" => "Table", "Scope" => "Row" });
                    }
                }
            }
        }
        change(file);
    })
}

fn headers(file: &mut Document, change: fn(&mut Dictionary)) {
    for object in file.objects.values_mut() {
        if let Ok(element) = object.as_dict_mut()
            && element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"TH")
        {
            change(element);
        }
    }
}

#[test]
fn a_table_has_headers_with_a_scope() {
    assert_eq!(tabled(|_| {}), Vec::<String>::new());
    let unscoped = tabled(|file| headers(file, |cell| drop(cell.remove(b"A"))));
    assert_eq!(unscoped[0], "a TH that does not say its scope");
    let of_lists = tabled(|file| {
        headers(file, |cell| cell.set("A", lopdf::dictionary! { "O" => "List", "Scope" => "Row" }))
    });
    assert_eq!(of_lists[0], "a TH that does not say its scope");
    assert_eq!(tabled(|file| headers(file, |cell| cell.set("S", "TD"))), ["a table without a TH"]);
    let longer =
        tabled(|file| element(file, "TR").get_mut(b"K").unwrap().as_array_mut().unwrap().truncate(1));
    assert!(longer.iter().any(|fault| fault.starts_with("a table with rows of [1, 2")), "{longer:?}");
}

/// Changes all elements of a type.
fn elements(file: &mut Document, name: &str, change: impl Fn(&mut Dictionary)) {
    let all = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
    let own = all.filter(|element| {
        element.get(b"S").and_then(Object::as_name).is_ok_and(|own| own == name.as_bytes())
    });
    own.for_each(change);
}

#[test]
fn a_list_says_how_its_items_are_counted() {
    let numbered = |style: &'static str| {
        found(|file| {
            elements(file, "L", |list| {
                list.set("A", lopdf::dictionary! { "O" => "List", "ListNumbering" => style });
            });
        })
    };
    for style in ["Disc", "Decimal", "LowerAlpha", "None"] {
        let faults = numbered(style);
        assert!(faults.iter().any(|fault| fault.contains("is not counted as")), "{style}: {faults:?}");
    }
    let of_paragraphs = found(|file| elements(file, "LI", |item| item.set("S", "P")));
    assert!(of_paragraphs[0].starts_with("a list that does not hold"), "{of_paragraphs:?}");
    let bodiless = found(|file| elements(file, "LBody", |body| body.set("S", "P")));
    assert!(bodiless[0].starts_with("a list that does not hold"), "{bodiless:?}");
}

#[test]
fn a_note_and_its_call_lead_to_one_another() {
    let astray = found(|file| {
        let last = file.page_iter().last().unwrap();
        each_end(file, |end| end[0] = last.into());
    });
    assert!(astray.iter().any(|fault| fault.contains("lead elsewhere")), "{astray:?}");
    let uncalled = found(|file| elements(file, "Note", |note| note.set("S", "P")));
    assert!(uncalled.contains(&"a call without a note behind it".to_owned()), "{uncalled:?}");
    let nameless = found(|file| elements(file, "Lbl", |label| label.set("S", "P")));
    assert!(nameless.contains(&"a note without its figure".to_owned()), "{nameless:?}");
}

/// Changes every destination.
fn each_end(file: &mut Document, change: impl Fn(&mut Vec<Object>)) {
    let all = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
    all.filter_map(|object| object.get_mut(b"Dest").ok()?.as_array_mut().ok()).for_each(change);
}

#[test]
fn bookmarks_are_those_of_the_headings() {
    let back = found(|file| each(file, "Prev", |item| drop(item.remove(b"Prev"))));
    assert!(back[0].ends_with("has no way back"), "{back:?}");
    let count = found(|file| each(file, "Count", |item| item.set("Count", 99)));
    assert!(count[0].starts_with("99 bookmarks are told of"), "{count:?}");
    let first = found(|file| {
        let first = file.page_iter().next().unwrap();
        each_end(file, |end| end[0] = first.into());
    });
    assert!(first.iter().any(|fault| fault.starts_with("bookmarks [")), "{first:?}");
}

#[test]
fn every_page_is_tabbed_in_the_order_of_the_structure() {
    let file = Document::load_mem(&MADE[0]).unwrap();
    assert_eq!(at(&file, page(&file), &["Tabs"]).as_name().unwrap(), b"S");
}
