//! `posix_spawn`: what it is told.

use super::children::{self, Way};
use super::path::{self, Accept};
use super::process::{self, c_string};
use super::spawning::{Spawn, Step};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::signal::signal_set;
use crate::types::none::is_none;
use crate::types::{int, tuple};
use std::ffi::CString;

/// `os.posix_spawn(path, argv, env, *, file_actions=(), setpgroup=…, setsid=…, …)`.
pub fn posix_spawn(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    spawn(vm, "posix_spawn", arguments, false)
}

/// `os.posix_spawnp`: as `posix_spawn`, looking for the program in the folders of `PATH`.
pub fn posix_spawnp(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    spawn(vm, "posix_spawnp", arguments, true)
}

fn spawn(vm: &mut Vm, function: &str, arguments: &Arguments<'_>, search: bool) -> Outcome {
    let names = [
        "path",
        "argv",
        "env",
        "file_actions",
        "setpgroup",
        "resetids",
        "setsid",
        "setsigmask",
        "setsigdef",
        "scheduler",
    ];
    let given = arguments.bind(vm, function, names, 3, 7, 3)?;
    let [Some(target), Some(argv), Some(variables), actions, group, ..] = &given else {
        return Err(vm.type_error(format!("{function}()")));
    };
    let target = path::path(vm, function, "path", target, Accept::Path)?;
    let command = process::command(vm, function, argv)?;
    let variables = if is_none(variables) { None } else { Some(process::environment(vm, variables)?) };
    let mut steps = Vec::new();
    if let Some(actions) = actions.as_ref().filter(|actions| !is_none(actions)) {
        for action in vm.collect(actions)? {
            steps.push(file_action(vm, &action)?);
        }
    }
    let group = match group {
        Some(group) => Some(vm.c_int(group)?),
        None => None,
    };
    let session = vm.truth_or(given[6].as_ref(), false)?;
    let resets_ids = vm.truth_or(given[5].as_ref(), false)?;
    let blocked = match &given[7] {
        Some(signals) => Some(signal_set(vm, signals)?),
        None => None,
    };
    let defaults = match &given[8] {
        Some(signals) => signal_set(vm, signals)?.signals(),
        None => Vec::new(),
    };
    let programs = candidates(vm, &target.bytes, search)?;
    let child = Spawn { programs, command, variables, steps, group, session, resets_ids, blocked, defaults };
    let expected = children::expect(vm, Way::PosixSpawn, Some(&child.command));
    let started = child.start();
    vm.interpreter.children.made(expected, started.as_ref().ok().copied());
    match started {
        Ok(number) => Ok(int::new(number.into())),
        Err(error) => Err(target.error(vm, &error)),
    }
}

fn candidates(vm: &mut Vm, program: &[u8], search: bool) -> Outcome<Vec<CString>> {
    if !search || program.contains(&b'/') {
        return Ok(vec![c_string(vm, program.to_vec())?]);
    }
    let folders = std::env::var_os("PATH").unwrap_or_else(|| "/bin:/usr/bin".into());
    let mut programs = Vec::new();
    for folder in folders.as_encoded_bytes().split(|byte| *byte == b':') {
        let folder: &[u8] = if folder.is_empty() { b"." } else { folder };
        programs.push(c_string(vm, [folder, b"/", program].concat())?);
    }
    Ok(programs)
}

fn file_action(vm: &mut Vm, action: &Value) -> Outcome<Step> {
    let message = "Each file_actions element must be a non-empty tuple";
    let Some(action) = action.downcast::<tuple::Tuple>() else { return Err(vm.type_error(message)) };
    match action.items() {
        [kind, to, target, flags, mode] if int::exact_small(kind) == Some(0) => Ok(Step::Open {
            to: vm.c_int(to)?,
            path: {
                let target = path::path(vm, "posix_spawn", "path", target, Accept::Path)?;
                c_string(vm, target.bytes)?
            },
            flags: vm.c_int(flags)?,
            mode: vm.c_int(mode)? as u32,
        }),
        [kind, number] if int::exact_small(kind) == Some(1) => Ok(Step::Close(vm.c_int(number)?)),
        [kind, from, to] if int::exact_small(kind) == Some(2) => {
            Ok(Step::Duplicate(vm.c_int(from)?, vm.c_int(to)?))
        }
        [] => Err(vm.type_error(message)),
        _ => Err(vm.type_error("Unknown file_actions identifier")),
    }
}
