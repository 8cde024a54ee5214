//! People in six languages: the order of their names, what they are called, and what they are where.

use crate::support::markdown;
use cdipdoc::diagnostic::Findings;
use cdipdoc::terms::Language;
use cdipdoc::terms::Language::{Ar, En, Es, Fr, Ru, Zh};

use super::{composed, year};

const PEOPLE: &str = include_str!("people.toml");

const SHORT: &str = "abbreviation = { en = \"KIPI\", fr = \"KIPI\", es = \"KIPI\", ru = \"KIPI\", ar = \"KIPI\", zh = \"KIPI\" }\n";
const FUNCTION: &str = "function = { en = \"Director\", fr = \"directrice\", es = \"directora\", ru = \"директор\", ar = \"مديرة\", zh = \"主任\" }\n";

/// What the version of a language prints, with ordinary spaces.
#[track_caller]
fn printed(text: &str, language: Language) -> String {
    let (documents, found) = composed(text);
    let document = documents.iter().find(|document| document.language == language);
    markdown(document.unwrap_or_else(|| panic!("{found:#?}"))).replace('\u{a0}', " ")
}

#[track_caller]
fn prints(text: &str, language: Language, words: &str) {
    let printed = printed(text, language);
    assert!(printed.contains(words), "{language}: {words}\n{printed}");
}

/// The same manuscript with something else in it.
#[track_caller]
fn with(from: &str, to: &str) -> String {
    assert!(PEOPLE.contains(from), "{from}");
    PEOPLE.replacen(from, to, 1)
}

#[test]
fn a_name_stands_in_the_order_of_the_person_and_of_the_language() {
    for (language, words) in [
        (Zh, "玛丽·杜邦教授"),
        (Zh, "张薇博士阁下"),
        (En, "Professor Marie Dupont,"),
        (En, "Her Excellency Dr. Zhang Wei,"),
        (Fr, "Son Excellence la Dre Zhang Wei, cheffe"),
        (En, "Dr. Sutrisno, Kosovo."),
        (Zh, "科索沃Sutrisno博士"),
    ] {
        prints(PEOPLE, language, words);
    }
}

/// A family name of one character tells it too; where nothing does, it is asked for.
#[test]
fn an_order_that_is_not_stated_is_that_of_the_characters_and_of_the_country() {
    let unstated = with("name-order = \"given-first\"\n", "");
    prints(&unstated, Zh, "玛丽·杜邦教授");
    prints(&unstated.replace("country = \"KE\"", "country = \"JP\""), Zh, "玛丽·杜邦教授");
    let japanese = unstated.replace("玛丽", "一郎").replace("杜邦", "铃木");
    prints(&japanese.replace("country = \"KE\"", "country = \"JP\""), Zh, "铃木一郎教授");
    prints(&with("name-order = \"family-first\"\n", ""), Zh, "张薇博士阁下");
}

#[test]
fn an_honorific_has_its_article_where_the_gender_is_known_and_needs_none_where_it_is_not() {
    for (language, words) in
        [(Fr, "par Marie Dupont (Pr), directrice"), (Es, "a cargo de Marie Dupont (Prof.), directora")]
    {
        prints(PEOPLE, language, words);
    }
    let known = with("honorific = \"prof\"", "honorific = \"prof\"\ngender = \"male\"");
    for (language, words) in
        [(Fr, "le professeur Marie Dupont, directrice"), (Es, "del Prof. Marie Dupont, directora")]
    {
        prints(&known, language, words);
    }
}

#[test]
fn a_function_is_held_at_a_unit_of_an_organization_as_each_language_says_it() {
    for (language, words) in [
        (En, "Head, Patents Division, Agency for Industrial Property (ANPI), Benin."),
        (Fr, "cheffe de la Division des brevets de l’Institut de la propriété industrielle (ANPI, Bénin)."),
        (Es, "jefa de la División de Patentes del Instituto de la Propiedad Industrial (ANPI, Benin)."),
        (Ru, "начальник, Отдел патентов, ANPI (Институт промышленной собственности), Бенин."),
        (Ar, "رئيسة شعبة البراءات في معهد الملكية الصناعية (ANPI)، بنن."),
        (Zh, "贝宁工业产权局（ANPI）专利司司长张薇博士阁下"),
    ] {
        prints(PEOPLE, language, words);
    }
    for (language, from, to, words) in [
        (Fr, "fr = \"cheffe\"", "fr = \"professeure\"", "professeure à la Division des brevets"),
        (Fr, "fr = \"cheffe\"", "fr = \"ambassadrice\"", "ambassadrice, Division des brevets de l’Institut"),
        (
            Fr,
            "fr = \"Division des brevets\"",
            "fr = \"Service des brevets\"",
            "cheffe du Service des brevets",
        ),
        (Fr, "fr = \"Division des brevets\"", "fr = \"Brevets\"", "cheffe, Brevets de l’Institut"),
        (Es, "es = \"División de Patentes\"", "es = \"Departamento de Patentes\"", "jefa del Departamento"),
        (Ar, "ar = \"رئيسة\"", "ar = \"المديرة\"", "المديرة لشعبة"),
    ] {
        prints(&with(from, to), language, words);
    }
}

