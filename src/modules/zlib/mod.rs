//! `zlib`, on the crate `zlib-rs`.

mod compress;
mod decompress;
mod decompressor;

pub use compress::DEFINITION as COMPRESS_DEFINITION;
pub use decompress::DEFINITION as DECOMPRESS_DEFINITION;
pub use decompressor::DEFINITION as DECOMPRESSOR_DEFINITION;

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::modules::binascii;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::{builtin_function, bytes, int, str};
use zlib_rs::{Deflate, DeflateFlush, Inflate, InflateError, InflateFlush, Status};

crate::module_exception! {
    /// The type `zlib.error`.
    ERROR, ERROR_DEFINITION, "zlib.error", EXCEPTION, ""
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "adler32",
        Native::Positional(1, 2, binascii::adler32),
        "adler32($module, data, value=1, /)\n--\n\nCompute an Adler-32 checksum of data.\n\n  value\n    Starting value \
         of the checksum.\n\nThe returned checksum is an integer.",
    ),
    Method::new(
        "compress",
        Native::Any(compress_all),
        "compress($module, data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)\n--\n\nReturns a bytes object \
         containing compressed data.",
    ),
    Method::new(
        "compressobj",
        Native::Any(compress::new),
        "compressobj($module, /, level=Z_DEFAULT_COMPRESSION, method=DEFLATED,\n            wbits=MAX_WBITS, \
         memLevel=DEF_MEM_LEVEL,\n            strategy=Z_DEFAULT_STRATEGY, zdict=None)\n--\n\nReturn a compressor object.",
    ),
    Method::new(
        "crc32",
        Native::Positional(1, 2, binascii::crc32),
        "crc32($module, data, value=0, /)\n--\n\nCompute a CRC-32 checksum of data.\n\n  value\n    Starting value of \
         the checksum.\n\nThe returned checksum is an integer.",
    ),
    Method::new(
        "decompress",
        Native::Any(decompress_all),
        "decompress($module, data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)\n--\n\nReturns a bytes object containing \
         the uncompressed data.",
    ),
    Method::new(
        "decompressobj",
        Native::Any(decompress::new),
        "decompressobj($module, /, wbits=MAX_WBITS, zdict=b'')\n--\n\nReturn a decompressor object.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let doc = "The functions in this module allow compression and decompression using the\nzlib library, which is \
               based on GNU zip.";
    let made = module::new("zlib", Some(doc));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in [
        ("MAX_WBITS", 15),
        ("DEFLATED", 8),
        ("DEF_MEM_LEVEL", 8),
        ("DEF_BUF_SIZE", 16_384),
        ("Z_BEST_SPEED", 1),
        ("Z_BEST_COMPRESSION", 9),
        ("Z_DEFAULT_COMPRESSION", -1),
        ("Z_NO_COMPRESSION", 0),
        ("Z_FILTERED", 1),
        ("Z_HUFFMAN_ONLY", 2),
        ("Z_RLE", 3),
        ("Z_FIXED", 4),
        ("Z_DEFAULT_STRATEGY", 0),
        ("Z_FINISH", 4),
        ("Z_NO_FLUSH", 0),
        ("Z_PARTIAL_FLUSH", 1),
        ("Z_SYNC_FLUSH", 2),
        ("Z_FULL_FLUSH", 3),
        ("Z_BLOCK", 5),
        ("Z_TREES", 6),
    ] {
        namespace.set_name(&intern(name), int::new(value));
    }
    for name in ["ZLIB_VERSION", "ZLIB_RUNTIME_VERSION"] {
        namespace.set_name(&intern(name), str::new("1.3.1"));
    }
    namespace.set_name(&intern("__version__"), str::new("1.0"));
    namespace.set_name(&intern("error"), ERROR.value());
    namespace.set_name(&intern("_ZlibDecompressor"), decompressor::CLASS.value());
    Ok(made)
}

#[cold]
fn error(vm: &mut Vm, message: impl AsRef<str>) -> Raised {
    vm.raise_new(&ERROR, message.as_ref())
}

/// The code of a failure as zlib counts them.
fn code(failure: InflateError) -> i32 {
    match failure {
        InflateError::NeedDict { .. } => 2,
        InflateError::StreamError => -2,
        InflateError::DataError => -3,
        InflateError::MemError => -4,
    }
}

