//! One binary, so that the program is linked once.

mod cli;
mod document;
mod faults;
mod findings;
mod house;
mod languages;
mod pages;
mod precision;
mod schema;
mod support;
mod templates;
