//! `traceback`: the way an exception took.

use super::definition::{Definition, GetSet, Method, Native};
use super::exception::{Exception, or_none};
use super::frame::{self, Frame};
use super::none::is_none;
use super::type_::{CLASS as TYPE, StaticType};
use super::{int, list, object as object_type, str};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use vivarium_syntax::ast::Span;

/// One entry: a frame, and the next entry, which is nearer to where the exception was raised.
pub struct Traceback {
    /// `tb_next`.
    pub next: ValueCell,
    /// `tb_frame`.
    pub frame: Value,
    /// What was being executed.
    pub at: Span,
    /// `tb_lasti` and `tb_lineno` of an entry that the program has made.
    made: Option<(i64, i64)>,
}

/// The type `traceback`.
pub static CLASS: StaticType =
    StaticType::built_in::<Traceback>("traceback", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Traceback {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.next.trace(tracer);
        self.frame.trace(tracer);
    }
}

impl Traceback {
    /// `tb_lineno`.
    pub fn line(&self) -> u32 {
        match self.made {
            Some((_, line)) => u32::try_from(line).unwrap_or(0),
            None => self.frame.payload::<Frame>().function.code.borrow().line_of(self.at),
        }
    }

    /// Whether it is known which part of the line was being executed.
    pub fn has_position(&self) -> bool {
        self.made.is_none()
    }
}

/// Puts the frame that runs at the head of the traceback of the exception in flight, unless it
/// stands there already because the exception is raised again.
pub fn add_entry(vm: &mut Vm) {
    if std::mem::take(&mut vm.reraised) {
        vm.raised_at = None;
        return;
    }
    let Some(raised) = vm.raised.clone() else { return };
    let at = vm.raised_at.take().unwrap_or(vm.frame.at);
    vm.frame.at = at;
    let frame = frame::current(vm);
    let exception = raised.payload::<Exception>();
    let next = ValueCell::of(exception.traceback.take());
    exception.traceback.set(object::new(Traceback { next, frame, at, made: None }));
}

fn new(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"];
    let [next, frame, last, line] =
        arguments.bind(vm, "traceback", names, 0, 0, 4)?.map(|value| value.unwrap_or_else(super::none::none));
    let next = checked_next(vm, &next)?;
    if !frame.has::<Frame>() {
        let given = frame.class().name();
        return Err(vm.type_error(format!("traceback() argument 'tb_frame' must be frame, not {given}")));
    }
    let made = (vm.index_isize(&last, false)? as i64, vm.index_isize(&line, false)? as i64);
    let at = frame.payload::<Frame>().at.get();
    Ok(object::new(Traceback { next: ValueCell::of(next), frame, at, made: Some(made) }))
}

fn checked_next(vm: &mut Vm, value: &Value) -> Outcome<Option<Value>> {
    if is_none(value) {
        return Ok(None);
    }
    if value.has::<Traceback>() {
        return Ok(Some(value.clone()));
    }
    let given = value.class().name();
    Err(vm.type_error(format!("expected traceback object or None, got '{given}'")))
}

fn set_next(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error("can't delete tb_next attribute")) };
    let next = checked_next(vm, value)?;
    let mut link = next.clone();
    while let Some(entry) = link {
        if entry.is(this) {
            return Err(vm.value_error("traceback loop detected"));
        }
        link = entry.payload::<Traceback>().next.get();
    }
    drop(this.payload::<Traceback>().next.replace(next));
    Ok(())
}

fn get_last_instruction(_: &mut Vm, this: &Value) -> Outcome {
    let entry = this.payload::<Traceback>();
    let number = match entry.made {
        Some((last, _)) => last,
        None => entry.frame.payload::<Frame>().function.code.borrow().instruction_of(entry.at),
    };
    Ok(int::new(number))
}

fn dir(_: &mut Vm, _: &Value) -> Outcome {
    let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"];
    Ok(list::new(names.map(|name| str::intern(name).into_value()).to_vec()))
}

static ATTRIBUTES: &[GetSet] = &[
    GetSet {
        name: "tb_next",
        get: |_, this| Ok(or_none(this.payload::<Traceback>().next.get())),
        set: Some(set_next),
        doc: "",
    },
    GetSet {
        name: "tb_frame",
        get: |_, this| Ok(this.payload::<Traceback>().frame.clone()),
        set: None,
        doc: "",
    },
    GetSet { name: "tb_lasti", get: get_last_instruction, set: None, doc: "" },
    GetSet {
        name: "tb_lineno",
        get: |_, this| Ok(int::new(this.payload::<Traceback>().line().into())),
        set: None,
        doc: "",
    },
];

/// `traceback`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Create a new traceback object."),
    methods: &[Method::new("__dir__", Native::NoArguments(dir), "")],
    attributes: ATTRIBUTES,
    slots: |slots| slots.new.set(Some(new)),
};
