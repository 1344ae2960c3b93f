//! `StringIO`: a stream of text in memory.

use super::base::{self, TEXT};
use super::newline::Newlines;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::heap::{memory, object};
use crate::text::{Text, TextBuilder};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::Dict;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int};
use std::cell::{Cell, RefCell};

/// The text of a stream.
enum Contents {
    /// So far only appended to, and read by nobody: the position is at the end.
    Growing(TextBuilder),
    /// By code points.
    Points(Vec<u32>),
}

/// A stream of text in memory.
pub struct StringIo {
    /// `__dict__`, once it is needed.
    pub attributes: ValueCell,
    contents: RefCell<Contents>,
    position: Cell<usize>,
    closed: Cell<bool>,
    /// The argument `newline`.
    newline: RefCell<Option<String>>,
    newlines: RefCell<Option<Newlines>>,
}

/// The type `StringIO`.
pub static CLASS: StaticType = StaticType::built_in::<StringIo>(
    "_io.StringIO",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for StringIo {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
    }
}

impl StringIo {
    /// Makes the text one of code points.
    fn settle(&self) {
        let mut contents = self.contents.borrow_mut();
        if let Contents::Growing(builder) = &mut *contents {
            let text = std::mem::take(builder).finish();
            let points: Vec<u32> = text.code_points().collect();
            self.position.set(points.len());
            *contents = Contents::Points(points);
        }
    }

    /// How many code points are missing between the end of the text and the position.
    fn gap_before_position(&self) -> usize {
        match &*self.contents.borrow() {
            Contents::Points(points) => self.position.get().saturating_sub(points.len()),
            Contents::Growing(_) => 0,
        }
    }

    /// Works on the code points.
    fn with_points<T>(&self, work: impl FnOnce(&mut Vec<u32>) -> T) -> T {
        self.settle();
        match &mut *self.contents.borrow_mut() {
            Contents::Points(points) => work(points),
            Contents::Growing(_) => work(&mut Vec::new()),
        }
    }

    /// All the text.
    fn text(&self) -> Text {
        let mut contents = self.contents.borrow_mut();
        match &mut *contents {
            Contents::Points(points) => Text::from_code_points(points.iter().copied()),
            Contents::Growing(builder) => {
                let text = std::mem::take(builder).finish();
                builder.push_text(&text);
                text
            }
        }
    }

    /// Takes the text between the position and `end`.
    fn take(&self, end: usize) -> Text {
        let start = self.position.get();
        let text = self.with_points(|points| {
            let end = end.min(points.len());
            Text::from_code_points(points.get(start..end).unwrap_or_default().iter().copied())
        });
        self.position.set(start.max(start + text.char_len()));
        text
    }

