//! Iterators that put items together anew: `accumulate`, `batched`, `chain`, `pairwise`, `starmap`,
//! `zip_longest`.

use super::{iterator_type, positional};
use crate::eval::loops::next_item;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Method, Native};
use crate::types::generic_alias;
use crate::types::iterator_state::no_keywords;
use crate::types::none::{is_none, none};
use crate::types::slots::Operator;
use crate::types::str::to_string;
use crate::types::tuple::{self, Tuple};
use crate::types::type_::StaticType;
use std::cell::Cell;

/// An iterator and what its items add up to so far.
struct Accumulate {
    iterator: Value,
    function: Option<Value>,
    total: ValueCell,
    initial: ValueCell,
}

impl Payload for Accumulate {
    fn class() -> &'static StaticType {
        &ACCUMULATE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
        self.function.trace(tracer);
        self.total.trace(tracer);
        self.initial.trace(tracer);
    }
}

fn new_accumulate(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, function, initial] =
        arguments.bind(vm, "accumulate", ["iterable", "func", "initial"], 0, 1, 1)?;
    let iterator = vm.iter(&iterable.unwrap_or_else(none))?;
    let given = |value: Option<Value>| value.filter(|value| !is_none(value));
    Ok(object::new_of_class(
        class,
        Accumulate {
            iterator,
            function: given(function),
            total: ValueCell::empty(),
            initial: ValueCell::of(given(initial)),
        },
    ))
}

fn next_accumulate(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let accumulate = this.payload::<Accumulate>();
    if let Some(initial) = accumulate.initial.take() {
        accumulate.total.set(initial.clone());
        return Ok(Some(initial));
    }
    let Some(item) = next_item(vm, &accumulate.iterator)? else { return Ok(None) };
    let total = match (accumulate.total.get(), &accumulate.function) {
        (None, _) => item,
        (Some(total), Some(function)) => vm.call(function, &[total, item])?,
        (Some(total), None) => vm.binary(Operator::Add, &total, &item)?,
    };
    accumulate.total.set(total.clone());
    Ok(Some(total))
}

iterator_type! {
    Accumulate, ACCUMULATE, ACCUMULATE_DEFINITION, "itertools.accumulate", BASE_TYPE | IMMUTABLE,
    "accumulate(iterable, func=None, *, initial=None)\n--\n\nReturn series of accumulated sums.",
    new: new_accumulate, next: next_accumulate, methods: &[]
}

/// An iterator until its end, and how many of its items go into a batch.
struct Batched {
    iterator: ValueCell,
    size: usize,
    strict: bool,
}

impl Payload for Batched {
    fn class() -> &'static StaticType {
        &BATCHED
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
    }
}

fn new_batched(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, size, strict] = arguments.bind(vm, "batched", ["iterable", "n", "strict"], 0, 1, 2)?;
    let size = vm.size(&size.unwrap_or_else(none))?;
    let strict = match strict {
        Some(strict) => vm.truth(&strict)?,
        None => false,
    };
    if size < 1 {
        return Err(vm.value_error("n must be at least one"));
    }
    let iterator = ValueCell::new(vm.iter(&iterable.unwrap_or_else(none))?);
    Ok(object::new_of_class(class, Batched { iterator, size: size as usize, strict }))
}

fn next_batched(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let batched = this.payload::<Batched>();
    let Some(iterator) = batched.iterator.get() else { return Ok(None) };
    let mut items = Vec::with_capacity(batched.size.min(1024));
    while items.len() < batched.size {
        match next_item(vm, &iterator) {
            Ok(Some(item)) => items.push(item),
            Ok(None) => {
                drop(batched.iterator.take());
                if items.is_empty() {
                    return Ok(None);
                }
                if batched.strict {
                    return Err(vm.value_error("batched(): incomplete batch"));
                }
                break;
            }
            Err(raised) => {
                drop(batched.iterator.take());
                return Err(raised);
            }
        }
    }
    Ok(Some(tuple::new(items)))
}

iterator_type! {
    Batched, BATCHED, BATCHED_DEFINITION, "itertools.batched", BASE_TYPE | IMMUTABLE,
    "batched(iterable, n, *, strict=False)\n--\n\nBatch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
    new: new_batched, next: next_batched, methods: &[]
}

/// The iterables still to come, and the iterator of the one that runs.
struct Chain {
    source: ValueCell,
    active: ValueCell,
}

impl Payload for Chain {
    fn class() -> &'static StaticType {
        &CHAIN
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.source.trace(tracer);
        self.active.trace(tracer);
    }
}

fn new_chain(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    no_keywords(vm, class, &CHAIN, arguments, "chain")?;
    let iterables = tuple::new(arguments.positional.to_vec());
    chain_of(vm, class, &iterables)
}

fn chain_of(vm: &mut Vm, class: &Value, iterables: &Value) -> Outcome {
    let source = ValueCell::new(vm.iter(iterables)?);
    Ok(object::new_of_class(class, Chain { source, active: ValueCell::empty() }))
}

fn next_chain(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let chain = this.payload::<Chain>();
    loop {
        if let Some(active) = chain.active.get() {
            if let Some(item) = vm.nested(|vm| next_item(vm, &active))? {
                return Ok(Some(item));
            }
            drop(chain.active.take());
        }
        let Some(source) = chain.source.get() else { return Ok(None) };
        let iterator = match next_item(vm, &source) {
            Ok(Some(iterable)) => vm.iter(&iterable),
            Ok(None) => {
                drop(chain.source.take());
                return Ok(None);
            }
            Err(raised) => Err(raised),
        };
        match iterator {
            Ok(iterator) => chain.active.set(iterator),
            Err(raised) => {
                drop(chain.source.take());
                return Err(raised);
            }
        }
        vm.check_interrupts()?;
    }
}

