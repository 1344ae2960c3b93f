//! `time`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::modules::clocks;
use crate::modules::time_format::BrokenDown;
use crate::modules::time_zone::{self, Zone};
use crate::types::definition::{Method, Native};
use crate::types::dict::Dict;
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern, to_string};
use crate::types::{builtin_function, float, int, simple_namespace, str, tuple};
use rustix::time::ClockId;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

crate::struct_sequence! {
    /// The type `struct_time`.
    STRUCT_TIME, STRUCT_TIME_DEFINITION, struct_time, "time.struct_time", "The time value as returned by gmtime(), localtime(), and strptime().",
    9 of [
        tm_year 0, tm_mon 1, tm_mday 2, tm_hour 3, tm_min 4, tm_sec 5, tm_wday 6, tm_yday 7, tm_isdst 8,
        tm_zone 9, tm_gmtoff 10,
    ]
}

static FUNCTIONS: &[Method] = &[
    Method::new("asctime", Native::Positional(0, 1, asctime), "asctime([tuple]) -> string\n\n"),
    Method::new("ctime", Native::Positional(0, 1, ctime), "ctime(seconds) -> string\n\n"),
    Method::new("get_clock_info", Native::One(get_clock_info), "get_clock_info(name: str) -> dict\n\n"),
    Method::new("gmtime", Native::Positional(0, 1, gmtime), "gmtime([seconds]) -> struct_time\n\n"),
    Method::new("localtime", Native::Positional(0, 1, localtime), "localtime([seconds]) -> struct_time\n\n"),
    Method::new("mktime", Native::One(mktime), "mktime(tuple) -> floating-point number\n\n"),
    Method::new(
        "monotonic",
        Native::NoArguments(monotonic),
        "monotonic() -> float\n\nMonotonic clock, cannot go backward.",
    ),
    Method::new("monotonic_ns", Native::NoArguments(monotonic_ns), "monotonic_ns() -> int\n\n"),
    Method::new(
        "perf_counter",
        Native::NoArguments(monotonic),
        "perf_counter() -> float\n\nPerformance counter for benchmarking.",
    ),
    Method::new("perf_counter_ns", Native::NoArguments(monotonic_ns), "perf_counter_ns() -> int\n\n"),
    Method::new(
        "process_time",
        Native::NoArguments(process_time),
        "process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time.",
    ),
    Method::new("process_time_ns", Native::NoArguments(process_time_ns), "process_time_ns() -> int\n\n"),
    Method::new(
        "sleep",
        Native::One(sleep),
        "sleep(object, /)\n--\n\nDelay execution for a given number of seconds.",
    ),
    Method::new("strftime", Native::Any(strftime), "strftime(format[, tuple]) -> string\n\n"),
    Method::new(
        "strptime",
        Native::Any(strptime),
        "strptime(string, format) -> struct_time\n\nParse a string to a time tuple according to a format specification.\nSee the library reference manual for formatting codes (same as\nstrftime()).",
    ),
    Method::new("thread_time", Native::NoArguments(process_time), "thread_time() -> float\n\n"),
    Method::new("thread_time_ns", Native::NoArguments(process_time_ns), "thread_time_ns() -> int\n\n"),
    Method::new(
        "time",
        Native::NoArguments(time),
        "time() -> floating-point number\n\nReturn the current time in seconds since the Epoch.",
    ),
    Method::new(
        "tzset",
        Native::NoArguments(tzset),
        "tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\nos.environ['TZ']. The TZ environment variable should be specified in\nstandard Unix timezone format as documented in the tzset man page\n(eg. 'US/Eastern', 'Europe/Amsterdam'). Unknown timezones will silently\nfall back to UTC. If the TZ environment variable is not set, the local\ntimezone is set to the systems best guess of wallclock time.\nChanging the TZ environment variable without calling tzset *may* change\nthe local timezone used by methods such as localtime, but this behaviour\nshould not be relied on.",
    ),
    Method::new("time_ns", Native::NoArguments(time_ns), "time_ns() -> int\n\n"),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("time", Some("This module provides various functions to manipulate time values."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS.iter().chain(clocks::FUNCTIONS) {
        let method = crate::limits::gates::through("time", method);
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    set_zone(&namespace, &time_zone::local());
    for (name, value) in [("struct_time", STRUCT_TIME.value()), ("_STRUCT_TM_ITEMS", int::new(11))] {
        namespace.set_name(&intern(name), value);
    }
    for (name, number) in clocks::CLOCKS {
        namespace.set_name(&intern(name), int::new(i64::from(*number)));
    }
    Ok(made)
}

/// Sets what the module tells of the local time zone.
fn set_zone(namespace: &Dict, zone: &Zone) {
    let names = [zone.standard_name.clone(), zone.summer_name.clone()];
    for (name, value) in [
        ("timezone", int::new(-zone.standard_offset)),
        ("altzone", int::new(-zone.summer_offset)),
        ("daylight", int::new(i64::from(zone.has_summer))),
        ("tzname", tuple::of(names.map(str::new))),
    ] {
        namespace.set_name(&intern(name), value);
    }
}

fn tzset(_: &mut Vm, module: &Value) -> Outcome {
    set_zone(&module.payload::<Module>().namespace, &time_zone::read_again());
    Ok(none())
}

/// The time that the system has run, which `time.monotonic()` tells: the same clock in all processes.
pub fn running() -> Duration {
    clock(ClockId::Monotonic)
}

fn clock(clock: ClockId) -> Duration {
    let time = rustix::time::clock_gettime(clock);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec as u32)
}

fn since_epoch() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn cpu_time() -> Duration {
    clock(ClockId::ProcessCPUTime)
}

fn time(_: &mut Vm, _: &Value) -> Outcome {
    Ok(float::new(since_epoch().as_secs_f64()))
}

fn time_ns(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(since_epoch().as_nanos() as i64))
}

fn monotonic(_: &mut Vm, _: &Value) -> Outcome {
    Ok(float::new(running().as_secs_f64()))
}

fn monotonic_ns(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(running().as_nanos() as i64))
}

