//! Persons and their names.

use super::*;

pub fn told() -> Vec<Told> {
    [of_names(), of_honorifics(), of_duplicates(), of_mentions(), of_mentions_without_capitals()].concat()
}

/// The sound manuscript's person, and another.
fn beside(person: &str) -> String {
    format!("person = [{{}}, {{ id = \"other\", {person} }}]\n")
}

fn of_names() -> Vec<Told> {
    let marie = "given = { en = \"Marie\", zh = \"玛丽\" }, family = { en = \"Dupont\", zh = \"杜邦\" }";
    vec![of(
        "name-order-unknown",
        &format!("document = {{ languages = [\"zh\"] }}\n{}", beside(marie)),
        &[
            "[\"杜邦\"] the family name | [\"玛丽\"] the given name | = state `name-order`: `given-first` prints 玛丽·杜邦, \
           `family-first` 杜邦·玛丽",
        ],
    )]
}

fn of_honorifics() -> Vec<Told> {
    let named = |given: &str, rest: &str| beside(&format!("given = {given}, family = \"Shah\"{rest}"));
    let arabic =
        |given: &str, rest: &str| format!("document = {{ languages = [\"ar\"] }}\n{}", named(given, rest));
    let honorific = "person-honorific";
    vec![
        of(
            honorific,
            &named("\"Dr. Jane\"", ""),
            &["= take it out of the name, and state `honorific = \"dr\"`"],
        ),
        of(
            honorific,
            &named("\"Sir John\"", ""),
            &["= take it out of the name, and state `honorific = { en = \"Sir\" }`"],
        ),
        of(
            honorific,
            &format!(
                "document = {{ languages = [\"en\", \"fr\"], original = \"fr\" }}\n{}",
                named("\"Sir John\"", "")
            ),
            &["`honorific = { fr = \"Sir\" }`"],
        ),
        of(
            honorific,
            &named("\"Dr. Jane\"", ", honorific = \"dr\""),
            &["[\"dr\"] stated here | = take it out of the name |"],
        ),
        of(honorific, &arabic("{ ar = \"السيد علي\" }", ""), &["`السيد` is an honorific"]),
        of(honorific, &arabic("{ ar = \"السيد علي\" }", ", honorific = \"mr\""), &[]),
        of(
            honorific,
            &arabic("{ ar = \"السيد علي\", en = \"Ali\" }", ", honorific = \"mr\""),
            &["`السيد` is an honorific"],
        ),
        of(honorific, &arabic("{ ar = \"السيد علي\", en = \"Sayed Ali\" }", ""), &[]),
    ]
}

fn of_duplicates() -> Vec<Told> {
    let pair = |one: &str, other: &str| {
        format!(
            "organization = [{{}}, {{ id = \"asean\", sector = \"igo\", name = \"Association of Nations\" }}]\n\
             person = [{{}}, {{ id = \"one\", family = \"Rossi\", {one} }}, {{ id = \"other\", family = \"Rossi\", {other} }}]\n"
        )
    };
    let of_one_letter = |one: &str, other: &str| {
        pair(&format!("given = \"Mario\"{one}"), &format!("given = \"Maria\"{other}"))
    };
    let (ours, theirs) = (", organization = \"wipo\"", ", organization = \"asean\"");
    let (woman, man) = (", gender = \"female\"", ", gender = \"male\"");
    let one = &["`Mario Rossi` and `Maria Rossi` may be one person"];
    let duplicate = "person-duplicate";
    let of_one_id = "person = [{}, { id = \"one\", given = \"Mario\", family = \"Rossi\" }, \
                     { id = \"one\", given = \"Mario\", family = \"Rossi\" }]";
    vec![
        of(duplicate, &of_one_letter(ours, ours), one),
        of(duplicate, &of_one_letter(ours, theirs), &[]),
        of(duplicate, &of_one_letter(man, woman), &[]),
        of(duplicate, &of_one_letter(man, man), one),
        of(duplicate, &of_one_letter(man, ""), one),
        of(duplicate, of_one_id, &[]),
        of(duplicate, &pair("given = \"Mario\"", "given = \"Dario\""), &["`Mario Rossi` and `Dario Rossi`"]),
        of(
            duplicate,
            &pair(&format!("given = \"Mario\"{ours}"), &format!("given = \"Mario\"{theirs}")),
            &["`Mario Rossi` may be one person, and not two"],
        ),
        of(
            duplicate,
            &pair("given = \"Mario\"", "given = \"Mário\""),
            &["`Mario Rossi` and `Mário Rossi` may be"],
        ),
    ]
}

fn of_mentions() -> Vec<Told> {
    let mention = "person-unlisted-mention";
    let russian = in_russian("Слово взяла г-жа Браганте.");
    let chinese = |message: &str, told| of(mention, &in_chinese("阿桑", message), told);
    vec![
        says(mention, "Ms. Bragante was thanked. Ms. BRAGANTE’s work went on.", &["`Bragante` is no person"]),
        says(mention, "Ms. Maria Bragante was thanked.", &["`Maria Bragante` is no person"]),
        says(
            mention,
            "They thanked Ms. Ana Maria Bragante’s friends.",
            &["`Ana Maria Bragante` is no person"],
        ),
        of(mention, &russian, &["`Браганте` is no person"]),
        of(
            mention,
            &russian.replace(
                "]\nwebinar",
                ", { id = \"shah\", family = \"Shah\", organization = \"wipo\" }]\nwebinar",
            ),
            &[],
        ),
        chinese("会议结束。布拉先生发言。", &["`布拉` is no person"]),
        chinese("感谢布拉先生。", &["`布拉` is no person"]),
        chinese("玛丽·布拉先生发言。", &["`玛丽·布拉` is no person"]),
        chinese("主席先生发言。", &[]),
        chinese("布拉先生们发言。", &[]),
    ]
}

fn of_mentions_without_capitals() -> Vec<Told> {
    let arabic = |message: &str, told| of("person-unlisted-mention", &in_arabic(message), told);
    vec![
        arabic("تحدث السيد براغانتي عن الخطط.", &["`براغانتي` is no person"]),
        arabic("تحدث السيد الرئيس عن الخطط.", &[]),
        arabic("تحدث السيد في الخطط.", &[]),
        arabic("تحدث السيد الدكتور عن الخطط.", &[]),
        arabic("تحدث السيد حسن عن الخطط.", &[]),
        arabic("تحدث السيد علي محمد حسن عن الخطط.", &[]),
        arabic("تحدث السيد علي محمد سعيد حسن عن الخطط.", &["`علي` is no person"]),
    ]
}
