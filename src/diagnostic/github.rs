//! Workflow commands of GitHub, which shows each finding at its line of a pull request.

use super::report::{Extent, Report, Unread};
use super::{Finding, Level, visible};
use crate::source::Source;

pub fn github(report: &Report) -> String {
    let unread = report.unread.iter().map(not_read).collect::<String>();
    report.each(|source, findings| findings.iter().map(|finding| annotation(source, finding)).collect())
        + &unread
}

fn not_read(Unread { name, message, help }: &Unread) -> String {
    let told = format!("{message}\nhelp: {help}");
    format!("::error file={},title=unread::{}\n", property(name), self::message(&told))
}

fn annotation(source: &Source, finding: &Finding) -> String {
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let Extent { start, end, .. } = Extent::of(source, finding.place);
    format!(
        "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
        property(&source.name),
        start.line,
        end.line,
        start.column,
        end.column,
        property(finding.rule.as_str()),
        message(&finding.told()),
    )
}

/// Escapes what GitHub decodes; other control characters are shown by their code points.
fn message(text: &str) -> String {
    let encoded = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    visible(&encoded)
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Findings, RuleName};
    use crate::source::Place;

    #[test]
    fn no_value_can_end_an_annotation_or_begin_another() {
        let source = Source::new("a,b:c%.toml", "x = 1\n");
        let finding =
            Finding::error(RuleName::KeyUnknown, Place::new(0, 1), "100 %\r\n::error::planted\x1b[31m");
        assert_eq!(
            github(&Report {
                judged: vec![(&source, &Findings(vec![finding.help("delete it")]))],
                ..Report::default()
            }),
            "::error file=a%2Cb%3Ac%25.toml,line=1,endLine=1,col=1,endColumn=2,title=key-unknown\
             ::100 %25%0D%0A::error::planted\\u{1b}[31m%0Ahelp: delete it\n"
        );
    }
}
