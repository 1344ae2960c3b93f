//! The verifier that rustls asks about the other end's certificates: one for each context, since sessions can
//! be resumed only under the same.

use super::hostname;
use super::store::{Store, parse};
use super::verify::{self, Failure, Purpose};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{
    WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature,
    verify_tls13_signature_with_raw_key,
};
use rustls::pki_types::{CertificateDer, ServerName, SubjectPublicKeyInfoDer, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{CertificateError, DigitallySignedStruct, DistinguishedName, Error, SignatureScheme};
use std::sync::{Mutex, PoisonError};

/// What is asked of a certificate.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The chain must be trusted; otherwise any certificate will do.
    pub verifies: bool,
    /// A client must have a certificate.
    pub required: bool,
    /// The certificate must be for the host.
    pub checks_host: bool,
    /// The common name may be the name of the host.
    pub by_common_name: bool,
    /// `verify_flags`.
    pub flags: u64,
}

/// A chain that was found to be good, or why none was.
pub type Verdict = Result<Vec<CertificateDer<'static>>, Failure>;

/// See the head of this file.
#[derive(Debug)]
pub struct Verifier {
    rules: Rules,
    store: Store,
    algorithms: WebPkiSupportedAlgorithms,
    /// The last verdict, for who has just handed a message to rustls.
    verdict: Mutex<Option<Verdict>>,
}

impl Verifier {
    /// A verifier with its rules and what it trusts.
    pub fn new(rules: Rules, store: Store, algorithms: WebPkiSupportedAlgorithms) -> Verifier {
        Verifier { rules, store, algorithms, verdict: Mutex::new(None) }
    }

    /// Takes the last verdict.
    pub fn take_verdict(&self) -> Option<Verdict> {
        self.verdict.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn judge(
        &self,
        sent: &[CertificateDer<'_>],
        purpose: Purpose,
        host: Option<&ServerName<'_>>,
        now: UnixTime,
    ) -> Result<(), Error> {
        if !self.rules.verifies {
            return Ok(());
        }
        let mut verdict = verify::chain(&self.store, sent, purpose, self.rules.flags, &self.algorithms, now);
        // OpenSSL looks at the host when it has a chain, and only then at dates and revocation.
        let chain_found =
            verdict.as_ref().map_or_else(|failure| matches!(failure.code, 3 | 9..=12 | 23), |_| true);
        if let (Some(host), Some(leaf), true, true) =
            (host, sent.first(), self.rules.checks_host, chain_found)
        {
            let is_for = |leaf| hostname::is_for(leaf, host, self.rules.by_common_name);
            if !parse(leaf).as_ref().is_some_and(is_for) {
                let code = if matches!(host, ServerName::IpAddress(_)) { 64 } else { 62 };
                verdict = Err(Failure::new(code, "", CertificateError::NotValidForName));
            }
        }
        let result = match &verdict {
            Ok(_) => Ok(()),
            Err(failure) => Err(Error::InvalidCertificate(failure.error.clone())),
        };
        *self.verdict.lock().unwrap_or_else(PoisonError::into_inner) = Some(verdict);
        result
    }

    fn tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let Some(key) = key_of_first_version(certificate) else {
            return verify_tls12_signature(message, certificate, signed, &self.algorithms);
        };
        let known = self.algorithms.mapping.iter().find(|(scheme, _)| *scheme == signed.scheme);
        let algorithms = known.map_or(&[][..], |(_, algorithms)| algorithms);
        match verify::signature_fits(&key, message, signed.signature(), algorithms) {
            true => Ok(HandshakeSignatureValid::assertion()),
            false => Err(Error::InvalidCertificate(CertificateError::BadSignature)),
        }
    }

    fn tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        match key_of_first_version(certificate) {
            Some(key) => verify_tls13_signature_with_raw_key(message, &key, signed, &self.algorithms),
            None => verify_tls13_signature(message, certificate, signed, &self.algorithms),
        }
    }

    fn whole<'a>(end: &CertificateDer<'a>, between: &[CertificateDer<'a>]) -> Vec<CertificateDer<'a>> {
        std::iter::once(end).chain(between).cloned().collect()
    }
}

/// The key of a certificate of the first version, which webpki does not take.
fn key_of_first_version(certificate: &CertificateDer<'_>) -> Option<SubjectPublicKeyInfoDer<'static>> {
    let certificate = parse(certificate).filter(|certificate| certificate.version().0 == 0)?;
    Some(SubjectPublicKeyInfoDer::from(certificate.public_key().raw.to_vec()))
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        host: &ServerName<'_>,
        _: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.judge(&Verifier::whole(end, between), Purpose::Server, Some(host), now)?;
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

impl ClientCertVerifier for Verifier {
    fn offer_client_auth(&self) -> bool {
        self.rules.verifies
    }

    fn client_auth_mandatory(&self) -> bool {
        self.rules.required
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        end: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        self.judge(&Verifier::whole(end, between), Purpose::Client, None, now)?;
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
