//! What the system tells of itself, and random bytes.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::buffer;
use crate::system;
use crate::types::int::Int;
use crate::types::none::none;
use crate::types::str::{self, Str};
use crate::types::{bytes, dict, float, int, set, tuple};
use rustix::rand::GetRandomFlags;
use std::io::Error;

crate::struct_sequence! {
    /// The type `os.terminal_size`.
    TERMINAL_SIZE, TERMINAL_SIZE_DEFINITION, terminal_size, "os.terminal_size",
    "A tuple of (columns, lines) for holding terminal window size",
    2 of [columns 0, lines 1]
}

crate::struct_sequence! {
    /// The type `os.uname_result`.
    UNAME_RESULT, UNAME_RESULT_DEFINITION, uname_result, "posix.uname_result",
    "uname_result: Result from os.uname().\n\nThis object may be accessed either as a tuple of\n  (sysname, nodename, release, version, machine),\nor via the attributes sysname, nodename, release, version, and machine.\n\nSee os.uname for more information.",
    5 of [sysname 0, nodename 1, release 2, version 3, machine 4]
}

crate::struct_sequence! {
    /// The type `os.times_result`.
    TIMES_RESULT, TIMES_RESULT_DEFINITION, times_result, "posix.times_result",
    "times_result: Result from os.times().\n\nThis object may be accessed either as a tuple of\n  (user, system, children_user, children_system, elapsed),\nor via the attributes user, system, children_user, children_system,\nand elapsed.\n\nSee os.times for more information.",
    5 of [user 0, system 1, children_user 2, children_system 3, elapsed 4]
}

/// `os.uname()`.
pub fn uname(_: &mut Vm, _: &Value) -> Outcome {
    let names = rustix::system::uname();
    let fields = [names.sysname(), names.nodename(), names.release(), names.version(), names.machine()];
    Ok(uname_result(fields.map(|field| super::path::decode(field.to_bytes())).to_vec()))
}

/// `os.times()`.
pub fn times(vm: &mut Vm, _: &Value) -> Outcome {
    let times = vm.system_call(system::times)?;
    let ticks = rustix::param::clock_ticks_per_second() as f64;
    Ok(times_result(times.map(|time| float::new(time as f64 / ticks)).to_vec()))
}

/// `os.urandom(size)`.
pub fn urandom(vm: &mut Vm, _: &Value, size: &Value) -> Outcome {
    let size = vm.size(size)?;
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.value_error("negative argument not allowed"));
    };
    random(vm, size, GetRandomFlags::empty())
}

/// `os.getrandom(size, flags=0)`.
pub fn getrandom(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [size, flags] = arguments.bind(vm, "getrandom", ["size", "flags"], 0, 0, 1)?;
    let size = size.map_or(Ok(0), |size| vm.size(&size))?;
    let flags = vm.c_int_or(flags.as_ref(), 0)?;
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.os_error(&Error::from_raw_os_error(libc::EINVAL), None));
    };
    random(vm, size, GetRandomFlags::from_bits_retain(flags as u32))
}

fn random(vm: &mut Vm, size: usize, flags: GetRandomFlags) -> Outcome {
    let mut data = buffer::zeros(vm, size)?;
    let mut done = 0;
    while done < size {
        done += vm.system_call(|| rustix::rand::getrandom(&mut data[done..], flags))?;
    }
    Ok(bytes::new(data))
}

