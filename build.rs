//! What must be ready before the program is compiled: its tables in the form that it reads, and the options of the
//! linker.

#[path = "src/templates/split.rs"]
mod split;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Folders of tables that people write in TOML. The program reads them as JSON, which is faster (`cargo bench
/// version`, `cargo bench validate`).
const TABLES: [&str; 2] = ["phrases", "terms/ordinals"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/templates/split.rs");
    TABLES.into_iter().for_each(tables);
    table("lists");
    committees();
    let target = |name| env::var(name).unwrap_or_default();
    if target("CARGO_CFG_TARGET_OS") == "linux" && target("CARGO_CFG_TARGET_ENV") == "gnu" {
        // Without this, each start must correct tens of thousands of addresses in the program (`cargo bench
        // version`), and the file is larger.
        println!("cargo::rustc-link-arg-bins=-no-pie");
        // Where possible, a library that only a panic needs is linked statically, so that no start loads it.
        if linker_has("libgcc_eh.a") {
            println!("cargo::rustc-link-lib=static:-bundle=gcc_eh");
        }
    }
}

/// Whether the linker finds a library.
fn linker_has(library: &str) -> bool {
    let linker = env::var("RUSTC_LINKER").unwrap_or_else(|_| "cc".to_owned());
    let asked = Command::new(linker).arg(format!("-print-file-name={library}")).output();
    asked.is_ok_and(|found| found.stdout.contains(&b'/'))
}

/// Writes one table of `templates` into the build folder.
fn table(name: &str) {
    let from = Path::new("templates").join(name).with_extension("toml");
    println!("cargo::rerun-if-changed={}", from.display());
    write(&built(name).with_extension("json"), json(&read(&from)));
}

/// Writes each table of a folder of `templates` into the same folder of the build.
fn tables(folder: &str) {
    let from = Path::new("templates").join(folder);
    let to = built(folder);
    println!("cargo::rerun-if-changed={}", from.display());
    fs::create_dir_all(&to).expect("the folder of a build can be written to");
    for entry in fs::read_dir(&from).expect("the tables are there") {
        let path = entry.expect("the tables are there").path();
        let mut table = read(&path);
        let name = to.join(path.file_name().unwrap_or_default());
        write(&name.with_extension("rs"), templates(&mut table));
        write(&name.with_extension("json"), json(&table));
    }
}

/// Cuts the table of committees at its headings: returns a Rust list of the keys and of the lines below each.
fn committees() {
    let name = "terms/committees";
    let from = Path::new("templates").join(name).with_extension("toml");
    println!("cargo::rerun-if-changed={}", from.display());
    let text = fs::read_to_string(&from).expect("a table can be read");
    let sections = text.split("\n[").skip(1).filter_map(|section| section.split_once("]\n"));
    let sections: Vec<_> = sections.map(|(key, lines)| (key.trim_matches('"'), lines)).collect();
    write(&built(name).with_extension("rs"), format!("&{sections:?}"));
}

fn built(name: &str) -> PathBuf {
    Path::new(&env::var("OUT_DIR").expect("cargo names the folder of a build")).join(name)
}

fn read(path: &Path) -> toml::Table {
    let text = fs::read_to_string(path).expect("a table can be read");
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(table: &toml::Table) -> String {
    serde_json::to_string(table).expect("a table without dates is JSON")
}

fn write(path: &Path, text: String) {
    fs::write(path, text).expect("a table can be written");
}

/// Takes the templates out of a table: returns a Rust list of their names and texts, in order.
fn templates(table: &mut toml::Table) -> String {
    let mut list = BTreeMap::new();
    for part in split::PARTS {
        let Some(toml::Value::Table(templates)) = table.remove(part) else { continue };
        for (id, text) in templates {
            list.insert(split::named(part, &id), text.as_str().expect("a template is a text").to_owned());
        }
    }
    format!("&{:?}", list.into_iter().collect::<Vec<_>>())
}
