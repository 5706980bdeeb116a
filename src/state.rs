//! The state of a cluster, as far as one list shows it. The signer's record is read first; the first row that fits
//! counts. Sources: Cisco documents 118893 and 118892, the CUCM security guides, field notice 70613.

use serde::{Serialize, Serializer};

use crate::{
    facts::{Facts, ListKind},
    trust_list::tags::function,
};

/// Declares the states once.
macro_rules! states {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal;)+) => {
        /// What a list shows of its cluster. The kebab-case names are part of the JSON and are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
        pub enum State { $($(#[doc = $doc])+ #[cfg_attr(any(feature = "schema", feature = "typescript"), serde(rename = $text))] $name,)+ }

        // Derived, it would be one call for each name.
        impl Serialize for State {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl State {
            /// Every state there is.
            pub const ALL: &'static [State] = &[$(State::$name),+];

            /// The name that JSON and `locales/` use.
            pub fn as_str(self) -> &'static str {
                match self { $(State::$name => $text,)+ }
            }
        }
    };
}

states! {
    /// No list: never in mixed mode, or the file was deleted.
    NoList = "no-list";
    /// A CTL whose server records are emptied or missing: moved back to non-secure mode.
    NonSecure = "non-secure";
    /// Mixed mode with hardware tokens.
    Tokens = "tokens";
    /// Tokens and other SAST together: ready for a tokenless list.
    TokensReady = "tokens-ready";
    /// Tokenless, signed by CallManager.
    TokenlessCallManager = "tokenless-callmanager";
    /// Tokenless, signed by another SAST: ITLRecovery.
    TokenlessOtherSast = "tokenless-other-sast";
    /// An ITL of a cluster in mixed mode.
    ItlMixedMode = "itl-mixed-mode";
    /// An ITL of a cluster in non-secure mode.
    ItlNonSecure = "itl-non-secure";
}

impl State {
    /// The state that these facts show; `None` where they show none: another kind of file, or a signer that is not in
    /// the list.
    pub fn of(facts: &Facts) -> Option<Self> {
        match facts.kind? {
            ListKind::Itl => Self::of_itl(facts),
            ListKind::Ctl | ListKind::Unknown => Self::of_ctl(facts),
        }
    }

    fn of_ctl(facts: &Facts) -> Option<Self> {
        if facts.records.is_empty() {
            return None;
        }
        // An emptied list is told by its servers: where a text leaves them out, nothing is known.
        let servers = || facts.records.iter().filter(|record| record.is_server());
        if !servers().any(|record| record.is_filled == Some(true)) {
            let known = facts.shows_all() || servers().next().is_some();
            let emptied = servers().all(|record| record.is_filled == Some(false));
            return (known && emptied).then_some(State::NonSecure);
        }
        let signer = facts.signer()?;
        let mut sast = facts.records.iter().filter(|record| record.is_sast());
        let has_tokens = signer.is_token() || sast.clone().any(|record| record.is_token());
        if has_tokens {
            return Some(if sast.any(|record| !record.is_token()) { State::TokensReady } else { State::Tokens });
        }
        let is_server = facts.records.iter().any(|record| record.is_server() && record.is_same_certificate(signer));
        if is_server {
            Some(State::TokenlessCallManager)
        } else {
            (signer.is_sast() && facts.shows_all()).then_some(State::TokenlessOtherSast)
        }
    }

    /// In an ITL the CallManager certificate stands as CCM+TFTP in mixed mode and as TFTP otherwise.
    fn of_itl(facts: &Facts) -> Option<Self> {
        let has = |number| facts.records.iter().any(|record| record.has_function(&[number]));
        if has(function::CCM_TFTP) {
            Some(State::ItlMixedMode)
        } else {
            (has(function::TFTP) && facts.shows_all()).then_some(State::ItlNonSecure)
        }
    }
}
