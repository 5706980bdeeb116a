### The words of ctl-inspector, Korean. The same ids, attributes and values as in en.ftl.
### Sentences end in -습니다/-합니다, also where they say what to do; labels are nouns. Commands, fields and menus of CUCM
### stay as CUCM prints them. After a value stands a noun, a counter or a particle that never changes (의, 에, 에서, 까지).
### Terms: signer 서명자 · subject 주체 · issuer 발급자 · serial number 일련 번호 · checksum 체크섬 · digest 다이제스트 ·
### trust list 신뢰 목록 · anchor 신뢰 앵커 · record 레코드 · field 필드 · mixed/non-secure mode 혼합/비보안 모드 ·
### tokenless 토큰리스 · hardware token 하드웨어 토큰 · CTL Client CTL 클라이언트 · publisher 게시자 · renew 갱신 ·
### regenerate 재생성 · restart (services) 다시 시작 · reset (phones) 재설정 · vouch 보증 · ask TVS 문의 · trace 추적 로그 ·
### phone configuration 전화기 컨피그레이션 · dialogue CLI 입출력 · finding 확인 사항 · note 참고 · verify 검증 · decode 해석 ·
### field notice 현장 공지(Field Notice) · security guide 보안 가이드 · release notes 릴리스 정보 · CLI reference CLI 참조

## The language itself.

language-name = 한국어
language-thousands = ,

## The three verdicts. Never a fourth, and 유효하지 않음 is used for nothing else.

verdict-valid = 서명이 유효함
verdict-invalid = 서명이 유효하지 않음
verdict-cannotTell = 서명을 확인할 수 없음

## Why a verdict is what it is.

reason-verified = 서명자의 키로 정확히 이 내용에 대해 만든 서명입니다.
reason-content-differs = 서명자의 키로 만든 서명이지만 다른 내용에 대한 것입니다. 서명한 뒤에 파일이 변경되었습니다.
reason-not-by-this-key = 서명자 레코드의 키로 만든 서명이 아닙니다. 다른 키로 만들었거나 서명 자체가 변경되었습니다.
reason-length-differs = 서명의 길이가 서명자 키의 길이와 다르므로 그 키로 만든 서명일 수 없습니다.
reason-no-signature = 파일에 SIGNATURE 필드가 없습니다.
reason-signature-damaged = SIGNATURE 필드의 길이가 잘못되어 어느 바이트가 서명인지 추정할 수만 있습니다.
reason-signer-not-named = 헤더에 서명자의 일련 번호와 발급자가 없습니다.
reason-signer-not-in-list = 서명자의 인증서가 목록에 없습니다.
reason-signer-not-given = 서명된 파일에는 서명자의 인증서가 들어 있지 않습니다. 그 인증서는 클러스터의 신뢰 목록에 있습니다.
reason-text-alone = 텍스트에는 서명 대상이 들어 있지 않습니다. 서명 대상은 파일에만 있습니다.
reason-printed-by-this-key = 출력된 서명은 이 키로 만든 것입니다. 어떤 내용에 대한 서명인지는 파일이 있어야 알 수 있습니다.
reason-printed-not-by-this-key = 출력된 서명은 이 키로 만든 것이 아닙니다. 다른 키로 만들었거나 텍스트가 원래와 다릅니다.
reason-no-key = 서명자의 레코드에 공개 키가 없습니다.
reason-malformed-key = 서명자의 공개 키를 읽을 수 없습니다.
reason-unsupported-key = 서명자의 키가 RSA 키가 아닙니다. 다른 종류의 키로 신뢰 목록에 서명하는 경우는 알려져 있지 않습니다.
reason-key-size = 서명자의 키가 512비트보다 작거나 4,096비트보다 큽니다.
reason-unsupported-algorithm = 헤더에 적힌 서명 알고리즘이 RSA PKCS#1 v1.5가 아니며, RSA PKCS#1 v1.5로도 검증되지 않습니다.
reason-unsupported-digest = 서명자의 키로 만든 서명이지만 다이제스트가 SHA-1, SHA-256, SHA-384, SHA-512 중 어느 것도 아닙니다.

## What an input is.

content-empty = 빈 파일입니다. CUCM은 이런 파일에 “Length of CTL file: 0” 줄을 출력합니다.
content-trustList-ctl = CTL(Certificate Trust List)
content-trustList-itl = ITL(Identity Trust List)
content-trustList-unknown = 신뢰 목록
content-signedFile = 서명된 파일
content-signedFile-encrypted = 서명된 파일(내용은 암호화됨)
content-evidence = 들어 있는 것: { $parts }.
content-tooLarge = 신뢰 목록이라고 하기에는 너무 큰 파일입니다. 체크섬은 표시하지만 내용은 해석하지 않았습니다.
content-unrecognised-pem = PEM 텍스트이며 인증서일 가능성이 큽니다. 신뢰 목록이 아닙니다.
content-unrecognised-der = DER 인증서로 보이며 신뢰 목록으로 보이지 않습니다.
content-unrecognised-zip = ZIP 압축 파일입니다. 압축을 풀고 그 안의 신뢰 목록을 끌어 놓으면 됩니다.
content-unrecognised-gzip = gzip 압축 파일입니다. 압축을 풀고 그 안의 신뢰 목록을 끌어 놓으면 됩니다.
content-unrecognised-tar = tar 아카이브입니다. 압축을 풀고 그 안의 신뢰 목록을 끌어 놓으면 됩니다.
content-unrecognised-capture = 네트워크 캡처이며 신뢰 목록이 아닙니다.
content-unrecognised-pdf = PDF 문서이며 신뢰 목록이 아닙니다.
content-unrecognised-picture = 그림 파일이며 신뢰 목록이 아닙니다.
content-unrecognised-markup = HTML 또는 XML이며 신뢰 목록이 아닙니다.
content-unrecognised-text = 텍스트이지만 인식되는 것이 없습니다.
content-unrecognised-textUtf16 = UTF-16 텍스트이지만 인식되는 것이 없습니다.
content-unrecognised-binary = 신뢰 목록이 아닙니다.

## What a part of a text is.

part-list = 텍스트로 된 신뢰 목록
    .count = 텍스트로 된 신뢰 목록 { $count }개
part-certificate = 인증서
    .count = 인증서 { $count }개
part-private-key = 개인 키
    .count = 개인 키 { $count }개
part-encoded = 인코딩된 데이터
    .count = 인코딩된 데이터 { $count }개
part-phone-configuration = 전화기 컨피그레이션
    .count = 전화기 컨피그레이션 { $count }개
part-security-mode = 클러스터 보안 모드
    .count = 클러스터 보안 모드 { $count }건
part-dialogue = CUCM CLI 입출력
    .count = CUCM CLI 입출력 { $count }건
part-ctl-client = CTL 클라이언트 메시지
    .count = CTL 클라이언트 메시지 { $count }건
part-upload = 인증서 업로드
    .count = 인증서 업로드 { $count }건
part-tvs-trace = TVS 추적 로그
    .count = TVS 추적 로그 { $count }건
part-phone-log = 전화기 콘솔 로그
    .count = 전화기 콘솔 로그 { $count }건
part-other = 인식되지 않음
    .count = 인식되지 않은 텍스트

## What several findings advise. The sources do not agree on the order, so both are said.

-renewal = 인증서는 한 번에 하나씩 갱신하고 전화기가 다시 등록될 때까지 기다립니다. 순서는 Cisco 214231에 CAPF, CallManager, TVS, ITLRecovery로 나와 있고, 보안 가이드는 TFTP(CallManager)를 마지막에 둡니다. 혼합 모드에서는 CAPF, CallManager, ITLRecovery를 갱신할 때마다 이어서 `utils ctl update CTLFile` 명령을 입력합니다. CallManager와 ITLRecovery를 함께 갱신해서는 안 됩니다. 함께 갱신하면 전화기에 신뢰 앵커가 남지 않습니다. 10~12.0에서 업그레이드하여 12.5(SU3 이전)를 실행하는 클러스터의 목록에는 더 이상 사용되지 않는 ITLRecovery 인증서가 들어 있을 수 있습니다. 그때는 CallManager가 유일한 신뢰 앵커이므로, 이를 바로잡기 전에 CallManager를 갱신해서는 안 됩니다(현장 공지 70613). Security by Default를 지원하지 않는 전화기는 자신이 보유하지 않은 새 서명자의 목록을, 보유한 목록이 삭제될 때까지 거부합니다.

-again = 파일을 바이너리 모드로 다시 가져온 다음(텍스트로 전송하면 내용이 바뀝니다) 서버의 `show ctl` 또는 `show itl` 명령이 출력하는 체크섬과 비교합니다.

# Which services are restarted after a CTL has changed: by release, because the release is not known.
-restarts = 서비스를 다시 시작한 다음 전화기를 다시 시작합니다. 11.5까지: TFTP와 CallManager를 실행하는 모든 노드에서 두 서비스를 다시 시작합니다(Cisco 118893). 12.x: CallManager와 CTIManager를 다시 시작합니다(현장 공지 70613). 14: 14의 릴리스 정보에 따르면 CallManager를 갱신한 경우 수동으로 다시 시작할 필요가 없지만, Cisco 214231(2026)에는 여전히 CallManager, CTIManager, TVS, TFTP, HAProxy가 나와 있습니다.

## What was found. `record` is the number of the record that a finding speaks of, where it speaks of one.

finding-empty-file = 파일에 바이트가 하나도 없습니다.
finding-not-a-list = 신뢰 목록도, 서명된 파일도, 인식되는 다른 어떤 것도 아닙니다.
    .do = CTL은 `CTLFile.tlv` 파일이고 ITL은 `ITLFile.tlv` 파일입니다. 둘 다 클러스터의 TFTP 서버에 있습니다.
finding-file-too-large = 파일 크기가 { $size }바이트입니다. { $limit }바이트를 넘는 파일은 해석하지 않지만 체크섬은 정확합니다.
finding-too-many-records = 레코드 { $limit }개 뒤의 나머지 파일은 바이트 그대로 둡니다.
finding-too-many-findings = 확인 사항이 { $limit }건을 넘으면 나머지는 세기만 합니다. { $more }건이 더 있습니다.
finding-too-many-repairs = 파일이 { $limit }곳 넘게 손상되었습니다. 그 뒤로는 파일에 적힌 길이를 그대로 따릅니다.
finding-header-length-wrong = HeaderLength에는 { $declared }바이트로 적혀 있지만 실제 헤더 길이는 { $actual }바이트입니다.
    .do = { -again }
finding-header-truncated = 파일이 헤더 중간에서 끝납니다. 헤더 길이는 { $declared }바이트로 적혀 있고, 그중 { $here }바이트가 있어 표시합니다.
    .do = { -again }
finding-record-length-wrong = 레코드 { $record }의 RECORDLENGTH에는 { $declared }바이트로 적혀 있지만 실제 레코드 길이는 { $actual }바이트입니다.
    .do = { -again }
finding-record-truncated = 파일이 레코드 { $record } 중간인 바이트 { $end }에서 끝납니다. 레코드 길이는 { $declared }바이트로 적혀 있고, 그중 { $here }바이트가 있어 표시합니다.
    .do = { -again }
finding-field-length-wrong = { $name } 필드(태그 { $tag })의 길이가 { $declared }바이트로 적혀 있지만 다음 필드는 { $actual }바이트 뒤에서 시작합니다.
    .do = { -again }
finding-field-length-unexpected = { $name } 필드(태그 { $tag })의 길이가 { $declared }바이트입니다. 올바른 길이는 { $expected }바이트입니다.
    .do = { -again }
finding-field-truncated = { $name } 필드(태그 { $tag })의 길이가 { $declared }바이트로 적혀 있습니다. 그중 { $here }바이트가 있어 표시합니다.
    .do = { -again }
finding-container-length-wrong = { $name } 필드(태그 { $tag })에는 그 안의 필드가 { $declared }바이트를 차지한다고 적혀 있지만 실제로는 { $actual }바이트를 차지합니다.
    .do = { -again }
finding-unreadable-bytes = { $length }바이트가 어떤 필드도 아니어서 그대로 둡니다.
    .do = { -again }
finding-bytes-between-records = 다음 레코드 앞의 { $length }바이트가 어느 레코드에도 속하지 않습니다.
    .do = { -again }
finding-trailing-bytes = 마지막 레코드 뒤의 { $length }바이트가 어느 레코드에도 속하지 않습니다.
    .do = { -again }
finding-no-records = 파일에 헤더만 있고 레코드가 없습니다.
finding-unknown-tag = 알려지지 않은 태그 { $tag }번의 필드가 있습니다.
    .why = 필드의 바이트는 그대로 두고 표시합니다. 무엇을 뜻하는지는 알려져 있지 않습니다.
finding-unknown-function = 레코드 { $record }에 알려지지 않은 FUNCTION 값({ $function })이 있습니다.
    .why = 어떤 역할을 뜻하는지는 알려져 있지 않습니다. 인증서는 그래도 볼 수 있습니다.
finding-unknown-algorithm = { $name } 필드(태그 { $tag })의 값이 { $number }입니다. 이 값에 해당하는 알고리즘은 알려져 있지 않습니다.
finding-repeated-field = { $name } 필드(태그 { $tag })가 다시 나옵니다. 첫 번째 필드를 사용합니다.
finding-missing-field = { $name } 필드(태그 { $tag })가 없습니다.
    .do = { -again }
finding-text-not-terminated = { $name } 필드(태그 { $tag })가 NUL로 끝나지 않습니다.
    .do = { -again }
finding-text-has-nul = { $name } 필드(태그 { $tag })의 끝보다 앞에 NUL이 있습니다.
    .do = { -again }
finding-text-not-utf8 = { $name } 필드(태그 { $tag })가 UTF-8이 아닙니다. UTF-8이 아닌 바이트는 � 문자로 표시합니다.
finding-timestamp-in-future = 목록에 적힌 생성 시각({ $made })이 현재 시각({ $now })보다 늦습니다.
    .do = 서버와 이 컴퓨터의 시계를 비교합니다.
finding-signature-invalid = 서명이 맞지 않습니다. 전화기는 서명이 검증되지 않는 목록을 거부합니다.
    .why = 목록은 서명만으로 신뢰를 얻습니다. 파일이 한 바이트만 바뀌어도 서명이 깨지며, 텍스트로 전송해도 마찬가지입니다.
    .do = { -again }
finding-signer-not-in-list = 헤더가 서명자로 지정한 일련 번호와 발급자를 가진 레코드가 없습니다: { $signer }, 일련 번호 { $serial }.
    .why = 목록에는 서명자의 인증서가 들어 있고, 그 키로 서명을 검증합니다.
finding-signer-not-sast = 서명한 레코드의 FUNCTION 값이 { $function }입니다. 신뢰 목록에는 System Administrator Security Token만 서명할 수 있습니다.
finding-signer-keys-differ = 레코드 { $records }에는 서명자의 일련 번호와 발급자가 있지만 키가 서로 다릅니다.
    .why = 일련 번호와 발급자는 인증서 하나만 가리켜야 합니다. 키가 둘이면 실수이거나 속이려는 시도입니다.
finding-declared-digest-differs = 헤더에 선언된 다이제스트({ $declared })와 달리 서명은 { $used } 다이제스트로 만들었습니다.
    .why = 선언된 다이제스트를 따르는 전화기가 이런 목록을 받아들이는지는 알려져 있지 않습니다.
finding-modulus-differs = SIGNATUREMODULUS에는 { $declared }비트로 선언되어 있지만 서명자의 키는 { $actual }비트입니다.
    .why = 이 값은 크기를 알릴 뿐이며, 검증에는 키 자체를 사용했습니다.
finding-signed-with-sha1 = 목록이 SHA-1로 서명되어 있습니다.
    .why = CUCM은 따로 설정하지 않는 한 파일 서명에 SHA-1을 사용하며 릴리스 15에서도 그렇습니다. 7900, 8900, 9900 전화기는 SHA-1만 검증합니다.
    .source = CUCM 보안 가이드 12.5SU5, 14SU2, 15
finding-file-name-of-another-kind = FILENAME 값({ $name })이 주어진 파일 이름({ $given })과 다르거나, 파일이 다른 종류의 목록입니다.
    .why = FILENAME은 이것이 어떤 목록인지를 나타내며 서명으로 보호됩니다.
    .do = 의도한 파일이 맞는지 확인합니다.
