//! Handles signals such as Ctrl-C during a delivery: temporary files are removed, and then the signal has its usual
//! effect. Files without a name would not need this, but no system can rename such a file over an old one.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// All temporary files of this run. Their names are random and never used again, so none is removed from the list.
static TEMPORARIES: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The list, to add a name. While it is held, signals wait.
pub fn watch() -> MutexGuard<'static, Vec<PathBuf>> {
    static WATCHING: Once = Once::new();
    WATCHING.call_once(start);
    TEMPORARIES.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn start() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    // If the signals cannot be watched, the next run still removes old files.
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
