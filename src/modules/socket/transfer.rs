//! Sending and receiving.

use super::address;
use super::object::{Socket, deadline, descriptor, when_ready};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::limits::gates::Deed;
use crate::modules::buffer;
use crate::types::none::{is_none, none};
use crate::types::tuple::{self, Tuple};
use crate::types::{bytes, int, list};
use rustix::io::{IoSlice, IoSliceMut};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, SocketAddrAny,
};
use std::mem::MaybeUninit;
use std::os::fd::{BorrowedFd, IntoRawFd};

fn flags(vm: &mut Vm, value: Option<&Value>) -> Outcome<u32> {
    Ok(vm.c_int_or(value, 0)? as u32)
}

fn length(vm: &mut Vm, value: &Value, function: &str) -> Outcome<usize> {
    match usize::try_from(vm.size(value)?) {
        Ok(length) => Ok(length),
        Err(_) => Err(vm.value_error(format!("negative buffersize in {function}"))),
    }
}

/// Receives up to `room` bytes, and who sent them.
fn receive(vm: &mut Vm, this: &Value, room: usize, flags: u32) -> Outcome<(Vec<u8>, Option<SocketAddrAny>)> {
    let descriptor = descriptor(vm, this)?;
    let mut data = buffer::zeros(vm, room)?;
    let flags = RecvFlags::from_bits_retain(flags);
    let (count, from) = when_ready(vm, this, false, deadline(this), || {
        rustix::net::recvfrom(descriptor, &mut data[..], flags).map(|(count, _, from)| (count, from))
    })?;
    data.truncate(count);
    Ok((data, from))
}

/// `recv(buffersize, flags=0)`.
pub fn recv(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let room = length(vm, &arguments[0], "recv")?;
    let flags = flags(vm, arguments.get(1))?;
    if room == 0 {
        return Ok(bytes::new(Vec::new()));
    }
    receive(vm, this, room, flags).map(|(data, _)| bytes::new(data))
}

/// `recvfrom(buffersize, flags=0)`.
pub fn recvfrom(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let room = length(vm, &arguments[0], "recvfrom")?;
    let flags = flags(vm, arguments.get(1))?;
    let (data, from) = receive(vm, this, room, flags)?;
    Ok(tuple::of([bytes::new(data), address::shown(from)]))
}

fn into(
    vm: &mut Vm,
    this: &Value,
    arguments: &Arguments<'_>,
    function: &str,
) -> Outcome<(usize, Option<SocketAddrAny>)> {
    let [target, count, given] = arguments.bind(vm, function, ["buffer", "nbytes", "flags"], 0, 0, 1)?;
    let target = target.unwrap_or_else(none);
    let room = buffer::writable_length(vm, "recv_into", &target)?;
    let count = count.map_or(Ok(0), |count| length(vm, &count, function))?;
    let flags = flags(vm, given.as_ref())?;
    if count > room {
        let message = match function {
            "recv_into" => "buffer too small for requested bytes",
            _ => "nbytes is greater than the length of the buffer",
        };
        return Err(vm.value_error(message));
    }
    let wanted = if count == 0 { room } else { count };
    if wanted == 0 && function == "recv_into" {
        return Ok((0, None));
    }
    let (data, from) = receive(vm, this, wanted, flags)?;
    buffer::write_into(vm, &target, &data)?;
    Ok((data.len(), from))
}

/// `recv_into(buffer, nbytes=0, flags=0)`.
pub fn recv_into(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    into(vm, this, arguments, "recv_into").map(|(count, _)| int::new(count as i64))
}

/// `recvfrom_into(buffer, nbytes=0, flags=0)`.
pub fn recvfrom_into(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (count, from) = into(vm, this, arguments, "recvfrom_into")?;
    Ok(tuple::of([int::new(count as i64), address::shown(from)]))
}

fn send_once(
    vm: &mut Vm,
    this: &Value,
    data: &[u8],
    flags: u32,
    until: Option<std::time::Instant>,
) -> Outcome<usize> {
    let descriptor = descriptor(vm, this)?;
    let flags = SendFlags::from_bits_retain(flags);
    when_ready(vm, this, true, until, || rustix::net::send(descriptor, data, flags))
}

