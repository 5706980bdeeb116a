//! What is said of the anchors that phones hold, and what is never advised, whatever is given with the lists.

use ctl_inspector::{
    Desk,
    desk::{AnchorStatus, Change, ChangeKind, Comparison, ListOutcome, Phase, Place, Question, Release, StepCode},
    finding::Code,
};
use lab::{Digest, Extension, Identity, ListBuilder, Name, Record, Request, function, of_2015, today};

const HOST: &str = "cucm-pub";
const ADDRESS: [u8; 4] = [192, 0, 2, 1];
const RELEASES: [&str; 7] = ["10.0", "11.5", "12.0", "12.5", "14", "14SU3", "15"];

/// A comparison, and what is on the desk with it.
#[derive(Default)]
struct Asked<'a> {
    old: Vec<u8>,
    new: Vec<u8>,
    itl: Option<Vec<u8>>,
    given: &'a [(&'a str, &'a Identity)],
    release: Option<&'a str>,
}

impl Asked<'_> {
    fn compare(self) -> Comparison {
        let mut desk = Desk::default();
        let mut add = |name: &str, bytes: Vec<u8>| {
            let item = desk.add(name, bytes, None);
            desk.lists().iter().map(|list| list.place).find(|place| place.item == item).expect("a list")
        };
        let (old, new) = (Some(add("held.tlv", self.old)), add("served.tlv", self.new));
        let itl: Option<Place> = self.itl.map(|bytes| add("ITLFile.tlv", bytes));
        for (name, identity) in self.given {
            desk.add(name, identity.certificate.clone(), None);
        }
        let release = self.release.map(|release| Release::parse(release).unwrap());
        desk.compare(&Question { old, new, itl, release }).unwrap()
    }
}

/// A certificate with a subject of its own and a key that is at hand.
fn named(common_name: &str, key: &Identity) -> Identity {
    Request {
        subject: Name::of_server("DE", "Acme", "Voice", common_name, "Bayern", "Muenchen"),
        serial: &[0x51; 16],
        valid: ("2025-06-15T08:00:00Z", "2045-06-15T08:00:00Z"),
        key: key.key.clone(),
        digest: Digest::Sha256,
        extensions: &[Extension::KeyUsage],
    }
    .self_signed()
}

fn recovery() -> &'static Identity {
    today::itl_recovery()
}

fn new_recovery() -> &'static Identity {
    today::itl_recovery_4096()
}

fn manager() -> &'static Identity {
    today::publisher()
}

/// It has CallManager's subject, as TVS's has.
fn new_manager() -> &'static Identity {
    today::tvs_publisher()
}

fn at(identity: &Identity, function: u16) -> Record {
    Record::cucm(identity, function, HOST, ADDRESS)
}

/// A CTL with these anchors, the first of which signs, and one server.
fn ctl(anchors: &[&Identity], manager: &Identity) -> Vec<u8> {
    list(anchors, manager).build()
}

fn list(anchors: &[&Identity], manager: &Identity) -> ListBuilder {
    ListBuilder::ctl(anchors[0], Digest::Sha1)
        .timestamp(1_700_000_000)
        .records(anchors.iter().map(|anchor| at(anchor, function::SAST)))
        .record(at(manager, function::CCM_TFTP))
        .record(at(today::capf(), function::CAPF))
}

/// An ITL with these anchors, the first of which signs, one server, and TVS.
fn itl(anchors: &[&Identity], manager: &Identity) -> ListBuilder {
    ListBuilder::itl(anchors[0], Digest::Sha1)
        .timestamp(1_700_000_000)
        .records(anchors.iter().map(|anchor| at(anchor, function::SAST)))
        .record(at(manager, function::CCM_TFTP))
        .record(at(today::tvs_subscriber(), function::TVS))
}

fn of_12() -> Vec<u8> {
    ctl(&[recovery(), manager()], manager())
}

fn statuses(comparison: &Comparison) -> Vec<(AnchorStatus, Code)> {
    comparison.anchors.anchors.iter().map(|anchor| (anchor.status, anchor.because.code)).collect()
}

fn advice(comparison: &Comparison) -> Vec<Code> {
    comparison.anchors.advice.iter().map(|it| it.code).collect()
}

fn ways(comparison: &Comparison) -> Vec<Code> {
    comparison.anchors.recovery.iter().map(|it| it.code).collect()
}

fn steps(comparison: &Comparison, phase: Phase) -> Vec<(StepCode, bool)> {
    comparison.steps.iter().filter(|step| step.phase == phase).map(|step| (step.code, step.done)).collect()
}

