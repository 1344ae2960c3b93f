//! `slice`, and the meaning of a slice for a sequence of a given length.

use super::definition::{Definition, GetSet, Method, Native};
use super::int::{self, Int};
use super::none::{is_none, none, not_implemented};
use super::object as object_type;
use super::slots::Comparison;
use super::tuple::hash as tuple_hash;
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, getset, tuple};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};
use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

/// The parts of a slice, each a value or `None`.
pub struct Slice {
    /// `start`.
    pub start: Value,
    /// `stop`.
    pub stop: Value,
    /// `step`.
    pub step: Value,
}

/// The type `slice`.
pub static CLASS: StaticType =
    StaticType::built_in::<Slice>("slice", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Slice {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.start.trace(tracer);
        self.stop.trace(tracer);
        self.step.trace(tracer);
    }
}

/// A new slice.
pub fn new(start: Value, stop: Value, step: Value) -> Value {
    object::new(Slice { start, stop, step })
}

/// The parts of a slice as numbers, clamped where they are large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    start: Option<isize>,
    stop: Option<isize>,
    step: isize,
}

/// The items that a slice of a sequence selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The first place.
    pub start: isize,
    /// The place at which to stop, for a step of 1 never before `start`.
    pub stop: isize,
    /// From one place to the next; never 0.
    pub step: isize,
    /// How many places.
    pub count: usize,
}

impl Slice {
    /// The parts as numbers. Runs `__index__` methods, so ask for the sequence's length afterwards.
    ///
    /// # Errors
    /// `TypeError` for parts that are no indices, `ValueError` for a step of 0.
    pub fn bounds(&self, vm: &mut Vm) -> Outcome<Bounds> {
        let step = match part(vm, &self.step)? {
            Some(0) => return Err(vm.value_error("slice step cannot be zero")),
            Some(step) => step.max(-isize::MAX),
            None => 1,
        };
        Ok(Bounds { start: part(vm, &self.start)?, stop: part(vm, &self.stop)?, step })
    }
}

fn part(vm: &mut Vm, part: &Value) -> Outcome<Option<isize>> {
    if is_none(part) {
        return Ok(None);
    }
    if !part.has::<Int>() && part.class().slots.index.get().is_none() {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    vm.index_isize(part, true).map(Some)
}

impl Bounds {
    /// Whether the slice is without a step of its own.
    pub fn is_contiguous(self) -> bool {
        self.step == 1
    }

    /// What is selected of a sequence of `length` items.
    pub fn select(self, length: usize) -> Selection {
        let (length, step) = (length as isize, self.step);
        let (lowest, highest) = if step < 0 { (-1, length - 1) } else { (0, length) };
        let clamp = |bound: isize| {
            let bound = if bound < 0 { bound.saturating_add(length) } else { bound };
            bound.clamp(lowest, highest)
        };
        let start = self.start.map_or(if step < 0 { highest } else { lowest }, clamp);
        let stop = self.stop.map_or(if step < 0 { lowest } else { highest }, clamp);
        let count = if step < 0 {
            if stop < start { (start - stop - 1) / -step + 1 } else { 0 }
        } else if start < stop {
            (stop - start - 1) / step + 1
        } else {
            0
        };
        let stop = if step == 1 { stop.max(start) } else { stop };
        Selection { start, stop, step, count: count as usize }
    }
}

impl Selection {
    /// The places, in the order of the slice.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..self.count as isize).map(move |index| (self.start + index * self.step) as usize)
    }

    /// The same places from the lowest to the highest.
    pub fn ascending(self) -> Selection {
        if self.step > 0 || self.count == 0 {
            return self;
        }
        let last = self.start + (self.count as isize - 1) * self.step;
        Selection { start: last, stop: self.start + 1, step: -self.step, count: self.count }
    }

    /// Whether the places follow one another.
    pub fn is_contiguous(self) -> bool {
        self.step == 1
    }
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "slice")?;
    Ok(match arguments.between(vm, "slice", 1, 3)? {
        [stop] => new(none(), stop.clone(), none()),
        [start, stop] => new(start.clone(), stop.clone(), none()),
        [start, stop, step] => new(start.clone(), stop.clone(), step.clone()),
        _ => unreachable!("checked above"),
    })
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let slice = this.payload::<Slice>();
    let mut text = crate::text::TextBuilder::new();
    text.push_str("slice(");
    for (part, separator) in [(&slice.start, ", "), (&slice.stop, ", "), (&slice.step, ")")] {
        text.push_text(&vm.repr_text(part)?);
        text.push_str(separator);
    }
    Ok(super::str::new(text.finish()))
}

fn parts(slice: &Slice) -> Value {
    tuple::new(vec![slice.start.clone(), slice.stop.clone(), slice.step.clone()])
}

