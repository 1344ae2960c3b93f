//! The call nodes.

use super::direct::call_evaluating;
use super::{call_positional, call_values};
use crate::eval::arguments::Arguments;
use crate::eval::attribute::{class_entry, follows_generic_rules, has_no_dict};
use crate::eval::display;
use crate::eval::lower::{Lowered, Lowerer};
use crate::eval::node::{BoxExpr, Expr};
use crate::eval::observed::ObservedCall;
use crate::eval::raise::Outcome;
use crate::eval::vm::Vm;
use crate::heap::attributes::{self, Place, Storage};
use crate::heap::{Name, Typed, Unowned, Value};
use crate::types::builtin_function::{MethodDescriptor, call_native};
use crate::types::definition::Native;
use crate::types::dict;
use crate::types::function::Function;
use crate::types::module::Module;
use crate::types::object::takes_nothing;
use crate::types::sequence_iterator::is_iterable;
use crate::types::static_method::{ClassMethod, StaticMethod};
use crate::types::str::{Str, name_of, to_string};
use crate::types::type_::TypeObject;
use std::cell::Cell;
use vivarium_syntax::ast::{self, ExprKind, Span};

/// `callable(a, b, …)` with a fixed number of positional arguments.
struct Call<const N: usize> {
    callable: BoxExpr,
    arguments: [BoxExpr; N],
    span: Span,
}

/// The values of so many expressions, in order.
///
/// # Errors
/// Whatever they raise.
#[inline(always)]
pub fn evaluate<const N: usize>(vm: &mut Vm, arguments: &[BoxExpr; N]) -> Outcome<[Value; N]> {
    let mut values = [const { None }; N];
    for (value, argument) in values.iter_mut().zip(arguments) {
        *value = Some(argument.eval(vm)?);
    }
    Ok(values.map(|value| value.expect("just evaluated")))
}

impl<const N: usize> Expr for Call<N> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let callable = match Typed::<Function>::new(self.callable.eval(vm)?) {
            Ok(function) => return call_evaluating(vm, function, None, &self.arguments, self.span),
            Err(callable) => callable,
        };
        let arguments = evaluate(vm, &self.arguments)?;
        vm.frame.at = self.span;
        call_values(vm, callable, arguments).map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `callable(a, b, …)` with more positional arguments.
struct CallOfMany {
    callable: BoxExpr,
    arguments: Box<[BoxExpr]>,
    span: Span,
}