    /// Writes text where the stream stands.
    fn put(&self, text: &Text) {
        let text = match &mut *self.newlines.borrow_mut() {
            Some(newlines) => newlines.decode(text.clone(), true),
            None => text.clone(),
        };
        let text = match self.newline.borrow().as_deref() {
            Some(mark @ ("\r" | "\r\n")) => {
                text.replace(&Text::from("\n"), &Text::from(mark), -1).unwrap_or(text)
            }
            _ => text,
        };
        if let Contents::Growing(builder) = &mut *self.contents.borrow_mut() {
            builder.push_text(&text);
            return;
        }
        let start = self.position.get();
        self.with_points(|points| {
            if start > points.len() {
                points.resize(start, 0);
            }
            let end = (start + text.char_len()).min(points.len());
            points.splice(start..end, text.code_points());
        });
        self.position.set(start + text.char_len());
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    let empty = StringIo {
        attributes: ValueCell::empty(),
        contents: RefCell::new(Contents::Growing(TextBuilder::new())),
        position: Cell::new(0),
        closed: Cell::new(false),
        newline: RefCell::new(Some("\n".to_owned())),
        newlines: RefCell::new(None),
    };
    Ok(object::new_of_class(class, empty))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [initial, newline] = arguments.bind(vm, "StringIO", ["initial_value", "newline"], 0, 0, 0)?;
    let initial = initial.filter(|initial| !is_none(initial));
    let newline = newline.unwrap_or_else(|| str::new("\n"));
    set_up(vm, this, initial.as_ref(), &newline)
}

fn set_up(vm: &mut Vm, this: &Value, initial: Option<&Value>, newline: &Value) -> Outcome<()> {
    let newline = super::newline_argument(vm, "StringIO", Some(newline))?;
    if let Some(initial) = initial
        && !initial.has::<Str>()
    {
        let class = initial.class().name();
        return Err(vm.type_error(format!("initial_value must be str or None, not {class}")));
    }
    let stream = this.payload::<StringIo>();
    let universal = newline.as_deref().is_none_or(<str>::is_empty);
    *stream.newlines.borrow_mut() = universal.then(|| Newlines::new(newline.is_none()));
    *stream.newline.borrow_mut() = newline;
    *stream.contents.borrow_mut() = Contents::Growing(TextBuilder::new());
    stream.closed.set(false);
    stream.position.set(0);
    if let Some(initial) = initial {
        stream.put(initial.payload::<Str>().text());
        stream.settle();
        stream.position.set(0);
        if let Some(newlines) = &mut *stream.newlines.borrow_mut() {
            newlines.after_return = false;
        }
    }
    Ok(())
}

fn stream<'a>(vm: &mut Vm, this: &'a Value) -> Outcome<&'a StringIo> {
    let stream = this.payload::<StringIo>();
    if stream.closed.get() { Err(vm.value_error("I/O operation on closed file")) } else { Ok(stream) }
}

/// Writes text, for `print`.
///
/// # Errors
/// `ValueError` for a closed stream.
pub fn write_text(vm: &mut Vm, this: &Value, text: &Text) -> Outcome<()> {
    let stream = stream(vm, this)?;
    if !text.is_empty() {
        let gap = stream.gap_before_position();
        if gap > isize::MAX as usize / size_of::<u32>() || !memory::has_room(gap * size_of::<u32>()) {
            return Err(vm.memory_error(""));
        }
        stream.put(text);
    }
    Ok(())
}

fn write(vm: &mut Vm, this: &Value, text: &Value) -> Outcome {
    let Some(given) = text.downcast::<Str>() else {
        let class = text.class().name();
        return Err(vm.type_error(format!("string argument expected, got '{class}'")));
    };
    write_text(vm, this, given.text())?;
    Ok(int::new(given.text().char_len() as i64))
}

fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let stream = stream(vm, this)?;
    let limit = base::size(vm, arguments.first())?;
    stream.settle();
    let start = stream.position.get();
    let end = limit.map_or(usize::MAX, |limit| start.saturating_add(limit));
    Ok(str::new(stream.take(end)))
}

/// Where the line ends that begins at the position.
fn line_end(stream: &StringIo) -> usize {
    let universal = stream.newlines.borrow().as_ref().map(|newlines| newlines.translates);
    let mark: Vec<u32> = match (universal, stream.newline.borrow().as_deref()) {
        (None, Some(mark)) => mark.chars().map(u32::from).collect(),
        _ => vec![10],
    };
    stream.settle();
    let start = stream.position.get();
    stream.with_points(|points| {
        let rest = points.get(start..).unwrap_or_default();
        let length = if universal == Some(false) {
            rest.iter()
                .position(|point| [10, 13].contains(point))
                .map(|at| if rest[at] == 13 && rest.get(at + 1) == Some(&10) { at + 2 } else { at + 1 })
        } else {
            rest.windows(mark.len()).position(|part| part == mark).map(|at| at + mark.len())
        };
        start.saturating_add(length.unwrap_or(rest.len()))
    })
}

