//! How the program is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |name| std::env::var(name).unwrap_or_default();
    if target("CARGO_CFG_TARGET_OS") == "linux" && target("CARGO_CFG_TARGET_ENV") == "gnu" {
        // A program that may be loaded anywhere has 40,000 addresses to be put right at each start, in 300
        // pages: a third of the time of a start, and a megabyte of the file.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