fn reasons(comparison: &Comparison) -> Vec<Code> {
    let it = &comparison.acceptance;
    [&it.reasons, &it.with_sbd_reasons, &it.without_sbd_reasons].into_iter().flatten().map(|it| it.code).collect()
}

#[test]
fn what_the_served_list_shows_is_done_and_said_to_be() {
    let new = ctl(&[recovery(), new_manager()], new_manager());
    let comparison = Asked { old: of_12(), new, release: Some("12.5"), ..Asked::default() }.compare();
    let done = [(StepCode::RegenerateCallManager, true), (StepCode::UpdateCtl, true)];
    assert_eq!(steps(&comparison, Phase::Change), done);
    assert_eq!(steps(&comparison, Phase::Recovery), [], "phones take it, and it holds both anchors of today");
}

#[test]
fn in_the_middle_of_renewing_itlrecovery_the_rest_of_it_is_left_to_do() {
    let new = ctl(&[manager(), new_recovery()], manager());
    let comparison = Asked { old: of_12(), new, release: Some("12.5"), ..Asked::default() }.compare();
    let left = [
        (StepCode::RegenerateItlRecovery, true),
        (StepCode::CtlLocalkey, true),
        (StepCode::RestartCallManagerCti, false),
        (StepCode::ResetPhones, false),
        (StepCode::CheckPhones, false),
        (StepCode::UpdateCtl, false),
    ];
    assert_eq!(steps(&comparison, Phase::Change), left);
}

#[test]
fn an_itlrecovery_that_signs_already_makes_the_local_key_come_before_phones_are_reset() {
    let new = ctl(&[new_recovery(), manager()], manager());
    let comparison = Asked { old: of_12(), new, release: Some("12.5"), ..Asked::default() }.compare();
    let all = steps(&comparison, Phase::Change);
    assert_eq!(all[..2], [(StepCode::RegenerateItlRecovery, true), (StepCode::UpdateCtl, true)]);
    let all: Vec<StepCode> = comparison.steps.iter().map(|step| step.code).collect();
    let at = |code| all.iter().position(|own| *own == code);
    assert!(at(StepCode::CtlLocalkey).is_some() && at(StepCode::CtlLocalkey) < at(StepCode::ResetPhones), "{all:?}");
}

#[test]
fn where_no_anchor_is_left_nothing_is_renewed_or_signed_with_one() {
    let renews = |code: StepCode| code.as_str().starts_with("regenerate") || code.as_str().ends_with("localkey");
    let both = [new_recovery(), new_manager()];
    let of_itl = itl(&[recovery(), manager()], manager()).build();
    for (old, new) in [(of_12(), ctl(&both, new_manager())), (of_itl, itl(&both, new_manager()).build())] {
        for release in RELEASES {
            let asked = Asked { old: old.clone(), new: new.clone(), release: Some(release), ..Asked::default() };
            let comparison = asked.compare();
            assert_eq!(comparison.changes, [Change::EverythingRenewed], "{release}");
            assert_eq!(advice(&comparison), [Code::AnchorsAllDead], "{release}");
            let mut undone = comparison.steps.iter().filter(|step| !step.done);
            assert!(!undone.any(|step| renews(step.code) || step.code == StepCode::RenewalOrder), "{release}");
        }
    }
}

#[test]
fn a_deleted_list_that_tokens_signed_is_made_by_a_token() {
    let gone = b"admin:show ctl\nLength of CTL file: 0\nCTL File not found\n".to_vec();
    let old = of_2015::tokens().build();
    let change = |release| {
        let asked = Asked { old: old.clone(), new: gone.clone(), release: Some(release), ..Asked::default() };
        steps(&asked.compare(), Phase::Change)
    };
    assert_eq!(change("12.5"), [(StepCode::TokenMakeList, false)]);
    assert_eq!(change("15"), [(StepCode::UpdateMissingCtl, false)]);
}

#[test]
fn a_deleted_list_is_signed_by_callmanager_first_where_itlrecovery_is_dead() {
    let gone = b"admin:show ctl\nLength of CTL file: 0\nCTL File not found\n".to_vec();
    let given: &[(&str, &Identity)] = &[("CallManager.pem", manager()), ("ITLRecovery.pem", new_recovery())];
    let asked = Asked { old: of_12(), new: gone, given, release: Some("12.5"), ..Asked::default() };
    let change = steps(&asked.compare(), Phase::Change);
    assert_eq!(change.first(), Some(&(StepCode::CtlLocalkeyMissing, false)));
    assert_eq!(change.last(), Some(&(StepCode::UpdateMissingCtl, false)));
}

