//! The abstract syntax tree of Python 3.14.
//!
//! Every node is named as in CPython's `Parser/Python.asdl`, and holds the same fields in the
//! same order, so that a dump of this tree can be compared with `ast.dump`. Positions are byte
//! offsets into the decoded UTF-8 source; `source::LineIndex` turns them into lines and columns.

use num_bigint::BigInt;
use std::sync::Arc;

/// A half-open range of byte offsets into the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset one past the last byte.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// The smallest range holding both `self` and `other`.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A name as the program means it: normalised to NFKC, not yet mangled.
pub type Identifier = Arc<str>;

/// What a source text parses to, by the mode it was read in.
#[derive(Clone, Debug, PartialEq)]
pub enum Mod {
    /// A file (`exec` mode).
    Module(Vec<Stmt>),
    /// One interactive statement (`single` mode).
    Interactive(Vec<Stmt>),
    /// One expression (`eval` mode).
    Expression(Box<Expr>),
}

/// A statement and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// Where the statement stands, without its trailing newline. For a decorated function or
    /// class this begins at `def` or `class`, as in CPython.
    pub span: Span,
    /// Which statement it is.
    pub kind: StmtKind,
}

/// The statements of the language (`stmt` of the ASDL).
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub enum StmtKind {
    FunctionDef(Box<FunctionDef>),
    AsyncFunctionDef(Box<FunctionDef>),
    ClassDef(Box<ClassDef>),
    Return {
        value: Option<Box<Expr>>,
    },
    Delete {
        targets: Vec<Expr>,
    },
    Assign {
        targets: Vec<Expr>,
        value: Box<Expr>,
    },
    TypeAlias {
        name: Box<Expr>,
        type_params: Vec<TypeParam>,
        value: Box<Expr>,
    },
    AugAssign {
        target: Box<Expr>,
        op: Operator,
        value: Box<Expr>,
    },
    /// `simple` is true when the target is a bare name without parentheses.
    AnnAssign {
        target: Box<Expr>,
        annotation: Box<Expr>,
        value: Option<Box<Expr>>,
        simple: bool,
    },
    For(Box<For>),
    AsyncFor(Box<For>),
    While {
        test: Box<Expr>,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    If {
        test: Box<Expr>,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    With {
        items: Vec<WithItem>,
        body: Vec<Stmt>,
    },
    AsyncWith {
        items: Vec<WithItem>,
        body: Vec<Stmt>,
    },
    Match {
        subject: Box<Expr>,
        cases: Vec<MatchCase>,
    },
    Raise {
        exc: Option<Box<Expr>>,
        cause: Option<Box<Expr>>,
    },
    Try(Box<Try>),
    /// `try` with `except*` clauses.
    TryStar(Box<Try>),
    Assert {
        test: Box<Expr>,
        msg: Option<Box<Expr>>,
    },
    Import {
        names: Vec<Alias>,
    },
    ImportFrom {
        module: Option<Identifier>,
        names: Vec<Alias>,
        level: u32,
    },
    Global {
        names: Vec<Identifier>,
    },
    Nonlocal {
        names: Vec<Identifier>,
    },
    Expr {
        value: Box<Expr>,
    },
    Pass,
    Break,
    Continue,
}

/// A `def` or `async def`.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct FunctionDef {
    pub name: Identifier,
    /// Where the name itself stands.
    pub name_span: Span,
    pub args: Arguments,
    pub body: Vec<Stmt>,
    pub decorator_list: Vec<Expr>,
    pub returns: Option<Box<Expr>>,
    pub type_params: Vec<TypeParam>,
}

/// A `class`.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct ClassDef {
    pub name: Identifier,
    /// Where the name itself stands.
    pub name_span: Span,
    pub bases: Vec<Expr>,
    pub keywords: Vec<Keyword>,
    pub body: Vec<Stmt>,
    pub decorator_list: Vec<Expr>,
    pub type_params: Vec<TypeParam>,
}

