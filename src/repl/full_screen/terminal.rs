//! The terminal behind the full-screen stepper. What the program and its children print is kept while the screen is up,
//! and is printed where it belongs when the screen is left.

use super::Desk;
use crate::repl::screen;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{self, DisableMouseCapture, EnableMouseCapture, Event};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use rustix::fs::MemfdFlags;
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::OwnedFd;
use std::os::unix::fs::FileExt;

/// The least columns and lines in which a screen says more than lines do.
const SMALLEST: (u16, u16) = (60, 16);

/// Whether the full-screen stepper can be shown here: there is a terminal, and it is large enough.
pub fn is_possible() -> bool {
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb" || term.is_empty());
    let size = ratatui::crossterm::terminal::size().unwrap_or((0, 0));
    io::stdin().is_terminal()
        && io::stdout().is_terminal()
        && !dumb
        && size.0 >= SMALLEST.0
        && size.1 >= SMALLEST.1
}

/// The most bytes of what was printed that are looked at.
const SEEN: u64 = 1 << 16;

/// A standard stream while the screen is up.
struct Stream {
    /// What it was before.
    before: OwnedFd,
    /// What it is now: all that has the stream, in this process and its children, writes one behind the other.
    kept: File,
}

impl Stream {
    fn of(before: OwnedFd) -> io::Result<Stream> {
        let kept = rustix::fs::memfd_create("printed", MemfdFlags::CLOEXEC)?;
        Ok(Stream { before, kept: File::from(kept) })
    }

    /// What was printed, from a place on.
    fn since(&self, from: u64) -> Vec<u8> {
        let length = self.kept.metadata().map_or(0, |known| known.len());
        let mut printed = vec![0; usize::try_from(length.saturating_sub(from)).unwrap_or(0)];
        let read = self.kept.read_at(&mut printed, from).unwrap_or(0);
        printed.truncate(read);
        printed
    }
}

/// The screen.
pub struct FullScreen {
    terminal: Terminal<CrosstermBackend<File>>,
    output: Stream,
    errors: Stream,
    is_up: bool,
    /// What is remembered from stop to stop.
    pub desk: Desk,
}

impl FullScreen {
    /// Takes the terminal over; nothing where that is impossible.
    pub fn open() -> Option<FullScreen> {
        let screen = File::from(rustix::io::dup(io::stdout()).ok()?);
        let output = Stream::of(rustix::io::dup(io::stdout()).ok()?).ok()?;
        let errors = Stream::of(rustix::io::dup(io::stderr()).ok()?).ok()?;
        let terminal = Terminal::new(CrosstermBackend::new(screen)).ok()?;
        rustix::stdio::dup2_stdout(&output.kept).ok()?;
        rustix::stdio::dup2_stderr(&errors.kept).ok()?;
        screen::set_muted(true);
        Some(FullScreen { terminal, output, errors, is_up: false, desk: Desk::default() })
    }

    /// The end of what the program and its children have printed up to now, to standard output.
    pub fn printed(&self) -> String {
        let length = self.output.kept.metadata().map_or(0, |known| known.len());
        String::from_utf8_lossy(&self.output.since(length.saturating_sub(SEEN))).into_owned()
    }

    /// Shows the screen, if it is not up.
    pub fn enter(&mut self) {
        if !self.is_up {
            self.is_up = true;
            let _ = enable_raw_mode();
            let _ = execute!(self.terminal.backend_mut(), EnterAlternateScreen, EnableMouseCapture);
            let _ = self.terminal.clear();
        } else {
            let _ = enable_raw_mode();
        }
    }

    /// The columns of a part beside the source.
    pub fn panel_columns(&self) -> usize {
        let columns = self.terminal.size().map_or(80, |size| usize::from(size.width));
        if columns >= super::layout::WIDE as usize { columns / 2 } else { columns }
    }

    /// Draws.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut ratatui::Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(draw).map(drop)
    }

    /// The next key, click or change of size.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn read(&mut self) -> io::Result<Event> {
        event::read()
    }

    /// Lets Ctrl-C interrupt the program while it runs.
    pub fn release_keys(&mut self) {
        let _ = disable_raw_mode();
    }
}

impl Drop for FullScreen {
    fn drop(&mut self) {
        if self.is_up {
            let _ = execute!(self.terminal.backend_mut(), LeaveAlternateScreen, DisableMouseCapture);
            let _ = disable_raw_mode();
        }
        let _ = rustix::stdio::dup2_stdout(&self.output.before);
        let _ = rustix::stdio::dup2_stderr(&self.errors.before);
        screen::set_muted(false);
        let _ = io::stdout().write_all(&self.output.since(0)).and_then(|()| io::stdout().flush());
        let _ = io::stderr().write_all(&self.errors.since(0));
    }
}
