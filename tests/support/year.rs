//! A manuscript that a test builds step by step.

/// A manuscript that is built step by step.
pub struct Year {
    head: String,
    body: String,
}

impl Year {
    pub fn new() -> Year {
        Year::titled("Report", "Rapport")
    }

    pub fn titled(english: &str, french: &str) -> Year {
        let head = r#"[document]
symbol = "CDIP/35/INF/1"
committee = "CDIP"
session = { number = 35, start = 2026-05-11, end = 2026-05-15, place = "geneva" }
date = 2026-02-27
year = 2025
languages = ["en", "fr"]
"#;
        let title = format!("title = {{ en = \"{english}\", fr = \"{french}\" }}\n");
        Year { head: head.to_owned() + &title, body: String::new() }
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

    /// A section with a title and a text, which are the same in both languages.
    pub fn section(self, id: &str, title: &str, text: &str) -> Year {
        self.with(&format!(
            "[[section]]\nid = \"{id}\"\ntitle = {{ en = \"{title}\", fr = \"{title}\" }}\n{}",
            prose("text", text)
        ))
    }

    pub fn text(&self) -> String {
        format!("{}\n{}", self.head, self.body)
    }
}

/// A field of Markdown, the same in both languages.
pub fn prose(field: &str, text: &str) -> String {
    format!("{field}.en = '''\n{text}\n'''\n{field}.fr = '''\n{text}\n'''\n")
}
