//! Error handlers: those that programs register, as codecs use them; and the built-in ones, as functions
//! that programs can call.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::text::codec::{
    CodecError, DecodeError, DecodeErrorHandler, EncodeError, EncodeErrorHandler, Encoding, ErrorHandler,
    Replacement,
};
use crate::text::{Text, TextBuilder};
use crate::types::bytes::{self, Bytes};
use crate::types::definition::{Method, Native};
use crate::types::exception::{self, Exception, fields};
use crate::types::int::{self, Int};
use crate::types::str::{self, Str};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::StaticType;

/// The error handler of one run of a codec: found by name when first it is needed.
pub struct NamedHandler<'a> {
    vm: &'a mut Vm,
    /// Its name; none is `strict`.
    name: Option<&'a str>,
    /// The text or bytes that are encoded or decoded, for exceptions.
    object: Value,
    found: Option<Found>,
    /// The exception handed to a function; used again for the next error.
    exception: Option<Value>,
}

#[derive(Clone)]
enum Found {
    Native(ErrorHandler),
    Function(Value),
}

impl<'a> NamedHandler<'a> {
    /// The handler `name` for errors in `object`.
    pub fn new(vm: &'a mut Vm, name: Option<&'a str>, object: Value) -> NamedHandler<'a> {
        NamedHandler { vm, name, object, found: None, exception: None }
    }

    fn find(&mut self) -> Outcome<Found> {
        if let Some(found) = &self.found {
            return Ok(found.clone());
        }
        let name = self.name.unwrap_or("strict");
        let found = match self.vm.interpreter.codecs.handlers.get(name) {
            Some(function) => Found::Function(function.clone()),
            None => match ErrorHandler::named(name) {
                Some(native) => Found::Native(native),
                None => {
                    return Err(self.vm.lookup_error(format!("unknown error handler name '{name}'")));
                }
            },
        };
        self.found = Some(found.clone());
        Ok(found)
    }

    /// Calls a handler that is a function; gives the replacement and the position to go on at.
    fn call(
        &mut self,
        function: &Value,
        class: &'static StaticType,
        encoding: &str,
        (start, end): (usize, usize),
        reason: &str,
    ) -> Outcome<(Value, i64)> {
        let exception = match &self.exception {
            Some(exception) => {
                let data = exception.payload::<Exception>();
                data.set_field(fields::START, Some(int::new(start as i64)));
                data.set_field(fields::END, Some(int::new(end as i64)));
                data.set_field(fields::REASON, Some(str::new(reason)));
                exception.clone()
            }
            None => {
                let made = make(self.vm, class, encoding, &self.object, (start, end), reason)?;
                self.exception = Some(made.clone());
                made
            }
        };
        let result = self.vm.call(function, &[exception])?;
        if let Some([replacement, position]) = result.downcast::<Tuple>().map(Tuple::items)
            && position.has::<Int>()
        {
            let fits = replacement.has::<Str>()
                || (replacement.has::<Bytes>() && std::ptr::eq(class, &exception::UNICODE_ENCODE_ERROR));
            if fits {
                let position = self.vm.index_isize(position, true)? as i64;
                return Ok((replacement.clone(), position));
            }
        }
        let message = if std::ptr::eq(class, &exception::UNICODE_ENCODE_ERROR) {
            "encoding error handler must return (str/bytes, int) tuple"
        } else {
            "decoding error handler must return (str, int) tuple"
        };
        Err(self.vm.type_error(message))
    }

    /// The bytes that a handler has put into the exception in place of those that were decoded.
    fn other_input(&mut self) -> Outcome<Option<Vec<u8>>> {
        self.vm.check_interrupts()?;
        let exception = self.exception.as_ref().map(Value::payload::<Exception>);
        let Some(object) = exception.and_then(|exception| exception.field(fields::OBJECT)) else {
            return Ok(None);
        };
        if object.is(&self.object) {
            return Ok(None);
        }
        match object.downcast::<Bytes>() {
            Some(bytes) => Ok(Some(bytes.data.to_vec())),
            None => Err(self.vm.type_error("object attribute must be bytes")),
        }
    }

    fn position(&mut self, position: i64, length: usize) -> Outcome<usize> {
        let place = if position < 0 { position.saturating_add(length as i64) } else { position };
        match usize::try_from(place) {
            Ok(place) if place <= length => Ok(place),
            _ => {
                let message = format!("position {place} from error handler out of bounds");
                Err(self.vm.index_error(message))
            }
        }
    }

    fn raise(&mut self, error: CodecError) -> Raised {
        str::codec::raise(self.vm, error, &self.object)
    }
}

