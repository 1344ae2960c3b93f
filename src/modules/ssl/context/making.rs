//! Connections of a context, and what its verifier goes by.

use super::Context;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::limits::sandbox;
use crate::modules::ssl::config::{Identities, ServerPlan, Settings, algorithms};
use crate::modules::ssl::constants::{CERT_NONE, CERT_REQUIRED, HOSTFLAG_NEVER_CHECK_SUBJECT};
use crate::modules::ssl::errors::{self, Place};
use crate::modules::ssl::link::{Link, Trouble};
use crate::modules::ssl::tickets::Tickets;
use crate::modules::ssl::verifier::{Rules, Verifier};
use rustls::ClientConnection;
use rustls::pki_types::ServerName;
use rustls::sign::CertifiedKey;
use std::sync::Arc;

/// Stands for a host that has no name, or one that cannot be sent; an address that is nobody's (RFC 6666).
const NOBODY: &str = "100::";

/// Whom a client wants to reach.
pub struct Host {
    name: ServerName<'static>,
    is_sent: bool,
}

impl Host {
    /// The host of a name or address.
    pub fn new(name: Option<&str>) -> Host {
        let parsed = name.and_then(|name| ServerName::try_from(name.to_owned()).ok());
        match parsed {
            Some(name) => Host { is_sent: matches!(name, ServerName::DnsName(_)), name },
            None => {
                let nobody =
                    std::net::IpAddr::from(NOBODY.parse().unwrap_or(std::net::Ipv6Addr::UNSPECIFIED));
                Host { name: ServerName::IpAddress(nobody.into()), is_sent: false }
            }
        }
    }
}

impl Context {
    fn verifier(&self) -> Arc<Verifier> {
        let mut kept = self.verifier.borrow_mut();
        kept.get_or_insert_with(|| {
            let rules = Rules {
                verifies: self.verify_mode.get() != CERT_NONE,
                required: self.verify_mode.get() == CERT_REQUIRED,
                checks_host: self.check_hostname.get(),
                by_common_name: self.host_flags.get() & HOSTFLAG_NEVER_CHECK_SUBJECT == 0,
                flags: self.verify_flags.get(),
            };
            let store = self.store.borrow().with_folders(sandbox::read);
            Arc::new(Verifier::new(rules, store, algorithms().signature_verification_algorithms))
        })
        .clone()
    }

    /// The keys, each with the issuers of its certificate that are trusted where it came without any.
    fn identities(&self) -> Arc<Identities> {
        let mut kept = self.identities.borrow_mut();
        kept.get_or_insert_with(|| {
            let store = self.store.borrow();
            let keys = self.keys.borrow();
            let whole = keys.iter().map(|key| match key.cert.as_slice() {
                [own] => {
                    let chain = std::iter::once(own.clone()).chain(store.issuers(own)).collect();
                    Arc::new(CertifiedKey::new(chain, key.key.clone()))
                }
                _ => key.clone(),
            });
            Arc::new(Identities(whole.collect()))
        })
        .clone()
    }

    fn settings(&self) -> Settings {
        Settings {
            protocol: self.protocol,
            options: self.options.get(),
            lowest: self.lowest.get(),
            highest: self.highest.get(),
            ciphers: self.ciphers.borrow().clone(),
            curve: self.curve.get(),
            protocols: self.protocols.borrow().clone(),
            secrets: self.secrets.borrow().clone(),
            identities: self.identities(),
            verifier: self.verifier(),
        }
    }
}

/// A client's end of a connection, which offers to resume a session and keeps what its own can be resumed with.
///
/// # Errors
/// `SSLError` where the context leaves nothing to agree on.
pub fn start_client(
    vm: &mut Vm,
    context: &Value,
    host: &Host,
    offered: Option<Arc<Tickets>>,
    own: Arc<Tickets>,
) -> Outcome<Link> {
    let context = context.payload::<Context>();
    let settings = context.settings();
    let config = match settings.client(host.is_sent, offered, own) {
        Ok(config) => config,
        Err(reason) => {
            return Err(errors::for_trouble(vm, &Trouble::Protocol(reason), None, Place::Handshake));
        }
    };
    match ClientConnection::new(Arc::new(config), host.name.clone()) {
        Ok(connection) => Ok(Link::client(connection, settings.verifier)),
        Err(error) => {
            let reason = crate::modules::ssl::reasons::reason(&error);
            Err(errors::for_trouble(vm, &Trouble::Protocol(reason), None, Place::Handshake))
        }
    }
}

/// What a server of the context is to be for a client that offers these protocols on top. Nothing where it has no
/// certificate.
///
/// # Errors
/// OpenSSL's name for what is lacking.
pub fn plan(context: &Value, offered: Option<&[Vec<u8>]>) -> Result<Option<ServerPlan>, &'static str> {
    let context = context.payload::<Context>();
    if context.keys.borrow().is_empty() {
        return Ok(None);
    }
    let memory = context.memory.get_or_init(Default::default);
    context.settings().server(offered, context.tickets.get(), memory).map(Some)
}
