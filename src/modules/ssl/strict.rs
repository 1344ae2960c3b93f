//! What `VERIFY_X509_STRICT` asks of a chain beyond what makes it trusted (RFC 5280, 4.2).

use super::store::parse;
use super::verify::Failure;
use rustls::pki_types::CertificateDer;
use rustls::{CertificateError, OtherError};
use std::sync::Arc;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::ParsedExtension;

/// The words, as an error.
#[derive(Debug)]
struct Words(&'static str);

impl std::fmt::Display for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.0)
    }
}

impl std::error::Error for Words {}

fn failure(code: i64, words: &'static str) -> Failure {
    Failure::new(code, words, CertificateError::Other(OtherError(Arc::new(Words(words)))))
}

/// Looks at a chain that is trusted, its root the last.
///
/// # Errors
/// What one of the certificates lacks.
pub fn check(chain: &[CertificateDer<'_>]) -> Result<(), Failure> {
    if chain.len() < 2 {
        return Ok(());
    }
    for (index, certificate) in chain.iter().enumerate() {
        if let Some(certificate) = parse(certificate) {
            check_one(&certificate, index + 1 == chain.len())?;
        }
    }
    Ok(())
}

fn check_one(certificate: &X509Certificate<'_>, is_last: bool) -> Result<(), Failure> {
    let constraints = certificate.basic_constraints().ok().flatten();
    let is_authority = constraints.as_ref().is_some_and(|constraints| constraints.value.ca);
    if is_authority {
        if constraints.is_some_and(|constraints| !constraints.critical) {
            return Err(failure(89, "Basic Constraints of CA cert not marked critical"));
        }
        if !matches!(certificate.key_usage(), Ok(Some(_))) {
            return Err(failure(92, "CA cert does not include key usage extension"));
        }
    } else if let Ok(Some(usage)) = certificate.key_usage()
        && usage.value.key_cert_sign()
    {
        return Err(failure(81, "Key usage keyCertSign invalid for non-CA cert"));
    }
    if certificate.version().0 < 2 {
        return Ok(());
    }
    let mut names_issuer_key = false;
    let mut names_own_key = false;
    for extension in certificate.extensions() {
        match extension.parsed_extension() {
            ParsedExtension::AuthorityKeyIdentifier(identifier) => {
                names_issuer_key |= identifier.key_identifier.is_some();
            }
            ParsedExtension::SubjectKeyIdentifier(_) => names_own_key = true,
            _ => (),
        }
    }
    if !is_last && !names_issuer_key {
        return Err(failure(85, "Missing Authority Key Identifier"));
    }
    if is_authority && !names_own_key {
        return Err(failure(86, "Missing Subject Key Identifier"));
    }
    Ok(())
}
