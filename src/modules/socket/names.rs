//! The functions of `_socket`: names of hosts and services, conversions of numbers.

use super::address::{c_text, host_text, name_error, parse_numeric, resolve, shown_internet};
use super::object;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::posix::path;
use crate::system::network::{self, Hints};
use crate::types::bytes::{self, Bytes};
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, to_string};
use crate::types::{exception, int, list, tuple};
use std::ffi::CString;
use std::io::Error;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::os::fd::IntoRawFd;

/// All of them.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "CMSG_LEN",
        Native::One(|vm, _, length| control_size(vm, length, 1, "CMSG_LEN")),
        "CMSG_LEN(length) -> control message length\n\nReturn the total length, without trailing padding, of an ancillary\ndata item with associated data of the given length.",
    ),
    Method::new(
        "CMSG_SPACE",
        Native::One(|vm, _, length| control_size(vm, length, 8, "CMSG_SPACE")),
        "CMSG_SPACE(length) -> buffer size\n\nReturn the buffer size needed for recvmsg() to receive an ancillary\ndata item with associated data of the given length, along with any\ntrailing padding.",
    ),
    Method::new(
        "close",
        Native::One(close),
        "close(integer) -> None\n\nClose an integer socket file descriptor.",
    ),
    Method::new(
        "dup",
        Native::One(dup),
        "dup(integer) -> integer\n\nDuplicate an integer socket file descriptor.",
    ),
    Method::new(
        "getaddrinfo",
        Native::Any(getaddrinfo),
        "getaddrinfo(host, port [, family, type, proto, flags])\n    -> list of (family, type, proto, canonname, sockaddr)\n\nResolve host and port into addrinfo struct.",
    ),
    Method::new(
        "getdefaulttimeout",
        Native::NoArguments(|vm, _| Ok(object::shown_timeout(vm.interpreter.default_timeout))),
        "getdefaulttimeout() -> timeout\n\nReturns the default timeout in seconds (float) for new socket objects.",
    ),
    Method::new(
        "gethostbyaddr",
        Native::One(gethostbyaddr),
        "gethostbyaddr(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and a list of IP addresses,\nfor a host.",
    ),
    Method::new(
        "gethostbyname",
        Native::One(gethostbyname),
        "gethostbyname(host) -> address\n\nReturn the IP address (a string of the form '255.255.255.255') for a host.",
    ),
    Method::new(
        "gethostbyname_ex",
        Native::One(gethostbyname_ex),
        "gethostbyname_ex(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and a list of IP addresses,\nfor a host.",
    ),
    Method::new(
        "gethostname",
        Native::NoArguments(gethostname),
        "gethostname() -> string\n\nReturn the current host name.",
    ),
    Method::new(
        "getnameinfo",
        Native::Positional(2, 2, getnameinfo),
        "getnameinfo(sockaddr, flags) --> (host, port)\n\nGet host and port for a sockaddr.",
    ),
    Method::new(
        "getprotobyname",
        Native::One(getprotobyname),
        "getprotobyname(name) -> integer\n\nReturn the protocol number for the named protocol.",
    ),
    Method::new(
        "getservbyname",
        Native::Positional(1, 2, getservbyname),
        "getservbyname(servicename[, protocolname]) -> integer\n\nReturn a port number from a service name and protocol name.",
    ),
    Method::new(
        "getservbyport",
        Native::Positional(1, 2, getservbyport),
        "getservbyport(port[, protocolname]) -> string\n\nReturn the service name from a port number and protocol name.",
    ),
    Method::new(
        "htonl",
        Native::One(|vm, _, value| long(vm, value, "htonl")),
        "htonl(integer) -> integer\n\nConvert a 32-bit integer from host to network byte order.",
    ),
    Method::new(
        "htons",
        Native::One(|vm, _, value| short(vm, value, "htons")),
        "htons(integer) -> integer\n\nConvert a 16-bit unsigned integer from host to network byte order.",
    ),
    Method::new(
        "if_indextoname",
        Native::One(if_indextoname),
        "if_indextoname(if_index)\n\nReturns the interface name corresponding to the interface index if_index.",
    ),
    Method::new(
        "if_nameindex",
        Native::NoArguments(if_nameindex),
        "if_nameindex()\n\nReturns a list of network interface information (index, name) tuples.",
    ),
    Method::new(
        "if_nametoindex",
        Native::One(if_nametoindex),
        "Returns the interface index corresponding to the interface name if_name.",
    ),
    Method::new(
        "inet_aton",
        Native::One(inet_aton),
        "inet_aton(string) -> bytes giving packed 32-bit IP representation\n\nConvert an IP address in string format (123.45.67.89) to the 32-bit packed\nbinary format used in low-level network functions.",
    ),
    Method::new(
        "inet_ntoa",
        Native::One(inet_ntoa),
        "inet_ntoa(packed_ip) -> ip_address_string\n\nConvert an IP address from 32-bit packed binary format to string format",
    ),
    Method::new(
        "inet_ntop",
        Native::Positional(2, 2, inet_ntop),
        "inet_ntop(af, packed_ip) -> string formatted IP address\n\nConvert a packed IP address of the given family to string format.",
    ),
    Method::new(
        "inet_pton",
        Native::Positional(2, 2, inet_pton),
        "inet_pton(af, ip) -> packed IP address string\n\nConvert an IP address from string format to a packed string suitable\nfor use with low-level network functions.",
    ),
    Method::new(
        "ntohl",
        Native::One(|vm, _, value| long(vm, value, "ntohl")),
        "ntohl(integer) -> integer\n\nConvert a 32-bit integer from network to host byte order.",
    ),
    Method::new(
        "ntohs",
        Native::One(|vm, _, value| short(vm, value, "ntohs")),
        "ntohs(integer) -> integer\n\nConvert a 16-bit unsigned integer from network to host byte order.",
    ),
    Method::new(
        "setdefaulttimeout",
        Native::One(setdefaulttimeout),
        "setdefaulttimeout(timeout)\n\nSet the default timeout in seconds (float) for new socket objects.",
    ),
    Method::new(
        "socketpair",
        Native::Positional(0, 3, object::pair),
        "socketpair([family[, type [, proto]]]) -> (socket object, socket object)\n\nCreate a pair of socket objects from the sockets returned by the platform\nsocketpair() function.",
    ),
];

