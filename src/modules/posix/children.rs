//! The processes that the program has made. The table lies in memory that they share, as long as they are forked and
//! have not become another program: so each of them also knows of the children of its children.

use crate::eval::Vm;
use crate::heap::attributes::Storage;
use crate::heap::{Value, attributes};
use crate::recording::process::{Standing, Status};
use crate::system::shared_words::shared_words;
use crate::system::waitid::waitid;
use crate::types::dict::Dict;
use crate::types::str::{Str, intern, to_string};
use std::ffi::CString;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The most processes that are told of.
const MOST: usize = 2000;
/// The words of a process in the table, and of each of its texts.
const ENTRY: usize = 32;
const TEXT: usize = 12;
/// What the words at the beginning of the table are.
const COUNT: usize = 0;
const CHANGES: usize = 1;
const HEAD: usize = 2;
/// What the words of a process are.
const PID: usize = 0;
const PARENT: usize = 1;
const WAY: usize = 2;
const LINE: usize = 3;
const BEGAN: usize = 4;
const OVER: usize = 5;
const STANDING: usize = 6;
const WHAT: usize = 8;
const COMMAND: usize = WHAT + TEXT;
/// What the word for the standing is; but for the first two, the status comes in the upper half.
const ABSENT: u64 = 0;
const RUNS: u64 = 1;
const ENDED: u64 = 2;
const AWAITED: u64 = 3;
const GONE: u64 = 4;

/// By what a process is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `os.fork()`.
    Fork,
    /// `_posixsubprocess.fork_exec()`, which `subprocess` calls.
    Subprocess,
    /// `os.posix_spawn()`.
    PosixSpawn,
    /// `os.system()`.
    System,
    /// `multiprocessing`.
    Multiprocessing,
}

impl Way {
    const ALL: [Way; 5] = [Way::Fork, Way::Subprocess, Way::PosixSpawn, Way::System, Way::Multiprocessing];

    /// What the program calls.
    pub fn name(self) -> &'static str {
        match self {
            Way::Fork => "os.fork",
            Way::Subprocess => "subprocess",
            Way::PosixSpawn => "os.posix_spawn",
            Way::System => "os.system",
            Way::Multiprocessing => "multiprocessing",
        }
    }
}

/// A process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Its number in the system.
    pub pid: i32,
    /// Who made it: 0 for the program's first process, else the position of the maker in the list of these, from 1.
    pub parent: usize,
    /// By what it was made.
    pub way: Way,
    /// The line of the program at which it was made; 0 where none is known.
    pub line: u32,
    /// The name of a `multiprocessing.Process`, or a command; may be empty.
    pub what: String,
    /// The command that it runs in the place of the program; empty where there is none.
    pub command: String,
    /// When it began, since the program did.
    pub began: Duration,
    /// When it was found to have ended.
    pub over: Option<Duration>,
    /// Whether it runs.
    pub standing: Standing,
}

/// The place in the table of a process that is about to be made.
#[derive(Clone, Copy, Debug)]
#[must_use = "a process that is not made is to be taken back"]
pub struct Expected(Option<usize>);

/// The processes that the program has made.
pub struct Children {
    /// When the program began.
    start: Instant,
    /// The table, once there is anything in it.
    table: Option<&'static [AtomicU64]>,
    /// This process, by its place in the table; 0 for the program's first.
    own: usize,
    /// Its children that were not waited for, by their places.
    waiting: Vec<usize>,
}

impl Default for Children {
    fn default() -> Children {
        Children { start: Instant::now(), table: None, own: 0, waiting: Vec::new() }
    }
}

impl Children {
    /// Makes room for a process that is about to be made. Where there is none left it is not told of.
    fn expect(&mut self, way: Way, line: u32, what: &str) -> Expected {
        if self.table.is_none() {
            self.table = shared_words(HEAD + MOST * ENTRY).ok();
        }
        let Some(table) = self.table else { return Expected(None) };
        let place = table[COUNT].fetch_add(1, Ordering::AcqRel) as usize;
        if place >= MOST {
            table[COUNT].store(MOST as u64, Ordering::Release);
            return Expected(None);
        }
        let entry = &table[HEAD + place * ENTRY..][..ENTRY];
        let number = Way::ALL.iter().position(|known| *known == way).unwrap_or(0);
        entry[PARENT].store(self.own as u64, Ordering::Relaxed);
        entry[WAY].store(number as u64, Ordering::Relaxed);
        entry[LINE].store(line.into(), Ordering::Relaxed);
        entry[BEGAN].store(self.now(), Ordering::Relaxed);
        write(&entry[WHAT..WHAT + TEXT], what);
        Expected(Some(place + 1))
    }

