//! `typing.ParamSpec`, with its `args` and `kwargs`.

use super::members::{self, TypeParameter, Varying};
use super::no_default::is_no_default;
use super::{Lazy, Variance, call_typing, check_name, check_type, no_base, remember_module};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{ATTRIBUTES, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::getset::read_only_member;
use crate::types::none::{is_none, none, not_implemented};
use crate::types::slots::{Comparison, Operator};
use crate::types::str::to_string;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, object as object_type, str, union_type};

/// A variable for the parameters of a function.
pub struct ParameterSpecification {
    name: Value,
    bound: Option<Value>,
    default: Lazy,
    variance: Variance,
}

/// The type `ParamSpec`.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<ParameterSpecification>(
    "typing.ParamSpec",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE | ATTRIBUTES,
    0,
);

impl Payload for ParameterSpecification {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.trace(tracer);
        self.bound.trace(tracer);
        self.default.trace(tracer);
    }
}

impl TypeParameter for ParameterSpecification {
    fn name(&self) -> &Value {
        &self.name
    }

    fn default(&self) -> &Lazy {
        &self.default
    }
}

impl Varying for ParameterSpecification {
    fn variance(&self) -> Variance {
        self.variance
    }
}

/// A parameter specification of the syntax for type parameters; the function computes its default.
pub fn new(name: Value, evaluate_default: Option<Value>) -> Value {
    let variance = Variance { inferred: true, ..Variance::default() };
    let default = Lazy::computed(evaluate_default);
    object::new_of_class(&CLASS.value(), ParameterSpecification { name, bound: None, default, variance })
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["name", "bound", "default", "covariant", "contravariant", "infer_variance"];
    let [name, bound, default, covariant, contravariant, inferred] =
        arguments.bind(vm, "paramspec", names, 0, 5, 1)?;
    let name = check_name(vm, "paramspec", name)?;
    let variance = Variance::of(vm, [covariant, contravariant, inferred])?;
    let bound = match bound.filter(|bound| !is_none(bound)) {
        Some(bound) => Some(check_type(vm, &bound, "Bound must be a type.")?),
        None => None,
    };
    let default = Lazy::known(default.filter(|default| !is_no_default(default)));
    let made = object::new_of_class(class, ParameterSpecification { name, bound, default, variance });
    remember_module(vm, &made);
    Ok(made)
}

fn data(this: &Value) -> &ParameterSpecification {
    this.payload::<ParameterSpecification>()
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let variable = data(this);
    Ok(str::new(format!("{}{}", variable.variance.sign(), to_string(&variable.name))))
}

fn substitute(vm: &mut Vm, this: &Value, argument: &Value) -> Outcome {
    let given = [this.clone(), argument.clone()];
    call_typing(vm, "_paramspec_subst", &Arguments::positional(&given))
}

fn prepare(vm: &mut Vm, this: &Value, given: &[Value]) -> Outcome {
    let given = [this.clone(), given[0].clone(), given[1].clone()];
    call_typing(vm, "_paramspec_prepare_subst", &Arguments::positional(&given))
}

/// `ParamSpec`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Parameter specification variable."),
    methods: &[
        Method::new("__typing_subst__", Native::One(substitute), "__typing_subst__($self, arg, /)\n--\n\n"),
        Method::new(
            "__typing_prepare_subst__",
            Native::Positional(2, 2, prepare),
            "__typing_prepare_subst__($self, alias, args, /)\n--\n\n",
        ),
        members::reduce::<ParameterSpecification>(),
        members::has_default::<ParameterSpecification>(),
        members::mro_entries(),
    ],
    attributes: &[
        members::name::<ParameterSpecification>(),
        GetSet {
            name: "__bound__",
            get: |_, this| Ok(data(this).bound.clone().unwrap_or_else(none)),
            set: Some(read_only_member),
            doc: "",
        },
        members::default::<ParameterSpecification>("The default value for this ParamSpec."),
        members::evaluate_default::<ParameterSpecification>(),
        GetSet {
            name: "args",
            get: |_, this| {
                let payload = ParameterArguments { origin: this.clone() };
                Ok(object::new_of_class(&ARGS.value(), payload))
            },
            set: None,
            doc: "Represents positional arguments.",
        },
        GetSet {
            name: "kwargs",
            get: |_, this| {
                let payload = ParameterArguments { origin: this.clone() };
                Ok(object::new_of_class(&KWARGS.value(), payload))
            },
            set: None,
            doc: "Represents keyword arguments.",
        },
        members::covariant::<ParameterSpecification>(),
        members::contravariant::<ParameterSpecification>(),
        members::infer_variance::<ParameterSpecification>(),
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.binary[Operator::BitOr as usize].set(Some(union_type::of_operands));
    },
};