fn process_time(_: &mut Vm, _: &Value) -> Outcome {
    Ok(float::new(cpu_time().as_secs_f64()))
}

fn process_time_ns(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(cpu_time().as_nanos() as i64))
}

fn get_clock_info(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    if !name.has::<Str>() {
        let class = name.class().name();
        return Err(vm.type_error(format!("get_clock_info() argument 1 must be str, not {class}")));
    }
    let (implementation, monotonic, adjustable) = match to_string(name).as_str() {
        "time" => ("clock_gettime(CLOCK_REALTIME)", false, true),
        "monotonic" | "perf_counter" => ("clock_gettime(CLOCK_MONOTONIC)", true, false),
        "process_time" => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false),
        "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false),
        _ => return Err(vm.value_error("unknown clock")),
    };
    Ok(simple_namespace::of(&[
        ("implementation", str::new(implementation)),
        ("monotonic", crate::types::bool_::new(monotonic)),
        ("adjustable", crate::types::bool_::new(adjustable)),
        ("resolution", float::new(1e-9)),
    ]))
}

/// A number of seconds.
///
/// # Errors
/// `TypeError` for what is no number, `ValueError` for a NaN.
pub fn seconds(vm: &mut Vm, value: &Value) -> Outcome<f64> {
    let seconds = match vm.float(value) {
        Ok(seconds) => seconds,
        Err(raised) => {
            drop(vm.catch(raised, &crate::types::exception::TYPE_ERROR)?);
            let class = value.class().name();
            return Err(vm.type_error(format!("'{class}' object cannot be interpreted as an integer")));
        }
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    Ok(seconds)
}

fn sleep(vm: &mut Vm, _: &Value, length: &Value) -> Outcome {
    let seconds = seconds(vm, length)?;
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    let Ok(length) = Duration::try_from_secs_f64(seconds) else {
        return Err(vm.overflow_error("timestamp too large to convert to C PyTime_t"));
    };
    vm.sleep(length.min(Duration::from_secs(u32::MAX.into())))?;
    Ok(none())
}

/// The seconds given, or now.
fn moment(vm: &mut Vm, arguments: &[Value]) -> Outcome<i64> {
    match arguments.first().filter(|seconds| !is_none(seconds)) {
        None => Ok(since_epoch().as_secs() as i64),
        Some(seconds) => {
            let seconds = vm.float(seconds)?;
            if seconds.abs() > 6.7e16 || seconds.is_nan() {
                return Err(vm.overflow_error("timestamp out of range for platform time_t"));
            }
            Ok(seconds.floor() as i64)
        }
    }
}

/// A moment as a calendar shows it.
struct Calendar {
    year: i64,
    month: i64,
    day: i64,
    seconds: i64,
    weekday: i64,
    day_of_year: i64,
}

/// The calendar day of a number of days since 1970 (Gregorian, proleptic).
fn calendar(seconds: i64) -> Calendar {
    let (days, seconds) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Counted from 1 March of the year 0, so that leap days come last.
    let shifted = days + 719_468;
    let (era, in_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (in_era - in_era / 1460 + in_era / 36_524 - in_era / 146_096) / 365;
    let day = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let part = (5 * day + 2) / 153;
    let month = if part < 10 { part + 3 } else { part - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let first = days_since_epoch(year, 1, 1);
    Calendar {
        year,
        month,
        day: day - (153 * part + 2) / 5 + 1,
        seconds,
        weekday: (days + 3).rem_euclid(7),
        day_of_year: days - first + 1,
    }
}

/// The days from 1970 to a day of the Gregorian calendar, also before it was made.
pub fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468
}

fn broken_down(seconds: i64, offset: i64, summer: i64, zone: &str) -> Value {
    let time = calendar(seconds + offset);
    let mut items: Vec<Value> = [
        time.year,
        time.month,
        time.day,
        time.seconds / 3600,
        time.seconds / 60 % 60,
        time.seconds % 60,
        time.weekday,
        time.day_of_year,
        summer,
    ]
    .into_iter()
    .map(int::new)
    .collect();
    items.push(str::new(zone));
    items.push(int::new(offset));
    struct_time(items)
}

fn gmtime(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let seconds = moment(vm, arguments)?;
    Ok(broken_down(seconds, 0, 0, "UTC"))
}

fn localtime(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let seconds = moment(vm, arguments)?;
    let (offset, summer, name) = time_zone::local().at(seconds);
    Ok(broken_down(seconds, offset, i64::from(summer), &name))
}

fn mktime(vm: &mut Vm, _: &Value, value: &Value) -> Outcome {
    let time = BrokenDown::of(vm, value, "mktime")?;
    Ok(float::new(time.moment() as f64))
}

/// The time given, or that of now, if a text can be made of it.
fn shown_time(vm: &mut Vm, given: Option<&Value>, function: &str) -> Outcome<BrokenDown> {
    let value = match given {
        Some(value) => value.clone(),
        None => localtime(vm, &none(), &[])?,
    };
    let mut time = BrokenDown::of(vm, &value, function)?;
    time.check(vm)?;
    Ok(time)
}

fn asctime(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    Ok(str::new(shown_time(vm, arguments.first(), "asctime")?.asctime()))
}

fn ctime(vm: &mut Vm, module: &Value, arguments: &[Value]) -> Outcome {
    let local = localtime(vm, module, arguments)?;
    Ok(str::new(shown_time(vm, Some(&local), "ctime")?.asctime()))
}

fn strftime(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let values = arguments.positional;
    arguments.no_keywords(vm, "strftime")?;
    if !(1..=2).contains(&values.len()) {
        let bound = if values.is_empty() { "least 1 argument" } else { "most 2 arguments" };
        return Err(vm.type_error(format!("strftime() takes at {bound} ({} given)", values.len())));
    }
    if !values[0].has::<Str>() {
        let class = values[0].class().name();
        return Err(vm.type_error(format!("strftime() argument 1 must be str, not {class}")));
    }
    let time = shown_time(vm, values.get(1), "strftime")?;
    Ok(str::new(time.strftime(&to_string(&values[0]))))
}

/// By the library's `_strptime`, as in CPython.
fn strptime(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let module = vm.import_absolute("_strptime")?;
    let parse = vm.get_attribute(&module, &intern("_strptime_time"))?;
    vm.call_with(&parse, arguments)
}
