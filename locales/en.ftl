### The words of ctl-inspector, English. One file a language; ids are the codes of the JSON. Values arrive as they stand
### in the file (the faces escape them) or as numbers, which are grouped by the language's rules.

## What the language calls itself, and what it writes between thousands.

language-name = English
language-thousands = ,

## The three verdicts. Never a fourth, and "invalid" is used for nothing else.

verdict-valid = Signature valid
verdict-invalid = Signature invalid
verdict-cannotTell = Signature cannot be checked

## Why a verdict is what it is.

reason-verified = The signer's key made it over exactly this content.
reason-content-differs = The signer's key made this signature, but over other content: the file was changed after it was signed.
reason-not-by-this-key = The key in the signer's record did not make this signature: either another key did, or the signature itself was changed.
reason-length-differs = The signature is not as long as the signer's key, so that key cannot have made it.
reason-no-signature = The file has no SIGNATURE field.
reason-signature-damaged = The length of the SIGNATURE field is wrong, so which bytes are the signature is only a guess.
reason-signer-not-named = The header does not name the signer's serial number and issuer.
reason-signer-not-in-list = The signer's certificate is not in the list.
reason-signer-not-given = A signed file does not hold its signer's certificate; it stands in a trust list of the cluster.
reason-text-alone = A text does not hold what was signed: only the file does.
reason-printed-by-this-key = The key made the signature that is printed. Over which content, only the file can tell.
reason-printed-not-by-this-key = The key did not make the signature that is printed: either another key did, or the text is not as it was.
reason-no-key = The signer's record has no public key.
reason-malformed-key = The signer's public key cannot be read.
reason-unsupported-key = The signer's key is not an RSA key, and no other kind is known to sign trust lists.
reason-key-size = The signer's key is smaller than 512 or larger than 4,096 bits.
reason-unsupported-algorithm = The header names a signature algorithm other than RSA PKCS#1 v1.5, and as RSA PKCS#1 v1.5 it does not verify.
reason-unsupported-digest = The signer's key made this signature, but with a digest other than SHA-1, SHA-256, SHA-384 or SHA-512.

## What an input is.

content-empty = The file is empty. CUCM says of it: “Length of CTL file: 0”.
content-trustList-ctl = Certificate Trust List
content-trustList-itl = Identity Trust List
content-trustList-unknown = Trust list
content-signedFile = Signed file
content-signedFile-encrypted = Signed file with encrypted content
content-evidence = In it: { $parts }.
content-tooLarge = This file is too large to be a trust list. Its checksums are here; it was not decoded.
content-unrecognised-pem = This is PEM text, most likely a certificate, and not a trust list.
content-unrecognised-der = This looks like a DER certificate and not like a trust list.
content-unrecognised-zip = This is a ZIP archive. Unpack it and drop the trust list in it.
content-unrecognised-gzip = This is a gzip archive. Unpack it and drop the trust list in it.
content-unrecognised-tar = This is a tar archive. Unpack it, and drop the trust list that is in it.
content-unrecognised-capture = This is a network capture and not a trust list.
content-unrecognised-pdf = This is a PDF document and not a trust list.
content-unrecognised-picture = This is a picture and not a trust list.
content-unrecognised-markup = This is HTML or XML and not a trust list.
content-unrecognised-text = This is text in which nothing is recognised.
content-unrecognised-textUtf16 = This is text in UTF-16 in which nothing is recognised.
content-unrecognised-binary = This is not a trust list.

## What a part of a text is.

part-list = A trust list as text
    .count = { $count ->
       [one] 1 trust list as text
      *[other] { $count } trust lists as text
    }
part-certificate = Certificate
    .count = { $count ->
       [one] 1 certificate
      *[other] { $count } certificates
    }
part-private-key = Private key
    .count = { $count ->
       [one] 1 private key
      *[other] { $count } private keys
    }
part-encoded = Encoded data
    .count = { $count ->
       [one] 1 piece of encoded data
      *[other] { $count } pieces of encoded data
    }
part-phone-configuration = Configuration of a phone
    .count = { $count ->
       [one] 1 configuration of a phone
      *[other] { $count } configurations of phones
    }
part-security-mode = Cluster security mode
    .count = { $count ->
       [one] the cluster's security mode
      *[other] { $count } times the cluster's security mode
    }
part-dialogue = Dialogue on the command line of CUCM
    .count = { $count ->
       [one] 1 dialogue on the command line
      *[other] { $count } dialogues on the command line
    }
part-ctl-client = Message of the CTL Client
    .count = { $count ->
       [one] 1 message of the CTL Client
      *[other] { $count } messages of the CTL Client
    }
part-upload = Upload of a certificate
    .count = { $count ->
       [one] 1 upload of a certificate
      *[other] { $count } uploads of certificates
    }
part-tvs-trace = Trace of TVS
    .count = { $count ->
       [one] 1 trace of TVS
      *[other] { $count } traces of TVS
    }
part-phone-log = Console log of a phone
    .count = { $count ->
       [one] 1 console log of a phone
      *[other] { $count } console logs of phones
    }
part-other = Not recognised
    .count = text that is not recognised

## What several findings advise. The sources do not agree on the order, so both are said.

-renewal = Renew one certificate at a time and wait until phones are registered again. Cisco 214231 has the order CAPF, CallManager, TVS, ITLRecovery; the security guide puts TFTP (CallManager) last. In mixed mode `utils ctl update CTLFile` follows CAPF, CallManager and ITLRecovery. Never renew CallManager and ITLRecovery together: phones would have no anchor left. On a cluster that came from 10 to 12.0 and runs 12.5 before SU3, the list may hold an ITLRecovery certificate that is no longer in use: then CallManager is the only anchor and must not be renewed before that is repaired (field notice 70613). Phones without Security by Default refuse a list whose new signer they do not hold, until their list is deleted.

-again = Fetch the file again in binary mode (a transfer as text changes it), and compare its checksum with what `show ctl` or `show itl` prints on the server.

# Which services are restarted after a CTL has changed: by release, because the release is not known.
-restarts = Restart services, then the phones. Up to 11.5: TFTP and CallManager on all nodes that run them (Cisco 118893). 12.x: CallManager and CTIManager (field notice 70613). 14: the release notes ask for no restart by hand after CallManager is renewed, while Cisco 214231 (2026) still lists CallManager, CTIManager, TVS, TFTP and HAProxy.

## What was found. `record` is the number of the record that a finding speaks of, where it speaks of one.

finding-empty-file = The file holds no byte.
finding-not-a-list = This is neither a trust list nor a signed file, nor anything else that is recognised.
    .do = A CTL is the file `CTLFile.tlv`, an ITL the file `ITLFile.tlv`, both on a TFTP server of the cluster.
finding-file-too-large = The file is { $size } bytes long. More than { $limit } bytes are not decoded; its checksums are right all the same.
finding-too-many-records = After { $limit } records the rest of the file is kept as bytes.
finding-too-many-findings = After { $limit } findings the rest is only counted: { $more } more.
finding-too-many-repairs = The file is damaged in more than { $limit } places. The lengths that it states are taken as they are from there on.
finding-header-length-wrong = HeaderLength says { $declared } bytes, but the header is { $actual } bytes long.
    .do = { -again }
finding-header-truncated = The file ends inside the header, which says it is { $declared } bytes long. { $here } bytes of it are here and shown.
    .do = { -again }
finding-record-length-wrong = RECORDLENGTH of record { $record } says { $declared } bytes, but the record is { $actual } bytes long.
    .do = { -again }
finding-record-truncated = The file ends at byte { $end }, inside record { $record }, which says it is { $declared } bytes long. { $here } bytes of it are here and shown.
    .do = { -again }
finding-field-length-wrong = { $name } (tag { $tag }) says it is { $declared } bytes long, but the next field begins after { $actual }.
    .do = { -again }
finding-field-length-unexpected = { $name } (tag { $tag }) is { $declared } bytes long where { $expected } are right.
    .do = { -again }
finding-field-truncated = { $name } (tag { $tag }) says it is { $declared } bytes long. { $here } bytes of it are here and shown.
    .do = { -again }
finding-container-length-wrong = { $name } (tag { $tag }) says that the fields in it take { $declared } bytes, but they take { $actual }.
    .do = { -again }
finding-unreadable-bytes = { $length ->
    [one] { $length } byte is no field and is kept as it is.
   *[other] { $length } bytes are no fields and are kept as they are.
}
    .do = { -again }
finding-bytes-between-records = { $length ->
    [one] { $length } byte before the next record belongs to no record.
   *[other] { $length } bytes before the next record belong to no record.
}
    .do = { -again }
finding-trailing-bytes = { $length ->
    [one] { $length } byte follows the last record and belongs to none.
   *[other] { $length } bytes follow the last record and belong to none.
}
    .do = { -again }
finding-no-records = The file has a header and no record.
finding-unknown-tag = A field has the unknown tag { $tag }.
    .why = Its bytes are kept and shown. What they mean is not known.
finding-unknown-function = Record { $record } has the unknown function { $function }.
    .why = Which role it stands for is not known; the certificate can be looked at all the same.
finding-unknown-algorithm = { $name } (tag { $tag }) is { $number }, which stands for no known algorithm.
finding-repeated-field = { $name } (tag { $tag }) stands here again; the first one counts.
finding-missing-field = { $name } (tag { $tag }) is missing.
    .do = { -again }
finding-text-not-terminated = { $name } (tag { $tag }) does not end in NUL.
    .do = { -again }
finding-text-has-nul = { $name } (tag { $tag }) has a NUL before its end.
    .do = { -again }
finding-text-not-utf8 = { $name } (tag { $tag }) is not UTF-8; the bytes that are not are shown as �.
finding-timestamp-in-future = The list says it was made on { $made }, which is later than now ({ $now }).
    .do = Compare the clocks of the server and of this computer.
finding-signature-invalid = The signature does not hold. Phones refuse a list whose signature does not verify.
    .why = A list is believed by its signature alone. It breaks when a single byte of the file is changed, also by a transfer as text.
    .do = { -again }
finding-signer-not-in-list = No record has the serial number and issuer that the header names as the signer: { $signer }, serial { $serial }.
    .why = A list carries its signer's certificate, and with its key the signature is checked.
finding-signer-not-sast = The signing record has the function { $function }. Only a System Administrator Security Token may sign a trust list.
finding-signer-keys-differ = Records { $records } have the signer's serial number and issuer, but not the same key.
    .why = Serial number and issuer are meant to name one certificate. Two keys under them are a mistake or an attempt to deceive.
finding-declared-digest-differs = The header declares { $declared }, but the signature was made with { $used }.
    .why = Whether a phone that goes by the declared digest takes such a list is not known.
finding-modulus-differs = SIGNATUREMODULUS declares { $declared } bits, but the signer's key has { $actual }.
    .why = The number only announces the size; the key itself was used for checking.
finding-signed-with-sha1 = The list is signed with SHA-1.
    .why = SHA-1 is what CUCM uses for signed files unless it is told otherwise, in release 15 too, and 7900, 8900 and 9900 phones verify nothing else.
    .source = CUCM security guides 12.5SU5, 14SU2 and 15
finding-file-name-of-another-kind = FILENAME is { $name }, but the file was given as { $given } or is another kind of list.
    .why = FILENAME says which list this is, and it is signed.
    .do = Make sure that the file is the one you meant.
finding-itl-too-large = The ITL is { $size } bytes long. Phones fail to load an ITL of more than { $limit } bytes.
    .source = CUCM security guides 12.5SU5, 14SU2 and 15
