//! What a context trusts: certificates, and lists of revoked ones. Plain data, which the verifier shares.

use super::pem::{self, Damage};
use rustls::pki_types::CertificateDer;
use std::path::{Path, PathBuf};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// A trusted certificate.
#[derive(Clone, Debug)]
pub struct Trusted {
    /// The certificate.
    pub data: CertificateDer<'static>,
    /// It names itself as its issuer.
    pub is_root: bool,
    /// It may sign others.
    pub is_authority: bool,
}

/// The certificates that a context trusts.
#[derive(Clone, Debug, Default)]
pub struct Store {
    /// The certificates, in the order in which they were loaded.
    pub certificates: Vec<Trusted>,
    /// Lists of revoked certificates.
    pub revoked: Vec<Vec<u8>>,
    /// Folders in which certificates are looked for when a connection is made.
    pub folders: Vec<PathBuf>,
}

/// Why nothing could be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is neither a certificate nor a list in it.
    Nothing,
    /// What there is cannot be read.
    Broken,
}

/// Takes a certificate apart; nothing where it is none.
pub fn parse(data: &[u8]) -> Option<X509Certificate<'_>> {
    X509Certificate::from_der(data).ok().map(|(_, certificate)| certificate)
}

/// Whether a certificate may sign others: its basic constraints say so, or it is a root so old that it has none.
fn is_authority(certificate: &X509Certificate<'_>, is_root: bool) -> bool {
    match certificate.basic_constraints() {
        Ok(Some(constraints)) => constraints.value.ca,
        Ok(None) => is_root && certificate.version().0 == 0,
        Err(_) => false,
    }
}

impl Store {
    /// Adds a certificate, unless it is there already. Gives back whether it was one.
    pub fn add(&mut self, data: Vec<u8>) -> bool {
        let Some(certificate) = parse(&data) else { return false };
        let is_root = certificate.subject().as_raw() == certificate.issuer().as_raw();
        let is_authority = is_authority(&certificate, is_root);
        let data = CertificateDer::from(data);
        if !self.certificates.iter().any(|known| known.data == data) {
            self.certificates.push(Trusted { data, is_root, is_authority });
        }
        true
    }

    /// Adds the certificates and lists of a text.
    ///
    /// # Errors
    /// That there are none, or that one is broken; those before it are added.
    pub fn add_text(&mut self, text: &[u8]) -> Result<(), Refusal> {
        let mut found = false;
        for block in pem::blocks(text) {
            let is_list = match block.label.as_str() {
                "CERTIFICATE" | "TRUSTED CERTIFICATE" | "X509 CERTIFICATE" => false,
                "X509 CRL" => true,
                _ => continue,
            };
            let data = block.data.map_err(|_: Damage| Refusal::Broken)?;
            if is_list {
                webpki::BorrowedCertRevocationList::from_der(&data).map_err(|_| Refusal::Broken)?;
                self.revoked.push(data);
            } else if !self.add(data) {
                return Err(Refusal::Broken);
            }
            found = true;
        }
        if found { Ok(()) } else { Err(Refusal::Nothing) }
    }

    /// Adds certificates that follow each other as bytes.
    ///
    /// # Errors
    /// That there are none, or that one is broken.
    pub fn add_bytes(&mut self, mut data: &[u8]) -> Result<(), Refusal> {
        if data.is_empty() {
            return Err(Refusal::Nothing);
        }
        while !data.is_empty() {
            let Ok((rest, certificate)) = X509Certificate::from_der(data) else {
                return Err(if data.first() == Some(&0x30) { Refusal::Broken } else { Refusal::Nothing });
            };
            let whole = certificate.as_raw().to_vec();
            self.add(whole);
            data = rest;
        }
        Ok(())
    }

    /// The trusted issuers of a certificate, one after the other up to a root.
    pub fn issuers(&self, certificate: &CertificateDer<'_>) -> Vec<CertificateDer<'static>> {
        let mut found: Vec<CertificateDer<'static>> = Vec::new();
        let mut current = certificate.clone().into_owned();
        while found.len() < self.certificates.len() {
            let Some(parsed) = parse(&current) else { break };
            let issuer = parsed.issuer().as_raw();
            if parsed.subject().as_raw() == issuer {
                break;
            }
            let names_itself_so = |trusted: &&Trusted| {
                parse(&trusted.data).is_some_and(|parsed| parsed.subject().as_raw() == issuer)
            };
            let Some(next) = self.certificates.iter().find(names_itself_so) else { break };
            found.push(next.data.clone());
            current = next.data.clone();
        }
        found
    }

    /// The store with what its folders have now.
    pub fn with_folders(&self, read: impl Fn(&Path) -> std::io::Result<Vec<u8>>) -> Store {
        let mut whole = self.clone();
        for folder in &self.folders {
            let Ok(entries) = std::fs::read_dir(folder) else { continue };
            for path in
                entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| is_hashed(path))
            {
                if let Ok(text) = read(&path) {
                    // What is in a folder and is no certificate is none of this program's making.
                    let _ = whole.add_text(&text);
                }
            }
        }
        whole
    }
}

/// Whether a file is named as OpenSSL looks for it: a hash of eight digits, and a number.
fn is_hashed(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.split_once('.').is_some_and(|(hash, number)| {
        let number = number.strip_prefix('r').unwrap_or(number);
        hash.len() == 8
            && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
            && !number.is_empty()
            && number.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// Where systems keep the certificates that are trusted, most usual first.
pub static SYSTEM_FILES: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// Where systems keep them one by one.
pub const SYSTEM_FOLDER: &str = "/etc/ssl/certs";

/// The system's file of trusted certificates: the first that is there, or else where it would be.
pub fn system_file() -> &'static str {
    SYSTEM_FILES.iter().copied().find(|file| Path::new(file).is_file()).unwrap_or("/etc/ssl/cert.pem")
}
