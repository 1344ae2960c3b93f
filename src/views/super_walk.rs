//! `%super`: who is called, in which order, when a method and those it calls say `super()`.
//!
//! Nothing is run: the line is the object's class's, and whether a method passes the call on is read
//! from its text.

use super::text::{self, pad};
use crate::code::visit::{Inner, Visitor, walk_body, walk_expression};
use crate::heap::Value;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::static_method::{ClassMethod, StaticMethod};
use crate::types::str::{intern, to_string};
use crate::types::type_::TypeObject;
use serde::Serialize;
use vivarium_syntax::ast::{Expr, ExprKind, FunctionDef, Stmt};
use vivarium_syntax::{Mode, parse};

/// What one class of the line does with the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Part {
    /// It has no such method.
    Absent,
    /// Its method is reached and passes on by `super()`, at this line of its file.
    PassesOn(u32),
    /// Its method is reached and does not say `super()`.
    Ends,
    /// Its method is reached and is not written in Python.
    BuiltIn,
    /// It has the method, but nobody passes the call on to it.
    NotReached,
}

impl Part {
    /// Whether the class's method is called.
    pub fn is_reached(&self) -> bool {
        !matches!(self, Part::Absent | Part::NotReached)
    }

    /// What the class does, in words, with a call of `method`.
    pub fn told(&self, method: &str) -> String {
        match self {
            Part::Absent => format!("has no {method}"),
            Part::PassesOn(line) => format!("says super().{method} at line {line}"),
            Part::Ends => "does not say super(): here it ends".to_owned(),
            Part::BuiltIn => "is built in: here it ends".to_owned(),
            Part::NotReached => "is not reached".to_owned(),
        }
    }
}

/// A class of the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Station {
    /// The class.
    pub class: String,
    /// Its bases, as written.
    pub bases: Vec<String>,
    /// What it does.
    pub part: Part,
    /// Classes whose method it calls by name instead (`A.hello(self)`).
    pub by_name: Vec<String>,
}

/// The way of a call along a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SuperView {
    /// The class of the object.
    pub class: String,
    /// The method's name.
    pub method: String,
    /// The line, class by class.
    pub stations: Vec<Station>,
    /// The classes whose method is called, in order.
    pub called: Vec<String>,
    /// Whether the last one called passes on to nobody, which raises `AttributeError`.
    pub falls_off: bool,
}

/// What a method's text says.
#[derive(Default)]
struct Calls {
    super_line: Option<u32>,
    by_name: Vec<String>,
}

/// Follows the call of `method` on an object of `class`.
pub fn walk(class: &Value, method: &str) -> SuperView {
    let name = intern(method);
    let kind = class.payload::<TypeObject>();
    let mut view = SuperView {
        class: kind.short_name(),
        method: method.to_owned(),
        stations: Vec::new(),
        called: Vec::new(),
        falls_off: false,
    };
    let mut passed_on = true;
    for class in kind.mro() {
        let kind = class.payload::<TypeObject>();
        let own = kind.namespace.get().and_then(|namespace| namespace.payload::<Dict>().get_name(&name));
        let mut by_name = Vec::new();
        let part = match own {
            None => Part::Absent,
            Some(_) if !passed_on => Part::NotReached,
            Some(found) => {
                view.called.push(kind.short_name());
                match calls(&found) {
                    None => {
                        passed_on = false;
                        Part::BuiltIn
                    }
                    Some(calls) => {
                        by_name = calls.by_name;
                        passed_on = calls.super_line.is_some();
                        calls.super_line.map_or(Part::Ends, Part::PassesOn)
                    }
                }
            }
        };
        view.stations.push(Station { class: kind.short_name(), bases: bases(kind), part, by_name });
    }
    view.falls_off = passed_on;
    view
}

/// The names of a class's bases, as written.
pub fn bases(class: &TypeObject) -> Vec<String> {
    let Some(bases) = class.bases.get() else { return Vec::new() };
    let bases = bases.payload::<crate::types::tuple::Tuple>();
    bases.items().iter().map(|base| base.payload::<TypeObject>().short_name()).collect()
}

/// What a method found in a class's namespace calls; nothing when it is not written in Python.
fn calls(found: &Value) -> Option<Calls> {
    if let Some(wrapper) = found.downcast::<StaticMethod>() {
        return calls(&wrapper.function.get()?);
    }
    if let Some(wrapper) = found.downcast::<ClassMethod>() {
        return calls(&wrapper.function.get()?);
    }
    let Some(function) = found.exact::<Function>() else {
        // A property and its like: look at the functions it holds.
        let inside = super::value::children(found).into_iter().find(|child| child.is_exact::<Function>());
        return inside.and_then(|function| calls(&function));
    };
    let code = function.code.borrow().clone();
    let text = &code.source.text;
    let module = parse(text, Mode::Exec).or_else(|_| parse(text, Mode::Single)).ok()?;
    let body = match &module {
        vivarium_syntax::ast::Mod::Module(body) | vivarium_syntax::ast::Mod::Interactive(body) => body,
        vivarium_syntax::ast::Mod::Expression(_) => return None,
    };
    let mut search = Search { start: code.span.start, found: None };
    walk_body(&mut search, body);
    let definition = search.found?;
    let name = to_string(code.name.value());
    let mut reader = Reader { method: &name, calls: Calls::default(), line: |at| code.source.line(at) };
    walk_body(&mut reader, &definition.body);
    Some(reader.calls)
}

