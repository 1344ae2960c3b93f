//! `_symtable`: the symbol tables of a program as objects (library, symtable).

use crate::code::symbols::{Options, Resolution, Scope, ScopeId, ScopeKind, Symbol, SymbolTable};
use crate::eval::program::CompileError;
use crate::eval::protocol::attributes::set_instance_attribute;
use crate::eval::source::Source;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes::Bytes;
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::module::{self, Module};
use crate::types::str::{Str, intern, to_string};
use crate::types::type_::CLASS as TYPE;
use crate::types::{builtin_function, int, list, object, str, tuple};
use vivarium_syntax::{Mode, decode_source, parse};

/// What is known of a symbol, as bits.
mod flags {
    pub const GLOBAL: i64 = 1;
    pub const LOCAL: i64 = 2;
    pub const PARAMETER: i64 = 4;
    pub const NONLOCAL: i64 = 8;
    pub const USE: i64 = 16;
    pub const FREE_CLASS: i64 = 64;
    pub const IMPORT: i64 = 128;
    pub const ANNOTATED: i64 = 256;
    pub const COMPREHENSION_ITERATOR: i64 = 512;
    pub const TYPE_PARAMETER: i64 = 1024;
    pub const COMPREHENSION_CELL: i64 = 2048;
    /// Where the bits that say where it lives begin.
    pub const SCOPE_OFFSET: i64 = 12;
}

static CONSTANTS: &[(&str, i64)] = &[
    ("USE", flags::USE),
    ("DEF_GLOBAL", flags::GLOBAL),
    ("DEF_NONLOCAL", flags::NONLOCAL),
    ("DEF_LOCAL", flags::LOCAL),
    ("DEF_PARAM", flags::PARAMETER),
    ("DEF_TYPE_PARAM", flags::TYPE_PARAMETER),
    ("DEF_IMPORT", flags::IMPORT),
    ("DEF_FREE_CLASS", flags::FREE_CLASS),
    ("DEF_BOUND", flags::LOCAL | flags::PARAMETER | flags::IMPORT | flags::TYPE_PARAMETER),
    ("DEF_ANNOT", flags::ANNOTATED),
    ("DEF_COMP_ITER", flags::COMPREHENSION_ITERATOR),
    ("DEF_COMP_CELL", flags::COMPREHENSION_CELL),
    ("TYPE_FUNCTION", 0),
    ("TYPE_CLASS", 1),
    ("TYPE_MODULE", 2),
    ("TYPE_ANNOTATION", 3),
    ("TYPE_TYPE_ALIAS", 4),
    ("TYPE_TYPE_PARAMETERS", 5),
    ("TYPE_TYPE_VARIABLE", 6),
    ("LOCAL", 1),
    ("GLOBAL_EXPLICIT", 2),
    ("GLOBAL_IMPLICIT", 3),
    ("FREE", 4),
    ("CELL", 5),
    ("SCOPE_OFF", flags::SCOPE_OFFSET),
    ("SCOPE_MASK", 15),
];

static FUNCTIONS: &[Method] = &[Method::new(
    "symtable",
    Native::Any(symtable),
    "symtable($module, source, filename, startstr, /)\n--\n\nReturn symbol and scope dictionaries used internally by compiler.",
)];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_symtable", None);
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in CONSTANTS {
        namespace.set_name(&intern(name), int::new(*value));
    }
    Ok(made)
}

fn symtable(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [source, filename, start] = arguments.exactly::<3>(vm, "symtable")?;
    if !filename.has::<Str>() && !filename.has::<Bytes>() {
        let given = filename.class().name();
        return Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {given}")));
    }
    let filename = match filename.downcast::<Bytes>() {
        Some(bytes) => String::from_utf8_lossy(&bytes.data).into_owned(),
        None => to_string(&filename),
    };
    if !start.has::<Str>() {
        let given = start.class().name();
        return Err(vm.type_error(format!("symtable() argument 3 must be str, not {given}")));
    }
    let mode = match to_string(&start).as_str() {
        "exec" => Mode::Exec,
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        _ => {
            let message = "symtable() arg 3 must be 'exec' or 'eval' or 'single'";
            return Err(vm.value_error(message));
        }
    };
    let text = match (source.downcast::<Bytes>(), source.has::<Str>()) {
        (Some(bytes), _) => decode_source(&bytes.data),
        (None, true) => Ok(to_string(&source)),
        _ => return Err(vm.type_error("symtable() arg 1 must be a string or bytes")),
    };
    let text = match text {
        Ok(text) => text,
        Err(error) => {
            let source = Source::new(&filename, String::new());
            return Err(vm.raise_syntax_error(&source, CompileError::Syntax(error)));
        }
    };
    let source = Source::new(&filename, text);
    let table = parse(&source.text, mode)
        .map_err(CompileError::Syntax)
        .and_then(|module| SymbolTable::build(&module, Options::default()).map_err(CompileError::Names));
    match table {
        Ok(table) => {
            let class = entry_class(vm)?;
            let mut entries = Entries { table: &table, source: &source, class };
            entries.entry(vm, table.top().id)
        }
        Err(error) => Err(vm.raise_syntax_error(&source, error)),
    }
}

