//! `types.UnionType`: `int | str` (PEP 604), and `typing.Union[int, str]`.

use super::definition::{Definition, GetSet, Method, Native};
use super::generic_alias::{self, GenericAlias, find_parameters, substitute};
use super::none::{is_none, none, not_implemented};
use super::slots::{Comparison, Operator};
use super::str::intern;
use super::tuple::{self, Tuple};
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use super::type_variables::call_typing;
use super::type_variables::type_alias::TypeAlias;
use super::{bool_, object as object_type, set};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// How a union was written, which only its `repr` tells.
///
/// Since 3.14 the two are one type, and `Union[int, str]` is shown as `int | str`. The guide shows
/// hints as they were written, as releases before did, and so does this.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// `int | str`
    Operator,
    /// `typing.Union[int, str]`, or with an operand that `typing` makes, as a type variable is.
    Typing,
}

/// The members of a union.
pub struct UnionType {
    /// `__args__`, a tuple.
    pub arguments: Value,
    spelling: Spelling,
    /// The members that can be hashed, a frozen set, by which unions are compared.
    hashable: Value,
    unhashable: Vec<Value>,
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
        self.hashable.trace(tracer);
        self.unhashable.trace(tracer);
    }
}

/// Whether `value` may be a member of a union made by `|`.
fn may_be_member(value: &Value) -> bool {
    is_none(value)
        || value.has::<TypeObject>()
        || value.has::<GenericAlias>()
        || value.has::<UnionType>()
        || value.has::<TypeAlias>()
}

/// `left | right` of types; `NotImplemented` for what is none.
///
/// # Errors
/// Whatever comparing the members raises.
pub fn union(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !may_be_member(left) || !may_be_member(right) {
        return Ok(not_implemented());
    }
    let by_typing = |operand: &Value| {
        operand.downcast::<UnionType>().is_some_and(|union| union.spelling == Spelling::Typing)
    };
    let spelling = if by_typing(left) || by_typing(right) { Spelling::Typing } else { Spelling::Operator };
    of(vm, &[left.clone(), right.clone()], spelling)
}

/// `left | right` of type variables, where strings stand for types not yet defined.
///
/// # Errors
/// `TypeError` for what cannot be a type; whatever comparing the members raises.
pub fn of_operands(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    of_checked(vm, &[left.clone(), right.clone()], Spelling::Typing)
}

/// The members of a union in the making.
#[derive(Default)]
struct Members {
    all: Vec<Value>,
    hashable: Vec<(i64, Value)>,
    unhashable: Vec<Value>,
}

impl Members {
    /// Adds a member: those of a union one by one, and what is equal only once.
    fn add(&mut self, vm: &mut Vm, member: &Value) -> Outcome<()> {
        if let Some(union) = member.downcast::<UnionType>() {
            for part in union.arguments.payload::<Tuple>().items() {
                self.add_single(vm, part.clone())?;
            }
            return Ok(());
        }
        let member = if is_none(member) { none().class_value() } else { member.clone() };
        self.add_single(vm, member)
    }

    fn add_single(&mut self, vm: &mut Vm, member: Value) -> Outcome<()> {
        match vm.hash(&member) {
            Ok(hash) => {
                for (known_hash, known) in &self.hashable {
                    if *known_hash == hash && vm.equal(known, &member)? {
                        return Ok(());
                    }
                }
                self.hashable.push((hash, member.clone()));
            }
            Err(raised) => {
                drop(vm.take_raised(raised));
                for known in &self.unhashable {
                    if vm.equal(known, &member)? {
                        return Ok(());
                    }
                }
                self.unhashable.push(member.clone());
            }
        }
        self.all.push(member);
        Ok(())
    }
}

/// The union of `members`: unions among them are taken apart, and what is equal stays once.
///
/// # Errors
/// `TypeError` for no members at all; whatever comparing the members raises.
pub fn of(vm: &mut Vm, members: &[Value], spelling: Spelling) -> Outcome {
    let mut collected = Members::default();
    for member in members {
        collected.add(vm, member)?;
    }
    match &collected.all[..] {
        [] => Err(vm.type_error("Cannot take a Union of no types.")),
        [one] => Ok(one.clone()),
        _ => Ok(object::new(UnionType {
            hashable: set::frozen_from_values(
                vm,
                collected.hashable.into_iter().map(|(_, member)| member).collect(),
            )?,
            arguments: tuple::new(collected.all),
            spelling,
            unhashable: collected.unhashable,
        })),
    }
}