#[test]
fn a_file_that_is_older_than_the_served_list_proves_no_anchor_alive() {
    let new = ctl(&[recovery(), new_manager()], new_manager());
    let given: &[(&str, &Identity)] = &[("CallManager.pem", manager()), ("ITLRecovery.pem", recovery())];
    let comparison = Asked { old: of_12(), new, given, ..Asked::default() }.compare();
    let expected = [(AnchorStatus::Alive, Code::AnchorIsToday), (AnchorStatus::Unknown, Code::AnchorFileOlder)];
    assert_eq!(statuses(&comparison), expected);
    assert_eq!(advice(&comparison), [Code::AnchorsDoNotRenewYet]);
}

#[test]
fn a_served_list_that_is_older_kills_no_anchor() {
    let old = list(&[recovery(), manager()], manager()).timestamp(1_750_000_000).build();
    let new = ctl(&[recovery(), new_manager()], new_manager());
    let comparison = Asked { old, new, ..Asked::default() }.compare();
    assert!(statuses(&comparison).iter().all(|(status, _)| *status == AnchorStatus::Unknown));
}

#[test]
fn the_name_of_a_file_tells_what_its_certificate_is_for() {
    use AnchorStatus::{Alive, Dead, Unknown};
    // All of them have CallManager's subject.
    for (name, identity, expected) in [
        ("CallManager.pem", manager(), Alive),
        ("CallManager.pem", new_manager(), Dead),
        ("callmanager-new.pem", new_manager(), Dead),
        ("CallManager (1).pem", new_manager(), Dead),
        ("pub_CallManager.der", new_manager(), Dead),
        ("CallManager_old.pem", manager(), Unknown),
        ("CallManager.pem.bak", new_manager(), Unknown),
        ("publisher_tomcat.pem", new_manager(), Unknown),
        ("CallManager-ECDSA.pem", new_manager(), Unknown),
        ("CallManager-trust.pem", new_manager(), Unknown),
        ("TVS.pem", new_manager(), Unknown),
        ("cert.cer", manager(), Alive),
        ("cert.cer", new_manager(), Unknown),
    ] {
        let given: &[(&str, &Identity)] = &[(name, identity), ("ITLRecovery.pem", recovery())];
        let comparison = Asked { old: of_12(), new: of_12(), given, ..Asked::default() }.compare();
        assert_eq!(comparison.anchors.anchors[1].status, expected, "{name}: {:?}", statuses(&comparison));
    }
}

#[test]
fn a_certificate_that_does_not_say_what_it_is_for_kills_an_anchor_where_the_served_list_signs_with_it() {
    let new = ctl(&[recovery(), new_manager()], new_manager());
    let given: &[(&str, &Identity)] = &[("cert.cer", new_manager())];
    let comparison = Asked { old: of_12(), new, given, ..Asked::default() }.compare();
    assert_eq!(statuses(&comparison)[1], (AnchorStatus::Dead, Code::AnchorReplaced));
}

#[test]
fn anchors_whose_host_was_renamed_are_dead_and_everything_is_renewed() {
    let (renamed, renamed_recovery) = (named("cucm-new", new_manager()), named("ITLRECOVERY_cucm-new", new_recovery()));
    let record = |identity: &Identity, function| Record::cucm(identity, function, "cucm-new", ADDRESS);
    let new = ListBuilder::ctl(&renamed_recovery, Digest::Sha1).timestamp(1_750_000_000).records([
        record(&renamed_recovery, function::SAST),
        record(&renamed, function::SAST),
        record(&renamed, function::CCM_TFTP),
        record(today::capf(), function::CAPF),
    ]);
    let comparison = Asked { old: of_12(), new: new.build(), ..Asked::default() }.compare();
    assert_eq!(comparison.changes, [Change::EverythingRenewed]);
    assert_eq!(statuses(&comparison), [(AnchorStatus::Dead, Code::AnchorReplacedInList); 2]);
    let kinds: Vec<ChangeKind> = comparison.records.iter().map(|record| record.kind).collect();
    assert!(!kinds.contains(&ChangeKind::Added) && !kinds.contains(&ChangeKind::Removed), "{kinds:?}");

    // The files alone show it too.
    let given: &[(&str, &Identity)] = &[("ITLRecovery.pem", &renamed_recovery)];
    let comparison = Asked { old: of_12(), new: of_12(), given, ..Asked::default() }.compare();
    assert_eq!(statuses(&comparison)[0], (AnchorStatus::Dead, Code::AnchorReplacedByOther));
}

