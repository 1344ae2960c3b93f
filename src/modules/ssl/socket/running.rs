//! The calls that may wait: handshake, reading, writing, the end.

use super::transport::{Call, Got};
use super::{SslSocket, begin, carrier};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::modules::buffer;
use crate::modules::ssl::constants::{ERROR_SSL, OP_IGNORE_UNEXPECTED_EOF};
use crate::modules::ssl::context::{self, Context};
use crate::modules::ssl::errors::{self, Place};
use crate::modules::ssl::link::Trouble;
use crate::modules::ssl::session::{self, Session};
use crate::types::none::{is_none, none};
use crate::types::{bytes, exception, int, str, weak_reference};
use std::cell::Cell;

/// The alerts with which a server refuses a host's name.
const HANDSHAKE_FAILURE: u8 = 40;
const INTERNAL_ERROR: u8 = 80;

fn add_one(counter: &Cell<i64>) {
    counter.set(counter.get() + 1);
}

/// Whether the connection has ended, and how that is told.
fn at_end(vm: &mut Vm, this: &Value, place: Place) -> Raised {
    let is_new = !this.payload::<SslSocket>().is_ended.replace(true);
    errors::end(vm, is_new, place)
}

/// Goes through the handshake, unless that is done.
fn shake_hands(vm: &mut Vm, this: &Value, call: Call) -> Outcome<()> {
    let end = this.payload::<SslSocket>();
    if end.is_ready.get() {
        return Ok(());
    }
    let begins = end.link.borrow().is_none() || (end.is_server && end.offered.borrow().is_none());
    begin(vm, this)?;
    if begins && let Some(context) = end.context.get() {
        let statistics = &context.payload::<Context>().statistics;
        // A server is counted when the client's first message is there.
        if !end.is_server {
            add_one(&statistics.connect);
        }
    }
    loop {
        call.flush(vm, this)?;
        if end.with_link(|link| link.first_message().is_some()) == Some(true) {
            meet(vm, this, call)?;
            continue;
        }
        if end.with_link(|link| link.is_handshaking()) == Some(false) {
            break;
        }
        if end.is_ended.get() || end.with_link(|link| link.is_broken()) == Some(true) {
            return Err(errors::end(vm, false, call.place));
        }
        if call.fill(vm, this)? == Got::End {
            return Err(at_end(vm, this, call.place));
        }
    }
    end.is_ready.set(true);
    finish(this);
    Ok(())
}

/// Notes what the handshake has come to.
fn finish(this: &Value) {
    let end = this.payload::<SslSocket>();
    let resumed = end.with_link(|link| link.is_resumed()) == Some(true);
    let Some(context) = end.context.get() else { return };
    if let Some(chain) = end.with_link(|link| link.chain.clone()).flatten() {
        context.payload::<Context>().keep_used(&chain);
    }
    let statistics = &context.payload::<Context>().statistics;
    add_one(if end.is_server { &statistics.accept_good } else { &statistics.connect_good });
    if resumed {
        add_one(&statistics.hits);
    }
    let known =
        end.session.get().filter(|_| resumed).map(|session| session.payload::<Session>().identity.clone());
    let identity = known.unwrap_or_else(|| {
        let mut fresh = vec![0; 32];
        // An identity that is not random is still one: it is only compared.
        let _ = rustix::rand::getrandom(&mut fresh[..], rustix::rand::GetRandomFlags::empty());
        fresh
    });
    end.session.set(session::new(context, end.tickets.clone(), identity));
}

/// Answers a client's first message: the callback may choose another context for the host it asks for.
fn meet(vm: &mut Vm, this: &Value, call: Call) -> Outcome<()> {
    let end = this.payload::<SslSocket>();
    let hello = end.with_link(|link| {
        link.first_message().map(|accepted| {
            let hello = accepted.client_hello();
            let protocols: Option<Vec<Vec<u8>>> =
                hello.alpn().map(|names| names.map(<[u8]>::to_vec).collect());
            let suites: Vec<u16> = hello.cipher_suites().iter().map(|suite| u16::from(*suite)).collect();
            (hello.server_name().map(str::to_owned), protocols, suites)
        })
    });
    let Some((name, protocols, suites)) = hello.flatten() else { return Ok(()) };
    *end.offered.borrow_mut() = Some(suites);
    let Some(context) = end.context.get() else { return Ok(()) };
    add_one(&context.payload::<Context>().statistics.accept);
    if let Some(callback) = context.payload::<Context>().sni_callback.get()
        && let Some(alert) = ask_callback(vm, this, &callback, name, &context)
    {
        end.with_link(|link| link.refuse(alert));
        return Err(call.fail(vm, this, &Trouble::Protocol("CALLBACK_FAILED")));
    }
    let Some(context) = end.context.get() else { return Ok(()) };
    let answered = match context::plan(&context, protocols.as_deref()) {
        Ok(Some(plan)) => end.with_link(|link| link.answer(plan)).unwrap_or(Ok(())),
        Ok(None) => {
            end.with_link(|link| link.refuse(HANDSHAKE_FAILURE));
            Err(Trouble::Protocol("NO_SHARED_CIPHER"))
        }
        Err(reason) => {
            end.with_link(|link| link.refuse(INTERNAL_ERROR));
            Err(Trouble::Protocol(reason))
        }
    };
    match answered {
        Ok(()) => Ok(()),
        Err(trouble) => Err(call.fail(vm, this, &trouble)),
    }
}

