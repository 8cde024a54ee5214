//! The built-in languages.

use std::sync::{Arc, LazyLock};

use cdipdoc::inside::locale::Locale;
use cdipdoc::templates::Templates;
use cdipdoc::terms::Language;

pub fn of(language: Language) -> &'static Arc<Locale> {
    static BUILT_IN: LazyLock<Templates> = LazyLock::new(Templates::default);
    BUILT_IN.locale(language)
}
