//! Calling any object.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::builtin_function::{self, BuiltinFunction};

impl Vm {
    /// `callable(*positional)`.
    ///
    /// # Errors
    /// `TypeError` when it is not callable; whatever it raises.
    pub fn call(&mut self, callable: &Value, positional: &[Value]) -> Outcome {
        self.call_with(callable, &Arguments::positional(positional))
    }

    /// `callable(*positional, **keywords)`.
    ///
    /// # Errors
    /// As for [`Vm::call`].
    pub fn call_with(&mut self, callable: &Value, arguments: &Arguments<'_>) -> Outcome {
        if let Some(function) = callable.exact::<BuiltinFunction>() {
            self.check_pending()?;
            return builtin_function::call_native(self, function.method, &function.bound, arguments);
        }
        match callable.class().slots.call.get() {
            Some(call) => call(self, callable, arguments),
            None => {
                let class = callable.class().name();
                Err(self.type_error(format!("'{class}' object is not callable")))
            }
        }
    }

    /// `callable(first, *positional, **keywords)`.
    ///
    /// # Errors
    /// As for [`Vm::call`].
    pub fn call_method_with(&mut self, callable: &Value, first: Value, arguments: &Arguments<'_>) -> Outcome {
        let mut positional = Vec::with_capacity(arguments.positional.len() + 1);
        positional.push(first);
        positional.extend_from_slice(arguments.positional);
        self.call_with(callable, &Arguments { positional: &positional, keywords: arguments.keywords })
    }

    /// `object.name(*positional)`.
    ///
    /// # Errors
    /// As for [`Vm::get_attribute`] and [`Vm::call`].
    pub fn call_method(&mut self, object: &Value, name: &Name, positional: &[Value]) -> Outcome {
        let method = self.get_attribute(object, name)?;
        self.call(&method, positional)
    }

    /// `type(object).name(object, *positional)`, as implicit calls of special methods do; nothing
    /// where the type has no such method.
    ///
    /// # Errors
    /// Whatever it raises.
    pub fn call_special(
        &mut self,
        object: &Value,
        name: &Name,
        positional: &[Value],
    ) -> Outcome<Option<Value>> {
        let Some(found) = object.class().lookup(name) else { return Ok(None) };
        if found.is_exact::<crate::types::function::Function>() {
            return self
                .call_method_with(&found, object.clone(), &Arguments::positional(positional))
                .map(Some);
        }
        let method = self.bind_descriptor(&found, Some(object), &object.class_value())?;
        self.call(&method, positional).map(Some)
    }
}