fn richcompare(vm: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (this.downcast::<Slice>(), other.downcast::<Slice>()) else {
        return Ok(not_implemented());
    };
    if this.is(other) {
        return Ok(bool_::new(matches!(comparison, Comparison::Eq | Comparison::Le | Comparison::Ge)));
    }
    vm.compare(&parts(left), &parts(right), comparison)
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let slice = this.payload::<Slice>();
    let lanes = [vm.hash(&slice.start)?, vm.hash(&slice.stop)?, vm.hash(&slice.step)?];
    Ok(tuple_hash::combine_plain(&lanes))
}

fn big_part(vm: &mut Vm, part: &Value) -> Outcome<Option<BigInt>> {
    if is_none(part) {
        return Ok(None);
    }
    if !part.has::<Int>() && part.class().slots.index.get().is_none() {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    Ok(Some(vm.index(part)?.payload::<Int>().to_big()))
}

/// `start, stop, step` of a slice for a sequence of `length` items, of any size.
///
/// # Errors
/// As for [`Slice::bounds`].
pub fn big_indices(vm: &mut Vm, slice: &Slice, length: &BigInt) -> Outcome<[BigInt; 3]> {
    let step = big_part(vm, &slice.step)?.unwrap_or_else(BigInt::one);
    if step.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let down = step.is_negative();
    let (lowest, highest) =
        if down { (BigInt::from(-1), length - 1) } else { (BigInt::zero(), length.clone()) };
    let clamp = |bound: BigInt| {
        let bound = if bound.is_negative() { bound + length } else { bound };
        bound.max(lowest.clone()).min(highest.clone())
    };
    let start = big_part(vm, &slice.start)?;
    let start = start.map_or_else(|| if down { highest.clone() } else { lowest.clone() }, clamp);
    let clamp = |bound: BigInt| {
        let bound = if bound.is_negative() { bound + length } else { bound };
        bound.max(lowest.clone()).min(highest.clone())
    };
    let stop = big_part(vm, &slice.stop)?;
    let stop = stop.map_or_else(|| if down { lowest.clone() } else { highest.clone() }, clamp);
    Ok([start, stop, step])
}

fn indices(vm: &mut Vm, this: &Value, length: &Value) -> Outcome {
    let length = vm.index(length)?.payload::<Int>().to_big();
    if length.is_negative() {
        return Err(vm.value_error("length should not be negative"));
    }
    let indices = big_indices(vm, this.payload::<Slice>(), &length)?;
    Ok(tuple::new(indices.into_iter().map(int::from_big).collect()))
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::new(vec![this.class_value(), parts(this.payload::<Slice>())]))
}

static METHODS: &[Method] = &[
    Method::new(
        "indices",
        Native::One(indices),
        "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and \
         stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are \
         clipped in a manner consistent with the\nhandling of normal slices.",
    ),
    Method::new("__reduce__", Native::NoArguments(reduce), "Return state information for pickling."),
];

static ATTRIBUTES: &[GetSet] = &[
    GetSet {
        name: "start",
        get: |_, this| Ok(this.payload::<Slice>().start.clone()),
        set: Some(getset::read_only),
        doc: "",
    },
    GetSet {
        name: "stop",
        get: |_, this| Ok(this.payload::<Slice>().stop.clone()),
        set: Some(getset::read_only),
        doc: "",
    },
    GetSet {
        name: "step",
        get: |_, this| Ok(this.payload::<Slice>().step.clone()),
        set: Some(getset::read_only),
        doc: "",
    },
];

/// `slice`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing \
         (e.g. a[0:10:2]).",
    ),
    methods: METHODS,
    attributes: ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(richcompare));
    },
};

#[cfg(test)]
mod tests {
    use super::{Bounds, Selection};

    fn select(start: Option<isize>, stop: Option<isize>, step: isize, length: usize) -> Vec<usize> {
        Bounds { start, stop, step }.select(length).places().collect()
    }

    #[test]
    fn slices_select_what_python_selects() {
        assert_eq!(select(None, None, 1, 3), [0, 1, 2]);
        assert_eq!(select(None, None, -1, 3), [2, 1, 0]);
        assert_eq!(select(Some(-2), None, 1, 3), [1, 2]);
        assert_eq!(select(Some(-9), Some(9), 2, 5), [0, 2, 4]);
        assert_eq!(select(Some(9), Some(-9), -2, 5), [4, 2, 0]);
        assert_eq!(select(Some(isize::MIN), Some(isize::MAX), isize::MAX, 5), [0]);
        assert_eq!(select(Some(3), Some(1), 1, 5), [] as [usize; 0]);
    }

    #[test]
    fn an_empty_selection_stops_where_it_starts() {
        let selection = Bounds { start: Some(3), stop: Some(1), step: 1 }.select(5);
        assert_eq!(selection, Selection { start: 3, stop: 3, step: 1, count: 0 });
    }
}
