//! One end of a connection: bytes of records go in and come out, and text in between. It knows neither Python nor
//! sockets, and takes no more from the other end than the record that it waits for, so that what follows the end of
//! the protocol is left to whoever reads next.

use super::config::ServerPlan;
use super::reasons;
use super::verifier::{Verdict, Verifier};
use super::verify::Failure;
use rustls::server::{Accepted, Acceptor};
use rustls::{Connection, HandshakeKind};
use std::io::{Read, Write};
use std::sync::Arc;

/// The length of a record's head: its kind, its version, the length of the rest.
const HEAD: usize = 5;
/// The longest rest that a record can have.
const LONGEST: usize = 16384 + 2048;
/// Text is handed to rustls in pieces of this size, so that little of it waits to be sent.
const PIECE: usize = 4 * 16384;

/// What went wrong.
#[derive(Debug)]
pub enum Trouble {
    /// The protocol failed, for the reason that OpenSSL calls so.
    Protocol(&'static str),
    /// The other end's certificate was refused.
    Certificate(Failure),
}

enum State {
    /// A server that waits for the first message.
    Waiting(Box<Acceptor>),
    /// A server that has the first message, and must be told what it is to be.
    Met(Box<Accepted>),
    /// The protocol runs.
    Running(Box<Connection>),
    /// It has failed.
    Broken,
}

/// See the head of this file.
pub struct Link {
    state: State,
    verifier: Option<Arc<Verifier>>,
    /// The record that is being read.
    record: Vec<u8>,
    is_first_record: bool,
    /// Text that nobody has read yet, from `start` on.
    text: Vec<u8>,
    start: usize,
    /// Bytes for the other end that are not sent yet, from `sent` on.
    outgoing: Vec<u8>,
    sent: usize,
    /// How much of the text being written has been taken.
    pub taken: usize,
    /// The chain that was found to be good.
    pub chain: Option<Vec<Vec<u8>>>,
    /// The other end has said that it will send no more.
    pub peer_closed: bool,
    /// This end has said so.
    pub closed: bool,
}

impl Link {
    fn new(state: State, verifier: Option<Arc<Verifier>>) -> Link {
        Link {
            state,
            verifier,
            record: Vec::new(),
            is_first_record: true,
            text: Vec::new(),
            start: 0,
            outgoing: Vec::new(),
            sent: 0,
            taken: 0,
            chain: None,
            peer_closed: false,
            closed: false,
        }
    }

    /// A client's end.
    pub fn client(mut connection: rustls::ClientConnection, verifier: Arc<Verifier>) -> Link {
        connection.set_buffer_limit(None);
        let mut link = Link::new(State::Running(Box::new(connection.into())), Some(verifier));
        link.collect();
        link
    }

    /// A server's end, before anything is known of the client.
    pub fn server() -> Link {
        Link::new(State::Waiting(Box::default()), None)
    }

    /// The connection, once there is one.
    pub fn connection(&self) -> Option<&Connection> {
        match &self.state {
            State::Running(connection) => Some(connection),
            _ => None,
        }
    }

    /// Whether the handshake is still going on.
    pub fn is_handshaking(&self) -> bool {
        self.connection().is_none_or(|connection| connection.is_handshaking())
    }

    /// Whether the connection has failed.
    pub fn is_broken(&self) -> bool {
        matches!(self.state, State::Broken)
    }

    /// Whether an earlier session was resumed.
    pub fn is_resumed(&self) -> bool {
        self.connection()
            .is_some_and(|connection| connection.handshake_kind() == Some(HandshakeKind::Resumed))
    }

    /// The client's first message, as long as the server has not been told what it is to be.
    pub fn first_message(&self) -> Option<&Accepted> {
        match &self.state {
            State::Met(accepted) => Some(accepted),
            _ => None,
        }
    }

    /// Tells a server that has the first message what it is to be.
    ///
    /// # Errors
    /// What the client asks for cannot be had.
    pub fn answer(&mut self, plan: ServerPlan) -> Result<(), Trouble> {
        let State::Met(accepted) = std::mem::replace(&mut self.state, State::Broken) else { return Ok(()) };
        self.verifier = Some(plan.verifier);
        match accepted.into_connection(plan.config) {
            Ok(mut connection) => {
                connection.set_buffer_limit(None);
                self.state = State::Running(Box::new(connection.into()));
                self.collect();
                Ok(())
            }
            Err((error, mut alert)) => {
                let _ = alert.write_all(&mut self.outgoing);
                Err(Trouble::Protocol(reasons::reason(&error)))
            }
        }
    }

    /// Ends the handshake with an alert.
    pub fn refuse(&mut self, alert: u8) {
        self.outgoing.extend([21, 3, 3, 0, 2, 2, alert]);
        self.state = State::Broken;
    }

    /// How many more bytes are needed before anything can happen.
    pub fn needed(&self) -> usize {
        match self.record.get(3..HEAD) {
            Some(&[high, low]) => {
                (HEAD + usize::from(u16::from_be_bytes([high, low]))).saturating_sub(self.record.len())
            }
            _ => HEAD.saturating_sub(self.record.len()),
        }
    }

    /// Takes bytes from the other end, no more than are [needed](Link::needed).
    ///
    /// # Errors
    /// What they say is against the protocol, or ends it.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let had = self.record.len();
        self.record.extend(bytes);
        if had < HEAD && self.record.len() >= HEAD {
            self.check_head().inspect_err(|_| self.state = State::Broken)?;
        }
        if self.needed() > 0 {
            return Ok(());
        }
        let record = std::mem::take(&mut self.record);
        self.is_first_record = false;
        let result = self.process(&record);
        self.collect();
        result
    }

