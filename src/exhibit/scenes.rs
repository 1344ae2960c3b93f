//! What in a program's text is worth a view: which attributes a statement looks up, which functions it calls, which
//! class it defines. Found once, before the program runs.

use crate::code::visit::{Inner, Visitor, walk_body, walk_expression, walk_statement};
use std::collections::HashMap;
use vivarium_syntax::ast::{Expr, ExprKind, Keyword, Mod, Span, Stmt, StmtKind};
use vivarium_syntax::{Mode, parse};

/// An argument, or a value stored, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its text.
    pub text: String,
    /// Whether it can be evaluated without running anything: a name or a constant.
    pub is_plain: bool,
}

/// Something that a statement does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Defines a class: its name, and the bases as they are written.
    Class(String, Vec<String>),
    /// Gives a name to a function that may wrap another.
    Function(String),
    /// Reads an attribute of a name's object.
    Read(String, String),
    /// Stores into one.
    Store(String, String, Written),
    /// Calls a name, by this text, with positional and keyword arguments.
    Call(String, String, Vec<Written>, Vec<(String, Written)>),
    /// Copies one name's object for another name.
    Copy(String, String),
    /// Passes on to a method by `super()`.
    Super(String),
}

/// The scenes of a text, by the place where the statement begins.
pub type Scenes = HashMap<u32, Vec<Scene>>;

/// Finds the scenes of a text; none where it is no Python.
pub fn of_text(text: &str) -> Scenes {
    let Ok(Mod::Module(body)) = parse(text, Mode::Exec) else { return Scenes::new() };
    let mut finder = Finder { text, statements: Vec::new(), scenes: Scenes::new() };
    walk_body(&mut finder, &body);
    finder.scenes
}

struct Finder<'t> {
    text: &'t str,
    /// Where the statements begin that are being visited, each within the one before.
    statements: Vec<u32>,
    scenes: Scenes,
}

impl Finder<'_> {
    fn add(&mut self, scene: Scene) {
        let Some(start) = self.statements.last() else { return };
        let scenes = self.scenes.entry(*start).or_default();
        if !scenes.contains(&scene) {
            scenes.push(scene);
        }
    }

    fn text(&self, span: Span) -> String {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default().to_owned()
    }

    fn written(&self, expression: &Expr) -> Written {
        let is_plain = matches!(expression.kind, ExprKind::Name { .. } | ExprKind::Constant { .. });
        Written { text: self.text(expression.span), is_plain }
    }

    fn call(&mut self, whole: &Expr, callee: &Expr, args: &[Expr], keywords: &[Keyword]) {
        if let ExprKind::Attribute { value, attr, .. } = &callee.kind
            && let ExprKind::Call { func, .. } = &value.kind
            && name(func) == Some("super")
        {
            self.add(Scene::Super(attr.to_string()));
        }
        let Some(callee) = name(callee) else { return };
        if callee == "super" || args.iter().any(|argument| matches!(argument.kind, ExprKind::Starred { .. }))
        {
            return;
        }
        let positional = args.iter().map(|argument| self.written(argument)).collect();
        let named = keywords.iter().map(|keyword| {
            let name = keyword.arg.as_ref()?;
            Some((name.to_string(), self.written(&keyword.value)))
        });
        // What `**` spreads is not known before the call.
        let Some(named) = named.collect() else { return };
        self.add(Scene::Call(self.text(whole.span), callee.to_owned(), positional, named));
    }

    /// What an assignment to one name, or to an attribute, is besides its parts.
    fn assignment(&mut self, target: &Expr, value: &Expr) {
        match &target.kind {
            ExprKind::Name { id, .. } => {
                if let Some(original) = copied(value) {
                    self.add(Scene::Copy(id.to_string(), original.to_owned()));
                }
                if matches!(value.kind, ExprKind::Call { .. }) {
                    self.add(Scene::Function(id.to_string()));
                }
            }
            ExprKind::Attribute { value: object, attr, .. } => {
                if let Some(object) = name(object) {
                    let written = self.written(value);
                    self.add(Scene::Store(object.to_owned(), attr.to_string(), written));
                }
            }
            _ => {}
        }
    }
}

