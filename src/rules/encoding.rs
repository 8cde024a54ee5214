//! The file is not UTF-8: letters with accents would come out as others, in names above all, and nobody
//! would be told. The program stops before it reads a word and says at which byte. No example can be
//! shown here, since a page that shows one would have the same fault: save the file as UTF-8 in your
//! editor, without changing anything else.

use super::{Rule, Shelf};

pub const RULE: Rule = Rule::fixed("encoding", Shelf::Reading);