finding-itl-too-large = ITL의 크기가 { $size }바이트입니다. 전화기는 { $limit }바이트를 넘는 ITL을 로드하지 못합니다.
    .source = CUCM 보안 가이드 12.5SU5, 14SU2, 15
finding-itl-too-many-certificates = ITL에 인증서가 { $count }개 있습니다. 전화기는 인증서가 { $limit }개를 넘는 ITL을 로드하지 못합니다.
    .source = CUCM 보안 가이드 12.5SU5, 14SU2, 15
finding-one-token = 목록에 하드웨어 토큰이 하나뿐입니다.
    .why = 예비 토큰이 없습니다.
    .do = 이 토큰이 아직 동작할 때 CTL 클라이언트로 두 번째 토큰을 추가합니다.
    .source = Cisco 118893, 214231
finding-no-capf = 목록에 CAPF 레코드가 없습니다.
    .why = CAPF는 전화기의 인증서(LSC)를 발급합니다.
finding-tvs-in-ctl = 레코드 { $record }번이 TVS 레코드입니다. TVS는 CTL이 아니라 ITL에 속합니다.
finding-duplicate-record = 레코드 { $record }번은 레코드 { $first }번과 인증서도 FUNCTION({ $function })도 같습니다.
finding-field-out-of-place = { $name } 필드(태그 { $tag })가 제자리에 있지 않습니다.
finding-certificate-unreadable = 레코드 { $record }의 인증서를 X.509로 읽을 수 없습니다.
finding-certificate-expired-before = { $name } 인증서{ $count ->
        [0] 는
       *[other] (레코드 { $records })는
    } 목록을 만들 때 이미 만료되어 있었습니다. 만료 시각은 { $until }입니다.
    .why = 만료된 인증서를 전화기가 어떻게 처리하는지는 문서화되어 있지 않습니다.
    .do = 서버에 아직 이 인증서가 있는지 Certificate Management에서 확인합니다. { -renewal }
    .source = Cisco 214231; CUCM 보안 가이드; 현장 공지(Field Notice) 70613
finding-certificate-expired = { $name } 인증서{ $count ->
        [0] 가
       *[other] (레코드 { $records })가
    } { $until }에 만료되었습니다.
    .why = 만료된 인증서를 전화기가 어떻게 처리하는지는 문서화되어 있지 않습니다.
    .do = { -renewal }
    .source = Cisco 214231; CUCM 보안 가이드; 현장 공지(Field Notice) 70613
finding-certificate-not-yet-valid = { $name } 인증서{ $count ->
        [0] 의
       *[other] (레코드 { $records })의
    } 유효 기간이 아직 시작되지 않았습니다. 시작 시각은 { $from }입니다.
    .do = 서버와 이 컴퓨터의 시계를 비교합니다.
finding-certificate-expires-soon = { $name } 인증서{ $count ->
        [0] 가
       *[other] (레코드 { $records })가
    } 90일 안에 만료됩니다. 만료 시각은 { $until }입니다.
    .do = 갱신 일정을 세웁니다. { -renewal }
    .source = Cisco 214231; CUCM 보안 가이드; 현장 공지(Field Notice) 70613
finding-made-before-certificate = 목록에 적힌 생성 시각({ $made })이 { $name } 인증서(레코드 { $records })의 유효 기간 시작({ $from })보다 이릅니다.
    .do = 서버들의 시계를 비교합니다.
finding-certificate-small-key = { $name } 인증서{ $count ->
        [0] 의
       *[other] (레코드 { $records })의
    } RSA 키가 { $bits }비트입니다.
    .why = 2,048비트 미만의 RSA는 더 이상 강력하다고 보지 않습니다.
    .do = 다음에 인증서를 갱신할 때 2,048비트 이상을 선택합니다.
finding-certificate-weak-digest = { $name } 인증서{ $count ->
        [0] 는
       *[other] (레코드 { $records })는
    } { $digest } 다이제스트로 서명되어 있습니다.
finding-certificate-ec = { $name } 인증서{ $count ->
        [0] 의
       *[other] (레코드 { $records })의
    } 키가 타원 곡선 키({ $curve })입니다.
    .why = CUCM 11.0부터는 RSA 인증서와 별도로 CallManager-ECDSA 인증서가 있습니다. CCM+TFTP 또는 CCM으로 있으면 SIP over TLS에 쓰이고, TFTP로 있으면 HTTPS 프로비저닝을 인증합니다.
finding-subject-differs = 레코드 { $record }의 SUBJECTNAME이 인증서의 주체와 다릅니다.
finding-issuer-differs = 레코드 { $record }의 ISSUERNAME이 인증서의 발급자와 다릅니다.
finding-serial-differs = 레코드 { $record }의 SERIALNUMBER가 인증서의 일련 번호와 다릅니다.
finding-public-key-differs = 레코드 { $record }의 PUBLICKEY가 인증서의 키와 다릅니다.
    .why = 서명은 PUBLICKEY에 있는 키로 검증합니다. 함께 있는 인증서의 키가 다르면 그 인증서는 이 키를 보증하지 않습니다.
finding-certificate-signature-differs = 레코드 { $record }의 SIGNATURE가 인증서의 서명과 다릅니다.
finding-certificate-hash-unmatched = 레코드 { $record }의 CERTHASH에 해당하는 인증서가 이 목록에 없습니다.
finding-printed-shortened = 텍스트에 생략 표시가 { $count }곳 있습니다.
    .why = 그 자리에 무엇이 있었는지는 알 수 없으며, 그로부터 아무것도 추론하지 않습니다.
finding-printed-foreign-text = 출력 사이에 출력의 일부가 아닌 텍스트가 있습니다.
finding-printed-header-length-differs = HeaderLength에는 { $stated }바이트로 적혀 있지만 출력된 헤더 필드의 합은 { $sum }바이트입니다.
    .why = 이 텍스트에서 줄이 빠지거나 바뀌었거나, 목록 자체가 손상되었습니다.
finding-printed-record-length-differs = 레코드 { $record }의 RECORDLENGTH에는 { $stated }바이트로 적혀 있지만 출력된 필드의 합은 { $sum }바이트입니다.
    .why = 이 텍스트에서 줄이 빠지거나 바뀌었거나, 목록 자체가 손상되었습니다.
finding-printed-file-length-differs = 파일 길이는 { $stated }바이트로 적혀 있지만 헤더와 레코드의 합은 { $sum }바이트입니다.
    .why = 이 텍스트에서 무언가 빠지거나 바뀌었거나, 목록 자체가 손상되었습니다.
finding-printed-not-verified = 서버 스스로 이 목록을 검증하거나 해석하지 못했다고 출력했습니다.
finding-printed-signer-differs = 헤더는 레코드 { $named }번을 서명자로 지정하지만 텍스트에는 레코드 { $marked }번이 서명자로 표시되어 있습니다.
    .why = 둘은 같은 파일에서 나왔으므로 그중 하나가 바뀌었습니다.
finding-private-key = { $form ->
    [pkcs12] PKCS#12 파일(.p12)이며 개인 키가 들어 있습니다.
    [encrypted] 암호화된 개인 키입니다.
   *[other] 개인 키입니다.
}
    .why = 개인 키를 가진 사람은 그 소유자의 이름으로 행동할 수 있습니다. ITLRecovery.p12에는 클러스터의 목록에 서명하는 키가 들어 있어, 이 파일을 가진 사람은 전화기가 받아들이는 목록에 서명할 수 있습니다.
    .do = 메일과 티켓에서 삭제합니다. 비교할 것은 모두 인증서에 있으므로 여기에는 필요하지 않습니다. 키는 어떤 부분도 보고서에 표시하거나 보관하지 않습니다.
finding-certificate-request = 인증서가 아니라 인증서 서명 요청(CSR)입니다.
    .why = 인증 기관에 보내는 것입니다. 전화기와 목록은 그 결과로 받은 인증서를 사용합니다.
finding-not-a-certificate = { $label ->
    [PKCS7] 인증서가 들어 있는 PKCS#7 파일(.p7b)이며, 읽지 않습니다.
   *[other] 인증서가 아니라 { $label } 블록입니다. 읽지 않습니다.
}
    .do = { $label ->
        [PKCS7] 그 안의 인증서를 PEM으로 내보냅니다.
       *[other] 인증서 자체를 PEM 또는 DER로 내보냅니다.
    }
finding-pem-bad-character = 이 PEM 블록은 디코딩할 수 없습니다. “{ $character }” 문자는 여기에 있을 수 없습니다.
    .do = 블록을 첫 줄부터 마지막 줄까지 다시 복사합니다.
finding-pem-unreadable = 이 PEM 블록은 인증서로 디코딩할 수 없습니다. 일부가 빠졌거나 바뀌었습니다.
    .do = 블록을 첫 줄부터 마지막 줄까지 다시 복사합니다.
finding-printed-key-incomplete = 키 값이 잘려 있습니다. { $announced }바이트 중 { $here }바이트가 있습니다.
    .why = 일련 번호, 이름, 날짜는 그래도 비교합니다. 키는 비교할 수 없습니다.
finding-too-many-parts = 텍스트에 { $limit }개가 넘는 부분이 있습니다. 그 뒤는 살펴보지 않습니다.
finding-host-not-in-certificate = 레코드 { $record }의 DNSNAME({ $host })이 인증서({ $name })의 이름 중에 없습니다.

# What consoles, pages and the CTL Client say.

finding-certificate-in-list = 이 인증서는 { $file }에 { $functions } 역할로 있으며(레코드 { $records }) 그 목록에 서명하지 않습니다.
finding-certificate-signs-list = 이 인증서는 { $file }의 서명자입니다. 목록에는 { $functions } 역할로 있습니다(레코드 { $records }).
finding-certificate-replaced = 이 인증서는 { $file }에 없습니다. 주체가 같은 이전 인증서가 있습니다: 일련 번호 { $serial }({ $functions }, 레코드 { $records }).
    .why = 이것이 지금 서버에 있는 인증서라면, 인증서를 재생성한 뒤 CTL을 업데이트하지 않은 것이며 전화기가 “Phone is registering” 상태에 머물 수 있습니다.
    .do = 게시자에서 `utils ctl update CTLFile` 명령을 입력합니다. 그런 다음 릴리스에 맞게 서비스를 다시 시작하고 전화기를 재설정합니다.
    .source = Cisco 225746, 214231
finding-certificate-superseded = 이 인증서는 { $file }에 없습니다. 주체가 같은 더 새로운 인증서가 있습니다: 일련 번호 { $serial }({ $functions }, 레코드 { $records }).
finding-certificate-other = 이 인증서는 { $file }에 없습니다. 주체가 같은 다른 인증서가 있습니다: 일련 번호 { $serial }({ $functions }, 레코드 { $records }). 둘 중 어느 것이 더 새로운지는 알 수 없습니다.
    .do = 지금 서버에 있는 인증서와 비교합니다. CTL에 그 인증서가 없다면 `utils ctl update CTLFile` 명령이 누락된 것입니다.
    .source = Cisco 225746
finding-certificate-near = 이 인증서는 { $file }에 있는 레코드 { $records }의 인증서({ $functions })일 가능성이 크지만 텍스트가 다릅니다. { $place ->
    [issuer] 일련 번호는 같고 발급자가 다릅니다.
   *[other] 다른 곳은 일련 번호의 { $place }번째 자리입니다.
}
    .why = 텍스트는 옮겨지는 동안 글자가 빠지거나 바뀔 수 있습니다. 완전히 같은 것만 같다고 봅니다.
finding-certificate-not-in-list = { $file }에는 이 인증서도, 주체가 같은 다른 인증서도 없습니다.
finding-named-in-list = 일련 번호 { $serial }: { $file }에 있는 레코드 { $records }의 인증서입니다({ $functions }).
finding-named-near = 일련 번호 { $serial }: { $file }에 있는 레코드 { $records }의 인증서일 가능성이 큽니다({ $functions }). 텍스트는 일련 번호의 { $place }번째 자리가 다릅니다.
    .why = 텍스트는 옮겨지는 동안 글자가 빠지거나 바뀔 수 있습니다. 완전히 같은 것만 같다고 봅니다.
finding-named-is-certificate = 일련 번호 { $serial }: { $file }에 있는 인증서입니다.
finding-mode-agrees = 보안 모드와 { $file }의 목록이 서로 맞습니다.
finding-list-while-non-secure = 클러스터는 비보안 모드이지만 { $file }의 목록은 혼합 모드의 것입니다.
    .why = 클러스터가 혼합 모드였다가 비보안 모드로 되돌려졌고 파일은 삭제되지 않았습니다.
    .do = 클러스터가 비보안 모드인 동안에만, 각 노드에서 `file delete activelog cm/tftpdata/CTLFile.tlv` 명령을 입력합니다.
    .source = Cisco 118893
finding-no-list-while-mixed = 클러스터는 혼합 모드이지만 CTL이 없습니다({ $file }).
    .why = CTL 클라이언트는 이때 시스템이 동작하려면 CTL 파일을 만들어야 한다고 알립니다.
    .do = 목록을 만들어야 합니다. 게시자에서 `utils ctl update CTLFile` 명령을 입력합니다.
    .source = Cisco 118893
finding-mode-and-list-differ = 보안 모드와 { $file }의 목록이 서로 맞지 않습니다.
    .why = 둘 중 하나가 마지막 모드 변경보다 오래되었거나, 둘이 서로 다른 클러스터에서 왔습니다.
finding-cluster-security-mode = { $number ->
    [0] ClusterSecurityMode 값은 { $mode }입니다. 클러스터는 비보안 모드입니다.
    [1] ClusterSecurityMode 값은 { $mode }입니다. 클러스터는 혼합 모드입니다.
   *[other] ClusterSecurityMode 값은 { $mode }입니다. 이 값에 해당하는 모드는 알려져 있지 않습니다.
}
    .why = 0이면, 서버에 아직 있는 CTL은 이전 혼합 모드에서 남은 것입니다. 1이면 CTL이 있어야 합니다.
    .source = Cisco 118893
finding-cluster-security-mode-unanswered = ClusterSecurityMode를 조회하지만 텍스트에 응답이 없습니다.
    .do = 조회 다음에 나오는 줄도 복사합니다. 0은 비보안 모드, 1은 혼합 모드입니다.
    .source = Cisco 118893
finding-mixed-mode-set = `{ $command }`: 클러스터가 혼합 모드로 설정되었습니다.
    .do = { -restarts } 그런 다음 `show ctl` 출력을 전화기에 표시된 값과 비교하고 백업(DRS)을 만듭니다.
    .source = Cisco 118893, 214231; 현장 공지(Field Notice) 70613; CUCM 보안 가이드
finding-non-secure-mode-set = `{ $command }`: 클러스터가 비보안 모드로 설정되었습니다.
    .why = CTL은 서버 레코드가 비워진 채 파일로 남습니다. 설계된 동작입니다.
    .do = TFTP와 CallManager를 실행하는 모든 노드에서 두 서비스를 다시 시작합니다(Cisco 118892). 이후 문서에는 CallManager와 CTIManager로 나와 있습니다(Cisco 221657). 그런 다음 전화기를 재설정합니다.
    .source = Cisco 118892, 221657
finding-ctl-file-updated = `{ $command }`: CTL이 새로 만들어졌습니다.
    .do = { -restarts } 그런 다음 `show ctl` 출력을 전화기에 표시된 값과 비교하고 백업(DRS)을 만듭니다.
    .source = Cisco 118893, 214231; 현장 공지(Field Notice) 70613; CUCM 보안 가이드
finding-ctl-localkey-reset = `{ $command }` 명령이 입력되었습니다. CallManager 키로 CTL에 서명하는 명령이며, 실제로 서명했는지는 `show ctl` 출력으로 알 수 있습니다.
    .do = CallManager 인증서가 서명하는지 `show ctl` 출력에서 확인합니다. 모든 노드에서 CallManager와 CTIManager를 다시 시작한 다음 전화기를 다시 시작합니다. 전화기가 새 목록을 보유하면 `utils ctl update CTLFile` 명령을 입력하고 같은 순서로 한 번 더 다시 시작합니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드
finding-itl-localkey-reset = `{ $command }`: ITL이 CallManager 키로 서명되었습니다.
    .do = 전화기를 재설정합니다. 전화기가 새 목록을 보유하면 TFTP를 다시 시작합니다. 그러면 ITL이 다시 ITLRecovery로 서명됩니다. 그런 다음 전화기를 한 번 더 재설정합니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드; CLI 참조