fn make(
    vm: &mut Vm,
    class: &'static StaticType,
    encoding: &str,
    object: &Value,
    (start, end): (usize, usize),
    reason: &str,
) -> Outcome {
    let arguments =
        [str::new(encoding), object.clone(), int::new(start as i64), int::new(end as i64), str::new(reason)];
    vm.call(&class.value(), &arguments)
}

impl EncodeErrorHandler for NamedHandler<'_> {
    type Error = Raised;

    fn handle(&mut self, text: &Text, error: EncodeError) -> Result<(Replacement, usize), Raised> {
        match self.find()? {
            Found::Native(mut native) => {
                EncodeErrorHandler::handle(&mut native, text, error).map_err(|error| self.raise(error))
            }
            Found::Function(function) => {
                let class = &exception::UNICODE_ENCODE_ERROR;
                let range = (error.start, error.end);
                let (replacement, position) =
                    self.call(&function, class, error.encoding, range, &error.reason)?;
                let position = self.position(position, text.char_len())?;
                let replacement = match replacement.downcast::<Bytes>() {
                    Some(data) => Replacement::Bytes(data.data.to_vec()),
                    None => Replacement::Text(replacement.payload::<Str>().text().clone()),
                };
                Ok((replacement, position))
            }
        }
    }

    fn fail(&mut self, _: &Text, error: EncodeError) -> Raised {
        self.raise(CodecError::Encode(error))
    }
}

impl DecodeErrorHandler for NamedHandler<'_> {
    type Error = Raised;

    fn handle(&mut self, data: &[u8], error: DecodeError) -> Result<(Text, usize), Raised> {
        match self.find()? {
            Found::Native(mut native) => {
                DecodeErrorHandler::handle(&mut native, data, error).map_err(|error| self.raise(error))
            }
            Found::Function(function) => {
                let class = &exception::UNICODE_DECODE_ERROR;
                let range = (error.start, error.end);
                let (replacement, position) =
                    self.call(&function, class, error.encoding, range, &error.reason)?;
                let text = replacement.payload::<Str>().text().clone();
                match self.other_input()? {
                    None => Ok((text, self.position(position, data.len())?)),
                    Some(other) => {
                        // The handler has put other bytes in place of those that were decoded.
                        let from = self.position(position, other.len())?;
                        let encoding = Encoding::named(error.encoding).unwrap_or(Encoding::Latin1);
                        let rest = bytes::new(other[from..].to_vec());
                        let (rest, _) = self.vm.nested(|vm| {
                            str::codec::decode_as(vm, &rest, &other[from..], encoding, true, self.name)
                        })?;
                        Ok((text.concat(&rest), data.len()))
                    }
                }
            }
        }
    }
}

/// The built-in handlers as functions.
pub static HANDLERS: &[Method] = &[
    Method::new(
        "strict_errors",
        Native::One(strict),
        "Implements the 'strict' error handling, which raises a UnicodeError on coding errors.",
    ),
    Method::new(
        "ignore_errors",
        Native::One(|vm, _, error| run(vm, ErrorHandler::Ignore, error)),
        "Implements the 'ignore' error handling, which ignores malformed data and continues.",
    ),
    Method::new(
        "replace_errors",
        Native::One(|vm, _, error| run(vm, ErrorHandler::Replace, error)),
        "Implements the 'replace' error handling, which replaces malformed data with a replacement marker.",
    ),
    Method::new(
        "xmlcharrefreplace_errors",
        Native::One(|vm, _, error| run(vm, ErrorHandler::XmlCharRefReplace, error)),
        "Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate XML character reference.",
    ),
    Method::new(
        "backslashreplace_errors",
        Native::One(|vm, _, error| run(vm, ErrorHandler::BackslashReplace, error)),
        "Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape sequence.",
    ),
    Method::new(
        "namereplace_errors",
        Native::One(|vm, _, error| run(vm, ErrorHandler::NameReplace, error)),
        "Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape sequence.",
    ),
    Method::new("surrogatepass", Native::One(|vm, _, error| run(vm, ErrorHandler::SurrogatePass, error)), ""),
    Method::new(
        "surrogateescape",
        Native::One(|vm, _, error| run(vm, ErrorHandler::SurrogateEscape, error)),
        "",
    ),
];

