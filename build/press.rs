//! A module of the library as two blocks of bytes: what runs when it is imported, and the bodies of its
//! functions, each of which is read when the function is first called.

use crate::static_attributes;
use crate::visit::{Inner, Visitor, walk_body, walk_comprehension, walk_expression, walk_statement};
use vivarium_syntax::ast::{
    Arguments, Expr, ExprContext, ExprKind, FunctionDef, Identifier, Mod, Span, Stmt, StmtKind,
};
use vivarium_syntax::pack::{Pack, Writer};

/// The body contains `yield`.
const GENERATOR: u32 = 1;
/// The body may use `__class__`.
const CLASS_CELL: u32 = 2;
/// The body begins with a string.
const DOCSTRING: u32 = 4;

/// A module in two blocks.
pub struct Pressed {
    /// Names, lines, the tree without the bodies of functions, and what must be known of these.
    pub skeleton: Vec<u8>,
    /// More names, and the functions.
    pub bodies: Vec<u8>,
}

struct Deferred {
    /// Where the definition begins.
    start: u32,
    /// The classes around it.
    classes: Vec<Identifier>,
    flags: u32,
    function: FunctionDef,
    is_async: bool,
    span: Span,
}

/// Takes a module apart.
pub fn press(source: &str, mut tree: Mod) -> Pressed {
    let mut deferred = Vec::new();
    let mut attributes = Vec::new();
    if let Mod::Module(body) = &mut tree {
        split(body, &mut Vec::new(), &mut deferred, &mut attributes);
    }
    let mut writer = Writer::default();
    tree.write(&mut writer);
    writer.number(attributes.len() as u64);
    for (start, names) in attributes {
        start.write(&mut writer);
        names.write(&mut writer);
    }
    writer.number(deferred.len() as u64);
    for function in &deferred {
        function.start.write(&mut writer);
        function.flags.write(&mut writer);
        function.classes.write(&mut writer);
    }
    let own_names = writer.names.len();
    let tree = std::mem::take(&mut writer.bytes);
    let mut offsets = Vec::new();
    for function in deferred {
        offsets.push(writer.start_piece());
        function.span.write(&mut writer);
        function.is_async.write(&mut writer);
        function.function.write(&mut writer);
    }
    let bodies = std::mem::take(&mut writer.bytes);

    let names: Vec<Identifier> = writer.names.iter().cloned().collect();
    let mut skeleton = Writer::default();
    write_names(&mut skeleton, &names[..own_names]);
    write_lines(&mut skeleton, source);
    skeleton.bytes.extend(tree);
    let mut rest = Writer::default();
    write_names(&mut rest, &names[own_names..]);
    rest.number(offsets.len() as u64);
    let mut last = 0;
    for offset in offsets {
        rest.number((offset - last) as u64);
        last = offset;
    }
    rest.bytes.extend(bodies);
    Pressed { skeleton: skeleton.bytes, bodies: rest.bytes }
}

fn write_names(writer: &mut Writer, names: &[Identifier]) {
    writer.number(names.len() as u64);
    for name in names {
        writer.number(name.len() as u64);
        writer.bytes.extend(name.as_bytes());
    }
}

/// The lengths of the lines.
fn write_lines(writer: &mut Writer, source: &str) {
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    writer.number(lines.len() as u64);
    for line in lines {
        writer.number(line.len() as u64);
    }
    writer.bytes.push(u8::from(source.ends_with('\n')));
}

/// Takes the bodies out of the functions of a module or class.
fn split(
    body: &mut [Stmt],
    classes: &mut Vec<Identifier>,
    deferred: &mut Vec<Deferred>,
    attributes: &mut Vec<(u32, Vec<Identifier>)>,
) {
    for statement in body {
        let span = statement.span;
        let is_async = matches!(statement.kind, StmtKind::AsyncFunctionDef(_));
        match &mut statement.kind {
            StmtKind::FunctionDef(function) | StmtKind::AsyncFunctionDef(function)
                if function.type_params.is_empty() =>
            {
                deferred.push(defer(function, is_async, span, classes));
            }
            StmtKind::ClassDef(class) => {
                let names = static_attributes::of_body(&class.body);
                attributes.push((class.name_span.start, names.into_iter().map(Identifier::from).collect()));
                if class.type_params.is_empty() {
                    classes.push(class.name.clone());
                    split(&mut class.body, classes, deferred, attributes);
                    classes.pop();
                }
            }
            StmtKind::If { body, orelse, .. } | StmtKind::While { body, orelse, .. } => {
                split(body, classes, deferred, attributes);
                split(orelse, classes, deferred, attributes);
            }
            StmtKind::For(node) => {
                split(&mut node.body, classes, deferred, attributes);
                split(&mut node.orelse, classes, deferred, attributes);
            }
            StmtKind::With { body, .. } => split(body, classes, deferred, attributes),
            StmtKind::Try(node) | StmtKind::TryStar(node) => {
                split(&mut node.body, classes, deferred, attributes);
                for handler in &mut node.handlers {
                    split(&mut handler.body, classes, deferred, attributes);
                }
                split(&mut node.orelse, classes, deferred, attributes);
                split(&mut node.finalbody, classes, deferred, attributes);
            }
            _ => {}
        }
    }
}

