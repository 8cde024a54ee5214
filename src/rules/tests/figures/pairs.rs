//! The manuscripts just inside of each figure and just outside.

use super::*;

/// A rule, its figure as it stands in the file, what is merged into the sound manuscript where the rule speaks, and what
/// where it does not.
pub type Pair = (RuleName, &'static str, String, String);

pub fn pairs() -> Vec<Pair> {
    use RuleName as N;
    let pair = |rule: RuleName, figure: &'static str, speaks: &str, silent: &str| -> Pair {
        (rule, figure, speaks.to_owned(), silent.to_owned())
    };
    let of = |rule: RuleName,
              figure: &'static str,
              made: &dyn Fn(usize) -> String,
              speaks: usize,
              silent: usize|
     -> Pair { (rule, figure, made(speaks), made(silent)) };
    vec![
        of(N::ClaimContradicted, "SEVERAL", &of_one_country, 3, 2),
        of(N::ClaimContradicted, "HANDFUL", &reached, 9, 10),
        pair(N::ClaimTitle, "== 4", &titled("2023"), &titled("202")),
        pair(N::ClaimUnstated, "FEWEST", &earlier("closing = \"questions\""), &earlier("")),
        pair(
            N::CommitteeName,
            ">= 2",
            &message("The Committee on Intellectual Property met."),
            &message("The Committee on Property met."),
        ),
        pair(
            N::CommitteeName,
            "* 2",
            &of_roads("Roads and Bridges and Canals"),
            &of_roads("Roads and Bridges"),
        ),
        of(N::CountGenderSum, "/ 10", &women_of_a_hundred, 111, 110),
        of(
            N::CountParticipantsRange,
            "MOST",
            &|count| format!("webinar = [{{ participants = {{ count = {count} }} }}]"),
            20_001,
            20_000,
        ),
        pair(
            N::DateDocumentAfterSession,
            "NOTICE",
            "document = { date = 2024-10-08 }",
            "document = { date = 2024-10-07 }",
        ),
        pair(
            N::DateDocumentAfterSession,
            "USUAL",
            &before_long_session("2024-10-08"),
            &before_long_session("2024-10-07"),
        ),
        pair(
            N::DateSessionSpan,
            "LONGEST",
            "document = { session = { end = 2024-12-14 } }",
            "document = { session = { end = 2024-12-13 } }",
        ),
        of(
            N::EmblemText,
            "MOST",
            &|letters| {
                format!("document = {{ emblem = \"e.png\", emblem-text = \"{}\" }}", "é".repeat(letters))
            },
            1_001,
            1_000,
        ),
        pair(N::GenderShare, "FEWEST", &share(1, 4), &share(1, 3)),
        pair(N::GenderShare, "* 10", &share(3, 5), &share(2, 3)),
        pair(N::GenderShare, "* 4", &share(3, 5), &share(2, 3)),
        pair(N::GenderShare, "* 6", &share(5, 3), &share(3, 2)),
        of(N::LanguageIdentical, "FEWEST", &untranslated, 6, 5),
        of(
            N::LanguageInterpretationMissing,
            "from(30)",
            &|count| format!("webinar = [{{ countries = {{ count = {count} }} }}]"),
            30,
            29,
        ),
        pair(N::LanguageScript, "FEWEST", &message("Было показано всем."), &message("Показано всем.")),
        pair(
            N::LanguageScript,
            "SMALL",
            &in_russian("It was one good day."),
            &in_russian("It was one bad day."),
        ),
        of(
            N::LanguageScript,
            "LONGEST_NAME",
            &|words| in_russian(&format!("Показали Global{}.", " brand".repeat(words - 1))),
            13,
            12,
        ),
        pair(N::PersonDuplicate, "LONG", &of_like_names("Mario", "Maria"), &of_like_names("Mari", "Mara")),
        of(N::PersonDuplicate, "COMPARED", &differing_in_letter, 81, 80),
        pair(N::PersonRepeats, "HAN", &of_unit("专利司"), &of_unit("法司")),
        of(N::PersonUnlistedMention, "LONGEST", &named_in_chinese, 13, 12),
        pair(
            N::PersonUnlistedMention,
            "> 2",
            &message("Ms. Jo. Asan was thanked."),
            &message("Ms. J. Asan was thanked."),
        ),
        of(N::RegionSingle, "FEWEST", &of_one_region, 3, 2),
        of(
            N::SecretariatOnly,
            "FEWEST",
            &|speakers| format!("{}{}", colleagues(speakers), of_two_webinars(speakers)),
            3,
            2,
        ),
        pair(
            N::SecretariatOnly,
            "< 2",
            &(colleagues(3) + &of_two_webinars(3)),
            &(colleagues(3) + &webinar(&talks(3))),
        ),
        pair(
            N::SectorDominance,
            "FEWEST",
            &(colleagues(3) + &webinar(&talks(3))),
            &(colleagues(2) + &webinar(&talks(2))),
        ),
        pair(N::SectorDominance, "* 2", &half_of_us(2, 1), &half_of_us(2, 2)),
        of(N::StructureLength, "from(8500)", &long, 8_501, 8_500),
        of(N::TextNearDuplicate, "FEWEST", &alike_but_for_a_word, 8, 7),
        pair(N::TextPlaceholder, "> 3", &message("The XXXX was shown."), &message("The XXX was shown.")),
        pair(N::TextRange, "1800..2200", &ranges("1800-1801"), &ranges("1799-1801")),
        pair(N::TextRange, "1800..2200", &ranges("2198-2199"), &ranges("2199-2200")),
        of(N::TextRepeatedWord, "LONGEST", &doubled_in_chinese, 12, 13),
        of(N::TextRepeatedWord, "> 2", &doubled_in_chinese, 3, 2),
        of(N::TextSummaryLength, "WORDS", &summary, 79, 80),
        of(N::TextSummaryLength, "WORDS", &summary, 351, 350),
        of(N::TextSummaryLength, "* 2", &beside_eighty, 201, 200),
        of(N::TextSummaryLength, "* 5", &beside_eighty, 201, 200),
        of(N::TimeDuration, "USUAL", &|minutes| lasting(minutes, 1), 19, 20),
        of(N::TimeDuration, "USUAL", &|minutes| lasting(minutes, 1), 301, 300),
        of(N::TimeDuration, "LEAST_EACH", &|minutes| lasting(minutes, 4), 31, 32),
        of(N::UrlPattern, "FEWEST", &slides, 3, 2),
        of(
            N::UrlScheme,
            "LONGEST",
            &|bytes| {
                format!("webinar = [{{ agenda = \"https://www.wipo.int/{}\" }}]", "a".repeat(bytes - 21))
            },
            8_001,
            8_000,
        ),
    ]
}

