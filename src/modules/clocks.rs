//! The clocks of POSIX, as `time` has them: `clock_gettime` and its like.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::none::none;
use crate::types::{float, int};
use rustix::time::{ClockId, Timespec};
use std::io::Error;

/// The numbers of the clocks, by their names in `time`.
pub const CLOCKS: &[(&str, i32)] = &[
    ("CLOCK_BOOTTIME", libc::CLOCK_BOOTTIME),
    ("CLOCK_MONOTONIC", libc::CLOCK_MONOTONIC),
    ("CLOCK_MONOTONIC_RAW", libc::CLOCK_MONOTONIC_RAW),
    ("CLOCK_PROCESS_CPUTIME_ID", libc::CLOCK_PROCESS_CPUTIME_ID),
    ("CLOCK_REALTIME", libc::CLOCK_REALTIME),
    ("CLOCK_TAI", libc::CLOCK_TAI),
    ("CLOCK_THREAD_CPUTIME_ID", libc::CLOCK_THREAD_CPUTIME_ID),
];

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "clock_getres",
        Native::One(resolution),
        "clock_getres(clk_id) -> floating-point number\n\nReturn the resolution (precision) of the specified clock clk_id.",
    ),
    Method::new(
        "clock_gettime",
        Native::One(get),
        "clock_gettime($module, clk_id, /)\n--\n\nReturn the time of the specified clock clk_id as a float.",
    ),
    Method::new(
        "clock_gettime_ns",
        Native::One(get_nanoseconds),
        "clock_gettime_ns($module, clk_id, /)\n--\n\nReturn the time of the specified clock clk_id as nanoseconds (int).",
    ),
    Method::new(
        "clock_settime",
        Native::Positional(2, 2, set),
        "clock_settime(clk_id, time)\n\nSet the time of the specified clock clk_id.",
    ),
    Method::new(
        "clock_settime_ns",
        Native::Positional(2, 2, set_nanoseconds),
        "clock_settime_ns(clk_id, time)\n\nSet the time of the specified clock clk_id with nanoseconds.",
    ),
];

const BILLION: i64 = 1_000_000_000;

fn clock(vm: &mut Vm, value: &Value) -> Outcome<ClockId> {
    let number = value.downcast::<Int>().and_then(Int::small).and_then(|number| i32::try_from(number).ok());
    let Some(number) = number else {
        let given = value.class().name();
        return Err(vm.type_error(format!("clk_id should be integer, not {given}")));
    };
    ClockId::try_from(number).map_err(|_| vm.os_error(&Error::from_raw_os_error(libc::EINVAL), None))
}

fn nanoseconds(time: Timespec) -> i64 {
    time.tv_sec * BILLION + time.tv_nsec
}

fn resolution(vm: &mut Vm, _: &Value, clock_id: &Value) -> Outcome {
    let clock = clock(vm, clock_id)?;
    Ok(float::new(nanoseconds(rustix::time::clock_getres(clock)) as f64 / BILLION as f64))
}

fn get(vm: &mut Vm, _: &Value, clock_id: &Value) -> Outcome {
    let clock = clock(vm, clock_id)?;
    Ok(float::new(nanoseconds(rustix::time::clock_gettime(clock)) as f64 / BILLION as f64))
}

fn get_nanoseconds(vm: &mut Vm, _: &Value, clock_id: &Value) -> Outcome {
    let clock = clock(vm, clock_id)?;
    Ok(int::new(nanoseconds(rustix::time::clock_gettime(clock))))
}

fn set_to(vm: &mut Vm, clock_id: &Value, nanoseconds: i64) -> Outcome {
    let clock = clock(vm, clock_id)?;
    let time = Timespec { tv_sec: nanoseconds.div_euclid(BILLION), tv_nsec: nanoseconds.rem_euclid(BILLION) };
    vm.system_call(|| rustix::time::clock_settime(clock, time))?;
    Ok(none())
}

fn set(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let seconds = super::time::seconds(vm, &arguments[1])?;
    set_to(vm, &arguments[0], (seconds * BILLION as f64).floor() as i64)
}

fn set_nanoseconds(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let Some(number) = arguments[1].downcast::<Int>() else {
        let given = arguments[1].class().name();
        return Err(vm.type_error(format!("expect int, got {given}")));
    };
    match number.to_i64() {
        Some(nanoseconds) => set_to(vm, &arguments[0], nanoseconds),
        None => Err(vm.overflow_error("timestamp too large to convert to C PyTime_t")),
    }
}
