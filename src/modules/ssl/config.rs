//! From what a context says to what rustls wants to know. Plain data.

use super::ciphers::CIPHERS;
use super::constants::{
    MAXIMUM_SUPPORTED, MINIMUM_SUPPORTED, OP_CIPHER_SERVER_PREFERENCE, OP_NO_TICKET, OP_NO_TLS12,
    OP_NO_TLS13, PROTOCOL_TLS10, PROTOCOL_TLS11, PROTOCOL_TLS12, TLS12, TLS13,
};
use super::tickets::{TicketStore, Tickets};
use super::verifier::Verifier;
use rustls::client::{ResolvesClientCert, Resumption};
use rustls::crypto::{CryptoProvider, ring};
use rustls::server::{
    ClientHello, ProducesTickets, ResolvesServerCert, ServerSessionMemoryCache, StoresServerSessions,
};
use rustls::sign::CertifiedKey;
use rustls::{ClientConfig, KeyLog, ServerConfig, SignatureScheme, SupportedProtocolVersion, version};
use std::fs::File;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many sessions of TLS 1.2 a server remembers.
const REMEMBERED: usize = 1024;

/// What a server is to be.
pub struct ServerPlan {
    /// The configuration.
    pub config: Arc<ServerConfig>,
    /// Its verifier, which is asked for its verdicts.
    pub verifier: Arc<Verifier>,
}

/// The keys and certificates of a context, one for each kind of key.
#[derive(Debug, Default)]
pub struct Identities(pub Vec<Arc<CertifiedKey>>);

impl Identities {
    fn choose(&self, schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.iter().find(|identity| identity.key.choose_scheme(schemes).is_some()).cloned()
    }
}

impl ResolvesServerCert for Identities {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.choose(hello.signature_schemes())
    }
}

impl ResolvesClientCert for Identities {
    fn resolve(&self, _: &[&[u8]], schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.choose(schemes)
    }

    fn has_certs(&self) -> bool {
        !self.0.is_empty()
    }
}

/// What the sessions of a server are kept with, for all connections of a context.
pub struct ServerMemory {
    sessions: Arc<dyn StoresServerSessions>,
    ticketer: Option<Arc<dyn ProducesTickets>>,
}

impl Default for ServerMemory {
    fn default() -> ServerMemory {
        ServerMemory {
            sessions: ServerSessionMemoryCache::new(REMEMBERED),
            ticketer: ring::Ticketer::new().ok(),
        }
    }
}

/// A file to which the secrets of connections are written, for who reads what went over the wire.
#[derive(Debug)]
pub struct SecretsFile(pub Mutex<File>);

impl KeyLog for SecretsFile {
    fn log(&self, label: &str, random: &[u8], secret: &[u8]) {
        let hex = |bytes: &[u8]| crate::text::bytes::hex(bytes, None, 0);
        let line = format!("{label} {} {}\n", hex(random), hex(secret));
        // A log that cannot be written must not end the connection.
        let _ = self.0.lock().unwrap_or_else(PoisonError::into_inner).write_all(line.as_bytes());
    }
}

/// What both sides are told of a context.
pub struct Settings {
    /// `protocol`.
    pub protocol: i32,
    /// `options`.
    pub options: i64,
    /// `minimum_version`.
    pub lowest: i32,
    /// `maximum_version`.
    pub highest: i32,
    /// The cipher suites, as positions in [`CIPHERS`].
    pub ciphers: Vec<usize>,
    /// The names of protocols that run on top, the best first.
    pub protocols: Vec<Vec<u8>>,
    /// Where secrets are written.
    pub secrets: Option<Arc<SecretsFile>>,
    /// Keys and certificates.
    pub identities: Arc<Identities>,
    /// Who looks at the other end's certificate.
    pub verifier: Arc<Verifier>,
}

/// The algorithms of rustls.
pub fn algorithms() -> &'static CryptoProvider {
    static PROVIDER: OnceLock<CryptoProvider> = OnceLock::new();
    PROVIDER.get_or_init(ring::default_provider)
}

