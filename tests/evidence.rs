//! What staff paste beside lists and certificates is recognised, says what it says and nothing else, however its lines
//! are broken. The texts are those of Cisco's documents, with the breaks that they have there.

use ctl_inspector::{
    evidence::PartKind,
    finding::{Code, Finding, Value},
    inspect,
    report::{Content, Report},
};

/// A part: its kind, its text, and what is found in it.
#[derive(Debug)]
struct Part {
    kind: PartKind,
    text: String,
    findings: Vec<Finding>,
}

impl Part {
    fn codes(&self) -> Vec<Code> {
        self.findings.iter().map(|finding| finding.code).collect()
    }

    /// A value of the finding with this number.
    fn value(&self, number: usize, name: &str) -> Option<String> {
        self.findings[number].values.get(name).map(|value| match value {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
        })
    }
}

fn parts_of(report: &Report, text: &str) -> Vec<Part> {
    let Content::Evidence { parts, .. } = &report.content else { return Vec::new() };
    let within = |part: &ctl_inspector::Span, span: Option<ctl_inspector::Span>| {
        span.is_some_and(|span| part.start <= span.start && span.end <= part.end)
    };
    parts
        .iter()
        .map(|part| Part {
            kind: part.kind,
            text: text[part.span.start as usize..part.span.end as usize].into(),
            findings: report.findings.iter().filter(|it| within(&part.span, it.span)).cloned().collect(),
        })
        .collect()
}

fn parts(text: &str) -> Vec<Part> {
    parts_of(&inspect("pasted", text.as_bytes(), None).report, text)
}

/// The parts that are recognised.
fn known(text: &str) -> Vec<Part> {
    parts(text).into_iter().filter(|part| part.kind != PartKind::Other).collect()
}

/// The one part that is recognised.
fn one(text: &str) -> Part {
    let mut parts = known(text);
    assert_eq!(parts.len(), 1, "{text}\n{parts:#?}");
    parts.remove(0)
}

/// The same text as it comes through terminals, mails and web pages.
fn variants(text: &str) -> Vec<String> {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    vec![
        text.into(),
        text.replace('\n', "\r\n"),
        text.replace('\n', "\n\n"),
        text.replace(' ', "\u{a0}"),
        format!("{one_line}\n"),
        format!("Dear colleagues,\n\nthis is what I see:\n\n{text}\n\nWhat does it mean?\n"),
    ]
}

/// Every variant of the text is one part of this kind, says the same, and covers its first and last word.
fn everywhere(text: &str, kind: PartKind, first: &str, last: &str) -> Part {
    let expected = one(text);
    for variant in variants(text) {
        let part = one(&variant);
        let said = |part: &Part| -> Vec<_> { part.findings.iter().map(|it| (it.code, it.values.clone())).collect() };
        assert_eq!(part.kind, kind, "{variant}");
        assert_eq!(said(&part), said(&expected), "{variant}");
        assert!(part.text.starts_with(first), "{:?}", part.text);
        assert!(part.text.ends_with(last), "{:?}", part.text);
    }
    expected
}

const QUERY: &str = "\
run sql select paramname,paramvalue from processconfig where paramname='ClusterSecurityMode'  
paramname          paramvalue  
=====           =====  
ClusterSecurityMode 0
";

#[test]
fn the_query_of_the_security_mode_says_its_answer() {
    let part = everywhere(QUERY, PartKind::SecurityMode, "run", "0");
    assert_eq!(part.codes(), [Code::ClusterSecurityMode]);
    assert_eq!(part.value(0, "mode").as_deref(), Some("0"));
    let prompt = format!("admin:{}\nadmin:", QUERY.replace("Mode 0", "Mode 1"));
    let part = everywhere(&prompt, PartKind::SecurityMode, "admin:run", "1");
    assert_eq!(part.value(0, "mode").as_deref(), Some("1"));
}

