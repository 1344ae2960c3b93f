//! `tell`, `seek` and `truncate` of text files. A position in text is a cookie: where in the bytes a decoder
//! was in a known state, and what has to be decoded from there.

use super::codec::DecoderState;
use super::{Decoded, TextFile, buffer, check_open, ready, writing};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::modules::io::base;
use crate::types::int::{self, Int};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::{bytes, exception};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// What a position in text is made of.
#[derive(Default)]
struct Cookie {
    position: i64,
    flags: BigInt,
    bytes_to_feed: i64,
    characters_to_skip: i64,
    need_end: bool,
}

impl Cookie {
    fn pack(&self) -> Value {
        let packed = BigInt::from(self.position)
            | (self.flags.clone() << 64)
            | (BigInt::from(self.bytes_to_feed) << 96)
            | (BigInt::from(self.characters_to_skip) << 128)
            | (BigInt::from(u8::from(self.need_end)) << 160);
        int::from_big(packed)
    }

    fn unpack(packed: &BigInt) -> Cookie {
        let part = |shift: u32, bits: u32| -> BigInt {
            (packed >> shift) & ((BigInt::from(1) << bits) - BigInt::from(1))
        };
        let small = |part: BigInt| part.to_i64().unwrap_or(0);
        Cookie {
            position: part(0, 64).to_u64().unwrap_or(0) as i64,
            flags: part(64, 32),
            bytes_to_feed: small(part(96, 32)),
            characters_to_skip: small(part(128, 32)),
            need_end: packed.bit(160),
        }
    }
}

#[cold]
fn os_error(vm: &mut Vm, message: &str) -> Raised {
    vm.raise_new(&exception::OS_ERROR, message)
}

/// `tell()`.
pub fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    let file = ready(vm, this)?;
    check_open(vm, this)?;
    if !file.seekable.get() {
        return Err(vm.unsupported_operation("underlying stream is not seekable"));
    }
    if !file.telling.get() {
        return Err(os_error(vm, "telling position disabled by next() call"));
    }
    writing::flush_pending(vm, this)?;
    base::call(vm, this, "flush")?;
    let buffer = buffer(vm, this)?;
    let position = base::call(vm, &buffer, "tell")?;
    let snapshot = file.snapshot.borrow().clone();
    let Some((flags, given)) = snapshot.filter(|_| file.decoder.borrow().is_some()) else {
        return Ok(position);
    };
    let position = vm.c_long(&position)? - given.len() as i64;
    let used = {
        let decoded = file.decoded.borrow();
        decoded.text.char_index_of(decoded.at) as i64
    };
    if used == 0 {
        return Ok(Cookie { position, flags, ..Cookie::default() }.pack());
    }
    let decoder = file.decoder.take();
    let Some(mut decoder) = decoder else { return Ok(int::new(position)) };
    let errors = file.errors.borrow().clone();
    let cookie = (|| {
        let saved = decoder.state(vm)?;
        let found = search(vm, &mut decoder, &errors, Start { position, flags, given, used });
        decoder.set_state(vm, &saved)?;
        found
    })();
    *file.decoder.borrow_mut() = Some(decoder);
    cookie
}

/// Where a chunk of bytes began, what it was, and how many of its characters have been used.
struct Start {
    position: i64,
    flags: BigInt,
    given: Vec<u8>,
    used: i64,
}

/// Decodes the chunk again byte by byte, to find the last safe place before the character that is next.
fn search(vm: &mut Vm, decoder: &mut super::codec::Decoder, errors: &str, start: Start) -> Outcome {
    let Start { position, flags, given, used } = start;
    let mut cookie = Cookie { position, flags: flags.clone(), characters_to_skip: used, ..Cookie::default() };
    decoder.set_state(vm, &DecoderState { waiting: Vec::new(), flags })?;
    let (mut fed, mut characters) = (0, 0);
    for byte in &given {
        fed += 1;
        let text = decoder.decode(vm, &bytes::new(vec![*byte]), errors, false)?;
        characters += text.char_len() as i64;
        let state = decoder.state(vm)?;
        if state.waiting.is_empty() && characters <= cookie.characters_to_skip {
            cookie.position += fed;
            cookie.characters_to_skip -= characters;
            cookie.flags = state.flags;
            (fed, characters) = (0, 0);
        }
        if characters >= cookie.characters_to_skip {
            cookie.bytes_to_feed = fed;
            return Ok(finish(cookie));
        }
    }
    let text = decoder.decode(vm, &bytes::new(Vec::new()), errors, true)?;
    characters += text.char_len() as i64;
    cookie.need_end = true;
    cookie.bytes_to_feed = fed;
    if characters < cookie.characters_to_skip {
        return Err(os_error(vm, "can't reconstruct logical file position"));
    }
    Ok(finish(cookie))
}

fn finish(mut cookie: Cookie) -> Value {
    if cookie.characters_to_skip == 0 && !cookie.need_end {
        cookie.bytes_to_feed = 0;
    }
    cookie.pack()
}

