//! Functions over iterables: `iter`, `next`, `all`, `any`, `sum`, `min`, `max`, `sorted`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::heap::type_head::HEAP_TYPE;
use crate::types::bytes::Bytes;
use crate::types::definition::{Method, Native};
use crate::types::generator::value_or_stop;
use crate::types::int::exact_small;
use crate::types::names::names;
use crate::types::none::{self, is_none};
use crate::types::slot_wrappers::SlotWrapper;
use crate::types::slots::{Comparison, Operator};
use crate::types::str::Str;
use crate::types::{bool_, float, int, list, str};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "aiter",
        Native::One(aiter),
        "aiter($module, async_iterable, /)\n--\n\nReturn an AsyncIterator for an AsyncIterable object.",
    ),
    Method::new(
        "anext",
        Native::Positional(1, 2, anext),
        "anext($module, aiterator, default=<unrepresentable>, /)\n--\n\nReturn the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.",
    ),
    Method::new(
        "all",
        Native::One(all),
        "all($module, iterable, /)\n--\n\nReturn True if bool(x) is True for all items of the iterable.",
    ),
    Method::new(
        "any",
        Native::One(any),
        "any($module, iterable, /)\n--\n\nReturn True if bool(x) is True for any item of the iterable.",
    ),
    Method::new(
        "iter",
        Native::Positional(1, 2, iter),
        "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator",
    ),
    Method::new(
        "max",
        Native::Any(max),
        "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value",
    ),
    Method::new(
        "min",
        Native::Any(min),
        "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value",
    ),
    Method::new(
        "next",
        Native::Positional(1, 2, next),
        "next(iterator[, default])\n\nThe iterator's next item, or the default at its end.",
    ),
    Method::new(
        "sorted",
        Native::Any(sorted),
        "sorted($module, iterable, /, *, key=None, reverse=False)\n--\n\nReturn a new list of the items in ascending order.",
    ),
    Method::new(
        "sum",
        Native::Any(sum),
        "sum($module, iterable, /, start=0)\n--\n\nReturn the sum of the start value and the items of the iterable.",
    ),
];

fn aiter(vm: &mut Vm, _: &Value, iterable: &Value) -> Outcome {
    let Some(aiter) = iterable.class().slots.aiter.get() else {
        let class = iterable.class().name();
        return Err(vm.type_error(format!("'{class}' object is not an async iterable")));
    };
    let iterator = aiter(vm, iterable)?;
    if iterator.class().slots.anext.get().is_none() {
        let class = iterator.class().name();
        return Err(vm.type_error(format!("aiter() returned not an async iterator of type '{class}'")));
    }
    Ok(iterator)
}

fn anext(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let iterator = &arguments[0];
    let Some(anext) = iterator.class().slots.anext.get() else {
        let class = iterator.class().name();
        return Err(vm.type_error(format!("'{class}' object is not an async iterator")));
    };
    let awaitable = anext(vm, iterator)?;
    Ok(match arguments.get(1) {
        Some(default) => crate::types::async_generator::default::new(awaitable, default.clone()),
        None => awaitable,
    })
}

fn all(vm: &mut Vm, _: &Value, iterable: &Value) -> Outcome {
    let iterator = vm.iter(iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        if !vm.truth(&item)? {
            return Ok(bool_::new(false));
        }
        vm.check_interrupts()?;
    }
    Ok(bool_::new(true))
}

fn any(vm: &mut Vm, _: &Value, iterable: &Value) -> Outcome {
    let iterator = vm.iter(iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        if vm.truth(&item)? {
            return Ok(bool_::new(true));
        }
        vm.check_interrupts()?;
    }
    Ok(bool_::new(false))
}

fn iter(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let [callable, sentinel] = arguments else { return vm.iter(&arguments[0]) };
    if callable.class().slots.call.get().is_none() {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(crate::types::callable_iterator::new(callable.clone(), sentinel.clone()))
}

fn next(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let iterator = &arguments[0];
    let Some(default) = arguments.get(1) else { return vm.next_or_stop(iterator) };
    Ok(vm.next(iterator)?.unwrap_or_else(|| default.clone()))
}

impl Vm {
    /// The next item of an iterator, as a program's call of `next` or `__next__` sees it.
    ///
    /// # Errors
    /// `StopIteration` at the end, with the value that a generator returned or that the program's
    /// `__next__` gave it; as for [`Vm::next`].
    pub fn next_or_stop(&mut self, iterator: &Value) -> Outcome {
        let slots = &iterator.class().slots;
        if let Some(send) = slots.send.get().filter(|_| slots.next.get().is_some()) {
            let step = send(self, iterator, none::none())?;
            return value_or_stop(self, step);
        }
        if iterator.class().head.has(HEAP_TYPE)
            && iterator.class().slots.next.get().is_some()
            && let Some(method) = iterator.class().lookup(&names().__next__)
            && !method.has::<SlotWrapper>()
        {
            let method = self.bind_descriptor(&method, Some(iterator), &iterator.class_value())?;
            return self.call(&method, &[]);
        }
        match self.next(iterator)? {
            Some(item) => Ok(item),
            None => Err(self.stop_iteration(none::none())),
        }
    }

    /// Sorts `values` as `list.sort` does, without a key.
    ///
    /// # Errors
    /// Whatever comparing raises.
    pub fn sort_values(&mut self, values: &mut Vec<Value>) -> Outcome<()> {
        let list = list::new(std::mem::take(values));
        self.call_method(&list, &str::intern("sort"), &[])?;
        *values = list.payload::<list::List>().items.take();
        Ok(())
    }
}

fn sorted(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable] = arguments.positional else {
        let given = arguments.positional.len();
        return Err(vm.type_error(format!("sorted expected 1 argument, got {given}")));
    };
    let sorted = list::new(Vec::new());
    list::extend(vm, &sorted, iterable)?;
    let sort = vm.get_attribute(&sorted, &str::intern("sort"))?;
    vm.call_with(&sort, &Arguments { positional: &[], keywords: arguments.keywords })?;
    Ok(sorted)
}

