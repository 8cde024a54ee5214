//! Addresses.

use super::*;

pub fn told() -> Vec<Told> {
    [of_bare_addresses(), of_pages(), of_slides()].concat()
}

fn of_bare_addresses() -> Vec<Told> {
    let bare = |address: &str, told| says("url-bare", &format!("See {address} for more."), told);
    vec![
        bare("www.wipo.int", &["= write `[www.wipo.int](https://www.wipo.int)` | "]),
        bare("WWW.WIPO.int", &["= write `[WWW.WIPO.int](https://www.wipo.int)` | "]),
        bare(
            "https://www.wipo.int/a@b",
            &["= write `<https://www.wipo.int/a@b>`, or let `cdipdoc validate --fix` do it | \
               [https://www.wipo.int/a@b]->[<https://www.wipo.int/a@b>]"],
        ),
        bare("webinars@wipo.int", &["= write `<webinars@wipo.int>`, or let"]),
        bare("https://user@wipo.int/", &["with an address that a reader may follow | "]),
        bare("ftp://www.wipo.int/", &["with an address that a reader may follow | "]),
    ]
}

fn of_pages() -> Vec<Told> {
    let page = |rule, address: &str, told| of(rule, &format!("series = {{ page = \"{address}\" }}"), told);
    let form = |end: &str, told| page("url-form", &format!("https://www.wipo.int/webinars{end}"), told);
    vec![
        form("]", &["the address ends in `]`"]),
        form("[1]", &[]),
        form("[1]]", &["the address ends in `]`"]),
        form("(1)", &[]),
        form("!", &["the address ends in `!`"]),
        form("?", &[]),
        page("url-host", "https://www.webinars.example/", &["leads to `www.webinars.example`"]),
        page("url-host", "ftp://www.webinars.example/", &[]),
        page("url-host", "https:///2024", &[]),
    ]
}

fn of_slides() -> Vec<Told> {
    let talks = ["a/1", "b/1", "a/2", "a/3"].map(|name| {
        format!("{{ speaker = \"asan\", role = \"opening\", slides = \"https://www.wipo.int/{name}.pdf\" }}")
    });
    let fragment = format!("webinar = [{{ talk = [{{ role = \"opening\" }}, {}] }}]", talks.join(", "));
    vec![of(
        "url-pattern",
        &fragment,
        &[
            "[\"https://www.wipo.int/b/1.pdf\"] made otherwise | [\"https://www.wipo.int/a/1.pdf\"] as the others are",
        ],
    )]
}