fn control_size(vm: &mut Vm, length: &Value, unit: i64, function: &str) -> Outcome {
    // The whole must fit a C `int`, with whatever fills it up.
    let most = 0x7FFF_FFFF - 16 - if unit > 1 { unit } else { 0 };
    match vm.c_long(length)? {
        length if (0..=most).contains(&length) => Ok(int::new(16 + (length + unit - 1) / unit * unit)),
        _ => Err(vm.overflow_error(format!("{function}() argument out of range"))),
    }
}

fn close(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    match crate::system::close(number) {
        Err(error) if error.raw_os_error() != Some(libc::ECONNRESET) => Err(vm.os_error(&error, None)),
        _ => Ok(none()),
    }
}

fn dup(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    let descriptor = object::descriptor_of(vm, number)?;
    let made = vm.system_call(|| rustix::io::fcntl_dupfd_cloexec(descriptor, 0))?;
    Ok(int::new(made.into_raw_fd().into()))
}

fn setdefaulttimeout(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    vm.interpreter.default_timeout = object::timeout(vm, value)?;
    Ok(none())
}

fn getaddrinfo(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["host", "port", "family", "type", "proto", "flags"];
    let [host, service, family, kind, protocol, flags] = arguments.bind(vm, "getaddrinfo", names, 0, 0, 2)?;
    let host = match host.filter(|host| !is_none(host)) {
        Some(host) if host.has::<Str>() || host.has::<Bytes>() => c_text(vm, Some(&host))?,
        Some(_) => return Err(vm.type_error("getaddrinfo() argument 1 must be string or None")),
        None => None,
    };
    let service = match service.filter(|service| !is_none(service)) {
        Some(service) if service.has::<Int>() => {
            let shown = vm.repr_text(&service)?.to_string_lossy();
            CString::new(shown).ok()
        }
        Some(service) if service.has::<Str>() || service.has::<Bytes>() => c_text(vm, Some(&service))?,
        Some(_) => return Err(vm.raise_new(&exception::OS_ERROR, "Int or String expected")),
        None => None,
    };
    let hints = Hints {
        family: vm.c_int_or(family.as_ref(), 0)?,
        kind: vm.c_int_or(kind.as_ref(), 0)?,
        protocol: vm.c_int_or(protocol.as_ref(), 0)?,
        flags: vm.c_int_or(flags.as_ref(), 0)?,
    };
    let found = network::address_info(host.as_deref(), service.as_deref(), hints);
    let found = found.map_err(|error| name_error(vm, &error))?;
    let entries = found.iter().map(|entry| {
        tuple::of([
            int::new(entry.family.into()),
            int::new(entry.kind.into()),
            int::new(entry.protocol.into()),
            str::new(entry.canonical.as_str()),
            shown_internet(&entry.address),
        ])
    });
    Ok(list::new(entries.collect()))
}

