//! `types.UnionType`: `int | str` (PEP 604).

use super::definition::{Definition, GetSet, Method, Native};
use super::generic_alias::{self, GenericAlias};
use super::none::{is_none, none, not_implemented};
use super::slots::{Comparison, Operator};
use super::str::intern;
use super::tuple::{self, Tuple};
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use super::{bool_, object as object_type};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// The members of a union.
pub struct UnionType {
    /// `__args__`, a tuple.
    pub arguments: Value,
}

/// The type `typing.Union`, which is `types.UnionType` too.
pub static CLASS: StaticType = StaticType::built_in::<UnionType>(
    "typing.Union",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for UnionType {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.arguments.trace(tracer);
    }
}

/// Whether `value` may be a member of a union made by `|`.
fn may_be_member(vm: &mut Vm, value: &Value) -> Outcome<bool> {
    Ok(is_none(value)
        || value.has::<TypeObject>()
        || value.has::<GenericAlias>()
        || value.has::<UnionType>()
        || vm.find_special(value, &intern("__typing_subst__"))?.is_some()
        || vm.find_special(value, &intern("evaluate_value"))?.is_some())
}

/// `left | right` of types; `NotImplemented` for what is none.
///
/// # Errors
/// Whatever comparing the members raises.
pub fn union(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !may_be_member(vm, left)? || !may_be_member(vm, right)? {
        return Ok(not_implemented());
    }
    of(vm, &[left.clone(), right.clone()])
}

/// The union of `members`: unions among them are taken apart, and what is equal stays once.
///
/// # Errors
/// Whatever comparing the members raises.
pub fn of(vm: &mut Vm, members: &[Value]) -> Outcome {
    let mut flat: Vec<Value> = Vec::new();
    for member in members {
        let parts = match member.downcast::<UnionType>() {
            Some(union) => union.arguments.payload::<Tuple>().items().to_vec(),
            None if is_none(member) => vec![none().class_value()],
            None => vec![member.clone()],
        };
        for part in parts {
            let mut known = false;
            for other in &flat {
                known = known || vm.equal(other, &part)?;
            }
            if !known {
                flat.push(part);
            }
        }
    }
    match &flat[..] {
        [one] => Ok(one.clone()),
        _ => Ok(object::new(UnionType { arguments: tuple::new(flat) })),
    }
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let none_type = none().class_value();
    let mut parts = Vec::new();
    for member in this.payload::<UnionType>().arguments.payload::<Tuple>().items() {
        parts.push(match member.is(&none_type) {
            true => "None".to_owned(),
            false => generic_alias::repr_argument(vm, member)?,
        });
    }
    Ok(super::str::new(parts.join(" | ")))
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let mut sum = 0i64;
    for member in this.payload::<UnionType>().arguments.payload::<Tuple>().items() {
        sum ^= vm.hash(member)?.wrapping_mul(0x9E37_79B9);
    }
    Ok(if sum == -1 { -2 } else { sum })
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<UnionType>(), right.downcast::<UnionType>()) else {
        return Ok(not_implemented());
    };
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    let (left, right) =
        (left.arguments.payload::<Tuple>().items(), right.arguments.payload::<Tuple>().items());
    let mut equal = left.len() == right.len();
    for member in left {
        let mut found = false;
        for other in right {
            found = found || vm.equal(member, other)?;
        }
        equal = equal && found;
    }
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

fn instance_check(vm: &mut Vm, this: &Value, object: &Value) -> Outcome {
    check(vm, this, "isinstance", |vm, member| vm.is_instance(object, member))
}

fn subclass_check(vm: &mut Vm, this: &Value, class: &Value) -> Outcome {
    check(vm, this, "issubclass", |vm, member| vm.is_subclass(class, member))
}

fn check(
    vm: &mut Vm,
    this: &Value,
    function: &str,
    mut fits: impl FnMut(&mut Vm, &Value) -> Outcome<bool>,
) -> Outcome {
    let members = this.payload::<UnionType>().arguments.clone();
    for member in members.payload::<Tuple>().items() {
        if member.has::<GenericAlias>() {
            return Err(vm.type_error(format!("{function}() argument 2 cannot be a parameterized generic")));
        }
        if fits(vm, member)? {
            return Ok(bool_::new(true));
        }
    }
    Ok(bool_::new(false))
}

fn parameters(vm: &mut Vm, this: &Value) -> Outcome {
    let mut found: Vec<Value> = Vec::new();
    for member in this.payload::<UnionType>().arguments.payload::<Tuple>().items() {
        if member.has::<TypeObject>() {
            continue;
        }
        let own = vm.find_special(member, &intern("__typing_subst__"))?.is_some();
        let inner = if own { None } else { vm.find_attribute(member, &intern("__parameters__"))? };
        let parts = match inner.as_ref().and_then(|inner| inner.downcast::<Tuple>()) {
            _ if own => vec![member.clone()],
            Some(inner) => inner.items().to_vec(),
            None => Vec::new(),
        };
        for part in parts {
            if !found.iter().any(|known| known.is(&part)) {
                found.push(part);
            }
        }
    }
    Ok(tuple::new(found))
}

fn make_by_index(vm: &mut Vm, _: &Value, key: &Value) -> Outcome {
    match key.downcast::<Tuple>() {
        Some(members) if members.items().is_empty() => Err(vm.type_error("Cannot take a Union of no types.")),
        Some(members) => of(vm, members.items()),
        None => of(vm, std::slice::from_ref(key)),
    }
}

/// `UnionType`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Represent a union type\n\nE.g. for int | str"),
    methods: &[
        Method::new("__instancecheck__", Native::One(instance_check), ""),
        Method::new("__subclasscheck__", Native::One(subclass_check), ""),
        Method::class("__class_getitem__", Native::One(make_by_index), "See PEP 585"),
    ],
    attributes: &[
        GetSet {
            name: "__args__",
            get: |_, this| Ok(this.payload::<UnionType>().arguments.clone()),
            set: None,
            doc: "",
        },
        GetSet {
            name: "__parameters__",
            get: parameters,
            set: None,
            doc: "Type variables in the types.UnionType.",
        },
        GetSet { name: "__origin__", get: |_, _| Ok(CLASS.value()), set: None, doc: "" },
    ],
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
        slots.binary[Operator::BitOr as usize].set(Some(union));
    },
};
