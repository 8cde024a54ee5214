//! Over the year, fewer than 40 % or more than 60 % of the speakers are women: the committee asks for
//! balance, and a delegate will count. Said from five speakers whose gender is stated; where the year is
//! balanced, of single webinars for information. Both figures are given, with and without the Secretariat's
//! own staff; the one that counts everybody decides, unless `series.count-secretariat` is `false`.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "benedetti", family = "Benedetti", gender = "female" },
//!     { id = "luong", family = "Luong", gender = "male" },
//!     { id = "moalusi", family = "Moalusi", gender = "male" },
//!     { id = "tshering", family = "Tshering", gender = "male" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "luong", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//! ]
//! ```
//!
//! ```toml
//! series = { count-secretariat = false }
//! organization = [{}, { id = "asean", sector = "igo", name = "Association of Southeast Asian Nations" }]
//! person = [
//!     {},
//!     { id = "benedetti", family = "Benedetti", gender = "female", organization = "wipo" },
//!     { id = "bravo", family = "Bravo", gender = "female", organization = "wipo" },
//!     { id = "luong", family = "Luong", gender = "male", organization = "asean" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", organization = "asean" },
//!     { id = "tshering", family = "Tshering", gender = "male", organization = "asean" },
//!     { id = "shah", family = "Shah", gender = "male", organization = "asean" },
//!     { id = "martin", family = "Martin", gender = "female", organization = "asean" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     { speaker = "benedetti" },
//!     { speaker = "bravo", role = "opening" },
//!     { speaker = "luong", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//!     { speaker = "shah", role = "opening" },
//!     { speaker = "martin", role = "opening" },
//! ]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "benedetti", family = "Benedetti", gender = "female" },
//!     { id = "luong", family = "Luong", gender = "male" },
//!     { id = "moalusi", family = "Moalusi", gender = "male" },
//!     { id = "tsimakuridze", family = "Tsimakuridze", gender = "female" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "luong", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tsimakuridze", role = "opening" },
//! ]
//! ```

use super::facts::single_gender;
use super::{Facts, Rule, Stage, claimed};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Person, Webinar};
use crate::terms::Gender;

pub const RULE: Rule = Rule::open(RuleName::GenderShare, Level::Warning, Stage::Facts(check))
    .silent_where(&[RuleName::GenderSingleSexPanel])
    .yielding_to(&[RuleName::CountSpeakers]);

/// From how many speakers a share means anything.
const FEWEST: usize = 5;
const HELP: &str = "look for more speakers in time, or say in `[rules]` why it could not be";

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let webinars: Vec<(&Webinar, Vec<&Person>)> = facts.panels();
    let Some(speakers) = facts.manuscript.all_speakers().filter(|_| !manuscript.lost.any) else {
        return Vec::new();
    };
    // Who is not listed would be counted too.
    if claimed::lacking(facts) > 0 {
        return Vec::new();
    }
    let year = Share::of(&facts.counted(&speakers));
    let panels = webinars.iter().filter(|(_, panel)| !Share::of(&facts.counted(panel)).is_balanced());
    if !year.is_balanced() {
        // A year of one panel of one gender is reported by the rule on panels.
        if webinars.len() == 1 && single_gender(&facts.counted(&speakers)).is_some() {
            return Vec::new();
        }
        let place = manuscript.document.year.as_ref().map_or(manuscript.document.place, |year| year.place);
        let finding = RULE.at(place, said("over the year", facts, &speakers)).label("the year reported on");
        let asides =
            panels.filter(|_| webinars.len() > 1).map(|(webinar, panel)| (webinar, Share::of(panel)));
        let finding = asides.fold(finding, |finding, (webinar, share)| {
            finding.aside(webinar.place, format!("here {}", share.figures()))
        });
        return vec![finding.help(HELP)];
    }
    panels
        .map(|(webinar, panel)| Finding {
            level: Level::Info,
            ..RULE.at(webinar.place, said("in this webinar", facts, panel)).help(HELP)
        })
        .collect()
}

/// Women among those whose gender is stated, beside those of whom it is not.
struct Share {
    women: usize,
    all: usize,
    unstated: usize,
}

impl Share {
    fn of(speakers: &[&Person]) -> Share {
        let genders: Vec<Gender> =
            speakers.iter().filter_map(|person| Some(person.gender.as_ref()?.value)).collect();
        let women = genders.iter().filter(|gender| **gender == Gender::Female).count();
        Share { women, all: genders.len(), unstated: speakers.len() - genders.len() }
    }

    /// It is, or may be: nobody's gender is guessed.
    fn is_balanced(&self) -> bool {
        let (most, everyone) = (self.women + self.unstated, self.all + self.unstated);
        self.all < FEWEST || (most * 10 >= everyone * 4 && self.women * 10 <= everyone * 6)
    }

    fn figures(&self) -> String {
        match self.all {
            0 => "none are left".to_owned(),
            all => format!("{} of {all} ({} %)", self.women, (self.women * 100 + all / 2) / all),
        }
    }
}

fn said<'m>(scope: &str, facts: &Facts<'m>, speakers: &[&'m Person]) -> String {
    let secretariat = |person: &Person| facts.is_of_secretariat(person);
    let guests: Vec<&Person> = speakers.iter().copied().filter(|person| !secretariat(person)).collect();
    let (all, guests) = (Share::of(speakers).figures(), Share::of(&guests).figures());
    format!("women among the speakers {scope}: {all}; without the Secretariat: {guests}")
}
