//! The structure tree as a screen reader uses it.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::reading;
use super::sample::{model, with_emblem};
use crate::document::made::{self, worded};
use crate::document::{self, Annex, Block, Inline, Kind, Paragraph};
use crate::face::Faces;
use crate::judge;
use crate::judge::file::{at, text_string};
use crate::layout;
use crate::layout::style::Style;
use crate::picture::Colour;
use crate::press;
use crate::proof;
use crate::source::Source;

fn heard(file: &Document) -> String {
    judge::heard(file).to_string()
}

fn written(mut document: document::Document) -> Document {
    document.build_tree();
    reading::written(&layout::set(&document, &Style::house(), &Faces::default()))
}

/// The model document with these blocks as its body.
fn document(body: Vec<Block>) -> Document {
    written(document::Document { body, ..model() })
}

fn paragraph(text: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { number: Some(1), ..Paragraph::new(Kind::Text, text) })
}

fn note(words: &str) -> Inline {
    made::note(1, words)
}

/// The tree after the cover.
fn body(file: &Document) -> String {
    let heard = heard(file);
    heard[heard.find("établi par le Secrétariat").unwrap()..].split_once('\n').unwrap().1.to_owned()
}

#[test]
fn a_note_follows_its_call_and_leads_back() {
    let file = document(vec![paragraph(vec![
        Inline::text("Six cents participants"),
        note("Environ."),
        Inline::text(" de 116 pays."),
    ])]);
    let expected = r#"  P
    "1. Six cents participants"
    Reference
      Link
        "1"
        @
    Note
      Lbl
        Link
          "1 "
          @
      P
        "Environ."
    " de 116 pays."
"#;
    assert_eq!(body(&file), expected);
    let links: Vec<&Dictionary> = file.objects.values().filter_map(|object| object.as_dict().ok()).collect();
    assert_eq!(links.iter().filter(|link| link.has(b"Dest") && link.has(b"StructParent")).count(), 2);
}

#[test]
fn a_paragraph_over_three_pages_is_one_whose_sentences_are_joined() {
    let words = "Une phrase assez longue pour faire des lignes. ".repeat(300);
    let file = document(vec![paragraph(vec![Inline::text(words.trim())])]);
    assert!(file.page_iter().count() > 2);
    let body = body(&file);
    assert_eq!(body.matches("P\n").count(), 1, "{body}");
    let joined: String = body.lines().filter_map(|line| line.split_once('"')?.1.strip_suffix('"')).collect();
    assert_eq!(joined.trim(), format!("1. {}", words.trim()));
}

#[test]
fn words_in_another_language_say_which() {
    let foreign = Inline::Foreign {
        node: Default::default(),
        language: crate::terms::Tongue::read("pt-BR").unwrap(),
        content: vec![Inline::text("capacity building")],
    };
    let file = document(vec![paragraph(vec![Inline::text("Le "), foreign, Inline::text(".")])]);
    assert!(body(&file).contains("    Span pt-BR\n      \"capacity building\"\n"), "{}", body(&file));
}

#[test]
fn words_of_a_link_in_another_language_lead_where_it_leads() {
    for address in ["https://www.wipo.int/", "#paragraph-1"] {
        let language = crate::terms::Language::En.into();
        let words = vec![Inline::text("capacity building")];
        let content = vec![Inline::Foreign { node: Default::default(), language, content: words }];
        let link = document::Link { node: Default::default(), address: address.into(), content };
        let file =
            document(vec![paragraph(vec![Inline::text("Le "), Inline::Link(link), Inline::text(".")])]);
        let expected = "    Link\n      Span en\n        \"capacity building\"\n      @\n";
        assert!(body(&file).contains(expected), "{}", body(&file));
    }
}

