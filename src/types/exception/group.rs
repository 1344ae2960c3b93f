//! `BaseExceptionGroup` and `ExceptionGroup` (PEP 654).

use super::*;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Name;
use crate::types::definition::Native;
use crate::types::names::names;
use crate::types::str::{self, Str, intern};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use crate::types::{dict, list};

/// The exceptions of a group; nothing where `value` is no group.
pub fn exceptions(value: &Value) -> Option<Vec<Value>> {
    if !is_group(value) {
        return None;
    }
    let exceptions = value.payload::<Exception>().field(fields::GROUP_EXCEPTIONS)?;
    Some(exceptions.payload::<Tuple>().items().to_vec())
}

/// Whether `value` is an exception group.
pub fn is_group(value: &Value) -> bool {
    is_instance(value, &BASE_EXCEPTION_GROUP)
}

fn new(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.positional.len();
    let [message, sequence] = arguments.positional else {
        let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)");
        return Err(vm.type_error(message));
    };
    if !message.has::<Str>() {
        let given = message.class().name();
        return Err(
            vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {given}"))
        );
    }
    let is_sequence = sequence.class().slots.getitem.get().is_some() && !sequence.has::<dict::Dict>();
    if !is_sequence {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = vm.collect(sequence)?;
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut nests_base = false;
    for (index, item) in items.iter().enumerate() {
        if !is_instance(item, &BASE_EXCEPTION) {
            let message = format!("Item {index} of second argument (exceptions) is not an exception");
            return Err(vm.value_error(message));
        }
        nests_base |= !is_instance(item, &EXCEPTION);
    }
    let known = class.payload::<TypeObject>();
    let class = if BASE_EXCEPTION_GROUP.is(class) && !nests_base {
        EXCEPTION_GROUP.value()
    } else if nests_base && known.is_subtype(EXCEPTION.payload()) {
        let message = if EXCEPTION_GROUP.is(class) {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_owned()
        } else {
            format!("Cannot nest BaseExceptions in '{}'", known.name())
        };
        return Err(vm.type_error(message));
    } else {
        class.clone()
    };
    let args = tuple::new(vec![message.clone(), sequence.clone()]);
    let made = object::new_of_class(&class, Exception::with_args(args));
    let data = made.payload::<Exception>();
    data.set_field(fields::GROUP_MESSAGE, Some(message.clone()));
    data.set_field(fields::GROUP_EXCEPTIONS, Some(tuple::new(items)));
    Ok(made)
}

fn to_str(vm: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<Exception>();
    let count = exceptions(this).map_or(0, |exceptions| exceptions.len());
    let plural = if count == 1 { "" } else { "s" };
    let mut text = crate::text::TextBuilder::new();
    text.push_text(&vm.str_text(&or_none(data.field(fields::GROUP_MESSAGE)))?);
    text.push_str(&format!(" ({count} sub-exception{plural})"));
    Ok(str::new(text.finish()))
}

/// A group of `exceptions`, a plain one where that is possible.
///
/// # Errors
/// None but for want of memory.
pub fn make(vm: &mut Vm, message: &str, exceptions: Vec<Value>) -> Outcome {
    vm.call(&BASE_EXCEPTION_GROUP.value(), &[str::new(message), list::new(exceptions)])
}

fn derive(vm: &mut Vm, this: &Value, exceptions: &Value) -> Outcome {
    let message = or_none(this.payload::<Exception>().field(fields::GROUP_MESSAGE));
    vm.call(&BASE_EXCEPTION_GROUP.value(), &[message, exceptions.clone()])
}

/// Which exceptions a split looks for.
enum Matcher {
    /// Those of a type, or of one of a tuple of types.
    Types(Value),
    /// Those for which a function of the program says so.
    Function(Value),
    /// These leaves.
    Leaves(Vec<Value>),
}