#[test]
fn a_text_that_leaves_records_out_gives_no_anchor_up() {
    let whole = list(&[recovery(), manager()], manager());
    let mut desk = Desk::default();
    let id = desk.add("CTLFile.tlv", whole.build(), None);
    let text = desk.show_ctl(id).unwrap();
    let cut = text.find("CTL Record #:2").unwrap();
    let short = format!("{}\n[...]\n", &text[..cut]).into_bytes();
    for given in [recovery(), new_recovery()] {
        let given: &[(&str, &Identity)] = &[("ITLRecovery.pem", given)];
        let comparison = Asked { old: short.clone(), new: whole.build(), given, ..Asked::default() }.compare();
        assert_eq!(advice(&comparison), [Code::AnchorsIncomplete]);
        assert!(!ways(&comparison).contains(&Code::RecoverBackup));
        let kinds: Vec<ChangeKind> = comparison.records.iter().map(|record| record.kind).collect();
        assert!(!kinds.contains(&ChangeKind::Added), "{kinds:?}");
        assert!(kinds.contains(&ChangeKind::NotShown), "{kinds:?}");
    }
    // The other way round nothing is said to be gone.
    let comparison = Asked { old: whole.build(), new: short, ..Asked::default() }.compare();
    assert!(comparison.records.iter().all(|record| record.kind != ChangeKind::Removed));
    assert_eq!(comparison.changes, []);
}

#[test]
fn ways_back_are_those_of_the_release() {
    let given: &[(&str, &Identity)] = &[("CallManager.pem", manager()), ("ITLRecovery.pem", new_recovery())];
    let of =
        |old: Vec<u8>, given, release| Asked { new: old.clone(), old, given, release, ..Asked::default() }.compare();
    assert_eq!(ways(&of(of_12(), given, Some("12.5"))), [Code::RecoverCtlLocalkey]);
    assert_eq!(ways(&of(of_12(), given, Some("11.5"))), [Code::RecoverCtlByManager]);
    assert_eq!(ways(&of(of_12(), given, None)), [Code::RecoverCtlLocalkey, Code::RecoverCtlByManager]);
    // Up to 11.5 ITLRecovery signs no CTL; an ITL it can sign by hand.
    let given: &[(&str, &Identity)] = &[("CallManager.pem", new_manager()), ("ITLRecovery.pem", recovery())];
    let of_11 = ctl(&[manager(), recovery()], manager());
    assert_eq!(ways(&of(of_11, given, Some("11.5"))), []);
    let itl_of_11 = itl(&[manager(), recovery()], manager()).build();
    assert_eq!(ways(&of(itl_of_11, given, Some("11.5"))), [Code::RecoverItlRemotekey]);
    assert_eq!(ways(&of(of_12(), given, Some("12.5"))), [Code::RecoverCtlUpdate]);
}

#[test]
fn a_backup_is_a_way_back_where_every_anchor_is_dead_alone() {
    for (manager_given, recovery_given, is_lost) in
        [(new_manager(), new_recovery(), true), (manager(), new_recovery(), false), (new_manager(), recovery(), false)]
    {
        let given: &[(&str, &Identity)] = &[("CallManager.pem", manager_given), ("ITLRecovery.pem", recovery_given)];
        let comparison = Asked { old: of_12(), new: of_12(), given, ..Asked::default() }.compare();
        assert_eq!(ways(&comparison).contains(&Code::RecoverBackup), is_lost);
    }
}

/// Another cluster, and lists of both that hold both clusters' anchors.
fn prepared() -> (Vec<u8>, Vec<u8>, Identity, Identity) {
    let (theirs, their_recovery) = (named("beta-pub", new_manager()), named("ITLRECOVERY_beta-pub", new_recovery()));
    let there = |identity: &Identity, function| Record::cucm(identity, function, "beta-pub", [198, 51, 100, 1]);
    let old = list(&[recovery(), manager()], manager())
        .record(there(&their_recovery, function::SAST))
        .record(there(&theirs, function::SAST));
    let new = ListBuilder::ctl(&their_recovery, Digest::Sha1).records([
        there(&their_recovery, function::SAST),
        there(&theirs, function::SAST),
        at(recovery(), function::SAST),
        at(manager(), function::SAST),
        there(&theirs, function::CCM_TFTP),
        there(of_2015::capf(), function::CAPF),
    ]);
    (old.build(), new.build(), theirs, their_recovery)
}

