//! Runs work side by side where there are threads, and one after another where there are none.

use std::iter;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The stack of a thread that works on a manuscript, whose lists may be deeply nested.
pub const STACK: usize = 32 << 20;

/// Does the work. If a thread can be started, `job` runs beside it; `job` only prepares what others would have to
/// wait for.
pub fn beside<T>(job: impl FnOnce() + Send, work: impl FnOnce() -> T) -> T {
    thread::scope(|scope| {
        let _ = thread::Builder::new().spawn_scoped(scope, job);
        work()
    })
}

/// Runs jobs side by side and returns their results in order. If one panics, this panics. A job whose thread cannot
/// be started runs on the current thread.
pub fn join_all<T: Send>(jobs: Vec<impl Fn() -> T + Send + Sync>) -> Vec<T> {
    thread::scope(|scope| {
        let begin = |job| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, job);
        let (last, others) = match jobs.split_last() {
            Some((last, others)) => (last, others),
            None => return Vec::new(),
        };
        let begun: Vec<_> = others.iter().map(|job| (job, begin(job))).collect();
        let last = last();
        let done = begun.into_iter().map(|(job, thread)| match thread {
            Ok(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(_) => job(),
        });
        done.collect::<Vec<_>>().into_iter().chain([last]).collect()
    })
}

/// Does the work on each item and returns the results in order, with as many workers as the machine has. Each worker
/// has its own tools and takes the next item when it is done with one, so no result may depend on which worker had
/// the item.
pub fn map_parallel<I: Sync, W, T: Send>(
    items: &[I],
    tools: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, &I) -> T + Sync,
) -> Vec<T> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let next = AtomicUsize::new(0);
    let share = || {
        let mut tools = tools();
        let mine = iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)));
        let mine = mine.map_while(|at| Some((at, items.get(at)?)));
        mine.map(|(at, item)| (at, work(&mut tools, item))).collect::<Vec<(usize, T)>>()
    };
    let mut done: Vec<(usize, T)> = join_all(vec![share; workers]).into_iter().flatten().collect();
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_back_in_the_order_of_the_items() {
        for count in 0..6 {
            let items: Vec<usize> = (0..count).collect();
            let doubled = map_parallel(&items, || 2, |factor, item| *factor * item);
            assert_eq!(doubled, items.iter().map(|item| 2 * item).collect::<Vec<_>>());
        }
    }
}
