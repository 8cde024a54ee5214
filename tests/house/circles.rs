//! Finds the files of a module that know one another in a circle. A module's own file is never part of one: it holds
//! what its files share, and calls them.

use std::collections::{BTreeMap, BTreeSet};

/// The largest circle allowed, except for the known ones.
const LARGEST: usize = 3;

/// The known circles, each by its files below `src`. A circle that is opened must be removed here; none may be added.
const KNOWN: &[&str] =
    &["document/block document/inline document/table", "rules/abbreviations rules/names rules/version"];

/// A file by its modules: `["document", "prose", "bare"]`.
type Module = Vec<String>;

/// A path in a text, and the name that a `use` gives it.
struct Mention {
    path: Vec<String>,
    name: String,
    imported: bool,
}

/// The files of the project by their modules, each with the paths that it mentions.
struct Files(BTreeMap<Module, Vec<Mention>>);

impl Files {
    fn of(house: &[(String, String)]) -> Files {
        let module = |path: &str| {
            let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
            path.split('/').map(str::to_owned).collect::<Module>()
        };
        let files = house.iter().filter(|(path, _)| path.contains('/'));
        Files(files.map(|(path, text)| (module(path), mentions(&code(text)))).collect())
    }

    fn is_folder(&self, module: &[String]) -> bool {
        self.0.keys().any(|other| other.len() > module.len() && other.starts_with(module))
    }

    /// The file to which a path leads, through folders and through what the file of a folder exports.
    fn found(&self, from: &[String], path: &[String], hops: usize) -> Option<Module> {
        let (mut at, mut path) = match path.first()?.as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (from.to_vec(), &path[1..]),
            "super" => (from[..from.len().checked_sub(1)?].to_vec(), &path[1..]),
            _ => (from.to_vec(), path),
        };
        while let Some(step) = path.first() {
            if step == "super" {
                at.pop();
                path = &path[1..];
                continue;
            }
            let below = [&at[..], std::slice::from_ref(step)].concat();
            if self.0.contains_key(&below) || self.is_folder(&below) {
                (at, path) = (below, &path[1..]);
                continue;
            }
            let own = self.0.get(&at).into_iter().flatten();
            let imported = own.filter(|mention| mention.imported).find(|mention| mention.name == *step);
            match imported.filter(|_| hops > 0) {
                Some(mention) => {
                    return self.found(&at, &[&mention.path, &path[1..]].concat(), hops - 1);
                }
                None => break,
            }
        }
        self.0.contains_key(&at).then_some(at)
    }

    /// For each file, the files of its module that it mentions.
    fn knowledge(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let is_own = |module: &[String]| module.len() == 1 || self.is_folder(module);
        let known = |module: &Module, mention: &Mention| {
            let is_path = matches!(mention.path.first()?.as_str(), "crate" | "self" | "super");
            let found = self.found(module, &mention.path, 8).filter(|_| is_path)?;
            (found != *module && found[0] == module[0] && !is_own(&found)).then_some(found)
        };
        let files = self.0.iter().filter(|(module, _)| !is_own(module));
        files
            .map(|(module, mentions)| (module, mentions.iter().filter_map(|it| known(module, it)).collect()))
            .collect()
    }
}

/// A text without comments, strings and tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    let bare = lines.map(|line| line.split('"').step_by(2).collect::<String>());
    bare.collect::<Vec<_>>().join("\n")
}

/// All paths of a text.
fn mentions(code: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut rest = String::new();
    for statement in code.split_inclusive(';') {
        match statement.rfind("use ").filter(|at| begins_statement(&statement[..*at])) {
            Some(at) => {
                rest.push_str(&statement[..at]);
                let tree = statement[at + "use ".len()..].trim_end_matches(';');
                imports(tree, &[], &mut found);
            }
            None => rest.push_str(statement),
        }
    }
    let parts = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
    let inline = rest.split(parts).map(|path| path.trim_matches(':')).filter(|path| path.contains("::"));
    found.extend(inline.filter(|path| path.starts_with("super::") || path.starts_with("crate::")).map(
        |path| {
            let path: Vec<String> = path.split("::").map(str::to_owned).collect();
            let name = path.last().cloned().unwrap_or_default();
            Mention { path, name, imported: false }
        },
    ));
    found
}