/// `seek(cookie, whence=0)`.
pub fn seek(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let file = ready(vm, this)?;
    check_open(vm, this)?;
    let whence = vm.c_int_or(arguments.get(1), 0)?;
    if !file.seekable.get() {
        return Err(vm.unsupported_operation("underlying stream is not seekable"));
    }
    let is_zero = |vm: &mut Vm| -> Outcome<bool> { Ok(!vm.truth(&arguments[0])?) };
    let cookie = match whence {
        0 => arguments[0].clone(),
        1 => {
            if !is_zero(vm)? {
                return Err(vm.unsupported_operation("can't do nonzero cur-relative seeks"));
            }
            base::call(vm, this, "tell")?
        }
        2 => {
            if !is_zero(vm)? {
                return Err(vm.unsupported_operation("can't do nonzero end-relative seeks"));
            }
            return seek_to_end(vm, this);
        }
        _ => {
            let message = format!("invalid whence ({whence}, should be 0, 1 or 2)");
            return Err(vm.value_error(message));
        }
    };
    let packed = vm.index(&cookie)?.payload::<Int>().to_big();
    if packed.sign() == num_bigint::Sign::Minus {
        let shown = vm.repr_text(&cookie)?.to_string_lossy();
        return Err(vm.value_error(format!("negative seek position {shown}")));
    }
    base::call(vm, this, "flush")?;
    let parts = Cookie::unpack(&packed);
    let buffer = buffer(vm, this)?;
    vm.call_method(&buffer, &intern("seek"), &[int::new(parts.position)])?;
    *file.decoded.borrow_mut() = Decoded::default();
    drop(file.snapshot.take());
    restore_decoder(vm, file, &parts)?;
    if parts.characters_to_skip > 0 {
        skip(vm, this, &parts)?;
    } else if file.decoder.borrow().is_some() {
        *file.snapshot.borrow_mut() = Some((parts.flags.clone(), Vec::new()));
    }
    let encoder = file.encoder.borrow().clone();
    if let Some(encoder) = encoder {
        encoder.set_start(vm, packed == BigInt::ZERO)?;
    }
    Ok(cookie)
}

fn restore_decoder(vm: &mut Vm, file: &TextFile, parts: &Cookie) -> Outcome<()> {
    let decoder = file.decoder.take();
    let Some(mut decoder) = decoder else { return Ok(()) };
    let restored = if parts.position == 0 && parts.flags == BigInt::ZERO {
        let seen = decoder.newlines.take();
        let reset = decoder.reset(vm);
        decoder.newlines = seen.map(|mut newlines| {
            newlines.after_return = false;
            newlines
        });
        reset
    } else {
        decoder.set_state(vm, &DecoderState { waiting: Vec::new(), flags: parts.flags.clone() })
    };
    *file.decoder.borrow_mut() = Some(decoder);
    restored
}

/// Decodes from the safe place again, up to the character that is next.
fn skip(vm: &mut Vm, this: &Value, parts: &Cookie) -> Outcome<()> {
    let file = this.payload::<TextFile>();
    let buffer = buffer(vm, this)?;
    let data = vm.call_method(&buffer, &intern("read"), &[int::new(parts.bytes_to_feed)])?;
    let Some(given) = data.downcast::<bytes::Bytes>().map(|data| data.data.to_vec()) else {
        let class = data.class().name();
        let message = format!("underlying read() should have returned a bytes object, not '{class}'");
        return Err(vm.type_error(message));
    };
    *file.snapshot.borrow_mut() = Some((parts.flags.clone(), given));
    let decoder = file.decoder.take();
    let Some(mut decoder) = decoder else {
        return Err(os_error(vm, "can't restore logical file position"));
    };
    let errors = file.errors.borrow().clone();
    let text = decoder.decode(vm, &data, &errors, parts.need_end);
    *file.decoder.borrow_mut() = Some(decoder);
    let text = text?;
    let Ok(characters) = usize::try_from(parts.characters_to_skip) else {
        return Err(os_error(vm, "can't restore logical file position"));
    };
    if text.char_len() < characters {
        return Err(os_error(vm, "can't restore logical file position"));
    }
    let at = text.byte_offset(characters);
    *file.decoded.borrow_mut() = Decoded { text, at };
    Ok(())
}

fn seek_to_end(vm: &mut Vm, this: &Value) -> Outcome {
    let file = this.payload::<TextFile>();
    base::call(vm, this, "flush")?;
    *file.decoded.borrow_mut() = Decoded::default();
    drop(file.snapshot.take());
    let decoder = file.decoder.take();
    if let Some(mut decoder) = decoder {
        let reset = decoder.reset(vm);
        *file.decoder.borrow_mut() = Some(decoder);
        reset?;
    }
    let buffer = buffer(vm, this)?;
    let position = vm.call_method(&buffer, &intern("seek"), &[int::new(0), int::new(2)])?;
    let encoder = file.encoder.borrow().clone();
    if let Some(encoder) = encoder {
        let at_start = !vm.truth(&position)?;
        encoder.set_start(vm, at_start)?;
    }
    Ok(position)
}

/// `truncate(pos=None)`.
pub fn truncate(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    base::call(vm, this, "flush")?;
    let buffer = buffer(vm, this)?;
    let position = arguments.first().cloned().unwrap_or_else(none);
    vm.call_method(&buffer, &intern("truncate"), &[position])
}
