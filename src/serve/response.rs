//! Responses. All that goes into their headers is our own: nothing of a request is repeated there.

use super::request::Refusal;
use std::io::{self, Write};

/// What is sent with every response: it is for its own page only, is not kept, and tells nobody where it came from.
const ALWAYS: &str = "Connection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
     Referrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\n\
     Cross-Origin-Opener-Policy: same-origin\r\n";

/// What a document may do that is no page of ours: nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// A response.
pub struct Response {
    status: u16,
    kind: &'static str,
    policy: String,
    more: String,
    body: Vec<u8>,
}

impl Response {
    fn new(status: u16, kind: &'static str, body: impl Into<Vec<u8>>) -> Response {
        Response { status, kind, policy: NOTHING.to_owned(), more: String::new(), body: body.into() }
    }

    /// A text.
    pub fn text(body: &str) -> Response {
        Response::new(200, "text/plain; charset=utf-8", body)
    }

    /// JSON.
    pub fn json(body: Vec<u8>) -> Response {
        Response::new(200, "application/json", body)
    }

    /// A page, with what its `Content-Security-Policy` allows.
    pub fn page(body: &str, policy: &str) -> Response {
        Response { policy: policy.to_owned(), ..Response::new(200, "text/html; charset=utf-8", body) }
    }

    /// Sends the browser to the page, with a cookie that no script sees and no other site can make it send.
    pub fn enter(cookie: &str, value: &str) -> Response {
        Response {
            more: format!(
                "Location: /\r\nSet-Cookie: {cookie}={value}; Path=/; HttpOnly; SameSite=Strict\r\n"
            ),
            ..Response::new(303, "text/plain; charset=utf-8", "")
        }
    }

    /// A refusal.
    pub fn refusal(refusal: &Refusal) -> Response {
        let more = match refusal.status {
            503 => "Retry-After: 5\r\n",
            _ => "",
        };
        Response {
            more: more.to_owned(),
            ..Response::new(refusal.status, "text/plain; charset=utf-8", format!("{}\n", refusal.words))
        }
    }

    /// That something else could be done with what was asked for.
    pub fn only(method: &str) -> Response {
        Response {
            more: format!("Allow: {method}\r\n"),
            ..Response::refusal(&Refusal::new(405, "This cannot be done here."))
        }
    }

    /// Writes it.
    ///
    /// # Errors
    /// Those of the connection.
    pub fn write(&self, stream: &mut impl Write) -> io::Result<()> {
        let Response { status, kind, policy, more, body } = self;
        let head = format!(
            "HTTP/1.1 {status} {}\r\n{ALWAYS}Content-Type: {kind}\r\nContent-Length: {}\r\n\
             Content-Security-Policy: {policy}\r\n{more}\r\n",
            reason(*status),
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body)
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        303 => "See Other",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        411 => "Length Required",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}
