//! `str(…)`.

use super::{CLASS, Str, codec, new, new_of_class};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes;

/// `str.__new__(class, object='')`, `str.__new__(class, object=b'', encoding='utf-8', errors='strict')`.
pub fn construct(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    if arguments.positional.len() > 3 {
        let given = arguments.positional.len() + arguments.keywords.len();
        return Err(vm.type_error(format!("str expected at most 3 arguments, got {given}")));
    }
    let [object, encoding, errors] = arguments.bind(vm, "str", ["object", "encoding", "errors"], 0, 0, 0)?;
    let text = match object {
        None => new(""),
        Some(object) if encoding.is_none() && errors.is_none() => vm.str(&object)?,
        Some(object) => {
            let encoding = codec::name_argument(vm, "str", "encoding", encoding.as_ref())?;
            let errors = codec::name_argument(vm, "str", "errors", errors.as_ref())?;
            if object.has::<Str>() {
                return Err(vm.type_error("decoding str is not supported"));
            }
            let Some(data) = bytes::view(&object) else {
                let given = object.class().name();
                return Err(
                    vm.type_error(format!("decoding to str: need a bytes-like object, {given} found"))
                );
            };
            codec::decode(vm, &object, &data, encoding.as_deref(), errors.as_deref())?
        }
    };
    if class.is(&CLASS.value()) {
        return Ok(text);
    }
    Ok(new_of_class(class, text.payload::<Str>().text().clone()))
}
