//! A module of the library as it was taken apart when Vivarium was built (`build/press.rs`): the tree that
//! runs at its import, and the functions, whose bodies are read when they are first called.

use super::{Block, Entry, unpack};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;
use vivarium_syntax::ast::{ClassDef, FunctionDef, Identifier, Mod, Span, Stmt, StmtKind};
use vivarium_syntax::pack::{Pack, Reader};

/// The body contains `yield`.
const GENERATOR: u32 = 1;
/// The body begins with a string.
const DOCSTRING: u32 = 4;

/// What is known of a function before its body is read.
pub struct Deferred {
    /// The classes around it, outermost first.
    classes: Vec<Identifier>,
    flags: u32,
}

impl Deferred {
    /// Whether its body contains `yield`.
    pub fn is_generator(&self) -> bool {
        self.flags & GENERATOR != 0
    }

    /// Whether its body begins with a string.
    pub fn has_docstring(&self) -> bool {
        self.flags & DOCSTRING != 0
    }
}

/// A module's functions.
pub struct Pressed {
    bodies: Block,
    names: Vec<Identifier>,
    rest: OnceCell<Option<Bodies>>,
    deferred: Vec<Deferred>,
    /// From where a definition begins to its number.
    numbers: FxHashMap<u32, u32>,
    /// The attributes that a class's methods set, by where the class's name stands.
    attributes: FxHashMap<u32, Vec<Identifier>>,
}

struct Bodies {
    bytes: Vec<u8>,
    /// Where the functions begin.
    offsets: Vec<usize>,
    names: Vec<Identifier>,
}

/// What an import needs of a module.
pub struct Skeleton {
    /// The tree, without the bodies of functions.
    pub module: Mod,
    /// Where the lines begin.
    pub line_starts: Vec<u32>,
    /// The functions.
    pub pressed: Pressed,
}

fn read_names(reader: &mut Reader<'_>) -> Option<Vec<Identifier>> {
    let count = reader.number()?;
    let mut names = Vec::new();
    for _ in 0..count {
        let length = reader.number()? as usize;
        names.push(std::str::from_utf8(reader.slice(length)?).ok()?.into());
    }
    Some(names)
}

fn read_lines(reader: &mut Reader<'_>) -> Option<Vec<u32>> {
    let count = reader.number()?;
    let mut starts = vec![0];
    let mut start = 0;
    for _ in 0..count {
        start += reader.number()? as u32;
        starts.push(start);
    }
    // A text that does not end with a line break has no line behind it.
    if !bool::read(reader)? && count > 0 {
        starts.pop();
    }
    Some(starts)
}

/// Reads what an import needs of a module, if it was taken apart.
pub fn skeleton(entry: &Entry) -> Option<Skeleton> {
    let tree = entry.tree.as_ref()?;
    let bytes = unpack(&tree.skeleton);
    let mut reader = Reader::new(&bytes, 0, &[]);
    let names = read_names(&mut reader)?;
    let line_starts = read_lines(&mut reader)?;
    let mut reader = Reader::new(&bytes, reader.place(), &names);
    let module = Mod::read(&mut reader)?;
    let mut attributes = FxHashMap::default();
    for _ in 0..reader.number()? {
        attributes.insert(u32::read(&mut reader)?, Vec::read(&mut reader)?);
    }
    let (mut deferred, mut numbers) = (Vec::new(), FxHashMap::default());
    for number in 0..reader.number()? as u32 {
        numbers.insert(u32::read(&mut reader)?, number);
        let flags = u32::read(&mut reader)?;
        deferred.push(Deferred { flags, classes: Vec::read(&mut reader)? });
    }
    let rest = OnceCell::new();
    let pressed = Pressed { bodies: tree.bodies, names, rest, deferred, numbers, attributes };
    Some(Skeleton { module, line_starts, pressed })
}

impl Pressed {
    /// The number of the function whose definition begins at `start`, and what is known of it.
    pub fn deferred(&self, start: u32) -> Option<(u32, &Deferred)> {
        let number = *self.numbers.get(&start)?;
        Some((number, &self.deferred[number as usize]))
    }

    /// The attributes that the methods of a class set, sorted, unless it stands inside a function. Its name
    /// stands at `start`.
    pub fn attributes(&self, start: u32) -> Option<&[Identifier]> {
        self.attributes.get(&start).map(Vec::as_slice)
    }

    fn bodies(&self) -> Option<&Bodies> {
        let read = || {
            let bytes = unpack(&self.bodies);
            let mut reader = Reader::new(&bytes, 0, &[]);
            let mut names = self.names.clone();
            names.extend(read_names(&mut reader)?);
            let mut offsets = Vec::new();
            let mut offset = 0;
            for _ in 0..reader.number()? {
                offset += reader.number()? as usize;
                offsets.push(offset);
            }
            let base = reader.place();
            offsets.iter_mut().for_each(|offset| *offset += base);
            Some(Bodies { bytes, offsets, names })
        };
        self.rest.get_or_init(read).as_ref()
    }

    /// A module that holds nothing but the function of that number, within the classes it is defined in.
    pub fn module_of(&self, number: u32) -> Option<Mod> {
        let bodies = self.bodies()?;
        let mut reader = Reader::new(&bodies.bytes, *bodies.offsets.get(number as usize)?, &bodies.names);
        let span = Span::read(&mut reader)?;
        let is_async = bool::read(&mut reader)?;
        let function = Box::new(FunctionDef::read(&mut reader)?);
        let kind = match is_async {
            true => StmtKind::AsyncFunctionDef(function),
            false => StmtKind::FunctionDef(function),
        };
        let mut statement = Stmt { span, kind };
        for class in self.deferred.get(number as usize)?.classes.iter().rev() {
            let class = ClassDef {
                name: class.clone(),
                name_span: span,
                bases: Vec::new(),
                keywords: Vec::new(),
                body: vec![statement],
                decorator_list: Vec::new(),
                type_params: Vec::new(),
            };
            statement = Stmt { span, kind: StmtKind::ClassDef(Box::new(class)) };
        }
        Some(Mod::Module(vec![statement]))
    }
}

/// The function in a module that [`Pressed::module_of`] gave, its place, and whether it is `async`.
pub fn function_in(module: &Mod) -> Option<(&FunctionDef, Span, bool)> {
    let Mod::Module(body) = module else { return None };
    let mut statement = body.first()?;
    loop {
        match &statement.kind {
            StmtKind::ClassDef(class) => statement = class.body.first()?,
            StmtKind::FunctionDef(function) => return Some((function, statement.span, false)),
            StmtKind::AsyncFunctionDef(function) => return Some((function, statement.span, true)),
            _ => return None,
        }
    }
}
