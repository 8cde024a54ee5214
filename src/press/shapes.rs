//! Manuscripts of every shape: whether each optional part is there is random, but the same in every run.

use std::fmt::Write;

use crate::terms::Language;

struct Chance(u64);

impl Chance {
    fn number(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn then(&mut self, text: impl Into<String>) -> String {
        if self.number(2) == 0 { String::new() } else { text.into() }
    }

    fn one_of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[usize::try_from(self.number(words.len() as u64)).expect("an index")]
    }

    /// Some of the words, from the first on; one at least.
    fn first_of(&mut self, words: &[&str]) -> String {
        let count = 1 + usize::try_from(self.number(words.len() as u64)).expect("a count");
        format!("{:?}", &words[..count])
    }
}

fn texts(text: impl Fn(Language, &str) -> String) -> Vec<String> {
    let words = Language::ALL.map(|language| match language {
        Language::Ar => (language, "نص موجز"),
        Language::En => (language, "A short text"),
        Language::Es => (language, "Un texto breve"),
        Language::Fr => (language, "Un texte bref"),
        Language::Ru => (language, "Краткий текст"),
        Language::Zh => (language, "简短文字"),
    });
    words.map(|(language, words)| text(language, words)).to_vec()
}

/// A text in each language over several lines: prose, with a note or without.
fn prose(key: &str, note: bool) -> String {
    let note = if note { "[^n].\n\n[^n]: *" } else { " *" };
    texts(|language, words| format!("{key}.{language} = '''{words}{note}{key} {language}*.'''\n")).concat()
}

/// Prose that refers to these parts; if `rich`, with everything that an own section may contain.
fn referring(key: &str, parts: &[&str], rich: bool) -> String {
    let references = parts.iter().map(|part| format!("[](#{part})")).collect::<Vec<_>>().join("; ");
    let blocks = |language: Language, words: &str| {
        let blocks = format!(
            "- {words}\n- {words}\n\n1. {words}\n2. {words}\n\n> {words}\n\n| {words} | 1 |\n|---|---:|\n| {words} | 2 |\n\n\
             {words}.\n\n"
        );
        let blocks = if rich { blocks.as_str() } else { "" };
        format!(
            "{key}.{language} = '''\n{words} ({references})[^n].\n\n{blocks}[^n]: *{key} {language}*.\n'''\n"
        )
    };
    texts(blocks).concat()
}

fn line(key: &str) -> String {
    Language::ALL.map(|language| format!("{key}.{language} = \"{key} {language}\"\n")).concat()
}

/// The same as a table in braces.
fn table(key: &str) -> String {
    let texts = Language::ALL.map(|language| format!("{language} = \"{key} {language}\""));
    format!("{{ {} }}", texts.join(", "))
}

fn mode(chance: &mut Chance) -> String {
    match chance.one_of(&["in-person", "online", "own", "hybrid"]) {
        "own" => table("mode"),
        word => format!("{word:?}"),
    }
}

const PERSONS: [(&str, &str, &str); 4] =
    [("one", "mr", "male"), ("two", "ms", "female"), ("three", "dr", "female"), ("four", "he-mr", "male")];

/// Twice as many as a person would look at, so that each part is present in some and absent in others.
pub const SHAPES: u64 = 40;

