//! Errors of the command line, the files and the disk. A mistake in a manuscript is a finding; neither is ever turned
//! into the other.

use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::PathBuf;

use super::Exit;
use super::path::shown;
use crate::diagnostic::{in_ticks, visible};
use crate::face::Refusal;
use crate::press::Reading;
use crate::render::FORMATS;
use crate::terms::Language;

#[derive(Debug)]
pub enum Error {
    Unreadable {
        path: PathBuf,
        cause: io::Error,
    },
    /// Larger than `most` megabytes.
    TooLarge {
        path: PathBuf,
        most: u64,
    },
    /// One output is named, but several would be written.
    SeveralOutputs {
        output: PathBuf,
        remedy: String,
    },
    NoTextOnTerminal {
        format: &'static str,
    },
    /// A style is named, but no format has pages.
    StyleWithoutPages,
    StdinTwice,
    FontUnreadable {
        path: PathBuf,
        cause: io::Error,
    },
    NoFonts {
        folder: PathBuf,
    },
    /// The name of the font, escaped for messages.
    Font {
        name: String,
        refusal: Refusal,
    },
    TemplateUnreadable {
        path: PathBuf,
        cause: io::Error,
    },
    /// A link leads out of the folder.
    TemplateOutside {
        path: PathBuf,
    },
    /// A device, a pipe, or a folder that is nested too deep.
    TemplateNoFile {
        path: PathBuf,
    },
    /// Larger than `most` megabytes.
    TemplateTooLarge {
        path: PathBuf,
        most: u64,
    },
    TemplateExists {
        path: PathBuf,
    },
    /// Templates that a manuscript names have errors.
    TemplatesFaulty {
        folder: PathBuf,
        /// The findings on each file, unless they were reported with another manuscript.
        readings: Vec<Reading>,
    },
    NotPdf {
        path: PathBuf,
    },
    NoManuscript {
        path: PathBuf,
    },
    /// The PDF or the manuscript in it is larger than `most` megabytes.
    PdfTooLarge {
        path: PathBuf,
        most: u64,
    },
    NoSuchRule {
        name: String,
        nearest: Option<&'static str>,
    },
    LanguageNotDeclared {
        manuscript: PathBuf,
        language: Language,
        declared: Vec<Language>,
    },
    OutputIsInput {
        output: PathBuf,
        input: PathBuf,
    },
    OutputTwice {
        output: PathBuf,
    },
    Unwritten {
        path: PathBuf,
        cause: io::Error,
    },
    /// A manuscript that was read but cannot be replaced.
    Uncorrected {
        path: PathBuf,
        cause: io::Error,
    },
}

impl Error {
    pub fn exit(&self) -> Exit {
        match self {
            Error::Unwritten { .. } | Error::Uncorrected { .. } => Exit::Unwritten,
            _ => Exit::Usage,
        }
    }

