#![cfg(unix)]
//! Outputs on disk: whole or not at all, whatever stands in their place. Devices are played by FIFOs.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::Folder;
use crate::support::folder::Told;
use crate::support::manuscript::{BILINGUAL, ENGLISH};

const OLD: &str = "the old file\n";

fn mode(folder: &Folder, name: &str) -> u32 {
    fs::metadata(folder.path(name)).unwrap().mode() & 0o7777
}

fn set_mode(folder: &Folder, name: &str, mode: u32) {
    fs::set_permissions(folder.path(name), Permissions::from_mode(mode)).unwrap();
}

fn fifo(folder: &Folder, name: &str) {
    assert!(Command::new("mkfifo").arg(folder.path(name)).status().unwrap().success());
}

/// A run that has drafted the English document and waits for somebody to read the French one.
fn held_up(folder: &Folder) -> Child {
    fifo(folder, "webinars.fr.md");
    let child = folder.cdipdoc("render").start();
    let start = Instant::now();
    while temporaries(folder) == 0 {
        assert!(start.elapsed() < Duration::from_secs(20), "no draft appeared");
        thread::sleep(Duration::from_millis(5));
    }
    thread::sleep(Duration::from_millis(50));
    child
}

fn temporaries(folder: &Folder) -> usize {
    folder.names("").iter().filter(|name| name.to_string_lossy().starts_with(".cdipdoc-")).count()
}

fn signal(child: &Child, name: &str) {
    assert!(
        Command::new("kill").arg(format!("-{name}")).arg(child.id().to_string()).status().unwrap().success()
    );
}

#[test]
fn a_fifo_is_written_through() {
    let folder = Folder::of(ENGLISH);
    fifo(&folder, "webinars.en.md");
    let child = folder.cdipdoc("render").start();
    let document = folder.read("webinars.en.md");
    Told::by(child.wait_with_output().unwrap(), 0);
    assert!(!folder.path("webinars.en.md").is_file(), "the FIFO was replaced");
    folder.cdipdoc("render -o plain.md").exits(0);
    assert_eq!(document, folder.read("plain.md"));
}

#[test]
fn standard_output_by_its_name_is_continued() {
    let folder = Folder::of(ENGLISH).with("log", OLD);
    let inode = fs::metadata(folder.path("log")).unwrap().ino();
    folder.cdipdoc("render").exits(0);
    let mut log = OLD.to_owned();
    for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        folder.shell(&format!("{{ \"$0\" render -o {name}; echo end; }} >> log")).exits(0);
        log = format!("{log}{}end\n", folder.read("webinars.en.md"));
        assert_eq!(folder.read("log"), log, "{name}");
        // Opened anew, it would be written over from its beginning.
        folder.shell(&format!("{{ \"$0\" render -o {name}; echo end; }} > anew")).exits(0);
        assert_eq!(folder.read("anew"), format!("{}end\n", folder.read("webinars.en.md")), "{name}");
    }
    assert_eq!(fs::metadata(folder.path("log")).unwrap().ino(), inode);
}

#[test]
fn a_link_stays_and_its_target_is_replaced() {
    let folder = Folder::of(ENGLISH).with("kept/real.md", OLD);
    symlink("middle", folder.path("webinars.en.md")).unwrap();
    symlink("kept/real.md", folder.path("middle")).unwrap();
    folder.cdipdoc("render").exits(0);
    assert!(folder.path("webinars.en.md").is_symlink() && folder.path("middle").is_symlink());
    assert_ne!(folder.read("kept/real.md"), OLD);
    assert_eq!(folder.names("kept"), ["real.md"]);
}

#[test]
fn a_link_to_nothing_is_filled_and_a_circle_refused() {
    let folder = Folder::of(BILINGUAL);
    symlink("new.md", folder.path("webinars.en.md")).unwrap();
    folder.cdipdoc("render --lang en").exits(0);
    assert_eq!(folder.read("new.md"), folder.read("webinars.en.md"));
    symlink("webinars.fr.md", folder.path("webinars.fr.md")).unwrap();
    folder.cdipdoc("render --lang fr").exits(3).mentions("links lead in a circle");
}