/// The union of `members`, each of which `typing` checks, or makes a type of.
///
/// # Errors
/// `TypeError` for what cannot be a type; whatever comparing the members raises.
pub fn of_checked(vm: &mut Vm, members: &[Value], spelling: Spelling) -> Outcome {
    let message = "Union[arg, ...]: each arg must be a type.";
    let mut checked = Vec::with_capacity(members.len());
    for member in members {
        checked.push(match may_be_member(member) {
            true => member.clone(),
            false => {
                let given = [member.clone(), super::str::new(message)];
                call_typing(vm, "_type_check", &Arguments::positional(&given))?
            }
        });
    }
    of(vm, &checked, spelling)
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let union = this.payload::<UnionType>();
    let members = union.arguments.payload::<Tuple>().items();
    let none_type = none().class_value();
    let mut parts = Vec::new();
    for member in members {
        parts.push(match member.is(&none_type) && union.spelling == Spelling::Operator {
            true => "None".to_owned(),
            false => generic_alias::repr_argument(vm, member)?,
        });
    }
    let text = match (union.spelling, members) {
        (Spelling::Operator, _) => parts.join(" | "),
        (Spelling::Typing, [first, _]) if first.is(&none_type) => format!("typing.Optional[{}]", parts[1]),
        (Spelling::Typing, [_, last]) if last.is(&none_type) => format!("typing.Optional[{}]", parts[0]),
        (Spelling::Typing, _) => format!("typing.Union[{}]", parts.join(", ")),
    };
    Ok(super::str::new(text))
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let union = this.payload::<UnionType>();
    for member in &union.unhashable {
        vm.hash(member)?;
    }
    if let count @ 1.. = union.unhashable.len() {
        return Err(vm.type_error(format!("union contains {count} unhashable elements")));
    }
    vm.hash(&union.hashable)
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<UnionType>(), right.downcast::<UnionType>()) else {
        return Ok(not_implemented());
    };
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    let mut equal =
        vm.equal(&left.hashable, &right.hashable)? && left.unhashable.len() == right.unhashable.len();
    for member in &left.unhashable {
        if !equal {
            break;
        }
        let mut found = false;
        for other in &right.unhashable {
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
    let arguments = this.payload::<UnionType>().arguments.clone();
    find_parameters(vm, arguments.payload::<Tuple>().items()).map(tuple::new)
}

/// `union[arguments]`: puts arguments in the places of the type variables.
fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let arguments = this.payload::<UnionType>().arguments.clone();
    let members = arguments.payload::<Tuple>().items();
    let parameters = find_parameters(vm, members)?;
    let members = substitute(vm, this, members, &parameters, key)?;
    of_checked(vm, &members, this.payload::<UnionType>().spelling)
}

fn make_by_index(vm: &mut Vm, _: &Value, key: &Value) -> Outcome {
    match key.downcast::<Tuple>() {
        Some(members) => of_checked(vm, members.items(), Spelling::Typing),
        None => of_checked(vm, std::slice::from_ref(key), Spelling::Typing),
    }
}

fn no_base(vm: &mut Vm, this: &Value, _: &Value) -> Outcome {
    let shown = vm.repr_text(this)?.to_string_lossy();
    Err(vm.type_error(format!("Cannot subclass {shown}")))
}

/// `UnionType`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Represent a union type\n\nE.g. for int | str"),
    methods: &[
        Method::new("__instancecheck__", Native::One(instance_check), ""),
        Method::new("__subclasscheck__", Native::One(subclass_check), ""),
        Method::new("__mro_entries__", Native::One(no_base), ""),
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
        GetSet { name: "__name__", get: |_, _| Ok(intern("Union").into_value()), set: None, doc: "" },
        GetSet { name: "__qualname__", get: |_, _| Ok(intern("Union").into_value()), set: None, doc: "" },
        GetSet { name: "__origin__", get: |_, _| Ok(CLASS.value()), set: None, doc: "" },
    ],
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
        slots.getitem.set(Some(get_item));
        slots.binary[Operator::BitOr as usize].set(Some(union));
    },
};
