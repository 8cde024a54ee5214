//! Plants single mistakes in the examples, of every kind that a hand makes, and counts what is said of each: one
//! finding, or none where a careful reader would see no mistake either, and two only where they are two facts.

use std::collections::BTreeMap;

use cdipdoc::diagnostic::{Finding, Level};
use cdipdoc::source::Source;

use super::findings;

const EXAMPLES: [(&str, &str); 3] = [
    ("webinars", include_str!("../../examples/webinars.toml")),
    ("annexes", include_str!("../../examples/annexes.toml")),
    ("six-languages", include_str!("../../examples/six-languages.toml")),
];

/// Of the mistakes of one kind in one example, as many are made.
const EACH: usize = 2;

/// A kind of mistake: what the lines become from one of them on, and how many of them it takes the place of.
type Slip = (&'static str, Said, fn(&Line) -> Option<(usize, Vec<String>)>);

/// How many findings a mistake may yield.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Said {
    /// Nobody can miss it.
    One,
    /// It may be meant, or not matter.
    AtMostOne,
}
use Said::{AtMostOne, One};

/// A line in its text.
struct Line<'t> {
    all: &'t [&'t str],
    at: usize,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Heading,
    /// `key = value`
    Field,
    /// `key = """`
    Opening,
    Prose,
    Closing,
    Other,
}
use Kind::{Closing, Field, Heading, Opening, Other, Prose};

impl<'t> Line<'t> {
    fn typed(&self) -> &'t str {
        self.all[self.at]
    }

    fn pair(&self) -> Option<(&'t str, &'t str)> {
        self.typed().split_once(" = ").filter(|_| matches!(self.kind, Field | Opening))
    }

    /// A text on one line, without its quotation marks.
    fn text(&self) -> Option<(&'t str, &'t str)> {
        let (key, value) = self.pair().filter(|_| self.kind == Field)?;
        Some((key, value.strip_prefix('"')?.strip_suffix('"')?))
    }

    fn of(&self, kind: Kind) -> Option<&'t str> {
        (self.kind == kind).then(|| self.typed())
    }

    /// A field whose key ends in a language, and that language.
    fn tagged(&self) -> Option<(&'t str, &'t str, &'t str)> {
        let (key, value) = self.pair()?;
        let (name, tag) = key.rsplit_once('.')?;
        Some((name, tag, value))
    }

    /// How many lines the table takes that begins here.
    fn table(&self) -> Option<usize> {
        self.of(Heading)?;
        let is_heading = |line: &&str| line.starts_with('[') && !line.starts_with("[^");
        Some(self.all[self.at + 1..].iter().take_while(|line| !is_heading(line)).count() + 1)
    }

    /// How many lines the text that opens here takes.
    fn long(&self) -> Option<usize> {
        self.of(Opening)?;
        Some(self.all[self.at..].iter().skip(1).position(|line| *line == "\"\"\"")? + 2)
    }
}

fn line(typed: impl Into<String>) -> Option<(usize, Vec<String>)> {
    Some((1, vec![typed.into()]))
}

fn lines(typed: &[&str]) -> Option<(usize, Vec<String>)> {
    Some((1, typed.iter().map(|line| (*line).to_owned()).collect()))
}