fn getnameinfo(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let flags = vm.c_int(&arguments[1])?;
    let address = parse_numeric(vm, &arguments[0], "getnameinfo")?;
    match network::name_info(&address, flags) {
        Ok((host, service)) => Ok(tuple::of([str::new(host), str::new(service)])),
        Err(error) => Err(name_error(vm, &error)),
    }
}

fn gethostbyname(vm: &mut Vm, _: &Value, host: &Value) -> Outcome {
    let host = host_text(vm, host)?;
    resolve(vm, &host, libc::AF_INET).map(|address| str::new(address.to_string()))
}

fn gethostbyname_ex(vm: &mut Vm, _: &Value, host: &Value) -> Outcome {
    let text = host_text(vm, host)?;
    let Ok(name) = CString::new(text.clone()) else { return Err(vm.value_error("embedded null character")) };
    let hints = Hints {
        family: libc::AF_INET,
        kind: libc::SOCK_STREAM,
        flags: libc::AI_CANONNAME,
        ..Hints::default()
    };
    let found = network::address_info(Some(&name), None, hints);
    let found = found.map_err(|error| name_error(vm, &error))?;
    let canonical = found.first().map(|entry| entry.canonical.clone()).filter(|name| !name.is_empty());
    let addresses = found.iter().map(|entry| str::new(entry.address.ip().to_string())).collect();
    Ok(tuple::of([str::new(canonical.unwrap_or(text)), list::new(Vec::new()), list::new(addresses)]))
}

fn gethostbyaddr(vm: &mut Vm, _: &Value, host: &Value) -> Outcome {
    let host = host_text(vm, host)?;
    let address = resolve(vm, &host, 0)?;
    match network::name_info(&SocketAddr::new(address, 0), libc::NI_NAMEREQD) {
        Ok((name, _)) => {
            let addresses = list::new(vec![str::new(address.to_string())]);
            Ok(tuple::of([str::new(name), list::new(Vec::new()), addresses]))
        }
        Err(_) => {
            let arguments = [int::new(1), str::new("Unknown host")];
            match vm.call(&super::HOST_ERROR.value(), &arguments) {
                Ok(exception) => Err(vm.raise(exception)),
                Err(raised) => Err(raised),
            }
        }
    }
}

fn gethostname(_: &mut Vm, _: &Value) -> Outcome {
    Ok(path::decode(rustix::system::uname().nodename().to_bytes()))
}

fn getprotobyname(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    let name = c_text(vm, Some(name))?.unwrap_or_default();
    match network::protocol_number(&name) {
        Some(number) => Ok(int::new(number.into())),
        None => Err(vm.raise_new(&exception::OS_ERROR, "protocol not found")),
    }
}

fn getservbyname(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let name = c_text(vm, arguments.first())?.unwrap_or_default();
    let protocol = c_text(vm, arguments.get(1))?;
    match network::service_port(&name, protocol.as_deref()) {
        Some(port) => Ok(int::new(port.into())),
        None => Err(vm.raise_new(&exception::OS_ERROR, "service/proto not found")),
    }
}

fn getservbyport(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let port = vm.c_int(&arguments[0])?;
    let protocol = c_text(vm, arguments.get(1))?;
    let Ok(port) = u16::try_from(port) else {
        return Err(vm.overflow_error("getservbyport: port must be 0-65535."));
    };
    match network::service_name(port, protocol.as_deref()) {
        Some(name) => Ok(str::new(name)),
        None => Err(vm.raise_new(&exception::OS_ERROR, "port/proto not found")),
    }
}

fn long(vm: &mut Vm, value: &Value, function: &str) -> Outcome {
    let _ = function;
    if !value.has::<Int>() {
        let class = value.class().name();
        return Err(vm.type_error(format!("expected int, {class} found")));
    }
    match value.payload::<Int>().small() {
        Some(number) if number < 0 => Err(vm.overflow_error("can't convert negative value to unsigned int")),
        Some(number) => match u32::try_from(number) {
            Ok(number) => Ok(int::new(number.to_be().into())),
            Err(_) => Err(vm.overflow_error("int larger than 32 bits")),
        },
        None => Err(vm.overflow_error("int larger than 32 bits")),
    }
}

fn short(vm: &mut Vm, value: &Value, function: &str) -> Outcome {
    let number = vm.c_int(value)?;
    match u16::try_from(number) {
        Ok(number) => Ok(int::new(number.to_be().into())),
        Err(_) if number < 0 => {
            let message =
                format!("{function}: can't convert negative Python int to C 16-bit unsigned integer");
            Err(vm.overflow_error(message))
        }
        Err(_) => {
            let message = format!("{function}: Python int too large to convert to C 16-bit unsigned integer");
            Err(vm.overflow_error(message))
        }
    }
}