finding-itl-too-many-certificates = The ITL holds { $count } certificates. Phones fail to load an ITL of more than { $limit }.
    .source = CUCM security guides 12.5SU5, 14SU2 and 15
finding-one-token = One hardware token is the only one in the list.
    .why = There is no spare.
    .do = Add a second token with the CTL Client while this one still works.
    .source = Cisco 118893, 214231
finding-no-capf = The list has no CAPF record.
    .why = CAPF issues the certificates (LSC) of phones.
finding-tvs-in-ctl = Record { $record } is a TVS record. TVS belongs to an ITL and not to a CTL.
finding-duplicate-record = Record { $record } is the same certificate under the same function ({ $function }) as record { $first }.
finding-field-out-of-place = { $name } (tag { $tag }) does not stand where it belongs.
finding-certificate-unreadable = The certificate of record { $record } cannot be read as X.509.
finding-certificate-expired-before = The certificate of { $name } { $count ->
        [0] had
        [one] (record { $records }) had
       *[other] (records { $records }) had
    } expired when the list was made: it ended on { $until }.
    .why = What phones do about an expired certificate is not documented.
    .do = See under Certificate Management whether the server still has this certificate. { -renewal }
    .source = Cisco 214231; CUCM security guide; field notice 70613
finding-certificate-expired = The certificate of { $name } { $count ->
        [0] expired
        [one] (record { $records }) expired
       *[other] (records { $records }) expired
    } on { $until }.
    .why = What phones do about an expired certificate is not documented.
    .do = { -renewal }
    .source = Cisco 214231; CUCM security guide; field notice 70613
finding-certificate-not-yet-valid = The certificate of { $name } { $count ->
        [0] is
        [one] (record { $records }) is
       *[other] (records { $records }) is
    } not valid before { $from }.
    .do = Compare the clocks of the servers and of this computer.
finding-certificate-expires-soon = The certificate of { $name } { $count ->
        [0] expires
        [one] (record { $records }) expires
       *[other] (records { $records }) expires
    } within 90 days, on { $until }.
    .do = Plan its renewal. { -renewal }
    .source = Cisco 214231; CUCM security guide; field notice 70613
finding-made-before-certificate = The list says it was made on { $made }, before the certificate of { $name } (record { $records }) began on { $from }.
    .do = Compare the clocks of the servers.
finding-certificate-small-key = The certificate of { $name } { $count ->
        [0] has
        [one] (record { $records }) has
       *[other] (records { $records }) has
    } an RSA key of { $bits } bits.
    .why = Under 2,048 bits RSA is no longer considered strong.
    .do = Choose 2,048 bits or more when the certificate is renewed next.
finding-certificate-weak-digest = The certificate of { $name } { $count ->
        [0] is
        [one] (record { $records }) is
       *[other] (records { $records }) is
    } signed with { $digest }.
finding-certificate-ec = The certificate of { $name } { $count ->
        [0] has
        [one] (record { $records }) has
       *[other] (records { $records }) has
    } an elliptic-curve key, { $curve }.
    .why = CUCM has a CallManager-ECDSA certificate beside the RSA one from 11.0 on. As CCM+TFTP or CCM it is for SIP over TLS; as TFTP it authenticates provisioning over HTTPS.
finding-subject-differs = SUBJECTNAME of record { $record } is not the subject of its certificate.
finding-issuer-differs = ISSUERNAME of record { $record } is not the issuer of its certificate.
finding-serial-differs = SERIALNUMBER of record { $record } is not the serial number of its certificate.
finding-public-key-differs = PUBLICKEY of record { $record } is not the key of its certificate.
    .why = The signature is checked with the key in PUBLICKEY. A certificate beside it that has another key does not vouch for it.
finding-certificate-signature-differs = SIGNATURE of record { $record } is not the signature of its certificate.
finding-certificate-hash-unmatched = CERTHASH of record { $record } stands for a certificate that is not in this list.
finding-printed-shortened = { $count ->
    [one] The text says at one place that something is left out.
   *[other] The text says at { $count } places that something is left out.
}
    .why = What stood there is unknown, and nothing is concluded from it.
finding-printed-foreign-text = Text stands within the output that is no part of it.
finding-printed-header-length-differs = HeaderLength says { $stated } bytes, but the printed fields of the header add up to { $sum }.
    .why = Either lines are missing or changed in this text, or the list itself is damaged.
finding-printed-record-length-differs = RECORDLENGTH of record { $record } says { $stated } bytes, but its printed fields add up to { $sum }.
    .why = Either lines are missing or changed in this text, or the list itself is damaged.
finding-printed-file-length-differs = The length of the file is given as { $stated } bytes, but header and records add up to { $sum }.
    .why = Either something is missing or changed in this text, or the list itself is damaged.
finding-printed-not-verified = The server itself says that it could not verify or parse the list.
finding-printed-signer-differs = The header names record { $named } as the signer, but the text marks record { $marked }.
    .why = The two come from one file, so one of them was changed.
finding-private-key = { $form ->
    [pkcs12] This is a PKCS#12 file (.p12): it holds a private key.
    [encrypted] This is an encrypted private key.
   *[other] This is a private key.
}
    .why = Whoever has a private key can act in its owner's name. ITLRecovery.p12 holds the key that signs the cluster's lists: whoever has it can sign lists that phones accept.
    .do = Remove it from mails and tickets. It is not needed here: a certificate says all that is to be compared. Nothing of the key is shown or kept in a report.
finding-certificate-request = This is a certificate signing request and not a certificate.
    .why = It is what is sent to a certificate authority. Phones and lists know the certificate that comes back.
finding-not-a-certificate = { $label ->
    [PKCS7] This is a PKCS#7 file (.p7b), which holds certificates, and is not read.
   *[other] This is { $label } and not a certificate. It is not read.
}
    .do = { $label ->
        [PKCS7] Export the certificates in it as PEM.
       *[other] Export the certificate itself, as PEM or DER.
    }
finding-pem-bad-character = This block of PEM cannot be decoded: “{ $character }” does not belong there.
    .do = Copy the block again, from its first line to its last.
finding-pem-unreadable = This block of PEM cannot be decoded to a certificate: something of it is missing or was changed.
    .do = Copy the block again, from its first line to its last.
finding-printed-key-incomplete = The key value is cut: { $here } of { $announced } bytes are here.
    .why = Serial number, names and dates are compared all the same; the key cannot be.
finding-too-many-parts = The text has more than { $limit } parts. What follows them is not looked at.
finding-host-not-in-certificate = DNSNAME { $host } of record { $record } is not among the names of its certificate ({ $name }).

# What consoles, pages and the CTL Client say.

finding-certificate-in-list = The certificate stands in { $file } as { $functions } ({ $count ->
    [one] record
   *[other] records
} { $records }) and does not sign it.
finding-certificate-signs-list = The certificate is the signer of { $file }; it stands there as { $functions } ({ $count ->
    [one] record
   *[other] records
} { $records }).
finding-certificate-replaced = The certificate is not in { $file }: an older one of the same subject stands there, serial { $serial } ({ $functions }, { $count ->
    [one] record
   *[other] records
} { $records }).
    .why = Where the server has this certificate today, the CTL was not updated after it was regenerated, and phones may stay at “Phone is registering”.
    .do = On the publisher: `utils ctl update CTLFile`. Then restart the services and reset the phones as the release asks for.
    .source = Cisco 225746, 214231
finding-certificate-superseded = The certificate is not in { $file }: a newer one of the same subject stands there, serial { $serial } ({ $functions }, { $count ->
    [one] record
   *[other] records
} { $records }).
finding-certificate-other = The certificate is not in { $file }: another one of the same subject stands there, serial { $serial } ({ $functions }, { $count ->
    [one] record
   *[other] records
} { $records }). Which of them is newer is not known.
    .do = Compare with the certificate that the server has today. Where a CTL lacks it, `utils ctl update CTLFile` was forgotten.
    .source = Cisco 225746
finding-certificate-near = The certificate is probably that of record { $records } of { $file } ({ $functions }), but the text differs: { $place ->
    [issuer] the serial number is the same, the issuer is not.
   *[other] digit { $place } of the serial number.
}
    .why = Texts lose and change letters on their way. Only what is equal is taken as equal.
finding-certificate-not-in-list = Neither the certificate nor another one of its subject stands in { $file }.
finding-named-in-list = { $serial } is the certificate of { $count ->
    [one] record
   *[other] records
} { $records } of { $file } ({ $functions }).
finding-named-near = { $serial } is probably the certificate of record { $records } of { $file } ({ $functions }); the text differs at digit { $place } of the serial number.
    .why = Texts lose and change letters on their way. Only what is equal is taken as equal.
finding-named-is-certificate = { $serial } is the certificate in { $file }.
finding-mode-agrees = The security mode and { $file } agree.
finding-list-while-non-secure = The cluster is in non-secure mode, but { $file } is a list of mixed mode.
    .why = The cluster was once in mixed mode and was moved back, and the file was not deleted.
    .do = On each node, and only while the cluster is in non-secure mode: `file delete activelog cm/tftpdata/CTLFile.tlv`
    .source = Cisco 118893
finding-no-list-while-mixed = The cluster is in mixed mode, but there is no CTL ({ $file }).
    .why = The CTL Client says of this: for the system to function, the CTL file must be created.
    .do = The list must be made. On the publisher: `utils ctl update CTLFile`
    .source = Cisco 118893
finding-mode-and-list-differ = The security mode and { $file } do not agree.
    .why = Either one of the two is older than the last change of the mode, or they come from different clusters.
finding-cluster-security-mode = { $number ->
    [0] ClusterSecurityMode is { $mode }: the cluster is in non-secure mode.
    [1] ClusterSecurityMode is { $mode }: the cluster is in mixed mode.
   *[other] ClusterSecurityMode is { $mode }, which stands for no known mode.
}
    .why = With 0, a CTL that a server still has is left from an earlier mixed mode. With 1, there must be a CTL.
    .source = Cisco 118893
finding-cluster-security-mode-unanswered = ClusterSecurityMode is asked for, and the text holds no answer.
    .do = Copy the lines that follow the query too. 0 stands for non-secure mode, 1 for mixed mode.
    .source = Cisco 118893
finding-mixed-mode-set = `{ $command }`: the cluster is set to mixed mode.
    .do = { -restarts } Then compare `show ctl` with what the phones show, and make a backup (DRS).
    .source = Cisco 118893, 214231; field notice 70613; CUCM security guide
finding-non-secure-mode-set = `{ $command }`: the cluster is set to non-secure mode.
    .why = The CTL stays as a file, its server records emptied. That is by design.
    .do = Restart TFTP and CallManager on all nodes that run them (Cisco 118892); later documents name CallManager and CTIManager (Cisco 221657). Then reset the phones.
    .source = Cisco 118892, 221657
finding-ctl-file-updated = `{ $command }`: the CTL is made anew.
    .do = { -restarts } Then compare `show ctl` with what the phones show, and make a backup (DRS).
    .source = Cisco 118893, 214231; field notice 70613; CUCM security guide
finding-ctl-localkey-reset = `{ $command }` was entered. It signs the CTL with the CallManager key; `show ctl` tells whether it did.
    .do = See with `show ctl` that the CallManager certificate signs. Restart CallManager and CTIManager on all nodes, then the phones. When phones hold the new list: `utils ctl update CTLFile`, restart again.
    .source = Field notice 70613; CUCM security guide
finding-itl-localkey-reset = `{ $command }`: the ITL is signed with the CallManager key.
    .do = Reset the phones. When they hold the new list, restart TFTP, which signs the ITL with ITLRecovery again, and reset the phones once more.
    .source = Field notice 70613; CUCM security guide; CLI reference
