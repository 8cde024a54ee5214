//! Marks and spaces.

use super::*;

const TYPOGRAPHY: &str = "text-typography";

pub fn told() -> Vec<Told> {
    [of_marks(), of_spaces(), of_addresses()].concat()
}

fn of_marks() -> Vec<Told> {
    vec![
        says(TYPOGRAPHY, "It was the offices'", &["an apostrophe is not ’"]),
        says(TYPOGRAPHY, "One.\n\nIt was the offices'", &["an apostrophe is not ’"]),
        says(TYPOGRAPHY, "“It was the office’s.”", &[]),
        says(TYPOGRAPHY, "It was « new » to all.", &["| [« ]->[“] [ »]->[”] |"]),
        says(TYPOGRAPHY, "It was «[ new](https://www.wipo.int)» to all.", &["| [«]->[“] [ ]->[] [»]->[”] |"]),
    ]
}

fn of_spaces() -> Vec<Told> {
    let french = |message: &str, told| of(TYPOGRAPHY, &in_french(message), told);
    vec![
        says(TYPOGRAPHY, "It was new ; to all.", &["a space stands before `;` | [ ]"]),
        says(
            TYPOGRAPHY,
            "It was new ; and old ! To all.",
            &["a space stands before `!`, `;`, 2 times in this passage"],
        ),
        says(TYPOGRAPHY, "It was new ; to all", &["a space stands before `;` | [ ]"]),
        says(TYPOGRAPHY, "It was [new ](https://www.wipo.int?q='a'); to all.", &[]),
        french("Le bilan: tout va bien.", &["no space stands before `:` | [] … []->["]),
        french("Voici le bilan:", &["no space stands before `:`"]),
        french("Le bilan : tout va bien.", &[]),
        says(TYPOGRAPHY, " It was new.", &[]),
        says(TYPOGRAPHY, "It was  new to all.", &["more than one space between them | [ ]"]),
        says(TYPOGRAPHY, "It was new   to all.", &["more than one space between them | [  ] … | [  ]->[] |"]),
        says(TYPOGRAPHY, "It was *new*  to all.", &["more than one space between them"]),
        says(TYPOGRAPHY, "It was [new ](https://www.wipo.int?q='a') to all.", &[]),
        says(TYPOGRAPHY, "It was on www.wipo.int  and there.", &["more than one space between them"]),
        says(TYPOGRAPHY, "Region    Persons\nAfrica    31", &[]),
        says(TYPOGRAPHY, "It was  new.\n\nRegion    Persons\nAfrica    31", &["more than one space"]),
    ]
}

fn of_addresses() -> Vec<Told> {
    let see = |address: &str| says(TYPOGRAPHY, &format!("See {address} for more."), &[]);
    vec![see("https://a.int/?q='a'b"), see("a'b@wipo.int"), see("www.wipo.int/a'b")]
}