/// `os.cpu_count()`.
pub fn cpu_count(vm: &mut Vm, _: &Value) -> Outcome {
    match system::configuration(libc::_SC_NPROCESSORS_ONLN) {
        Ok(count) if count > 0 => Ok(int::new(count)),
        Ok(_) => Ok(none()),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

/// `os.sched_getaffinity(pid)`.
pub fn sched_getaffinity(vm: &mut Vm, _: &Value, which: &Value) -> Outcome {
    let which = rustix::process::Pid::from_raw(vm.c_int(which)?.max(0));
    let cpus = vm.system_call(|| rustix::thread::sched_getaffinity(which))?;
    let numbers = (0..rustix::thread::CpuSet::MAX_CPU).filter(|cpu| cpus.is_set(*cpu));
    set::from_values(vm, numbers.map(|cpu| int::new(cpu as i64)).collect())
}

/// `os.sched_setaffinity(pid, mask)`.
pub fn sched_setaffinity(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let which = rustix::process::Pid::from_raw(vm.c_int(&arguments[0])?.max(0));
    let mut cpus = rustix::thread::CpuSet::new();
    for cpu in vm.collect(&arguments[1])? {
        if !cpu.has::<Int>() {
            let class = vm.repr_text(&cpu.class_value())?.to_string_lossy();
            return Err(vm.type_error(format!("expected an iterator of ints, but iterator yielded {class}")));
        }
        let number = match usize::try_from(vm.c_long(&cpu)?) {
            Ok(number) => number,
            Err(_) => return Err(vm.value_error("negative CPU number")),
        };
        // A processor that cannot be there is not asked for.
        if number < rustix::thread::CpuSet::MAX_CPU {
            cpus.set(number);
        }
    }
    vm.system_call(|| rustix::thread::sched_setaffinity(which, &cpus))?;
    Ok(none())
}

/// `os.sched_yield()`.
pub fn sched_yield(_: &mut Vm, _: &Value) -> Outcome {
    rustix::thread::sched_yield();
    Ok(none())
}

/// `os.getloadavg()`.
pub fn getloadavg(vm: &mut Vm, _: &Value) -> Outcome {
    match system::load_average() {
        Some(loads) => Ok(tuple::new(loads.map(float::new).to_vec())),
        None => Err(vm.raise_new(&crate::types::exception::OS_ERROR, "Load averages are unobtainable")),
    }
}

/// `os.strerror(code)`.
pub fn strerror(vm: &mut Vm, _: &Value, code: &Value) -> Outcome {
    let code = vm.c_int(code)?;
    Ok(str::new(system::error_text(code)))
}

/// `os.ctermid()`.
pub fn ctermid(_: &mut Vm, _: &Value) -> Outcome {
    Ok(str::new("/dev/tty"))
}

/// `os.major(device)`.
pub fn major(vm: &mut Vm, _: &Value, device: &Value) -> Outcome {
    let device = vm.c_long(device)?;
    Ok(int::new(rustix::fs::major(device as u64).into()))
}

/// `os.minor(device)`.
pub fn minor(vm: &mut Vm, _: &Value, device: &Value) -> Outcome {
    let device = vm.c_long(device)?;
    Ok(int::new(rustix::fs::minor(device as u64).into()))
}

/// `os.makedev(major, minor)`.
pub fn makedev(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (major, minor) = (vm.c_long(&arguments[0])?, vm.c_long(&arguments[1])?);
    Ok(int::from_big(rustix::fs::makedev(major as u32, minor as u32).into()))
}

/// The names that `os.sysconf` knows.
static CONFIGURATION: &[(&str, i32)] = &[
    ("SC_ARG_MAX", libc::_SC_ARG_MAX),
    ("SC_CHILD_MAX", libc::_SC_CHILD_MAX),
    ("SC_CLK_TCK", libc::_SC_CLK_TCK),
    ("SC_IOV_MAX", libc::_SC_IOV_MAX),
    ("SC_LOGIN_NAME_MAX", libc::_SC_LOGIN_NAME_MAX),
    ("SC_NGROUPS_MAX", libc::_SC_NGROUPS_MAX),
    ("SC_NPROCESSORS_CONF", libc::_SC_NPROCESSORS_CONF),
    ("SC_NPROCESSORS_ONLN", libc::_SC_NPROCESSORS_ONLN),
    ("SC_OPEN_MAX", libc::_SC_OPEN_MAX),
    ("SC_PAGESIZE", libc::_SC_PAGESIZE),
    ("SC_PAGE_SIZE", libc::_SC_PAGE_SIZE),
    ("SC_PHYS_PAGES", libc::_SC_PHYS_PAGES),
    ("SC_AVPHYS_PAGES", libc::_SC_AVPHYS_PAGES),
    ("SC_SEM_NSEMS_MAX", libc::_SC_SEM_NSEMS_MAX),
    ("SC_SYMLOOP_MAX", libc::_SC_SYMLOOP_MAX),
    ("SC_TTY_NAME_MAX", libc::_SC_TTY_NAME_MAX),
    ("SC_VERSION", libc::_SC_VERSION),
];

/// `os.sysconf_names`.
pub fn configuration_names() -> Value {
    let made = dict::new();
    for (name, number) in CONFIGURATION {
        let table = made.payload::<dict::Dict>();
        table.set_name(&str::intern(name), int::new(i64::from(*number)));
    }
    made
}

/// `os.sysconf(name)`.
pub fn sysconf(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    let number = if name.has::<Str>() {
        let text = str::to_string(name);
        match CONFIGURATION.iter().find(|(known, _)| *known == text) {
            Some((_, number)) => *number,
            None => return Err(vm.value_error("unrecognized configuration name")),
        }
    } else if name.class().slots.index.get().is_some() {
        vm.c_int(name)?
    } else {
        return Err(vm.type_error("configuration names must be strings or integers"));
    };
    vm.system_call(|| system::configuration(number)).map(int::new)
}
