//! The socket object: its making, its end, its timeout, connections.

use super::{address, options, transfer};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Tracer, Value};
use crate::limits::gates::Deed;
use crate::system;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, exception, float, int, object as object_type, str, tuple};
use rustix::event::PollFlags;
use rustix::net::{AddressFamily, Protocol, Shutdown, SocketFlags, SocketType};
use std::cell::Cell;
use std::io::{Error, ErrorKind};
use std::os::fd::{BorrowedFd, IntoRawFd};
use std::time::{Duration, Instant};

/// A socket; its descriptor is negative when it is closed.
pub struct Socket {
    number: Cell<i32>,
    /// Its address family.
    pub family: Cell<i32>,
    kind: Cell<i32>,
    protocol: Cell<i32>,
    /// How long calls wait; nothing means without end.
    timeout: Cell<Option<Duration>>,
}

/// The type `socket`.
pub static CLASS: StaticType = StaticType::built_in::<Socket>(
    "_socket.socket",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for Socket {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}

    fn needs_finalizer(&self) -> bool {
        self.number.get() >= 0
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(
        class,
        Socket {
            number: Cell::new(-1),
            family: Cell::new(-1),
            kind: Cell::new(-1),
            protocol: Cell::new(-1),
            timeout: Cell::new(None),
        },
    ))
}

fn default_or(vm: &mut Vm, value: Option<&Value>) -> Outcome<i32> {
    vm.c_int_or(value, -1)
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [family, kind, protocol, number] =
        arguments.bind(vm, "socket", ["family", "type", "proto", "fileno"], 0, 0, 0)?;
    let mut family = default_or(vm, family.as_ref())?;
    let mut kind = default_or(vm, kind.as_ref())?;
    let mut protocol = default_or(vm, protocol.as_ref())?;
    let number = match number.filter(|number| !is_none(number)) {
        Some(number) if number.has::<float::Float>() => {
            return Err(vm.type_error("integer argument expected, got float"));
        }
        Some(number) => {
            let number = vm.c_int(&number)?;
            if number < 0 {
                return Err(vm.value_error("negative file descriptor"));
            }
            let descriptor = descriptor_of(vm, number)?;
            let own = vm.system_call(|| rustix::net::getsockname(descriptor))?;
            if own.address_family() != AddressFamily::UNIX {
                vm.ask_to(Deed::Network)?;
            }
            if family == -1 {
                family = i32::from(own.address_family().as_raw());
            }
            let asked = |vm: &mut Vm, name: i32| -> Outcome<i32> {
                let data = vm.system_call(|| system::network::option(number, libc::SOL_SOCKET, name, 4))?;
                Ok(data.try_into().map_or(0, i32::from_ne_bytes))
            };
            if kind == -1 {
                kind = asked(vm, libc::SO_TYPE)?;
            }
            if protocol == -1 {
                protocol = asked(vm, libc::SO_PROTOCOL)?;
            }
            number
        }
        None => {
            vm.ask_to(Deed::Network)?;
            family = if family == -1 { libc::AF_INET } else { family };
            kind = if kind == -1 { libc::SOCK_STREAM } else { kind };
            protocol = protocol.max(0);
            open(vm, family, kind, protocol)?
        }
    };
    let socket = this.payload::<Socket>();
    socket.number.set(number);
    socket.family.set(family);
    socket.protocol.set(protocol);
    socket.kind.set(kind & !(libc::SOCK_NONBLOCK | libc::SOCK_CLOEXEC));
    let timeout = match kind & libc::SOCK_NONBLOCK != 0 {
        true => Some(Duration::ZERO),
        false => vm.interpreter.default_timeout,
    };
    socket.timeout.set(timeout);
    if timeout.is_some() {
        set_blocking(vm, number, false)?;
    }
    Ok(())
}

fn family_of(vm: &mut Vm, family: i32) -> Outcome<AddressFamily> {
    match u16::try_from(family) {
        Ok(family) => Ok(AddressFamily::from_raw(family)),
        Err(_) => Err(vm.os_error(&Error::from_raw_os_error(libc::EAFNOSUPPORT), None)),
    }
}

fn protocol_of(protocol: i32) -> Option<Protocol> {
    std::num::NonZeroU32::new(protocol as u32).map(Protocol::from_raw)
}

fn open(vm: &mut Vm, family: i32, kind: i32, protocol: i32) -> Outcome<i32> {
    let family = family_of(vm, family)?;
    let flags = SocketFlags::CLOEXEC | SocketFlags::from_bits_retain((kind & libc::SOCK_NONBLOCK) as u32);
    let kind = SocketType::from_raw((kind & !(libc::SOCK_NONBLOCK | libc::SOCK_CLOEXEC)) as u32);
    let made = vm.system_call(|| rustix::net::socket_with(family, kind, flags, protocol_of(protocol)))?;
    Ok(made.into_raw_fd())
}