finding-itl-remotekey-reset = `{ $command }`: the ITL is signed with the ITLRecovery key that was fetched from another place.
    .do = Reset the phones, and see that they register.
    .source = CLI reference
finding-ctl-file-deleted = `{ $command }`: the CTL is deleted on this node.
    .do = Enter it on each node, and only where the cluster is not in mixed mode. In mixed mode a list is deleted in one case alone, on the publisher: on the way from a tokenless list back to hardware tokens, where the CTL Client makes a new one right after.
    .source = Cisco 118893
finding-ctl-file-not-deleted = `{ $command }`: nothing is deleted.
    .do = See with `show ctl` whether this node has a CTL.
finding-command-declined = `{ $command }`: the question was answered with { $answer }, so nothing is changed.
finding-command-unfinished = { $here ->
    [1] `{ $command }` was confirmed with { $answer }, but the text ends before the line that says it is done.
   *[other] `{ $command }`: the text holds neither an answer to the question nor the line that says it is done.
}
    .do = See with `show ctl` what the server has now.
finding-token-not-in-ctl = The CTL Client refuses the token: its certificate is not in the CTL.
    .why = This happens where the CTL is tokenless, and after a downgrade to a release before 10.0 or an L2 upgrade, which carry the list over unchanged.
    .do = To go back to hardware tokens: `file delete tftp CTLFile.tlv` on the publisher, upload the certificates of both tokens as Phone-SAST-trust, make the list anew with the CTL Client with both tokens, restart TFTP and CallManager, then the phones.
    .source = Cisco 118893
finding-no-ctl-in-mixed-mode = The cluster is in mixed mode, but the server has no CTL.
    .why = On the way from a tokenless list to hardware tokens, where the list was deleted on purpose, this is as it should be.
    .do = On that way: choose OK and make the list with the CTL Client. Otherwise: `utils ctl update CTLFile`
    .source = Cisco 118893
finding-certificate-uploaded = { $here ->
    [7] The certificate { $file } is uploaded as { $purpose }, described as { $description }.
    [5] The certificate { $file } is uploaded as { $purpose }.
    [3] A certificate is uploaded as { $purpose }, described as { $description }.
    [1] A certificate is uploaded as { $purpose }.
   *[other] A certificate is uploaded.
}
    .why = TVS knows certificates in Phone-SAST-trust and CallManager-trust. Phones with Security by Default take a list that is signed with one of them, because they ask TVS.
    .source = Cisco 118893, 215539
finding-certificate-not-uploaded-yet = The page for uploading a certificate, with its warning that all servers of the cluster get it. The text does not show that it is uploaded.
    .source = Cisco 118893
finding-certificate-refused = CUCM refuses the certificate: its alternative names are not those of the request.
    .do = Have it issued again with exactly the names that stand in the request.
    .source = Cisco 200641

# What traces of TVS and logs of phones say.

finding-tvs-query = { $here ->
    [3] { $time }: TVS is asked for the certificate of { $subject } with the serial number { $serial }, issued by { $issuer }.
    [2] { $time }: TVS is asked for the certificate with the serial number { $serial }, issued by { $issuer }.
    [1] { $time }: TVS is asked for the certificate with the serial number { $serial }.
   *[other] { $time }: TVS is asked for a certificate whose serial number is not in this text.
}
    .why = A phone asks TVS when it is given something that is signed with a certificate which it does not hold.
    .source = Cisco 118893
finding-tvs-phone = { $time }: the phone { $phone } asks.
    .source = Cisco 213407
finding-tvs-token = TVS takes it for the certificate of a hardware token.
finding-tvs-store-found = { $count ->
    [0] { $store } has it: TVS knows this certificate, and a phone that asks for it gets it.
   *[other] { $store } has it, with { $count ->
        [one] the role
       *[other] the roles
    } { $roles }: TVS knows this certificate, and a phone that asks for it gets it.
}
    .why = The numbers of roles are those of the trace. What they stand for is not documented. A phone keeps the answer for 24 hours.
    .source = Cisco 118893, 213407
finding-tvs-store-missing = { $store } does not have it.
finding-tvs-store-unanswered = { $store } is searched, and the text does not show whether it has it.
finding-tvs-unknown = { $count ->
    [one] { $time }: TVS does not know the certificate that it is asked for. The store that it searches does not have it.
   *[other] { $time }: TVS does not know the certificate that it is asked for. None of the { $count } stores that it searches has it.
}
    .why = A phone that gets this answer does not take what is signed with this certificate.
    .do = TVS knows the CallManager certificates of the cluster, those of the CTL, and those in Phone-SAST-trust and CallManager-trust. If the list is yours, upload its signer's certificate as Phone-SAST-trust.
    .source = Cisco 118893, 215539
finding-tvs-serial-cut = The serial number { $serial } is printed with { $digits } digits, but the length that is printed with it proves { $expected }: one digit is lost.
finding-tvs-recached = { $time }: the CTL was changed, and TVS reads its certificates again.
    .why = From now on TVS vouches for the certificates in the new CTL.
    .source = Cisco 118893
finding-tvs-cached = { $time }: TVS has from the CTL the certificate with the serial number { $serial }, issued by { $issuer }.
    .source = Cisco 118893
finding-phone-tvs-connected = { $time }: the phone connects to TVS.
    .source = Cisco 118893
finding-phone-tvs-asked = { $here ->
    [1] { $time }: the phone asks TVS.
   *[other] { $time }: the phone asks TVS, and this text does not show an answer.
}
    .why = A phone asks TVS when it is given something that is signed with a certificate which it does not hold.
    .source = Cisco 118893, 213407
finding-phone-tvs-answered = { $here ->
    [1] { $time }: the phone has an answer, { $seconds } seconds after it asked.
   *[other] { $time }: the phone has an answer.
}
    .why = What the answer says, the trace of TVS shows.
    .source = Cisco 118893, 213407
finding-phone-tvs-flushed = { $here ->
    [1] { $time }: the phone has emptied its cache of certificates from TVS, { $seconds } seconds after it asked.
   *[other] { $time }: the phone has emptied its cache of certificates from TVS.
}
    .source = Cisco 118893
finding-phone-tvs-cached = { $here ->
    [1] { $time }: the phone keeps the certificate that TVS vouched for, for { $hours } hours.
   *[other] { $time }: the phone keeps the certificate that TVS vouched for.
}
    .source = Cisco 213407
finding-phone-authenticated = { $time }: the phone finds that the signature is right.
    .source = Cisco 213407
finding-phone-header-version = { $time }: the header has version { $version }, and the phone knows versions up to { $known }.
    .why = In the log of Cisco 213407 the phone says so and then installs the list all the same.
    .source = Cisco 213407
finding-phone-list-verified = { $time }: the phone has verified the list.
    .source = Cisco 213407
finding-phone-list-updated = { $time }: the phone has installed the list.
    .source = Cisco 213407
finding-phone-list-fetched = { $time }: the phone fetches { $file }.
    .source = Cisco 213407

# Whether phones accept a new list. `record` is a record of the list that is named.

finding-accept-same = It is the list that the phone holds: the { $digest } is the same.
finding-accept-first-ctl = The phone holds no CTL, and takes the first one that it is given.
    .source = CUCM security guides
finding-accept-first-itl = The phone holds neither CTL nor ITL, and takes the first one that it is given.
    .source = CUCM security guides
finding-accept-nothing-offered = TFTP offers no list, so there is nothing to take. What a phone holds, it keeps.
finding-accept-itl-by-ctl = The phone holds a CTL, and an ITL is authenticated by it.
    .source = CUCM security guides
finding-accept-itl-ctl-not-given = In mixed mode a phone checks an ITL with the CTL that it holds, and that CTL is not here.
    .do = Where the cluster is in mixed mode, compare the phones' CTL with this ITL: the CTL as the first list. Otherwise there is nothing to do.
    .source = CUCM security guides
finding-accept-without-sbd-no-itl = Phones without Security by Default use no ITL at all.
    .source = Cisco 118893
finding-accept-verified-by-held = The new list's signature is valid, checked with the key of record { $record } of the list that the phone holds.
finding-accept-verified-by-new = The new list's signature is valid, checked with the key of record { $record } of the new list itself.
finding-accept-bad-by-held = The key that the phone has for this signer (record { $record } of its list) did not make the new list's signature.
    .why = A phone refuses a list whose signature does not verify, whoever is named as its signer.
    .do = Compare the checksum with `show ctl` on the publisher: where it differs, the file was damaged on its way.
finding-accept-bad-by-new = The new list's signature is invalid: the key of record { $record } of the list did not make it over this content.
    .why = A phone refuses a list whose signature does not verify, whoever is named as its signer.
    .do = Compare the checksum with `show ctl` on the publisher: where it differs, the file was damaged on its way.
finding-accept-other-certificate = Under the serial number and issuer of the new signer, the phone's list has another certificate (record { $record }).
    .why = The phone checks the signature with the key that it has, and that key did not make it.
finding-accept-text-unchecked = The new list is a text. Who signed it is known, but the signature itself cannot be checked: only the file holds what was signed.
finding-accept-unchecked = The new list's signature cannot be checked with what is here.
    .do = Add the signer's certificate, or the file itself.
finding-accept-digest-differs = The header declares { $declared }, but the list is signed with { $used }. What phones make of that is not known.
finding-accept-signer-not-named = The new list does not say who signed it.
    .do = Copy the whole output, with the header and the lines that say “was used to sign”.
finding-accept-signer-trusted = The new list is signed by { $name }, which is a SAST in the list that the phone holds (record { $record }).
    .why = A phone takes a list that is signed by a SAST of its own list: serial number, issuer and key are the same.
    .source = CUCM security guides
finding-accept-signer-named = The new list names { $name } as its signer, and the phone's list holds a SAST with that serial number and issuer (record { $record }).
    .why = A phone takes a list that is signed by a SAST of its own list: serial number, issuer and key must be the same. Whether the key is, these texts do not show.
    .do = Add the list itself, or its whole text.
    .source = CUCM security guides
finding-accept-signer-near = The new list is signed by { $name }, serial number { $serial }. That is probably record { $record } of the phone's list: the text of one of them differs.
    .why = Text loses and changes letters on its way. Only what is exactly the same counts as the same.
    .do = Add the files, or copy both texts again.
finding-accept-signer-not-sast = The new list is signed by { $name }. The phone's list holds its certificate (record { $record }), but not as a SAST.
    .why = Only a certificate with the function System Administrator Security Token may sign lists.
finding-accept-signer-unknown = The new list is signed by { $name }, serial number { $serial }, and the phone's list does not hold that certificate.
    .source = Cisco 118893
finding-accept-held-incomplete = The new list is signed by { $name }. Whether the phone's list holds it is not known: not all of that list is here.
    .do = Add the whole file, or copy the whole output of `show ctl`.
finding-accept-tvs-asked = Phones with Security by Default ask TVS for the certificate with the serial number { $serial }, issued by { $issuer }. They take the list if TVS knows it.
    .why = TVS knows the CallManager certificates of the cluster, those in its own copy of the CTL, and those in Phone-SAST-trust and CallManager-trust. Its answers are kept for 24 hours.
    .do = On Cisco Unified OS Administration, under Security > Certificate Management, look for this serial number.
    .source = Cisco 118893, 215539, 213407
finding-accept-tvs-servers = Which TVS a phone asks stands in the configuration that it still has: the servers of the CallManager Group in its Device Pool.
    .source = Cisco 118893
