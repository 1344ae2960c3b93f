//! `frame`: an activation as the program sees it.

use super::code::{Code, OPTIMIZED};
use super::definition::{Definition, GetSet, Method, Native};
use super::function::Function;
use super::generator::{self, Generator};
use super::none::{is_none, none};
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, dict, frame_locals, int, object as object_type, str};
use crate::eval::vm::Frame as Activation;
use crate::eval::{Outcome, Vm, namespace, threads};
use crate::heap::object;
use crate::heap::stack::SlotBox;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Name, Payload, Trace, Tracer, Typed, Unowned, Value, ValueCell};
use std::cell::{Cell, RefCell};
use vivarium_syntax::ast::Span;

/// What is known of an activation, live or over.
pub struct Frame {
    /// What ran.
    pub function: Typed<Function>,
    /// The calling frame, once the activation is over; empty for the outermost.
    pub back: ValueCell,
    /// Where it stood last.
    pub at: Cell<Span>,
    /// The namespace of a class body or of `exec` with its own locals.
    pub locals: ValueCell,
    /// What the program has put into `f_locals` under names of no variables: a dict; empty before.
    pub extra: ValueCell,
    /// The variables, once the activation is over.
    pub slots: RefCell<Option<SlotBox>>,
    /// The generator whose activation it is, as long as that lives and is not over.
    pub generator: Cell<Option<Unowned>>,
    /// `f_trace`.
    pub trace: ValueCell,
    /// `f_trace_lines`.
    pub trace_lines: Cell<bool>,
    /// `f_trace_opcodes`.
    pub trace_opcodes: Cell<bool>,
    /// The line last told of to `f_trace`.
    pub traced_line: Cell<Option<u32>>,
    /// Where the statement last told of begins.
    pub traced_at: Cell<u32>,
}

/// The type `frame`.
pub static CLASS: StaticType =
    StaticType::built_in::<Frame>("frame", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Frame {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.back.trace(tracer);
        self.locals.trace(tracer);
        self.extra.trace(tracer);
        self.trace.trace(tracer);
        if let Some(slots) = &*self.slots.borrow() {
            slots.trace(tracer);
        }
    }
}

fn make(function: Typed<Function>, locals: Option<Value>, at: Span, generator: Option<&Value>) -> Value {
    object::new(Frame {
        function,
        back: ValueCell::empty(),
        at: Cell::new(at),
        locals: ValueCell::of(locals),
        extra: ValueCell::empty(),
        slots: RefCell::new(None),
        generator: Cell::new(generator.map(Unowned::new)),
        trace: ValueCell::empty(),
        trace_lines: Cell::new(true),
        trace_opcodes: Cell::new(false),
        traced_line: Cell::new(None),
        traced_at: Cell::new(0),
    })
}

/// The frame object of an activation, made when it is first asked for.
fn of_activation(frame: &Activation) -> Value {
    if let Some(object) = frame.object.get() {
        return object;
    }
    let made = make(frame.function.clone(), frame.locals.clone(), frame.at, frame.generator.as_ref());
    frame.object.set(made.clone());
    made
}

/// The frame object of the frame that runs.
pub fn current(vm: &mut Vm) -> Value {
    of_activation(&vm.frame)
}

/// Moves the variables of the frame that is being left into its frame object, if it has one that
/// somebody else holds too. That one then holds on to the calling frame's object, as in CPython.
pub fn detach(vm: &mut Vm) {
    let Some(object) = vm.frame.object.take() else { return };
    let frame = object.payload::<Frame>();
    frame.generator.set(None);
    if object.refcount() == 1 {
        return;
    }
    let count = vm.frame.function.body.borrow().slots;
    let own = SlotBox::new(count as usize);
    for index in 0..count {
        own.set(index as usize, vm.frame.slots.take(index));
    }
    frame.at.set(vm.frame.at);
    *frame.slots.borrow_mut() = Some(own);
    if let [_, .., caller] = &vm.callers[..] {
        frame.back.set(of_activation(caller));
    }
}