fn line(stream: &StringIo, limit: Option<usize>) -> Text {
    let end = line_end(stream);
    let limit = limit.map_or(end, |limit| stream.position.get().saturating_add(limit));
    stream.take(end.min(limit))
}

fn readline(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let stream = stream(vm, this)?;
    let limit = base::size(vm, arguments.first())?;
    Ok(str::new(line(stream, limit)))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let stream = stream(vm, this)?;
    if !CLASS.is(&this.class_value()) {
        return base::next(vm, this);
    }
    let line = line(stream, None);
    Ok(if line.is_empty() { None } else { Some(str::new(line)) })
}

fn getvalue(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(stream(vm, this)?.text()))
}

fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    let stream = stream(vm, this)?;
    stream.settle();
    Ok(int::new(stream.position.get() as i64))
}

fn seek(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let stream = stream(vm, this)?;
    let offset = vm.size(&arguments[0])?;
    let whence = vm.c_int_or(arguments.get(1), 0)?;
    if !(0..=2).contains(&whence) {
        return Err(vm.value_error(format!("Invalid whence ({whence}, should be 0, 1 or 2)")));
    }
    if whence == 0 && offset < 0 {
        return Err(vm.value_error(format!("Negative seek position {offset}")));
    }
    if whence != 0 && offset != 0 {
        return Err(vm.raise_new(&crate::types::exception::OS_ERROR, "Can't do nonzero cur-relative seeks"));
    }
    stream.settle();
    match whence {
        0 => stream.position.set(offset as usize),
        2 => stream.position.set(stream.with_points(|points| points.len())),
        _ => {}
    }
    Ok(int::new(stream.position.get() as i64))
}

fn truncate(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let stream = stream(vm, this)?;
    stream.settle();
    let size = match arguments.first().filter(|size| !is_none(size)) {
        Some(size) => vm.size(size)?,
        None => stream.position.get() as isize,
    };
    let Ok(length) = usize::try_from(size) else {
        return Err(vm.value_error(format!("Negative size value {size}")));
    };
    stream.with_points(|points| points.truncate(length));
    Ok(int::new(length as i64))
}

fn close(_: &mut Vm, this: &Value) -> Outcome {
    let stream = this.payload::<StringIo>();
    stream.closed.set(true);
    *stream.contents.borrow_mut() = Contents::Growing(TextBuilder::new());
    Ok(none())
}

fn able(vm: &mut Vm, this: &Value) -> Outcome {
    stream(vm, this)?;
    Ok(bool_::new(true))
}

fn get_newlines(vm: &mut Vm, this: &Value) -> Outcome {
    let stream = stream(vm, this)?;
    Ok(stream.newlines.borrow().as_ref().map_or_else(none, Newlines::shown))
}

fn getstate(vm: &mut Vm, this: &Value) -> Outcome {
    let stream = stream(vm, this)?;
    stream.settle();
    let text = str::new(stream.text());
    let newline = stream.newline.borrow().as_deref().map_or_else(none, str::new);
    let position = int::new(stream.position.get() as i64);
    Ok(tuple::of([text, newline, position, super::attributes_copy(vm, this)?]))
}

fn setstate(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    stream(vm, this)?;
    let class = this.class().name();
    let parts = state.downcast::<Tuple>().map(Tuple::items).filter(|parts| parts.len() >= 4);
    let Some([text, newline, position, attributes]) = parts.and_then(|parts| parts.get(..4)) else {
        let given = state.class().name();
        return Err(vm.type_error(format!("{class}.__setstate__ argument should be 4-tuple, got {given}")));
    };
    if !is_none(text) && !text.has::<Str>() {
        let given = text.class().name();
        return Err(vm.type_error(format!("initial_value must be str or None, not {given}")));
    }
    if !position.has::<int::Int>() {
        let given = position.class().name();
        return Err(vm.type_error(format!("third item of state must be an integer, got {given}")));
    }
    let Ok(position) = usize::try_from(vm.size(position)?) else {
        return Err(vm.value_error("position value cannot be negative"));
    };
    if !is_none(attributes) && !attributes.has::<Dict>() {
        let given = attributes.class().name();
        return Err(vm.type_error(format!("fourth item of state should be a dict, got a {given}")));
    }
    set_up(vm, this, None, newline)?;
    let stream = this.payload::<StringIo>();
    let points = text.downcast::<Str>().map(|text| text.text().code_points().collect());
    *stream.contents.borrow_mut() = Contents::Points(points.unwrap_or_default());
    stream.position.set(position);
    super::restore_attributes(vm, this, attributes)?;
    Ok(none())
}