finding-accept-tvs-servers-named = The phone's configuration names these TVS servers: { $servers }.
    .source = Cisco 118893
finding-accept-tvs-in-itl = The phone's ITL ({ $file }) holds the certificates of TVS: { $count ->
    [one] record
   *[other] records
} { $records }. So it can ask.
    .source = Cisco 213407
finding-accept-tvs-itl-not-given = The phone can ask only a TVS whose certificate stands in its ITL.
    .do = Add the phone's ITL to see that.
    .source = Cisco 213407
finding-accept-tvs-itl-emptied = The phone's ITL ({ $file }) holds no certificate of TVS, so the phone can ask nobody.
    .source = Cisco 213407
finding-accept-tvs-renewed = None of the TVS certificates that the phone's ITL holds stands in { $file }, which is newer: TVS was renewed too, and nobody is left to ask.
    .source = Cisco 214231, 225746
finding-accept-tvs-trace-yes = A trace of TVS that is here shows that TVS knows { $serial }.
finding-accept-tvs-trace-near = A trace of TVS that is here shows that TVS knows { $serial }. That is probably this signer; the text differs at digit { $place } of the serial number.
    .why = Texts lose and change letters on their way. Only what is equal is taken as equal.
finding-accept-tvs-trace-no = A trace of TVS that is here shows that TVS did not know { $serial } when it was asked.
    .do = If the list is yours, upload its signer's certificate as Phone-SAST-trust.
    .source = Cisco 118893, 215539
finding-accept-refused = They keep the list that they hold until it is deleted on that phone, or until the new list is signed with an anchor that they hold.
    .source = Cisco 118893

# Which anchor of the phones is left.

finding-anchor-is-today = { $file } is this certificate.
finding-anchor-replaced = { $file } is another certificate of this subject, with the serial number { $serial }.
    .why = As far as { $file } is what the server has today, the key of the old certificate is gone and signs nothing more.
finding-anchor-replaced-in-list = { $file } has another certificate in its place (record { $record }), with the serial number { $serial }.
finding-anchor-replaced-by-other = { $file } is another certificate, with another subject and the serial number { $serial }.
    .why = That is so when a host or a domain was renamed, or a certificate is signed by a CA. As far as { $file } is what the server has today, the key of the old certificate is gone and signs nothing more.
finding-anchor-file-older = { $file } is this certificate, but { $other } has another one in its place (record { $record }). So { $file } may be older than that list.
    .do = Download CallManager.pem and ITLRecovery.pem again, and add them.
finding-anchor-of-other = The host that it is of stands in no other record of this list: it is another cluster's, as in a list that is prepared for a migration.
finding-anchor-signed-served = It signed { $file }. Whether it is still the server's certificate today, only CallManager.pem or ITLRecovery.pem shows.
finding-anchor-not-given = Today's certificate is not here.
    .do = Add today's CallManager.pem and ITLRecovery.pem, by these names: on Cisco Unified OS Administration, under Security > Certificate Management, “Download .PEM File”. CUCM gives several certificates one subject, so a file of another name does not say what it is for.
finding-anchor-token = A hardware token. Whether it is at hand and works, no file shows.
finding-anchors-none = The list holds no SAST: there is no anchor.
finding-anchors-all-dead = No anchor is left: { $name } cannot sign any more. Renew nothing else now.
    .why = No new list can be signed with a key that these phones trust.
    .source = Cisco 214231, 225746
finding-anchors-not-known = Whether { $name } can still sign is not known. { $count ->
    [one] Do not renew it before you know.
   *[other] Renew none of them before you know.
}
    .do = Add today's CallManager.pem and ITLRecovery.pem: on Cisco Unified OS Administration, under Security > Certificate Management, “Download .PEM File”.
    .source = Field notice 70613
finding-anchors-do-not-renew = Do not renew { $name }: it is the only anchor that is left to these phones.
    .why = When it is gone too, no new list can be signed with a key that they trust.
    .source = Field notice 70613
finding-anchors-do-not-renew-yet = Do not renew { $name } yet: it is alive, and whether { $other } is, is not known.
    .why = After an upgrade from 10.0–12.0 to 12.5 before SU3, a CTL may hold an ITLRecovery that is dead. Then CallManager is the only anchor.
    .do = Add today's ITLRecovery.pem and CallManager.pem first.
    .source = Field notice 70613
finding-anchors-restore-second = The second anchor ({ $name }) comes back with a list that is made anew while the first one still signs.
    .do = The steps below say how. Check with `show ctl` that the new list holds both certificates of today, and that phones have it, before anything is renewed.
    .source = Field notice 70613; CUCM security guides
finding-anchors-only-one = The list has only this one anchor: up to 10.5(1) that is normal. When it is renewed, phones with Security by Default have to ask TVS, and others refuse the new list.
    .source = CUCM security guides; Cisco 118893
finding-anchors-second-offered = The second anchor ({ $name }) has a successor in the new list. Once phones have taken that list, they hold two again.
    .do = Check that phones have it before anything is renewed.
    .source = Field notice 70613; CUCM security guides
finding-anchors-incomplete = Not all of the list is here, so there may be anchors that are not shown. Renew nothing before you know all of them.
    .do = Add the whole file, or copy the whole output of `show ctl`.
    .source = Field notice 70613
finding-anchors-any-one = { $name } are alive. Any one of them may be renewed, never both before phones have the list that is made in between.
    .source = CUCM security guides; Cisco 214231
finding-anchors-fewer-offered = { $count ->
    [0] Phones that take the list that TFTP offers are left with no anchor that is known to be alive
   *[other] Phones that take the list that TFTP offers are left with { $name } alone
}: { $other } is alive, and is not in that list as an anchor. Renew nothing.
    .why = When the last anchor is renewed, no new list can be signed with a key that these phones trust.
    .do = Have the list made anew before phones are reset, and check with `show ctl` (`show itl` for an ITL) that both certificates of today are in it.
    .source = Field notice 70613; CUCM security guides
finding-anchors-make-anew = The list that phones will get first holds certificates that are not today's any more: { $name }.
    .do = Have the list made anew before phones take it: later they would trust an anchor that cannot sign.
    .source = Field notice 70613; CUCM security guides; Cisco 225746
finding-anchors-tokens = { $count ->
    [one] A hardware token is an anchor
   *[other] { $count } hardware tokens are anchors
}: renewing certificates on servers does not touch { $count ->
    [one] it
   *[other] them
}. Keep at least one that works, with its password.
    .source = CUCM security guides

# Ways back, the one that does least harm first.

finding-recover-ctl-localkey = { $here ->
    [1] CallManager is alive: from 12.0 on, `utils ctl reset localkey` signs the CTL with it, and phones take that list.
   *[other] If CallManager.pem is still the certificate in the phones' list: from 12.0 on, `utils ctl reset localkey` signs the CTL with it, and phones take that list.
}
    .do = On the publisher: `utils ctl reset localkey`, reset the phones, then `utils ctl update CTLFile`, reset the phones.
    .source = Field notice 70613; CUCM security guides
finding-recover-itl-localkey = { $here ->
    [1] CallManager is alive: from 12.0 on, `utils itl reset localkey` signs the ITL with it, and phones take that list.
   *[other] If CallManager.pem is still the certificate in the phones' list: from 12.0 on, `utils itl reset localkey` signs the ITL with it, and phones take that list.
}
    .do = On the publisher: `utils itl reset localkey`, reset the phones, then restart TFTP, reset the phones.
    .source = Field notice 70613; CUCM security guides; CLI reference
finding-recover-ctl-by-manager = { $here ->
    [1] CallManager is alive: up to 11.5 it signs the CTL, so phones take the list that `utils ctl update CTLFile` makes.
   *[other] If CallManager.pem is still the certificate in the phones' list: up to 11.5 it signs the CTL, so phones take the list that `utils ctl update CTLFile` makes.
}
    .source = CUCM security guides
finding-recover-itl-by-manager = { $here ->
    [1] CallManager is alive: up to 11.5 it signs the ITL, so phones take the one that TFTP makes when it is restarted.
   *[other] If CallManager.pem is still the certificate in the phones' list: up to 11.5 it signs the ITL, so phones take the one that TFTP makes when it is restarted.
}
    .source = CUCM security guides
finding-recover-ctl-update = { $here ->
    [1] ITLRecovery is alive: from 12.0 on it signs the CTL, so phones take the list that `utils ctl update CTLFile` makes.
   *[other] If ITLRecovery.pem is still the certificate in the phones' list: from 12.0 on it signs the CTL, so phones take the list that `utils ctl update CTLFile` makes.
}
    .source = CUCM security guides
finding-recover-itl-restart = { $here ->
    [1] ITLRecovery is alive: from 12.0 on it signs the ITL, so phones take the one that TFTP makes when it is restarted.
   *[other] If ITLRecovery.pem is still the certificate in the phones' list: from 12.0 on it signs the ITL, so phones take the one that TFTP makes when it is restarted.
}
    .source = CUCM security guides
finding-recover-itl-remotekey = { $here ->
    [1] ITLRecovery is alive and does not sign: with an exported ITLRecovery.p12, `utils itl reset remotekey` signs the ITL with its key.
   *[other] With an exported ITLRecovery.p12 that fits the certificate in the phones' list, `utils itl reset remotekey` signs the ITL with its key.
}
    .source = CLI reference
finding-recover-token = A list that a token signs again: phones hold the tokens. Up to 14SU2, with the CTL Client.
    .source = Cisco 118893, 214231
finding-recover-tvs = Phones with Security by Default can ask TVS: its certificate stands in their ITL. Do not renew TVS now.
    .source = Cisco 118893, 213407
finding-recover-tvs-perhaps = Phones with Security by Default can ask TVS if its certificate stands in their ITL. Do not renew TVS now.
    .source = Cisco 118893, 213407
finding-recover-backup = A backup (DRS) that was made before the certificates were renewed brings them back.
    .source = Cisco 225746
finding-recover-delete = What is left is to delete the list on each phone, one by one.
    .source = Cisco 225746

# Moving phones to another cluster.

finding-rehearsal-anchor-ready = Ready: { $name } of the destination stands as a SAST in { $file } (record { $record }), so phones take what it signs.
    .source = Cisco 215539, 213407
finding-rehearsal-anchor-missing = Missing: { $name } of the destination, serial number { $serial }, is no SAST in { $file }.
    .why = Phones take a list of the destination without asking only if its signer is a SAST in the list that they hold.
    .do = In the source cluster, before any phone is moved: upload this certificate as Phone-SAST-trust and as CallManager-trust, so that TVS knows it. Where the CTL is made anew (`utils ctl update CTLFile`), see with `show ctl` whether it stands there as a SAST.
    .source = Cisco 215539, 213407
finding-rehearsal-back-ready = The way back is ready: { $name } of the source stands as a SAST in { $file } (record { $record }).
    .source = Cisco 215539, 213407
finding-rehearsal-back-missing = The way back is not ready: { $name } of the source, serial number { $serial }, is no SAST in { $file }.
    .source = Cisco 215539, 213407
finding-rehearsal-tvs-ready = The phones' ITL ({ $file }) holds the certificates of TVS of their own cluster, so phones with Security by Default can ask it about the destination's signer.
    .do = For that, the source's TVS must know the signer: the destination's certificates in the source's Phone-SAST-trust or CallManager-trust.
    .source = Cisco 215539, 213407
finding-rehearsal-tvs-missing = The phones' ITL ({ $file }) holds no certificate of TVS: these phones can ask nobody.
    .source = Cisco 213407
