//! The classes of nodes.

use super::grammar::{self, End, Field, GRAMMAR, Quantity, Sum};
use super::methods;
use crate::eval::{Outcome, Vm};
use crate::heap::global::GilGuarded;
use crate::heap::{Name, Value};
use crate::types::dict::{self, Dict};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::type_::CLASS as TYPE;
use crate::types::{builtin_function, generic_alias, int, object, str, tuple, union_type};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// A class of nodes.
pub struct NodeClass {
    /// The class.
    pub class: Value,
    /// The name of the type of the grammar it belongs to.
    pub sum: &'static str,
    /// Its fields.
    pub fields: Vec<(Name, Field)>,
    /// The one node that the parser uses, where there are no fields.
    pub instance: Option<Value>,
}

/// All classes of nodes.
pub struct Classes {
    /// `AST`.
    pub base: Value,
    by_name: HashMap<&'static str, NodeClass>,
    names: HashMap<usize, &'static str>,
    order: Vec<(&'static str, Value)>,
    sums: HashMap<&'static str, Value>,
}

impl Classes {
    /// The classes with their names.
    pub fn in_order(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.order.iter().map(|(name, class)| (*name, class))
    }

    /// The class `name`.
    ///
    /// # Panics
    /// Panics when the grammar has no such constructor.
    pub fn of(&self, name: &str) -> &NodeClass {
        &self.by_name[name]
    }

    /// The name of the constructor of the grammar that `class` is.
    pub fn name_of(&self, class: &Value) -> Option<&'static str> {
        self.names.get(&class.address()).copied()
    }

    /// The class of a type of the grammar.
    pub fn sum(&self, name: &str) -> Option<&Value> {
        self.sums.get(name)
    }
}

static CLASSES: GilGuarded<RefCell<Option<Rc<Classes>>>> = GilGuarded::new(RefCell::new(None));

/// The classes, made when they are first asked for.
///
/// # Errors
/// None but lack of memory.
pub fn classes(vm: &mut Vm) -> Outcome<Rc<Classes>> {
    if let Some(known) = &*CLASSES.get().borrow() {
        return Ok(known.clone());
    }
    let made = Rc::new(make(vm)?);
    *CLASSES.get().borrow_mut() = Some(made.clone());
    Ok(made)
}

fn names_tuple<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    tuple::new(names.map(|name| intern(name).into_value()).collect())
}

/// A class of the module `ast`.
fn class(vm: &mut Vm, name: &str, base: &Value, doc: Value, fields: &[&str]) -> Outcome {
    let namespace = dict::new();
    let entries = namespace.payload::<Dict>();
    let fields = names_tuple(fields.iter().copied());
    entries.set_name(&intern("_fields"), fields.clone());
    entries.set_name(&intern("__match_args__"), fields);
    entries.set_name(&intern("__module__"), intern("ast").into_value());
    entries.set_name(&intern("__doc__"), doc);
    vm.call(&TYPE.value(), &[intern(name).into_value(), tuple::of([base.clone()]), namespace])
}

/// The attributes that say where a node stands.
const PLACE: [&str; 4] = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

fn set(vm: &mut Vm, class: &Value, name: &str, value: Value) -> Outcome<()> {
    vm.set_attribute(class, &intern(name), Some(&value))
}

fn set_place(vm: &mut Vm, class: &Value, sum: &Sum) -> Outcome<()> {
    let attributes = if sum.located.is_some() { &PLACE[..] } else { &[] };
    set(vm, class, "_attributes", names_tuple(attributes.iter().copied()))?;
    if sum.located == Some(End::Optional) {
        set(vm, class, "end_lineno", none())?;
        set(vm, class, "end_col_offset", none())?;
    }
    Ok(())
}

fn make(vm: &mut Vm) -> Outcome<Classes> {
    let base = class(vm, "AST", &object::CLASS.value(), none(), &[])?;
    set(vm, &base, "_attributes", tuple::empty())?;
    for method in methods::METHODS {
        let function = builtin_function::descriptor(&base, method);
        vm.set_attribute(&base, &intern(method.name), Some(&function))?;
    }
    let mut classes = Classes {
        base: base.clone(),
        by_name: HashMap::new(),
        names: HashMap::new(),
        order: vec![("AST", base.clone())],
        sums: HashMap::new(),
    };
    for sum in GRAMMAR {
        let parent = if sum.is_product() {
            base.clone()
        } else {
            let made = class(vm, sum.name, &base, str::new(sum.rule()), &[])?;
            set_place(vm, &made, sum)?;
            classes.order.push((sum.name, made.clone()));
            made
        };
        for constructor in sum.constructors {
            let (name, fields) = grammar::parse(constructor);
            let field_names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            let doc = str::new(constructor.replace("?*", "*"));
            let made = class(vm, name, &parent, doc, &field_names)?;
            if sum.is_product() {
                set_place(vm, &made, sum)?;
            }
            for field in fields.iter().filter(|field| field.quantity == Quantity::Optional) {
                set(vm, &made, field.name, none())?;
            }
            let instance =
                if fields.is_empty() && sum.located.is_none() { Some(object::new(&made)) } else { None };
            classes.order.push((name, made.clone()));
            classes.names.insert(made.address(), name);
            if sum.is_product() {
                classes.sums.insert(sum.name, made.clone());
            }
            let fields = fields.into_iter().map(|field| (intern(field.name), field)).collect();
            let node = NodeClass { class: made, sum: sum.name, fields, instance };
            classes.by_name.insert(name, node);
        }
        if !sum.is_product() {
            classes.sums.insert(sum.name, parent);
        }
    }
    for node in classes.by_name.values() {
        let types = dict::new();
        for (name, field) in &node.fields {
            let kind = field_type(vm, &classes, field)?;
            types.payload::<Dict>().set_name(name, kind);
        }
        set(vm, &node.class, "_field_types", types.clone())?;
        // What `__annotations__` shows is a dict of its own.
        let annotations = dict::from_names(
            types
                .payload::<Dict>()
                .entries()
                .into_iter()
                .map(|(name, kind)| (str::name_of(&name), kind))
                .collect(),
        );
        set(vm, &node.class, "__annotations__", annotations)?;
    }
    Ok(classes)
}

/// The type of a field's values.
fn field_type(vm: &mut Vm, classes: &Classes, field: &Field) -> Outcome {
    let single = match field.kind {
        "identifier" | "string" => str::CLASS.value(),
        "int" => int::CLASS.value(),
        "constant" => object::CLASS.value(),
        kind => classes.sum(kind).cloned().unwrap_or_else(none),
    };
    match field.quantity {
        Quantity::One => Ok(single),
        Quantity::Optional => union_type::union(vm, &single, &none()),
        Quantity::Many => Ok(generic_alias::new(crate::types::list::CLASS.value(), tuple::of([single]))),
    }
}
