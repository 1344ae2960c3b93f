//! `%call`: which argument of a call goes to which parameter, without the call being made.
//!
//! Errors are those of the interpreter's own binding, asked with the same arguments.

use super::inspection::with_defaults;
use super::text::{self, pad};
use super::value;
use crate::eval::call::bind;
use crate::eval::{Arguments, Vm};
use crate::heap::{Name, Typed, Value};
use crate::modules::functools::partial::{Partial, placeholder};
use crate::types::code::{VARARGS, VARKEYWORDS};
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::method::Method;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::object::takes_nothing;
use crate::types::static_method::StaticMethod;
use crate::types::str::{intern, to_string};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use serde::Serialize;

/// An argument of the call, and where it comes from.
#[derive(Clone)]
pub struct Given {
    /// The text that it comes from: `x + 1`, `item 0 of *rest`.
    pub origin: String,
    /// Its value; nothing while it is an object that the call makes.
    pub value: Option<Value>,
}

/// A keyword argument of the call.
#[derive(Clone)]
pub struct GivenKeyword {
    /// Its name.
    pub name: Name,
    /// The argument.
    pub given: Given,
}

/// How a parameter can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// Only by its place.
    PositionalOnly,
    /// By its place or its name.
    Ordinary,
    /// It takes the other positional arguments.
    VariablePositional,
    /// Only by its name.
    KeywordOnly,
    /// It takes the other keyword arguments.
    VariableKeyword,
}

/// A parameter, and what it gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// How it can be given.
    pub kind: Kind,
    /// Its value; nothing when it gets none.
    pub value: Option<String>,
    /// Where the value comes from.
    pub origins: Vec<String>,
}

/// A function whose parameters get the arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Target {
    /// The function with its parameters: `f(a, b=1)`.
    pub signature: String,
    /// Why it is called, where that is not plain.
    pub because: Option<String>,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// Arguments for which there is no parameter.
    pub unplaced: Vec<String>,
    /// The error that the call raises.
    pub error: Option<String>,
}

/// The arguments of a call in their places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BindingView {
    /// The call.
    pub asked: String,
    /// The functions that get the arguments, in order: of a class `__new__` and `__init__`.
    pub targets: Vec<Target>,
    /// What can be said where no function written in Python gets them.
    pub note: Option<String>,
    /// The error that the call raises before any function is looked at.
    pub error: Option<String>,
}

/// A call on its way to functions.
struct Call<'v> {
    vm: &'v mut Vm,
    positional: Vec<Given>,
    keywords: Vec<GivenKeyword>,
    view: BindingView,
}

/// Puts the arguments of a call of `callable` in their places.
pub fn bind(
    vm: &mut Vm,
    asked: &str,
    callee: &str,
    callable: &Value,
    positional: Vec<Given>,
    keywords: Vec<GivenKeyword>,
) -> BindingView {
    let view = BindingView { asked: asked.to_owned(), targets: Vec::new(), note: None, error: None };
    let mut call = Call { vm, positional, keywords, view };
    call.resolve(callee, callable, None, 0);
    call.view
}

/// Callables that pass on to others, one within the other, are followed so far.
const DEEPEST: usize = 50;

