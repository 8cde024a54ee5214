//! Helpers that several tests share.

pub mod folder;
pub mod judge;
pub mod locale;
pub mod manuscript;
pub mod output;
pub mod proof;
pub mod schema;
pub mod tool;
pub mod year;

pub use folder::Folder;
pub use output::{markdown, pdf};
pub use year::Year;

/// Compares with a file of the repository that a person has read. `BLESS=1` writes it anew.
#[track_caller]
pub fn reviewed(path: &str, told: &str) {
    let file = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&file, told).unwrap();
    }
    assert_eq!(told, std::fs::read_to_string(&file).unwrap(), "{path}");
}
