//! Will phones that hold one list install another? The situations of Cisco's documents, as lists that are built here.

use ctl_inspector::{
    Desk,
    desk::{AnchorStatus, Change, Comparison, ListOutcome, Place, Question, Sameness},
    finding::Code,
};
use lab::{Digest, Identity, ListBuilder, Record, function, of_2015, today};

const CTL: &str = "CTLFile.tlv";

/// The list that phones hold, the one that TFTP offers, and what else is on the desk (an ITL is taken as the phones').
fn compare_with(old: Option<Vec<u8>>, new: Vec<u8>, others: &[(&str, Vec<u8>)]) -> Comparison {
    let mut desk = Desk::default();
    let at = |item| Place { item, part: None, record: None };
    let itl = |(at, (name, _)): (usize, &(&str, Vec<u8>))| (*name == "ITLFile.tlv").then_some(at);
    let others_at: Vec<Place> = others.iter().map(|(name, bytes)| at(desk.add(name, bytes.clone(), None))).collect();
    let itl = others.iter().enumerate().find_map(itl).map(|number| place(&desk, others_at[number]));
    let old = old.map(|bytes| at(desk.add(CTL, bytes, None))).map(|it| place(&desk, it));
    let new = at(desk.add(CTL, new, None));
    let new = place(&desk, new);
    desk.compare(&Question { old, new, itl, release: None }).expect("both are lists")
}

/// The place of the list in an input: the whole of it, or a part of a text.
fn place(desk: &Desk, input: Place) -> Place {
    desk.lists().iter().map(|list| list.place).find(|place| place.item == input.item).expect("a list")
}

fn compare(old: &ListBuilder, new: &ListBuilder) -> Comparison {
    compare_with(Some(old.build()), new.build(), &[])
}

fn outcomes(comparison: &Comparison) -> (ListOutcome, ListOutcome) {
    (comparison.acceptance.with_sbd, comparison.acceptance.without_sbd)
}

fn codes(comparison: &Comparison) -> Vec<Code> {
    let it = &comparison.acceptance;
    [&it.reasons, &it.with_sbd_reasons, &it.without_sbd_reasons].into_iter().flatten().map(|it| it.code).collect()
}

fn statuses(comparison: &Comparison) -> Vec<AnchorStatus> {
    comparison.anchors.anchors.iter().map(|anchor| anchor.status).collect()
}

fn advice(comparison: &Comparison) -> Vec<Code> {
    comparison.anchors.advice.iter().map(|it| it.code).collect()
}

fn recovery(comparison: &Comparison) -> Vec<Code> {
    comparison.anchors.recovery.iter().map(|it| it.code).collect()
}

const INSTALLS: (ListOutcome, ListOutcome) = (ListOutcome::Installs, ListOutcome::Installs);
const ASKS: (ListOutcome, ListOutcome) = (ListOutcome::AsksTvs, ListOutcome::Refuses);

/// A cluster's CTL with these anchors, the first of which signs, and one server.
fn tokenless(signer: &Identity, anchors: &[&Identity], manager: &Identity) -> ListBuilder {
    let record = |identity: &Identity, function| Record::cucm(identity, function, "pub", [192, 0, 2, 1]);
    ListBuilder::ctl(signer, Digest::Sha1)
        .timestamp(1_700_000_000)
        .records(anchors.iter().map(|anchor| record(anchor, function::SAST)))
        .record(record(manager, function::CCM_TFTP))
        .record(record(today::capf(), function::CAPF))
}

#[test]
fn phones_without_a_list_take_the_first_one() {
    let comparison = compare_with(None, of_2015::tokenless().build(), &[]);
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert_eq!(comparison.changes, [Change::NonSecureToTokenless]);
    assert!(codes(&comparison).contains(&Code::AcceptFirstCtl));
}

#[test]
fn a_server_that_says_it_has_no_list_stands_for_no_list() {
    let text = b"admin:show ctl\nLength of CTL file: 0\nCTL File not found\n".to_vec();
    let comparison = compare_with(Some(text), today::ctl().build(), &[]);
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert_eq!(comparison.changes, [Change::NonSecureToTokenless]);
}

#[test]
fn the_same_list_is_the_same() {
    let comparison = compare(&today::ctl(), &today::ctl());
    assert_eq!(outcomes(&comparison), (ListOutcome::Same, ListOutcome::Same));
    assert_eq!((comparison.sameness, comparison.changes.len()), (Sameness::Same, 0));
}