#[test]
fn the_old_mode_is_kept_and_a_new_one_follows_the_umask() {
    let folder = Folder::of(BILINGUAL).with("webinars.en.md", OLD);
    set_mode(&folder, "webinars.en.md", 0o640);
    folder.shell("umask 027; exec \"$0\" render").exits(0);
    assert_ne!(folder.read("webinars.en.md"), OLD);
    assert_eq!(mode(&folder, "webinars.en.md"), 0o640);
    assert_eq!(mode(&folder, "webinars.fr.md"), 0o640);
    folder.shell("umask 0; exec \"$0\" render --pdf").exits(0);
    assert_eq!(mode(&folder, "webinars.en.pdf"), 0o666);
}

#[test]
fn a_write_protected_file_is_not_replaced() {
    let folder = Folder::of(ENGLISH).with("webinars.en.md", OLD);
    set_mode(&folder, "webinars.en.md", 0o444);
    let run = folder.unprivileged("render");
    set_mode(&folder, "", 0o777);
    run.exits(3).mentions("permission denied");
    assert_eq!(folder.read("webinars.en.md"), OLD);
    folder.holds(&["webinars.en.md", "webinars.toml"]);
}

#[test]
fn a_killed_run_leaves_the_old_file_and_the_next_run_cleans_up() {
    let folder = Folder::of(BILINGUAL).with("webinars.en.md", OLD);
    let mut child = held_up(&folder);
    signal(&child, "KILL");
    child.wait().unwrap();
    assert_eq!((folder.read("webinars.en.md").as_str(), temporaries(&folder)), (OLD, 1));
    folder.cdipdoc("render --lang en").exits(0);
    assert_ne!(folder.read("webinars.en.md"), OLD);
    assert_eq!(temporaries(&folder), 0);
}

#[test]
fn an_interrupted_run_leaves_nothing_and_dies_of_the_signal() {
    use std::os::unix::process::ExitStatusExt;
    for (name, number) in [("INT", 2), ("TERM", 15), ("HUP", 1)] {
        let folder = Folder::of(BILINGUAL).with("webinars.en.md", OLD);
        let mut child = held_up(&folder);
        signal(&child, name);
        assert_eq!(child.wait().unwrap().signal(), Some(number));
        assert_eq!(folder.read("webinars.en.md"), OLD);
        folder.holds(&["webinars.en.md", "webinars.fr.md", "webinars.toml"]);
    }
}

#[test]
fn a_draft_in_use_is_left_to_its_run() {
    let folder = Folder::of(BILINGUAL);
    let first = held_up(&folder);
    folder.cdipdoc("render --lang en").exits(0);
    assert_eq!(temporaries(&folder), 1);
    fs::remove_file(folder.path("webinars.en.md")).unwrap();
    folder.read("webinars.fr.md");
    Told::by(first.wait_with_output().unwrap(), 0);
    assert!(folder.path("webinars.en.md").is_file());
    assert_eq!(temporaries(&folder), 0);
}

#[test]
fn of_many_runs_at_once_one_wins_whole() {
    let folder = Folder::of(BILINGUAL);
    let runs: Vec<_> = (0..12).map(|_| folder.cdipdoc("render --markdown --pdf").start()).collect();
    for run in runs {
        Told::by(run.wait_with_output().unwrap(), 0);
    }
    let alone = Folder::of(BILINGUAL);
    alone.cdipdoc("render --markdown --pdf").exits(0);
    assert_eq!(folder.names(""), alone.names(""));
    for name in alone.names("") {
        assert_eq!(fs::read(folder.path(&name)).unwrap(), fs::read(alone.path(&name)).unwrap());
    }
}

#[test]
fn runs_take_turns_but_do_not_wait_for_ever() {
    let folder = Folder::of(ENGLISH);
    let lock = File::open(folder.path("")).unwrap();
    lock.lock().unwrap();
    let run = folder.cdipdoc("render").start();
    thread::sleep(Duration::from_millis(300));
    assert!(!folder.path("webinars.en.md").exists());
    Told::by(run.wait_with_output().unwrap(), 0);
    assert!(folder.path("webinars.en.md").exists());
}