fn max(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    extreme(vm, arguments, "max", Comparison::Gt)
}

fn min(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    extreme(vm, arguments, "min", Comparison::Lt)
}

fn extreme(vm: &mut Vm, arguments: &Arguments<'_>, name: &str, better: Comparison) -> Outcome {
    if arguments.positional.is_empty() {
        return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0")));
    }
    let (mut key, mut default) = (None, None);
    for (keyword, value) in arguments.keywords {
        match str::to_string(keyword.value()).as_str() {
            "key" => key = Some(value.clone()).filter(|key| !is_none(key)),
            "default" => default = Some(value.clone()),
            other => {
                return Err(vm.type_error(format!("{name}() got an unexpected keyword argument '{other}'")));
            }
        }
    }
    let mut best: Option<(Value, Value)> = None;
    if let [iterable] = arguments.positional {
        let iterator = vm.iter(iterable)?;
        while let Some(item) = vm.next(&iterator)? {
            consider(vm, &mut best, item, key.as_ref(), better)?;
            vm.check_interrupts()?;
        }
    } else {
        if default.is_some() {
            let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
            return Err(vm.type_error(message));
        }
        for item in arguments.positional {
            consider(vm, &mut best, item.clone(), key.as_ref(), better)?;
        }
    }
    match (best, default) {
        (Some((item, _)), _) => Ok(item),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
    }
}

/// Puts `item` with its key in the place of the best so far, if it is better.
fn consider(
    vm: &mut Vm,
    best: &mut Option<(Value, Value)>,
    item: Value,
    key: Option<&Value>,
    better: Comparison,
) -> Outcome<()> {
    let by = match key {
        Some(key) => vm.call(key, std::slice::from_ref(&item))?,
        None => item.clone(),
    };
    let wins = match best {
        None => true,
        Some((_, known)) => match (exact_small(&by), exact_small(known)) {
            (Some(by), Some(known)) => better.holds(by.cmp(&known)),
            _ => vm.compare_truth(&by, known, better)?,
        },
    };
    if wins {
        *best = Some((item, by));
    }
    Ok(())
}

fn sum(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, start] = arguments.bind(vm, "sum", ["iterable", "start"], 1, 0, 1)?;
    let (Some(iterable), start) = (iterable, start.unwrap_or_else(|| int::new(0))) else {
        unreachable!("required")
    };
    let iterator = vm.iter(&iterable)?;
    if start.has::<Str>() {
        return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    if start.has::<Bytes>() {
        return Err(vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]"));
    }
    if start.class().built_in_name() == "bytearray" {
        return Err(vm.type_error("sum() can't sum bytearray [use b''.join(seq) instead]"));
    }
    let mut total = start;
    let mut pending = None;
    if let Some(small) = exact_small(&total) {
        match sum_integers(vm, &iterator, small)? {
            (sum, None) => return Ok(sum),
            (sum, item) => (total, pending) = (sum, item),
        }
    }
    if float::exact(&total).is_some()
        || (exact_small(&total).is_some()
            && pending.as_ref().is_some_and(|item| float::exact(item).is_some()))
    {
        match sum_floats(vm, &iterator, &total, pending)? {
            (sum, None) => return Ok(sum),
            (sum, item) => (total, pending) = (sum, item),
        }
    }
    loop {
        let item = match pending.take() {
            Some(item) => item,
            None => match vm.next(&iterator)? {
                Some(item) => item,
                None => return Ok(total),
            },
        };
        total = vm.binary(Operator::Add, &total, &item)?;
        vm.check_interrupts()?;
    }
}

/// Adds up integers as long as they are small; hands out the sum and the item it stopped at.
fn sum_integers(vm: &mut Vm, iterator: &Value, start: i64) -> Outcome<(Value, Option<Value>)> {
    let mut sum = start;
    while let Some(item) = vm.next(iterator)? {
        let term = exact_small(&item).or_else(|| bool_::exact(&item).map(i64::from));
        match term.and_then(|term| sum.checked_add(term)) {
            Some(larger) => sum = larger,
            None => return Ok((int::new(sum), Some(item))),
        }
        vm.check_interrupts()?;
    }
    Ok((int::new(sum), None))
}

/// Adds up floats with compensation (Neumaier), as CPython has done since 3.12.
fn sum_floats(
    vm: &mut Vm,
    iterator: &Value,
    start: &Value,
    mut pending: Option<Value>,
) -> Outcome<(Value, Option<Value>)> {
    let mut sum = float::exact(start).or_else(|| exact_small(start).map(|small| small as f64)).unwrap_or(0.0);
    let mut compensation = 0.0;
    let finished = |sum: f64, compensation: f64| {
        float::new(if compensation != 0.0 && f64::is_finite(compensation) { sum + compensation } else { sum })
    };
    loop {
        let item = match pending.take() {
            Some(item) => item,
            None => match vm.next(iterator)? {
                Some(item) => item,
                None => return Ok((finished(sum, compensation), None)),
            },
        };
        if let Some(term) = float::exact(&item) {
            let total = sum + term;
            compensation += if sum.abs() >= term.abs() { (sum - total) + term } else { (term - total) + sum };
            sum = total;
        } else if let Some(term) = exact_small(&item) {
            sum += term as f64;
        } else {
            return Ok((finished(sum, compensation), Some(item)));
        }
        vm.check_interrupts()?;
    }
}
