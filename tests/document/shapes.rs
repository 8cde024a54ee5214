//! Other years, other committees, other shapes: every one leaves a sound document, numbered alike in
//! both languages.

use cdipdoc::document::{CoverRole, plain};

use super::outline;
use crate::support::Year;

#[test]
fn one_webinar_has_no_a_for_there_is_no_b() {
    let text = Year::new().webinar(3, "objective = { en = \"To learn.\", fr = \"Apprendre.\" }").english();
    assert!(!text.contains("A. Webinar"), "{text}");
    assert!(text.contains("organized one webinar, entitled Webinar 3, in 2025."), "{text}");
    assert!(text.contains("\n3. Objective: To learn.\n"), "{text}");
    // Its title and its day are told once.
    assert_eq!([text.matches("Webinar 3").count(), text.matches("June 3, 2025").count()], [1, 1], "{text}");
}

#[test]
fn a_dozen_webinars_are_counted_and_ordered() {
    let year = (1..=12).rev().fold(Year::new(), |year, day| year.webinar(day, ""));
    let text = year.english();
    assert!(text.contains("organized 12 webinars"), "{text}");
    assert!(text.contains("(i)\nWebinar 1, held") && text.contains("(xii)\nWebinar 12, held"), "{text}");
    assert!(
        text.contains("L. Webinar 12\n") && text.contains("The twelfth webinar was held on June 12, 2025."),
        "{text}"
    );
    assert!(outline(&year.documents()[1]).join("\n").contains("Le douzième webinaire s’est tenu"));
}