#[test]
fn a_quotation_is_heard_as_one_and_a_deep_heading_as_the_lowest_there_is() {
    let quoted =
        Block::Quotation { node: Default::default(), blocks: vec![paragraph(vec![Inline::text("Cité.")])] };
    let deep = (1..=7).map(|level| made::heading(level, "", &format!("Titre {level}")));
    let heard = body(&document(deep.chain([quoted]).collect()));
    let levels: Vec<&str> = heard.lines().map(str::trim).filter(|line| line.starts_with('H')).collect();
    assert_eq!(levels, ["H2", "H3", "H4", "H5", "H6", "H6", "H6"]);
    let mut quotation = heard.lines().map(str::trim).skip_while(|line| *line != "BlockQuote");
    assert_eq!(quotation.nth(1), Some("P"), "{heard}");
}

#[test]
fn a_list_says_how_it_counts() {
    for (label, numbering) in [("–", "Disc"), ("3.", "Decimal"), ("i)", "LowerRoman"), ("a)", "LowerAlpha")]
    {
        let file = document(vec![made::list(vec![(label, vec![paragraph(vec![Inline::text("Un.")])])])]);
        let mut elements = file.objects.values().filter_map(|object| object.as_dict().ok());
        let list = elements
            .find(|element| element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"L"));
        assert_eq!(
            at(&file, list.unwrap(), &["A", "ListNumbering"]).as_name().unwrap(),
            numbering.as_bytes()
        );
    }
}

#[test]
fn a_note_called_in_a_link_stands_after_it() {
    let link = crate::document::Link {
        node: Default::default(),
        address: "https://www.wipo.int/".into(),
        content: vec![Inline::text("exposé"), note("Ici.")],
    };
    let heard = body(&document(vec![paragraph(vec![Inline::Link(link)])]));
    assert!(heard.contains("    Link\n      \"exposé\"\n      @\n    Reference\n"), "{heard}");
}

#[test]
fn an_annex_is_a_section_whose_heading_names_it() {
    let mut document = model();
    document.body = vec![paragraph(vec![Inline::text("Corps.")])];
    document.annexes = vec![Annex {
        node: Default::default(),
        id: String::new(),
        label: "Annexe".into(),
        title: vec![Inline::text("Liste")],
        blocks: vec![paragraph(vec![Inline::text("Suite.")])],
    }];
    let heard = body(&written(document));
    let expected = "  Sect\n    H2\n      \"Annexe Liste\"\n    P\n      \"1. Suite.\"\n";
    assert!(heard.ends_with(expected), "{heard}");
}

#[test]
fn a_table_is_heard_row_by_row() {
    let Block::Table(mut rows) = worded(&["|Pays", "Afrique|31", "Asie|"]) else { panic!("a table") };
    rows.rows[0].cells[0].text.push(note("Voir l’annexe."));
    let expected = r#"  Table
    TR
      TH
        " "
      TH
        "Pays"
    TR
      TH
        "Afrique"
        Reference
          Link
            "1"
            @
        Note
          Lbl
            Link
              "1 "
              @
          P
            "Voir l’annexe."
      TD
        "31"
    TR
      TH
        "Asie"
      TD
        " "
"#;
    assert_eq!(body(&document(vec![Block::Table(rows)])), expected);
}

#[test]
fn a_cell_names_its_header_and_the_header_its_column() {
    let file = document(vec![worded(&["Région|Pays", "Afrique|31 (2025)", "Asie|—"])]);
    let elements: Vec<&Dictionary> =
        file.objects.values().filter_map(|object| object.as_dict().ok()).collect();
    let named = |name: &[u8]| {
        let is = |element: &&&Dictionary| {
            element.get(b"S").and_then(Object::as_name).is_ok_and(|found| found == name)
        };
        elements.iter().filter(is).copied().collect::<Vec<_>>()
    };
    let attribute = |element, key| at(&file, element, &["A", key]).clone();
    let headers = named(b"TH");
    assert_eq!(headers.len(), 2);
    for (header, cell) in headers.iter().zip(named(b"TD")) {
        assert_eq!(attribute(header, "Scope"), Object::Name(b"Column".to_vec()));
        assert_eq!(attribute(cell, "Headers"), Object::Array(vec![header.get(b"ID").unwrap().clone()]));
    }
    let names =
        at(&file, file.catalog().unwrap(), &["StructTreeRoot", "IDTree", "Names"]).as_array().unwrap();
    assert_eq!(names.len(), 4);
}

