//! What is to be done for each change of a cluster, for each release, and what is never advised.

use ctl_inspector::{
    Desk,
    desk::{Comparison, Phase, Place, Question, Release, SOURCES, Step, StepCode},
};
use lab::{Digest, Identity, ListBuilder, Record, function, of_2015, today};

const RELEASES: [&str; 12] =
    ["9.1", "10.0", "10.5(1)", "10.5(2)", "11.5", "12.0", "12.5", "12.5SU3", "14", "14SU2", "14SU3", "15"];

fn compare(old: Option<&ListBuilder>, new: &ListBuilder, release: Option<&str>) -> Comparison {
    compare_with(old, new, release, &[])
}

fn compare_with(
    old: Option<&ListBuilder>,
    new: &ListBuilder,
    release: Option<&str>,
    given: &[(&str, &Identity)],
) -> Comparison {
    let mut desk = Desk::default();
    let at = |item| Place { item, part: None, record: None };
    let old = old.map(|list| at(desk.add("CTLFile.tlv", list.build(), None)));
    let new = at(desk.add("CTLFile.tlv", new.build(), None));
    given.iter().for_each(|(name, it)| {
        desk.add(name, it.certificate.clone(), None);
    });
    let release = release.map(|release| Release::parse(release).unwrap());
    desk.compare(&Question { old, new, itl: None, release }).unwrap()
}

/// A cluster's CTL with these anchors, the first of which signs, and one server.
fn tokenless(anchors: &[&Identity], manager: &Identity) -> ListBuilder {
    let record = |identity: &Identity, function| Record::cucm(identity, function, "pub", [192, 0, 2, 1]);
    ListBuilder::ctl(anchors[0], Digest::Sha1)
        .records(anchors.iter().map(|anchor| record(anchor, function::SAST)))
        .record(record(manager, function::CCM_TFTP))
        .record(record(today::capf(), function::CAPF))
}

/// Every change of the documents, as two lists: what phones hold, and what TFTP offers.
fn situations() -> Vec<(&'static str, Option<ListBuilder>, ListBuilder)> {
    let (recovery, other_recovery) = (today::itl_recovery(), today::itl_recovery_4096());
    let (manager, other_manager) = (today::publisher(), today::tvs_publisher());
    let of_12 = || tokenless(&[recovery, manager], manager);
    vec![
        ("no list to tokenless", None, of_2015::tokenless()),
        ("tokens to tokenless", Some(of_2015::tokens()), of_2015::tokenless()),
        ("tokenless to tokens", Some(of_2015::tokenless()), of_2015::tokens()),
        ("no list to tokens", None, of_2015::tokens()),
        ("callmanager regenerated, it signs", Some(of_2015::tokenless()), of_2015::tokenless_regenerated()),
        (
            "callmanager regenerated, itlrecovery signs",
            Some(of_12()),
            tokenless(&[recovery, other_manager], other_manager),
        ),
        ("itlrecovery regenerated", Some(of_12()), tokenless(&[other_recovery, manager], manager)),
        ("everything renewed", Some(of_12()), tokenless(&[other_recovery, other_manager], other_manager)),
        ("mixed to non-secure", Some(of_2015::tokens()), of_2015::non_secure()),
        ("another cluster", Some(of_2015::tokenless()), today::ctl()),
        ("another signer", Some(of_12()), tokenless(&[manager, recovery], manager)),
    ]
}

fn codes(steps: &[Step]) -> Vec<StepCode> {
    steps.iter().map(|step| step.code).collect()
}

/// Whether these codes come in this order, whatever stands between them.
fn come_in_order(steps: &[StepCode], wanted: &[StepCode]) -> bool {
    let mut steps = steps.iter();
    wanted.iter().all(|wanted| steps.any(|step| step == wanted))
}

#[test]
fn the_same_list_asks_for_nothing() {
    assert_eq!(compare(Some(&today::ctl()), &today::ctl(), None).steps, []);
}