fn if_nameindex(_: &mut Vm, _: &Value) -> Outcome {
    let pairs = network::interfaces()
        .into_iter()
        .map(|(index, name)| tuple::of([int::new(index.into()), path::decode(name.as_bytes())]));
    Ok(list::new(pairs.collect()))
}

fn if_nametoindex(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    let name = c_text(vm, Some(name))?.unwrap_or_default();
    match network::interfaces().into_iter().find(|(_, known)| *known == name) {
        Some((index, _)) => Ok(int::new(index.into())),
        None => Err(vm.raise_new(&exception::OS_ERROR, "no interface with this name")),
    }
}

fn if_indextoname(vm: &mut Vm, _: &Value, index: &Value) -> Outcome {
    let index = vm.c_long(index)?;
    if index < 0 {
        return Err(vm.overflow_error("can't convert negative value to unsigned int"));
    }
    match network::interfaces().into_iter().find(|(known, _)| i64::from(*known) == index) {
        Some((_, name)) => Ok(path::decode(name.as_bytes())),
        None => Err(vm.os_error(&Error::from_raw_os_error(libc::ENXIO), None)),
    }
}

/// An address of one to four numbers, each in any base that C knows.
fn loose_address(text: &str) -> Option<Ipv4Addr> {
    let number = |text: &str| -> Option<u32> {
        match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None if text.len() > 1 && text.starts_with('0') => u32::from_str_radix(&text[1..], 8).ok(),
            None => text.parse().ok(),
        }
    };
    let parts: Vec<u32> = text.split('.').map(number).collect::<Option<_>>()?;
    let (last, leading) = parts.split_last()?;
    if parts.len() > 4 || leading.iter().any(|part| *part > 255) {
        return None;
    }
    let room = 32 - 8 * leading.len() as u32;
    if room < 32 && u64::from(*last) >= 1 << room {
        return None;
    }
    let high = leading.iter().enumerate().fold(0, |sum, (index, part)| sum | part << (24 - 8 * index));
    Some(Ipv4Addr::from(high | last))
}

fn inet_aton(vm: &mut Vm, _: &Value, text: &Value) -> Outcome {
    if !text.has::<Str>() {
        let class = text.class().name();
        return Err(vm.type_error(format!("inet_aton() argument 1 must be str, not {class}")));
    }
    match loose_address(&to_string(text)) {
        Some(address) => Ok(bytes::new(address.octets().to_vec())),
        None => {
            let message = "illegal IP address string passed to inet_aton";
            Err(vm.raise_new(&exception::OS_ERROR, message))
        }
    }
}

fn inet_ntoa(vm: &mut Vm, _: &Value, packed: &Value) -> Outcome {
    let data = bytes::argument(vm, packed)?;
    match <[u8; 4]>::try_from(&data[..]) {
        Ok(octets) => Ok(str::new(Ipv4Addr::from(octets).to_string())),
        Err(_) => Err(vm.raise_new(&exception::OS_ERROR, "packed IP wrong length")),
    }
}

fn inet_pton(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let family = vm.c_int(&arguments[0])?;
    if !arguments[1].has::<Str>() {
        let class = arguments[1].class().name();
        return Err(vm.type_error(format!("inet_pton() argument 2 must be str, not {class}")));
    }
    let text = to_string(&arguments[1]);
    let packed = match family {
        libc::AF_INET => text.parse::<Ipv4Addr>().ok().map(|address| address.octets().to_vec()),
        libc::AF_INET6 => text.parse::<Ipv6Addr>().ok().map(|address| address.octets().to_vec()),
        _ => return Err(vm.os_error(&Error::from_raw_os_error(libc::EAFNOSUPPORT), None)),
    };
    match packed {
        Some(packed) => Ok(bytes::new(packed)),
        None => {
            let message = "illegal IP address string passed to inet_pton";
            Err(vm.raise_new(&exception::OS_ERROR, message))
        }
    }
}

fn inet_ntop(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let family = vm.c_int(&arguments[0])?;
    let data = bytes::argument(vm, &arguments[1])?;
    let address = match family {
        libc::AF_INET => <[u8; 4]>::try_from(&data[..]).ok().map(|octets| IpAddr::V4(octets.into())),
        libc::AF_INET6 => <[u8; 16]>::try_from(&data[..]).ok().map(|octets| IpAddr::V6(octets.into())),
        _ => return Err(vm.value_error(format!("unknown address family {family}"))),
    };
    match address {
        Some(address) => Ok(str::new(address.to_string())),
        None => Err(vm.value_error("invalid length of packed IP address string")),
    }
}
