//! `cdipdoc terms committees`

use super::marked;
use crate::templates::Templates;
use crate::terms::{Committee, Language};

/// List WIPO's committees: key, symbol, abbreviation, name
///
/// One line each: what `committee` in `[document]` names, the body's part of its documents' symbols, the
/// abbreviation where there is one, and the official name.
///
/// What was read in official documents or on pages of WIPO, in that language, stands as it is there; what
/// was not is general knowledge, and marked. A manuscript describes a body that is missing here in a
/// table `[committee]`.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", crate::cli::exit::MANUAL))]
pub struct Committees {}

const EXAMPLES: &str = "\
EXAMPLES
  See what a manuscript may call its committee:
      cdipdoc terms committees

  Look up a name in Russian:
      cdipdoc terms committees --lang ru | grep ^SCCR";

impl Committees {
    pub fn rows(&self, language: Language, templates: &Templates) -> Vec<[String; 4]> {
        let known = templates.committees();
        let committees = known.keys().filter_map(|key| Some((key, known.named(key)?)));
        committees.map(|(key, committee)| row(key, &committee, language)).collect()
    }
}

fn row(key: &str, committee: &Committee, language: Language) -> [String; 4] {
    let Committee { symbol, name, abbreviation, unconfirmed, .. } = committee;
    let cell = |text: Option<&String>, doubtful: &[Language]| {
        text.map_or_else(String::new, |text| marked(text, doubtful.contains(&language)))
    };
    [
        key.to_owned(),
        symbol.as_ref().map(|symbol| symbol.body.clone()).unwrap_or_default(),
        cell(abbreviation.get(&language), &unconfirmed.abbreviation),
        cell(name.get(&language), &unconfirmed.name),
    ]
}
