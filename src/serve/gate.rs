//! Who may come in. Other programs on this machine, and pages of the web in the same browser, can reach the port too.

use super::request::{Head, Refusal};
use super::token::Token;
use std::io;
use std::sync::{Mutex, PoisonError};

const FORBIDDEN: Refusal =
    Refusal::new(403, "This is not open to you: open the address that `vivarium serve` has printed.");

/// How a request proves that it may come in.
#[derive(Debug, PartialEq, Eq)]
pub enum Entrance {
    /// By the token in its address, which is to be replaced by a cookie.
    Address,
    /// By the cookie.
    Cookie,
}

/// The gate.
pub struct Gate {
    port: u16,
    token: Token,
    /// The token in the address that a browser is started with, which others can see in the list of processes: it
    /// opens the gate once.
    ticket: Mutex<Option<Token>>,
}

impl Gate {
    /// The gate of a port.
    ///
    /// # Errors
    /// The system has no random bytes.
    pub fn new(port: u16) -> io::Result<Gate> {
        Ok(Gate { port, token: Token::new()?, ticket: Mutex::new(None) })
    }

    /// The address to open.
    pub fn address(&self) -> String {
        self.address_with(&self.token)
    }

    /// An address that can be opened once.
    ///
    /// # Errors
    /// The system has no random bytes.
    pub fn address_for_once(&self) -> io::Result<String> {
        let ticket = Token::new()?;
        let address = self.address_with(&ticket);
        *self.ticket.lock().unwrap_or_else(PoisonError::into_inner) = Some(ticket);
        Ok(address)
    }

    fn address_with(&self, token: &Token) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.port, token.text())
    }

    /// The cookie's name. Cookies are shared by all ports of a host, so that it names its own.
    pub fn cookie(&self) -> String {
        format!("vivarium-{}", self.port)
    }

    /// The cookie's value.
    pub fn pass(&self) -> String {
        self.token.text()
    }

    /// Lets a request in.
    ///
    /// # Errors
    /// Status 403, or 400 where the request contradicts itself.
    pub fn admit(&self, head: &Head) -> Result<Entrance, Refusal> {
        let host = head.one("host")?.ok_or(FORBIDDEN)?;
        let own = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", self.port));
        // A name of somebody else's that leads here makes a page of theirs one of ours, as a browser sees it.
        if !own.iter().any(|own| host.eq_ignore_ascii_case(own)) {
            return Err(FORBIDDEN);
        }
        if let Some(origin) = head.one("origin")?
            && !origin.strip_prefix("http://").is_some_and(|origin| origin.eq_ignore_ascii_case(host))
        {
            return Err(FORBIDDEN);
        }
        let is_door = head.method == "GET" && head.path == "/";
        // The page itself may be opened from anywhere; what it uses is used by nobody else.
        if let Some(site) = head.one("sec-fetch-site")?
            && !is_door
            && !matches!(site, "same-origin" | "none")
        {
            return Err(FORBIDDEN);
        }
        let token = head.query.split('&').find_map(|part| part.strip_prefix("token="));
        match token {
            Some(token) if is_door => self.admit_token(token),
            _ if self.has_cookie(head) => Ok(Entrance::Cookie),
            _ => Err(FORBIDDEN),
        }
    }

    fn admit_token(&self, token: &str) -> Result<Entrance, Refusal> {
        let mut ticket = self.ticket.lock().unwrap_or_else(PoisonError::into_inner);
        if ticket.as_ref().is_some_and(|ticket| ticket.is(token)) {
            *ticket = None;
            return Ok(Entrance::Address);
        }
        if self.token.is(token) { Ok(Entrance::Address) } else { Err(FORBIDDEN) }
    }

    fn has_cookie(&self, head: &Head) -> bool {
        let name = self.cookie();
        let mut cookies = head.all("cookie").flat_map(|cookies| cookies.split(';'));
        cookies.any(|cookie| {
            cookie.trim().split_once('=').is_some_and(|(given, value)| given == name && self.token.is(value))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(gate: &Gate, request: &str, headers: &str) -> Result<Entrance, u16> {
        let text = format!("{request} HTTP/1.1\r\n{headers}\r\n");
        let head = Head::read(&mut text.as_bytes()).expect("a request");
        gate.admit(&head).map_err(|refusal| refusal.status)
    }

    #[test]
    fn nobody_comes_in_without_the_token() {
        let gate = Gate::new(8000).unwrap();
        let pass = gate.pass();
        let with_token = format!("GET /?token={pass}");
        let here = "Host: 127.0.0.1:8000\r\n";
        let cookie = format!("{here}Cookie: other=1; vivarium-8000={pass}\r\n");
        assert_eq!(asked(&gate, &with_token, here), Ok(Entrance::Address));
        assert_eq!(asked(&gate, &with_token, "Host: LOCALHOST:8000\r\n"), Ok(Entrance::Address));
        assert_eq!(asked(&gate, "GET /", &cookie), Ok(Entrance::Cookie));
        assert_eq!(asked(&gate, "POST /run", &cookie), Ok(Entrance::Cookie));
        for (request, headers) in [
            ("GET /", here.to_owned()),
            ("GET /?token=", here.to_owned()),
            ("GET /?token=0123", cookie.clone()),
            (&format!("POST /?token={pass}"), here.to_owned()),
            (&format!("GET /lesson/1.1?token={pass}"), here.to_owned()),
            (&with_token, String::new()),
            (&with_token, "Host: 127.0.0.1\r\n".to_owned()),
            (&with_token, "Host: evil.example:8000\r\n".to_owned()),
            (&with_token, "Host: 127.0.0.1:8001\r\n".to_owned()),
            ("POST /run", format!("{cookie}Origin: http://evil.example\r\n")),
            ("POST /run", format!("{cookie}Origin: http://localhost:8000\r\n")),
            ("POST /run", format!("{cookie}Origin: https://127.0.0.1:8000\r\n")),
            ("POST /run", format!("{cookie}Origin: null\r\n")),
            ("POST /run", format!("{cookie}Sec-Fetch-Site: same-site\r\n")),
            ("GET /", format!("{here}Cookie: vivarium-8001={pass}\r\n")),
        ] {
            assert_eq!(asked(&gate, request, &headers), Err(403), "{request} {headers}");
        }
        assert_eq!(asked(&gate, "GET /", &format!("{here}{here}")), Err(400));
    }

    #[test]
    fn a_ticket_is_for_once() {
        let gate = Gate::new(8000).unwrap();
        let address = gate.address_for_once().unwrap();
        let request = format!("GET {}", address.strip_prefix("http://127.0.0.1:8000").unwrap());
        let here = "Host: 127.0.0.1:8000\r\n";
        assert_eq!(asked(&gate, &request, here), Ok(Entrance::Address));
        assert_eq!(asked(&gate, &request, here), Err(403));
    }
}
