//! Iterators over arrangements of items: `product`, `permutations`, `combinations`,
//! `combinations_with_replacement`.

use super::iterator_type;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::types::definition::{Method, Native};
use crate::types::int::{self, Int};
use crate::types::none::{is_none, none};
use crate::types::tuple;
use crate::types::type_::StaticType;
use std::cell::{Cell, RefCell};

/// How far an iteration over arrangements has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Fresh,
    Running,
    Ended,
}

/// Items, and the places of those that are arranged now. Nothing here runs code of the program.
struct Arrangement {
    pool: Box<[Value]>,
    places: RefCell<Vec<usize>>,
    stage: Cell<Stage>,
}

impl Arrangement {
    fn new(pool: Vec<Value>, places: Vec<usize>, possible: bool) -> Arrangement {
        let stage = if possible { Stage::Fresh } else { Stage::Ended };
        Arrangement { pool: pool.into(), places: RefCell::new(places), stage: Cell::new(stage) }
    }

    /// The next arrangement: the first one as it is, later ones as `advance` changes the places.
    fn next(&self, length: usize, advance: impl FnOnce(&mut Vec<usize>, usize) -> bool) -> Option<Value> {
        match self.stage.get() {
            Stage::Ended => return None,
            Stage::Fresh => self.stage.set(Stage::Running),
            Stage::Running => {
                if !advance(&mut self.places.borrow_mut(), self.pool.len()) {
                    self.stage.set(Stage::Ended);
                    return None;
                }
            }
        }
        let places = self.places.borrow();
        Some(tuple::new(places[..length].iter().map(|place| self.pool[*place].clone()).collect()))
    }

    fn size(&self, class: &Value, more: usize) -> Value {
        let _ = class;
        int::new((16 + 8 * 5 + 8 * (self.places.borrow().len() + more)) as i64)
    }
}

/// How many items go into an arrangement.
fn length(vm: &mut Vm, given: &Value) -> Outcome<usize> {
    match vm.size(given)? {
        length if length < 0 => Err(vm.value_error("r must be non-negative")),
        length => Ok(length as usize),
    }
}

/// The places `0..length`, or so many zeros.
fn places(vm: &mut Vm, length: usize, zeros: bool) -> Outcome<Vec<usize>> {
    let mut places = Vec::new();
    if places.try_reserve_exact(length).is_err() || length > isize::MAX as usize / 16 {
        return Err(vm.memory_error(""));
    }
    places.extend((0..length).map(|place| if zeros { 0 } else { place }));
    Ok(places)
}

struct Combinations(Arrangement, usize);

impl Payload for Combinations {
    fn class() -> &'static StaticType {
        &COMBINATIONS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.pool.trace(tracer);
    }
}

fn new_combinations(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, r] = arguments.bind(vm, "combinations", ["iterable", "r"], 0, 0, 2)?;
    let r = vm.size(&r.unwrap_or_else(none)).map(int_value)?;
    let pool = vm.collect(&iterable.unwrap_or_else(none))?;
    let r = length(vm, &r)?;
    let possible = r <= pool.len();
    let places = if possible { places(vm, r, false)? } else { Vec::new() };
    Ok(object::new_of_class(class, Combinations(Arrangement::new(pool, places, possible), r)))
}

fn int_value(size: isize) -> Value {
    int::new(size as i64)
}

fn next_combination(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let Combinations(arrangement, r) = this.payload::<Combinations>();
    let r = *r;
    Ok(arrangement.next(r, |places, items| {
        let Some(at) = (0..r).rev().find(|at| places[*at] != at + items - r) else { return false };
        places[at] += 1;
        for later in at + 1..r {
            places[later] = places[later - 1] + 1;
        }
        true
    }))
}

iterator_type! {
    Combinations, COMBINATIONS, COMBINATIONS_DEFINITION, "itertools.combinations", BASE_TYPE | IMMUTABLE,
    "combinations(iterable, r)\n--\n\nReturn successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)",
    new: new_combinations, next: next_combination,
    methods: &[Method::new(
        "__sizeof__",
        Native::NoArguments(|_, this| {
            Ok(this.payload::<Combinations>().0.size(this, 0))
        }),
        "Returns size in memory, in bytes.",
    )]
}

struct Replacement(Arrangement, usize);

impl Payload for Replacement {
    fn class() -> &'static StaticType {
        &REPLACEMENT
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.pool.trace(tracer);
    }
}

fn new_replacement(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["iterable", "r"];
    let [iterable, r] = arguments.bind(vm, "combinations_with_replacement", names, 0, 0, 2)?;
    let r = vm.size(&r.unwrap_or_else(none)).map(int_value)?;
    let pool = vm.collect(&iterable.unwrap_or_else(none))?;
    let r = length(vm, &r)?;
    let possible = !pool.is_empty() || r == 0;
    let places = places(vm, r, true)?;
    Ok(object::new_of_class(class, Replacement(Arrangement::new(pool, places, possible), r)))
}

fn next_replacement(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let Replacement(arrangement, r) = this.payload::<Replacement>();
    let r = *r;
    Ok(arrangement.next(r, |places, items| {
        let Some(at) = (0..r).rev().find(|at| places[*at] + 1 < items) else { return false };
        let place = places[at] + 1;
        places[at..r].fill(place);
        true
    }))
}