#[test]
fn what_must_be_true_before_comes_before_the_change_and_ways_back_come_last() {
    for (name, old, new) in situations() {
        for release in RELEASES.map(Some).into_iter().chain([None]) {
            let steps = compare(old.as_ref(), &new, release).steps;
            let change = steps.iter().position(|step| step.phase == Phase::Change).unwrap_or(steps.len());
            let back = steps.iter().position(|step| step.phase == Phase::Recovery).unwrap_or(steps.len());
            let is_early = |(at, step): (usize, &Step)| step.phase != Phase::Before || at < change;
            assert!(steps.iter().enumerate().all(is_early), "{name}, {release:?}: {:?}", codes(&steps));
            let phase = |step: &Step| Phase::ALL.iter().position(|phase| *phase == step.phase);
            assert!(steps.is_sorted_by_key(phase), "{name}, {release:?}: {:?}", codes(&steps));
            assert!(steps[back..].iter().all(|step| step.phase == Phase::Recovery), "{name}, {release:?}");
        }
    }
}

#[test]
fn every_step_has_a_source_that_has_a_name() {
    for (_, old, new) in situations() {
        for step in compare(old.as_ref(), &new, None).steps {
            assert!(!step.sources.is_empty(), "{:?}", step.code);
            assert!(step.sources.iter().all(|source| SOURCES.contains(source)), "{:?}", step.sources);
        }
    }
}

#[test]
fn a_ctl_is_deleted_in_mixed_mode_on_the_way_to_tokens_alone() {
    for (name, old, new) in situations() {
        for release in RELEASES.map(Some).into_iter().chain([None]) {
            let steps = compare(old.as_ref(), &new, release).steps;
            let is_delete = |step: &Step| step.command.is_some_and(|command| command.contains("file delete"));
            let makes_one = |code| matches!(code, StepCode::TokenListAgain | StepCode::RecoverByToken);
            for two in steps.windows(2).filter(|two| is_delete(&two[0])) {
                // Or where the CTL Client is to make one with tokens in the place of a tokenless one.
                let is_meant = name == "tokenless to tokens" || name == "tokens to tokenless" && makes_one(two[1].code);
                assert!(is_meant, "{name}, {release:?}");
            }
            assert!(!steps.last().is_some_and(is_delete), "{name}, {release:?}");
        }
    }
}

#[test]
fn tokens_are_never_advised_where_they_are_not_supported() {
    let token = |step: &Step| step.code.as_str().contains("token") && step.code != StepCode::TokensNotSupported;
    for (name, old, new) in situations() {
        for release in ["14SU3", "15"] {
            let steps = compare(old.as_ref(), &new, Some(release)).steps;
            let advised: Vec<StepCode> = steps.iter().filter(|step| token(step)).map(|step| step.code).collect();
            assert!(advised.iter().all(|code| !code.as_str().starts_with("token-")), "{name}, {release}: {advised:?}");
            assert!(
                !advised.contains(&StepCode::TokensAtHand) && !advised.contains(&StepCode::RecoverByToken),
                "{name}"
            );
        }
    }
    let steps = compare(Some(&of_2015::tokenless()), &of_2015::tokens(), Some("15")).steps;
    assert_eq!(steps[0].code, StepCode::TokensNotSupported);
}

#[test]
fn a_release_is_told_nothing_that_is_meant_for_another_one() {
    for (name, old, new) in situations() {
        let restarts = |release| {
            let steps = compare(old.as_ref(), &new, Some(release)).steps;
            let codes = codes(&steps);
            assert!(steps.iter().all(|step| step.releases.is_none()), "{name}");
            codes.into_iter().filter(|code| code.as_str().starts_with("restart-")).collect::<Vec<_>>()
        };
        if ["mixed to non-secure", "everything renewed", "another cluster"].contains(&name) {
            continue;
        }
        // Up to 11.5 one thing, in 12 another, and of 14 what both documents say.
        let of = |release| restarts(release).into_iter().collect::<std::collections::BTreeSet<_>>().len();
        assert_eq!((restarts("11.5")[0], of("11.5")), (StepCode::RestartTftpCallManager, 1), "{name}");
        assert_eq!((restarts("12.5")[0], of("12.5")), (StepCode::RestartCallManagerCti, 1), "{name}");
        if name != "tokenless to tokens" {
            assert_eq!(restarts("14")[..2], [StepCode::RestartNothing, StepCode::RestartAll], "{name}");
        }
    }
}