/// `_socket.socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0)`.
pub fn pair(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let family = vm.c_int_or(arguments.first(), libc::AF_UNIX)?;
    let kind = vm.c_int_or(arguments.get(1), libc::SOCK_STREAM)?;
    let protocol = vm.c_int_or(arguments.get(2), 0)?;
    if family != libc::AF_UNIX {
        vm.ask_to(Deed::Network)?;
    }
    let raw_family = family_of(vm, family)?;
    let raw_kind = SocketType::from_raw((kind & !(libc::SOCK_NONBLOCK | libc::SOCK_CLOEXEC)) as u32);
    let (one, other) = vm.system_call(|| {
        rustix::net::socketpair(raw_family, raw_kind, SocketFlags::CLOEXEC, protocol_of(protocol))
    })?;
    let mut made = Vec::new();
    for number in [one.into_raw_fd(), other.into_raw_fd()] {
        let arguments = [
            int::new(family.into()),
            int::new(kind.into()),
            int::new(protocol.into()),
            int::new(number.into()),
        ];
        made.push(vm.call(&CLASS.value(), &arguments)?);
    }
    Ok(tuple::new(made))
}

/// A descriptor for the functions of `rustix`.
///
/// # Errors
/// `OSError` for a negative number.
pub fn descriptor_of(vm: &mut Vm, number: i32) -> Outcome<BorrowedFd<'static>> {
    system::descriptor(number).map_err(|error| vm.os_error(&error, None))
}

/// The socket's descriptor.
///
/// # Errors
/// `OSError` for a closed socket.
pub fn descriptor(vm: &mut Vm, this: &Value) -> Outcome<BorrowedFd<'static>> {
    descriptor_of(vm, this.payload::<Socket>().number.get())
}

/// The number of the socket's descriptor.
pub fn number(this: &Value) -> i32 {
    this.payload::<Socket>().number.get()
}

fn set_blocking(vm: &mut Vm, number: i32, blocking: bool) -> Outcome<()> {
    let descriptor = descriptor_of(vm, number)?;
    vm.system_call(|| rustix::io::ioctl_fionbio(descriptor, !blocking))
}

#[cold]
fn timed_out(vm: &mut Vm) -> Raised {
    vm.raise_new(&exception::TIMEOUT_ERROR, "timed out")
}

/// Waits until the socket is ready or its time is over.
fn wait(vm: &mut Vm, this: &Value, writing: bool, deadline: Option<Instant>) -> Outcome<()> {
    let number = number(this);
    let events = if writing { 4 } else { 1 };
    let happened = crate::modules::select::wait(vm, &[(number, events)], deadline)?;
    if happened.iter().all(|events| *events == 0) { Err(timed_out(vm)) } else { Ok(()) }
}

/// The moment at which the socket's time is over, counted from now.
pub fn deadline(this: &Value) -> Option<Instant> {
    this.payload::<Socket>().timeout.get().map(|timeout| Instant::now() + timeout)
}

/// Whether calls on the socket never wait.
pub fn never_waits(this: &Value) -> bool {
    this.payload::<Socket>().timeout.get().is_some_and(|timeout| timeout.is_zero())
}

/// Makes a call of the system on the socket, after waiting until it is ready where the socket has a
/// timeout.
///
/// # Errors
/// `TimeoutError`, `OSError`, what the handlers of signals raise.
pub fn when_ready<T, E: Into<Error>>(
    vm: &mut Vm,
    this: &Value,
    writing: bool,
    deadline: Option<Instant>,
    mut call: impl FnMut() -> Result<T, E>,
) -> Outcome<T> {
    let timeout = this.payload::<Socket>().timeout.get();
    let waits = timeout.is_some_and(|timeout| !timeout.is_zero());
    loop {
        if waits {
            wait(vm, this, writing, deadline)?;
        } else if timeout.is_none() {
            let events = if writing { PollFlags::OUT } else { PollFlags::IN };
            vm.await_descriptors(&[(number(this), events)], None)?;
        }
        match vm.blocking(&mut call)? {
            Err(error) if waits && error.kind() == ErrorKind::WouldBlock => vm.check_interrupts()?,
            Err(error) => return Err(vm.os_error(&error, None)),
            Ok(value) => return Ok(value),
        }
    }
}