/// A manuscript with one, two or twelve webinars, or with none and an annex.
pub fn manuscript(shape: u64) -> String {
    let mut chance = Chance(shape.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let webinars = [1, 2, 12, 0][usize::try_from(shape % 4).expect("an index")];
    let annexes = chance.number(3).max(u64::from(webinars == 0));
    let mut text = document(&mut chance, annexes);
    text += &mandate(&mut chance);
    text += &series(&mut chance);
    let abbreviation = chance.then(line("abbreviation"));
    text += &format!(
        "[[organization]]\nid = \"o\"\nsector = \"ngo\"\ncountry = \"IN\"\n{}{abbreviation}",
        line("name")
    );
    text += &format!("[[organization]]\nid = \"p\"\nsector = \"academia\"\nname = {}\n", table("other"));
    for (id, honorific, gender) in PERSONS {
        let organization = chance.one_of(&["", "organization = \"o\"\n", "organization = \"p\"\n"]);
        let (given, unit) = (chance.then("given = \"Ada\"\n"), chance.then(line("unit")));
        let _ = write!(
            text,
            "[[person]]\nid = \"{id}\"\nhonorific = \"{honorific}\"\ngender = \"{gender}\"\nfamily = \
             \"{id}\"\n{given}{organization}{unit}{}",
            chance.then(line("function"))
        );
    }
    (1..=webinars).for_each(|day| text += &webinar(&mut chance, day));
    let webinar: &[&str] = if webinars > 0 { &["w1"] } else { &[] };
    for index in 0..annexes {
        let (annex, inside) = (format!("a{index}"), format!("b{index}"));
        let parts = [webinar, &[&inside]].concat();
        text += &section(&mut chance, &annex, "kind = \"annex\"\n", &parts);
        text += &section(&mut chance, &inside, &format!("after = \"{annex}\"\n"), &[&annex]);
    }
    let after = chance.then("after = \"promotion\"\n");
    let annex: &[&str] = if annexes > 0 { &["a0", "b0"] } else { &[] };
    let own = section(&mut chance, "s", &after, &[webinar, annex, &["s"]].concat());
    text += &chance.then(own);
    text + &conclusion(&mut chance)
}

/// The same, but the author leaves out, replaces and surrounds paragraphs with these names.
pub fn overridden(shape: u64, names: &[String]) -> String {
    let mut chance = Chance((shape + 1).wrapping_mul(0xd134_2543_de82_ef95));
    let mut own = String::new();
    let mut without = Vec::new();
    let mut put = |chance: &mut Chance, at: String, index: usize| {
        let (rich, id) = (chance.number(2) == 0, format!("own{index}"));
        own += &format!("[[paragraph]]\nid = \"{id}\"\n{at}{}", referring("text", &[&id], rich));
    };
    let mut index = 0;
    for name in names {
        let spots = ["before", "after", "instead-of", "without", "", "", "", ""];
        match chance.one_of(&spots) {
            "" => continue,
            "without" => without.push(name),
            spot => put(&mut chance, format!("{spot} = \"{name}\"\n"), index),
        }
        index += 1;
    }
    put(&mut chance, String::new(), index);
    let without = format!("year = 2025\nwithout = {without:?}\n");
    manuscript(shape).replacen("year = 2025\n", &without, 1) + &own
}

fn section(chance: &mut Chance, id: &str, lines: &str, parts: &[&str]) -> String {
    let text = referring("text", parts, chance.number(2) == 0);
    format!("[[section]]\nid = \"{id}\"\n{lines}{}{text}", line("title"))
}

fn document(chance: &mut Chance, annexes: u64) -> String {
    let decisions = ["take-note", "consider", "none", "own", "take-note-annex", "consider-annex"];
    let decision = match chance.one_of(&decisions[..if annexes > 0 { 6 } else { 4 }]) {
        "own" => line("decision"),
        word => format!("decision = \"{word}\"\n"),
    };
    let author = chance.then(line("author"));
    let own = chance.number(3) == 0;
    let (body, kind) =
        (if own { "SEEDS" } else { "CDIP" }, chance.one_of(&["commission", "working-group", "assembly"]));
    let committee = if own {
        format!(
            "[committee]\nkind = \"{kind}\"\nname = {}\n{}",
            table("Seeds"),
            chance.then("abbreviation = \"S\"\n")
        )
    } else {
        String::new()
    };
    let days = chance.one_of(&["11, end = 2026-05-15", "11, end = 2026-05-11", "29, end = 2026-06-02"]);
    format!(
        "[document]\nsymbol = \"{body}/35/INF/1\"\ncommittee = \"{body}\"\nsession = {{ number = 35, start = 2026-05-{days}, \
         place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"en\", \"ar\", \"es\", \"fr\", \"ru\", \
         \"zh\"]\n{decision}{author}{}{committee}",
        line("title"),
    )
}

fn mandate(chance: &mut Chance) -> String {
    let action = chance.one_of(&["approved", "requested", "decided", "considered"]);
    let topics = chance.then("topics = \"t\"\n");
    let asks = chance.then("among-other-things = true\n") + &chance.then("strategy = true\n");
    let paragraph = chance.then("paragraph = \"8\"\n");
    let own = line("source");
    let source = chance.one_of(&["", "source = \"summary-by-the-chair\"\n", "source = \"r\"\n", &own]);
    let quote = chance.then(prose("quote", false) + &paragraph + source);
    let title = chance.then(line("title"));
    let mandate = format!(
        "[mandate]\nreference = \"r\"\nsession = 30\naction = \"{action}\"\n{topics}{asks}{quote}[[reference]]\nid = \"r\"\nsymbol = \
         \"CDIP/30/8 Rev.\"\n{title}[[reference]]\nid = \"t\"\nsymbol = \"CDIP/31/INF/5\"\n"
    );
    chance.then(mandate)
}

fn series(chance: &mut Chance) -> String {
    let mut text = "[series]\n".to_owned() + &chance.then(line("subject"));
    let note = chance.number(2) == 0;
    text += &chance.then(prose("theme", note));
    let mode = mode(chance);
    let audience = chance.first_of(&["member-states", "igo", "academia"]);
    let languages = chance.first_of(&["fr", "en", "ar"]);
    let (by, discussions) =
        (chance.first_of(&["e-mail", "note-verbale"]), chance.first_of(&["panels", "questions"]));
    let channels = chance.first_of(&["social-media", "newsletters", "mailing-lists"]);
    let published = chance.first_of(&["slides", "short-summary", "recording"]);
    for (key, words) in [
        ("mode", mode),
        ("audience", audience),
        ("interpretation", languages),
        ("invited", "[\"permanent-missions\"]".to_owned()),
        ("invited-by", by),
        ("discussions", discussions),
        ("own-objectives", "true".to_owned()),
        ("channels", channels),
        ("published", published),
        ("page", "\"https://www.wipo.int/{lang}/page\"".to_owned()),
        ("webcast", "\"https://webcast.wipo.int/{lang}\"".to_owned()),
    ] {
        text += &chance.then(format!("{key} = {words}\n"));
    }
    let held_in = format!("[\"es\", {}]", table("held-in"));
    text += &chance.then(format!("held-in = {held_in}\n"));
    for (key, word) in
        [("reach", "\"wide\""), ("promoted-to", "\"wide\""), ("webcast-service", "\"organization\"")]
    {
        text += &chosen(chance, key, &[word]);
    }
    text
}

/// A word of a list, a text instead, or nothing.
fn chosen(chance: &mut Chance, key: &str, words: &[&str]) -> String {
    let own = table(key);
    let word = chance.one_of(&[words, &[&own]].concat()).to_owned();
    chance.then(format!("{key} = {word}\n"))
}

fn conclusion(chance: &mut Chance) -> String {
    let mut text = "[conclusion]\n".to_owned() + &chosen(chance, "reception", &["\"wide\""]);
    text += &chance.then(prose("message", true));
    let users = chance.first_of(&["member-states", "other-parties"]);
    let useful = chance.then(format!("useful-to = {users}\n"));
    text + &chance.then(format!("published = [\"all-documents\"]\n{useful}"))
}

fn webinar(chance: &mut Chance, day: u64) -> String {
    let mut text = format!("[[webinar]]\nid = \"w{day}\"\ndate = 2025-03-{day:02}\n{}", line("title"));
    let note = chance.number(2) == 0;
    text += &chance.then(prose("objective", note));
    let (end, zone) = (chance.then("end = 13:45:00\n"), chance.then("timezone = \"Europe/Zurich\"\n"));
    text += &chance.then(format!("start = 12:00:00\n{end}{zone}"));
    let moderators = chance.first_of(&["one", "two", "three"]);
    text += &chance.then(format!("moderators = {moderators}\n"));
    text += &chance.then(prose("opening", note));
    text += &chance.then(prose("examples", note));
    text += &attendance(chance);
    let (selection, audience, languages) = (
        chance.first_of(&["geography", "gender", "views"]),
        chance.first_of(&["igo", "ngo"]),
        chance.first_of(&["zh", "ru", "es"]),
    );
    text += &chance.then(format!("selection = {selection}\n"));
    text += &chance.then(format!("audience = {audience}\n"));
    text += &chance.then(format!("interpretation = {languages}\n"));
    text += &chance.then("held-in = [\"en\"]\n");
    text += &chance.then("agenda = \"https://www.wipo.int/{lang}/agenda\"\n");
    text += &chance.then("recording = \"https://webcast.wipo.int/video\"\n");
    let mode = mode(chance);
    text += &chance.then(format!("mode = {mode}\n"));
    text += &match chance.one_of(&["questions-and-remarks", "questions", "remarks", "none", "own"]) {
        "own" => line("closing"),
        word => format!("closing = \"{word}\"\n"),
    };
    text += &chosen(chance, "closing-length", &["\"short\""]);
    for (speaker, ..) in PERSONS.iter().skip(usize::try_from(chance.number(5)).expect("an index")) {
        text += &talk(chance, speaker);
    }
    text
}

fn attendance(chance: &mut Chance) -> String {
    let count = chance.one_of(&["1", "2", "645", "1645"]);
    let qualifier = chance.one_of(&["", ", qualifier = \"about\"", ", qualifier = \"more-than\""]);
    let basis = match chance.one_of(&["none", "platform", "own"]) {
        "none" => String::new(),
        "platform" => ", basis = \"platform\"".to_owned(),
        _ => format!(", basis = {}", table("basis")),
    };
    let own = format!(", webcast = {}", table("webcast"));
    let webcast = chance.one_of(&["", "", ", webcast = \"some\"", ", webcast = \"many\"", &own]);
    let participants =
        chance.then(format!("participants = {{ count = {count}{qualifier}{basis}{webcast} }}\n"));
    let named = chance.one_of(&["", ", named = [\"IN\"]", ", named = [\"IN\", \"BR\", \"BT\"]"]);
    let countries = chance.one_of(&["1", "116"]);
    participants + &chance.then(format!("countries = {{ count = {countries}{named} }}\n"))
}

fn talk(chance: &mut Chance, speaker: &str) -> String {
    let others = ["keynote", "opening", "closing", "panel", "own"];
    let role = match chance.one_of(&[&["talk"; 7][..], &others].concat()) {
        "own" => table("role"),
        word => format!("{word:?}"),
    };
    let note = chance.number(3) == 0;
    let slides = chance.then("slides = \"https://www.wipo.int/slides.pdf\"\n");
    format!("[[webinar.talk]]\nspeaker = \"{speaker}\"\nrole = {role}\n{slides}{}", prose("summary", note))
}