impl Call<'_> {
    /// Finds the functions that get the arguments; `because` says how the call came to `callable`.
    fn resolve(&mut self, callee: &str, callable: &Value, because: Option<String>, depth: usize) {
        if depth > DEEPEST {
            self.view.note =
                Some(format!("{callee} passes on to another callable, and that to another: too deep"));
            return;
        }
        if let Ok(function) = Typed::<Function>::new(callable.clone()) {
            return self.function(&function, because);
        }
        if let Some(method) = callable.exact::<Method>() {
            let shown = value::called(self.vm, &method.instance);
            let because = because
                .unwrap_or_else(|| format!("{callee} is a method bound to {shown}, which comes first"));
            self.precede(format!("what {callee} is bound to"), Some(method.instance.clone()));
            let function = method.function.clone();
            return self.resolve(callee, &function, Some(because), depth + 1);
        }
        if let Some(method) = callable.exact::<StaticMethod>()
            && let Some(function) = method.function.get()
        {
            return self.resolve(callee, &function, because, depth + 1);
        }
        if callable.is_exact::<Partial>() && self.partial(callee, callable, depth) {
            return;
        }
        if callable.has::<TypeObject>() {
            return self.class(callee, callable);
        }
        if callable.class().slots.call.get().is_none() {
            let class = callable.class().name();
            self.view.error = Some(format!("TypeError: '{class}' object is not callable"));
            return;
        }
        match callable.class().lookup(&names().__call__).filter(Value::is_exact::<Function>) {
            Some(function) => {
                let class = callable.class().short_name();
                self.precede(callee.to_owned(), Some(callable.clone()));
                self.resolve(
                    callee,
                    &function,
                    Some(format!("{callee} is an instance: {class}.__call__ is called")),
                    depth + 1,
                );
            }
            None => {
                let given = text::count(self.positional.len(), "positional argument");
                let named = text::count(self.keywords.len(), "keyword argument");
                self.view.note = Some(format!(
                    "{callee} is built in and takes its arguments apart by itself: {given}, {named}."
                ));
            }
        }
    }

    fn precede(&mut self, origin: String, value: Option<Value>) {
        self.positional.insert(0, Given { origin, value });
    }

    /// Adds the arguments that a `partial` keeps; false where it waits for some in between.
    fn partial(&mut self, callee: &str, callable: &Value, depth: usize) -> bool {
        let kept = ["func", "args", "keywords"].map(|name| self.vm.get_attribute(callable, &intern(name)));
        let [Ok(function), Ok(arguments), Ok(keywords)] = kept else { return false };
        let (Some(arguments), Some(keywords)) = (arguments.downcast::<Tuple>(), keywords.downcast::<Dict>())
        else {
            return false;
        };
        if arguments.items().iter().any(|item| item.is(&placeholder())) {
            return false;
        }
        for item in arguments.items().iter().rev() {
            self.precede(format!("kept by {callee}"), Some(item.clone()));
        }
        let mut all: Vec<GivenKeyword> = Vec::new();
        for (name, value) in value::named_entries(keywords) {
            let name = intern(&name);
            if !self.keywords.iter().any(|keyword| keyword.name == name) {
                all.push(GivenKeyword {
                    name,
                    given: Given { origin: format!("kept by {callee}"), value: Some(value) },
                });
            }
        }
        all.append(&mut self.keywords);
        self.keywords = all;
        let because = format!("{callee} is a partial, which adds what it keeps");
        self.resolve(callee, &function, Some(because), depth + 1);
        true
    }

    /// A class: its metaclass's `__call__`, else its `__new__` and `__init__`.
    fn class(&mut self, callee: &str, class: &Value) {
        let kind = class.payload::<TypeObject>();
        let name = kind.short_name();
        if let Some(function) = class.class().lookup(&names().__call__).filter(Value::is_exact::<Function>) {
            self.precede(callee.to_owned(), Some(class.clone()));
            let metaclass = class.class().short_name();
            return self.resolve(
                callee,
                &function,
                Some(format!("the metaclass has a __call__ of its own: {metaclass}.__call__ is called")),
                1,
            );
        }
        let (positional, keywords) = (self.positional.clone(), self.keywords.clone());
        let make = kind.lookup(&names().__new__).and_then(|new| match new.exact::<StaticMethod>() {
            Some(method) => method.function.get(),
            None => Some(new),
        });
        let mut is_python = false;
        if let Some(function) = make.filter(Value::is_exact::<Function>) {
            is_python = true;
            self.precede(callee.to_owned(), Some(class.clone()));
            self.resolve(
                callee,
                &function,
                Some(format!("{name} is a class: its __new__ makes the object")),
                1,
            );
            (self.positional, self.keywords) = (positional, keywords);
        }
        if let Some(function) = kind.lookup(&names().__init__).filter(Value::is_exact::<Function>) {
            is_python = true;
            self.precede("the object just made".to_owned(), None);
            self.resolve(
                callee,
                &function,
                Some(format!("{name} is a class: its __init__ gets the new object")),
                1,
            );
        }
        if is_python {
            return;
        }
        if takes_nothing(kind) && !(self.positional.is_empty() && self.keywords.is_empty()) {
            self.view.error = Some(format!("TypeError: {}() takes no arguments", kind.name()));
            return;
        }
        self.view.note = Some(if takes_nothing(kind) {
            format!(
                "{name} has neither __new__ nor __init__ of its own: it takes no arguments, and gets none."
            )
        } else {
            format!("{name} is made by built-in code, which takes the arguments apart by itself.")
        });
    }

    fn function(&mut self, function: &Typed<Function>, because: Option<String>) {
        let error = self.error(function);
        let signature = with_defaults(self.vm, function);
        let qualified = function.qualname.get().map_or_else(String::new, |name| to_string(&name));
        let qualified = qualified.rsplit("<locals>.").next().unwrap_or_default().to_owned();
        let signature = match signature.split_once('(') {
            Some((_, parameters)) => format!("{qualified}({parameters}"),
            None => signature,
        };
        let (parameters, unplaced) = self.places(function);
        self.view.targets.push(Target { signature, because, parameters, unplaced, error });
    }

    /// What the interpreter says to these arguments, if it refuses them.
    fn error(&mut self, function: &Function) -> Option<String> {
        let positional: Vec<Value> = self.positional.iter().map(value_of).collect();
        let keywords: Vec<(Name, Value)> =
            self.keywords.iter().map(|keyword| (keyword.name.clone(), value_of(&keyword.given))).collect();
        let code = function.code.borrow().clone();
        let count = (code.positional + code.keyword_only) as usize + 2;
        let mut slots = self.vm.stack.push(count)?;
        let arguments = Arguments { positional: &positional, keywords: &keywords };
        let bound = bind::bind(self.vm, function, &arguments, &mut slots);
        self.vm.stack.pop(count);
        let raised = bound.err()?;
        let exception = self.vm.take_raised(raised);
        Some(value::exception_line(self.vm, &exception))
    }

    /// The parameters with what they get, and what finds no place.
    fn places(&mut self, function: &Function) -> (Vec<Parameter>, Vec<String>) {
        let code = function.code.borrow().clone();
        let (positional, keyword_only) = (code.positional as usize, code.keyword_only as usize);
        let mut keywords = self.keywords.clone();
        let mut parameters = Vec::new();
        let mut unplaced = Vec::new();
        for (index, name) in code.varnames.iter().take(positional + keyword_only).enumerate() {
            let kind = match index {
                _ if index < code.positional_only as usize => Kind::PositionalOnly,
                _ if index < positional => Kind::Ordinary,
                _ => Kind::KeywordOnly,
            };
            let by_place = self.positional.get(index).filter(|_| index < positional).cloned();
            let named = keywords.iter().position(|keyword| keyword.name == *name);
            let named = named.filter(|_| kind != Kind::PositionalOnly);
            let by_name = match (&by_place, named) {
                (None, Some(place)) => Some(keywords.remove(place).given),
                _ => None,
            };
            let default = || default(function, index, name);
            let given = by_place.or(by_name).or_else(default);
            parameters.push(Parameter {
                name: to_string(name.value()),
                kind,
                value: given.as_ref().map(|given| shown(self.vm, given, 40)),
                origins: given.into_iter().map(|given| given.origin).collect(),
            });
        }
        let mut next = positional + keyword_only;
        let rest: Vec<Given> = self.positional.iter().skip(positional).cloned().collect();
        if code.has(VARARGS) {
            let values: Vec<String> = rest.iter().map(|given| shown(self.vm, given, 20)).collect();
            let comma = if values.len() == 1 { "," } else { "" };
            parameters.insert(
                positional,
                Parameter {
                    name: to_string(code.varnames[next].value()),
                    kind: Kind::VariablePositional,
                    value: Some(text::clip(&format!("({}{comma})", values.join(", ")), 40)),
                    origins: rest.iter().map(|given| given.origin.clone()).collect(),
                },
            );
            next += 1;
        } else {
            unplaced.extend(rest.into_iter().map(|given| given.origin));
        }
        // A name that has a value already is refused even where other keywords are taken.
        let is_taken = |keyword: &GivenKeyword| {
            code.varnames[code.positional_only as usize..positional].contains(&keyword.name)
        };
        let (taken, rest): (Vec<_>, Vec<_>) = keywords.into_iter().partition(is_taken);
        unplaced.extend(taken.into_iter().map(|keyword| keyword.given.origin));
        if code.has(VARKEYWORDS) {
            let mut entries = Vec::new();
            for keyword in &rest {
                let shown = shown(self.vm, &keyword.given, 20);
                entries.push(format!("'{}': {shown}", to_string(keyword.name.value())));
            }
            parameters.push(Parameter {
                name: to_string(code.varnames[next].value()),
                kind: Kind::VariableKeyword,
                value: Some(text::clip(&format!("{{{}}}", entries.join(", ")), 40)),
                origins: rest.into_iter().map(|keyword| keyword.given.origin).collect(),
            });
        } else {
            unplaced.extend(rest.into_iter().map(|keyword| keyword.given.origin));
        }
        (parameters, unplaced)
    }
}

