//! Runs programs: each in a process and a folder of its own, in the sandbox, recorded, with limits.

use super::token::Token;
use crate::limits;
use serde::Serialize;
use std::fs::{DirBuilder, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, Instant};

/// How many programs run at a time.
const AT_A_TIME: usize = 2;

/// How long a process may take beyond the program's own time, to begin, to come to its end, and to write the page.
const GRACE: Duration = Duration::from_secs(20);

/// How often somebody looks whether it has ended.
const TICK: Duration = Duration::from_millis(10);

/// How long the last runs may take to end when the server does.
const TO_END: Duration = Duration::from_secs(3);

/// The most bytes of a page that are sent.
const MOST_PAGE: u64 = 64 << 20;

/// The most bytes that are told of what was written to standard error.
const MOST_ERRORS: u64 = 256 << 10;

/// The program's file, in its folder.
const PROGRAM: &str = "program.py";

/// How much a program may use.
#[derive(Clone, Copy, Debug)]
pub struct Allowed {
    /// Statements and turns of loops.
    pub steps: u64,
    /// Bytes in use.
    pub memory: usize,
    /// Time by the clock on the wall.
    pub time: Duration,
    /// Bytes written.
    pub output: u64,
}

impl Default for Allowed {
    fn default() -> Allowed {
        Allowed { steps: 200_000, memory: 256 << 20, time: Duration::from_secs(10), output: 1 << 20 }
    }
}

/// How a program has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// At its end.
    Finished,
    /// With an exception, or a status of its own.
    Failed,
    /// It never began: the text is no Python.
    Unreadable,
    /// At a limit.
    Limit,
    /// It did not answer, and the process was ended.
    Killed,
}

/// What came of a run.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// How it ended.
    pub ending: Ending,
    /// The exit status, where it has one.
    pub status: Option<i32>,
    /// What it has written to standard error: a traceback, the limit.
    pub errors: String,
    /// The line of the program of which that speaks, counted from 1.
    pub line: Option<u32>,
    /// The recorded run as a page.
    pub page: Option<String>,
}

/// Why there was no run.
#[derive(Debug)]
pub enum RunError {
    /// Too many run already.
    Busy,
    /// Nobody waits for it any more.
    Abandoned,
    /// The system's.
    System(io::Error),
}

impl From<io::Error> for RunError {
    fn from(error: io::Error) -> RunError {
        RunError::System(error)
    }
}

/// Runs programs.
pub struct Runner {
    interpreter: PathBuf,
    /// The folder that holds those of the runs.
    folder: PathBuf,
    allowed: Allowed,
    runs: AtomicUsize,
    made: AtomicUsize,
    ends: AtomicBool,
}

impl Runner {
    /// A runner, with a fresh folder that only this user can enter.
    ///
    /// # Errors
    /// The system's.
    pub fn new(allowed: Allowed) -> io::Result<Runner> {
        let folder = std::env::temp_dir().join(format!("vivarium-{}", Token::new()?.text()));
        make_folder(&folder)?;
        Ok(Runner {
            interpreter: std::env::current_exe()?,
            // As the interpreter will name it.
            folder: folder.canonicalize()?,
            allowed,
            runs: AtomicUsize::new(0),
            made: AtomicUsize::new(0),
            ends: AtomicBool::new(false),
        })
    }

    /// How much a program may use.
    pub fn allowed(&self) -> Allowed {
        self.allowed
    }

    /// Runs a program for as long as `is_wanted`.
    ///
    /// # Errors
    /// Too many run already; nobody wants it any more; the system's.
    pub fn run(&self, program: &str, input: &str, is_wanted: impl Fn() -> bool) -> Result<Outcome, RunError> {
        let _place = Place::take(&self.runs).ok_or(RunError::Busy)?;
        let number = self.made.fetch_add(1, SeqCst);
        let folder = RunFolder::new(self.folder.join(number.to_string()))?;
        std::fs::write(folder.own().join(PROGRAM), program)?;
        std::fs::write(folder.input(), input)?;
        let mut process = Process(self.start(&folder)?);
        let over = Instant::now().checked_add(self.allowed.time.saturating_add(GRACE));
        let ended = loop {
            if let Some(status) = process.0.try_wait()? {
                break Some(status);
            }
            if self.ends.load(SeqCst) || !is_wanted() {
                return Err(RunError::Abandoned);
            }
            if over.is_some_and(|over| Instant::now() >= over) {
                break None;
            }
            std::thread::sleep(TICK);
        };
        // So that it writes nothing more.
        drop(process);
        Ok(self.outcome(&folder, ended)?)
    }