#[test]
fn anchors_of_the_other_cluster_are_no_second_anchor() {
    let (old, new, ..) = prepared();
    let given: &[(&str, &Identity)] = &[("CallManager.pem", manager()), ("ITLRecovery.pem", recovery())];
    for new in [new, old.clone()] {
        let comparison = Asked { old: old.clone(), new, given, ..Asked::default() }.compare();
        let expected = [
            (AnchorStatus::Alive, Code::AnchorIsToday),
            (AnchorStatus::Alive, Code::AnchorIsToday),
            (AnchorStatus::Unknown, Code::AnchorOfOther),
            (AnchorStatus::Unknown, Code::AnchorOfOther),
        ];
        assert_eq!(statuses(&comparison), expected);
    }
    let given: &[(&str, &Identity)] = &[("CallManager.pem", manager()), ("ITLRecovery.pem", new_recovery())];
    let comparison = Asked { old: old.clone(), new: old, given, ..Asked::default() }.compare();
    assert_eq!(advice(&comparison)[0], Code::AnchorsDoNotRenew);
}

#[test]
fn a_rehearsal_asks_of_each_list_for_the_other_clusters_own_anchors_alone() {
    let (old, new, ..) = prepared();
    let comparison = Asked { old, new, ..Asked::default() }.compare();
    assert_eq!(comparison.changes, [Change::OtherCluster]);
    let codes: Vec<Code> = comparison.rehearsal.iter().map(|said| said.code).collect();
    let (ready, back) = (Code::RehearsalAnchorReady, Code::RehearsalBackReady);
    let rest = [Code::RehearsalTvsNotGiven, Code::RehearsalRollbackTrap];
    assert_eq!(codes, [&[ready, ready, back, back][..], &rest[..]].concat());
}

#[test]
fn phones_that_can_ask_nobody_are_unlocked_before_they_move() {
    let (_, new, ..) = prepared();
    let emptied = ListBuilder::itl(recovery(), Digest::Sha1).record(at(recovery(), function::SAST)).build();
    let comparison = Asked { old: of_12(), new, itl: Some(emptied), ..Asked::default() }.compare();
    assert_eq!(comparison.acceptance.with_sbd, ListOutcome::Refuses);
    let change: Vec<StepCode> = steps(&comparison, Phase::Change).into_iter().map(|(code, _)| code).collect();
    let place = |code| change.iter().position(|it| *it == code);
    assert!(place(StepCode::DeleteOnPhone) < place(StepCode::MovePhones), "{change:?}");
    assert!(place(StepCode::DeleteOnPhone).is_some());
}

#[test]
fn for_an_itl_of_mixed_mode_the_phones_ctl_is_asked_for() {
    let itl = |manager| itl(&[recovery(), manager], manager).build();
    let comparison = Asked { old: itl(manager()), new: itl(new_manager()), ..Asked::default() }.compare();
    assert!(reasons(&comparison).contains(&Code::AcceptItlCtlNotGiven));
    assert_eq!(comparison.steps[0].code, StepCode::MixedModeCtl);
    assert!(!comparison.steps.iter().any(|step| step.command.is_some_and(|it| it.starts_with("utils ctl"))));
    let by_ctl = Asked { old: of_12(), new: itl(manager()), ..Asked::default() }.compare();
    assert!(!reasons(&by_ctl).contains(&Code::AcceptItlCtlNotGiven));
}

#[test]
fn what_only_an_itl_holds_is_no_change_of_the_cluster() {
    let itl = itl(&[recovery(), manager()], manager()).build();
    let comparison = Asked { old: of_12(), new: itl.clone(), ..Asked::default() }.compare();
    assert_eq!(comparison.changes, []);
    // A phone that holds an ITL alone takes its first CTL.
    let comparison = Asked { old: itl, new: of_12(), ..Asked::default() }.compare();
    assert_eq!(comparison.changes, [Change::NonSecureToTokenless]);
    assert!(reasons(&comparison).contains(&Code::AcceptFirstCtl));
}

#[test]
fn an_itl_that_lost_its_tvs_is_emptied_and_phones_are_not_reset_for_it() {
    let emptied = ListBuilder::itl(recovery(), Digest::Sha1)
        .record(at(recovery(), function::SAST))
        .record(at(manager(), function::SAST))
        .build();
    for old in [itl(&[recovery(), manager()], manager()).build(), of_12()] {
        let comparison = Asked { old, new: emptied.clone(), ..Asked::default() }.compare();
        assert_eq!(comparison.changes, [Change::ItlEmptied]);
        let codes: Vec<StepCode> = comparison.steps.iter().map(|step| step.code).collect();
        assert!(codes.contains(&StepCode::RollbackTrap) && !codes.contains(&StepCode::ResetPhones), "{codes:?}");
    }
}