/// The value of an argument; for one that is not made yet any value does, since binding looks at none.
fn value_of(given: &Given) -> Value {
    given.value.clone().unwrap_or_else(none)
}

fn shown(vm: &mut Vm, given: &Given, columns: usize) -> String {
    match &given.value {
        Some(value) => value::brief(vm, value, columns),
        None => "(new)".to_owned(),
    }
}

/// The default of the parameter at `index`.
fn default(function: &Function, index: usize, name: &Name) -> Option<Given> {
    let positional = function.code.borrow().positional as usize;
    let value = if index < positional {
        let defaults = function.defaults.get()?;
        let defaults = defaults.payload::<Tuple>().items().to_vec();
        defaults.get((index + defaults.len()).checked_sub(positional)?)?.clone()
    } else {
        function.keyword_defaults.get()?.downcast::<Dict>()?.get_name(name)?
    };
    Some(Given { origin: "its default".to_owned(), value: Some(value) })
}

/// The view as text.
pub fn render(view: &BindingView, columns: usize) -> String {
    let mut lines = vec![text::clip(&view.asked, columns)];
    for target in &view.targets {
        render_target(&mut lines, target, columns);
    }
    if let Some(note) = &view.note {
        lines.extend(text::wrap(note, " ", columns));
    }
    if let Some(error) = &view.error {
        lines.extend(text::wrap(&format!("=> raises {error}"), " ", columns));
    }
    text::lines(&lines)
}