    /// Says what came of the call that was to make a process: its number, 0 where this is it, or nothing.
    pub fn made(&mut self, expected: Expected, pid: Option<i32>) {
        let Some(place) = expected.0 else { return };
        let Some(pid) = pid else { return };
        let own = std::process::id();
        if pid == 0 {
            self.own = place;
            self.waiting.clear();
        } else {
            self.waiting.push(place);
        }
        let Some(entry) = self.entry(place) else { return };
        entry[PID].store(if pid == 0 { own.into() } else { pid as u64 }, Ordering::Relaxed);
        // The child and its parent both say so; the child may have ended when its parent comes to it.
        let absent = entry[STANDING].compare_exchange(ABSENT, RUNS, Ordering::AcqRel, Ordering::Relaxed);
        if absent.is_ok() {
            self.tell();
        }
    }

    /// A child was waited for.
    pub fn awaited(&mut self, pid: i32, status: i32) {
        if pid <= 0 || !(libc::WIFEXITED(status) || libc::WIFSIGNALED(status)) {
            return;
        }
        let is_it = |place: &usize| {
            self.entry(*place).is_some_and(|entry| entry[PID].load(Ordering::Relaxed) == pid as u64)
        };
        let Some(index) = self.waiting.iter().rposition(is_it) else { return };
        let place = self.waiting.remove(index);
        self.settle(place, AWAITED, status);
    }

    /// This process is about to end with a status.
    pub fn ends(&self, status: i32) {
        if self.own != 0 {
            self.settle(self.own, ENDED, (status & 0xff) << 8);
        }
    }

    /// This process is about to run a command in the place of the program; with an empty one it could not.
    pub fn becomes(&self, command: &str) {
        if self.own != 0
            && let Some(entry) = self.entry(self.own)
        {
            write(&entry[COMMAND..COMMAND + TEXT], command);
            self.tell();
        }
    }

    /// Finds out which children of this process have ended. None is waited for by that.
    pub fn look(&mut self) {
        for place in self.waiting.clone() {
            let Some(entry) = self.entry(place) else { continue };
            if entry[STANDING].load(Ordering::Acquire) & 0xff == GONE {
                continue;
            }
            let pid = entry[PID].load(Ordering::Relaxed) as u32;
            match waitid(libc::P_PID, pid, libc::WEXITED | libc::WNOHANG | libc::WNOWAIT) {
                Ok(state) => {
                    if let Some(status) = state.and_then(|state| state.wait_status()) {
                        self.settle(place, ENDED, status);
                    }
                }
                Err(_) => self.settle(place, GONE, 0),
            }
        }
    }

    /// Whether this process has children that it has not waited for.
    pub fn any_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// How often something has changed in the table.
    pub fn changes(&self) -> u64 {
        self.table.map_or(0, |table| table[CHANGES].load(Ordering::Acquire))
    }

    /// The processes, in the order in which they were made. Those that could not be made have no place in it.
    pub fn all(&self) -> Vec<Option<Process>> {
        let count = self.table.map_or(0, |table| table[COUNT].load(Ordering::Acquire) as usize).min(MOST);
        (1..=count).map(|place| self.process(place)).collect()
    }

    fn process(&self, place: usize) -> Option<Process> {
        let entry = self.entry(place)?;
        let word = |index: usize| entry[index].load(Ordering::Acquire);
        let standing = standing(word(STANDING))?;
        Some(Process {
            pid: word(PID) as i32,
            parent: word(PARENT) as usize,
            way: Way::ALL.get(word(WAY) as usize).copied().unwrap_or(Way::Fork),
            line: word(LINE) as u32,
            what: read(&entry[WHAT..WHAT + TEXT]),
            command: read(&entry[COMMAND..COMMAND + TEXT]),
            began: Duration::from_micros(word(BEGAN)),
            over: (standing != Standing::Runs).then(|| Duration::from_micros(word(OVER))),
            standing,
        })
    }

