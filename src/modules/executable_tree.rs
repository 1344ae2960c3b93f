//! `_executable_tree`: the nodes that a code object runs as, for `dis`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::code::Code;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::{self, intern};
use crate::types::{builtin_function, int, list, tuple};

static FUNCTION: Method = Method::new(
    "nodes",
    Native::One(nodes),
    "nodes($module, code, /)\n--\n\nThe nodes of a code object's tree, each before those that are part of it: \
     (depth, kind, text, (line, end line, column, end column)).\n\nThe list is empty where the source is not at hand.",
);

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_executable_tree", Some("The trees that programs run as."));
    let namespace = made.payload::<Module>().namespace.clone();
    namespace.set_name(&intern(FUNCTION.name), builtin_function::new(&made, &FUNCTION));
    Ok(made)
}

fn nodes(vm: &mut Vm, _: &Value, code: &Value) -> Outcome {
    let Some(code) = code.downcast::<Code>() else {
        let class = code.class().name();
        return Err(vm.type_error(format!("nodes() argument must be a code object, not {class}")));
    };
    let source = &code.source;
    let number = |number: u32| int::new(number.into());
    let listed = crate::observe::relower::nodes(code).unwrap_or_default().into_iter().map(|node| {
        let (start, end) = (node.span.start, node.span.end);
        let place = [source.line(start), source.line(end), source.column(start), source.column(end)];
        tuple::of([
            number(node.depth),
            str::new(node.kind),
            str::new(source.text_of(node.span)),
            tuple::of(place.map(number)),
        ])
    });
    Ok(list::new(listed.collect()))
}