const NAMES: [&str; 8] = ["asan", "benedetti", "luong", "moalusi", "tshering", "kovacs", "martin", "shah"];

fn message(text: &str) -> String {
    format!("conclusion = {{ message = \"{text}\" }}\n")
}

fn webinar(talks: &str) -> String {
    format!("webinar = [{{ talk = [{talks}] }}]\n")
}

/// The first has a summary, the others open.
fn talks(speakers: usize) -> String {
    let others =
        NAMES[1..speakers].iter().map(|name| format!(", {{ speaker = \"{name}\", role = \"opening\" }}"));
    format!("{{}}{}", others.collect::<String>())
}

/// The first `speakers` as persons, each with what `stated` has of it.
fn persons(speakers: usize, stated: impl Fn(usize) -> String) -> String {
    let others = (1..speakers).map(|at| {
        format!(
            ", {{ id = \"{0}\", family = \"{1}{2}\", {3} }}",
            NAMES[at],
            NAMES[at][..1].to_uppercase(),
            &NAMES[at][1..],
            stated(at)
        )
    });
    format!("person = [{{ {} }}{}]\n", stated(0), others.collect::<String>())
}

/// All of the Secretariat.
fn colleagues(speakers: usize) -> String {
    persons(speakers, |_| "organization = \"wipo\"".to_owned())
}

fn of_two_webinars(speakers: usize) -> String {
    let others =
        NAMES[..speakers].iter().map(|name| format!("{{ speaker = \"{name}\", role = \"opening\" }}"));
    let second = others.collect::<Vec<_>>().join(", ");
    format!(
        "webinar = [{{}}, {{ title = {{ en = \"Marks\", fr = \"Marques\" }}, date = 2024-04-12, talk = [{second}] }}]\n"
    )
}

