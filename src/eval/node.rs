//! The executable tree: what every node can do.

use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::{Name, Value};
use vivarium_syntax::ast::Span;

/// What a statement leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Flow {
    /// The next statement.
    Next,
    /// The end of the innermost loop.
    Break,
    /// The next turn of the innermost loop.
    Continue,
    /// The end of the function; the value waits in [`Vm::result`].
    Return,
    /// The nearest handler; the exception waits in [`Vm::raised`].
    Raise,
    /// The caller of the generator; the value waits in [`Vm::result`].
    Yield,
}

/// An expression.
pub trait Expr {
    /// Its value.
    fn eval(&self, vm: &mut Vm) -> Outcome;

    /// Its truth.
    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        let value = self.eval(vm)?;
        vm.truth(&value)
    }

    /// Its value, of which only the truth counts, and that truth where finding the value has settled
    /// it, so that nobody asks for it twice.
    fn decide(&self, vm: &mut Vm) -> Outcome<(Value, Option<bool>)> {
        Ok((self.eval(vm)?, None))
    }

    /// Where it stands in the source.
    fn span(&self) -> Span;

    /// The name of its Rust type, which says what it was made for.
    fn kind(&self) -> &'static str {
        std::any::type_name::<Self>()
    }
}

/// A statement.
pub trait Stmt {
    /// Runs it from its beginning.
    fn exec(&self, vm: &mut Vm) -> Flow;

    /// Goes on behind the `yield` inside it at which the generator was suspended. Only statements
    /// with a `yield` below them are ever resumed.
    fn resume(&self, vm: &mut Vm) -> Flow {
        self.exec(vm)
    }

    /// Where it stands in the source.
    fn span(&self) -> Span;

    /// The name of its Rust type, which says what it was made for.
    fn kind(&self) -> &'static str {
        std::any::type_name::<Self>()
    }
}

/// Something that can be assigned to.
pub trait Target {
    /// Binds `value`.
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()>;

    /// Binds the tuple of two values, which a target that unpacks it need not make.
    fn store_pair(&self, vm: &mut Vm, first: Value, second: Value) -> Outcome<()> {
        self.store(vm, crate::types::tuple::of([first, second]))
    }

    /// The name of its Rust type, which says what it was made for.
    fn kind(&self) -> &'static str {
        std::any::type_name::<Self>()
    }

    /// Told by a loop that no turn is left.
    ///
    /// # Errors
    /// Those of an observer.
    fn end(&self, _: &mut Vm) -> Outcome<()> {
        Ok(())
    }
}

/// An owned expression.
pub type BoxExpr = Box<dyn Expr>;
/// An owned statement.
pub type BoxStmt = Box<dyn Stmt>;
/// An owned target.
pub type BoxTarget = Box<dyn Target>;

/// What calling a function starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// The body runs at once.
    Plain,
    /// A generator is made.
    Generator,
    /// A coroutine is made.
    Coroutine,
    /// An asynchronous generator is made.
    AsyncGenerator,
}

/// A cell made when a frame is entered.
#[derive(Clone, Copy, Debug)]
pub struct CellSlot {
    /// The slot; if it holds a parameter, the cell takes the parameter's value.
    pub slot: u32,
}

/// The lowered body of a function, class or module.
pub struct Body {
    /// What calling starts.
    pub kind: BodyKind,
    /// The slots of a frame.
    pub slots: u32,
    /// Positional parameters, which stand in the first slots, if there are no others; `u32::MAX`
    /// when binding arguments takes more.
    pub simple_parameters: u32,
    /// Slots that get a cell on entry.
    pub cells: Box<[CellSlot]>,
    /// The first slot of the free variables, whose cells come from the closure.
    pub free: u32,
    /// The number of free variables.
    pub free_count: u32,
    /// The variables of comprehensions that run in this frame: names and slots, which hold nothing while
    /// the comprehension does not run.
    pub inlined: Box<[(Name, u32)]>,
    /// The statements.
    pub block: super::block::Block,
    /// Whether it contains a `try` or `with`: whether closing a suspended generator can run anything.
    pub handlers: bool,
    /// What the tree reports to an observer, if anything.
    pub reports: Option<super::lower::Reports>,
    /// Whether it only stands for a body that is lowered when the function is first called.
    pub deferred: bool,
}
