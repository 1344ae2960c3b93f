//! What iterators over the built-in containers share: holding the container until the end, and the
//! methods by which they are copied.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Payload, Trace, Tracer, Typed, Value};
use crate::types::names::names;
use crate::types::type_::{StaticType, TypeObject};
use crate::types::{int, tuple};
use std::cell::RefCell;

/// The container of an iterator, given up when it is exhausted.
pub struct Source<T: Payload>(RefCell<Option<Typed<T>>>);

impl<T: Payload> Source<T> {
    /// A source that is not exhausted.
    pub fn new(container: Typed<T>) -> Source<T> {
        Source(RefCell::new(Some(container)))
    }

    /// What `read`, which runs no code of the program, sees of the container; nothing after the end.
    #[inline(always)]
    pub fn read<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.0.borrow().as_ref().map(|container| read(container))
    }

    /// The container, before the end.
    pub fn get(&self) -> Option<Typed<T>> {
        self.0.borrow().clone()
    }

    /// Gives the container up.
    pub fn end(&self) {
        let container = self.0.borrow_mut().take();
        drop(container);
    }
}

impl<T: Payload> Trace for Source<T> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(_) => self.0.borrow().trace(tracer),
            Tracer::Clear(cleared) => cleared.extend(self.0.borrow_mut().take().map(Typed::into_value)),
        }
    }
}

/// The docstring of `__length_hint__` of iterators.
pub const HINT: &str = "Private method returning an estimate of len(list(it)).";
/// The docstring of `__reduce__` of iterators.
pub const REDUCE: &str = "Return state information for pickling.";
/// The docstring of `__setstate__` of iterators.
pub const SET_STATE: &str = "Set state information for unpickling.";

/// `iter(iterator)`.
pub fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

/// `(iter, (container,), index)`, from which a copy of an iterator is made; without the index where
/// there is none. `iter` comes from [`builtin`], before the state of the iterator is read.
pub fn reduced(iter: Value, container: Value, index: Option<i64>) -> Value {
    let mut parts = vec![iter, tuple::new(vec![container])];
    parts.extend(index.map(int::new));
    tuple::new(parts)
}

/// The function of `builtins` called so. Keys of the program's may be compared with the name, and
/// change whatever they like.
///
/// # Errors
/// `AttributeError` when somebody has deleted it; whatever comparing keys raises.
pub fn builtin(vm: &mut Vm, name: &str) -> Outcome {
    let name = super::str::intern(name);
    if let Some(found) = vm.find_builtin(&name)? {
        return Ok(found);
    }
    Err(vm.raise_new(&super::exception::ATTRIBUTE_ERROR, &super::str::to_string(name.value())))
}

/// The number of items that `iterable` says it has or may have: `len`, or else `__length_hint__`;
/// `default` where it says nothing (`operator.length_hint`).
///
/// # Errors
/// Whatever the program's methods raise, except `TypeError`.
pub fn length_hint(vm: &mut Vm, iterable: &Value, default: usize) -> Outcome<usize> {
    if let Some(length) = iterable.class().slots.length.get() {
        match length(vm, iterable) {
            Ok(length) => return Ok(length),
            Err(raised) => drop(vm.catch(raised, &super::exception::TYPE_ERROR)?),
        }
    }
    let hint = match vm.call_special(iterable, &names().__length_hint__, &[]) {
        Ok(Some(hint)) => hint,
        Ok(None) => return Ok(default),
        Err(raised) => {
            drop(vm.catch(raised, &super::exception::TYPE_ERROR)?);
            return Ok(default);
        }
    };
    if super::none::is_not_implemented(&hint) {
        return Ok(default);
    }
    let Some(number) = hint.downcast::<int::Int>() else {
        let given = hint.class().name();
        return Err(vm.type_error(format!("__length_hint__ must be an integer, not {given}")));
    };
    match number.to_i64() {
        Some(hint) if hint >= 0 => Ok(hint as usize),
        Some(_) => Err(vm.value_error("__length_hint__() should return >= 0")),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

/// Refuses keyword arguments of the constructor of the type `own`, unless a subclass has an `__init__` of
/// its own that may take them.
///
/// # Errors
/// `TypeError` when they are refused.
pub fn no_keywords(
    vm: &mut Vm,
    class: &Value,
    own: &'static StaticType,
    arguments: &Arguments<'_>,
    name: &str,
) -> Outcome<()> {
    let init = |class: &TypeObject| class.slots.init.get().map(|init| init as usize);
    if own.is(class) || init(class.payload()) == init(super::object::CLASS.payload()) {
        arguments.no_keywords(vm, name)?;
    }
    Ok(())
}
