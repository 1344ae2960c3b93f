//! The terminal behind the full-screen stepper. What the program prints goes nowhere while the screen is up, and is printed
//! where it belongs when the screen is left.

use super::Desk;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{self, DisableMouseCapture, EnableMouseCapture, Event};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::OwnedFd;

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

/// The screen.
pub struct FullScreen {
    terminal: Terminal<CrosstermBackend<File>>,
    /// What standard output and standard error were.
    streams: Option<(OwnedFd, OwnedFd)>,
    is_up: bool,
    /// What is remembered from stop to stop.
    pub desk: Desk,
}

impl FullScreen {
    /// Takes the terminal over; nothing where that is impossible.
    pub fn open() -> Option<FullScreen> {
        let screen = File::from(rustix::io::dup(io::stdout()).ok()?);
        let (output, errors) = (rustix::io::dup(io::stdout()).ok()?, rustix::io::dup(io::stderr()).ok()?);
        let nowhere = File::options().write(true).open("/dev/null").ok()?;
        let terminal = Terminal::new(CrosstermBackend::new(screen)).ok()?;
        rustix::stdio::dup2_stdout(&nowhere).ok()?;
        rustix::stdio::dup2_stderr(&nowhere).ok()?;
        Some(FullScreen { terminal, streams: Some((output, errors)), is_up: false, desk: Desk::default() })
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
        if let Some((output, errors)) = self.streams.take() {
            let _ = rustix::stdio::dup2_stdout(&output);
            let _ = rustix::stdio::dup2_stderr(&errors);
        }
    }
}