iterator_type! {
    Chain, CHAIN, CHAIN_DEFINITION, "itertools.chain", BASE_TYPE | IMMUTABLE,
    "chain(*iterables)\n--\n\nReturn a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.",
    new: new_chain, next: next_chain,
    methods: &[
        Method::class(
            "from_iterable",
            Native::One(chain_of),
            "from_iterable($type, iterable, /)\n--\n\nAlternative chain() constructor taking a single iterable argument that evaluates lazily.",
        ),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ]
}

/// An iterator until its end, and its last item.
struct Pairwise {
    iterator: ValueCell,
    last: ValueCell,
}

impl Payload for Pairwise {
    fn class() -> &'static StaticType {
        &PAIRWISE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
        self.last.trace(tracer);
    }
}

fn new_pairwise(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = positional(vm, class, &PAIRWISE, arguments, "pairwise", (1, 1))?;
    let iterator = ValueCell::new(vm.iter(&given[0])?);
    Ok(object::new_of_class(class, Pairwise { iterator, last: ValueCell::empty() }))
}

fn next_pairwise(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let pairwise = this.payload::<Pairwise>();
    let result = next_pair(vm, pairwise);
    if !matches!(result, Ok(Some(_))) {
        drop(pairwise.iterator.take());
        drop(pairwise.last.take());
    }
    result
}

/// The next pair. The iterator may ask for a pair of its own while it is asked for an item.
fn next_pair(vm: &mut Vm, pairwise: &Pairwise) -> Outcome<Option<Value>> {
    let Some(mut iterator) = pairwise.iterator.get() else { return Ok(None) };
    let last = match pairwise.last.get() {
        Some(last) => last,
        None => {
            let Some(first) = next_item(vm, &iterator)? else { return Ok(None) };
            pairwise.last.set(first.clone());
            match pairwise.iterator.get() {
                Some(still) => iterator = still,
                None => return Ok(None),
            }
            first
        }
    };
    let Some(next) = next_item(vm, &iterator)? else { return Ok(None) };
    pairwise.last.set(next.clone());
    Ok(Some(tuple::of([last, next])))
}

iterator_type! {
    Pairwise, PAIRWISE, PAIRWISE_DEFINITION, "itertools.pairwise", BASE_TYPE | IMMUTABLE,
    "pairwise(iterable, /)\n--\n\nReturn an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...",
    new: new_pairwise, next: next_pairwise, methods: &[]
}

/// A function and an iterator over its arguments.
struct StarMap {
    function: Value,
    iterator: Value,
}

impl Payload for StarMap {
    fn class() -> &'static StaticType {
        &STARMAP
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.iterator.trace(tracer);
    }
}

fn new_starmap(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = positional(vm, class, &STARMAP, arguments, "starmap", (2, 2))?;
    let iterator = vm.iter(&given[1])?;
    Ok(object::new_of_class(class, StarMap { function: given[0].clone(), iterator }))
}

fn next_starmap(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let starmap = this.payload::<StarMap>();
    let Some(item) = next_item(vm, &starmap.iterator)? else { return Ok(None) };
    if let Some(arguments) = item.downcast::<Tuple>() {
        return vm.call(&starmap.function, arguments.items()).map(Some);
    }
    let arguments = vm.collect(&item)?;
    vm.call(&starmap.function, &arguments).map(Some)
}

iterator_type! {
    StarMap, STARMAP, STARMAP_DEFINITION, "itertools.starmap", BASE_TYPE | IMMUTABLE,
    "starmap(function, iterable, /)\n--\n\nReturn an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
    new: new_starmap, next: next_starmap, methods: &[]
}

/// Iterators until their ends, how many are left, and what stands for the others.
struct ZipLongest {
    iterators: Box<[ValueCell]>,
    active: Cell<usize>,
    filler: Value,
}

impl Payload for ZipLongest {
    fn class() -> &'static StaticType {
        &ZIP_LONGEST
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterators.trace(tracer);
        self.filler.trace(tracer);
    }
}

fn new_zip_longest(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let filler = match arguments.keywords {
        [] => none(),
        [(name, value)] if to_string(name.value()) == "fillvalue" => value.clone(),
        _ => return Err(vm.type_error("zip_longest() got an unexpected keyword argument")),
    };
    let mut iterators = Vec::with_capacity(arguments.positional.len());
    for iterable in arguments.positional {
        iterators.push(ValueCell::new(vm.iter(iterable)?));
    }
    let active = Cell::new(iterators.len());
    Ok(object::new_of_class(class, ZipLongest { iterators: iterators.into(), active, filler }))
}

fn next_zip_longest(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let zip = this.payload::<ZipLongest>();
    if zip.iterators.is_empty() || zip.active.get() == 0 {
        return Ok(None);
    }
    let mut items = Vec::with_capacity(zip.iterators.len());
    for cell in &zip.iterators {
        let Some(iterator) = cell.get() else {
            items.push(zip.filler.clone());
            continue;
        };
        match next_item(vm, &iterator) {
            Ok(Some(item)) => items.push(item),
            Ok(None) => {
                zip.active.set(zip.active.get().saturating_sub(1));
                if zip.active.get() == 0 {
                    return Ok(None);
                }
                drop(cell.take());
                items.push(zip.filler.clone());
            }
            Err(raised) => {
                zip.active.set(0);
                return Err(raised);
            }
        }
    }
    Ok(Some(tuple::new(items)))
}

iterator_type! {
    ZipLongest, ZIP_LONGEST, ZIP_LONGEST_DEFINITION, "itertools.zip_longest", BASE_TYPE | IMMUTABLE,
    "zip_longest(*iterables, fillvalue=None)\n--\n\nReturn a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.",
    new: new_zip_longest, next: next_zip_longest, methods: &[]
}
