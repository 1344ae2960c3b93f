//! `_bisect`: the native half of `bisect`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::builtin_function;
use crate::types::definition::{Method, Native};
use crate::types::int;
use crate::types::list::List;
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::intern;

macro_rules! function {
    ($name:literal, $native:expr, $doc:literal) => {
        Method::new(
            $name,
            Native::Any($native),
            concat!(
                $name,
                "($module, /, a, x, lo=0, hi=None, *, key=None)\n--\n\n",
                $doc,
                "\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order."
            ),
        )
    };
}

static FUNCTIONS: &[Method] = &[
    function!(
        "bisect_right",
        |vm, _, given| bisect(vm, given, "bisect_right", true),
        "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there."
    ),
    function!(
        "insort_right",
        |vm, _, given| insort(vm, given, "insort_right", true),
        "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x."
    ),
    function!(
        "bisect_left",
        |vm, _, given| bisect(vm, given, "bisect_left", false),
        "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there."
    ),
    function!(
        "insort_left",
        |vm, _, given| insort(vm, given, "insort_left", false),
        "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x."
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let doc = "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n";
    let made = module::new("_bisect", Some(doc));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    Ok(made)
}

/// What a search is about.
struct Search {
    list: Value,
    item: Value,
    low: usize,
    high: usize,
    key: Option<Value>,
}

impl Search {
    fn new(vm: &mut Vm, given: &Arguments<'_>, function: &str) -> Outcome<Search> {
        let [list, item, low, high, key] =
            given.bind(vm, function, ["a", "x", "lo", "hi", "key"], 0, 1, 2)?;
        let low = match low {
            Some(low) => vm.size(&low)?,
            None => 0,
        };
        let high = match high.filter(|high| !is_none(high)) {
            Some(high) => Some(vm.size(&high)?),
            None => None,
        };
        let (list, item) = (list.unwrap_or_else(none), item.unwrap_or_else(none));
        if low < 0 {
            return Err(vm.value_error("lo must be non-negative"));
        }
        let high = match high {
            Some(high) if high != -1 => high.max(0) as usize,
            _ => vm.length(&list)?,
        };
        Ok(Search { list, item, low: low as usize, high, key: key.filter(|key| !is_none(key)) })
    }

    /// Where `item` belongs: behind its equals if `right` is set, else before them.
    fn run(&self, vm: &mut Vm, item: &Value, right: bool) -> Outcome<usize> {
        let (mut low, mut high) = (self.low, self.high);
        while low < high {
            let middle = low + (high - low) / 2;
            let exact = self.list.exact::<List>().and_then(|list| list.items.get(middle));
            let mut candidate = match exact {
                Some(candidate) => candidate,
                None => vm.get_item(&self.list, &int::new(middle as i64))?,
            };
            if let Some(key) = &self.key {
                candidate = vm.call(key, &[candidate])?;
            }
            let before = if right { !vm.less(item, &candidate)? } else { vm.less(&candidate, item)? };
            if before {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }
}

fn bisect(vm: &mut Vm, given: &Arguments<'_>, function: &str, right: bool) -> Outcome {
    let search = Search::new(vm, given, function)?;
    let place = search.run(vm, &search.item, right)?;
    Ok(int::new(place as i64))
}

fn insort(vm: &mut Vm, given: &Arguments<'_>, function: &str, right: bool) -> Outcome {
    let search = Search::new(vm, given, function)?;
    let sought = match &search.key {
        Some(key) => vm.call(key, std::slice::from_ref(&search.item))?,
        None => search.item.clone(),
    };
    let place = search.run(vm, &sought, right)?;
    match search.list.exact::<List>() {
        Some(list) => list.items.insert(place, search.item.clone()),
        None => {
            let given = [int::new(place as i64), search.item.clone()];
            drop(vm.call_method(&search.list, &intern("insert"), &given)?);
        }
    }
    Ok(none())
}