fn half_of_us(ours: usize, others: usize) -> String {
    let body = |at| {
        if at < ours {
            "wipo"
        } else if at % 2 == 0 {
            "asean"
        } else {
            "itu"
        }
    };
    let bodies = "organization = [{}, { id = \"asean\", sector = \"igo\", name = \"Association of Nations\" }, \
                  { id = \"itu\", sector = \"academia\", name = \"Union of Schools\" }]\n";
    let speakers = ours + others;
    bodies.to_owned()
        + &persons(speakers, |at| format!("organization = \"{}\"", body(at)))
        + &webinar(&talks(speakers))
}

fn share(women: usize, men: usize) -> String {
    let gender = |at| if at < women { "female" } else { "male" };
    let stated = |at| match at {
        0 => format!("honorific = \"dr\", gender = \"{}\"", gender(0)),
        at => format!("gender = \"{}\"", gender(at)),
    };
    persons(women + men, stated) + &webinar(&talks(women + men))
}

fn of_one_country(speakers: usize) -> String {
    let talks = talks(speakers);
    persons(speakers, |_| "country = \"BR\"".to_owned())
        + &format!("webinar = [{{ selection = [\"geography\"], talk = [{talks}] }}]\n")
}

/// These of one region, and one more of no country.
fn of_one_region(speakers: usize) -> String {
    let countries = ["BR", "SV", "CL"];
    let stated = |at: usize| {
        countries[..speakers]
            .get(at)
            .map_or("gender = \"male\"".to_owned(), |code| format!("country = \"{code}\""))
    };
    persons(speakers + 1, stated) + &webinar(&talks(speakers + 1))
}

fn reached(count: usize) -> String {
    format!("series = {{ reach = \"wide\" }}\nwebinar = [{{ participants = {{ count = {count} }} }}]\n")
}

fn titled(year: &str) -> String {
    format!("document = {{ title = {{ en = \"Report on the webinar organized in {year}\" }} }}\n")
}

/// Ten sentences of an earlier version, and one more.
fn earlier(more: &str) -> String {
    format!(
        "mandate = {{ reference = \"continuation\", session = 30 }}\n\
         reference = [{{ id = \"continuation\", symbol = \"CDIP/30/8\" }}]\n\
         conclusion = {{ message = \"All was well.\" }}\n\
         [series]\nmode = \"online\"\ninvited = [\"ip-offices\"]\nchannels = [\"newsletters\"]\n\
         [[webinar]]\nmoderators = [\"asan\"]\nparticipants = {{ count = 40, basis = \"platform\" }}\n\
         agenda = \"https://www.wipo.int/webinar\"\nrecording = \"https://webcast.wipo.int/video\"\n{more}\n"
    )
}

fn of_roads(named: &str) -> String {
    let committee = "committee = { name = \"Committee on Roads and Bridges and Canals and Ports and Rails\" }\n\
                     document = { committee = \"X\", symbol = \"X/33/INF/3\" }\n";
    committee.to_owned() + &message(&format!("The Committee on {named} met."))
}

fn women_of_a_hundred(women: usize) -> String {
    format!("webinar = [{{ participants = {{ count = 100, qualifier = \"about\", women = {women} }} }}]\n")
}

fn before_long_session(date: &str) -> String {
    format!("document = {{ date = {date}, session = {{ start = 2024-11-20 }} }}\n")
}

fn untranslated(words: usize) -> String {
    let text = format!("The plan{} shown.", " was".repeat(words - 3));
    format!(
        "document = {{ languages = [\"en\", \"fr\"] }}\nconclusion = {{ message = {{ en = \"{text}\", fr = \"{text}\" }} }}\n"
    )
}

const HAN: &str = "甲乙丙丁戊己庚辛壬癸子丑寅";

fn han(letters: usize) -> String {
    HAN.chars().take(letters).collect()
}

fn named_in_chinese(letters: usize) -> String {
    in_chinese(&han(letters), &format!("{}先生发言。", han(letters)))
}

fn doubled_in_chinese(letters: usize) -> String {
    in_chinese("阿桑", &format!("会议{0}{0}。", han(letters)))
}

