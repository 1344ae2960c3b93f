//! The sheet that a picture is drawn on: boxes, texts and arrows are put at places given in pixels, and it grows
//! with what is put on it.
//!
//! A picture stands alone, on paper, or within a page: colours are the page's variables where it has them, and
//! else those of paper. All rules of style lie below one class, and nothing has an `id`, so that any number of
//! pictures fit into one page.

use crate::views::text::{self, clip};
use std::fmt::Write;

/// From one line of text to the next.
pub const ROW: i32 = 20;
/// A column of text: no font in use is wider at its size.
pub const CHARACTER: i32 = 8;
/// What is left free at the edges.
pub const MARGIN: i32 = 16;
/// From the upper edge of a line of text to where its letters stand.
pub const BASELINE: i32 = 15;

/// The rules of style of all pictures.
pub const STYLE: &str = "\
.vv text{font:13px ui-monospace,Menlo,Consolas,monospace;fill:var(--ink,#1b1f24);white-space:pre}\
.vv text.soft{fill:var(--soft,#57606a)}\
.vv text.strong{font-weight:700}\
.vv text.mark{font-weight:700;fill:var(--mark,#c2410c)}\
.vv text.bad{font-weight:700;fill:var(--cycle,#b91c1c)}\
.vv rect{fill:var(--object,#fffdf3);stroke:var(--objectline,#8a7a3a)}\
.vv rect.sheet{fill:var(--bg,#fff);stroke:none}\
.vv rect.frame{fill:var(--frame,#eef3fa);stroke:var(--frameline,#5b7aa6)}\
.vv rect.plain{fill:none;stroke:var(--line,#d0d7de)}\
.vv rect.quiet{fill:none;stroke:var(--soft,#57606a);stroke-dasharray:4 3}\
.vv rect.changed{stroke:var(--mark,#c2410c);stroke-width:2.5}\
.vv rect.bad{stroke:var(--cycle,#b91c1c);stroke-width:1.6;stroke-dasharray:6 3}\
.vv rect.band{fill:var(--now,#fff3c4);stroke:none}\
.vv rect.full{fill:var(--frameline,#5b7aa6);stroke:none}\
.vv rect.under{fill:var(--bg,#fff);stroke:none}\
.vv path{fill:none;stroke:var(--arrow,#475569);stroke-width:1.5}\
.vv path.tip{fill:var(--arrow,#475569);stroke:none}\
.vv path.rule{stroke:var(--line,#d0d7de);stroke-width:1}\
.vv path.dashed{stroke-dasharray:5 4}\
.vv path.curve{stroke:var(--frameline,#5b7aa6);stroke-width:2.5}\
.vv path.mark{stroke:var(--mark,#c2410c);stroke-width:2.2}\
.vv path.tip.mark{fill:var(--mark,#c2410c);stroke:none}\
.vv path.bad{stroke:var(--cycle,#b91c1c)}\
.vv path.cross{stroke:var(--cycle,#b91c1c);stroke-width:1.8}\
.vv path.tip.bad{fill:var(--cycle,#b91c1c);stroke:none}";

/// A place, from the left and from the top.
pub type Point = (i32, i32);

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The left edge.
    pub x: i32,
    /// The upper edge.
    pub y: i32,
    /// From left to right.
    pub width: i32,
    /// From top to bottom.
    pub height: i32,
}

impl Area {
    /// The right edge.
    pub fn right(self) -> i32 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(self) -> i32 {
        self.y + self.height
    }

    /// The middle.
    pub fn middle(self) -> Point {
        (self.x + self.width / 2, self.y + self.height / 2)
    }

    /// Where the straight way from the middle to `towards` crosses the edge.
    pub fn edge(self, towards: Point) -> Point {
        let (x, y) = self.middle();
        let (across, down) = (f64::from(towards.0 - x), f64::from(towards.1 - y));
        let part = |half: i32, way: f64| if way == 0.0 { f64::MAX } else { f64::from(half) / way.abs() };
        let reach = part(self.width / 2, across).min(part(self.height / 2, down)).min(1.0);
        // In pixels: what is cut off is less than one.
        (x + (across * reach).round() as i32, y + (down * reach).round() as i32)
    }
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// So many things, as a measure.
pub fn size(number: usize) -> i32 {
    // A picture beyond this is no picture any more.
    i32::try_from(number.min(100_000)).unwrap_or(100_000)
}

/// The width of a text, in pixels.
pub fn measure(text: &str) -> i32 {
    size(text::width(text)) * CHARACTER
}

/// The width of the widest of some texts, in pixels.
pub fn widest<'t>(texts: impl IntoIterator<Item = &'t str>) -> i32 {
    texts.into_iter().map(measure).max().unwrap_or(0)
}

/// A text as it can be shown in a line: without line breaks and what XML does not allow, and not too long.
pub fn shown(text: &str, columns: usize) -> String {
    let visible = |character: char| match character {
        '\t' | '\n' | '\r' => ' ',
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        // What would turn the order of the text round.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ if character.is_control() => '\u{fffd}',
        _ => character,
    };
    clip(&text.chars().map(visible).collect::<String>(), columns)
}

/// A text with the characters escaped that SVG reads as its own.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A picture being drawn.
#[derive(Default)]
pub struct Sheet {
    body: String,
    right: i32,
    bottom: i32,
}

impl Sheet {
    /// An empty sheet.
    pub fn new() -> Sheet {
        Sheet::default()
    }

    fn reach(&mut self, x: i32, y: i32) {
        self.right = self.right.max(x);
        self.bottom = self.bottom.max(y);
    }

    /// The lower edge of what is drawn so far.
    pub fn bottom(&self) -> i32 {
        self.bottom
    }