#[test]
fn a_declared_digest_that_is_not_the_real_one_asks_for_the_right_file_first() {
    let new = list(&[recovery(), new_manager()], new_manager()).declaring(3).build();
    let comparison = Asked { old: of_12(), new, ..Asked::default() }.compare();
    assert_eq!(comparison.acceptance.with_sbd, ListOutcome::Unknown);
    let codes: Vec<StepCode> = comparison.steps.iter().map(|step| step.code).collect();
    assert_eq!(codes, [StepCode::CompareFile]);
}

#[test]
fn another_signer_is_a_switch_where_both_lists_hold_both() {
    let of = |anchors: &[&Identity]| Asked { old: of_12(), new: ctl(anchors, manager()), ..Asked::default() }.compare();
    assert_eq!(of(&[manager(), recovery()]).changes, [Change::SignerSwitched]);
    assert!(!of(&[manager()]).changes.contains(&Change::SignerSwitched));
}

#[test]
fn where_tvs_was_renewed_nobody_is_told_to_ask_it() {
    let old = itl(&[recovery(), manager()], manager()).build();
    let new = ListBuilder::itl(new_recovery(), Digest::Sha1)
        .timestamp(1_750_000_000)
        .record(at(new_recovery(), function::SAST))
        .record(at(manager(), function::CCM_TFTP))
        .record(at(of_2015::publisher(), function::TVS))
        .build();
    let comparison = Asked { old, new, ..Asked::default() }.compare();
    let said = reasons(&comparison);
    assert!(said.contains(&Code::AcceptTvsRenewed) && !said.contains(&Code::AcceptTvsInItl), "{said:?}");
    assert!(!comparison.steps.iter().any(|step| step.code == StepCode::TvsKnows));
}

#[test]
fn a_dead_anchor_is_restored_as_a_part_of_a_change_that_phones_take() {
    // Field notice 70613: the list keeps an ITLRecovery that is dead, here also after CAPF was renewed.
    let new = ListBuilder::ctl(recovery(), Digest::Sha1).timestamp(1_750_000_000).records([
        at(recovery(), function::SAST),
        at(manager(), function::SAST),
        at(manager(), function::CCM_TFTP),
        at(of_2015::capf(), function::CAPF),
    ]);
    let given: &[(&str, &Identity)] = &[("CallManager.pem", manager()), ("ITLRecovery.pem", new_recovery())];
    let asked = Asked { old: of_12(), new: new.build(), given, release: Some("12.5"), ..Asked::default() };
    let comparison = asked.compare();
    assert_eq!(comparison.acceptance.with_sbd, ListOutcome::Installs);
    assert_eq!(advice(&comparison), [Code::AnchorsDoNotRenew, Code::AnchorsRestoreSecond]);
    assert_eq!(comparison.steps[0].code, StepCode::DoNotRenew);
    let change: Vec<StepCode> = steps(&comparison, Phase::Change).into_iter().map(|(code, _)| code).collect();
    let place = |code| change.iter().position(|it| *it == code).unwrap();
    assert!(place(StepCode::RegenerateCapf) < place(StepCode::CtlLocalkey), "{change:?}");
    assert_eq!(steps(&comparison, Phase::Recovery), []);
    // The last list was followed by restarts and a reset: not once more.
    assert_eq!(change.last(), Some(&StepCode::ResetPhones));
    let after = [(StepCode::UnityConnection, false), (StepCode::BackupAfter, false)];
    assert_eq!(steps(&comparison, Phase::After), after);
}

#[test]
fn of_the_same_itl_nothing_is_asked() {
    let itl = itl(&[recovery(), manager()], manager()).build();
    let comparison = Asked { old: itl.clone(), new: itl, ..Asked::default() }.compare();
    assert!(!reasons(&comparison).contains(&Code::AcceptItlCtlNotGiven));
}