    fn entry(&self, place: usize) -> Option<&'static [AtomicU64]> {
        self.table?.get(HEAD + (place - 1) * ENTRY..HEAD + place * ENTRY)
    }

    /// Says how a process stands that has ended.
    fn settle(&self, place: usize, how: u64, status: i32) {
        let Some(entry) = self.entry(place) else { return };
        let word = how | u64::from(status as u32) << 32;
        if entry[STANDING].load(Ordering::Acquire) == word {
            return;
        }
        if entry[OVER].load(Ordering::Relaxed) == 0 {
            entry[OVER].store(self.now(), Ordering::Relaxed);
        }
        entry[STANDING].store(word, Ordering::Release);
        self.tell();
    }

    fn tell(&self) {
        if let Some(table) = self.table {
            table[CHANGES].fetch_add(1, Ordering::AcqRel);
        }
    }

    fn now(&self) -> u64 {
        self.start.elapsed().as_micros() as u64
    }
}

fn standing(word: u64) -> Option<Standing> {
    let status = (word >> 32) as i32;
    let status = match libc::WIFSIGNALED(status) {
        true => Status::Signal(libc::WTERMSIG(status)),
        false => Status::Exit(libc::WEXITSTATUS(status)),
    };
    match word & 0xff {
        RUNS => Some(Standing::Runs),
        ENDED => Some(Standing::Ended(status)),
        AWAITED => Some(Standing::Awaited(status)),
        GONE => Some(Standing::Gone),
        _ => None,
    }
}

/// Writes a text, or as much of it as there is room for; the rest is zeros.
fn write(words: &[AtomicU64], text: &str) {
    let room = words.len() * 8;
    let text = match text.len() > room {
        true => format!("{}…", &text[..text.floor_char_boundary(room - "…".len())]),
        false => text.to_owned(),
    };
    let mut bytes = text.as_bytes().chunks(8);
    for word in words {
        let mut part = [0; 8];
        if let Some(bytes) = bytes.next() {
            part[..bytes.len()].copy_from_slice(bytes);
        }
        word.store(u64::from_ne_bytes(part), Ordering::Relaxed);
    }
}

fn read(words: &[AtomicU64]) -> String {
    let mut bytes: Vec<u8> =
        words.iter().flat_map(|word| word.load(Ordering::Relaxed).to_ne_bytes()).collect();
    bytes.truncate(bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len()));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Makes room for a process that is about to be made, by a command if it is to run one.
pub fn expect(vm: &mut Vm, way: Way, command: Option<&[CString]>) -> Expected {
    let line = vm.program_place().map_or(0, |place| place.line);
    let (way, what) = match of_multiprocessing(vm) {
        Some(what) => (Way::Multiprocessing, what),
        None => (way, command.map_or_else(String::new, shortened)),
    };
    vm.interpreter.children.expect(way, line, &what)
}

/// A command with its program's name alone in the place of its path.
pub fn shortened(command: &[CString]) -> String {
    let mut words = command.iter().map(|word| String::from_utf8_lossy(word.to_bytes()).into_owned());
    let program = words.next().unwrap_or_default();
    let program = program.rsplit('/').next().unwrap_or_default().to_owned();
    let words: Vec<String> = std::iter::once(program).chain(words).collect();
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of the `Process` that the library is about to start, or that of a process of its own; nothing where
/// `multiprocessing` starts none.
fn of_multiprocessing(vm: &Vm) -> Option<String> {
    let innermost = std::iter::once(&vm.frame).chain(vm.callers.iter().skip(1).rev());
    for frame in innermost.take(6) {
        let code = frame.function.code.borrow();
        let (_, file) = code.source.filename.rsplit_once("multiprocessing/")?;
        match file {
            "resource_tracker.py" => return Some("its resource tracker".to_owned()),
            "forkserver.py" => return Some("its fork server".to_owned()),
            _ => {}
        }
        let slot = code.varnames.iter().position(|name| to_string(name.value()) == "process_obj");
        let process = slot.and_then(|slot| frame.slots.load(slot as u32));
        if let Some(name) = process.and_then(|process| name_of(&process)) {
            return Some(name);
        }
    }
    None
}

/// The name of a `Process`, found without running any code.
fn name_of(process: &Value) -> Option<String> {
    let wanted = intern("_name");
    let name = match attributes::storage(process) {
        Storage::Dict(dict) => dict.downcast::<Dict>()?.get_name(&wanted)?,
        _ => attributes::all(process).into_iter().find(|(name, _)| *name == wanted)?.1,
    };
    name.has::<Str>().then(|| to_string(&name))
}
