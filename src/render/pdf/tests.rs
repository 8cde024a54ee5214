//! Tests of PDF files, which are read again as their users do.

mod judges;
mod reading;
mod sample;
mod samples;
mod scripts;
mod tree;

use lopdf::{Document, Object};

use super::{pdf, string};
use crate::face::{FaceId, Faces};
use crate::judge::file::{at, stream, text_string};
use crate::layout;
use crate::layout::folio::{Bookmark, Folio, Folios, GlyphRun, Ink, Stroke};
use crate::layout::style::{Colour, Style};
use crate::press;
use crate::source::Source;
use crate::terms::{Direction, Language};
use reading::{content, copied, information, made, page, titles, written};
use sample::{folios, mark, rule, run};

#[test]
fn the_same_folios_are_the_same_file() {
    let folios = folios(vec![run("Le comité est invité")]).linked("https://www.wipo.int/");
    assert_eq!(made(&folios), made(&folios));
}

#[test]
fn another_text_is_another_identifier() {
    let of = |text| {
        let file = written(&folios(vec![run(text)]));
        at(&file, &file.trailer, &["ID", "0"]).as_str().unwrap().to_vec()
    };
    assert_ne!(of("a"), of("b"));
    assert_eq!(of("a").len(), 16);
}

#[test]
fn text_comes_back_as_typed() {
    let text = "L’examen (n° 5) des “questions\u{2011}réponses” : savoir-faire 1\\2.";
    assert_eq!(copied(&folios(vec![run(text)])), text);
}

#[test]
fn a_run_is_one_string() {
    let content = content(&folios(vec![run("Ragged right, no hyphenation, no pair kerning")]));
    assert_eq!((content.matches("Tj").count(), content.matches("TJ").count()), (1, 0));
}

#[test]
fn a_wide_gap_is_one_space() {
    let mut line = run("First. Second.");
    line.glyphs[6].advance *= 2.0;
    let folios = folios(vec![line]);
    assert_eq!(copied(&folios), "First. Second.");
    assert!(content(&folios).contains(" -278("), "{}", content(&folios));
}

#[test]
fn a_glyph_of_two_texts_has_two_codes() {
    let text = "questions\u{2011}réponses et savoir-faire";
    let folios = folios(vec![run(text)]);
    assert_eq!(copied(&folios), text);
    assert!(!content(&folios).contains("ActualText"));
    let file = written(&folios);
    let font =
        at(&file, page(&file), &["Resources", "Font", "F0", "DescendantFonts", "0"]).as_dict().unwrap();
    let glyphs = at(&file, font, &["CIDToGIDMap"]).as_stream().unwrap().get_plain_content().unwrap();
    let glyphs: Vec<_> = glyphs.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    let twice = glyphs.windows(2).filter(|pair| pair[0] == pair[1]).count();
    assert_eq!(twice, 1, "{glyphs:?}");
}

#[test]
fn a_ligature_is_all_its_letters() {
    let mut line = run("fin");
    line.glyphs.remove(1);
    line.glyphs[0].end = 2;
    assert_eq!(copied(&folios(vec![line])), "fin");
}

#[test]
fn slanted_type_is_told_from_upright() {
    let flags = |face| {
        let file = written(&folios(vec![GlyphRun { face: FaceId(face), ..run("a") }]));
        let font = format!("F{face}");
        let path = ["Resources", "Font", &font, "DescendantFonts", "0", "FontDescriptor", "Flags"];
        at(&file, page(&file), &path).as_i64().unwrap()
    };
    let italics: Vec<bool> = (0..4).map(|face| flags(face) & 64 != 0).collect();
    assert_eq!(
        italics,
        (0..4).map(|face| Faces::default().name(FaceId(face)).contains("Italic")).collect::<Vec<_>>()
    );
    assert_eq!(italics.iter().filter(|italic| **italic).count(), 2);
}

#[test]
fn a_page_is_its_whole_paper() {
    let file = written(&folios(vec![run("text")]));
    let corners = |key| at(&file, page(&file), &[key]).clone();
    assert_eq!(corners("MediaBox").as_array().unwrap()[3].as_float().unwrap(), 841.9);
    assert!(["CropBox", "TrimBox"].iter().all(|key| corners(key) == corners("MediaBox")));
}