impl Expr for CallOfMany {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let callable = match Typed::<Function>::new(self.callable.eval(vm)?) {
            Ok(function) => return call_evaluating(vm, function, None, &self.arguments, self.span),
            Err(callable) => callable,
        };
        let mut values = Vec::with_capacity(self.arguments.len());
        for argument in &self.arguments {
            values.push(argument.eval(vm)?);
        }
        vm.frame.at = self.span;
        vm.call(&callable, &values).map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// What a method call found last time on the type: its version, and that the instance has no
/// attribute of the name.
#[derive(Clone, Copy)]
struct Cached {
    version: u64,
    absence: Option<Place>,
    method: Option<Unowned>,
}

/// Matches no object.
const NOTHING: Cached = Cached { version: u64::MAX, absence: None, method: None };

/// `object.name(a, b, …)` with a fixed number of positional arguments: no bound method is made.
/// `M` is `N + 1`.
struct MethodCall<const N: usize, const M: usize> {
    object: BoxExpr,
    name: Name,
    arguments: [BoxExpr; N],
    attribute_span: Span,
    span: Span,
    cached: Cell<Cached>,
    /// Of an attribute of a module: the version of its namespace, and the position there.
    in_module: Cell<(u64, usize)>,
    /// Of an attribute of a class: the versions of metaclass and class, and the entry of the namespace.
    in_class: Cell<Option<(u64, u64, Unowned)>>,
}

impl<const N: usize, const M: usize> Expr for MethodCall<N, M> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let object = self.object.eval(vm)?;
        let mut cached = self.cached.get();
        if !matches_type(&cached, &object) {
            cached = remember(&object, &self.name);
            self.cached.set(cached);
        }
        let Some(method) = cached.method else {
            if let Some(entry) = self.entry_of_class(&object) {
                let arguments = evaluate(vm, &self.arguments)?;
                vm.frame.at = self.span;
                return class_call::<N, M>(vm, entry, object, arguments)
                    .map_err(|raised| vm.at(self.span, raised));
            }
            let callable = self.callable(vm, &object)?;
            drop(object);
            let arguments = evaluate(vm, &self.arguments)?;
            vm.frame.at = self.span;
            return call_values(vm, callable, arguments).map_err(|raised| vm.at(self.span, raised));
        };
        // Owned before the arguments run: they may change the type.
        let method = match Typed::<Function>::new(method.get()) {
            Ok(function) => return call_evaluating(vm, function, Some(object), &self.arguments, self.span),
            Err(method) => method,
        };
        let arguments = evaluate(vm, &self.arguments)?;
        vm.frame.at = self.span;
        native_method(vm, &method, &object, &arguments).map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Calls the entry of a class's namespace as an attribute of the class.
#[inline(always)]
fn class_call<const N: usize, const M: usize>(
    vm: &mut Vm,
    entry: Value,
    class: Value,
    arguments: [Value; N],
) -> Outcome {
    if let Some(method) = entry.exact::<ClassMethod>()
        && let Some(function) = method.function.get()
    {
        return python_method::<N, M>(vm, function, class, arguments);
    }
    drop(class);
    match entry.exact::<StaticMethod>().and_then(|method| method.function.get()) {
        Some(function) => call_values(vm, function, arguments),
        None => call_values(vm, entry, arguments),
    }
}

impl<const N: usize, const M: usize> MethodCall<N, M> {
    /// The entry of the namespace, where `object` is a class and a call may unwrap the entry by itself.
    #[inline(always)]
    fn entry_of_class(&self, object: &Value) -> Option<Value> {
        let class = object.downcast::<TypeObject>()?;
        let versions = (object.class().head.version.get(), class.head.version.get());
        if let Some((metaclass, version, entry)) = self.in_class.get()
            && (metaclass, version) == versions
        {
            return Some(entry.get());
        }
        let found = class_entry(class, object, &self.name)?;
        let simple = found.is_exact::<Function>()
            || found.is_exact::<StaticMethod>()
            || found.exact::<ClassMethod>().is_some_and(|method| {
                method.function.get().is_some_and(|function| function.is_exact::<Function>())
            });
        if !simple {
            return None;
        }
        self.in_class.set(Some((versions.0, versions.1, Unowned::new(&found))));
        Some(found)
    }

