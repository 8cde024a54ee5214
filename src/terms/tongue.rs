//! Any language of a few words, official or not.

use std::sync::Arc;

use oxilangtag::LanguageTag;

use super::{Direction, Language};

/// A language with a tag of BCP 47. Only the official languages have phrases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tongue(Arc<str>);

impl Tongue {
    /// Reads a well-formed tag and writes it with the usual capitals: "zh-hant" becomes "zh-Hant".
    pub fn read(tag: &str) -> Option<Tongue> {
        let tag = LanguageTag::parse_and_normalize(tag).ok()?;
        Some(Tongue(tag.as_str().into()))
    }

    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The tag without script, region and the like.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    pub fn official(&self) -> Option<Language> {
        Language::from_tag(self.primary())
    }

    /// The direction of its script, or of the script in which the language is usually written.
    pub fn direction(&self) -> Direction {
        const SCRIPTS: [&str; 14] = [
            "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Sogd", "Syre", "Syrj",
            "Syrc", "Thaa",
        ];
        const LANGUAGES: [&str; 42] = [
            "aeb", "apc", "apd", "ar", "arb", "arc", "ars", "ary", "arz", "bal", "bgn", "bqi", "ckb", "dv",
            "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pbt", "pes", "pnb",
            "prs", "ps", "rhg", "sam", "sd", "sdh", "skr", "swb", "syc", "syr", "trw", "ug", "ur", "yi",
        ];
        let backwards = match self.script() {
            Some(script) => SCRIPTS.contains(&script.as_str()),
            None => LANGUAGES.contains(&self.primary()),
        };
        if backwards { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// The official language whose type is used for it.
    pub fn nearest(&self) -> Language {
        const HAN: [&str; 9] = ["gan", "hak", "ja", "ko", "lzh", "nan", "wuu", "yue", "zh"];
        let is_han = match self.script().as_deref() {
            Some(script) => matches!(script, "Hans" | "Hant" | "Hani" | "Jpan" | "Kore" | "Bopo"),
            None => HAN.contains(&self.primary()),
        };
        match (self.direction(), is_han) {
            (Direction::RightToLeft, _) => Language::Ar,
            (_, true) => Language::Zh,
            _ => self.official().filter(|language| language.is_bicameral()).unwrap_or(Language::En),
        }
    }

    fn script(&self) -> Option<String> {
        LanguageTag::parse(&*self.0).ok()?.script().map(str::to_owned)
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Tongue {
        Tongue(language.tag().into())
    }
}

impl std::fmt::Display for Tongue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tongue_is_any_tag_that_is_well_formed() {
        for (tag, expected) in [
            ("de", "de"),
            ("PT-br", "pt-BR"),
            ("zh-hant-HK", "zh-Hant-HK"),
            ("sl-rozaj-biske-1994", "sl-rozaj-biske-1994"),
            ("de-x-amtlich", "de-x-amtlich"),
            ("x-klingon", "x-klingon"),
            ("i-enochian", "i-enochian"),
        ] {
            assert_eq!(Tongue::read(tag).as_ref().map(Tongue::tag), Some(expected));
        }
        for tag in
            ["", "d", "de_CH", "de-", "-de", "de CH", "Straßburg", "de-1", "de--CH", "german-language1"]
        {
            assert_eq!(Tongue::read(tag), None, "{tag}");
        }
    }

    #[test]
    fn a_tongue_runs_as_its_script_and_is_set_as_the_nearest() {
        use Direction::{LeftToRight as Right, RightToLeft as Left};
        for (tag, direction, nearest) in [
            ("de", Right, Language::En),
            ("fr-CH", Right, Language::Fr),
            ("he", Left, Language::Ar),
            ("fa-IR", Left, Language::Ar),
            ("ur", Left, Language::Ar),
            ("az-Arab", Left, Language::Ar),
            ("ar-Latn", Right, Language::En),
            ("ja", Right, Language::Zh),
            ("zh-Hant", Right, Language::Zh),
            ("zh-Latn-pinyin", Right, Language::En),
            ("yi-Latn", Right, Language::En),
        ] {
            let tongue = Tongue::read(tag).unwrap();
            assert_eq!((tongue.direction(), tongue.nearest()), (direction, nearest), "{tag}");
        }
        for language in Language::ALL {
            let tongue = Tongue::from(language);
            assert_eq!((tongue.direction(), tongue.nearest()), (language.direction(), language));
        }
    }
}
