//! The addresses in a document of files beside its manuscript.

use std::path::{Component, Path, PathBuf};

/// The folder of the document, and that of its manuscript, from which the manuscript's paths count. Either both are
/// absolute paths, or both count from the same folder.
#[derive(Clone, Debug, Default)]
pub struct Base {
    output: PathBuf,
    manuscript: PathBuf,
}

impl Base {
    pub fn between(output: impl Into<PathBuf>, manuscript: impl Into<PathBuf>) -> Base {
        Base { output: output.into(), manuscript: manuscript.into() }
    }

    /// The address in the document of a file that its manuscript names.
    pub fn address(&self, path: &str) -> String {
        let (file, from) = (steps(&self.manuscript.join(path)), steps(&self.output));
        let shared = file.iter().zip(&from).take_while(|(one, other)| one == other).count();
        let up = from[shared..].iter().map(|_| "..".to_owned());
        let down = file[shared..].iter().map(|step| encoded(step));
        up.chain(down).collect::<Vec<_>>().join("/")
    }
}

fn steps(path: &Path) -> Vec<String> {
    let parts = path.components().filter(|part| !matches!(part, Component::CurDir));
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect()
}

/// A name as it stands in an address: other characters than the plain ones are percent-encoded.
fn encoded(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    name.bytes().fold(String::new(), |mut encoded, byte| {
        if plain(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_from_the_output_to_the_file() {
        for (output, manuscript, path, address) in [
            ("", "", "emblem.png", "emblem.png"),
            ("", "", "./images//a b.png", "images/a%20b.png"),
            ("/year/out", "/year", "emblem.png", "../emblem.png"),
            ("/year/images", "/year", "images/é#.png", "%C3%A9%23.png"),
            ("/", "/year", "emblem.png", "year/emblem.png"),
        ] {
            assert_eq!(Base::between(output, manuscript).address(path), address);
        }
    }
}
