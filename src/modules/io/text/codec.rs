//! What a text file encodes and decodes with: codecs written in Rust for the common encodings, else the
//! incremental ones of the registry.

use crate::eval::{Outcome, Vm};
use crate::heap::{Trace, Tracer, Value};
use crate::modules::codecs::registry;
use crate::modules::io::newline::Newlines;
use crate::text::Text;
use crate::text::codec::Encoding;
use crate::types::int::Int;
use crate::types::str::{self, Str, intern};
use crate::types::tuple::{self, Tuple};
use crate::types::{bool_, bytes, int};
use num_bigint::BigInt;

/// The codec of this name, if it is one without state that is written in Rust.
fn native(name: &str) -> Option<Encoding> {
    let found = Encoding::named(name)?;
    let stateless = matches!(
        found,
        Encoding::Utf8
            | Encoding::Ascii
            | Encoding::Latin1
            | Encoding::Utf16Le
            | Encoding::Utf16Be
            | Encoding::Utf32Le
            | Encoding::Utf32Be
    );
    stateless.then_some(found)
}

/// Checks that there is a codec of this name, and that it is one for text.
///
/// # Errors
/// `LookupError` when there is none.
pub fn check(vm: &mut Vm, name: &str) -> Outcome<()> {
    if native(name).is_none() {
        registry::lookup_text(vm, name, "codecs.open()")?;
    }
    Ok(())
}

fn incremental(vm: &mut Vm, name: &str, errors: &str, part: &str) -> Outcome {
    let codec = registry::lookup_text(vm, name, "codecs.open()")?;
    let class = vm.get_attribute(&codec, &intern(part))?;
    vm.call(&class, &[str::new(errors)])
}

/// From text to bytes.
#[derive(Clone)]
pub enum Encoder {
    /// By a codec written in Rust.
    Native(Encoding),
    /// By an incremental encoder.
    Object(Value),
}

impl Encoder {
    /// The encoder of a codec.
    ///
    /// # Errors
    /// `LookupError` for an unknown codec; what making it raises.
    pub fn new(vm: &mut Vm, name: &str, errors: &str) -> Outcome<Encoder> {
        match native(name) {
            Some(encoding) => Ok(Encoder::Native(encoding)),
            None => incremental(vm, name, errors, "incrementalencoder").map(Encoder::Object),
        }
    }

    /// The bytes of a text.
    ///
    /// # Errors
    /// `UnicodeEncodeError`; what the encoder raises.
    pub fn encode(&self, vm: &mut Vm, text: &Value, errors: &str) -> Outcome<Vec<u8>> {
        match self {
            Encoder::Native(encoding) => str::codec::encode_as(vm, text, *encoding, Some(errors)),
            Encoder::Object(encoder) => {
                let data = vm.call_method(encoder, &intern("encode"), std::slice::from_ref(text))?;
                match data.downcast::<bytes::Bytes>() {
                    Some(data) => Ok(data.data.to_vec()),
                    None => {
                        let class = data.class().name();
                        let message = format!("encoder should return a bytes object, not '{class}'");
                        Err(vm.type_error(message))
                    }
                }
            }
        }
    }

    /// Tells the encoder whether it stands at the beginning of the file.
    ///
    /// # Errors
    /// What the encoder raises.
    pub fn set_start(&self, vm: &mut Vm, at_start: bool) -> Outcome<()> {
        let Encoder::Object(encoder) = self else { return Ok(()) };
        if at_start {
            return vm.call_method(encoder, &intern("reset"), &[]).map(drop);
        }
        vm.call_method(encoder, &intern("setstate"), &[int::new(0)]).map(drop)
    }
}

impl Trace for Encoder {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Encoder::Object(encoder) = self {
            encoder.trace(tracer);
        }
    }
}

/// From bytes to text, with universal newlines where they are wanted.
pub struct Decoder {
    kind: Kind,
    /// Line ends of all kinds are seen.
    pub newlines: Option<Newlines>,
}

enum Kind {
    /// By a codec written in Rust, with the bytes of a character that has not come to its end.
    Native(Encoding, Vec<u8>),
    /// By an incremental decoder.
    Object(Value),
}

/// What a decoder has taken in and not given out yet, and what else it remembers.
#[derive(Clone)]
pub struct DecoderState {
    /// The bytes.
    pub waiting: Vec<u8>,
    /// Anything else, as a number.
    pub flags: BigInt,
}