iterator_type! {
    Replacement, REPLACEMENT, REPLACEMENT_DEFINITION, "itertools.combinations_with_replacement", BASE_TYPE | IMMUTABLE,
    "combinations_with_replacement(iterable, r)\n--\n\nReturn successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    new: new_replacement, next: next_replacement,
    methods: &[Method::new(
        "__sizeof__",
        Native::NoArguments(|_, this| {
            Ok(this.payload::<Replacement>().0.size(this, 0))
        }),
        "Returns size in memory, in bytes.",
    )]
}

/// Items arranged, and for each place of the arrangement how many exchanges are left.
struct Permutations {
    arrangement: Arrangement,
    cycles: RefCell<Vec<usize>>,
    r: usize,
}

impl Payload for Permutations {
    fn class() -> &'static StaticType {
        &PERMUTATIONS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.arrangement.pool.trace(tracer);
    }
}

fn new_permutations(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, r] = arguments.bind(vm, "permutations", ["iterable", "r"], 0, 0, 1)?;
    let pool = vm.collect(&iterable.unwrap_or_else(none))?;
    let r = match r.filter(|r| !is_none(r)) {
        Some(r) if !r.has::<Int>() => return Err(vm.type_error("Expected int as r")),
        Some(r) => length(vm, &r)?,
        None => pool.len(),
    };
    let (items, possible) = (pool.len(), r <= pool.len());
    let cycles = if possible { (0..r).map(|place| items - place).collect() } else { Vec::new() };
    let places = places(vm, items, false)?;
    let arrangement = Arrangement::new(pool, places, possible);
    Ok(object::new_of_class(class, Permutations { arrangement, cycles: RefCell::new(cycles), r }))
}

fn next_permutation(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let permutations = this.payload::<Permutations>();
    let r = permutations.r;
    Ok(permutations.arrangement.next(r, |places, items| {
        let mut cycles = permutations.cycles.borrow_mut();
        for at in (0..r).rev() {
            cycles[at] -= 1;
            if cycles[at] == 0 {
                places[at..].rotate_left(1);
                cycles[at] = items - at;
            } else {
                places.swap(at, items - cycles[at]);
                return true;
            }
        }
        false
    }))
}

iterator_type! {
    Permutations, PERMUTATIONS, PERMUTATIONS_DEFINITION, "itertools.permutations", BASE_TYPE | IMMUTABLE,
    "permutations(iterable, r=None)\n--\n\nReturn successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)",
    new: new_permutations, next: next_permutation,
    methods: &[Method::new(
        "__sizeof__",
        Native::NoArguments(|_, this| {
            let permutations = this.payload::<Permutations>();
            let more = permutations.cycles.borrow().len();
            Ok(permutations.arrangement.size(this, more))
        }),
        "Returns size in memory, in bytes.",
    )]
}

/// Pools of items, and the place in each.
struct Product {
    pools: Box<[Box<[Value]>]>,
    /// How often the pools stand one after the other.
    repetitions: usize,
    places: RefCell<Vec<usize>>,
    stage: Cell<Stage>,
}

impl Payload for Product {
    fn class() -> &'static StaticType {
        &PRODUCT
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.pools.trace(tracer);
    }
}

fn new_product(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [repeat] = Arguments { positional: &[], keywords: arguments.keywords }.bind(
        vm,
        "product",
        ["repeat"],
        0,
        1,
        0,
    )?;
    let repetitions = match repeat {
        Some(repeat) => vm.size(&repeat)?,
        None => 1,
    };
    if repetitions < 0 {
        return Err(vm.value_error("repeat argument cannot be negative"));
    }
    let repetitions = repetitions as usize;
    let given = if repetitions == 0 { &[] } else { arguments.positional };
    let total = given.len().checked_mul(repetitions).filter(|total| *total < isize::MAX as usize / 16);
    let Some(total) = total else { return Err(vm.overflow_error("repeat argument too large")) };
    let mut pools = Vec::with_capacity(given.len());
    for iterable in given {
        pools.push(vm.collect(iterable)?.into_boxed_slice());
    }
    let stage = if pools.iter().any(|pool| pool.is_empty()) { Stage::Ended } else { Stage::Fresh };
    let places = RefCell::new(places(vm, total, true)?);
    Ok(object::new_of_class(
        class,
        Product { pools: pools.into(), repetitions, places, stage: Cell::new(stage) },
    ))
}

fn next_product(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let product = this.payload::<Product>();
    let mut places = product.places.borrow_mut();
    match product.stage.get() {
        Stage::Ended => return Ok(None),
        Stage::Fresh => product.stage.set(Stage::Running),
        Stage::Running => {
            let pool_of = |at: usize| &product.pools[at % product.pools.len()];
            let Some(at) = (0..places.len()).rev().find(|at| places[*at] + 1 < pool_of(*at).len()) else {
                product.stage.set(Stage::Ended);
                return Ok(None);
            };
            places[at] += 1;
            places[at + 1..].fill(0);
        }
    }
    debug_assert!(places.len() == product.pools.len() * product.repetitions);
    let pools = product.pools.iter().cycle();
    Ok(Some(tuple::new(places.iter().zip(pools).map(|(place, pool)| pool[*place].clone()).collect())))
}

iterator_type! {
    Product, PRODUCT, PRODUCT_DEFINITION, "itertools.product", BASE_TYPE | IMMUTABLE,
    "product(*iterables, repeat=1)\n--\n\nCartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...",
    new: new_product, next: next_product,
    methods: &[Method::new(
        "__sizeof__",
        Native::NoArguments(|_, this| {
            let places = this.payload::<Product>().places.borrow().len();
            Ok(int::new((16 + 8 * 4 + 8 * places) as i64))
        }),
        "Returns size in memory, in bytes.",
    )]
}
