//! `[conclusion]`: how the document ends, before the decision.

use super::record::record;
use super::wording::{ProseField, Term};

record! {
    /// `[conclusion]`
    pub struct Conclusion in "conclusion" {
        /// How the webinars were received; `wide` says that they met with wide and varied interest. A text of your own
        /// follows "The webinars met with"; it is in the accusative in Russian and in Arabic.
        reception: Option<Term> = word "reception",
        /// What the webinars of the year showed, in the words of the Secretariat.
        message: Option<ProseField>,
        /// What the web pages of the webinars hold for later. A text of your own follows "The pages contain".
        published: Vec<Term> = words "materials",
        /// To whom that should remain of use. A text of your own follows "of use to"; it is in the genitive in Russian
        /// and in Arabic.
        useful_to: Vec<Term> = words "useful-to",
    }
}
