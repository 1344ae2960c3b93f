//! The modules written in Rust, one file each, and the table by which `import` finds them.

pub mod abc;
pub mod accounts;
pub mod array;
pub mod ast;
pub mod asyncio;
pub mod atexit;
pub mod binascii;
pub mod bisect;
pub mod buffer;
pub mod clocks;
pub mod cmath;
pub mod codecs;
pub mod collections;
pub mod context_variables;
pub mod csv;
pub mod errno;
pub mod executable_tree;
pub mod faulthandler;
pub mod fcntl;
pub mod functools;
pub mod gc;
pub mod hashes;
pub mod heapq;
pub mod imp;
pub mod io;
pub mod itertools;
pub mod json;
pub mod locale;
pub mod marshal;
pub mod math;
pub mod memory_layout;
pub mod mmap;
pub mod module_exception;
pub mod multiprocessing;
pub mod operator;
pub mod posix;
pub mod profiler;
pub mod queue;
pub mod random;
pub mod resource;
pub mod select;
pub mod signal;
pub mod socket;
pub mod sre;
pub mod ssl;
pub mod stat;
pub mod statistics;
pub mod string;
pub mod struct_;
pub mod subprocess;
pub mod symbol_table;
pub mod sys;
pub mod termios;
pub mod thread;
pub mod time;
pub mod time_format;
pub mod time_zone;
pub mod tokenize;
pub mod tracemalloc;
pub mod types;
pub mod typing;
pub mod unicode_data;
pub mod warning;
pub mod warnings;
pub mod weak_reference;
pub mod zlib;

use crate::eval::{Outcome, Vm};
use crate::types::definition::{self, Definition};
pub use warning::{warn, warn_resource, warn_runtime};

/// A module written in Rust, which is made when it is first imported, and its types with it: a program that
/// does not import it need not wait for them, nor hold them.
pub struct NativeModule {
    name: &'static str,
    make: fn(&mut Vm) -> Outcome,
    /// Bases before what is derived from them.
    types: &'static [&'static Definition],
}

impl NativeModule {
    /// Makes the module.
    ///
    /// # Errors
    /// Whatever its making raises.
    pub fn make(&self, vm: &mut Vm) -> Outcome {
        for definition in self.types {
            definition::ready_once(definition);
        }
        (self.make)(vm)
    }
}

const fn native_module(
    name: &'static str,
    make: fn(&mut Vm) -> Outcome,
    types: &'static [&'static Definition],
) -> NativeModule {
    NativeModule { name, make, types }
}

