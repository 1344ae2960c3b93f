//! Whether a chain of certificates is to be trusted. webpki walks the chain; what OpenSSL says of one that is
//! refused, and the certificate that is trusted by itself, are decided here.

use super::constants::{VERIFY_CRL_CHECK_CHAIN, VERIFY_CRL_CHECK_LEAF, VERIFY_PARTIAL_CHAIN, VERIFY_STRICT};
use super::store::{Store, Trusted, parse};
use super::strict;
use rustls::CertificateError;
use rustls::crypto::WebPkiSupportedAlgorithms;
use rustls::pki_types::{
    CertificateDer, SignatureVerificationAlgorithm, SubjectPublicKeyInfoDer, TrustAnchor, UnixTime,
};
use webpki::{
    BorrowedCertRevocationList, CertRevocationList, EndEntityCert, ExtendedKeyUsageValidator,
    KeyPurposeIdIter, RawPublicKeyEntity, RevocationCheckDepth, RevocationOptionsBuilder,
};
use x509_parser::certificate::X509Certificate;

/// What a certificate is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// By a server.
    Server,
    /// By a client.
    Client,
}

/// Why a chain is refused: OpenSSL's number, its words, and what is told to the other end.
#[derive(Clone, Debug)]
pub struct Failure {
    /// `verify_code`.
    pub code: i64,
    /// `verify_message`.
    pub message: String,
    /// The error that chooses the alert.
    pub error: CertificateError,
}

impl Failure {
    /// A failure with its words.
    pub fn new(code: i64, message: &str, error: CertificateError) -> Failure {
        Failure { code, message: message.to_owned(), error }
    }
}

/// Lets a certificate pass whose extended key usage names the purpose, or that has none.
struct Usage(Purpose);

const SERVER_AUTH: &[usize] = &[1, 3, 6, 1, 5, 5, 7, 3, 1];
const CLIENT_AUTH: &[usize] = &[1, 3, 6, 1, 5, 5, 7, 3, 2];
const ANY_USAGE: &[usize] = &[2, 5, 29, 37, 0];

impl ExtendedKeyUsageValidator for Usage {
    fn validate(&self, usages: KeyPurposeIdIter<'_, '_>) -> Result<(), webpki::Error> {
        let wanted = if self.0 == Purpose::Server { SERVER_AUTH } else { CLIENT_AUTH };
        let mut any = false;
        for usage in usages {
            let usage = usage?.to_decoded_oid();
            if usage == wanted || usage == ANY_USAGE {
                return Ok(());
            }
            any = true;
        }
        if any { Err(webpki::Error::EmptyEkuExtension) } else { Ok(()) }
    }
}

/// Finds a chain from the first of the certificates that were sent to one that is trusted.
///
/// # Errors
/// Why there is none.
pub fn chain(
    store: &Store,
    sent: &[CertificateDer<'_>],
    purpose: Purpose,
    flags: u64,
    algorithms: &WebPkiSupportedAlgorithms,
    now: UnixTime,
) -> Result<Vec<CertificateDer<'static>>, Failure> {
    let found = find_chain(store, sent, purpose, flags, algorithms, now)?;
    if flags & VERIFY_STRICT != 0 {
        strict::check(&found)?;
    }
    Ok(found)
}

