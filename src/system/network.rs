//! Names of hosts and services, and options of sockets by their numbers.

use std::ffi::{CStr, CString};
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

/// One answer of [`address_info`].
pub struct AddressInfo {
    /// The address family.
    pub family: i32,
    /// The kind of socket.
    pub kind: i32,
    /// The protocol.
    pub protocol: i32,
    /// The host's proper name, where it was asked for.
    pub canonical: String,
    /// The address.
    pub address: SocketAddr,
}

/// What `getaddrinfo` and `getnameinfo` say of a failure: a number of their own, and its words.
pub struct NameError {
    /// `EAI_…`.
    pub number: i32,
    /// In words.
    pub text: String,
    /// The system's error, where the number is `EAI_SYSTEM`.
    pub system: Option<io::Error>,
}

impl NameError {
    fn new(number: i32) -> NameError {
        let system = (number == libc::EAI_SYSTEM).then(io::Error::last_os_error);
        // SAFETY: the text belongs to the C library for ever.
        let text = unsafe { CStr::from_ptr(libc::gai_strerror(number)) };
        NameError { number, text: text.to_string_lossy().into_owned(), system }
    }
}

/// What is asked for.
#[derive(Clone, Copy, Default)]
pub struct Hints {
    /// The address family; 0 for any.
    pub family: i32,
    /// The kind of socket; 0 for any.
    pub kind: i32,
    /// The protocol; 0 for any.
    pub protocol: i32,
    /// `AI_…`.
    pub flags: i32,
}

/// `getaddrinfo(3)`.
///
/// # Errors
/// What the resolver says.
pub fn address_info(
    host: Option<&CStr>,
    service: Option<&CStr>,
    hints: Hints,
) -> Result<Vec<AddressInfo>, NameError> {
    // SAFETY: the structure consists of numbers and pointers, for which zero is valid.
    let mut wanted: libc::addrinfo = unsafe { std::mem::zeroed() };
    wanted.ai_family = hints.family;
    wanted.ai_socktype = hints.kind;
    wanted.ai_protocol = hints.protocol;
    wanted.ai_flags = hints.flags;
    let mut list = std::ptr::null_mut();
    let pointer = |text: Option<&CStr>| text.map_or(std::ptr::null(), CStr::as_ptr);
    // SAFETY: the texts end in zeros, and all places outlive the call.
    let result =
        unsafe { libc::getaddrinfo(pointer(host), pointer(service), &raw const wanted, &raw mut list) };
    if result != 0 {
        return Err(NameError::new(result));
    }
    let mut found = Vec::new();
    let mut next = list;
    // SAFETY: the list is the C library's until it is given back below; each entry's address has the size
    // its family says.
    unsafe {
        while let Some(entry) = next.as_ref() {
            if let Some(address) = read_address(entry.ai_addr) {
                let canonical = match entry.ai_canonname.is_null() {
                    true => String::new(),
                    false => CStr::from_ptr(entry.ai_canonname).to_string_lossy().into_owned(),
                };
                found.push(AddressInfo {
                    family: entry.ai_family,
                    kind: entry.ai_socktype,
                    protocol: entry.ai_protocol,
                    canonical,
                    address,
                });
            }
            next = entry.ai_next;
        }
        libc::freeaddrinfo(list);
    }
    Ok(found)
}

/// # Safety
/// `address` is null or points to an address as large as its family says.
unsafe fn read_address(address: *const libc::sockaddr) -> Option<SocketAddr> {
    // SAFETY: promised by the caller.
    unsafe {
        match i32::from(address.as_ref()?.sa_family) {
            libc::AF_INET => {
                let found = &*address.cast::<libc::sockaddr_in>();
                let host = Ipv4Addr::from(u32::from_be(found.sin_addr.s_addr));
                Some(SocketAddr::V4(SocketAddrV4::new(host, u16::from_be(found.sin_port))))
            }
            libc::AF_INET6 => {
                let found = &*address.cast::<libc::sockaddr_in6>();
                let host = Ipv6Addr::from(found.sin6_addr.s6_addr);
                let port = u16::from_be(found.sin6_port);
                let flow = u32::from_be(found.sin6_flowinfo);
                Some(SocketAddr::V6(SocketAddrV6::new(host, port, flow, found.sin6_scope_id)))
            }
            _ => None,
        }
    }
}

