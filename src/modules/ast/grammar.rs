//! The abstract grammar, as the classes of the module `ast` are described by it (library, ast).

/// The sums of the grammar: name, whether its nodes have places, its constructors. A product is a sum
/// whose only constructor bears its own name.
pub static GRAMMAR: &[Sum] = &[
    Sum {
        name: "mod",
        located: None,
        constructors: &[
            "Module(stmt* body, type_ignore* type_ignores)",
            "Interactive(stmt* body)",
            "Expression(expr body)",
            "FunctionType(expr* argtypes, expr returns)",
        ],
    },
    Sum {
        name: "stmt",
        located: Some(End::Optional),
        constructors: &[
            "FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)",
            "AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)",
            "ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)",
            "Return(expr? value)",
            "Delete(expr* targets)",
            "Assign(expr* targets, expr value, string? type_comment)",
            "TypeAlias(expr name, type_param* type_params, expr value)",
            "AugAssign(expr target, operator op, expr value)",
            "AnnAssign(expr target, expr annotation, expr? value, int simple)",
            "For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)",
            "AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)",
            "While(expr test, stmt* body, stmt* orelse)",
            "If(expr test, stmt* body, stmt* orelse)",
            "With(withitem* items, stmt* body, string? type_comment)",
            "AsyncWith(withitem* items, stmt* body, string? type_comment)",
            "Match(expr subject, match_case* cases)",
            "Raise(expr? exc, expr? cause)",
            "Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)",
            "TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)",
            "Assert(expr test, expr? msg)",
            "Import(alias* names)",
            "ImportFrom(identifier? module, alias* names, int? level)",
            "Global(identifier* names)",
            "Nonlocal(identifier* names)",
            "Expr(expr value)",
            "Pass",
            "Break",
            "Continue",
        ],
    },
    Sum {
        name: "expr",
        located: Some(End::Optional),
        constructors: &[
            "BoolOp(boolop op, expr* values)",
            "NamedExpr(expr target, expr value)",
            "BinOp(expr left, operator op, expr right)",
            "UnaryOp(unaryop op, expr operand)",
            "Lambda(arguments args, expr body)",
            "IfExp(expr test, expr body, expr orelse)",
            "Dict(expr?* keys, expr* values)",
            "Set(expr* elts)",
            "ListComp(expr elt, comprehension* generators)",
            "SetComp(expr elt, comprehension* generators)",
            "DictComp(expr key, expr value, comprehension* generators)",
            "GeneratorExp(expr elt, comprehension* generators)",
            "Await(expr value)",
            "Yield(expr? value)",
            "YieldFrom(expr value)",
            "Compare(expr left, cmpop* ops, expr* comparators)",
            "Call(expr func, expr* args, keyword* keywords)",
            "FormattedValue(expr value, int conversion, expr? format_spec)",
            "Interpolation(expr value, constant str, int conversion, expr? format_spec)",
            "JoinedStr(expr* values)",
            "TemplateStr(expr* values)",
            "Constant(constant value, string? kind)",
            "Attribute(expr value, identifier attr, expr_context ctx)",
            "Subscript(expr value, expr slice, expr_context ctx)",
            "Starred(expr value, expr_context ctx)",
            "Name(identifier id, expr_context ctx)",
            "List(expr* elts, expr_context ctx)",
            "Tuple(expr* elts, expr_context ctx)",
            "Slice(expr? lower, expr? upper, expr? step)",
        ],
    },
    Sum { name: "expr_context", located: None, constructors: &["Load", "Store", "Del"] },
    Sum { name: "boolop", located: None, constructors: &["And", "Or"] },
    Sum {
        name: "operator",
        located: None,
        constructors: &[
            "Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor",
            "BitAnd", "FloorDiv",
        ],
    },
    Sum { name: "unaryop", located: None, constructors: &["Invert", "Not", "UAdd", "USub"] },
    Sum {
        name: "cmpop",
        located: None,
        constructors: &["Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"],
    },
    Sum {
        name: "comprehension",
        located: None,
        constructors: &["comprehension(expr target, expr iter, expr* ifs, int is_async)"],
    },
    Sum {
        name: "excepthandler",
        located: Some(End::Optional),
        constructors: &["ExceptHandler(expr? type, identifier? name, stmt* body)"],
    },
    Sum {
        name: "arguments",
        located: None,
        constructors: &[
            "arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)",
        ],
    },
    Sum {
        name: "arg",
        located: Some(End::Optional),
        constructors: &["arg(identifier arg, expr? annotation, string? type_comment)"],
    },
    Sum {
        name: "keyword",
        located: Some(End::Optional),
        constructors: &["keyword(identifier? arg, expr value)"],
    },
    Sum {
        name: "alias",
        located: Some(End::Optional),
        constructors: &["alias(identifier name, identifier? asname)"],
    },
    Sum {
        name: "withitem",
        located: None,
        constructors: &["withitem(expr context_expr, expr? optional_vars)"],
    },
    Sum {
        name: "match_case",
        located: None,
        constructors: &["match_case(pattern pattern, expr? guard, stmt* body)"],
    },
    Sum {
        name: "pattern",
        located: Some(End::Required),
        constructors: &[
            "MatchValue(expr value)",
            "MatchSingleton(constant value)",
            "MatchSequence(pattern* patterns)",
            "MatchMapping(expr* keys, pattern* patterns, identifier? rest)",
            "MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)",
            "MatchStar(identifier? name)",
            "MatchAs(pattern? pattern, identifier? name)",
            "MatchOr(pattern* patterns)",
        ],
    },
    Sum { name: "type_ignore", located: None, constructors: &["TypeIgnore(int lineno, string tag)"] },
    Sum {
        name: "type_param",
        located: Some(End::Required),
        constructors: &[
            "TypeVar(identifier name, expr? bound, expr? default_value)",
            "ParamSpec(identifier name, expr? default_value)",
            "TypeVarTuple(identifier name, expr? default_value)",
        ],
    },
];

