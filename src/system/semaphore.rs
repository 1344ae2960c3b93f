//! Semaphores with names, which processes share (POSIX, `sem_open(3)`).

use std::ffi::CStr;
use std::io;
use std::ptr::NonNull;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The largest value of a semaphore.
pub const MOST: i64 = i32::MAX as i64;

/// An open semaphore. It is closed when it is dropped; the name stays until it is taken away.
pub struct Semaphore(NonNull<libc::sem_t>);

// SAFETY: the system's functions for semaphores are made to be called by several threads at once.
unsafe impl Send for Semaphore {}
// SAFETY: as above.
unsafe impl Sync for Semaphore {}

impl Semaphore {
    /// Makes a semaphore that nobody has made yet.
    ///
    /// # Errors
    /// The system's: `EEXIST` where there is one of that name.
    pub fn create(name: &CStr, value: u32) -> io::Result<Semaphore> {
        // SAFETY: the name ends in a zero; mode and value are numbers, as the function takes them with `O_CREAT`.
        let found = unsafe {
            libc::sem_open(name.as_ptr(), libc::O_CREAT | libc::O_EXCL, 0o600 as libc::c_uint, value)
        };
        Semaphore::of(found)
    }

    /// Opens a semaphore that there is.
    ///
    /// # Errors
    /// The system's: `ENOENT` where there is none.
    pub fn open(name: &CStr) -> io::Result<Semaphore> {
        // SAFETY: the name ends in a zero; without `O_CREAT` the function takes no more.
        Semaphore::of(unsafe { libc::sem_open(name.as_ptr(), 0) })
    }

    fn of(found: *mut libc::sem_t) -> io::Result<Semaphore> {
        match NonNull::new(found) {
            Some(semaphore) if found != libc::SEM_FAILED => Ok(Semaphore(semaphore)),
            _ => Err(io::Error::last_os_error()),
        }
    }

    /// Its address.
    pub fn address(&self) -> usize {
        self.0.as_ptr() as usize
    }

    /// Takes one if that needs no waiting.
    ///
    /// # Errors
    /// The system's: `EAGAIN` where it would have to wait.
    pub fn try_wait(&self) -> io::Result<()> {
        // SAFETY: the semaphore is open.
        super::check(unsafe { libc::sem_trywait(self.0.as_ptr()) }).map(drop)
    }

    /// Takes one, however long that takes.
    ///
    /// # Errors
    /// The system's: `EINTR` after a signal.
    pub fn wait(&self) -> io::Result<()> {
        // SAFETY: the semaphore is open.
        super::check(unsafe { libc::sem_wait(self.0.as_ptr()) }).map(drop)
    }

    /// Takes one before `deadline`.
    ///
    /// # Errors
    /// The system's: `EINTR` after a signal, `ETIMEDOUT` when the time is over.
    pub fn wait_until(&self, deadline: SystemTime) -> io::Result<()> {
        let since = deadline.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        let time = libc::timespec {
            tv_sec: libc::time_t::try_from(since.as_secs()).unwrap_or(libc::time_t::MAX),
            tv_nsec: since.subsec_nanos().into(),
        };
        // SAFETY: the semaphore is open, and the time outlives the call.
        super::check(unsafe { libc::sem_timedwait(self.0.as_ptr(), &raw const time) }).map(drop)
    }

    /// Gives one back.
    ///
    /// # Errors
    /// The system's: `EOVERFLOW` beyond [`MOST`].
    pub fn post(&self) -> io::Result<()> {
        // SAFETY: the semaphore is open.
        super::check(unsafe { libc::sem_post(self.0.as_ptr()) }).map(drop)
    }

    /// How many can be taken now.
    ///
    /// # Errors
    /// The system's.
    pub fn value(&self) -> io::Result<i32> {
        let mut value = 0;
        // SAFETY: the semaphore is open, and the place outlives the call.
        super::check(unsafe { libc::sem_getvalue(self.0.as_ptr(), &raw mut value) })?;
        Ok(value)
    }
}

impl Drop for Semaphore {
    fn drop(&mut self) {
        // SAFETY: the semaphore is open, and nobody uses it any more.
        unsafe { libc::sem_close(self.0.as_ptr()) };
    }
}

/// Takes the name of a semaphore away.
///
/// # Errors
/// The system's.
pub fn unlink(name: &CStr) -> io::Result<()> {
    // SAFETY: the name ends in a zero and outlives the call.
    super::check(unsafe { libc::sem_unlink(name.as_ptr()) }).map(drop)
}
