pub mod folder;
pub mod manuscript;

pub use folder::Folder;
