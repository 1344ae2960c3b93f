//! Modules of CPython's library that cannot be had here, and why.

/// Each module's name, with what an `ImportError` says of it.
const ABSENT: &[(&str, &str)] = &[
    ("_bz2", "bz2 needs a compression library written in C"),
    ("_curses", "curses needs a terminal library written in C"),
    ("_curses_panel", "curses needs a terminal library written in C"),
    ("_dbm", "dbm.ndbm needs a database library written in C; dbm.dumb does without"),
    ("_gdbm", "dbm.gnu needs a database library written in C; dbm.dumb does without"),
    ("_elementtree", "xml.etree.ElementTree does without it"),
    ("_interpchannels", "there is one interpreter in a process"),
    ("_interpqueues", "there is one interpreter in a process"),
    ("_interpreters", "there is one interpreter in a process"),
    ("_lzma", "lzma needs a compression library written in C"),
    ("_sqlite3", "sqlite3 needs a database library written in C"),
    ("_ssl", "ssl needs a cryptographic library written in C"),
    ("_tkinter", "tkinter needs a window library written in C"),
    ("_zstd", "compression.zstd needs a compression library written in C"),
    ("curses", "it needs a terminal library written in C"),
    ("ensurepip", "packages made for CPython are not installed here"),
    ("idlelib", "it needs tkinter, a window library written in C"),
    ("pyexpat", "XML is parsed by a library written in C"),
    ("readline", "the prompt has an editor of its own"),
    ("syslog", "the system's log is not written to"),
    ("tkinter", "it needs a window library written in C"),
    ("turtle", "it needs tkinter, a window library written in C"),
    ("turtledemo", "it needs tkinter, a window library written in C"),
    ("venv", "packages made for CPython are not installed here"),
];

/// Why the library's module `name` cannot be had; nothing for any other name.
pub fn reason(name: &str) -> Option<&'static str> {
    ABSENT.iter().find(|(absent, _)| *absent == name).map(|(_, reason)| *reason)
}