#[test]
fn a_glyph_of_one_text_is_its_own_code() {
    let file = written(&folios(vec![run("abba")]));
    let map = at(&file, page(&file), &["Resources", "Font", "F0", "DescendantFonts", "0", "CIDToGIDMap"]);
    assert_eq!(map.as_name().unwrap(), b"Identity");
}

#[test]
fn a_glyph_off_its_place_is_moved_and_the_pen_put_back() {
    let mut line = run("abc");
    line.glyphs[1].dx = 1.1;
    line.glyphs[1].dy = 2.0;
    let content = content(&folios(vec![line]));
    assert!(content.contains("2 Ts\n[-100"), "{content}");
    assert!(content.contains("0 Ts\n[100"), "{content}");
}

#[test]
fn furniture_is_an_artifact() {
    let mut folios = folios(vec![run("text")]);
    folios.pages[0].ink.push(rule());
    let content = content(&folios);
    assert!(
        content.ends_with("ET\n/Artifact <</Type/Layout>> BDC\n70 141.4 144 0.5 re\nf\nEMC"),
        "{content}"
    );
}

#[test]
fn the_ink_of_a_link_is_coloured_and_its_underline_is_furniture() {
    let blue = Some(Colour([5, 99, 193]));
    let mut folios = folios(vec![GlyphRun { colour: blue, ..run("page") }, run("text")]);
    let stroke = Stroke::Rule { length: 20.0, thickness: 0.6, colour: blue };
    folios.pages[0].ink.insert(1, Ink { node: None, x: 70.0, y: 81.4, stroke });
    let content = content(&folios);
    let order = [
        "0.02 0.39 0.76 rg\n",
        "Tj",
        "\n0 g\n",
        "Tj",
        "ET\n/Artifact <</Type/Layout>> BDC\n0.02 0.39 0.76 rg",
    ];
    let mut rest = content.as_str();
    for part in order {
        rest = rest.split_once(part).unwrap_or_else(|| panic!("no {part} where it belongs in {content}")).1;
    }
    assert!(rest.ends_with(" re\nf\nEMC"), "{content}");
}

#[test]
fn a_page_from_right_to_left_is_measured_from_its_right_edge() {
    let mut folios = folios(vec![]);
    folios.language = Language::Ar;
    folios.pages[0].ink.push(rule());
    assert!(content(&folios).contains("381.3 141.4 144 0.5 re"), "{}", content(&folios));
}

#[test]
fn fonts_are_subsets_that_tell_their_text() {
    let file = written(&folios(vec![run("abba")]));
    let font = at(&file, page(&file), &["Resources", "Font", "F0"]).as_dict().unwrap();
    let name = String::from_utf8(at(&file, font, &["BaseFont"]).as_name().unwrap().to_vec()).unwrap();
    let (tag, name) = name.split_once('+').unwrap();
    assert!(tag.len() == 6 && tag.bytes().all(|letter| letter.is_ascii_uppercase()), "{tag}");
    assert_eq!(name, "Arimo-Regular");
    let map = stream(&file, font, &["ToUnicode"]);
    assert!(map.contains("2 beginbfchar\n<0001> <0061>\n<0002> <0062>\nendbfchar"), "{map}");
    let widths = at(&file, font, &["DescendantFonts", "0", "W", "1"]).as_array().unwrap();
    assert_eq!(widths[1], Object::Real(556.15));
}

#[test]
fn other_letters_are_another_tag() {
    let name = |text| {
        let file = written(&folios(vec![run(text)]));
        at(&file, page(&file), &["Resources", "Font", "F0", "BaseFont"]).clone()
    };
    assert_ne!(name("ab"), name("ac"));
    assert_eq!(name("ab"), name("ba"));
}

#[test]
fn a_link_is_an_object_that_says_where_it_leads() {
    let file = written(
        &folios(vec![run("the recording"), run("of the webinar")]).linked("https://wipo.int/é?a=(b)\\"),
    );
    let annotations = page(&file).get(b"Annots").unwrap().as_array().unwrap();
    assert!(annotations.iter().all(|annotation| annotation.as_reference().is_ok()));
    assert_eq!(annotations.len(), 2);
    for place in ["0", "1"] {
        let annotation = at(&file, page(&file), &["Annots", place]).as_dict().unwrap();
        assert_eq!(
            at(&file, annotation, &["A", "URI"]).as_str().unwrap(),
            b"https://wipo.int/%C3%A9?a=(b)%5C"
        );
        assert_eq!(text_string(at(&file, annotation, &["Contents"])), "the recording of the webinar");
    }
}

