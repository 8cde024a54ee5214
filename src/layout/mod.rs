//! Type and paper: from a document to folios. Knows no file format.

pub mod folio;