    /// What `object.name` is, where it is no method of the type.
    fn callable(&self, vm: &mut Vm, object: &Value) -> Outcome {
        if let Some(module) = object.exact::<Module>() {
            let namespace = module.namespace.table();
            let (version, position) = self.in_module.get();
            if let Some(value) = namespace.cached(version, position) {
                return Ok(value);
            }
            if object.class().lookup(&self.name).is_none()
                && let Some(position) = namespace.find_name(&self.name)
            {
                self.in_module.set((namespace.version(), position));
            }
        }
        vm.frame.at = self.attribute_span;
        vm.get_attribute(object, &self.name).map_err(|raised| vm.at(self.attribute_span, raised))
    }
}

#[inline(always)]
fn matches_type(cached: &Cached, object: &Value) -> bool {
    object.class().head.version.get() == cached.version
        && cached.absence.is_none_or(|place| place.matches(object))
}

#[inline(always)]
fn python_method<const N: usize, const M: usize>(
    vm: &mut Vm,
    method: Value,
    object: Value,
    arguments: [Value; N],
) -> Outcome {
    let mut rest = arguments.into_iter();
    let mut first = Some(object);
    let all: [Value; M] = std::array::from_fn(|_| match first.take() {
        Some(object) => object,
        None => rest.next().expect("one argument fewer than values"),
    });
    match Typed::<Function>::new(method) {
        Ok(function) => call_positional(vm, function, all),
        Err(method) => call_values(vm, method, all),
    }
}

#[inline(always)]
fn native_method(vm: &mut Vm, method: &Value, object: &Value, arguments: &[Value]) -> Outcome {
    vm.check_pending()?;
    let method = method.payload::<MethodDescriptor>().method;
    match (method.native, arguments) {
        (Native::NoArguments(function), []) => function(vm, object),
        (Native::One(function), [argument]) => function(vm, object, argument),
        _ => call_native(vm, method, object, &Arguments::positional(arguments)),
    }
}

/// What a call of the method `name` on objects like this one may remember. An absent method means
/// that the attribute has to be looked up each time.
fn remember(object: &Value, name: &Name) -> Cached {
    let class = object.class();
    let looked_up = Cached { version: class.head.version.get(), absence: None, method: None };
    if !follows_generic_rules(object) {
        return looked_up;
    }
    let Some(found) = class.lookup(name) else { return looked_up };
    if !found.is_exact::<MethodDescriptor>() && !found.is_exact::<Function>() {
        return looked_up;
    }
    let absence = match attributes::storage(object) {
        Storage::Absent if has_no_dict(object) => None,
        Storage::Shaped(shape) if crate::heap::shape::find(shape, name).is_none() => {
            match attributes::absence(object) {
                Some(place) => Some(place),
                None => return NOTHING,
            }
        }
        _ => return NOTHING,
    };
    Cached { version: class.head.version.get(), absence, method: Some(Unowned::new(&found)) }
}

/// Positional and keyword arguments, evaluated.
type Evaluated = (Vec<Value>, Vec<(Name, Value)>);

/// An argument of a call with keywords or unpacking.
enum Argument {
    Positional(BoxExpr),
    Spread(BoxExpr),
    Keyword(Name, BoxExpr),
    SpreadMapping(BoxExpr),
}

/// Arguments among which may be keywords and unpacking.
pub struct GeneralArguments {
    all: Box<[Argument]>,
    /// How many of them are positional, unpacked ones included.
    positional: usize,
}

impl GeneralArguments {
    /// Lowers arguments.
    ///
    /// # Errors
    /// What is wrong with one.
    pub fn lower(
        lowerer: &mut Lowerer<'_>,
        args: &[ast::Expr],
        keywords: &[ast::Keyword],
    ) -> Lowered<GeneralArguments> {
        let all = general_arguments(lowerer, args, keywords)?;
        let positional =
            |argument: &&Argument| matches!(argument, Argument::Positional(_) | Argument::Spread(_));
        let positional = all.iter().filter(positional).count();
        Ok(GeneralArguments { all, positional })
    }

    /// Who refuses what cannot be unpacked: the call itself looks at a `*` that stands alone, several
    /// positional arguments are a list first, as in CPython.
    #[cold]
    fn taker(&self, vm: &mut Vm, callable: &Value) -> Outcome<String> {
        if self.positional > 1 {
            return Ok("Value".to_owned());
        }
        Ok(format!("{} argument", call_name(vm, callable)?))
    }

    /// Adds what `*iterable` stands for.
    fn spread(
        &self,
        vm: &mut Vm,
        callable: &Value,
        iterable: &Value,
        positional: &mut Vec<Value>,
        span: Span,
    ) -> Outcome<()> {
        if !is_iterable(iterable) {
            let taker = self.taker(vm, callable)?;
            let raised = display::not_spreadable(vm, &taker, iterable);
            return Err(vm.at(span, raised));
        }
        let mut items = vm.collect(iterable).map_err(|raised| vm.at(span, raised))?;
        positional.append(&mut items);
        Ok(())
    }

