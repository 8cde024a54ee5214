//! What the program needs before it is compiled: its tables in the form that it reads, and how it is linked.

use std::path::Path;
use std::{env, fs};

/// Folders of tables that people write in TOML and the program reads as JSON, in a sixth of the time.
const TABLES: [&str; 2] = ["phrases", "terms/ordinals"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    TABLES.into_iter().for_each(tables);
    let target = |name| env::var(name).unwrap_or_default();
    if target("CARGO_CFG_TARGET_OS") == "linux" && target("CARGO_CFG_TARGET_ENV") == "gnu" {
        // A program that may be loaded anywhere has 40,000 addresses to be put right at each start, in 300
        // pages: a third of the time of a start, and a megabyte of the file.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// Writes each table of a folder of `templates` into the same folder of the build.
fn tables(folder: &str) {
    let from = Path::new("templates").join(folder);
    let to = Path::new(&env::var("OUT_DIR").expect("cargo names the folder of a build")).join(folder);
    println!("cargo::rerun-if-changed={}", from.display());
    fs::create_dir_all(&to).expect("the folder of a build can be written to");
    for entry in fs::read_dir(&from).expect("the tables are there") {
        let path = entry.expect("the tables are there").path();
        let text = fs::read_to_string(&path).expect("a table can be read");
        let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let json = serde_json::to_string(&table).expect("a table without dates is JSON");
        let name = path.with_extension("json");
        fs::write(to.join(name.file_name().unwrap_or_default()), json).expect("a table can be written");
    }
}