impl Decoder {
    /// The decoder of a codec.
    ///
    /// # Errors
    /// As for [`Encoder::new`].
    pub fn new(vm: &mut Vm, name: &str, errors: &str, newlines: Option<Newlines>) -> Outcome<Decoder> {
        let kind = match native(name) {
            Some(encoding) => Kind::Native(encoding, Vec::new()),
            None => Kind::Object(incremental(vm, name, errors, "incrementaldecoder")?),
        };
        Ok(Decoder { kind, newlines })
    }

    /// The text of the next bytes.
    ///
    /// # Errors
    /// `UnicodeDecodeError`; what the decoder raises.
    pub fn decode(&mut self, vm: &mut Vm, data: &Value, errors: &str, last: bool) -> Outcome<Text> {
        let text = match &mut self.kind {
            Kind::Native(encoding, waiting) => {
                let fresh = bytes::argument(vm, data)?;
                if waiting.is_empty() {
                    let (text, used) =
                        str::codec::decode_as(vm, data, &fresh, *encoding, last, Some(errors))?;
                    waiting.extend_from_slice(&fresh[used..]);
                    text
                } else {
                    let mut all = waiting.clone();
                    all.extend_from_slice(&fresh);
                    let object = bytes::new(all.clone());
                    let (text, used) =
                        str::codec::decode_as(vm, &object, &all, *encoding, last, Some(errors))?;
                    *waiting = all[used..].to_vec();
                    text
                }
            }
            Kind::Object(decoder) => {
                let arguments = [data.clone(), bool_::new(last)];
                let text = vm.call_method(decoder, &intern("decode"), &arguments)?;
                match text.downcast::<Str>() {
                    Some(text) => text.text().clone(),
                    None => {
                        let class = text.class().name();
                        let message = format!("decoder should return a string result, not '{class}'");
                        return Err(vm.type_error(message));
                    }
                }
            }
        };
        Ok(match &mut self.newlines {
            Some(newlines) => newlines.decode(text, last),
            None => text,
        })
    }

    /// What the decoder remembers.
    ///
    /// # Errors
    /// What the decoder raises.
    pub fn state(&mut self, vm: &mut Vm) -> Outcome<DecoderState> {
        let mut state = match &self.kind {
            Kind::Native(_, waiting) => DecoderState { waiting: waiting.clone(), flags: BigInt::ZERO },
            Kind::Object(decoder) => {
                let state = vm.call_method(decoder, &intern("getstate"), &[])?;
                let Some([waiting, flags]) = state.downcast::<Tuple>().map(Tuple::items) else {
                    return Err(vm.type_error("illegal decoder state"));
                };
                let Some(data) = waiting.downcast::<bytes::Bytes>() else {
                    let class = waiting.class().name();
                    let message = format!(
                        "illegal decoder state: the first item should be a bytes object, not '{class}'"
                    );
                    return Err(vm.type_error(message));
                };
                let Some(flags) = flags.downcast::<Int>() else {
                    return Err(vm.type_error("illegal decoder state"));
                };
                DecoderState { waiting: data.data.to_vec(), flags: flags.to_big() }
            }
        };
        if let Some(newlines) = &self.newlines {
            state.flags = (state.flags << 1) | BigInt::from(u8::from(newlines.after_return));
        }
        Ok(state)
    }

    /// Makes the decoder remember what [`Decoder::state`] has told.
    ///
    /// # Errors
    /// What the decoder raises.
    pub fn set_state(&mut self, vm: &mut Vm, state: &DecoderState) -> Outcome<()> {
        let mut flags = state.flags.clone();
        if let Some(newlines) = &mut self.newlines {
            newlines.after_return = flags.bit(0);
            flags >>= 1;
        }
        match &mut self.kind {
            Kind::Native(_, waiting) => *waiting = state.waiting.clone(),
            Kind::Object(decoder) => {
                let state = tuple::of([bytes::new(state.waiting.clone()), int::from_big(flags)]);
                vm.call_method(decoder, &intern("setstate"), &[state])?;
            }
        }
        Ok(())
    }

    /// Makes the decoder forget everything.
    ///
    /// # Errors
    /// What the decoder raises.
    pub fn reset(&mut self, vm: &mut Vm) -> Outcome<()> {
        if let Some(newlines) = &mut self.newlines {
            newlines.reset();
        }
        match &mut self.kind {
            Kind::Native(_, waiting) => waiting.clear(),
            Kind::Object(decoder) => drop(vm.call_method(&decoder.clone(), &intern("reset"), &[])?),
        }
        Ok(())
    }
}

impl Trace for Decoder {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Kind::Object(decoder) = &self.kind {
            decoder.trace(tracer);
        }
    }
}
