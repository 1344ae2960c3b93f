//! The secret that opens the server: who has it may run programs as the one who started it.

use sha2::{Digest, Sha256};
use std::io;

/// Bytes of a token: 128 bits cannot be guessed.
const BYTES: usize = 16;

/// A random secret.
pub struct Token([u8; BYTES]);

impl Token {
    /// A fresh one, from the system.
    ///
    /// # Errors
    /// The system has no random bytes.
    pub fn new() -> io::Result<Token> {
        let mut bytes = [0; BYTES];
        let mut filled = 0;
        while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            filled += rustix::rand::getrandom(rest, rustix::rand::GetRandomFlags::empty())?;
        }
        Ok(Token(bytes))
    }

    /// It as text: hexadecimal digits, which need no quoting anywhere.
    pub fn text(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether the text is it. Digests are compared, so that the time it takes tells nothing of the token.
    pub fn is(&self, text: &str) -> bool {
        Sha256::digest(text) == Sha256::digest(self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_its_own_text_only() {
        let (one, other) = (Token::new().unwrap(), Token::new().unwrap());
        assert_eq!(one.text().len(), 32);
        assert!(one.is(&one.text()));
        for wrong in ["", &one.text()[1..], &format!("{}0", one.text()), &other.text()] {
            assert!(!one.is(wrong));
        }
    }
}
