//! Headings of tables, and the mistakes between them.

use foldhash::HashSet;

use super::fault::Fault;
use super::said;
use super::statement::{Kind, Statement, path};
use crate::diagnostic::{Finding, nearest};
use crate::source::Place;

#[derive(Clone, Copy)]
pub struct Headings<'t> {
    pub text: &'t str,
    pub statements: &'t [Statement],
}

impl<'t> Headings<'t> {
    fn line(self, index: usize) -> &'t str {
        self.text[self.statements[index].place.range()].trim()
    }

    fn path(self, index: usize) -> &'t str {
        path(self.line(index))
    }

    /// The place of the heading, its fields, and the tables within it.
    pub fn part(self, index: usize) -> Place {
        let own = self.path(index);
        let within =
            |path: &str| path.rsplit_once('.').is_some_and(|(outer, _)| nearest(own, [outer]).is_some());
        let next = self.all().skip_while(|at| *at <= index).find(|at| !within(self.path(*at)));
        let end = next.map_or(self.text.len(), |next| self.statements[next].place.start as usize);
        Place { end: Place::new(end, end).end, ..self.statements[index].place }
    }

    fn all(self) -> impl Iterator<Item = usize> {
        (0..self.statements.len()).filter(move |index| self.statements[*index].kind == Kind::Heading)
    }

    /// The finding on a heading that stands a second time, and the part that must be removed because of it.
    pub fn repeated(self, index: usize, fault: &Fault) -> (Option<Finding>, Place) {
        let own = self.path(index);
        let alike = || self.all().filter(|at| self.path(*at) == own);
        let forms: HashSet<bool> = alike().map(|at| self.line(at).starts_with("[[")).collect();
        if let Some(single) = alike().find(|at| forms.len() > 1 && !self.line(*at).starts_with("[[")) {
            let message = format!("`[{own}]` is one of several and takes two brackets");
            let finding = said::at_line(self.text, self.statements[single].place, message);
            return (Some(finding.help(format!("write `[[{own}]]`"))), self.part(single));
        }
        let before = self.all().take_while(|at| self.path(*at) != own).collect::<Vec<_>>();
        let within = |at: &usize| self.path(*at).strip_prefix(own).is_some_and(|rest| rest.starts_with('.'));
        match before.iter().position(within) {
            Some(orphan) => self.orphan(own, &before, orphan),
            None => (Some(said::heading_twice(self.text, fault)), self.part(index)),
        }
    }

    /// The finding on a `[[webinar.talk]]` above the first `[[webinar]]`. There is none if the heading before it is a
    /// mistyped `[[webinar]]`, which is reported elsewhere.
    fn orphan(self, own: &str, before: &[usize], orphan: usize) -> (Option<Finding>, Place) {
        let index = before[orphan];
        let end = before[orphan..].iter().find(|at| !self.path(**at).starts_with(own));
        let place = self.statements[index].place;
        let next = end.copied().or_else(|| self.all().find(|at| *at > index && self.path(*at) == own));
        let part = Place { end: next.map_or(place.end, |next| self.statements[next].place.start), ..place };
        let meant = orphan.checked_sub(1).is_some_and(|at| nearest(self.path(before[at]), [own]).is_some());
        let message = format!("`{}` stands before the first `[[{own}]]`", self.line(index));
        let finding = said::at_line(self.text, place, message).help(format!("put it below its `[[{own}]]`"));
        ((!meant).then_some(finding), part)
    }
}
