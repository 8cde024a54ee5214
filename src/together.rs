//! Work side by side.

use std::iter;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Stack for work on a manuscript, however deep its lists lie in one another.
pub const STACK: usize = 32 << 20;

/// Does jobs side by side and gives their results in order; a panic of one is a panic of all.
pub fn together<T: Send>(jobs: Vec<impl Fn() -> T + Send + Sync>) -> Vec<T> {
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

/// Does the work on each item, as many at a time as the machine can, and gives the results in order. Each worker has
/// tools of its own, and takes the next item when it has done one: no result may depend on whose it was.
pub fn shared_out<I: Sync, W, T: Send>(
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
    let mut done: Vec<(usize, T)> = together(vec![share; workers]).into_iter().flatten().collect();
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_out_comes_back_in_order() {
        for count in 0..6 {
            let items: Vec<usize> = (0..count).collect();
            let doubled = shared_out(&items, || 2, |factor, item| *factor * item);
            assert_eq!(doubled, items.iter().map(|item| 2 * item).collect::<Vec<_>>());
        }
    }
}
