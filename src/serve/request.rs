//! Requests: what of HTTP/1.1 a browser needs to reach this server, read strictly. A connection carries one request.

use std::io::{self, Read};

/// The most bytes of a request before its body.
const MOST_HEAD: usize = 16 << 10;

/// The most header lines.
const MOST_HEADERS: usize = 64;

/// The most bytes of a body.
pub const MOST_BODY: usize = 1 << 20;

/// Why a request is not answered as it wants: a status of HTTP, and words for who sent it.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// `403`.
    pub status: u16,
    /// A sentence.
    pub words: &'static str,
}

impl Refusal {
    /// A refusal.
    pub const fn new(status: u16, words: &'static str) -> Refusal {
        Refusal { status, words }
    }
}

const MALFORMED: Refusal = Refusal::new(400, "This is no request that HTTP allows.");
const TOO_LARGE: Refusal = Refusal::new(413, "The program and its input are more than 1 MB.");

/// What is wrong with a request.
#[derive(Debug)]
pub enum ReadError {
    /// It is read, and refused.
    Refused(Refusal),
    /// Nobody is there to be answered.
    Gone,
}

impl From<Refusal> for ReadError {
    fn from(refusal: Refusal) -> ReadError {
        ReadError::Refused(refusal)
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> ReadError {
        match error.kind() {
            io::ErrorKind::TimedOut => Refusal::new(408, "The request took too long.").into(),
            _ => ReadError::Gone,
        }
    }
}

/// A request without its body.
#[derive(Debug)]
pub struct Head {
    /// `GET`.
    pub method: String,
    /// What is asked for, without what follows a `?`.
    pub path: String,
    /// What follows the `?`, or nothing.
    pub query: String,
    headers: Vec<(String, String)>,
    /// What has been read of the body.
    rest: Vec<u8>,
}

impl Head {
    /// Reads a request up to its body.
    ///
    /// # Errors
    /// It is not HTTP, too long, too slow, or breaks off.
    pub fn read(stream: &mut impl Read) -> Result<Head, ReadError> {
        let mut bytes = Vec::new();
        loop {
            let mut buffer = [0; 4096];
            let count = match stream.read(&mut buffer) {
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                // A browser keeps connections for later: nobody asks for an answer there.
                Err(_) if bytes.is_empty() => return Err(ReadError::Gone),
                Err(error) => return Err(error.into()),
            };
            bytes.extend(buffer.iter().take(count));
            match Head::parse(&bytes)? {
                Some(head) => return Ok(head),
                None if bytes.is_empty() => return Err(ReadError::Gone),
                None if count == 0 => return Err(MALFORMED.into()),
                None if bytes.len() >= MOST_HEAD => {
                    return Err(Refusal::new(431, "The request's headers are too long.").into());
                }
                None => {}
            }
        }
    }

    /// The request at the beginning of these bytes; nothing where more must be read.
    fn parse(bytes: &[u8]) -> Result<Option<Head>, Refusal> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        let length = match parsed.parse(bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            Ok(httparse::Status::Partial) => return Ok(None),
            Err(httparse::Error::TooManyHeaders) => {
                return Err(Refusal::new(431, "The request has too many headers."));
            }
            Err(_) => return Err(MALFORMED),
        };
        let (Some(method), Some(target)) = (parsed.method, parsed.path) else { return Err(MALFORMED) };
        if !target.starts_with('/') {
            return Err(MALFORMED);
        }
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let headers = parsed.headers.iter().map(|header| {
            let value = std::str::from_utf8(header.value).map_err(|_| MALFORMED)?;
            Ok((header.name.to_ascii_lowercase(), value.trim().to_owned()))
        });
        Ok(Some(Head {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: headers.collect::<Result<_, Refusal>>()?,
            rest: bytes.get(length..).unwrap_or_default().to_vec(),
        }))
    }

    /// The values of all headers of a name, which is in lower case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of a header that may stand there once.
    ///
    /// # Errors
    /// It stands there twice.
    pub fn one<'a>(&'a self, name: &'a str) -> Result<Option<&'a str>, Refusal> {
        let mut found = self.all(name);
        match (found.next(), found.next()) {
            (value, None) => Ok(value),
            _ => Err(MALFORMED),
        }
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Its length is not said, or is too much; it breaks off, or takes too long.
    pub fn body(&self, stream: &mut impl Read) -> Result<Vec<u8>, ReadError> {
        let length = match (self.one("content-length")?, self.one("transfer-encoding")?) {
            (Some(length), None) => length,
            _ => return Err(Refusal::new(411, "The request does not say how long it is.").into()),
        };
        if length.is_empty() || !length.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(MALFORMED.into());
        }
        // What has too many digits is too long as well.
        let length = length.parse::<usize>().ok().filter(|length| *length <= MOST_BODY).ok_or(TOO_LARGE)?;
        if self.rest.len() > length {
            return Err(MALFORMED.into());
        }
        let mut body = self.rest.clone();
        stream.take((length - body.len()) as u64).read_to_end(&mut body)?;
        if body.len() < length { Err(MALFORMED.into()) } else { Ok(body) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(Head, Vec<u8>), u16> {
        let mut stream = text.as_bytes();
        let told = |error| match error {
            ReadError::Refused(refusal) => refusal.status,
            ReadError::Gone => 0,
        };
        let head = Head::read(&mut stream).map_err(told)?;
        let body = head.body(&mut stream).map_err(told)?;
        Ok((head, body))
    }

    #[test]
    fn a_request_is_read_whole() {
        let (head, body) =
            read("POST /run?a=b HTTP/1.1\r\nHost:  here \r\nX: 1\r\nX: 2\r\nContent-Length: 5\r\n\r\nhello")
                .unwrap();
        assert_eq!((head.method.as_str(), head.path.as_str(), head.query.as_str()), ("POST", "/run", "a=b"));
        assert_eq!(head.one("host"), Ok(Some("here")));
        assert_eq!(head.all("x").collect::<Vec<_>>(), ["1", "2"]);
        assert!(head.one("x").is_err());
        assert_eq!(body, b"hello");
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(MOST_HEAD));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X: 1\r\n".repeat(MOST_HEADERS + 1));
        for (text, status) in [
            ("", 0),
            ("GET / HTTP/1.1\r\nHost: here\r\n", 400),
            ("GET http://evil.example/ HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/3.0\r\n\r\n", 400),
            ("\u{0}\u{1}\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\n\r\n", 411),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n", 411),
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
            ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\na", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nshort", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\nlong", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413),
            (&long, 431),
            (&many, 431),
        ] {
            assert_eq!(read(text).map(drop), Err(status), "{text:?}");
        }
    }
}
