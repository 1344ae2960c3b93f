//! Lowering: from the syntax tree and its symbol tables to the executable tree.
//!
//! Names become slots here. Each construct's own lowering stands beside its node; this file finds
//! the construct, and keeps what is known of the function being lowered.

mod constants;
pub mod deferred;
pub mod fold;
mod listing;
mod names;
mod options;

use self::constants::Constants;
use super::block::Block;
use super::node::{Body, BodyKind, BoxExpr, BoxStmt, BoxTarget, CellSlot, Flow};
use super::operators::Place;
use super::source::Source;
use super::{
    attribute, call, comparison, conditional, constant, display, function, loops, operators, statements,
    subscript, target,
};
use crate::code::SyntaxError;
use crate::code::hoist::{is_temporary, shown_name};
use crate::code::symbols::{Resolution, ScopeId, ScopeKind, SymbolTable};
use crate::heap::{Name, Typed, Value};
use crate::types::code::{self, Code, Late};
use crate::types::str::intern;
pub use listing::Listed;
pub use options::{Options, Reports, level, set_level};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use vivarium_syntax::ast::{self, ExprKind, Identifier, Span, StmtKind};

/// What lowering gives, or what is wrong with the program.
pub type Lowered<T> = Result<T, SyntaxError>;

/// A function, class or module about to be lowered.
pub struct Unit<'a> {
    /// Its scope.
    pub scope: ScopeId,
    /// Its parameters.
    pub arguments: Option<&'a ast::Arguments>,
    /// Whether it is an `async def`.
    pub is_async: bool,
    /// Where it stands.
    pub span: Span,
    /// Where its first line begins: at the first decorator.
    pub first_offset: u32,
    /// Its docstring.
    pub docstring: Option<Value>,
}

/// What is known of the unit being lowered.
struct Frame {
    /// The scope whose frame it is.
    scope: ScopeId,
    slots: FxHashMap<(ScopeId, Identifier), u32>,
    slot_count: u32,
    yields: usize,
    /// The slots of the temporaries that the statements lowered so far store into.
    stored_temporaries: Vec<u32>,
    names: Vec<Name>,
    constants: Vec<Value>,
    /// The addresses of `constants`.
    constant_places: FxHashSet<usize>,
    interactive: bool,
    /// A `try` or `with` has been met.
    handlers: bool,
    /// The numbers of the annotations that count only when their statement is reached.
    annotation_numbers: super::annotations::Numbers,
    /// The number of positional parameters.
    positional: usize,
    /// The variables of comprehensions that run in the frame.
    inlined: Vec<(Name, u32)>,
    /// The nodes made so far, where they are wanted.
    listing: listing::Listing,
}

/// Lowers one program.
pub struct Lowerer<'a> {
    table: &'a SymbolTable,
    source: Rc<Source>,
    options: Options,
    /// Whether statements say on which line they are.
    located: bool,
    /// The scope whose names are being resolved; may be a comprehension inlined into the frame's.
    scope: ScopeId,
    frame: Frame,
    /// Every unit lowered so far.
    codes: Vec<Typed<Code>>,
    /// The nodes of each of these, where they are wanted.
    listings: Option<Vec<Vec<Listed>>>,
    constants: Constants,
}

/// Lowers a module (or the text of `exec`, `eval`, a prompt).
///
/// # Errors
/// A [`SyntaxError`] for what only shows now.
pub fn lower_module(
    module: &ast::Mod,
    table: &SymbolTable,
    source: Rc<Source>,
    options: Options,
) -> Lowered<Typed<Code>> {
    let mut codes = lower_all(module, table, source, options)?;
    Ok(codes.pop().expect("the module's own code"))
}

/// As [`lower_module`], and gives the code of everything defined in the module too, the module's
/// own last.
///
/// # Errors
/// As [`lower_module`].
pub fn lower_all(
    module: &ast::Mod,
    table: &SymbolTable,
    source: Rc<Source>,
    options: Options,
) -> Lowered<Vec<Typed<Code>>> {
    let mut lowerer = Lowerer::new(table, source, options, table.top().id);
    lowerer.module(module)?;
    Ok(lowerer.codes)
}

