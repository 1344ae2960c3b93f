//! Members that type variables of several kinds have.

use super::no_default::{is_no_default, no_default};
use super::{Lazy, Variance, no_base};
use crate::heap::{Payload, Value};
use crate::types::bool_;
use crate::types::definition::{GetSet, Method, Native};
use crate::types::getset::read_only_member;
use crate::types::slots::Unary;

/// A type variable of any kind.
pub trait TypeParameter: Payload {
    /// `__name__`.
    fn name(&self) -> &Value;

    /// `__default__`.
    fn default(&self) -> &Lazy;
}

/// A type variable that has a variance.
pub trait Varying: TypeParameter {
    /// How it varies with its argument.
    fn variance(&self) -> Variance;
}

const fn read_only(name: &'static str, get: Unary) -> GetSet {
    GetSet { name, get, set: Some(read_only_member), doc: "" }
}

/// `__name__`.
pub const fn name<T: TypeParameter>() -> GetSet {
    read_only("__name__", |_, this| Ok(this.payload::<T>().name().clone()))
}

/// `__default__`.
pub const fn default<T: TypeParameter>(doc: &'static str) -> GetSet {
    let get = |vm: &mut _, this: &Value| this.payload::<T>().default().get(vm, no_default);
    GetSet { name: "__default__", get, set: None, doc }
}

/// `evaluate_default`.
pub const fn evaluate_default<T: TypeParameter>() -> GetSet {
    let get = |_: &mut _, this: &Value| Ok(this.payload::<T>().default().evaluator());
    GetSet { name: "evaluate_default", get, set: None, doc: "" }
}

/// `__covariant__`.
pub const fn covariant<T: Varying>() -> GetSet {
    read_only("__covariant__", |_, this| Ok(bool_::new(this.payload::<T>().variance().covariant)))
}

/// `__contravariant__`.
pub const fn contravariant<T: Varying>() -> GetSet {
    read_only("__contravariant__", |_, this| Ok(bool_::new(this.payload::<T>().variance().contravariant)))
}

/// `__infer_variance__`.
pub const fn infer_variance<T: Varying>() -> GetSet {
    read_only("__infer_variance__", |_, this| Ok(bool_::new(this.payload::<T>().variance().inferred)))
}

/// `__reduce__`: a type variable is pickled by its name.
pub const fn reduce<T: TypeParameter>() -> Method {
    let reduce = Native::NoArguments(|_, this| Ok(this.payload::<T>().name().clone()));
    Method::new("__reduce__", reduce, "__reduce__($self, /)\n--\n\n")
}

/// `has_default`.
pub const fn has_default<T: TypeParameter>() -> Method {
    let has_default = Native::NoArguments(|vm, this| {
        let default = this.payload::<T>().default();
        Ok(bool_::new(default.is_given() && !is_no_default(&default.get(vm, no_default)?)))
    });
    Method::new("has_default", has_default, "has_default($self, /)\n--\n\n")
}

/// `__mro_entries__`: an instance is no base.
pub const fn mro_entries() -> Method {
    Method::new("__mro_entries__", Native::One(|vm, this, _| no_base(vm, this)), "")
}