#[test]
fn a_query_with_smart_quotes_is_the_same_query() {
    for quotes in ["‘’", "’’", "“”", "\"\""] {
        let mut quotes = quotes.chars();
        let mut text = QUERY.replacen('\'', &quotes.next().unwrap().to_string(), 1);
        text = text.replacen('\'', &quotes.next().unwrap().to_string(), 1);
        assert_eq!(one(&text).value(0, "mode").as_deref(), Some("0"), "{text}");
    }
}

#[test]
fn a_query_without_an_answer_has_none() {
    let query = QUERY.lines().next().unwrap();
    for text in [query.to_string(), format!("{query}\nadmin:show myself"), format!("{query}\nMode 1, I think.")] {
        let part = one(&text);
        assert_eq!(part.codes(), [Code::ClusterSecurityModeUnanswered], "{text}");
        assert!(part.text.ends_with('\''), "{part:?}");
    }
}

#[test]
fn the_answer_alone_is_an_answer() {
    let table = QUERY.split_once('\n').unwrap().1;
    assert_eq!(everywhere(table, PartKind::SecurityMode, "paramname", "0").codes(), [Code::ClusterSecurityMode]);
    assert_eq!(one("mixed or not?\nClusterSecurityMode 1\nthat's it").value(0, "mode").as_deref(), Some("1"));
}

const PARAMETERS: &str = "\
Security Parameters\t
Cluster Security Mode *\t1
LBM Security Mode *\tInsecure ▼
CAPF Phone Port *\t3804
CAPF Operation Expires in (days) *\t10
Enable Caching *\tTrue ▼
";

#[test]
fn the_page_of_enterprise_parameters_says_the_mode() {
    let part = everywhere(PARAMETERS, PartKind::SecurityMode, "Security", "▼");
    assert_eq!(part.codes(), [Code::ClusterSecurityMode]);
    assert_eq!(part.value(0, "mode").as_deref(), Some("1"));
    assert_eq!(one("Cluster Security Mode *\t0").value(0, "mode").as_deref(), Some("0"));
}

#[test]
fn the_name_of_the_parameter_in_a_sentence_is_no_answer() {
    for text in [
        "The enterprise parameter ClusterSecurityMode is 1 in mixed mode and 0 otherwise.",
        "`paramname='ClusterSecurityMode'`인 `processconfig`에서 `sql select paramname,paramvalue` 명령을",
        "Set Cluster Security Mode 1 day before the change",
        "ClusterSecurityMode 2015-03-06",
        "ClusterSecurityMode 1:23",
    ] {
        assert!(known(text).is_empty(), "{text}: {:?}", known(text));
    }
}

const MIXED_MODE: &str = r#"```
admin:
```

```
utils ctl set-cluster mixed-mode
```

```
This operation sets the cluster to Mixed mode. Do you want to continue? (y/n):y
```

```
Moving Cluster to Mixed Mode
```

```
Cluster set to Mixed Mode
```

```
Please Restart the TFTP and Cisco CallManager services on all nodes in the cluster that run these services
```

```
admin:
```
"#;

const UPDATE: &str = "\
admin:
utils ctl update CTLFile
This operation updates the CTLFile. Do you want to continue? (y/n):y
Updating CTL file
CTL file Updated
Please Restart the TFTP and Cisco CallManager services on all nodes in
the cluster that run these services
";

const NON_SECURE: &str = "admin: utils ctl set-cluster non-secure-mode This operation will set the cluster to non \
    secure mode. Do you want to continue? (y/n): Moving Cluster to Non Secure Mode Cluster set to Non Secure Mode \
    Please Restart the TFTP and Cisco CallManager services on all nodes in the cluster that run these services admin:";

const DELETE: &str = r#"admin:file delete tftp CTLFile.tlv
Delete the File CTLFile.tlv?
Enter "y" followed by return to continue: y

files: found = 1, deleted = 1
"#;

#[test]
fn a_dialogue_says_its_command_and_that_it_was_done() {
    for (text, code, command, answer, last) in [
        (MIXED_MODE, Code::MixedModeSet, "utils ctl set-cluster mixed-mode", Some("y"), "services"),
        (UPDATE, Code::CtlFileUpdated, "utils ctl update CTLFile", Some("y"), "services"),
        (NON_SECURE, Code::NonSecureModeSet, "utils ctl set-cluster non-secure-mode", None, "services"),
        (DELETE, Code::CtlFileDeleted, "file delete tftp CTLFile.tlv", Some("y"), "1"),
        (
            &DELETE.replace("tftp CTLFile", "activelog cm/tftpdata/CTLFile"),
            Code::CtlFileDeleted,
            "file delete activelog cm/tftpdata/CTLFile.tlv",
            Some("y"),
            "1",
        ),
    ] {
        let part = everywhere(text, PartKind::Dialogue, "admin:", last);
        assert_eq!(part.codes(), [code], "{text}");
        assert_eq!(part.value(0, "command").as_deref(), Some(command));
        assert_eq!(part.value(0, "answer").as_deref(), answer);
    }
}

#[test]
fn a_dialogue_whose_line_breaks_are_lost_without_a_trace_says_the_same() {
    for (text, code) in [
        (MIXED_MODE, Code::MixedModeSet),
        (UPDATE, Code::CtlFileUpdated),
        (DELETE, Code::CtlFileDeleted),
        (QUERY, Code::ClusterSecurityMode),
    ] {
        let part = one(&text.replace(['\n', '`'], ""));
        assert_eq!(part.codes(), [code], "{text}");
        assert_eq!(part.value(0, "answer"), one(text).value(0, "answer"));
    }
}