impl Settings {
    fn versions(&self) -> Vec<&'static SupportedProtocolVersion> {
        let (mut lowest, mut highest) = match self.protocol {
            PROTOCOL_TLS10 => (0x301, 0x301),
            PROTOCOL_TLS11 => (0x302, 0x302),
            PROTOCOL_TLS12 => (TLS12, TLS12),
            _ => (TLS12, TLS13),
        };
        if self.lowest != MINIMUM_SUPPORTED {
            lowest = lowest.max(self.lowest);
        }
        if self.highest != MAXIMUM_SUPPORTED {
            highest = highest.min(self.highest);
        }
        let mut versions = Vec::new();
        for (number, refused, version) in
            [(TLS13, OP_NO_TLS13, &version::TLS13), (TLS12, OP_NO_TLS12, &version::TLS12)]
        {
            if (lowest..=highest).contains(&number) && self.options & refused == 0 {
                versions.push(version);
            }
        }
        versions
    }

    fn provider(&self) -> CryptoProvider {
        let known = algorithms();
        let mut suites = Vec::new();
        for cipher in self.ciphers.iter().filter_map(|index| CIPHERS.get(*index)) {
            suites.extend(known.cipher_suites.iter().filter(|suite| suite.suite() == cipher.suite).copied());
        }
        CryptoProvider { cipher_suites: suites, ..known.clone() }
    }

    fn key_log(&self) -> Arc<dyn KeyLog> {
        match &self.secrets {
            Some(file) => file.clone(),
            None => Arc::new(rustls::NoKeyLog),
        }
    }

    /// The configuration of a client.
    ///
    /// # Errors
    /// OpenSSL's name for what is lacking.
    pub fn client(
        &self,
        names_host: bool,
        offered: Option<Arc<Tickets>>,
        own: Arc<Tickets>,
    ) -> Result<ClientConfig, &'static str> {
        let versions = self.versions();
        if versions.is_empty() {
            return Err("NO_PROTOCOLS_AVAILABLE");
        }
        let builder = ClientConfig::builder_with_provider(Arc::new(self.provider()))
            .with_protocol_versions(&versions)
            .map_err(|_| "NO_CIPHERS_AVAILABLE")?;
        let mut config = builder
            .dangerous()
            .with_custom_certificate_verifier(self.verifier.clone())
            .with_client_cert_resolver(self.identities.clone());
        config.alpn_protocols.clone_from(&self.protocols);
        config.enable_sni = names_host;
        config.resumption = Resumption::store(Arc::new(TicketStore::new(offered, own)));
        config.key_log = self.key_log();
        Ok(config)
    }

    /// The configuration of a server for a client that offers these protocols on top.
    ///
    /// # Errors
    /// OpenSSL's name for what is lacking.
    pub fn server(
        &self,
        offered: Option<&[Vec<u8>]>,
        tickets: usize,
        memory: &ServerMemory,
    ) -> Result<ServerPlan, &'static str> {
        let versions = self.versions();
        if versions.is_empty() {
            return Err("NO_PROTOCOLS_AVAILABLE");
        }
        let builder = ServerConfig::builder_with_provider(Arc::new(self.provider()))
            .with_protocol_versions(&versions)
            .map_err(|_| "NO_CIPHERS_AVAILABLE")?;
        let mut config = builder
            .with_client_cert_verifier(self.verifier.clone())
            .with_cert_resolver(self.identities.clone());
        // A server that has none of what the client offers goes on without, where rustls would end the connection.
        let shared = |name: &&Vec<u8>| offered.is_some_and(|offered| offered.contains(name));
        config.alpn_protocols = self.protocols.iter().filter(shared).cloned().collect();
        config.ignore_client_order = self.options & OP_CIPHER_SERVER_PREFERENCE != 0;
        config.session_storage = memory.sessions.clone();
        config.send_tls13_tickets = tickets;
        if let (Some(ticketer), true) = (&memory.ticketer, self.options & OP_NO_TICKET == 0) {
            config.ticketer = ticketer.clone();
        }
        config.key_log = self.key_log();
        Ok(ServerPlan { config: Arc::new(config), verifier: self.verifier.clone() })
    }
}
