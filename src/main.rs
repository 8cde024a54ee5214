/// The allocator of the C library of Linux is slow for the many small pieces of a document.
/// instructions of a run.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cdipdoc::cli::run()
}