#[test]
fn a_dialogue_without_its_command_is_known_by_its_question() {
    let text = UPDATE.split_once("CTLFile\n").unwrap().1;
    let part = everywhere(text, PartKind::Dialogue, "This", "services");
    assert_eq!(part.value(0, "command").as_deref(), Some("utils ctl update CTLFile"));
}

#[test]
fn a_dialogue_that_was_declined_or_is_cut_is_not_said_to_be_done() {
    let declined =
        "admin:utils ctl update CTLFile\nThis operation updates the CTLFile. Do you want to continue? (y/n):n\nadmin:";
    assert_eq!(everywhere(declined, PartKind::Dialogue, "admin:", ":n").codes(), [Code::CommandDeclined]);
    let cut = UPDATE.split_once("CTL file Updated").unwrap().0;
    let part = one(cut);
    assert_eq!((part.codes(), part.value(0, "here").as_deref()), (vec![Code::CommandUnfinished], Some("1")));
    let part = one("admin:utils ctl update CTLFile\nadmin:show ctl\nCTL file Updated");
    assert_eq!((part.codes(), part.value(0, "here").as_deref()), (vec![Code::CommandUnfinished], Some("0")));
    assert_eq!(part.text, "admin:utils ctl update CTLFile");
    let none = DELETE.replace("found = 1, deleted = 1", "found = 0, deleted = 0");
    assert_eq!(one(&none).codes(), [Code::CtlFileNotDeleted]);
}

#[test]
fn the_resets_of_keys_are_dialogues() {
    let transfer =
        "Name is None \n\nGenerating the reset ITL file.....\n\nThe reset ITL file was generated successfully\n";
    for (command, code, done) in [
        ("utils itl reset localkey", Code::ItlLocalkeyReset, true),
        ("utils itl reset remotekey", Code::ItlRemotekeyReset, true),
        ("utils ctl reset localkey", Code::CtlLocalkeyReset, false),
    ] {
        assert_eq!(one(&format!("admin:{command}\n{transfer}")).codes(), [code]);
        let expected = if done { Code::CommandUnfinished } else { code };
        assert_eq!(one(&format!("admin:{command}\nadmin:")).codes(), [expected]);
    }
}

#[test]
fn a_command_that_is_only_spoken_of_is_no_dialogue() {
    for text in [
        "2. CLI에 `utils ctl set-cluster mixed-mode` 명령을 입력합니다.",
        "Then run utils ctl update CTLFile and wait for CTL file Updated.",
        "명령 파일 `delete activelog cm/tftpdata/CTLFile.tlv`는 CUCM 클러스터의 노드에서 CTL 파일을 삭제합니다.",
        "admin:show ctl",
        "Do you want to continue? (y/n):y",
    ] {
        assert!(known(text).is_empty(), "{text}: {:?}", known(text));
    }
}