/// `send(data, flags=0)`.
pub fn send(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let data = bytes::argument(vm, &arguments[0])?;
    let flags = flags(vm, arguments.get(1))?;
    send_once(vm, this, &data, flags, deadline(this)).map(|count| int::new(count as i64))
}

/// `sendall(data, flags=0)`.
pub fn sendall(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let data = bytes::argument(vm, &arguments[0])?;
    let flags = flags(vm, arguments.get(1))?;
    let until = deadline(this);
    let mut done = 0;
    loop {
        done += send_once(vm, this, &data[done..], flags, until)?;
        if done >= data.len() {
            return Ok(none());
        }
        vm.check_interrupts()?;
    }
}

/// `sendto(data, address)`, `sendto(data, flags, address)`.
pub fn sendto(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    vm.ask_to(Deed::Network)?;
    let (data, flags, given) = match arguments {
        [data, given] => (bytes::argument(vm, data)?, 0, given),
        [data, given_flags, given] => (bytes::argument(vm, data)?, flags(vm, Some(given_flags))?, given),
        _ => {
            let given = arguments.len();
            return Err(vm.type_error(format!("sendto() takes 2 or 3 arguments ({given} given)")));
        }
    };
    let to = address::parse(vm, this.payload::<Socket>().family.get(), given, "sendto")?;
    let descriptor = descriptor(vm, this)?;
    let flags = SendFlags::from_bits_retain(flags);
    let count =
        when_ready(vm, this, true, deadline(this), || rustix::net::sendto(descriptor, &data, flags, &to))?;
    Ok(int::new(count as i64))
}

/// The descriptors that ancillary data pass on.
fn passed(vm: &mut Vm, ancillary: Option<&Value>) -> Outcome<Vec<BorrowedFd<'static>>> {
    let mut found = Vec::new();
    let Some(ancillary) = ancillary else { return Ok(found) };
    for item in vm.collect(ancillary)? {
        let Some([level, kind, data]) = item.downcast::<Tuple>().map(Tuple::items) else {
            return Err(vm.type_error("[sendmsg() ancillary data items] must be sequence of length 3"));
        };
        let (level, kind) = (vm.c_int(level)?, vm.c_int(kind)?);
        if level != libc::SOL_SOCKET || kind != libc::SCM_RIGHTS {
            return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EINVAL), None));
        }
        let data = bytes::argument(vm, data)?.into_owned();
        for number in data.chunks_exact(4) {
            let number = number.try_into().map_or(-1, i32::from_ne_bytes);
            found.push(super::object::descriptor_of(vm, number)?);
        }
    }
    Ok(found)
}

/// `sendmsg(buffers, ancdata=[], flags=0, address=None)`; descriptors are the only ancillary data.
pub fn sendmsg(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let mut data = Vec::new();
    for part in vm.collect(&arguments[0])? {
        data.push(bytes::argument(vm, &part)?.into_owned());
    }
    let passed = passed(vm, arguments.get(1))?;
    let flags = SendFlags::from_bits_retain(flags(vm, arguments.get(2))?);
    let to = match arguments.get(3).filter(|to| !is_none(to)) {
        Some(to) => {
            vm.ask_to(Deed::Network)?;
            Some(address::parse(vm, this.payload::<Socket>().family.get(), to, "sendmsg")?)
        }
        None => None,
    };
    let descriptor = descriptor(vm, this)?;
    let slices: Vec<IoSlice<'_>> = data.iter().map(|part| IoSlice::new(part)).collect();
    let count = when_ready(vm, this, true, deadline(this), || {
        let mut room = [MaybeUninit::uninit(); 1100];
        let mut ancillary = SendAncillaryBuffer::new(&mut room);
        if !passed.is_empty() && !ancillary.push(SendAncillaryMessage::ScmRights(&passed)) {
            return Err(rustix::io::Errno::TOOBIG);
        }
        match &to {
            Some(to) => rustix::net::sendmsg_addr(descriptor, to, &slices, &mut ancillary, flags),
            None => rustix::net::sendmsg(descriptor, &slices, &mut ancillary, flags),
        }
    })?;
    Ok(int::new(count as i64))
}