#[test]
fn without_a_release_both_are_shown_and_say_for_which_they_are() {
    let steps = compare(Some(&of_2015::tokens()), &of_2015::tokenless(), None).steps;
    let of = |code| steps.iter().find(|step| step.code == code).and_then(|step| step.releases);
    assert_eq!(of(StepCode::CheckCallManagerSigns), Some("to-11-5"));
    assert_eq!(of(StepCode::CheckItlRecoverySigns), Some("from-12-0"));
}

#[test]
fn going_back_to_tokens_where_callmanager_does_not_sign_is_said_to_11_5_alone() {
    for release in ["12.0", "12.5", "14", "15"] {
        let steps = compare(Some(&of_2015::tokens()), &of_2015::tokenless(), Some(release)).steps;
        assert!(!codes(&steps).contains(&StepCode::CheckCallManagerSigns), "{release}");
    }
}

#[test]
fn the_23_steps_from_tokenless_to_tokens_are_there_in_their_order() {
    use StepCode::*;
    let steps = codes(&compare(Some(&of_2015::tokenless()), &of_2015::tokens(), Some("10.5(1)")).steps);
    let wanted = [
        PublisherAccess,
        TokenDeleteCtl,
        TokenSafeNet,
        TokenAdvancedView,
        TokenInsertFirst,
        TokenExportFirst,
        TokenExportSecond,
        TokenUploadPage,
        TokenUploadFirst,
        TokenUploadSecond,
        TokenClient,
        TokenWarning,
        TokenUpdateFile,
        TokenFirstInsert,
        TokenFirstAdd,
        TokenAddTokens,
        TokenSecondAdd,
        TokenFinish,
        TokenDone,
        RestartTftpCallManager,
        ResetPhones,
        CheckTokenSigns,
        CheckPhones,
    ];
    assert_eq!(wanted.len(), 23);
    assert!(come_in_order(&steps, &wanted), "{steps:?}");
}

#[test]
fn itlrecovery_is_renewed_by_the_procedure_that_needs_no_luck() {
    use StepCode::*;
    let (recovery, manager) = (today::itl_recovery(), today::publisher());
    let old = tokenless(&[recovery, manager], manager);
    let new = tokenless(&[today::itl_recovery_4096(), manager], manager);
    let steps = codes(&compare(Some(&old), &new, Some("14")).steps);
    let procedure = [SamlSso, RegenerateItlRecovery, CtlLocalkey, ResetPhones, CheckPhones, UpdateCtl, ResetPhones];
    assert!(come_in_order(&steps, &procedure), "{steps:?}");
    assert!(!steps.contains(&RegenerateCallManager));
}

#[test]
fn a_token_list_made_again_spares_phones_without_security_by_default_from_11_5_on() {
    let steps = |release| codes(&compare(Some(&of_2015::tokens()), &of_2015::tokenless(), Some(release)).steps);
    assert!(steps("11.5").contains(&StepCode::TokenListAgain));
    assert!(!steps("10.5(2)").contains(&StepCode::TokenListAgain));
    let anchor = |identity| Record::cucm(identity, function::SAST, of_2015::PUBLISHER, [10, 48, 47, 155]);
    let ready = of_2015::tokens().record(anchor(of_2015::publisher()));
    let steps = codes(&compare(Some(&ready), &of_2015::tokenless(), Some("11.5")).steps);
    assert!(!steps.contains(&StepCode::TokenListAgain), "phones take the list as it is");
}

