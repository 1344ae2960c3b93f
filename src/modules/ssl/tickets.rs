//! What a client keeps of a session so that a later connection can resume it. Plain data.

use rustls::NamedGroup;
use rustls::client::{ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue};
use rustls::pki_types::ServerName;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// As many tickets of one session are kept.
const MOST_TICKETS: usize = 8;

#[derive(Debug, Default)]
struct Kept {
    group: Option<NamedGroup>,
    tls12: Option<Tls12ClientSessionValue>,
    tls13: VecDeque<Tls13ClientSessionValue>,
}

/// The tickets of one session.
#[derive(Debug, Default)]
pub struct Tickets(Mutex<Kept>);

impl Tickets {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether there is anything with which the session could be resumed.
    pub fn any(&self) -> bool {
        let kept = self.kept();
        kept.tls12.is_some() || !kept.tls13.is_empty()
    }
}

/// The store of one connection: it offers the tickets of an earlier session, and keeps those of its own.
#[derive(Debug)]
pub struct TicketStore {
    offered: Option<Arc<Tickets>>,
    own: Arc<Tickets>,
}

impl TicketStore {
    /// A store that offers what is given, if anything is.
    pub fn new(offered: Option<Arc<Tickets>>, own: Arc<Tickets>) -> TicketStore {
        TicketStore { offered, own }
    }
}

impl ClientSessionStore for TicketStore {
    fn set_kx_hint(&self, _: ServerName<'static>, group: NamedGroup) {
        self.own.kept().group = Some(group);
    }

    fn kx_hint(&self, _: &ServerName<'_>) -> Option<NamedGroup> {
        self.offered.as_ref()?.kept().group
    }

    fn set_tls12_session(&self, _: ServerName<'static>, value: Tls12ClientSessionValue) {
        self.own.kept().tls12 = Some(value);
    }

    fn tls12_session(&self, _: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        self.offered.as_ref()?.kept().tls12.clone()
    }

    fn remove_tls12_session(&self, _: &ServerName<'static>) {
        if let Some(offered) = &self.offered {
            offered.kept().tls12 = None;
        }
    }

    fn insert_tls13_ticket(&self, _: ServerName<'static>, value: Tls13ClientSessionValue) {
        let mut kept = self.own.kept();
        if kept.tls13.len() >= MOST_TICKETS {
            kept.tls13.pop_front();
        }
        kept.tls13.push_back(value);
    }

    fn take_tls13_ticket(&self, _: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        self.offered.as_ref()?.kept().tls13.pop_back()
    }
}