    /// The arguments for a call of `callable` that stands at `span`.
    ///
    /// # Errors
    /// Whatever they raise; `TypeError` for what cannot be unpacked and for keywords given twice.
    pub fn evaluate(&self, vm: &mut Vm, callable: &Value, span: Span) -> Outcome<Evaluated> {
        let mut positional = Vec::with_capacity(self.all.len());
        let mut keywords: Vec<(Name, Value)> = Vec::new();
        let mut foreign = Vec::new();
        let mut alone = None;
        for argument in &self.all {
            match argument {
                Argument::Positional(expr) => positional.push(expr.eval(vm)?),
                Argument::Spread(expr) => {
                    let iterable = expr.eval(vm)?;
                    if self.all.len() > 1 && self.positional == 1 {
                        alone = Some(iterable);
                        continue;
                    }
                    self.spread(vm, callable, &iterable, &mut positional, span)?;
                }
                Argument::Keyword(name, expr) => {
                    let value = expr.eval(vm)?;
                    add_keyword(vm, callable, &mut keywords, name.clone(), value)
                        .map_err(|raised| vm.at(span, raised))?;
                }
                Argument::SpreadMapping(expr) => {
                    let mapping = expr.eval(vm)?;
                    spread_mapping(vm, callable, &mapping, &mut keywords, &mut foreign)
                        .map_err(|raised| vm.at(span, raised))?;
                }
            }
        }
        // A `*` that stands alone is unpacked by the call itself, which also looks at the keywords last.
        if let Some(iterable) = alone {
            self.spread(vm, callable, &iterable, &mut positional, span)?;
        }
        if !foreign.is_empty() {
            let message = match callable.downcast::<TypeObject>().filter(|class| takes_nothing(class)) {
                // `object.__new__` refuses whatever there is before it looks at it.
                Some(class) => format!("{}() takes no arguments", class.name()),
                None => "keywords must be strings".to_owned(),
            };
            let raised = vm.type_error(message);
            return Err(vm.at(span, raised));
        }
        Ok((positional, keywords))
    }
}

/// A call with keywords, unpacking or many arguments.
struct GeneralCall {
    callable: BoxExpr,
    arguments: GeneralArguments,
    span: Span,
}

impl Expr for GeneralCall {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let callable = self.callable.eval(vm)?;
        let (positional, keywords) = self.arguments.evaluate(vm, &callable, self.span)?;
        vm.frame.at = self.span;
        let arguments = Arguments { positional: &positional, keywords: &keywords };
        vm.call_with(&callable, &arguments).map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Adds a keyword argument to those of a call of `callable`.
///
/// # Errors
/// `TypeError` when it was given already.
pub fn add_keyword(
    vm: &mut Vm,
    callable: &Value,
    keywords: &mut Vec<(Name, Value)>,
    name: Name,
    value: Value,
) -> Outcome<()> {
    if keywords.iter().any(|(known, _)| *known == name) {
        let (function, name) = (call_name(vm, callable)?, to_string(name.value()));
        return Err(vm.type_error(format!("{function} got multiple values for keyword argument '{name}'")));
    }
    keywords.push((name, value));
    Ok(())
}

/// Adds the entries of `mapping` to the keywords of a call of `callable`; keys that are no strings, which
/// no call takes, to `foreign`.
///
/// # Errors
/// `TypeError` when it is no mapping, or has a key that was given already; whatever comparing keys raises.
pub fn spread_mapping(
    vm: &mut Vm,
    callable: &Value,
    mapping: &Value,
    keywords: &mut Vec<(Name, Value)>,
    foreign: &mut Vec<Value>,
) -> Outcome<()> {
    let Some(entries) = dict::mapping_entries(vm, mapping)? else {
        let (name, class) = (call_name(vm, callable)?, mapping.class().name());
        return Err(vm.type_error(format!("{name} argument after ** must be a mapping, not {class}")));
    };
    for (key, value) in entries {
        if key.has::<Str>() {
            add_keyword(vm, callable, keywords, name_of(&key), value)?;
            continue;
        }
        for known in foreign.iter() {
            if known.is(&key) || vm.equal(known, &key)? {
                let (function, key) = (call_name(vm, callable)?, vm.str_text(&key)?.to_string_lossy());
                let message = format!("{function} got multiple values for keyword argument '{key}'");
                return Err(vm.type_error(message));
            }
        }
        foreign.push(key);
    }
    Ok(())
}

/// How messages name what is called: `module.name()`, or its `str` where it has no such name.
///
/// # Errors
/// Whatever its `str` raises.
pub fn call_name(vm: &mut Vm, callable: &Value) -> Outcome<String> {
    let known = crate::types::names::names();
    let Some(qualname) = vm.find_attribute(callable, &known.__qualname__)? else {
        return Ok(vm.str_text(callable)?.to_string_lossy());
    };
    let module = vm.find_attribute(callable, &known.__module__)?;
    let name = vm.str_text(&qualname)?.to_string_lossy();
    match module {
        Some(module) if module.has::<Str>() && to_string(&module) != "builtins" => {
            Ok(format!("{}.{name}()", to_string(&module)))
        }
        _ => Ok(format!("{name}()")),
    }
}

/// Whether `func` names the function made of a generator expression whose parts suspend.
fn is_rewritten_generator(func: &ast::Expr) -> bool {
    matches!(&func.kind, ExprKind::Name { id, .. } if id.starts_with(".t") && id.ends_with(".<genexpr>"))
}

/// Whether the first iterable of such a function is asynchronous.
fn iterates_asynchronously(func: &ast::Expr) -> bool {
    matches!(&func.kind, ExprKind::Name { id, .. } if id.ends_with("a.<genexpr>"))
}

/// The argument of such a function: an iterator over the first iterable.
struct FirstIterator {
    iterable: BoxExpr,
    is_async: bool,
    span: Span,
}

impl Expr for FirstIterator {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let iterable = self.iterable.eval(vm)?;
        vm.frame.at = self.span;
        let iterator = if self.is_async {
            crate::eval::asynchronous::asynchronous_iterator(vm, &iterable)
        } else {
            vm.iter(&iterable)
        };
        iterator.map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers a call.
pub fn lower(
    lowerer: &mut Lowerer<'_>,
    func: &ast::Expr,
    args: &[ast::Expr],
    keywords: &[ast::Keyword],
    span: Span,
) -> Lowered<BoxExpr> {
    let plain =
        keywords.is_empty() && !args.iter().any(|argument| matches!(argument.kind, ExprKind::Starred { .. }));
    if plain && args.len() <= 4 {
        if let ExprKind::Attribute { value, attr, .. } = &func.kind {
            if let Some(found) = super::super_call::Receiver::find(lowerer, value) {
                return super::super_call::lower(lowerer, found, attr, args, (value.span, func.span, span));
            }
            if lowerer.options().reports_native_calls() {
                return observed(lowerer, func, args, keywords, span);
            }
            let object = lowerer.expr(value)?;
            let name = lowerer.mangled(attr);
            lowerer.note_name(&name);
            let attribute_span = lowerer.span_from_attribute(func.span, func.span.end, attr);
            let span = lowerer.span_from_attribute(span, func.span.end, attr);
            macro_rules! method_call {
                ($n:literal, $m:literal) => {{
                    let arguments = arguments::<$n>(lowerer, args)?;
                    let cached = Cell::new(NOTHING);
                    Box::new(MethodCall::<$n, $m> {
                        object,
                        name,
                        arguments,
                        attribute_span,
                        span,
                        cached,
                        in_module: Cell::new((0, 0)),
                        in_class: Cell::new(None),
                    })
                }};
            }
            return Ok(match args.len() {
                0 => method_call!(0, 1),
                1 => method_call!(1, 2),
                2 => method_call!(2, 3),
                3 => method_call!(3, 4),
                _ => method_call!(4, 5),
            });
        }
        let callable = lowerer.expr(func)?;
        if let [iterable] = args
            && is_rewritten_generator(func)
        {
            let is_async = iterates_asynchronously(func);
            let iterator = FirstIterator { iterable: lowerer.expr(iterable)?, is_async, span: iterable.span };
            return Ok(Box::new(Call::<1> { callable, arguments: [Box::new(iterator)], span }));
        }
        if lowerer.options().reports_native_calls() {
            let arguments = GeneralArguments::lower(lowerer, args, keywords)?;
            return Ok(Box::new(ObservedCall { callable, arguments, span }));
        }
        return Ok(match args.len() {
            0 => Box::new(Call::<0> { callable, arguments: [], span }),
            1 => Box::new(Call::<1> { callable, arguments: arguments(lowerer, args)?, span }),
            2 => Box::new(Call::<2> { callable, arguments: arguments(lowerer, args)?, span }),
            3 => Box::new(Call::<3> { callable, arguments: arguments(lowerer, args)?, span }),
            _ => Box::new(Call::<4> { callable, arguments: arguments(lowerer, args)?, span }),
        });
    }
    if lowerer.options().reports_native_calls() {
        return observed(lowerer, func, args, keywords, span);
    }
    let callable = lowerer.expr(func)?;
    if plain && !matches!(func.kind, ExprKind::Attribute { .. }) {
        let arguments = args.iter().map(|argument| lowerer.expr(argument)).collect::<Lowered<_>>()?;
        return Ok(Box::new(CallOfMany { callable, arguments, span }));
    }
    let arguments = GeneralArguments::lower(lowerer, args, keywords)?;
    Ok(Box::new(GeneralCall { callable, arguments, span }))
}

/// Lowers a call so that it reports when it is one of a built-in function.
fn observed(
    lowerer: &mut Lowerer<'_>,
    func: &ast::Expr,
    args: &[ast::Expr],
    keywords: &[ast::Keyword],
    span: Span,
) -> Lowered<BoxExpr> {
    let callable = lowerer.expr(func)?;
    let arguments = GeneralArguments::lower(lowerer, args, keywords)?;
    Ok(Box::new(ObservedCall { callable, arguments, span }))
}

pub(super) fn arguments<const N: usize>(
    lowerer: &mut Lowerer<'_>,
    args: &[ast::Expr],
) -> Lowered<[BoxExpr; N]> {
    let lowered = args.iter().map(|argument| lowerer.expr(argument)).collect::<Lowered<Vec<_>>>()?;
    match lowered.try_into() {
        Ok(array) => Ok(array),
        Err(_) => unreachable!("counted before"),
    }
}

/// Positional arguments come before keywords, but for `*iterable`, which may stand among them and
/// is evaluated where it stands.
fn general_arguments(
    lowerer: &mut Lowerer<'_>,
    args: &[ast::Expr],
    keywords: &[ast::Keyword],
) -> Lowered<Box<[Argument]>> {
    let mut lowered = Vec::with_capacity(args.len() + keywords.len());
    for argument in args {
        lowered.push(match &argument.kind {
            ExprKind::Starred { value, .. } => Argument::Spread(lowerer.expr(value)?),
            _ => Argument::Positional(lowerer.expr(argument)?),
        });
    }
    for keyword in keywords {
        let value = lowerer.expr(&keyword.value)?;
        lowered.push(match &keyword.arg {
            Some(name) => Argument::Keyword(crate::types::str::intern(name), value),
            None => Argument::SpreadMapping(value),
        });
    }
    Ok(lowered.into_boxed_slice())
}
