//! Programs of other makers that a test needs. If one is missing, the test reports it, even when its output is
//! captured. Where all of them must be there, as in `.ci/run`, the test fails.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

/// Set where no test may be skipped.
const ALL: &str = "CDIPDOC_ALL_TOOLS";

/// Whether a program can be run. If not, the test that asks counts as not run.
///
/// # Panics
/// If it cannot and `ALL` is set.
pub fn has(tool: &str) -> bool {
    let mut asked = Command::new(tool);
    asked.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let is_there = asked.status().is_ok();
    if !is_there {
        let test = thread::current().name().unwrap_or("a test").to_owned();
        assert!(std::env::var_os(ALL).is_none(), "`{tool}` is missing");
        let _ = writeln!(std::io::stderr(), "not run: {test}, for there is no `{tool}`");
    }
    is_there
}

/// The text that poppler reads in a PDF; `None` if poppler is missing.
pub fn read_by_poppler(pdf: &[u8]) -> Option<String> {
    if !has("pdftotext") {
        return None;
    }
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(pdf).expect("room on the disk");
    let output = Command::new("pdftotext").arg(file.path()).arg("-").output().expect("it was there");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}
