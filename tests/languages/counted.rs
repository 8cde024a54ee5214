//! Every sentence of every language, printed for one, two, a few and many of what it counts, so that a reader of the
//! language can go through them: `counted/<language>.txt`. `BLESS=1` writes them anew; read the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use crate::support::markdown;
use cdipdoc::inside::compose::compose;
use cdipdoc::inside::locale::Locale;
use cdipdoc::inside::programme;
use cdipdoc::source::Source;
use cdipdoc::terms::Language;

use super::named;
use crate::support::reviewed;

/// Of each kind of number that some language tells from the others, one.
const COUNTS: [usize; 7] = [1, 2, 3, 5, 11, 21, 100];

/// What a document may say in one way or another, each way in one of four documents.
struct Way {
    number: usize,
    mode: &'static str,
    action: &'static str,
    gender: &'static str,
    figure: &'static str,
    hours: &'static str,
    closing: &'static str,
    decision: &'static str,
}

const WAYS: [Way; 4] = [
    Way {
        number: 0,
        mode: "hybrid",
        action: "approved",
        gender: "",
        figure: "basis = \"platform\", webcast = \"some\"",
        hours: "",
        closing: "closing = \"questions\"",
        decision: "take-note",
    },
    Way {
        number: 1,
        mode: "online",
        action: "requested",
        gender: "gender = \"female\"",
        figure: "qualifier = \"about\", webcast = \"many\"",
        hours: "start = 09:30:00",
        closing: "closing = \"questions-and-remarks\"\nclosing-length = \"short\"",
        decision: "consider-annex",
    },
    Way {
        number: 2,
        mode: "in-person",
        action: "decided",
        gender: "gender = \"male\"",
        figure: "qualifier = \"more-than\"",
        hours: "start = 13:00:00\nend = 14:45:00",
        closing: "closing = \"remarks\"",
        decision: "take-note-annex",
    },
    Way {
        number: 3,
        mode: "hybrid",
        action: "approved",
        gender: "gender = \"other\"",
        figure: "basis = { own }",
        hours: "",
        closing: "",
        decision: "consider",
    },
];

const ROLES: [&str; 4] = ["opening", "keynote", "panel", "closing"];
const NAMED: [&str; 5] = ["BT", "BR", "IN", "IR", "PH"];

/// Some webinars, and so many of everything else in the first of them.
struct Year {
    locale: Arc<Locale>,
    way: &'static Way,
    webinars: usize,
    others: usize,
}

impl Year {
    /// Where every webinar has its speakers, or one has none.
    fn has_talks(&self, webinar: usize) -> bool {
        webinar == 0 || self.way.number % 2 == 1 || (self.way.number == 2 && webinar == 1)
    }

    /// Without moderators, slides and invitations other words serve.
    fn lacks_much(&self) -> bool {
        self.way.number == 3
    }

    fn text(&self, key: &str) -> String {
        format!("{key}.{} = \"N\"\n", self.locale.language)
    }

    /// The first words of a list, as many as it has at most.
    fn words(&self, key: &str) -> String {
        let words: Vec<&String> = self.locale.words[key].keys().take(self.others).collect();
        format!("{key} = {words:?}\n")
    }

    fn manuscript(&self) -> String {
        let Way { number, mode, action, decision, .. } = self.way;
        // In the smallest years it is not stated what the committee did.
        let action = if self.others > 1 { format!("action = \"{action}\"\n") } else { String::new() };
        let mandate = format!("[mandate]\nreference = \"m\"\nsession = 30\n{action}topics = \"m\"\n");
        let without =
            if self.lacks_much() { "without = [\"organized\", \"webinar-1.talk-1\"]\n" } else { "" };
        let claims = "among-other-things = true\nstrategy = true\n";
        let mut text = format!(
            "[document]\nsymbol = \"CDIP/35/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 35, start = 2026-05-11, \
             end = 2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"{}\"]\ndecision = \
             \"{decision}\"\n{without}{}{}{}[[reference]]\nid = \"m\"\nsymbol = \"CDIP/30/8\"\nurl = \"/m\"\n[series]\nmode = \
             \"{mode}\"\n{}",
            self.locale.language,
            self.text("title"),
            if *number == 0 { "" } else { &mandate },
            if *number == 1 { claims } else { "" },
            self.text("subject")
        );
        for key in
            ["audience", "interpretation", "discussions", "invited", "invited-by", "channels", "published"]
        {
            text += &match key {
                "audience" | "interpretation" if *number == 0 => String::new(),
                "interpretation" => self.languages(),
                "invited" | "invited-by" if self.lacks_much() => String::new(),
                list => self.words(list),
            };
        }
        text += "reach = \"wide\"\nown-objectives = true\npage = \"/p\"\nwebcast = \"/w\"\n";
        if *number == 1 {
            text += "promoted-to = \"wide\"\nwebcast-service = \"organization\"\n";
        }
        (0..self.others).for_each(|index| text += &self.person(index));
        (0..self.webinars).for_each(|index| text += &self.webinar(index));
        for index in 0..usize::from(decision.ends_with("annex")) * self.others.min(2) {
            let _ = write!(
                text,
                "[[section]]\nid = \"a{index}\"\nkind = \"annex\"\n{}{}",
                self.text("title"),
                self.text("text")
            );
        }
        text += "[conclusion]\nreception = \"wide\"\n";
        text + &self.words("materials").replace("materials", "published") + &self.words("useful-to")
    }