#[test]
fn from_tokens_made_before_11_5_to_tokenless_phones_ask_tvs() {
    let comparison = compare(&of_2015::tokens(), &of_2015::tokenless());
    assert_eq!(outcomes(&comparison), ASKS);
    assert_eq!(comparison.changes, [Change::TokensToTokenless]);
    let asked = comparison.acceptance.asks_for.as_ref().unwrap();
    assert_eq!(asked.serial.as_deref(), Some("70caf64e090751b9df22f49f754fc5bb"));
}

#[test]
fn from_tokens_made_on_11_5_or_later_to_tokenless_phones_install() {
    let ready = of_2015::tokens().record(Record::cucm(
        of_2015::publisher(),
        function::SAST,
        of_2015::PUBLISHER,
        [10, 48, 47, 155],
    ));
    let comparison = compare(&ready, &of_2015::tokenless());
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert_eq!(comparison.changes, [Change::TokensToTokenless]);
    assert!(comparison.acceptance.verified);
}

#[test]
fn from_tokenless_to_tokens_phones_ask_tvs() {
    let comparison = compare(&of_2015::tokenless(), &of_2015::tokens());
    assert_eq!(outcomes(&comparison), ASKS);
    assert_eq!(comparison.changes, [Change::TokenlessToTokens]);
}

#[test]
fn callmanager_regenerated_where_callmanager_signs_phones_ask_tvs() {
    let comparison = compare(&of_2015::tokenless(), &of_2015::tokenless_regenerated());
    assert_eq!(outcomes(&comparison), ASKS);
    assert_eq!(comparison.changes, [Change::CallManagerRegenerated]);
    assert_eq!(statuses(&comparison), [AnchorStatus::Dead]);
    // The other direction: phones that hold the new list are given the old one.
    let back = compare(&of_2015::tokenless_regenerated(), &of_2015::tokenless());
    assert_eq!(outcomes(&back), ASKS);
}

#[test]
fn callmanager_regenerated_where_itlrecovery_signs_phones_install() {
    let new =
        tokenless(today::itl_recovery(), &[today::itl_recovery(), today::tvs_publisher()], today::tvs_publisher());
    let old = tokenless(today::itl_recovery(), &[today::itl_recovery(), today::publisher()], today::publisher());
    let comparison = compare(&old, &new);
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert_eq!(comparison.changes, [Change::CallManagerRegenerated]);
    assert!(comparison.acceptance.verified);
}

#[test]
fn capf_regenerated_phones_install() {
    let other = Record::cucm(today::tvs_subscriber(), function::CAPF, today::PUBLISHER, today::PUBLISHER_ADDRESS);
    let comparison = compare(&today::ctl(), &today::ctl().change_record(4, |_| other));
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert_eq!(comparison.changes, [Change::CapfRegenerated]);
}

#[test]
fn itlrecovery_regenerated_phones_ask_tvs() {
    let comparison = compare(&today::ctl(), &today::ctl_4096());
    assert_eq!(outcomes(&comparison), ASKS);
    assert_eq!(comparison.changes, [Change::ItlRecoveryRegenerated]);
    // CallManager stays, and is the way back.
    assert_eq!(statuses(&comparison), [AnchorStatus::Dead, AnchorStatus::Unknown]);
}

#[test]
fn itlrecovery_regenerated_by_the_procedure_phones_install() {
    // The new list is signed by CallManager (utils ctl reset localkey).
    let new = tokenless(today::publisher(), &[today::publisher(), today::itl_recovery_4096()], today::publisher());
    let old = tokenless(today::itl_recovery(), &[today::itl_recovery(), today::publisher()], today::publisher());
    assert_eq!(outcomes(&compare(&old, &new)), INSTALLS);
}

#[test]
fn everything_renewed_leaves_nobody_but_tvs() {
    let old = tokenless(today::itl_recovery(), &[today::itl_recovery(), today::publisher()], today::publisher());
    let new = tokenless(
        today::itl_recovery_4096(),
        &[today::itl_recovery_4096(), today::tvs_publisher()],
        today::tvs_publisher(),
    );
    let comparison = compare(&old, &new);
    assert_eq!(outcomes(&comparison), ASKS);
    assert_eq!(comparison.changes, [Change::EverythingRenewed]);
    assert_eq!(statuses(&comparison), [AnchorStatus::Dead, AnchorStatus::Dead]);
    assert_eq!(advice(&comparison), [Code::AnchorsAllDead]);
    assert_eq!(recovery(&comparison), [Code::RecoverTvsPerhaps, Code::RecoverBackup, Code::RecoverDelete]);
}