/// The article is that of the name at the first mention, and of its abbreviation after it.
#[test]
fn an_abbreviation_and_the_name_that_explains_it_have_their_own_articles() {
    let again = PEOPLE.to_owned() + "[[webinar.talk]]\nspeaker = \"a\"\nrole = \"closing\"\n";
    prints(&again, Fr, "directrice de l’Institut kényan de la propriété industrielle (KIPI).");
    prints(&again, Fr, "directrice du KIPI.");
}

#[test]
fn no_country_and_no_organization_is_named_twice() {
    for (language, twice) in [
        (En, "(KIPI), Kenya"),
        (Fr, "Kenya)"),
        (Es, "Kenya)"),
        (Ru, "собственности), Кения"),
        (Ar, "(KIPI)، كينيا"),
        (Zh, "肯尼亚肯尼亚"),
    ] {
        assert!(!printed(PEOPLE, language).contains(twice), "{language}");
    }
    let repeating = with(
        "en = \"Director\", fr = \"directrice\"",
        "en = \"Director of the KIPI\", fr = \"directrice du KIPI\"",
    );
    prints(&repeating, En, "Director of the Kenya Industrial Property Institute (KIPI).");
    prints(&repeating, Fr, "directrice de l’Institut kényan de la propriété industrielle (KIPI).");
}

/// In whatever case and behind whatever preposition the function has it; and it is told.
#[test]
fn an_organization_that_a_function_or_a_unit_names_is_not_named_again() {
    for (language, from, to, words) in [
        (
            En,
            "en = \"Director\"",
            "en = \"Adviser at KIPI\"",
            "Adviser at the Kenya Industrial Property Institute (KIPI).",
        ),
        (
            Ru,
            "ru = \"директор\"",
            "ru = \"директор Кенийского института промышленной собственности\"",
            "директор Кенийского института промышленной собственности.",
        ),
        (
            Ar,
            "ar = \"مديرة\"",
            "ar = \"مديرة بالمعهد الكيني للملكية الصناعية\"",
            "مديرة بالمعهد الكيني للملكية الصناعية.",
        ),
        (
            Fr,
            "fr = \"Division des brevets\"",
            "fr = \"Division des brevets de l’ANPI\"",
            "cheffe de la Division des brevets de l’Institut de la propriété industrielle (ANPI, Bénin).",
        ),
        (
            Ru,
            "ru = \"Отдел патентов\"",
            "ru = \"Отдел патентов Института промышленной собственности\"",
            "Отдел патентов Института промышленной собственности, Бенин.",
        ),
    ] {
        let naming = with(from, to);
        prints(&naming, language, words);
        assert!(rules(&composed(&naming).1).contains(&"person-repeats"), "{to}");
    }
    let near = with("ru = \"директор\"", "ru = \"директор Кенийского бюро промышленной собственности\"");
    assert!(!rules(&composed(&near).1).contains(&"person-repeats"));
}

#[test]
fn a_name_that_brings_its_abbreviation_has_it_once() {
    let bracketed = PEOPLE
        .replace("Property Institute\"", "Property Institute (KIPI)\"")
        .replace(
            "Кенийский институт промышленной собственности\"",
            "Кенийский институт промышленной собственности (KIPI)\"",
        )
        .replace("肯尼亚工业产权局\"", "肯尼亚工业产权局（KIPI）\"");
    prints(&bracketed, En, "Director, Kenya Industrial Property Institute (KIPI).");
    prints(&bracketed, Ru, "директор, KIPI (Кенийский институт промышленной собственности).");
    prints(&bracketed, Zh, "肯尼亚工业产权局（KIPI）主任玛丽");
    // Where another organization has the abbreviation, and the country comes into the brackets.
    let other = with("fr = \"Institut kényan de la propriété industrielle\"", "fr = \"Institut (KIPI)\"")
        .replace(SHORT, "")
        .replace("fr = \"ANPI\"", "fr = \"KIPI\"")
        .replace("fr = \"Institut de la propriété industrielle\"", "fr = \"Institut\"");
    prints(&other, Fr, "directrice de l’Institut (KIPI, Kenya).");
}

