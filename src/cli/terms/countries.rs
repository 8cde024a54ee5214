//! `cdipdoc terms countries`

use chrono::NaiveDate;

use super::marked;
use crate::terms::{Country, CountryCode, Language, LeastDeveloped, Standing};

/// List countries and areas: code, name, region, group, statuses
///
/// One line each, in the order of the codes: the code that a manuscript names, the name, the region
/// and the part of it, the regional group at WIPO, and what else there is to say: LDC, a least
/// developed country; LLDC, a landlocked developing country; SIDS, a small island developing State;
/// observer, in the United Nations; non-member, of the United Nations but of WIPO; area, no State.
///
/// Names are those of UNTERM, the United Nations' terminology database; for Côte d’Ivoire, Türkiye and
/// areas, of the M49 standard, which has the regions as well. Codes, names, regions and statuses come from
/// the data set country-codes, of May 2026. The regional groups, and the days on which countries left the
/// list of least developed countries, but for Bhutan's, are general knowledge, and not confirmed. Regions
/// and groups are in English in every language.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", crate::cli::exit::MANUAL))]
pub struct Countries {
    /// Tell who is a least developed country on this day: 2024-04-11
    ///
    /// Without it, the day is printed from which a country is one no longer. The other statuses have no
    /// days.
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

fn day(text: &str) -> Result<NaiveDate, &'static str> {
    text.parse().map_err(|_| "a day of the calendar is written year-month-day, such as 2024-04-11")
}

const EXAMPLES: &str = "\
EXAMPLES
  Find the code of a country:
      cdipdoc terms countries | grep -i bhutan

  Find it by its name in Arabic:
      cdipdoc terms countries --lang ar | grep بوتان

  List the least developed countries on the day of a webinar:
      cdipdoc terms countries --on 2024-04-11 | grep -w LDC

  See who is in a regional group:
      cdipdoc terms countries | grep GRULAC";

impl Countries {
    pub fn rows(&self, language: Language) -> Vec<[String; 5]> {
        CountryCode::all().map(|code| self.row(code, language)).collect()
    }

    fn row(&self, code: CountryCode, language: Language) -> [String; 5] {
        let country = code.country();
        [
            code.as_str().to_owned(),
            marked(country.name(language), country.is_unconfirmed(language.tag())),
            format!("{}, {}", country.region(), country.subregion()),
            country.group().map_or_else(String::new, |group| marked(group, country.is_unconfirmed("group"))),
            self.statuses(country).join(", "),
        ]
    }

    fn statuses(&self, country: Country) -> Vec<String> {
        let standing = match country.standing() {
            Standing::Member => None,
            Standing::Observer => Some("observer"),
            Standing::OtherState => Some("non-member"),
            Standing::Area => Some("area"),
        };
        let landlocked = country.is_landlocked_developing().then_some("LLDC");
        let island = country.is_small_island_developing().then_some("SIDS");
        let undated = [standing, landlocked, island].into_iter().flatten().map(str::to_owned);
        undated.chain(self.least_developed(country)).collect()
    }

    fn least_developed(&self, country: Country) -> Option<String> {
        let listed = country.least_developed()?;
        let told = match (self.on, listed) {
            (Some(day), listed) if !listed.on(day) => return None,
            (None, LeastDeveloped::Until(end)) => format!("LDC until {end}"),
            _ => "LDC".to_owned(),
        };
        Some(marked(&told, country.is_unconfirmed("ldc")))
    }
}
