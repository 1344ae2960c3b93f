//! The full-screen stepper's screen: source, names, output and a view side by side. Everything that a colour says, a
//! mark says too.

use crate::views::text::clip;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Clear, Paragraph};

/// From so many columns on, the parts stand side by side.
pub const WIDE: u16 = 70;

/// What is on the screen.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// The file, the step, the function.
    pub title: String,
    /// All lines of the file.
    pub source: Vec<String>,
    /// The line at which the program stands, from 1.
    pub line: usize,
    /// The columns of the current expression.
    pub columns: Option<(usize, usize)>,
    /// What stands behind the line: an expression's value, what is returned.
    pub said: String,
    /// Lines with a breakpoint.
    pub breakpoints: Vec<u32>,
    /// Names with values, and what has changed.
    pub names: Vec<String>,
    /// What the view is called.
    pub view_title: String,
    /// The view.
    pub view: Vec<String>,
    /// How far it is scrolled.
    pub scrolled: usize,
    /// What was printed.
    pub output: Vec<String>,
    /// An answer that covers the view until the next key.
    pub answer: Option<Vec<String>>,
    /// The command being typed.
    pub typed: Option<String>,
    /// What the keys do, or where the program stands.
    pub status: String,
    /// Whether colours may be used.
    pub has_colours: bool,
}

/// Where the source is on the screen, for the mouse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The lines of the source.
    pub source: Rect,
    /// The first line shown.
    pub first: usize,
}

impl Picture {
    fn style(&self, colour: Color, modifier: Modifier) -> Style {
        let style = Style::default().add_modifier(modifier);
        if self.has_colours { style.fg(colour) } else { style }
    }

    fn block<'b>(&self, title: &str) -> Block<'b> {
        let title = Span::styled(format!(" {title} "), self.style(Color::Cyan, Modifier::BOLD));
        Block::default()
            .borders(Borders::TOP)
            .title(title)
            .border_style(self.style(Color::DarkGray, Modifier::empty()))
    }
}

/// Draws the screen; says where the source is.
pub fn draw(frame: &mut Frame<'_>, picture: &Picture) -> Places {
    let [body, bottom] = Layout::vertical([Constraint::Min(4), Constraint::Length(1)]).areas(frame.area());
    let wide = body.width >= WIDE;
    let (left, right) = if wide {
        let [left, right] =
            Layout::horizontal([Constraint::Percentage(50), Constraint::Percentage(50)]).areas(body);
        (left, right)
    } else {
        let [above, below] =
            Layout::vertical([Constraint::Percentage(50), Constraint::Percentage(50)]).areas(body);
        (above, below)
    };
    let [source, output] =
        Layout::vertical([Constraint::Min(4), Constraint::Length((left.height / 4).max(3))]).areas(left);
    let [names, view] =
        Layout::vertical([Constraint::Percentage(50), Constraint::Percentage(50)]).areas(right);
    let places = draw_source(frame, picture, source);
    draw_end(frame, picture, "output", &picture.output, output);
    draw_lines(frame, picture, "names", &picture.names, 0, names);
    match &picture.answer {
        Some(answer) => {
            // What finds no room beside the source covers it.
            let fits = answer.len() < view.height as usize
                && answer.iter().all(|line| crate::views::text::width(line) <= view.width as usize);
            let area = if fits { view } else { body };
            frame.render_widget(Clear, area);
            draw_lines(frame, picture, "answer (any key)", answer, picture.scrolled, area);
        }
        None => draw_lines(frame, picture, &picture.view_title, &picture.view, picture.scrolled, view),
    }
    let status = match &picture.typed {
        Some(typed) => format!(":{typed}_"),
        None => picture.status.clone(),
    };
    let style = Style::default().add_modifier(Modifier::REVERSED);
    let status = clip(&status, bottom.width as usize);
    let filled = format!("{status:width$}", width = bottom.width as usize);
    frame.render_widget(Paragraph::new(Span::styled(filled, style)), bottom);
    places
}

