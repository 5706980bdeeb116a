//! What consoles, pages and the CTL Client print.

use ctl_inspector::{evidence::PartKind, finding::Code};

use crate::{Part, everywhere, known, one, variants};

pub const QUERY: &str = "\
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

pub const PARAMETERS: &str = "\
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

pub const MIXED_MODE: &str = r#"```
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

pub const UPDATE: &str = "\
admin:
utils ctl update CTLFile
This operation updates the CTLFile. Do you want to continue? (y/n):y
Updating CTL file
CTL file Updated
Please Restart the TFTP and Cisco CallManager services on all nodes in
the cluster that run these services
";

pub const NON_SECURE: &str = "admin: utils ctl set-cluster non-secure-mode This operation will set the cluster to non \
    secure mode. Do you want to continue? (y/n): Moving Cluster to Non Secure Mode Cluster set to Non Secure Mode \
    Please Restart the TFTP and Cisco CallManager services on all nodes in the cluster that run these services admin:";

pub const DELETE: &str = r#"admin:file delete tftp CTLFile.tlv
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

pub const TOKEN: &str = "\
The Security Token you have inserted does not exist in the CTL File
Please remove any Security Tokens already inserted and insert another
Security Token. Click Ok when done.
";

pub const NO_CTL: &str = "\
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

pub const UPLOADED: &str = r#"The screenshot shows the same web browser window, but the "Status" section now displays a success message: "Success: Certificate Uploaded". The "Upload Certificate/Certificate chain" form is updated with: "Certificate Purpose*" set to "Phone-SAST-trust", "Description(friendly name)" set to "2nd eToken Cert", and "Upload File" with a file selection button labeled "Wybierz plik" and the filename "SAST-ADN008580ef.cer". The "Upload" and "Close" buttons remain at the bottom of the form."#;

pub const BEFORE_UPLOAD: &str = r#"The page header includes "Upload" and "Close" buttons. A "Status" section displays a warning: "Warning: Uploading a cluster-wide certificate will distribute it to all servers in this cluster". Below this, the "Upload Certificate/Certificate chain" form is visible, with the following fields: "Certificate Purpose*" set to "Phone-SAST-trust", "Description(friendly name)" set to "1st eToken Cert", and "Upload File" with a file selection button labeled "Wybierz plik" and the filename "SAST-ADN0054f509.cer". At the bottom of the form are "Upload" and "Close" buttons."#;

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