#[test]
fn a_caption_is_heard_within_its_table_before_the_rows() {
    let words = vec![Inline::text("Pays par région"), note("Estimation.")];
    let caption = Block::Paragraph(Paragraph::new(Kind::Caption, words));
    let heard = body(&document(vec![caption, worded(&["Région|Pays", "Afrique|31"])]));
    let expected = r#"  Table
    Caption
      "Pays par région"
      Reference
        Link
          "1"
          @
      Note
"#;
    assert!(heard.starts_with(expected), "{heard}");
    assert_eq!((heard.matches("Table\n").count(), heard.matches("TR\n").count()), (1, 2), "{heard}");
}

#[test]
fn a_first_column_heads_the_rows_where_it_names_them() {
    let scopes = |rows: &[&str]| {
        let file = document(vec![worded(rows)]);
        let cells = file.objects.values().filter_map(|object| object.as_dict().ok()).filter_map(|element| {
            let said = element.get(b"A").and_then(Object::as_dict).ok()?;
            let name = |key| said.get(key).and_then(Object::as_name).map(String::from_utf8_lossy);
            let headers =
                said.get(b"Headers").and_then(Object::as_array).map(|headers| headers.len().to_string());
            name(b"Scope").map(String::from).or(headers).ok()
        });
        cells.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        scopes(&["Région|Pays|Part", "Afrique|31|40 %", "Asie|٢٧|35 %"]),
        "Column Column Column Row 2 2 Row 2 2"
    );
    assert_eq!(scopes(&["|Pays", "2024|Kenya", "2025|Chili"]), "Column Column Row 2 Row 2");
    let unnamed = "Column Column 1 1 1 1";
    assert_eq!(scopes(&["Région|Pays", "Afrique|31", "Asie|aucun"]), unnamed);
    assert_eq!(scopes(&["Année|Pays", "2024|31", "2025|32"]), unnamed);
    assert_eq!(scopes(&["|Pays", "Afrique|31", "|32"]), unnamed);
}

#[test]
fn a_head_that_stands_on_three_pages_is_heard_once() {
    let rows: Vec<String> = (0..90).map(|row| format!("{row}|{}", "mot ".repeat(40))).collect();
    let rows: Vec<&str> = std::iter::once("No|Texte").chain(rows.iter().map(String::as_str)).collect();
    let tall = format!("x|{}", "long ".repeat(1200));
    let Block::Table(mut linked) = worded(&rows) else { panic!("a table") };
    let content = std::mem::take(&mut linked.head.cells[1].text);
    let address = "https://www.wipo.int/".into();
    linked.head.cells[1].text =
        vec![Inline::Link(document::Link { node: Default::default(), address, content })];
    let file = document(vec![Block::Table(linked), worded(&["No|Texte", &tall])]);
    assert_eq!(
        file.objects.values().filter(|object| object.as_dict().is_ok_and(|link| link.has(b"Rect"))).count(),
        1
    );
    assert!(file.page_iter().count() > 5);
    let heard = body(&file);
    assert_eq!(heard.matches("TH\n").count(), 4, "{heard}");
    assert_eq!(heard.matches("TR\n").count(), 93);
    assert_eq!(heard.matches("Texte").count(), 2);
    assert_eq!(heard.matches("long").count(), 1200);
}