/// Whether nodes must say where they end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// They need not.
    Optional,
    /// They must.
    Required,
}

/// A type of the abstract grammar.
pub struct Sum {
    /// Its name.
    pub name: &'static str,
    /// Whether its nodes have a place in the source, and how much of it must be given.
    pub located: Option<End>,
    /// Its constructors, each with its fields.
    pub constructors: &'static [&'static str],
}

/// How often a field's type stands in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Once.
    One,
    /// Once, or `None`.
    Optional,
    /// In a list.
    Many,
}

/// A field of a constructor.
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub kind: &'static str,
    /// How often.
    pub quantity: Quantity,
}

/// A constructor taken apart: its name and fields.
pub fn parse(constructor: &'static str) -> (&'static str, Vec<Field>) {
    let Some((name, fields)) = constructor.split_once('(') else { return (constructor, Vec::new()) };
    let fields = fields.trim_end_matches(')').split(", ").filter_map(|field| {
        let (kind, name) = field.split_once(' ')?;
        let quantity = match kind {
            kind if kind.ends_with('*') => Quantity::Many,
            kind if kind.ends_with('?') => Quantity::Optional,
            _ => Quantity::One,
        };
        Some(Field { name, kind: kind.trim_end_matches(['*', '?']), quantity })
    });
    (name, fields.collect())
}

impl Sum {
    /// Whether it has one constructor, which bears its own name.
    pub fn is_product(&self) -> bool {
        matches!(self.constructors, [only] if only.split('(').next() == Some(self.name))
    }

    /// The docstring of its class: the rule of the grammar.
    pub fn rule(&self) -> String {
        if self.is_product() {
            return self.constructors[0].replace("?*", "*");
        }
        if self.constructors.iter().all(|constructor| !constructor.contains('(')) {
            return format!("{} = {}", self.name, self.constructors.join(" | "));
        }
        let separator = format!("\n{:width$} | ", "", width = self.name.len());
        format!("{} = {}", self.name, self.constructors.join(&separator).replace("?*", "*"))
    }
}
