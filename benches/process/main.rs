//! Benches of the whole process, from start to end: years of 2 webinars (the model example), of 20 and of 200, and
//! lean years of more. `cargo bench` runs all, `cargo bench NAME` one. Dividing the time of one size by that of
//! another shows how times grow.

mod year;

use std::path::PathBuf;
use std::process::{Command, Stdio};

use divan::Bencher;
use tempfile::TempDir;

const SIZES: [usize; 3] = [2, 20, 200];

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 100)]
fn version(bencher: Bencher) {
    bencher.bench(|| run(&["--version"]));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn validate(bencher: Bencher, webinars: usize) {
    let (_folder, path) = written(&year::of(webinars));
    bencher.bench(|| run(&["validate", "--quiet", &path.to_string_lossy()]));
}

#[divan::bench(args = [10, 100, 1000], sample_count = 20)]
fn validate_lean(bencher: Bencher, webinars: usize) {
    let (_folder, path) = written(&year::lean(webinars));
    bencher.bench(|| run(&["validate", "--quiet", &path.to_string_lossy()]));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn markdown(bencher: Bencher, webinars: usize) {
    let (folder, path) = written(&year::of(webinars));
    let output = folder.path().join("en.md");
    bencher
        .bench(|| run(&["render", "--lang", "en", "-o", &output.to_string_lossy(), &path.to_string_lossy()]));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn pdf(bencher: Bencher, webinars: usize) {
    let (folder, path) = written(&year::of(webinars));
    let output = folder.path().join("en.pdf");
    let output = output.to_string_lossy();
    bencher.bench(|| run(&["render", "--pdf", "--lang", "en", "-o", &output, &path.to_string_lossy()]));
}

fn written(manuscript: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("webinars.toml");
    std::fs::write(&path, manuscript).expect("the folder can be written");
    (folder, path)
}

fn run(arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cdipdoc"));
    let status = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.expect("the program starts").success(), "{arguments:?}");
}
