//! Documents, their paragraphs, sections and symbols.

use super::*;

/// A document that nothing is said of, not even what is to be decided.
const BARE: &str = "[document]\nsymbol = \"CDIP/33/INF/3\"\ncommittee = \"CDIP\"\ndate = 2024-10-04\nyear = 2024\n\
                    session = { number = 33, start = 2024-12-02, end = 2024-12-06, place = \"geneva\" }\n\
                    languages = [\"en\"]\ntitle = \"Report on the webinar\"\n\n\
                    [[webinar]]\ntitle = \"Technical assistance\"\ndate = 2024-04-11\n\n";

const FOUR_WEBINARS: &str = "webinar = [{}, { title = \"Marks\", date = 2024-04-12 }, { title = \"Designs\", date = 2024-04-15 }, \
                             { title = \"Patents\", date = 2024-04-16 }]\n";

/// What is written behind the document, or within it.
fn bare(rule: &'static str, document: &str, behind: &str, told: &'static [&'static str]) -> Told {
    (rule, BARE.replace("\n\n[[", &format!("\n{document}\n\n[[")) + behind, told)
}

pub fn told() -> Vec<Told> {
    [of_paragraphs(), of_paragraphs_unknown(), of_sections(), of_structure(), of_symbols(), of_rules()]
        .concat()
}

fn of_paragraphs() -> Vec<Told> {
    let announced = "text = \"The webinar was announced in good time.\"";
    vec![
        of(
            "paragraph-idle",
            &format!("paragraph = [{{ instead-of = \"invitations\", {announced} }}]"),
            &[
                "nothing to replace: this document prints no paragraph `invitations` … = write `after` or `before`",
            ],
        ),
        of(
            "paragraph-idle",
            "document = { without = [\"mandate\"] }",
            &["nothing to leave out … = delete the name"],
        ),
        of("text-invisible", "paragraph = [{ text = \"- \\u200B\" }]", &[]),
        of(
            "text-invisible",
            "paragraph = [{ text = \"- A point\\u200B.\\n- Another.\" }]",
            &["cannot be seen"],
        ),
        of(
            "paragraph-twice",
            &format!(
                "paragraph = [{{ instead-of = \"purpose\", {announced} }}, {{ instead-of = \"purpose\", {announced} }}]"
            ),
            &["the paragraph `purpose` is replaced twice"],
        ),
        of(
            "paragraph-twice",
            &format!(
                "document = {{ without = [\"purpose\"] }}\nparagraph = [{{ instead-of = \"purpose\", {announced} }}]"
            ),
            &["the paragraph `purpose` is left out, and replaced"],
        ),
        of(
            "paragraph-twice",
            "document = { without = [\"purpose\", \"purpose\"] }",
            &["the paragraph `purpose` is left out twice"],
        ),
    ]
}

fn of_paragraphs_unknown() -> Vec<Told> {
    let after = |name: &str, rest: &str, told| {
        let fragment =
            format!("{rest}\n[[paragraph]]\nafter = \"{name}\"\ntext = \"It was the first of its kind.\"\n");
        of("paragraph-unknown", &fragment, told)
    };
    let own = "[[paragraph]]\nid = \"own\"\ntext = \"It was the first.\"";
    let section = "section = [{ id = \"survey\", title = \"Survey\", text = \"Participants were asked.\" }]";
    vec![
        after("purpos", "", &["not there | = write `purpose`, or another name"]),
        after("moderated", "", &["of a webinar | = say of which webinar: `webinar-1.moderated` |"]),
        after("talk-1", "", &["of a webinar | = say of which webinar: `webinar-1.talk-1` |"]),
        after(
            "moderated",
            FOUR_WEBINARS,
            &["`webinar-1.moderated`, `webinar-2.moderated`, `webinar-3.moderated` |"],
        ),
        after("moderated", "webinar = []", &["not there | = write a name that `cdipdoc outline` prints"]),
        after("promotion", "", &["a heading | = name the first or the last paragraph below it"]),
        after("survey", section, &["a heading | = name the first or the last paragraph below it"]),
        after("own", own, &["a paragraph of your own | = name what that one names"]),
        after("webinar-1", "", &["a webinar | = name one of its paragraphs, as `webinar-1.held`"]),
        after(
            "webinar-1.talk-4",
            "",
            &["write `webinar-1.talk-1`, the last talk of `webinar-1`, or one before it"],
        ),
        after(
            "webinar-2.talk-1",
            FOUR_WEBINARS,
            &["`webinar-2` has no talk: name another … `webinar-2.held`"],
        ),
    ]
}

fn of_sections() -> Vec<Told> {
    let section = |id: &str, after: &str| {
        format!(
            "[[section]]\nid = \"{id}\"\nafter = \"{after}\"\ntitle = \"On {id}\"\ntext = \"Participants were asked for {id}.\"\n"
        )
    };
    vec![
        of(
            "reference-circular",
            &section("survey", "survey"),
            &["the section `survey` is to stand after itself | [\"survey\"]  | = let one"],
        ),
        of(
            "reference-circular",
            &[section("survey", "results"), section("results", "views"), section("views", "survey")].concat(),
            &["`results`, `views` and `survey` stand after one another in a circle | [\"results\"]  | \
               [\"views\"] and from here on | [\"survey\"] and from here on | = let one"],
        ),
        of(
            "reference-empty",
            "document = { without = [\"purpose\"] }\nconclusion = { message = \"As [](#purpose) says, so it was.\" }",
            &[
                "leads nowhere | [\"purpose\"] left out here | = take the reference out, or the name out of `without`",
            ],
        ),
        of(
            "reference-empty",
            "document = { without = [\"purpose\"] }\nconclusion = { message = \"As [](#promotion) says, so it was.\" }",
            &["leads nowhere | = take the reference out, or state what that part is to tell"],
        ),
    ]
}

fn of_structure() -> Vec<Told> {
    const CITED: &str = "mandate = { reference = \"continuation\", session = 30 }\n\
                         reference = [{ id = \"continuation\", symbol = \"CDIP/30/8\" }]\n";
    const ALL: &str = "decision = \"take-note\"\nwithout = [\"organized\", \"purpose\", \"webinar-1.held\"]";
    let without = |name: &str| format!("{CITED}document = {{ without = [\"{name}\"] }}");
    let paragraph = "[[paragraph]]\ninstead-of = \"decision\"\ntext = \"The Committee may wish to rest.\"";
    vec![
        of("mandate-action-missing", &without("mandate"), &[]),
        of(
            "mandate-action-missing",
            &without("purpose"),
            &["[\"continuation\"] said to have been considered"],
        ),
        bare("structure-decision-missing", "", paragraph, &[]),
        bare("structure-decision-missing", "without = [\"purpose\"]", "", &["`decision` is missing"]),
        bare("structure-empty", ALL, "", &["[\"organized\"] left out from here on"]),
        bare(
            "structure-empty",
            ALL,
            "[[section]]\nkind = \"annex\"\nid = \"figures\"\ntitle = \"Figures\"\ntext = \"All was well.\"",
            &[],
        ),
        bare("structure-empty", ALL, "[[paragraph]]\ntext = \"All was well.\"", &[]),
    ]
}

fn of_symbols() -> Vec<Told> {
    let mandate = |symbol: &str| {
        format!(
            "mandate = {{ reference = \"asked\", session = 29 }}\nreference = [{{ id = \"asked\", symbol = \"{symbol}\" }}]"
        )
    };
    let cites = |own: &str, session: u32, cited: &str| {
        format!(
            "document = {{ symbol = \"{own}\", session = {{ number = {session} }} }}\n\
             reference = [{{ id = \"asked\", symbol = \"{cited}\" }}]"
        )
    };
    vec![
        of("symbol-adopted-session", &mandate("CDIP/30/8"), &["session 29 | [\"CDIP/30/8\"] session 30"]),
        of("symbol-adopted-session", &mandate("CDIP/29/8"), &[]),
        of("symbol-adopted-session", &mandate("WO/GA/56/1"), &[]),
        of("symbol-adopted-session", &mandate("CDIP/34/8"), &[]),
        of("symbol-future", &cites("CDIP/33/INF/3", 33, "CDIP/34/8"), &["`CDIP/34/8` is of a later session"]),
        of("symbol-future", &cites("CDIP/33/INF/3", 33, "CDIP/33/8"), &[]),
        of("symbol-future", &cites("CDIP/33/INF/3", 34, "CDIP/34/8"), &[]),
        of("symbol-future", &cites("CDIP/34/INF/3", 33, "CDIP/34/8"), &[]),
    ]
}

fn of_rules() -> Vec<Told> {
    let rule =
        |name: &str| format!("rules = {{ {name} = {{ level = \"error\", reason = \"it is right\" }} }}");
    vec![
        of(
            "rule-exception-unused",
            &rule("date-weekend"),
            &["`date-weekend` finds nothing in this manuscript"],
        ),
        of("rule-exception-unused", &rule("url-scheme"), &[]),
        of(
            "rule-exception-unused",
            &rule("date-weekend").replace("level", "webinar = \"other\", level"),
            &[],
        ),
    ]
}