    pub fn unwritten(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Error {
        let path = path.into();
        move |cause| Error::Unwritten { path, cause }
    }

    /// The same error for a manuscript that is corrected, whose name cannot be chosen.
    pub fn of_a_correction(self) -> Error {
        match self {
            Error::Unwritten { path, cause } => Error::Uncorrected { path, cause },
            other => other,
        }
    }

    pub fn help(&self) -> String {
        match self {
            Error::Unreadable { cause, .. } => unreadable_help(cause).into(),
            Error::TooLarge { .. } => {
                "check that it is a manuscript, and raise the limit with `--limit file=MEGABYTES`".into()
            }
            Error::SeveralOutputs { remedy, .. } => format!("{remedy}, or name a folder: `-o FOLDER/`"),
            Error::NoTextOnTerminal { .. } => {
                "name a file with `-o FILE`, or send the output to another program".into()
            }
            Error::StyleWithoutPages => {
                let paged: Vec<_> = FORMATS.iter().filter(|format| format.has_pages).collect();
                format!("leave out `--style`, or ask for a format with pages: {}", in_ticks(&paged))
            }
            Error::FontUnreadable { cause, .. } => font_help(cause).into(),
            Error::TemplateUnreadable { cause, .. } => template_help(cause).into(),
            Error::TemplateOutside { .. } => {
                "copy the file into the folder of templates, in the place of the link".into()
            }
            Error::TemplateNoFile { .. } => "take it out of the folder of templates".into(),
            Error::TemplateTooLarge { .. } => "check that it is a file of templates".into(),
            Error::TemplateExists { .. } => "name a folder that is new, or empty".into(),
            Error::TemplatesFaulty { folder, .. } => {
                format!("correct them; `cdipdoc templates check {}` tells more of them", shown(folder))
            }
            Error::NoFonts { .. } => "name a folder that holds files called `.ttf`, `.ttc` or `.otf`".into(),
            Error::Font { refusal: Refusal::TooMany, .. } => {
                "leave those in the folder that are needed".into()
            }
            Error::Font { .. } => "take it out of the folder".into(),
            Error::NotPdf { .. } | Error::PdfTooLarge { .. } => {
                "name a PDF that `cdipdoc render` has written".into()
            }
            Error::NoManuscript { .. } => {
                "render the PDF with `--pdf-standard a-3a`, which puts the manuscript into it".into()
            }
            Error::StdinTwice => "name a file in one of the two places".into(),
            Error::NoSuchRule { nearest: Some(rule), .. } => format!("write `{rule}`"),
            Error::NoSuchRule { .. } => "`cdipdoc rules` lists them all".into(),
            Error::LanguageNotDeclared { declared, .. } => {
                format!("choose from {}, or add the language to `languages`", in_ticks(declared))
            }
            Error::OutputIsInput { .. } => "name another output with `-o`".into(),
            Error::OutputTwice { .. } => {
                "render the manuscripts one by one, into folders of their own".into()
            }
            Error::Unwritten { cause, .. } => unwritten_help(cause).into(),
            Error::Uncorrected { cause, .. } => format!("{}; it is as it was", uncorrected_help(cause)),
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unreadable { path, cause }
            | Error::FontUnreadable { path, cause }
            | Error::TemplateUnreadable { path, cause } => {
                write!(f, "cannot read `{}`: {}", shown(path), reason(cause))
            }
            Error::TemplateOutside { path } => {
                write!(f, "`{}` leads out of the folder of templates", shown(path))
            }
            Error::TemplateNoFile { path } => write!(f, "`{}` is no file of templates", shown(path)),
            Error::TemplateTooLarge { path, most } => {
                write!(f, "`{}` is over {most} MB, the limit on a file of templates", shown(path))
            }
            Error::TemplateExists { path } => write!(f, "`{}` is there already", shown(path)),
            Error::TemplatesFaulty { folder, .. } => {
                write!(f, "the templates `{}`, which the manuscript names, have errors", shown(folder))
            }
            Error::NoFonts { folder } => write!(f, "`{}` holds no font", shown(folder)),
            Error::Font { name, refusal } => write!(f, "`{name}` {refusal}"),
            Error::TooLarge { path, most } => {
                write!(f, "`{}` is over {most} MB, the limit on a manuscript", shown(path))
            }
            Error::SeveralOutputs { output, .. } => {
                write!(f, "`-o {}` serves one output, and several are asked for", shown(output))
            }
            Error::StdinTwice => f.write_str("standard input can be read only once, and `-` is given twice"),
            Error::NotPdf { path } => write!(f, "`{}` is no PDF that can be read", shown(path)),
            Error::NoManuscript { path } => write!(f, "`{}` carries no manuscript", shown(path)),
            Error::PdfTooLarge { path, most } => {
                write!(f, "`{}`, or the manuscript in it, is over {most} MB, the limit on both", shown(path))
            }
            Error::NoTextOnTerminal { format } => write!(f, "{format} is not written to a terminal"),
            Error::StyleWithoutPages => {
                f.write_str("no format that is asked for has pages to set in a style")
            }
            Error::NoSuchRule { name, .. } => write!(f, "there is no rule `{}`", visible(name)),
            Error::LanguageNotDeclared { manuscript, language, .. } => {
                write!(f, "`{}` does not declare the language `{language}`", shown(manuscript))
            }
            Error::OutputIsInput { output, input } => {
                write!(f, "the output `{}` is the input `{}`", shown(output), shown(input))
            }
            Error::OutputTwice { output } => write!(f, "`{}` would be written twice", shown(output)),
            Error::Unwritten { path, cause } | Error::Uncorrected { path, cause } => {
                write!(f, "cannot write `{}`: {}", shown(path), reason(cause))
            }
        }
    }
}

/// The reason in the same words on all systems, if the kind of error is known.
pub fn reason(cause: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let words = match cause.kind() {
        Kind::NotFound => "no such file or folder",
        Kind::PermissionDenied => "permission denied",
        Kind::IsADirectory => "it is a folder",
        Kind::NotADirectory => "a part of its path is not a folder",
        Kind::AlreadyExists => "a file has its name",
        Kind::StorageFull | Kind::QuotaExceeded => "the disk is full",
        Kind::FileTooLarge => "the file would be too large",
        Kind::ReadOnlyFilesystem => "the disk is read-only",
        Kind::BrokenPipe => "its reader has gone",
        _ => return visible(&cause.to_string()),
    };
    words.into()
}

fn unreadable_help(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::NotFound => "check the name, or go to the folder that holds the file",
        io::ErrorKind::IsADirectory => "name the file in it",
        io::ErrorKind::PermissionDenied => "ask its owner for the right to read it",
        _ => "check the file and its disk",
    }
}

fn font_help(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::NotFound => "check the name of the folder",
        io::ErrorKind::NotADirectory => "name the folder that holds the fonts",
        io::ErrorKind::PermissionDenied => "ask its owner for the right to read it",
        _ => "take it out of the folder, or check its disk",
    }
}

fn template_help(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::NotFound => "check the name of the folder, and where its links lead",
        io::ErrorKind::NotADirectory => "name the folder that holds the templates",
        io::ErrorKind::PermissionDenied => "ask its owner for the right to read it",
        _ => "take it out of the folder, or check its disk",
    }
}

fn unwritten_help(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            "create the folder first, or name another with `-o`"
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "name a folder that you can write to with `-o`"
        }
        io::ErrorKind::IsADirectory => "move the folder away, or name another output with `-o`",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "make room, or name another disk with `-o`"
        }
        io::ErrorKind::BrokenPipe => "let the program that reads it run to its end",
        _ => "check the disk, or name another output with `-o`",
    }
}

fn uncorrected_help(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "ask for the right to write the manuscript and its folder"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room on its disk",
        io::ErrorKind::BrokenPipe => "let the program that reads it run to its end",
        _ => "check its disk",
    }
}