/// The positional or the keyword arguments that a parameter specification stands for.
pub struct ParameterArguments {
    origin: Value,
}

/// The type `ParamSpecArgs`.
pub static ARGS: StaticType = StaticType::built_in::<ParameterArguments>(
    "typing.ParamSpecArgs",
    &raw const ARGS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

/// The type `ParamSpecKwargs`, whose objects have the same payload.
pub static KWARGS: StaticType = StaticType::built_in_derived::<ParameterArguments>(
    "typing.ParamSpecKwargs",
    &raw const ARGS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for ParameterArguments {
    fn class() -> &'static StaticType {
        &ARGS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.origin.trace(tracer);
    }
}

fn create_arguments(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let function = if ARGS.is(class) { "paramspecargs" } else { "paramspeckwargs" };
    let [origin] = arguments.bind(vm, function, ["origin"], 0, 0, 1)?;
    Ok(object::new_of_class(class, ParameterArguments { origin: origin.unwrap_or_else(none) }))
}

fn repr_arguments(vm: &mut Vm, this: &Value) -> Outcome {
    let origin = &this.payload::<ParameterArguments>().origin;
    let name = match origin.downcast::<ParameterSpecification>() {
        Some(specification) => to_string(&specification.name),
        None => vm.repr_text(origin)?.to_string_lossy(),
    };
    let part = if ARGS.is(&this.class_value()) { "args" } else { "kwargs" };
    Ok(str::new(format!("{name}.{part}")))
}

fn compare_arguments(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    if !left.class().is(right.class()) || !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    let (left, right) = (left.payload::<ParameterArguments>(), right.payload::<ParameterArguments>());
    let equal = vm.equal(&left.origin, &right.origin)?;
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

const ARGUMENTS_METHODS: &[Method] =
    &[Method::new("__mro_entries__", Native::One(|vm, this, _| no_base(vm, this)), "")];

const ARGUMENTS_ATTRIBUTES: &[GetSet] = &[GetSet {
    name: "__origin__",
    get: |_, this| Ok(this.payload::<ParameterArguments>().origin.clone()),
    set: Some(read_only_member),
    doc: "",
}];

fn fill_arguments(slots: &crate::types::slots::SlotTable) {
    slots.new.set(Some(create_arguments));
    slots.repr.set(Some(repr_arguments));
    slots.richcompare.set(Some(compare_arguments));
    slots.hash.set(None);
}

/// `ParamSpecArgs`, for the table of types.
pub static ARGS_DEFINITION: Definition = Definition {
    class: &ARGS,
    base: Some(&object_type::CLASS),
    doc: Some("The args for a ParamSpec object."),
    methods: ARGUMENTS_METHODS,
    attributes: ARGUMENTS_ATTRIBUTES,
    slots: fill_arguments,
};

/// `ParamSpecKwargs`, for the table of types.
pub static KWARGS_DEFINITION: Definition = Definition {
    class: &KWARGS,
    base: Some(&object_type::CLASS),
    doc: Some("The kwargs for a ParamSpec object."),
    methods: ARGUMENTS_METHODS,
    attributes: ARGUMENTS_ATTRIBUTES,
    slots: fill_arguments,
};
