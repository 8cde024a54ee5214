//! A field is stated, and nothing of it is printed: it belongs to another that is not there. What a page offered
//! is printed with the page, an end with a start. Left as it is, the field is lost and nobody sees it.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/webinars"
//! published = ["recording"]
//! ```
//!
//! ```toml
//! [series]
//! webcast = "https://webcast.wipo.int"
//! published = ["slides"]
//! ```
//!
//! ```toml
//! [series]
//! mode = "hybrid"
//!
//! [[webinar]]
//! mode = "online"
//! ```
//!
//! ```toml
//! [series]
//! audience = ["member-states"]
//!
//! [[webinar]]
//! audience = ["ngo"]
//! ```
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr"]
//!
//! [[webinar]]
//! interpretation = ["es"]
//! ```
//!
//! ```toml
//! mandate = { reference = "adopted", session = 31, paragraph = "8.1" }
//! reference = [{ id = "adopted", symbol = "CDIP/31/4", title = "Proposal" }]
//! ```
//!
//! ```toml
//! [[webinar]]
//! end = 13:45:00
//! ```
//!
//! ```toml
//! [series]
//! invited-by = ["e-mail"]
//! ```
//!
//! ```toml
//! [series]
//! own-objectives = true
//! ```
//!
//! ```toml
//! [series]
//! webcast-service = "organization"
//! ```
//!
//! ```toml
//! [conclusion]
//! useful-to = ["member-states"]
//! ```
//!
//! ```toml
//! [[webinar]]
//! closing-length = "short"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/webinars"
//! webcast = "https://webcast.wipo.int"
//! published = ["slides", "recording"]
//! mode = "hybrid"
//!
//! [[webinar]]
//! mode = "hybrid"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Choice, Mandate, Manuscript, Term, Webinar, is_same};
use crate::source::Place;

pub const RULE: Rule = Rule::open(RuleName::KeyUnprinted, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if manuscript.lost.any {
        return Vec::new();
    }
    let of_mandate = manuscript.mandate.iter().flat_map(|mandate| of_mandate(mandate, manuscript));
    of_series(manuscript)
        .into_iter()
        .chain(of_mandate)
        .chain(of_claims(manuscript))
        .chain(manuscript.webinars.iter().filter_map(of_times))
        .collect()
}

fn of_series(manuscript: &Manuscript) -> Vec<Finding> {
    let (series, webinars) = (&manuscript.series, &manuscript.webinars);
    let is_recording = |term: &Term| matches!(term, Term::Word(word) if word.value == "recording");
    let recorded = series.published.iter().any(is_recording);
    let on_a_page = !manuscript.published().all(is_recording);
    let page = series.page.as_ref().filter(|_| !on_a_page).map(|page| {
        let why = if series.published.iter().all(is_recording) {
            "`published` names nothing that stands on it"
        } else {
            "the only webinar has the slides on its own page"
        };
        let help = "add what the page offers to `published`, as `summary` or `slides`, or delete the address";
        unprinted(page.place, "page", why, help)
    });
    let webcast = series.webcast.as_ref().filter(|_| !recorded).map(|webcast| {
        let help = "add `recording` to `published`, or delete the address";
        unprinted(webcast.place, "webcast", "`published` does not name the recording", help)
    });
    let subject =
        series.subject.as_ref().filter(|_| webinars.is_empty() && !(on_a_page && series.page.is_some()));
    let subject = subject.map(|subject| without_webinars(subject.place, "subject"));
    let theme = series.theme.as_ref().filter(|_| webinars.is_empty());
    let theme = theme.map(|theme| without_webinars(theme.place, "theme"));
    let own = series.own_objectives.filter(|own| own.value);
    let own = own.and_then(|own| match webinars.len() {
        0 => Some(without_webinars(own.place, "own-objectives")),
        1 => {
            let help = "state the webinar’s `objective`, and delete this line";
            Some(unprinted(own.place, "own-objectives", "there is one webinar", help))
        }
        _ => None,
    });
    let each = [
        of_each("mode", series.mode.as_slice(), webinars, |it| it.mode.as_slice(), |mode| mode.word()),
        of_each("audience", &series.audience, webinars, |it| &it.audience, |word| word),
        of_each("held-in", &series.held_in, webinars, |it| &it.held_in, |it| it.tag()),
        of_each("interpretation", &series.interpretation, webinars, |it| &it.interpretation, |it| it.tag()),
    ];
    [page, webcast, subject, theme, own].into_iter().chain(each).flatten().collect()
}