#[test]
fn a_list_that_holds_fewer_live_anchors_than_phones_have_is_warned_of_before_anything_is_renewed() {
    let todays = [("CallManager.pem", manager()), ("ITLRecovery.pem", recovery())];
    let alone = |anchor: &'static Identity| ctl(&[anchor], manager());
    for (new, left, lost) in
        [(alone(recovery()), "ITLRecovery", "CallManager"), (alone(manager()), "CallManager", "ITLRecovery")]
    {
        let comparison = Asked { old: of_12(), new, given: &todays, ..Asked::default() }.compare();
        assert_eq!(advice(&comparison), [Code::AnchorsFewerOffered]);
        let values = &comparison.anchors.advice[0].values;
        assert_eq!((&values["name"], &values["other"]), (&left.into(), &lost.into()));
        let all: Vec<(StepCode, bool)> = comparison.steps.iter().map(|step| (step.code, step.done)).collect();
        let at = |code| all.iter().position(|own| *own == (code, false));
        assert!(at(StepCode::UpdateCtl).is_some() && at(StepCode::UpdateCtl) < at(StepCode::ResetPhones), "{all:?}");
    }
    // An old list, in which one of them is dead.
    let old = list(&[recovery(), new_manager()], new_manager()).timestamp(1_800_000_000).build();
    let given = [("CallManager.pem", new_manager()), ("ITLRecovery.pem", recovery())];
    let comparison = Asked { old, new: of_12(), given: &given, ..Asked::default() }.compare();
    assert_eq!(advice(&comparison), [Code::AnchorsFewerOffered]);
    let comparison = Asked { old: of_12(), new: of_12(), given: &todays, ..Asked::default() }.compare();
    assert_eq!(advice(&comparison), [Code::AnchorsAnyOne]);
}

#[test]
fn of_an_older_list_nothing_is_said_to_be_done_and_no_phone_is_reset_before_the_list_is_made_anew() {
    let newer = list(&[recovery(), new_manager()], new_manager()).timestamp(1_800_000_000).build();
    for release in RELEASES {
        let asked = Asked { old: newer.clone(), new: of_12(), release: Some(release), ..Asked::default() };
        let all = asked.compare().steps;
        assert!(all.iter().all(|step| !step.done), "{release}: {all:?}");
        let at = |code| all.iter().position(|step| step.code == code);
        assert_eq!(at(StepCode::ListIsOlder), Some(0), "{release}");
        assert!(at(StepCode::UpdateCtl).is_some() && at(StepCode::UpdateCtl) < at(StepCode::ResetPhones), "{release}");
        assert_eq!(at(StepCode::RegenerateCallManager), None, "{release}");
    }
}

#[test]
fn a_first_list_with_dead_anchors_is_made_anew_before_phones_have_it() {
    let given = [
        ("CallManager.pem", new_manager().certificate.clone()),
        ("ITLRecovery.pem", new_recovery().certificate.clone()),
    ];
    let mut desk = Desk::default();
    let item = desk.add("CTLFile.tlv", of_12(), None);
    for (name, certificate) in given {
        desk.add(name, certificate, None);
    }
    let new = Place { item, part: None, record: None };
    let question = Question { old: None, new, itl: None, release: Release::parse("12.5") };
    let comparison = desk.compare(&question).unwrap();
    assert_eq!((advice(&comparison), ways(&comparison)), (vec![Code::AnchorsMakeAnew], vec![]));
    let all: Vec<(StepCode, bool)> = comparison.steps.iter().map(|step| (step.code, step.done)).collect();
    let at = |code| all.iter().position(|own| *own == (code, false));
    assert!(at(StepCode::UpdateCtl).is_some() && at(StepCode::UpdateCtl) < at(StepCode::ResetPhones), "{all:?}");
    assert!(!all.iter().any(|(code, _)| [StepCode::RestoreBackup, StepCode::RecoverByTvs].contains(code)), "{all:?}");
}

#[test]
fn where_phones_hold_a_list_without_a_live_anchor_the_ways_back_are_ways_and_no_sequence() {
    let given = [("CallManager.pem", new_manager()), ("ITLRecovery.pem", new_recovery())];
    let comparison =
        Asked { old: of_12(), new: of_12(), given: &given, release: Some("12.5"), ..Asked::default() }.compare();
    assert_eq!(steps(&comparison, Phase::Change), []);
    let ways: Vec<StepCode> = steps(&comparison, Phase::Recovery).into_iter().map(|(code, _)| code).collect();
    let order = [StepCode::RestoreBackup, StepCode::UpdateCtl, StepCode::RecoverByTvs, StepCode::DeleteOnPhone];
    assert_eq!(ways, order);
}

#[test]
fn the_itl_of_another_cluster_does_not_show_that_tvs_was_renewed() {
    let other = named("elsewhere-pub", manager());
    let there = |identity: &Identity, function| Record::cucm(identity, function, "elsewhere-pub", [198, 51, 100, 9]);
    let theirs = ListBuilder::itl(&other, Digest::Sha1)
        .timestamp(1_800_000_000)
        .record(there(&other, function::SAST))
        .record(there(&other, function::CCM_TFTP))
        .record(there(&other, function::TVS))
        .build();
    let comparison =
        Asked { old: itl(&[recovery(), manager()], manager()).build(), new: theirs, ..Asked::default() }.compare();
    assert_eq!(comparison.changes, [Change::OtherCluster]);
    assert!(!reasons(&comparison).contains(&Code::AcceptTvsRenewed) && !comparison.acceptance.nobody_left);
}