/// A limit on the size of files stands for the end of the disk.
#[test]
fn a_full_disk_spares_the_old_file() {
    let folder = Folder::of(ENGLISH).with("webinars.en.md", OLD);
    folder
        .shell("trap '' XFSZ; ulimit -f 0; exec \"$0\" render")
        .exits(3)
        .mentions("cannot write `webinars.en.md`");
    assert_eq!(folder.read("webinars.en.md"), OLD);
    folder.holds(&["webinars.en.md", "webinars.toml"]);
}

#[test]
fn a_new_folder_goes_again_when_nothing_came_into_it() {
    let folder = Folder::of(ENGLISH);
    folder.shell("trap '' XFSZ; ulimit -f 0; exec \"$0\" render -o out/").exits(3);
    folder.holds(&["webinars.toml"]);
}

#[test]
fn a_read_only_folder_is_told() {
    let folder = Folder::of(ENGLISH).with_folder("out");
    set_mode(&folder, "out", 0o555);
    folder.unprivileged("render -o out").exits(3).complains(
        "error: cannot write `out/webinars.en.md`: permission denied\n\
         help: name a folder that you can write to with `-o`\n",
    );
    assert!(folder.names("out").is_empty());
}

#[test]
fn a_folder_in_the_place_of_one_output_spares_the_others() {
    let folder = Folder::of(BILINGUAL).with("webinars.en.md", OLD).with_folder("webinars.fr.md");
    folder.cdipdoc("render").exits(3).complains(
        "error: cannot write `webinars.fr.md`: it is a folder\n\
         help: move the folder away, or name another output with `-o`\n",
    );
    assert_eq!(folder.read("webinars.en.md"), OLD);
    folder.holds(&["webinars.en.md", "webinars.fr.md", "webinars.toml"]);
}

#[test]
fn one_output_that_fails_spares_the_others_of_its_manuscript_only() {
    let folder = Folder::of(BILINGUAL).with_folder("webinars.fr.md").with("other.toml", ENGLISH);
    folder.cdipdoc("render webinars.toml other.toml").exits(3);
    folder.holds(&["other.en.md", "other.toml", "webinars.fr.md", "webinars.toml"]);
}

/// In a sticky folder another's file can be written to but not replaced. Only root can set this up.
#[test]
fn a_file_that_a_sticky_folder_keeps_spares_the_others() {
    let folder = Folder::of(BILINGUAL).with_folder("out");
    if fs::metadata(folder.path("out")).unwrap().uid() != 0 {
        return;
    }
    set_mode(&folder, "out", 0o1777);
    let run = folder.unprivileged("render -o out");
    folder.unprivileged("render -o out --lang en").exits(0);
    fs::write(folder.path("out/webinars.fr.md"), OLD).unwrap();
    set_mode(&folder, "out/webinars.fr.md", 0o666);
    let before = fs::metadata(folder.path("out/webinars.en.md")).unwrap().ino();
    run.exits(3).mentions("cannot write `out/webinars.fr.md`");
    assert_eq!(fs::metadata(folder.path("out/webinars.en.md")).unwrap().ino(), before);
    assert_eq!(folder.read("out/webinars.fr.md"), OLD);
    assert_eq!(folder.names("out"), ["webinars.en.md", "webinars.fr.md"]);
}

#[test]
fn the_input_is_never_the_output() {
    let folder = Folder::of(ENGLISH);
    symlink("webinars.toml", folder.path("soft.md")).unwrap();
    fs::hard_link(folder.path("webinars.toml"), folder.path("hard.md")).unwrap();
    for output in ["webinars.toml", "./webinars.toml", "soft.md", "hard.md"] {
        folder.cdipdoc(&format!("render -o {output}")).exits(2).complains(&format!(
            "error: the output `{output}` is the input `webinars.toml`\n\
             help: name another output with `-o`\n"
        ));
    }
    symlink("webinars.toml", folder.path("webinars.en.md")).unwrap();
    folder.cdipdoc("render").exits(2);
    folder.shell("\"$0\" render -o - >> webinars.toml").exits(2);
    assert_eq!(folder.read("webinars.toml"), ENGLISH);
}

#[test]
fn an_output_open_elsewhere_keeps_its_bytes() {
    let folder = Folder::of(ENGLISH).with("webinars.en.md", OLD);
    let open = File::open(folder.path("webinars.en.md")).unwrap();
    folder.cdipdoc("render").exits(0);
    assert_eq!(std::io::read_to_string(open).unwrap(), OLD);
}
