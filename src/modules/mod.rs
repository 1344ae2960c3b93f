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
pub mod cmath;
pub mod codecs;
pub mod collections;
pub mod context_variables;
pub mod csv;
pub mod errno;
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
pub mod module_exception;
pub mod operator;
pub mod posix;
pub mod profiler;
pub mod random;
pub mod resource;
pub mod select;
pub mod signal;
pub mod socket;
pub mod sre;
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
use crate::types::definition::Definition;
pub use warning::{warn, warn_resource, warn_runtime};

/// Makes a module, when it is first imported.
pub type Make = fn(&mut Vm) -> Outcome;

/// The modules that are made when they are first imported, sorted by name.
static NATIVE: &[(&str, Make)] = &[
    ("_abc", abc::new),
    ("_ast", ast::new),
    ("_bisect", bisect::new),
    ("_blake2", hashes::new_blake2),
    ("_codecs", codecs::new),
    ("_collections", collections::new),
    ("_contextvars", context_variables::new),
    ("_csv", csv::new_module),
    ("_asyncio", asyncio::new),
    ("_functools", functools::new),
    ("_heapq", heapq::new),
    ("_imp", imp::new),
    ("_io", io::new),
    ("_json", json::new),
    ("_locale", locale::new),
    ("_lsprof", profiler::new),
    ("_md5", hashes::new_md5),
    ("_operator", operator::new),
    ("_posixsubprocess", subprocess::new),
    ("_random", random::new),
    ("_signal", signal::new),
    ("_sha1", hashes::new_sha1),
    ("_sha2", hashes::new_sha2),
    ("_sha3", hashes::new_sha3),
    ("_socket", socket::new),
    ("_sre", sre::new),
    ("_stat", stat::new),
    ("_statistics", statistics::new),
    ("_string", string::new),
    ("_struct", struct_::new),
    ("_symtable", symbol_table::new),
    ("_thread", thread::new),
    ("_tokenize", tokenize::new),
    ("_types", types::new),
    ("_typing", typing::new),
    ("_warnings", warnings::new),
    ("_tracemalloc", tracemalloc::new),
    ("_weakref", weak_reference::new),
    ("array", array::new_module),
    ("atexit", atexit::new),
    ("binascii", binascii::new),
    ("cmath", cmath::new),
    ("errno", errno::new),
    ("faulthandler", faulthandler::new),
    ("fcntl", fcntl::new),
    ("gc", gc::new),
    ("grp", accounts::groups),
    ("itertools", itertools::new),
    ("marshal", marshal::new),
    ("math", math::new),
    ("posix", posix::new),
    ("pwd", accounts::users),
    ("resource", resource::new),
    ("select", select::new),
    ("termios", termios::new),
    ("time", time::new),
    ("unicodedata", unicode_data::new),
    ("zlib", zlib::new),
];

/// The types of modules that have few, bases before what is derived from them.
static TYPES: &[&Definition] = &[
    &sys::information::VERSION_INFO_DEFINITION,
    &sys::information::FLAGS_DEFINITION,
    &sys::information::FLOAT_INFO_DEFINITION,
    &sys::information::INT_INFO_DEFINITION,
    &sys::information::HASH_INFO_DEFINITION,
    &sys::information::THREAD_INFO_DEFINITION,
    &sys::hooks::UNRAISABLE_DEFINITION,
    &sys::asynchronous::HOOKS_DEFINITION,
    &time::STRUCT_TIME_DEFINITION,
    &crate::library::loader::DEFINITION,
    &tokenize::DEFINITION,
    &crate::builtins::leave::DEFINITION,
    &array::DEFINITION,
    &array::ITERATOR_DEFINITION,
    &binascii::ERROR_DEFINITION,
    &binascii::INCOMPLETE_DEFINITION,
    &csv::DIALECT_DEFINITION,
    &csv::ERROR_DEFINITION,
    &csv::READER_DEFINITION,
    &csv::WRITER_DEFINITION,
    &hashes::BLAKE2B_DEFINITION,
    &hashes::BLAKE2S_DEFINITION,
    &hashes::MD5_DEFINITION,
    &hashes::SHA1_DEFINITION,
    &hashes::SHA224_DEFINITION,
    &hashes::SHA256_DEFINITION,
    &hashes::SHA384_DEFINITION,
    &hashes::SHA512_DEFINITION,
    &hashes::SHA3_224_DEFINITION,
    &hashes::SHA3_256_DEFINITION,
    &hashes::SHA3_384_DEFINITION,
    &hashes::SHA3_512_DEFINITION,
    &hashes::SHAKE_128_DEFINITION,
    &hashes::SHAKE_256_DEFINITION,
    &json::ENCODER_DEFINITION,
    &json::SCANNER_DEFINITION,
    &profiler::DEFINITION,
    &profiler::ENTRY_DEFINITION,
    &profiler::SUBENTRY_DEFINITION,
    &random::DEFINITION,
    &struct_::ERROR_DEFINITION,
    &struct_::ITERATOR_DEFINITION,
    &struct_::STRUCT_DEFINITION,
    &unicode_data::DEFINITION,
    &zlib::ERROR_DEFINITION,
    &zlib::COMPRESS_DEFINITION,
    &zlib::DECOMPRESS_DEFINITION,
    &zlib::DECOMPRESSOR_DEFINITION,
    &asyncio::future::DEFINITION,
    &asyncio::task::DEFINITION,
    &asyncio::future_iterator::DEFINITION,
    &asyncio::step::DEFINITION,
    &sre::PATTERN_DEFINITION,
    &sre::MATCH_DEFINITION,
    &sre::SCANNER_DEFINITION,
    &sre::TEMPLATE_DEFINITION,
    &termios::ERROR_DEFINITION,
    &select::POLL_DEFINITION,
    &select::EPOLL_DEFINITION,
    &socket::DEFINITION,
    &socket::GAI_ERROR_DEFINITION,
    &socket::HOST_ERROR_DEFINITION,
    &signal::ITIMER_ERROR_DEFINITION,
    &thread::LOCK_DEFINITION,
    &thread::RLOCK_DEFINITION,
    &thread::HANDLE_DEFINITION,
    &thread::LOCAL_DEFINITION,
    &thread::HOOK_ARGUMENTS_DEFINITION,
    &posix::STAT_RESULT_DEFINITION,
    &posix::STATVFS_RESULT_DEFINITION,
    &posix::TERMINAL_SIZE_DEFINITION,
    &posix::UNAME_RESULT_DEFINITION,
    &posix::TIMES_RESULT_DEFINITION,
    &posix::SCANDIR_DEFINITION,
    &posix::DIR_ENTRY_DEFINITION,
    &resource::USAGE_DEFINITION,
    &accounts::PASSWORD_DEFINITION,
    &accounts::GROUP_DEFINITION,
];

/// The types of modules that have many, by module.
static FAMILIES: &[&[&Definition]] = &[
    TYPES,
    collections::TYPES,
    context_variables::TYPES,
    functools::TYPES,
    itertools::TYPES,
    operator::TYPES,
    abc::TYPES,
    string::TYPES,
    &io::TYPES,
];

/// All types that belong to modules, bases before what is derived from them.
pub fn types() -> impl Iterator<Item = &'static Definition> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// How the native module `name` is made, if there is one.
pub fn native(name: &str) -> Option<Make> {
    NATIVE.iter().find(|(known, _)| *known == name).map(|(_, make)| *make)
}

/// The names of the modules that are part of the binary.
pub fn native_names() -> impl Iterator<Item = &'static str> {
    ["builtins", "sys"].into_iter().chain(NATIVE.iter().map(|(name, _)| *name))
}