/// A `for` or `async for`.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct For {
    pub target: Expr,
    pub iter: Expr,
    pub body: Vec<Stmt>,
    pub orelse: Vec<Stmt>,
}

/// A `try`, of either kind.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct Try {
    pub body: Vec<Stmt>,
    pub handlers: Vec<ExceptHandler>,
    pub orelse: Vec<Stmt>,
    pub finalbody: Vec<Stmt>,
}

/// One `except` clause.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct ExceptHandler {
    pub span: Span,
    pub type_: Option<Box<Expr>>,
    pub name: Option<Identifier>,
    pub body: Vec<Stmt>,
}

/// One `expression as target` of a `with`.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct WithItem {
    pub context_expr: Expr,
    pub optional_vars: Option<Box<Expr>>,
}

/// One `case` of a `match`.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct MatchCase {
    pub pattern: Pattern,
    pub guard: Option<Box<Expr>>,
    pub body: Vec<Stmt>,
}

/// One `name as asname` of an import.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct Alias {
    pub span: Span,
    /// The dotted name, or `*`.
    pub name: Identifier,
    pub asname: Option<Identifier>,
}

/// An expression and where it stands. Parentheses round it do not belong to its span, save for
/// tuples and generator expressions, as in CPython.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// Where the expression stands.
    pub span: Span,
    /// Which expression it is.
    pub kind: ExprKind,
}

