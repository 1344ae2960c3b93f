//! `types.GenericAlias`: `list[int]` (PEP 585).

mod iterator;
mod substitution;

pub use iterator::DEFINITION as ITERATOR_DEFINITION;
pub use substitution::{find_parameters, substitute};

use super::definition::{Definition, GetSet, Method, Native};
use super::names::names;
use super::slots::{Comparison, Operator};
use super::str::{intern, to_string};
use super::tuple::{self, Tuple};
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, none, object as object_type, union_type};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Value, ValueCell};

/// A class with arguments.
pub struct GenericAlias {
    /// `__origin__`.
    pub origin: Value,
    /// `__args__`, a tuple.
    pub arguments: Value,
    parameters: ValueCell,
    starred: bool,
}

/// The type `types.GenericAlias`.
pub static CLASS: StaticType = StaticType::built_in::<GenericAlias>(
    "types.GenericAlias",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for GenericAlias {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.origin.trace(tracer);
        self.arguments.trace(tracer);
        self.parameters.trace(tracer);
    }
}

/// `origin[arguments]`.
pub fn new(origin: Value, arguments: Value) -> Value {
    of_class(&CLASS.value(), origin, arguments, false)
}

/// `class[arguments]`, as the built-in generic types give: their method `__class_getitem__`.
pub fn class_getitem(_: &mut Vm, class: &Value, arguments: &Value) -> Outcome {
    Ok(new(class.clone(), arguments.clone()))
}

fn of_class(class: &Value, origin: Value, arguments: Value, starred: bool) -> Value {
    let arguments = if arguments.has::<Tuple>() { arguments } else { tuple::new(vec![arguments]) };
    object::new_of_class(class, GenericAlias { origin, arguments, parameters: ValueCell::empty(), starred })
}

fn make(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [origin, arguments] = arguments.exactly::<2>(vm, "GenericAlias")?;
    Ok(of_class(class, origin, arguments, false))
}

/// How an argument is shown: a class by its qualified name.
///
/// # Errors
/// Whatever its `repr` raises.
pub fn repr_argument(vm: &mut Vm, argument: &Value) -> Outcome<String> {
    let known = names();
    if argument.is(&none::ellipsis()) {
        return Ok("...".to_owned());
    }
    let plain = vm.find_attribute(argument, &intern("__origin__"))?.is_none()
        || vm.find_attribute(argument, &known.__args__)?.is_none();
    if plain && let Some(qualname) = vm.find_attribute(argument, &known.__qualname__)? {
        let module = vm.find_attribute(argument, &known.__module__)?.filter(|module| !none::is_none(module));
        if let Some(module) = module {
            let (module, name) =
                (vm.str_text(&module)?.to_string_lossy(), vm.str_text(&qualname)?.to_string_lossy());
            return Ok(if module == "builtins" { name } else { format!("{module}.{name}") });
        }
    }
    Ok(vm.repr_text(argument)?.to_string_lossy())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let alias = this.payload::<GenericAlias>();
    let mut text = if alias.starred { "*".to_owned() } else { String::new() };
    text.push_str(&repr_argument(vm, &alias.origin)?);
    text.push('[');
    let items = alias.arguments.payload::<Tuple>().items();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        if let Some(list) = item.exact::<super::list::List>() {
            let mut parts = Vec::new();
            for part in list.items.to_vec() {
                parts.push(repr_argument(vm, &part)?);
            }
            text.push_str(&format!("[{}]", parts.join(", ")));
        } else {
            text.push_str(&repr_argument(vm, item)?);
        }
    }
    if items.is_empty() {
        text.push_str("()");
    }
    text.push(']');
    Ok(super::str::new(text))
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let alias = this.payload::<GenericAlias>();
    let (origin, arguments) = (vm.hash(&alias.origin)?, vm.hash(&alias.arguments)?);
    Ok(match origin ^ arguments {
        -1 => -2,
        hash => hash,
    })
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<GenericAlias>(), right.downcast::<GenericAlias>())
    else {
        return Ok(none::not_implemented());
    };
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(none::not_implemented());
    }
    let equal = left.starred == right.starred
        && vm.equal(&left.origin, &right.origin)?
        && vm.equal(&left.arguments, &right.arguments)?;
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let made = vm.call_with(&this.payload::<GenericAlias>().origin.clone(), arguments)?;
    let remembered = vm.set_attribute(&made, &intern("__orig_class__"), Some(this));
    if let Err(raised) = remembered {
        if !vm.raised_is(&raised, &super::exception::ATTRIBUTE_ERROR)
            && !vm.raised_is(&raised, &super::exception::TYPE_ERROR)
        {
            return Err(raised);
        }
        drop(vm.take_raised(raised));
    }
    Ok(made)
}

/// Attributes that are the alias's own; all others are the origin's.
const OWN: &[&str] = &[
    "__class__",
    "__origin__",
    "__args__",
    "__parameters__",
    "__unpacked__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
];

/// Attributes that the origin is not asked for, so that `copy` treats the alias as a whole.
const BLOCKED: &[&str] = &["__bases__", "__copy__", "__deepcopy__"];