finding-rehearsal-tvs-not-given = The phones' ITL is not here. It shows whether they can ask the source's TVS.
finding-rehearsal-rollback-trap = Leave “Prepare Cluster for Rollback to pre 8.0” alone: it empties the ITL, not the CTL.
    .why = Between secure clusters it strands phones: they still hold the CTL of the source, and can ask no TVS any more.
    .source = Cisco 213407

# The lists of a cluster's nodes. `nodes` are hosts, or files where these are not known; `group` and `reference` are numbers of lists.

finding-nodes-same = { $nodes } have one and the same list, by { $digest }.
finding-nodes-differ = The CTLs of { $nodes } are { $count } different files.
    .why = A cluster has one CTL, the same on every node.
    .do = Check that every node reaches every other one by SFTP, and the replication of the database: the CTL is copied between nodes by SFTP and needs both.
    .source = Cisco 118893
finding-nodes-may-differ = The CTLs of { $nodes } are not one and the same. That they are of different nodes is not known.
    .why = A cluster has one CTL, the same on every node. The lists of one node before and after a change differ as well.
    .source = Cisco 118893
finding-nodes-unknown = Whether { $nodes } { $count ->
        [one] has
       *[other] have
    } the same list as the others is not known: no checksum of both is.
finding-nodes-behind = { $nodes } { $count ->
        [one] has
       *[other] have
    } an older CTL (list { $group }) than { $other } (list { $reference }).
    .why = The CTL is copied between nodes by SFTP. That needs full connectivity and the replication of the database.
    .source = Cisco 118893
finding-nodes-emptied = The CTL of { $nodes } (list { $group }) is emptied, as it is after the move back to non-secure mode.
    .source = Cisco 118892
finding-nodes-other-signer = List { $group } ({ $nodes }) is signed by { $signer }, list { $reference } by { $other }.
finding-nodes-missing = { $nodes } { $count ->
        [one] says that it has no such list.
       *[other] say that they have no such list.
    }
finding-nodes-itl-differ = The ITLs of { $nodes } differ. That is normal: each TFTP node has its own.
finding-nodes-anchors-same = { $count ->
        [one] All of these ITLs hold the anchor { $name }.
       *[other] All of these ITLs hold the anchors { $name }.
    }
finding-nodes-anchors-differ = { $count ->
        [0] The ITL of { $nodes } does not hold the anchors of the others: { $other }.
       *[other] The ITL of { $nodes } holds other anchors than the others: { $name } instead of { $other }.
    }
    .why = Each TFTP node has its own ITL, but ITLRecovery is one for the whole cluster.
    .source = CUCM security guides 12.5SU5, 14SU2 and 15
finding-nodes-anchors-own = No anchor stands in all of these ITLs.
    .why = Up to 11.5 a CallManager certificate signs the ITL.
    .source = CUCM security guides 12.5SU5, 14SU2 and 15
finding-nodes-older-left-out = Of the same nodes there are other lists here, which are left out: { $nodes }.
finding-nodes-too-many = After { $limit } lists of one kind the rest is left out.

## The state of the cluster, as far as one list shows it.

state-no-list = No list: the cluster is in non-secure mode and was never in mixed mode, or the file was deleted.
    .source = Cisco 118893
state-non-secure = Moved back to non-secure mode: the list's server records are emptied.
    .why = That the emptied file stays is by design.
    .source = Cisco 118892, 221657
state-tokens = Mixed mode with hardware tokens: a token signs.
    .source = Cisco 118893
state-tokens-ready = Mixed mode with hardware tokens, made on 11.5 or later: ready for a tokenless list.
    .source = CUCM security guides
state-tokenless-callmanager = Mixed mode, tokenless: the CallManager certificate signs.
    .why = Up to 11.5 this is normal. From 12.0 on ITLRecovery should sign: then a recovery was left unfinished.
    .do = On 12.0 or later only: `utils ctl update CTLFile`
    .source = CUCM security guides; field notice 70613
state-tokenless-other-sast = Mixed mode, tokenless: a SAST that is no server's certificate signs. From 12.0 on this is ITLRecovery, and normal.
    .source = CUCM security guides
state-itl-mixed-mode = An ITL that was made in mixed mode: the CallManager certificate stands as CCM+TFTP.
state-itl-non-secure = An ITL that was made in non-secure mode: the CallManager certificate stands as TFTP.

## Will phones take the new list? One sentence where all do the same, else one for each kind of phones.

answer-both-same = It is the list that phones hold.
answer-both-installs = Phones take the new list, with Security by Default and without.
answer-both-asksTvs = Phones ask TVS before they take the new list.
answer-both-refuses = Phones refuse the new list, with Security by Default and without.
answer-both-unknown = Whether phones take the new list cannot be said.
answer-with-same = Phones with Security by Default hold this list.
answer-with-installs = Phones with Security by Default take the new list.
answer-with-asksTvs = Phones with Security by Default ask TVS before they take the new list.
answer-with-refuses = Phones with Security by Default refuse the new list.
answer-with-unknown = Whether phones with Security by Default take the new list cannot be said.
answer-without-same = Others hold this list.
answer-without-installs = Others take it.
answer-without-asksTvs = Others ask TVS.
answer-without-refuses = Others refuse it.
answer-without-unknown = Of others that cannot be said.

role-token = hardware token
role-callmanager = CallManager
role-itlrecovery = ITLRecovery
role-other-sast = another SAST
role-capf = CAPF
role-tvs = TVS
role-other = other

anchor-status-alive = alive
anchor-status-dead = dead
anchor-status-unknown = not known

change-kind-same = the same
change-kind-changed = changed
change-kind-regenerated = regenerated
change-kind-emptied = emptied
change-kind-filled = filled again
change-kind-added = added
change-kind-removed = removed
change-kind-notShown = not shown in the other list

## Which change of a cluster two lists show.

change-non-secure-to-tokenless = From non-secure to mixed mode, tokenless.
change-non-secure-to-tokens = From non-secure to mixed mode, with hardware tokens.
change-tokens-to-tokenless = From hardware tokens to tokenless.
change-tokenless-to-tokens = From tokenless to hardware tokens.
change-mixed-to-non-secure = From mixed to non-secure mode: the servers' records are emptied.
change-list-deleted = The list is gone.
change-other-cluster = The lists are of two clusters, or of one whose names, addresses and certificates all changed: no server, address or CAPF is in both.
change-everything-renewed = CallManager and ITLRecovery are both new: no anchor of before is in the new list.
change-callmanager-regenerated = CallManager is regenerated.
change-itlrecovery-regenerated = ITLRecovery is regenerated.
change-capf-regenerated = CAPF is regenerated.
change-tvs-regenerated = TVS is regenerated.
change-signer-switched = Another one of the anchors signs.
change-anchor-added = An anchor is added.
change-anchor-removed = An anchor is removed.
change-server-added = A server is added.
change-server-removed = A server is removed.
change-itl-emptied = The ITL holds no TVS any more: it is emptied.
change-signed-again = The same records, signed again.

## What to do. `name` and `serial` are those of the certificate that a step speaks of.

step-phase-before = Before
step-phase-change = Change
step-phase-after = After it
step-phase-check = Check
step-phase-recovery = If phones do not take the list: one way after the other, until they do

step-where-publisher-cli = Publisher, command line
step-where-every-node-cli = Every node, command line
step-where-os-administration = Cisco Unified OS Administration
step-where-cm-administration = Cisco Unified CM Administration
step-where-serviceability = Cisco Unified Serviceability
step-where-reporting = Cisco Unified Reporting
step-where-disaster-recovery = Disaster Recovery System
step-where-pc = PC with the CTL Client
step-where-phone = Phone
step-where-elsewhere = Elsewhere

release-before-10-0 = Before 10.0
release-from-10-0 = From 10.0
release-only-10-0-to-11-5 = From 10.0 to 11.5
release-before-10-5-2 = Before 10.5(2)
release-to-11-5 = Up to 11.5
release-only-11-5-to-14su2 = From 11.5 to 14SU2
release-only-11-5su3 = 11.5SU3 and later 11.5
release-from-12-0 = From 12.0
release-only-12 = 12.x
release-from-14 = From 14
release-to-14su2 = Up to 14SU2
release-from-14su3 = From 14SU3

source-118892 = Cisco 118892
source-118893 = Cisco 118893
source-213407 = Cisco 213407
source-214231 = Cisco 214231
source-215539 = Cisco 215539
source-221657 = Cisco 221657
source-225746 = Cisco 225746
source-cli = CLI reference
source-fn-70613 = Field notice 70613
source-release-notes-14 = Release notes of 14
source-security-guide = CUCM security guides

step-do-not-renew = Do not renew { $name }: no other anchor is known to be left to these phones.
    .check = Go on only when a second anchor stands in the list that phones hold, and is alive.
step-list-is-older = TFTP offers an older list than phones hold. See whether the two lists are only swapped here; if not, compare the checksums of all nodes and find the one that serves it. Do not reset phones before.
    .why = The CTL is one file for the cluster. A node that did not get the new one, or a backup that was restored, serves an old one.
step-itl-is-older = TFTP offers an older ITL than phones hold. See whether the two lists are only swapped here, or of two nodes: each TFTP node has its own. If not, find the node that serves it, and do not reset phones before.
step-know-anchors = Compare today's CallManager.pem and ITLRecovery.pem with the SAST records of the list that phones hold.
    .why = A list may keep an anchor that is dead, most of all after an upgrade from 10.0–12.0 to 12.5 before SU3. Then the other one must not be renewed.
    .check = Serial numbers and fingerprints are the same; at least one anchor stays alive through all that follows.
step-tokenless-not-there = There is no tokenless list before 10.0, and no `utils ctl`: mixed mode takes hardware tokens.
    .why = A downgrade carries a tokenless list over unchanged, and nothing can renew it there: go back to hardware tokens.
step-tokens-not-supported = Hardware tokens are no longer supported. The list stays tokenless.
step-publisher-access = Log in to the publisher's command line as an administrator.
step-connectivity = See that all nodes reach each other by SFTP.
    .why = The CTL is copied to every node that way.
step-replication = See that the database replicates between all nodes.
    .check = Every node shows that replication is good.
step-licence-plm = On 11.5SU3 and later, an encryption licence must be there; Prime License Manager must be 11.5SU2 or later.
step-licence-smart = In Smart Licensing, export-controlled functionality must be allowed.
step-query-mode = See in which security mode the cluster is.
    .check = 0 is non-secure mode, 1 is mixed mode.
step-phones-registered = See that phones are registered, and note how many.
step-phones-with-sbd = Find out which models use Security by Default: report “Unified CM Phone Feature List”.
    .why = Phones without it (Jabber, many TelePresence models, 7940 and 7960) cannot ask TVS. They take only what is signed by an anchor that they hold.
step-backup-before = Make a backup.
    .why = When all anchors are lost, a backup that was made before is a way back that spares the phones.
step-backup-kept = Find the backup that was made before the renewal, and keep it.
    .why = When all anchors are lost, it is a way back that spares the phones. A backup that is made now holds the new certificates and is none.
step-tokens-at-hand = Have two hardware tokens with their passwords, and a PC with the CTL Client, at hand.
step-token-list-again = First make the list again with the tokens (CTL Client, “Update CTL File”; where the CTL was deleted, OK at the warning that there is none), restart the services, reset the phones.
    .why = A list that is made on 11.5 or later holds CallManager and ITLRecovery as SAST beside the tokens. Phones that hold it take the tokenless list, those without Security by Default too.
    .check = `show ctl` has CallManager and ITLRecovery with the function System Administrator Security Token, and phones show its checksum.