/// Hands the variables of a dying generator over to its frame object.
pub fn outlive(object: &Value, slots: &SlotBox, at: Span) {
    let frame = object.payload::<Frame>();
    frame.generator.set(None);
    if object.refcount() == 1 {
        return;
    }
    let own = SlotBox::new(slots.len());
    for index in 0..slots.len() {
        own.set(index, slots.set(index, None));
    }
    frame.at.set(at);
    *frame.slots.borrow_mut() = Some(own);
}

/// The frame object of a suspended generator.
///
/// # Errors
/// None.
pub fn of_generator(_: &mut Vm, generator: &Value) -> Outcome {
    let suspended = generator.payload::<Generator>();
    if let Some(object) = suspended.frame.get() {
        return Ok(object);
    }
    let made = make(suspended.function.clone(), None, suspended.at.get(), Some(generator));
    suspended.frame.set(made.clone());
    Ok(made)
}

/// What an activation is doing.
enum Life {
    /// It runs, with so many activations below it.
    Running(usize),
    /// It is a generator's that is suspended.
    Suspended(Value),
    /// It is over.
    Over,
}

/// Runs `work` with the state of the thread in which the activation runs.
fn in_its_thread<R>(vm: &Vm, object: &Value, work: impl Fn(&Vm) -> R) -> R {
    if threads::count() == 1 || vm.runs(object) {
        return work(vm);
    }
    let found = threads::gil::find_other(|_, other| other.runs(object).then(|| work(other)));
    found.unwrap_or_else(|| work(vm))
}

impl Vm {
    /// Whether the activation is one of this thread's.
    fn runs(&self, object: &Value) -> bool {
        self.frame.object.holds(object) || self.callers.iter().any(|frame| frame.object.holds(object))
    }
}

/// The frame object of what another thread runs, which is without the GIL.
pub fn of_other(other: &Vm) -> Value {
    of_activation(&other.frame)
}

fn life(vm: &Vm, object: &Value) -> Life {
    if vm.frame.object.holds(object) {
        return Life::Running(vm.callers.len());
    }
    if let Some(depth) = vm.callers.iter().rposition(|frame| frame.object.holds(object)) {
        return Life::Running(depth);
    }
    match object.payload::<Frame>().generator.get() {
        Some(generator) => Life::Suspended(generator.get()),
        None => Life::Over,
    }
}

fn activation(vm: &Vm, depth: usize) -> &Activation {
    vm.callers.get(depth).unwrap_or(&vm.frame)
}

/// Where a frame stands.
pub fn position(vm: &Vm, object: &Value) -> Span {
    in_its_thread(vm, object, |vm| match life(vm, object) {
        Life::Running(depth) => activation(vm, depth).at,
        Life::Suspended(generator) => generator.payload::<Generator>().at.get(),
        Life::Over => object.payload::<Frame>().at.get(),
    })
}

fn code(object: &Value) -> Typed<Code> {
    object.payload::<Frame>().function.code.borrow().clone()
}

/// Runs `use_slots` with a reader of the slots of the activation.
fn with_slots<R>(vm: &Vm, object: &Value, use_slots: impl Fn(&dyn Fn(u32) -> Option<Value>) -> R) -> R {
    in_its_thread(vm, object, |vm| match life(vm, object) {
        Life::Running(depth) => {
            let slots = activation(vm, depth).slots;
            use_slots(&|slot| slots.load(slot))
        }
        Life::Suspended(generator) => {
            let slots = &generator.payload::<Generator>().slots;
            use_slots(&|slot| slots.get(slot as usize))
        }
        Life::Over => {
            let slots = object.payload::<Frame>().slots.borrow();
            use_slots(&|slot| slots.as_ref()?.get(slot as usize))
        }
    })
}

