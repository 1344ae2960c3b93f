//! `_posixsubprocess`: starting a program, as the library's `subprocess` wants it.

use crate::eval::{Arguments, Outcome, Vm, threads};
use crate::heap::Value;
use crate::heap::breaker::{self, Disposition};
use crate::modules::posix::children::{self, Way};
use crate::modules::posix::process;
use crate::modules::thread;
use crate::system::{self, Identity};
use crate::types::definition::{Method, Native};
use crate::types::module;
use crate::types::none::is_none;
use crate::types::tuple::Tuple;
use crate::types::{exception, int};
use std::ffi::CString;
use std::io::Error;

static FUNCTIONS: &[Method] = &[Method::new(
    "fork_exec",
    Native::Any(fork_exec),
    "fork_exec($module, args, executable_list, close_fds, pass_fds, cwd,\n          env, p2cread, p2cwrite, c2pread, c2pwrite, errread,\n          errwrite, errpipe_read, errpipe_write, restore_signals,\n          call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask,\n          preexec_fn, /)\n--\n\nSpawn a fresh new child process.",
)];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    Ok(module::with_functions(
        "_posixsubprocess",
        Some("A POSIX helper for the subprocess module."),
        FUNCTIONS,
    ))
}

/// What the child does, prepared before it is there.
struct Child {
    arguments: Option<Vec<CString>>,
    programs: Vec<CString>,
    variables: Option<Vec<CString>>,
    folder: Option<CString>,
    close_others: bool,
    kept: Vec<i32>,
    /// Input, output and error of the child, as the parent and as the child have them.
    pipes: [(i32, i32); 3],
    report: i32,
    restore_signals: bool,
    session: bool,
    group: i32,
    group_id: Option<u32>,
    user_id: Option<u32>,
    groups: Option<Vec<u32>>,
    mask: i32,
}

/// Where the child failed.
struct Failure {
    error: Error,
    stage: &'static str,
}