finding-itl-remotekey-reset = `{ $command }`: 다른 곳에서 가져온 ITLRecovery 키로 ITL이 서명되었습니다.
    .do = 전화기를 재설정하고 등록되는지 확인합니다.
    .source = CLI 참조
finding-ctl-file-deleted = `{ $command }`: 이 노드에서 CTL이 삭제되었습니다.
    .do = 클러스터가 혼합 모드가 아닐 때에만, 각 노드에서 입력합니다. 혼합 모드에서 목록을 삭제하는 경우는 하나뿐입니다. 토큰리스 목록에서 하드웨어 토큰으로 되돌아갈 때 게시자에서 삭제하며, 곧이어 CTL 클라이언트로 새 목록을 만듭니다.
    .source = Cisco 118893
finding-ctl-file-not-deleted = `{ $command }`: 삭제된 것이 없습니다.
    .do = 이 노드에 CTL이 있는지 `show ctl` 명령으로 확인합니다.
finding-command-declined = `{ $command }`: 확인 질문의 답이 { $answer }입니다. 변경된 것은 없습니다.
finding-command-unfinished = { $here ->
    [1] `{ $command }`: 확인 질문의 답({ $answer })은 있지만, 완료를 알리는 줄이 나오기 전에 텍스트가 끝납니다.
   *[other] `{ $command }`: 확인 질문의 답도, 완료를 알리는 줄도 텍스트에 없습니다.
}
    .do = 지금 서버에 무엇이 있는지 `show ctl` 명령으로 확인합니다.
finding-token-not-in-ctl = CTL 클라이언트가 토큰을 거부합니다. 토큰의 인증서가 CTL에 없습니다.
    .why = CTL이 토큰리스일 때, 그리고 10.0 이전 릴리스로 다운그레이드하거나 L2 업그레이드를 한 뒤에 일어납니다. 다운그레이드와 L2 업그레이드는 목록을 변경하지 않고 옮깁니다.
    .do = 하드웨어 토큰으로 되돌아가려면 게시자에서 `file delete tftp CTLFile.tlv` 명령을 입력하고, 두 토큰의 인증서를 Phone-SAST-trust로 업로드하고, CTL 클라이언트에서 두 토큰으로 목록을 새로 만든 다음 TFTP와 CallManager를, 이어서 전화기를 다시 시작합니다.
    .source = Cisco 118893
finding-no-ctl-in-mixed-mode = 클러스터는 혼합 모드이지만 서버에 CTL이 없습니다.
    .why = 토큰리스 목록에서 하드웨어 토큰으로 옮기는 중에 일부러 목록을 삭제했다면 이것이 정상입니다.
    .do = 옮기는 중이라면 OK를 선택하고 CTL 클라이언트로 목록을 만듭니다. 그렇지 않다면 `utils ctl update CTLFile` 명령을 입력합니다.
    .source = Cisco 118893
finding-certificate-uploaded = { $here ->
    [7] 인증서 파일 { $file }, 용도 { $purpose }, 설명 { $description }: 업로드되었습니다.
    [5] 인증서 파일 { $file }, 용도 { $purpose }: 업로드되었습니다.
    [3] 인증서가 { $purpose } 용도로 업로드되었습니다. 설명은 { $description }입니다.
    [1] 인증서가 { $purpose } 용도로 업로드되었습니다.
   *[other] 인증서가 업로드되었습니다.
}
    .why = TVS는 Phone-SAST-trust와 CallManager-trust에 있는 인증서를 압니다. Security by Default를 지원하는 전화기는 TVS에 문의하므로, 그중 하나로 서명된 목록을 받아들입니다.
    .source = Cisco 118893, 215539
finding-certificate-not-uploaded-yet = 인증서 업로드 페이지이며, 클러스터의 모든 서버에 배포된다는 경고가 있습니다. 업로드되었는지는 텍스트에 나타나 있지 않습니다.
    .source = Cisco 118893
finding-certificate-refused = CUCM이 인증서를 거부합니다. 인증서의 대체 이름(SAN)이 요청(CSR)의 것과 다릅니다.
    .do = 요청에 있는 이름과 정확히 같은 이름으로 다시 발급받습니다.
    .source = Cisco 200641

# What traces of TVS and logs of phones say.

finding-tvs-query = { $here ->
    [3] { $time }: TVS가 인증서 문의를 받습니다. 주체 { $subject }, 일련 번호 { $serial }, 발급자 { $issuer }.
    [2] { $time }: TVS가 인증서 문의를 받습니다. 일련 번호 { $serial }, 발급자 { $issuer }.
    [1] { $time }: TVS가 인증서 문의를 받습니다. 일련 번호 { $serial }.
   *[other] { $time }: TVS가 인증서 문의를 받습니다. 일련 번호는 이 텍스트에 없습니다.
}
    .why = 전화기는 자신이 보유하지 않은 인증서로 서명된 것을 받으면 TVS에 문의합니다.
    .source = Cisco 118893
finding-tvs-phone = { $time }: 문의하는 전화기는 { $phone }입니다.
    .source = Cisco 213407
finding-tvs-token = TVS가 이 인증서를 하드웨어 토큰의 인증서로 봅니다.
finding-tvs-store-found = { $count ->
    [0] { $store }에 있습니다. TVS가 이 인증서를 알며, 문의하는 전화기는 이 인증서를 받습니다.
   *[other] { $store }에 역할 { $roles }번으로 있습니다. TVS가 이 인증서를 알며, 문의하는 전화기는 이 인증서를 받습니다.
}
    .why = 역할 번호는 추적 로그의 것입니다. 무엇을 뜻하는지는 문서화되어 있지 않습니다. 전화기는 응답을 24시간 보관합니다.
    .source = Cisco 118893, 213407
finding-tvs-store-missing = { $store }에 없습니다.
finding-tvs-store-unanswered = { $store }에서 검색하지만, 거기에 있는지는 텍스트에 나타나 있지 않습니다.
finding-tvs-unknown = { $time }: TVS가 문의받은 인증서를 모릅니다. 검색하는 저장소({ $count }곳)에 이 인증서가 없습니다.
    .why = 이 응답을 받은 전화기는 이 인증서로 서명된 것을 받아들이지 않습니다.
    .do = TVS는 클러스터의 CallManager 인증서, CTL에 있는 인증서, 그리고 Phone-SAST-trust와 CallManager-trust에 있는 인증서를 압니다. 자신의 클러스터 목록이라면 서명자의 인증서를 Phone-SAST-trust로 업로드합니다.
    .source = Cisco 118893, 215539
finding-tvs-serial-cut = 일련 번호 { $serial }: { $digits }자리로 출력되어 있지만, 함께 출력된 길이에 따르면 { $expected }자리입니다. 한 자리가 빠졌습니다.
finding-tvs-recached = { $time }: CTL이 변경되어 TVS가 CTL의 인증서를 다시 읽습니다.
    .why = 이때부터 TVS는 새 CTL에 있는 인증서를 보증합니다.
    .source = Cisco 118893
finding-tvs-cached = { $time }: TVS가 CTL에서 읽은 인증서를 보유합니다. 일련 번호 { $serial }, 발급자 { $issuer }.
    .source = Cisco 118893
finding-phone-tvs-connected = { $time }: 전화기가 TVS에 연결합니다.
    .source = Cisco 118893
finding-phone-tvs-asked = { $here ->
    [1] { $time }: 전화기가 TVS에 문의합니다.
   *[other] { $time }: 전화기가 TVS에 문의합니다. 응답은 이 텍스트에 없습니다.
}
    .why = 전화기는 자신이 보유하지 않은 인증서로 서명된 것을 받으면 TVS에 문의합니다.
    .source = Cisco 118893, 213407
finding-phone-tvs-answered = { $here ->
    [1] { $time }: 전화기가 문의한 지 { $seconds }초 만에 응답을 받습니다.
   *[other] { $time }: 전화기가 응답을 받습니다.
}
    .why = 응답의 내용은 TVS 추적 로그에 있습니다.
    .source = Cisco 118893, 213407
finding-phone-tvs-flushed = { $here ->
    [1] { $time }: 전화기가 문의한 지 { $seconds }초 만에 TVS 인증서 캐시를 비웠습니다.
   *[other] { $time }: 전화기가 TVS 인증서 캐시를 비웠습니다.
}
    .source = Cisco 118893
finding-phone-tvs-cached = { $here ->
    [1] { $time }: 전화기가 TVS에서 보증받은 인증서를 { $hours }시간 보관합니다.
   *[other] { $time }: 전화기가 TVS에서 보증받은 인증서를 보관합니다.
}
    .source = Cisco 213407
finding-phone-authenticated = { $time }: 전화기가 서명이 올바르다고 판단합니다.
    .source = Cisco 213407
finding-phone-header-version = { $time }: 헤더의 버전은 { $version }입니다. 전화기가 아는 버전은 { $known }까지입니다.
    .why = Cisco 213407의 로그에서 전화기는 이 줄을 기록한 뒤에도 목록을 설치합니다.
    .source = Cisco 213407
finding-phone-list-verified = { $time }: 전화기가 목록을 검증했습니다.
    .source = Cisco 213407
finding-phone-list-updated = { $time }: 전화기가 목록을 설치했습니다.
    .source = Cisco 213407
finding-phone-list-fetched = { $time }: 전화기가 { $file } 파일을 가져옵니다.
    .source = Cisco 213407

# Whether phones accept a new list. `record` is a record of the list that is named.

finding-accept-same = 전화기가 보유한 목록입니다. { $digest } 값이 같습니다.
finding-accept-first-ctl = 전화기에 CTL이 없으며, 처음 받는 CTL을 받아들입니다.
    .source = CUCM 보안 가이드
finding-accept-first-itl = 전화기에 CTL도 ITL도 없으며, 처음 받는 ITL을 받아들입니다.
    .source = CUCM 보안 가이드
finding-accept-nothing-offered = TFTP가 제공하는 목록이 없으므로 받아들일 것이 없습니다. 전화기는 보유한 목록을 그대로 유지합니다.
finding-accept-itl-by-ctl = 전화기에 CTL이 있으며, ITL은 그 CTL로 인증됩니다.
    .source = CUCM 보안 가이드
finding-accept-itl-ctl-not-given = 혼합 모드에서 전화기는 보유한 CTL로 ITL을 확인하는데, 그 CTL이 여기에 없습니다.
    .do = 클러스터가 혼합 모드이면 전화기의 CTL을 첫 번째 목록으로 하여 이 ITL과 비교합니다. 그렇지 않으면 할 일이 없습니다.
    .source = CUCM 보안 가이드
finding-accept-without-sbd-no-itl = Security by Default를 지원하지 않는 전화기는 ITL을 사용하지 않습니다.
    .source = Cisco 118893
finding-accept-verified-by-held = 전화기가 보유한 목록의 레코드 { $record }번 키로 확인한 결과, 새 목록의 서명이 유효합니다.
finding-accept-verified-by-new = 새 목록에 있는 레코드 { $record }번 키로 확인한 결과, 새 목록의 서명이 유효합니다.
finding-accept-bad-by-held = 전화기가 이 서명자의 것으로 보유한 키(전화기 목록의 레코드 { $record }번)로 만든 서명이 아닙니다.
    .why = 서명자가 누구로 적혀 있든, 전화기는 서명이 검증되지 않는 목록을 거부합니다.
    .do = 게시자에서 `show ctl` 명령이 출력하는 체크섬과 비교합니다. 다르면 파일이 옮겨지는 동안 손상된 것입니다.
finding-accept-bad-by-new = 새 목록의 서명이 유효하지 않습니다. 레코드 { $record }번 키로 이 내용에 대해 만든 서명이 아닙니다.
    .why = 서명자가 누구로 적혀 있든, 전화기는 서명이 검증되지 않는 목록을 거부합니다.
    .do = 게시자에서 `show ctl` 명령이 출력하는 체크섬과 비교합니다. 다르면 파일이 옮겨지는 동안 손상된 것입니다.
finding-accept-other-certificate = 새 서명자의 일련 번호와 발급자로 전화기 목록에 있는 것은 다른 인증서입니다(레코드 { $record }번).
    .why = 전화기는 자신이 보유한 키로 서명을 확인하며, 이 서명은 그 키로 만든 것이 아닙니다.
finding-accept-text-unchecked = 새 목록은 텍스트입니다. 누가 서명했는지는 알 수 있지만 서명 자체는 확인할 수 없습니다. 서명 대상은 파일에만 있습니다.
finding-accept-unchecked = 여기에 있는 것으로는 새 목록의 서명을 확인할 수 없습니다.
    .do = 서명자의 인증서나 파일 자체를 추가합니다.
finding-accept-digest-differs = 헤더에는 { $declared } 다이제스트로 적혀 있지만 목록은 { $used } 다이제스트로 서명되어 있습니다. 전화기가 이를 어떻게 처리하는지는 알려져 있지 않습니다.
finding-accept-signer-not-named = 새 목록에는 누가 서명했는지 나와 있지 않습니다.
    .do = 헤더와 “was used to sign” 줄까지 출력 전체를 복사합니다.
finding-accept-signer-trusted = 새 목록의 서명자는 { $name }이며, 전화기가 보유한 목록에 SAST로 있습니다(레코드 { $record }번).
    .why = 전화기는 자신의 목록에 있는 SAST가 서명한 목록을 받아들입니다. 일련 번호, 발급자, 키가 모두 같습니다.
    .source = CUCM 보안 가이드
finding-accept-signer-named = 새 목록에 표시된 서명자는 { $name }이며, 전화기 목록에 일련 번호와 발급자가 같은 SAST가 있습니다(레코드 { $record }번).
    .why = 전화기는 자신의 목록에 있는 SAST가 서명한 목록을 받아들이며, 일련 번호, 발급자, 키가 모두 같아야 합니다. 키가 같은지는 이 텍스트로 알 수 없습니다.
    .do = 목록 파일이나 전체 텍스트를 추가합니다.
    .source = CUCM 보안 가이드
finding-accept-signer-near = 새 목록의 서명자는 { $name }(일련 번호 { $serial })입니다. 전화기 목록의 레코드 { $record }번일 가능성이 크지만 둘 중 하나의 텍스트가 다릅니다.
    .why = 텍스트는 옮겨지는 동안 글자가 빠지거나 바뀔 수 있습니다. 완전히 같은 것만 같다고 봅니다.
    .do = 파일을 추가하거나 두 텍스트를 다시 복사합니다.
finding-accept-signer-not-sast = 새 목록의 서명자는 { $name }입니다. 전화기 목록에 그 인증서가 있지만(레코드 { $record }번) SAST는 아닙니다.
    .why = FUNCTION이 System Administrator Security Token인 인증서만 목록에 서명할 수 있습니다.
finding-accept-signer-unknown = 새 목록의 서명자는 { $name }(일련 번호 { $serial })이며, 전화기 목록에는 그 인증서가 없습니다.
    .source = Cisco 118893
finding-accept-held-incomplete = 새 목록의 서명자는 { $name }입니다. 전화기 목록의 일부가 여기에 없어 그 목록에 서명자의 인증서가 있는지 알 수 없습니다.
    .do = 파일 전체를 추가하거나 `show ctl` 출력 전체를 복사합니다.
finding-accept-tvs-asked = Security by Default를 지원하는 전화기는 일련 번호가 { $serial }이고 발급자가 { $issuer }인 인증서를 TVS에 문의합니다. TVS가 서명자를 알면 목록을 받아들입니다.
    .why = TVS가 아는 것은 클러스터의 CallManager 인증서, TVS 자체의 CTL 사본에 있는 인증서, Phone-SAST-trust와 CallManager-trust에 있는 인증서입니다. 응답은 24시간 보관됩니다.
    .do = Cisco Unified OS Administration의 Security > Certificate Management에서 이 일련 번호를 찾습니다.
    .source = Cisco 118893, 215539, 213407
finding-accept-tvs-servers = 전화기가 어느 TVS에 문의하는지는 전화기가 아직 보유한 컨피그레이션에 있습니다. Device Pool의 CallManager Group에 있는 서버입니다.
    .source = Cisco 118893
finding-accept-tvs-servers-named = 전화기 컨피그레이션에 있는 TVS 서버: { $servers }.
    .source = Cisco 118893