fn accept(vm: &mut Vm, this: &Value) -> Outcome {
    vm.ask_to(Deed::Network)?;
    let descriptor = descriptor(vm, this)?;
    let until = deadline(this);
    let (made, from) = when_ready(vm, this, false, until, || {
        rustix::net::acceptfrom_with(descriptor, SocketFlags::CLOEXEC)
    })?;
    Ok(tuple::of([int::new(made.into_raw_fd().into()), address::shown(from)]))
}

fn bind(vm: &mut Vm, this: &Value, given: &Value) -> Outcome {
    vm.ask_to(Deed::Network)?;
    let to = address::parse(vm, this.payload::<Socket>().family.get(), given, "bind")?;
    let descriptor = descriptor(vm, this)?;
    vm.system_call(|| rustix::net::bind(descriptor, &to))?;
    Ok(none())
}

/// Connects; the error of the system is handed back.
fn try_connect(vm: &mut Vm, this: &Value, given: &Value, function: &str) -> Outcome<Result<(), Error>> {
    vm.ask_to(Deed::Network)?;
    let to = address::parse(vm, this.payload::<Socket>().family.get(), given, function)?;
    let descriptor = descriptor(vm, this)?;
    let until = deadline(this);
    // Once begun, a connection goes on though a signal has ended the call.
    let error = match rustix::net::connect(descriptor, &to) {
        Ok(()) => return Ok(Ok(())),
        Err(error) => error,
    };
    let timeout = this.payload::<Socket>().timeout.get();
    let goes_on = match error {
        rustix::io::Errno::INTR => {
            vm.check_interrupts()?;
            timeout.is_none_or(|timeout| !timeout.is_zero())
        }
        rustix::io::Errno::INPROGRESS => timeout.is_some_and(|timeout| !timeout.is_zero()),
        _ => false,
    };
    if !goes_on {
        return Ok(Err(error.into()));
    }
    wait(vm, this, true, until)?;
    Ok(match rustix::net::sockopt::socket_error(descriptor) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) | Err(error) => Err(error.into()),
    })
}

fn connect(vm: &mut Vm, this: &Value, given: &Value) -> Outcome {
    match try_connect(vm, this, given, "connect")? {
        Ok(()) => Ok(none()),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn connect_ex(vm: &mut Vm, this: &Value, given: &Value) -> Outcome {
    match try_connect(vm, this, given, "connect_ex") {
        Ok(Ok(())) => Ok(int::new(0)),
        Ok(Err(error)) => Ok(int::new(error.raw_os_error().unwrap_or(0).into())),
        Err(raised) => {
            drop(vm.catch(raised, &exception::TIMEOUT_ERROR)?);
            Ok(int::new(libc::EWOULDBLOCK.into()))
        }
    }
}

fn listen(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    vm.ask_to(Deed::Network)?;
    let backlog = vm.c_int_or(arguments.first(), 128)?.max(0);
    let descriptor = descriptor(vm, this)?;
    vm.system_call(|| rustix::net::listen(descriptor, backlog))?;
    Ok(none())
}

fn shutdown(vm: &mut Vm, this: &Value, how: &Value) -> Outcome {
    let how = match vm.c_int(how)? {
        0 => Shutdown::Read,
        1 => Shutdown::Write,
        2 => Shutdown::Both,
        _ => return Err(vm.os_error(&Error::from_raw_os_error(libc::EINVAL), None)),
    };
    let descriptor = descriptor(vm, this)?;
    vm.system_call(|| rustix::net::shutdown(descriptor, how))?;
    Ok(none())
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let number = this.payload::<Socket>().number.replace(-1);
    if number >= 0
        && let Err(error) = system::close(number)
        && error.raw_os_error() != Some(libc::ECONNRESET)
    {
        return Err(vm.os_error(&error, None));
    }
    Ok(none())
}

fn delete(vm: &mut Vm, this: &Value) -> Outcome {
    if number(this) >= 0 {
        let shown = vm.repr_text(this)?.to_string_lossy();
        if let Err(raised) = super::super::warn_resource(vm, &format!("unclosed {shown}"), this) {
            let exception = vm.take_raised(raised);
            vm.unraisable(exception, Some(this.clone()));
        }
        let number = this.payload::<Socket>().number.replace(-1);
        // Nobody is left who could hear of an error.
        let _ = system::close(number);
    }
    Ok(none())
}

fn detach(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<Socket>().number.replace(-1).into()))
}

fn fileno(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(number(this).into()))
}