#[test]
fn the_only_anchor_is_named_first_as_what_must_not_be_renewed() {
    let (recovery, manager) = (today::itl_recovery(), today::publisher());
    let list = tokenless(&[manager, recovery], manager);
    let given = [("CallManager.pem", manager), ("ITLRecovery.pem", today::itl_recovery_4096())];
    let steps = compare_with(None, &list, Some("12.5"), &given).steps;
    assert_eq!(steps[0].code, StepCode::DoNotRenew);
    assert_eq!(serde_json::to_value(&steps[0].values).unwrap()["name"], "CallManager");
}

#[test]
fn a_dead_anchor_in_the_list_that_phones_hold_is_restored_while_the_other_signs() {
    use StepCode::*;
    let (recovery, manager) = (today::itl_recovery(), today::publisher());
    let list = tokenless(&[manager, recovery], manager);
    let given = [("CallManager.pem", manager), ("ITLRecovery.pem", today::itl_recovery_4096())];
    let steps = compare_with(Some(&list), &list, Some("12.5"), &given).steps;
    let wanted = [DoNotRenew, BackupBefore, CtlLocalkey, ResetPhones, CheckPhones, UpdateCtl, ResetPhones, CheckCtl];
    assert!(come_in_order(&codes(&steps), &wanted), "{:?}", codes(&steps));
    assert!(!codes(&steps).contains(&RegenerateCallManager) && !codes(&steps).contains(&DeleteOnPhone));
}

#[test]
fn a_recovery_in_which_callmanager_signs_is_finished_from_12_0_on() {
    use StepCode::*;
    let (recovery, manager) = (today::itl_recovery(), today::publisher());
    let old = tokenless(&[recovery, manager], manager);
    let new = tokenless(&[manager, recovery], manager);
    let steps = |release| codes(&compare(Some(&old), &new, Some(release)).steps);
    let wanted = [ResetPhones, CheckPhones, UpdateCtl, ResetPhones, CheckItlRecoverySigns];
    assert!(come_in_order(&steps("12.5"), &wanted), "{:?}", steps("12.5"));
    assert!(!steps("11.5").contains(&UpdateCtl), "{:?}", steps("11.5"));
}

#[test]
fn where_tokens_are_not_supported_nothing_is_restarted_for_them() {
    for old in [None, Some(of_2015::tokenless())] {
        let steps = compare(old.as_ref(), &of_2015::tokens(), Some("15")).steps;
        let mut before_ways_back = steps.iter().filter(|step| step.phase != Phase::Recovery);
        assert!(before_ways_back.all(|step| !step.code.as_str().starts_with("restart-")), "{:?}", codes(&steps));
    }
}

#[test]
fn ways_back_come_in_the_order_of_least_harm() {
    use StepCode::*;
    let (recovery, manager) = (today::itl_recovery(), today::publisher());
    let old = tokenless(&[recovery, manager], manager);
    let new = tokenless(&[today::itl_recovery_4096(), manager], manager);
    let back = |given: &[(&str, &Identity)]| -> Vec<StepCode> {
        let steps = compare_with(Some(&old), &new, Some("12.5SU3"), given).steps;
        let is_back = |step: &&Step| matches!(step.phase, Phase::Change | Phase::Recovery) && !step.done;
        steps.iter().filter(is_back).map(|step| step.code).collect()
    };
    let alive = back(&[("CallManager.pem", manager)]);
    assert_eq!(alive[0], CtlLocalkey, "{alive:?}");
    assert!(come_in_order(&alive, &[CtlLocalkey, ResetPhones, UpdateCtl, ResetPhones, RecoverByTvs, DeleteOnPhone]));
    // What is not known to be alive is looked at first.
    assert_eq!(back(&[])[..2], [KnowAnchors, CtlLocalkey]);
    // What is dead is no way back.
    let dead = back(&[("CallManager.pem", today::tvs_publisher())]);
    assert!(!dead.contains(&CtlLocalkey) && dead.contains(&RestoreBackup), "{dead:?}");
}

