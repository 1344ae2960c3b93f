//! `pwd` and `grp`: the system's users and groups, from its own tables.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::{exception, int, list};

crate::struct_sequence! {
    /// The type `pwd.struct_passwd`.
    PASSWORD, PASSWORD_DEFINITION, struct_passwd, "pwd.struct_passwd",
    "pwd.struct_passwd: Results from getpw*() routines.\n\nThis object may be accessed either as a tuple of\n  (pw_name,pw_passwd,pw_uid,pw_gid,pw_gecos,pw_dir,pw_shell)\nor via the object attributes as named in the above tuple.",
    7 of [pw_name 0, pw_passwd 1, pw_uid 2, pw_gid 3, pw_gecos 4, pw_dir 5, pw_shell 6]
}

crate::struct_sequence! {
    /// The type `grp.struct_group`.
    GROUP, GROUP_DEFINITION, struct_group, "grp.struct_group",
    "grp.struct_group: Results from getgr*() routines.\n\nThis object may be accessed either as a tuple of\n  (gr_name,gr_passwd,gr_gid,gr_mem)\nor via the object attributes as named in the above tuple.",
    4 of [gr_name 0, gr_passwd 1, gr_gid 2, gr_mem 3]
}

static USERS: &[Method] = &[
    Method::new(
        "getpwall",
        Native::NoArguments(getpwall),
        "getpwall($module, /)\n--\n\nReturn a list of all available password database entries, in arbitrary order.\n\nSee help(pwd) for more on password database entries.",
    ),
    Method::new(
        "getpwnam",
        Native::One(getpwnam),
        "getpwnam($module, name, /)\n--\n\nReturn the password database entry for the given user name.\n\nSee `help(pwd)` for more on password database entries.",
    ),
    Method::new(
        "getpwuid",
        Native::One(getpwuid),
        "getpwuid($module, uidobj, /)\n--\n\nReturn the password database entry for the given numeric user ID.\n\nSee `help(pwd)` for more on password database entries.",
    ),
];

static GROUPS: &[Method] = &[
    Method::new(
        "getgrall",
        Native::NoArguments(getgrall),
        "getgrall($module, /)\n--\n\nReturn a list of all available group entries, in arbitrary order.\n\nAn entry whose name starts with '+' or '-' represents an instruction\nto use YP/NIS and may not be accessible via getgrnam or getgrgid.",
    ),
    Method::new(
        "getgrgid",
        Native::Any(getgrgid),
        "getgrgid($module, /, id)\n--\n\nReturn the group database entry for the given numeric group ID.\n\nIf id is not valid, raise KeyError.",
    ),
    Method::new(
        "getgrnam",
        Native::Any(getgrnam),
        "getgrnam($module, /, name)\n--\n\nReturn the group database entry for the given group name.\n\nIf name is not valid, raise KeyError.",
    ),
];

/// The module `pwd`.
///
/// # Errors
/// None.
pub fn users(_: &mut Vm) -> Outcome {
    let made = module::with_functions(
        "pwd",
        Some("This module provides access to the Unix password database."),
        USERS,
    );
    made.payload::<Module>().namespace.set_name(&intern("struct_passwd"), PASSWORD.value());
    Ok(made)
}

/// The module `grp`.
///
/// # Errors
/// None.
pub fn groups(_: &mut Vm) -> Outcome {
    let made = module::with_functions("grp", Some("Access to the Unix group database."), GROUPS);
    made.payload::<Module>().namespace.set_name(&intern("struct_group"), GROUP.value());
    Ok(made)
}

/// The lines of a table, taken apart at their colons.
fn table(path: &str, fields: usize) -> Vec<Vec<String>> {
    let text = std::fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&text).into_owned();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let split = lines.map(|line| line.split(':').map(str::to_owned).collect::<Vec<String>>());
    split.filter(|parts| parts.len() >= fields).collect()
}

fn number(text: &str) -> Value {
    int::new(text.parse().unwrap_or(0))
}

fn user(parts: &[String]) -> Value {
    struct_passwd(vec![
        str::new(parts[0].as_str()),
        str::new(parts[1].as_str()),
        number(&parts[2]),
        number(&parts[3]),
        str::new(parts[4].as_str()),
        str::new(parts[5].as_str()),
        str::new(parts[6].as_str()),
    ])
}

fn group(parts: &[String]) -> Value {
    let members = parts[3].split(',').filter(|member| !member.is_empty()).map(str::new).collect();
    struct_group(vec![
        str::new(parts[0].as_str()),
        str::new(parts[1].as_str()),
        number(&parts[2]),
        list::new(members),
    ])
}

const USER_TABLE: (&str, usize) = ("/etc/passwd", 7);
const GROUP_TABLE: (&str, usize) = ("/etc/group", 4);

fn getpwall(_: &mut Vm, _: &Value) -> Outcome {
    Ok(list::new(table(USER_TABLE.0, USER_TABLE.1).iter().map(|parts| user(parts)).collect()))
}

fn getgrall(_: &mut Vm, _: &Value) -> Outcome {
    Ok(list::new(table(GROUP_TABLE.0, GROUP_TABLE.1).iter().map(|parts| group(parts)).collect()))
}

fn by_name(vm: &mut Vm, function: &str, name: &Value, (path, fields): (&str, usize)) -> Outcome<Vec<String>> {
    if !name.has::<Str>() {
        let class = name.class().name();
        return Err(vm.type_error(format!("{function}() argument must be str, not {class}")));
    }
    let wanted = to_string(name);
    if wanted.contains('\0') {
        return Err(vm.value_error("embedded null byte"));
    }
    match table(path, fields).into_iter().find(|parts| parts[0] == wanted) {
        Some(parts) => Ok(parts),
        None => {
            let shown = vm.repr_text(name)?.to_string_lossy();
            let message = format!("{function}(): name not found: {shown}");
            Err(vm.raise_new(&exception::KEY_ERROR, &message))
        }
    }
}

fn by_number(vm: &mut Vm, function: &str, id: &Value, (path, fields): (&str, usize)) -> Outcome<Vec<String>> {
    if id.class().slots.index.get().is_none() {
        let class = id.class().name();
        return Err(vm.type_error(format!("'{class}' object cannot be interpreted as an integer")));
    }
    let id = vm.index(id)?;
    let wanted = vm.repr_text(&id)?.to_string_lossy();
    match table(path, fields).into_iter().find(|parts| parts[2] == wanted) {
        Some(parts) => Ok(parts),
        None => {
            let kind = if function == "getpwuid" { "uid" } else { "gid" };
            let message = format!("{function}(): {kind} not found: {wanted}");
            Err(vm.raise_new(&exception::KEY_ERROR, &message))
        }
    }
}

fn getpwnam(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    by_name(vm, "getpwnam", name, USER_TABLE).map(|parts| user(&parts))
}

fn getpwuid(vm: &mut Vm, _: &Value, id: &Value) -> Outcome {
    by_number(vm, "getpwuid", id, USER_TABLE).map(|parts| user(&parts))
}

fn getgrnam(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [name] = arguments.bind(vm, "getgrnam", ["name"], 0, 0, 1)?;
    let name = name.unwrap_or_else(crate::types::none::none);
    by_name(vm, "getgrnam", &name, GROUP_TABLE).map(|parts| group(&parts))
}

fn getgrgid(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [id] = arguments.bind(vm, "getgrgid", ["id"], 0, 0, 1)?;
    let id = id.unwrap_or_else(crate::types::none::none);
    by_number(vm, "getgrgid", &id, GROUP_TABLE).map(|parts| group(&parts))
}
