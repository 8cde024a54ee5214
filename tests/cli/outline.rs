//! Names, numbers and first words of all paragraphs.

use crate::support::manuscript::{BILINGUAL, ENGLISH};
use crate::support::{Folder, Year};

#[test]
fn what_may_be_printed_has_its_place_and_what_is_printed_its_number() {
    Folder::of(ENGLISH).cdipdoc("outline").exits(0).complains("").answers(
        "\
–    mandate                (not printed)
1    organized              In 2025, the Secretariat organized one webinar.
2    purpose                The present document summarizes the main elements of that …
I.   organization           Organizational matters
3    overview               The webinar, titled Intellectual Property and Small …
–    attendance             (not printed)
–    speakers               (not printed)
–    invitations            (not printed)
–    published              (not printed)
II.  proceedings            Report on the sessions
4    webinar-1.held         The webinar was held on June 18, 2025.
–    webinar-1.moderated    (not printed)
–    webinar-1.main-points  (not printed)
–    webinar-1.closing      (not printed)
–    message                (not printed)
–    decision               (not printed)
",
    );
}

#[test]
fn what_the_author_left_out_put_in_and_refers_to_is_told() {
    let text = "text = { en = \"My own words.\", fr = \"Mes propres mots.\" }";
    let year = Year::new()
        .document("without = [\"overview\"]\ndecision = \"take-note-annex\"")
        .webinar(3, "")
        .with(&format!("[[paragraph]]\n{text}"))
        .with(&format!("[[paragraph]]\nid = \"aim\"\ninstead-of = \"purpose\"\n{text}"))
        .section("s", "Survey", "One.\n\nTwo.")
        .with("[[section]]\nid = \"a\"\nkind = \"annex\"\ntitle = { en = \"Figures\", fr = \"Chiffres\" }\ntext = { en = \"Many.\", fr = \"Plusieurs.\" }");
    Folder::of(&year.text()).cdipdoc("outline --lang fr").exits(0).complains("").answers(
        "\
1                       Mes propres mots.
–       mandate         (not printed)
2       organized       En 2025, le Secrétariat a organisé un webinaire.
3       purpose, aim    Mes propres mots.
–       overview        (left out)
–       attendance      (not printed)
–       speakers        (not printed)
–       invitations     (not printed)
–       published       (not printed)
I.      proceedings     Compte rendu des séances
4       w3.held         Le webinaire s’est tenu le 3 juin 2025.
–       w3.moderated    (not printed)
–       w3.main-points  (not printed)
–       w3.closing      (not printed)
II.     s               Survey
5                       One.
6                       Two.
III.    conclusion      Conclusion
–       message         (not printed)
7       decision        Le CDIP est invité à prendre note des informations …
Annexe  a               Chiffres
1                       Plusieurs.
",
    );
}

#[test]
fn a_manuscript_with_errors_has_findings_and_no_outline() {
    let faulty = BILINGUAL.replace("decision = \"none\"", "without = [\"purpos\"]");
    Folder::of(&faulty)
        .cdipdoc("outline")
        .exits(1)
        .answers("")
        .mentions("error[paragraph-unknown]: the document has no paragraph `purpos`")
        .mentions("help: write `purpose`, or another name that `cdipdoc outline` prints");
    Folder::of(BILINGUAL)
        .cdipdoc("outline --lang ru")
        .exits(2)
        .answers("")
        .mentions("does not declare the language `ru`");
    Folder::new().cdipdoc("outline missing.toml").exits(2).answers("");
}