/// Asks the callback about a host; the alert with which it refuses.
fn ask_callback(
    vm: &mut Vm,
    this: &Value,
    callback: &Value,
    name: Option<String>,
    context: &Value,
) -> Option<u8> {
    let owner = this.payload::<SslSocket>().owner.get();
    let owner = owner.and_then(|owner| weak_reference::target(&owner)).unwrap_or_else(|| this.clone());
    let name = name.map_or_else(none, str::new);
    let answer = match vm.call(callback, &[owner, name, context.clone()]) {
        Ok(answer) => answer,
        Err(raised) => {
            let raised = vm.take_raised(raised);
            vm.unraisable(raised, Some(callback.clone()));
            return Some(HANDSHAKE_FAILURE);
        }
    };
    if is_none(&answer) {
        return None;
    }
    match vm.c_int(&answer) {
        Ok(alert) => Some(u8::try_from(alert).unwrap_or(INTERNAL_ERROR)),
        Err(raised) => {
            let raised = vm.take_raised(raised);
            vm.unraisable(raised, Some(answer));
            Some(INTERNAL_ERROR)
        }
    }
}

/// `do_handshake()`.
pub fn do_handshake(vm: &mut Vm, this: &Value) -> Outcome {
    let call = Call::begin(vm, this, Place::Handshake)?;
    shake_hands(vm, this, call)?;
    Ok(none())
}

/// Reads up to `most` bytes; none at the end.
fn read_some(vm: &mut Vm, this: &Value, most: usize) -> Outcome<Vec<u8>> {
    let end = this.payload::<SslSocket>();
    let call = Call::begin(vm, this, Place::Read)?;
    shake_hands(vm, this, call)?;
    loop {
        let state = end.with_link(|link| (link.pending(), link.peer_closed, link.is_broken()));
        match state {
            Some((pending, ..)) if pending > 0 => {
                return Ok(end.with_link(|link| link.read(most)).unwrap_or_default());
            }
            // Once both ends have closed, nobody should still be reading.
            Some((_, true, _)) if end.with_link(|link| link.closed) == Some(true) => {
                return Err(errors::both_closed(vm, call.place));
            }
            Some((_, true, _)) | None => return Ok(Vec::new()),
            Some((_, _, true)) => return Err(errors::end(vm, false, call.place)),
            Some(_) if end.is_ended.get() => return Err(errors::end(vm, false, call.place)),
            Some(_) => (),
        }
        if call.fill(vm, this)? == Got::End {
            if ignores_end(this) {
                end.with_link(|link| link.peer_closed = true);
                continue;
            }
            return Err(at_end(vm, this, call.place));
        }
        // The protocol may have something to say of its own, such as new keys.
        if let Err(raised) = call.flush(vm, this) {
            drop(vm.catch(raised, &exception::OS_ERROR)?);
        }
    }
}

fn ignores_end(this: &Value) -> bool {
    let context = this.payload::<SslSocket>().context.get();
    context.is_some_and(|context| context.payload::<Context>().has_option(OP_IGNORE_UNEXPECTED_EOF))
}

/// `read(size, buffer=None)`.
pub fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let size = vm.c_int(&arguments[0])?;
    let Some(target) = arguments.get(1) else {
        let Ok(most) = usize::try_from(size) else {
            return Err(vm.value_error("size should not be negative"));
        };
        if most == 0 {
            return Ok(bytes::new(Vec::new()));
        }
        return read_some(vm, this, most).map(bytes::new);
    };
    let room = buffer::writable_length(vm, "read", target)?;
    let most = usize::try_from(size).ok().filter(|most| (1..=room).contains(most)).unwrap_or(room);
    if most == 0 {
        return Ok(int::new(0));
    }
    let data = read_some(vm, this, most)?;
    buffer::write_into(vm, target, &data)?;
    Ok(int::new(data.len() as i64))
}

/// `write(data)`: all of it is written, or nothing that could be taken back.
pub fn write(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let data = bytes::argument(vm, data)?;
    let end = this.payload::<SslSocket>();
    let call = Call::begin(vm, this, Place::Write)?;
    shake_hands(vm, this, call)?;
    if end.with_link(|link| link.closed) == Some(true) {
        return Err(errors::for_reason(vm, ERROR_SSL, "SSL", "PROTOCOL_IS_SHUTDOWN", call.place));
    }
    if data.is_empty() {
        return Ok(int::new(0));
    }
    loop {
        call.flush(vm, this)?;
        match end.with_link(|link| link.write(&data)) {
            Some(Ok(true)) | None => break,
            Some(Ok(false)) => (),
            Some(Err(trouble)) => return Err(call.fail(vm, this, &trouble)),
        }
    }
    call.flush(vm, this)?;
    end.with_link(|link| link.taken = 0);
    Ok(int::new(data.len() as i64))
}

/// `shutdown()`: says that this end will send no more, and waits until the other end has said so too. Gives back
/// the socket that carried the connection.
pub fn shutdown(vm: &mut Vm, this: &Value) -> Outcome {
    let end = this.payload::<SslSocket>();
    let socket = carrier(vm, this)?;
    let call = Call::begin(vm, this, Place::Shutdown)?;
    if !end.is_ready.get() || end.is_ended.get() || end.with_link(|link| link.is_broken()) == Some(true) {
        return Err(errors::for_reason(vm, ERROR_SSL, "SSL", "SHUTDOWN_WHILE_IN_INIT", call.place));
    }
    end.with_link(|link| link.close());
    call.flush(vm, this)?;
    while end.with_link(|link| link.peer_closed) == Some(false) {
        if end.with_link(|link| link.pending() > 0) == Some(true) {
            let reason = "APPLICATION_DATA_AFTER_CLOSE_NOTIFY";
            return Err(errors::for_reason(vm, ERROR_SSL, "SSL", reason, call.place));
        }
        if call.fill(vm, this)? == Got::End {
            if ignores_end(this) {
                break;
            }
            return Err(at_end(vm, this, call.place));
        }
    }
    Ok(socket.unwrap_or_else(none))
}
