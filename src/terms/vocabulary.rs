//! Closed lists of words that are the same in the manuscript, in messages and in the phrase files.

use crate::diagnostic::RuleName;
use crate::reading::Vocabulary;

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($word:literal = $variant:ident),+ $(,)? })+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($variant),+ }

        impl $name {
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl Vocabulary for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, $name::$variant)),+];
        }
    )+ };
}

vocabulary! {
    /// How an event is attended.
    Mode { "in-person" = InPerson, "online" = Online, "hybrid" = Hybrid }

    /// What kind of body an organization is.
    Sector {
        "government" = Government, "ip-office" = IpOffice, "igo" = Igo, "ngo" = Ngo,
        "academia" = Academia, "private-sector" = PrivateSector, "secretariat" = Secretariat,
    }

    /// A region of the world, as the United Nations' M49 has them.
    Region { "Africa" = Africa, "Americas" = Americas, "Asia" = Asia, "Europe" = Europe, "Oceania" = Oceania }

    /// As stated by the person; never guessed.
    Gender { "female" = Female, "male" = Male, "other" = Other }

    /// Which of a person's names stands first.
    NameOrder { "given-first" = GivenFirst, "family-first" = FamilyFirst }

    /// How a person is addressed.
    Honorific { "mr" = Mr, "ms" = Ms, "dr" = Dr, "prof" = Prof, "he-mr" = HeMr, "he-ms" = HeMs, "none" = None }

    /// What a speaker does in a webinar.
    TalkRole { "talk" = Talk, "keynote" = Keynote, "opening" = Opening, "closing" = Closing, "panel" = Panel }

    /// How exact a stated figure is.
    Qualifier { "exactly" = Exactly, "about" = About, "more-than" = MoreThan }

    /// What a committee did when it gave a mandate.
    Action { "approved" = Approved, "requested" = Requested, "decided" = Decided, "considered" = Considered }

    /// What a body is, and so what its sessions are called.
    BodyKind {
        "committee" = Committee, "commission" = Commission, "working-group" = WorkingGroup, "assembly" = Assembly,
        "assemblies" = Assemblies,
    }

    /// Of a noun, with which other words agree.
    NounGender { "masculine" = Masculine, "feminine" = Feminine, "neuter" = Neuter }

    /// A section of the body, or an annex.
    SectionKind { "section" = Section, "annex" = Annex }

    /// What a `[rules]` entry may set.
    Setting { "error" = Error, "warning" = Warning, "info" = Info, "off" = Off }
}

impl TalkRole {
    /// Whether it is a speech at the opening or the closing, which is no presentation.
    pub fn is_remarks(self) -> bool {
        matches!(self, TalkRole::Opening | TalkRole::Closing)
    }
}

impl Vocabulary for super::Language {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("ar", Self::Ar),
        ("en", Self::En),
        ("es", Self::Es),
        ("fr", Self::Fr),
        ("ru", Self::Ru),
        ("zh", Self::Zh),
    ];
    const UNLISTED: (RuleName, &'static str) =
        (RuleName::LanguageUnsupported, "is the tag of none of the six official languages");
}