const SLIPS: &[Slip] = &[
    ("a heading deleted", One, |l| l.of(Heading).and_then(|_| lines(&[]))),
    ("a heading doubled", One, |l| l.of(Heading).and_then(|it| lines(&[it, it]))),
    ("a heading without its first bracket", One, |l| line(&l.of(Heading)?[1..])),
    ("a heading without brackets", One, |l| line(l.of(Heading)?.trim_matches(['[', ']']))),
    ("a heading in braces", One, |l| line(l.of(Heading)?.replace('[', "{").replace(']', "}"))),
    ("a heading in page marks", One, |l| {
        line(l.of(Heading)?.replace("[[", "[").replace("]]", "]").replace('[', "[[“").replace(']', "”]]"))
    }),
    ("a heading in capitals", One, |l| line(l.of(Heading)?.to_uppercase())),
    ("a heading with an accent", One, |l| line(accented(l.of(Heading)?)?)),
    ("a key without `=`", One, |l| line(l.pair().map(|(key, value)| format!("{key} {value}"))?)),
    ("a colon for `=`", One, |l| line(l.pair().map(|(key, value)| format!("{key}: {value}"))?)),
    ("no key", One, |l| line(l.pair().map(|(_, value)| format!("= {value}"))?)),
    ("no value", One, |l| line(l.pair().map(|(key, _)| format!("{key} ="))?)),
    ("a key in page marks", One, |l| line(l.pair().map(|(key, value)| format!("“{key}” = {value}"))?)),
    ("a key in two words", One, |l| {
        let (key, value) = l.pair().filter(|(key, _)| key.len() > 3)?;
        line(format!("{} {} = {value}", &key[..2], &key[2..]))
    }),
    ("a key with a letter twice", One, |l| {
        line(l.pair().map(|(key, value)| format!("{}{key} = {value}", &key[..1]))?)
    }),
    ("a key with an accent", One, |l| {
        line(l.pair().and_then(|(key, value)| Some(format!("{} = {value}", accented(key)?)))?)
    }),
    ("a bracket before a key", One, |l| line(l.pair().map(|_| format!("({}", l.typed()))?)),
    ("a field doubled", One, |l| l.text().and_then(|_| lines(&[l.typed(), l.typed()]))),
    ("a field above the heading of its table", One, |l| {
        let below =
            l.all.get(l.at + 1).filter(|below| below.contains(" = ") && !below.ends_with("\"\"\""))?;
        l.of(Heading).map(|it| (2, vec![(*below).to_owned(), it.to_owned()]))
    }),
    ("two fields on a line", One, |l| {
        let below = l.all.get(l.at + 1).filter(|below| below.contains(" = "))?;
        l.text().map(|_| (2, vec![format!("{} {below}", l.typed())]))
    }),
    ("a text beside its languages", One, |l| {
        let (name, ..) = l.tagged()?;
        lines(&[&format!("{name} = \"Something else\""), l.typed()])
    }),
    ("a language that is none", One, |l| {
        line(l.tagged().map(|(name, _, value)| format!("{name}.xx = {value}"))?)
    }),
    ("a language lost", One, |l| line(l.tagged().map(|(name, _, value)| format!("{name} = {value}"))?)),
    ("a language twice", One, |l| {
        let (name, tag, value) = l.tagged()?;
        line(format!("{name}.{} = {value}", if tag == "en" { "fr" } else { "en" }))
    }),
    ("a comma in a key", One, |l| {
        line(l.tagged().map(|(name, tag, value)| format!("{name},{tag} = {value}"))?)
    }),
    ("a text not opened", One, |l| line(l.text().map(|(key, text)| format!("{key} = {text}\""))?)),
    ("a text not closed", One, |l| line(l.text().map(|(key, text)| format!("{key} = \"{text}"))?)),
    ("a text in page marks", One, |l| line(l.text().map(|(key, text)| format!("{key} = “{text}”"))?)),
    ("a control character in a text", One, |l| {
        line(l.text().map(|(key, text)| format!("{key} = \"\u{b}{text}\""))?)
    }),
    ("a number for a text", One, |l| line(l.text().map(|(key, _)| format!("{key} = 7"))?)),
    ("a zero-width space", AtMostOne, |l| line(within(l, "\u{200b}")?)),
    ("a Cyrillic letter", AtMostOne, |l| {
        let (key, text) = l.text().filter(|(_, text)| text.contains('a'))?;
        line(format!("{key} = \"{}\"", text.replacen('a', "а", 1)))
    }),
    ("a quotation mark in a text", One, |l| line(within(l, "\"")?)),
    ("a page mark that opens a text", AtMostOne, |l| {
        line(l.text().map(|(key, text)| format!("{key} = \"“{text}\""))?)
    }),
    ("a text in capitals", AtMostOne, |l| {
        line(l.text().map(|(key, text)| format!("{key} = \"{}\"", text.to_uppercase()))?)
    }),
    ("a text emptied", AtMostOne, |l| line(l.text().map(|(key, _)| format!("{key} = \"\""))?)),
    ("a figure changed", AtMostOne, |l| {
        line(l.pair().filter(|_| l.kind == Field).and_then(|_| figure(l.typed()))?)
    }),
    ("a list or table not closed", One, |l| line(l.of(Field)?.strip_suffix([']', '}'])?)),
    ("a list or table without a comma", One, |l| {
        l.of(Field).filter(|it| it.ends_with([']', '}'])).and_then(|it| line(struck(it, ",")?))
    }),
    ("a table in braces emptied", AtMostOne, |l| {
        line(l.pair().filter(|(_, value)| value.starts_with('{')).map(|(key, _)| format!("{key} = {{}}"))?)
    }),
    ("a long text opened with one mark", One, |l| line(l.of(Opening)?.strip_suffix("\"\"")?)),
    ("a long text opened with two marks", One, |l| line(l.of(Opening)?.strip_suffix('"')?)),
    ("a long text opened with page marks", One, |l| line(l.of(Opening)?.replace("\"\"\"", "“””"))),
    ("a long text not opened", One, |l| l.of(Opening).and_then(|_| lines(&[]))),
    ("a long text not closed", One, |l| l.of(Closing).and_then(|_| lines(&[]))),
    ("a long text without marks", One, |l| {
        let body: Vec<String> =
            l.all[l.at + 1..l.at + l.long()? - 1].iter().map(|line| (*line).to_owned()).collect();
        let mut body = body.into_iter();
        let first = format!("{}{}", l.typed().strip_suffix("\"\"\"")?, body.next()?);
        Some((l.long()?, [vec![first], body.collect()].concat()))
    }),
    ("a paragraph begun anew", AtMostOne, |l| {
        l.of(Prose).filter(|_| l.all[l.at - 1].len() > 40).and_then(|it| lines(&["", it]))
    }),
    ("a long text in capitals", AtMostOne, |l| {
        let body = l.all[l.at..l.at + l.long()?].iter().enumerate();
        let has_link = l.all[l.at..l.at + l.long()?].iter().any(|line| line.contains("](#"));
        let shouted = body.map(|(at, line)| if at == 0 { (*line).to_owned() } else { line.to_uppercase() });
        (!has_link).then(|| (l.all.len().min(l.at + l.long().unwrap_or(1)) - l.at, shouted.collect()))
    }),
    ("bold words as HTML has them", One, |l| line(wrapped(l, "<b>", "</b>")?)),
    ("bold words that HTML does not end", One, |l| line(wrapped(l, "<b>", "")?)),
    ("a call of no note", One, |l| line(wrapped(l, "", "[^9]")?)),
    ("a note under another label", One, |l| line(struck_for(l, "[^", "[^x")?)),
    ("a link without its bracket", One, |l| line(struck_for(l, "](", "] (")?)),
    ("a link to nothing", One, |l| line(struck_for(l, "](#", "](#x")?)),
    ("a row without its bars", AtMostOne, |l| {
        line(l.of(Prose).filter(|it| it.starts_with('|'))?.replace('|', " "))
    }),
    ("a row lost", AtMostOne, |l| l.of(Prose).filter(|it| it.starts_with('|')).and_then(|_| lines(&[]))),
    ("a row doubled", AtMostOne, |l| {
        l.of(Prose).filter(|it| it.starts_with('|')).and_then(|it| lines(&[it, it]))
    }),
    ("an entry doubled", One, |l| {
        let entry = l.all[l.at..l.at + l.table()?].iter().map(|line| (*line).to_owned());
        let doubled: Vec<String> = entry.clone().chain(entry).collect();
        (l.typed() != "[[webinar]]" && l.typed() != "[[webinar.talk]]").then_some((l.table()?, doubled))
    }),
    ("an entry lost", AtMostOne, |l| l.table().map(|long| (long, Vec::new()))),
    ("a year too early", AtMostOne, |l| {
        let (key, value) = l.pair().filter(|(_, value)| l.kind == Field && is_date(value))?;
        line(format!("{key} = {}{}", value[..4].parse::<u32>().ok()? - 1, &value[4..]))
    }),
    ("day and month swapped", AtMostOne, |l| {
        let (key, value) = l.pair().filter(|(_, value)| l.kind == Field && is_date(value))?;
        let (day, month) = (&value[8..10], &value[5..7]);
        (day <= "12" && day != month).then(|| line(format!("{key} = {}-{day}-{month}", &value[..4])))?
    }),
    ("start and end swapped", One, |l| {
        let (start, end) =
            (l.typed().strip_prefix("start = ")?, l.all.get(l.at + 1)?.strip_prefix("end = ")?);
        Some((2, vec![format!("start = {end}"), format!("end = {start}")]))
    }),
    ("an id renamed", AtMostOne, |l| {
        line(l.text().filter(|(key, _)| *key == "id").map(|(key, id)| format!("{key} = \"{id}-2\""))?)
    }),
    ("another gender", AtMostOne, |l| {
        let (key, gender) = l.text().filter(|(key, _)| *key == "gender")?;
        line(format!("{key} = \"{}\"", if gender == "male" { "female" } else { "male" }))
    }),
    ("another honorific", AtMostOne, |l| {
        let (key, honorific) = l.text().filter(|(key, _)| *key == "honorific")?;
        line(format!("{key} = \"{}\"", if honorific == "mr" { "ms" } else { "mr" }))
    }),
    ("a translation missing", One, |l| {
        let (name, tag, _) = l.tagged().filter(|_| l.kind == Field)?;
        (!matches!(name, "given" | "family") && tag != "en").then(|| lines(&[]))?
    }),
    ("a text in the language of its neighbour", AtMostOne, |l| {
        let (name, _, value) = l.tagged().filter(|_| l.kind == Field)?;
        let (below, tag) = l.all.get(l.at + 1)?.split_once(" = ")?.0.rsplit_once('.')?;
        (below == name).then(|| (2, vec![l.typed().to_owned(), format!("{name}.{tag} = {value}")]))
    }),
    ("a speaker twice", AtMostOne, |l| {
        let (_, speaker) = l.text().filter(|(key, _)| *key == "speaker")?;
        let mut others = l.all[..l.at].iter().filter_map(|line| line.strip_prefix("speaker = "));
        let other = others.next_back().filter(|other| other.trim_matches('"') != speaker)?;
        line(format!("speaker = {other}"))
    }),
    ("a remark without `#`", One, |l| {
        l.of(Field).and_then(|it| lines(&[it, "Please check this with Ms. Lin."]))
    }),
];

