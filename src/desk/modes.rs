//! What a text says of ClusterSecurityMode, in view of the lists beside it. Sources: Cisco 118893 and 118892.

use alloc::{string::String, vec, vec::Vec};

use super::{
    Place, Relation,
    known::{Known, List, Mode},
};
use crate::{
    finding::{Code, Finding},
    state::State,
};

/// Says of each mode whether it agrees with each list. `name` gives an input's name.
pub(super) fn relate(all: &[&Known], name: &dyn Fn(Place) -> String, relations: &mut Vec<Relation>) {
    let lists = || all.iter().flat_map(|known| &known.lists);
    for mode in all.iter().flat_map(|known| &known.modes) {
        relations.extend(lists().filter_map(|list| compare(mode, list, name(list.place))));
    }
}

fn compare(mode: &Mode, list: &List, file: String) -> Option<Relation> {
    let code = match (mode.is_mixed, list.state?) {
        (false, State::NoList | State::NonSecure | State::ItlNonSecure) => Code::ModeAgrees,
        (false, State::ItlMixedMode) => Code::ModeAndListDiffer,
        (false, _) => Code::ListWhileNonSecure,
        (true, State::NoList) => Code::NoListWhileMixed,
        (true, State::NonSecure | State::ItlNonSecure) => Code::ModeAndListDiffer,
        (true, _) => Code::ModeAgrees,
    };
    let finding = Finding::new(code).with("file", file).at_any(mode.span);
    Some(Relation::Said { of: mode.place, to: vec![list.place], finding })
}
