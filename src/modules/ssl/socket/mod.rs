//! `_SSLSocket`: one end of a connection as a program has it, over a socket or over two [`MemoryBio`]s.
//! [`transport`] carries bytes, [`running`] has the calls that may wait, [`members`] what is told of the connection.

mod members;
mod running;
mod transport;

use super::constants::ERROR_NO_SOCKET;
use super::context::{self, Context};
use super::errors::{self, Place};
use super::link::Link;
use super::memory_bio::{self, MemoryBio};
use super::session::Session;
use super::tickets::Tickets;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::modules::socket::{CLASS as SOCKET, Socket};
use crate::types::definition::Definition;
use crate::types::none::{is_none, none};
use crate::types::str::Str;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, weak_reference};
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// One end of a connection.
pub struct SslSocket {
    /// Its context.
    context: ValueCell,
    /// A weak reference to the socket that carries it; nothing where it goes over bytes in memory.
    socket: ValueCell,
    incoming: ValueCell,
    outgoing: ValueCell,
    /// A weak reference to who is told to callbacks.
    owner: ValueCell,
    /// The session to be resumed, or the one that there is.
    session: ValueCell,
    is_server: bool,
    host: Option<String>,
    /// The protocol, from the first call that needs it.
    link: RefCell<Option<Link>>,
    tickets: Arc<Tickets>,
    is_ready: Cell<bool>,
    /// The other end has ended the connection below the protocol.
    is_ended: Cell<bool>,
    /// The cipher suites that a client offers, in the numbers of the protocol.
    offered: RefCell<Option<Vec<u16>>>,
}

/// The type `_SSLSocket`.
pub static CLASS: StaticType =
    StaticType::built_in::<SslSocket>("_ssl._SSLSocket", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for SslSocket {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.context, &self.socket, &self.incoming, &self.outgoing, &self.owner, &self.session]
        {
            cell.trace(tracer);
        }
    }
}

impl SslSocket {
    /// Uses the protocol; nothing as long as it has not begun.
    fn with_link<T>(&self, use_link: impl FnOnce(&mut Link) -> T) -> Option<T> {
        self.link.borrow_mut().as_mut().map(use_link)
    }

    /// Uses the connection; nothing as long as there is none.
    fn with_connection<T>(&self, use_connection: impl FnOnce(&rustls::Connection) -> T) -> Option<T> {
        self.link.borrow().as_ref().and_then(Link::connection).map(use_connection)
    }
}

/// The socket that carries a connection; nothing for one that goes over bytes in memory.
fn carrier(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let Some(reference) = this.payload::<SslSocket>().socket.get() else { return Ok(None) };
    match weak_reference::target(&reference) {
        Some(socket) => Ok(Some(socket)),
        None => {
            Err(errors::in_words(vm, ERROR_NO_SOCKET, "Underlying socket connection gone", Place::Socket))
        }
    }
}

/// What the two ways of making an end have in common.
struct Parts {
    server_side: Value,
    host: Option<Value>,
    owner: Option<Value>,
    session: Option<Value>,
}

/// The name of the host that a client wants to reach.
fn host_name(vm: &mut Vm, host: Option<&Value>) -> Outcome<Option<String>> {
    let Some(host) = host else { return Ok(None) };
    let text = match host.downcast::<Str>() {
        Some(text) => text.text().to_string_lossy(),
        None => {
            let class = host.class().name();
            return Err(vm.type_error(format!("argument must be str, not {class}")));
        }
    };
    if text.contains('\0') {
        return Err(vm.type_error("argument must be encoded string without null bytes, not str"));
    }
    if text.is_empty() || text.starts_with('.') {
        let message = "server_hostname cannot be an empty string or start with a leading dot.";
        return Err(vm.value_error(message));
    }
    Ok(Some(text))
}

