//! A child process: what it does between `fork` and `exec`, prepared beforehand so that the child
//! allocates nothing and touches no Python object.

use crate::heap::breaker::{self, Disposition};
use crate::system::{self, Identity, SignalSet};
use rustix::fs::{Mode, OFlags};
use std::ffi::CString;
use std::io;
use std::os::fd::{AsRawFd, IntoRawFd};

/// What a child does with a descriptor before the program starts.
pub enum Step {
    /// Opens a file as this descriptor.
    Open {
        /// The number it shall have.
        to: i32,
        /// The file.
        path: CString,
        /// As for `os.open`.
        flags: i32,
        /// As for `os.open`.
        mode: u32,
    },
    /// Closes a descriptor.
    Close(i32),
    /// Makes the second a duplicate of the first.
    Duplicate(i32, i32),
}

/// A program about to be started.
#[derive(Default)]
pub struct Spawn {
    /// Where the program may be, tried in turn.
    pub programs: Vec<CString>,
    /// Its arguments, its name first.
    pub command: Vec<CString>,
    /// Its environment; that of this process where there is none.
    pub variables: Option<Vec<CString>>,
    /// What is done to descriptors.
    pub steps: Vec<Step>,
    /// The process group it joins; 0 makes one.
    pub group: Option<i32>,
    /// Whether it begins a session.
    pub session: bool,
    /// Whether it runs as who this process really is, not as who it acts for.
    pub resets_ids: bool,
    /// The signals that it does not hear; as in this process where there are none.
    pub blocked: Option<SignalSet>,
    /// The signals that do to it what they do to programs that say nothing of them.
    pub defaults: Vec<i32>,
}

impl Spawn {
    /// Starts the program; gives the number of its process.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn start(&self) -> io::Result<i32> {
        // The child reports an error through this pipe, which a successful start closes.
        let (read, write) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
        match system::fork()? {
            0 => {
                let error = self.in_child();
                let number = error.raw_os_error().unwrap_or(libc::EINVAL);
                // Nobody hears of a report that fails.
                let _ = rustix::io::write(&write, &number.to_ne_bytes());
                system::exit_at_once(127)
            }
            process => {
                drop(write);
                let mut report = [0; 4];
                let length = rustix::io::retry_on_intr(|| rustix::io::read(&read, &mut report[..]))?;
                if length < report.len() {
                    return Ok(process);
                }
                let _ = rustix::io::retry_on_intr(|| {
                    system::wait(process, 0).map_err(|error| {
                        rustix::io::Errno::from_io_error(&error).unwrap_or(rustix::io::Errno::INVAL)
                    })
                });
                Err(io::Error::from_raw_os_error(i32::from_ne_bytes(report)))
            }
        }
    }

    fn in_child(&self) -> io::Error {
        match self.prepare() {
            Err(error) => error,
            Ok(()) => {
                let mut failed = io::Error::from_raw_os_error(libc::ENOENT);
                for program in &self.programs {
                    let error = system::execute(program, &self.command, self.variables.as_deref());
                    if !matches!(error.raw_os_error(), Some(libc::ENOENT | libc::ENOTDIR)) {
                        failed = error;
                    }
                }
                failed
            }
        }
    }

    fn prepare(&self) -> io::Result<()> {
        if self.resets_ids {
            system::set_identity(Identity::SetEgid, rustix::process::getgid().as_raw())?;
            system::set_identity(Identity::SetEuid, rustix::process::getuid().as_raw())?;
        }
        for signal in &self.defaults {
            breaker::set_disposition(*signal, Disposition::Default)?;
        }
        if let Some(blocked) = &self.blocked {
            system::block_signals(libc::SIG_SETMASK, blocked)?;
        }
        if self.session {
            rustix::process::setsid()?;
        }
        if let Some(group) = self.group {
            rustix::process::setpgid(None, rustix::process::Pid::from_raw(group))?;
        }
        for step in &self.steps {
            match step {
                Step::Open { to, path, flags, mode } => {
                    let flags = OFlags::from_bits_retain(*flags as u32);
                    let opened = rustix::fs::open(path.as_c_str(), flags, Mode::from_raw_mode(*mode))?;
                    if opened.as_raw_fd() == *to {
                        let _ = opened.into_raw_fd();
                    } else {
                        system::duplicate_to(opened.as_raw_fd(), *to, true)?;
                    }
                }
                Step::Close(number) => system::close(*number)?,
                Step::Duplicate(from, to) if from == to => {
                    system::control(*from, libc::F_SETFD, 0)?;
                }
                Step::Duplicate(from, to) => drop(system::duplicate_to(*from, *to, true)?),
            }
        }
        Ok(())
    }
}
