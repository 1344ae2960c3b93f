//! Any bytes as a source text: the encoding, the tokens in all their forms, and whether the text is complete.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vivarium_syntax::{completeness, decode_source, tokens, written};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = decode_source(bytes) else { return };
    for (_, span) in tokens(&text) {
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "a span inside a character");
    }
    let _ = written::written_tokens(&text);
    let _ = completeness(&text);
});