/// What a message brought.
struct Message {
    data: Vec<u8>,
    ancillary: Value,
    flags: u32,
    from: Option<SocketAddrAny>,
}

fn receive_message(
    vm: &mut Vm,
    this: &Value,
    room: usize,
    ancillary_room: usize,
    flags: u32,
) -> Outcome<Message> {
    let descriptor = descriptor(vm, this)?;
    let mut data = buffer::zeros(vm, room)?;
    let flags = RecvFlags::from_bits_retain(flags | libc::MSG_CMSG_CLOEXEC as u32);
    let mut numbers = Vec::new();
    let result = when_ready(vm, this, false, deadline(this), || {
        let mut place = vec![MaybeUninit::uninit(); ancillary_room];
        let mut ancillary = RecvAncillaryBuffer::new(&mut place);
        let mut slices = [IoSliceMut::new(&mut data)];
        let result = rustix::net::recvmsg(descriptor, &mut slices, &mut ancillary, flags)?;
        for message in ancillary.drain() {
            if let RecvAncillaryMessage::ScmRights(descriptors) = message {
                numbers.extend(descriptors.map(IntoRawFd::into_raw_fd));
            }
        }
        Ok::<_, rustix::io::Errno>(result)
    })?;
    data.truncate(result.bytes);
    let mut ancillary = Vec::new();
    if !numbers.is_empty() {
        let packed = numbers.iter().flat_map(|number: &i32| number.to_ne_bytes()).collect();
        ancillary.push(tuple::of([
            int::new(libc::SOL_SOCKET.into()),
            int::new(libc::SCM_RIGHTS.into()),
            bytes::new(packed),
        ]));
    }
    Ok(Message { data, ancillary: list::new(ancillary), flags: result.flags.bits(), from: result.address })
}

/// `recvmsg(bufsize, ancbufsize=0, flags=0)`.
pub fn recvmsg(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let room = match usize::try_from(vm.size(&arguments[0])?) {
        Ok(room) => room,
        Err(_) => return Err(vm.value_error("negative buffer size in recvmsg()")),
    };
    let ancillary = arguments.get(1).map_or(Ok(0), |room| vm.size(room))?;
    let Ok(ancillary) = usize::try_from(ancillary) else {
        return Err(vm.value_error("invalid ancillary data buffer length"));
    };
    let flags = flags(vm, arguments.get(2))?;
    let message = receive_message(vm, this, room, ancillary.min(1 << 20), flags)?;
    Ok(tuple::of([
        bytes::new(message.data),
        message.ancillary,
        int::new((message.flags & !(libc::MSG_CMSG_CLOEXEC as u32)).into()),
        address::shown(message.from),
    ]))
}

/// `recvmsg_into(buffers, ancbufsize=0, flags=0)`.
pub fn recvmsg_into(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let targets = vm.collect(&arguments[0])?;
    let mut rooms = Vec::new();
    for target in &targets {
        rooms.push(buffer::writable_length(vm, "recv_into", target)?);
    }
    let ancillary = arguments.get(1).map_or(Ok(0), |room| vm.size(room))?;
    let Ok(ancillary) = usize::try_from(ancillary) else {
        return Err(vm.value_error("invalid ancillary data buffer length"));
    };
    let flags = flags(vm, arguments.get(2))?;
    let message = receive_message(vm, this, rooms.iter().sum(), ancillary.min(1 << 20), flags)?;
    let mut rest = &message.data[..];
    for (target, room) in targets.iter().zip(rooms) {
        let (part, after) = rest.split_at(room.min(rest.len()));
        buffer::write_into(vm, target, part)?;
        rest = after;
    }
    Ok(tuple::of([
        int::new(message.data.len() as i64),
        message.ancillary,
        int::new((message.flags & !(libc::MSG_CMSG_CLOEXEC as u32)).into()),
        address::shown(message.from),
    ]))
}