    /// The right edge of what is drawn so far.
    pub fn right(&self) -> i32 {
        self.right
    }

    // Writing to a string cannot fail: what `write!` gives is nothing to heed.

    /// A text whose letters stand at `y`; gives where it ends.
    pub fn text(&mut self, class: &str, x: i32, y: i32, text: &str) -> i32 {
        self.anchored(class, Anchor::Start, x, y, text)
    }

    /// A text of which one end, or the middle, is at `x`; gives where it ends.
    pub fn anchored(&mut self, class: &str, anchor: Anchor, x: i32, y: i32, text: &str) -> i32 {
        let text = shown(text, usize::MAX);
        let width = measure(&text);
        let (place, right) = match anchor {
            Anchor::Start => ("", x + width),
            Anchor::Middle => (" text-anchor=\"middle\"", x + width / 2),
            Anchor::End => (" text-anchor=\"end\"", x),
        };
        self.reach(right, y + 5);
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = writeln!(self.body, "<text{class}{place} x=\"{x}\" y=\"{y}\">{}</text>", escaped(&text));
        right
    }

    /// Lines of text below each other, the first one's upper edge at `y`; gives the lower edge of the last.
    pub fn lines(&mut self, class: &str, x: i32, y: i32, lines: &[String]) -> i32 {
        for (number, line) in lines.iter().enumerate() {
            self.text(class, x, y + ROW * size(number) + BASELINE, line);
        }
        y + ROW * size(lines.len())
    }

    /// A text over a line or an arrow: what lies below it is covered.
    pub fn label(&mut self, class: &str, (x, y): Point, text: &str) {
        let width = measure(text) + 4;
        self.rect("under", Area { x: x - width / 2, y: y - 8, width, height: 16 });
        self.anchored(class, Anchor::Middle, x, y + 4, text);
    }

    /// A box.
    pub fn rect(&mut self, class: &str, area: Area) {
        self.reach(area.right(), area.bottom());
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let Area { x, y, width, height } = area;
        let _ = writeln!(
            self.body,
            "<rect{class} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>"
        );
    }

    /// A line from point to point.
    pub fn line(&mut self, class: &str, points: &[Point]) {
        let mut path = String::new();
        for (number, (x, y)) in points.iter().enumerate() {
            self.reach(*x, *y);
            let _ = write!(path, "{}{x} {y}", if number == 0 { "M" } else { "L" });
        }
        self.path(class, &path);
    }

    /// A line from point to point that ends in a tip.
    pub fn arrow(&mut self, class: &str, points: &[Point]) {
        self.line(class, points);
        if let [.., before, last] = points {
            self.tip(class, *before, *last);
        }
    }

    /// A line that leaves and arrives horizontally, bent at two points, and ends in a tip.
    pub fn bend(&mut self, class: &str, from: Point, bends: [Point; 2], to: Point) {
        let [one, other] = bends;
        for (x, y) in [from, one, other, to] {
            self.reach(x, y);
        }
        let path =
            format!("M{} {}C{} {} {} {} {} {}", from.0, from.1, one.0, one.1, other.0, other.1, to.0, to.1);
        self.path(class, &path);
        self.tip(class, other, to);
    }

    /// A line upwards or downwards through points, smooth between them, that ends in a tip.
    pub fn vertical(&mut self, class: &str, points: &[Point]) {
        let mut path = String::new();
        for (number, &(x, y)) in points.iter().enumerate() {
            self.reach(x, y);
            match number.checked_sub(1).and_then(|before| points.get(before)) {
                None => path.push_str(&format!("M{x} {y}")),
                Some(&(from, _)) if from == x => path.push_str(&format!("L{x} {y}")),
                Some(&(from, start)) => {
                    let half = (start + y) / 2;
                    path.push_str(&format!("C{from} {half} {x} {half} {x} {y}"));
                }
            }
        }
        self.path(class, &path);
        if let [.., (_, before), last] = points {
            self.tip(class, (last.0, *before), *last);
        }
    }

    fn path(&mut self, class: &str, path: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = writeln!(self.body, "<path{class} d=\"{path}\"/>");
    }

    /// The tip of an arrow that comes from `from` to `to`.
    fn tip(&mut self, class: &str, from: Point, to: Point) {
        let (x, y) = (f64::from(to.0), f64::from(to.1));
        let (across, down) = (x - f64::from(from.0), y - f64::from(from.1));
        let length = across.hypot(down).max(1.0);
        let (across, down) = (across / length * 9.0, down / length * 9.0);
        let (side_x, side_y) = (-down / 2.0, across / 2.0);
        let path = format!(
            "M{x:.1} {y:.1}L{:.1} {:.1}L{:.1} {:.1}z",
            x - across + side_x,
            y - down + side_y,
            x - across - side_x,
            y - down - side_y
        );
        let colour = ["mark", "bad"].into_iter().find(|colour| class.split(' ').any(|name| name == *colour));
        self.path(&colour.map_or("tip".to_owned(), |colour| format!("tip {colour}")), &path);
    }

    /// Crosses out an area.
    pub fn cross(&mut self, area: Area) {
        let (left, right, top, bottom) = (area.x, area.right(), area.y, area.bottom());
        self.path("cross", &format!("M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}"));
    }

    /// The picture as SVG.
    pub fn finish(self, title: &str) -> String {
        let (width, height) = ((self.right + MARGIN).max(120), (self.bottom + MARGIN).max(40));
        let title = escaped(&shown(title, usize::MAX));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"vv\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" role=\"img\" aria-label=\"{title}\" xml:space=\"preserve\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n<rect class=\"sheet\" width=\"{width}\" height=\"{height}\"/>\n{}</svg>\n",
            self.body
        )
    }
}