/// An integer argument, or its default.
fn number(vm: &mut Vm, value: Option<&Value>, default: isize) -> Outcome<i32> {
    match value.map_or(Ok(default), |value| vm.size(value))?.try_into() {
        Ok(number) => Ok(number),
        Err(_) => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

/// A state for reading and its dictionary, by the arguments `wbits` and `zdict` of `function`. Data
/// without a header take the dictionary at once: `refused` raises when it does not fit.
fn prepare(
    vm: &mut Vm,
    function: &str,
    arguments: &Arguments<'_>,
    refused: fn(&mut Vm) -> Raised,
) -> Outcome<(Inflate, Option<Vec<u8>>)> {
    let [bits, dictionary] = arguments.bind(vm, function, ["wbits", "zdict"], 0, 0, 0)?;
    let bits = number(vm, bits.as_ref(), 15)?;
    let dictionary = match &dictionary {
        Some(dictionary) => match bytes::exported(vm, dictionary)? {
            Some(data) => Some(data.into_owned()),
            None => return Err(vm.type_error("zdict argument must support the buffer protocol")),
        },
        None => None,
    };
    let Some(mut state) = inflate(bits) else { return Err(vm.value_error("Invalid initialization option")) };
    if bits < 0
        && let Some(dictionary) = &dictionary
        && state.set_dictionary(dictionary).is_err()
    {
        return Err(refused(vm));
    }
    Ok((state, dictionary))
}

/// A state for reading, by `wbits`: none where there is none such.
fn inflate(bits: i32) -> Option<Inflate> {
    match bits {
        0 | 8..=15 | 24..=31 | 40..=47 | 32 => Some(Inflate::new(true, bits as u8)),
        -15..=-8 => Some(Inflate::new(false, bits.unsigned_abs() as u8)),
        _ => None,
    }
}

/// A state for writing, by its settings: none where there is none such.
fn deflate(level: i32, bits: i32, memory: i32, strategy: i32) -> Option<Deflate> {
    let fits = (-1..=9).contains(&level)
        && (1..=9).contains(&memory)
        && matches!(bits, 9..=15 | 25..=31 | -15..=-9 | 8);
    let strategy = zlib_rs::Strategy::try_from(strategy).ok().filter(|_| fits)?;
    Some(Deflate::new_with_config(zlib_rs::DeflateConfig {
        level,
        method: zlib_rs::Method::Deflated,
        window_bits: bits,
        mem_level: memory,
        strategy,
    }))
}

/// Runs `data` through a state for writing, and appends what comes out to `target`.
fn write(state: &mut Deflate, mut data: &[u8], target: &mut Vec<u8>, flush: DeflateFlush) -> Option<Status> {
    let mut block = [0; 16_384];
    loop {
        let (before, out) = (state.total_in(), state.total_out());
        let status = state.compress(data, &mut block, flush).ok()?;
        data = &data[(state.total_in() - before) as usize..];
        let written = (state.total_out() - out) as usize;
        target.extend_from_slice(&block[..written]);
        if status == Status::StreamEnd || written < block.len() && data.is_empty() {
            return Some(status);
        }
    }
}

/// What came of reading.
struct Reading {
    data: Vec<u8>,
    /// How much of the source was read.
    read: usize,
    ended: bool,
}

/// Runs `source` through a state for reading, until it ends or there are `most` bytes.
///
/// # Errors
/// That of the state, with what it says.
fn read(
    state: &mut Inflate,
    source: &[u8],
    most: usize,
    dictionary: Option<&[u8]>,
    flush: InflateFlush,
) -> Result<Reading, (InflateError, Option<&'static str>)> {
    let mut reading = Reading { data: Vec::new(), read: 0, ended: false };
    let mut block = vec![0; most.clamp(1, 16_384)];
    loop {
        let room = block.len().min(most - reading.data.len());
        let (before, out) = (state.total_in(), state.total_out());
        let result = state.decompress(&source[reading.read..], &mut block[..room], flush);
        reading.read += (state.total_in() - before) as usize;
        let written = (state.total_out() - out) as usize;
        reading.data.extend_from_slice(&block[..written]);
        match result {
            Ok(Status::StreamEnd) => {
                reading.ended = true;
                return Ok(reading);
            }
            Ok(_) => (),
            Err(InflateError::NeedDict { dict_id }) => match dictionary {
                Some(dictionary) => match state.set_dictionary(dictionary) {
                    Ok(_) => continue,
                    Err(failure) => return Err((failure, None)),
                },
                None => return Err((InflateError::NeedDict { dict_id }, None)),
            },
            Err(failure) => return Err((failure, state.error_message())),
        }
        // Nothing more comes without more to read or more room.
        if reading.data.len() >= most || written < room {
            return Ok(reading);
        }
    }
}

/// Raises the error of a failed reading.
#[cold]
fn read_error(vm: &mut Vm, failure: (InflateError, Option<&'static str>), doing: &str) -> Raised {
    let number = code(failure.0);
    let detail = failure.1.map_or_else(String::new, |detail| format!(": {detail}"));
    error(vm, format!("Error {number} while {doing}{detail}"))
}

fn compress_all(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), level, bits] = arguments.bind(vm, "compress", ["data", "level", "wbits"], 1, 0, 1)?
    else {
        unreachable!("required")
    };
    let level = number(vm, level.as_ref(), -1)?;
    let bits = number(vm, bits.as_ref(), 15)?;
    let data = bytes::argument(vm, &data)?;
    let Some(mut state) = deflate(level, bits, 8, 0) else {
        return Err(error(vm, "Bad compression level"));
    };
    let mut target = Vec::new();
    match write(&mut state, &data, &mut target, DeflateFlush::Finish) {
        Some(Status::StreamEnd) => Ok(bytes::new(target)),
        _ => Err(error(vm, "Error -2 while compressing data")),
    }
}

fn decompress_all(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), bits, size] = arguments.bind(vm, "decompress", ["data", "wbits", "bufsize"], 1, 0, 1)?
    else {
        unreachable!("required")
    };
    let bits = number(vm, bits.as_ref(), 15)?;
    if let Some(size) = size
        && vm.size(&size)? < 0
    {
        return Err(vm.value_error("bufsize must be non-negative"));
    }
    let data = bytes::argument(vm, &data)?;
    let Some(mut state) = inflate(bits) else {
        return Err(error(vm, "Error -2 while preparing to decompress data: inconsistent stream state"));
    };
    match read(&mut state, &data, usize::MAX, None, InflateFlush::SyncFlush) {
        Ok(Reading { data, ended: true, .. }) => Ok(bytes::new(data)),
        Ok(_) => Err(error(vm, "Error -5 while decompressing data: incomplete or truncated stream")),
        Err(failure) => Err(read_error(vm, failure, "decompressing data")),
    }
}