fn getsockname(vm: &mut Vm, this: &Value) -> Outcome {
    let descriptor = descriptor(vm, this)?;
    let own = vm.system_call(|| rustix::net::getsockname(descriptor))?;
    Ok(address::shown(Some(own)))
}

fn getpeername(vm: &mut Vm, this: &Value) -> Outcome {
    let descriptor = descriptor(vm, this)?;
    let other = vm.system_call(|| rustix::net::getpeername(descriptor))?;
    Ok(match other {
        Some(other) => address::shown(Some(other)),
        None => str::new(""),
    })
}

/// A timeout argument; nothing for `None`.
///
/// # Errors
/// `TypeError` when it is no number, `ValueError` for a negative one.
pub fn timeout(vm: &mut Vm, value: &Value) -> Outcome<Option<Duration>> {
    if is_none(value) {
        return Ok(None);
    }
    let slots = &value.class().slots;
    if slots.float.get().is_none() && slots.index.get().is_none() {
        let class = value.class().name();
        return Err(vm.type_error(format!("'{class}' object cannot be interpreted as an integer")));
    }
    let seconds = vm.float(value)?;
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("Timeout value out of range"));
    }
    if seconds > 9.2e9 {
        return Err(vm.overflow_error("timestamp too large to convert to C PyTime_t"));
    }
    Ok(Some(Duration::from_secs_f64(seconds)))
}

fn set_timeout(vm: &mut Vm, this: &Value, timeout: Option<Duration>) -> Outcome {
    let socket = this.payload::<Socket>();
    socket.timeout.set(timeout);
    set_blocking(vm, socket.number.get(), timeout.is_none())?;
    Ok(none())
}

fn settimeout(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let timeout = timeout(vm, value)?;
    set_timeout(vm, this, timeout)
}

fn setblocking(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let blocking = vm.truth(value)?;
    set_timeout(vm, this, if blocking { None } else { Some(Duration::ZERO) })
}

/// A timeout as Python shows it.
pub fn shown_timeout(timeout: Option<Duration>) -> Value {
    timeout.map_or_else(none, |timeout| float::new(timeout.as_secs_f64()))
}

fn gettimeout(_: &mut Vm, this: &Value) -> Outcome {
    Ok(shown_timeout(this.payload::<Socket>().timeout.get()))
}

fn getblocking(_: &mut Vm, this: &Value) -> Outcome {
    let timeout = this.payload::<Socket>().timeout.get();
    Ok(bool_::new(timeout.is_none_or(|timeout| !timeout.is_zero())))
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let socket = this.payload::<Socket>();
    let (number, family, kind, protocol) =
        (socket.number.get(), socket.family.get(), socket.kind.get(), socket.protocol.get());
    Ok(str::new(format!("<socket object, fd={number}, family={family}, type={kind}, proto={protocol}>")))
}

