//! A manuscript without errors, put in order: its webinars are sorted by date, and its references to persons and
//! organizations are resolved.

use std::sync::Arc;

use crate::diagnostic::Findings;
use crate::manuscript::{Manuscript, OwnCommittee, Webinar};
use crate::picture::Picture;
use crate::source::Placed;
use crate::templates::Templates;
use crate::terms::{Committee, Language};

pub struct Programme {
    pub manuscript: Manuscript,
    pub committee: Committee,
    /// The second body of a joint document.
    pub joint: Option<Committee>,
    /// The emblem, if the caller has read its file.
    pub emblem: Option<Arc<Picture>>,
    /// The indices of the webinars, sorted by date and time.
    order: Vec<usize>,
}

/// Accepts a manuscript; `None` if a finding is an error, because then nothing may be composed.
pub fn accept(manuscript: Manuscript, findings: &Findings) -> Option<Programme> {
    if findings.has_errors() {
        return None;
    }
    let [first, second] = manuscript.described();
    let joint = manuscript.document.joint_with.as_ref();
    let templates = &manuscript.templates;
    Some(Programme {
        committee: committee(first, manuscript.document.committee.as_ref(), templates),
        joint: joint.map(|joint| committee(second, joint.committee.as_ref(), templates)),
        emblem: None,
        order: manuscript.order(),
        manuscript,
    })
}

fn committee(own: Option<&OwnCommittee>, key: Option<&Placed<String>>, templates: &Templates) -> Committee {
    let Some(own) = own else {
        return key.and_then(|key| templates.committees().named(key)).unwrap_or_default();
    };
    let own = own.to_committee();
    Committee { kind: own.kind.or_else(|| templates.kind_of(&own)), ..own }
}

impl Programme {
    pub fn with_emblem(self, emblem: Option<Picture>) -> Programme {
        Programme { emblem: emblem.map(Arc::new), ..self }
    }

    /// The bodies that receive the document.
    pub fn committees(&self) -> impl Iterator<Item = &Committee> {
        std::iter::once(&self.committee).chain(&self.joint)
    }

    pub fn languages(&self) -> Vec<Language> {
        let mut languages = Vec::new();
        for language in self.manuscript.languages() {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }

    pub fn webinars(&self) -> impl Iterator<Item = &Webinar> {
        self.order.iter().map(|index| &self.manuscript.webinars[*index])
    }

    /// The ids of all speakers, each once, in the order of the programme.
    pub fn speakers(&self) -> Vec<&str> {
        distinct(self.webinars().flat_map(|webinar| &webinar.talks).filter_map(|talk| talk.speaker.as_ref()))
    }

    pub fn moderators(&self) -> Vec<&str> {
        distinct(self.webinars().flat_map(|webinar| &webinar.moderators))
    }
}

pub fn distinct<'m>(ids: impl Iterator<Item = &'m Placed<String>>) -> Vec<&'m str> {
    let mut seen = foldhash::HashSet::default();
    ids.map(|id| id.value.as_str()).filter(|id| seen.insert(*id)).collect()
}
