//! Cipher suites: their names, what is told of them, and the language in which they are chosen.

use rustls::CipherSuite;

/// A cipher suite.
pub struct Cipher {
    /// OpenSSL's name.
    pub name: &'static str,
    /// The suite in rustls.
    pub suite: CipherSuite,
    /// `TLSv1.2` or `TLSv1.3`.
    pub protocol: &'static str,
    /// How long its keys are, in bits.
    pub bits: i64,
    /// OpenSSL's name of the cipher.
    pub symmetric: &'static str,
    /// How keys are exchanged, in OpenSSL's words.
    pub exchange: &'static str,
    /// How the server is known.
    pub authentication: &'static str,
    /// The words that stand for it, and for others, in a choice.
    words: &'static [&'static str],
}

macro_rules! tls13 {
    ($name:literal $suite:ident $bits:literal $symmetric:literal) => {
        Cipher {
            name: $name,
            suite: CipherSuite::$suite,
            protocol: "TLSv1.3",
            bits: $bits,
            symmetric: $symmetric,
            exchange: "kx-any",
            authentication: "auth-any",
            words: &[],
        }
    };
}

macro_rules! tls12 {
    ($name:literal $suite:ident $bits:literal $symmetric:literal $authentication:literal $($word:literal)*) => {
        Cipher {
            name: $name,
            suite: CipherSuite::$suite,
            protocol: "TLSv1.2",
            bits: $bits,
            symmetric: $symmetric,
            exchange: "kx-ecdhe",
            authentication: $authentication,
            words: &[
                "ALL", "DEFAULT", "HIGH", "ECDH", "ECDHE", "EECDH", "kEECDH", "kECDHE", "TLSv1.2", $($word),*
            ],
        }
    };
}

/// All suites that there are, the best first.
pub static CIPHERS: &[Cipher] = &[
    tls13!("TLS_AES_256_GCM_SHA384" TLS13_AES_256_GCM_SHA384 256 "aes-256-gcm"),
    tls13!("TLS_CHACHA20_POLY1305_SHA256" TLS13_CHACHA20_POLY1305_SHA256 256 "chacha20-poly1305"),
    tls13!("TLS_AES_128_GCM_SHA256" TLS13_AES_128_GCM_SHA256 128 "aes-128-gcm"),
    tls12!("ECDHE-ECDSA-AES256-GCM-SHA384" TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 256 "aes-256-gcm" "auth-ecdsa"
        "AES" "AES256" "AESGCM" "aECDSA" "ECDSA" "FIPS"),
    tls12!("ECDHE-RSA-AES256-GCM-SHA384" TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 256 "aes-256-gcm" "auth-rsa"
        "AES" "AES256" "AESGCM" "aRSA" "FIPS"),
    tls12!("ECDHE-ECDSA-AES128-GCM-SHA256" TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 128 "aes-128-gcm" "auth-ecdsa"
        "AES" "AES128" "AESGCM" "aECDSA" "ECDSA" "FIPS"),
    tls12!("ECDHE-RSA-AES128-GCM-SHA256" TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 128 "aes-128-gcm" "auth-rsa"
        "AES" "AES128" "AESGCM" "aRSA" "FIPS"),
    tls12!("ECDHE-ECDSA-CHACHA20-POLY1305" TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 256 "chacha20-poly1305"
        "auth-ecdsa" "CHACHA20" "aECDSA" "ECDSA"),
    tls12!("ECDHE-RSA-CHACHA20-POLY1305" TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 256 "chacha20-poly1305"
        "auth-rsa" "CHACHA20" "aRSA"),
];

