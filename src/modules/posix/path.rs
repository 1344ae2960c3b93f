//! Paths as the functions of `posix` take them, and names as they give them back.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::limits::sandbox::{self, Access, Link};
use crate::text::Text;
use crate::text::codec::{Encoding, ErrorHandler};
use crate::types::bytes::{self, Bytes};
use crate::types::int::Int;
use crate::types::none::is_none;
use crate::types::str::{self, Str, intern};
use rustix::fs::OFlags;
use std::io::Error;
use std::os::fd::{AsRawFd, BorrowedFd};
use std::os::unix::ffi::OsStrExt;

/// A path argument.
pub struct Path {
    /// The path as the system takes it; empty for a descriptor.
    pub bytes: Vec<u8>,
    /// The argument, for the `filename` of errors.
    pub given: Value,
    /// Whether it was given as bytes, so that names are given back as bytes.
    pub is_bytes: bool,
    /// The descriptor that was given instead.
    pub descriptor: Option<i32>,
}

impl Path {
    /// A name that belongs to this path, of the path's kind.
    pub fn name(&self, name: &[u8]) -> Value {
        if self.is_bytes { bytes::new(name.to_vec()) } else { decode(name) }
    }

    /// Raises the error of a call about this path.
    #[cold]
    pub fn error(&self, vm: &mut Vm, error: &Error) -> Raised {
        vm.os_error(error, Some(self.given.clone()))
    }
}

/// What a path argument may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Accept {
    /// A path only.
    Path,
    /// A path or a descriptor.
    Descriptor,
    /// A path, a descriptor, or `None` for the current folder.
    DescriptorOrNone,
}

/// A name of the file system as text: UTF-8, other bytes as surrogates.
pub fn decode(name: &[u8]) -> Value {
    if let Ok(text) = std::str::from_utf8(name) {
        return str::new(text);
    }
    match Encoding::Utf8.decode(name, true, &mut ErrorHandler::SurrogateEscape) {
        Ok((text, _)) => str::new(text),
        Err(_) => str::new(String::from_utf8_lossy(name).into_owned()),
    }
}

/// A text as the file system takes it.
///
/// # Errors
/// `UnicodeEncodeError` for surrogates that stand for no byte.
pub fn encode(vm: &mut Vm, text: &Value) -> Outcome<Vec<u8>> {
    let data: &Text = text.payload::<Str>().text();
    if let Some(plain) = data.as_str() {
        return Ok(plain.as_bytes().to_vec());
    }
    str::codec::encode(vm, text, Some("utf-8"), Some("surrogateescape"))
}

/// `os.fspath(value)`.
///
/// # Errors
/// `TypeError` when it is no path; whatever `__fspath__` raises.
pub fn fspath(vm: &mut Vm, value: &Value) -> Outcome {
    if value.has::<Str>() || value.has::<Bytes>() {
        return Ok(value.clone());
    }
    match vm.call_special(value, &intern("__fspath__"), &[])? {
        Some(path) if path.has::<Str>() || path.has::<Bytes>() => Ok(path),
        Some(other) => {
            let (class, given) = (value.class().name(), other.class().name());
            let message = format!("expected {class}.__fspath__() to return str or bytes, not {given}");
            Err(vm.type_error(message))
        }
        None => {
            let class = value.class().name();
            Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {class}")))
        }
    }
}

/// The bytes of what [`fspath`] gave.
///
/// # Errors
/// As for [`encode`].
pub fn path_bytes(vm: &mut Vm, path: &Value) -> Outcome<Vec<u8>> {
    match path.downcast::<Bytes>() {
        Some(bytes) => Ok(bytes.data.to_vec()),
        None => encode(vm, path),
    }
}

