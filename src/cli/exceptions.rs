//! Lists what the `[rules]` of a manuscript accept, and why.

use super::bug::unfailing;
use crate::diagnostic::{address, visible};
use crate::press::{self, Exception, Options};
use crate::source::Source;

/// All exceptions, each with its place and, below it, the findings that it accepts.
pub fn listed(source: &Source, options: &Options) -> String {
    let exceptions = unfailing(press::exceptions(source, options));
    exceptions.iter().map(|exception| entry(source, exception)).collect()
}

fn entry(source: &Source, Exception { rule, setting, findings }: &Exception) -> String {
    let level =
        setting.level.as_ref().map(|level| format!("{} instead of {}", level.word(), rule.level.name()));
    let figure = setting.from.as_ref().map(|from| format!("from {}", from.value));
    let change = level.into_iter().chain(figure).collect::<Vec<_>>().join(", ");
    let reason = setting.reason.as_ref().map_or("no reason", |reason| reason.value.as_str());
    let place = address(source, setting.place);
    let accepted = findings
        .iter()
        .map(|finding| format!("    {}: {}\n", address(source, finding.place), visible(&finding.message)));
    format!(
        "{place}: accepted[{}]: {change}: {}\n{}",
        rule.name,
        visible(reason),
        accepted.collect::<String>()
    )
}