fn draw_source(frame: &mut Frame<'_>, picture: &Picture, area: Rect) -> Places {
    let block = picture.block(&picture.title);
    let inside = block.inner(area);
    let height = inside.height as usize;
    let first = picture.line.saturating_sub(height / 2 + 1).min(picture.source.len().saturating_sub(height));
    let mut lines = Vec::new();
    for (index, text) in picture.source.iter().enumerate().skip(first).take(height) {
        lines.push(source_line(picture, index + 1, text));
    }
    frame.render_widget(Paragraph::new(lines).block(block), area);
    Places { source: inside, first: first + 1 }
}

fn source_line<'l>(picture: &Picture, number: usize, text: &str) -> Line<'l> {
    let here = number == picture.line;
    let stop = if picture.breakpoints.contains(&(number as u32)) { '●' } else { ' ' };
    let mark = if here { '>' } else { ' ' };
    let margin = format!("{stop}{mark}{number:>3} ");
    if !here {
        return Line::from(vec![
            Span::styled(margin, picture.style(Color::DarkGray, Modifier::empty())),
            Span::raw(text.to_owned()),
        ]);
    }
    let mut spans = vec![Span::styled(margin, picture.style(Color::Yellow, Modifier::BOLD))];
    let bold = Style::default().add_modifier(Modifier::BOLD);
    match picture.columns {
        Some((start, end)) => {
            let letters: Vec<char> = text.chars().collect();
            let end = end.min(letters.len());
            let start = start.min(end);
            let part = |range: std::ops::Range<usize>| letters[range].iter().collect::<String>();
            spans.push(Span::styled(part(0..start), bold));
            spans.push(Span::styled(part(start..end), bold.add_modifier(Modifier::REVERSED)));
            spans.push(Span::styled(part(end..letters.len()), bold));
        }
        None => spans.push(Span::styled(text.to_owned(), bold)),
    }
    if !picture.said.is_empty() {
        spans.push(Span::styled(format!("  {}", picture.said), picture.style(Color::Green, Modifier::BOLD)));
    }
    Line::from(spans)
}

fn lines_of<'l>(picture: &Picture, lines: &[String], width: usize) -> Vec<Line<'l>> {
    let style = |line: &str| match line.trim_start().chars().next() {
        Some('+') if !line.trim_start().starts_with("+-") => picture.style(Color::Green, Modifier::BOLD),
        Some('~') => picture.style(Color::Yellow, Modifier::BOLD),
        Some('-') => picture.style(Color::Red, Modifier::BOLD),
        _ => Style::default(),
    };
    lines.iter().map(|line| Line::from(Span::styled(clip(line, width), style(line)))).collect()
}

fn draw_lines(
    frame: &mut Frame<'_>,
    picture: &Picture,
    title: &str,
    lines: &[String],
    from: usize,
    area: Rect,
) {
    let block = picture.block(title);
    let inside = block.inner(area);
    let from = from.min(lines.len().saturating_sub(1));
    let mut shown = lines_of(picture, &lines[from..], inside.width as usize);
    let room = inside.height as usize;
    if shown.len() > room && room > 0 {
        let left = shown.len() - room + 1;
        shown.truncate(room - 1);
        shown.push(Line::from(format!("… {left} more (PgDn)")));
    }
    frame.render_widget(Paragraph::new(shown).block(block), area);
}

/// As [`draw_lines`], of the last ones.
fn draw_end(frame: &mut Frame<'_>, picture: &Picture, title: &str, lines: &[String], area: Rect) {
    let block = picture.block(title);
    let inside = block.inner(area);
    let from = lines.len().saturating_sub(inside.height as usize);
    let shown: Vec<Line<'_>> =
        lines[from..].iter().map(|line| Line::from(clip(line, inside.width as usize))).collect();
    frame.render_widget(Paragraph::new(shown).block(block), area);
}
