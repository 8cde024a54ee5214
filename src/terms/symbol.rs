//! Document symbols. If the grammar of the body is known, a symbol is printed in its normal form ("CDIP/30/8 Rev."),
//! otherwise as typed ("FCCC/SBSTA/2017/INF.8").

use std::fmt;

use super::Committees;
use super::grammar::{Grammar, Parts};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// The symbol as it is printed.
    pub text: String,
    pub form: Form,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// The grammar of its body is known.
    Known(Parts),
    /// Nothing is known of its body.
    Foreign,
    /// It begins as the symbols of a body, but does not go on as they do. The text is an example of how they do.
    Broken(String),
    /// It has characters or a form that no symbol has.
    Unfit,
}

/// The grammars that the manuscript states for the bodies it describes.
#[derive(Clone, Debug, Default)]
pub struct OwnBodies(pub Vec<Grammar>);

impl Symbol {
    /// Reads a symbol in any usual spelling ("INF.1", "/PROV.", "INF/.1"); no-break spaces count as spaces. The
    /// bodies that the manuscript describes (`own`) are tried before `committees`. If there are any, a symbol that
    /// begins as those of several organizations is left as typed.
    pub fn read(text: &str, own: Option<&OwnBodies>, committees: &Committees) -> Symbol {
        let text = text.replace('\u{a0}', " ");
        let text = text.as_str();
        let typed = |form| Symbol { text: text.to_owned(), form };
        let of_own =
            own.and_then(|own| own.0.iter().find(|own| own.begins(text) && !own.leads_elsewhere(text)));
        let of_own = of_own.map(|own| (own.clone(), false));
        let known = || committees.grammar_of(text).filter(|(_, shared)| !shared || own.is_none());
        let Some((grammar, shared)) = of_own.or_else(known) else {
            return typed(if is_fit(text) { Form::Foreign } else { Form::Unfit });
        };
        match grammar.read(text).filter(|parts| !shared || is_of_house(text, parts)) {
            Some(parts) => Symbol { text: grammar.write(&parts), form: Form::Known(parts) },
            None if shared && is_fit(text) => typed(Form::Foreign),
            None => typed(Form::Broken(grammar.example())),
        }
    }

    pub fn parts(&self) -> Option<&Parts> {
        match &self.form {
            Form::Known(parts) => Some(parts),
            _ => None,
        }
    }

    /// The symbol in capitals, as covers of WIPO have it ("CDIP/30/8 REV. 2"). A symbol of an unknown body stays as
    /// it is.
    pub fn in_capitals(&self) -> String {
        match self.form {
            Form::Known(_) => self.text.to_uppercase(),
            _ => self.text.clone(),
        }
    }

    /// Whether the symbol has one of these suffixes, so that the document changes or replaces another.
    pub fn has_suffix(&self, kinds: &[&str]) -> bool {
        let mut words = self.text.split(|c: char| !c.is_alphabetic());
        words.any(|word| kinds.iter().any(|kind| kind.trim_end_matches('.').eq_ignore_ascii_case(word)))
    }
}

/// The United Nations write "/Add.1" where WIPO writes " Add. 1"; the IMO writes "A 33/1" where WIPO writes "A/33/1".
fn is_of_house(text: &str, parts: &Parts) -> bool {
    let behind = text.get(parts.body.len()..);
    behind.is_some_and(|behind| behind.starts_with('/'))
        && (parts.suffixes.is_empty() || text.contains(char::is_whitespace))
}

/// Whether the text has the characters and the form of some organization's symbols.
fn is_fit(text: &str) -> bool {
    let marks = |c: char| " ./-‐‑–()[]:,&+'’_°".contains(c);
    let latin = |c: char| c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ');
    let begins = text.split(['/', '.']).next().is_some_and(|part| part.contains(char::is_alphabetic));
    let bare = text.trim_end_matches('*');
    begins
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.contains(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| latin(c) || marks(c))
        && is_whole(bare)
        && !is_introduced(bare)
}