#[test]
fn dialogues_of_one_session_are_told_apart() {
    let session = format!("{UPDATE}{DELETE}{NON_SECURE}");
    for text in variants(&session) {
        let codes: Vec<Code> = known(&text).iter().flat_map(Part::codes).collect();
        assert_eq!(codes, [Code::CtlFileUpdated, Code::CtlFileDeleted, Code::NonSecureModeSet], "{text}");
    }
}

const TOKEN: &str = "\
The Security Token you have inserted does not exist in the CTL File
Please remove any Security Tokens already inserted and insert another
Security Token. Click Ok when done.
";

const NO_CTL: &str = "\
No CTL File exists on the server but the Call Manager Cluster Security Mode is in Secure Mode.
For the system to function, you must create the CTL File and set Call Manager Cluster the Secure Mode.
";

#[test]
fn the_messages_of_the_ctl_client_are_known() {
    let part = everywhere(TOKEN, PartKind::CtlClient, "The", "done.");
    assert_eq!(part.codes(), [Code::TokenNotInCtl]);
    let part = everywhere(NO_CTL, PartKind::CtlClient, "No", "Mode.");
    assert_eq!(part.codes(), [Code::NoCtlInMixedMode]);
    assert_eq!(one(TOKEN.lines().next().unwrap()).codes(), [Code::TokenNotInCtl]);
}

const UPLOADED: &str = r#"The screenshot shows the same web browser window, but the "Status" section now displays a success message: "Success: Certificate Uploaded". The "Upload Certificate/Certificate chain" form is updated with: "Certificate Purpose*" set to "Phone-SAST-trust", "Description(friendly name)" set to "2nd eToken Cert", and "Upload File" with a file selection button labeled "Wybierz plik" and the filename "SAST-ADN008580ef.cer". The "Upload" and "Close" buttons remain at the bottom of the form."#;

const BEFORE_UPLOAD: &str = r#"The page header includes "Upload" and "Close" buttons. A "Status" section displays a warning: "Warning: Uploading a cluster-wide certificate will distribute it to all servers in this cluster". Below this, the "Upload Certificate/Certificate chain" form is visible, with the following fields: "Certificate Purpose*" set to "Phone-SAST-trust", "Description(friendly name)" set to "1st eToken Cert", and "Upload File" with a file selection button labeled "Wybierz plik" and the filename "SAST-ADN0054f509.cer". At the bottom of the form are "Upload" and "Close" buttons."#;

#[test]
fn an_upload_says_what_was_uploaded_as_what() {
    let page = "Status\nSuccess: Certificate Uploaded\nUpload Certificate/Certificate chain\nCertificate Purpose*\n\
        Phone-SAST-trust\nDescription(friendly name)\t2nd eToken Cert\nUpload File\tChoose File SAST-ADN008580ef.cer\n";
    for (text, code, number, file) in [
        (UPLOADED, Code::CertificateUploaded, "2nd", "SAST-ADN008580ef.cer"),
        (BEFORE_UPLOAD, Code::CertificateNotUploadedYet, "1st", "SAST-ADN0054f509.cer"),
        (page, Code::CertificateUploaded, "2nd", "SAST-ADN008580ef.cer"),
    ] {
        for variant in variants(text) {
            let part = one(&variant);
            assert_eq!((part.kind, part.codes()), (PartKind::Upload, vec![code]), "{variant}");
            assert_eq!(part.value(0, "purpose").as_deref(), Some("Phone-SAST-trust"), "{variant}");
            assert_eq!(part.value(0, "description"), Some(format!("{number} eToken Cert")), "{variant}");
            assert_eq!(part.value(0, "file").as_deref(), Some(file), "{variant}");
            assert!(part.text.ends_with(".cer"), "{}", part.text);
        }
    }
    let both = format!("{BEFORE_UPLOAD}\n\n{UPLOADED}");
    let files: Vec<_> = known(&both).iter().map(|part| part.value(0, "file").unwrap()).collect();
    assert_eq!(files, ["SAST-ADN0054f509.cer", "SAST-ADN008580ef.cer"]);
}

