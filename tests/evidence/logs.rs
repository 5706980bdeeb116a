//! Traces of TVS and logs of phones.

use ctl_inspector::{
    evidence::PartKind,
    finding::{Code, Value},
    inspect,
    report::Content,
};

use crate::{everywhere, known, one, values};

pub const TOKEN_TRACE: &str = r#"23:00:22.052 | debug tvsHandleQueryCertReq
23:00:22.052 | debug tvsHandleQueryCertReq : Subject Name is: cn="SAST-ADN008580ef
";ou=IPCBU;o="Cisco Systems
23:00:22.052 | debug tvsHandleQueryCertReq : Issuer Name is: cn=Cisco Manufacturing
CA;o=Cisco Systems
23:00:22.052 | debug tvsHandleQueryCertReq :subjectName and issuerName matches for
eToken certificate
23:00:22.052 | debug tvsHandleQueryCertReq : SAST Issuer Name is: cn=Cisco
Manufacturing CA;o=Cisco Systems
23:00:22.052 | debug tvsHandleQueryCertReq : This is SAST eToken cert
23:00:22.052 | debug tvsHandleQueryCertReq : Serial Number is: 83E908000005545AF31
23:00:22.052 | debug CertificateDBCACHE::getCertificateInformation - Looking up the
certificate cache using Unique MAP ID : 83E908000005545AF31cn=Cisco Manufacturing
CA;o=Cisco Systems
23:00:22.052 | debug ERROR:CertificateDBCACHE::getCertificateInformation - Cannot find
the certificate in the cache
23:00:22.052 | debug CertificateCTLCache::getCertificateInformation - Looking up the
certificate cache using Unique MAP ID : 83E908000005545AF31cn=Cisco Manufacturing
CA;o=Cisco Systems, len : 61
23:00:22.052 | debug CertificateCTLCache::getCertificateInformation - Found entry
{rolecount : 1}
23:00:22.052 | debug CertificateCTLCache::getCertificateInformation - {role : 0}
23:00:22.052 | debug convertX509ToDER -x509cert : 0xa3ea6f8
23:00:22.053 | debug tvsHandleQueryCertReq: Timer started from tvsHandleNewPhConnection
"#;

#[test]
fn a_trace_says_what_tvs_was_asked_and_where_it_looked() {
    let part = everywhere(TOKEN_TRACE, PartKind::TvsTrace, "23:00:22.052", "tvsHandleNewPhConnection");
    let expected = [Code::TvsQuery, Code::TvsToken, Code::TvsStoreMissing, Code::TvsStoreFound, Code::TvsSerialCut];
    assert_eq!(part.codes(), expected);
    assert_eq!(
        values(&part, 0, ["subject", "issuer", "serial", "time", "here"]),
        [
            "cn=\"SAST-ADN008580ef \";ou=IPCBU;o=\"Cisco Systems",
            "cn=Cisco Manufacturing CA;o=Cisco Systems",
            "83E908000005545AF31",
            "23:00:22.052",
            "3",
        ]
    );
    assert_eq!(values(&part, 2, ["store"]), ["CertificateDBCACHE"]);
    assert_eq!(values(&part, 3, ["store", "roles", "stated"]), ["CertificateCTLCache", "0", "1"]);
    assert_eq!(values(&part, 4, ["serial", "digits", "expected"]), ["83E908000005545AF31", "19", "20"]);
}

#[test]
fn a_serial_is_said_to_be_cut_only_where_its_length_proves_it() {
    let whole = TOKEN_TRACE.replace("83E908000005545AF31", "83E9080000005545AF31");
    for text in [whole.clone(), whole.replace("len : 61", "len : 62")] {
        assert!(!one(&text).codes().contains(&Code::TvsSerialCut));
    }
    for (from, to) in [(", len : 61", ""), ("len : 61", "len : 60"), ("len : 61", "len : 99999999999999999999")] {
        let text = TOKEN_TRACE.replace(from, to);
        assert!(!one(&text).codes().contains(&Code::TvsSerialCut), "{to}");
    }
}

