//! Honorifics that are typed as part of a name.

use super::{Locale, capitalized};

/// The manuscript's word for the honorific, or "own", and the honorific as the phrase file writes it.
pub struct TypedHonorific<'l> {
    pub word: &'l str,
    pub typed: &'l str,
    /// Whether it may be a name too.
    pub ambiguous: bool,
}

impl Locale {
    /// The honorific at the start of a name, in Chinese at its end.
    pub fn typed_honorific(&self, name: &str) -> Option<TypedHonorific<'_>> {
        let name = capitalized(name).replace('\'', "’").replace('\u{2011}', "-");
        let prose = &self.prose;
        let behind = self.names.full.ends_with("{honorific}");
        let stands = |typed: &str| if behind { ends(&name, typed) } else { begins(&name, typed) };
        let typed = prose.typed_honorifics.iter();
        let mut typed = typed.flat_map(|(word, all)| all.iter().map(move |typed| (word, typed)));
        let (word, typed) = typed.find(|(_, typed)| stands(typed))?;
        Some(TypedHonorific { word, typed, ambiguous: prose.ambiguous_honorifics.contains(typed) })
    }
}

/// "Dr Jane", "Dr. Jane" and "Dr.Jane" begin with "Dr"; "Drew" does not, nor does a name that is nothing else.
fn begins(name: &str, typed: &str) -> bool {
    let Some(rest) = name.strip_prefix(typed) else { return false };
    typed.ends_with('.') || rest.starts_with(|c: char| c == '.' || c.is_whitespace())
}

fn ends(name: &str, typed: &str) -> bool {
    name.strip_suffix(typed).is_some_and(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::templates::of;
    use crate::terms::Language;

    #[test]
    fn an_honorific_is_told_from_a_name() {
        use Language::{Ar, En, Es, Fr, Ru, Zh};
        for (language, name, word) in [
            (En, "Dr. Jane", Some("dr")),
            (En, "Dr Jane", Some("dr")),
            (En, "dr.Jane", Some("dr")),
            (En, "Dr.", Some("dr")),
            (En, "Prof. Dr. Jane", Some("prof")),
            (En, "Sir John", Some("own")),
            (En, "Dato' Sri Ahmad", Some("own")),
            (En, "H.E. Mr. John", Some("own")),
            (Fr, "Mme Marie", Some("ms")),
            (Fr, "Pr Marie", Some("prof")),
            (Es, "Dra. María", Some("dr")),
            (Es, "Ing. Juan", Some("own")),
            (Ru, "Д-р Анна", Some("dr")),
            (Ru, "г\u{2011}н Иван", Some("mr")),
            (Ar, "السيدة مريم", Some("ms")),
            (Ar, "الدكتور محمد", Some("dr")),
            (Zh, "玛丽女士", Some("ms")),
            (Zh, "梅教授", Some("prof")),
            // These are names.
            (En, "Drew", None),
            (En, "Sir", None),
            (En, "Mohd", None),
            (En, "Siti Nurhaliza", None),
            (En, "Don Carlos", None),
            (En, "Judge", None),
            (En, "H.E.", None),
            (En, "MS", None),
            (En, "M. S.", None),
            (En, "Dato", None),
            (En, "Sri Mulyani", None),
            (En, "Prosper", None),
            (Fr, "M. Jean", None),
            (Fr, "Dame", None),
            (Fr, "Prune", None),
            (Es, "Don", None),
            (Es, "Lady Johana", None),
            (Ru, "Проф", None),
            (Ar, "السيد", None),
            (Ar, "سيد محمد", None),
            (Zh, "博士", None),
            (Zh, "先生", None),
        ] {
            assert_eq!(
                of(language).typed_honorific(name).map(|found| found.word),
                word,
                "{language}: {name}"
            );
        }
    }
}
