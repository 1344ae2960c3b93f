//! `typing.TypeVar`.

use super::members::{self, TypeParameter, Varying};
use super::no_default::{is_no_default, no_default};
use super::{Lazy, Variance, call_typing, check_name, check_type, remember_module};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{ATTRIBUTES, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::slots::Operator;
use crate::types::str::{intern, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, str, tuple, union_type};

/// A type variable.
pub struct TypeVariable {
    name: Value,
    bound: Lazy,
    constraints: Lazy,
    default: Lazy,
    variance: Variance,
}

/// The type `TypeVar`.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<TypeVariable>(
    "typing.TypeVar",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE | ATTRIBUTES,
    0,
);

impl Payload for TypeVariable {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.trace(tracer);
        for lazy in [&self.bound, &self.constraints, &self.default] {
            lazy.trace(tracer);
        }
    }
}

impl TypeParameter for TypeVariable {
    fn name(&self) -> &Value {
        &self.name
    }

    fn default(&self) -> &Lazy {
        &self.default
    }
}

impl Varying for TypeVariable {
    fn variance(&self) -> Variance {
        self.variance
    }
}

/// A type variable of the syntax for type parameters: its bound, constraints and default are computed
/// by these functions, each called with the format that is wanted (`annotationlib.Format`).
pub fn new(
    name: Value,
    evaluate_bound: Option<Value>,
    evaluate_constraints: Option<Value>,
    evaluate_default: Option<Value>,
) -> Value {
    object::new_of_class(
        &CLASS.value(),
        TypeVariable {
            name,
            bound: Lazy::computed(evaluate_bound),
            constraints: Lazy::computed(evaluate_constraints),
            default: Lazy::computed(evaluate_default),
            variance: Variance { inferred: true, ..Variance::default() },
        },
    )
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (name, constraints) = match arguments.positional {
        [name, constraints @ ..] => (std::slice::from_ref(name), constraints),
        [] => (arguments.positional, arguments.positional),
    };
    let named = Arguments { positional: name, keywords: arguments.keywords };
    let names = ["name", "bound", "default", "covariant", "contravariant", "infer_variance"];
    let [name, bound, default, covariant, contravariant, inferred] =
        named.bind(vm, "typevar", names, 0, 5, 1)?;
    let name = check_name(vm, "typevar", name)?;
    let variance = Variance::of(vm, [covariant, contravariant, inferred])?;
    let bound = match bound.filter(|bound| !is_none(bound)) {
        Some(bound) => Some(check_type(vm, &bound, "Bound must be a type.")?),
        None => None,
    };
    let constraints = match constraints {
        [] => None,
        [_] => return Err(vm.type_error("A single constraint is not allowed")),
        _ if bound.is_some() => {
            return Err(vm.type_error("Constraints cannot be combined with bound=..."));
        }
        several => {
            let message = "TypeVar(name, constraint, ...): constraints must be types.";
            let mut checked = Vec::new();
            for constraint in several {
                checked.push(check_type(vm, constraint, message)?);
            }
            Some(tuple::new(checked))
        }
    };
    let made = object::new_of_class(
        class,
        TypeVariable {
            name,
            bound: Lazy::known(bound),
            constraints: Lazy::known(constraints),
            default: Lazy::known(default.filter(|default| !is_no_default(default))),
            variance,
        },
    );
    remember_module(vm, &made);
    Ok(made)
}

fn data(this: &Value) -> &TypeVariable {
    this.payload::<TypeVariable>()
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let variable = data(this);
    Ok(str::new(format!("{}{}", variable.variance.sign(), to_string(&variable.name))))
}

fn substitute(vm: &mut Vm, this: &Value, argument: &Value) -> Outcome {
    let given = [this.clone(), argument.clone()];
    call_typing(vm, "_typevar_subst", &Arguments::positional(&given))
}

/// The arguments with the default added where the alias has none for this variable.
fn prepare(vm: &mut Vm, this: &Value, given: &[Value]) -> Outcome {
    let parameters = vm.get_attribute(&given[0], &intern("__parameters__"))?;
    let arguments = vm.collect(&given[1])?;
    let index = vm.collect(&parameters)?.iter().position(|parameter| parameter.is(this));
    let Some(index) = index.filter(|index| *index >= arguments.len()) else { return Ok(given[1].clone()) };
    let default = data(this).default.get(vm, no_default)?;
    if index == arguments.len() && !is_no_default(&default) {
        let mut longer = arguments;
        longer.push(default);
        return Ok(tuple::new(longer));
    }
    let (alias, actual, expected) = (vm.str_text(&given[0])?.to_string_lossy(), arguments.len(), index + 1);
    Err(vm
        .type_error(format!("Too few arguments for {alias}; actual {actual}, expected at least {expected}")))
}

/// `TypeVar`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Type variable.\n\nThe preferred way to construct a type variable is via the dedicated\nsyntax for generic functions, classes, and type aliases::\n\n    class Sequence[T]:  # T is a TypeVar\n        ...\n",
    ),
    methods: &[
        Method::new("__typing_subst__", Native::One(substitute), "__typing_subst__($self, arg, /)\n--\n\n"),
        Method::new(
            "__typing_prepare_subst__",
            Native::Positional(2, 2, prepare),
            "__typing_prepare_subst__($self, alias, args, /)\n--\n\n",
        ),
        members::reduce::<TypeVariable>(),
        members::has_default::<TypeVariable>(),
        members::mro_entries(),
    ],
    attributes: &[
        members::name::<TypeVariable>(),
        GetSet { name: "__bound__", get: |vm, this| data(this).bound.get(vm, none), set: None, doc: "" },
        GetSet {
            name: "__constraints__",
            get: |vm, this| data(this).constraints.get(vm, tuple::empty),
            set: None,
            doc: "",
        },
        members::default::<TypeVariable>(""),
        GetSet {
            name: "evaluate_bound",
            get: |_, this| Ok(data(this).bound.evaluator()),
            set: None,
            doc: "",
        },
        GetSet {
            name: "evaluate_constraints",
            get: |_, this| Ok(data(this).constraints.evaluator()),
            set: None,
            doc: "",
        },
        members::evaluate_default::<TypeVariable>(),
        members::covariant::<TypeVariable>(),
        members::contravariant::<TypeVariable>(),
        members::infer_variance::<TypeVariable>(),
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.binary[Operator::BitOr as usize].set(Some(union_type::of_operands));
    },
};