    fn check_head(&self) -> Result<(), Trouble> {
        let &[kind, major, _, high, low, ..] = self.record.as_slice() else { return Ok(()) };
        if !(20..=24).contains(&kind) || major != 3 {
            let is_server = matches!(self.state, State::Waiting(_));
            let begins_with = |word: &&str| self.record.starts_with(&word.as_bytes()[..word.len().min(HEAD)]);
            return Err(Trouble::Protocol(match () {
                () if !is_server || !self.is_first_record => "WRONG_VERSION_NUMBER",
                () if ["GET ", "POST ", "HEAD ", "PUT "].iter().any(begins_with) => "HTTP_REQUEST",
                () if begins_with(&"CONNE") => "HTTPS_PROXY_REQUEST",
                () => "WRONG_VERSION_NUMBER",
            }));
        }
        if usize::from(u16::from_be_bytes([high, low])) > LONGEST {
            return Err(Trouble::Protocol("PACKET_LENGTH_TOO_LONG"));
        }
        Ok(())
    }

    fn process(&mut self, mut record: &[u8]) -> Result<(), Trouble> {
        match std::mem::replace(&mut self.state, State::Broken) {
            State::Waiting(mut acceptor) => {
                while !record.is_empty() {
                    acceptor.read_tls(&mut record).map_err(|_| Trouble::Protocol("DECODE_ERROR"))?;
                }
                match acceptor.accept() {
                    Ok(None) => self.state = State::Waiting(acceptor),
                    Ok(Some(accepted)) => self.state = State::Met(Box::new(accepted)),
                    Err((error, mut alert)) => {
                        let _ = alert.write_all(&mut self.outgoing);
                        return Err(Trouble::Protocol(reasons::reason(&error)));
                    }
                }
                Ok(())
            }
            State::Running(connection) => {
                self.state = State::Running(connection);
                self.run(record)
            }
            other => {
                self.state = other;
                Ok(())
            }
        }
    }

    fn run(&mut self, mut record: &[u8]) -> Result<(), Trouble> {
        let State::Running(connection) = &mut self.state else { return Ok(()) };
        while !record.is_empty() && !self.peer_closed {
            if connection.read_tls(&mut record).map_err(|_| Trouble::Protocol("DECODE_ERROR"))? == 0 {
                break;
            }
            let result = connection.process_new_packets();
            let verdict = self.verifier.as_ref().and_then(|verifier| verifier.take_verdict());
            match (result, verdict) {
                (Ok(state), verdict) => {
                    if let Some(Verdict::Ok(chain)) = verdict {
                        self.chain = Some(chain.iter().map(|one| one.to_vec()).collect());
                    }
                    self.peer_closed = state.peer_has_closed();
                    if state.plaintext_bytes_to_read() > 0 {
                        self.text.drain(..self.start);
                        self.start = 0;
                        let mut room = vec![0; state.plaintext_bytes_to_read()];
                        if connection.reader().read_exact(&mut room).is_ok() {
                            self.text.extend(room);
                        }
                    }
                }
                (Err(rustls::Error::InvalidCertificate(_)), Some(Verdict::Err(failure))) => {
                    return Err(Trouble::Certificate(failure));
                }
                (Err(error), _) => return Err(Trouble::Protocol(reasons::reason(&error))),
            }
        }
        Ok(())
    }

    /// Takes what rustls has to send.
    fn collect(&mut self) {
        if let State::Running(connection) = &mut self.state {
            while connection.wants_write()
                && connection.write_tls(&mut self.outgoing).is_ok_and(|count| count > 0)
            {}
        }
    }

    /// What is to be sent.
    pub fn to_send(&self) -> &[u8] {
        self.outgoing.get(self.sent..).unwrap_or_default()
    }

    /// Notes that so much of it has been sent.
    pub fn sent(&mut self, count: usize) {
        self.sent += count;
        if self.sent >= self.outgoing.len() {
            self.outgoing.clear();
            self.sent = 0;
        }
    }

    /// How much text can be read.
    pub fn pending(&self) -> usize {
        self.text.len() - self.start
    }

    /// Takes up to `most` bytes of text.
    pub fn read(&mut self, most: usize) -> Vec<u8> {
        let end = self.start + most.min(self.pending());
        let part = self.text.get(self.start..end).unwrap_or_default().to_vec();
        self.start = end;
        if self.start == self.text.len() {
            self.text.clear();
            self.start = 0;
        }
        part
    }

    /// Takes the next piece of the text to be written; whether it was the last.
    ///
    /// # Errors
    /// The connection has failed, or the text is not the one of which a part was taken before.
    pub fn write(&mut self, text: &[u8]) -> Result<bool, Trouble> {
        let State::Running(connection) = &mut self.state else {
            return Err(Trouble::Protocol("PROTOCOL_IS_SHUTDOWN"));
        };
        let Some(rest) = text.get(self.taken..) else { return Err(Trouble::Protocol("BAD_WRITE_RETRY")) };
        let piece = rest.get(..PIECE).unwrap_or(rest);
        match connection.writer().write(piece) {
            Ok(count) => self.taken += count,
            Err(_) => return Err(Trouble::Protocol("INTERNAL_ERROR")),
        }
        self.collect();
        Ok(self.taken >= text.len())
    }

    /// Says that this end will send no more.
    pub fn close(&mut self) {
        if let State::Running(connection) = &mut self.state
            && !self.closed
        {
            self.closed = true;
            connection.send_close_notify();
            self.collect();
        }
    }
}
