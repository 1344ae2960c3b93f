//! `super().name(…)`: the method is called without making a `super` object or a bound method.

use super::nodes::{arguments, evaluate};
use crate::code::symbols::{Resolution, ScopeKind};
use crate::eval::lower::{Lowered, Lowerer};
use crate::eval::node::{BoxExpr, Expr};
use crate::eval::raise::Outcome;
use crate::eval::variables::Global;
use crate::eval::vm::Vm;
use crate::heap::{Name, Unowned, Value};
use crate::types::cell::Cell as CellObject;
use crate::types::special_methods::call_found;
use crate::types::str::intern;
use crate::types::super_::{self, CLASS as SUPER};
use crate::types::type_::TypeObject;
use std::cell::Cell;
use vivarium_syntax::ast::{self, ExprKind, Span};

/// Where a method finds what `super()` stands for.
pub struct Receiver {
    /// The slot of the cell of `__class__`.
    class: u32,
    /// Whether the first parameter is kept in a cell.
    in_cell: bool,
}

impl Receiver {
    /// Whether `expr` is `super()` in a method, and where its parts are then.
    pub fn find(lowerer: &mut Lowerer<'_>, expr: &ast::Expr) -> Option<Receiver> {
        let ExprKind::Call { func, args, keywords } = &expr.kind else { return None };
        let ExprKind::Name { id, .. } = &func.kind else { return None };
        if &**id != "super" || !args.is_empty() || !keywords.is_empty() {
            return None;
        }
        let frame = lowerer.frame_scope();
        let scope = lowerer.table().scope(frame);
        let global = lowerer.table().resolve(lowerer.scope(), id) == Resolution::GlobalImplicit;
        let own = lowerer.table().resolve(frame, "__class__") == Resolution::Free;
        if scope.kind != ScopeKind::Function || !global || !own || lowerer.positional_parameters() == 0 {
            return None;
        }
        let first = scope.varnames.first()?;
        let in_cell = scope.symbol(first).is_some_and(|symbol| symbol.resolution == Resolution::Cell);
        Some(Receiver { class: lowerer.cell_slot(&"__class__".into()), in_cell })
    }
}

/// The call; `super_` is the global name, which a program may have bound to something else.
struct SuperCall<const N: usize> {
    super_: Global,
    receiver: Receiver,
    name: Name,
    arguments: [BoxExpr; N],
    super_span: Span,
    attribute_span: Span,
    span: Span,
    /// What was found last: the version of the class whose MRO was searched, the class behind which, and
    /// the attribute.
    found: Cell<Option<(u64, usize, Unowned)>>,
}

impl<const N: usize> Expr for SuperCall<N> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let called = self.super_.eval(vm)?;
        let Some((class, object)) = self.parts(vm).filter(|_| SUPER.is(&called)) else {
            return self.slow(vm, called);
        };
        if !object.class().is_subtype(class.payload::<TypeObject>()) || object.has::<TypeObject>() {
            return self.slow(vm, called);
        }
        let version = object.class().head.version.get();
        let method = match self.found.get() {
            Some((known, behind, found)) if known == version && behind == class.address() => found.get(),
            _ => match super_::search(&class, &object.class_value(), &self.name) {
                Some(found) => {
                    if version != 0 {
                        self.found.set(Some((version, class.address(), Unowned::new(&found))));
                    }
                    found
                }
                None => return self.slow(vm, called),
            },
        };
        let arguments = evaluate(vm, &self.arguments)?;
        vm.frame.at = self.span;
        call_found(vm, method, &object, arguments).map_err(|raised| vm.at(self.span, raised))
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl<const N: usize> SuperCall<N> {
    /// The class of the method that runs, and its first argument.
    #[inline(always)]
    fn parts(&self, vm: &Vm) -> Option<(Value, Value)> {
        let first = vm.frame.slots.load(0)?;
        let object = if self.receiver.in_cell { first.exact::<CellObject>()?.content.get()? } else { first };
        let cell = vm.frame.slots.get(self.receiver.class)?;
        let class = cell.exact::<CellObject>()?.content.get()?;
        class.has::<TypeObject>().then_some((class, object))
    }

    /// As it would be without this node: makes what the name `super` stands for, and looks the attribute
    /// up in it.
    #[cold]
    #[inline(never)]
    fn slow(&self, vm: &mut Vm, called: Value) -> Outcome {
        vm.frame.at = self.super_span;
        let made = super::call_values(vm, called, []).map_err(|raised| vm.at(self.super_span, raised))?;
        vm.frame.at = self.attribute_span;
        let method =
            vm.get_attribute(&made, &self.name).map_err(|raised| vm.at(self.attribute_span, raised))?;
        drop(made);
        let arguments = evaluate(vm, &self.arguments)?;
        vm.frame.at = self.span;
        super::call_values(vm, method, arguments).map_err(|raised| vm.at(self.span, raised))
    }
}

/// Lowers the call of the method `attr` of what `receiver` stands for. The spans are those of `super()`,
/// of the attribute and of the call.
///
/// # Errors
/// What is wrong with an argument.
pub fn lower(
    lowerer: &mut Lowerer<'_>,
    receiver: Receiver,
    attr: &str,
    args: &[ast::Expr],
    (super_span, attribute_span, span): (Span, Span, Span),
) -> Lowered<BoxExpr> {
    let name = lowerer.mangled(attr);
    let known = intern("super");
    lowerer.note_name(&known);
    lowerer.note_name(&name);
    let super_name = Span::new(super_span.start, super_span.start + "super".len() as u32);
    macro_rules! super_call {
        ($n:literal) => {
            Box::new(SuperCall::<$n> {
                super_: Global::new(known, super_name),
                receiver,
                name,
                arguments: arguments::<$n>(lowerer, args)?,
                super_span,
                attribute_span,
                span,
                found: Cell::new(None),
            })
        };
    }
    Ok(match args.len() {
        0 => super_call!(0),
        1 => super_call!(1),
        2 => super_call!(2),
        3 => super_call!(3),
        _ => super_call!(4),
    })
}
