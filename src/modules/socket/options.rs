//! Options of sockets.

use super::object::number;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::system::network;
use crate::types::int::Int;
use crate::types::none::{is_none, none};
use crate::types::{bytes, int};

/// `getsockopt(level, option, buffersize=0)`.
pub fn getsockopt(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let (level, name) = (vm.c_int(&arguments[0])?, vm.c_int(&arguments[1])?);
    let room = vm.c_int_or(arguments.get(2), 0)?;
    let socket = number(this);
    if room == 0 {
        let data = vm.system_call(|| network::option(socket, level, name, 4))?;
        return Ok(int::new(data.try_into().map_or(0, i32::from_ne_bytes).into()));
    }
    if !(0..=1024).contains(&room) {
        return Err(vm.raise_new(&crate::types::exception::OS_ERROR, "getsockopt buflen out of range"));
    }
    let data = vm.system_call(|| network::option(socket, level, name, room as usize))?;
    Ok(bytes::new(data))
}

/// `setsockopt(level, option, value)`, `setsockopt(level, option, None, length)`.
pub fn setsockopt(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let (level, name) = (vm.c_int(&arguments[0])?, vm.c_int(&arguments[1])?);
    let socket = number(this);
    let value = &arguments[2];
    if let Some(length) = arguments.get(3) {
        if !is_none(value) {
            let class = value.class().name();
            let message = format!("setsockopt() argument 3 must be NoneType, not {class}");
            return Err(vm.type_error(message));
        }
        let length = vm.c_long(length)? as u32;
        vm.system_call(|| network::set_option(socket, level, name, None, length))?;
        return Ok(none());
    }
    let data = if value.has::<Int>() || value.class().slots.index.get().is_some() {
        vm.c_int(value)?.to_ne_bytes().to_vec()
    } else {
        bytes::argument(vm, value)?.into_owned()
    };
    vm.system_call(|| network::set_option(socket, level, name, Some(&data), 0))?;
    Ok(none())
}