#[test]
fn where_tvs_was_renewed_too_it_is_no_way_back() {
    let old = tokenless(today::itl_recovery(), &[today::itl_recovery(), today::publisher()], today::publisher());
    let new = tokenless(
        today::itl_recovery_4096(),
        &[today::itl_recovery_4096(), today::tvs_publisher()],
        today::tvs_publisher(),
    );
    // Another TVS in the newer ITL.
    let record = |identity, function| Record::cucm(identity, function, today::PUBLISHER, today::PUBLISHER_ADDRESS);
    let newer = ListBuilder::itl(today::itl_recovery_4096(), Digest::Sha1)
        .timestamp(today::WRITTEN + 1_000)
        .record(record(today::itl_recovery_4096(), function::SAST))
        .record(record(today::capf(), function::TVS));
    let others = [("ITLFile.tlv", today::itl().build()), ("ITL_new.tlv", newer.build())];
    let comparison = compare_with(Some(old.build()), new.build(), &others);
    assert_eq!(outcomes(&comparison), ASKS);
    assert!(codes(&comparison).contains(&Code::AcceptTvsRenewed));
    assert!(recovery(&comparison).iter().all(|code| !code.as_str().contains("tvs")), "{:?}", recovery(&comparison));
}

#[test]
fn from_mixed_to_non_secure_phones_install_the_emptied_list() {
    let comparison = compare(&of_2015::tokens(), &of_2015::non_secure());
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert_eq!(comparison.changes, [Change::MixedToNonSecure]);
}

#[test]
fn to_another_cluster_that_is_not_prepared_phones_ask_their_own_tvs() {
    let comparison = compare(&of_2015::tokenless(), &today::ctl());
    assert_eq!(outcomes(&comparison), ASKS);
    assert_eq!(comparison.changes, [Change::OtherCluster]);
    let said: Vec<Code> = comparison.rehearsal.iter().map(|it| it.code).collect();
    assert!(said.contains(&Code::RehearsalAnchorMissing) && said.contains(&Code::RehearsalRollbackTrap));
}

#[test]
fn to_another_cluster_that_is_prepared_phones_install() {
    let anchor = |identity| Record::cucm(identity, function::SAST, today::PUBLISHER, today::PUBLISHER_ADDRESS);
    let prepared = of_2015::tokenless().record(anchor(today::itl_recovery())).record(anchor(today::publisher()));
    let comparison = compare(&prepared, &today::ctl());
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert_eq!(comparison.changes, [Change::OtherCluster]);
    let said: Vec<Code> = comparison.rehearsal.iter().map(|it| it.code).collect();
    assert!(!said.contains(&Code::RehearsalAnchorMissing), "{said:?}");
}

#[test]
fn a_list_with_a_bad_signature_is_refused_by_everybody() {
    let mut bad = of_2015::tokenless().timestamp(1_425_700_000).build();
    *bad.last_mut().unwrap() ^= 1;
    let refuses = (ListOutcome::Refuses, ListOutcome::Refuses);
    let comparison = compare_with(Some(of_2015::tokenless().build()), bad.clone(), &[]);
    assert_eq!(outcomes(&comparison), refuses);
    assert!(codes(&comparison).contains(&Code::AcceptBadByHeld));
    // Whoever signed, and whatever the phone holds.
    assert_eq!(outcomes(&compare_with(None, bad.clone(), &[])), refuses);
    assert_eq!(outcomes(&compare_with(Some(today::ctl().build()), bad, &[])), refuses);
}

#[test]
fn the_key_of_the_phones_list_decides_under_one_serial_and_issuer() {
    // The same names and the same serial number, another key: nobody but the key tells the two apart.
    let forged = Identity { key: today::publisher().key.clone(), ..of_2015::publisher().clone() };
    let public = today::publisher();
    let forged_record = Record::cucm(of_2015::publisher(), function::SAST, of_2015::PUBLISHER, [10, 48, 47, 155])
        .replace(7, &public.public_key)
        .without(9);
    let new = ListBuilder::ctl(&forged, Digest::Sha1).record(forged_record).record(Record::cucm(
        of_2015::publisher(),
        function::CCM_TFTP,
        of_2015::PUBLISHER,
        [10, 48, 47, 155],
    ));
    let comparison = compare(&of_2015::tokenless(), &new);
    assert_eq!(outcomes(&comparison), (ListOutcome::Refuses, ListOutcome::Refuses));
    assert_eq!(codes(&comparison), [Code::AcceptOtherCertificate], "the list itself is sound");
}