#[test]
fn a_trace_whose_line_breaks_are_lost_without_a_trace_says_the_same() {
    let part = one(&TOKEN_TRACE.replace('\n', ""));
    let expected = [Code::TvsQuery, Code::TvsToken, Code::TvsStoreMissing, Code::TvsStoreFound];
    assert_eq!(part.codes()[..4], expected);
    assert_eq!(values(&part, 0, ["serial", "time"]), ["83E908000005545AF31", "23:00:22.052"]);
}

pub const CALLMANAGER_TRACE: &str = "\
17:21:51.831 | debug tvsHandleQueryCertReq
17:21:51.832 | debug tvsHandleQueryCertReq : Subject Name is: CN=cucm-1051-a-pub;
OU=TAC;O=Cisco;L=Krakow;ST=Malopolska
17:21:51.832 | debug tvsHandleQueryCertReq : Issuer Name is: CN=cucm-1051-a-pub;
OU=TAC;O=Cisco;L=Krakow;ST=Malopolska;
17:21:51.832 | debug tvsHandleQueryCertReq : Serial Number is:
6B1D357B6841740B078FEE4A1813D5D6
17:21:51.832 | debug CertificateDBCache::getCertificateInformation - Looking up the
certificate cache using Unique MAPco;L=Krakow;ST=Malopolska;C=PL
17:21:51.832 | debug CertificateDBCache::getCertificateInformation - Found entry
{rolecount : 2}
17:21:51.832 | debug CertificateDBCache::getCertificateInformation - {role : 0}
17:21:51.832 | debug CertificateDBCache::getCertificateInformation - {role : 2}
17:21:51.832 | debug convertX509ToDER -x509cert : 0xf6099df8
17:21:51.832 | debug tvsHandleQueryCertReq: Timer started from
tvsHandleNewPhConnection
";

#[test]
fn names_that_a_trace_cuts_are_given_as_they_are_printed() {
    let part = everywhere(CALLMANAGER_TRACE, PartKind::TvsTrace, "17:21:51.831", "tvsHandleNewPhConnection");
    assert_eq!(part.codes(), [Code::TvsQuery, Code::TvsStoreFound]);
    assert_eq!(
        values(&part, 0, ["subject", "issuer", "serial"]),
        [
            "CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;ST=Malopolska",
            "CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;ST=Malopolska;",
            "6B1D357B6841740B078FEE4A1813D5D6",
        ]
    );
    assert_eq!(values(&part, 1, ["store", "roles", "count"]), ["CertificateDBCache", "0, 2", "2"]);
}

pub const RECACHED: &str = "\
17:10:35.825 | debug CertificateCache::localCTLCacheMonitor -

CTLFile.tlv has been
modified

. Recaching CTL Certificate Cache

17:10:35.826 | debug updateLocalCTLCache :

Refreshing the local CTL certificate cache

17:10:35.827 | debug tvs_sql_get_all_CTL_certificate - Unique Key used for Caching ::

6B1D357B6841740B078FEE4A1813D5D6

CN=

cucm-1051-a-pub

;OU=TAC;O=Cisco;L=Krakow;
ST=Malopolska;C=PL, length : 93

17:10:35.827 | debug tvs_sql_get_all_CTL_certificate - Unique Key used for Caching ::

6B1D357B6841740B078FEE4A1813D5D6

CN=

cucm-1051-a-pub

;OU=TAC;O=Cisco;L=Krakow;
ST=Malopolska;C=PL, length : 93

17:10:35.827 | debug tvs_sql_get_all_CTL_certificate - Unique Key used for Caching ::
744B5199770516E799E91E81D3C8109BCN=CAPF-e41e7d87;OU=TAC;O=Cisco;L=Krakow;

ST=Malopolska;C=PL, length : 91

17:10:35.827 | debug tvs_sql_get_all_CTL_certificate - Unique Key used for Caching ::

6BEBFDCDCD8CA277CB2FD1D183A60E72CN=cucm-1051-a-sub1;OU=TAC;O=Cisco;L=Krakow;
ST=Malopolska;C=PL, length : 94
";