fn fork_exec(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.between(vm, "fork_exec", 22, 23)?;
    // CPython 3.13 says at the end whether `vfork` may be used.
    let before_fork = given[21].clone();
    let arguments = vm.collect(&given[0])?;
    let programs = vm.collect(&given[1])?;
    let Some(kept) = given[3].downcast::<Tuple>() else {
        return Err(vm.type_error("fork_exec() argument 4 must be tuple"));
    };
    let mut kept_numbers: Vec<i32> = Vec::new();
    for number in kept.items() {
        let number = vm.c_int(number)?;
        if number < 0 || kept_numbers.last().is_some_and(|last| number <= *last) {
            return Err(vm.value_error("bad value(s) in fds_to_keep"));
        }
        kept_numbers.push(number);
    }
    let close_others = vm.truth(&given[2])?;
    let folder = match is_none(&given[4]) {
        true => None,
        false => process::c_strings(vm, &given[4..5])?.pop(),
    };
    let variables = match is_none(&given[5]) {
        true => None,
        false => {
            let variables = vm.collect(&given[5])?;
            Some(process::c_strings(vm, &variables)?)
        }
    };
    let mut numbers = [0; 8];
    for (place, value) in numbers.iter_mut().zip(&given[6..14]) {
        *place = vm.c_int(value)?;
    }
    let [input, input_end, output_end, output, error_end, error, report_end, report] = numbers;
    if close_others && report < 3 {
        return Err(vm.value_error("errpipe_write must be >= 3"));
    }
    let _ = report_end;
    let groups = match is_none(&given[18]) {
        true => None,
        false => {
            let mut groups = Vec::new();
            for group in vm.collect(&given[18])? {
                groups.push(vm.c_long(&group)? as u32);
            }
            Some(groups)
        }
    };
    let id = |vm: &mut Vm, value: &Value| -> Outcome<Option<u32>> {
        if is_none(value) { Ok(None) } else { vm.c_long(value).map(|id| Some(id as u32)) }
    };
    let child = Child {
        arguments: Some(process::c_strings(vm, &arguments)?),
        programs: process::c_strings(vm, &programs)?,
        variables,
        folder,
        close_others,
        kept: kept_numbers,
        pipes: [(input_end, input), (output_end, output), (error_end, error)],
        report,
        restore_signals: vm.truth(&given[14])?,
        session: vm.truth(&given[15])?,
        group: vm.c_int(&given[16])?,
        group_id: id(vm, &given[17])?,
        groups,
        user_id: id(vm, &given[19])?,
        mask: vm.c_int(&given[20])?,
    };
    let calls_back = !is_none(&before_fork);
    if calls_back && vm.interpreter.finalizing {
        let message = "preexec_fn not supported at interpreter shutdown";
        return Err(vm.raise_new(&exception::PYTHON_FINALIZATION_ERROR, message));
    }
    if calls_back {
        process::run_at_fork(vm, 0);
    }
    let expected = children::expect(vm, Way::Subprocess, child.arguments.as_deref());
    // Only a child that runs Python has to know that it is without the other threads.
    let forked = match calls_back {
        true => threads::fork(&mut vm.thread, system::fork),
        false => system::fork(),
    };
    vm.interpreter.children.made(expected, forked.as_ref().ok().copied());
    match forked {
        Ok(0) => in_child(vm, &child, calls_back.then_some(&before_fork)),
        Ok(number) => {
            if calls_back {
                process::run_at_fork(vm, 2);
                process::warn_of_threads(vm, "fork");
            }
            Ok(int::new(number.into()))
        }
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn in_child(vm: &mut Vm, child: &Child, before: Option<&Value>) -> ! {
    if before.is_some() {
        thread::after_fork(vm);
        process::run_at_fork(vm, 1);
    }
    let mut message = match child.prepare() {
        Ok(()) => None,
        Err(failure) => Some(told(&failure)),
    };
    if message.is_none()
        && let Some(before) = before
        && let Err(raised) = vm.call(before, &[])
    {
        drop(vm.take_raised(raised));
        message = Some("SubprocessError:0:Exception occurred in preexec_fn.".to_owned());
    }
    let message = message.unwrap_or_else(|| told(&child.execute()));
    if let Ok(report) = system::descriptor(child.report) {
        // Nobody hears of a report that fails.
        let _ = rustix::io::write(report, message.as_bytes());
    }
    system::exit_at_once(255)
}

fn told(failure: &Failure) -> String {
    let number = failure.error.raw_os_error().unwrap_or(0);
    format!("OSError:{number:x}:{}", failure.stage)
}

impl Child {
    fn prepare(&self) -> Result<(), Failure> {
        let failed = |error: Error| Failure { error, stage: "noexec" };
        for number in self.kept.iter().filter(|number| **number != self.report) {
            system::control(*number, libc::F_SETFD, 0).map_err(failed)?;
        }
        for (parent, _) in self.pipes {
            if parent > 2 || (parent >= 0 && !self.pipes.iter().any(|(_, own)| *own == parent)) {
                let _ = system::close(parent);
            }
        }
        self.place_pipes().map_err(failed)?;
        if let Some(folder) = &self.folder {
            rustix::process::chdir(folder.as_c_str())
                .map_err(|error| Failure { error: error.into(), stage: "noexec:chdir" })?;
        }
        if self.mask >= 0 {
            rustix::process::umask(rustix::fs::Mode::from_raw_mode(self.mask as u32));
        }
        if self.restore_signals {
            for signal in [libc::SIGPIPE, libc::SIGXFSZ] {
                let _ = breaker::set_disposition(signal, Disposition::Default);
            }
        }
        if self.session {
            rustix::process::setsid().map_err(|error| failed(error.into()))?;
        }
        if self.group >= 0 {
            rustix::process::setpgid(None, rustix::process::Pid::from_raw(self.group))
                .map_err(|error| failed(error.into()))?;
        }
        if let Some(groups) = &self.groups {
            let groups: Vec<_> = groups.iter().map(|id| rustix::process::Gid::from_raw(*id)).collect();
            rustix::thread::set_thread_groups(&groups).map_err(|error| failed(error.into()))?;
        }
        if let Some(id) = self.group_id {
            system::set_identity(Identity::SetGid, id).map_err(failed)?;
        }
        if let Some(id) = self.user_id {
            system::set_identity(Identity::SetUid, id).map_err(failed)?;
        }
        Ok(())
    }

    /// Makes the child's ends of the pipes its input, output and error.
    fn place_pipes(&self) -> std::io::Result<()> {
        let mut own = self.pipes.map(|(_, own)| own);
        // An end that has the number of another's place is moved out of the way.
        for (place, number) in (0..).zip(&mut own) {
            while (0..place).contains(number) {
                *number = system::control(*number, libc::F_DUPFD, 3)?;
            }
        }
        for index in 0..own.len() {
            let (number, place) = (own[index], index as i32);
            if number == place {
                system::control(number, libc::F_SETFD, 0)?;
            } else if number >= 0 {
                // What stands where this one goes is still to be placed itself.
                for later in own.iter_mut().skip(index + 1).filter(|later| **later == place) {
                    *later = system::control(place, libc::F_DUPFD, 3)?;
                }
                system::duplicate_to(number, place, true)?;
            }
        }
        Ok(())
    }

    fn execute(&self) -> Failure {
        if self.close_others {
            self.close_all_but_kept();
        }
        let mut failed = Error::from_raw_os_error(libc::ENOENT);
        let arguments = self.arguments.as_deref().unwrap_or_default();
        for program in &self.programs {
            let error = system::execute(program, arguments, self.variables.as_deref());
            let elsewhere = matches!(error.raw_os_error(), Some(libc::ENOENT | libc::ENOTDIR));
            if !elsewhere || failed.raw_os_error() == Some(libc::ENOENT) {
                failed = error;
            }
        }
        Failure { error: failed, stage: "" }
    }

    fn close_all_but_kept(&self) {
        let Ok(entries) = std::fs::read_dir("/proc/self/fd") else { return };
        let open: Vec<i32> = entries
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
            .filter(|number| *number > 2 && !self.kept.contains(number))
            .collect();
        for number in open {
            // One of them was the listing itself.
            let _ = system::close(number);
        }
    }
}
