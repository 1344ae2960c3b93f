//! Memory that files and other processes share: `mmap(2)`, and the names of shared memory.

use std::ffi::CStr;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::ptr::NonNull;

/// What a mapping is to be.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Its bytes; not 0.
    pub length: usize,
    /// Where in the file it begins; a multiple of the page's size.
    pub offset: i64,
    /// `PROT_…`.
    pub protection: i32,
    /// `MAP_…`.
    pub flags: i32,
}

/// Pages of a file, or of no file, in the memory of this process.
pub struct Mapping {
    start: NonNull<u8>,
    wanted: Wanted,
    /// The file, a descriptor of its own.
    file: Option<OwnedFd>,
}

impl Mapping {
    /// Maps pages of `file`, or fresh ones where there is none. With `keeps_file` a duplicate of its descriptor is
    /// kept, by which it can be asked for its size.
    ///
    /// # Errors
    /// The system's.
    pub fn new(file: Option<i32>, keeps_file: bool, wanted: Wanted) -> io::Result<Mapping> {
        let kept = match file {
            Some(number) if keeps_file => {
                let copy = super::control(number, libc::F_DUPFD_CLOEXEC, 0)?;
                // SAFETY: a fresh descriptor that nobody else has.
                Some(unsafe { OwnedFd::from_raw_fd(copy) })
            }
            _ => None,
        };
        // SAFETY: no address is asked for, so that no memory in use is replaced.
        let start = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                wanted.length,
                wanted.protection,
                wanted.flags,
                file.unwrap_or(-1),
                wanted.offset,
            )
        };
        match NonNull::new(start.cast::<u8>()) {
            Some(place) if start != libc::MAP_FAILED => Ok(Mapping { start: place, wanted, file: kept }),
            _ => Err(io::Error::last_os_error()),
        }
    }

    /// Its bytes.
    pub fn len(&self) -> usize {
        self.wanted.length
    }

    /// Whether it has none, which no mapping is.
    pub fn is_empty(&self) -> bool {
        self.wanted.length == 0
    }

    /// Where it begins in its file.
    pub fn offset(&self) -> i64 {
        self.wanted.offset
    }

    /// The descriptor of its file.
    pub fn file(&self) -> Option<i32> {
        self.file.as_ref().map(AsRawFd::as_raw_fd)
    }

    /// Its address.
    pub fn address(&self) -> usize {
        self.start.as_ptr() as usize
    }

    /// The bytes that can be touched: those behind the end of a file that has become shorter would end the process.
    fn reach(&self) -> usize {
        let Some(file) = &self.file else { return self.wanted.length };
        match rustix::fs::fstat(file) {
            Ok(status) if status.st_mode & libc::S_IFMT == libc::S_IFREG => {
                let page = page_size() as i64;
                let end = status.st_size.saturating_add(page - 1) / page * page;
                usize::try_from(end.saturating_sub(self.wanted.offset)).unwrap_or(0).min(self.wanted.length)
            }
            _ => self.wanted.length,
        }
    }

    /// What `read` makes of the bytes that can be read.
    pub fn with<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        if self.wanted.protection & (libc::PROT_READ | libc::PROT_WRITE) == 0 {
            return read(&[]);
        }
        // SAFETY: the pages are mapped for as long as this lives. Other processes may change them meanwhile: whoever
        // reads copies bytes, of which any value is good, and decides nothing by reading twice.
        read(unsafe { std::slice::from_raw_parts(self.start.as_ptr(), self.reach()) })
    }

    /// Lets `write` change the bytes that can be written.
    pub fn change<R>(&mut self, write: impl FnOnce(&mut [u8]) -> R) -> R {
        if self.wanted.protection & libc::PROT_WRITE == 0 {
            return write(&mut []);
        }
        // SAFETY: as in `with`; within this process nobody else looks, for `self` is borrowed.
        write(unsafe { std::slice::from_raw_parts_mut(self.start.as_ptr(), self.reach()) })
    }

    /// Writes changes of so many bytes from `from` on to the file.
    ///
    /// # Errors
    /// The system's.
    pub fn flush(&self, from: usize, length: usize) -> io::Result<()> {
        let length = length.min(self.len().saturating_sub(from));
        // SAFETY: the bytes lie within the mapping.
        super::check(unsafe {
            libc::msync(self.start.as_ptr().add(from.min(self.len())).cast(), length, libc::MS_SYNC)
        })
        .map(drop)
    }

    /// Tells the system how so many bytes from `from` on will be used.
    ///
    /// # Errors
    /// The system's.
    pub fn advise(&self, advice: i32, from: usize, length: usize) -> io::Result<()> {
        let length = length.min(self.len().saturating_sub(from));
        // SAFETY: the bytes lie within the mapping, of which no reference is kept; an advice that takes pages away
        // leaves zeros or the file's bytes in their place.
        super::check(unsafe {
            libc::madvise(self.start.as_ptr().add(from.min(self.len())).cast(), length, advice)
        })
        .map(drop)
    }

    /// Makes it another length, and its file as long as it then needs.
    ///
    /// # Errors
    /// The system's.
    pub fn resize(&mut self, length: usize) -> io::Result<()> {
        if let Some(file) = &self.file {
            rustix::fs::ftruncate(file, self.wanted.offset.max(0) as u64 + length as u64)?;
        }
        // SAFETY: the whole mapping is moved, of which no reference is kept.
        let start = unsafe {
            libc::mremap(self.start.as_ptr().cast(), self.wanted.length, length, libc::MREMAP_MAYMOVE)
        };
        match NonNull::new(start.cast::<u8>()) {
            Some(place) if start != libc::MAP_FAILED => {
                self.start = place;
                self.wanted.length = length;
                Ok(())
            }
            _ => Err(io::Error::last_os_error()),
        }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: the pages are this mapping's, and nobody looks at them any more.
        unsafe { libc::munmap(self.start.as_ptr().cast(), self.wanted.length) };
    }
}

/// The bytes of a page of memory.
pub fn page_size() -> usize {
    rustix::param::page_size()
}

/// `shm_open(3)`: the descriptor of shared memory with a name.
///
/// # Errors
/// The system's.
pub fn open_shared(name: &CStr, flags: i32, mode: u32) -> io::Result<i32> {
    // SAFETY: the name ends in a zero and outlives the call.
    super::check(unsafe { libc::shm_open(name.as_ptr(), flags, mode as libc::mode_t) })
}

/// `shm_unlink(3)`: takes the name away.
///
/// # Errors
/// The system's.
pub fn unlink_shared(name: &CStr) -> io::Result<()> {
    // SAFETY: the name ends in a zero and outlives the call.
    super::check(unsafe { libc::shm_unlink(name.as_ptr()) }).map(drop)
}
