//! Warnings of native code.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::exception;
use crate::types::none::none;
use crate::types::str::{self, intern};
use crate::types::type_::StaticType;

/// Issues a warning, if the module `warnings` is there to hear of it.
///
/// # Errors
/// The warning itself, where a filter makes it an exception.
pub fn warn(
    vm: &mut Vm,
    category: &'static StaticType,
    message: &str,
    level: i64,
    source: Option<&Value>,
) -> Outcome<()> {
    let loaded = vm.interpreter.modules.get_name(&intern("warnings"));
    let module = match loaded {
        Some(module) => module,
        // By default nobody is told of these two.
        None if std::ptr::eq(category, &exception::RESOURCE_WARNING) => return Ok(()),
        None if std::ptr::eq(category, &exception::ENCODING_WARNING) => return Ok(()),
        None => match vm.import_absolute("warnings") {
            Ok(module) => module,
            Err(raised) => {
                drop(vm.catch(raised, &exception::IMPORT_ERROR)?);
                return Ok(());
            }
        },
    };
    let Some(function) = vm.find_attribute(&module, &intern("warn"))? else { return Ok(()) };
    let arguments = [
        str::new(message),
        category.value(),
        crate::types::int::new(level),
        source.cloned().unwrap_or_else(none),
    ];
    vm.call(&function, &arguments).map(drop)
}

/// Issues a `RuntimeWarning`.
///
/// # Errors
/// As for [`warn`].
pub fn warn_runtime(vm: &mut Vm, message: &str) -> Outcome<()> {
    warn(vm, &exception::RUNTIME_WARNING, message, 1, None)
}

/// Issues a `ResourceWarning` about `source`.
///
/// # Errors
/// As for [`warn`].
pub fn warn_resource(vm: &mut Vm, message: &str, source: &Value) -> Outcome<()> {
    warn(vm, &exception::RESOURCE_WARNING, message, 1, Some(source))
}