/// The names of [`HANDLERS`], by which they are looked up.
pub static HANDLER_NAMES: [&str; 8] = [
    "strict",
    "ignore",
    "replace",
    "xmlcharrefreplace",
    "backslashreplace",
    "namereplace",
    "surrogatepass",
    "surrogateescape",
];

fn strict(vm: &mut Vm, _: &Value, error: &Value) -> Outcome {
    if error.has::<Exception>() {
        return Err(vm.raise(error.clone()));
    }
    Err(vm.type_error("codec must pass exception instance"))
}

fn unknown(vm: &mut Vm, error: &Value) -> Raised {
    let class = error.class().name();
    vm.type_error(format!("don't know how to handle {class} in error callback"))
}

/// A built-in handler, called with an exception.
fn run(vm: &mut Vm, mut handler: ErrorHandler, error: &Value) -> Outcome {
    let is = |class| exception::is_instance(error, class);
    let Some(data) = error.downcast::<Exception>() else { return Err(unknown(vm, error)) };
    let Some(object) = data.field(fields::OBJECT) else { return Err(unknown(vm, error)) };
    let place = |field| exception::base::small_field(error, field).unwrap_or(0);
    let range = |length: usize| {
        let start = place(fields::START).clamp(0, (length as i64 - 1).max(0)) as usize;
        let end = place(fields::END).clamp(i64::from(length > 0), length as i64) as usize;
        (start, end.max(start))
    };
    let encoding = data.field(fields::ENCODING).filter(Value::has::<Str>).map(|name| str::to_string(&name));
    let encoding = encoding.as_deref().and_then(Encoding::named).map_or("unknown", Encoding::error_name);
    let result =
        |replacement: Value, position: usize| Ok(tuple::of([replacement, int::new(position as i64)]));
    if is(&exception::UNICODE_ENCODE_ERROR)
        && let Some(text) = object.downcast::<Str>()
    {
        let (start, end) = range(text.text().char_len());
        let failure = EncodeError { encoding, start, end, reason: String::new() };
        return match EncodeErrorHandler::handle(&mut handler, text.text(), failure) {
            Ok((Replacement::Bytes(data), position)) => result(bytes::new(data), position),
            Ok((Replacement::Text(text), position)) => result(str::new(text), position),
            Err(_) => Err(vm.raise(error.clone())),
        };
    }
    if is(&exception::UNICODE_DECODE_ERROR)
        && let Some(bytes) = object.downcast::<Bytes>()
    {
        let (start, end) = range(bytes.data.len());
        let failure = DecodeError { encoding, start, end, reason: String::new() };
        return match DecodeErrorHandler::handle(&mut handler, &bytes.data, failure) {
            Ok((text, position)) => result(str::new(text), position),
            Err(CodecError::Plain(_)) => Err(unknown(vm, error)),
            Err(_) => Err(vm.raise(error.clone())),
        };
    }
    if is(&exception::UNICODE_TRANSLATE_ERROR)
        && let Some(text) = object.downcast::<Str>()
    {
        let (start, end) = range(text.text().char_len());
        return match handler {
            ErrorHandler::Ignore => result(str::new(""), end),
            ErrorHandler::Replace => {
                let mut marks = TextBuilder::new();
                marks.push_repeated(0xFFFD, end - start);
                result(str::new(marks.finish()), end)
            }
            ErrorHandler::BackslashReplace => {
                let failure = EncodeError { encoding, start, end, reason: String::new() };
                match EncodeErrorHandler::handle(&mut handler, text.text(), failure) {
                    Ok((Replacement::Text(text), position)) => result(str::new(text), position),
                    _ => Err(vm.raise(error.clone())),
                }
            }
            _ => Err(unknown(vm, error)),
        };
    }
    Err(unknown(vm, error))
}