/// Finds the definition that begins at a place.
struct Search<'a> {
    start: u32,
    found: Option<&'a FunctionDef>,
}

impl<'a> Visitor<'a> for Search<'a> {
    fn statement(&mut self, statement: &'a Stmt) {
        use vivarium_syntax::ast::StmtKind;
        if let StmtKind::FunctionDef(function) | StmtKind::AsyncFunctionDef(function) = &statement.kind
            && statement.span.start == self.start
        {
            self.found = Some(function);
        }
        crate::code::visit::walk_statement(self, statement);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => walk_body(self, &function.body),
            Inner::Class(class) => walk_body(self, &class.body),
            _ => {}
        }
    }
}

/// Reads from a method's body whom it calls.
struct Reader<'m, L> {
    method: &'m str,
    calls: Calls,
    line: L,
}

impl<'a, L: Fn(u32) -> u32> Visitor<'a> for Reader<'_, L> {
    fn expression(&mut self, expression: &'a Expr) {
        if let ExprKind::Attribute { value, attr, .. } = &expression.kind
            && **attr == *self.method
        {
            match &value.kind {
                ExprKind::Call { func, .. } if is_name(func, "super") => {
                    let line = (self.line)(expression.span.start);
                    self.calls.super_line.get_or_insert(line);
                }
                ExprKind::Name { id, .. } if id.starts_with(char::is_uppercase) => {
                    self.calls.by_name.push(id.to_string());
                }
                _ => {}
            }
        }
        walk_expression(self, expression);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => walk_body(self, &function.body),
            Inner::Lambda(_, _, body) => self.expression(body),
            Inner::Comprehension(_, _, element, value) => {
                self.expression(element);
                if let Some(value) = value {
                    self.expression(value);
                }
            }
            _ => {}
        }
    }
}

fn is_name(expression: &Expr, name: &str) -> bool {
    matches!(&expression.kind, ExprKind::Name { id, .. } if **id == *name)
}

/// The view as text.
pub fn render(view: &SuperView, columns: usize) -> String {
    let line: Vec<&str> = view.stations.iter().map(|station| station.class.as_str()).collect();
    let mut lines =
        vec![format!("{}.{}   line of {}: {}", view.class, view.method, view.class, line.join(" > "))];
    let mut order = 0;
    for station in &view.stations {
        let number = if station.part.is_reached() {
            order += 1;
            format!("{order}")
        } else {
            "-".to_owned()
        };
        let does = station.part.told(&view.method);
        let mut parts = vec![format!("{number:>3}  {} {does}", pad(&station.class, 10))];
        if !station.by_name.is_empty() {
            parts.push(format!("calls {} by name, past the line", station.by_name.join(", ")));
        }
        lines.extend(text::flow(&parts, "", columns));
    }
    let called: Vec<String> = view.called.iter().map(|class| format!("{class}.{}", view.method)).collect();
    if called.is_empty() {
        lines.push(format!(" nobody has {}: AttributeError", view.method));
    } else {
        lines.extend(text::wrap(&format!("called: {}", called.join(" -> ")), " ", columns));
        if view.falls_off {
            let text = format!("the last super().{} finds nobody: AttributeError", view.method);
            lines.extend(text::wrap(&text, " ", columns));
        }
        lines.extend(sideways(view).map_or(Vec::new(), |note| text::wrap(&note, " ", columns)));
    }
    text::lines(&lines)
}

/// A note on the first `super()` that leads to a class which is no base of the class that says it.
pub fn sideways(view: &SuperView) -> Option<String> {
    view.called.windows(2).find_map(|pair| {
        let station = view.stations.iter().find(|station| station.class == pair[0])?;
        let base = station.bases.first()?;
        (!station.bases.contains(&pair[1])).then(|| {
            format!(
                "note: super() in {} is {} here, not {base}, because the line is that of {}.",
                pair[0], pair[1], view.class
            )
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn station(class: &str, bases: &[&str], part: Part) -> Station {
        let bases = bases.iter().map(|base| (*base).to_owned()).collect();
        Station { class: class.to_owned(), bases, part, by_name: Vec::new() }
    }

    #[test]
    fn the_way_and_where_it_leads_aside() {
        let view = SuperView {
            class: "D".to_owned(),
            method: "hi".to_owned(),
            stations: vec![
                station("D", &["B", "C"], Part::PassesOn(4)),
                station("B", &["A"], Part::PassesOn(8)),
                station("C", &["A"], Part::Ends),
                station("A", &["object"], Part::NotReached),
                station("object", &[], Part::Absent),
            ],
            called: ["D", "B", "C"].map(str::to_owned).to_vec(),
            falls_off: false,
        };
        insta::assert_snapshot!(render(&view, 80));
    }
}