impl Matcher {
    fn of(vm: &mut Vm, value: &Value) -> Outcome<Matcher> {
        if crate::eval::try_::handled_by(value, value).is_some() {
            return Ok(Matcher::Types(value.clone()));
        }
        if !value.has::<TypeObject>() && value.class().slots.call.get().is_some() {
            return Ok(Matcher::Function(value.clone()));
        }
        Err(vm.type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than a class)",
        ))
    }

    fn matches(&self, vm: &mut Vm, exception: &Value) -> Outcome<bool> {
        match self {
            Matcher::Types(types) => Ok(crate::eval::try_::handled_by(exception, types) == Some(true)),
            Matcher::Function(function) => {
                let answer = vm.call(function, std::slice::from_ref(exception))?;
                vm.truth(&answer)
            }
            Matcher::Leaves(leaves) => {
                Ok(!is_group(exception) && leaves.iter().any(|leaf| leaf.is(exception)))
            }
        }
    }
}

/// What matched and what did not.
type Split = (Option<Value>, Option<Value>);

fn split_by(vm: &mut Vm, exception: &Value, matcher: &Matcher, with_rest: bool) -> Outcome<Split> {
    if matcher.matches(vm, exception)? {
        return Ok((Some(exception.clone()), None));
    }
    let Some(items) = exceptions(exception) else {
        return Ok((None, with_rest.then(|| exception.clone())));
    };
    let (mut matched, mut rest) = (Vec::new(), Vec::new());
    for item in &items {
        let (part, other) = vm.nested(|vm| split_by(vm, item, matcher, with_rest))?;
        matched.extend(part);
        rest.extend(other);
    }
    let matched = subset(vm, exception, matched)?;
    let rest = if with_rest { subset(vm, exception, rest)? } else { None };
    Ok((matched, rest))
}

/// A group like `original` of `chosen` only; nothing when none was chosen.
fn subset(vm: &mut Vm, original: &Value, chosen: Vec<Value>) -> Outcome<Option<Value>> {
    if chosen.is_empty() {
        return Ok(None);
    }
    let group = vm.call_method(original, &intern("derive"), &[list::new(chosen)])?;
    if !is_group(&group) {
        return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
    }
    let (from, to) = (original.payload::<Exception>(), group.payload::<Exception>());
    if let Some(traceback) = from.traceback.get() {
        to.traceback.set(traceback);
    }
    drop(to.context.replace(from.context.get()));
    drop(to.cause.replace(from.cause.get()));
    to.suppress_context.set(true);
    if let Some(notes) = vm.find_attribute(original, &names().__notes__)?
        && is_list_like(&notes)
    {
        let copy = list::new(vm.collect(&notes)?);
        vm.set_attribute(&group, &names().__notes__, Some(&copy))?;
    }
    Ok(Some(group))
}

fn is_list_like(value: &Value) -> bool {
    value.has::<list::List>() || value.has::<Tuple>()
}

fn split(vm: &mut Vm, this: &Value, condition: &Value) -> Outcome {
    let matcher = Matcher::of(vm, condition)?;
    let (matched, rest) = split_by(vm, this, &matcher, true)?;
    Ok(tuple::new(vec![or_none(matched), or_none(rest)]))
}

fn subgroup(vm: &mut Vm, this: &Value, condition: &Value) -> Outcome {
    let matcher = Matcher::of(vm, condition)?;
    Ok(or_none(split_by(vm, this, &matcher, false)?.0))
}

/// What `BaseExceptionGroup` adds.
pub const PARTS: Parts = Parts {
    methods: &[
        Method::new("derive", Native::One(derive), ""),
        Method::new("split", Native::One(split), ""),
        Method::new("subgroup", Native::One(subgroup), ""),
    ],
    attributes: &[
        GetSet {
            name: "message",
            get: |_, this| Ok(or_none(this.payload::<Exception>().field(fields::GROUP_MESSAGE))),
            set: None,
            doc: "exception message",
        },
        GetSet {
            name: "exceptions",
            get: |_, this| Ok(or_none(this.payload::<Exception>().field(fields::GROUP_EXCEPTIONS))),
            set: None,
            doc: "nested exceptions",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(new));
        slots.str.set(Some(to_str));
    },
};

