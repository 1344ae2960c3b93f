//! Iteration (reference, 3.3.7; library, Iterator Types).

use crate::eval::{Outcome, Vm};
use crate::heap::{Value, memory};
use crate::types::dict::Dict;
use crate::types::dict::views::{Items, Keys, Values, View};
use crate::types::list::List;
use crate::types::set::{self, Set};
use crate::types::tuple::Tuple;

/// Whether native code passes through this without a safe point in between: a dict or a set, which no other thread may
/// change meanwhile. Programs rely on it: `list(d)` is a copy of the keys, whatever other threads do.
pub fn is_passed_in_one_step(iterable: &Value) -> bool {
    iterable.is_exact::<Dict>()
        || iterable.is_exact::<View<Keys>>()
        || iterable.is_exact::<View<Values>>()
        || iterable.is_exact::<View<Items>>()
        || iterable.is_exact::<Set>()
        || iterable.class().is(set::FROZEN.payload())
}

impl Vm {
    /// `iter(object)`.
    ///
    /// # Errors
    /// `TypeError` when the object is not iterable; whatever the program's code raises.
    pub fn iter(&mut self, object: &Value) -> Outcome {
        if let Some(iter) = object.class().slots.iter.get() {
            let iterator = iter(self, object)?;
            if iterator.class().slots.next.get().is_some() {
                return Ok(iterator);
            }
            let class = iterator.class().name();
            return Err(self.type_error(format!("iter() returned non-iterator of type '{class}'")));
        }
        if object.class().slots.getitem.get().is_some()
            && crate::types::sequence_iterator::is_sequence(object)
        {
            return Ok(crate::types::sequence_iterator::new(object.clone()));
        }
        let class = object.class().name();
        Err(self.type_error(format!("'{class}' object is not iterable")))
    }

    /// The next item of an iterator; nothing at its end.
    ///
    /// # Errors
    /// `TypeError` when it is not an iterator; whatever the program's code raises.
    #[inline]
    pub fn next(&mut self, iterator: &Value) -> Outcome<Option<Value>> {
        match iterator.class().slots.next.get() {
            Some(next) => self.nested(|vm| next(vm, iterator)),
            None => {
                let class = iterator.class().name();
                Err(self.type_error(format!("'{class}' object is not an iterator")))
            }
        }
    }

    /// Calls `each` with every item of `iterable`.
    ///
    /// # Errors
    /// As for [`Vm::iter`] and [`Vm::next`]; whatever `each` raises.
    pub fn for_each(
        &mut self,
        iterable: &Value,
        mut each: impl FnMut(&mut Vm, Value) -> Outcome<()>,
    ) -> Outcome<()> {
        let iterator = self.iter(iterable)?;
        let in_one_step = is_passed_in_one_step(iterable);
        while let Some(item) = self.next(&iterator)? {
            if !in_one_step {
                self.check_interrupts()?;
            }
            each(self, item)?;
        }
        Ok(())
    }

    /// All items of `iterable`.
    ///
    /// # Errors
    /// As for [`Vm::for_each`].
    pub fn collect(&mut self, iterable: &Value) -> Outcome<Vec<Value>> {
        if let Some(list) = iterable.exact::<List>() {
            return Ok(list.items.to_vec());
        }
        if let Some(tuple) = iterable.exact::<Tuple>() {
            return Ok(tuple.items().to_vec());
        }
        let mut items = Vec::new();
        self.for_each(iterable, |_, item| {
            memory::push(&mut items, item);
            Ok(())
        })?;
        Ok(items)
    }
}