/// The modules that are made when they are first imported, sorted by name.
static NATIVE: &[NativeModule] = &[
    native_module("_abc", abc::new, abc::TYPES),
    native_module("_ast", ast::new, &[]),
    native_module(
        "_asyncio",
        asyncio::new,
        &[
            &asyncio::future::DEFINITION,
            &asyncio::task::DEFINITION,
            &asyncio::future_iterator::DEFINITION,
            &asyncio::step::DEFINITION,
        ],
    ),
    native_module("_bisect", bisect::new, &[]),
    native_module("_blake2", hashes::new_blake2, &[&hashes::BLAKE2B_DEFINITION, &hashes::BLAKE2S_DEFINITION]),
    native_module("_codecs", codecs::new, &[]),
    native_module("_collections", collections::new, collections::TYPES),
    native_module("_contextvars", context_variables::new, context_variables::TYPES),
    native_module(
        "_csv",
        csv::new_module,
        &[&csv::DIALECT_DEFINITION, &csv::ERROR_DEFINITION, &csv::READER_DEFINITION, &csv::WRITER_DEFINITION],
    ),
    native_module("_executable_tree", executable_tree::new, &[]),
    native_module("_functools", functools::new, functools::TYPES),
    native_module("_heapq", heapq::new, &[]),
    native_module("_imp", imp::new, &[]),
    native_module("_io", io::new, &[]),
    native_module("_json", json::new, &[&json::ENCODER_DEFINITION, &json::SCANNER_DEFINITION]),
    native_module("_locale", locale::new, &[]),
    native_module(
        "_lsprof",
        profiler::new,
        &[&profiler::DEFINITION, &profiler::ENTRY_DEFINITION, &profiler::SUBENTRY_DEFINITION],
    ),
    native_module("_md5", hashes::new_md5, &[&hashes::MD5_DEFINITION]),
    native_module("_memory_layout", memory_layout::new, &[]),
    native_module("_multiprocessing", multiprocessing::new, &[&multiprocessing::SEMAPHORE_DEFINITION]),
    native_module("_operator", operator::new, operator::TYPES),
    native_module("_posixshmem", multiprocessing::new_shared_memory, &[]),
    native_module("_posixsubprocess", subprocess::new, &[]),
    native_module("_queue", queue::new, &[&queue::EMPTY_DEFINITION, &queue::DEFINITION]),
    native_module("_random", random::new, &[&random::DEFINITION]),
    native_module("_sha1", hashes::new_sha1, &[&hashes::SHA1_DEFINITION]),
    native_module(
        "_sha2",
        hashes::new_sha2,
        &[
            &hashes::SHA224_DEFINITION,
            &hashes::SHA256_DEFINITION,
            &hashes::SHA384_DEFINITION,
            &hashes::SHA512_DEFINITION,
        ],
    ),
    native_module(
        "_sha3",
        hashes::new_sha3,
        &[
            &hashes::SHA3_224_DEFINITION,
            &hashes::SHA3_256_DEFINITION,
            &hashes::SHA3_384_DEFINITION,
            &hashes::SHA3_512_DEFINITION,
            &hashes::SHAKE_128_DEFINITION,
            &hashes::SHAKE_256_DEFINITION,
        ],
    ),
    native_module("_signal", signal::new, &[&signal::ITIMER_ERROR_DEFINITION]),
    native_module(
        "_socket",
        socket::new,
        &[&socket::DEFINITION, &socket::GAI_ERROR_DEFINITION, &socket::HOST_ERROR_DEFINITION],
    ),
    native_module(
        "_sre",
        sre::new,
        &[
            &sre::PATTERN_DEFINITION,
            &sre::MATCH_DEFINITION,
            &sre::SCANNER_DEFINITION,
            &sre::TEMPLATE_DEFINITION,
        ],
    ),
    native_module("_ssl", ssl::new, ssl::TYPES),
    native_module("_stat", stat::new, &[]),
    native_module("_statistics", statistics::new, &[]),
    native_module("_string", string::new, string::TYPES),
    native_module(
        "_struct",
        struct_::new,
        &[&struct_::ERROR_DEFINITION, &struct_::ITERATOR_DEFINITION, &struct_::STRUCT_DEFINITION],
    ),
    native_module("_symtable", symbol_table::new, &[]),
    native_module(
        "_thread",
        thread::new,
        &[
            &thread::LOCK_DEFINITION,
            &thread::RLOCK_DEFINITION,
            &thread::HANDLE_DEFINITION,
            &thread::LOCAL_DEFINITION,
            &thread::HOOK_ARGUMENTS_DEFINITION,
        ],
    ),
    native_module("_tokenize", tokenize::new, &[&tokenize::DEFINITION]),
    native_module("_tracemalloc", tracemalloc::new, &[]),
    native_module("_types", types::new, &[]),
    native_module("_typing", typing::new, &[]),
    native_module("_warnings", warnings::new, &[]),
    native_module("_weakref", weak_reference::new, &[]),
    native_module("array", array::new_module, &[&array::DEFINITION, &array::ITERATOR_DEFINITION]),
    native_module("atexit", atexit::new, &[]),
    native_module(
        "binascii",
        binascii::new,
        &[&binascii::ERROR_DEFINITION, &binascii::INCOMPLETE_DEFINITION],
    ),
    native_module("cmath", cmath::new, &[]),
    native_module("errno", errno::new, &[]),
    native_module("faulthandler", faulthandler::new, &[]),
    native_module("fcntl", fcntl::new, &[]),
    native_module("gc", gc::new, &[]),
    native_module("grp", accounts::groups, &[&accounts::GROUP_DEFINITION]),
    native_module("itertools", itertools::new, itertools::TYPES),
    native_module("marshal", marshal::new, &[]),
    native_module("math", math::new, &[]),
    native_module("mmap", mmap::new_module, &[&mmap::DEFINITION]),
    native_module(
        "posix",
        posix::new,
        &[
            &posix::STAT_RESULT_DEFINITION,
            &posix::STATVFS_RESULT_DEFINITION,
            &posix::TERMINAL_SIZE_DEFINITION,
            &posix::UNAME_RESULT_DEFINITION,
            &posix::TIMES_RESULT_DEFINITION,
            &posix::WAITID_RESULT_DEFINITION,
            &posix::SCANDIR_DEFINITION,
            &posix::DIR_ENTRY_DEFINITION,
            &resource::USAGE_DEFINITION,
        ],
    ),
    native_module("pwd", accounts::users, &[&accounts::PASSWORD_DEFINITION]),
    native_module("resource", resource::new, &[&resource::USAGE_DEFINITION]),
    native_module("select", select::new, &[&select::POLL_DEFINITION, &select::EPOLL_DEFINITION]),
    native_module("termios", termios::new, &[&termios::ERROR_DEFINITION]),
    native_module("time", time::new, &[&time::STRUCT_TIME_DEFINITION]),
    native_module("unicodedata", unicode_data::new, &[&unicode_data::DEFINITION]),
    native_module(
        "zlib",
        zlib::new,
        &[
            &zlib::ERROR_DEFINITION,
            &zlib::COMPRESS_DEFINITION,
            &zlib::DECOMPRESS_DEFINITION,
            &zlib::DECOMPRESSOR_DEFINITION,
        ],
    ),
];

/// The types of modules that every program uses, bases before what is derived from them.
static TYPES: &[&Definition] = &[
    &sys::information::VERSION_INFO_DEFINITION,
    &sys::information::FLAGS_DEFINITION,
    &sys::information::FLOAT_INFO_DEFINITION,
    &sys::information::INT_INFO_DEFINITION,
    &sys::information::HASH_INFO_DEFINITION,
    &sys::information::THREAD_INFO_DEFINITION,
    &sys::hooks::UNRAISABLE_DEFINITION,
    &sys::asynchronous::HOOKS_DEFINITION,
    &crate::library::loader::DEFINITION,
    &crate::builtins::leave::DEFINITION,
];

/// All types of modules that a program may use without having imported the module, bases before what is
/// derived from them.
pub fn types() -> impl Iterator<Item = &'static Definition> {
    TYPES.iter().copied().chain(io::TYPES)
}

/// The native module `name`, if there is one.
pub fn native(name: &str) -> Option<&'static NativeModule> {
    NATIVE.iter().find(|module| module.name == name)
}

/// The names of the modules that are part of the binary.
pub fn native_names() -> impl Iterator<Item = &'static str> {
    ["builtins", "sys"].into_iter().chain(NATIVE.iter().map(|module| module.name))
}
