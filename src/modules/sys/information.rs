//! What `sys` tells of the interpreter: version, numbers, flags.

use crate::heap::Value;
use crate::types::dict::Dict;
use crate::types::str::intern;
use crate::types::tuple::Tuple;
use crate::types::{bool_, float, int, list, none, simple_namespace, str, tuple};

crate::struct_sequence! {
    /// The type of `sys.version_info`.
    VERSION_INFO, VERSION_INFO_DEFINITION, version_info, "sys.version_info", "Version information as a named tuple.",
    5 of [major 0, minor 1, micro 2, releaselevel 3, serial 4]
}

crate::struct_sequence! {
    /// The type of `sys.flags`.
    FLAGS, FLAGS_DEFINITION, flags, "sys.flags", "Flags provided through command line arguments or environment vars.",
    20 of [
        debug 0, inspect 1, interactive 2, optimize 3, dont_write_bytecode 4, no_user_site 5, no_site 6,
        ignore_environment 7, verbose 8, bytes_warning 9, quiet 10, hash_randomization 11, isolated 12,
        dev_mode 13, utf8_mode 14, warn_default_encoding 15, safe_path 16, int_max_str_digits 17,
        thread_inherit_context 18, context_aware_warnings 19,
    ]
}

crate::struct_sequence! {
    /// The type of `sys.float_info`.
    FLOAT_INFO, FLOAT_INFO_DEFINITION, float_info, "sys.float_info", "The limits and precision of floats.",
    11 of [
        max 0, max_exp 1, max_10_exp 2, min 3, min_exp 4, min_10_exp 5, dig 6, mant_dig 7, epsilon 8, radix 9,
        rounds 10,
    ]
}

crate::struct_sequence! {
    /// The type of `sys.int_info`.
    INT_INFO, INT_INFO_DEFINITION, int_info, "sys.int_info", "How integers are kept.",
    4 of [bits_per_digit 0, sizeof_digit 1, default_max_str_digits 2, str_digits_check_threshold 3]
}

crate::struct_sequence! {
    /// The type of `sys.hash_info`.
    HASH_INFO, HASH_INFO_DEFINITION, hash_info, "sys.hash_info", "How hashes are computed.",
    9 of [width 0, modulus 1, inf 2, nan 3, imag 4, algorithm 5, hash_bits 6, seed_bits 7, cutoff 8]
}

crate::struct_sequence! {
    /// The type of `sys.thread_info`.
    THREAD_INFO, THREAD_INFO_DEFINITION, thread_info, "sys.thread_info", "How threads are made.",
    3 of [name 0, lock 1, version 2]
}

/// The version of the language: major, minor, micro.
pub const LANGUAGE: (i64, i64, i64) = (3, 14, 0);

fn integers(values: &[i64]) -> Vec<Value> {
    values.iter().copied().map(int::new).collect()
}

fn version() -> Value {
    let (major, minor, micro) = LANGUAGE;
    let mut items = integers(&[major, minor, micro]);
    items.push(intern("final").into_value());
    items.push(int::new(0));
    version_info(items)
}

fn hexversion() -> i64 {
    let (major, minor, micro) = LANGUAGE;
    (major << 24) | (minor << 16) | (micro << 8) | 0xF0
}

/// These `sys.flags` as they are with the option `-S`.
pub fn flags_without_site(given: &Value) -> Value {
    let mut items = given.downcast::<Tuple>().map(|items| items.items().to_vec()).unwrap_or_default();
    if let Some(no_site) = items.get_mut(6) {
        *no_site = int::new(1);
    }
    flags(items)
}

/// `sys.flags` with these items, by their places, in the place of the usual ones.
pub fn flags_with(given: &[(usize, i64)]) -> Value {
    let mut numbers = [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 4300, 0, 0];
    for (index, number) in given {
        numbers[*index] = *number;
    }
    let item = |(index, number): (usize, &i64)| match index {
        // `dev_mode` and `safe_path` are booleans.
        13 | 16 => bool_::new(*number != 0),
        _ => int::new(*number),
    };
    flags(numbers.iter().enumerate().map(item).collect())
}