#[test]
fn an_upload_without_its_form_has_no_values() {
    let part = one("Success: Certificate Uploaded");
    assert_eq!((part.value(0, "here").as_deref(), part.value(0, "file")), (Some("0"), None));
    assert_eq!(one("Error: CSR SAN and Certificate SAN does not match").codes(), [Code::CertificateRefused]);
}

const TOKEN_TRACE: &str = r#"23:00:22.052 | debug tvsHandleQueryCertReq
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

/// The values of a finding that are text.
fn values<const N: usize>(part: &Part, number: usize, names: [&str; N]) -> [String; N] {
    names.map(|name| part.value(number, name).unwrap_or_else(|| panic!("no {name} in {:?}", part.findings[number])))
}

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
    assert!(!one(&whole).codes().contains(&Code::TvsSerialCut));
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

const CALLMANAGER_TRACE: &str = "\
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

const RECACHED: &str = "\
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

const DETAILED_TRACE: &str = "\
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

const ASKED: &str = "\
8074: NOT 23:00:22.335499 SECD: setupSocketToTvsProxy: Connected to TVS proxy server
8075: NOT 23:00:22.336918 SECD: tvsReqFlushTvsCertCache: Sent Request to TVS proxy,
len: 3708
";

const ANSWERED: &str = "\
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

const SECUREAPP: &str = "\
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

/// The whole passage of Cisco's document: a phone asks, TVS answers, the phone hears it.
fn passage() -> String {
    format!(
        "//\n\nIn the Phone Console Logs we can see a request sent to TVS server to verify unknown certificate\n\n\
         {ASKED}\n//\n\nIn the TVS logs on CUCM we can see the request coming from an IP Phone which is being\n\n\
         successfully verified\n\n{TOKEN_TRACE}\n//\n\nIn the Phone Console Logs we can see reply from TVS server to \
         trust the new certificate (eToken Certificate which was used to sign the CTL file)\n\n{ANSWERED}"
    )
}

#[test]
fn logs_with_words_between_them_are_parts_of_their_own() {
    use PartKind::{Other, PhoneLog, TvsTrace};
    let one_line = passage().split_whitespace().collect::<Vec<_>>().join(" ");
    for text in [passage(), passage().replace('\n', "\r\n"), one_line] {
        let parts = parts(&text);
        let kinds: Vec<PartKind> = parts.iter().map(|part| part.kind).collect();
        assert_eq!(kinds, [Other, PhoneLog, Other, TvsTrace, Other, PhoneLog], "{text}");
        assert!(parts[2].text.starts_with("//") && parts[2].text.ends_with("verified"), "{:?}", parts[2]);
        assert!(parts[4].text.starts_with("//") && parts[4].text.ends_with("file)"), "{:?}", parts[4]);
        // The answer stands in another part than the question.
        assert_eq!(parts[1].value(1, "here").as_deref(), Some("1"));
        assert_eq!(parts[5].value(0, "seconds").as_deref(), Some("0.264"));
    }
}

#[test]
fn words_between_two_traces_end_the_first() {
    let text = format!("{TOKEN_TRACE}\nAn hour later:\n\n{RECACHED}\nadmin:show myself\n{CALLMANAGER_TRACE}");
    let kinds: Vec<PartKind> = parts(&text).iter().map(|part| part.kind).collect();
    use PartKind::{Other, TvsTrace};
    assert_eq!(kinds, [TvsTrace, Other, TvsTrace, Other, TvsTrace]);
}

