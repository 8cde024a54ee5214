//! A symbol is not formed as the symbols of its body are, or is made of what no symbol is made of: a reader could not
//! find the document by it. How a body forms its symbols stands beside its name, in the program for the bodies that
//! `cdipdoc terms committees` lists, in `[committee]` for another: body, session and number, parted by strokes, with
//! `Rev.`, `Add.`, `Corr.` or `Prov.` after them. Current spellings are understood and printed in their normal form; a
//! symbol that is not typed in it is only noted, and `cdipdoc validate --fix` writes it as it is printed. A symbol of a
//! body of which nothing is known is printed as typed.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33"
//! ```
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/INF.3/REV."
//! ```
//!
//! ```toml
//! [document]
//! symbol = "the document"
//! ```
//!
//! ```toml
//! [document]
//! symbol = "document E/CN.4/2005/10"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/INF/3 Rev."
//! ```
//!
//! ```toml
//! [document]
//! symbol = "FCCC/SBSTA/2017/INF.8"
//! ```
//!
//! ```toml
//! [document]
//! symbol = "A/C.2/78/L.4*"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, disguise, visible};
use crate::reading::Typed;
use crate::source::Placed;
use crate::terms::{Form, Symbol};

pub const RULE: Rule = Rule::open(RuleName::SymbolSyntax, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let cited = facts.manuscript.references.iter().filter_map(|reference| reference.symbol.as_ref());
    cited.chain(facts.manuscript.document.symbols()).filter_map(|symbol| fault(facts, symbol)).collect()
}

fn fault(facts: &Facts, symbol: &Placed<Symbol>) -> Option<Finding> {
    let help = match &symbol.form {
        Form::Foreign => return None,
        Form::Known(_) => return misspelt(facts, symbol),
        Form::Broken(example) => format!("write it as the symbols of this body are, as `{example}`"),
        Form::Unfit => {
            "write the symbol that the document has, as `CDIP/33/INF/3` or `FCCC/SBSTA/2017/INF.8`".to_owned()
        }
    };
    let message = format!("`{}` is not the symbol of a document", visible(&symbol.text));
    Some(RULE.at(symbol.place, message).help(help))
}

/// What is understood and printed in its normal form, and yet not typed in it. No-break spaces are spaces.
fn misspelt(facts: &Facts, symbol: &Placed<Symbol>) -> Option<Finding> {
    let (typed, normal) = (Typed::at(facts.source, symbol.place)?, &symbol.text);
    let text = typed.text.trim();
    if text.replace('\u{a0}', " ") == *normal || disguise(text).is_some() {
        return None;
    }
    let message = format!("the symbol `{}` is not in its normal form", visible(text));
    let finding = Finding { level: Level::Info, ..RULE.at(symbol.place, message) };
    let start = typed.text.find(text)?;
    let finding = finding
        .label(format!("printed as `{normal}`"))
        .help(format!("write `{normal}`, or let `cdipdoc validate --fix` do it"));
    Some(finding.correction(typed.place(start..start + text.len()), normal.clone()))
}
