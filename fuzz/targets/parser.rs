//! A source text as a file, an expression and a statement: the tree, its checks, its printed form, its errors.
//!
//! It runs in as much native stack as a thread of a program has at least, and may take a second.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use rustix::time::{ClockId, clock_gettime};
use vivarium_syntax::{LineIndex, Mode, check, check_places, decode_source, dump, parse_with_warnings};

/// Seconds that one text of up to 4096 bytes may take in each mode, whatever else the machine does meanwhile.
const PATIENCE: i64 = 1;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = decode_source(bytes) else { return };
    for mode in [Mode::Exec, Mode::Eval, Mode::Single] {
        let start = clock_gettime(ClockId::ThreadCPUTime).tv_sec;
        match parse_with_warnings(&text, mode) {
            Ok(parsed) => {
                let _ = check(&parsed.module, &text);
                let _ = check_places(&parsed.module, false, || LineIndex::new(&text));
                assert!(!dump(&parsed.module, &text, true).is_empty());
            }
            Err(error) => assert!(!error.message.is_empty()),
        }
        assert!(bytes.len() > 4096 || clock_gettime(ClockId::ThreadCPUTime).tv_sec - start <= PATIENCE, "too slow in mode {mode:?}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutation::mutate(data, size, max_size, seed)
});