/// `StringIO`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&TEXT),
    doc: Some(
        "Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.",
    ),
    methods: &[
        Method::new(
            "close",
            Native::NoArguments(close),
            "close($self, /)\n--\n\nClose the IO object.\n\nAttempting any further operation after the object is closed\nwill raise a ValueError.\n\nThis method has no effect if the file is already closed.",
        ),
        Method::new(
            "getvalue",
            Native::NoArguments(getvalue),
            "getvalue($self, /)\n--\n\nRetrieve the entire contents of the object.",
        ),
        Method::new(
            "read",
            Native::Positional(0, 1, read),
            "read($self, size=-1, /)\n--\n\nRead at most size characters, returned as a string.\n\nIf the argument is negative or omitted, read until EOF\nis reached. Return an empty string at EOF.",
        ),
        Method::new(
            "readline",
            Native::Positional(0, 1, readline),
            "readline($self, size=-1, /)\n--\n\nRead until newline or EOF.\n\nReturns an empty string if EOF is hit immediately.",
        ),
        Method::new(
            "tell",
            Native::NoArguments(tell),
            "tell($self, /)\n--\n\nTell the current file position.",
        ),
        Method::new(
            "truncate",
            Native::Positional(0, 1, truncate),
            "truncate($self, pos=None, /)\n--\n\nTruncate size to pos.\n\nThe pos argument defaults to the current file position, as\nreturned by tell().  The current file position is unchanged.\nReturns the new absolute position.",
        ),
        Method::new(
            "seek",
            Native::Positional(1, 2, seek),
            "seek($self, pos, whence=0, /)\n--\n\nChange stream position.\n\nSeek to character offset pos relative to position indicated by whence:\n    0  Start of stream (the default).  pos should be >= 0;\n    1  Current position - pos must be 0;\n    2  End of stream - pos must be 0.\nReturns the new absolute position.",
        ),
        Method::new(
            "write",
            Native::One(write),
            "write($self, s, /)\n--\n\nWrite string to file.\n\nReturns the number of characters written, which is always equal to\nthe length of the string.",
        ),
        Method::new(
            "seekable",
            Native::NoArguments(able),
            "seekable($self, /)\n--\n\nReturns True if the IO object can be seeked.",
        ),
        Method::new(
            "readable",
            Native::NoArguments(able),
            "readable($self, /)\n--\n\nReturns True if the IO object can be read.",
        ),
        Method::new(
            "writable",
            Native::NoArguments(able),
            "writable($self, /)\n--\n\nReturns True if the IO object can be written.",
        ),
        Method::new("__getstate__", Native::NoArguments(getstate), ""),
        Method::new("__setstate__", Native::One(setstate), ""),
    ],
    attributes: &[
        GetSet {
            name: "closed",
            get: |_, this| Ok(bool_::new(this.payload::<StringIo>().closed.get())),
            set: None,
            doc: "",
        },
        GetSet { name: "newlines", get: get_newlines, set: None, doc: "" },
        GetSet {
            name: "line_buffering",
            get: |vm, this| stream(vm, this).map(|_| bool_::new(false)),
            set: None,
            doc: "",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.next.set(Some(next));
    },
};