/// `getnameinfo(3)`: the names of host and service.
///
/// # Errors
/// What the resolver says.
pub fn name_info(address: &SocketAddr, flags: i32) -> Result<(String, String), NameError> {
    let mut host = [0 as libc::c_char; 1025];
    let mut service = [0 as libc::c_char; 32];
    let (host_size, service_size) = (host.len() as u32, service.len() as u32);
    // SAFETY: the structures consist of numbers, for which zero is valid; all places outlive the calls, and
    // the texts written end in zeros.
    unsafe {
        let mut ask = |address: *const libc::sockaddr, size: u32| {
            let (host, service) = (host.as_mut_ptr(), service.as_mut_ptr());
            libc::getnameinfo(address, size, host, host_size, service, service_size, flags)
        };
        let result = match address {
            SocketAddr::V4(address) => {
                let mut raw: libc::sockaddr_in = std::mem::zeroed();
                raw.sin_family = libc::AF_INET as u16;
                raw.sin_port = address.port().to_be();
                raw.sin_addr.s_addr = u32::from(*address.ip()).to_be();
                let size = size_of::<libc::sockaddr_in>() as u32;
                ask((&raw const raw).cast(), size)
            }
            SocketAddr::V6(address) => {
                let mut raw: libc::sockaddr_in6 = std::mem::zeroed();
                raw.sin6_family = libc::AF_INET6 as u16;
                raw.sin6_port = address.port().to_be();
                raw.sin6_addr.s6_addr = address.ip().octets();
                raw.sin6_flowinfo = address.flowinfo().to_be();
                raw.sin6_scope_id = address.scope_id();
                let size = size_of::<libc::sockaddr_in6>() as u32;
                ask((&raw const raw).cast(), size)
            }
        };
        if result != 0 {
            return Err(NameError::new(result));
        }
        let text = |text: &[libc::c_char]| CStr::from_ptr(text.as_ptr()).to_string_lossy().into_owned();
        Ok((text(&host), text(&service)))
    }
}

/// The number of a service, in the order of this machine; nothing for one that is not known.
pub fn service_port(name: &CStr, protocol: Option<&CStr>) -> Option<u16> {
    let protocol = protocol.map_or(std::ptr::null(), CStr::as_ptr);
    // SAFETY: the texts end in zeros; the structure belongs to the C library until the next such call.
    unsafe {
        let found = libc::getservbyname(name.as_ptr(), protocol);
        found.as_ref().map(|found| u16::from_be(found.s_port as u16))
    }
}

/// The name of a service; nothing for one that is not known.
pub fn service_name(port: u16, protocol: Option<&CStr>) -> Option<String> {
    let protocol = protocol.map_or(std::ptr::null(), CStr::as_ptr);
    // SAFETY: as for `service_port`.
    unsafe {
        let found = libc::getservbyport(i32::from(port.to_be()), protocol);
        found.as_ref().map(|found| CStr::from_ptr(found.s_name).to_string_lossy().into_owned())
    }
}

/// The number of a protocol; nothing for one that is not known.
pub fn protocol_number(name: &CStr) -> Option<i32> {
    // SAFETY: as for `service_port`.
    unsafe { libc::getprotobyname(name.as_ptr()).as_ref().map(|found| found.p_proto) }
}

/// The network interfaces by number.
pub fn interfaces() -> Vec<(u32, CString)> {
    let mut found = Vec::new();
    // SAFETY: the array ends in an entry of zeros and is given back; its texts end in zeros.
    unsafe {
        let list = libc::if_nameindex();
        let mut next = list;
        while !next.is_null() && (*next).if_index != 0 && !(*next).if_name.is_null() {
            found.push(((*next).if_index, CStr::from_ptr((*next).if_name).to_owned()));
            next = next.add(1);
        }
        if !list.is_null() {
            libc::if_freenameindex(list);
        }
    }
    found
}

/// `getsockopt(2)`: the value's bytes, at most `room` of them.
///
/// # Errors
/// The system's.
pub fn option(socket: i32, level: i32, name: i32, room: usize) -> io::Result<Vec<u8>> {
    let mut data = vec![0u8; room];
    let mut length = room as libc::socklen_t;
    // SAFETY: the buffer has room for `length` bytes and outlives the call.
    super::check(unsafe {
        libc::getsockopt(socket, level, name, data.as_mut_ptr().cast(), &raw mut length)
    })?;
    data.truncate(length as usize);
    Ok(data)
}

/// `setsockopt(2)`; without data, only a length is handed on.
///
/// # Errors
/// The system's.
pub fn set_option(socket: i32, level: i32, name: i32, data: Option<&[u8]>, length: u32) -> io::Result<()> {
    let (pointer, length) = match data {
        Some(data) => (data.as_ptr().cast(), data.len() as libc::socklen_t),
        None => (std::ptr::null(), length),
    };
    // SAFETY: the data outlive the call. A null pointer is for options that take only a length.
    super::check(unsafe { libc::setsockopt(socket, level, name, pointer, length) }).map(drop)
}
