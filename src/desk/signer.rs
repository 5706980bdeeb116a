//! Who signed a list: what its header names, and what its own records know of it.

use alloc::string::String;

use super::known::{List, Pair};
use crate::{
    certificate::Identity,
    finding::{Code, Finding},
    names::Name,
};

/// The signer of a list: what its header names, and what its own records know of it.
pub(super) struct Signer<'l> {
    pub identity: Identity,
    pub issuer: Option<String>,
    pub name: Option<String>,
    /// Its record in the list itself.
    pub own: Option<Pair<'l>>,
}

impl<'l> Signer<'l> {
    /// `None` where the list does not say who signed.
    pub fn of(list: &'l List) -> Option<Self> {
        let facts = &list.facts;
        let own = list.pairs().find(|(record, _)| Some(record.index) == list.signer);
        let name = facts.signer_name.as_ref().map(|name| name.value.clone());
        let issuer = facts.signer_issuer.as_ref().map(|issuer| issuer.value.clone());
        if let Some((record, known)) = own {
            let issuer = issuer.or_else(|| record.issuer.as_ref().map(|issuer| issuer.value.clone()));
            let name = name.or_else(|| record.subject.as_ref().map(|name| name.value.clone()));
            return Some(Self { identity: known.certificate.clone(), issuer, name: name.map(short), own });
        }
        let serial = facts.signer_serial.as_ref()?.value.clone();
        let identity = Identity {
            subject: name.as_deref().map(Name::parse),
            issuer: issuer.as_deref().map(Name::parse),
            serial: Some(serial),
            ..Identity::default()
        };
        Some(Self { identity, issuer, name: name.map(short), own: None })
    }

    pub fn serial(&self) -> Option<String> {
        self.identity.serial.as_ref().map(hex::encode)
    }

    /// A finding that names it.
    pub fn named(&self, code: Code) -> Finding {
        let serial = self.serial().unwrap_or_default().to_ascii_uppercase();
        Finding::new(code)
            .with("name", self.name.clone().unwrap_or_default())
            .with("serial", serial)
            .with("issuer", self.issuer.clone().unwrap_or_default())
    }
}

/// The common name, where there is one.
fn short(name: String) -> String {
    Name::parse(&name).common_name().map_or(name.clone(), String::from)
}