#[test]
fn two_words_in_letters_are_parted_in_chinese_and_nothing_else_is() {
    let latin = with("zh = \"玛丽\"", "zh = \"Marie\"")
        .replace("zh = \"杜邦\"", "zh = \"Dupont\"")
        .replace(FUNCTION, "")
        .replace("id = \"c\"\nhonorific", "id = \"c\"\norganization = \"kipi\"\nhonorific");
    prints(&latin, Zh, "肯尼亚工业产权局（KIPI）Marie Dupont教授");
    prints(&latin, Zh, "科索沃KIPI Sutrisno博士");
}

#[test]
fn a_foreign_family_name_that_stands_first_is_parted_in_chinese() {
    for (given, family, printed) in [("亚诺什", "纳吉", "纳吉·亚诺什教授"), ("健", "田中", "田中健教授")]
    {
        let named = with("name-order = \"given-first\"", "name-order = \"family-first\"")
            .replace("zh = \"玛丽\"", &format!("zh = \"{given}\""))
            .replace("zh = \"杜邦\"", &format!("zh = \"{family}\""));
        prints(&named, Zh, printed);
        prints(&named.replace("country = \"KE\"", "country = \"JP\""), Zh, &printed.replace('·', ""));
    }
}

#[test]
fn a_common_noun_before_a_name_is_told_that_lacks_its_article() {
    for (language, honorific, told) in [
        ("fr", "ambassadrice", true),
        ("fr", "l’ambassadrice", false),
        ("fr", "la juge", false),
        ("fr", "maître", false),
        ("fr", "Me", false),
        ("fr", "Pr", true),
        ("fr", "Sénatrice", true),
        ("fr", "le Pr", false),
        ("fr", "Son Excellence", false),
        ("es", "Dra.", true),
        ("es", "la Dra.", false),
        ("es", "jueza", true),
        ("es", "la jueza", false),
        ("es", "doña", false),
        ("ru", "судья", false),
        ("en", "judge", false),
    ] {
        let from = match language {
            "fr" => "fr = \"Son Excellence la Dre\"",
            "es" => "es = \"la Excma. Dra.\"",
            "ru" => "ru = \"Ее Превосходительство д-р\"",
            _ => "en = \"Her Excellency Dr.\"",
        };
        let found = composed(&with(from, &format!("{language} = \"{honorific}\""))).1;
        assert_eq!(rules(&found).contains(&"honorific-article"), told, "{language}: {honorific}");
    }
}

#[test]
fn a_presentation_of_ones_own_stands_for_all_of_it() {
    let own = with(
        "name-order = \"given-first\"",
        "presentation.fr = \"la juge Marie Dupont, de la Cour d’appel\"",
    );
    prints(&own, Fr, "par la juge Marie Dupont, de la Cour d’appel.");
    prints(&own, En, "Professor Marie Dupont, Director, Kenya");
    assert!(printed(&own, Fr).contains("le pouvoir judiciaire"));
}

#[test]
fn words_of_ones_own_stand_wherever_a_word_of_a_list_does() {
    for (language, words) in [
        (
            En,
            &[
                "held as a walk. Interpretation was provided in French and International Sign.",
                "offices and the judiciary.",
                "nearly 645 participants",
                "including Kenya and Kosovo.",
            ][..],
        ),
        (
            Fr,
            &[
                "sous forme de promenade.",
                "en français et langue des signes internationale.",
                "et le pouvoir judiciaire.",
                "près de 645 participants",
                "dont le Kenya et le Kosovo.",
            ],
        ),
        (
            Es,
            &[
                "en forma de paseo.",
                "francés y lengua de signos internacional.",
                "y el poder judicial.",
                "casi 645 participantes",
            ],
        ),
        (
            Ru,
            &[
                "в форме прогулки.",
                "на французский и международный жестовый языки.",
                "и судебная власть.",
                "почти 645",
                "Кения и Косово",
            ],
        ),
        (
            Ar,
            &[
                "في شكل نزهة.",
                "باللغتين الفرنسية والإشارية الدولية.",
                "والسلطة القضائية.",
                "ما يقارب 645",
                "كينيا وكوسوفو",
            ],
        ),
        (Zh, &["以漫步形式举行。", "法文和国际手语口译。", "和司法界。", "近645名", "肯尼亚和科索沃"]),
    ] {
        words.iter().for_each(|words| prints(PEOPLE, language, words));
    }
    let placed = with("en = \"nearly\"", "en = \"{count} or so\"");
    prints(&placed, En, "645 or so participants");
}

