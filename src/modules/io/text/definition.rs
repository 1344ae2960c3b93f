//! The type `TextIOWrapper`.

use super::codec::{Decoder, Encoder};
use super::{
    CLASS, TextFile, buffer, check_open, create, decoder_of_standard_input, init, is_closed, made, name,
    position, reading, ready, writing,
};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::base::{self, TEXT};
use crate::modules::io::file_io::NOT_PICKLED;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::{self, intern};
use crate::types::{bool_, exception, int};

macro_rules! asks_buffer {
    ($name:literal) => {
        Method::new(
            $name,
            Native::NoArguments(|vm, this| {
                let buffer = buffer(vm, this)?;
                base::call(vm, &buffer, $name)
            }),
            concat!($name, "($self, /)\n--\n\n"),
        )
    };
}

fn reconfigure(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["encoding", "errors", "newline", "line_buffering", "write_through"];
    let [encoding, errors, newline, line_buffering, write_through] =
        arguments.bind(vm, "reconfigure", names, 0, 5, 0)?;
    let file = ready(vm, this)?;
    let changes_encoding = [&encoding, &errors].into_iter().flatten().any(|given| !is_none(given));
    let begun = !file.decoded.borrow().text.is_empty() || file.snapshot.borrow().is_some();
    if file.decoder.borrow().is_some() && begun && (changes_encoding || newline.is_some()) {
        let message = "It is not possible to set the encoding or newline of stream after the first read";
        return Err(vm.unsupported_operation(message));
    }
    let encoding = name(vm, "encoding", encoding.as_ref())?;
    let errors = name(vm, "errors", errors.as_ref())?;
    let new_newline = match &newline {
        Some(newline) => Some(crate::modules::io::newline_argument(vm, "reconfigure", Some(newline))?),
        None => None,
    };
    let flag = |vm: &mut Vm, given: Option<Value>, now: bool| match given.filter(|given| !is_none(given)) {
        Some(given) => vm.c_int(&given).map(|given| given != 0),
        None => Ok(now),
    };
    let line_buffering = flag(vm, line_buffering, file.line_buffering.get())?;
    let write_through = flag(vm, write_through, file.write_through.get())?;
    base::call(vm, this, "flush")?;
    if changes_encoding || newline.is_some() {
        let errors = match (errors, &encoding) {
            (Some(errors), _) => errors,
            (None, Some(_)) => "strict".to_owned(),
            (None, None) => file.errors.borrow().clone(),
        };
        let encoding = match encoding {
            Some(encoding) if encoding == "locale" => "UTF-8".to_owned(),
            Some(encoding) => encoding,
            None => file.encoding.borrow().clone(),
        };
        super::codec::check(vm, &encoding)?;
        if let Some(newline) = new_newline {
            *file.newline.borrow_mut() = newline;
        }
        let reads = file.decoder.borrow().is_some();
        if reads {
            let decoder = Decoder::new(vm, &encoding, &errors, file.universal())?;
            *file.decoder.borrow_mut() = Some(decoder);
        }
        let writes = file.encoder.borrow().is_some();
        if writes {
            let encoder = Encoder::new(vm, &encoding, &errors)?;
            *file.encoder.borrow_mut() = Some(encoder.clone());
            if file.seekable.get() && matches!(encoder, Encoder::Object(_)) {
                let buffer = buffer(vm, this)?;
                let position = base::call(vm, &buffer, "tell")?;
                if vm.truth(&position)? {
                    encoder.set_start(vm, false)?;
                }
            }
        }
        *file.encoding.borrow_mut() = encoding;
        *file.errors.borrow_mut() = errors;
    }
    file.line_buffering.set(line_buffering);
    file.write_through.set(write_through);
    file.note_plain();
    Ok(none())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let file = made(vm, this)?;
    let mut shown = format!("<{}", super::super::shown_class(this));
    for attribute in ["name", "mode"] {
        let found = match vm.find_attribute(this, &intern(attribute)) {
            Ok(found) => found,
            Err(raised) => {
                drop(vm.catch(raised, &exception::VALUE_ERROR)?);
                None
            }
        };
        if let Some(found) = found {
            super::super::enter_repr(vm, this)?;
            let text = vm.repr_text(&found);
            super::super::leave_repr(vm, ());
            shown.push_str(&format!(" {attribute}={}", text?.to_string_lossy()));
        }
    }
    let encoding = str::new(file.encoding.borrow().as_str());
    let encoding = vm.repr_text(&encoding)?.to_string_lossy();
    Ok(str::new(format!("{shown} encoding={encoding}>")))
}

fn get_newlines(vm: &mut Vm, this: &Value) -> Outcome {
    let file = made(vm, this)?;
    let decoder = file.decoder.borrow();
    let newlines = decoder.as_ref().and_then(|decoder| decoder.newlines.as_ref());
    Ok(newlines.map_or_else(none, crate::modules::io::newline::Newlines::shown))
}

fn set_chunk(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let file = ready(vm, this)?;
    let Some(value) = value else {
        return Err(vm.raise_new(&exception::ATTRIBUTE_ERROR, "cannot delete attribute"));
    };
    match vm.size(value)? {
        size if size <= 0 => Err(vm.value_error("a strictly positive integer is required")),
        size => {
            file.chunk.set(size as usize);
            Ok(())
        }
    }
}

fn itself(vm: &mut Vm, this: &Value) -> Outcome {
    check_open(vm, this)?;
    Ok(this.clone())
}

