//! Which files a program in the sandbox may read and write: by where they really are, behind all links.
//!
//! A program in the sandbox may read the folder it comes from, and read and write in one folder more. Descriptors that
//! were open before it are closed, so that all it has but the standard streams were opened through here. What it may
//! not do at all is in [`super::gates`].

use super::gates::Deed;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::types::{exception, int, str};
use std::ffi::OsStr;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What is to be done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To see that it is there, and what kind of file it is: allowed on the way to the folders too.
    Look,
    /// To read it.
    Read,
    /// To write, make, change or remove it.
    Write,
}

/// Whether a link at the end of a path is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It is: what counts is the file that it leads to.
    Follow,
    /// It is not: what counts is the link itself.
    Keep,
}

/// The walls.
struct Sandbox {
    /// The folder of the program.
    own: Option<PathBuf>,
    /// The folder that may be written too.
    folder: Option<PathBuf>,
}

static SANDBOX: OnceLock<Sandbox> = OnceLock::new();

/// What has no content to tell, and keeps none.
const NULL_DEVICE: &str = "/dev/null";

/// Links that lead to links, at most, as the system follows them.
const MOST_LINKS: usize = 40;

/// Shuts this process up: its program may read `own`, and read and write in `folder`.
///
/// # Errors
/// Why `folder` will not do.
pub fn enter(own: Option<&Path>, folder: Option<&Path>) -> Result<(), String> {
    let folder = folder.map(|folder| match std::fs::canonicalize(folder) {
        Ok(real) if real.is_dir() => Ok(real),
        _ => Err(format!("the sandbox needs a folder: '{}' is none", folder.display())),
    });
    let own = own.and_then(|own| std::fs::canonicalize(own).ok());
    let _ = SANDBOX.set(Sandbox { own, folder: folder.transpose()? });
    close_inherited();
    Ok(())
}

/// Closes what was open before the program, but the standard streams.
fn close_inherited() {
    let Ok(entries) = std::fs::read_dir("/proc/self/fd") else { return };
    let numbers = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    for number in numbers.filter(|number| *number > 2).collect::<Vec<_>>() {
        // That of the listing itself is closed already.
        let _ = crate::system::close(number);
    }
}

/// Whether there is a sandbox.
pub fn is_entered() -> bool {
    SANDBOX.get().is_some()
}

/// The folder from which a path counts that is relative to an open one.
pub fn folder_of(descriptor: i32) -> Option<PathBuf> {
    std::fs::read_link(format!("/proc/self/fd/{descriptor}")).ok()
}

/// Whether the file may be reached so. A relative path counts from `base`, or from the current folder.
pub fn permits(path: &[u8], base: Option<&Path>, access: Access, link: Link) -> bool {
    let Some(sandbox) = SANDBOX.get() else { return true };
    let Some(real) = real_path(path, base, link) else { return false };
    sandbox.permits(&real, access)
}

/// The content of a file that the program names, but that is read on its behalf.
///
/// # Errors
/// Those of the system; that the sandbox does not permit it.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !permits(path.as_os_str().as_bytes(), None, Access::Read, Link::Follow) {
        return Err(io::Error::from_raw_os_error(libc::EPERM));
    }
    std::fs::read(path)
}

/// Writes a file on behalf of who works in the sandbox.
///
/// # Errors
/// Those of the system; that the sandbox does not permit it.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    if !permits(path.as_os_str().as_bytes(), None, Access::Write, Link::Follow) {
        return Err(io::Error::from_raw_os_error(libc::EPERM));
    }
    std::fs::write(path, content)
}

impl Sandbox {
    fn permits(&self, real: &Path, access: Access) -> bool {
        let mut readable = [&self.folder, &self.own].into_iter().flatten();
        match access {
            _ if real == Path::new(NULL_DEVICE) => true,
            Access::Write => self.folder.as_ref().is_some_and(|folder| real.starts_with(folder)),
            Access::Read => readable.any(|folder| real.starts_with(folder)),
            Access::Look => readable.any(|folder| real.starts_with(folder) || folder.starts_with(real)),
        }
    }

    /// What is said of a file that may not be reached so.
    fn words(&self, access: Access) -> String {
        let doing = if access == Access::Write { "writing" } else { "reading" };
        let folders = match access {
            Access::Write => [&self.folder, &None],
            Access::Look | Access::Read => [&self.folder, &self.own],
        };
        let mut folders: Vec<String> =
            folders.into_iter().flatten().map(|folder| format!("'{}'", folder.display())).collect();
        folders.dedup();
        match folders.is_empty() {
            true => format!("the sandbox denies {doing} files"),
            false => format!("the sandbox denies {doing} files outside of {}", folders.join(" and ")),
        }
    }
}

/// Where a file really is, or would be. Nothing where that cannot be said, as of a path that goes back from a folder
/// that does not exist.
fn real_path(path: &[u8], base: Option<&Path>, link: Link) -> Option<PathBuf> {
    let full = match base {
        Some(base) => base.join(OsStr::from_bytes(path)),
        None => std::env::current_dir().ok()?.join(OsStr::from_bytes(path)),
    };
    if !full.is_absolute() {
        return None;
    }
    let names_folder = [b"/".as_slice(), b"/.", b".."].iter().any(|end| path.ends_with(end)) || path == b".";
    if link == Link::Follow || names_folder {
        return real_file(full);
    }
    Some(real_file(full.parent()?.to_owned())?.join(full.file_name()?))
}

/// As [`real_path`], of an absolute path, following the link at its end.
fn real_file(mut path: PathBuf) -> Option<PathBuf> {
    for _ in 0..MOST_LINKS {
        if let Ok(real) = std::fs::canonicalize(&path) {
            return Some(real);
        }
        let (parent, name) = (path.parent()?.to_owned(), path.file_name()?.to_owned());
        let Ok(target) = std::fs::read_link(&path) else {
            // It is not there; where it would be counts.
            return Some(real_file(parent)?.join(name));
        };
        path = parent.join(target);
    }
    None
}

impl Vm {
    /// Asks the sandbox for a file. A relative path counts from the folder that is open as `base`, or from the
    /// current one.
    ///
    /// # Errors
    /// `PermissionError`, about `given`.
    pub fn ask_for_file(
        &mut self,
        path: &[u8],
        base: Option<i32>,
        (access, link): (Access, Link),
        given: &Value,
    ) -> Outcome<()> {
        let Some(sandbox) = SANDBOX.get() else { return Ok(()) };
        let permitted = match base.map(folder_of) {
            None => permits(path, None, access, link),
            Some(Some(folder)) => permits(path, Some(&folder), access, link),
            Some(None) => false,
        };
        if permitted {
            return Ok(());
        }
        let words = sandbox.words(access);
        Err(self.not_permitted(&words, Some(given)))
    }

    /// Asks the sandbox whether something may be done that it denies to all programs.
    ///
    /// # Errors
    /// `PermissionError`.
    pub fn ask_to(&mut self, deed: Deed) -> Outcome<()> {
        if !is_entered() {
            return Ok(());
        }
        let words = format!("the sandbox denies {}", deed.words());
        Err(self.not_permitted(&words, None))
    }

    #[cold]
    fn not_permitted(&mut self, words: &str, given: Option<&Value>) -> Raised {
        let mut arguments = vec![int::new(libc::EPERM.into()), str::new(words)];
        arguments.extend(given.cloned());
        match self.call(&exception::OS_ERROR.value(), &arguments) {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }
}