fn of_like_names(one: &str, other: &str) -> String {
    format!(
        "person = [{{}}, {{ id = \"one\", given = \"{one}\", family = \"Ros\" }}, {{ id = \"other\", given = \"{other}\", family = \"Ros\" }}]\n"
    )
}

/// Names of two bodies that are the same but for one letter.
fn differing_in_letter(letter: usize) -> String {
    let name = |own: &str| format!("{}{own}{}", "a".repeat(letter - 2), "a".repeat(90 - letter));
    format!(
        "organization = [{{}}, {{ id = \"asean\", sector = \"igo\", name = \"Association of Nations\" }}]\n\
         person = [{{}}, {{ id = \"one\", given = \"A\", family = \"{}\", organization = \"wipo\" }}, \
         {{ id = \"other\", given = \"A\", family = \"{}\", organization = \"asean\" }}]\n",
        name("e"),
        name("o")
    )
}

fn of_unit(unit: &str) -> String {
    format!("person = [{{ function = {{ zh = \"{unit}司长\" }}, unit = {{ zh = \"{unit}\" }} }}]\n")
}

/// A document of so many words.
fn long(words: usize) -> String {
    let with = |more: usize| message(&vec!["so it was"; more].join(", "));
    let limit = "rules = { structure-length = { from = 100, reason = \"a short report was asked for\" } }\n";
    let counted = |text: &str| -> usize {
        let found = findings(&merged("structure-length", &format!("{limit}{text}"))).0;
        let found = found
            .into_iter()
            .find(|finding| finding.rule == "structure-length")
            .expect("more than a hundred");
        found.label.split(' ').next().and_then(|words| words.replace(',', "").parse().ok()).expect("a number")
    };
    let one = counted(&with(1));
    let missing = words - one;
    message(&format!(
        "{}, so it was{}",
        vec!["so it was"; missing / 3].join(", "),
        " now".repeat(missing % 3)
    ))
}

fn alike_but_for_a_word(words: usize) -> String {
    let text = |last: &str| {
        format!(
            "{} {last}.",
            ["The", "new", "plan", "was", "shown", "to", "all"][7 - (words - 1)..].join(" ")
        )
    };
    message(&format!("{}\\n\\n{}", text("guests"), text("members")))
}

fn ranges(years: &str) -> String {
    message(&format!("From {years} to 1900–1901."))
}

fn words(number: usize) -> String {
    vec!["word"; number].join(" ")
}

fn summary(number: usize) -> String {
    format!("webinar = [{{ talk = [{{ summary = {{ en = \"{}\" }} }}] }}]\n", words(number))
}

fn beside_eighty(number: usize) -> String {
    format!(
        "person = [{{}}, {{ id = \"benedetti\", family = \"Benedetti\" }}]\n\
         webinar = [{{ talk = [{{ summary = {{ en = \"{}\" }} }}, {{ speaker = \"benedetti\", summary = {{ en = \"{}\" }} }}] }}]\n",
        words(number),
        words(80)
    )
}

fn lasting(minutes: usize, presentations: usize) -> String {
    let others = NAMES[1..presentations]
        .iter()
        .map(|name| format!(", {{ speaker = \"{name}\", summary = \"{}\" }}", words(90)));
    let (hours, rest) = (minutes / 60, minutes % 60);
    colleagues(presentations)
        + &format!(
            "webinar = [{{ start = 12:00:00, end = {:02}:{rest:02}:00, timezone = \"UTC\", talk = [{{}}{}] }}]\n",
            12 + hours,
            others.collect::<String>()
        )
}

/// So many slides of one kind, and one of another.
fn slides(alike: usize) -> String {
    let address = |at: usize| if at < alike { format!("a/{at}.pdf") } else { format!("b/{at}.pdf") };
    let slides = |at: usize| format!("slides = \"https://www.wipo.int/{}\"", address(at));
    let others = (1..=alike)
        .map(|at| format!(", {{ speaker = \"{}\", role = \"opening\", {} }}", NAMES[at], slides(at)));
    colleagues(alike + 1) + &webinar(&format!("{{ {} }}{}", slides(0), others.collect::<String>()))
}
