//! `_heapq`: the native half of `heapq`. Comparisons may run code that changes the list; its length is
//! checked after each.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::builtin_function;
use crate::types::definition::{Method, Native};
use crate::types::list::List;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;

static FUNCTIONS: &[Method] = &[
    Method::new(
        "heappush",
        Native::Positional(2, 2, |vm, _, given| push(vm, given, "heappush", Order::Least)),
        "heappush($module, heap, item, /)\n--\n\nPush item onto heap, maintaining the heap invariant.",
    ),
    Method::new(
        "heappushpop",
        Native::Positional(2, 2, |vm, _, given| push_pop(vm, given, "heappushpop", Order::Least)),
        "heappushpop($module, heap, item, /)\n--\n\nPush item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().",
    ),
    Method::new(
        "heappop",
        Native::One(|vm, _, heap| pop(vm, heap, "heappop", Order::Least)),
        "heappop($module, heap, /)\n--\n\nPop the smallest item off the heap, maintaining the heap invariant.",
    ),
    Method::new(
        "heapreplace",
        Native::Positional(2, 2, |vm, _, given| replace(vm, given, "heapreplace", Order::Least)),
        "heapreplace($module, heap, item, /)\n--\n\nPop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)",
    ),
    Method::new(
        "heapify",
        Native::One(|vm, _, heap| heapify(vm, heap, "heapify", Order::Least)),
        "heapify($module, heap, /)\n--\n\nTransform list into a heap, in-place, in O(len(heap)) time.",
    ),
    Method::new(
        "heappush_max",
        Native::Positional(2, 2, |vm, _, given| push(vm, given, "heappush_max", Order::Greatest)),
        "heappush_max($module, heap, item, /)\n--\n\nPush item onto max heap, maintaining the heap invariant.",
    ),
    Method::new(
        "heappushpop_max",
        Native::Positional(2, 2, |vm, _, given| push_pop(vm, given, "heappushpop_max", Order::Greatest)),
        "heappushpop_max($module, heap, item, /)\n--\n\nMaxheap variant of heappushpop.\n\nThe combined action runs more efficiently than heappush_max() followed by\na separate call to heappop_max().",
    ),
    Method::new(
        "heappop_max",
        Native::One(|vm, _, heap| pop(vm, heap, "heappop_max", Order::Greatest)),
        "heappop_max($module, heap, /)\n--\n\nMaxheap variant of heappop.",
    ),
    Method::new(
        "heapreplace_max",
        Native::Positional(2, 2, |vm, _, given| replace(vm, given, "heapreplace_max", Order::Greatest)),
        "heapreplace_max($module, heap, item, /)\n--\n\nMaxheap variant of heapreplace.",
    ),
    Method::new(
        "heapify_max",
        Native::One(|vm, _, heap| heapify(vm, heap, "heapify_max", Order::Greatest)),
        "heapify_max($module, heap, /)\n--\n\nMaxheap variant of heapify.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let doc = "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.  For the sake of comparison,\nnon-existing elements are considered to be infinite.  The interesting\nproperty of a heap is that a[0] is always its smallest element.\n";
    let made = module::new("_heapq", Some(doc));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("__about__"), crate::types::str::new(""));
    Ok(made)
}

/// Which item stands at the top of a heap.
#[derive(Clone, Copy)]
enum Order {
    Least,
    Greatest,
}

impl Order {
    /// Whether `a` belongs above `b`.
    fn above(self, vm: &mut Vm, a: &Value, b: &Value) -> Outcome<bool> {
        match self {
            Order::Least => vm.less(a, b),
            Order::Greatest => vm.less(b, a),
        }
    }
}

fn list<'a>(vm: &mut Vm, heap: &'a Value, function: &str) -> Outcome<&'a List> {
    match heap.downcast::<List>() {
        Some(list) => Ok(list),
        None => {
            let given = heap.class().name();
            let message = format!("{function}() argument 1 must be list, not {given}");
            let single = matches!(function, "heappop" | "heapify" | "heappop_max" | "heapify_max");
            Err(vm.type_error(if single { message.replace("argument 1", "argument") } else { message }))
        }
    }
}