#[test]
fn what_is_absent_leaves_no_trace() {
    let text = Year::new().webinar(3, "").webinar(4, "").english();
    for word in ["mandate", "undefined", "none", "  ", "()", "moderat", "participants", "recording"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

#[test]
fn several_moderators_are_named_with_their_functions() {
    let year = Year::new().person("Lovelace").person("Byron");
    let year = year
        .with("[series]\ndiscussions = [\"panels\"]")
        .webinar(3, "moderators = [\"Lovelace\", \"Byron\"]")
        .webinar(4, "moderators = [\"Byron\"]");
    let text = year.english();
    assert!(text.contains("was moderated by Ms. Ada Lovelace; and Ms. Ada Byron."), "{text}");
    assert!(text.contains("The moderators led panel discussions."), "{text}");
}

#[test]
fn each_webinar_says_its_own_mode_where_they_differ() {
    let text = Year::new().webinar(3, "mode = \"online\"").webinar(4, "mode = \"in-person\"").english();
    assert!(text.contains("It was held online.") && text.contains("It was held in person."), "{text}");
    let text = Year::new().webinar(3, "mode = \"online\"").english();
    assert!(text.contains("The webinar was held online.\n"), "{text}");
}

#[test]
fn a_mandate_may_be_quoted() {
    let mandate = r#"
[mandate]
reference = "r"
session = 30
action = "decided"
paragraph = "8.1"
quote = { en = "The Committee *decided* so.", fr = "Le comité en a *décidé* ainsi." }

[[reference]]
id = "r"
symbol = "CDIP/30/8"
"#;
    let text = Year::new().with(mandate).webinar(3, "").english();
    assert!(
        text.contains("Paragraph 8.1 reads as follows:\nThe Committee decided so.\n2. Accordingly, the"),
        "{text}"
    );
}

#[test]
fn decisions_are_taken_considered_declined_or_written() {
    let ending = |decision: &str| {
        let year = Year::new().document(decision).webinar(3, "");
        outline(&year.documents()[0]).into_iter().rev().take(2).collect::<Vec<_>>()
    };
    assert_eq!(ending("")[0], "[End of document]");
    assert!(
        ending("decision = \"take-note\"")[1].ends_with(
            "The Committee is invited to take note of the information contained in this document."
        )
    );
    assert!(ending("decision = \"consider\"")[1].contains("invited to consider"));
    assert!(!ending("decision = \"none\"")[1].contains("invited"));
    assert!(
        ending("decision = { en = \"The Committee may wish to act.\", fr = \"Le comité peut agir.\" }")[1]
            .contains("may wish to act")
    );
}

#[test]
fn own_sections_follow_the_heading_they_name() {
    let sections = r#"
[[section]]
id = "figures"
after = "survey"
title = { en = "Figures", fr = "Chiffres" }
text = { en = "One.\n\nTwo.", fr = "Un.\n\nDeux." }

[[section]]
id = "survey"
after = "proceedings"
title = { en = "Survey", fr = "Enquête" }
text = { en = "Asked.", fr = "Demandé." }

[[section]]
id = "below"
after = "w3"
title = { en = "Follow-up", fr = "Suites" }
text = { en = "Followed.", fr = "Suivi." }
"#;
    let year = Year::new().webinar(3, "").webinar(4, "").with(sections);
    let text = year.english();
    let headings: Vec<&str> = text
        .lines()
        .filter(|line| {
            line.split('.').next().is_some_and(|label| label.chars().all(|c| "IVXABC".contains(c)))
        })
        .collect();
    assert_eq!(
        headings,
        [
            "I. Organizational matters",
            "II. Report on the sessions",
            "A. Webinar 3",
            "B. Follow-up",
            "C. Webinar 4",
            "III. Survey",
            "IV. Figures"
        ]
    );
    assert!(text.contains("IV. Figures\n8. One.\n9. Two."), "{text}");
}

#[test]
fn a_committee_may_be_the_authors_own() {
    let own = "[committee]\nname = { en = \"Working Group on Tests\", fr = \"Groupe de travail sur les essais\" }\nabbreviation = \"WGT\"";
    let documents = Year::new().webinar(3, "").with(own).documents();
    assert_eq!(plain(documents[0].cover.line(CoverRole::Committee)), "Working Group on Tests (WGT)");
    assert_eq!(
        plain(documents[1].cover.line(CoverRole::Committee)),
        "Groupe de travail sur les essais (WGT)"
    );
}

/// "L’Organe", "l’IGC", as French says them.
#[test]
fn a_french_article_is_elided_before_a_name_that_begins_with_a_vowel() {
    let own = "[committee]\nname = { en = \"Body on Tests\", fr = \"Organe des essais\" }\nabbreviation = \"ODE\"\nkind = \"committee\"";
    let mandate = "[mandate]\nreference = \"r\"\nsession = 30\naction = \"approved\"\n[[reference]]\nid = \"r\"\nsymbol = \"CDIP/30/8\"";
    let annex = "[[section]]\nid = \"a\"\nkind = \"annex\"\ntitle = { en = \"A\", fr = \"A\" }\ntext = { en = \"Yes.\", fr = \"Oui.\" }";
    let year = Year::new().document("decision = \"take-note-annex\"").webinar(3, "");
    let [_, french] = year.with(own).with(mandate).with(annex).documents();
    let said = outline(&french).join("\n");
    assert!(said.contains("session, l’Organe des essais (ODE) a approuvé"), "{said}");
    assert!(said.contains("L’ODE est invité"), "{said}");
}

/// A country is printed, and nothing is left of a summary that is not there.
#[test]
fn a_person_may_speak_for_a_country_alone() {
    let envoy = "[[person]]\nid = \"bello\"\nhonorific = \"he-mr\"\nfamily = \"Bello\"\nfunction = { en = \"Ambassador\", fr = \"ambassadeur\" }\ncountry = \"NG\"";
    let talk = "[[webinar.talk]]\nspeaker = \"bello\"\nrole = \"opening\"";
    let [english, french] = Year::new().with(envoy).webinar(3, talk).documents();
    let said = outline(&english).join("\n");
    assert!(said.contains("by His Excellency Mr. Bello, Ambassador, Nigeria.\n"), "{said}");
    let said = outline(&french).join("\n");
    assert!(said.contains("M. Bello, ambassadeur (Nigéria).\n"), "{said}");
}

#[test]
fn countries_are_included_among_more_or_are_all_there_were() {
    let countries = |fields: &str| {
        let webinar = format!("countries = {{ {fields} named = [\"TR\", \"FR\"] }}");
        Year::new().webinar(3, &webinar).documents().map(|document| outline(&document).join("\n"))
    };
    let [english, french] = countries("count = 2,");
    assert!(english.contains("came from two countries: Türkiye and France."), "{english}");
    assert!(french.contains("de deux pays : la Türkiye et la France."), "{french}");
    let [english, french] = countries("count = 9,");
    assert!(english.contains("from nine countries, including Türkiye and France."), "{english}");
    assert!(french.contains("de neuf pays, dont la Türkiye et la France."), "{french}");
    let [english, _] = countries("count = 2, qualifier = \"more-than\",");
    assert!(english.contains("from more than two countries, including Türkiye and France."), "{english}");
}

#[test]
fn talks_lead_one_to_the_next() {
    let talk = |id: &str, role: &str| {
        format!(
            "[[webinar.talk]]\nspeaker = \"{id}\"\nrole = \"{role}\"\nsummary = {{ en = \"Said {id}.\", fr = \"Dit {id}.\" }}"
        )
    };
    let year = ["A", "B", "C", "D", "E"].iter().fold(Year::new(), |year, id| year.person(id));
    let year = year.webinar(
        3,
        &[
            talk("A", "opening"),
            talk("B", "talk"),
            talk("C", "talk"),
            talk("D", "talk"),
            talk("E", "closing"),
        ]
        .join("\n"),
    );
    let text = year.english();
    for lead in [
        "Opening remarks were made by Ms. Ada A. Said A.",
        "The first presentation of the webinar was given by Ms. Ada B. Said B.",
        "The next presentation was given by Ms. Ada C. Said C.",
        "The last presentation was given by Ms. Ada D. Said D.",
        "Closing remarks were made by Ms. Ada E. Said E.",
    ] {
        assert!(text.contains(lead), "{lead}\n{text}");
    }
}

#[test]
fn links_of_prose_lead_to_the_page_in_the_language_of_the_version_in_notes_too() {
    let prose = "'''\n*Seen[^1]* at [home](https://example.org/{lang}/a).\n\n[^1]: See [there](https://example.org/{lang}/b).\n'''";
    let year = Year::new().webinar(3, &format!("objective.en = {prose}\nobjective.fr = {prose}\n"));
    for document in year.documents() {
        let written = crate::support::markdown(&document);
        for page in ["a", "b"] {
            let address = format!("(https://example.org/{}/{page})", document.language);
            assert!(written.contains(&address), "{address}: {written}");
        }
    }
}

#[test]
fn objectives_of_their_own_are_claimed_only_where_it_is_stated() {
    let year = |series: &str| {
        let year =
            ["To learn.", "To teach."].iter().zip(3..).fold(Year::new().with(series), |year, (aim, day)| {
                year.webinar(day, &format!("objective = {{ en = \"{aim}\", fr = \"{aim}\" }}"))
            });
        year.english()
    };
    let unsaid = year("");
    assert!(
        unsaid.contains("3. The webinars were as follows:") && !unsaid.contains("of its own"),
        "{unsaid}"
    );
    let said = year("[series]\nown-objectives = true");
    assert!(said.contains("3. Each webinar had an objective of its own. The webinars were"), "{said}");
}

/// The stop of an abbreviation ends the sentence too.
#[test]
fn a_sentence_ends_once() {
    let firm = "[[organization]]\nid = \"firm\"\nsector = \"private-sector\"\nname = { en = \"Clear Water Ltd.\", fr = \"Eau claire S.A.\" }\n\
                [[person]]\nid = \"ada\"\nfamily = \"Ada\"\norganization = \"firm\"";
    let talk =
        "start = 13:45:00\n[[webinar.talk]]\nspeaker = \"ada\"\nsummary = { en = \"Yes.\", fr = \"Oui.\" }";
    let [english, french] = Year::new().with(firm).webinar(3, talk).documents();
    let said = outline(&english).join("\n");
    assert!(
        said.contains("at 1.45 p.m. One speaker") && said.contains("by Ada, Clear Water Ltd. Yes."),
        "{said}"
    );
    let said = outline(&french).join("\n");
    assert!(said.contains("par Ada, Eau claire S.A. Oui."), "{said}");
}