#[test]
fn in_non_secure_mode_no_ctl_is_made_anew() {
    let given = [("CallManager.pem", new_manager()), ("ITLRecovery.pem", recovery())];
    let emptied = |identity: &Identity, function| at(identity, function).without(9).without(7).without(8);
    let new = ListBuilder::ctl(recovery(), Digest::Sha1)
        .timestamp(1_700_000_100)
        .record(at(recovery(), function::SAST))
        .record(at(manager(), function::SAST))
        .record(emptied(manager(), function::CCM_TFTP))
        .build();
    for release in RELEASES {
        let asked = Asked { old: of_12(), new: new.clone(), given: &given, release: Some(release), ..Asked::default() };
        let comparison = asked.compare();
        assert!(comparison.changes.contains(&Change::MixedToNonSecure), "{:?}", comparison.changes);
        let all: Vec<StepCode> = comparison.steps.iter().map(|step| step.code).collect();
        assert!(!all.contains(&StepCode::UpdateCtl) && !all.contains(&StepCode::CtlLocalkey), "{release}: {all:?}");
        assert_eq!((advice(&comparison), ways(&comparison)), (vec![Code::AnchorsDoNotRenew], vec![]));
        assert_eq!(all.iter().filter(|code| code.as_str().starts_with("restart")).count(), 1, "{release}: {all:?}");
    }
}

#[test]
fn the_ctl_client_is_sent_to_a_list_that_holds_no_token_only_after_that_is_deleted() {
    let token = of_2015::signing_token();
    let tokens = ListBuilder::ctl(token, Digest::Sha1)
        .timestamp(1_700_000_000)
        .record(Record::token(token))
        .record(Record::token(of_2015::other_token()))
        .record(at(manager(), function::CCM_TFTP))
        .build();
    let comparison = Asked { old: tokens, new: of_12(), release: Some("12.5"), ..Asked::default() }.compare();
    assert!(comparison.changes.contains(&Change::TokensToTokenless), "{:?}", comparison.changes);
    for phase in [Phase::Before, Phase::Recovery] {
        let all: Vec<StepCode> = steps(&comparison, phase).into_iter().map(|(code, _)| code).collect();
        let client = [StepCode::TokenListAgain, StepCode::RecoverByToken];
        let at = all.iter().position(|code| client.contains(code)).expect("the CTL Client");
        assert_eq!(all[at - 1], StepCode::TokenDeleteCtl, "{all:?}");
    }
}

#[test]
fn before_10_0_no_command_is_named_that_is_not_there() {
    let tokens = ListBuilder::ctl(of_2015::signing_token(), Digest::Sha1)
        .timestamp(1_700_000_100)
        .record(Record::token(of_2015::signing_token()))
        .record(at(manager(), function::CCM_TFTP))
        .build();
    let renewed = ctl(&[new_manager(), recovery()], new_manager());
    for new in [tokens, renewed] {
        let comparison = Asked { old: of_12(), new, release: Some("8.6"), ..Asked::default() }.compare();
        let commands: Vec<&str> = comparison.steps.iter().filter_map(|step| step.command).collect();
        assert!(!commands.iter().any(|command| command.contains("utils ctl")), "{commands:?}");
        assert!(!ways(&comparison).contains(&Code::RecoverCtlByManager));
    }
    let new = ctl(&[new_manager(), recovery()], new_manager());
    let comparison = Asked { old: of_12(), new, release: Some("8.6"), ..Asked::default() }.compare();
    assert!(steps(&comparison, Phase::Before).contains(&(StepCode::TokenlessNotThere, false)));
}

#[test]
fn after_a_repair_a_backup_is_made_and_the_signer_is_seen() {
    let given = [("CallManager.pem", manager()), ("ITLRecovery.pem", new_recovery())];
    let comparison =
        Asked { old: of_12(), new: of_12(), given: &given, release: Some("12.5"), ..Asked::default() }.compare();
    let all: Vec<StepCode> = comparison.steps.iter().map(|step| step.code).collect();
    for code in
        [StepCode::CtlLocalkey, StepCode::BackupAfter, StepCode::UnityConnection, StepCode::CheckItlRecoverySigns]
    {
        assert!(all.contains(&code), "{code:?}: {all:?}");
    }
}