impl Cipher {
    /// The suite that rustls has agreed on.
    pub fn of(suite: CipherSuite) -> Option<&'static Cipher> {
        CIPHERS.iter().find(|cipher| cipher.suite == suite)
    }

    /// Whether it is of TLS 1.3, whose suites are not chosen.
    pub fn is_tls13(&self) -> bool {
        self.protocol == "TLSv1.3"
    }

    /// OpenSSL's number of it.
    pub fn number(&self) -> i64 {
        0x300_0000 | i64::from(u16::from(self.suite))
    }

    /// The line that OpenSSL prints about it.
    pub fn description(&self) -> String {
        let (exchange, authentication) = match self.authentication {
            "auth-rsa" => ("ECDH", "RSA"),
            "auth-ecdsa" => ("ECDH", "ECDSA"),
            _ => ("any", "any"),
        };
        let cipher = if self.symmetric.starts_with("aes") { "AESGCM" } else { "CHACHA20/POLY1305" };
        let cipher = format!("{cipher}({})", self.bits);
        let (name, protocol) = (self.name, self.protocol);
        format!("{name:<30} {protocol} Kx={exchange:<8} Au={authentication:<5} Enc={cipher:<22} Mac=AEAD")
    }

    fn answers_to(&self, words: &str) -> bool {
        words.split('+').all(|word| word == self.name || self.words.contains(&word))
    }
}

/// The suites of TLS 1.2 that a choice such as `ECDHE+AESGCM:!aECDSA` leaves, as positions in [`CIPHERS`]; of those
/// of TLS 1.3 all are left.
pub fn choose(choice: &str) -> Vec<usize> {
    let of_tls13: Vec<usize> = (0..CIPHERS.len()).filter(|index| CIPHERS[*index].is_tls13()).collect();
    let (mut chosen, mut killed): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for part in choice.split([':', ',', ' ', ';']).filter(|part| !part.is_empty()) {
        let (sign, words) = match part.as_bytes().first() {
            Some(b'@') => continue,
            Some(sign @ (b'!' | b'-' | b'+')) => (Some(*sign), part.get(1..).unwrap_or_default()),
            _ => (None, part),
        };
        let meant =
            CIPHERS.iter().enumerate().filter(|(_, cipher)| !cipher.is_tls13() && cipher.answers_to(words));
        let meant: Vec<usize> = meant.map(|(index, _)| index).collect();
        match sign {
            None => {
                let new = |index: &usize| !chosen.contains(index) && !killed.contains(index);
                let added: Vec<usize> = meant.into_iter().filter(new).collect();
                chosen.extend(added);
            }
            Some(b'+') => {
                let (last, first): (Vec<usize>, Vec<usize>) =
                    chosen.into_iter().partition(|index| meant.contains(index));
                chosen = [first, last].concat();
            }
            Some(sign) => {
                chosen.retain(|index| !meant.contains(index));
                if sign == b'!' {
                    killed.extend(meant);
                }
            }
        }
    }
    if chosen.is_empty() { chosen } else { [of_tls13, chosen].concat() }
}

#[cfg(test)]
mod tests {
    use super::{CIPHERS, choose};

    fn names(choice: &str) -> Vec<&'static str> {
        let chosen = choose(choice).into_iter().map(|index| &CIPHERS[index]);
        chosen.filter(|cipher| !cipher.is_tls13()).map(|cipher| cipher.name).collect()
    }

    #[test]
    fn words_choose_take_away_and_move_back() {
        assert_eq!(names("ALL").len(), 6);
        assert_eq!(names("ECDHE-RSA-AES128-GCM-SHA256"), ["ECDHE-RSA-AES128-GCM-SHA256"]);
        assert_eq!(names("ECDHE+CHACHA20:!aECDSA"), ["ECDHE-RSA-CHACHA20-POLY1305"]);
        assert_eq!(names("AES128:+aECDSA"), ["ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-GCM-SHA256"]);
        assert_eq!(names("ALL:-AES:!CHACHA20:CHACHA20"), [""; 0]);
        assert_eq!(names("@SECLEVEL=2:ECDH+AESGCM:!eNULL").len(), 4);
        assert_eq!(names("nonsense"), [""; 0]);
        assert_eq!(names(""), [""; 0]);
    }
}