fn is_date(value: &str) -> bool {
    value.len() == 10 && value.split('-').count() == 3 && !value.starts_with('"')
}

fn accented(text: &str) -> Option<String> {
    text.contains('e').then(|| text.replacen('e', "é", 1))
}

fn within(line: &Line, sign: &str) -> Option<String> {
    let (key, text) = line.text()?;
    let at = text.char_indices().nth(2)?.0;
    Some(format!("{key} = \"{}{sign}{}\"", &text[..at], &text[at..]))
}

fn wrapped(line: &Line, before: &str, after: &str) -> Option<String> {
    let typed = line.of(Prose).filter(|typed| !typed.contains(['|', '[']))?;
    let (first, rest) = typed.split_once(' ')?;
    let (word, rest) = rest.split_once(' ')?;
    Some(format!("{first} {before}{word}{after} {rest}"))
}

fn struck(text: &str, sign: &str) -> Option<String> {
    text.contains(sign).then(|| text.replacen(sign, "", 1))
}

fn struck_for(line: &Line, sign: &str, other: &str) -> Option<String> {
    let typed = line.of(Prose).filter(|typed| typed.contains(sign) && !typed.starts_with(sign))?;
    Some(typed.replacen(sign, other, 1))
}

/// The last figure made another.
fn figure(text: &str) -> Option<String> {
    let at = text.rfind(|c: char| c.is_ascii_digit())?;
    let other = if text[at..].starts_with('9') { '1' } else { '9' };
    Some(format!("{}{other}{}", &text[..at], &text[at + 1..]))
}