#[test]
fn a_list_with_a_bad_signature_is_compared_with_the_server_s_first() {
    let mut desk = Desk::default();
    let at = |item| Place { item, part: None, record: None };
    let mut bad = of_2015::tokenless_regenerated().build();
    *bad.last_mut().unwrap() ^= 1;
    let old = Some(at(desk.add("CTLFile.tlv", of_2015::tokenless().build(), None)));
    let new = at(desk.add("CTLFile.tlv", bad, None));
    let comparison = desk.compare(&Question { old, new, itl: None, release: None }).unwrap();
    assert_eq!(codes(&comparison.steps), [StepCode::CompareFile]);
}

/// A CTL that the CTL Client made, with this server and this CAPF; a token signs.
fn with_tokens(manager: &Identity, capf: &Identity) -> ListBuilder {
    let server = |identity: &Identity, function| {
        Record::ctl_client(identity, function, "10.48.47.155", [10, 48, 47, 155]).dns_name("10.48.47.155")
    };
    ListBuilder::ctl(of_2015::signing_token(), Digest::Sha1).records([
        Record::token(of_2015::other_token()),
        server(manager, function::CCM_TFTP),
        server(capf, function::CAPF),
        Record::token(of_2015::signing_token()),
    ])
}

#[test]
fn a_list_that_tokens_sign_is_made_anew_with_a_token_and_never_by_the_way_to_a_tokenless_one() {
    let old = with_tokens(of_2015::publisher(), of_2015::capf());
    for new in [
        with_tokens(of_2015::regenerated_publisher(), of_2015::capf()),
        with_tokens(of_2015::publisher(), today::capf()),
    ] {
        for release in ["10.5(1)", "11.5", "12.5", "14SU2"] {
            let steps = compare(Some(&old), &new, Some(release)).steps;
            let steps = codes(&steps);
            assert!(steps.contains(&StepCode::TokenMakeList), "{release}: {steps:?}");
            assert!(!steps.contains(&StepCode::UpdateCtl), "{release}: {steps:?}");
        }
        // Tokens are no longer there: the tokenless list is all that is left.
        let steps = codes(&compare(Some(&old), &new, Some("14SU3")).steps);
        assert!(steps.contains(&StepCode::UpdateCtl) && !steps.contains(&StepCode::TokenMakeList), "{steps:?}");
    }
}

#[test]
fn a_build_that_may_be_of_either_side_of_14su3_is_shown_both() {
    let steps = compare(Some(&of_2015::tokenless()), &of_2015::tokens(), Some("14.0.1.13900-155")).steps;
    let of = |code| steps.iter().find(|step| step.code == code).map(|step| step.releases);
    assert_eq!(steps[0].code, StepCode::TokensNotSupported);
    assert_eq!(of(StepCode::TokensNotSupported), Some(Some("from-14su3")));
    assert_eq!(of(StepCode::TokenDeleteCtl), Some(Some("to-14su2")));
    assert_eq!(of(StepCode::RestartTftpCallManager), None, "it is not 11.5");
    assert_eq!(of(StepCode::RestartAll), Some(None), "it is 14, whichever update it has");
}

