//! Private names: within a class `C`, `__x` means `_C__x` ("Private name mangling" in the reference).

use super::Scope;
use vivarium_syntax::ast::Identifier;

/// The name which `name` stands for inside a class called `private`.
///
/// Names that end in two underscores or hold a dot are left alone, and so is everything inside a
/// class whose name is all underscores.
pub fn mangle(private: Option<&str>, name: &str) -> Identifier {
    let Some(class) = private else { return name.into() };
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return name.into();
    }
    let class = class.trim_start_matches('_');
    if class.is_empty() { name.into() } else { format!("_{class}{name}").into() }
}

/// As [`mangle`], for a name that may go unchanged without a new allocation.
pub(super) fn mangle_identifier(scope: &Scope, name: &Identifier) -> Identifier {
    if name.starts_with("__") { mangle_in(scope, name) } else { name.clone() }
}

/// The name which `name` stands for in this scope. In the type parameter scope of a class only the
/// type parameters themselves are private: the bases are written outside the class.
pub(super) fn mangle_in(scope: &Scope, name: &str) -> Identifier {
    match &scope.mangled_names {
        Some(names) if !names.iter().any(|known| &**known == name) => name.into(),
        _ => mangle(scope.private_name.as_deref(), name),
    }
}

#[cfg(test)]
mod tests {
    use super::mangle;

    #[test]
    fn only_private_names_change() {
        assert_eq!(&*mangle(Some("C"), "__x"), "_C__x");
        assert_eq!(&*mangle(Some("__C"), "__x"), "_C__x");
        assert_eq!(&*mangle(Some("C"), "__x__"), "__x__");
        assert_eq!(&*mangle(Some("C"), "_x"), "_x");
        assert_eq!(&*mangle(Some("___"), "__x"), "__x");
        assert_eq!(&*mangle(Some("C"), "__a.b"), "__a.b");
        assert_eq!(&*mangle(None, "__x"), "__x");
    }
}