fn name(expression: &Expr) -> Option<&str> {
    match &expression.kind {
        ExprKind::Name { id, .. } => Some(id.as_ref()),
        _ => None,
    }
}

/// The name whose object an expression copies: `copy.copy(a)`, `deepcopy(a)`, `a.copy()`, `a[:]`, `list(a)`.
fn copied(expression: &Expr) -> Option<&str> {
    match &expression.kind {
        ExprKind::Call { func, args, keywords } if keywords.is_empty() => {
            let (called, receiver) = match &func.kind {
                ExprKind::Attribute { value, attr, .. } => (attr.as_ref(), name(value)),
                ExprKind::Name { id, .. } => (id.as_ref(), None),
                _ => return None,
            };
            match (called, args.as_slice()) {
                ("copy", []) => receiver,
                ("copy" | "deepcopy" | "list" | "dict" | "set", [original]) => name(original),
                _ => None,
            }
        }
        ExprKind::Subscript { value, slice, .. } => match &slice.kind {
            ExprKind::Slice { lower: None, upper: None, step: None } => name(value),
            _ => None,
        },
        _ => None,
    }
}

impl<'a> Visitor<'a> for Finder<'_> {
    fn statement(&mut self, statement: &'a Stmt) {
        self.statements.push(statement.span.start);
        match &statement.kind {
            StmtKind::ClassDef(class) => {
                let bases = class.bases.iter().map(|base| self.text(base.span)).collect();
                self.add(Scene::Class(class.name.to_string(), bases));
            }
            StmtKind::FunctionDef(function) if !function.decorator_list.is_empty() => {
                self.add(Scene::Function(function.name.to_string()));
            }
            StmtKind::Assign { targets, value } => {
                if let [target] = targets.as_slice() {
                    self.assignment(target, value);
                }
            }
            _ => {}
        }
        walk_statement(self, statement);
        self.statements.pop();
    }

    fn expression(&mut self, expression: &'a Expr) {
        match &expression.kind {
            ExprKind::Call { func, args, keywords } => self.call(expression, func, args, keywords),
            ExprKind::Attribute { value, attr, ctx, .. } => {
                if let Some(object) = name(value)
                    && matches!(ctx, vivarium_syntax::ast::ExprContext::Load)
                {
                    self.add(Scene::Read(object.to_owned(), attr.to_string()));
                }
            }
            _ => {}
        }
        walk_expression(self, expression);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => walk_body(self, &function.body),
            Inner::Class(class) => walk_body(self, &class.body),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenes(text: &str) -> Vec<Scene> {
        let mut found: Vec<(u32, Vec<Scene>)> = of_text(text).into_iter().collect();
        found.sort_by_key(|(start, _)| *start);
        found.into_iter().flat_map(|(_, scenes)| scenes).collect()
    }

    #[test]
    fn copies_are_known_in_their_usual_forms() {
        for text in ["b = copy.deepcopy(a)", "b = a.copy()", "b = a[:]", "b = list(a)", "b = copy(a)"] {
            let copy = Scene::Copy("b".to_owned(), "a".to_owned());
            assert!(scenes(text).contains(&copy), "{text}");
        }
        for text in ["b = a[1:]", "b = f(a)", "b = list(a, c)", "b, c = a.copy()"] {
            assert!(!scenes(text).iter().any(|scene| matches!(scene, Scene::Copy(..))), "{text}");
        }
    }

    #[test]
    fn a_statement_has_the_scenes_of_its_own_head_only() {
        let found = of_text("if a.x:\n    b.y\n");
        assert_eq!(found[&0], vec![Scene::Read("a".to_owned(), "x".to_owned())]);
        assert_eq!(found[&12], vec![Scene::Read("b".to_owned(), "y".to_owned())]);
    }

    #[test]
    fn what_is_spread_makes_no_call_that_could_be_shown() {
        assert_eq!(scenes("f(*a)\ng(**b)\n"), vec![]);
        assert_eq!(scenes("super().hello()\n"), vec![Scene::Super("hello".to_owned())]);
        assert_eq!(scenes("no python"), vec![]);
    }
}
