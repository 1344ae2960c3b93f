//! `_socket`, on which the library's `socket` stands.

mod address;
mod constants;
mod names;
mod object;
mod options;
mod transfer;

pub use object::{CLASS, DEFINITION, Socket, deadline, never_waits, number};

use crate::eval::{Outcome, Vm};
use crate::types::exception::{OS_ERROR, TIMEOUT_ERROR};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::{bool_, int};

crate::module_exception! {
    /// The type `socket.gaierror`.
    GAI_ERROR, GAI_ERROR_DEFINITION, "socket.gaierror", OS_ERROR, ""
}

crate::module_exception! {
    /// The type `socket.herror`.
    HOST_ERROR, HOST_ERROR_DEFINITION, "socket.herror", OS_ERROR, ""
}

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "Implementation module for socket operations.\n\nSee the socket module for documentation.";
    let made = module::with_functions("_socket", Some(about), names::FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in constants::CONSTANTS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    for (name, value) in [
        ("socket", object::CLASS.value()),
        ("SocketType", object::CLASS.value()),
        ("error", OS_ERROR.value()),
        ("gaierror", GAI_ERROR.value()),
        ("herror", HOST_ERROR.value()),
        ("timeout", TIMEOUT_ERROR.value()),
        ("has_ipv6", bool_::new(true)),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}
