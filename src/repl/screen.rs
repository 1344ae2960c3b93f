//! Where the prompt writes to: standard output, its width, and whether it shows colours.

use std::cell::{Cell, RefCell};
use std::io::{IsTerminal, Write};

thread_local! {
    /// What is shown while it is not to be written.
    static HELD: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Whether nothing is shown, because a full screen says it all.
    static MUTED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`; what it shows is given, not written.
pub fn captured<R>(work: impl FnOnce() -> R) -> (R, String) {
    let outer = HELD.replace(Some(String::new()));
    let result = work();
    (result, HELD.replace(outer).unwrap_or_default())
}

/// From now on nothing is written by [`show`], or what is shown is written again.
pub fn set_muted(muted: bool) {
    MUTED.set(muted);
}

/// Writes `text` to standard output at once. That nobody reads it any more is no error of a prompt.
pub fn show(text: &str) {
    let is_held = HELD.with_borrow_mut(|held| held.as_mut().map(|held| held.push_str(text)).is_some());
    if is_held || MUTED.get() {
        return;
    }
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// The columns of the screen: what `COLUMNS` says, else the terminal, else 80; never below 60.
pub fn columns() -> usize {
    let said = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let known = said.or_else(|| {
        rustix::termios::tcgetwinsize(std::io::stdout()).ok().map(|size| usize::from(size.ws_col))
    });
    known.filter(|columns| *columns > 0).unwrap_or(80).clamp(crate::views::text::NARROWEST, 200)
}

/// Whether to write colours: by `PYTHON_COLORS`, `NO_COLOR` and `FORCE_COLOR`, in this order, as
/// CPython does; else when standard output is a terminal that can.
pub fn has_colours() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match std::env::var("PYTHON_COLORS").as_deref() {
        Ok("0") => return false,
        Ok("1") => return true,
        _ => {}
    }
    if is_set("NO_COLOR") {
        return false;
    }
    if is_set("FORCE_COLOR") {
        return true;
    }
    std::io::stdout().is_terminal() && std::env::var("TERM").as_deref() != Ok("dumb")
}