finding-accept-tvs-in-itl = 전화기의 ITL({ $file })에 TVS 인증서가 { $count }개 있습니다(레코드 { $records }). 따라서 문의할 수 있습니다.
    .source = Cisco 213407
finding-accept-tvs-itl-not-given = 전화기는 자신의 ITL에 인증서가 있는 TVS에만 문의할 수 있습니다.
    .do = 이를 확인하려면 전화기의 ITL을 추가합니다.
    .source = Cisco 213407
finding-accept-tvs-itl-emptied = 전화기의 ITL({ $file })에 TVS 인증서가 없어 전화기가 문의할 곳이 없습니다.
    .source = Cisco 213407
finding-accept-tvs-renewed = 전화기의 ITL에 있는 TVS 인증서가 더 새로운 { $file }에는 하나도 없습니다. TVS도 갱신되어 문의할 곳이 남아 있지 않습니다.
    .source = Cisco 214231, 225746
finding-accept-tvs-trace-yes = 여기에 있는 TVS 추적 로그에 따르면 TVS가 일련 번호 { $serial }의 인증서를 압니다.
finding-accept-tvs-trace-near = 여기에 있는 TVS 추적 로그에 따르면 TVS가 일련 번호 { $serial }의 인증서를 압니다. 이 서명자일 가능성이 크며, 텍스트는 일련 번호의 { $place }번째 자리가 다릅니다.
    .why = 텍스트는 옮겨지는 동안 글자가 빠지거나 바뀔 수 있습니다. 완전히 같은 것만 같다고 봅니다.
finding-accept-tvs-trace-no = 여기에 있는 TVS 추적 로그에 따르면 문의받은 시점에 TVS는 일련 번호 { $serial }의 인증서를 알지 못했습니다.
    .do = 직접 만든 목록이라면 서명자의 인증서를 Phone-SAST-trust로 업로드합니다.
    .source = Cisco 118893, 215539
finding-accept-refused = 이 전화기는 목록이 삭제되거나, 자신이 보유한 신뢰 앵커로 서명된 새 목록을 받을 때까지 보유한 목록을 유지합니다.
    .source = Cisco 118893

# Which anchor of the phones is left.

finding-anchor-is-today = { $file }의 인증서와 같습니다.
finding-anchor-replaced = { $file }의 인증서는 주체가 같지만 다른 인증서입니다. 일련 번호는 { $serial }입니다.
    .why = { $file }의 인증서가 서버의 현재 인증서라면, 이전 인증서의 키는 없어져 더 이상 서명할 수 없습니다.
finding-anchor-replaced-in-list = { $file }에는 그 자리에 다른 인증서가 있습니다(레코드 { $record }번). 일련 번호는 { $serial }입니다.
finding-anchor-replaced-by-other = { $file }의 인증서는 주체도 다른, 별개의 인증서입니다. 일련 번호는 { $serial }입니다.
    .why = 호스트나 도메인 이름이 바뀌었거나 CA가 서명한 인증서로 교체되면 그렇게 됩니다. { $file }의 인증서가 서버의 현재 인증서라면, 이전 인증서의 키는 없어져 더 이상 서명할 수 없습니다.
finding-anchor-file-older = { $file }의 인증서와 같지만, { $other }에는 그 자리에 다른 인증서가 있습니다(레코드 { $record }번). 따라서 { $file } 파일이 그 목록보다 오래된 것일 수 있습니다.
    .do = CallManager.pem과 ITLRecovery.pem을 다시 내려받아 추가합니다.
finding-anchor-of-other = 이 인증서의 호스트가 목록의 다른 레코드에 없습니다. 마이그레이션을 준비한 목록에서처럼 다른 클러스터의 것입니다.
finding-anchor-signed-served = { $file }의 서명자입니다. 지금도 서버의 인증서인지는 CallManager.pem 또는 ITLRecovery.pem이 있어야 알 수 있습니다.
finding-anchor-not-given = 현재 인증서가 여기에 없습니다.
    .do = 현재의 CallManager.pem과 ITLRecovery.pem을 이 이름 그대로 추가합니다. Cisco Unified OS Administration의 Security > Certificate Management에서 “Download .PEM File”을 사용합니다. CUCM은 여러 인증서에 같은 주체를 사용하므로, 파일 이름이 다르면 어떤 용도인지 알 수 없습니다.
finding-anchor-token = 하드웨어 토큰입니다. 토큰이 손에 있고 작동하는지는 어떤 파일로도 알 수 없습니다.
finding-anchors-none = 목록에 SAST가 없습니다. 신뢰 앵커가 없습니다.
finding-anchors-all-dead = 남은 신뢰 앵커가 없습니다. 더 이상 서명할 수 없는 것: { $name }. 지금은 다른 어떤 인증서도 갱신하지 않습니다.
    .why = 이 전화기들이 신뢰하는 키로는 새 목록에 서명할 수 없습니다.
    .source = Cisco 214231, 225746
finding-anchors-not-known = 아직 서명할 수 있는지 알 수 없는 것: { $name }. { $count ->
    [1] 알기 전에는 갱신하지 않습니다.
   *[other] 알기 전에는 그중 어느 것도 갱신하지 않습니다.
}
    .do = 현재의 CallManager.pem과 ITLRecovery.pem을 추가합니다. Cisco Unified OS Administration의 Security > Certificate Management에서 “Download .PEM File”을 사용합니다.
    .source = 현장 공지(Field Notice) 70613
finding-anchors-do-not-renew = { $name } 인증서를 갱신하지 않습니다. 이 전화기들에 남은 유일한 신뢰 앵커입니다.
    .why = 그것마저 없어지면 이 전화기들이 신뢰하는 키로 새 목록에 서명할 수 없습니다.
    .source = 현장 공지(Field Notice) 70613
finding-anchors-do-not-renew-yet = { $name } 인증서를 아직 갱신하지 않습니다. 이것은 살아 있지만, 다음은 살아 있는지 알 수 없습니다: { $other }.
    .why = 10.0~12.0에서 12.5(SU3 이전)로 업그레이드한 뒤에는 CTL에 더 이상 쓸 수 없는 ITLRecovery가 있을 수 있습니다. 그때는 CallManager가 유일한 신뢰 앵커입니다.
    .do = 먼저 현재의 ITLRecovery.pem과 CallManager.pem을 추가합니다.
    .source = 현장 공지(Field Notice) 70613
finding-anchors-restore-second = 두 번째 신뢰 앵커({ $name })는 첫 번째가 아직 서명하는 동안 목록을 새로 만들면 되살아납니다.
    .do = 방법은 아래 단계에 있습니다. 무엇이든 갱신하기 전에, 새 목록에 현재의 두 인증서가 모두 있는지 `show ctl` 명령으로 확인하고 전화기가 그 목록을 받았는지 확인합니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드
finding-anchors-only-one = 목록에 신뢰 앵커가 이것 하나뿐입니다. 10.5(1)까지는 정상입니다. 갱신하면 Security by Default를 지원하는 전화기는 TVS에 문의해야 하고, 다른 전화기는 새 목록을 거부합니다.
    .source = CUCM 보안 가이드; Cisco 118893
finding-anchors-second-offered = 두 번째 신뢰 앵커({ $name })를 이을 인증서가 새 목록에 있습니다. 전화기가 그 목록을 받아들이면 신뢰 앵커가 다시 둘이 됩니다.
    .do = 무엇이든 갱신하기 전에 전화기가 그 목록을 받았는지 확인합니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드
finding-anchors-incomplete = 목록의 일부가 여기에 없어 표시되지 않은 신뢰 앵커가 있을 수 있습니다. 모두 알기 전에는 아무것도 갱신하지 않습니다.
    .do = 파일 전체를 추가하거나 `show ctl` 출력 전체를 복사합니다.
    .source = 현장 공지(Field Notice) 70613
finding-anchors-any-one = 살아 있는 신뢰 앵커: { $name }. 어느 하나는 갱신할 수 있지만, 그 사이에 만든 목록을 전화기가 받기 전에 둘 다 갱신해서는 안 됩니다.
    .source = CUCM 보안 가이드; Cisco 214231
finding-anchors-fewer-offered = { $count ->
    [0] TFTP가 제공하는 목록을 받아들인 전화기에는 살아 있다고 알려진 신뢰 앵커가 남지 않습니다.
   *[other] TFTP가 제공하는 목록을 받아들인 전화기에는 { $name } 하나만 남습니다.
} 살아 있지만 그 목록에 신뢰 앵커로 없는 것: { $other }. 아무것도 갱신하지 않습니다.
    .why = 마지막 신뢰 앵커를 갱신하면 이 전화기들이 신뢰하는 키로 새 목록에 서명할 수 없습니다.
    .do = 전화기를 재설정하기 전에 목록을 새로 만들고, 현재의 두 인증서가 모두 있는지 `show ctl`(ITL은 `show itl`) 명령으로 확인합니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드
finding-anchors-make-anew = 전화기가 처음 받을 목록에 더 이상 현재의 것이 아닌 인증서가 있습니다: { $name }.
    .do = 전화기가 받아들이기 전에 목록을 새로 만듭니다. 그렇지 않으면 전화기는 더 이상 서명할 수 없는 신뢰 앵커를 신뢰하게 됩니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드; Cisco 225746
finding-anchors-tokens = 하드웨어 토큰 { $count }개가 신뢰 앵커입니다. 서버의 인증서를 갱신해도 토큰에는 영향이 없습니다. 작동하는 토큰을 적어도 하나, 비밀번호와 함께 보관합니다.
    .source = CUCM 보안 가이드

# Ways back, the one that does least harm first.

finding-recover-ctl-localkey = { $here ->
    [1] CallManager가 살아 있습니다. 12.0부터는 `utils ctl reset localkey` 명령으로 CTL에 CallManager 키로 서명하면 전화기가 그 목록을 받아들입니다.
   *[other] CallManager.pem이 지금도 전화기 목록의 인증서와 같다면, 12.0부터는 `utils ctl reset localkey` 명령으로 CTL에 CallManager 키로 서명할 때 전화기가 그 목록을 받아들입니다.
}
    .do = 게시자에서 `utils ctl reset localkey` 명령을 입력하고 전화기를 재설정한 다음, `utils ctl update CTLFile` 명령을 입력하고 전화기를 재설정합니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드
finding-recover-itl-localkey = { $here ->
    [1] CallManager가 살아 있습니다. 12.0부터는 `utils itl reset localkey` 명령으로 ITL에 CallManager 키로 서명하면 전화기가 그 목록을 받아들입니다.
   *[other] CallManager.pem이 지금도 전화기 목록의 인증서와 같다면, 12.0부터는 `utils itl reset localkey` 명령으로 ITL에 CallManager 키로 서명할 때 전화기가 그 목록을 받아들입니다.
}
    .do = 게시자에서 `utils itl reset localkey` 명령을 입력하고 전화기를 재설정한 다음, TFTP를 다시 시작하고 전화기를 재설정합니다.
    .source = 현장 공지(Field Notice) 70613; CUCM 보안 가이드; CLI 참조
finding-recover-ctl-by-manager = { $here ->
    [1] CallManager가 살아 있습니다. 11.5까지는 CallManager가 CTL에 서명하므로 `utils ctl update CTLFile` 명령으로 만든 목록을 전화기가 받아들입니다.
   *[other] CallManager.pem이 지금도 전화기 목록의 인증서와 같다면, 11.5까지는 CallManager가 CTL에 서명하므로 `utils ctl update CTLFile` 명령으로 만든 목록을 전화기가 받아들입니다.
}
    .source = CUCM 보안 가이드
finding-recover-itl-by-manager = { $here ->
    [1] CallManager가 살아 있습니다. 11.5까지는 CallManager가 ITL에 서명하므로, TFTP를 다시 시작할 때 만들어지는 ITL을 전화기가 받아들입니다.
   *[other] CallManager.pem이 지금도 전화기 목록의 인증서와 같다면, 11.5까지는 CallManager가 ITL에 서명하므로 TFTP를 다시 시작할 때 만들어지는 ITL을 전화기가 받아들입니다.
}
    .source = CUCM 보안 가이드
finding-recover-ctl-update = { $here ->
    [1] ITLRecovery가 살아 있습니다. 12.0부터는 ITLRecovery가 CTL에 서명하므로 `utils ctl update CTLFile` 명령으로 만든 목록을 전화기가 받아들입니다.
   *[other] ITLRecovery.pem이 지금도 전화기 목록의 인증서와 같다면, 12.0부터는 ITLRecovery가 CTL에 서명하므로 `utils ctl update CTLFile` 명령으로 만든 목록을 전화기가 받아들입니다.
}
    .source = CUCM 보안 가이드
finding-recover-itl-restart = { $here ->
    [1] ITLRecovery가 살아 있습니다. 12.0부터는 ITLRecovery가 ITL에 서명하므로, TFTP를 다시 시작할 때 만들어지는 ITL을 전화기가 받아들입니다.
   *[other] ITLRecovery.pem이 지금도 전화기 목록의 인증서와 같다면, 12.0부터는 ITLRecovery가 ITL에 서명하므로 TFTP를 다시 시작할 때 만들어지는 ITL을 전화기가 받아들입니다.
}
    .source = CUCM 보안 가이드
finding-recover-itl-remotekey = { $here ->
    [1] ITLRecovery가 살아 있지만 서명자는 아닙니다. 내보낸 ITLRecovery.p12가 있으면 `utils itl reset remotekey` 명령으로 ITL에 그 키로 서명할 수 있습니다.
   *[other] 전화기 목록의 인증서에 맞는 ITLRecovery.p12를 내보내 두었다면 `utils itl reset remotekey` 명령으로 ITL에 그 키로 서명할 수 있습니다.
}
    .source = CLI 참조
finding-recover-token = 토큰으로 다시 서명한 목록은 전화기가 받아들입니다. 전화기 목록에 토큰이 있습니다. 14SU2까지이며 CTL 클라이언트로 만듭니다.
    .source = Cisco 118893, 214231
finding-recover-tvs = Security by Default를 지원하는 전화기는 TVS에 문의할 수 있습니다. TVS 인증서가 전화기의 ITL에 있습니다. 지금은 TVS를 갱신하지 않습니다.
    .source = Cisco 118893, 213407
finding-recover-tvs-perhaps = Security by Default를 지원하는 전화기는 TVS 인증서가 전화기의 ITL에 있으면 TVS에 문의할 수 있습니다. 지금은 TVS를 갱신하지 않습니다.
    .source = Cisco 118893, 213407
finding-recover-backup = 인증서를 갱신하기 전에 만든 백업(DRS)을 복원하면 이전 인증서가 돌아옵니다.
    .source = Cisco 225746
finding-recover-delete = 남은 방법은 전화기마다 하나씩 목록을 삭제하는 것입니다.
    .source = Cisco 225746

# Moving phones to another cluster.

finding-rehearsal-anchor-ready = 준비됨: 대상 클러스터의 { $name } 인증서가 { $file }에 SAST로 있으므로(레코드 { $record }번), 전화기는 그것이 서명한 목록을 받아들입니다.
    .source = Cisco 215539, 213407
finding-rehearsal-anchor-missing = 없음: 대상 클러스터의 { $name } 인증서(일련 번호 { $serial })가 { $file }에 SAST로 있지 않습니다.
    .why = 전화기가 보유한 목록에 서명자가 SAST로 있어야만 전화기가 문의하지 않고 대상 클러스터의 목록을 받아들입니다.
    .do = 전화기를 옮기기 전에 원본 클러스터에서 이 인증서를 Phone-SAST-trust와 CallManager-trust로 업로드하여 TVS가 알게 합니다. CTL을 새로 만드는 경우(`utils ctl update CTLFile`), SAST로 들어 있는지 `show ctl` 명령으로 확인합니다.
    .source = Cisco 215539, 213407
finding-rehearsal-back-ready = 되돌아갈 준비가 되어 있습니다: 원본 클러스터의 { $name } 인증서가 { $file }에 SAST로 있습니다(레코드 { $record }번).
    .source = Cisco 215539, 213407
finding-rehearsal-back-missing = 되돌아갈 준비가 되어 있지 않습니다: 원본 클러스터의 { $name } 인증서(일련 번호 { $serial })가 { $file }에 SAST로 있지 않습니다.
    .source = Cisco 215539, 213407
