//! `_local`: attributes that each thread has for itself.

use crate::eval::threads::Number;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet};
use crate::types::dict;
use crate::types::names::names;
use crate::types::object as object_type;
use crate::types::slots::Init;
use crate::types::type_::{CLASS as TYPE, StaticType, TypeObject};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// The namespaces of one local object, one for each thread that has used it.
pub struct Namespaces {
    /// That of the thread which used it last.
    attributes: ValueCell,
    /// Which thread that is.
    user: Cell<Number>,
    others: RefCell<HashMap<Number, Value>>,
}

impl Namespaces {
    /// A thread has ended: its namespace is of no more use.
    pub fn end(&self, thread: Number) -> Option<Value> {
        if self.user.get() == thread {
            self.user.set(0);
            return self.attributes.take();
        }
        self.others.borrow_mut().remove(&thread)
    }
}

/// Attributes for each thread.
pub struct Local {
    namespaces: Rc<Namespaces>,
    /// What `__init__` is called with in each thread.
    positional: Vec<Value>,
    keywords: Vec<(Name, Value)>,
}

impl Local {
    /// `__dict__` in the thread that used it last.
    pub fn attributes(&self) -> &ValueCell {
        &self.namespaces.attributes
    }
}

/// The type `_local`.
pub static CLASS: StaticType = StaticType::built_in::<Local>(
    "_thread._local",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Local {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.namespaces.attributes.trace(tracer);
        match tracer {
            Tracer::Visit(visit) => self.namespaces.others.borrow().values().for_each(visit),
            Tracer::Clear(cleared) => {
                cleared.extend(self.namespaces.others.borrow_mut().drain().map(|(_, value)| value));
            }
        }
        self.positional.trace(tracer);
        for (_, value) in &self.keywords {
            value.trace(tracer);
        }
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let kind = class.payload::<TypeObject>();
    let plain = kind.slots.init.get().is_none_or(|slot| std::ptr::fn_addr_eq(slot, init as Init));
    if plain && !arguments.is_empty() {
        return Err(vm.type_error("Initialization arguments are not supported"));
    }
    let namespaces = Rc::new(Namespaces {
        attributes: ValueCell::new(dict::new()),
        user: Cell::new(vm.thread.number),
        others: RefCell::default(),
    });
    vm.local_namespaces.push(Rc::downgrade(&namespaces));
    let (positional, keywords) = (arguments.positional.to_vec(), arguments.keywords.to_vec());
    Ok(object::new_of_class(class, Local { namespaces, positional, keywords }))
}

#[inline(never)]
fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

/// Puts the namespace of the thread that runs in its place; in a thread that uses the object for the first time,
/// calls `__init__`.
fn enter(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let local = this.payload::<Local>();
    let namespaces = &local.namespaces;
    let thread = vm.thread.number;
    if namespaces.user.get() == thread && !namespaces.attributes.is_empty() {
        return Ok(());
    }
    let known = namespaces.others.borrow_mut().remove(&thread);
    let is_new = known.is_none();
    let before = namespaces.attributes.replace(Some(known.unwrap_or_else(dict::new)));
    let user = namespaces.user.replace(thread);
    if let Some(before) = before.filter(|_| user != 0) {
        namespaces.others.borrow_mut().insert(user, before);
    }
    if !is_new {
        return Ok(());
    }
    vm.local_namespaces.push(Rc::downgrade(namespaces));
    let Some(initialise) = this.class().slots.init.get() else { return Ok(()) };
    let arguments = Arguments { positional: &local.positional, keywords: &local.keywords };
    let outcome = initialise(vm, this, &arguments);
    if outcome.is_err() {
        // The next use tries again.
        drop(namespaces.end(thread));
    }
    outcome
}

fn get_attribute(vm: &mut Vm, this: &Value, name: &Name) -> Outcome {
    enter(vm, this)?;
    vm.generic_get_attribute(this, name)
}

fn set_attribute(vm: &mut Vm, this: &Value, name: &Name, value: Option<&Value>) -> Outcome<()> {
    enter(vm, this)?;
    if *name == names().__dict__ {
        let class = this.class().name();
        let message = format!("'{class}' object attribute '__dict__' is read-only");
        return Err(vm.attribute_error(message, this, name));
    }
    vm.generic_set_attribute(this, name, value)
}

/// `_local`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Thread-local data"),
    methods: &[],
    attributes: &[GetSet {
        name: "__dict__",
        get: |vm, this| {
            enter(vm, this)?;
            Ok(this.payload::<Local>().attributes().get().unwrap_or_else(dict::new))
        },
        set: None,
        doc: "",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.getattribute.set(Some(get_attribute));
        slots.setattribute.set(Some(set_attribute));
    },
};