/// The class of the tables.
fn entry_class(vm: &mut Vm) -> Outcome {
    let bases = tuple::of([object::CLASS.value()]);
    let namespace = dict::new();
    namespace.payload::<Dict>().set_name(&intern("__module__"), intern("builtins").into_value());
    let class = vm.call(&TYPE.value(), &[str::new("symtable entry"), bases, namespace])?;
    let function = builtin_function::descriptor(&class, &REPR);
    vm.set_attribute(&class, &intern(REPR.name), Some(&function))?;
    Ok(class)
}

static REPR: Method = Method::new("__repr__", Native::NoArguments(repr), "Return repr(self).");

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let mut shown = Vec::new();
    for name in ["name", "id", "lineno"] {
        let value = vm.get_attribute(this, &intern(name))?;
        shown.push(vm.str_text(&value)?.to_string_lossy());
    }
    let [name, id, line] = [&shown[0], &shown[1], &shown[2]];
    Ok(str::new(format!("<symtable entry {name}({id}), line {line}>")))
}

struct Entries<'a> {
    table: &'a SymbolTable,
    source: &'a Source,
    class: Value,
}

impl Entries<'_> {
    fn entry(&mut self, vm: &mut Vm, id: ScopeId) -> Outcome {
        vm.check_depth()?;
        let scope = self.table.scope(id);
        let entry = object::new(&self.class);
        let symbols = dict::new();
        for (name, symbol) in &scope.symbols {
            let bits = bits_of(symbol);
            symbols.payload::<Dict>().set_name(&intern(name), int::new(bits));
        }
        let mut children = Vec::new();
        for child in &scope.children {
            children.push(self.entry(vm, *child)?);
        }
        let parameters = scope.symbols.iter().filter(|(_, symbol)| symbol.parameter);
        let parameters = parameters.map(|(name, _)| intern(name).into_value()).collect();
        let line = if scope.kind == ScopeKind::Module { 0 } else { self.source.line(scope.span.start) };
        for (attribute, value) in [
            ("id", int::new(entry.address() as i64)),
            ("name", intern(name_of(scope)).into_value()),
            ("symbols", symbols),
            ("varnames", list::new(parameters)),
            ("children", list::new(children)),
            ("nested", int::new(i64::from(scope.is_nested))),
            ("type", int::new(type_of(scope.kind))),
            ("lineno", int::new(i64::from(line))),
        ] {
            set_instance_attribute(&entry, &intern(attribute), value);
        }
        Ok(entry)
    }
}

/// The name of a scope: those that no program names have no brackets here.
fn name_of(scope: &Scope) -> &str {
    scope.name.strip_prefix('<').and_then(|name| name.strip_suffix('>')).unwrap_or(&scope.name)
}

fn type_of(kind: ScopeKind) -> i64 {
    match kind {
        ScopeKind::Function
        | ScopeKind::Lambda
        | ScopeKind::Comprehension
        | ScopeKind::GeneratorExpression => 0,
        ScopeKind::Class => 1,
        ScopeKind::Module => 2,
        ScopeKind::Annotation => 3,
        ScopeKind::TypeAlias => 4,
        ScopeKind::TypeParameters => 5,
        ScopeKind::TypeVariable => 6,
    }
}

fn bits_of(symbol: &Symbol) -> i64 {
    let scope = match symbol.resolution {
        Resolution::Local => 1,
        Resolution::GlobalExplicit => 2,
        Resolution::GlobalImplicit => 3,
        Resolution::Free => 4,
        Resolution::Cell => 5,
    };
    let known = [
        (symbol.declared_global, flags::GLOBAL),
        (symbol.assigned, flags::LOCAL),
        (symbol.parameter, flags::PARAMETER),
        (symbol.declared_nonlocal, flags::NONLOCAL),
        (symbol.referenced, flags::USE),
        (symbol.free_through_class, flags::FREE_CLASS),
        (symbol.imported, flags::IMPORT),
        (symbol.annotated, flags::ANNOTATED),
        (symbol.comprehension_iterator, flags::COMPREHENSION_ITERATOR),
        (symbol.type_parameter, flags::TYPE_PARAMETER),
        (symbol.inlined_cell, flags::COMPREHENSION_CELL),
    ];
    let bits = known.iter().filter(|(is, _)| *is).map(|(_, bit)| bit).sum::<i64>();
    bits | (scope << flags::SCOPE_OFFSET)
}
