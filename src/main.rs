fn main() -> std::process::ExitCode {
    cdipdoc::cli::run()
}