/// Whether the origin of an alias is asked for the attribute `name`, and not the alias.
pub fn asks_origin(name: &str) -> bool {
    !OWN.contains(&name) && !BLOCKED.contains(&name)
}

fn get_attribute(vm: &mut Vm, this: &Value, name: &Name) -> Outcome {
    if !asks_origin(&to_string(name.value())) {
        return vm.generic_get_attribute(this, name);
    }
    let origin = this.payload::<GenericAlias>().origin.clone();
    vm.get_attribute(&origin, name)
}

/// The type variables among the arguments, each once.
fn parameters(vm: &mut Vm, this: &Value) -> Outcome {
    let alias = this.payload::<GenericAlias>();
    if let Some(known) = alias.parameters.get() {
        return Ok(known);
    }
    let parameters = tuple::new(find_parameters(vm, alias.arguments.payload::<Tuple>().items())?);
    alias.parameters.set(parameters.clone());
    Ok(parameters)
}

/// `alias[arguments]`: puts arguments in the places of the type variables.
fn getitem(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let parameters = parameters(vm, this)?;
    let alias = this.payload::<GenericAlias>();
    let arguments = substitute(
        vm,
        this,
        alias.arguments.payload::<Tuple>().items(),
        parameters.payload::<Tuple>().items(),
        key,
    )?;
    Ok(of_class(&this.class_value(), alias.origin.clone(), tuple::new(arguments), alias.starred))
}

/// The names of the origin and the alias's own.
fn dir(vm: &mut Vm, this: &Value) -> Outcome {
    let origin = this.payload::<GenericAlias>().origin.clone();
    let names = vm.call_method(&origin, &names().__dir__, &[]);
    let mut names = match names {
        Ok(names) => vm.collect(&names)?,
        Err(raised) => {
            drop(vm.catch(raised, &super::exception::TYPE_ERROR)?);
            let class = origin.class_value();
            let names = vm.call_method(&class, &self::names().__dir__, std::slice::from_ref(&origin))?;
            vm.collect(&names)?
        }
    };
    for own in OWN {
        let own = intern(own).into_value();
        let mut known = false;
        for name in &names {
            known = known || vm.equal(name, &own)?;
        }
        if !known {
            names.push(own);
        }
    }
    Ok(super::list::new(names))
}

/// The arguments of a tuple type that stands unpacked; `None` for other aliases.
fn unpacked_arguments(_: &mut Vm, this: &Value) -> Outcome {
    let alias = this.payload::<GenericAlias>();
    Ok(match alias.starred && tuple::CLASS.is(&alias.origin) {
        true => alias.arguments.clone(),
        false => none::none(),
    })
}

fn mro_entries(_: &mut Vm, this: &Value, _: &Value) -> Outcome {
    Ok(tuple::new(vec![this.payload::<GenericAlias>().origin.clone()]))
}

fn no_instance_check(vm: &mut Vm, _: &Value, _: &Value) -> Outcome {
    Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
}

fn no_subclass_check(vm: &mut Vm, _: &Value, _: &Value) -> Outcome {
    Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let alias = this.payload::<GenericAlias>();
    if alias.starred {
        let next = super::iterator_state::builtin(vm, "next")?;
        let plain = of_class(&this.class_value(), alias.origin.clone(), alias.arguments.clone(), false);
        let iterator = vm.iter(&plain)?;
        return Ok(tuple::of([next, tuple::of([iterator])]));
    }
    let arguments = tuple::new(vec![alias.origin.clone(), alias.arguments.clone()]);
    Ok(tuple::new(vec![this.class_value(), arguments]))
}

/// `GenericAlias`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    ),
    methods: &[
        Method::new("__mro_entries__", Native::One(mro_entries), ""),
        Method::new("__instancecheck__", Native::One(no_instance_check), ""),
        Method::new("__subclasscheck__", Native::One(no_subclass_check), ""),
        Method::new("__reduce__", Native::NoArguments(reduce), ""),
        Method::new("__dir__", Native::NoArguments(dir), ""),
    ],
    attributes: &[
        GetSet {
            name: "__origin__",
            get: |_, this| Ok(this.payload::<GenericAlias>().origin.clone()),
            set: None,
            doc: "",
        },
        GetSet {
            name: "__args__",
            get: |_, this| Ok(this.payload::<GenericAlias>().arguments.clone()),
            set: None,
            doc: "",
        },
        GetSet {
            name: "__parameters__",
            get: parameters,
            set: None,
            doc: "Type variables in the GenericAlias.",
        },
        GetSet {
            name: "__unpacked__",
            get: |_, this| Ok(bool_::new(this.payload::<GenericAlias>().starred)),
            set: Some(super::getset::read_only_member),
            doc: "",
        },
        GetSet { name: "__typing_unpacked_tuple_args__", get: unpacked_arguments, set: None, doc: "" },
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
        slots.call.set(Some(call));
        slots.getattribute.set(Some(get_attribute));
        slots.getitem.set(Some(getitem));
        slots.iter.set(Some(iterator::iter));
        slots.binary[Operator::BitOr as usize].set(Some(union_type::union));
    },
};
