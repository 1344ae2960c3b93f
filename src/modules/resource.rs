//! `resource`: limits on what the process may use, and what it has used.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::system;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::tuple::{self, Tuple};
use crate::types::{exception, float, int};
use rustix::process::{Resource, Rlimit};

crate::struct_sequence! {
    /// The type `resource.struct_rusage`.
    USAGE, USAGE_DEFINITION, struct_rusage, "resource.struct_rusage",
    "struct_rusage: Result from getrusage.",
    16 of [
        ru_utime 0, ru_stime 1, ru_maxrss 2, ru_ixrss 3, ru_idrss 4, ru_isrss 5, ru_minflt 6, ru_majflt 7,
        ru_nswap 8, ru_inblock 9, ru_oublock 10, ru_msgsnd 11, ru_msgrcv 12, ru_nsignals 13, ru_nvcsw 14,
        ru_nivcsw 15,
    ]
}

static NUMBERS: &[(&str, i64)] = &[
    ("RLIMIT_AS", 9),
    ("RLIMIT_CORE", 4),
    ("RLIMIT_CPU", 0),
    ("RLIMIT_DATA", 2),
    ("RLIMIT_FSIZE", 1),
    ("RLIMIT_MEMLOCK", 8),
    ("RLIMIT_MSGQUEUE", 12),
    ("RLIMIT_NICE", 13),
    ("RLIMIT_NOFILE", 7),
    ("RLIMIT_NPROC", 6),
    ("RLIMIT_OFILE", 7),
    ("RLIMIT_RSS", 5),
    ("RLIMIT_RTPRIO", 14),
    ("RLIMIT_RTTIME", 15),
    ("RLIMIT_SIGPENDING", 11),
    ("RLIMIT_STACK", 3),
    ("RLIM_INFINITY", -1),
    ("RUSAGE_CHILDREN", -1),
    ("RUSAGE_SELF", 0),
    ("RUSAGE_THREAD", 1),
];

static FUNCTIONS: &[Method] = &[
    Method::new(
        "getpagesize",
        Native::NoArguments(|_, _| Ok(int::new(rustix::param::page_size() as i64))),
        "getpagesize($module, /)\n--\n\n",
    ),
    Method::new("getrlimit", Native::One(getrlimit), "getrlimit($module, resource, /)\n--\n\n"),
    Method::new("getrusage", Native::One(getrusage), "getrusage($module, who, /)\n--\n\n"),
    Method::new(
        "setrlimit",
        Native::Positional(2, 2, setrlimit),
        "setrlimit($module, resource, limits, /)\n--\n\n",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::with_functions("resource", None, FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in NUMBERS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    namespace.set_name(&intern("error"), exception::OS_ERROR.value());
    namespace.set_name(&intern("struct_rusage"), USAGE.value());
    Ok(made)
}

/// What the system tells of use, as Python shows it.
pub fn usage(usage: &libc::rusage) -> Value {
    let seconds = |time: libc::timeval| float::new(time.tv_sec as f64 + time.tv_usec as f64 * 1e-6);
    let mut items = vec![seconds(usage.ru_utime), seconds(usage.ru_stime)];
    items.extend(
        [
            usage.ru_maxrss,
            usage.ru_ixrss,
            usage.ru_idrss,
            usage.ru_isrss,
            usage.ru_minflt,
            usage.ru_majflt,
            usage.ru_nswap,
            usage.ru_inblock,
            usage.ru_oublock,
            usage.ru_msgsnd,
            usage.ru_msgrcv,
            usage.ru_nsignals,
            usage.ru_nvcsw,
            usage.ru_nivcsw,
        ]
        .map(int::new),
    );
    struct_rusage(items)
}

fn getrusage(vm: &mut Vm, _: &Value, who: &Value) -> Outcome {
    let who = vm.c_int(who)?;
    match system::usage(who) {
        Ok(found) => Ok(usage(&found)),
        Err(error) if error.raw_os_error() == Some(libc::EINVAL) => {
            Err(vm.value_error("invalid who parameter"))
        }
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn resource(vm: &mut Vm, value: &Value) -> Outcome<Resource> {
    Ok(match vm.c_int(value)? {
        0 => Resource::Cpu,
        1 => Resource::Fsize,
        2 => Resource::Data,
        3 => Resource::Stack,
        4 => Resource::Core,
        5 => Resource::Rss,
        6 => Resource::Nproc,
        7 => Resource::Nofile,
        8 => Resource::Memlock,
        9 => Resource::As,
        10 => Resource::Locks,
        11 => Resource::Sigpending,
        12 => Resource::Msgqueue,
        13 => Resource::Nice,
        14 => Resource::Rtprio,
        15 => Resource::Rttime,
        _ => return Err(vm.value_error("invalid resource specified")),
    })
}

fn getrlimit(vm: &mut Vm, _: &Value, which: &Value) -> Outcome {
    let limits = rustix::process::getrlimit(resource(vm, which)?);
    let shown = |limit: Option<u64>| int::new(limit.map_or(-1, |limit| limit as i64));
    Ok(tuple::of([shown(limits.current), shown(limits.maximum)]))
}

fn setrlimit(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let which = resource(vm, &arguments[0])?;
    let limits = match arguments[1].downcast::<Tuple>() {
        Some(limits) => limits.items().to_vec(),
        None => vm.collect(&arguments[1])?,
    };
    let [current, maximum] = &limits[..] else {
        return Err(vm.value_error("expected a tuple of 2 integers"));
    };
    let (current, maximum) = (vm.c_long(current)?, vm.c_long(maximum)?);
    let limit = |limit: i64| (limit != -1).then_some(limit as u64);
    let new = Rlimit { current: limit(current), maximum: limit(maximum) };
    match rustix::process::setrlimit(which, new) {
        Ok(()) => Ok(none()),
        Err(rustix::io::Errno::INVAL) => Err(vm.value_error("current limit exceeds maximum limit")),
        Err(rustix::io::Errno::PERM) => Err(vm.value_error("not allowed to raise maximum limit")),
        Err(error) => Err(vm.os_error(&error.into(), None)),
    }
}