#[test]
fn logs_of_other_programs_are_not_recognised() {
    for text in [
        "Mar  9 17:10:35 pub sshd[2211]: Accepted password for admin from 10.0.0.1 port 50022 ssh2",
        "10.48.47.155 - - [09/Mar/2015:17:10:35 +0100] \"GET /CTLSEP001122334455.tlv HTTP/1.1\" 200 4947",
        "*Mar  9 17:10:35.825: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to up",
        "00001234.000 |17:10:35.825 |SdlSig |StationInit |restart0 |StationD(1,100,63,1) |SEP001122334455",
        "17:10:35.825 | debug CertMgr: certificate cache refreshed\n17:10:35.826 | debug Success: done",
        "17:10:35.825 |LogMessage UserID : admin ClientAddress : 10.0.0.1 Severity : 5 EventType : UserLogging",
        "1234: NOT 17:10:35.825000 JVM: Startup Module Loader|cip.midp.midletsuite: Success",
        "3320 NOT Nov 29 06:33:59.909322 dhcpc(101)-Lease renewed for 192.0.2.7",
        "3344 NOT Nov 29 06:34:00.458890 dgetfile(877)-GETXXTP [GT877][src=ringlist.xml][dest=/tmp/ringlist.xml]",
        "{\"status\": \"Success\", \"certificate\": \"uploaded\", \"SECD\": true}",
        "fn main() { println!(\"tvsHandleQueryCertReq : Subject Name is: CN=a\"); }",
        "Success! Connected to TVS proxy server.",
        "CTLFile.tlv has been modified.",
    ] {
        assert!(known(text).is_empty(), "{text}: {:?}", known(text));
    }
}

#[test]
fn the_document_itself_is_read_whole() {
    let text =
        [QUERY, MIXED_MODE, PARAMETERS, UPDATE, TOKEN, DELETE, UPLOADED, NO_CTL, &passage(), RECACHED].join("\n");
    use PartKind::{CtlClient, Dialogue, PhoneLog, SecurityMode, TvsTrace, Upload};
    let kinds: Vec<PartKind> = known(&text).iter().map(|part| part.kind).collect();
    let logs = [PhoneLog, TvsTrace, PhoneLog, TvsTrace];
    let before = [SecurityMode, Dialogue, SecurityMode, Dialogue, CtlClient, Dialogue, Upload, CtlClient];
    assert_eq!(kinds, [&before[..], &logs].concat());
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

mod hostile {
    use super::*;
    use ctl_inspector::{Span, evidence};
    use proptest::prelude::*;

    const SAMPLES: [&str; 14] = [
        QUERY,
        PARAMETERS,
        MIXED_MODE,
        UPDATE,
        NON_SECURE,
        DELETE,
        TOKEN,
        NO_CTL,
        UPLOADED,
        TOKEN_TRACE,
        RECACHED,
        DETAILED_TRACE,
        ASKED,
        SECUREAPP,
    ];

    /// Parts and findings lie where they may.
    fn check(text: &str) {
        let mut end = 0;
        for part in evidence::read(text) {
            let Span { start, end: last } = part.span;
            assert!(start >= end && start < last && last as usize <= text.len(), "{:?}", part.span);
            assert!(text.is_char_boundary(start as usize) && text.is_char_boundary(last as usize));
            end = last;
            for span in part.findings.iter().filter_map(|finding| finding.span) {
                assert!(
                    start <= span.start && span.start <= span.end && span.end <= last,
                    "{span:?} in {:?}",
                    part.span
                );
            }
        }
        let more = inspect("hostile", text.as_bytes(), None);
        assert_eq!(more.report.size, text.len() as u64);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn any_text_is_read(text in "\\PC*") {
            check(&text);
        }

        #[test]
        fn any_mixture_of_pieces_of_the_samples_is_read(
            pieces in prop::collection::vec((0..SAMPLES.len(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), "\\PC{0,3}"), 1..8)
        ) {
            let mut text = String::new();
            for (sample, from, length, between) in pieces {
                let sample: Vec<char> = SAMPLES[sample].chars().collect();
                let from = from.index(sample.len());
                let length = length.index(sample.len() - from + 1);
                text.extend(&sample[from..from + length]);
                text.push_str(&between);
            }
            check(&text);
        }
    }

    #[test]
    fn every_cut_of_every_sample_is_read() {
        for sample in SAMPLES {
            for (place, _) in sample.char_indices() {
                check(&sample[place..]);
                check(&sample[..place]);
            }
        }
    }
}