/// The path given as `parameter` of `function`.
///
/// # Errors
/// `TypeError` when it is none, `ValueError` for one with a zero in it.
pub fn path(vm: &mut Vm, function: &str, parameter: &str, value: &Value, accept: Accept) -> Outcome<Path> {
    if accept == Accept::DescriptorOrNone && is_none(value) {
        return Ok(Path { bytes: b".".to_vec(), given: value.clone(), is_bytes: false, descriptor: None });
    }
    let is_path = value.has::<Str>() || value.has::<Bytes>();
    if !is_path && accept != Accept::Path && (value.has::<Int>() || value.class().slots.index.get().is_some())
    {
        let number = vm.c_int(value)?;
        if value.class().is_subtype(crate::types::bool_::CLASS.payload()) {
            crate::modules::warn_runtime(vm, "bool is used as a file descriptor")?;
        }
        return Ok(Path {
            bytes: Vec::new(),
            given: value.clone(),
            is_bytes: false,
            descriptor: Some(number),
        });
    }
    if !is_path && value.class().lookup(&intern("__fspath__")).is_none() {
        let allowed = match accept {
            Accept::Path => "string, bytes or os.PathLike",
            Accept::Descriptor => "string, bytes, os.PathLike or integer",
            Accept::DescriptorOrNone => "string, bytes, os.PathLike, integer or None",
        };
        let class = value.class().name();
        return Err(vm.type_error(format!("{function}: {parameter} should be {allowed}, not {class}")));
    }
    let given = fspath(vm, value)?;
    let data = path_bytes(vm, &given)?;
    if data.contains(&0) {
        return Err(vm.value_error(format!("{function}: embedded null character in {parameter}")));
    }
    let is_bytes = given.has::<Bytes>();
    Ok(Path { bytes: data, given: value.clone(), is_bytes, descriptor: None })
}

/// The folder that a path is relative to: the argument `dir_fd`.
///
/// # Errors
/// `TypeError` when it is no descriptor.
pub fn folder(vm: &mut Vm, value: Option<&Value>) -> Outcome<BorrowedFd<'static>> {
    let Some(value) = value.filter(|value| !is_none(value)) else { return Ok(rustix::fs::CWD) };
    if !value.has::<Int>() && value.class().slots.index.get().is_none() {
        let class = value.class().name();
        return Err(vm.type_error(format!("argument should be integer or None, not {class}")));
    }
    let number = vm.c_int(value)?;
    descriptor(vm, number)
}

/// What is to be done with a file that is opened with these flags.
pub fn access(flags: OFlags) -> Access {
    let changing = OFlags::WRONLY | OFlags::RDWR | OFlags::CREATE | OFlags::TRUNC | OFlags::APPEND;
    if flags.intersects(changing) { Access::Write } else { Access::Read }
}

/// Asks the sandbox for a file that the program names: by a path that counts from `folder`, or by a descriptor.
///
/// # Errors
/// `PermissionError`.
pub fn ask(vm: &mut Vm, target: &Path, folder: BorrowedFd<'_>, access: Access, link: Link) -> Outcome<()> {
    let base = match (target.descriptor, folder.as_raw_fd()) {
        (Some(number), _) => return ask_for_descriptor(vm, number, access, &target.given),
        (None, libc::AT_FDCWD) => None,
        (None, number) => Some(number),
    };
    vm.ask_for_file(&target.bytes, base, (access, link), &target.given)
}

/// Asks the sandbox for the file that is open as a descriptor, for what needs no more than that it is open.
///
/// # Errors
/// `PermissionError`.
pub fn ask_for_descriptor(vm: &mut Vm, number: i32, access: Access, given: &Value) -> Outcome<()> {
    if !sandbox::is_entered() || access != Access::Write {
        return Ok(());
    }
    let file = sandbox::folder_of(number).unwrap_or_default();
    vm.ask_for_file(file.as_os_str().as_bytes(), None, (access, Link::Follow), given)
}

/// A descriptor for the functions of `rustix`.
///
/// # Errors
/// `OSError` for a negative number.
pub fn descriptor(vm: &mut Vm, number: i32) -> Outcome<BorrowedFd<'static>> {
    crate::system::descriptor(number).map_err(|error| vm.os_error(&error, None))
}