finding-rehearsal-tvs-ready = 전화기의 ITL({ $file })에 자기 클러스터의 TVS 인증서가 있으므로, Security by Default를 지원하는 전화기는 대상 클러스터의 서명자를 TVS에 문의할 수 있습니다.
    .do = 그러려면 원본 클러스터의 TVS가 서명자를 알아야 합니다. 대상 클러스터의 인증서가 원본 클러스터의 Phone-SAST-trust 또는 CallManager-trust에 있어야 합니다.
    .source = Cisco 215539, 213407
finding-rehearsal-tvs-missing = 전화기의 ITL({ $file })에 TVS 인증서가 없습니다. 이 전화기들은 문의할 곳이 없습니다.
    .source = Cisco 213407
finding-rehearsal-tvs-not-given = 전화기의 ITL이 여기에 없습니다. ITL이 있으면 원본 클러스터의 TVS에 문의할 수 있는지 알 수 있습니다.
finding-rehearsal-rollback-trap = “Prepare Cluster for Rollback to pre 8.0” 매개변수를 건드리지 않습니다. CTL이 아니라 ITL을 비웁니다.
    .why = 보안 클러스터 사이에서는 전화기가 고립됩니다. 원본 클러스터의 CTL은 그대로 있고 어떤 TVS에도 문의할 수 없게 됩니다.
    .source = Cisco 213407

# The lists of a cluster's nodes. `nodes` are hosts, or files where these are not known; `group` and `reference` are numbers of lists.

finding-nodes-same = { $nodes }: 모두 같은 목록을 가지고 있습니다({ $digest } 기준).
finding-nodes-differ = { $nodes }: CTL이 서로 다른 파일 { $count }개입니다.
    .why = 클러스터의 CTL은 하나이며 모든 노드에서 같습니다.
    .do = 모든 노드가 SFTP로 서로 연결되는지, 데이터베이스 복제가 제대로 되는지 확인합니다. CTL은 SFTP로 노드 사이에 복사되며 둘 다 필요합니다.
    .source = Cisco 118893
finding-nodes-may-differ = { $nodes }: CTL이 모두 같지는 않습니다. 서로 다른 노드의 것인지는 알 수 없습니다.
    .why = 클러스터의 CTL은 하나이며 모든 노드에서 같습니다. 한 노드의 변경 전과 후의 목록도 서로 다릅니다.
    .source = Cisco 118893
finding-nodes-unknown = { $nodes }: 목록 { $count }개가 다른 목록과 같은지 알 수 없습니다. 양쪽 모두에서 알려진 체크섬이 없습니다.
finding-nodes-behind = { $nodes }: 노드 { $count }개의 CTL(목록 { $group })이 { $other }의 CTL(목록 { $reference })보다 오래되었습니다.
    .why = CTL은 SFTP로 노드 사이에 복사됩니다. 완전한 연결과 데이터베이스 복제가 필요합니다.
    .source = Cisco 118893
finding-nodes-emptied = { $nodes }의 CTL(목록 { $group })이 비어 있습니다. 비보안 모드로 되돌린 뒤의 상태입니다.
    .source = Cisco 118892
finding-nodes-other-signer = 목록 { $group }({ $nodes })의 서명자는 { $signer }, 목록 { $reference }의 서명자는 { $other }입니다.
finding-nodes-missing = { $nodes }: 노드 { $count }개에 이 목록이 없다고 출력되어 있습니다.
finding-nodes-itl-differ = { $nodes }의 ITL이 서로 다릅니다. TFTP 노드마다 자체 ITL이 있으므로 정상입니다.
finding-nodes-anchors-same = 이 ITL 모두에 같은 신뢰 앵커 { $count }개가 있습니다: { $name }.
finding-nodes-anchors-differ = { $count ->
        [0] { $nodes }의 ITL에는 다른 ITL의 신뢰 앵커가 없습니다: { $other }.
       *[other] { $nodes }의 ITL에는 다른 ITL과 다른 신뢰 앵커가 있습니다: { $other } 대신 { $name }.
    }
    .why = TFTP 노드마다 자체 ITL이 있지만 ITLRecovery는 클러스터 전체에 하나입니다.
    .source = CUCM 보안 가이드 12.5SU5, 14SU2, 15
finding-nodes-anchors-own = 이 ITL 모두에 있는 신뢰 앵커가 없습니다.
    .why = 11.5까지는 CallManager 인증서가 ITL에 서명합니다.
    .source = CUCM 보안 가이드 12.5SU5, 14SU2, 15
finding-nodes-older-left-out = 같은 노드의 다른 목록이 있어 제외했습니다: { $nodes }.
finding-nodes-too-many = 한 종류의 목록은 { $limit }개까지만 비교하며 나머지는 제외합니다.

## The state of the cluster, as far as one list shows it.

state-no-list = 목록 없음: 클러스터가 비보안 모드이며 혼합 모드였던 적이 없거나, 파일이 삭제되었습니다.
    .source = Cisco 118893
state-non-secure = 비보안 모드로 되돌려짐: 목록의 서버 레코드가 비어 있습니다.
    .why = 비워진 파일이 남는 것은 설계된 동작입니다.
    .source = Cisco 118892, 221657
state-tokens = 혼합 모드, 하드웨어 토큰: 토큰이 서명합니다.
    .source = Cisco 118893
state-tokens-ready = 혼합 모드, 하드웨어 토큰: 11.5 이상에서 만든 목록이며 토큰리스로 전환할 준비가 되어 있습니다.
    .source = CUCM 보안 가이드
state-tokenless-callmanager = 혼합 모드, 토큰리스: CallManager 인증서가 서명합니다.
    .why = 11.5까지는 정상입니다. 12.0부터는 ITLRecovery가 서명해야 하며, 그렇다면 복구 작업이 끝나지 않은 것입니다.
    .do = 12.0 이상에서만 `utils ctl update CTLFile` 명령을 입력합니다.
    .source = CUCM 보안 가이드; 현장 공지(Field Notice) 70613
state-tokenless-other-sast = 혼합 모드, 토큰리스: 서버 인증서가 아닌 SAST가 서명합니다. 12.0부터 이것은 ITLRecovery이며 정상입니다.
    .source = CUCM 보안 가이드
state-itl-mixed-mode = 혼합 모드에서 만든 ITL: CallManager 인증서가 CCM+TFTP로 있습니다.
state-itl-non-secure = 비보안 모드에서 만든 ITL: CallManager 인증서가 TFTP로 있습니다.

## Will phones take the new list? One sentence where all do the same, else one for each kind of phones.

answer-both-same = 전화기가 보유한 목록입니다.
answer-both-installs = Security by Default 지원 여부와 관계없이 전화기가 새 목록을 받아들입니다.
answer-both-asksTvs = 전화기가 새 목록을 받아들이기 전에 TVS에 문의합니다.
answer-both-refuses = Security by Default 지원 여부와 관계없이 전화기가 새 목록을 거부합니다.
answer-both-unknown = 전화기가 새 목록을 받아들이는지 알 수 없습니다.
answer-with-same = Security by Default를 지원하는 전화기는 이 목록을 보유하고 있습니다.
answer-with-installs = Security by Default를 지원하는 전화기는 새 목록을 받아들입니다.
answer-with-asksTvs = Security by Default를 지원하는 전화기는 새 목록을 받아들이기 전에 TVS에 문의합니다.
answer-with-refuses = Security by Default를 지원하는 전화기는 새 목록을 거부합니다.
answer-with-unknown = Security by Default를 지원하는 전화기가 새 목록을 받아들이는지 알 수 없습니다.
answer-without-same = 다른 전화기는 이 목록을 보유하고 있습니다.
answer-without-installs = 다른 전화기는 받아들입니다.
answer-without-asksTvs = 다른 전화기는 TVS에 문의합니다.
answer-without-refuses = 다른 전화기는 거부합니다.
answer-without-unknown = 다른 전화기가 어떻게 하는지는 알 수 없습니다.

role-token = 하드웨어 토큰
role-callmanager = CallManager
role-itlrecovery = ITLRecovery
role-other-sast = 다른 SAST
role-capf = CAPF
role-tvs = TVS
role-other = 기타

anchor-status-alive = 살아 있음
anchor-status-dead = 쓸 수 없음
anchor-status-unknown = 알 수 없음

change-kind-same = 같음
change-kind-changed = 변경됨
change-kind-regenerated = 재생성됨
change-kind-emptied = 비워짐
change-kind-filled = 다시 채워짐
change-kind-added = 추가됨
change-kind-removed = 제거됨
change-kind-notShown = 다른 목록에 표시되지 않음

## Which change of a cluster two lists show.

change-non-secure-to-tokenless = 비보안 모드에서 혼합 모드(토큰리스)로.
change-non-secure-to-tokens = 비보안 모드에서 혼합 모드(하드웨어 토큰)로.
change-tokens-to-tokenless = 하드웨어 토큰에서 토큰리스로.
change-tokenless-to-tokens = 토큰리스에서 하드웨어 토큰으로.
change-mixed-to-non-secure = 혼합 모드에서 비보안 모드로: 서버 레코드가 비워졌습니다.
change-list-deleted = 목록이 없어졌습니다.
change-other-cluster = 두 클러스터의 목록이거나, 이름과 주소와 인증서가 모두 바뀐 한 클러스터의 목록입니다. 서버, 주소, CAPF 중 양쪽에 있는 것이 없습니다.
change-everything-renewed = CallManager와 ITLRecovery가 모두 새것입니다. 이전의 신뢰 앵커가 새 목록에 하나도 없습니다.
change-callmanager-regenerated = CallManager가 재생성되었습니다.
change-itlrecovery-regenerated = ITLRecovery가 재생성되었습니다.
change-capf-regenerated = CAPF가 재생성되었습니다.
change-tvs-regenerated = TVS가 재생성되었습니다.
change-signer-switched = 신뢰 앵커 중 다른 것이 서명합니다.
change-anchor-added = 신뢰 앵커가 추가되었습니다.
change-anchor-removed = 신뢰 앵커가 제거되었습니다.
change-server-added = 서버가 추가되었습니다.
change-server-removed = 서버가 제거되었습니다.
change-itl-emptied = ITL에 TVS가 더 이상 없습니다. 비워진 ITL입니다.
change-signed-again = 레코드는 같고 다시 서명되었습니다.

## What to do. `name` and `serial` are those of the certificate that a step speaks of.

step-phase-before = 사전 확인
step-phase-change = 변경
step-phase-after = 변경 후
step-phase-check = 확인
step-phase-recovery = 전화기가 목록을 받아들이지 않는 경우: 받아들일 때까지 한 가지씩

step-where-publisher-cli = 게시자 CLI
step-where-every-node-cli = 모든 노드의 CLI
step-where-os-administration = Cisco Unified OS Administration
step-where-cm-administration = Cisco Unified CM Administration
step-where-serviceability = Cisco Unified Serviceability
step-where-reporting = Cisco Unified Reporting
step-where-disaster-recovery = Disaster Recovery System
step-where-pc = CTL 클라이언트가 있는 PC
step-where-phone = 전화기
step-where-elsewhere = 그 밖의 곳

release-before-10-0 = 10.0 이전
release-from-10-0 = 10.0부터
release-only-10-0-to-11-5 = 10.0부터 11.5까지
release-before-10-5-2 = 10.5(2) 이전
release-to-11-5 = 11.5까지
release-only-11-5-to-14su2 = 11.5부터 14SU2까지
release-only-11-5su3 = 11.5SU3 이후의 11.5
release-from-12-0 = 12.0부터
release-only-12 = 12.x
release-from-14 = 14부터
release-to-14su2 = 14SU2까지
release-from-14su3 = 14SU3부터

source-118892 = Cisco 118892
source-118893 = Cisco 118893
source-213407 = Cisco 213407
source-214231 = Cisco 214231
source-215539 = Cisco 215539
source-221657 = Cisco 221657
source-225746 = Cisco 225746
source-cli = CLI 참조
source-fn-70613 = 현장 공지(Field Notice) 70613
source-release-notes-14 = 14 릴리스 정보
source-security-guide = CUCM 보안 가이드

step-do-not-renew = { $name } 인증서를 갱신하지 않습니다. 이 전화기들에 남은 다른 신뢰 앵커가 확인되지 않았습니다.
    .check = 전화기가 보유한 목록에 두 번째 신뢰 앵커가 있고 살아 있을 때만 계속합니다.
step-list-is-older = TFTP가 전화기가 보유한 것보다 오래된 목록을 제공합니다. 여기서 두 목록이 바뀐 것뿐인지 확인합니다. 아니면 모든 노드의 체크섬을 비교하여 그 목록을 제공하는 노드를 찾습니다. 그 전에는 전화기를 재설정하지 않습니다.
    .why = 클러스터의 CTL은 하나입니다. 새 목록을 받지 못한 노드나 복원된 백업이 이전 목록을 제공합니다.
step-itl-is-older = TFTP가 전화기가 보유한 것보다 오래된 ITL을 제공합니다. 여기서 두 목록이 바뀐 것뿐인지, 두 노드의 것인지 확인합니다. TFTP 노드마다 자체 ITL이 있습니다. 아니면 그 목록을 제공하는 노드를 찾습니다. 그 전에는 전화기를 재설정하지 않습니다.
step-know-anchors = 현재의 CallManager.pem과 ITLRecovery.pem을 전화기가 보유한 목록의 SAST 레코드와 비교합니다.
    .why = 목록에는 더 이상 쓸 수 없는 신뢰 앵커가 남아 있을 수 있습니다. 10.0~12.0에서 12.5(SU3 이전)로 업그레이드한 뒤에 특히 그렇습니다. 그때는 다른 하나를 갱신해서는 안 됩니다.
    .check = 일련 번호와 지문이 같고, 이후의 모든 과정에서 적어도 하나의 신뢰 앵커가 살아 있습니다.
step-tokenless-not-there = 10.0 이전에는 토큰리스 목록과 `utils ctl` 명령이 없습니다. 혼합 모드에는 하드웨어 토큰이 필요합니다.
    .why = 다운그레이드는 토큰리스 목록을 변경하지 않고 옮기며, 거기서는 목록을 갱신할 수 없습니다. 하드웨어 토큰으로 되돌아갑니다.
step-tokens-not-supported = 하드웨어 토큰은 더 이상 지원되지 않습니다. 목록은 토큰리스로 유지합니다.
step-publisher-access = 게시자 CLI에 관리자로 로그인합니다.
step-connectivity = 모든 노드가 SFTP로 서로 연결되는지 확인합니다.
    .why = CTL은 그 방법으로 모든 노드에 복사됩니다.
step-replication = 모든 노드 사이에서 데이터베이스 복제가 제대로 되는지 확인합니다.
    .check = 모든 노드에서 복제 상태가 정상입니다.
step-licence-plm = 11.5SU3 이상에서는 암호화 라이선스가 있어야 하며, Prime License Manager는 11.5SU2 이상이어야 합니다.
step-licence-smart = Smart Licensing에서 수출 통제 기능(export-controlled functionality)이 허용되어 있어야 합니다.
step-query-mode = 클러스터의 보안 모드를 확인합니다.
    .check = 0은 비보안 모드, 1은 혼합 모드입니다.
step-phones-registered = 전화기가 등록되어 있는지 확인하고 대수를 적어 둡니다.
step-phones-with-sbd = 어느 모델이 Security by Default를 사용하는지 알아봅니다: 보고서 “Unified CM Phone Feature List”.
    .why = 지원하지 않는 전화기(Jabber, 많은 TelePresence 모델, 7940과 7960)는 TVS에 문의할 수 없습니다. 보유한 신뢰 앵커가 서명한 것만 받아들입니다.
step-backup-before = 백업을 만듭니다.
    .why = 신뢰 앵커를 모두 잃었을 때, 미리 만든 백업이 있으면 전화기를 하나씩 손대지 않고 되돌릴 수 있습니다.
step-backup-kept = 갱신하기 전에 만든 백업을 찾아 보관합니다.
    .why = 신뢰 앵커를 모두 잃었을 때, 그 백업이 있으면 전화기를 하나씩 손대지 않고 되돌릴 수 있습니다. 지금 만드는 백업에는 새 인증서가 들어 있어 도움이 되지 않습니다.