#[test]
fn a_trace_says_which_certificates_tvs_has_from_the_ctl() {
    let part = everywhere(RECACHED, PartKind::TvsTrace, "17:10:35.825", "94");
    let cached = [Code::TvsCached; 4];
    assert_eq!(part.codes(), [&[Code::TvsRecached][..], &cached].concat());
    let name = |cn: &str| format!("CN={cn};OU=TAC;O=Cisco;L=Krakow;ST=Malopolska;C=PL");
    for (number, serial, cn) in [
        (1, "6B1D357B6841740B078FEE4A1813D5D6", "cucm-1051-a-pub"),
        (2, "6B1D357B6841740B078FEE4A1813D5D6", "cucm-1051-a-pub"),
        (3, "744B5199770516E799E91E81D3C8109B", "CAPF-e41e7d87"),
        (4, "6BEBFDCDCD8CA277CB2FD1D183A60E72", "cucm-1051-a-sub1"),
    ] {
        assert_eq!(values(&part, number, ["serial", "issuer", "time"]), [serial, &name(cn), "17:10:35.827"]);
    }
}

pub const DETAILED_TRACE: &str = "\
18:01:06.345 | debug 8:UNKNOWN:Incoming Phone Msg:
HEX_DUMP: Len = 153:
18:01:06.345 | debug 57 01 03 00 00 00 03 e9
18:01:06.345 | debug 00 8f 01 00 18 01 43 50
18:01:06.345 | debug 2d 38 38 36 31 2d 53 45
18:01:06.345 | debug 50 42 30 30 30 42 34 42
18:01:06.345 | debug 41 30 41 45 45 03 00 42
18:01:06.345 | debug 43 4e 3d 75 63 6d 31 31
18:01:06.345 | debug 70 75
18:01:06.345 | debug tvsPhoneDecodeMsg -
Decoded Phone Msg:
18:01:06.345 | debug Protocol Discriminator: 57
18:01:06.345 | debug MsgType : TVS_MSG_QUERY_CERT_REQ
18:01:06.345 | debug Session Id : 0
18:01:06.345 | debug Length : 143
18:01:06.345 | debug 8:UNKNOWN:TVS CORE: Rcvd Event: TVS_EV_QUERY_CERT_REQ in State: TVS_STATE_AWAIT_REQ
18:01:06.345 | debug tvsHandleQueryCertReq
18:01:06.345 | debug tvsHandleQueryCertReq : Subject Name is: CN=ucm11pub.stormin.local;OU=IST;O=Stormin;L=Brisbane;ST=QLD;C=AU
18:01:06.345 | debug tvsHandleQueryCertReq : Issuer Name is: CN=stormin-WIN2012-CA
18:01:06.345 | debug tvsHandleQueryCertReq : Serial Number is: 24000000179479B8F124AC3F3B000000000017
18:01:06.345 | debug CertificateDBCache::getCertificateInformation - Looking up the certificate cache using Unique MAP ID : 24000000179479B8F124AC3F3B000000000017CN=stormin-WIN2012-CA
18:01:06.345 | debug CertificateDBCache::getCertificateInformation - Found entry {rolecount : 2}
18:01:06.345 | debug CertificateDBCache::getCertificateInformation - {role : 0}
18:01:06.346 | debug CertificateDBCache::getCertificateInformation - {role : 3}
18:01:06.346 | debug convertX509ToDER -x509cert : 0xbb696e0
";

#[test]
fn a_detailed_trace_names_the_phone_that_asks() {
    let part = everywhere(DETAILED_TRACE, PartKind::TvsTrace, "18:01:06.345", "0xbb696e0");
    assert_eq!(part.codes(), [Code::TvsPhone, Code::TvsQuery, Code::TvsStoreFound]);
    assert_eq!(values(&part, 0, ["phone"]), ["CP-8861-SEPB000B4BA0AEE"]);
    assert_eq!(
        values(&part, 1, ["subject", "issuer", "serial"]),
        [
            "CN=ucm11pub.stormin.local;OU=IST;O=Stormin;L=Brisbane;ST=QLD;C=AU",
            "CN=stormin-WIN2012-CA",
            "24000000179479B8F124AC3F3B000000000017",
        ]
    );
    assert_eq!(values(&part, 2, ["roles"]), ["0, 3"]);
    let nameless = DETAILED_TRACE.replace("53 45\n", "53 46\n");
    assert_eq!(one(&nameless).codes(), [Code::TvsQuery, Code::TvsStoreFound]);
}