#[test]
fn a_new_list_that_lacks_its_signer_is_verified_with_the_phones_key() {
    let comparison = compare(&today::ctl(), &today::ctl().without_record(0));
    assert_eq!(outcomes(&comparison), INSTALLS);
    assert!(comparison.acceptance.verified);
    assert!(codes(&comparison).contains(&Code::AcceptVerifiedByHeld));
}

#[test]
fn a_declared_digest_that_is_not_the_real_one_leaves_it_unknown() {
    let new = today::ctl().declaring(1);
    let comparison = compare(&today::ctl(), &new);
    assert_eq!(outcomes(&comparison), (ListOutcome::Unknown, ListOutcome::Unknown));
    assert!(codes(&comparison).contains(&Code::AcceptDigestDiffers));
}

#[test]
fn a_phone_whose_itl_is_emptied_can_ask_nobody() {
    let itl = today::itl();
    let with = compare_with(
        Some(of_2015::tokenless().build()),
        of_2015::tokenless_regenerated().build(),
        &[("ITLFile.tlv", itl.build())],
    );
    assert_eq!(outcomes(&with), ASKS);
    assert!(codes(&with).contains(&Code::AcceptTvsInItl));
    let emptied = ListBuilder::itl(today::itl_recovery(), Digest::Sha1).record(Record::cucm(
        today::itl_recovery(),
        function::SAST,
        today::PUBLISHER,
        today::PUBLISHER_ADDRESS,
    ));
    let without = compare_with(
        Some(of_2015::tokenless().build()),
        of_2015::tokenless_regenerated().build(),
        &[("ITLFile.tlv", emptied.build())],
    );
    assert_eq!(outcomes(&without), (ListOutcome::Refuses, ListOutcome::Refuses));
}

/// A trace of TVS that finds what it is asked for.
fn trace(serial: &str) -> Vec<u8> {
    let line = |text: &str| format!("17:21:51.832 | debug {text}\n");
    let asked = line("tvsHandleQueryCertReq") + &line(&format!("tvsHandleQueryCertReq : Serial Number is: {serial}"));
    let cache = "CertificateDBCache::getCertificateInformation -";
    let found = line(&format!("{cache} Looking up the certificate cache using Unique MAP ID : {serial}CN=a"))
        + &line(&format!("{cache} Found entry {{rolecount : 2}}"));
    (asked + &found).into_bytes()
}

#[test]
fn tvs_says_yes_only_where_a_trace_shows_it() {
    let (old, new) = (of_2015::tokenless().build(), of_2015::tokenless_regenerated().build());
    let with = |serial| compare_with(Some(old.clone()), new.clone(), &[("trace.txt", trace(serial))]);
    let yes = with("6B1D357B6841740B078FEE4A1813D5D6");
    assert_eq!(outcomes(&yes), ASKS);
    assert!(codes(&yes).contains(&Code::AcceptTvsTraceYes), "{:?}", codes(&yes));
    // A digit lost on the way: probably, and no more than that.
    let near = codes(&with("6B1D357B6841740B078FEE4A1813D5D"));
    assert!(near.contains(&Code::AcceptTvsTraceNear) && !near.contains(&Code::AcceptTvsTraceYes), "{near:?}");
    let other = codes(&with("70CAF64E090751B9DF22F49F754FC5BB"));
    assert!(!other.contains(&Code::AcceptTvsTraceYes) && !other.contains(&Code::AcceptTvsTraceNear), "{other:?}");
}

#[test]
fn an_itl_is_authenticated_by_the_ctl_that_the_phone_holds() {
    let comparison = compare(&today::ctl(), &today::itl());
    assert_eq!(outcomes(&comparison).0, ListOutcome::Installs);
    assert!(codes(&comparison).contains(&Code::AcceptItlByCtl));
}