    fn languages(&self) -> String {
        let languages = &["ar", "en", "fr", "ru", "zh", "es"][..self.others.min(6)];
        format!("held-in = {languages:?}\ninterpretation = {languages:?}\n")
    }

    fn person(&self, index: usize) -> String {
        let sector = ["government", "ngo", "academia"][index % 3];
        format!(
            "[[organization]]\nid = \"o{index}\"\nsector = \"{sector}\"\n{}[[person]]\nid = \"p{index}\"\nfamily = \"N\"\n\
             organization = \"o{index}\"\n{}\n",
            self.text("name"),
            self.way.gender
        )
    }

    fn webinar(&self, index: usize) -> String {
        let day = chrono::NaiveDate::from_yo_opt(2025, u32::try_from(index).expect("a day") + 90);
        let head = format!("[[webinar]]\ndate = {}\n{}", day.expect("a day"), self.text("title"));
        let (others, Way { number, figure, hours, closing, .. }) = (self.others, self.way);
        let figure = figure.replace("{ own }", &format!("{{ {} = \"N\" }}", self.locale.language));
        let moderators = if self.lacks_much() { 0 } else { others.min(NAMED.len()) };
        let moderators: Vec<String> = (0..moderators).map(|index| format!("p{index}")).collect();
        if index > 0 {
            let figures = if *number == 1 { "countries" } else { "participants" };
            let talk = if self.has_talks(index) { self.talk("p0", "\"talk\"", "") } else { String::new() };
            return format!("{head}{figures} = {{ count = {others} }}\nmoderators = {moderators:?}\n{talk}");
        }
        let named = &NAMED[..others.min(NAMED.len())];
        let countries = match number {
            0 => format!("count = {others}"),
            1 => format!("count = {others}, named = {named:?}"),
            _ => format!("count = {}, named = {named:?}", others + 200),
        };
        let own = if *number == 0 {
            self.words("audience") + &self.languages() + "mode = \"online\"\n"
        } else {
            String::new()
        };
        let recording = if self.lacks_much() { "" } else { "recording = \"/r\"\n" };
        let mut text = format!(
            "{head}{hours}\n{closing}\n{own}{recording}agenda = \"/a\"\nmoderators = {moderators:?}\nparticipants = \
             {{ count = {others}, {figure} }}\ncountries = {{ {countries} }}\n{}",
            self.words("selection"),
        );
        for index in 0..others {
            let slides = if self.lacks_much() || (*number == 2 && index > others / 2) {
                ""
            } else {
                "slides = \"/s\"\n"
            };
            text += &self.talk(&format!("p{index}"), "\"talk\"", slides);
        }
        if *number != 2 {
            ROLES.iter().for_each(|role| text += &self.talk("p0", &format!("{role:?}"), ""));
            text += &self.talk("p0", &format!("{{ {} = \"n\" }}", self.locale.language), "");
        }
        text
    }

    fn talk(&self, speaker: &str, role: &str, slides: &str) -> String {
        format!("[[webinar.talk]]\nspeaker = \"{speaker}\"\nrole = {role}\n{slides}{}", self.text("summary"))
    }

    /// The sentences of the document, the first that each phrase has given.
    fn sentences(&self) -> BTreeMap<String, String> {
        let text = self.manuscript();
        let (manuscript, found) = cdipdoc::inside::manuscript::read(&Source::new("test.toml", text.as_str()));
        let programme = programme::accept(manuscript, &found);
        let programme = programme.unwrap_or_else(|| panic!("{found:#?}\n{text}"));
        let document = compose(&programme, &self.locale).expect("sound phrases");
        let mut sentences = BTreeMap::new();
        for (name, rest) in markdown(&document).split('⟦').skip(1).filter_map(|rest| rest.split_once('⟧'))
        {
            let sentence = rest.lines().next().unwrap_or_default().trim();
            sentences.entry(name.to_owned()).or_insert_with(|| sentence.to_owned());
        }
        sentences
    }
}

/// By phrase its sentences, each with the numbers of webinars and of other things that it is first printed for.
fn counted(language: Language) -> String {
    let locale = named(language);
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for way in &WAYS {
        for (webinars, others) in COUNTS.iter().flat_map(|count| [(*count, 1), (1, *count), (2, *count)]) {
            let year = Year { locale: Arc::clone(&locale), way, webinars, others };
            for (name, sentence) in year.sentences().into_iter().filter(|said| seen.insert(said.clone())) {
                told.entry(name).or_default().push(format!("  {webinars}/{others}: {sentence}\n"));
            }
        }
    }
    told.into_iter().map(|(name, sentences)| format!("{name}\n{}", sentences.concat())).collect()
}

#[test]
fn every_sentence_reads_well_whatever_it_counts() {
    for language in Language::ALL {
        reviewed(&format!("tests/languages/counted/{language}.txt"), &counted(language));
    }
}
