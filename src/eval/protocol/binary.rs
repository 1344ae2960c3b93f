//! Binary and unary operators (reference, 3.3.8), by the types' slots.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::heap::type_head::HEAP_TYPE;
use crate::types::none::is_not_implemented;
use crate::types::slots::{Binary, Operator, Unary};

impl Vm {
    /// `left OP right`.
    ///
    /// # Errors
    /// `TypeError` when neither operand knows how; whatever the program's code raises.
    pub fn binary(&mut self, operator: Operator, left: &Value, right: &Value) -> Outcome {
        let index = operator as usize;
        let result = self.binary_slots(
            left,
            right,
            left.class().slots.binary[index].get(),
            right.class().slots.binary[index].get(),
        )?;
        if let Some(result) = result {
            return Ok(result);
        }
        match operator {
            Operator::Add => {
                if let Some(concat) = left.class().slots.concat.get() {
                    return concat(self, left, right);
                }
            }
            Operator::Mult => {
                if let Some(repeat) = left.class().slots.repeat.get() {
                    return self.repeat(repeat, left, right);
                }
                if let Some(repeat) = right.class().slots.repeat.get() {
                    return self.repeat(repeat, right, left);
                }
            }
            _ => {}
        }
        Err(self.unsupported(operator.symbol(), left, right))
    }

    fn repeat(&mut self, repeat: Binary, sequence: &Value, count: &Value) -> Outcome {
        if count.class().slots.index.get().is_none() {
            let class = count.class().name();
            return Err(self.type_error(format!("can't multiply sequence by non-int of type '{class}'")));
        }
        repeat(self, sequence, count)
    }

    /// Tries the slots of both operands: the right one's first where its type is a subclass of the
    /// left one's with a slot of its own.
    ///
    /// # Errors
    /// Whatever the program's code raises.
    pub fn binary_slots(
        &mut self,
        left: &Value,
        right: &Value,
        of_left: Option<Binary>,
        of_right: Option<Binary>,
    ) -> Outcome<Option<Value>> {
        let mut of_right = of_right.filter(|_| !left.class().is(right.class()));
        if let (Some(a), Some(b)) = (of_left, of_right)
            && a as usize == b as usize
        {
            of_right = None;
        }
        if let Some(operate) = of_left {
            if let Some(reflected) = of_right
                && right.class().is_subtype(left.class())
            {
                let result = reflected(self, left, right)?;
                if !is_not_implemented(&result) {
                    return Ok(Some(result));
                }
                of_right = None;
            }
            let result = operate(self, left, right)?;
            if !is_not_implemented(&result) {
                return Ok(Some(result));
            }
        }
        if let Some(reflected) = of_right {
            let result = reflected(self, left, right)?;
            if !is_not_implemented(&result) {
                return Ok(Some(result));
            }
        }
        Ok(None)
    }

    /// `left OP= right`: the object that the target is then bound to.
    ///
    /// # Errors
    /// As for [`Vm::binary`].
    pub fn inplace(&mut self, operator: Operator, left: &Value, right: &Value) -> Outcome {
        let slots = &left.class().slots;
        if let Some(operate) = slots.inplace[operator as usize].get() {
            let result = operate(self, left, right)?;
            if !is_not_implemented(&result) {
                return Ok(result);
            }
        }
        let index = operator as usize;
        let result = self.binary_slots(
            left,
            right,
            left.class().slots.binary[index].get(),
            right.class().slots.binary[index].get(),
        )?;
        if let Some(result) = result {
            return Ok(result);
        }
        let slots = &left.class().slots;
        match operator {
            Operator::Add => {
                if let Some(concat) = slots.inplace_concat.get().or(slots.concat.get()) {
                    return concat(self, left, right);
                }
            }
            Operator::Mult => {
                if let Some(repeat) = slots.inplace_repeat.get().or(slots.repeat.get()) {
                    return self.repeat(repeat, left, right);
                }
                // What is a sequence in CPython's eyes does not become the number of repetitions.
                let sequence = left.class().head.has(HEAP_TYPE) || slots.length.get().is_some();
                if let Some(repeat) = right.class().slots.repeat.get().filter(|_| !sequence) {
                    return self.repeat(repeat, right, left);
                }
            }
            _ => {}
        }
        let symbol =
            if operator == Operator::Pow { "**=".to_owned() } else { format!("{}=", operator.symbol()) };
        Err(self.unsupported(&symbol, left, right))
    }

    /// Raises the `TypeError` of operands that do not know the operator.
    #[cold]
    pub fn unsupported(&mut self, symbol: &str, left: &Value, right: &Value) -> Raised {
        let (left_name, right_name) = (left.class().name(), right.class().name());
        let hint = if symbol == ">>"
            && left.has::<crate::types::builtin_function::BuiltinFunction>()
            && left_name == "builtin_function_or_method"
        {
            let is_print =
                left.payload::<crate::types::builtin_function::BuiltinFunction>().method.name == "print";
            if is_print { ". Did you mean \"print(<message>, file=<output_stream>)\"?" } else { "" }
        } else {
            ""
        };
        self.type_error(format!(
            "unsupported operand type(s) for {symbol}: '{left_name}' and '{right_name}'{hint}"
        ))
    }

    /// A unary operator by its slot; `symbol` as it is written.
    ///
    /// # Errors
    /// `TypeError` when there is no slot; whatever the program's code raises.
    pub fn unary(&mut self, slot: Option<Unary>, symbol: &str, operand: &Value) -> Outcome {
        match slot {
            Some(operate) => operate(self, operand),
            None => {
                let class = operand.class().name();
                Err(self.type_error(format!("bad operand type for {symbol}: '{class}'")))
            }
        }
    }
}