fn kinds(all: &[&str]) -> Vec<Kind> {
    let mut long = false;
    let kind = |line: &&str| match *line {
        "\"\"\"" if long => {
            long = false;
            Closing
        }
        _ if long => Prose,
        line if line.starts_with('[') => Heading,
        line if line.ends_with("\"\"\"") => {
            long = true;
            Opening
        }
        line if line.contains(" = ") && !line.starts_with('#') => Field,
        _ => Other,
    };
    all.iter().map(kind).collect()
}

/// What is found in the changed text and not in the example.
fn more(known: &[Finding], text: String) -> Vec<Finding> {
    let count = |found: &[Finding]| {
        let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
        found.iter().for_each(|finding| *rules.entry(finding.rule.as_str()).or_default() += 1);
        rules
    };
    let mut spare = count(known);
    let found = findings(&Source::new("webinars.toml", text)).0;
    let same = |finding: &Finding| known.iter().any(|known| known.message == finding.message);
    let (old, new): (Vec<Finding>, Vec<Finding>) = found.into_iter().partition(same);
    old.iter().for_each(|finding| *spare.entry(finding.rule.as_str()).or_default() -= 1);
    // What the example has and the changed text says with another figure is not new.
    new.into_iter()
        .filter(|finding| {
            let spare = spare.entry(finding.rule.as_str()).or_default();
            let changed = *spare > 0;
            *spare = spare.saturating_sub(1);
            !changed
        })
        .collect()
}

