//! Checks that the way from a mark to its element, through the parent tree, and the way down to it agree, and that
//! each mark is read once.

use std::collections::HashMap;

use lopdf::{Document, Object, ObjectId};

use super::file::at;
use super::heard::{Heard, What};

pub fn faults(file: &Document, heard: &Heard) -> Vec<String> {
    let mut found = Vec::new();
    let mut down: HashMap<(usize, i64), Option<ObjectId>> = HashMap::new();
    for (_, mark) in heard.marks_within() {
        let What::Mark { element, page, number, place, .. } = mark else { continue };
        if place.is_none() {
            found.push(format!("mark {number} of page {page} is heard and not there"));
        }
        if down.insert((*page, *number), *element).is_some() {
            found.push(format!("mark {number} of page {page} is heard twice"));
        }
    }
    for (page, (id, marks)) in file.page_iter().zip(&heard.marks).enumerate() {
        let up = way_back(file, id);
        for (number, text) in marks {
            let element =
                usize::try_from(*number).ok().and_then(|number| up.get(number)?.as_reference().ok());
            match down.get(&(page, *number)) {
                None => found.push(format!("mark {number} of page {page}, {text:?}, is not heard")),
                Some(by) if element.is_none() || *by != element => {
                    found.push(format!("mark {number} of page {page}, {text:?}, has no way back"));
                }
                Some(_) => {}
            }
        }
    }
    let tree = file.catalog().ok().map(|catalog| at(file, catalog, &["StructTreeRoot"]).as_dict().unwrap());
    let next = tree.and_then(|tree| tree.get(b"ParentTreeNextKey").and_then(Object::as_i64).ok());
    if next <= numbers(file).into_iter().map(|(number, _)| number).max() {
        found.push("the next way back would be one that is taken".to_owned());
    }
    found
}

/// The elements of a page's marks, by number.
fn way_back(file: &Document, page: ObjectId) -> Vec<Object> {
    let number =
        file.get_dictionary(page).and_then(|page| page.get(b"StructParents")).and_then(Object::as_i64);
    let Ok(number) = number else { return Vec::new() };
    let own = numbers(file).into_iter().filter(|(own, _)| *own == number);
    own.filter_map(|(_, elements)| file.dereference(elements).ok()?.1.as_array().ok())
        .flatten()
        .cloned()
        .collect()
}

/// The numbers of the parent tree with their targets.
fn numbers(file: &Document) -> Vec<(i64, &Object)> {
    let Ok(catalog) = file.catalog() else { return Vec::new() };
    let numbers = at(file, catalog, &["StructTreeRoot", "ParentTree", "Nums"]).as_array();
    let pairs = numbers.map(|numbers| numbers.chunks(2)).into_iter().flatten();
    pairs.filter_map(|pair| Some((pair[0].as_i64().ok()?, pair.get(1)?))).collect()
}