fn make(vm: &mut Vm, context: &Value, parts: &Parts, carriers: [Option<Value>; 3]) -> Outcome {
    let is_server = vm.truth(&parts.server_side)?;
    let settings = context.payload::<Context>();
    if is_server && settings.is_for_clients() {
        let words = "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context";
        return Err(errors::in_words(vm, 0, words, Place::ServerOfClient));
    }
    if !is_server && settings.is_for_servers() {
        let words = "Cannot create a client socket with a PROTOCOL_TLS_SERVER context";
        return Err(errors::in_words(vm, 0, words, Place::ClientOfServer));
    }
    let host = host_name(vm, parts.host.as_ref())?;
    let owner = match &parts.owner {
        Some(owner) => Some(weak_reference::new(vm, &weak_reference::CLASS.value(), owner, None)?),
        None => None,
    };
    let [socket, incoming, outgoing] = carriers;
    let made = object::new(SslSocket {
        context: ValueCell::new(context.clone()),
        socket: ValueCell::of(socket),
        incoming: ValueCell::of(incoming),
        outgoing: ValueCell::of(outgoing),
        owner: ValueCell::of(owner),
        session: ValueCell::empty(),
        is_server,
        host,
        link: RefCell::new(is_server.then(Link::server)),
        tickets: Arc::default(),
        is_ready: Cell::new(false),
        is_ended: Cell::new(false),
        offered: RefCell::new(None),
    });
    if let Some(session) = &parts.session {
        set_session(vm, &made, session)?;
    }
    Ok(made)
}

/// Chooses the session that a client tries to resume.
fn set_session(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<()> {
    let Some(session) = value.downcast::<Session>() else {
        return Err(vm.type_error("Value is not a SSLSession."));
    };
    let end = this.payload::<SslSocket>();
    if !end.context.get().is_some_and(|context| session.context.holds(&context)) {
        return Err(vm.value_error("Session refers to a different SSLContext."));
    }
    if end.is_server {
        return Err(vm.value_error("Cannot set session for server-side SSLSocket."));
    }
    if end.is_ready.get() {
        return Err(vm.value_error("Cannot set session after handshake."));
    }
    end.session.set(value.clone());
    Ok(())
}

fn parts<const N: usize>(values: [Option<Value>; N], first: usize) -> Parts {
    let mut rest = values.into_iter().skip(first);
    let mut next = || rest.next().flatten();
    let server_side = next().unwrap_or_else(none);
    let mut given = || next().filter(|value| !is_none(value));
    Parts { server_side, host: given(), owner: given(), session: given() }
}

#[cold]
fn wrong_carrier(
    vm: &mut Vm,
    function: &str,
    parameter: &str,
    wanted: &str,
    given: Option<&Value>,
) -> Outcome {
    let class = given.map_or_else(|| "NoneType".to_owned(), |given| given.class().name().to_string());
    Err(vm.type_error(format!("{function}() argument '{parameter}' must be {wanted}, not {class}")))
}

/// `_wrap_socket(sock, server_side, server_hostname=None, *, owner=None, session=None)`.
pub fn wrap_socket(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["sock", "server_side", "server_hostname", "owner", "session"];
    let values = arguments.bind(vm, "_wrap_socket", names, 0, 2, 2)?;
    let Some(socket) = values[0].clone().filter(|socket| socket.has::<Socket>()) else {
        return wrong_carrier(
            vm,
            "_wrap_socket",
            "sock",
            SOCKET.payload().built_in_name(),
            values[0].as_ref(),
        );
    };
    let reference = weak_reference::new(vm, &weak_reference::CLASS.value(), &socket, None)?;
    make(vm, this, &parts(values, 1), [Some(reference), None, None])
}

/// `_wrap_bio(incoming, outgoing, server_side, server_hostname=None, *, owner=None, session=None)`.
pub fn wrap_bio(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["incoming", "outgoing", "server_side", "server_hostname", "owner", "session"];
    let values = arguments.bind(vm, "_wrap_bio", names, 0, 2, 3)?;
    for (parameter, value) in names.iter().zip(&values).take(2) {
        if !value.as_ref().is_some_and(|value| value.has::<MemoryBio>()) {
            let wanted = memory_bio::CLASS.payload().built_in_name();
            return wrong_carrier(vm, "_wrap_bio", parameter, wanted, value.as_ref());
        }
    }
    let (incoming, outgoing) = (values[0].clone(), values[1].clone());
    make(vm, this, &parts(values, 2), [None, incoming, outgoing])
}

/// Begins the protocol, unless it has begun.
fn begin(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let end = this.payload::<SslSocket>();
    if end.link.borrow().is_some() {
        return Ok(());
    }
    let Some(context) = end.context.get() else { return Ok(()) };
    let offered = end.session.get().map(|session| session.payload::<Session>().tickets.clone());
    let host = context::Host::new(end.host.as_deref());
    let link = context::start_client(vm, &context, &host, offered, end.tickets.clone())?;
    *end.link.borrow_mut() = Some(link);
    Ok(())
}

/// The type, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: members::METHODS,
    attributes: members::ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(|vm, _, _| Err(vm.type_error("cannot create '_ssl._SSLSocket' instances"))));
    },
};