step-tvs-knows = See that TVS knows { $name }, serial number { $serial }: Security > Certificate Management.
    .check = It is a CallManager certificate of the cluster, or stands in Phone-SAST-trust, in CallManager-trust or in the CTL that TVS has read.
step-renewal-order = Renew one certificate at a time, and wait until phones are registered again: CAPF, CallManager, TVS, ITLRecovery (Cisco 214231). The security guide puts CallManager last.
    .why = Never renew CallManager and ITLRecovery together: phones need one anchor that they hold to take each new list.
step-itlrecovery-not-there = Before 10.5(2) no CTL holds ITLRecovery, but one of these lists does: see which release the cluster runs.
step-mixed-mode-ctl = In mixed mode, compare the CTLs instead, and follow their steps: phones check an ITL with the CTL that they hold.
    .why = In mixed mode the CTL is made anew too after CAPF, CallManager and ITLRecovery. Where that is forgotten, phones stay at “Phone is registering”.
step-saml-sso = Single sign-on (SAML) that is signed by ITLRecovery breaks when ITLRecovery is renewed: plan to set it up again.
step-rollback-trap = Leave “Prepare Cluster for Rollback to pre 8.0” on False.
    .why = It empties the ITL, not the CTL: phones of a secure cluster then can ask no TVS, and are stranded.
step-source-lists = In the source cluster, see that phones hold its present CTL and ITL, with the certificates of TVS in the ITL.
    .check = The checksums on the phones are those of `show ctl` and `show itl`.
step-set-mixed-mode = Set the cluster to mixed mode and answer y.
    .check = “Cluster set to Mixed Mode”.
step-set-non-secure-mode = Set the cluster to non-secure mode and answer y.
    .why = The CTL stays as a file with its server records emptied. That is by design.
step-update-ctl = Make the CTL anew and answer y.
    .check = “CTL file Updated”.
step-update-missing-ctl = In mixed mode (1), make the CTL anew. In non-secure mode (0) there is nothing to do, here or below.
    .why = A cluster in mixed mode needs a CTL.
step-ctl-localkey = Have the CTL signed with the CallManager key.
    .check = `show ctl`: the CallManager certificate signs, and both anchors of today are in the list.
step-ctl-localkey-missing = In mixed mode (1), have the CTL made with the CallManager key first: today's ITLRecovery is not the one that phones hold. In non-secure mode (0) there is nothing to do, here or below.
    .check = `show ctl`: the CallManager certificate signs, and both anchors of today are in the list.
step-itl-localkey = Have the ITL signed with the CallManager key.
    .check = `show itl`: the CallManager certificate signs.
step-regenerate-capf = Regenerate CAPF: Security > Certificate Management.
step-regenerate-callmanager = Regenerate CallManager: Security > Certificate Management.
    .check = The new serial number is the one that the page shows for CallManager.pem.
step-regenerate-tvs = Regenerate TVS: Security > Certificate Management. The CTL needs no update for it.
    .why = While phones can only be reached through TVS, leave it alone.
step-regenerate-itlrecovery = Regenerate ITLRecovery: Security > Certificate Management, on the publisher. CallManager stays as it is.
step-token-delete-ctl = Delete the CTL on the publisher and answer y. This is the one case in which a list is deleted in mixed mode.
    .why = Otherwise the CTL Client refuses: “The Security Token you have inserted does not exist in the CTL File”.
    .check = “files: found = 1, deleted = 1”.
step-token-safenet = Open the SafeNet Authentication Client, which is installed with the CTL Client.
step-token-advanced-view = Open its advanced view.
step-token-insert-first = Insert the first token.
step-token-export-first = Select the certificate in the folder “User certificates” and export it to a file. The token's password is Cisco123 unless it was changed.
step-token-export-second = Do the same with the second token.
    .check = There are two files: SAST-ADN….cer.
step-token-upload-page = Log in, and open Security > Certificate Management > Upload Certificate.
step-token-upload-first = Choose Phone-SAST-trust as “Certificate Purpose”, and upload the certificate of the first token.
    .why = So TVS knows it, and phones with Security by Default take the list.
step-token-upload-second = Upload the certificate of the second token the same way.
    .check = “Success: Certificate Uploaded”.
step-token-client = Start the CTL Client, with the publisher's address and an administrator's name and password.
step-token-warning = Choose OK on the warning “No CTL File exists on the server but the Call Manager Cluster Security Mode is in Secure Mode”.
step-token-update-file = Choose “Update CTL File”, then Next.
step-token-first-insert = Insert the first token and choose OK.
step-token-first-add = When its details are shown, choose Add.
step-token-add-tokens = When the list is shown, choose “Add Tokens” and insert the second token.
step-token-second-add = When its details are shown, choose Add.
step-token-finish = When the list is shown, choose Finish. The token's password is Cisco123 unless it was changed.
step-token-done = When the servers with the CTL are shown, choose Done.
step-token-make-list = Make the CTL anew with the CTL Client (“Update CTL File”) and a token that stands in it.
    .why = `utils ctl update CTLFile` would make the list tokenless: another signer, which phones may not hold.
    .check = `show ctl`: a token signs, as before.
step-token-set-mixed-mode = Choose “Set Cisco Unified CallManager Cluster to Mixed Mode”, and add both tokens.
step-upload-destination = In the source cluster, upload { $name } of the destination (serial number { $serial }) as Phone-SAST-trust and CallManager-trust, or exchange the certificates with Bulk Certificate Management.
    .why = So the source's TVS knows it when phones ask.
    .check = It stands in both stores on the source's publisher, and on its other nodes.
step-keep-source = Leave the source cluster running, its TVS above all, until the last phone has moved.
    .why = Phones ask the servers in the configuration that they still have.
step-keep-without-sbd = Leave phones without Security by Default where they are until the list that they hold has the destination's signer as SAST, or delete the list on each of them as it moves.
    .why = They cannot ask TVS, and refuse the destination's list.
step-move-phones = Give the phones the destination's TFTP address, and reset them.
step-restart-tftp-callmanager = Restart TFTP and CallManager on all nodes that run them.
step-restart-callmanager-cti = Restart CallManager and CTIManager on all nodes.
step-restart-nothing = By the release notes of 14, no service is restarted by hand after a renewal of CallManager; that is said of CallManager alone. Cisco 214231 says otherwise: see the next step.
step-restart-all = By Cisco 214231 (2026), restart CallManager, CTIManager, TVS, TFTP and HAProxy. The release notes say otherwise: see the step before.
step-restart-non-secure = Restart CallManager and CTIManager on all nodes.
step-restart-tftp = Restart TFTP, which makes the ITL anew: from 12.0 on ITLRecovery signs it, before that CallManager.
step-reset-phones = Reset the phones.
    .check = They are registered again, as many as before.
step-unity-connection = Where Unity Connection is used: reset its port groups. It keeps a copy of CTLFile.tlv of its own.
step-backup-after = Make a backup again.
    .why = A restore of an older one would leave phones with a list that is not the server's, to be unlocked one by one.
step-check-ctl = See who signs the CTL, and that the certificates of today are in it.
    .check = “The CTL file was verified successfully”.
step-check-itl = See who signs the ITL, and that the certificates of today are in it.
step-check-callmanager-signs = See that the publisher's CallManager certificate signs.
    .why = On 10.0 to 11.5 only: where it does not, go back to hardware tokens and repeat the change.
step-check-itlrecovery-signs = See that ITLRecovery signs. On 12.x CallManager is the other SAST.
    .why = Where CallManager signs, a recovery was left unfinished: `utils ctl update CTLFile`.
step-check-mixed-mode = See that the cluster is in mixed mode.
    .check = ClusterSecurityMode is 1.
step-check-non-secure-mode = See that the cluster is in non-secure mode.
    .check = ClusterSecurityMode is 0.
step-check-token-signs = See that one of the two tokens signs, and that both are in the list.
step-check-phones = Compare the checksum that a phone shows with that of `show ctl` (`show itl` for an ITL). Look at one model of each kind.
    .why = Which checksum a phone shows differs by model: 32 digits are MD5, 40 are SHA-1.
step-check-registered = See that all phones are registered again before anything else is renewed.
step-compare-file = Compare the checksum of this file with that of `show ctl` on the publisher. Do not reset phones before.
    .why = A file that is damaged on its way has a bad signature, whatever the server has. Where the checksums are the same, the server's own list is bad: phones refuse it, and it has to be made anew.
step-recover-by-tvs = Let phones with Security by Default ask TVS, and leave TVS as it is: see that it knows the new signer, then reset them.
    .check = A trace of TVS shows that it has the certificate, and the phones show the new checksum.
step-itl-remotekey = With an exported ITLRecovery.p12 that fits the certificate in the phones' list, have the ITL signed with its key.
step-restore-backup = Restore the backup that was made before the certificates were renewed.
step-recover-by-token = Make the list again with a token that phones hold (CTL Client; where the CTL was deleted, OK at the warning that there is none).
step-delete-on-phone = Delete the list on each phone that does not take it. It takes the next one that it is given.
page-compare-done = Done: the list that TFTP offers shows it.

## What a phone showed, held against the file. `digest`, `digits` and `of` say with which checksum and how far.

phone-empty = Type what the phone shows: MD5, SHA-1, or a part of either.
phone-tooFew = { $digits ->
    [one] { $digits } digit is too few to decide. It takes 8.
   *[other] { $digits } digits are too few to decide. It takes 8.
}
phone-same = The same list ({ $digest }, { $digits } of { $of } digits).
phone-partial-beginning = The first { $digits } of { $of } digits of the { $digest } are the same.
phone-partial-end = The last { $digits } of { $of } digits of the { $digest } are the same.
phone-misread = Would match the { $digest } if { $changes }.
phone-misread-change = digit { $position } is { $meant } and not { $typed }
phone-digitMissing = Would match the { $digest } if the digit { $digit } was lost at place { $position }.
phone-digitExtra = Would match the { $digest } if digit { $position } was typed twice or by mistake.
phone-notPrinted = None of the checksums that the text prints. Whether it is one that is not printed, or another list, cannot be said.
phone-different = Not the same list.
phone-different-digits = Not the same list: the { $digest } differs at { $count ->
    [one] digit { $positions }
   *[other] { $count } digits ({ $positions })
}.
phone-unreadable = “{ $character }” is in no checksum.
phone-signerSerial = This is no checksum but the signer's serial number, and it is the same: the same signer, not necessarily the same list.

## The page. Sizes and counts arrive as numbers, places in a file as text that is already grouped.

