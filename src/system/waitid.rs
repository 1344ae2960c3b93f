//! `waitid(2)`, of which `rustix` does not tell whose change of state it was.

use std::io;

/// A change of state of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChildState {
    /// The child's number.
    pub pid: i32,
    /// The user whom it belongs to.
    pub uid: u32,
    /// The signal that tells of it: `SIGCHLD`.
    pub signo: i32,
    /// The exit status, or a signal's number: `code` says which.
    pub status: i32,
    /// What has happened: `CLD_EXITED`, `CLD_KILLED` and their like.
    pub code: i32,
}

impl ChildState {
    /// The status that `waitpid(2)` would give of a child that has ended; nothing where it has not.
    pub fn wait_status(&self) -> Option<i32> {
        match self.code {
            libc::CLD_EXITED => Some(self.status << 8),
            libc::CLD_KILLED | libc::CLD_DUMPED => Some(self.status),
            _ => None,
        }
    }
}

/// `waitid(2)`; nothing where no child has changed its state and `options` say not to wait.
///
/// # Errors
/// The system's.
pub fn waitid(kind: u32, which: u32, options: i32) -> io::Result<Option<ChildState>> {
    // SAFETY: a structure of numbers, of which all zeros is a value.
    let mut told: libc::siginfo_t = unsafe { std::mem::zeroed() };
    // SAFETY: `told` is there to be written to.
    super::check(unsafe { libc::waitid(kind, which, &mut told, options) })?;
    // SAFETY: a call that succeeds has filled in these fields, or left them zero.
    let (pid, uid, status) = unsafe { (told.si_pid(), told.si_uid(), told.si_status()) };
    let state = ChildState { pid, uid, signo: told.si_signo, status, code: told.si_code };
    Ok((pid != 0).then_some(state))
}