/// As [`lower_all`], with the nodes of each code, each before those that are part of it.
///
/// # Errors
/// As [`lower_module`].
pub fn lower_listed(
    module: &ast::Mod,
    table: &SymbolTable,
    source: Rc<Source>,
    options: Options,
) -> Lowered<Vec<(Typed<Code>, Vec<Listed>)>> {
    let mut lowerer = Lowerer::new(table, source, options, table.top().id);
    lowerer.listings = Some(Vec::new());
    lowerer.module(module)?;
    Ok(lowerer.codes.into_iter().zip(lowerer.listings.unwrap_or_default()).collect())
}

/// The docstring of a body, cleaned of its indentation as CPython's compiler does.
pub fn docstring(body: &[ast::Stmt]) -> Option<Value> {
    let StmtKind::Expr { value } = &body.first()?.kind else { return None };
    let ExprKind::Constant { value: ast::Constant::Str(text), .. } = &value.kind else { return None };
    let text = crate::text::Text::from_generalized_utf8(text.to_vec())?;
    Some(crate::types::str::new(clean_docstring(&text.to_string_lossy())))
}

fn clean_docstring(text: &str) -> String {
    let expanded = text.replace('\t', "        ");
    let mut lines = expanded.split('\n');
    let first = lines.next().unwrap_or_default().trim_start_matches(' ');
    let rest: Vec<&str> = lines.collect();
    let margin = rest
        .iter()
        .filter(|line| !line.trim_matches(' ').is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min();
    let mut cleaned = first.to_owned();
    for line in rest {
        cleaned.push('\n');
        cleaned.push_str(&line[margin.unwrap_or(0).min(line.len() - line.trim_start_matches(' ').len())..]);
    }
    cleaned
}

impl Frame {
    fn new(scope: ScopeId, interactive: bool) -> Frame {
        Frame {
            scope,
            slots: FxHashMap::default(),
            slot_count: 0,
            yields: 0,
            stored_temporaries: Vec::new(),
            names: Vec::new(),
            constants: Vec::new(),
            constant_places: FxHashSet::default(),
            interactive,
            handlers: false,
            annotation_numbers: Default::default(),
            positional: 0,
            inlined: Vec::new(),
            listing: listing::Listing::default(),
        }
    }
}

impl<'a> Lowerer<'a> {
    /// A lowerer that resolves names in `scope`.
    fn new(table: &'a SymbolTable, source: Rc<Source>, options: Options, scope: ScopeId) -> Lowerer<'a> {
        let located = super::located::wanted(&source);
        let frame = Frame::new(scope, false);
        let (codes, constants) = (Vec::new(), Constants::default());
        Lowerer { table, source, options, located, scope, frame, codes, listings: None, constants }
    }

    /// Lowers the module, and all that is defined in it.
    fn module(&mut self, module: &ast::Mod) -> Lowered<()> {
        let unit = Unit {
            scope: self.table.top().id,
            arguments: None,
            is_async: false,
            span: Span::new(0, 0),
            first_offset: 0,
            docstring: None,
        };
        self.unit(unit, |lowerer| match module {
            ast::Mod::Module(body) => {
                let docstring = lowerer.docstring(body);
                super::program::lower_body(lowerer, body, docstring)
            }
            ast::Mod::Interactive(body) => super::program::lower_body(lowerer, body, None),
            ast::Mod::Expression(expression) => {
                let value = statements::lower_return(lowerer, Some(expression), expression.span)?;
                Ok(Block::new(vec![value], None))
            }
        })
        .map(drop)
    }

    /// The code of a function of the library whose body is left for later, if it is one.
    pub fn deferred_code(
        &self,
        node: &ast::FunctionDef,
        is_async: bool,
        span: Span,
        first_offset: u32,
    ) -> Option<Typed<Code>> {
        let known = self.source.pressed()?.deferred(span.start)?;
        deferred::is_deferred(node).then(|| deferred::code(self, node, known, is_async, span, first_offset))
    }

    /// The symbol tables.
    pub fn table(&self) -> &'a SymbolTable {
        self.table
    }

    /// The text.
    pub fn source(&self) -> &Rc<Source> {
        &self.source
    }

    /// How the program is lowered.
    pub fn options(&self) -> Options {
        self.options
    }

    /// Whether statements say on which line they are.
    pub fn is_located(&self) -> bool {
        self.located
    }

    /// The scope whose names are being resolved.
    pub fn scope(&self) -> ScopeId {
        self.scope
    }

    /// The scope whose frame is being filled.
    pub fn frame_scope(&self) -> ScopeId {
        self.frame.scope
    }

    /// Resolves names in `scope`, inlined into this frame, while `lower` runs.
    pub fn in_scope<T>(&mut self, scope: ScopeId, lower: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.scope, scope);
        let result = lower(self);
        self.scope = outer;
        result
    }

    /// Remembers which annotations of the class or module being lowered have numbers.
    pub fn set_annotation_numbers(&mut self, numbers: super::annotations::Numbers) {
        self.frame.annotation_numbers = numbers;
    }

    /// The number of an annotation, if it has one.
    pub fn annotation_number(&self, annotation: &ast::Expr) -> Option<u32> {
        self.frame.annotation_numbers.get(&(std::ptr::from_ref(annotation) as usize)).copied()
    }

    /// The number of positional parameters of the function being lowered.
    pub fn positional_parameters(&self) -> usize {
        self.frame.positional
    }

    /// What of an attribute reference or method call over several lines a traceback shows: from the
    /// attribute's name on, whose line is the one that counts. The attribute ends at `end`.
    pub fn span_from_attribute(&self, span: Span, end: u32, name: &str) -> Span {
        if self.source.line(span.start) == self.source.line(end) {
            return span;
        }
        Span::new(end.saturating_sub(name.len() as u32), span.end)
    }

    /// Whether expression statements show their values here.
    pub fn displays(&self) -> bool {
        self.frame.interactive
    }

    /// The yields lowered so far in this unit: a construct holds one if the number grew.
    pub fn yields(&self) -> usize {
        self.frame.yields
    }

    /// Notes that a `yield` has been lowered.
    pub fn note_yield(&mut self) {
        self.frame.yields += 1;
    }

    /// The number of times that the statements lowered so far store into a temporary.
    pub fn stored_temporaries(&self) -> usize {
        self.frame.stored_temporaries.len()
    }

    /// The temporaries that have been stored into since there were `before` such stores.
    pub fn temporaries_since(&self, before: usize) -> Box<[u32]> {
        let mut slots = self.frame.stored_temporaries[before..].to_vec();
        slots.sort_unstable();
        slots.dedup();
        slots.into_boxed_slice()
    }

    /// A slot of the frame that no name has.
    pub fn new_slot(&mut self) -> u32 {
        let slot = self.frame.slot_count;
        self.frame.slot_count += 1;
        slot
    }

    /// The docstring of a body, where docstrings are kept.
    pub fn docstring(&self, body: &[ast::Stmt]) -> Option<Value> {
        if self.options.optimize >= 2 { None } else { docstring(body) }
    }

    /// Notes a global or attribute name, for `co_names`.
    pub fn note_name(&mut self, name: &Name) {
        if !self.frame.names.contains(name) {
            self.frame.names.push(name.clone());
        }
    }

    /// Lowers a unit in a frame of its own.
    ///
    /// # Errors
    /// Whatever `lower` finds.
    pub fn unit(
        &mut self,
        unit: Unit<'_>,
        lower: impl FnOnce(&mut Self) -> Lowered<Block>,
    ) -> Lowered<Typed<Code>> {
        let scope = self.table.scope(unit.scope);
        let interactive = self.options.interactive && scope.kind == ScopeKind::Module;
        let outer_frame = std::mem::replace(&mut self.frame, Frame::new(unit.scope, interactive));
        let outer_scope = std::mem::replace(&mut self.scope, unit.scope);
        self.frame.positional = unit.arguments.map_or(0, |args| args.posonlyargs.len() + args.args.len());
        let (cells, free) = self.lay_out(unit.scope);
        let block = lower(self);
        let mut frame = std::mem::replace(&mut self.frame, outer_frame);
        self.scope = outer_scope;
        let block = block?;
        let nodes = std::mem::take(&mut frame.listing.nodes);
        let code = self.code(&unit, frame, block, cells, free);
        self.codes.push(code.clone());
        if let Some(listings) = &mut self.listings {
            listings.push(nodes);
        }
        self.frame.constants.push(code.value().clone());
        Ok(code)
    }

    /// Lowers a unit whose only parameter is the iterator of a comprehension.
    ///
    /// # Errors
    /// Whatever `lower` finds.
    pub fn unit_with_iterator(
        &mut self,
        unit: Unit<'_>,
        lower: impl FnOnce(&mut Self) -> Lowered<Block>,
    ) -> Lowered<Typed<Code>> {
        let parameter = ast::Arg { span: unit.span, arg: ".0".into(), annotation: None };
        let arguments = ast::Arguments { args: vec![parameter], ..ast::Arguments::default() };
        self.unit(Unit { arguments: Some(&arguments), ..unit }, lower)
    }

    /// The slots of the variables of a comprehension inlined into this frame, and those of them
    /// that hold a cell.
    pub fn variables_of_inlined(&mut self, scope: ScopeId) -> (Box<[u32]>, Box<[u32]>) {
        let mut variables = Vec::new();
        let mut cells = Vec::new();
        for (name, symbol) in &self.table.scope(scope).symbols {
            if !matches!(symbol.resolution, Resolution::Local | Resolution::Cell) {
                continue;
            }
            let slot = self.slot_of(scope, name);
            variables.push(slot);
            if symbol.resolution == Resolution::Cell {
                cells.push(slot);
            }
            if !is_temporary(name) {
                self.frame.inlined.push((intern(name), slot));
            }
        }
        (variables.into_boxed_slice(), cells.into_boxed_slice())
    }

    /// Gives the scope's variables their slots: `varnames` first, then cells, then free variables.
    fn lay_out(&mut self, id: ScopeId) -> (Vec<CellSlot>, u32) {
        let scope = self.table.scope(id);
        let function_like = scope.is_function_like();
        if function_like {
            for name in scope.varnames.iter().filter(|name| !is_temporary(name)) {
                let slot = self.new_slot();
                self.frame.slots.insert((id, name.clone()), slot);
            }
        }
        let mut cells = Vec::new();
        for name in &scope.cellvars {
            // A variable of an inlined comprehension alone gets its cell there.
            let inlined = scope
                .symbol(name)
                .is_some_and(|symbol| symbol.inlined_cell && !symbol.is_bound() && !symbol.referenced);
            let slot = match self.frame.slots.get(&(id, name.clone())) {
                Some(slot) => *slot,
                None => {
                    let slot = self.new_slot();
                    self.frame.slots.insert((id, name.clone()), slot);
                    slot
                }
            };
            if !inlined {
                cells.push(CellSlot { slot });
            }
        }
        let free = self.frame.slot_count;
        for name in &scope.freevars {
            let slot = self.new_slot();
            self.frame.slots.insert((id, free_key(name)), slot);
        }
        (cells, free)
    }

    fn code(
        &self,
        unit: &Unit<'_>,
        frame: Frame,
        block: Block,
        cells: Vec<CellSlot>,
        free: u32,
    ) -> Typed<Code> {
        let scope = self.table.scope(unit.scope);
        let empty = ast::Arguments::default();
        let arguments = unit.arguments.unwrap_or(&empty);
        let mut flags = 0;
        if scope.is_function_like() {
            flags |= code::OPTIMIZED | code::NEWLOCALS;
        }
        // A module may await where the caller of `compile` says so.
        let is_async = unit.is_async || (scope.kind == ScopeKind::Module && scope.is_coroutine);
        let kind = match (is_async, scope.is_generator, scope.is_coroutine) {
            (true, true, _) => BodyKind::AsyncGenerator,
            (true, false, _) => BodyKind::Coroutine,
            (false, true, true) => BodyKind::AsyncGenerator,
            (false, true, false) => BodyKind::Generator,
            (false, false, _) => BodyKind::Plain,
        };
        flags |= match kind {
            BodyKind::Plain => 0,
            BodyKind::Generator => code::GENERATOR,
            BodyKind::Coroutine => code::COROUTINE,
            BodyKind::AsyncGenerator => code::ASYNC_GENERATOR,
        };
        flags |= if arguments.vararg.is_some() { code::VARARGS } else { 0 };
        flags |= if arguments.kwarg.is_some() { code::VARKEYWORDS } else { 0 };
        flags |= if scope.is_nested { code::NESTED } else { 0 };
        flags |= if self.table.future_annotations { code::FUTURE_ANNOTATIONS } else { 0 };
        flags |= if unit.docstring.is_some() && scope.is_function_like() { code::HAS_DOCSTRING } else { 0 };
        let (positional, keyword_only) =
            (arguments.posonlyargs.len() + arguments.args.len(), arguments.kwonlyargs.len());
        let simple = keyword_only == 0
            && arguments.vararg.is_none()
            && arguments.kwarg.is_none()
            && kind == BodyKind::Plain;
        let body = Body {
            kind,
            slots: frame.slot_count,
            simple_parameters: if simple { positional as u32 } else { u32::MAX },
            cells: cells.into_boxed_slice(),
            free,
            free_count: scope.freevars.len() as u32,
            inlined: frame.inlined.into_boxed_slice(),
            block,
            handlers: frame.handlers,
            reports: self.options.reports,
            deferred: false,
        };
        let code_name = self.table.code_name(unit.scope);
        let name = shown_name(&code_name).unwrap_or(&code_name);
        let shown =
            |names: &[Identifier]| names.iter().filter_map(|name| shown_name(name)).map(intern).collect();
        let variables = scope.varnames.iter().filter(|name| !is_temporary(name));
        let made = crate::heap::object::new(Code {
            name: intern(name),
            qualname: intern(&if scope.kind == ScopeKind::Module {
                "<module>".into()
            } else {
                self.table.qualified_name(unit.scope)
            }),
            flags,
            positional: positional as u32,
            positional_only: arguments.posonlyargs.len() as u32,
            keyword_only: keyword_only as u32,
            varnames: Late::new(if scope.is_function_like() {
                variables.map(|name| intern(if &**name == ".format" { "format" } else { name })).collect()
            } else {
                Vec::new()
            }),
            cellvars: Late::new(shown(&scope.cellvars)),
            freevars: Late::new(shown(&scope.freevars)),
            names: Late::new(frame.names),
            constants: Late::new(constants(
                frame.constants,
                unit.docstring.as_ref(),
                scope.is_function_like(),
            )),
            options: self.options,
            docstring: unit.docstring.clone().map_or_else(OnceCell::new, OnceCell::from),
            span: unit.span,
            first_line: self.source.line(unit.first_offset),
            source: self.source.clone(),
            body: RefCell::new(Rc::new(body)),
            positions: RefCell::new(Vec::new()),
            observed: RefCell::default(),
            deferred: Cell::new(None),
        });
        match Typed::new(made) {
            Ok(code) => code,
            Err(_) => unreachable!("a code object"),
        }
    }

    /// The slots of this frame that hold the cells for the free variables of `inner`.
    pub fn closure_slots(&mut self, inner: ScopeId) -> Box<[u32]> {
        let table = self.table;
        table.scope(inner).freevars.iter().map(|name| self.cell_slot(name)).collect()
    }

    /// Lowers an expression.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn expr(&mut self, expr: &ast::Expr) -> Lowered<BoxExpr> {
        Ok(self.operand(expr)?.boxed())
    }

    /// Lowers expressions.
    ///
    /// # Errors
    /// What is wrong with one.
    pub fn exprs(&mut self, exprs: &[ast::Expr]) -> Lowered<Box<[BoxExpr]>> {
        exprs.iter().map(|expr| self.expr(expr)).collect()
    }

    /// Lowers an expression as an operand, in its place where that is possible.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn operand(&mut self, expr: &ast::Expr) -> Lowered<Place> {
        if self.listings.is_some() {
            return self.listed_operand(expr);
        }
        let place = match self.plain_operand(expr)? {
            Place::Other(call) if self.located && matches!(expr.kind, ExprKind::Call { .. }) => {
                let place = super::located::place(&self.source, expr.span);
                Place::Other(Box::new(super::located::LocatedCall { call, place }))
            }
            place => place,
        };
        Ok(match place {
            Place::Other(node) if self.options.reports_expressions() && !is_dull(expr) => {
                Place::Other(Box::new(super::observed::ObservedExpression(node)))
            }
            place => place,
        })
    }

    fn plain_operand(&mut self, expr: &ast::Expr) -> Lowered<Place> {
        let span = expr.span;
        Ok(Place::Other(match &expr.kind {
            ExprKind::Name { id, .. } if &**id == "__debug__" => {
                let value = crate::types::bool_::new(self.options.optimize == 0);
                return Ok(Place::Constant(constant::Constant { value, span }));
            }
            ExprKind::Name { id, .. } => return Ok(self.name(id, span)),
            ExprKind::Constant { value, .. } => {
                return Ok(Place::Constant(self.constant(constant::object(value), span)));
            }
            ExprKind::BoolOp { op, values } => operators::lower_boolean(self, *op, values, span)?,
            ExprKind::BinOp { left, op, right } => operators::lower_binary(self, left, *op, right, span)?,
            ExprKind::UnaryOp { op, operand } => operators::lower_unary(self, *op, operand, span)?,
            ExprKind::Compare { left, ops, comparators } => {
                comparison::lower(self, left, ops, comparators, span)?
            }
            ExprKind::IfExp { test, body, orelse } => {
                conditional::lower_expression(self, test, body, orelse, span)?
            }
            ExprKind::Call { func, args, keywords } => call::lower(self, func, args, keywords, span)?,
            ExprKind::Attribute { value, attr, .. } => attribute::lower(self, value, attr, span)?,
            ExprKind::Subscript { value, slice, .. } => subscript::lower(self, value, slice, span)?,
            ExprKind::Slice { .. } => subscript::lower_slice(self, expr)?,
            ExprKind::Tuple { elts, .. } => display::lower(self, display::Kind::Tuple, elts, span)?,
            ExprKind::List { elts, .. } => display::lower(self, display::Kind::List, elts, span)?,
            ExprKind::Set { elts } => display::lower(self, display::Kind::Set, elts, span)?,
            ExprKind::Dict { keys, values } => display::lower_dict(self, keys, values, span)?,
            ExprKind::Lambda { args, body } => function::lower_lambda(self, expr, args, body)?,
            ExprKind::NamedExpr { target, value } => {
                super::named_expression::lower(self, target, value, span)?
            }
            ExprKind::ListComp { elt, generators } => {
                super::comprehension::lower_list(self, expr, elt, generators)?
            }
            ExprKind::SetComp { elt, generators } => {
                super::comprehension::lower_set(self, expr, elt, generators)?
            }
            ExprKind::DictComp { key, value, generators } => {
                super::comprehension::lower_dict(self, expr, key, value, generators)?
            }
            ExprKind::GeneratorExp { elt, generators } => {
                super::comprehension::lower_generator(self, expr, elt, generators)?
            }
            ExprKind::JoinedStr { values } => super::fstring::lower(self, values, span)?,
            ExprKind::FormattedValue { .. } => super::fstring::lower(self, std::slice::from_ref(expr), span)?,
            ExprKind::TemplateStr { values } => super::fstring::lower_template(self, values, span)?,
            ExprKind::Interpolation { .. } => {
                super::fstring::lower_template(self, std::slice::from_ref(expr), span)?
            }
            ExprKind::Yield { .. } | ExprKind::YieldFrom { .. } | ExprKind::Await { .. } => {
                super::generator::lower_operand(self, expr)?
            }
            ExprKind::Starred { .. } => {
                return Err(SyntaxError::new("can't use starred expression here", span));
            }
        }))
    }

    /// Lowers a statement; some become none or several.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn stmt(&mut self, stmt: &ast::Stmt) -> Lowered<Vec<BoxStmt>> {
        if self.listings.is_some() {
            return self.listed_stmt(stmt);
        }
        let statements = self.plain_stmt(stmt)?;
        let mut statements = super::limited::statements(self, statements, stmt.span);
        if self.located {
            let place = super::located::place(&self.source, stmt.span);
            let located =
                |statement| Box::new(super::located::LocatedStatement { statement, place }) as BoxStmt;
            statements = statements.into_iter().map(located).collect();
        }
        if self.options.reports.is_none() {
            return Ok(statements);
        }
        let observed = |statement| Box::new(super::observed::ObservedStatement(statement)) as BoxStmt;
        Ok(statements.into_iter().map(observed).collect())
    }

    fn plain_stmt(&mut self, stmt: &ast::Stmt) -> Lowered<Vec<BoxStmt>> {
        let span = stmt.span;
        self.frame.handlers |= matches!(
            stmt.kind,
            StmtKind::Try(_) | StmtKind::TryStar(_) | StmtKind::With { .. } | StmtKind::AsyncWith { .. }
        ) || matches!(&stmt.kind, StmtKind::Expr { value } | StmtKind::Assign { value, .. }
            if matches!(value.kind, ExprKind::YieldFrom { .. } | ExprKind::Await { .. }));
        Ok(vec![match &stmt.kind {
            StmtKind::Expr { value } => match super::generator::lower_statement(self, None, value, span)? {
                Some(statement) => statement,
                None => statements::lower_expression(self, value, span)?,
            },
            StmtKind::Assign { targets, value } => {
                match super::generator::lower_statement(self, Some(targets), value, span)? {
                    Some(statement) => statement,
                    None => target::lower_assign(self, targets, value, span)?,
                }
            }
            StmtKind::AugAssign { target, op, value } => {
                target::lower_augmented(self, target, *op, value, span)?
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                return super::annotations::lower_assignment(
                    self,
                    target,
                    annotation,
                    value.as_deref(),
                    *simple,
                    span,
                );
            }
            StmtKind::Return { value } => statements::lower_return(self, value.as_deref(), span)?,
            StmtKind::Delete { targets } => {
                let mut statements = Vec::new();
                for target in targets {
                    target::lower_delete(self, target, &mut statements)?;
                }
                return Ok(statements);
            }
            StmtKind::If { test, body, orelse } => {
                conditional::lower_statement(self, test, body, orelse, span)?
            }
            StmtKind::While { test, body, orelse } => loops::lower_while(self, test, body, orelse, span)?,
            StmtKind::For(node) => loops::lower_for(self, node, span)?,
            StmtKind::FunctionDef(node) => function::lower_def(self, node, false, span)?,
            StmtKind::AsyncFunctionDef(node) => function::lower_def(self, node, true, span)?,
            StmtKind::ClassDef(node) => super::class::lower(self, node, span)?,
            StmtKind::Assert { test, msg } => statements::lower_assert(self, test, msg.as_deref(), span)?,
            StmtKind::Pass => Box::new(statements::Jump { flow: Flow::Next, span }),
            StmtKind::Break => Box::new(statements::Jump { flow: Flow::Break, span }),
            StmtKind::Continue => Box::new(statements::Continue { span }),
            StmtKind::Global { .. } | StmtKind::Nonlocal { .. } => return Ok(Vec::new()),
            StmtKind::Raise { exc, cause } => {
                super::raise_statement::lower(self, exc.as_deref(), cause.as_deref(), span)?
            }
            StmtKind::Try(node) => super::try_::lower(self, node, span)?,
            StmtKind::TryStar(node) => super::try_star::lower(self, node, span)?,
            StmtKind::With { items, body } => super::with::lower(self, items, body, span)?,
            StmtKind::Match { subject, cases } => super::match_::lower(self, subject, cases, span)?,
            StmtKind::Import { names } => super::import::lower(self, names, span)?,
            StmtKind::ImportFrom { module, names, level } => {
                super::import::lower_from(self, module.as_deref(), names, *level, span)?
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                super::type_parameters::lower_alias(self, stmt, name, type_params, value)?
            }
            StmtKind::AsyncFor(node) => super::asynchronous::lower_for(self, node, span)?,
            StmtKind::AsyncWith { items, body } => super::asynchronous::lower_with(self, items, body, span)?,
        }])
    }

    /// Lowers something that can be assigned to.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn target(&mut self, target: &ast::Expr) -> Lowered<BoxTarget> {
        if self.listings.is_some() {
            return self.listed_target(target);
        }
        target::lower(self, target)
    }
}

/// Whether watching an expression's value shows nothing new: names and constants.
fn is_dull(expr: &ast::Expr) -> bool {
    matches!(expr.kind, ExprKind::Name { .. } | ExprKind::Constant { .. } | ExprKind::Slice { .. })
}

/// `co_consts`: the docstring first, `None` where a body may end without a value.
fn constants(met: Vec<Value>, docstring: Option<&Value>, function: bool) -> Vec<Value> {
    let mut constants: Vec<Value> = docstring.filter(|_| function).into_iter().cloned().collect();
    let first = constants.first().cloned();
    constants.extend(met.into_iter().filter(|value| !first.as_ref().is_some_and(|first| first.is(value))));
    if !constants.iter().any(crate::types::none::is_none) {
        constants.push(crate::types::none::none());
    }
    constants
}

/// Free variables of a class may share their name with a variable of the class: they have a key of
/// their own.
fn free_key(name: &Identifier) -> Identifier {
    format!("free {name}").into()
}
