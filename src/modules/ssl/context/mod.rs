//! `_SSLContext`: what connections are made with. [`settings`] has its attributes, [`loading`] its certificates,
//! [`making`] makes connections.

mod loading;
mod making;
mod settings;

pub use making::{Host, plan, start_client};

use super::ciphers::{CIPHERS, Cipher};
use super::config::{Identities, SecretsFile, ServerMemory};
use super::constants::{
    CERT_NONE, CERT_REQUIRED, DEFAULT_OPTIONS, HOSTFLAG_NO_PARTIAL_WILDCARDS, MAXIMUM_SUPPORTED,
    MINIMUM_SUPPORTED, PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER, PROTOCOL_TLS10,
    PROTOCOL_TLS11, PROTOCOL_TLS12, TLS12, VERIFY_TRUSTED_FIRST,
};
use super::store::Store;
use super::verifier::Verifier;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::modules::warning::warn;
use crate::types::definition::Definition;
use crate::types::exception::DEPRECATION_WARNING;
use crate::types::object as object_type;
use crate::types::type_::{CLASS as TYPE, StaticType};
use rustls::NamedGroup;
use rustls::sign::CertifiedKey;
use std::cell::{Cell, OnceCell, RefCell};
use std::sync::Arc;

/// What has happened to a context's connections.
#[derive(Default)]
pub struct Statistics {
    /// Clients that began.
    pub connect: Cell<i64>,
    /// Clients that came through the handshake.
    pub connect_good: Cell<i64>,
    /// Servers that began.
    pub accept: Cell<i64>,
    /// Servers that came through the handshake.
    pub accept_good: Cell<i64>,
    /// Sessions that were resumed.
    pub hits: Cell<i64>,
}

/// A context.
pub struct Context {
    /// Which sides and versions it is for.
    pub protocol: i32,
    options: Cell<i64>,
    /// Whether the other end's certificate is asked for and looked at.
    pub verify_mode: Cell<i32>,
    check_hostname: Cell<bool>,
    verify_flags: Cell<u64>,
    host_flags: Cell<u32>,
    lowest: Cell<i32>,
    highest: Cell<i32>,
    tickets: Cell<usize>,
    post_handshake_auth: Cell<bool>,
    store: RefCell<Store>,
    keys: RefCell<Vec<Arc<CertifiedKey>>>,
    ciphers: RefCell<Vec<usize>>,
    /// The only curve on which keys are agreed, if there is only one.
    curve: Cell<Option<NamedGroup>>,
    protocols: RefCell<Vec<Vec<u8>>>,
    secrets: RefCell<Option<Arc<SecretsFile>>>,
    secrets_name: ValueCell,
    /// Whom a server tells for which host it is asked.
    pub sni_callback: ValueCell,
    message_callback: ValueCell,
    /// The verifier of connections, until something changes of what it goes by.
    verifier: RefCell<Option<Arc<Verifier>>>,
    /// The keys with whole chains, until one of them or what is trusted changes.
    identities: RefCell<Option<Arc<Identities>>>,
    memory: OnceCell<ServerMemory>,
    /// What has happened.
    pub statistics: Statistics,
}

/// The type `_SSLContext`.
pub static CLASS: StaticType = StaticType::built_in::<Context>(
    "_ssl._SSLContext",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

impl Payload for Context {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.secrets_name.trace(tracer);
        self.sni_callback.trace(tracer);
        self.message_callback.trace(tracer);
    }
}

impl Context {
    fn new(protocol: i32) -> Context {
        let is_client = protocol == PROTOCOL_TLS_CLIENT;
        let one_version = [PROTOCOL_TLS10, PROTOCOL_TLS11, PROTOCOL_TLS12].contains(&protocol);
        Context {
            protocol,
            options: Cell::new(DEFAULT_OPTIONS),
            verify_mode: Cell::new(if is_client { CERT_REQUIRED } else { CERT_NONE }),
            check_hostname: Cell::new(is_client),
            verify_flags: Cell::new(VERIFY_TRUSTED_FIRST),
            host_flags: Cell::new(HOSTFLAG_NO_PARTIAL_WILDCARDS),
            lowest: Cell::new(if one_version { MINIMUM_SUPPORTED } else { TLS12 }),
            highest: Cell::new(MAXIMUM_SUPPORTED),
            tickets: Cell::new(2),
            post_handshake_auth: Cell::new(false),
            store: RefCell::default(),
            keys: RefCell::default(),
            ciphers: RefCell::new((0..CIPHERS.len()).collect()),
            curve: Cell::new(None),
            protocols: RefCell::default(),
            secrets: RefCell::default(),
            secrets_name: ValueCell::empty(),
            sni_callback: ValueCell::empty(),
            message_callback: ValueCell::empty(),
            verifier: RefCell::default(),
            identities: RefCell::default(),
            memory: OnceCell::new(),
            statistics: Statistics::default(),
        }
    }

    /// Whether it is only for clients.
    pub fn is_for_clients(&self) -> bool {
        self.protocol == PROTOCOL_TLS_CLIENT
    }

    /// Whether it is only for servers.
    pub fn is_for_servers(&self) -> bool {
        self.protocol == PROTOCOL_TLS_SERVER
    }

    /// The cipher suites that were chosen.
    pub fn chosen_ciphers(&self) -> Vec<&'static Cipher> {
        self.ciphers.borrow().iter().filter_map(|index| CIPHERS.get(*index)).collect()
    }

    /// Notes that a chain has been made good with certificates from a folder: they are loaded from now on.
    pub fn keep_used(&self, chain: &[Vec<u8>]) {
        let mut store = self.store.borrow_mut();
        if !store.folders.is_empty() {
            for certificate in chain.iter().skip(1) {
                store.add(certificate.clone());
            }
        }
    }

    /// Whether an option is set.
    pub fn has_option(&self, option: i64) -> bool {
        self.options.get() & option != 0
    }

    /// Notes that something has changed by which certificates are looked at.
    fn forget_verifier(&self) {
        drop(self.verifier.take());
        drop(self.identities.take());
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [protocol] = arguments.exactly(vm, "_SSLContext")?;
    let protocol = vm.c_int(&protocol)?;
    let old = match protocol {
        PROTOCOL_TLS_CLIENT | PROTOCOL_TLS_SERVER => None,
        PROTOCOL_TLS => Some("ssl.PROTOCOL_TLS is deprecated"),
        PROTOCOL_TLS10 => Some("ssl.PROTOCOL_TLSv1 is deprecated"),
        PROTOCOL_TLS11 => Some("ssl.PROTOCOL_TLSv1_1 is deprecated"),
        PROTOCOL_TLS12 => Some("ssl.PROTOCOL_TLSv1_2 is deprecated"),
        _ => return Err(vm.value_error(format!("invalid or unsupported protocol version {protocol}"))),
    };
    if let Some(old) = old {
        warn(vm, &DEPRECATION_WARNING, old, 2, None)?;
    }
    Ok(object::new_of_class(class, Context::new(protocol)))
}

fn init(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome<()> {
    Ok(())
}

/// The type, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: settings::METHODS,
    attributes: settings::ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
    },
};