/// Takes the body out of a function. What is left has none, or, where the body may use the class around it,
/// only a mention of that.
fn defer(function: &mut FunctionDef, is_async: bool, span: Span, classes: &[Identifier]) -> Deferred {
    let mut uses = Uses { flags: 0, depth: 0, inner_class: false };
    walk_body(&mut uses, &function.body);
    if classes.is_empty() {
        uses.flags &= !CLASS_CELL;
    }
    if let Some(StmtKind::Expr { value }) = function.body.first().map(|first| &first.kind)
        && matches!(&value.kind, ExprKind::Constant { value: vivarium_syntax::ast::Constant::Str(_), .. })
    {
        uses.flags |= DOCSTRING;
    }
    let stub = match uses.flags & CLASS_CELL {
        0 => Vec::new(),
        _ => vec![mention(span)],
    };
    let mut args = function.args.clone();
    strip(&mut args);
    let whole = FunctionDef {
        name: function.name.clone(),
        name_span: function.name_span,
        args,
        body: std::mem::replace(&mut function.body, stub),
        decorator_list: Vec::new(),
        returns: None,
        type_params: Vec::new(),
    };
    Deferred {
        start: span.start,
        classes: classes.to_vec(),
        flags: uses.flags,
        function: whole,
        is_async,
        span,
    }
}

/// What is evaluated when the function is made is not needed to run it.
fn strip(args: &mut Arguments) {
    args.defaults.clear();
    args.kw_defaults.iter_mut().for_each(|default| *default = None);
    let single = args.vararg.iter_mut().chain(&mut args.kwarg).map(|arg| &mut **arg);
    for arg in args.posonlyargs.iter_mut().chain(&mut args.args).chain(&mut args.kwonlyargs).chain(single) {
        arg.annotation = None;
    }
}

fn mention(span: Span) -> Stmt {
    let kind = ExprKind::Name { id: "__class__".into(), ctx: ExprContext::Load };
    let value = Box::new(Expr { span, kind });
    Stmt { span, kind: StmtKind::Expr { value } }
}

/// Looks for `yield` and for uses of the class.
struct Uses {
    flags: u32,
    depth: u32,
    /// Inside a class of the body, whose methods use that class.
    inner_class: bool,
}

impl Uses {
    fn deeper(&mut self, walk: impl FnOnce(&mut Self)) {
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }
}

impl<'a> Visitor<'a> for Uses {
    fn statement(&mut self, statement: &'a Stmt) {
        walk_statement(self, statement);
    }

    fn expression(&mut self, expression: &'a Expr) {
        match &expression.kind {
            ExprKind::Yield { .. } | ExprKind::YieldFrom { .. } if self.depth == 0 => self.flags |= GENERATOR,
            ExprKind::Name { id, .. } if !self.inner_class && matches!(&**id, "super" | "__class__") => {
                self.flags |= CLASS_CELL;
            }
            _ => {}
        }
        walk_expression(self, expression);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => self.deeper(|uses| walk_body(uses, &function.body)),
            Inner::Lambda(_, _, body) => self.deeper(|uses| uses.expression(body)),
            Inner::Comprehension(_, generators, element, value) => {
                walk_comprehension(self, generators, element, value);
            }
            Inner::Class(class) => {
                let outer = std::mem::replace(&mut self.inner_class, true);
                self.deeper(|uses| walk_body(uses, &class.body));
                self.inner_class = outer;
            }
            Inner::TypeAlias(..) | Inner::Annotation(_) => {}
        }
    }
}
