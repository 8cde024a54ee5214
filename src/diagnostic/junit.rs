//! JUnit XML, which build servers read: a suite for each file, a case for each finding. Only errors are failures, as
//! for the exit code.

use super::report::{Report, TOOL, Unread};
use super::{Finding, Findings, Level, address, visible};
use crate::source::Source;

pub fn junit(report: &Report) -> String {
    let errors: usize = report.judged.iter().map(|(_, findings)| findings.count(Level::Error)).sum();
    let cases: usize = report.judged.iter().map(|(_, findings)| cases(findings)).sum();
    let unread = report.unread.len();
    let cases = cases + unread;
    let suites = report.judged.iter().map(|(source, findings)| suite(source, findings));
    let suites: String = suites.chain(report.unread.iter().map(not_read)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"{TOOL}\" tests=\"{cases}\" failures=\"{errors}\" errors=\"{unread}\">\n\
         {suites}</testsuites>\n"
    )
}

fn not_read(unread: &Unread) -> String {
    let Unread { name, message, help } = unread;
    let (name, message, help) = (escaped(name), escaped(message), escaped(help));
    format!(
        "  <testsuite name=\"{name}\" tests=\"1\" failures=\"0\" errors=\"1\">\n    \
         <testcase name=\"read\" classname=\"{name}\"><error type=\"unread\" message=\"{message}\">{help}</error></testcase>\n  \
         </testsuite>\n"
    )
}

/// A file without findings is one case that passes, because a server reads an empty suite as broken.
fn cases(findings: &Findings) -> usize {
    findings.0.len().max(1)
}

fn suite(source: &Source, findings: &Findings) -> String {
    let name = escaped(&source.name);
    let inside = match findings.0.as_slice() {
        [] => format!("    <testcase name=\"sound\" classname=\"{name}\"/>\n"),
        found => found.iter().map(|finding| case(source, finding)).collect(),
    };
    format!(
        "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n{inside}  </testsuite>\n",
        cases(findings),
        findings.count(Level::Error),
    )
}

fn case(source: &Source, finding: &Finding) -> String {
    let (rule, level) = (finding.rule, finding.level.name());
    let message = escaped(&finding.message);
    let told = escaped(&format!("{}: {}", address(source, finding.place), finding.told()));
    let outcome = match finding.level {
        Level::Error => format!("<failure type=\"{level}\" message=\"{message}\">{told}</failure>"),
        _ => format!("<system-out>{level}: {told}</system-out>"),
    };
    let line = source.locate(finding.place.start).line;
    let name = escaped(&source.name);
    format!("    <testcase name=\"{rule}:{line}\" classname=\"{name}\">{outcome}</testcase>\n")
}

/// Escapes text and attributes. Characters that XML cannot contain are shown by their code points.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut xml, c| {
        match c {
            '&' => xml += "&amp;",
            '<' => xml += "&lt;",
            '>' => xml += "&gt;",
            '"' => xml += "&quot;",
            '\n' => xml += "&#10;",
            '\u{fffe}' | '\u{ffff}' => xml += &c.escape_unicode().to_string(),
            _ => xml += &visible(c.encode_utf8(&mut [0; 4])),
        }
        xml
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::RuleName;
    use crate::source::Place;

    #[test]
    fn no_value_can_leave_its_element() {
        let source = Source::new("a\"<&>.toml", "x = 1\n");
        let findings =
            Findings(vec![Finding::error(RuleName::KeyUnknown, Place::new(0, 1), "]]></a>\0\u{ffff}")]);
        let xml = junit(&Report { judged: vec![(&source, &findings)], ..Report::default() });
        assert!(xml.contains("name=\"a&quot;&lt;&amp;&gt;.toml\""), "{xml}");
        assert!(xml.contains("message=\"]]&gt;&lt;/a&gt;\\u{0}\\u{ffff}\""), "{xml}");
    }
}
