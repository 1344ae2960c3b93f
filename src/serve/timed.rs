//! A connection that must be done by a certain time: who is slow, or says nothing, is not waited for.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// How long a client may take to read what is left of its request, before the connection is closed.
const LINGER: Duration = Duration::from_secs(2);

/// The most that is read of it, in bytes.
const MOST_LEFT: usize = 4 << 20;

/// A connection, and when it is over. Reading and writing fail with `TimedOut` from then on.
pub struct Timed<'a> {
    stream: &'a TcpStream,
    over: Instant,
}

impl<'a> Timed<'a> {
    /// The connection, for so long.
    pub fn new(stream: &'a TcpStream, time: Duration) -> Timed<'a> {
        Timed { stream, over: Instant::now() + time }
    }

    fn left(&self) -> io::Result<Duration> {
        let left = self.over.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
    }
}

/// The system says that it would block where the time is over.
fn named(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::WouldBlock { io::ErrorKind::TimedOut.into() } else { error }
}

impl Read for Timed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(Some(self.left()?))?;
        self.stream.read(buffer).map_err(named)
    }
}

impl Write for Timed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(Some(self.left()?))?;
        self.stream.write(bytes).map_err(named)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// Closes a connection. What the client has sent and nobody read is taken first: the system would otherwise tell it
/// of an error, and it might not look at its answer.
pub fn close(stream: &TcpStream) {
    if stream.shutdown(Shutdown::Write).is_err() {
        return;
    }
    let mut rest = Timed::new(stream, LINGER);
    let mut buffer = [0; 8192];
    let mut taken = 0;
    while taken < MOST_LEFT {
        match rest.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => taken += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
}

/// Whether the client still waits for its answer.
pub fn is_open(stream: &TcpStream) -> bool {
    if stream.set_nonblocking(true).is_err() {
        return false;
    }
    let seen = stream.peek(&mut [0]);
    let is_open = match seen {
        Ok(count) => count > 0,
        Err(error) => matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted),
    };
    stream.set_nonblocking(false).is_ok() && is_open
}