/// The slot of the variable `name`: of a comprehension that runs there, else of the function itself.
pub fn slot_of(vm: &Vm, object: &Value, name: &Name) -> Option<u32> {
    variables(vm, object).into_iter().find(|(known, _)| known == name).map(|(_, slot)| slot)
}

/// The variables with their slots: of a comprehension that runs there, then of the function itself.
pub fn variables(vm: &Vm, object: &Value) -> Vec<(Name, u32)> {
    let code = code(object);
    let body = object.payload::<Frame>().function.body.borrow().clone();
    let hidden = with_slots(vm, object, |slots| namespace::hidden(&body, slots));
    let own = if code.has(OPTIMIZED) { namespace::variable_slots(&code, body.free) } else { Vec::new() };
    hidden.into_iter().chain(own).collect()
}

/// What the variable in `slot` is; nothing while it is unbound.
pub fn variable(vm: &Vm, object: &Value, slot: u32) -> Option<Value> {
    with_slots(vm, object, |slots| slots(slot)).and_then(namespace::value_of)
}

/// Binds the variable in `slot`.
pub fn set_variable(vm: &Vm, object: &Value, slot: u32, value: Value) {
    let held = with_slots(vm, object, |slots| slots(slot));
    if let Some(cell) = held.as_ref().and_then(|held| held.exact::<super::cell::Cell>()) {
        return cell.content.set(value);
    }
    in_its_thread(vm, object, |vm| match life(vm, object) {
        Life::Running(depth) => {
            let mut slots = activation(vm, depth).slots;
            slots.store(slot, value.clone());
        }
        Life::Suspended(generator) => {
            drop(generator.payload::<Generator>().slots.set(slot as usize, Some(value.clone())));
        }
        Life::Over => {
            if let Some(slots) = &*object.payload::<Frame>().slots.borrow() {
                drop(slots.set(slot as usize, Some(value.clone())));
            }
        }
    });
}

/// Adds to a snapshot what the program has put into `f_locals` under names of no variables.
///
/// # Errors
/// Whatever comparing the keys raises.
pub fn add_extra(vm: &mut Vm, object: &Value, snapshot: &Value) -> Outcome<()> {
    match object.payload::<Frame>().extra.get() {
        Some(extra) => dict::merge(vm, snapshot.payload(), &extra),
        None => Ok(()),
    }
}

/// The namespace of a module or class body in which no comprehension runs.
fn plain_namespace(vm: &Vm, object: &Value) -> Option<Value> {
    let frame = object.payload::<Frame>();
    let body = frame.function.body.borrow().clone();
    if code(object).has(OPTIMIZED)
        || with_slots(vm, object, |slots| !namespace::hidden(&body, slots).is_empty())
    {
        return None;
    }
    Some(frame.locals.get().unwrap_or_else(|| frame.function.globals.value().clone()))
}

/// The variables of a frame as a dict: of a module or class body, its namespace.
///
/// # Errors
/// As [`add_extra`].
pub fn snapshot(vm: &mut Vm, object: &Value) -> Outcome {
    if let Some(namespace) = plain_namespace(vm, object) {
        return Ok(namespace);
    }
    let body = object.payload::<Frame>().function.body.borrow().clone();
    let snapshot = with_slots(vm, object, |slots| namespace::snapshot(&code(object), &body, slots));
    add_extra(vm, object, &snapshot)?;
    Ok(snapshot)
}

/// `f_locals`: the namespace of a module or class body, else what shows the variables, also those of a
/// comprehension that runs there.
fn locals(vm: &mut Vm, object: &Value) -> Outcome {
    Ok(plain_namespace(vm, object).unwrap_or_else(|| frame_locals::new(object.clone())))
}

fn get_back(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(in_its_thread(vm, this, |vm| match life(vm, this) {
        Life::Running(0 | 1) | Life::Suspended(_) => none(),
        Life::Running(depth) => of_activation(activation(vm, depth - 1)),
        Life::Over => this.payload::<Frame>().back.get().unwrap_or_else(none),
    }))
}