/// `socket`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\nsocket(family=-1, type=-1, proto=-1, fileno=None) -> socket object\n\nOpen a socket of the given type.  The family argument specifies the\naddress family; it defaults to AF_INET.  The type argument specifies\nwhether this is a stream (SOCK_STREAM, this is the default)\nor datagram (SOCK_DGRAM) socket.  The protocol argument defaults to 0,\nspecifying the default protocol.  Keyword arguments are accepted.\nThe socket is created as non-inheritable.",
    ),
    methods: &[
        Method::new(
            "_accept",
            Native::NoArguments(accept),
            "_accept() -> (integer, address info)\n\nWait for an incoming connection.",
        ),
        Method::new("bind", Native::One(bind), "bind(address)\n\nBind the socket to a local address."),
        Method::new(
            "close",
            Native::NoArguments(close),
            "close()\n\nClose the socket.  It cannot be used after this call.",
        ),
        Method::new("__del__", Native::NoArguments(delete), ""),
        Method::new(
            "connect",
            Native::One(connect),
            "connect(address)\n\nConnect the socket to a remote address.",
        ),
        Method::new(
            "connect_ex",
            Native::One(connect_ex),
            "connect_ex(address) -> errno\n\nThis is like connect(address), but returns an error code (the errno value)\ninstead of raising an exception when an error occurs.",
        ),
        Method::new(
            "detach",
            Native::NoArguments(detach),
            "detach()\n\nClose the socket object without closing the underlying file descriptor.",
        ),
        Method::new(
            "fileno",
            Native::NoArguments(fileno),
            "fileno() -> integer\n\nReturn the integer file descriptor of the socket.",
        ),
        Method::new(
            "getblocking",
            Native::NoArguments(getblocking),
            "getblocking()\n\nReturns True if socket is in blocking mode, or False if it\nis in non-blocking mode.",
        ),
        Method::new(
            "getpeername",
            Native::NoArguments(getpeername),
            "getpeername() -> address info\n\nReturn the address of the remote endpoint.",
        ),
        Method::new(
            "getsockname",
            Native::NoArguments(getsockname),
            "getsockname() -> address info\n\nReturn the address of the local endpoint.",
        ),
        Method::new(
            "getsockopt",
            Native::Positional(2, 3, options::getsockopt),
            "getsockopt(level, option[, buffersize]) -> value\n\nGet a socket option.",
        ),
        Method::new(
            "gettimeout",
            Native::NoArguments(gettimeout),
            "gettimeout() -> timeout\n\nReturns the timeout in seconds (float) associated with socket\noperations. A timeout of None indicates that timeouts on socket\noperations are disabled.",
        ),
        Method::new(
            "listen",
            Native::Positional(0, 1, listen),
            "listen([backlog])\n\nEnable a server to accept connections.",
        ),
        Method::new(
            "recv",
            Native::Positional(1, 2, transfer::recv),
            "recv(buffersize[, flags]) -> data\n\nReceive up to buffersize bytes from the socket.",
        ),
        Method::new(
            "recv_into",
            Native::Any(transfer::recv_into),
            "recv_into(buffer, [nbytes[, flags]]) -> nbytes_read\n\nA version of recv() that stores its data into a buffer rather than creating\na new string.",
        ),
        Method::new(
            "recvfrom",
            Native::Positional(1, 2, transfer::recvfrom),
            "recvfrom(buffersize[, flags]) -> (data, address info)\n\nLike recv(buffersize, flags) but also return the sender's address info.",
        ),
        Method::new(
            "recvfrom_into",
            Native::Any(transfer::recvfrom_into),
            "recvfrom_into(buffer[, nbytes[, flags]]) -> (nbytes, address info)\n\nLike recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info.",
        ),
        Method::new(
            "recvmsg",
            Native::Positional(1, 3, transfer::recvmsg),
            "recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)\n\nReceive normal data (up to bufsize bytes) and ancillary data from the\nsocket.",
        ),
        Method::new(
            "recvmsg_into",
            Native::Positional(1, 3, transfer::recvmsg_into),
            "recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)\n\nReceive normal data and ancillary data from the socket.",
        ),
        Method::new(
            "send",
            Native::Positional(1, 2, transfer::send),
            "send(data[, flags]) -> count\n\nSend a data string to the socket.",
        ),
        Method::new(
            "sendall",
            Native::Positional(1, 2, transfer::sendall),
            "sendall(data[, flags])\n\nSend a data string to the socket.  This calls send() repeatedly\nuntil all data is sent.",
        ),
        Method::new(
            "sendmsg",
            Native::Positional(1, 4, transfer::sendmsg),
            "sendmsg(buffers[, ancdata[, flags[, address]]]) -> count\n\nSend normal and ancillary data to the socket.",
        ),
        Method::new(
            "sendto",
            Native::Positional(0, 9, transfer::sendto),
            "sendto(data[, flags], address) -> count\n\nLike send(data, flags) but allows specifying the destination address.",
        ),
        Method::new(
            "setblocking",
            Native::One(setblocking),
            "setblocking(flag)\n\nSet the socket to blocking (flag is true) or non-blocking (false).",
        ),
        Method::new(
            "setsockopt",
            Native::Positional(3, 4, options::setsockopt),
            "setsockopt(level, option, value: int)\nsetsockopt(level, option, value: buffer)\nsetsockopt(level, option, None, optlen: int)\n\nSet a socket option.",
        ),
        Method::new(
            "settimeout",
            Native::One(settimeout),
            "settimeout(timeout)\n\nSet a timeout on socket operations.",
        ),
        Method::new(
            "shutdown",
            Native::One(shutdown),
            "shutdown(flag)\n\nShut down the reading side of the socket (flag == SHUT_RD), the writing side\nof the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR).",
        ),
    ],
    attributes: &[
        GetSet {
            name: "family",
            get: |_, this| Ok(int::new(this.payload::<Socket>().family.get().into())),
            set: None,
            doc: "the socket family",
        },
        GetSet {
            name: "type",
            get: |_, this| Ok(int::new(this.payload::<Socket>().kind.get().into())),
            set: None,
            doc: "the socket type",
        },
        GetSet {
            name: "proto",
            get: |_, this| Ok(int::new(this.payload::<Socket>().protocol.get().into())),
            set: None,
            doc: "the socket protocol",
        },
        GetSet { name: "timeout", get: gettimeout, set: None, doc: "the socket timeout" },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
    },
};
