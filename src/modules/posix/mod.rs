//! `posix`, on which the library's `os` stands.

pub mod children;
mod constants;
mod descriptors;
mod files;
mod functions;
mod information;
pub mod path;
mod posix_spawn;
pub mod process;
mod scandir;
pub mod spawning;
mod stat;
mod waitid;

pub use descriptors::seek;
pub use information::{TERMINAL_SIZE_DEFINITION, TIMES_RESULT_DEFINITION, UNAME_RESULT_DEFINITION};
pub use scandir::{DIR_ENTRY_DEFINITION, SCANDIR_DEFINITION};
pub use stat::{STAT_RESULT_DEFINITION, STATVFS_RESULT_DEFINITION};
pub use waitid::WAITID_RESULT_DEFINITION;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::exception;
use crate::types::module::{self, Module};
use crate::types::str::{self, intern};
use crate::types::{int, list};

/// The module.
///
/// # Errors
/// None.
pub fn new(vm: &mut Vm) -> Outcome {
    let about = "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).  Refer to the library manual and\ncorresponding Unix manual entries for more information on calls.";
    let made = module::with_functions("posix", Some(about), functions::FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in constants::CONSTANTS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    let have = constants::HAVE_FUNCTIONS.iter().map(|name| str::new(*name)).collect();
    for (name, value) in [
        ("_have_functions", list::new(have)),
        ("DirEntry", scandir::DIR_ENTRY.value()),
        ("environ", process::environ(vm)?),
        ("error", exception::OS_ERROR.value()),
        ("stat_result", stat::STAT_RESULT.value()),
        ("statvfs_result", stat::STATVFS_RESULT.value()),
        ("sysconf_names", information::configuration_names()),
        ("terminal_size", information::TERMINAL_SIZE.value()),
        ("times_result", information::TIMES_RESULT.value()),
        ("uname_result", information::UNAME_RESULT.value()),
        ("waitid_result", waitid::WAITID_RESULT.value()),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}

fn fspath(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [given] = arguments.bind(vm, "fspath", ["path"], 0, 0, 1)?;
    match given {
        Some(given) => path::fspath(vm, &given),
        None => Err(vm.type_error("fspath() missing path")),
    }
}
