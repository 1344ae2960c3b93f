//! Carries the bytes of a connection. Bytes are moved without waiting; only the wait until a socket is ready lets
//! others run, so that two threads at one connection never mix up the order of its bytes.

use super::{SslSocket, carrier};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::modules::select;
use crate::modules::ssl::errors::{self, Place};
use crate::modules::ssl::link::Trouble;
use crate::modules::ssl::memory_bio::MemoryBio;
use crate::system;
use crate::types::exception::TIMEOUT_ERROR;
use rustix::io::Errno;
use rustix::net::{RecvFlags, SendFlags};
use std::io::{Error, ErrorKind};
use std::time::Instant;

/// The events of a descriptor for which is waited.
const READABLE: u16 = 1;
const WRITABLE: u16 = 4;

/// A call at a connection: what it is called, and until when it may wait.
#[derive(Clone, Copy)]
pub struct Call {
    /// Where CPython would raise.
    pub place: Place,
    /// When its time is over.
    pub deadline: Option<Instant>,
}

/// What became of an attempt to get bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Got {
    /// The protocol has got some.
    Bytes,
    /// There will be no more.
    End,
}

impl Call {
    /// A call that begins now, with the timeout of the socket.
    ///
    /// # Errors
    /// `SSLError` when the socket is gone.
    pub fn begin(vm: &mut Vm, this: &Value, place: Place) -> Outcome<Call> {
        let deadline = carrier(vm, this)?.and_then(|socket| crate::modules::socket::deadline(&socket));
        Ok(Call { place, deadline })
    }

    fn timed_out(self, vm: &mut Vm, writing: bool) -> Raised {
        let message = match self.place {
            Place::Handshake => "_ssl.c:1003: The handshake operation timed out",
            _ if writing => "The write operation timed out",
            _ => "The read operation timed out",
        };
        vm.raise_new(&TIMEOUT_ERROR, message)
    }

    /// Waits until the socket is ready.
    ///
    /// # Errors
    /// `TimeoutError`, or that a socket that does not wait is not ready; what the handlers of signals raise.
    fn wait(self, vm: &mut Vm, socket: &Value, writing: bool) -> Outcome<()> {
        if crate::modules::socket::never_waits(socket) {
            return Err(match writing {
                true => errors::want_write(vm, self.place),
                false => errors::want_read(vm, self.place),
            });
        }
        let number = crate::modules::socket::number(socket);
        let events = if writing { WRITABLE } else { READABLE };
        let happened = select::wait(vm, &[(number, events)], self.deadline)?;
        if happened.iter().all(|events| *events == 0) { Err(self.timed_out(vm, writing)) } else { Ok(()) }
    }

    /// Sends all that is to be sent.
    ///
    /// # Errors
    /// As for [`Call::wait`]; `OSError`.
    pub fn flush(self, vm: &mut Vm, this: &Value) -> Outcome<()> {
        let end = this.payload::<SslSocket>();
        let Some(socket) = carrier(vm, this)? else {
            if let Some(outgoing) = end.outgoing.get() {
                end.with_link(|link| {
                    outgoing.payload::<MemoryBio>().put(link.to_send());
                    link.sent(link.to_send().len());
                });
            }
            return Ok(());
        };
        loop {
            let descriptor = match system::descriptor(crate::modules::socket::number(&socket)) {
                Ok(descriptor) => descriptor,
                Err(error) => return Err(vm.os_error(&error, None)),
            };
            let sent = end.with_link(|link| {
                let rest = link.to_send();
                if rest.is_empty() {
                    return Ok(true);
                }
                let count = rustix::net::send(descriptor, rest, SendFlags::DONTWAIT | SendFlags::NOSIGNAL)?;
                link.sent(count);
                Ok::<bool, Errno>(false)
            });
            match sent {
                None | Some(Ok(true)) => return Ok(()),
                Some(Ok(false)) => (),
                Some(Err(error)) => self.after(vm, &socket, error.into(), true)?,
            }
        }
    }

    /// Waits, if that is what an error asks for, and otherwise raises it.
    fn after(self, vm: &mut Vm, socket: &Value, error: Error, writing: bool) -> Outcome<()> {
        match error.kind() {
            ErrorKind::WouldBlock => self.wait(vm, socket, writing),
            ErrorKind::Interrupted => vm.check_interrupts(),
            _ => Err(vm.os_error(&error, None)),
        }
    }

    /// Gets the bytes for which the protocol waits, or the first of them.
    ///
    /// # Errors
    /// As for [`Call::wait`]; `OSError`; that the bytes are against the protocol.
    pub fn fill(self, vm: &mut Vm, this: &Value) -> Outcome<Got> {
        let end = this.payload::<SslSocket>();
        let needed = || end.with_link(|link| link.needed()).unwrap_or(0);
        let bytes = match carrier(vm, this)? {
            Some(socket) => self.receive(vm, &socket, needed)?,
            None => {
                let Some(incoming) = end.incoming.get() else { return Ok(Got::End) };
                let bio = incoming.payload::<MemoryBio>();
                if bio.pending() == 0 && !bio.is_ended() {
                    return Err(errors::want_read(vm, self.place));
                }
                bio.take(needed())
            }
        };
        if bytes.is_empty() {
            return Ok(Got::End);
        }
        match end.with_link(|link| link.feed(&bytes)) {
            Some(Err(trouble)) => Err(self.fail(vm, this, &trouble)),
            _ => Ok(Got::Bytes),
        }
    }

    /// Receives as much as is needed when the wait is over: others may have read from the connection meanwhile.
    fn receive(self, vm: &mut Vm, socket: &Value, needed: impl Fn() -> usize) -> Outcome<Vec<u8>> {
        loop {
            let mut room = vec![0; needed()];
            let descriptor = match system::descriptor(crate::modules::socket::number(socket)) {
                Ok(descriptor) => descriptor,
                Err(error) => return Err(vm.os_error(&error, None)),
            };
            match rustix::net::recv(descriptor, &mut room[..], RecvFlags::DONTWAIT) {
                Ok((count, _)) => {
                    room.truncate(count);
                    return Ok(room);
                }
                Err(error) => self.after(vm, socket, error.into(), false)?,
            }
        }
    }

    /// Tells the other end of a failure, as far as that can be done, and raises it.
    pub fn fail(self, vm: &mut Vm, this: &Value, trouble: &Trouble) -> Raised {
        if let Err(raised) = self.flush(vm, this) {
            // That the alert could not be sent is less than why it should be.
            drop(vm.take_raised(raised));
        }
        let host = this.payload::<SslSocket>().host.clone();
        errors::for_trouble(vm, trouble, host.as_deref(), self.place)
    }
}