#[test]
fn each_query_of_a_trace_is_told_with_its_own_answers() {
    let two = format!("{TOKEN_TRACE}{CALLMANAGER_TRACE}");
    let part = one(&two);
    let both = [one(TOKEN_TRACE).codes(), one(CALLMANAGER_TRACE).codes()].concat();
    assert_eq!(part.codes(), both);
    assert_eq!(part.text.lines().count(), two.lines().count());
}

#[test]
fn a_certificate_that_no_store_has_is_unknown_to_tvs() {
    let missing = TOKEN_TRACE
        .split_once("23:00:22.052 | debug CertificateCTLCache::getCertificateInformation - Found")
        .unwrap()
        .0;
    let lost = "23:00:22.052 | debug ERROR:CertificateCTLCache::getCertificateInformation - Cannot find\nthe certificate in the cache\n";
    let codes = one(&format!("{missing}{lost}")).codes();
    assert_eq!(codes.iter().filter(|code| **code == Code::TvsStoreMissing).count(), 2);
    assert_eq!(codes.last(), Some(&Code::TvsUnknown));
    // As long as the last store has not answered, nothing is concluded.
    let codes = one(missing).codes();
    assert!(codes.contains(&Code::TvsStoreUnanswered) && !codes.contains(&Code::TvsUnknown), "{codes:?}");
}

#[test]
fn a_trace_that_begins_late_or_ends_early_says_what_it_has() {
    let lines: Vec<&str> = DETAILED_TRACE.lines().collect();
    let late = lines[20..].join("\n");
    let part = one(&late);
    assert_eq!(part.codes(), [Code::TvsQuery, Code::TvsStoreFound], "{late}");
    assert_eq!(values(&part, 0, ["here", "serial"]), ["2", "24000000179479B8F124AC3F3B000000000017"]);
    let early = lines[17..19].join("\n");
    let part = one(&early);
    assert_eq!(values(&part, 0, ["here", "subject"])[0], "0");
    assert_eq!(part.value(0, "serial"), None);
}

pub const ASKED: &str = "\
8074: NOT 23:00:22.335499 SECD: setupSocketToTvsProxy: Connected to TVS proxy server
8075: NOT 23:00:22.336918 SECD: tvsReqFlushTvsCertCache: Sent Request to TVS proxy,
len: 3708
";

pub const ANSWERED: &str = "\
8089: NOT 23:00:22.601218 SECD: clpTvsInit: Client message received on TVS proxy socket
8090: NOT 23:00:22.602785 SECD: processTvsClntReq: Success reading the client TVS
request, len : 3708
8091: NOT 23:00:22.603901 SECD: processTvsClntReq: TVS Certificate cache flush
request received
8092: NOT 23:00:22.605720 SECD: tvsFlushCertCache: Completed TVS Certificate cache
flush request
";

#[test]
fn a_phones_log_says_when_it_asked_and_how_long_the_answer_took() {
    let part = everywhere(&format!("{ASKED}{ANSWERED}"), PartKind::PhoneLog, "8074:", "request");
    let expected = [Code::PhoneTvsConnected, Code::PhoneTvsAsked, Code::PhoneTvsAnswered, Code::PhoneTvsFlushed];
    assert_eq!(part.codes(), expected);
    assert_eq!(values(&part, 1, ["time", "here"]), ["23:00:22.336918", "1"]);
    assert_eq!(values(&part, 2, ["time", "seconds"]), ["23:00:22.601218", "0.264"]);
    assert_eq!(values(&part, 3, ["time", "seconds"]), ["23:00:22.605720", "0.269"]);
}

#[test]
fn a_question_without_an_answer_is_said_to_have_none() {
    let part = everywhere(ASKED, PartKind::PhoneLog, "8074:", "3708");
    assert_eq!(values(&part, 1, ["here"]), ["0"]);
    let part = everywhere(ANSWERED, PartKind::PhoneLog, "8089:", "request");
    assert_eq!((part.value(0, "here").as_deref(), part.value(0, "seconds")), (Some("0"), None));
}

