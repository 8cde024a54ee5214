//! Names and addresses in Latin letters, in texts of another script.

use super::composed;

/// Whether a text in one language is told to be in another script.
fn told(language: &str, text: &str) -> bool {
    let manuscript = format!(
        "[document]\nsymbol = \"CDIP/36/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 36, start = 2026-05-11, end = \
         2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\noriginal = \"{language}\"\nlanguages = \
         [\"{language}\"]\ndecision = \"none\"\ntitle.{language} = \"*\"\n[[paragraph]]\nid = \"own\"\nafter = \"purpose\"\n\
         text.{language} = '''\n{text}\n'''\n"
    );
    composed(&manuscript).1.0.iter().any(|finding| finding.rule == "language-script")
}

#[test]
fn names_of_products_and_addresses_are_no_language() {
    for (language, text) in [
        (
            "zh",
            "委员会注意到该报告。[^1]\n\n[^1]: 见 [https://www.wipo.int/meetings/details.jsp](https://www.wipo.int/meetings/details.jsp)。",
        ),
        ("ru", "Комитет отметил PATENTSCOPE, WIPO Lex и Global Brand Database."),
        ("ru", "Базы данных:\n\n- WIPO GREEN;\n- Global Innovation Index;\n- WIPO CASE."),
        ("ar", "قواعد البيانات:\n\n- WIPO GREEN؛\n- Global Innovation Index؛\n- WIPO CASE."),
        ("ru", "Доклад издан.[^1]\n\n[^1]: Smith J., *Intellectual Property Law*, Oxford, 2020."),
        ("zh", "见 branddb.wipo.int 和 secretariat@wipo.int。"),
    ] {
        assert!(!told(language, text), "{language}: {text}");
    }
    for (language, text) in [
        ("ru", "The participants took note of the report."),
        ("zh", "报告。\n\nThe participants were shown the report and asked about it."),
    ] {
        assert!(told(language, text), "{language}: {text}");
    }
}