step-tokens-at-hand = 하드웨어 토큰 두 개와 비밀번호, CTL 클라이언트가 설치된 PC를 준비합니다.
step-token-list-again = 먼저 토큰으로 목록을 다시 만들고(CTL 클라이언트, “Update CTL File”. CTL을 삭제했다면 CTL이 없다는 경고에서 OK) 서비스를 다시 시작한 다음 전화기를 재설정합니다.
    .why = 11.5 이상에서 만든 목록에는 토큰 외에 CallManager와 ITLRecovery도 SAST로 들어 있습니다. 그 목록을 보유한 전화기는 Security by Default를 지원하지 않아도 토큰리스 목록을 받아들입니다.
    .check = `show ctl` 명령의 출력에서 CallManager와 ITLRecovery의 FUNCTION이 System Administrator Security Token이고, 전화기에 그 체크섬이 표시됩니다.
step-tvs-knows = TVS가 { $name } 인증서(일련 번호 { $serial })를 아는지 확인합니다: Security > Certificate Management.
    .check = 클러스터의 CallManager 인증서이거나, Phone-SAST-trust, CallManager-trust 또는 TVS가 읽은 CTL에 있습니다.
step-renewal-order = 인증서는 한 번에 하나씩 갱신하고 전화기가 다시 등록될 때까지 기다립니다: CAPF, CallManager, TVS, ITLRecovery(Cisco 214231). 보안 가이드는 CallManager를 마지막에 둡니다.
    .why = CallManager와 ITLRecovery를 함께 갱신해서는 안 됩니다. 전화기가 새 목록을 받아들이려면 그때마다 보유한 신뢰 앵커가 하나 필요합니다.
step-itlrecovery-not-there = 10.5(2) 이전의 CTL에는 ITLRecovery가 없지만 이 목록 중 하나에는 있습니다. 클러스터의 릴리스를 확인합니다.
step-mixed-mode-ctl = 혼합 모드에서는 대신 CTL을 비교하고 그 단계를 따릅니다. 전화기는 보유한 CTL로 ITL을 확인합니다.
    .why = 혼합 모드에서는 CAPF, CallManager, ITLRecovery를 갱신한 뒤 CTL도 새로 만듭니다. 이를 잊으면 전화기는 “Phone is registering” 상태에 머뭅니다.
step-saml-sso = ITLRecovery가 서명하는 SSO(SAML)는 ITLRecovery를 갱신하면 작동하지 않습니다. 다시 설정할 계획을 세웁니다.
step-rollback-trap = “Prepare Cluster for Rollback to pre 8.0” 매개변수를 False로 둡니다.
    .why = CTL이 아니라 ITL을 비웁니다. 보안 클러스터의 전화기는 어떤 TVS에도 문의할 수 없게 되어 고립됩니다.
step-source-lists = 원본 클러스터에서 전화기가 현재의 CTL과 ITL을 보유하고 있고, ITL에 TVS 인증서가 있는지 확인합니다.
    .check = 전화기의 체크섬이 `show ctl`과 `show itl` 명령의 체크섬과 같습니다.
step-set-mixed-mode = 클러스터를 혼합 모드로 설정하고 y로 답합니다.
    .check = “Cluster set to Mixed Mode”.
step-set-non-secure-mode = 클러스터를 비보안 모드로 설정하고 y로 답합니다.
    .why = CTL은 서버 레코드가 비워진 채 파일로 남습니다. 설계된 동작입니다.
step-update-ctl = CTL을 새로 만들고 y로 답합니다.
    .check = “CTL file Updated”.
step-update-missing-ctl = 혼합 모드(1)이면 CTL을 새로 만듭니다. 비보안 모드(0)이면 여기서도 아래에서도 할 일이 없습니다.
    .why = 혼합 모드의 클러스터에는 CTL이 필요합니다.
step-ctl-localkey = CTL에 CallManager 키로 서명하게 합니다.
    .check = `show ctl` 명령의 출력에서 CallManager 인증서가 서명자이고, 현재의 두 신뢰 앵커가 모두 목록에 있습니다.
step-ctl-localkey-missing = 혼합 모드(1)이면 먼저 CallManager 키로 CTL을 만듭니다. 현재의 ITLRecovery는 전화기가 보유한 것이 아닙니다. 비보안 모드(0)이면 여기서도 아래에서도 할 일이 없습니다.
    .check = `show ctl` 출력에서 CallManager 인증서가 서명자이고, 현재의 두 신뢰 앵커가 모두 목록에 있는지 확인합니다.
step-itl-localkey = ITL에 CallManager 키로 서명하게 합니다.
    .check = `show itl` 명령의 출력에서 CallManager 인증서가 서명자입니다.
step-regenerate-capf = CAPF를 재생성합니다: Security > Certificate Management.
step-regenerate-callmanager = CallManager를 재생성합니다: Security > Certificate Management.
    .check = 새 일련 번호가 CallManager.pem 페이지에 표시된 번호와 같습니다.
step-regenerate-tvs = TVS를 재생성합니다: Security > Certificate Management. 이 때문에 CTL을 업데이트할 필요는 없습니다.
    .why = TVS를 통해서만 전화기에 도달할 수 있는 동안에는 TVS를 그대로 둡니다.
step-regenerate-itlrecovery = 게시자에서 ITLRecovery를 재생성합니다: Security > Certificate Management. CallManager는 그대로 둡니다.
step-token-delete-ctl = 게시자에서 CTL을 삭제하고 y로 답합니다. 혼합 모드에서 목록을 삭제하는 유일한 경우입니다.
    .why = 삭제하지 않으면 CTL 클라이언트가 거부합니다: “The Security Token you have inserted does not exist in the CTL File”.
    .check = “files: found = 1, deleted = 1”.
step-token-safenet = CTL 클라이언트와 함께 설치된 SafeNet Authentication Client를 엽니다.
step-token-advanced-view = 고급 보기를 엽니다.
step-token-insert-first = 첫 번째 토큰을 삽입합니다.
step-token-export-first = “User certificates” 폴더에서 인증서를 선택하여 파일로 내보냅니다. 토큰의 비밀번호는 변경하지 않았다면 Cisco123입니다.
step-token-export-second = 두 번째 토큰도 같은 방법으로 내보냅니다.
    .check = 파일이 두 개 있습니다: SAST-ADN….cer.
step-token-upload-page = 로그인하여 Security > Certificate Management > Upload Certificate를 엽니다.
step-token-upload-first = “Certificate Purpose”에서 Phone-SAST-trust를 선택하고 첫 번째 토큰의 인증서를 업로드합니다.
    .why = 그러면 TVS가 이 인증서를 알게 되어 Security by Default를 지원하는 전화기가 목록을 받아들입니다.
step-token-upload-second = 두 번째 토큰의 인증서도 같은 방법으로 업로드합니다.
    .check = “Success: Certificate Uploaded”.
step-token-client = CTL 클라이언트를 시작하고 게시자의 주소와 관리자 이름, 비밀번호를 입력합니다.
step-token-warning = “No CTL File exists on the server but the Call Manager Cluster Security Mode is in Secure Mode” 경고에서 OK를 선택합니다.
step-token-update-file = “Update CTL File”을 선택하고 Next를 선택합니다.
step-token-first-insert = 첫 번째 토큰을 삽입하고 OK를 선택합니다.
step-token-first-add = 토큰의 세부 정보가 표시되면 Add를 선택합니다.
step-token-add-tokens = 목록이 표시되면 “Add Tokens”를 선택하고 두 번째 토큰을 삽입합니다.
step-token-second-add = 토큰의 세부 정보가 표시되면 Add를 선택합니다.
step-token-finish = 목록이 표시되면 Finish를 선택합니다. 토큰의 비밀번호는 변경하지 않았다면 Cisco123입니다.
step-token-done = CTL이 있는 서버가 표시되면 Done을 선택합니다.
step-token-make-list = CTL 클라이언트(“Update CTL File”)와 목록에 있는 토큰으로 CTL을 새로 만듭니다.
    .why = `utils ctl update CTLFile` 명령은 목록을 토큰리스로 바꿉니다. 서명자가 달라지며, 전화기가 그 서명자를 보유하지 않을 수 있습니다.
    .check = `show ctl`: 이전처럼 토큰이 서명합니다.
step-token-set-mixed-mode = “Set Cisco Unified CallManager Cluster to Mixed Mode”를 선택하고 두 토큰을 추가합니다.
step-upload-destination = 원본 클러스터에서 대상 클러스터의 { $name } 인증서(일련 번호 { $serial })를 Phone-SAST-trust와 CallManager-trust로 업로드하거나, Bulk Certificate Management로 인증서를 교환합니다.
    .why = 그러면 전화기가 문의할 때 원본 클러스터의 TVS가 이 인증서를 압니다.
    .check = 원본 클러스터의 게시자와 다른 노드에서 두 저장소에 모두 있습니다.
step-keep-source = 마지막 전화기를 옮길 때까지 원본 클러스터, 특히 TVS를 계속 실행합니다.
    .why = 전화기는 아직 보유한 컨피그레이션에 있는 서버에 문의합니다.
step-keep-without-sbd = Security by Default를 지원하지 않는 전화기는, 보유한 목록에 대상 클러스터의 서명자가 SAST로 들어갈 때까지 그대로 두거나, 옮길 때 전화기마다 목록을 삭제합니다.
    .why = 이 전화기들은 TVS에 문의할 수 없으므로 대상 클러스터의 목록을 거부합니다.
step-move-phones = 전화기에 대상 클러스터의 TFTP 주소를 주고 재설정합니다.
step-restart-tftp-callmanager = TFTP와 CallManager를 실행하는 모든 노드에서 두 서비스를 다시 시작합니다.
step-restart-callmanager-cti = 모든 노드에서 CallManager와 CTIManager를 다시 시작합니다.
step-restart-nothing = 14의 릴리스 정보에 따르면 CallManager를 갱신한 경우 수동으로 다시 시작할 서비스가 없습니다(CallManager에 대해서만). Cisco 214231의 설명은 다릅니다. 다음 단계를 참조합니다.
step-restart-all = Cisco 214231(2026)에 따르면 CallManager, CTIManager, TVS, TFTP, HAProxy를 다시 시작합니다. 릴리스 정보의 설명은 다릅니다. 앞 단계를 참조합니다.
step-restart-non-secure = 모든 노드에서 CallManager와 CTIManager를 다시 시작합니다.
step-restart-tftp = TFTP를 다시 시작합니다. 그러면 ITL이 새로 만들어집니다. 12.0부터는 ITLRecovery가, 그 전에는 CallManager가 서명합니다.
step-reset-phones = 전화기를 재설정합니다.
    .check = 이전과 같은 대수가 다시 등록됩니다.
step-unity-connection = Unity Connection을 사용하는 경우 포트 그룹을 재설정합니다. Unity Connection은 자체 CTLFile.tlv 사본을 보관합니다.
step-backup-after = 백업을 다시 만듭니다.
    .why = 이전 백업을 복원하면 전화기에 서버의 것과 다른 목록이 남아 하나씩 잠금을 해제해야 합니다.
step-check-ctl = 누가 CTL에 서명하는지, 현재의 인증서가 들어 있는지 확인합니다.
    .check = “The CTL file was verified successfully”.
step-check-itl = 누가 ITL에 서명하는지, 현재의 인증서가 들어 있는지 확인합니다.
step-check-callmanager-signs = 게시자의 CallManager 인증서가 서명하는지 확인합니다.
    .why = 10.0~11.5에서만: 그렇지 않으면 하드웨어 토큰으로 되돌아간 다음 변경을 반복합니다.
step-check-itlrecovery-signs = ITLRecovery가 서명하는지 확인합니다. 12.x에서는 CallManager가 다른 SAST입니다.
    .why = CallManager가 서명한다면 복구 작업이 끝나지 않은 것입니다: `utils ctl update CTLFile`.
step-check-mixed-mode = 클러스터가 혼합 모드인지 확인합니다.
    .check = ClusterSecurityMode가 1입니다.
step-check-non-secure-mode = 클러스터가 비보안 모드인지 확인합니다.
    .check = ClusterSecurityMode가 0입니다.
step-check-token-signs = 두 토큰 중 하나가 서명하고 두 토큰이 모두 목록에 있는지 확인합니다.
step-check-phones = 전화기에 표시된 체크섬을 `show ctl` 명령(ITL은 `show itl`)의 체크섬과 비교합니다. 모델마다 한 대씩 확인합니다.
    .why = 전화기가 어느 체크섬을 표시하는지는 모델마다 다릅니다. 32자리는 MD5, 40자리는 SHA-1입니다.
step-check-registered = 다른 것을 갱신하기 전에 모든 전화기가 다시 등록되었는지 확인합니다.
step-compare-file = 이 파일의 체크섬을 게시자의 `show ctl` 명령이 출력하는 체크섬과 비교합니다. 그 전에는 전화기를 재설정하지 않습니다.
    .why = 옮겨지는 동안 손상된 파일은 서버에 무엇이 있든 서명이 맞지 않습니다. 체크섬이 같다면 서버의 목록 자체가 잘못된 것이며, 전화기가 거부하므로 새로 만들어야 합니다.
step-recover-by-tvs = Security by Default를 지원하는 전화기가 TVS에 문의하게 하고 TVS는 그대로 둡니다. TVS가 새 서명자를 아는지 확인한 다음 전화기를 재설정합니다.
    .check = TVS 추적 로그에 인증서를 찾은 기록이 있고, 전화기에 새 체크섬이 표시됩니다.
step-itl-remotekey = 전화기 목록의 인증서에 맞는 ITLRecovery.p12를 내보내 두었다면, 그 키로 ITL에 서명하게 합니다.
step-restore-backup = 인증서를 갱신하기 전에 만든 백업을 복원합니다.
step-recover-by-token = 전화기가 보유한 토큰으로 목록을 다시 만듭니다(CTL 클라이언트. CTL을 삭제했다면 CTL이 없다는 경고에서 OK).
step-delete-on-phone = 목록을 받아들이지 않는 전화기마다 목록을 삭제합니다. 그러면 다음에 받는 목록을 받아들입니다.
page-compare-done = 완료: TFTP가 제공하는 목록으로 알 수 있습니다.

## What a phone showed, held against the file. `digest`, `digits` and `of` say with which checksum and how far.

phone-empty = 전화기에 표시된 값을 입력합니다: MD5, SHA-1 또는 그 일부.
phone-tooFew = { $digits }자리로는 판단할 수 없습니다. 8자리가 필요합니다.
phone-same = 같은 목록입니다({ $digest }, { $of }자리 중 { $digits }자리).
phone-partial-beginning = { $digest } 값 { $of }자리 중 처음 { $digits }자리가 같습니다.
phone-partial-end = { $digest } 값 { $of }자리 중 마지막 { $digits }자리가 같습니다.
phone-misread = 다음과 같이 읽으면 { $digest } 값과 일치합니다: { $changes }.
phone-misread-change = { $position }번째 자리는 { $typed } 대신 { $meant }
phone-digitMissing = { $position }번째 자리에서 { $digit } 한 자리가 빠진 것이라면 { $digest } 값과 일치합니다.
phone-digitExtra = { $position }번째 자리를 두 번 입력했거나 잘못 넣은 것이라면 { $digest } 값과 일치합니다.
phone-notPrinted = 텍스트에 출력된 체크섬 중에는 없습니다. 출력되지 않은 체크섬인지 다른 목록인지는 알 수 없습니다.
phone-different = 같은 목록이 아닙니다.
phone-different-digits = 같은 목록이 아닙니다: { $digest } 값이 { $count }자리에서 다릅니다(위치: { $positions }).
phone-unreadable = “{ $character }” 문자는 체크섬에 쓰이지 않습니다.
phone-signerSerial = 체크섬이 아니라 서명자의 일련 번호이며, 일치합니다. 서명자가 같다는 뜻이고 목록까지 같다는 뜻은 아닙니다.

## The page. Sizes and counts arrive as numbers, places in a file as text that is already grouped.