fn rules(found: &Findings) -> Vec<&'static str> {
    found
        .0
        .iter()
        .map(|finding| finding.rule.as_str())
        .filter(|rule| *rule != "formula-unconfirmed")
        .collect()
}

/// A sector, a country and a mode of one's own are as good as those of the lists.
#[test]
fn what_is_ones_own_counts() {
    let both = with("sector = \"ip-office\"", "sector = { en = \"the judiciary\" }")
        .replace("id = \"c\"", "id = \"c\"\norganization = \"kipi\"");
    let (_, found) = composed(
        &both.replace("languages = [\"en\", \"fr\", \"es\", \"ru\", \"ar\", \"zh\"]", "languages = [\"en\"]"),
    );
    let dominant = found.0.iter().find(|finding| finding.rule == "sector-dominance");
    assert!(dominant.is_some(), "{:?}", rules(&found));
    let twice = with(
        "named = [\"KE\",",
        "named = [{ en = \"Kosovo\", fr = \"le Kosovo\", es = \"Kosovo\", ru = \"Косово\", ar = \"كوسوفو\", zh = \"科索沃\" },",
    );
    assert!(rules(&composed(&twice).1).contains(&"list-repeated"));
    let lacking = with("fr = \"sous forme de promenade\", ", "");
    assert!(rules(&composed(&lacking).1).contains(&"language-text-missing"));
}

#[test]
fn what_does_not_fit_is_told() {
    for (text, rule) in [
        (with("name-order = \"given-first\"\n", "").replace("country = \"KE\"\n", ""), "name-order-unknown"),
        (with("fr = \"directrice\"", "fr = \"directrice du KIPI\""), "person-repeats"),
        (
            with(
                "[series]",
                "[series]\naudience = [{ en = \"all\", fr = \"pour tous\", es = \"todos\", ru = \"все\", ar = \"الجميع\", zh = \"所有人\" }]",
            ),
            "text-preposition",
        ),
    ] {
        let told = rules(&composed(&text).1);
        assert_eq!(told.iter().filter(|told| **told == rule).count(), 1, "{rule}: {told:?}");
    }
    let told = rules(&composed(PEOPLE).1);
    assert!(
        !told.iter().any(|rule| ["name-order-unknown", "person-repeats", "text-preposition"].contains(rule))
    );
}

#[test]
fn a_code_that_has_no_name_is_told_with_what_to_write() {
    let (_, found) = composed(&with("country = \"KE\"", "country = \"TW\""));
    let told = found.0.iter().find(|finding| finding.rule == "country-unknown").expect("a finding");
    assert_eq!(told.message, "the table of countries has no name for `TW`");
    assert!(told.help.contains("by language"), "{}", told.help);
}

#[test]
fn an_honorific_in_a_name_is_told_with_its_remedy() {
    let told = |name: &str, honorific: &str| {
        let text = year("", "").replace("given = \"Ada\"", &format!("given = {name}"));
        let (_, found) = composed(&text.replace("honorific = \"prof\"", honorific));
        let told = found.0.into_iter().filter(|finding| finding.rule == "person-honorific");
        told.map(|finding| (finding.message, finding.help)).collect::<Vec<_>>()
    };
    for (name, title, state) in [
        ("\"Dr. Ada\"", "Dr", "honorific = \"dr\""),
        ("\"Dato' Ada\"", "Dato’", "honorific = { en = \"Dato’\" }"),
        ("{ en = \"Ada\", ru = \"Д-р Ада\" }", "Д-р", "honorific = \"dr\""),
        ("{ en = \"Ada\", zh = \"阿达女士\" }", "女士", "honorific = \"ms\""),
        ("{ en = \"Ada\", ar = \"السيد آدا\" }", "السيد", "honorific = \"mr\""),
        ("\"السيد آدا\"", "السيد", "honorific = \"mr\""),
    ] {
        let [(message, help)] = &told(name, "")[..] else { panic!("{name}: {:?}", told(name, "")) };
        assert_eq!(message, &format!("`{title}` is an honorific, and no part of a name"));
        assert!(help.contains(state), "{name}: {help}");
        if !title.starts_with("السيد") {
            assert_eq!(told(name, "honorific = \"prof\"")[0].1, "take it out of the name");
        }
    }
    for name in [
        "\"Don\"",
        "\"Siti Nurhaliza\"",
        "\"Mohd Ridzuan\"",
        "\"M. S.\"",
        "{ en = \"Elsayed Mohamed\", ar = \"السيد محمد\" }",
    ] {
        assert_eq!(told(name, ""), [], "{name}");
    }
    assert_eq!(told("\"السيد آدا\"", "honorific = \"mr\""), []);
}