/// The item at `index`, which is there unless a comparison has changed the list.
fn item(vm: &mut Vm, heap: &List, index: usize, length: usize) -> Outcome {
    match heap.items.get(index) {
        Some(item) if heap.items.len() == length => Ok(item),
        _ => Err(vm.runtime_error("list changed size during iteration")),
    }
}

/// Moves the item at `index` up as far as `start`, while it belongs above its parent.
fn rise(vm: &mut Vm, heap: &List, start: usize, mut index: usize, order: Order) -> Outcome<()> {
    let length = heap.items.len();
    if index >= length {
        return Err(vm.index_error("index out of range"));
    }
    while index > start {
        let parent = (index - 1) >> 1;
        let (own, above) = (item(vm, heap, index, length)?, item(vm, heap, parent, length)?);
        let rises = order.above(vm, &own, &above)?;
        if heap.items.len() != length {
            return Err(vm.runtime_error("list changed size during iteration"));
        }
        if !rises {
            break;
        }
        heap.items.swap(index, parent);
        index = parent;
    }
    Ok(())
}

/// Moves the item at `index` down to a leaf, and up again to its place.
fn sink(vm: &mut Vm, heap: &List, mut index: usize, order: Order) -> Outcome<()> {
    let (start, length) = (index, heap.items.len());
    if index >= length {
        return Err(vm.index_error("index out of range"));
    }
    while index < length / 2 {
        let mut child = 2 * index + 1;
        if child + 1 < length {
            let (left, right) = (item(vm, heap, child, length)?, item(vm, heap, child + 1, length)?);
            if !order.above(vm, &left, &right)? {
                child += 1;
            }
            if heap.items.len() != length {
                return Err(vm.runtime_error("list changed size during iteration"));
            }
        }
        heap.items.swap(index, child);
        index = child;
    }
    rise(vm, heap, start, index, order)
}

fn push(vm: &mut Vm, given: &[Value], function: &str, order: Order) -> Outcome {
    let heap = list(vm, &given[0], function)?;
    heap.items.push(given[1].clone());
    rise(vm, heap, 0, heap.items.len() - 1, order)?;
    Ok(none())
}

fn pop(vm: &mut Vm, heap: &Value, function: &str, order: Order) -> Outcome {
    let heap = list(vm, heap, function)?;
    let Some(last) = heap.items.pop() else { return Err(vm.index_error("index out of range")) };
    if heap.items.is_empty() {
        return Ok(last);
    }
    let Ok(top) = heap.items.set(0, last) else { return Err(vm.index_error("index out of range")) };
    sink(vm, heap, 0, order)?;
    Ok(top)
}

fn replace(vm: &mut Vm, given: &[Value], function: &str, order: Order) -> Outcome {
    let heap = list(vm, &given[0], function)?;
    let Ok(top) = heap.items.set(0, given[1].clone()) else {
        return Err(vm.index_error("index out of range"));
    };
    sink(vm, heap, 0, order)?;
    Ok(top)
}

fn push_pop(vm: &mut Vm, given: &[Value], function: &str, order: Order) -> Outcome {
    let heap = list(vm, &given[0], function)?;
    let Some(top) = heap.items.get(0) else { return Ok(given[1].clone()) };
    if !order.above(vm, &top, &given[1])? {
        return Ok(given[1].clone());
    }
    let Ok(top) = heap.items.set(0, given[1].clone()) else {
        return Err(vm.index_error("index out of range"));
    };
    sink(vm, heap, 0, order)?;
    Ok(top)
}

fn heapify(vm: &mut Vm, heap: &Value, function: &str, order: Order) -> Outcome {
    let heap = list(vm, heap, function)?;
    for index in (0..heap.items.len() / 2).rev() {
        sink(vm, heap, index, order)?;
    }
    Ok(none())
}