    /// Starts the interpreter on the program in a folder. It writes the page itself, after the program's end; the
    /// program may write nothing.
    fn start(&self, folder: &RunFolder) -> io::Result<Child> {
        let Allowed { steps, memory, time, output } = self.allowed;
        Command::new(&self.interpreter)
            .arg("--sandbox")
            .args(["--max-steps", &steps.to_string()])
            .args(["--max-memory", &memory.to_string()])
            .args(["--max-time", &time.as_secs_f64().to_string()])
            .args(["--max-output", &output.to_string()])
            .args(["trace", "--quiet", PROGRAM, "-o"])
            .arg(folder.page())
            .current_dir(folder.own())
            // What the environment says is none of the program's business.
            .env_clear()
            .env("LANG", "C.UTF-8")
            .stdin(File::open(folder.input())?)
            .stdout(Stdio::null())
            .stderr(File::create(folder.errors())?)
            .spawn()
    }

    fn outcome(&self, folder: &RunFolder, ended: Option<ExitStatus>) -> io::Result<Outcome> {
        let errors = end_of(&folder.errors(), MOST_ERRORS)?;
        let errors = String::from_utf8_lossy(&errors).replace(&format!("{}/", folder.own().display()), "");
        let page = if ended.is_some() { page_in(&folder.page())? } else { None };
        let status = ended.and_then(|ended| ended.code());
        let ending = match status {
            Some(0) => Ending::Finished,
            Some(status) if status == i32::from(limits::STATUS) && errors.contains("LimitReached: ") => {
                Ending::Limit
            }
            Some(_) if page.is_none() && is_syntax_error(&errors) => Ending::Unreadable,
            Some(_) => Ending::Failed,
            None => Ending::Killed,
        };
        let line = if ending == Ending::Finished { None } else { line_in(&errors) };
        Ok(Outcome { ending, status, errors, line, page })
    }

    /// Ends what runs, and removes the folder.
    pub fn end(&self) {
        self.ends.store(true, SeqCst);
        let over = Instant::now() + TO_END;
        while self.runs.load(SeqCst) > 0 && Instant::now() < over {
            std::thread::sleep(TICK);
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// One of the places for those that run at a time.
struct Place<'a>(&'a AtomicUsize);

impl Place<'_> {
    fn take(runs: &AtomicUsize) -> Option<Place<'_>> {
        let more = |count| (count < AT_A_TIME).then_some(count + 1);
        runs.fetch_update(SeqCst, SeqCst, more).is_ok().then(|| Place(runs))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, SeqCst);
    }
}

/// The folder of a run, which is removed with all that is in it.
struct RunFolder(PathBuf);

impl RunFolder {
    fn new(folder: PathBuf) -> io::Result<RunFolder> {
        make_folder(&folder)?;
        let folder = RunFolder(folder);
        make_folder(&folder.own())?;
        Ok(folder)
    }

    /// What the program sees: a folder with nothing but itself.
    fn own(&self) -> PathBuf {
        self.0.join("program")
    }

    fn input(&self) -> PathBuf {
        self.0.join("input")
    }

    fn errors(&self) -> PathBuf {
        self.0.join("errors")
    }

    fn page(&self) -> PathBuf {
        self.0.join("page.html")
    }
}

impl Drop for RunFolder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A process, which does not outlive this.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // Both do nothing for one that has ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn make_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(folder)
}

/// The end of a file, where a traceback stands.
fn end_of(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut file = File::open(file)?;
    let length = file.metadata()?.len();
    let mut content = Vec::new();
    if length > most {
        file.seek(SeekFrom::Start(length - most))?;
        content.extend("…".as_bytes());
    }
    file.take(most).read_to_end(&mut content)?;
    Ok(content)
}

/// The page, if it was written whole and is not too large.
fn page_in(file: &Path) -> io::Result<Option<String>> {
    let file = match File::open(file) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if file.metadata()?.len() > MOST_PAGE {
        return Ok(None);
    }
    let mut content = Vec::new();
    file.take(MOST_PAGE).read_to_end(&mut content)?;
    let page = String::from_utf8(content).ok();
    Ok(page.filter(|page| page.trim_end().ends_with("</html>")))
}

fn is_syntax_error(errors: &str) -> bool {
    let last = errors.lines().last().unwrap_or_default();
    ["SyntaxError", "IndentationError", "TabError"].iter().any(|name| last.starts_with(name))
}

/// The line of the program that a traceback ends at.
fn line_in(errors: &str) -> Option<u32> {
    let (_, rest) = errors.rsplit_once(&format!("File \"{PROGRAM}\", line "))?;
    let end = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_traceback_names_the_line() {
        let errors = "Traceback (most recent call last):\n  File \"program.py\", line 12, in <module>\n    f()\n  \
                      File \"program.py\", line 3, in f\n    1 / 0\nZeroDivisionError: division by zero\n";
        assert_eq!(line_in(errors), Some(3));
        assert_eq!(line_in("  File \"program.py\", line 7"), Some(7));
        assert_eq!(line_in("  File \"program.py\", line 99999999999999"), None);
        assert_eq!(line_in(""), None);
    }

    #[test]
    fn places_are_counted() {
        let runs = AtomicUsize::new(0);
        let (one, two) = (Place::take(&runs), Place::take(&runs));
        assert!(one.is_some() && two.is_some() && Place::take(&runs).is_none());
        drop(one);
        assert!(Place::take(&runs).is_some());
    }
}