#[test]
fn a_link_covers_its_words_and_has_no_frame() {
    let mut folios = folios(vec![run("savoir-"), run("faire"), run(" et plus")]).linked("https://wipo.int/");
    let width = match &folios.pages[0].ink[1].stroke {
        Stroke::Glyphs(run) => run.width(),
        Stroke::Rule { .. } | Stroke::Picture(_) => unreachable!(),
    };
    let [_, faire, plus] = &mut folios.pages[0].ink[..] else { unreachable!() };
    (plus.x, plus.y) = (faire.x + width, faire.y);
    let file = written(&folios);
    let links = page(&file).get(b"Annots").unwrap().as_array().unwrap();
    assert_eq!(links.len(), 2);
    let second = file.get_dictionary(links[1].as_reference().unwrap()).unwrap();
    assert_eq!(text_string(second.get(b"Contents").unwrap()), "savoir-faire et plus");
    assert_eq!(second.get(b"Border").unwrap().as_array().unwrap(), &[0, 0, 0].map(Object::Integer));
    let corners = second.get(b"Rect").unwrap().as_array().unwrap();
    let corners: Vec<f32> = corners.iter().map(|corner| corner.as_float().unwrap()).collect();
    // The baseline is 747.9 points above the foot.
    let [left, bottom, right, top] = corners[..] else { panic!("{corners:?}") };
    assert!(left == 70.0 && right > 70.0 + width + 25.0 && right < 70.0 + width + 45.0, "{corners:?}");
    assert!((744.0..747.0).contains(&bottom) && (756.0..759.0).contains(&top), "{corners:?}");
}

#[test]
fn a_link_over_many_lines_says_enough_of_its_words() {
    let lines = vec![run(&"mot ".repeat(100)); 100];
    let file = written(&folios(lines).linked("https://wipo.int/"));
    let words = text_string(at(&file, page(&file), &["Annots", "99", "Contents"]));
    assert!(words.len() < 1_000, "{} bytes", words.len());
}

#[test]
fn a_page_without_links_has_no_annotations() {
    let file = written(&folios(vec![run("text")]));
    assert!(page(&file).get(b"Annots").is_err());
}

#[test]
fn bookmarks_nest_as_headings_do() {
    let mut folios = folios(vec![run("text")]);
    folios.outline = vec![
        mark(1, "Zeta"),
        mark(2, "b (1)"),
        mark(3, "ج"),
        mark(2, "a"),
        mark(1, "Alpha"),
        mark(3, "deep"),
    ];
    let file = written(&folios);
    let outlines = at(&file, file.catalog().unwrap(), &["Outlines"]).as_dict().unwrap();
    assert_eq!(titles(&file, outlines, 0), "Zeta\n  b (1)\n    ج\n  a\nAlpha\n  deep\n");
    assert_eq!(at(&file, file.catalog().unwrap(), &["PageMode"]).as_name().unwrap(), b"UseOutlines");
    assert_eq!(outlines.get(b"Count").unwrap().as_i64().unwrap(), 6);
    // 100 points from the top of the paper.
    assert_eq!(at(&file, outlines, &["First", "Dest", "3"]).as_float().unwrap(), 741.9);
    assert_eq!(at(&file, outlines, &["First", "Count"]).as_i64().unwrap(), 3);
}

#[test]
fn metadata_is_escaped() {
    for title in ["Rapport (1) \\ fin", "))((\\", "تقرير ) \\", "", "é\n"] {
        let mut folios = folios(vec![run("text")]);
        folios.title = title.into();
        assert_eq!(information(&written(&folios), "Title"), title);
    }
}

#[test]
fn a_file_names_its_language_and_bears_no_date() {
    let file = written(&folios(vec![run("text")]));
    let catalog = file.catalog().unwrap();
    assert_eq!(text_string(at(&file, catalog, &["Lang"])), "fr");
    assert!(at(&file, catalog, &["ViewerPreferences", "DisplayDocTitle"]).as_bool().unwrap());
    let info = at(&file, &file.trailer, &["Info"]).as_dict().unwrap();
    assert!(!info.has(b"CreationDate") && !info.has(b"ModDate"));
    assert_eq!(file.version, "1.7");
}

