//! A table stands where none can be set, or its rows have not all as many cells as it has columns: text would
//! be lost, or stand in the wrong column.
//!
//! Fails:
//!
//! ```toml
//! [[section]]
//! id = "figures"
//! title = "Figures"
//! text = """
//! | region | participants |
//! |--------|--------------|
//! | Africa | 31           |
//! | Asia   | 12 | 7       |
//! """
//! ```
//!
//! ```toml
//! [[section]]
//! id = "figures"
//! title = "Figures"
//! text = """
//! | region | participants |
//! |--------|--------------|
//! | Africa |
//! """
//! ```
//!
//! ```toml
//! [[section]]
//! id = "figures"
//! title = "Figures"
//! text = """
//! | region | participants |
//! |---|
//! | Africa | 31 |
//! """
//! ```
//!
//! ```toml
//! [[section]]
//! id = "figures"
//! title = "Figures"
//! text = """
//! | | |
//! |---|---|
//! | Africa | 31 |
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! | region | participants |
//! |--------|--------------|
//! | Africa | 31           |
//! """
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[section]]
//! id = "figures"
//! title = "Figures"
//! text = """
//! The participants came from two regions.
//!
//! | region | participants | of whom women |
//! |--------|-------------:|:-------------:|
//! | Africa | 31           | 16            |
//! | Asia   | 12           |               |
//! """
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TextTable, Stage::Reading);