/// The line where the activation stands.
pub fn line(vm: &Vm, object: &Value) -> u32 {
    code(object).line_of(position(vm, object))
}

fn get_line(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(line(vm, this).into()))
}

fn get_last_instruction(vm: &mut Vm, this: &Value) -> Outcome {
    let number = code(this).instruction_of(position(vm, this));
    Ok(int::new(number))
}

fn set_trace(_: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let function = value.filter(|value| !is_none(value)).cloned();
    drop(this.payload::<Frame>().trace.replace(function));
    Ok(())
}

fn boolean(vm: &mut Vm, value: Option<&Value>) -> Outcome<bool> {
    match value.and_then(bool_::exact) {
        Some(truth) => Ok(truth),
        None => Err(vm.type_error("attribute value type must be bool")),
    }
}

fn set_trace_lines(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    this.payload::<Frame>().trace_lines.set(boolean(vm, value)?);
    Ok(())
}

fn set_trace_opcodes(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    this.payload::<Frame>().trace_opcodes.set(boolean(vm, value)?);
    Ok(())
}

static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "f_back", get: get_back, set: None, doc: "" },
    GetSet { name: "f_code", get: |_, this| Ok(code(this).value().clone()), set: None, doc: "" },
    GetSet {
        name: "f_globals",
        get: |_, this| Ok(this.payload::<Frame>().function.globals.value().clone()),
        set: None,
        doc: "",
    },
    GetSet {
        name: "f_builtins",
        get: |vm, this| Ok(vm.shown_builtins(&this.payload::<Frame>().function)),
        set: None,
        doc: "",
    },
    GetSet { name: "f_locals", get: locals, set: None, doc: "" },
    GetSet { name: "f_lineno", get: get_line, set: None, doc: "" },
    GetSet { name: "f_lasti", get: get_last_instruction, set: None, doc: "" },
    GetSet {
        name: "f_trace",
        get: |_, this| Ok(this.payload::<Frame>().trace.get().unwrap_or_else(none)),
        set: Some(set_trace),
        doc: "",
    },
    GetSet {
        name: "f_trace_lines",
        get: |_, this| Ok(bool_::new(this.payload::<Frame>().trace_lines.get())),
        set: Some(set_trace_lines),
        doc: "",
    },
    GetSet {
        name: "f_trace_opcodes",
        get: |_, this| Ok(bool_::new(this.payload::<Frame>().trace_opcodes.get())),
        set: Some(set_trace_opcodes),
        doc: "",
    },
];

fn clear(vm: &mut Vm, this: &Value) -> Outcome {
    match life(vm, this) {
        Life::Running(_) => Err(vm.runtime_error("cannot clear an executing frame")),
        Life::Suspended(generator) => {
            if generator.payload::<Generator>().state.get() != generator::State::Created {
                return Err(vm.runtime_error("cannot clear a suspended frame"));
            }
            // A coroutine is told of as one that nobody awaited.
            generator::finalize(vm, &generator)?;
            generator::close(vm, &generator)?;
            Ok(none())
        }
        Life::Over => {
            let slots = this.payload::<Frame>().slots.borrow_mut().take();
            drop(slots);
            Ok(none())
        }
    }
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let code = code(this);
    let (line, name) = (code.line_of(position(vm, this)), str::to_string(code.name.value()));
    let (address, filename) = (this.address(), &code.source.filename);
    Ok(str::new(format!("<frame at {address:#x}, file '{filename}', line {line}, code {name}>")))
}

/// `frame`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[Method::new(
        "clear",
        Native::NoArguments(clear),
        "F.clear(): clear all references held by the frame",
    )],
    attributes: ATTRIBUTES,
    slots: |slots| slots.repr.set(Some(repr)),
};