page-title = ctl-inspector: is this trust list to be believed?
page-not-started = ctl-inspector did not start. It needs a browser with JavaScript and WebAssembly, of 2024 or later, that allows both on this page.
page-refused = Lists cannot be read here: the browser does not run WebAssembly on this page. It says: { $message }
page-refused-left = What is left: the size of a file, its SHA-1, SHA-256 and SHA-512, and whether they are what a phone shows. Whether a signature is valid cannot be said here.
page-refused-settings = Where WebAssembly is switched off and on
page-refused-apple = iPhone, iPad, Mac: `Lockdown Mode`, in the settings under Privacy & Security. Safari can exclude a single site from it.
page-refused-chromium = Chrome and Edge: the policy `DefaultJavaScriptJitSetting`; `JavaScriptJitAllowedForSites` allows single sites. In versions of Edge before 111 also the setting `Enhance your security on the web`.
page-refused-firefox = Firefox: `javascript.options.wasm` in `about:config`, which has to be true.
page-refused-tor = Tor Browser: the security level, which has to be Standard.
page-refused-site = On a site: its Content-Security-Policy, in which `script-src` has to hold `'wasm-unsafe-eval'`.
page-refused-command = The command `ctl-inspector` reads the same files without a browser.
page-bare = This file is not read: only its checksums are known.
page-bare-nothing = This file is not read, and the browser gives no checksums of it.
page-bare-phone = Type the SHA-1, SHA-256 or SHA-512 that the phone shows, or a part of it. An MD5, which has 32 digits, cannot be compared here.
page-pauses = This browser starts no worker for the page. The work is done in the page itself, which may pause meanwhile.
page-broken = Something in this page failed, which is a fault of the page and says nothing about the files. What is shown may be incomplete. The fault: { $message }
page-footer = Nothing leaves this page. It works without a network.
page-version = Version { $version } (commit { $commit })
page-check = how to check this file
page-check-policy = The browser itself keeps this page from reaching any network: it runs under the policy below, which stands in the first lines of the file. No address is allowed to load or to send to.
page-check-site-policy = The browser itself keeps this page to its own site: it runs under the policy below, which stands in the first lines of the page. No other address is allowed to load or to send to, and the page works on when the network is gone. The single file may reach no address at all.
page-check-policy-label = The policy of this page
page-check-sum = To see that the single file is the published one, compare its SHA-256 with the line for it in the published SHA256SUMS:
page-language = Language
page-theme-system = Theme: system
page-theme-light = Theme: light
page-theme-dark = Theme: dark

# The keys.
page-keys = Keys
page-keys-next = to the next place, and back
page-keys-press = press, open and close
page-keys-paste = paste text or files, anywhere outside a field
page-keys-add = in the box for text: add it
page-keys-escape = close this, or the box for text
page-keys-text = in a text: from value to value; Enter goes to what is said of it
page-keys-bytes = in the bytes: by byte, by row, by page; Enter opens the field
page-keys-ends = in the bytes: to the ends of the row, with Ctrl to those of the file
page-keys-select = in the bytes: select
page-keys-keys = show these keys
page-keys-listen = The key ? shows this, until the page is closed
page-keys-close = Close

# The way in.
page-drop-label = Add files
page-drop = Drop CTLFile.tlv here
page-drop-also = Also: ITL files, signed configuration files (.sgn), certificates, and text: what show ctl and show itl print, logs of phones and of TVS, dialogues on the command line. Several files, a folder, or a paste anywhere on this page are fine.
page-choose = Choose files
page-paste = Paste text
page-paste-label = Text: what show ctl or show itl prints, certificates, logs, dialogues
page-paste-hint = Up to 8 MiB. Ctrl+Enter adds it, Escape closes.
page-paste-add = Add
page-paste-too-long = This is more than 8 MiB of text. Leave out what is not needed.
page-example = Try an example
page-clear = Clear
page-pasted-text = { $count ->
    [1] pasted text
   *[other] pasted text { $count }
}
page-dropped-nothing = dropped content

# One input.
page-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
page-signed-at = signed { $time } UTC
page-utc = { $time } UTC
page-remove = Remove
page-remove-name = Remove { $name }
page-waiting = Waiting for its turn
page-reading-file = Reading and hashing
page-cancel = Cancel
page-failed-cancelled = Reading was cancelled. Remove this item and add the file again to read it.
page-failed-crashed = This file brought the inspector to a stop, which is a fault of the inspector and says nothing about the file. Everything else on the desk is still there. The fault: { $message }
page-failed-not-read = The file cannot be read. The browser says: { $message }
page-failed-folder-not-read = This browser does not let the page read the folder. Drop the files in it instead, or choose them.
page-failed-folder-empty = The folder holds no files.
page-failed-folder-too-full = The folder holds more than { $message } files. The first { $message } are on the desk; the rest are left out.
page-failed-nothing-usable = What was dropped or pasted holds neither files nor text.
page-same = The same file, byte for byte, as { $files }.
page-announce = { $file }: { $verdict }
page-no-signature = nothing signed to verify
page-first-lines = Recognised in a text are: what show ctl and show itl print, certificates (PEM, base64, or as CUCM prints them), configurations of phones, the cluster's security mode, dialogues on the command line of CUCM, messages of the CTL Client, uploads of certificates, traces of TVS and console logs of phones. This text begins with:
page-text-too-long = Texts of more than 8 MiB are not searched. This one begins with:
page-first-bytes = Expected is a CTLFile.tlv, an ITL file or a .sgn file: each begins with the bytes 01 00 02 (Version), then 02 00 02 (HeaderLength). This one begins with:

# The verdict.
page-signed-by = by { $signer } (record { $record }), { $digest }, RSA { $bits }
page-signed-from-elsewhere = by { $signer }, { $digest }, RSA { $bits }
page-checked-by = Checked with the key of
page-said = In view of what else is here
page-signature = Signature in detail
page-declared-digest = Digest that the header declares
page-carried-digest = Digest that the signature carries
page-content-digest = { $digest } of the signed content
page-also-matching = Other records with the signer's serial number and issuer
page-none = none
page-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
page-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
page-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

# The lists of a cluster's nodes.
page-nodes = Nodes of a cluster
page-nodes-ctl-same = CTL: { $count } lists, all of them the same
page-nodes-ctl-different = CTL: { $count } lists, not all of them the same
page-nodes-ctl-unknown = CTL: { $count } lists; whether they are the same is not known
page-nodes-itl-same = ITL: { $count } lists, all of them the same
page-nodes-itl-different = ITL: { $count } lists, not all of them the same
page-nodes-itl-unknown = ITL: { $count } lists; whether they are the same is not known
page-nodes-node = Node
page-nodes-checksum = Checksum
page-nodes-made = Made
page-nodes-signer = Signed by
page-nodes-list = List
page-nodes-number = list { $group }
page-nodes-missing = no such list
page-nodes-signed-by = signed by { $name }

# Checksums and the phone.
page-checksums = Checksums
page-more-checksums = SHA-256 and SHA-512
page-copy = copy
page-copy-name = Copy { $name }
page-copied = { $name } is copied.
page-copied-now = copied
page-not-copied-now = not copied
page-not-copied = The browser does not let the page copy. { $name } is selected: press Ctrl+C.
page-phone-shows = The phone shows
page-phone-groups = The digits in groups of four
page-group-right = right
page-group-wrong = wrong
page-group-open = open

# What one takes away.
page-summary = The summary
page-copy-summary = Copy summary
page-copy-markdown = Copy as Markdown
page-copy-show-ctl = Copy as show ctl
page-printed = The list as CUCM prints it
page-save-json = JSON
page-save-json-name = Save the whole report as JSON
page-and-more = and { $count } more
page-made-by = Written by ctl-inspector { $version }.
page-report = Report
page-report-of = Report about { $name }
page-report-all = Report about everything here
page-report-title = Report about trust lists
page-report-made = Made by ctl-inspector { $version } (commit { $commit }) at { $time } UTC.

# Findings.
page-findings = What to look at
page-no-findings-text = Nothing in what the text shows.
page-statements = What it says
page-no-findings = Nothing: every byte is read and accounted for.
page-severity-error = Error:
page-severity-warning = Warning:
page-severity-note = Note:
page-why = Why
page-do = What to do
page-source = Source
page-to-record = record { $record }
page-skip = Past these { $count } entries
page-skipped = End of the list

# Records, fields and bytes.
page-records = { $count ->
    [0] No records
    [one] { $count } record
   *[other] { $count } records
}
page-header = Header
page-sast = SAST
page-signs = signs
page-marked = marked as the signer
page-no-function = no function
page-unknown-function = unknown function { $number }
page-no-name = no name
page-found = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
page-until = until { $date }
page-fields = Fields
page-more-records = Show { $next } more of { $left }
page-rest = Belongs to nothing: { $range }
page-call-managers = CallManager group
page-tvs-servers = TVS servers
page-port = port { $port }
page-inside = What it holds
page-payload = The signed file itself: { $range }
page-payload-encrypted = The signed file itself, encrypted: { $range }
page-unknown-tag = unknown tag { $tag }
page-not-printed = tag { $tag }, which CUCM does not print
page-padding = padding
page-unknown-number = { $number } · meaning unknown
page-bits = { $bits } bits
page-field-printed = tag { $tag } · length { $length }
page-field-printed-tag = tag { $tag } · length not printed
page-not-in-text = not in the text
page-field-place = tag { $tag } · length { $length }
page-empty-text = empty
page-no-bytes = no bytes
page-raw = unreadable
page-bytes-range = bytes { $start }–{ $end }
page-byte-at = byte { $start }
page-bytes-label = Bytes: place, hexadecimal, text
page-show-bytes = show { $count } bytes
page-more-bytes = show more of { $left } bytes that are left

# Two lists.
page-compare = Before and after
page-compare-no-old = Phones hold no list yet
page-compare-close = Close
page-compare-swap = Swap
page-compare-itl = ITL that phones hold
page-compare-not-given = not given
page-compare-release = Release
page-compare-release-unknown = not known, all are shown
page-compare-part = part { $part }
page-compare-steps = What to do
page-compare-ticket = Copy as ticket
page-compare-ticket-name = the comparison
page-compare-check = What to see
page-compare-what = What happened
page-compare-fields = Fields that differ
page-compare-picture = The records of both lists, joined where they belong together. The table below says the same in words.
page-compare-old = Phones hold
page-compare-new = TFTP offers
page-compare-none = no list
page-compare-nobody-left = Phones with Security by Default would ask TVS, but nobody is left to ask.
page-compare-not-verified = That holds if its signature is valid, which cannot be checked here.
page-compare-order = By the times in them, the list that phones hold is the newer one.
page-compare-signed-by = signed by { $name }
page-compare-signed-by-role = signed by { $name } ({ $role })
page-compare-signs = signs
page-compare-reasons = Why
page-compare-with = Phones with Security by Default
page-compare-without = Phones without Security by Default
page-compare-changes = What changed
page-compare-same = Both are the same file.
page-compare-different = They are two different lists.
page-compare-unknown = They say the same, but no checksum of both is known.
page-compare-records-same = { $count ->
    [one] 1 record is the same.
   *[other] { $count } records are the same.
}
page-compare-anchors = Which anchor is left
page-compare-recovery = Ways back, the one that does least harm first
page-compare-rehearsal = Moving phones to another cluster

# All bytes of a file.
page-bytes-of = Bytes
page-bytes-length = length { $length }
page-bytes-map = Map of the file
page-bytes-map-records = records { $from }–{ $to }
page-bytes-map-pieces = { $count } pieces
page-bytes-rest = belongs to nothing
page-bytes-payload = the signed file itself
page-bytes-raw = unreadable
page-bytes-go = Go to byte
page-bytes-go-do = Go
page-bytes-go-hint = decimal, or hexadecimal after 0x
page-bytes-go-no-place = A place is a number: decimal, or hexadecimal after 0x.
page-bytes-go-outside = There is no byte { $place }. The last one is { $last }.
page-bytes-hint = Arrow keys go by byte and by row, with Shift they select. Home and End go to the ends of the row, with Ctrl to those of the file. Enter opens the field.
page-bytes-at = Byte { $place } (0x{ $hex }) is { $value }
page-bytes-at-in = Byte { $place } (0x{ $hex }) is { $value }, in { $name }
page-bytes-at-tag = Byte { $place } (0x{ $hex }) is { $value }, in the tag of { $name }
page-bytes-at-length = Byte { $place } (0x{ $hex }) is { $value }, in the length of { $name }
page-bytes-at-value = Byte { $place } (0x{ $hex }) is { $value }, in the value of { $name }
page-bytes-open = Open the field
page-bytes-selected = { $count ->
    [one] 1 byte is selected
   *[other] { $count } bytes are selected
}
page-bytes-copy-hex = Copy as hex
page-bytes-copy-base64 = Copy as base64
page-bytes-copy-c = Copy as C array
page-bytes-too-many = Up to { $most } bytes are copied at a time.
page-bytes-legend-tag = tag
page-bytes-legend-length = length
page-bytes-legend-container = container
page-bytes-legend-padding = padding
page-bytes-legend-raw = unreadable
page-bytes-der = Structure of the certificate (DER)
page-bytes-der-missing = { $missing ->
    [one] Its length asks for 1 byte more than there is.
   *[other] Its length asks for { $missing } bytes more than there are.
}
page-bytes-der-unread = Reading stops here: these bytes are no DER.

