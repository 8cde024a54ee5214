//! Catches every panic: it is a mistake of the program, and reported as one.

use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::thread;

use super::Exit;
use crate::diagnostic::visible;
use crate::parallel::STACK;
use crate::templates::Fault;

/// Sets what a panic prints, in every thread. Only the program calls it, because tests have their own.
pub fn announce() {
    panic::set_hook(Box::new(|info| {
        let _ = std::io::stderr().write_all(report(info).as_bytes());
    }));
}

/// Runs the work on a thread with its own stack, which does not depend on the shell's limit for the first thread.
pub fn caught(work: fn() -> Exit) -> Exit {
    let outcome = match thread::Builder::new().stack_size(STACK).spawn(work) {
        Ok(thread) => thread.join(),
        Err(_) => panic::catch_unwind(work),
    };
    outcome.unwrap_or(Exit::Bug)
}

/// The value, or a panic for a fault of the built-in templates, which is a mistake of the program.
pub fn unfailing<T>(outcome: Result<T, Fault>) -> T {
    outcome.unwrap_or_else(|fault| panic!("a template cannot be carried out: {fault}"))
}

fn report(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let what = text.or(payload.downcast_ref::<&str>().copied()).unwrap_or("no message");
    let place = info.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
    format!(
        "error: this is a bug in cdipdoc {}: {}{}\n\
         help: send this message, the command and the manuscript to the authors of cdipdoc\n",
        env!("CARGO_PKG_VERSION"),
        visible(what),
        place,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::join_all;

    #[test]
    fn a_panic_is_told_as_a_bug() {
        assert_eq!(caught(|| panic!("planted by a test")), Exit::Bug);
        assert_eq!(caught(|| Exit::Faulty), Exit::Faulty);
    }

    #[test]
    fn jobs_side_by_side_answer_in_order() {
        let jobs: Vec<_> = (0..5).map(|number| move || number * number).collect();
        assert_eq!(join_all(jobs), [0, 1, 4, 9, 16]);
        assert!(join_all(Vec::<fn() -> u8>::new()).is_empty());
        let side_by_side: fn() -> Exit = || {
            let planted: fn() -> Exit = || panic!("planted by a test");
            join_all(vec![planted, || Exit::Sound]).remove(1)
        };
        assert_eq!(caught(side_by_side), Exit::Bug);
    }
}
