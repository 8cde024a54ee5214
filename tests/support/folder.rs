//! A folder with files, a command that runs in it, and its results.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use memchr::memmem;
use tempfile::TempDir;

use super::judge::judged;

pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(TempDir::new().unwrap())
    }

    /// A folder with this text as `webinars.toml`.
    pub fn of(manuscript: &str) -> Folder {
        Folder::new().with("webinars.toml", manuscript)
    }

    pub fn with(self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> Folder {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    pub fn with_folder(self, name: &str) -> Folder {
        fs::create_dir_all(self.path(name)).unwrap();
        self
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn read(&self, name: impl AsRef<Path>) -> String {
        let name = name.as_ref();
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{}: {error}", name.display()))
    }

    /// The names of the files in the folder, with hidden ones, sorted.
    pub fn names(&self, folder: &str) -> Vec<OsString> {
        let mut names: Vec<_> =
            fs::read_dir(self.path(folder)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    }

    #[track_caller]
    pub fn holds(&self, names: &[&str]) -> &Folder {
        assert_eq!(self.names(""), names);
        self
    }

    /// Runs `cdipdoc`; the arguments must not contain spaces.
    pub fn cdipdoc(&self, arguments: &str) -> Run {
        self.cdipdoc_with(arguments.split_whitespace())
    }

    pub fn cdipdoc_with(&self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cdipdoc"));
        command.args(arguments);
        self.run(command)
    }

    /// Runs a script, in which `$0` is the program.
    pub fn shell(&self, script: &str) -> Run {
        let mut command = Command::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_cdipdoc")]);
        self.run(command)
    }

    /// Runs as a user whose rights are limited by the mode of a file: root becomes nobody. All may use the folder.
    #[cfg(unix)]
    pub fn unprivileged(&self, arguments: &str) -> Run {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        use std::os::unix::process::CommandExt;
        const NOBODY: u32 = 65534;
        let mut run = self.cdipdoc(arguments);
        let root = fs::metadata(self.0.path()).unwrap().uid() == 0;
        if root {
            fs::set_permissions(self.0.path(), PermissionsExt::from_mode(0o755)).unwrap();
            run.command.uid(NOBODY).gid(NOBODY);
        }
        run
    }

    fn run(&self, mut command: Command) -> Run {
        command.current_dir(self.0.path()).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Run { command, input: Vec::new() }
    }
}

pub struct Run {
    pub command: Command,
    input: Vec<u8>,
}

impl Run {
    pub fn env(mut self, name: &str, value: &str) -> Run {
        self.command.env(name, value);
        self
    }

    pub fn input(mut self, bytes: impl Into<Vec<u8>>) -> Run {
        self.input = bytes.into();
        self
    }

    pub fn stdout(mut self, stream: impl Into<Stdio>) -> Run {
        self.command.stdout(stream);
        self
    }

    pub fn start(mut self) -> Child {
        let mut child = self.command.spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(&self.input);
        child
    }

    /// Checks the exit code, and judges all PDF files that were written.
    #[track_caller]
    pub fn exits(self, code: i32) -> Told {
        let folder = self.command.get_current_dir().map(Path::to_owned);
        let told = Told::by(self.start().wait_with_output().unwrap(), code);
        for pdf in folder.iter().filter(|_| code == 0).flat_map(|folder| pdfs(folder)) {
            judged(pdf);
        }
        told
    }
}

/// The PDF files of this program in a folder and below it, under any name.
fn pdfs(folder: &Path) -> Vec<Vec<u8>> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, others): (Vec<_>, Vec<_>) =
        paths.filter(|path| !path.is_symlink()).partition(|path| path.is_dir());
    let files = others.iter().filter(|path| path.is_file()).map(|path| fs::read(path).unwrap());
    let ours =
        |bytes: &Vec<u8>| bytes.starts_with(b"%PDF") && memmem::find(bytes, b"/Producer(cdipdoc ").is_some();
    files.filter(ours).chain(folders.iter().flat_map(|folder| pdfs(folder))).collect()
}

pub struct Told {
    pub stdout: String,
    pub stderr: String,
}

impl Told {
    #[track_caller]
    pub fn by(Output { status, stdout, stderr }: Output, code: i32) -> Told {
        let told =
            Told { stdout: String::from_utf8(stdout).unwrap(), stderr: String::from_utf8(stderr).unwrap() };
        assert_eq!(status.code(), Some(code), "{status}\n{}\n{}", told.stdout, told.stderr);
        told
    }

    #[track_caller]
    pub fn answers(self, stdout: &str) -> Told {
        assert_eq!(self.stdout, stdout);
        self
    }

    #[track_caller]
    pub fn complains(self, stderr: &str) -> Told {
        assert_eq!(self.stderr, stderr);
        self
    }

    #[track_caller]
    pub fn mentions(self, words: &str) -> Told {
        assert!(format!("{}{}", self.stdout, self.stderr).contains(words), "{}{}", self.stdout, self.stderr);
        self
    }
}
