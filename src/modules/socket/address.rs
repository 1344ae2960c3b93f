//! Addresses of sockets, as Python shows them and as the system takes them.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::modules::posix::path;
use crate::system::network::{self, Hints, NameError};
use crate::types::bytes::{self, Bytes};
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, to_string};
use crate::types::tuple::{self, Tuple};
use crate::types::{exception, int};
use rustix::net::addr::SocketAddrArg;
use rustix::net::{SocketAddrAny, SocketAddrUnix};
use std::ffi::CString;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

/// Raises `socket.gaierror`, or the system's error where there is one.
#[cold]
pub fn name_error(vm: &mut Vm, error: &NameError) -> Raised {
    if let Some(system) = &error.system {
        return vm.os_error(system, None);
    }
    let arguments = [int::new(error.number.into()), str::new(error.text.as_str())];
    match vm.call(&super::GAI_ERROR.value(), &arguments) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

/// The text of a host's name.
///
/// # Errors
/// `TypeError` when it is neither text nor bytes.
pub fn host_text(vm: &mut Vm, host: &Value) -> Outcome<String> {
    if let Some(text) = host.downcast::<Str>() {
        if text.text().is_ascii() {
            return Ok(to_string(host));
        }
        let data = str::codec::encode(vm, host, Some("idna"), None)?;
        return Ok(String::from_utf8_lossy(&data).into_owned());
    }
    if let Some(data) = bytes::view(host) {
        return Ok(String::from_utf8_lossy(&data).into_owned());
    }
    let class = host.class().name();
    Err(vm.type_error(format!("str, bytes or bytearray expected, not {class}")))
}

/// The numeric address of a host of a family.
///
/// # Errors
/// `gaierror` for one that is not known.
pub fn resolve(vm: &mut Vm, host: &str, family: i32) -> Outcome<IpAddr> {
    let any_six = family == libc::AF_INET6;
    match host {
        "" if any_six => return Ok(IpAddr::V6(Ipv6Addr::UNSPECIFIED)),
        "" => return Ok(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
        "<broadcast>" | "255.255.255.255" if !any_six => return Ok(IpAddr::V4(Ipv4Addr::BROADCAST)),
        _ => {}
    }
    if let Ok(address) = host.parse::<IpAddr>()
        && (family == 0 || address.is_ipv6() == any_six)
    {
        return Ok(address);
    }
    let Ok(name) = CString::new(host) else {
        return Err(vm.value_error("host name must not contain null character"));
    };
    let hints = Hints { family, ..Hints::default() };
    match network::address_info(Some(&name), None, hints) {
        Ok(found) => match found.first() {
            Some(found) => Ok(found.address.ip()),
            None => Err(vm.raise_new(&exception::OS_ERROR, "unknown address family")),
        },
        Err(error) => Err(name_error(vm, &error)),
    }
}

fn port(vm: &mut Vm, value: &Value, function: &str) -> Outcome<u16> {
    let integer = vm.index(value)?;
    match integer.payload::<int::Int>().small().and_then(|port| u16::try_from(port).ok()) {
        Some(port) => Ok(port),
        None => Err(vm.overflow_error(format!("{function}(): port must be 0-65535."))),
    }
}

/// The address that a program gives to `function` of a socket of this family.
///
/// # Errors
/// `TypeError` for one of another shape, `OverflowError` for a port out of range, `gaierror`.
pub fn parse(vm: &mut Vm, family: i32, address: &Value, function: &str) -> Outcome<SocketAddrAny> {
    match family {
        libc::AF_UNIX => return parse_unix(vm, address),
        libc::AF_INET | libc::AF_INET6 => {}
        _ => {
            return Err(vm.raise_new(&exception::OS_ERROR, &format!("{function}(): bad family")));
        }
    }
    let name = if family == libc::AF_INET { "AF_INET" } else { "AF_INET6" };
    let Some(items) = address.downcast::<Tuple>().map(Tuple::items) else {
        let class = address.class().name();
        return Err(vm.type_error(format!("{function}(): {name} address must be tuple, not {class}")));
    };
    match (family, items) {
        (libc::AF_INET, [host, number]) => {
            let host = host_text(vm, host)?;
            let resolved = resolve(vm, &host, family)?;
            let port = port(vm, number, function)?;
            match resolved {
                IpAddr::V4(host) => Ok(SocketAddr::V4(SocketAddrV4::new(host, port)).into()),
                IpAddr::V6(_) => Err(vm.raise_new(&exception::OS_ERROR, "address family mismatched")),
            }
        }
        (libc::AF_INET6, [host, number, rest @ ..]) if rest.len() <= 2 => {
            let text = host_text(vm, host)?;
            let (plain, zone) = text.split_once('%').unwrap_or((&text, ""));
            let resolved = resolve(vm, if zone.is_empty() { &text } else { plain }, family)?;
            let port = port(vm, number, function)?;
            let flow = rest.first().map_or(Ok(0), |flow| vm.c_long(flow))?;
            let scope = rest.get(1).map_or(Ok(0), |scope| vm.c_long(scope))?;
            if !(0..=0xF_FFFF).contains(&flow) {
                let message = format!("{function}(): flowinfo must be 0-1048575.");
                return Err(vm.overflow_error(message));
            }
            match resolved {
                IpAddr::V6(host) => {
                    let address = SocketAddrV6::new(host, port, flow as u32, scope as u32);
                    Ok(SocketAddr::V6(address).into())
                }
                IpAddr::V4(_) => Err(vm.raise_new(&exception::OS_ERROR, "address family mismatched")),
            }
        }
        (libc::AF_INET, _) => Err(vm.type_error("AF_INET address must be a pair (host, port)")),
        _ => Err(vm.type_error("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")),
    }
}

fn parse_unix(vm: &mut Vm, address: &Value) -> Outcome<SocketAddrAny> {
    let data = match address.downcast::<Bytes>() {
        Some(data) => data.data.to_vec(),
        None if address.has::<Str>() => path::encode(vm, address)?,
        None => match bytes::view(address) {
            Some(data) => data.into_owned(),
            None => {
                let class = address.class().name();
                let message = format!("a bytes-like object is required, not '{class}'");
                return Err(vm.type_error(message));
            }
        },
    };
    let made = match data.split_first() {
        Some((0, name)) => SocketAddrUnix::new_abstract_name(name),
        None => Ok(SocketAddrUnix::new_unnamed()),
        _ if data.len() > 107 => {
            return Err(vm.raise_new(&exception::OS_ERROR, "AF_UNIX path too long"));
        }
        _ => SocketAddrUnix::new(&data[..]),
    };
    match made {
        Ok(made) => Ok(made.as_any()),
        Err(rustix::io::Errno::NAMETOOLONG) => {
            Err(vm.raise_new(&exception::OS_ERROR, "AF_UNIX path too long"))
        }
        Err(error) => Err(vm.os_error(&error.into(), None)),
    }
}

/// An address of the internet as Python shows it.
pub fn shown_internet(address: &SocketAddr) -> Value {
    match address {
        SocketAddr::V4(address) => {
            tuple::of([str::new(address.ip().to_string()), int::new(address.port().into())])
        }
        SocketAddr::V6(address) => tuple::of([
            str::new(address.ip().to_string()),
            int::new(address.port().into()),
            int::new(address.flowinfo().into()),
            int::new(address.scope_id().into()),
        ]),
    }
}

/// An address as Python shows it; `None` where there is none.
pub fn shown(address: Option<SocketAddrAny>) -> Value {
    let Some(address) = address else { return none() };
    if let Ok(address) = SocketAddr::try_from(address.clone()) {
        return shown_internet(&address);
    }
    match SocketAddrUnix::try_from(address) {
        Ok(address) => {
            // A socket without a name has an abstract one of no bytes, as far as can be seen here.
            if let Some(name) = address.abstract_name().filter(|name| !name.is_empty()) {
                return bytes::new([&[0], name].concat());
            }
            address
                .path_bytes()
                .filter(|name| !name.starts_with(&[0]))
                .map_or_else(|| str::new(""), path::decode)
        }
        Err(_) => none(),
    }
}

/// The address of the internet that a tuple tells of, without looking names up.
///
/// # Errors
/// As for [`parse`].
pub fn parse_numeric(vm: &mut Vm, address: &Value, function: &str) -> Outcome<SocketAddr> {
    let Some(items) = address.downcast::<Tuple>().map(Tuple::items) else {
        return Err(vm.type_error(format!("{function}() argument 1 must be tuple")));
    };
    let [host, number, rest @ ..] = items else {
        return Err(vm.type_error(format!("{function}(): illegal sockaddr argument")));
    };
    if !host.has::<Str>() {
        return Err(vm.type_error(format!("{function}(): illegal sockaddr argument")));
    }
    let number = port(vm, number, function)?;
    let flow = rest.first().map_or(Ok(0), |flow| vm.c_long(flow))?;
    let scope = rest.get(1).map_or(Ok(0), |scope| vm.c_long(scope))?;
    if !(0..=0xF_FFFF).contains(&flow) {
        return Err(vm.overflow_error(format!("{function}(): flowinfo must be 0-1048575.")));
    }
    let Ok(name) = CString::new(to_string(host)) else {
        return Err(vm.value_error("embedded null character"));
    };
    let hints = Hints { kind: libc::SOCK_DGRAM, flags: libc::AI_NUMERICHOST, ..Hints::default() };
    let found = network::address_info(Some(&name), None, hints);
    let found = found.map_err(|error| name_error(vm, &error))?;
    match found.first().map(|found| found.address.ip()) {
        Some(IpAddr::V4(_)) if !rest.is_empty() => {
            Err(vm.raise_new(&exception::OS_ERROR, "IPv4 sockaddr must be 2 tuple"))
        }
        Some(IpAddr::V4(host)) => Ok(SocketAddr::V4(SocketAddrV4::new(host, number))),
        Some(IpAddr::V6(host)) => {
            Ok(SocketAddr::V6(SocketAddrV6::new(host, number, flow as u32, scope as u32)))
        }
        None => Err(vm.raise_new(&exception::OS_ERROR, "unknown family")),
    }
}

/// A text argument as the C library takes it; nothing for `None`.
///
/// # Errors
/// `TypeError` when it is no text, `ValueError` for one with a zero in it.
pub fn c_text(vm: &mut Vm, value: Option<&Value>) -> Outcome<Option<CString>> {
    let Some(value) = value.filter(|value| !is_none(value)) else { return Ok(None) };
    let text = host_text(vm, value)?;
    match CString::new(text) {
        Ok(text) => Ok(Some(text)),
        Err(_) => Err(vm.value_error("embedded null character")),
    }
}
