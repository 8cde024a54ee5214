//! One binary, so that the program is linked once.

mod cli;
mod document;
mod house;
mod support;
