//! `_locale`: there is one locale, "C" with UTF-8 text.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::module::{self, Module};
use crate::types::none::is_none;
use crate::types::slots::Comparison;
use crate::types::str::{self, Str, intern, to_string};
use crate::types::{builtin_function, exception, int, list};

/// The categories as Linux numbers them.
const CATEGORIES: &[(&str, i64)] = &[
    ("LC_CTYPE", 0),
    ("LC_NUMERIC", 1),
    ("LC_TIME", 2),
    ("LC_COLLATE", 3),
    ("LC_MONETARY", 4),
    ("LC_MESSAGES", 5),
    ("LC_ALL", 6),
    ("CHAR_MAX", 127),
];

static FUNCTIONS: &[Method] = &[
    Method::new(
        "getencoding",
        Native::NoArguments(|_, _| Ok(str::new("utf-8"))),
        "getencoding($module, /)\n--\n\nGet the current locale encoding.",
    ),
    Method::new(
        "localeconv",
        Native::NoArguments(localeconv),
        "localeconv($module, /)\n--\n\nReturns numeric and monetary locale-specific parameters.",
    ),
    Method::new(
        "setlocale",
        Native::Any(setlocale),
        "setlocale($module, category, locale=None, /)\n--\n\nActivates/queries locale processing.",
    ),
    Method::new(
        "strcoll",
        Native::Positional(2, 2, strcoll),
        "strcoll($module, os1, os2, /)\n--\n\nCompares two strings according to the locale.",
    ),
    Method::new(
        "strxfrm",
        Native::One(|_, _, text| Ok(text.clone())),
        "strxfrm($module, string, /)\n--\n\nReturn a string that can be used as a key for locale-aware comparisons.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(vm: &mut Vm) -> Outcome {
    let made = module::new("_locale", Some("Support for POSIX locales."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, number) in CATEGORIES {
        namespace.set_name(&intern(name), int::new(*number));
    }
    let bases = crate::types::tuple::new(vec![exception::EXCEPTION.value()]);
    let body = dict::new();
    body.payload::<Dict>().set_name(&intern("__module__"), str::new("locale"));
    let error = vm.call(&crate::types::type_::CLASS.value(), &[str::new("Error"), bases, body])?;
    namespace.set_name(&intern("Error"), error);
    Ok(made)
}

fn localeconv(_: &mut Vm, _: &Value) -> Outcome {
    let conventions = dict::new();
    let made = conventions.payload::<Dict>();
    for (name, text) in [("decimal_point", "."), ("thousands_sep", ""), ("int_curr_symbol", "")]
        .into_iter()
        .chain(["currency_symbol", "mon_decimal_point", "mon_thousands_sep"].map(|name| (name, "")))
        .chain(["positive_sign", "negative_sign"].map(|name| (name, "")))
    {
        made.set_name(&intern(name), str::new(text));
    }
    for name in ["grouping", "mon_grouping"] {
        made.set_name(&intern(name), list::new(Vec::new()));
    }
    for name in [
        "int_frac_digits",
        "frac_digits",
        "p_cs_precedes",
        "p_sep_by_space",
        "n_cs_precedes",
        "n_sep_by_space",
        "p_sign_posn",
        "n_sign_posn",
    ] {
        made.set_name(&intern(name), int::new(127));
    }
    Ok(conventions)
}

fn setlocale(vm: &mut Vm, module: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [_, locale] = arguments.bind(vm, "setlocale", ["category", "locale"], 2, 0, 1)?;
    let asked = locale.filter(|locale| !is_none(locale));
    let known = ["", "C", "POSIX", "C.UTF-8", "C.utf8"];
    if asked.is_some_and(|asked| !known.contains(&to_string(&asked).as_str())) {
        let error = vm.get_attribute(module, &intern("Error"))?;
        let raised = vm.call(&error, &[str::new("unsupported locale setting")])?;
        return Err(vm.raise(raised));
    }
    Ok(str::new("C"))
}

fn strcoll(vm: &mut Vm, _: &Value, texts: &[Value]) -> Outcome {
    for text in texts {
        if !text.has::<Str>() {
            let class = text.class().name();
            return Err(vm.type_error(format!("strcoll() argument must be str, not {class}")));
        }
    }
    let less = vm.compare_truth(&texts[0], &texts[1], Comparison::Lt)?;
    let equal = vm.equal(&texts[0], &texts[1])?;
    Ok(int::new(if equal {
        0
    } else if less {
        -1
    } else {
        1
    }))
}
