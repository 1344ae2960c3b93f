//! Comparisons (reference, 6.10.1).

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bool_;
use crate::types::int::exact_small;
use crate::types::none::is_not_implemented;
use crate::types::slots::Comparison;
use crate::types::str::Str;

impl Vm {
    /// `left OP right`, whatever that gives.
    ///
    /// # Errors
    /// `TypeError` when the operands have no order; whatever the program's code raises.
    pub fn compare(&mut self, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
        self.nested_while(" in comparison", |vm| vm.compare_operands(left, right, comparison))
    }

    fn compare_operands(&mut self, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
        let swapped_first = !left.class().is(right.class()) && right.class().is_subtype(left.class());
        let reflected = right.class().slots.richcompare.get();
        if swapped_first && let Some(compare) = reflected {
            let result = compare(self, right, left, comparison.swapped())?;
            if !is_not_implemented(&result) {
                return Ok(result);
            }
        }
        if let Some(compare) = left.class().slots.richcompare.get() {
            let result = compare(self, left, right, comparison)?;
            if !is_not_implemented(&result) {
                return Ok(result);
            }
        }
        if !swapped_first && let Some(compare) = reflected {
            let result = compare(self, right, left, comparison.swapped())?;
            if !is_not_implemented(&result) {
                return Ok(result);
            }
        }
        match comparison {
            Comparison::Eq => Ok(bool_::new(left.is(right))),
            Comparison::Ne => Ok(bool_::new(!left.is(right))),
            _ => {
                let (symbol, left, right) = (comparison.symbol(), left.class().name(), right.class().name());
                let message = format!("'{symbol}' not supported between instances of '{left}' and '{right}'");
                Err(self.type_error(message))
            }
        }
    }

    /// The truth of `left OP right`; identical objects are equal without being asked.
    ///
    /// # Errors
    /// As for [`Vm::compare`].
    pub fn compare_truth(&mut self, left: &Value, right: &Value, comparison: Comparison) -> Outcome<bool> {
        if left.is(right) {
            match comparison {
                Comparison::Eq => return Ok(true),
                Comparison::Ne => return Ok(false),
                _ => {}
            }
        }
        let result = self.compare(left, right, comparison)?;
        self.truth(&result)
    }

    /// Whether two objects are the same or equal, as containers compare.
    ///
    /// # Errors
    /// As for [`Vm::compare`].
    pub fn equal(&mut self, left: &Value, right: &Value) -> Outcome<bool> {
        if left.is(right) {
            return Ok(true);
        }
        if let (Some(left), Some(right)) = (exact_small(left), exact_small(right)) {
            return Ok(left == right);
        }
        if let (Some(left), Some(right)) = (left.exact::<Str>(), right.exact::<Str>()) {
            return Ok(left.text() == right.text());
        }
        self.compare_truth(left, right, Comparison::Eq)
    }

    /// `left < right`, as sorting compares.
    ///
    /// # Errors
    /// As for [`Vm::compare`].
    pub fn less(&mut self, left: &Value, right: &Value) -> Outcome<bool> {
        if let (Some(left), Some(right)) = (exact_small(left), exact_small(right)) {
            return Ok(left < right);
        }
        let result = self.compare(left, right, Comparison::Lt)?;
        self.truth(&result)
    }
}