/// One in so many of a kind's mistakes in an example, and what is said of them.
fn hunt(slips: &[Slip], each: usize) -> Vec<(String, Said, Vec<Finding>)> {
    let mut told = Vec::new();
    for (example, text) in EXAMPLES {
        let known = findings(&Source::new("webinars.toml", text)).0;
        let all: Vec<&str> = text.lines().collect();
        let kinds = kinds(&all);
        for (name, said, slip) in slips {
            let made: Vec<(usize, (usize, Vec<String>))> = (0..all.len())
                .filter_map(|at| Some((at, slip(&Line { all: &all, at, kind: kinds[at] })?)))
                .collect();
            for (at, (taken, lines)) in made.iter().step_by((made.len() / each).max(1)).take(each) {
                let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
                let changed = [&all[..*at], &lines, &all[at + taken..]].concat().join("\n") + "\n";
                told.push((format!("{example}:{}: {name}", at + 1), *said, more(&known, changed)));
            }
        }
    }
    told
}

#[test]
fn one_mistake_is_one_finding() {
    let told = hunt(SLIPS, EACH);
    assert!(told.len() > 250, "{}", told.len());
    let wrong = told.iter().filter(|(_, said, found)| match said {
        One => found.len() != 1,
        AtMostOne => found.len() > 1,
    });
    let wrong: Vec<String> = wrong
        .map(|(slip, _, found)| {
            let said = found.iter().map(|it| format!("\n    {}: {}", it.rule, it.message));
            format!("{slip}: {} findings{}", found.len(), said.collect::<String>())
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), told.len(), wrong.join("\n"));
    for (slip, _, found) in &told {
        // A table that is missing has the beginning for its place.
        let is_placed = |it: &Finding| {
            it.level < Level::Error || it.place.start < it.place.end || it.rule == "key-missing"
        };
        assert!(found.iter().all(|it| is_placed(it) && !it.help.is_empty()), "{slip}: {found:#?}");
    }
}

#[test]
fn two_mistakes_at_once_are_two_findings_and_no_mistake_is_none() {
    let two: Slip = ("two mistakes", One, |l| {
        line(l.text().filter(|(key, _)| *key == "symbol").map(|_| "symbol: 7\nyaer = 2024")?)
    });
    let none: Slip = ("no mistake", One, |l| line(l.of(Heading)?));
    let counts = |slip: Slip| hunt(&[slip], 1).iter().map(|(.., found)| found.len()).collect::<Vec<_>>();
    assert!(counts(two).iter().all(|count| *count > 1), "{:?}", counts(two));
    assert!(counts(none).iter().all(|count| *count == 0), "{:?}", counts(none));
}