/// Whether no mark stands twice side by side, every bracket has its partner, and a full stop at the end follows a
/// word.
fn is_whole(text: &str) -> bool {
    let pairs = || text.chars().zip(text.chars().skip(1));
    let twice = |c: char| c == ' ' || "/.-:,".contains(c);
    let ends = match text.strip_suffix('.') {
        Some(word) => word.ends_with(char::is_alphabetic),
        None => text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | '°')),
    };
    let count = |mark| text.matches(mark).count();
    ends && count('(') == count(')')
        && count('[') == count(']')
        && !pairs()
            .any(|(one, next)| one == next && twice(one) || matches!((one, next), (' ', '/') | ('/', ' ')))
}

/// Whether a word for the document stands before the symbol: "document E/CN.4/2005/10".
fn is_introduced(text: &str) -> bool {
    let Some((word, rest)) = text.split_once(' ') else { return false };
    let is_word = word.chars().all(char::is_alphabetic) && rest.contains('/');
    is_word && (word.starts_with(char::is_lowercase) || word.to_lowercase().starts_with("document"))
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, own: Option<&OwnBodies>) -> Symbol {
        Symbol::read(text, own, &Committees::default())
    }

    /// Symbols as they are printed, of bodies that are not in WIPO's table.
    const FOREIGN: &[&str] = &[
        "FCCC/SBSTA/2017/INF.8",
        "E/CN.4/2005/10",
        "A/CONF.62/121",
        "UNEP/POPS/COP.10/INF/1",
        "G/SPS/GEN/1446",
        "EB148/INF./2",
        "GB.343/INS/INF/4",
        "UPOV/EXN/EDV/3",
        "GB.48/INS/1",
        "WT/TPR/S/48",
        "ITU-D/1/REP/17(Rev.1)",
        "E/2024/INF/2",
        "A/AC.105/48",
        "A/75/982/Add.1",
        "A/72/6 (Sect. 1)",
        "A/78/L.12",
        "A/RES/70/1",
        "A76/10",
        "A41-WP/1",
        "A/S-10/2",
        "CEDAW/C/CHE/6",
        "S/RES/2709 (2023)",
        "ISBA/28/C/5/Rev.1",
        "CBD/COP/DEC/15/4",
        "IOPC/NOV23/4/1",
        "UNESCO 41 C/5",
        "41 C/5",
        "WHA75/REC/1",
        "TD/B/C.I/MEM.2/30",
        "MSC 107/20/Add.1",
        "C 2023/2",
        "GC(67)/1",
        "INFCIRC/254/Rev.14/Part 1",
        "COM(2021) 118 final",
        "TC/57/INF.3",
        "WO/CC/81/2",
        "A 33/INF.1",
        "A-79-INF-1",
        "A/C.2/78/L.4*",
        "A/78/L.4/Rev.1**",
        "Doc 9303",
        "Res. A.1058(27)",
    ];

    #[test]
    fn a_symbol_of_an_unknown_body_is_printed_as_typed() {
        for typed in FOREIGN {
            assert_eq!(read(typed, None), Symbol { text: (*typed).to_owned(), form: Form::Foreign });
        }
    }

    /// Symbols that WIPO's Assemblies would write in another way.
    #[test]
    fn a_symbol_of_the_manuscripts_own_body_is_not_one_of_another() {
        let bodies =
            [OwnBodies(Vec::new()), OwnBodies(Grammar::parse("X/{session}/{number}").into_iter().collect())];
        for (own, typed) in bodies.iter().zip(["A/79/INF/1 Rev.1", "A/33/INF.1"]) {
            let symbol = read(typed, Some(own));
            assert_eq!(symbol, Symbol { text: typed.to_owned(), form: Form::Foreign });
            assert_eq!(symbol.in_capitals(), typed);
        }
        assert_eq!(read("cdip/33/inf.1", Some(&bodies[0])).text, "CDIP/33/INF/1");
        assert_eq!(read("x/33/1", Some(&bodies[1])).text, "X/33/1");
        for (pattern, symbols) in [
            ("A{session}/[INF/]{number}", ["A/C.2/78/L.4*", "A/RES/70/1"]),
            ("A/{session}/[INF/]{number}", ["A/AC.105/48", "A/CONF.62/121"]),
        ] {
            let own = OwnBodies(Grammar::parse(pattern).into_iter().collect());
            for typed in symbols {
                assert_eq!(read(typed, Some(&own)).form, Form::Foreign, "{typed}");
            }
            assert!(matches!(read("A/78/INF", Some(&own)).form, Form::Broken(_)));
        }
    }

    #[test]
    fn spellings_of_a_known_body_come_to_one_form() {
        for (typed, form) in [
            ("CDIP/30/8 Rev.", "CDIP/30/8 Rev."),
            ("cdip/30/8 REV. 2", "CDIP/30/8 Rev. 2"),
            ("CDIP/31/INF.5", "CDIP/31/INF/5"),
            ("CDIP/31/INF/.5", "CDIP/31/INF/5"),
            ("CDIP/9/1/PROV.2", "CDIP/9/1 Prov. 2"),
            ("CDIP 9/1", "CDIP/9/1"),
            ("WIPO/GRTKF/IC/25/INF/3 Corr.", "WIPO/GRTKF/IC/25/INF/3 Corr."),
            ("PCT/WG/12/22", "PCT/WG/12/22"),
            ("CDIP/33/INF/0", "CDIP/33/INF/0"),
            ("A/54/1", "A/54/1"),
            ("A/51/INF.6 Rev.", "A/51/INF/6 Rev."),
        ] {
            let symbol = read(typed, None);
            assert_eq!((symbol.text.as_str(), symbol.parts().is_some()), (form, true), "{typed}");
        }
    }

    #[test]
    fn what_begins_as_the_symbols_of_a_body_and_ends_otherwise_is_broken() {
        for typed in
            ["CDIP", "CDIP/thirty/8", "CDIP/30", "CDIP/30/INF", "CDIP/30/8 bis", "CDIP-31-5", "SCP30/4"]
        {
            let Form::Broken(example) = read(typed, None).form else { panic!("{typed}") };
            assert!(read(&example, None).parts().is_some(), "{example}");
        }
    }

    #[test]
    fn what_holds_no_figure_or_no_letter_is_no_symbol() {
        for typed in ["", "the document", "33/INF/1", "2024", "9.1 Rev.", "C<D/1/2", "DOC/1?", "文件/3"] {
            assert_eq!(read(typed, None).form, Form::Unfit, "{typed}");
        }
    }

    #[test]
    fn what_holds_more_or_less_than_a_symbol_is_none() {
        for typed in [
            "document E/CN.4/2005/10",
            "Document E/CN.4/2005/10",
            "le document E/CN.4/2005/10",
            "E/CN.4//2005/10",
            "E/CN.4/2005/10/",
            "E/CN.4/2005/10.",
            "E/CN.4 /2005/10",
            "E/CN.4\u{a0}/2005/10",
            "E/CN..4/2005/10",
            "E/CN.4/2005/10(Rev.1",
            "E/CN.4/2005*/10",
        ] {
            assert_eq!(read(typed, None).form, Form::Unfit, "{typed}");
        }
        assert_eq!(read("MSC\u{a0}107/20", None).text, "MSC 107/20");
    }

    #[test]
    fn a_suffix_is_known_in_every_spelling() {
        let revised = |text: &str| read(text, None).has_suffix(&["Rev."]);
        for (text, expected) in [("CDIP/30/8 Rev. 2", true), ("D/17(Rev.1)", true), ("REVUE/1", false)] {
            assert_eq!(revised(text), expected, "{text}");
        }
    }
}
