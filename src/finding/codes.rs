//! Every code there is, declared once: the name in Rust, the name outside, how much it weighs, and what it says.

use serde::{Serialize, Serializer};

use super::Severity;

/// Declares the codes once: the name in Rust, the name outside, the severity, and what it says.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// What was found. The kebab-case names are part of the JSON and are never renamed or used again.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
        pub enum Code { $($(#[doc = $doc])+ #[cfg_attr(any(feature = "schema", feature = "typescript"), serde(rename = $text))] $name,)+ }

        // Derived, it would be one call for each name.
        impl Serialize for Code {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// The name that JSON and `locales/` use.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)+ }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// The file has no byte. Values: none.
    EmptyFile = "empty-file", Note;
    /// Not a trust list and not a signed file. Values: none.
    NotAList = "not-a-list", Error;
    /// Larger than this tool decodes. Values: `size`, `limit` (bytes).
    FileTooLarge = "file-too-large", Error;
    /// More records than this tool decodes. Values: `limit`.
    TooManyRecords = "too-many-records", Error;
    /// So many findings that the rest is only counted. Values: `limit`, `more`.
    TooManyFindings = "too-many-findings", Warning;
    /// So much damage that later records are taken as they say they are. Values: `limit`.
    TooManyRepairs = "too-many-repairs", Warning;
    /// HeaderLength is not where the records start. Values: `declared`, `actual` (bytes).
    HeaderLengthWrong = "header-length-wrong", Error;
    /// The file ends inside the header. Values: `declared`, `here` (bytes).
    HeaderTruncated = "header-truncated", Error;
    /// RECORDLENGTH is not the record's length. Values: `declared`, `actual` (bytes).
    RecordLengthWrong = "record-length-wrong", Error;
    /// The file ends inside a record. Values: `declared`, `here` (bytes), `end` (the file's length).
    RecordTruncated = "record-truncated", Error;
    /// A field has another length than its kind or its neighbours allow. Values: `tag`, `name`, `declared`, `actual`.
    FieldLengthWrong = "field-length-wrong", Error;
    /// A field whose kind has a fixed length has another, and what follows fits. Values: `tag`, `name`, `declared`, `expected`.
    FieldLengthUnexpected = "field-length-unexpected", Error;
    /// A field says it is longer than what is left of its header, record or file. Values: `tag`, `name`, `declared`, `here`.
    FieldTruncated = "field-truncated", Error;
    /// A container's length is not that of the fields in it. Values: `tag`, `name`, `declared`, `actual`.
    ContainerLengthWrong = "container-length-wrong", Error;
    /// Bytes inside the header or a record that are no field. Values: `length`.
    UnreadableBytes = "unreadable-bytes", Error;
    /// Bytes between two records that are no record. Values: `length`.
    BytesBetweenRecords = "bytes-between-records", Error;
    /// Bytes after the last record. Values: `length`.
    TrailingBytes = "trailing-bytes", Error;
    /// A header and no record. Values: none.
    NoRecords = "no-records", Warning;
    /// A tag without a known meaning. Values: `tag`.
    UnknownTag = "unknown-tag", Warning;
    /// A FUNCTION without a known meaning. Values: `function`.
    UnknownFunction = "unknown-function", Warning;
    /// A number that stands for no known algorithm. Values: `tag`, `name`, `number`.
    UnknownAlgorithm = "unknown-algorithm", Warning;
    /// A field that stands more than once. Values: `tag`, `name`.
    RepeatedField = "repeated-field", Error;
    /// A field without which the header or record is incomplete. Values: `tag`, `name`.
    MissingField = "missing-field", Error;
    /// The list was made later than it is now. Values: `made`, `now` (times in UTC, as text).
    TimestampInFuture = "timestamp-in-future", Warning;
    /// A text that does not end in NUL. Values: `tag`, `name`.
    TextNotTerminated = "text-not-terminated", Warning;
    /// A text with a NUL before its end. Values: `tag`, `name`.
    TextHasNul = "text-has-nul", Warning;
    /// A text that is not UTF-8. Values: `tag`, `name`.
    TextNotUtf8 = "text-not-utf8", Warning;
    /// The signature does not belong to this content, or not to the key of the record that is named as signer. Values: none.
    SignatureInvalid = "signature-invalid", Error;
    /// No record has the serial and issuer that the header names as signer. Values: `signer`, `serial`.
    SignerNotInList = "signer-not-in-list", Warning;
    /// The signing record may not sign lists: its function is not 0. Values: `function`.
    SignerNotSast = "signer-not-sast", Error;
    /// Several records have the signer's serial and issuer, and their keys differ. Values: `records`.
    SignerKeysDiffer = "signer-keys-differ", Error;
    /// The signature was made with another digest than the header declares. Values: `declared`, `used`.
    DeclaredDigestDiffers = "declared-digest-differs", Error;
    /// SIGNATUREMODULUS is not the size of the signer's key. Values: `declared`, `actual` (bits).
    ModulusDiffers = "modulus-differs", Warning;
    /// The list is signed with SHA-1. Values: none.
    SignedWithSha1 = "signed-with-sha1", Note;
    /// FILENAME names another kind of file than this is, or than it was given as. Values: `name`, `given`.
    FileNameOfAnotherKind = "file-name-of-another-kind", Warning;
    /// An ITL of more bytes than phones load. Values: `size`, `limit`.
    ItlTooLarge = "itl-too-large", Error;
    /// An ITL of more certificates than phones load. Values: `count`, `limit`.
    ItlTooManyCertificates = "itl-too-many-certificates", Error;
    /// A single hardware token signs, and there is no spare. Values: none.
    OneToken = "one-token", Warning;
    /// A CTL of a cluster in mixed mode without a CAPF record. Values: none.
    NoCapf = "no-capf", Note;
    /// A TVS record in a CTL. Values: none.
    TvsInCtl = "tvs-in-ctl", Warning;
    /// The same certificate under the same function again. Values: `function`, `first` (the other record).
    DuplicateRecord = "duplicate-record", Warning;
    /// A field outside the place where it belongs. Values: `tag`, `name`.
    FieldOutOfPlace = "field-out-of-place", Warning;
    /// CERTIFICATE is no X.509 certificate. Values: none.
    CertificateUnreadable = "certificate-unreadable", Warning;
    /// A certificate had expired when the list was made. Values: `name`, `records`, `count`, `from`, `until` (times in UTC, as text).
    CertificateExpiredBefore = "certificate-expired-before", Warning;
    /// A certificate has expired since. Values: `name`, `records`, `count`, `from`, `until` (times in UTC, as text).
    CertificateExpired = "certificate-expired", Warning;
    /// A certificate is not valid yet. Values: `name`, `records`, `count`, `from`, `until` (times in UTC, as text).
    CertificateNotYetValid = "certificate-not-yet-valid", Warning;
    /// A certificate expires within 90 days. Values: `name`, `records`, `count`, `from`, `until` (times in UTC, as text).
    CertificateExpiresSoon = "certificate-expires-soon", Warning;
    /// The list says it was made before one of its certificates. Values: `name`, `records`, `count`, `from`, `made` (times in UTC, as text).
    MadeBeforeCertificate = "made-before-certificate", Warning;
    /// An RSA key of under 2048 bits. Values: `name`, `records`, `count`, `bits`.
    CertificateSmallKey = "certificate-small-key", Warning;
    /// A certificate signed with SHA-1 or MD5. Values: `name`, `records`, `count`, `digest`.
    CertificateWeakDigest = "certificate-weak-digest", Note;
    /// An elliptic-curve certificate. Values: `name`, `records`, `count`, `curve`, `function`.
    CertificateEc = "certificate-ec", Note;
    /// SUBJECTNAME is not the certificate's subject. Values: none.
    SubjectDiffers = "subject-differs", Warning;
    /// ISSUERNAME is not the certificate's issuer. Values: none.
    IssuerDiffers = "issuer-differs", Warning;
    /// SERIALNUMBER is not the certificate's serial. Values: none.
    SerialDiffers = "serial-differs", Warning;
    /// PUBLICKEY is not the certificate's key. Values: none.
    PublicKeyDiffers = "public-key-differs", Error;
    /// A record's SIGNATURE is not the certificate's signature. Values: none.
    CertificateSignatureDiffers = "certificate-signature-differs", Warning;
    /// CERTHASH matches no certificate here. Values: none.
    CertificateHashUnmatched = "certificate-hash-unmatched", Note;
    /// A printed list has gaps. Values: `count`.
    PrintedShortened = "printed-shortened", Note;
    /// Text within a printed list that is no part of it. Values: none.
    PrintedForeignText = "printed-foreign-text", Note;
    /// The printed fields of a header do not add up to its length. Values: `stated`, `sum` (bytes).
    PrintedHeaderLengthDiffers = "printed-header-length-differs", Warning;
    /// The printed fields of a record do not add up to its length. Values: `stated`, `sum` (bytes).
    PrintedRecordLengthDiffers = "printed-record-length-differs", Warning;
    /// Header and records as printed do not add up to the printed length of the file. Values: `stated`, `sum` (bytes).
    PrintedFileLengthDiffers = "printed-file-length-differs", Warning;
    /// The server, or whoever printed the list, says that it did not verify or could not be parsed. Values: none.
    PrintedNotVerified = "printed-not-verified", Error;
    /// The text says of another record that it signed than the header names. Values: `named`, `marked` (records).
    PrintedSignerDiffers = "printed-signer-differs", Warning;
    /// A private key. Values: `form` (`pkcs12`, `der`, `pem`, `encrypted`).
    PrivateKey = "private-key", Warning;
    /// A certificate signing request. Values: none.
    CertificateRequest = "certificate-request", Note;
    /// PEM or DER that is something else than a certificate. Values: `label`.
    NotACertificate = "not-a-certificate", Note;
    /// A character that is no base64 in a block of PEM. Values: `character`.
    PemBadCharacter = "pem-bad-character", Warning;
    /// A block of PEM that cannot be decoded to a certificate. Values: none.
    PemUnreadable = "pem-unreadable", Warning;
    /// A printed key is cut. Values: `here`, `announced` (bytes).
    PrintedKeyIncomplete = "printed-key-incomplete", Note;
    /// More parts in a text than this tool looks at. Values: `limit`.
    TooManyParts = "too-many-parts", Warning;
    /// A server's DNSNAME is not among its certificate's names. Values: `name`, `records`, `count`, `host`.
    HostNotInCertificate = "host-not-in-certificate", Note;
    /// A certificate stands in a list of the desk. Values: `file`, `count`, `records`, `functions`.
    CertificateInList = "certificate-in-list", Note;
    /// A certificate signs a list of the desk. Values: `file`, `count`, `records`, `functions`.
    CertificateSignsList = "certificate-signs-list", Note;
    /// An older certificate of the same subject stands in a CTL. Values: `file`, `count`, `records`, `functions`, `serial`.
    CertificateReplaced = "certificate-replaced", Warning;
    /// A newer certificate of the same subject stands in a list. Values: `file`, `count`, `records`, `functions`, `serial`.
    CertificateSuperseded = "certificate-superseded", Note;
    /// Another certificate of the same subject stands in a list. Values: `file`, `count`, `records`, `functions`, `serial`.
    CertificateOther = "certificate-other", Note;
    /// A certificate is probably that of a record; the text differs. Values: `file`, `count`, `records`, `functions`, `place`.
    CertificateNear = "certificate-near", Note;
    /// Neither a certificate nor its subject stands in a list. Values: `file`.
    CertificateNotInList = "certificate-not-in-list", Note;
    /// A text names the certificate of a record. Values: `file`, `count`, `records`, `functions`, `serial`.
    NamedInList = "named-in-list", Note;
    /// A text probably names the certificate of a record. Values: `file`, `count`, `records`, `functions`, `serial`, `place`.
    NamedNear = "named-near", Note;
    /// A text names a certificate of the desk. Values: `file`, `serial`.
    NamedIsCertificate = "named-is-certificate", Note;
    /// ClusterSecurityMode and a list agree. Values: `file`.
    ModeAgrees = "mode-agrees", Note;
    /// ClusterSecurityMode is 0, and there is a list of mixed mode. Values: `file`.
    ListWhileNonSecure = "list-while-non-secure", Warning;
    /// ClusterSecurityMode is 1, and there is no list. Values: `file`.
    NoListWhileMixed = "no-list-while-mixed", Warning;
    /// ClusterSecurityMode and a list do not agree. Values: `file`.
    ModeAndListDiffer = "mode-and-list-differ", Warning;
    /// ClusterSecurityMode as it is printed. Values: `mode` (text), `number` (the same as a number).
    ClusterSecurityMode = "cluster-security-mode", Note;
    /// ClusterSecurityMode was asked for, and the text has no answer. Values: none.
    ClusterSecurityModeUnanswered = "cluster-security-mode-unanswered", Note;
    /// The cluster was set to mixed mode. Values: `command`, `answer` (where it is printed), `here` (1 where it is).
    MixedModeSet = "mixed-mode-set", Note;
    /// The cluster was set to non-secure mode. Values: `command`, `answer` (where it is printed), `here` (1 where it is).
    NonSecureModeSet = "non-secure-mode-set", Note;
    /// The CTL was made anew. Values: `command`, `answer` (where it is printed), `here` (1 where it is).
    CtlFileUpdated = "ctl-file-updated", Note;
    /// The CTL is to be signed with the CallManager key; no success line of this command is known. Values: `command`, `answer` (where it is printed), `here` (1 where it is).
    CtlLocalkeyReset = "ctl-localkey-reset", Note;
    /// The ITL was signed with the CallManager key. Values: `command`, `answer` (where it is printed), `here` (1 where it is).
    ItlLocalkeyReset = "itl-localkey-reset", Note;
    /// The ITL was signed with an ITLRecovery key from elsewhere. Values: `command`, `answer` (where it is printed), `here` (1 where it is).
    ItlRemotekeyReset = "itl-remotekey-reset", Note;
    /// A CTL was deleted from one node. Values: `command`, `count`, `answer` (where it is printed), `here` (1 where it is).
    CtlFileDeleted = "ctl-file-deleted", Note;
    /// Nothing was deleted. Values: `command`, `count`, `answer` (where it is printed), `here` (1 where it is).
    CtlFileNotDeleted = "ctl-file-not-deleted", Warning;
    /// A command's question was answered with no. Values: `command`, `answer`, `here` (1).
    CommandDeclined = "command-declined", Note;
    /// A command's output ends before the line that says it was done. Values: `command`, `answer` (where it is printed), `here` (1 where it is).
    CommandUnfinished = "command-unfinished", Warning;
    /// The CTL Client refuses a hardware token that is not in the CTL. Values: none.
    TokenNotInCtl = "token-not-in-ctl", Warning;
    /// The CTL Client finds no CTL on a cluster in mixed mode. Values: none.
    NoCtlInMixedMode = "no-ctl-in-mixed-mode", Warning;
    /// A certificate was uploaded. Values: `purpose`, `description`, `file` (where they are printed), `here` (1, 2 and 4 for these, added up).
    CertificateUploaded = "certificate-uploaded", Note;
    /// The page before an upload. Values: `purpose`, `description`, `file` (where they are printed), `here` (1, 2 and 4 for these, added up).
    CertificateNotUploadedYet = "certificate-not-uploaded-yet", Note;
    /// A certificate was not taken: its names are not those of the request. Values: as `certificate-uploaded`.
    CertificateRefused = "certificate-refused", Warning;
    /// TVS is asked for a certificate. Values: `time`, `subject`, `issuer`, `serial` (where they are printed), `here` (3: all, 2: no subject, 1: the serial alone, 0: no serial).
    TvsQuery = "tvs-query", Note;
    /// The phone that asks. Values: `phone`, `time`.
    TvsPhone = "tvs-phone", Note;
    /// TVS takes the certificate for that of a hardware token. Values: `time`.
    TvsToken = "tvs-token", Note;
    /// A store of TVS has the certificate. Values: `store`, `time`, `roles` (numbers as printed), `count` (of these), `stated` (how many there are).
    TvsStoreFound = "tvs-store-found", Note;
    /// A store of TVS has no such certificate. Values: `store`, `time`.
    TvsStoreMissing = "tvs-store-missing", Note;
    /// A store of TVS is searched, and the text has no answer. Values: `store`, `time`.
    TvsStoreUnanswered = "tvs-store-unanswered", Note;
    /// No store of TVS has the certificate. Values: `time`, `count` (of stores).
    TvsUnknown = "tvs-unknown", Warning;
    /// A serial number is printed with a digit less than the length beside it states. Values: `serial`, `issuer`, `digits`, `expected`.
    TvsSerialCut = "tvs-serial-cut", Note;
    /// TVS reads the CTL again. Values: `time`.
    TvsRecached = "tvs-recached", Note;
    /// TVS has a certificate from the CTL. Values: `serial`, `issuer`, `time`.
    TvsCached = "tvs-cached", Note;
    /// A phone connects to TVS. Values: `time`.
    PhoneTvsConnected = "phone-tvs-connected", Note;
    /// A phone asks TVS. Values: `time`, `here` (1 where the text has the answer).
    PhoneTvsAsked = "phone-tvs-asked", Note;
    /// A phone has an answer of TVS. Values: `time`, `seconds` (text; since it asked), `here` (1 where these are known).
    PhoneTvsAnswered = "phone-tvs-answered", Note;
    /// A phone has emptied its cache of TVS's answers. Values: `time`, `seconds` (text; since it asked), `here` (1 where these are known).
    PhoneTvsFlushed = "phone-tvs-flushed", Note;
    /// A phone keeps an answer of TVS. Values: `time`, `hours`, `here` (1 where the hours are printed).
    PhoneTvsCached = "phone-tvs-cached", Note;
    /// A phone finds a signature right. Values: `time`.
    PhoneAuthenticated = "phone-authenticated", Note;
    /// A phone is given a newer header than it knows. Values: `time`, `version`, `known`.
    PhoneHeaderVersion = "phone-header-version", Note;
    /// A phone has verified a list. Values: `time`.
    PhoneListVerified = "phone-list-verified", Note;
    /// A phone has installed a list. Values: `time`.
    PhoneListUpdated = "phone-list-updated", Note;
    /// A phone fetches a list. Values: `time`, `file`.
    PhoneListFetched = "phone-list-fetched", Note;

    // Whether phones accept a new list.

    /// It is the list that the phone holds. Values: `digest`.
    AcceptSame = "accept-same", Note;
    /// The phone has no CTL, and takes the first one. Values: none.
    AcceptFirstCtl = "accept-first-ctl", Note;
    /// The phone has neither CTL nor ITL, and takes the first ITL. Values: none.
    AcceptFirstItl = "accept-first-itl", Note;
    /// There is no new list. Values: none.
    AcceptNothingOffered = "accept-nothing-offered", Note;
    /// An ITL is authenticated by the CTL that the phone holds. Values: none.
    AcceptItlByCtl = "accept-itl-by-ctl", Note;
    /// Whether phones hold a CTL, by which an ITL is authenticated, is not known. Values: none.
    AcceptItlCtlNotGiven = "accept-itl-ctl-not-given", Note;
    /// Phones without Security by Default use no ITL. Values: none.
    AcceptWithoutSbdNoItl = "accept-without-sbd-no-itl", Note;
    /// The new list's signature is valid under a key that the phone holds. Values: none; the record in the phone's list.
    AcceptVerifiedByHeld = "accept-verified-by-held", Note;
    /// The new list's signature is valid under the signer's key in the new list itself. Values: none; the record there.
    AcceptVerifiedByNew = "accept-verified-by-new", Note;
    /// The new list's signature is not by the key that the phone holds for its signer. Values: none; the record in the phone's list.
    AcceptBadByHeld = "accept-bad-by-held", Error;
    /// The new list's signature is invalid under its own signer's key. Values: none; the record there.
    AcceptBadByNew = "accept-bad-by-new", Error;
    /// The phone's list has another certificate under the signer's serial and issuer. Values: none; the record in the phone's list.
    AcceptOtherCertificate = "accept-other-certificate", Error;
    /// The signature of a list as text cannot be checked. Values: none.
    AcceptTextUnchecked = "accept-text-unchecked", Note;
    /// The new list's signature cannot be checked. Values: none.
    AcceptUnchecked = "accept-unchecked", Warning;
    /// The digest that the header declares is not the one it was signed with. Values: `declared`, `used`.
    AcceptDigestDiffers = "accept-digest-differs", Warning;
    /// The new list does not say who signed it. Values: none.
    AcceptSignerNotNamed = "accept-signer-not-named", Warning;
    /// The signer is a SAST record of the phone's list. Values: `name`, `serial`, `issuer`; the record there.
    AcceptSignerTrusted = "accept-signer-trusted", Note;
    /// The signer has serial and issuer of a SAST record of the phone's list; its key is not shown. Values: `name`,
    /// `serial`, `issuer`; the record there.
    AcceptSignerNamed = "accept-signer-named", Note;
    /// The signer stands in the phone's list, but not as SAST. Values: `name`, `serial`, `issuer`; the record there.
    AcceptSignerNotSast = "accept-signer-not-sast", Warning;
    /// A record of the phone's list is probably the signer's, and the text differs. Values: `name`, `serial`, `issuer`.
    AcceptSignerNear = "accept-signer-near", Note;
    /// The signer does not stand in the phone's list. Values: `name`, `serial`, `issuer`.
    AcceptSignerUnknown = "accept-signer-unknown", Warning;
    /// The text of the phone's list leaves records out, and the signer may be one of them. Values: `name`, `serial`, `issuer`.
    AcceptHeldIncomplete = "accept-held-incomplete", Warning;
    /// What TVS must know. Values: `name`, `serial`, `issuer`.
    AcceptTvsAsked = "accept-tvs-asked", Note;
    /// Where a phone's TVS servers are configured. Values: none.
    AcceptTvsServers = "accept-tvs-servers", Note;
    /// The TVS servers in a phone's configuration. Values: `servers`.
    AcceptTvsServersNamed = "accept-tvs-servers-named", Note;
    /// The phone's ITL holds certificates of TVS. Values: `file`, `records`, `count`.
    AcceptTvsInItl = "accept-tvs-in-itl", Note;
    /// The phone's ITL was not given. Values: none.
    AcceptTvsItlNotGiven = "accept-tvs-itl-not-given", Note;
    /// The phone's ITL holds no certificate of TVS. Values: `file`.
    AcceptTvsItlEmptied = "accept-tvs-itl-emptied", Error;
    /// A newer ITL has none of the TVS certificates in the phone's. Values: `file`.
    AcceptTvsRenewed = "accept-tvs-renewed", Error;
    /// A trace shows that TVS knows the signer. Values: `serial`.
    AcceptTvsTraceYes = "accept-tvs-trace-yes", Note;
    /// A trace shows that TVS knows a certificate whose serial number is nearly the signer's. Values: `serial`, `place`.
    AcceptTvsTraceNear = "accept-tvs-trace-near", Note;
    /// A trace shows that TVS does not know the signer. Values: `serial`.
    AcceptTvsTraceNo = "accept-tvs-trace-no", Error;
    /// The phone keeps its list. Values: none.
    AcceptRefused = "accept-refused", Error;

    // Which anchor of the phones is left.

    /// The anchor's certificate is today's. Values: `file`, `serial`.
    AnchorIsToday = "anchor-is-today", Note;
    /// A certificate of the anchor's subject that was given is another one. Values: `file`, `serial`.
    AnchorReplaced = "anchor-replaced", Warning;
    /// The list that TFTP serves has another certificate of the anchor's subject. Values: `file`, `serial`; the record there.
    AnchorReplacedInList = "anchor-replaced-in-list", Warning;
    /// A given certificate with another subject took the anchor's place. Values: `file`, `serial`.
    AnchorReplacedByOther = "anchor-replaced-by-other", Warning;
    /// The anchor is the given certificate, and the list that TFTP serves has another one in its place. Values: `file`,
    /// `other`; the record there.
    AnchorFileOlder = "anchor-file-older", Note;
    /// An anchor of another cluster. Values: none.
    AnchorOfOther = "anchor-of-other", Note;
    /// The anchor signed the list that TFTP serves. Values: `file`.
    AnchorSignedServed = "anchor-signed-served", Note;
    /// The certificate of today was not given. Values: none.
    AnchorNotGiven = "anchor-not-given", Note;
    /// A hardware token. Values: none.
    AnchorToken = "anchor-token", Note;
    /// The list has no anchor. Values: none.
    AnchorsNone = "anchors-none", Error;
    /// No anchor is left. Values: `name`.
    AnchorsAllDead = "anchors-all-dead", Error;
    /// It is not known of any anchor whether it is alive. Values: `name`, `count` (of those that are not known).
    AnchorsNotKnown = "anchors-not-known", Note;
    /// One anchor is left, which must not be renewed. Values: `name`.
    AnchorsDoNotRenew = "anchors-do-not-renew", Warning;
    /// One anchor is alive, the others are not known. Values: `name`, `other`.
    AnchorsDoNotRenewYet = "anchors-do-not-renew-yet", Warning;
    /// How the second anchor is restored. Values: `name` (the dead ones).
    AnchorsRestoreSecond = "anchors-restore-second", Note;
    /// The list has one anchor alone. Values: none.
    AnchorsOnlyOne = "anchors-only-one", Note;
    /// The second anchor stands in the list that TFTP offers. Values: `name`.
    AnchorsSecondOffered = "anchors-second-offered", Note;
    /// The text leaves records out, anchors among them perhaps. Values: none.
    AnchorsIncomplete = "anchors-incomplete", Warning;
    /// Several anchors are alive: any one may be renewed. Values: `name`.
    AnchorsAnyOne = "anchors-any-one", Note;
    /// The list that TFTP offers holds fewer live anchors than phones have. Values: `count`, those that are left there;
    /// `name`, what they are called; `other`, those that are not in it.
    AnchorsFewerOffered = "anchors-fewer-offered", Warning;
    /// The first list that phones will get holds anchors that are dead. Values: `name`.
    AnchorsMakeAnew = "anchors-make-anew", Warning;
    /// Hardware tokens are anchors. Values: `count`.
    AnchorsTokens = "anchors-tokens", Note;
    /// Way back: the CTL signed with the CallManager key. Values: `here` (1: that anchor is alive, 0: it may be).
    RecoverCtlLocalkey = "recover-ctl-localkey", Note;
    /// Way back: the ITL signed with the CallManager key. Values: `here` (1: that anchor is alive, 0: it may be).
    RecoverItlLocalkey = "recover-itl-localkey", Note;
    /// Way back: the CTL made anew, signed by ITLRecovery. Values: `here` (1: that anchor is alive, 0: it may be).
    RecoverCtlUpdate = "recover-ctl-update", Note;
    /// Way back: the CTL made anew, signed by CallManager, up to 11.5. Values: `here` (1: that anchor is alive, 0: it may be).
    RecoverCtlByManager = "recover-ctl-by-manager", Note;
    /// Way back: the ITL made anew, signed by CallManager, up to 11.5. Values: `here` (1: that anchor is alive, 0: it may be).
    RecoverItlByManager = "recover-itl-by-manager", Note;
    /// Way back: the ITL made anew, signed by ITLRecovery. Values: `here` (1: that anchor is alive, 0: it may be).
    RecoverItlRestart = "recover-itl-restart", Note;
    /// Way back: the ITL signed with an exported ITLRecovery key. Values: `here` (1: that anchor is alive, 0: it may be).
    RecoverItlRemotekey = "recover-itl-remotekey", Note;
    /// Way back: a list that a token signs. Values: none.
    RecoverToken = "recover-token", Note;
    /// Way back: TVS, which the phone's ITL knows. Values: none.
    RecoverTvs = "recover-tvs", Note;
    /// Way back: TVS, if the phone's ITL knows it. Values: none.
    RecoverTvsPerhaps = "recover-tvs-perhaps", Note;
    /// Way back: a backup that was made before. Values: none.
    RecoverBackup = "recover-backup", Note;
    /// Way back: the list deleted on each phone. Values: none.
    RecoverDelete = "recover-delete", Note;

    // Moving phones to another cluster.

    /// The phones know an anchor of the destination. Values: `name`, `serial`, `file` (the source's list); the record there.
    RehearsalAnchorReady = "rehearsal-anchor-ready", Note;
    /// The phones do not know an anchor of the destination. Values: `name`, `serial`, `file` (the source's list).
    RehearsalAnchorMissing = "rehearsal-anchor-missing", Warning;
    /// The destination's list holds an anchor of the source. Values: `name`, `serial`, `file` (the destination's list); the record there.
    RehearsalBackReady = "rehearsal-back-ready", Note;
    /// The destination's list does not hold an anchor of the source. Values: `name`, `serial`, `file` (the destination's list).
    RehearsalBackMissing = "rehearsal-back-missing", Note;
    /// The phones' ITL knows TVS. Values: `file`.
    RehearsalTvsReady = "rehearsal-tvs-ready", Note;
    /// The phones' ITL does not know any TVS. Values: `file`.
    RehearsalTvsMissing = "rehearsal-tvs-missing", Error;
    /// The phones' ITL was not given. Values: none.
    RehearsalTvsNotGiven = "rehearsal-tvs-not-given", Note;
    /// The parameter that empties the ITL strands phones between secure clusters. Values: none.
    RehearsalRollbackTrap = "rehearsal-rollback-trap", Warning;

    // The lists of a cluster's nodes. `group` and `reference` are the numbers of lists that differ.

    /// All of them are one file. Values: `nodes`, `count`, `digest`.
    NodesSame = "nodes-same", Note;
    /// The CTLs of nodes are not one file. Values: `nodes`, `count` (of different lists).
    NodesDiffer = "nodes-differ", Warning;
    /// CTLs of one cluster are not one file, and of which nodes they are is not known. Values: `nodes`, `count`.
    NodesMayDiffer = "nodes-may-differ", Note;
    /// Whether some are the same as the others is not known. Values: `nodes`, `count`.
    NodesUnknown = "nodes-unknown", Note;
    /// Nodes have an older list. Values: `nodes`, `count`, `group`, `reference`, `other` (nodes).
    NodesBehind = "nodes-behind", Warning;
    /// The list of nodes is emptied. Values: `nodes`, `count`, `group`.
    NodesEmptied = "nodes-emptied", Warning;
    /// Another certificate signed the list of nodes. Values: `nodes`, `count`, `group`, `signer`, `reference`, `other` (signer).
    NodesOtherSigner = "nodes-other-signer", Warning;
    /// Nodes say that they have no such list. Values: `nodes`, `count`.
    NodesMissing = "nodes-missing", Warning;
    /// ITLs differ, as each TFTP node has its own. Values: `nodes`.
    NodesItlDiffer = "nodes-itl-differ", Note;
    /// All ITLs hold the same anchors beside their nodes' own. Values: `name`, `count`.
    NodesAnchorsSame = "nodes-anchors-same", Note;
    /// An ITL holds other anchors than most. Values: `nodes`, `name`, `count` (of its anchors), `other`.
    NodesAnchorsDiffer = "nodes-anchors-differ", Warning;
    /// No anchor stands in all ITLs: each holds its own node's. Values: none.
    NodesAnchorsOwn = "nodes-anchors-own", Note;
    /// Older lists of the same nodes are left out. Values: `nodes`.
    NodesOlderLeftOut = "nodes-older-left-out", Note;
    /// More lists than are compared. Values: `limit`.
    NodesTooMany = "nodes-too-many", Warning;
}
