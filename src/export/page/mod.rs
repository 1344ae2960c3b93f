//! One HTML file that shows a recording: no network, no other files. What it does is in `page.js`; how the
//! recording is packed into it, here.

use super::native::{self, Views};
use super::svg;
use crate::exhibit::Exhibit;
use crate::recording::Recording;
use base64::Engine;

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
/// The page's script, as it stands in it.
pub const SCRIPT: &str = include_str!("page.js");

/// How hard the recording is pressed: well, and still fast.
const LEVEL: u8 = 6;

/// The page's style, as it stands in it.
pub fn style() -> String {
    format!("{STYLE}{}", svg::STYLE)
}

/// The recording as a page.
pub fn page(recording: &Recording, exhibit: &Exhibit, title: &str) -> String {
    let json = native::json(recording, exhibit, Views::Pictures);
    let pressed = miniz_oxide::deflate::compress_to_vec_zlib(json.as_bytes(), LEVEL);
    let packed = base64::engine::general_purpose::STANDARD.encode(pressed);
    TEMPLATE
        .replace("{{title}}", &svg::escaped(title))
        .replace("{{style}}", &style())
        .replace("{{script}}", SCRIPT)
        .replace("{{recording}}", &packed)
}