/// The expressions of the language (`expr` of the ASDL).
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub enum ExprKind {
    BoolOp {
        op: BoolOp,
        values: Vec<Expr>,
    },
    NamedExpr {
        target: Box<Expr>,
        value: Box<Expr>,
    },
    BinOp {
        left: Box<Expr>,
        op: Operator,
        right: Box<Expr>,
    },
    UnaryOp {
        op: UnaryOp,
        operand: Box<Expr>,
    },
    Lambda {
        args: Box<Arguments>,
        body: Box<Expr>,
    },
    IfExp {
        test: Box<Expr>,
        body: Box<Expr>,
        orelse: Box<Expr>,
    },
    /// A missing key stands for `**mapping`.
    Dict {
        keys: Vec<Option<Expr>>,
        values: Vec<Expr>,
    },
    Set {
        elts: Vec<Expr>,
    },
    ListComp {
        elt: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    SetComp {
        elt: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    DictComp {
        key: Box<Expr>,
        value: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    GeneratorExp {
        elt: Box<Expr>,
        generators: Vec<Comprehension>,
    },
    Await {
        value: Box<Expr>,
    },
    Yield {
        value: Option<Box<Expr>>,
    },
    YieldFrom {
        value: Box<Expr>,
    },
    Compare {
        left: Box<Expr>,
        ops: Vec<CmpOp>,
        comparators: Vec<Expr>,
    },
    Call {
        func: Box<Expr>,
        args: Vec<Expr>,
        keywords: Vec<Keyword>,
    },
    /// A replacement field of an f-string.
    FormattedValue {
        value: Box<Expr>,
        conversion: Option<Conversion>,
        format_spec: Option<Box<Expr>>,
    },
    /// A replacement field of a t-string; `text` is the expression as written.
    Interpolation {
        value: Box<Expr>,
        text: Arc<str>,
        conversion: Option<Conversion>,
        format_spec: Option<Box<Expr>>,
    },
    JoinedStr {
        values: Vec<Expr>,
    },
    TemplateStr {
        values: Vec<Expr>,
    },
    Constant {
        value: Constant,
        kind: Option<StringPrefix>,
    },
    Attribute {
        value: Box<Expr>,
        attr: Identifier,
        attr_span: Span,
        ctx: ExprContext,
    },
    Subscript {
        value: Box<Expr>,
        slice: Box<Expr>,
        ctx: ExprContext,
    },
    Starred {
        value: Box<Expr>,
        ctx: ExprContext,
    },
    Name {
        id: Identifier,
        ctx: ExprContext,
    },
    List {
        elts: Vec<Expr>,
        ctx: ExprContext,
    },
    Tuple {
        elts: Vec<Expr>,
        ctx: ExprContext,
    },
    Slice {
        lower: Option<Box<Expr>>,
        upper: Option<Box<Expr>>,
        step: Option<Box<Expr>>,
    },
}

/// Whether an expression is read, bound or deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in Python.asdl")]
pub enum ExprContext {
    Load,
    Store,
    Del,
}

/// The `u` prefix, which `ast` keeps in `Constant.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "one value")]
pub enum StringPrefix {
    U,
}

/// The `!s`, `!r` or `!a` of a replacement field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the functions")]
pub enum Conversion {
    Str,
    Repr,
    Ascii,
}

/// A constant of the source.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "named after Python's types")]
pub enum Constant {
    None,
    True,
    False,
    Ellipsis,
    /// An integer that fits in 64 bits.
    Int(i64),
    BigInt(Box<BigInt>),
    Float(f64),
    /// The imaginary part.
    Complex(f64),
    /// UTF-8 with lone surrogates encoded in three bytes each (WTF-8).
    Str(Arc<[u8]>),
    Bytes(Arc<[u8]>),
}

/// `and` and `or`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in Python.asdl")]
pub enum BoolOp {
    And,
    Or,
}

/// The binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "named as in Python.asdl")]
pub enum Operator {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

/// The unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in Python.asdl")]
pub enum UnaryOp {
    Invert,
    Not,
    UAdd,
    USub,
}

/// The comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in Python.asdl")]
pub enum CmpOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

/// One `for … in … if …` of a comprehension.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct Comprehension {
    pub target: Expr,
    pub iter: Expr,
    pub ifs: Vec<Expr>,
    pub is_async: bool,
}

/// The parameters of a function.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct Arguments {
    pub posonlyargs: Vec<Arg>,
    pub args: Vec<Arg>,
    pub vararg: Option<Box<Arg>>,
    pub kwonlyargs: Vec<Arg>,
    /// One for each of `kwonlyargs`; `None` where it is required.
    pub kw_defaults: Vec<Option<Expr>>,
    pub kwarg: Option<Box<Arg>>,
    /// The defaults of the last positional parameters.
    pub defaults: Vec<Expr>,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct Arg {
    pub span: Span,
    pub arg: Identifier,
    pub annotation: Option<Box<Expr>>,
}

/// One `name=value` of a call or class; a missing name stands for `**value`.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct Keyword {
    pub span: Span,
    pub arg: Option<Identifier>,
    pub value: Expr,
}

/// A pattern of a `case` and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// Where the pattern stands.
    pub span: Span,
    /// Which pattern it is.
    pub kind: PatternKind,
}

/// The patterns of `match` (`pattern` of the ASDL).
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub enum PatternKind {
    MatchValue {
        value: Box<Expr>,
    },
    /// `None`, `True` or `False`.
    MatchSingleton {
        value: Constant,
    },
    MatchSequence {
        patterns: Vec<Pattern>,
    },
    MatchMapping {
        keys: Vec<Expr>,
        patterns: Vec<Pattern>,
        rest: Option<Identifier>,
    },
    MatchClass {
        cls: Box<Expr>,
        patterns: Vec<Pattern>,
        kwd_attrs: Vec<Identifier>,
        kwd_patterns: Vec<Pattern>,
    },
    MatchStar {
        name: Option<Identifier>,
    },
    /// A capture, with or without a pattern; the wildcard `_` has neither.
    MatchAs {
        pattern: Option<Box<Pattern>>,
        name: Option<Identifier>,
    },
    MatchOr {
        patterns: Vec<Pattern>,
    },
}

/// One type parameter (PEP 695, with the defaults of PEP 696).
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub struct TypeParam {
    pub span: Span,
    pub name: Identifier,
    pub kind: TypeParamKind,
    pub default_value: Option<Box<Expr>>,
}

/// Which kind of type parameter it is.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Python.asdl")]
pub enum TypeParamKind {
    TypeVar { bound: Option<Box<Expr>> },
    ParamSpec,
    TypeVarTuple,
}
