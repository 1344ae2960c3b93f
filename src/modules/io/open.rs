//! `open`: puts the layers together that a mode asks for.

use super::{base, buffered, file_io, text};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::int::{self, Int};
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::{bool_, bytes};

/// What the letters of a mode mean.
#[derive(Default)]
struct Mode {
    creating: bool,
    reading: bool,
    writing: bool,
    appending: bool,
    updating: bool,
    text: bool,
    binary: bool,
}

impl Mode {
    fn parse(letters: &str) -> Option<Mode> {
        let mut mode = Mode::default();
        for (index, letter) in letters.char_indices() {
            let flag = match letter {
                'x' => &mut mode.creating,
                'r' => &mut mode.reading,
                'w' => &mut mode.writing,
                'a' => &mut mode.appending,
                '+' => &mut mode.updating,
                't' => &mut mode.text,
                'b' => &mut mode.binary,
                _ => return None,
            };
            *flag = true;
            if letters[..index].contains(letter) {
                return None;
            }
        }
        Some(mode)
    }

    fn raw(&self) -> String {
        let mut raw = String::new();
        for (flag, letter) in [
            (self.creating, 'x'),
            (self.reading, 'r'),
            (self.writing, 'w'),
            (self.appending, 'a'),
            (self.updating, '+'),
        ] {
            if flag {
                raw.push(letter);
            }
        }
        raw
    }
}

/// `open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)`.
///
/// # Errors
/// `ValueError` and `TypeError` for arguments that do not fit; `OSError`.
pub fn open(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    let [file, mode, buffering, encoding, errors, newline, closes, opener] =
        arguments.bind(vm, "open", names, 0, 0, 1)?;
    let Some(file) = file else { return Err(vm.type_error("open() missing file")) };
    let letters = match &mode {
        None => "r".to_owned(),
        Some(mode) if mode.has::<Str>() => to_string(mode),
        Some(mode) => {
            let class = mode.class().name();
            return Err(vm.type_error(format!("open() argument 'mode' must be str, not {class}")));
        }
    };
    let buffering = vm.c_int_or(buffering.as_ref(), -1)?;
    let mut texts = [const { None }; 3];
    for (place, (name, value)) in
        texts.iter_mut().zip([("encoding", &encoding), ("errors", &errors), ("newline", &newline)])
    {
        if let Some(value) = value.as_ref().filter(|value| !is_none(value)) {
            if !value.has::<Str>() {
                let class = value.class().name();
                let message = format!("open() argument '{name}' must be str or None, not {class}");
                return Err(vm.type_error(message));
            }
            *place = Some(value.clone());
        }
    }
    let [encoding, errors, newline] = texts;
    let file = if file.has::<Int>() || file.has::<Str>() || file.has::<bytes::Bytes>() {
        file
    } else if file.class().slots.index.get().is_some() {
        vm.index(&file)?
    } else {
        crate::modules::posix::path::fspath(vm, &file)?
    };
    let Some(mode) = Mode::parse(&letters) else {
        return Err(vm.value_error(format!("invalid mode: '{letters}'")));
    };
    if mode.text && mode.binary {
        return Err(vm.value_error("can't have text and binary mode at once"));
    }
    let kinds = [mode.creating, mode.reading, mode.writing, mode.appending];
    if kinds.iter().filter(|kind| **kind).count() != 1 {
        return Err(vm.value_error("must have exactly one of create/read/write/append mode"));
    }
    if mode.binary {
        for (name, given) in [("encoding", &encoding), ("errors", &errors)] {
            if given.is_some() {
                return Err(vm.value_error(format!("binary mode doesn't take an {name} argument")));
            }
        }
        if newline.is_some() {
            return Err(vm.value_error("binary mode doesn't take a newline argument"));
        }
        if buffering == 1 {
            let message = "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used";
            super::super::warn_runtime(vm, message)?;
        }
    }
    let closes = closes.unwrap_or_else(|| bool_::new(true));
    let opener = opener.unwrap_or_else(none);
    let raw = vm.call(&file_io::CLASS.value(), &[file, str::new(mode.raw()), closes, opener])?;
    // Kept until the file is closed: it would warn that nobody has closed it.
    let mut buffer = None;
    let made = layers(vm, (&raw, &mut buffer), &mode, &letters, buffering, [encoding, errors, newline]);
    match made {
        Ok(made) => Ok(made),
        Err(raised) => {
            let exception = vm.take_raised(raised);
            if let Err(raised) = base::call(vm, &raw, "close") {
                drop(vm.take_raised(raised));
            }
            drop(buffer);
            Err(vm.raise_unchained(exception))
        }
    }
}

/// Buffer and text over an open file.
fn layers(
    vm: &mut Vm,
    (raw, kept): (&Value, &mut Option<Value>),
    mode: &Mode,
    letters: &str,
    buffering: i32,
    [encoding, errors, newline]: [Option<Value>; 3],
) -> Outcome {
    let terminal = || -> bool {
        raw.downcast::<file_io::FileIo>()
            .and_then(|file| crate::system::descriptor(file.number()).ok())
            .is_some_and(rustix::termios::isatty)
    };
    let mut size = i64::from(buffering);
    let mut lines = buffering == 1 && !mode.binary;
    if buffering < 0 && terminal() {
        lines = true;
    }
    if buffering == 1 || buffering < 0 {
        let block = vm.get_attribute(raw, &intern("_blksize"))?;
        size = vm.c_long(&block)?.clamp(super::DEFAULT_BUFFER_SIZE as i64, 8 << 20);
    }
    if buffering == 0 {
        if !mode.binary {
            return Err(vm.value_error("can't have unbuffered text I/O"));
        }
        return Ok(raw.clone());
    }
    let class = if mode.updating {
        &buffered::RANDOM
    } else if mode.reading {
        &buffered::READER
    } else {
        &buffered::WRITER
    };
    let buffer = vm.call(&class.value(), &[raw.clone(), int::new(size)])?;
    if mode.binary {
        return Ok(buffer);
    }
    *kept = Some(buffer.clone());
    let keywords: [(Name, Value); 1] = [(intern("line_buffering"), bool_::new(lines))];
    let positional =
        [buffer, encoding.unwrap_or_else(none), errors.unwrap_or_else(none), newline.unwrap_or_else(none)];
    let arguments = Arguments { positional: &positional, keywords: &keywords };
    let wrapper = vm.call_with(&text::CLASS.value(), &arguments)?;
    vm.set_attribute(&wrapper, &intern("mode"), Some(&str::new(letters)))?;
    Ok(wrapper)
}