fn find_chain(
    store: &Store,
    sent: &[CertificateDer<'_>],
    purpose: Purpose,
    flags: u64,
    algorithms: &WebPkiSupportedAlgorithms,
    now: UnixTime,
) -> Result<Vec<CertificateDer<'static>>, Failure> {
    let bad = || Failure::new(1, "unspecified certificate verification error", CertificateError::BadEncoding);
    let (Some(leaf), rest) = (sent.first(), sent.get(1..).unwrap_or_default()) else { return Err(bad()) };
    let partial = flags & VERIFY_PARTIAL_CHAIN != 0;
    if let Some(trusted) = store.certificates.iter().find(|trusted| trusted.data == *leaf)
        && (trusted.is_root || partial)
    {
        let certificate = parse(leaf).ok_or_else(bad)?;
        check_usage(&certificate, purpose)?;
        check_time(&certificate, now)?;
        return Ok(vec![trusted.data.clone()]);
    }
    let mut anchors: Vec<TrustAnchor<'_>> = Vec::new();
    let mut anchored = Vec::new();
    let mut between: Vec<CertificateDer<'_>> = rest.to_vec();
    for trusted in &store.certificates {
        if (trusted.is_root || partial)
            && let Ok(anchor) = webpki::anchor_from_trusted_cert(&trusted.data)
        {
            anchors.push(anchor);
            anchored.push(&trusted.data);
        } else {
            between.push(trusted.data.clone());
        }
    }
    let lists: Vec<CertRevocationList<'_>> = store
        .revoked
        .iter()
        .filter_map(|list| BorrowedCertRevocationList::from_der(list).ok())
        .map(CertRevocationList::Borrowed)
        .collect();
    let lists: Vec<&CertRevocationList<'_>> = lists.iter().collect();
    let checks_lists = flags & VERIFY_CRL_CHECK_LEAF != 0;
    let depth = match flags & VERIFY_CRL_CHECK_CHAIN == VERIFY_CRL_CHECK_CHAIN {
        true => RevocationCheckDepth::Chain,
        false => RevocationCheckDepth::EndEntity,
    };
    let revocation = match checks_lists {
        true => RevocationOptionsBuilder::new(&lists).ok().map(|options| options.with_depth(depth).build()),
        false => None,
    };
    let without_list = checks_lists && revocation.is_none();
    let refused = |error: &webpki::Error| match error {
        webpki::Error::UnsupportedCertVersion | webpki::Error::CaUsedAsEndEntity if !checks_lists => {
            signed_by_trusted(store, leaf, purpose, partial, algorithms, now)
        }
        _ => None,
    };
    let end = match EndEntityCert::try_from(leaf) {
        Ok(end) => end,
        Err(error) => return refused(&error).unwrap_or_else(|| Err(explain(&error, store, sent))),
    };
    let path =
        match end.verify_for_usage(algorithms.all, &anchors, &between, now, Usage(purpose), revocation, None)
        {
            Ok(path) => path,
            Err(error) => return refused(&error).unwrap_or_else(|| Err(explain(&error, store, sent))),
        };
    let mut found = vec![leaf.clone().into_owned()];
    found.extend(path.intermediate_certificates().map(|certificate| certificate.der().into_owned()));
    let anchor = anchors.iter().position(|anchor| std::ptr::eq(anchor, path.anchor()));
    if let Some(root) = anchor.and_then(|index| anchored.get(index)) {
        if let Some(certificate) = parse(root) {
            check_time(&certificate, now)?;
        }
        found.push((*root).clone());
    }
    if without_list {
        return Err(no_list());
    }
    Ok(found)
}

/// Looks at what webpki does not take: a certificate of the first version, which `openssl x509` makes where nobody
/// asks for more, or one that might sign others. It must be signed by a trusted authority itself. Nothing where there
/// is no such authority.
fn signed_by_trusted(
    store: &Store,
    leaf: &CertificateDer<'_>,
    purpose: Purpose,
    partial: bool,
    algorithms: &WebPkiSupportedAlgorithms,
    now: UnixTime,
) -> Option<Result<Vec<CertificateDer<'static>>, Failure>> {
    let certificate = parse(leaf)?;
    let signature = certificate.signature_value.data.as_ref();
    let has_signed = |trusted: &&Trusted| {
        let Some(authority) = parse(&trusted.data) else { return false };
        let may = trusted.is_authority && (trusted.is_root || partial) && !limits_names(&authority);
        let key = SubjectPublicKeyInfoDer::from(authority.public_key().raw);
        may && authority.subject().as_raw() == certificate.issuer().as_raw()
            && signature_fits(&key, certificate.tbs_certificate.as_ref(), signature, algorithms.all)
    };
    let trusted = store.certificates.iter().find(has_signed)?;
    let checked = check_usage(&certificate, purpose)
        .and_then(|()| check_time(&certificate, now))
        .and_then(|()| parse(&trusted.data).map_or(Ok(()), |authority| check_time(&authority, now)));
    Some(checked.map(|()| vec![leaf.clone().into_owned(), trusted.data.clone()]))
}

fn limits_names(authority: &X509Certificate<'_>) -> bool {
    !matches!(authority.name_constraints(), Ok(None))
}

/// Whether one of the algorithms finds that the key has signed the message.
pub fn signature_fits(
    key: &SubjectPublicKeyInfoDer<'_>,
    message: &[u8],
    signature: &[u8],
    algorithms: &[&dyn SignatureVerificationAlgorithm],
) -> bool {
    let Ok(key) = RawPublicKeyEntity::try_from(key) else { return false };
    algorithms.iter().any(|algorithm| key.verify_signature(*algorithm, message, signature).is_ok())
}

