//! `cdipdoc explain`: why a rule exists, and what may be done about it.

use super::Exit;
use super::error::Error;
use super::terminal::Terminal;
use crate::rules::{self, Rule};

/// Explain a rule: why it exists, what fails, what passes
///
/// The name stands in brackets before every finding. After the examples comes how `[rules]` changes
/// the rule's level, or that it cannot: what guards soundness is fixed.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Explain {
    /// The rule, as a finding or `cdipdoc rules` names it
    #[arg(value_name = "RULE")]
    rule: String,
}

const EXAMPLES: &str = "\
EXAMPLES
  Understand the finding error[date-outside-year]:
      cdipdoc explain date-outside-year";

impl Explain {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        match named(&self.rule) {
            Ok(rule) => terminal.answer(&page(rule)),
            Err(error) => terminal.fail(&error),
        }
    }
}

/// The rule of this name.
pub fn named(name: &str) -> Result<&'static Rule, Error> {
    rules::find(name)
        .ok_or_else(|| Error::NoSuchRule { name: name.to_owned(), nearest: rules::nearest(name) })
}

fn page(rule: &Rule) -> String {
    let (name, level) = (rule.name, rule.level.name());
    format!("{name} ({level})\n\n{}\n\n{}", without_fences(&rule.explanation()), change(rule))
}

/// The explanation with its examples indented, as manuals have them.
fn without_fences(explanation: &str) -> String {
    let mut inside = false;
    let mut page = String::new();
    for line in explanation.trim_end().lines() {
        if line.starts_with("```") {
            inside = !inside;
        } else {
            page += if inside && !line.is_empty() { "    " } else { "" };
            page += line;
            page.push('\n');
        }
    }
    page.trim_end().to_owned()
}

fn change(rule: &Rule) -> String {
    let name = rule.name;
    if rule.fixed {
        return "Its level is fixed: it guards soundness, and `[rules]` cannot change it.\n".to_owned();
    }
    let figure = rule.from.map_or_else(String::new, |from| {
        format!(
            "\nThe figure from which it speaks is {from}; another is set with `from`, in the same place.\n"
        )
    });
    format!(
        "To change its level to `error`, `warning`, `info` or `off`, say why in the manuscript:\n\n    \
         [rules]\n    {name} = {{ level = \"off\", reason = \"…\" }}\n{figure}"
    )
}