page-title = ctl-inspector: 이 신뢰 목록을 믿을 수 있습니까?
page-not-started = ctl-inspector가 시작되지 않았습니다. 이 페이지에서 JavaScript와 WebAssembly를 허용하는 2024년 이후의 브라우저가 필요합니다.
page-refused = 목록을 읽을 수 없습니다. 브라우저가 이 페이지에서 WebAssembly를 실행하지 않습니다. 브라우저의 메시지: { $message }
page-refused-left = 할 수 있는 것: 파일 크기와 SHA-1, SHA-256, SHA-512를 표시하고, 전화기에 표시된 값과 같은지 비교합니다. 서명이 유효한지는 여기서 알 수 없습니다.
page-refused-settings = WebAssembly를 끄고 켜는 설정
page-refused-apple = iPhone, iPad, Mac: 설정의 개인정보 보호 및 보안에 있는 차단 모드(`Lockdown Mode`). Safari에서 개별 사이트를 제외할 수 있습니다.
page-refused-chromium = Chrome과 Edge: 정책 `DefaultJavaScriptJitSetting`. `JavaScriptJitAllowedForSites`로 개별 사이트를 허용할 수 있습니다. 111 이전 버전의 Edge에서는 `Enhance your security on the web` 설정도 해당합니다.
page-refused-firefox = Firefox: `about:config`의 `javascript.options.wasm`. 값이 true여야 합니다.
page-refused-tor = Tor Browser: 보안 수준. 표준이어야 합니다.
page-refused-site = 사이트에서: 사이트의 Content-Security-Policy. `script-src`에 `'wasm-unsafe-eval'`이 있어야 합니다.
page-refused-command = 명령 `ctl-inspector`는 브라우저 없이 같은 파일을 읽습니다.
page-bare = 이 파일은 읽지 않았습니다. 체크섬만 알 수 있습니다.
page-bare-nothing = 이 파일은 읽지 않았으며, 브라우저가 체크섬도 제공하지 않습니다.
page-bare-phone = 전화기에 표시된 SHA-1, SHA-256, SHA-512 또는 그 일부를 입력합니다. 32자리인 MD5는 여기서 비교할 수 없습니다.
page-pauses = 이 브라우저는 페이지에 워커를 허용하지 않습니다. 페이지 안에서 작업하므로 그동안 페이지가 멈출 수 있습니다.
page-broken = 이 페이지의 무언가가 실패했습니다. 페이지의 결함이며 파일과는 관계가 없습니다. 표시된 내용이 완전하지 않을 수 있습니다. 결함: { $message }
page-footer = 어떤 것도 이 페이지 밖으로 나가지 않습니다. 네트워크 없이도 동작합니다.
page-version = 버전 { $version }(커밋 { $commit })
page-check = 이 파일을 확인하는 방법
page-check-policy = 브라우저가 직접 이 페이지의 네트워크 접근을 막습니다. 페이지는 아래 정책에 따라 실행되며, 정책은 파일의 첫 줄들에 있습니다. 어떤 주소에서도 로드하거나 어떤 주소로도 보낼 수 없습니다.
page-check-site-policy = 브라우저가 직접 이 페이지를 자기 사이트 안에 묶어 둡니다. 페이지는 아래 정책에 따라 실행되며, 정책은 페이지의 첫 줄들에 있습니다. 다른 주소에서 로드하거나 다른 주소로 보낼 수 없고, 네트워크가 끊겨도 계속 동작합니다. 단일 파일은 어떤 주소에도 접근할 수 없습니다.
page-check-policy-label = 이 페이지의 정책
page-check-sum = 단일 파일이 게시된 파일과 같은지 보려면, 그 SHA-256을 게시된 SHA256SUMS의 해당 줄과 비교합니다:
page-language = 언어
page-theme-system = 테마: 시스템
page-theme-light = 테마: 밝게
page-theme-dark = 테마: 어둡게

# The keys.
page-keys = 키보드 단축키
page-keys-next = 다음 위치로 이동, 이전 위치로 이동
page-keys-press = 누르기, 열기, 닫기
page-keys-paste = 입력란 밖 어디에서나 텍스트나 파일 붙여넣기
page-keys-add = 텍스트 상자에서: 추가
page-keys-escape = 이 창 또는 텍스트 상자 닫기
page-keys-text = 텍스트에서: 값에서 값으로 이동, Enter는 그 값에 대한 설명으로 이동
page-keys-bytes = 바이트에서: 바이트, 줄, 페이지 단위로 이동, Enter는 필드 열기
page-keys-ends = 바이트에서: 줄의 처음과 끝, Ctrl과 함께 파일의 처음과 끝
page-keys-select = 바이트에서: 선택
page-keys-keys = 이 단축키 목록 보기
page-keys-listen = ? 키로 이 목록 열기(페이지를 닫을 때까지)
page-keys-close = 닫기

# The way in.
page-drop-label = 파일 추가
page-drop = 여기에 CTLFile.tlv 끌어 놓기
page-drop-also = 그 밖에: ITL 파일, 서명된 컨피그레이션 파일(.sgn), 인증서, 그리고 텍스트(show ctl과 show itl 출력, 전화기와 TVS의 로그, CLI 입출력). 여러 파일이나 폴더도 되고, 이 페이지 어디에나 붙여 넣어도 됩니다.
page-choose = 파일 선택
page-paste = 텍스트 붙여넣기
page-paste-label = 텍스트: show ctl 또는 show itl 출력, 인증서, 로그, CLI 입출력
page-paste-hint = 최대 8 MiB. Ctrl+Enter로 추가하고 Escape로 닫습니다.
page-paste-add = 추가
page-paste-too-long = 텍스트가 8 MiB를 넘습니다. 필요 없는 부분을 빼야 합니다.
page-example = 예제 사용해 보기
page-clear = 모두 지우기
page-pasted-text = { $count ->
    [1] 붙여 넣은 텍스트
   *[other] 붙여 넣은 텍스트 { $count }
}
page-dropped-nothing = 끌어 놓은 내용

# One input.
page-bytes = { $count }바이트
page-signed-at = { $time } UTC에 서명됨
page-utc = { $time } UTC
page-remove = 제거
page-remove-name = { $name } 제거
page-waiting = 차례를 기다리는 중
page-reading-file = 읽고 해시를 계산하는 중
page-cancel = 취소
page-failed-cancelled = 읽기가 취소되었습니다. 읽으려면 이 항목을 제거하고 파일을 다시 추가합니다.
page-failed-crashed = 이 파일 때문에 검사가 중단되었습니다. ctl-inspector의 결함이며 파일과는 관계가 없습니다. 다른 항목은 모두 그대로 있습니다. 결함: { $message }
page-failed-not-read = 파일을 읽을 수 없습니다. 브라우저의 메시지: { $message }
page-failed-folder-not-read = 이 브라우저는 페이지가 폴더를 읽는 것을 허용하지 않습니다. 폴더 안의 파일을 끌어 놓거나 선택하면 됩니다.
page-failed-folder-empty = 폴더에 파일이 없습니다.
page-failed-folder-too-full = 폴더에 파일이 { $message }개보다 많습니다. 처음 { $message }개만 추가하고 나머지는 뺐습니다.
page-failed-nothing-usable = 끌어 놓거나 붙여 넣은 것에 파일도 텍스트도 없습니다.
page-same = 다음과 바이트까지 똑같은 파일입니다: { $files }.
page-announce = { $file }: { $verdict }
page-no-signature = 검증할 서명 없음
page-first-lines = 텍스트에서 인식하는 것: show ctl과 show itl 출력, 인증서(PEM, base64 또는 CUCM이 출력하는 형식), 전화기 컨피그레이션, 클러스터 보안 모드, CUCM CLI 입출력, CTL 클라이언트 메시지, 인증서 업로드, TVS 추적 로그, 전화기 콘솔 로그. 이 텍스트의 첫 부분:
page-text-too-long = 8 MiB를 넘는 텍스트는 검색하지 않습니다. 이 텍스트의 첫 부분:
page-first-bytes = 필요한 것은 CTLFile.tlv, ITL 파일 또는 .sgn 파일입니다. 모두 바이트 01 00 02(Version)로 시작하고 02 00 02(HeaderLength)가 이어집니다. 이 파일의 첫 부분:

# The verdict.
page-signed-by = 서명자 { $signer }(레코드 { $record }), { $digest }, RSA { $bits }
page-signed-from-elsewhere = 서명자 { $signer }, { $digest }, RSA { $bits }
page-checked-by = 검증에 사용한 키:
page-said = 다른 항목과 비교한 결과
page-signature = 서명 상세 정보
page-declared-digest = 헤더에 선언된 다이제스트
page-carried-digest = 서명에 담긴 다이제스트
page-content-digest = 서명 대상의 { $digest }
page-also-matching = 서명자와 일련 번호 및 발급자가 같은 다른 레코드
page-none = 없음
page-errors = 오류 { $count }건
page-warnings = 경고 { $count }건
page-notes = 참고 { $count }건

# Checksums and the phone.
page-checksums = 체크섬
page-more-checksums = SHA-256 및 SHA-512
page-copy = 복사
page-copy-name = { $name } 복사
page-copied = { $name } 복사를 마쳤습니다.
page-copied-now = 복사됨
page-not-copied-now = 복사 안 됨
page-not-copied = 브라우저가 페이지의 복사를 허용하지 않습니다. { $name } 내용이 선택되어 있으니 Ctrl+C를 누르면 됩니다.
page-phone-shows = 전화기에 표시된 값
page-phone-groups = 네 자리씩 나눈 값
page-group-right = 맞음
page-group-wrong = 틀림
page-group-open = 미정

# What one takes away.
page-summary = 요약
page-copy-summary = 요약 복사
page-copy-markdown = Markdown으로 복사
page-copy-show-ctl = show ctl 형식으로 복사
page-printed = CUCM이 출력하는 형식의 목록
page-save-json = JSON
page-save-json-name = 전체 보고서를 JSON으로 저장
page-and-more = 그 밖에 { $count }개
page-made-by = ctl-inspector { $version }에서 작성.
page-report = 보고서
page-report-of = 보고서: { $name }
page-report-all = 전체 보고서
page-report-title = 신뢰 목록 보고서
page-report-made = ctl-inspector { $version }(커밋 { $commit })에서 { $time } UTC에 작성.

# Findings.
page-findings = 확인할 사항
page-no-findings-text = 텍스트에 나타난 것 중에는 없습니다.
page-statements = 텍스트의 내용
page-no-findings = 없음: 모든 바이트를 읽었고 설명되지 않는 바이트가 없습니다.
page-severity-error = 오류:
page-severity-warning = 경고:
page-severity-note = 참고:
page-why = 이유
page-do = 조치
page-source = 출처
page-to-record = 레코드 { $record }
page-skip = 이 항목 { $count }개 건너뛰기
page-skipped = 목록의 끝

# Records, fields and bytes.
page-records = { $count ->
    [0] 레코드 없음
   *[other] 레코드 { $count }개
}
page-header = 헤더
page-sast = SAST
page-signs = 서명자
page-marked = 서명자로 표시됨
page-no-function = FUNCTION 없음
page-unknown-function = 알려지지 않은 FUNCTION { $number }
page-no-name = 이름 없음
page-found = 확인 사항 { $count }건
page-until = { $date }까지
page-fields = 필드
page-more-records = 남은 { $left }개 중 { $next }개 더 표시
page-rest = 어디에도 속하지 않음: { $range }
page-call-managers = CallManager 그룹
page-tvs-servers = TVS 서버
page-port = 포트 { $port }
page-inside = 들어 있는 내용
page-payload = 서명된 파일 본문: { $range }
page-payload-encrypted = 서명된 파일 본문(암호화됨): { $range }
page-unknown-tag = 알려지지 않은 태그 { $tag }
page-not-printed = 태그 { $tag }, CUCM이 출력하지 않음
page-padding = 패딩
page-unknown-number = { $number } · 의미는 알려지지 않음
page-bits = { $bits }비트
page-field-printed = 태그 { $tag } · 길이 { $length }
page-field-printed-tag = 태그 { $tag } · 길이는 출력되지 않음
page-not-in-text = 텍스트에 없음
page-field-place = 태그 { $tag }, 길이 { $length }
page-empty-text = 비어 있음
page-no-bytes = 바이트 없음
page-raw = 읽을 수 없음
page-bytes-range = 바이트 { $start }–{ $end }
page-byte-at = 바이트 { $start }
page-bytes-label = 바이트: 위치, 16진수, 텍스트
page-show-bytes = { $count }바이트 표시
page-more-bytes = 남은 { $left }바이트 중 더 표시

# Two lists.
page-compare = 변경 전과 후
page-compare-no-old = 전화기에 아직 목록이 없음
page-compare-close = 닫기
page-compare-swap = 서로 바꾸기
page-compare-itl = 전화기가 보유한 ITL
page-compare-not-given = 제공되지 않음
page-compare-release = 릴리스
page-compare-release-unknown = 알 수 없음, 모두 표시
page-compare-part = { $part }번째 부분
page-compare-steps = 할 일
page-compare-ticket = 티켓용으로 복사
page-compare-ticket-name = 비교 결과
page-compare-check = 확인할 것
page-compare-what = 변경 내용
page-compare-fields = 다른 필드
page-compare-picture = 두 목록의 레코드를 서로 맞는 것끼리 이은 그림입니다. 아래 표에 같은 내용이 글로 있습니다.
page-compare-old = 전화기가 보유
page-compare-new = TFTP가 제공
page-compare-none = 목록 없음
page-compare-nobody-left = Security by Default를 지원하는 전화기는 TVS에 문의하려 하지만 문의할 곳이 남아 있지 않습니다.
page-compare-not-verified = 서명이 유효한 경우에 그렇습니다. 서명은 여기서 확인할 수 없습니다.
page-compare-order = 목록에 적힌 시각에 따르면 전화기가 보유한 목록이 더 새것입니다.
page-compare-signed-by = 서명자 { $name }
page-compare-signed-by-role = 서명자 { $name }({ $role })
page-compare-signs = 서명자
page-compare-reasons = 이유
page-compare-with = Security by Default를 지원하는 전화기
page-compare-without = Security by Default를 지원하지 않는 전화기
page-compare-changes = 변경된 것
page-compare-same = 두 목록은 같은 파일입니다.
page-compare-different = 두 목록은 다릅니다.
page-compare-unknown = 두 목록의 내용은 같지만, 양쪽 모두에서 알려진 체크섬이 없습니다.
page-compare-records-same = 레코드 { $count }개가 같습니다.
page-compare-anchors = 남은 신뢰 앵커
page-compare-recovery = 되돌리는 방법, 영향이 가장 적은 것부터
page-compare-rehearsal = 전화기를 다른 클러스터로 옮기기

# The lists of a cluster's nodes.
page-nodes = 클러스터의 노드
page-nodes-ctl-same = CTL: 목록 { $count }개가 모두 같음
page-nodes-ctl-different = CTL: 목록 { $count }개가 모두 같지는 않음
page-nodes-ctl-unknown = CTL: 목록 { $count }개가 같은지 알 수 없음
page-nodes-itl-same = ITL: 목록 { $count }개가 모두 같음
page-nodes-itl-different = ITL: 목록 { $count }개가 모두 같지는 않음
page-nodes-itl-unknown = ITL: 목록 { $count }개가 같은지 알 수 없음
page-nodes-node = 노드
page-nodes-checksum = 체크섬
page-nodes-made = 만든 시각
page-nodes-signer = 서명자
page-nodes-list = 목록
page-nodes-number = 목록 { $group }
page-nodes-missing = 목록 없음
page-nodes-signed-by = 서명자 { $name }