/// What stands last in a function would be taken for what is of the organization.
#[test]
fn a_function_with_a_minister_or_a_comma_in_it_stands_apart() {
    for (language, from, function, printed) in [
        (
            Fr,
            "directrice",
            "directrice, chargée de la formation",
            "directrice, chargée de la formation, Institut",
        ),
        (Fr, "directrice", "conseillère du ministre", "conseillère du ministre, Institut"),
        (Es, "directora", "asesora del Ministro", "asesora del Ministro, Instituto"),
        (Ar, "مديرة", "وزيرة", "وزيرة، المعهد"),
        (Fr, "directrice", "directrice", "directrice de l’Institut"),
    ] {
        let named = PEOPLE.replacen(&format!("\"{from}\""), &format!("\"{function}\""), 1);
        prints(&named, language, printed);
    }
}

#[test]
fn an_organization_has_its_article_however_its_accents_are_typed() {
    for school in ["École kényane des mines", "E\u{301}cole kényane des mines"] {
        let named =
            with("fr = \"Institut kényan de la propriété industrielle\"", &format!("fr = \"{school}\""));
        prints(&named, Fr, &format!("directrice de l’{school}"));
    }
}

#[test]
fn what_a_function_says_of_the_unit_or_the_country_is_told() {
    let told = |from: &str, to: &str| rules(&composed(&with(from, to)).1).contains(&"person-repeats");
    assert!(told("en = \"Head\"", "en = \"Head of the Patents Division\""));
    assert!(told("ru = \"начальник\"", "ru = \"начальник Отдела патентов\""));
    assert!(told("en = \"Director\"", "en = \"Director, Kenya\""));
    assert!(!told("en = \"Director\"", "en = \"Ambassador of Kenya\""));
    assert!(!told("en = \"Head\"", "en = \"Head of Patents\""));
}

/// Where all who spoke are known to be women, the sentences say so where the language can.
#[test]
fn women_alone_are_spoken_of_as_women() {
    let both = with("honorific = \"prof\"", "honorific = \"prof\"\ngender = \"female\"")
        .replace("unit = {", "gender = \"female\"\nunit = {");
    let cut = both.rfind("[[webinar.talk]]").unwrap_or_default();
    let women = &both[..cut].replace("[[webinar]]\n", "[[webinar]]\nselection = [\"expertise\"]\n");
    for (language, words) in [
        (Fr, "La sélection des conférencières a été faite"),
        (Fr, "deux conférencières ont pris part"),
        (Es, "En la selección de las ponentes"),
        (Ar, "في اختيار المتحدثتين"),
        (Ar, "وشاركت في الندوة الإلكترونية متحدثتان"),
    ] {
        prints(women, language, words);
    }
    prints(
        &women.replacen("gender = \"female\"", "gender = \"male\"", 1),
        Fr,
        "La sélection des conférenciers",
    );
}

#[test]
fn one_abbreviation_of_an_organization_serves_every_language() {
    let with = |short: &str| {
        let organization = "[[organization]]\nid = \"kipi\"\nsector = \"ip-office\"\nname = { en = \"Industrial Property \
                            Institute\", fr = \"Institut\", es = \"Instituto\", ru = \"Институт\", ar = \"المعهد\", zh = \"研究所\" }";
        let text = super::year("", "")
            .replace("[series]", &format!("{organization}\nabbreviation = {short}\n[series]"));
        let found = super::composed(&text)
            .1
            .0
            .into_iter()
            .filter(|finding| finding.message.contains("`abbreviation`"));
        found.map(|finding| finding.message).collect::<Vec<_>>()
    };
    assert_eq!(with("\"KIPI\""), Vec::<String>::new());
    // A table that has not all of them is not finished.
    assert_eq!(with("{ en = \"KIPI\" }").len(), 1);
}