fn no_list() -> Failure {
    Failure::new(3, "unable to get certificate CRL", CertificateError::UnknownRevocationStatus)
}

fn check_time(certificate: &X509Certificate<'_>, now: UnixTime) -> Result<(), Failure> {
    let (validity, now) = (certificate.validity(), i64::try_from(now.as_secs()).unwrap_or(i64::MAX));
    if now < validity.not_before.timestamp() {
        return Err(Failure::new(9, "certificate is not yet valid", CertificateError::NotValidYet));
    }
    if now > validity.not_after.timestamp() {
        return Err(Failure::new(10, "certificate has expired", CertificateError::Expired));
    }
    Ok(())
}

fn check_usage(certificate: &X509Certificate<'_>, purpose: Purpose) -> Result<(), Failure> {
    let Ok(Some(usage)) = certificate.extended_key_usage() else { return Ok(()) };
    let usage = usage.value;
    let named = if purpose == Purpose::Server { usage.server_auth } else { usage.client_auth };
    if named || usage.any { Ok(()) } else { Err(unsuitable()) }
}

fn unsuitable() -> Failure {
    Failure::new(26, "unsuitable certificate purpose", CertificateError::InvalidPurpose)
}

/// What OpenSSL says where webpki has found an error.
fn explain(error: &webpki::Error, store: &Store, sent: &[CertificateDer<'_>]) -> Failure {
    use webpki::Error as Found;
    match error {
        Found::CertExpired { .. } => Failure::new(10, "certificate has expired", CertificateError::Expired),
        Found::CertNotValidYet { .. } => {
            Failure::new(9, "certificate is not yet valid", CertificateError::NotValidYet)
        }
        Found::CertRevoked => Failure::new(23, "certificate revoked", CertificateError::Revoked),
        Found::UnknownRevocationStatus => no_list(),
        Found::CrlExpired { .. } => {
            Failure::new(12, "CRL has expired", CertificateError::ExpiredRevocationList)
        }
        Found::EmptyEkuExtension | Found::RequiredEkuNotFoundContext(_) => unsuitable(),
        Found::EndEntityUsedAsCa => {
            Failure::new(79, "invalid CA certificate", CertificateError::UnknownIssuer)
        }
        Found::PathLenConstraintViolated => {
            Failure::new(25, "path length constraint exceeded", CertificateError::InvalidPurpose)
        }
        Found::NameConstraintViolation => {
            Failure::new(47, "permitted subtree violation", CertificateError::InvalidPurpose)
        }
        Found::InvalidSignatureForPublicKey => {
            Failure::new(7, "certificate signature failure", CertificateError::BadSignature)
        }
        Found::UnsupportedCriticalExtension => {
            let error = CertificateError::UnhandledCriticalExtension;
            Failure::new(34, "unhandled critical extension", error)
        }
        _ => no_issuer(store, sent),
    }
}

/// Says where the chain of those that were sent ends, which nobody trusted has signed.
fn no_issuer(store: &Store, sent: &[CertificateDer<'_>]) -> Failure {
    let (mut length, mut of_store) = (1, false);
    let mut certificate = sent.first().and_then(|leaf| parse(leaf));
    while let Some(current) = &certificate {
        let issuer = current.issuer().as_raw();
        if current.subject().as_raw() == issuer {
            let (code, message) = match length {
                1 => (18, "self-signed certificate"),
                _ => (19, "self-signed certificate in certificate chain"),
            };
            return Failure::new(code, message, CertificateError::UnknownIssuer);
        }
        let is_issuer = |other: &X509Certificate<'_>| other.subject().as_raw() == issuer;
        let next = sent.iter().filter_map(|other| parse(other)).find(is_issuer);
        let trusted = || store.certificates.iter().filter_map(|other| parse(&other.data)).find(is_issuer);
        let known = next.or_else(|| trusted().inspect(|_| of_store = true));
        // Certificates that name each other as issuers would never come to an end.
        if length > sent.len() + store.certificates.len() {
            break;
        }
        length += usize::from(known.is_some());
        certificate = known;
    }
    let (code, message) = match of_store {
        true => (2, "unable to get issuer certificate"),
        false => (20, "unable to get local issuer certificate"),
    };
    Failure::new(code, message, CertificateError::UnknownIssuer)
}