# All bytes of a file.
page-bytes-of = 바이트
page-bytes-length = 길이 { $length }
page-bytes-map = 파일 지도
page-bytes-map-records = 레코드 { $from }–{ $to }
page-bytes-map-pieces = 조각 { $count }개
page-bytes-rest = 어디에도 속하지 않음
page-bytes-payload = 서명된 파일 본문
page-bytes-raw = 읽을 수 없음
page-bytes-go = 바이트로 이동
page-bytes-go-do = 이동
page-bytes-go-hint = 10진수, 또는 0x 다음에 16진수
page-bytes-go-no-place = 위치는 숫자입니다: 10진수, 또는 0x 다음에 16진수.
page-bytes-go-outside = { $place }번 바이트는 없습니다. 마지막 바이트는 { $last }번입니다.
page-bytes-hint = 화살표 키로 바이트와 행을 이동하고, Shift와 함께 누르면 선택합니다. Home과 End는 행의 처음과 끝으로, Ctrl과 함께 누르면 파일의 처음과 끝으로 이동합니다. Enter를 누르면 필드가 열립니다.
page-bytes-at = { $place }번 바이트(0x{ $hex })의 값은 { $value }
page-bytes-at-in = { $place }번 바이트(0x{ $hex })의 값은 { $value }, 위치는 { $name }
page-bytes-at-tag = { $place }번 바이트(0x{ $hex })의 값은 { $value }, 위치는 { $name }의 태그
page-bytes-at-length = { $place }번 바이트(0x{ $hex })의 값은 { $value }, 위치는 { $name }의 길이
page-bytes-at-value = { $place }번 바이트(0x{ $hex })의 값은 { $value }, 위치는 { $name }의 값
page-bytes-open = 필드 열기
page-bytes-selected = { $count }바이트 선택됨
page-bytes-copy-hex = 16진수로 복사
page-bytes-copy-base64 = base64로 복사
page-bytes-copy-c = C 배열로 복사
page-bytes-too-many = 한 번에 { $most }바이트까지 복사할 수 있습니다.
page-bytes-legend-tag = 태그
page-bytes-legend-length = 길이
page-bytes-legend-container = 컨테이너
page-bytes-legend-padding = 패딩
page-bytes-legend-raw = 읽을 수 없음
page-bytes-der = 인증서의 구조(DER)
page-bytes-der-missing = 길이에 적힌 것보다 { $missing }바이트가 모자랍니다.
page-bytes-der-unread = 여기서 읽기를 멈춥니다. 이 바이트는 DER가 아닙니다.

# The parts of a text.
page-line = { $from }행
page-lines = { $from }–{ $to }행
page-number = { $number }
page-more-parts = 남은 부분 { $left }개 중 { $next }개 더 표시
page-text = 텍스트, { $lines }
page-text-hint = ←와 → 키로 값 사이를 옮겨 다니고, Enter 키로 그 값에 대한 설명으로 갑니다.
page-show-text = 텍스트
page-more-text-before = 앞부분 표시
page-more-text-after = 더 표시
page-printed-checksums = 출력된 목록 체크섬
page-checksums-of-file = 이 입력 자체의 체크섬
page-printed-file = 출력된 파일 정보
page-printed-length = 길이
page-printed-modified = 마지막 수정
page-printed-sums = 길이의 합
page-printed-whole = 레코드
page-printed-closing = 서버
page-sums-exact = 헤더와 레코드의 합이 파일 길이와 같음
page-sums-differs = 헤더와 레코드의 합이 파일 길이와 다름
page-sums-unknown = 합을 구할 수 없음: 일부 길이가 텍스트에 없음
page-sums-of-fields = 각각의 필드 합도 맞음
page-whole = 모든 레코드가 텍스트에 있음
page-not-whole = 일부 레코드가 텍스트에 없음
page-closing-verified = 파일을 검증했음
page-closing-notVerified = 파일을 검증하지 못했음
page-closing-notParsed = 파일을 해석하지 못했음
page-form-der = 인증서, DER
page-form-pem = 인증서, PEM
page-form-base64 = 인증서, base64
page-form-printed = 인증서, CUCM이 출력하는 형식
page-save-this-certificate = 인증서를 { $form } 형식으로 저장
page-certificate-file = 파일
page-certificate-unreadable = 이 인증서는 읽을 수 없습니다.
page-key-whole = 전체가 텍스트에 있음
page-key-cut = { $announced }바이트 중 { $here }바이트가 이 텍스트에 있음

# A certificate.
page-certificate = 인증서
page-save-certificate = 레코드 { $record }의 인증서를 { $form } 형식으로 저장
page-certificate-version = 버전
page-certificate-serial = 일련 번호
page-certificate-signature = 서명 알고리즘
page-certificate-issuer = 발급자
page-certificate-from = 유효 기간 시작
page-certificate-until = 유효 기간 끝
page-certificate-subject = 주체
page-certificate-key = 공개 키
page-certificate-signer = 서명자
page-certificate-usage = 키 사용
page-certificate-extended-usage = 확장 키 사용
page-certificate-names = 대체 이름
page-certificate-constraints = 기본 제한
page-certificate-subject-key-id = 주체 키 식별자
page-certificate-authority-key-id = 기관 키 식별자
page-certificate-sha1 = SHA-1 지문
page-certificate-sha256 = SHA-256 지문
page-key-rsa = RSA, { $bits }비트
page-key-ec = 타원 곡선, { $bits }비트
page-key-exponent = 지수 { $exponent }
page-signer-self = 자기 자신
page-signer-issuer = 발급자
page-ca = 인증 기관(CA)
page-no-ca = 인증 기관(CA) 아님
page-path-length = 경로 길이 { $length }
page-name-dns = DNS
page-name-ip = IP 주소
page-name-email = 이메일
page-name-uri = URI
page-name-directory = 디렉터리 이름
page-name-other = 기타
page-all-names = 이름 { $count }개 모두 표시

# Text that is not shown as it is.
page-escaped = 그대로 표시하지 않는 문자입니다. 표시된 것은 문자 번호입니다.
page-show-all = { $count }자 모두 표시
page-show-less = 간단히 표시

## The command's own words.

command-stdin = 표준 입력
command-cut = …({ $count }자, 전체는 --json으로)
command-source = 출처: { $source }
command-unknown-language = { $language } 언어의 문구가 없어 영어로 표시합니다.
command-cannot-read = { $file }: 읽을 수 없습니다. { $error }
command-cannot-read-on = { $file }: 바이트 { $byte } 뒤를 읽을 수 없습니다. { $error }
command-cannot-write = { $file }: 쓸 수 없습니다. { $error }
command-cannot-print = 결과를 출력할 수 없습니다. { $error }
command-signed-by-record = 서명자 { $signer }({ $file }의 레코드 { $record }, { $function }), { $digest }, RSA { $bits }
command-signed-by-given = 서명자 { $signer }({ $file }), { $digest }, RSA { $bits }
command-no-certificate = { $file }: 읽을 수 있는 인증서가 아닙니다(PEM도 DER도 아님).
command-signed-by-certificate = 서명자 { $signer }({ $certificate }), { $digest }, RSA { $bits }
command-certificate-not-by-this-key = { $certificate }에 있는 키로 만든 서명이 아닙니다. 다른 키로 만들었거나 서명 자체가 변경되었습니다.
command-certificate-content-differs = { $certificate }에 있는 키로 만든 서명이지만 다른 내용에 대한 것입니다. 서명한 뒤에 파일이 변경되었습니다.
command-certificate-verified = { $certificate }에 있는 키로 정확히 이 내용에 대해 만든 서명입니다.
command-certificate-length-differs = 서명의 길이가 { $certificate }에 있는 키의 길이와 다르므로 그 키로 만든 서명일 수 없습니다.
command-certificate-malformed-key = { $certificate }에 있는 키를 읽을 수 없습니다.
command-certificate-unsupported-key = { $certificate }에 있는 키가 RSA 키가 아닙니다. 다른 종류의 키로 신뢰 목록에 서명하는 경우는 알려져 있지 않습니다.
command-certificate-key-size = { $certificate }에 있는 키가 512비트보다 작거나 4,096비트보다 큽니다.
command-certificate-unsupported-digest = { $certificate }에 있는 키로 만든 서명이지만 다이제스트가 SHA-1, SHA-256, SHA-384, SHA-512 중 어느 것도 아닙니다.
command-other-signer = 헤더는 다른 인증서를 서명자로 지정합니다: { $signer }, 일련 번호 { $serial }.
command-nothing-to-extract = 인증서가 있는 레코드가 없습니다.
command-not-shown = { $file }: 표시하지 않습니다. { $what }
command-not-shown-text = 텍스트이며 신뢰 목록이 아닙니다. 신뢰 목록은 바이너리 파일입니다.
command-not-a-certificate = 레코드 { $record }: 인증서 자리에 있는 것이 인증서가 아닙니다. 있는 바이트 그대로 씁니다.
command-until = { $date }까지
command-compare-no-list = 비교할 두 목록이 없습니다. 신뢰 목록이나 신뢰 목록이 출력된 텍스트가 필요합니다. 레코드가 1,000개를 넘는 목록은 비교하지 않습니다.
command-compare-several = { $file }에는 목록이 { $count }개 있습니다. 여기서는 { $host }의 목록을 비교합니다. 모두 비교하려면 `ctl-inspector nodes` 명령을 사용합니다.
command-compare-no-itl = { $file }에 ITL이 없습니다.
command-compare-no-certificate = { $file }에 인증서가 없습니다.
command-nodes-none = 클러스터의 두 노드에서 온 같은 종류의 목록 두 개가 없습니다.

# The help of the command line. Names of options, files and values stay as they are.
command-usage = 사용법
command-subcommands = 명령
command-arguments = 인수
command-options = 옵션
command-examples = 예
command-more = 예와 종료 코드: ctl-inspector --help
command-more-help = 자세한 설명: ctl-inspector --help
command-about-ctl-inspector = Cisco Unified CM이 전화기에 제공하는 신뢰 목록(CTL, ITL)을 해석하고 검증하고 설명합니다
    .long = CTLFile.tlv, ITL 파일, 서명된 파일(.sgn)을 이름과 관계없이 읽고, 목록이 출력된 텍스트도 읽습니다. 파일마다 첫 줄은 판정입니다: “서명이 유효함”, “서명이 유효하지 않음” 또는 “서명을 확인할 수 없음”. 이어서 파일, 이유, 체크섬, 확인할 사항, 레코드가 나옵니다. 어디로도 아무것도 보내지 않습니다.
command-about-verify = 서명 상세 정보, 또는 파일에 없는 인증서로 검증한 서명
command-about-checksum = 파일의 체크섬을 전화기에 표시된 값과 비교합니다
command-about-compare = 한 목록을 보유한 전화기가 다른 목록을 받아들이는지, 무엇이 다른지, 어떤 신뢰 앵커가 남았는지, 무엇을 해야 하는지
    .long = 목록을 파일이나 텍스트(show ctl, show itl)로 받습니다. 첫 줄이 답입니다. 종료 코드 0: 같은 목록, 1: 다른 목록, 2: 판단할 수 없음.
command-about-nodes = 클러스터 노드의 목록이 같은지, 어느 것이 어떻게 다른지
    .long = 파일, 텍스트(show ctl, show itl), 여러 노드의 터미널 로그를 받습니다. 노드 이름은 로그의 로그인에서 가져옵니다. 종료 코드 0: CTL이 모두 같고 ITL의 신뢰 앵커가 같음, 1: 다름, 2: 판단할 수 없음.
command-about-show = 목록을 CUCM처럼 출력합니다(show ctl, show itl)
    .long = “# ”로 시작하는 줄은 목록에 있지만 CUCM이 출력하는지 알려지지 않은 것입니다.
command-about-extract = 목록에 있는 인증서를 FUNCTION과 주체로 이름을 지어 PEM 파일로 씁니다
command-about-completions = 셸의 자동 완성을 출력합니다
command-about-man = man 페이지를 출력합니다
command-about-help = 이 도움말 또는 하위 명령의 도움말을 출력합니다
command-option-paths = 읽을 파일. -는 표준 입력입니다
command-option-json = 프로그램을 위한 JSON. 파일이 하나면 객체, 여럿이면 배열입니다
command-option-now = 현재로 볼 시각. RFC 3339(2026-11-24T08:00:00Z) 또는 1970년부터의 초. 없으면 시스템 시계를 따릅니다
command-option-lang = 답의 언어({ $languages }). 없으면 LC_ALL, LC_MESSAGES 또는 LANG의 언어를 따릅니다
command-option-help = 도움말을 출력합니다. -h는 짧게, --help는 전체를 출력합니다
command-option-version = 버전을 출력합니다
command-option-verify-cert = 이 인증서(PEM 또는 DER)의 키로 검증합니다. 서명된 파일, 그리고 서명자가 들어 있지 않은 목록에 사용합니다
command-option-phone = 전화기에 표시된 값: MD5, SHA-1, 또는 그 처음이나 마지막 자리(8자리 이상). 표기 방식은 상관없습니다
command-option-lists = 전화기가 보유한 목록과 TFTP가 제공하는 목록. -는 표준 입력입니다
command-option-no-old = 전화기에 아직 목록이 없습니다
command-option-itl = 전화기가 CTL과 함께 보유한 ITL. 어느 TVS에 문의할 수 있는지 알 수 있습니다
command-option-compare-cert = 이 이름 그대로인 현재의 CallManager.pem과 ITLRecovery.pem(PEM, DER 또는 CUCM이 출력하는 형식). 어느 신뢰 앵커가 살아 있는지 알 수 있습니다
command-option-evidence = 그 밖에 알려진 것: TVS 추적 로그, 전화기 컨피그레이션
command-option-release = 클러스터의 릴리스(12.5, 10.5(2), 14SU3). 없으면 모든 릴리스의 단계를 표시합니다
command-option-dir = 쓸 폴더. 없으면 만들며, 지정하지 않으면 현재 폴더입니다. 그 안의 파일은 절대 덮어쓰지 않습니다
command-option-shell = 셸: bash, elvish, fish, powershell 또는 zsh
command-option-subcommand = 이 하위 명령의 man 페이지
command-example-file = 서명에 대한 판정, 체크섬, 확인할 사항, 레코드
command-example-files = 여러 파일을 차례로. 서로 같은 파일을 알려 줍니다
command-example-stdin = 표준 입력
command-example-verify = 서명된 파일에는 서명자의 인증서가 없으므로 함께 지정합니다
command-example-checksum = 전화기에 표시된 목록과 같은지
command-example-compare = OLD.tlv를 보유한 전화기가 NEW.tlv를 받아들이는지, 어떤 신뢰 앵커가 남았는지, 무엇을 해야 하는지
command-example-nodes = 모든 노드의 목록이 같은지, 어느 노드가 뒤처졌는지
command-example-show = CUCM이 이 목록을 출력하는 텍스트. 서버가 출력한 것과 비교할 수 있습니다
command-example-extract = 목록에 있는 인증서를 PEM으로
command-example-json = 모든 것을 프로그램에
command-exit-codes = 종료 코드
command-exit-yes = 서명이 유효함. 체크섬이나 목록이 같음
command-exit-no = 서명이 유효하지 않음. 체크섬이나 목록이 다름
command-exit-cannot-tell = 어느 쪽도 말할 수 없음
command-exit-usage = 명령줄이 잘못됨
command-exit-unreadable = 파일을 읽을 수 없음
command-exit-not-written = 무언가를 쓸 수 없음
command-exit-several = 파일이 여럿이면 가장 나쁜 것을 따릅니다: 66, 그다음 73, 1, 2, 0.
command-file-like-subcommand = 하위 명령과 이름이 같은 파일은 ./verify처럼 씁니다.

# What is wrong with a command line.
command-fault-no-file = 파일이 지정되지 않았습니다.
command-fault-stdin-twice = 표준 입력(-)이 두 번 이상 지정되었습니다.
command-fault-compare = compare에는 목록 두 개, 또는 --no-old와 목록 하나, 또는 목록 두 개가 들어 있는 텍스트 하나가 필요합니다.
command-fault-no-json = 이 하위 명령에는 --json을 사용할 수 없습니다.
command-fault-no-subcommand = 그런 하위 명령은 없습니다.
command-fault-unknown = { $option } 옵션은 없습니다.
command-fault-subcommand = { $subcommand } 하위 명령은 없습니다.
command-fault-missing = 빠진 것이 있습니다: { $option }.
command-fault-no-value = { $option } 옵션에는 값이 필요합니다.
command-fault-no-value-wanted = { $option } 옵션에는 값({ $value })을 쓸 수 없습니다.
command-fault-value = { $option }에 사용할 수 없는 값입니다: { $value }.
command-fault-possible = 가능한 값: { $values }.
command-fault-hint = 혹시 이것을 뜻했습니까: { $values }.
command-fault-time = 시각은 2026-11-24T08:00:00Z처럼 쓰거나 1970년부터의 초로 씁니다.
command-fault-release = 릴리스는 11.5, 10.5(2), 12.5SU3, 14SU3, 15처럼 씁니다.
command-fault-twice = { $option } 옵션이 두 번 이상 지정되었습니다.
command-fault-conflict = { $option } 옵션과 { $prior } 옵션은 함께 쓸 수 없습니다.
command-fault-not-utf8 = 명령줄에 UTF-8이 아닌 텍스트가 있습니다.
command-fault-other = 명령줄을 읽을 수 없습니다: { $message }.
