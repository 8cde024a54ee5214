//! The forms in which one list of findings is written.

use super::{Report, github, human, json, junit, sarif, short};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Form {
    #[default]
    Human,
    Short,
    Json,
    Sarif,
    Github,
    Junit,
}

impl Form {
    pub const ALL: [Form; 6] = [Form::Human, Form::Short, Form::Json, Form::Sarif, Form::Github, Form::Junit];

    pub fn name(self) -> &'static str {
        match self {
            Form::Human => "human",
            Form::Short => "short",
            Form::Json => "json",
            Form::Sarif => "sarif",
            Form::Github => "github",
            Form::Junit => "junit",
        }
    }

    pub fn from_name(name: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.name() == name)
    }

    /// All findings as one document. Colour is only used in the form for people.
    pub fn write(self, report: &Report, colour: bool) -> String {
        match self {
            Form::Human => report.each(|source, findings| human(source, findings, colour)),
            Form::Short => report.each(short::short),
            Form::Github => github::github(report),
            Form::Json => json::json(report),
            Form::Sarif => sarif::sarif(report),
            Form::Junit => junit::junit(report),
        }
    }
}
