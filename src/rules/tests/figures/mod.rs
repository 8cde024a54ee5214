//! A figure on which a rule decides stands in two manuscripts: in one the rule speaks, in the other, which is only just
//! beyond the figure, it does not. The figures are read from the files of the rules, so that none is without its pair.

mod pairs;

use super::*;
use pairs::{Pair, pairs};

/// Figures that bound the work or shape a message, and on which no finding depends.
const UNDECIDING: [(&str, &str); 7] = [
    ("gender-share", "* 100"),
    ("gender-share", "/ 2"),
    ("id-undeclared", "ADVISED"),
    ("paragraph-unknown", "ADVISED"),
    ("text-near-duplicate", "LENGTH"),
    ("text-near-duplicate", "/ 2"),
    ("time-duration", "/ 60"),
];

#[test]
fn a_rule_speaks_just_inside_of_its_figure_and_not_just_outside() {
    let speaks = |rule: &RuleName, fragment: &str| {
        findings(&merged(rule.as_str(), fragment)).0.iter().any(|finding| finding.rule == *rule)
    };
    let wrong = |(rule, figure, inside, outside): &Pair| match (speaks(rule, inside), speaks(rule, outside)) {
        (true, false) => None,
        (inside, outside) => Some(format!("{rule}, {figure}: speaks {inside} inside, {outside} outside")),
    };
    let wrong: Vec<String> = pairs().iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The figures in a rule's file: constants that are numbers, what `from` is, and what something is compared with,
/// multiplied or divided by, from 2 on.
fn figures(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in code.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
        if let Some((name, value)) = line.split_once("const ").and_then(|(_, rest)| rest.split_once(": ")) {
            let numeric = ["usize", "u32", "u64", "i64", "Days", "std::ops::RangeInclusive"];
            found.extend(numeric.iter().any(|kind| value.starts_with(kind)).then(|| name.to_owned()));
            if !line.contains(".from(") {
                continue;
            }
        }
        let code = without_texts(line);
        found.extend(called(&code, "from(").map(|figure| format!("from({figure})")));
        for sign in ["<", ">", "<=", ">=", "==", "*", "/"] {
            found.extend(called(&code, &format!(" {sign} ")).map(|figure| format!("{sign} {figure}")));
        }
        found.extend(range(&code));
    }
    found.sort();
    found.dedup();
    found
}

/// The figures from 2 on behind a sign.
fn called<'c>(code: &'c str, sign: &'c str) -> impl Iterator<Item = &'c str> {
    let behind = code.match_indices(sign).map(move |(at, _)| &code[at + sign.len()..]);
    let figures = behind
        .map(|rest| &rest[..rest.find(|c: char| !c.is_ascii_digit() && c != '_').unwrap_or(rest.len())]);
    figures.filter(|figure| figure.parse::<u32>().is_ok_and(|figure| figure > 1))
}

/// "1800..2200"
fn range(code: &str) -> Option<String> {
    let (before, after) = code.split_once("..")?;
    let from = before.rfind(|c: char| !c.is_ascii_digit()).map_or(before, |at| &before[at + 1..]);
    let to = &after[..after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len())];
    let are = |figure: &str| figure.parse::<u32>().is_ok_and(|figure| figure > 1);
    (are(from) && are(to)).then(|| format!("{from}..{to}"))
}

/// A line of code without what stands in quotation marks.
fn without_texts(line: &str) -> String {
    line.split('"').step_by(2).collect()
}

#[test]
fn each_figure_of_a_rule_has_its_pair() {
    let pairs = pairs();
    let mut lacking = Vec::new();
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    for rule in all() {
        let file =
            format!("{}/src/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), rule.name.as_str().replace('-', "_"));
        let text = fs::read_to_string(&file).expect(&file);
        for figure in figures(text.split("#[cfg(test)]").next().unwrap_or_default()) {
            let paired = pairs.iter().any(|(name, own, ..)| *name == rule.name && *own == figure);
            let undeciding = UNDECIDING.contains(&(rule.name.as_str(), figure.as_str()));
            if !paired && !undeciding {
                lacking.push(format!("{}: {figure}", rule.name));
            }
            known.insert((rule.name.to_string(), figure));
        }
    }
    assert_eq!(lacking, [""; 0]);
    let undeciding = UNDECIDING.map(|(rule, figure)| (rule.to_owned(), figure.to_owned()));
    let gone =
        pairs.iter().filter(|(rule, figure, ..)| !known.contains(&(rule.to_string(), (*figure).to_owned())));
    assert!(undeciding.iter().all(|it| known.contains(it)), "{undeciding:?}");
    assert_eq!(gone.map(|(rule, figure, ..)| format!("{rule}: {figure}")).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_planted_figure_is_seen() {
    for (code, seen) in [
        ("const MOST: usize = 7;", "MOST"),
        ("const LONG: std::ops::RangeInclusive<i64> = 20..=300;", "LONG"),
        ("pub const RULE: Rule = Rule::open(NAME).from(30);", "from(30)"),
        ("    minutes < 6 * speakers", "< 6"),
        ("    share * 100 > all * 70", "* 100"),
        ("    (1800..2200).contains(&year)", "1800..2200"),
    ] {
        assert!(figures(code).iter().any(|figure| figure == seen), "{code}: {:?}", figures(code));
    }
    assert_eq!(figures("    let text = \"more than > 5 of them\"; // > 6"), ["> 6"]);
}