/// Splits `exception` for `except* types`: the part it handles, always a group, and the rest.
///
/// # Errors
/// Whatever a program's `split` or `derive` raises.
pub fn split_for_handler(vm: &mut Vm, exception: &Value, types: &Value) -> Outcome<Split> {
    if crate::eval::try_::handled_by(exception, types) == Some(true) {
        if is_group(exception) {
            return Ok((Some(exception.clone()), None));
        }
        return Ok((Some(make(vm, "", vec![exception.clone()])?), None));
    }
    if !is_group(exception) {
        return Ok((None, Some(exception.clone())));
    }
    let parts = vm.call_method(exception, &intern("split"), std::slice::from_ref(types))?;
    let class = exception.class().name();
    let Some(tuple) = parts.downcast::<Tuple>() else {
        let given = parts.class().name();
        return Err(vm.type_error(format!("{class}.split must return a tuple, not {given}")));
    };
    let [matched, rest, ..] = tuple.items() else {
        let size = tuple.items().len();
        return Err(vm.type_error(format!("{class}.split must return a 2-tuple, got tuple of size {size}")));
    };
    let part = |value: &Value| (!super::super::none::is_none(value)).then(|| value.clone());
    Ok((part(matched), part(rest)))
}

/// What a `try … except*` raises in the end: the parts of `original` that nobody handled or that
/// were raised again, put together as they were, and what the handlers raised anew.
///
/// # Errors
/// Whatever a program's `derive` raises.
pub fn put_together(vm: &mut Vm, original: &Value, left: Vec<Value>) -> Outcome<Option<Value>> {
    if !is_group(original) {
        return Ok(left.into_iter().next());
    }
    let (again, mut raised): (Vec<_>, Vec<_>) =
        left.into_iter().partition(|exception| has_same_history(vm, original, exception));
    if !again.is_empty() {
        let leaves = again.iter().flat_map(leaves_of).collect();
        raised.extend(split_by(vm, original, &Matcher::Leaves(leaves), false)?.0);
    }
    match raised.len() {
        0 => Ok(None),
        1 => Ok(raised.pop()),
        _ => make(vm, "", raised).map(Some),
    }
}

/// Parts of a group share its traceback, context, cause and notes; what was raised anew does not.
fn has_same_history(vm: &mut Vm, original: &Value, exception: &Value) -> bool {
    let (a, b) = (original.payload::<Exception>(), exception.payload::<Exception>());
    let same = |a: &ValueCell, b: &ValueCell| match (a.get(), b.get()) {
        (Some(a), Some(b)) => a.is(&b),
        (None, None) => true,
        _ => false,
    };
    let notes = |vm: &mut Vm, value: &Value, name: &Name| match vm.find_attribute(value, name) {
        Ok(notes) => notes,
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    };
    let name = &names().__notes__;
    let (notes_a, notes_b) = (notes(vm, original, name), notes(vm, exception, name));
    // Splitting copies the list of notes, so that only its items can be the same.
    let same_notes = match (notes_a, notes_b) {
        (None, None) => true,
        (Some(a), Some(b)) => match (a.downcast::<list::List>(), b.downcast::<list::List>()) {
            (Some(a), Some(b)) => {
                let (a, b) = (a.items.to_vec(), b.items.to_vec());
                a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| a.is(b))
            }
            _ => a.is(&b),
        },
        _ => false,
    };
    same_notes && same(&a.traceback, &b.traceback) && same(&a.cause, &b.cause) && same(&a.context, &b.context)
}

fn leaves_of(exception: &Value) -> Vec<Value> {
    let (mut leaves, mut waiting) = (Vec::new(), vec![exception.clone()]);
    while let Some(next) = waiting.pop() {
        match exceptions(&next) {
            Some(inner) => waiting.extend(inner),
            None => leaves.push(next),
        }
    }
    leaves
}