/// Adds the constants to the namespace of `sys`.
pub fn add(namespace: &Dict) {
    let (major, minor, micro) = LANGUAGE;
    let vivarium = env!("CARGO_PKG_VERSION");
    let copyright = "Vivarium: MIT OR Apache-2.0.";
    let implementation = simple_namespace::of(&[
        ("name", intern("vivarium").into_value()),
        ("cache_tag", none::none()),
        ("version", version()),
        ("hexversion", int::new(hexversion())),
        ("_multiarch", str::new(format!("{}-linux-gnu", std::env::consts::ARCH))),
    ]);
    let (max, min, epsilon) = (f64::MAX, f64::MIN_POSITIVE, f64::EPSILON);
    let float_items = vec![
        float::new(max),
        int::new(1024),
        int::new(308),
        float::new(min),
        int::new(-1021),
        int::new(-307),
        int::new(15),
        int::new(53),
        float::new(epsilon),
        int::new(2),
        int::new(1),
    ];
    let hash_items = vec![
        int::new(64),
        int::new((1 << 61) - 1),
        int::new(314_159),
        int::new(0),
        int::new(1_000_003),
        intern("siphash13").into_value(),
        int::new(64),
        int::new(128),
        int::new(0),
    ];
    let thread_items = vec![intern("pthread").into_value(), intern("semaphore").into_value(), none::none()];
    let constants = [
        ("version", str::new(format!("{major}.{minor}.{micro} (vivarium {vivarium}) [Rust]"))),
        ("version_info", version()),
        ("hexversion", int::new(hexversion())),
        ("api_version", int::new(1013)),
        ("copyright", str::new(copyright)),
        ("platform", intern(std::env::consts::OS).into_value()),
        ("byteorder", intern(if cfg!(target_endian = "little") { "little" } else { "big" }).into_value()),
        ("maxsize", int::new(i64::MAX)),
        ("maxunicode", int::new(0x10_FFFF)),
        ("implementation", implementation),
        ("flags", flags_with(&[])),
        ("float_info", float_info(float_items)),
        ("float_repr_style", intern("short").into_value()),
        ("int_info", int_info(integers(&[30, 4, 4300, 640]))),
        ("hash_info", hash_info(hash_items)),
        ("thread_info", thread_info(thread_items)),
        ("warnoptions", list::new(Vec::new())),
        ("_xoptions", crate::types::dict::new()),
        ("dont_write_bytecode", bool_::new(true)),
        ("pycache_prefix", none::none()),
        ("abiflags", str::new("")),
        ("platlibdir", str::new("lib")),
        ("prefix", str::new("/usr")),
        ("exec_prefix", str::new("/usr")),
        ("base_prefix", str::new("/usr")),
        ("base_exec_prefix", str::new("/usr")),
        ("_framework", str::new("")),
        ("_home", none::none()),
        ("_stdlib_dir", none::none()),
        ("meta_path", list::new(Vec::new())),
        ("path_hooks", list::new(Vec::new())),
        ("path_importer_cache", crate::types::dict::new()),
        ("path", list::new(Vec::new())),
        ("argv", list::new(vec![str::new("")])),
        ("orig_argv", list::new(Vec::new())),
        ("_git", tuple::new(vec![str::new("vivarium"), str::new(""), str::new("")])),
    ];
    for (name, value) in constants {
        namespace.set_name(&intern(name), value);
    }
    let executable = std::env::current_exe().map(|path| path.to_string_lossy().into_owned());
    namespace.set_name(&intern("executable"), str::new(executable.unwrap_or_default()));
    let native = crate::modules::native_names().map(|name| intern(name).into_value()).collect();
    namespace.set_name(&intern("builtin_module_names"), tuple::new(native));
}