#[test]
fn no_time_is_told_over_midnight() {
    let text = format!("{}{ANSWERED}", ASKED.replace("23:00:22.336918", "23:00:22.701218"));
    assert_eq!(one(&text).value(2, "seconds"), None);
}

pub const SECUREAPP: &str = "\
3320 NOT Nov 29 06:33:59.909322 SECUREAPP-TVS process request - Successfully sent the TVS request to TVS server, bytes written : 153
3322 DEB Nov 29 06:33:59.913075 SECUREAPP-TVS Service receives 1480 bytes of data
3325 INF Nov 29 06:33:59.915121 SECUREAPP-TVS added cert to TVS cache - expires in 24 hours
3333 NOT Nov 29 06:34:00.411671 SECUREAPP-Hashes match... authentication successful.
3335 WRN Nov 29 06:34:00.412849 SECUREAPP-AUTH: hdr ver 1.2 (knows only upto 1.1)
3338 DEB Nov 29 06:34:00.413958 SECUREAPP-TL file verified successfully.
3339 INF Nov 29 06:34:00.458890 SECUREAPP-TL file updated.
3344 NOT Nov 29 06:34:00.458890 dgetfile(877)-GETXXTP [GT877][src=ITLSEPB000B4BA0AEE.tlv][dest=/tmp/ITLFile.tlv]
";

#[test]
fn the_log_of_a_newer_phone_says_what_became_of_the_list() {
    let part = everywhere(SECUREAPP, PartKind::PhoneLog, "3320", "ITLFile.tlv]");
    assert_eq!(
        part.codes(),
        [
            Code::PhoneTvsAsked,
            Code::PhoneTvsAnswered,
            Code::PhoneTvsCached,
            Code::PhoneAuthenticated,
            Code::PhoneHeaderVersion,
            Code::PhoneListVerified,
            Code::PhoneListUpdated,
            Code::PhoneListFetched,
        ]
    );
    assert_eq!(values(&part, 0, ["time", "here"]), ["06:33:59.909322", "1"]);
    assert_eq!(values(&part, 1, ["seconds"]), ["0.004"]);
    assert_eq!(values(&part, 2, ["hours"]), ["24"]);
    assert_eq!(values(&part, 4, ["version", "known"]), ["1.2", "1.1"]);
    assert_eq!(values(&part, 7, ["file"]), ["ITLSEPB000B4BA0AEE.tlv"]);
}

#[test]
fn an_answer_of_another_day_has_no_time_to_it() {
    let text = SECUREAPP.replacen("DEB Nov 29", "DEB Nov 30", 1);
    assert_eq!(one(&text).value(1, "seconds"), None);
}

#[test]
fn what_follows_a_trace_is_no_part_of_it() {
    let step = format!("{RECACHED}\n\n5. CTL file");
    assert!(one(&step).text.ends_with(" 94"), "{}", one(&step).text);
    let words = "these are words about what was seen ".repeat(10);
    let text = format!("{RECACHED}{words}\n{TOKEN_TRACE}");
    assert_eq!(known(&text).len(), 2);
    // The last line of this trace has no last word that is known: it ends with its line.
    let text = format!("{}{words}\n{TOKEN_TRACE}", DETAILED_TRACE);
    let ends: Vec<bool> = known(&text).iter().map(|part| part.text.contains("words")).collect();
    assert_eq!(ends, [false, false]);
}

#[test]
fn a_long_log_is_counted_and_bounded() {
    let text = CALLMANAGER_TRACE.repeat(8 * 1024 * 1024 / CALLMANAGER_TRACE.len());
    let report = inspect("long", text.as_bytes(), None).report;
    let Content::Evidence { parts, .. } = &report.content else { panic!("{:?}", report.content) };
    assert_eq!(parts.len(), 1);
    let queries = text.matches("debug tvsHandleQueryCertReq\n").count();
    let limit = ctl_inspector::limits::MAX_FINDINGS;
    assert_eq!(report.findings.len(), limit + 1);
    assert_eq!(report.findings[limit].values["more"], Value::Number((queries * 2 - limit) as u64));
}