#[test]
fn pages_are_labelled_as_counted() {
    let mut folios = folios(vec![run("text")]);
    folios.pages[0].number = 5;
    for number in [6, 1, 2, 2] {
        folios.pages.push(Folio { number, ..folios.pages[0].clone() });
    }
    let file = written(&folios);
    let labels = at(&file, file.catalog().unwrap(), &["PageLabels", "Nums"]).as_array().unwrap();
    let told = labels.chunks(2).map(|label| {
        let figures = label[1].as_dict().unwrap();
        assert_eq!(figures.get(b"S").unwrap().as_name().unwrap(), b"D");
        (label[0].as_i64().unwrap(), figures.get(b"St").unwrap().as_i64().unwrap())
    });
    assert_eq!(told.collect::<Vec<_>>(), [(0, 5), (2, 1), (4, 2)]);
}

#[test]
fn a_page_of_an_annex_is_labelled_with_its_name() {
    let model = include_str!("../../../examples/cover-note.toml");
    let documents = press::read(Source::new("cover-note.toml", model)).unwrap().documents.unwrap();
    let told = documents.iter().map(|document| {
        let file = written(&layout::set(document, &Style::house(), &Faces::default()));
        let labels = at(&file, file.catalog().unwrap(), &["PageLabels", "Nums"]).as_array().unwrap();
        let labels = labels.chunks(2).map(|label| {
            let label = label[1].as_dict().unwrap();
            let name = label.get(b"P").map(text_string).unwrap_or_default();
            format!("{name}{}", label.get(b"St").unwrap().as_i64().unwrap())
        });
        labels.collect::<Vec<_>>().join(" | ")
    });
    let annexes = ["المرفق، 1", "Annex, 1", "Anexo, 1", "Annexe, 1", "Приложение, 1", "附件第1"];
    assert_eq!(told.collect::<Vec<_>>(), annexes.map(|annex| format!("1 | {annex}")));
}

#[test]
fn the_label_of_an_annex_is_apart_from_that_of_another() {
    let mut folios = folios(vec![run("text")]);
    for (annex, number) in [("Annexe I, ", 1), ("Annexe I, ", 2), ("Annexe II, ", 3)] {
        let annex = Some(annex.to_owned());
        folios.pages.push(Folio { annex, number, ..folios.pages[0].clone() });
    }
    let file = written(&folios);
    let labels = at(&file, file.catalog().unwrap(), &["PageLabels", "Nums"]).as_array().unwrap();
    assert_eq!(labels.iter().step_by(2).map(|page| page.as_i64().unwrap()).collect::<Vec<_>>(), [0, 1, 3]);
}

#[test]
fn a_long_run_is_written_in_strings_that_every_reader_takes() {
    let text = "(\\)é".repeat(5_000);
    assert_eq!(copied(&folios(vec![run(&text)])), text);
}

#[test]
fn a_text_string_is_cut_where_a_string_ends() {
    let said = |text: &str, kept: usize| {
        let mut folios = folios(vec![run("text")]);
        folios.title = text.to_owned();
        folios.outline = vec![mark(1, text)];
        let title = information(&written(&folios), "Title");
        assert_eq!((title.len(), text.starts_with(&title)), (kept, true), "{}", &title[..8]);
    };
    said(&"a".repeat(40_000), 32_767);
    said(&"é".repeat(40_000), 2 * 32_767);
    // Each letter needs two bytes, one of a higher plane four, and the mark two.
    said(&"ź".repeat(40_000), 2 * 16_382);
    said(&format!("é{}", "\u{1f600}".repeat(40_000)), 2 + 4 * 8_190);
}

