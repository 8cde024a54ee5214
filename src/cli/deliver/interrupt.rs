//! Ctrl-C in the middle of a delivery: temporaries go, and the signal then does what it always does.
//! (A temporary without a name would need no care, but no system can rename one over an old file.)

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// Every temporary of this run. A name is random and never used again, so none is taken off the list.
static TEMPORARIES: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The list, open to one more name. While it is held, signals wait.
pub fn watch() -> MutexGuard<'static, Vec<PathBuf>> {
    static WATCHING: Once = Once::new();
    WATCHING.call_once(start);
    TEMPORARIES.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn start() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    // Without a watch the next run still sweeps.
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
    let _ = std::thread::Builder::new().spawn(move || {
        for signal in signals.forever() {
            let temporaries = TEMPORARIES.lock().unwrap_or_else(PoisonError::into_inner);
            for temporary in temporaries.iter() {
                let _ = std::fs::remove_file(temporary);
            }
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    });
}

#[cfg(not(unix))]
fn start() {}