#[test]
fn certificates_are_renewed_in_their_order() {
    use StepCode::*;
    let manager = today::publisher();
    let list = |manager: &Identity, capf: &Identity| {
        let record = |identity: &Identity, function| Record::cucm(identity, function, "pub", [192, 0, 2, 1]);
        ListBuilder::ctl(today::itl_recovery(), Digest::Sha1).records([
            record(today::itl_recovery(), function::SAST),
            record(manager, function::SAST),
            record(manager, function::CCM_TFTP),
            record(capf, function::CAPF),
            record(today::subscriber(), function::CCM_TFTP).dns_name("sub"),
        ])
    };
    let (old, new) = (list(manager, today::capf()), list(today::tvs_publisher(), of_2015::capf()));
    let steps = compare(Some(&old), &new, Some("12.5")).steps;
    let order = [BackupKept, RegenerateCapf, UpdateCtl, RegenerateCallManager, UpdateCtl, CheckRegistered];
    assert!(come_in_order(&codes(&steps), &order), "{:?}", codes(&steps));
    let change = steps.iter().position(|step| step.phase == Phase::Change).unwrap();
    assert!(steps[change..].iter().all(|step| step.phase != Phase::Before), "{:?}", codes(&steps));
}

#[test]
fn the_local_key_is_used_from_12_0_on_and_services_are_restarted_before_phones_fetch_what_it_signs() {
    use StepCode::*;
    for (name, old, new) in situations() {
        for release in RELEASES {
            let steps = codes(&compare(old.as_ref(), &new, Some(release)).steps);
            let Some(at) = steps.iter().position(|code| *code == CtlLocalkey) else { continue };
            assert!(Release::parse(release) >= Release::parse("12.0"), "{name}, {release}");
            assert!(matches!(steps[at + 1], RestartCallManagerCti | RestartNothing), "{name}, {release}: {steps:?}");
        }
    }
    // Before 12.0 CallManager signs anyway.
    let steps = codes(&compare(Some(&of_2015::tokenless()), &of_2015::tokens(), Some("10.5(1)")).steps);
    assert!(come_in_order(&steps, &[CheckPhones, KnowAnchors, UpdateCtl, RestartTftpCallManager, ResetPhones]));
}

#[test]
fn before_10_0_nothing_is_restarted_for_a_tokenless_list() {
    for old in [None, Some(of_2015::tokens())] {
        let steps = compare(old.as_ref(), &of_2015::tokenless(), Some("9.1")).steps;
        assert_eq!(steps[0].code, StepCode::TokenlessNotThere);
        assert!(steps.iter().all(|step| !matches!(step.phase, Phase::Change | Phase::After)), "{:?}", codes(&steps));
    }
}

#[test]
fn itlrecovery_in_a_ctl_before_10_5_2_is_doubted() {
    let (recovery, manager) = (today::itl_recovery(), today::publisher());
    let old = tokenless(&[manager, recovery], manager);
    let new = tokenless(&[manager, today::itl_recovery_4096()], manager);
    let first = |release| compare(Some(&old), &new, Some(release)).steps[0].code;
    assert_eq!(first("10.5(1)"), StepCode::ItlRecoveryNotThere);
    assert_ne!(first("10.5(2)"), StepCode::ItlRecoveryNotThere);
}

#[test]
fn who_compares_itls_is_told_that_the_ctl_comes_first_in_mixed_mode() {
    let itl = |manager: &Identity| {
        let record = |identity: &Identity, function| Record::cucm(identity, function, "pub", [192, 0, 2, 1]);
        ListBuilder::itl(today::itl_recovery(), Digest::Sha512).records([
            record(today::itl_recovery(), function::SAST),
            record(manager, function::SAST),
            record(manager, function::CCM_TFTP),
            record(today::tvs_subscriber(), function::TVS),
        ])
    };
    let steps = compare(Some(&itl(today::publisher())), &itl(today::tvs_publisher()), None).steps;
    assert_eq!(steps[0].code, StepCode::MixedModeCtl, "{:?}", codes(&steps));
}

#[test]
fn the_licence_of_prime_license_manager_is_asked_for_from_11_5su3_on_alone() {
    let asks = |release| {
        let steps = codes(&compare(None, &of_2015::tokenless(), Some(release)).steps);
        steps.contains(&StepCode::LicencePlm)
    };
    assert_eq!(["10.5(2)", "11.5", "11.5SU3", "11.5(1)SU5", "12.0"].map(asks), [false, false, true, true, false]);
}