/// What holds for all webinars, if none has it.
fn of_each<T>(
    key: &str,
    series: &[Choice<T>],
    webinars: &[Webinar],
    own: fn(&Webinar) -> &[Choice<T>],
    word: fn(&T) -> &str,
) -> Option<Finding> {
    let place = series.first()?.place();
    let other = |webinar| !own(webinar).is_empty() && !is_same(own(webinar), series, word);
    let Some(first) = webinars.first() else { return Some(without_webinars(place, key)) };
    let another = own(first).first().filter(|_| webinars.iter().all(other))?;
    let finding = unprinted(place, key, "each webinar has another", "delete it, or correct the other");
    Some(finding.aside(another.place(), "another"))
}

fn of_mandate(mandate: &Mandate, manuscript: &Manuscript) -> Vec<Finding> {
    let source = mandate.source.as_ref().map(|source| (source.place(), "source"));
    let paragraph = mandate.paragraph.as_ref().map(|paragraph| (paragraph.place, "paragraph"));
    let quoted = paragraph.or(source).filter(|_| mandate.quote.is_none()).map(|(place, key)| {
        let help = "add the words that are quoted as `quote`, or delete this line";
        unprinted(place, key, "no `quote` of the mandate is there", help)
    });
    let topics = mandate.topics.as_ref().filter(|_| manuscript.webinars.is_empty());
    let topics = topics.map(|topics| without_webinars(topics.place, "topics"));
    quoted.into_iter().chain(topics).collect()
}

/// What is a part of a sentence, or of a sentence on webinars.
fn of_claims(manuscript: &Manuscript) -> Vec<Finding> {
    let (series, conclusion, webinars) = (&manuscript.series, &manuscript.conclusion, &manuscript.webinars);
    let first = |terms: &[Term]| terms.first().map(Term::place);
    let is_word =
        |term: &Term, words: &[&str]| matches!(term, Term::Word(word) if words.contains(&&*word.value));
    let recorded = series.published.iter().any(|term| is_word(term, &["recording"]))
        || webinars.iter().any(|webinar| webinar.recording.is_some());
    let by = first(&series.invited_by).filter(|_| series.invited.is_empty());
    let service = series.webcast_service.as_ref().filter(|_| !recorded).map(Term::place);
    let useful = first(&conclusion.useful_to).filter(|_| conclusion.published.is_empty());
    let parts = [
        (by, "invited-by", "`invited` names nobody", "add `invited`, or delete this line"),
        (
            service,
            "webcast-service",
            "no recording is stated",
            "add `recording` to `published`, or delete this line",
        ),
        (useful, "useful-to", "`published` names nothing", "add `published`, or delete this line"),
    ];
    let parts =
        parts.into_iter().filter_map(|(place, key, why, help)| Some(unprinted(place?, key, why, help)));
    let questions = ["questions", "questions-and-remarks"];
    let asked = |webinar: &&Webinar| webinar.closing.as_ref().is_some_and(|it| is_word(it, &questions));
    let lengths = webinars.iter().filter(|webinar| !asked(webinar));
    let lengths = lengths.filter_map(|webinar| webinar.closing_length.as_ref()).map(|length| {
        let help = "state `closing` as `questions` or `questions-and-remarks`, or delete this line";
        unprinted(length.place(), "closing-length", "`closing` names no questions", help)
    });
    let alone = [
        (series.reach.as_ref().map(Term::place), "reach"),
        (first(&series.discussions), "discussions"),
        (conclusion.reception.as_ref().map(Term::place), "reception"),
        (first(&conclusion.published), "published"),
    ];
    let alone = alone.into_iter().filter(|_| webinars.is_empty());
    let alone = alone.filter_map(|(place, key)| Some(without_webinars(place?, key)));
    parts.chain(lengths).chain(alone).collect()
}

/// Of an end and a zone, one speaks for both.
fn of_times(webinar: &Webinar) -> Option<Finding> {
    let end = webinar.end.as_ref().map(|end| (end.place, "end"));
    let zone = webinar.timezone.as_ref().map(|zone| (zone.place, "timezone"));
    let (place, key) = end.or(zone).filter(|_| webinar.start.is_none())?;
    Some(unprinted(place, key, "the webinar has no `start`", "add `start`, or delete this line"))
}

fn without_webinars(place: Place, key: &str) -> Finding {
    unprinted(
        place,
        key,
        "the document has no webinar",
        "delete it, or add the `[[webinar]]` that it is about",
    )
}

fn unprinted(place: Place, key: &str, because: &str, help: &str) -> Finding {
    RULE.at(place, format!("`{key}` is not printed: {because}")).label("lost").help(help)
}
