//! A step as an SVG picture: frames on the left, objects in columns, arrows between them.

use crate::views::picture::{Boxed, PictureView};
use std::collections::HashMap;
use std::fmt::Write;

const ROW: usize = 20;
const HEAD: usize = 24;
const GAP: usize = 18;
const CHARACTER: usize = 8;
const BETWEEN: usize = 70;
const MARGIN: usize = 16;

struct Placed<'v> {
    boxed: &'v Boxed,
    x: usize,
    y: usize,
    width: usize,
}

impl Placed<'_> {
    fn height(&self) -> usize {
        HEAD + ROW * self.boxed.rows.len().max(1)
    }
}

fn width_of(boxed: &Boxed) -> usize {
    let rows = boxed.rows.iter().map(|row| row.name.chars().count() + row.text.chars().count() + 3);
    let badge = if boxed.references.is_some() { 9 } else { 0 };
    let longest = rows.chain([boxed.title.chars().count() + badge]).max().unwrap_or(0);
    (longest * CHARACTER + 16).max(90)
}

/// Places boxes: frames in one column, objects in one for each step away from them.
fn place(view: &PictureView) -> Vec<Placed<'_>> {
    let columns = view.objects.iter().map(|object| object.column + 1).max().unwrap_or(0);
    let mut placed = Vec::new();
    let mut x = MARGIN;
    for column in 0..=columns {
        let boxes: Vec<&Boxed> = match column {
            0 => view.frames.iter().collect(),
            _ => view.objects.iter().filter(|object| object.column + 1 == column).collect(),
        };
        let width = boxes.iter().map(|boxed| width_of(boxed)).max().unwrap_or(0);
        let mut y = MARGIN;
        for boxed in boxes {
            let one = Placed { boxed, x, y, width: if column == 0 { width } else { width_of(boxed) } };
            y += one.height() + GAP;
            placed.push(one);
        }
        if width > 0 {
            x += width + BETWEEN;
        }
    }
    placed
}

/// A text with the characters escaped that SVG reads as its own.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const STYLE: &str = "text{font:13px ui-monospace,Menlo,Consolas,monospace;fill:#1b1f24}\
.f rect{fill:#eef3fa;stroke:#5b7aa6}.f.s rect{fill:#f1f1f1;stroke:#9a9a9a;stroke-dasharray:4 3}\
.o rect{fill:#fffdf3;stroke:#8a7a3a}.c>rect.b{stroke:#c2410c;stroke-width:2.5}\
.y>rect.b{stroke:#b91c1c;stroke-dasharray:6 3}.h{font-weight:700}.n{fill:#57606a}.w{fill:#c2410c;font-weight:700}\
.a{fill:none;stroke:#475569;stroke-width:1.4}.a.y{stroke:#b91c1c}.k{fill:#475569}";

/// The picture as SVG.
pub fn svg(view: &PictureView, title: &str) -> String {
    let placed = place(view);
    let width = placed.iter().map(|one| one.x + one.width).max().unwrap_or(200) + MARGIN + 20;
    let height = placed.iter().map(|one| one.y + one.height()).max().unwrap_or(60) + MARGIN;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{0}\">\n<title>{0}</title>\n<style>{STYLE}</style>\n<defs><marker id=\"p\" markerWidth=\"9\" markerHeight=\"9\" refX=\"8\" refY=\"4.5\" orient=\"auto\"><path class=\"k\" d=\"M0 0L9 4.5L0 9z\"/></marker></defs>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n",
        escaped(title)
    );
    let frames = view.frames.len();
    for (index, one) in placed.iter().enumerate() {
        boxed(&mut svg, one, index < frames);
    }
    let by_id: HashMap<&str, &Placed<'_>> =
        placed.iter().skip(frames).map(|one| (one.boxed.id.as_str(), one)).collect();
    for one in &placed {
        for (index, row) in one.boxed.rows.iter().enumerate() {
            if let Some(target) = row.target.as_deref().and_then(|target| by_id.get(target)) {
                arrow(&mut svg, one, index, target);
            }
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn boxed(svg: &mut String, one: &Placed<'_>, is_frame: bool) {
    let boxed = one.boxed;
    let mut class = if is_frame { "f" } else { "o" }.to_owned();
    for (yes, more) in [(!boxed.is_active, " s"), (boxed.is_changed, " c"), (boxed.is_in_cycle, " y")] {
        if yes {
            class.push_str(more);
        }
    }
    let (x, y, width) = (one.x, one.y, one.width);
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<g class=\"{class}\"><rect class=\"b\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" rx=\"5\"/><text class=\"h\" x=\"{}\" y=\"{}\">{}</text>",
        one.height(),
        x + 8,
        y + 17,
        escaped(&boxed.title)
    );
    if let Some(count) = boxed.references {
        let _ = write!(
            svg,
            "<text class=\"n\" text-anchor=\"end\" x=\"{}\" y=\"{}\">refs {count}</text>",
            x + width - 8,
            y + 17
        );
    }
    for (index, row) in boxed.rows.iter().enumerate() {
        let base = y + HEAD + ROW * index + 14;
        let mark = if row.is_changed { "w" } else { "n" };
        let _ =
            write!(svg, "<text class=\"{mark}\" x=\"{}\" y=\"{base}\">{}</text>", x + 8, escaped(&row.name));
        let value = if row.target.is_some() { "●" } else { row.text.as_str() };
        let _ = write!(
            svg,
            "<text text-anchor=\"end\" x=\"{}\" y=\"{base}\">{}</text>",
            x + width - 8,
            escaped(value)
        );
    }
    svg.push_str("</g>\n");
}

fn arrow(svg: &mut String, from: &Placed<'_>, row: usize, to: &Placed<'_>) {
    let (x, y) = (from.x + from.width - 12, from.y + HEAD + ROW * row + 10);
    let is_cyclic = from.boxed.is_in_cycle && to.boxed.is_in_cycle;
    let class = if is_cyclic { "a y" } else { "a" };
    let (left, top) = (to.x, to.y + 12);
    let path = if left > x {
        let bend = (left - x) / 2;
        format!("M{x} {y}C{} {y} {} {top} {left} {top}", x + bend, left - bend)
    } else {
        // Back or straight down: round the right side of the box.
        let right = (from.x + from.width).max(to.x + to.width);
        let side = right + 26;
        format!("M{x} {y}C{side} {y} {side} {top} {} {top}", to.x + to.width)
    };
    let _ = writeln!(svg, "<path class=\"{class}\" d=\"{path}\" marker-end=\"url(#p)\"/>");
}

/// A view that is text as SVG: its lines as they stand.
pub fn panel(text: &str, title: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let columns = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let (width, height) = (columns * CHARACTER + 2 * MARGIN, lines.len() * ROW + HEAD + MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{0}\">\n<title>{0}</title>\n<style>{STYLE}text{{white-space:pre}}</style>\n<g class=\"o\"><rect width=\"{width}\" height=\"{height}\" rx=\"5\"/></g>\n",
        escaped(title)
    );
    for (index, line) in lines.iter().enumerate() {
        let class = if index == 0 { "h" } else { "t" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<text class=\"{class}\" xml:space=\"preserve\" x=\"{MARGIN}\" y=\"{}\">{}</text>",
            HEAD + ROW * index,
            escaped(line)
        );
    }
    svg.push_str("</svg>\n");
    svg
}
