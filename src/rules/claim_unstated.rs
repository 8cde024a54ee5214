//! A manuscript written for an earlier version states none of what that version said by itself: whom the webinars
//! reached, what the moderators led, how the year was received. Its document no longer says so. Where eleven sentences
//! or more have gone in this way, one finding names the fields that would state them. A manuscript that states any of
//! these fields is taken to leave out the others on purpose.
//!
//! Fails:
//!
//! ```toml
//! mandate = { reference = "continuation", session = 30 }
//! reference = [{ id = "continuation", symbol = "CDIP/30/8" }]
//! conclusion = { message = "All was well." }
//!
//! [series]
//! mode = "online"
//! invited = ["ip-offices"]
//! channels = ["newsletters"]
//!
//! [[webinar]]
//! moderators = ["asan"]
//! participants = { count = 40, basis = "platform" }
//! agenda = "https://www.wipo.int/webinar"
//! recording = "https://webcast.wipo.int/video"
//! closing = "questions"
//! ```
//!
//! Passes:
//!
//! ```toml
//! mandate = { reference = "continuation", session = 30 }
//! reference = [{ id = "continuation", symbol = "CDIP/30/8" }]
//! conclusion = { message = "All was well." }
//!
//! [series]
//! mode = "online"
//! reach = "wide"
//! invited = ["ip-offices"]
//! channels = ["newsletters"]
//!
//! [[webinar]]
//! moderators = ["asan"]
//! participants = { count = 40, basis = "platform" }
//! agenda = "https://www.wipo.int/webinar"
//! recording = "https://webcast.wipo.int/video"
//! closing = "questions"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, in_ticks};
use crate::manuscript::{Manuscript, Webinar};
use crate::terms::Mode;

pub const RULE: Rule = Rule::open(RuleName::ClaimUnstated, Level::Info, Stage::Facts(check));

/// Fewer may be what their author meant.
const FEWEST: usize = 11;

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if manuscript.lost.any || states(manuscript) {
        return Vec::new();
    }
    let gone = gone(manuscript);
    if gone.len() < FEWEST {
        return Vec::new();
    }
    let message =
        format!("{} sentences of an earlier version are printed only where they are stated", gone.len());
    let place = manuscript.document.year.as_ref().map_or(manuscript.document.place, |year| year.place);
    let help = format!("of these, state what is so: {}", in_ticks(gone.into_iter()));
    vec![RULE.at(place, message).label("the year reported on").help(help)]
}

/// Whether the author knows of these fields.
fn states(manuscript: &Manuscript) -> bool {
    let (series, conclusion) = (&manuscript.series, &manuscript.conclusion);
    let chosen = [&series.reach, &series.promoted_to, &series.webcast_service, &conclusion.reception];
    let listed = [&series.discussions, &series.invited_by, &conclusion.published, &conclusion.useful_to];
    let of_webinar = |webinar: &Webinar| {
        let participants = webinar.participants.as_ref();
        webinar.closing_length.is_some() || participants.is_some_and(|it| it.webcast.is_some())
    };
    chosen.into_iter().any(Option::is_some)
        || listed.into_iter().any(|list| !list.is_empty())
        || series.own_objectives.is_some()
        || manuscript.mandate.iter().any(|it| it.strategy.is_some() || it.among_other_things.is_some())
        || manuscript.webinars.iter().any(of_webinar)
}

/// What to write for the sentences that the manuscript had.
fn gone(manuscript: &Manuscript) -> Vec<&'static str> {
    let (series, webinars) = (&manuscript.series, &manuscript.webinars);
    let any = |has: fn(&Webinar) -> bool| webinars.iter().any(has);
    let far = series.mode.as_ref().is_some_and(|mode| mode.is(&Mode::Hybrid) || mode.is(&Mode::Online));
    let recorded = series.published.iter().any(|term| term.is_word("recording"));
    let aims = webinars.len() > 1 && webinars.iter().all(|webinar| webinar.objective.is_some());
    let on_platform = |webinar: &Webinar| {
        let basis = webinar.participants.as_ref().and_then(|participants| participants.basis.as_ref());
        basis.is_some_and(|basis| basis.is_word("platform"))
    };
    let asked = |webinar: &Webinar| {
        let closing = webinar.closing.as_ref();
        closing
            .is_some_and(|closing| closing.is_word("questions") || closing.is_word("questions-and-remarks"))
    };
    let had = [
        ("mandate.strategy = true", manuscript.mandate.is_some()),
        ("series.own-objectives = true", aims),
        ("series.reach = \"wide\"", far),
        ("series.discussions = [\"panels\", \"questions\"]", any(|webinar| !webinar.moderators.is_empty())),
        ("series.invited-by = [\"e-mail\"]", !series.invited.is_empty()),
        ("series.promoted-to = \"wide\"", !series.channels.is_empty()),
        ("series.webcast-service = \"organization\"", recorded || any(|webinar| webinar.recording.is_some())),
        ("webinar.participants.webcast = \"many\"", any(on_platform)),
        ("webinar.closing-length = \"short\"", any(asked)),
        ("conclusion.reception = \"wide\"", manuscript.conclusion.message.is_some()),
        ("conclusion.published = [\"all-documents\"]", any(|webinar| webinar.agenda.is_some())),
        (
            "conclusion.useful-to = [\"member-states\", \"other-parties\"]",
            any(|webinar| webinar.agenda.is_some()),
        ),
    ];
    had.into_iter().filter_map(|(field, had)| had.then_some(field)).collect()
}
