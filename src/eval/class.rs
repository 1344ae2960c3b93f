//! `class` (reference, 8.8; the creation of classes: 3.3.3).

use super::annotations;
use super::block::Block;
use super::call::GeneralArguments;
use super::function::decorate;
use super::lower::{Lowered, Lowerer, Unit};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::symbols::ScopeKind;
use crate::eval::Arguments;
use crate::heap::{Name, Typed, Value};
use crate::types::code::Code;
use crate::types::dict::{self, Dict};
use crate::types::function::{self, Function};
use crate::types::names::names;
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, TypeObject};
use crate::types::{cell, int, type_creation};
use vivarium_syntax::ast::{self, Span};

/// A class statement.
struct Class {
    decorators: Box<[BoxExpr]>,
    class: MakeClass,
    target: BoxTarget,
    span: Span,
}

/// What making a class takes.
pub struct MakeClass {
    code: Typed<Code>,
    closure: Box<[u32]>,
    name: Name,
    arguments: GeneralArguments,
    span: Span,
}

impl Stmt for Class {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let done = (|| {
            let mut decorators = Vec::with_capacity(self.decorators.len());
            for decorator in &self.decorators {
                decorators.push(decorator.eval(vm)?);
            }
            let class = self.class.make(vm, None)?;
            let value = decorate(vm, &self.decorators, decorators, class)?;
            self.target.store(vm, value)
        })();
        if done.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl MakeClass {
    /// The class; `last_base` is a base that the statement does not name.
    ///
    /// # Errors
    /// Whatever its parts raise.
    pub fn make(&self, vm: &mut Vm, last_base: Option<Value>) -> Outcome {
        let builder = vm.find_builtin(&names().__build_class__)?;
        let cells = self.closure.iter().map(|slot| vm.frame.slots.load(*slot));
        let closure = cells.map(|cell| cell.unwrap_or_else(|| cell::new(None))).collect();
        let body = function::new(vm, self.code.clone(), vm.globals().clone(), closure);
        let Some(builder) = builder else {
            let raised = vm.raise_new(&crate::types::exception::NAME_ERROR, "__build_class__ not found");
            return Err(vm.at(self.span, raised));
        };
        let (mut bases, keywords) = self.arguments.evaluate(vm, &builder, self.span)?;
        bases.extend(last_base);
        vm.frame.at = self.span;
        let native = builder
            .exact::<crate::types::builtin_function::BuiltinFunction>()
            .is_some_and(|function| std::ptr::eq(function.method, &BUILD_CLASS));
        let made = if native {
            build(vm, body, self.name.value(), &bases, &keywords)
        } else {
            let mut positional = vec![body.into_value(), self.name.value().clone()];
            positional.extend(bases);
            vm.call_with(&builder, &Arguments { positional: &positional, keywords: &keywords })
        };
        made.map_err(|raised| vm.at(self.span, raised))
    }
}

/// `builtins.__build_class__`, which a class statement calls.
pub static BUILD_CLASS: crate::types::definition::Method = crate::types::definition::Method::new(
    "__build_class__",
    crate::types::definition::Native::Any(build_class),
    "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.",
);

fn build_class(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [body, name, bases @ ..] = arguments.positional else {
        return Err(vm.type_error("__build_class__: not enough arguments"));
    };
    let Ok(body) = Typed::<Function>::new(body.clone()) else {
        return Err(vm.type_error("__build_class__: func must be a function"));
    };
    if !name.has::<crate::types::str::Str>() {
        return Err(vm.type_error("__build_class__: name is not a string"));
    }
    build(vm, body, name, bases, arguments.keywords)
}

/// Makes a class: finds the metaclass, runs the body in the namespace the metaclass prepares, and
/// calls the metaclass.
///
/// # Errors
/// Whatever these raise.
fn build(
    vm: &mut Vm,
    body: Typed<Function>,
    name: &Value,
    original_bases: &[Value],
    keywords: &[(Name, Value)],
) -> Outcome {
    let known = names();
    let replaced = resolve_bases(vm, original_bases)?;
    let bases = replaced.as_deref().unwrap_or(original_bases);
    let mut keywords = keywords.to_vec();
    let given = keywords.iter().position(|(name, _)| *name == intern("metaclass"));
    let mut metaclass = match given {
        Some(index) => keywords.remove(index).1,
        None => bases.first().map_or_else(|| TYPE.value(), Value::class_value),
    };
    let is_class = metaclass.has::<TypeObject>();
    if is_class {
        metaclass = type_creation::calculate_metaclass(vm, &metaclass, bases)?;
    }
    let bases_tuple = tuple::new(bases.to_vec());
    let namespace = prepare(vm, &metaclass, name, &bases_tuple, &keywords)?;
    let cell = super::call::run_namespace(vm, body, Some(namespace.clone()))?;
    if replaced.is_some() {
        let original = tuple::new(original_bases.to_vec());
        vm.set_item(&namespace, known.__orig_bases__.value(), Some(&original))?;
    }
    let positional = [name.clone(), bases_tuple, namespace];
    let class = vm.call_with(&metaclass, &Arguments { positional: &positional, keywords: &keywords })?;
    if class.has::<TypeObject>()
        && let Some(cell) = cell.downcast::<cell::Cell>()
    {
        check_class_cell(vm, cell, name, &class)?;
    }
    Ok(class)
}

/// The bases with what `__mro_entries__` of those that are no types gives in their places (PEP 560);
/// nothing where no base has it.
fn resolve_bases(vm: &mut Vm, bases: &[Value]) -> Outcome<Option<Vec<Value>>> {
    if bases.iter().all(|base| base.has::<TypeObject>()) {
        return Ok(None);
    }
    let mut resolved = Vec::new();
    let mut replaced = false;
    let original = tuple::new(bases.to_vec());
    for base in bases {
        let entries = match base.has::<TypeObject>() {
            true => None,
            false => vm.find_attribute(base, &names().__mro_entries__)?,
        };
        let Some(method) = entries else {
            resolved.push(base.clone());
            continue;
        };
        let entries = vm.call(&method, std::slice::from_ref(&original))?;
        let Some(entries) = entries.downcast::<Tuple>() else {
            return Err(vm.type_error("__mro_entries__ must return a tuple"));
        };
        resolved.extend_from_slice(entries.items());
        replaced = true;
    }
    Ok(replaced.then_some(resolved))
}

/// The namespace in which the body runs.
fn prepare(
    vm: &mut Vm,
    metaclass: &Value,
    name: &Value,
    bases: &Value,
    keywords: &[(Name, Value)],
) -> Outcome {
    if TYPE.is(metaclass) {
        return Ok(dict::new());
    }
    let Some(method) = vm.find_attribute(metaclass, &names().__prepare__)? else { return Ok(dict::new()) };
    let positional = [name.clone(), bases.clone()];
    let namespace = vm.call_with(&method, &Arguments { positional: &positional, keywords })?;
    if namespace.class().slots.getitem.get().is_some() {
        return Ok(namespace);
    }
    let of = metaclass.downcast::<TypeObject>().map_or_else(|| "<metaclass>".to_owned(), TypeObject::name);
    let given = namespace.class().name();
    Err(vm.type_error(format!("{of}.__prepare__() must return a mapping, not {given}")))
}

/// Checks that `type.__new__` has filled the cell through which the methods know their class.
fn check_class_cell(vm: &mut Vm, cell: &cell::Cell, name: &Value, class: &Value) -> Outcome<()> {
    let content = cell.content.get();
    if content.as_ref().is_some_and(|content| content.is(class)) {
        return Ok(());
    }
    let (name, class) = (vm.repr_text(name)?.to_string_lossy(), vm.repr_text(class)?.to_string_lossy());
    Err(match content {
        None => vm.runtime_error(format!(
            "__class__ not set defining {name} as {class}. Was __classcell__ propagated to type.__new__?"
        )),
        Some(other) => {
            let other = vm.repr_text(&other)?.to_string_lossy();
            vm.type_error(format!("__class__ set to {other} defining {name} as {class}"))
        }
    })
}

/// The first statement of a class body: what every namespace begins with.
struct Prologue {
    qualname: Value,
    first_line: u32,
    docstring: Option<Value>,
    /// The slot of the cell of `__classdict__`.
    class_dict: Option<u32>,
    /// The slot of the cell of the type parameters.
    type_parameters: Option<u32>,
    span: Span,
}

impl Stmt for Prologue {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.begin(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Prologue {
    fn begin(&self, vm: &mut Vm) -> Outcome<()> {
        let known = names();
        let module = match vm.globals().get_name(&known.__name__) {
            Some(module) => Some(module),
            None => vm.find_builtin(&known.__name__)?,
        };
        let Some(module) = module else { return Err(vm.name_error(&known.__name__)) };
        let namespace = vm.frame.locals.clone().unwrap_or_else(none);
        if let Some(cell) = self.class_dict.and_then(|slot| vm.frame.slots.load(slot)) {
            cell.payload::<cell::Cell>().content.set(namespace.clone());
        }
        store(vm, &namespace, &known.__module__, module)?;
        store(vm, &namespace, &known.__qualname__, self.qualname.clone())?;
        store(vm, &namespace, &known.__firstlineno__, int::new(self.first_line as i64))?;
        let parameters = self.type_parameters.and_then(|slot| vm.frame.slots.load(slot));
        if let Some(parameters) = parameters.and_then(|cell| cell.payload::<cell::Cell>().content.get()) {
            store(vm, &namespace, &known.__type_params__, parameters)?;
        }
        match &self.docstring {
            Some(text) => store(vm, &namespace, &known.__doc__, text.clone()),
            None => Ok(()),
        }
    }
}

/// Binds a name in the namespace of a class body.
///
/// # Errors
/// Whatever the namespace raises.
pub fn store(vm: &mut Vm, namespace: &Value, name: &Name, value: Value) -> Outcome<()> {
    match namespace.exact::<Dict>() {
        Some(dict) => {
            drop(dict.set_name(name, value));
            Ok(())
        }
        None => vm.set_item(namespace, name.value(), Some(&value)),
    }
}

/// The last statement of a class body: what every namespace ends with. Its value is the cell of
/// `__class__`.
struct Epilogue {
    static_attributes: Value,
    /// The slots of the cells of `__class__` and `__classdict__`.
    class: Option<u32>,
    class_dict: Option<u32>,
    span: Span,
}

impl Stmt for Epilogue {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.end(vm).is_ok() { Flow::Return } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Epilogue {
    fn end(&self, vm: &mut Vm) -> Outcome<()> {
        let known = names();
        let namespace = vm.frame.locals.clone().unwrap_or_else(none);
        store(vm, &namespace, &known.__static_attributes__, self.static_attributes.clone())?;
        if let Some(cell) = self.class_dict.and_then(|slot| vm.frame.slots.load(slot)) {
            store(vm, &namespace, &intern("__classdictcell__"), cell)?;
        }
        let cell = self.class.and_then(|slot| vm.frame.slots.load(slot));
        if let Some(cell) = &cell {
            store(vm, &namespace, &known.__classcell__, cell.clone())?;
        }
        vm.result = Some(cell.unwrap_or_else(none));
        Ok(())
    }
}

/// Lowers a class statement.
pub fn lower(lowerer: &mut Lowerer<'_>, node: &ast::ClassDef, span: Span) -> Lowered<BoxStmt> {
    let decorators = lowerer.exprs(&node.decorator_list)?;
    if !node.type_params.is_empty() {
        return super::type_parameters::lower_class(lowerer, node, decorators, span);
    }
    let class = lower_make(lowerer, node, span)?;
    let target = lowerer.name_target(&node.name, span);
    Ok(Box::new(Class { decorators, class, target, span }))
}

/// Lowers the making of a class, without decorators.
///
/// # Errors
/// What is wrong with a part.
pub fn lower_make(lowerer: &mut Lowerer<'_>, node: &ast::ClassDef, span: Span) -> Lowered<MakeClass> {
    let arguments = GeneralArguments::lower(lowerer, &node.bases, &node.keywords)?;
    let code = lower_body(lowerer, node, span)?;
    let scope = lowerer.table().scope_of(node, ScopeKind::Class);
    let closure = lowerer.closure_slots(scope);
    let name = intern(&node.name);
    Ok(MakeClass { code, closure, name, arguments, span })
}

/// Lowers the body of a class.
pub fn lower_body(lowerer: &mut Lowerer<'_>, node: &ast::ClassDef, span: Span) -> Lowered<Typed<Code>> {
    let scope = lowerer.table().scope_of(node, ScopeKind::Class);
    let first = node.decorator_list.first().map_or(span.start, |decorator| decorator.span.start);
    let qualname = intern(&lowerer.table().qualified_name(scope)).into_value();
    let docstring = lowerer.docstring(&node.body);
    let unit = Unit {
        scope,
        arguments: None,
        is_async: false,
        span,
        first_offset: first,
        docstring: docstring.clone(),
    };
    lowerer.unit(unit, |lowerer| {
        let class = lowerer.implicit_cell("__class__");
        let class_dict = lowerer.implicit_cell("__classdict__");
        let first_line = lowerer.source().line(first);
        let generic = !node.type_params.is_empty();
        let type_parameters = generic.then(|| lowerer.cell_slot(&".type_params".into()));
        let mut statements: Vec<BoxStmt> = vec![Box::new(Prologue {
            qualname,
            first_line,
            docstring: docstring.clone(),
            class_dict,
            type_parameters,
            span,
        })];
        let (before, after) = annotations::lower_around(lowerer, scope, &node.body, span)?;
        statements.extend(before);
        let body =
            if super::lower::docstring(&node.body).is_some() { &node.body[1..] } else { &node.body[..] };
        for statement in body {
            statements.extend(lowerer.stmt(statement)?);
        }
        statements.extend(after);
        let static_attributes = static_attributes(lowerer, node);
        statements.push(Box::new(Epilogue { static_attributes, class, class_dict, span }));
        Ok(Block::new(statements, None))
    })
}

/// `__static_attributes__`: the attributes that the methods set on `self`. They also tell how much room
/// instances need.
fn static_attributes(lowerer: &Lowerer<'_>, node: &ast::ClassDef) -> Value {
    // The bodies of the methods may not be there; what they set was found when they were taken out.
    let pressed = lowerer.source().pressed();
    if let Some(known) = pressed.and_then(|pressed| pressed.attributes(node.name_span.start)) {
        return tuple::new(known.iter().map(|name| intern(name).into_value()).collect());
    }
    let found = crate::code::static_attributes::of_body(&node.body);
    tuple::new(found.into_iter().map(|name| intern(name).into_value()).collect())
}
