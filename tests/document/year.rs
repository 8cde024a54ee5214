//! Years of every shape.

use cdipdoc::document::Document;
use cdipdoc::terms::Language;

use super::{documents, numbers, outline, version};

/// A manuscript built up sentence by sentence.
pub struct Year {
    head: String,
    body: String,
}

impl Year {
    pub fn new() -> Year {
        let head = r#"[document]
symbol = "CDIP/35/INF/1"
committee = "CDIP"
session = { number = 35, start = 2026-05-11, end = 2026-05-15, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["en", "fr"]
title = { en = "Report", fr = "Rapport" }
"#;
        Year { head: head.to_owned(), body: String::new() }
    }

    pub fn document(mut self, line: &str) -> Year {
        self.head.push_str(line);
        self.head.push('\n');
        self
    }

    pub fn with(mut self, tables: &str) -> Year {
        self.body.push_str(tables);
        self.body.push('\n');
        self
    }

    pub fn webinar(self, day: usize, lines: &str) -> Year {
        let table = format!(
            "[[webinar]]\nid = \"w{day}\"\ntitle = {{ en = \"Webinar {day}\", fr = \"Webinaire {day}\" }}\ndate = 2025-06-{day:02}\n{lines}"
        );
        self.with(&table)
    }

    pub fn person(self, id: &str) -> Year {
        self.with(&format!("[[person]]\nid = \"{id}\"\nhonorific = \"ms\"\ngiven = \"Ada\"\nfamily = \"{id}\"\ngender = \"female\""))
    }

    pub fn text(&self) -> String {
        format!("{}\n{}", self.head, self.body)
    }

    #[track_caller]
    pub fn documents(&self) -> [Document; 2] {
        let documents = documents(&self.text());
        let [english, french] =
            [Language::En, Language::Fr].map(|language| version(&documents, language).clone());
        assert_eq!(numbers(&english), numbers(&french));
        assert_eq!(numbers(&english), (1..=numbers(&english).len() as u32).collect::<Vec<_>>());
        assert_eq!(english.body.len(), french.body.len());
        [english, french]
    }

    #[track_caller]
    pub fn english(&self) -> String {
        outline(&self.documents()[0]).join("\n")
    }
}