fn render_target(lines: &mut Vec<String>, target: &Target, columns: usize) {
    if let Some(because) = &target.because {
        lines.extend(text::wrap(because, " ", columns));
    }
    lines.extend(text::wrap(&target.signature, " ", columns));
    let widest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let names = widest(&mut target.parameters.iter().map(|parameter| text::width(&parameter.name))).min(16);
    let shown = |parameter: &Parameter| parameter.value.clone().unwrap_or_else(|| "-".to_owned());
    let values =
        widest(&mut target.parameters.iter().map(|parameter| text::width(&shown(parameter)))).min(24);
    for parameter in &target.parameters {
        let kind = match parameter.kind {
            Kind::PositionalOnly => "by place only",
            Kind::Ordinary => "by place or name",
            Kind::VariablePositional => "*, the other places",
            Kind::KeywordOnly => "by name only",
            Kind::VariableKeyword => "**, the other names",
        };
        let origin = match (parameter.origins.is_empty(), &parameter.value) {
            (false, _) => parameter.origins.join(", "),
            (true, Some(_)) => "nothing is left for it".to_owned(),
            (true, None) => "it is missing".to_owned(),
        };
        let parts = [
            pad(&parameter.name, names),
            pad(kind, 19),
            pad(&shown(parameter), values),
            format!("<- {origin}"),
        ];
        lines.extend(text::flow(&parts, "   ", columns));
    }
    for argument in &target.unplaced {
        lines.extend(text::flow(&[format!("no place for {argument}")], "   ", columns));
    }
    match &target.error {
        Some(error) => lines.extend(text::wrap(&format!("=> raises {error}"), " ", columns)),
        None => lines.push(" => the arguments fit; the call is not made here".to_owned()),
    }
}