#[test]
fn as_many_brackets_as_a_string_holds_take_no_time() {
    let brackets = ")".repeat(string::LONGEST);
    let address = format!("https://{}", &brackets[8..]);
    let mut folios = folios(vec![run(&brackets)]).linked(&address);
    folios.title.clone_from(&brackets);
    folios.outline = vec![mark(1, &brackets)];
    let start = std::time::Instant::now();
    assert_eq!(information(&written(&folios), "Title"), brackets);
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn nothing_panics() {
    let changed = |change: fn(&mut Folios)| {
        let mut folios = folios(vec![run("some text")]).linked("https://wipo.int/)))(\\\n\u{0}é");
        change(&mut folios);
        folios
    };
    let hostile = |change| drop(made(&changed(change)));
    // No file with such folios is sound: a paper without size, and a text that no glyph shows.
    let unsound = |change| drop(Document::load_mem(&pdf(changed(change), None).unwrap()).unwrap());
    fn glyph_run(folios: &mut Folios) -> &mut GlyphRun {
        match &mut folios.pages[0].ink[0].stroke {
            Stroke::Glyphs(run) => run,
            Stroke::Rule { .. } | Stroke::Picture(_) => unreachable!(),
        }
    }
    hostile(|folios| folios.pages.clear());
    hostile(|folios| folios.pages[0].ink.clear());
    unsound(|folios| (folios.pages[0].width, folios.pages[0].height) = (f32::NAN, f32::INFINITY));
    hostile(|folios| {
        folios.outline = vec![Bookmark { page: 9, y: f32::NAN, ..mark(0, "x") }, mark(255, "\u{0}")]
    });
    hostile(|folios| folios.pages[0].number = u32::MAX);
    hostile(|folios| glyph_run(folios).size = 0.0);
    hostile(|folios| glyph_run(folios).size = f32::NAN);
    hostile(|folios| glyph_run(folios).text.clear());
    hostile(|folios| glyph_run(folios).direction = Direction::RightToLeft);
    hostile(|folios| (glyph_run(folios).swelled, glyph_run(folios).size) = (true, f32::NAN));
    hostile(|folios| glyph_run(folios).text = "é".repeat(9));
    hostile(|folios| glyph_run(folios).glyphs.clear());
    unsound(|folios| glyph_run(folios).glyphs.iter_mut().for_each(|glyph| glyph.id = u16::MAX));
    hostile(|folios| glyph_run(folios).glyphs.iter_mut().for_each(|glyph| (glyph.start, glyph.end) = (7, 2)));
    hostile(|folios| glyph_run(folios).glyphs.iter_mut().for_each(|glyph| glyph.advance = f32::NEG_INFINITY));
    hostile(|folios| {
        glyph_run(folios).glyphs.iter_mut().for_each(|glyph| (glyph.dx, glyph.dy) = (f32::NAN, 1e30))
    });
}

#[test]
fn a_face_that_the_program_lacks_is_an_error() {
    let mut line = run("text");
    line.face = FaceId(200);
    assert!(pdf(folios(vec![line]), None).is_err());
}

#[test]
fn one_lopdf_is_in_the_tree() {
    let lock = include_str!("../../../Cargo.lock");
    let packages = lock.split("[[package]]").filter(|package| package.contains("\n \"lopdf "));
    // The judge uses another lopdf, which is not part of the program.
    let ours: Vec<_> = packages.filter(|package| !package.contains("\nname = \"page_validation\"")).collect();
    assert_eq!(ours.len(), 2, "cdipdoc and printpdf");
    assert!(ours.iter().all(|package| package.contains("\n \"lopdf 0.44.")), "{ours:?}");
}

/// The tests named in the last column of a row of the clause table.
fn named(row: &str) -> Vec<&str> {
    let cells: Vec<&str> = row.split('|').collect();
    let last = cells.len().checked_sub(2).map_or("", |at| cells[at]);
    last.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_clause_is_shown_by_a_test_that_exists() {
    let tests = [
        include_str!("tests.rs"),
        include_str!("tests/judges.rs"),
        include_str!("tests/scripts.rs"),
        include_str!("tests/tree.rs"),
        include_str!("../../picture/tests.rs"),
    ];
    let rows = include_str!("CLAUSES.md").lines().filter(|line| line.starts_with("| "));
    let rows: Vec<&str> = rows.filter(|row| !row.ends_with("| test |")).collect();
    assert!(rows.len() > 15);
    for row in rows {
        assert!(!named(row).is_empty(), "no test shows: {row}");
        for test in named(row) {
            let written = format!("#[test]\nfn {test}() {{");
            assert!(tests.iter().any(|text| text.contains(&written)), "there is no test {test}");
        }
    }
}
