/// The C library of Linux needs a fifth of all steps of a run for the thousands of small pieces of a document.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cdipdoc::cli::run()
}