#[test]
fn a_text_that_leaves_records_out_leaves_it_unknown() {
    let text = std::fs::read(format!("{}/tests/texts/118893-2.txt", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let comparison = compare_with(Some(text), today::ctl().build(), &[]);
    assert_eq!(outcomes(&comparison), (ListOutcome::Unknown, ListOutcome::Unknown));
}

#[test]
fn one_anchor_alive_and_one_dead_says_first_which_one_must_not_be_renewed() {
    // Field notice 70613: the list keeps an ITLRecovery that is no longer the server's.
    let given = [
        ("CallManager.pem", today::publisher().certificate.clone()),
        ("ITLRecovery.pem", today::itl_recovery_4096().certificate.clone()),
    ];
    let old = tokenless(today::publisher(), &[today::publisher(), today::itl_recovery()], today::publisher());
    let comparison = compare_with(Some(old.build()), old.build(), &given);
    assert_eq!(statuses(&comparison), [AnchorStatus::Alive, AnchorStatus::Dead]);
    assert_eq!(advice(&comparison), [Code::AnchorsDoNotRenew, Code::AnchorsRestoreSecond]);
    assert_eq!(recovery(&comparison)[0], Code::RecoverCtlLocalkey);
}

#[test]
fn both_anchors_alive_any_one_may_be_renewed_and_no_way_back_is_needed() {
    let given = [
        ("CallManager.pem", today::publisher().certificate.clone()),
        ("ITLRecovery.pem", today::itl_recovery().certificate.clone()),
    ];
    let comparison = compare_with(None, today::ctl().build(), &given);
    assert_eq!(statuses(&comparison), [AnchorStatus::Alive, AnchorStatus::Alive]);
    assert_eq!((advice(&comparison), recovery(&comparison)), (vec![Code::AnchorsAnyOne], vec![]));
}

#[test]
fn a_certificate_for_another_purpose_kills_no_anchor() {
    // TVS and tomcat have the subject of CallManager.
    for name in ["tomcat.pem", "TVS.pem", "CallManager-ECDSA.pem"] {
        let comparison =
            compare_with(None, today::ctl().build(), &[(name, today::tvs_publisher().certificate.clone())]);
        assert_eq!(statuses(&comparison), [AnchorStatus::Unknown, AnchorStatus::Unknown], "{name}");
    }
    // What stands as TVS in an ITL is TVS, whatever it is called.
    let given = [("ITLFile.tlv", today::itl().build()), ("cert.pem", today::tvs_publisher().certificate.clone())];
    assert_eq!(statuses(&compare_with(None, today::ctl().build(), &given))[1], AnchorStatus::Unknown);
}

#[test]
fn a_field_that_one_of_two_files_lacks_differs_and_one_that_a_text_does_not_print_does_not() {
    let whole = today::itl();
    let comparison = compare(&whole, &today::itl_compact());
    let changed: Vec<&str> =
        comparison.records.iter().flat_map(|record| &record.fields).map(|change| change.field).collect();
    assert!(changed.contains(&"CERTIFICATE"), "{changed:?}");
    let mut desk = Desk::default();
    let id = desk.add("ITLFile.tlv", whole.build(), None);
    let text = desk.show_ctl(id).unwrap().into_bytes();
    let comparison = compare_with(Some(text), whole.build(), &[]);
    assert!(comparison.records.iter().all(|record| record.fields.is_empty()), "{:?}", comparison.records);
}

#[test]
fn transcripts_are_compared_as_far_as_they_go() {
    let texts = [of_2015::tokenless(), of_2015::tokenless_regenerated()].map(|list| {
        let mut desk = Desk::default();
        let id = desk.add(CTL, list.build(), None);
        desk.show_ctl(id).unwrap().into_bytes()
    });
    let [old, new] = texts;
    let comparison = compare_with(Some(old.clone()), new, &[]);
    assert_eq!(outcomes(&comparison), ASKS);
    assert_eq!(comparison.changes, [Change::CallManagerRegenerated]);
    assert!(!comparison.acceptance.verified);
    // A text and its file are the same list, by the checksums that are printed.
    let same = compare_with(Some(old), of_2015::tokenless().build(), &[]);
    assert_eq!(same.sameness, Sameness::Same);
}

/// Cisco 118893 prints one issuer with and without its accents.
#[test]
fn a_signer_whose_text_differs_at_a_letter_is_probably_the_same_and_nothing_is_claimed() {
    let text = |name: &str| std::fs::read(format!("{}/tests/texts/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let comparison = compare_with(Some(text("118893-5")), text("118893-7"), &[]);
    assert_eq!(outcomes(&comparison), (ListOutcome::Unknown, ListOutcome::Unknown));
    assert!(comparison.acceptance.reasons.iter().any(|reason| reason.code == Code::AcceptSignerNear));
}
