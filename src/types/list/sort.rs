//! `list.sort` and `sorted`: keys, quick comparisons for keys of one type, and the list that is
//! empty meanwhile.

use super::{List, timsort};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::float;
use crate::types::int::exact_small;
use crate::types::none::{is_none, none};
use crate::types::str::Str;
use crate::types::tuple::Tuple;

/// `list.sort(*, key=None, reverse=False)`.
///
/// # Errors
/// Whatever the key function or a comparison raises; `ValueError` when the list was changed
/// meanwhile.
pub fn sort_method(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [key, reverse] = arguments.bind(vm, "sort", ["key", "reverse"], 0, 2, 0)?;
    let reverse = match reverse {
        Some(reverse) => vm.truth(&reverse)?,
        None => false,
    };
    sort(vm, this, key.as_ref(), reverse)?;
    Ok(none())
}

/// Sorts the list `this`.
///
/// # Errors
/// As for [`sort_method`].
pub fn sort(vm: &mut Vm, this: &Value, key: Option<&Value>, reverse: bool) -> Outcome<()> {
    let list = this.payload::<List>();
    let mut items = list.items.take();
    let outcome = sort_values(vm, &mut items, key, reverse);
    if key.is_some() && outcome.is_ok() {
        // The end of the keys is still part of the sort: their finalizers may change the list.
        vm.run_pending();
    }
    let meanwhile = list.items.replace(items);
    outcome?;
    if meanwhile.capacity() > 0 {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(())
}

/// Sorts `items` stably. When something is raised, they are left in some order.
///
/// # Errors
/// Whatever the key function or a comparison raises.
pub fn sort_values(vm: &mut Vm, items: &mut Vec<Value>, key: Option<&Value>, reverse: bool) -> Outcome<()> {
    if u32::try_from(items.len()).is_err() {
        return Err(vm.memory_error(""));
    }
    let keys = match key.filter(|key| !is_none(key)) {
        Some(function) => {
            let mut keys = Vec::with_capacity(items.len());
            for item in items.iter() {
                vm.check_interrupts()?;
                keys.push(vm.call(function, std::slice::from_ref(item))?);
            }
            Some(keys)
        }
        None => None,
    };
    if items.len() < 2 {
        return Ok(());
    }
    // Reversing before and after keeps equal elements in order.
    let mut places: Vec<u32> = (0..items.len() as u32).collect();
    if reverse {
        places.reverse();
    }
    let outcome = sort_places(vm, keys.as_deref().unwrap_or(items), &mut places);
    if reverse {
        places.reverse();
    }
    permute(items, &places);
    outcome
}

fn permute(items: &mut Vec<Value>, places: &[u32]) {
    let mut taken: Vec<Option<Value>> = items.drain(..).map(Some).collect();
    items.extend(places.iter().filter_map(|place| taken[*place as usize].take()));
}

/// What all keys have in common.
enum Keys<'a> {
    Integers(Vec<i64>),
    Floats(Vec<f64>),
    Strings(Vec<&'a [u8]>),
    /// Tuples, with their first items where those are small integers.
    Tuples(Vec<Option<i64>>),
    Other,
}

fn classify(keys: &[Value]) -> Keys<'_> {
    let first = &keys[0];
    let Some(known) = (if exact_small(first).is_some() {
        keys.iter().map(exact_small).collect::<Option<_>>().map(Keys::Integers)
    } else if first.is_exact::<Str>() {
        keys.iter()
            .map(|key| key.exact::<Str>().map(|key| key.text().as_bytes()))
            .collect::<Option<_>>()
            .map(Keys::Strings)
    } else if float::exact(first).is_some() {
        keys.iter().map(float::exact).collect::<Option<_>>().map(Keys::Floats)
    } else if first.is_exact::<Tuple>() {
        keys.iter()
            .map(|key| key.exact::<Tuple>().map(|tuple| tuple.items().first().and_then(exact_small)))
            .collect::<Option<_>>()
            .map(Keys::Tuples)
    } else {
        None
    }) else {
        return Keys::Other;
    };
    known
}

fn sort_places(vm: &mut Vm, keys: &[Value], places: &mut [u32]) -> Outcome<()> {
    match classify(keys) {
        Keys::Integers(numbers) => {
            let mut pairs: Vec<(i64, u32)> =
                places.iter().map(|place| (numbers[*place as usize], *place)).collect();
            pairs.sort_by_key(|pair| pair.0);
            for (place, pair) in places.iter_mut().zip(&pairs) {
                *place = pair.1;
            }
        }
        Keys::Floats(numbers) if !numbers.iter().any(|number| number.is_nan()) => {
            let mut pairs: Vec<(f64, u32)> =
                places.iter().map(|place| (numbers[*place as usize], *place)).collect();
            pairs.sort_by(|a, b| a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal));
            for (place, pair) in places.iter_mut().zip(&pairs) {
                *place = pair.1;
            }
        }
        Keys::Floats(numbers) => {
            return timsort::sort(places, |a, b| Ok(numbers[a as usize] < numbers[b as usize]));
        }
        Keys::Strings(texts) => places.sort_by(|a, b| texts[*a as usize].cmp(texts[*b as usize])),
        Keys::Tuples(tuples) => {
            return timsort::sort(places, |a, b| {
                if let (Some(left), Some(right)) = (tuples[a as usize], tuples[b as usize])
                    && left != right
                {
                    return Ok(left < right);
                }
                vm.less(&keys[a as usize], &keys[b as usize])
            });
        }
        Keys::Other => {
            return timsort::sort(places, |a, b| vm.less(&keys[a as usize], &keys[b as usize]));
        }
    }
    Ok(())
}