/// `TextIOWrapper`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&TEXT),
    doc: Some(
        "Character and line based layer over a BufferedIOBase object, buffer.\n\nencoding gives the name of the encoding that the stream will be\ndecoded or encoded with. It defaults to locale.getencoding().\n\nerrors determines the strictness of encoding and decoding (see\nhelp(codecs.Codec) or the documentation for codecs.register) and\ndefaults to \"strict\".\n\nnewline controls how line endings are handled. It can be None, '',\n'\\n', '\\r', and '\\r\\n'.  It works as follows:\n\n* On input, if newline is None, universal newlines mode is\n  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and\n  these are translated into '\\n' before being returned to the\n  caller. If it is '', universal newline mode is enabled, but line\n  endings are returned to the caller untranslated. If it has any of\n  the other legal values, input lines are only terminated by the given\n  string, and the line ending is returned to the caller untranslated.\n\n* On output, if newline is None, any '\\n' characters written are\n  translated to the system default line separator, os.linesep. If\n  newline is '' or '\\n', no translation takes place. If newline is any\n  of the other legal values, any '\\n' characters written are translated\n  to the given string.\n\nIf line_buffering is True, a call to flush is implied when a call to\nwrite contains a newline character.",
    ),
    methods: &[
        Method::new("detach", Native::NoArguments(writing::detach), "detach($self, /)\n--\n\n"),
        Method::new(
            "reconfigure",
            Native::Any(reconfigure),
            "reconfigure($self, /, *, encoding=None, errors=None, newline=None,\n            line_buffering=None, write_through=None)\n--\n\nReconfigure the text stream with new parameters.\n\nThis also does an implicit stream flush.",
        ),
        Method::new("write", Native::One(writing::write), "write($self, text, /)\n--\n\n"),
        Method::new("read", Native::Positional(0, 1, reading::read), "read($self, size=-1, /)\n--\n\n"),
        Method::new(
            "readline",
            Native::Positional(0, 1, reading::readline),
            "readline($self, size=-1, /)\n--\n\n",
        ),
        Method::new("flush", Native::NoArguments(writing::flush), "flush($self, /)\n--\n\n"),
        Method::new("close", Native::NoArguments(writing::close), "close($self, /)\n--\n\n"),
        Method::new(
            "seek",
            Native::Positional(1, 2, position::seek),
            "seek($self, cookie, whence=0, /)\n--\n\nSet the stream position, and return the new stream position.\n\n  cookie\n    Zero or an opaque number returned by tell().\n  whence\n    The relative position to seek from.\n\nFour operations are supported, given by the following argument\ncombinations:\n\n- seek(0, SEEK_SET): Rewind to the start of the stream.\n- seek(cookie, SEEK_SET): Restore a previous position.\n- seek(0, SEEK_END): Fast-forward to the end of the stream.\n- seek(0, SEEK_CUR): Leave the current stream position unchanged.\n\nAny other argument combinations are invalid,\nand may raise exceptions.",
        ),
        Method::new(
            "tell",
            Native::NoArguments(position::tell),
            "tell($self, /)\n--\n\nReturn the stream position as an opaque number.\n\nThe return value of tell() can be given as input to seek(), to restore a\nprevious stream position.",
        ),
        Method::new(
            "truncate",
            Native::Positional(0, 1, position::truncate),
            "truncate($self, pos=None, /)\n--\n\n",
        ),
        asks_buffer!("fileno"),
        asks_buffer!("seekable"),
        asks_buffer!("readable"),
        asks_buffer!("writable"),
        asks_buffer!("isatty"),
        NOT_PICKLED[0],
        NOT_PICKLED[1],
    ],
    attributes: &[
        GetSet {
            name: "encoding",
            get: |vm, this| made(vm, this).map(|file| str::new(file.encoding.borrow().as_str())),
            set: Some(crate::types::getset::read_only),
            doc: "",
        },
        GetSet {
            name: "errors",
            get: |vm, this| made(vm, this).map(|file| str::new(file.errors.borrow().as_str())),
            set: None,
            doc: "",
        },
        GetSet {
            name: "buffer",
            get: |vm, this| {
                if let Some(file) = this.downcast::<TextFile>().filter(|file| file.ready.get()) {
                    decoder_of_standard_input(vm, file)?;
                }
                buffer(vm, this)
            },
            set: Some(crate::types::getset::read_only),
            doc: "",
        },
        GetSet { name: "newlines", get: get_newlines, set: None, doc: "" },
        GetSet { name: "closed", get: |vm, this| is_closed(vm, this).map(bool_::new), set: None, doc: "" },
        GetSet {
            name: "name",
            get: |vm, this| {
                let buffer = buffer(vm, this)?;
                vm.get_attribute(&buffer, &intern("name"))
            },
            set: None,
            doc: "",
        },
        GetSet {
            name: "line_buffering",
            get: |vm, this| made(vm, this).map(|file| bool_::new(file.line_buffering.get())),
            set: Some(crate::types::getset::read_only),
            doc: "",
        },
        GetSet {
            name: "write_through",
            get: |vm, this| made(vm, this).map(|file| bool_::new(file.write_through.get())),
            set: Some(crate::types::getset::read_only),
            doc: "",
        },
        GetSet {
            name: "_CHUNK_SIZE",
            get: |vm, this| ready(vm, this).map(|file| int::new(file.chunk.get() as i64)),
            set: Some(set_chunk),
            doc: "",
        },
        super::super::FINALIZING,
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
        slots.iter.set(Some(itself));
        slots.next.set(Some(reading::next));
    },
};