#[test]
fn a_reference_leads_to_its_paragraph_or_its_annex() {
    let reference = |words: &str, address: &str| {
        let content = vec![Inline::text(words)];
        Inline::Link(document::Link { node: Default::default(), address: address.into(), content })
    };
    let mut document = model();
    let ahead = reference("paragraphe 1 de l’annexe", "#annex-1-paragraph-1");
    let long = Inline::text(" sur plus d’une ligne".repeat(20));
    document.body = vec![paragraph(vec![ahead, Inline::text(" et "), reference("annexe", "#annex-1"), long])];
    let back = reference("paragraphe 1 du document", "#paragraph-1");
    document.annexes = vec![Annex {
        node: Default::default(),
        id: String::new(),
        label: "Annexe".into(),
        title: vec![Inline::text("Liste")],
        blocks: vec![paragraph(vec![Inline::text("Voir le "), back])],
    }];
    let file = written(document);
    let heard = body(&file);
    assert!(heard.contains("    Link\n      \"paragraphe 1 de l’annexe\"\n      @\n"), "{heard}");
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let links = file.objects.values().filter_map(|object| object.as_dict().ok());
    let jumps = links.filter(|link| link.has(b"Dest") && link.has(b"StructParent"));
    let mut ends: Vec<(String, usize, f32)> = jumps
        .map(|link| {
            let end = link.get(b"Dest").unwrap().as_array().unwrap();
            let page = pages.iter().position(|page| Object::Reference(*page) == end[0]).unwrap();
            (text_string(link.get(b"Contents").unwrap()), page, end[3].as_float().unwrap())
        })
        .collect();
    ends.sort_by(|one, other| one.0.cmp(&other.0));
    let shown: Vec<(&str, usize)> = ends.iter().map(|(words, page, _)| (words.as_str(), *page)).collect();
    assert_eq!(shown, [("annexe", 1), ("paragraphe 1 de l’annexe", 1), ("paragraphe 1 du document", 0)]);
    // The first baseline after the cover is 411.29 points from the top; letters reach 9.96 points above it.
    assert!((ends[2].2 - 440.57).abs() < 0.02, "{ends:?}");
    // The annex begins above its paragraph.
    assert!(ends[0].2 > ends[1].2 + 20.0, "{ends:?}");
}

#[test]
fn an_emblem_is_a_figure_told_in_words_before_the_letter() {
    let file = written(with_emblem(Colour::Rgb));
    let heard = heard(&file);
    assert!(heard.starts_with("Document\n  Figure\n    \"\"\n  P\n    \"F\"\n"), "{heard}");
    let elements = file.objects.values().filter_map(|object| object.as_dict().ok());
    let mut figures = elements.filter(|element| element.has(b"Alt"));
    let figure = figures.next().unwrap();
    assert_eq!(text_string(figure.get(b"Alt").unwrap()), "Emblème (trois bandes)");
    // Three pixels at 150 to the inch, from the margin and the top of the cover.
    let corners = at(&file, figure, &["A", "BBox"]).as_array().unwrap();
    let corners: Vec<f32> = corners.iter().map(|corner| corner.as_float().unwrap()).collect();
    assert_eq!(corners, [70.85, 805.42, 72.29, 805.9]);
    assert_eq!(at(&file, figure, &["A", "Placement"]).as_name().unwrap(), b"Block");
    let content =
        reading::content(&layout::set(&with_emblem(Colour::Rgb), &Style::house(), &Faces::default()));
    assert!(content.contains("1.44 0 0 0.48 70.85 805.42 cm"), "{content}");
    assert!(figures.next().is_none());
}

#[test]
fn the_model_document_is_heard_in_order() {
    let text = include_str!("../../../../examples/webinars.toml");
    let documents = press::read(Source::new("webinars.toml", text)).unwrap().documents.unwrap();
    for document in documents {
        let heard =
            judge::heard(&reading::written(&layout::set(&document, &Style::house(), &Faces::default())));
        assert_eq!(heard.text_and_notes().map(|text| text.to_uppercase()), proof::script(&document));
        let heard = heard.to_string();
        let numbers = heard.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once(". "));
        let numbers: Vec<u32> = numbers.filter_map(|(number, _)| number.parse().ok()).collect();
        assert_eq!(numbers, (1..=28).collect::<Vec<_>>());
        assert_eq!(heard.matches("H1\n").count(), 1);
        assert!(heard.contains("H2\n") && heard.contains("H3\n") && heard.contains("LBody\n"));
    }
}