fn begins_statement(before: &str) -> bool {
    let before = before.trim_end();
    let before = before.strip_suffix("pub").or_else(|| Some(before.rsplit_once("pub(")?.0)).unwrap_or(before);
    before.trim_end().ends_with([';', '}', ']', '{']) || before.trim().is_empty()
}

/// The paths in `a::{b, c::{d, e as f}}`.
fn imports(tree: &str, before: &[String], found: &mut Vec<Mention>) {
    let tree = tree.trim();
    if let Some((head, list)) = tree.split_once('{') {
        let head = head.split("::").map(|step| step.trim().to_owned()).filter(|step| !step.is_empty());
        let before: Vec<String> = before.iter().cloned().chain(head).collect();
        let list = list.rsplit_once('}').map_or(list, |(list, _)| list);
        let (mut depth, mut start) = (0, 0);
        for (at, c) in list.char_indices().chain([(list.len(), ',')]) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    imports(&list[start..at], &before, found);
                    start = at + 1;
                }
                _ => {}
            }
        }
        return;
    }
    let (path, name) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name)));
    let own =
        path.split("::").map(|step| step.trim().to_owned()).filter(|step| step != "self" && !step.is_empty());
    let path: Vec<String> = before.iter().cloned().chain(own).collect();
    if let Some(last) = path.last() {
        let name = name.map_or_else(|| last.clone(), |name| name.trim().to_owned());
        found.push(Mention { path, name, imported: true });
    }
}

/// The files that lead to one another: `document/block document/inline`.
fn circles(house: &[(String, String)]) -> Vec<String> {
    let files = Files::of(house);
    let knowledge = files.knowledge();
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        knowledge.keys().map(|module| (*module, reached(module, &knowledge))).collect();
    let circle = |module: &Module| -> BTreeSet<&Module> {
        reach[module].iter().copied().filter(|other| reach[other].contains(module)).collect()
    };
    let all: BTreeSet<BTreeSet<&Module>> =
        reach.keys().map(|module| circle(module)).filter(|circle| circle.len() > 1).collect();
    let shown = |circle: BTreeSet<&Module>| {
        circle.into_iter().map(|module| module.join("/")).collect::<Vec<_>>().join(" ")
    };
    all.into_iter().map(shown).collect()
}

fn reached<'m>(from: &'m Module, knowledge: &'m BTreeMap<&Module, BTreeSet<Module>>) -> BTreeSet<&'m Module> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(module) = waiting.pop() {
        let next = knowledge.get(module).into_iter().flatten();
        waiting.extend(next.filter(|next| reached.insert(*next)));
    }
    reached
}

#[test]
fn no_circle_of_files_is_new_and_none_is_large() {
    let found = circles(&super::house());
    let new: Vec<&String> = found.iter().filter(|circle| !KNOWN.contains(&circle.as_str())).collect();
    assert_eq!(new, Vec::<&String>::new());
    let opened: Vec<&&str> = KNOWN.iter().filter(|circle| !found.iter().any(|it| it == **circle)).collect();
    assert_eq!(opened, Vec::<&&str>::new(), "take it out of the list");
    let large: Vec<&String> = found.iter().filter(|circle| circle.split(' ').count() > LARGEST).collect();
    assert_eq!(large, Vec::<&String>::new());
}

#[test]
fn a_planted_circle_is_seen() {
    let house = |texts: &[(&str, &str)]| -> Vec<(String, String)> {
        texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    };
    let planted = house(&[
        ("layout/mod.rs", "mod one;\nmod two;\npub use two::Two;\nuse one::One;\n"),
        ("layout/one.rs", "use super::{Two, three::deep as shallow};\npub struct One;"),
        ("layout/two.rs", "// super::three\nfn two() { super::three::within(\"super::none\") }"),
        ("layout/three/mod.rs", "pub use within::within;"),
        ("layout/three/within.rs", "use crate::layout::{\n    four,\n    one::One,\n};"),
        (
            "layout/four.rs",
            "use super::super::document::Block;\n#[cfg(test)]\nmod tests { use super::super::one; }",
        ),
    ]);
    assert_eq!(circles(&planted), ["layout/one layout/three/within layout/two"]);
}