# The parts of a text.
page-line = line { $from }
page-lines = lines { $from }–{ $to }
page-number = { $number }
page-more-parts = Show { $next } more of { $left } parts
page-text = The text, { $lines }
page-text-hint = ← and → go from value to value, Enter goes to what is said of it.
page-show-text = Text
page-more-text-before = show what stands before
page-more-text-after = show more
page-printed-checksums = Checksums of the list, as printed
page-checksums-of-file = Checksums of this input itself
page-printed-file = The file, as printed
page-printed-length = Length
page-printed-modified = Last modified
page-printed-sums = Lengths
page-printed-whole = Records
page-printed-closing = The server
page-sums-exact = header and records add up to the length of the file
page-sums-differs = header and records do not add up to the length of the file
page-sums-unknown = cannot be added up: not every length is in the text
page-sums-of-fields = the fields of each add up too
page-whole = every record is in the text
page-not-whole = not every record is in the text
page-closing-verified = verified the file successfully
page-closing-notVerified = could not verify the file
page-closing-notParsed = could not parse the file
page-form-der = Certificate, DER
page-form-pem = Certificate, PEM
page-form-base64 = Certificate, base64
page-form-printed = Certificate, as CUCM prints it
page-save-this-certificate = Save the certificate as { $form }
page-certificate-file = File
page-certificate-unreadable = This certificate cannot be read.
page-key-whole = all of it is in the text
page-key-cut = { $here } of { $announced } bytes are in this text

# A certificate.
page-certificate = Certificate
page-save-certificate = Save the certificate of record { $record } as { $form }
page-certificate-version = Version
page-certificate-serial = Serial number
page-certificate-signature = Signature algorithm
page-certificate-issuer = Issuer
page-certificate-from = Valid from
page-certificate-until = Valid until
page-certificate-subject = Subject
page-certificate-key = Public key
page-certificate-signer = Signed by
page-certificate-usage = Key usage
page-certificate-extended-usage = Extended key usage
page-certificate-names = Alternative names
page-certificate-constraints = Basic constraints
page-certificate-subject-key-id = Subject key identifier
page-certificate-authority-key-id = Authority key identifier
page-certificate-sha1 = SHA-1 fingerprint
page-certificate-sha256 = SHA-256 fingerprint
page-key-rsa = RSA, { $bits } bits
page-key-ec = Elliptic curve, { $bits } bits
page-key-exponent = exponent { $exponent }
page-signer-self = itself
page-signer-issuer = its issuer
page-ca = a certificate authority
page-no-ca = not a certificate authority
page-path-length = path length { $length }
page-name-dns = DNS
page-name-ip = IP address
page-name-email = e-mail
page-name-uri = URI
page-name-directory = directory name
page-name-other = other
page-all-names = show all { $count } names

# Text that is not shown as it is.
page-escaped = A character that is not shown as it is: this is its number.
page-show-all = show all { $count } characters
page-show-less = show less

## The command's own words.

command-stdin = standard input
command-cut = … ({ $count } characters; all of them with --json)
command-source = Source: { $source }
command-unknown-language = There are no words in the language { $language }; these are English.
command-cannot-read = { $file } cannot be read: { $error }
command-cannot-read-on = { $file } cannot be read after byte { $byte }: { $error }
command-cannot-write = { $file } cannot be written: { $error }
command-cannot-print = The answer cannot be written: { $error }
command-signed-by-record = by { $signer } (record { $record } of { $file }, { $function }), { $digest }, RSA { $bits }
command-signed-by-given = by { $signer } ({ $file }), { $digest }, RSA { $bits }
command-no-certificate = { $file } is no certificate that can be read, neither PEM nor DER.
command-signed-by-certificate = by { $signer } ({ $certificate }), { $digest }, RSA { $bits }
command-certificate-not-by-this-key = The key in { $certificate } did not make this signature: either another key did, or the signature itself was changed.
command-certificate-content-differs = The key in { $certificate } made this signature, but over other content: the file was changed after it was signed.
command-certificate-verified = The key in { $certificate } made it over exactly this content.
command-certificate-length-differs = The signature is not as long as the key in { $certificate }, so that key cannot have made it.
command-certificate-malformed-key = The key in { $certificate } cannot be read.
command-certificate-unsupported-key = The key in { $certificate } is not an RSA key, and no other kind is known to sign trust lists.
command-certificate-key-size = The key in { $certificate } is smaller than 512 or larger than 4,096 bits.
command-certificate-unsupported-digest = The key in { $certificate } made this signature, but with a digest other than SHA-1, SHA-256, SHA-384 or SHA-512.
command-other-signer = The header names another certificate as the signer: { $signer }, serial { $serial }.
command-nothing-to-extract = No record holds a certificate.
command-not-shown = { $file } is not shown. { $what }
command-not-shown-text = This is text and not a trust list: a trust list is a binary file.
command-not-a-certificate = Record { $record }: what stands in the place of its certificate is none. It is written as the bytes that it is.
command-until = until { $date }
command-nodes-none = There are no two lists of one kind that are of two nodes of a cluster.
command-compare-no-list = No two lists to compare. What is given must be a trust list, or a text in which one is printed; a list of more than 1,000 records is not compared.
command-compare-several = { $file } holds { $count } lists. The one of { $host } is compared here; `ctl-inspector nodes` compares all of them.
command-compare-no-itl = { $file } holds no ITL.
command-compare-no-certificate = { $file } holds no certificate.

# The help of the command line. Names of options, files and values stay as they are.
command-usage = Usage
command-subcommands = Commands
command-arguments = Arguments
command-options = Options
command-examples = Examples
command-more = Examples and exit codes: ctl-inspector --help
command-more-help = More: ctl-inspector --help
command-about-ctl-inspector = Decodes, verifies and explains the trust lists (CTL, ITL) that Cisco Unified CM gives its phones
    .long = Reads CTLFile.tlv, ITL files and signed files (.sgn), whatever they are called, and texts in which a list is printed. For each file the first line is the verdict: "Signature valid", "Signature invalid" or "Signature cannot be checked". What follows is the file, the reason, its checksums, what to look at, and its records. Nothing is sent anywhere.
command-about-verify = The signature in detail, or checked with a certificate that is not in the file
command-about-checksum = Compares a file's checksums with what a phone shows
command-about-compare = Will phones that hold one list take another? What differs, which anchor is left, what to do
    .long = Takes lists as files or as text (show ctl, show itl). The first line is the answer. Exit code 0: the same list, 1: another one, 2: that cannot be said.
command-about-nodes = Are the lists of a cluster's nodes the same, and who differs how?
    .long = Takes files, texts (show ctl, show itl), and terminal logs of several nodes, whose names are taken from the logins in them. Exit code 0: all CTLs are the same, and the ITLs have the same anchors; 1: they differ; 2: that cannot be said.
command-about-show = Prints a list as CUCM does (show ctl, show itl)
    .long = Lines that begin with "# " say what the list holds and CUCM is not known to print.
command-about-extract = Writes the certificates in a list as PEM files, named by function and subject
command-about-completions = Prints the completions of a shell
command-about-man = Prints the man page
command-about-help = Prints this help, or that of a subcommand
command-option-paths = The files to read; - is standard input
command-option-json = JSON for programs: an object for one file, an array for several
command-option-now = The time it is taken to be: RFC 3339 (2026-11-24T08:00:00Z) or seconds since 1970; otherwise the system's clock
command-option-lang = The language of the answers ({ $languages }); otherwise that of LC_ALL, LC_MESSAGES or LANG
command-option-help = Prints help: the short one with -h, all of it with --help
command-option-version = Prints the version
command-option-verify-cert = Check with the key of this certificate (PEM or DER): for signed files, and lists without their signer
command-option-phone = What the phone shows: MD5, SHA-1, or the first or last digits of either (at least 8), in any spelling
command-option-lists = The list that phones hold, and the one that TFTP offers; - is standard input
command-option-no-old = Phones hold no list yet
command-option-itl = The ITL that phones hold beside their CTL: whose TVS they can ask
command-option-compare-cert = Today's CallManager.pem and ITLRecovery.pem, by these names (PEM, DER, or as CUCM prints them): which anchor is alive
command-option-evidence = What else is known: traces of TVS, a phone's configuration
command-option-release = The cluster's release (12.5, 10.5(2), 14SU3); without it, steps of all releases are shown
command-option-dir = The folder to write to, made where it is missing; otherwise the current one. No file in it is ever overwritten
command-option-shell = The shell: bash, elvish, fish, powershell or zsh
command-option-subcommand = Of this subcommand
command-example-file = The verdict on the signature, the checksums, what to look at, the records
command-example-files = Several files, one after the other; says which of them are the same
command-example-stdin = Standard input
command-example-verify = A signed file does not hold its signer's certificate; here it is
command-example-checksum = Is this the list that the phone shows?
command-example-compare = Will phones that hold OLD.tlv take NEW.tlv, which anchor is left to them, and what is to be done
command-example-nodes = Have all nodes the same list, and who is behind?
command-example-show = The text that CUCM prints for this list, to compare with what a server printed
command-example-extract = The certificates in the list, as PEM
command-example-json = All of it for a program
command-exit-codes = Exit codes
command-exit-yes = the signature is valid; the checksum, the list is the same
command-exit-no = the signature is invalid; the checksum, the list is different
command-exit-cannot-tell = neither can be said
command-exit-usage = the command line is wrong
command-exit-unreadable = a file cannot be read
command-exit-not-written = something cannot be written
command-exit-several = Of several files the worst counts: 66, then 73, 1, 2, 0.
command-file-like-subcommand = A file that is named like a subcommand is written ./verify.

# What is wrong with a command line.
command-fault-no-file = No file is given.
command-fault-stdin-twice = Standard input (-) is given more than once.
command-fault-compare = Compare takes two lists, or one with --no-old, or one text that holds two.
command-fault-no-json = --json says nothing to this subcommand.
command-fault-no-subcommand = There is no such subcommand.
command-fault-unknown = There is no option { $option }.
command-fault-subcommand = There is no subcommand { $subcommand }.
command-fault-missing = This is missing: { $option }.
command-fault-no-value = { $option } needs a value.
command-fault-no-value-wanted = { $option } takes no value { $value }.
command-fault-value = { $value } is no value of { $option }.
command-fault-possible = Possible: { $values }.
command-fault-hint = Is { $values } meant?
command-fault-time = A time is written like 2026-11-24T08:00:00Z, or in seconds since 1970.
command-fault-release = A release is written like 11.5, 10.5(2), 12.5SU3, 14SU3, 15.
command-fault-twice = { $option } is given more than once.
command-fault-conflict = { $option } and { $prior } cannot be given together.
command-fault-not-utf8 = The command line holds text that is not UTF-8.
command-fault-other = The command line cannot be read: { $message }.
