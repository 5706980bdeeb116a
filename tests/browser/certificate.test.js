// What a record's certificate says, beside what OpenSSL reads in it; and the certificate to keep.
import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { singleFile, write } from "./support/files.js";
import { selfSigned } from "./support/der.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { field, host, layout, unsigned } from "./support/tlv.js";

const [OLD, TODAY, TOKENS] = lists("ctl-tokenless.tlv", "ctl-ec.tlv", "ctl-tokens.tlv");

/** The certificates of a list, by the place of their records. */
function certificates(list) {
  return layout(list).records.map(({ fields }) => {
    const found = fields.find(({ name }) => name === "CERTIFICATE");
    return found && list.subarray(found.start + 3, found.end);
  });
}

async function opened(browser, list, ...records) {
  const page = await browser.open(singleFile());
  await page.choose(...write({ "CTLFile.tlv": list }));
  await page.settles(1);
  for (const record of records) await page.part("record").at(record).inside(":scope > summary").press();
  return page;
}

const withCertificate = (certificate, name = "host") => [...host(name), field(9, certificate)];
const colons = (hex) => hex.toUpperCase().replace(/(..)(?=.)/g, "$1:");
/** As the page writes it: 2014-06-05 16:31:39 UTC. */
const utc = (text) => `${new Date(text).toISOString().slice(0, 19).replace("T", " ")} UTC`;
/** OpenSSL's lines and ours, in the same order and without the commas and line ends that each puts between. */
const attributes = (name) => name.split(/\n|, (?=[A-Z]+=)/);

inEveryEngine("certificate", (test) => {
  for (const [what, list] of Object.entries({ "of 2015": OLD, "of today, with an elliptic curve": TODAY })) {
    test(`a list ${what}: every fact is OpenSSL's`, async (browser) => {
      const page = await opened(browser, list);
      for (const [index, bytes] of certificates(list).entries()) {
        const openssl = new X509Certificate(bytes);
        const record = page.part("record").at(index);
        await record.inside(":scope > summary").press();
        const says = (fact) => record.part(`certificate-${fact}`).text();
        assert.deepEqual(attributes(await says("subject")), attributes(openssl.subject));
        assert.deepEqual(attributes(await says("issuer")), attributes(openssl.issuer));
        assert.equal((await says("serial")).replace(/^00:/, ""), colons(openssl.serialNumber));
        assert.equal(await says("from"), utc(openssl.validFrom));
        assert.equal(await says("until"), utc(openssl.validTo));
        assert.equal(await says("sha1"), openssl.fingerprint);
        assert.equal(await says("sha256"), openssl.fingerprint256);
        const { asymmetricKeyType: kind, asymmetricKeyDetails: key } = openssl.publicKey;
        if (kind === "rsa") assert.equal(await says("key"), `RSA, ${key.modulusLength} bits · exponent ${key.publicExponent}`);
        else assert.equal(await says("key"), "Elliptic curve, 384 bits · P-384");
        const names = openssl.subjectAltName?.replaceAll("DNS:", "DNS ").split(", ") ?? [];
        assert.equal(await record.part("certificate-names").count(), names.length > 0 ? 1 : 0);
        if (names.length > 0) assert.deepEqual((await says("names")).split("\n"), names);
        assert.match(await says("signer"), kind === "rsa" ? /^itself · ✓ Signature valid/ : /^itself · \? Signature cannot be checked.*RSA/);
        assert.match(await record.inside(":scope > summary").text(), new RegExp(`until ${utc(openssl.validTo).slice(0, 10)}`));
      }
    });
  }

  test("a certificate of somebody else's is signed by its issuer", async (browser) => {
    const page = await opened(browser, TOKENS, 0);
    assert.equal(await page.part("certificate-signer").text(), "its issuer");
    assert.match(await page.part("certificate-subject").text(), /CN=SAST-ADN0054f509/);
  });

  test("usages, constraints and a signature of its own that does not hold", async (browser) => {
    const broken = selfSigned({ common: "authority", pathLength: 3 });
    broken[broken.length - 1] ^= 1;
    const page = await opened(browser, unsigned([withCertificate(broken)]), 0);
    assert.equal(await page.part("certificate-constraints").text(), "a certificate authority · path length 3");
    assert.match(await page.part("certificate-signer").text(), /itself · ✗ Signature invalid · .+/);
    await page.part("record").at(0).inside(":scope > summary").press();
    await page.part("certificate").counts(0);
    const old = await opened(browser, OLD, 0);
    assert.equal(await old.part("certificate-usage").text(), "digitalSignature, keyEncipherment, dataEncipherment, keyCertSign");
    assert.equal(await old.part("certificate-extended-usage").text(), "serverAuth, clientAuth, ipsecEndSystem");
  });

  test("PEM and DER are saved, byte for byte what is in the list", async (browser) => {
    const page = await opened(browser, OLD, 0, 3);
    for (const [place, index, name] of [[0, 0, "SAST-cucm-1051-a-pub"], [1, 3, "CCM+TFTP-cucm-1051-a-sub1"]]) {
      const certificate = certificates(OLD)[index];
      await page.part("save-der").at(place).press();
      assert.deepEqual(await page.saved(), { name: `${name}.der`, bytes: certificate });
      await page.part("save-pem").at(place).press();
      const pem = await page.saved();
      assert.equal(pem.name, `${name}.pem`);
      assert.ok(pem.bytes.toString().split("\n").every((line) => line.length <= 64));
      assert.deepEqual(new X509Certificate(pem.bytes).raw, certificate);
    }
    assert.equal(await page.part("save-pem").at(1).name(), "Save the certificate of record 4 as PEM");
  });

  test("files get names that are safe on every system", async (browser) => {
    const names = {
      "../../etc/passwd": "CCM-etc-passwd", "C:/Windows/CON": "CCM-C-Windows-CON", "a\u0000b\u202Ec\n\u001b[31md": "CCM-a-b-c-31md",
      "한국 서버": "CCM-한국-서버", "--help; rm -rf $HOME `x` | *?<>\"'&": "CCM-help-rm-rf-HOME-x", "...": "CCM",
      "x.pem.exe\u202E": "CCM-x.pem.exe", ["long".repeat(1_000)]: `CCM-${"long".repeat(12)}lon`,
    };
    const certificate = selfSigned({ common: "any" });
    const records = Object.keys(names).map((name) => [
      field(2, "host\0"), field(3, `CN=${name}\0`), field(4, [0, 1]), field(9, certificate),
    ]);
    const page = await opened(browser, unsigned(records), ...records.keys());
    for (const [place, [name, safe]] of Object.entries(names).entries()) {
      await page.part("save-der").at(place).press();
      assert.equal((await page.saved()).name, `${safe}.der`, JSON.stringify(name));
    }
  });

  test("a certificate that cannot be read is no certificate, and its bytes are still there", async (browser) => {
    const page = await opened(browser, unsigned([withCertificate(Buffer.from("no certificate"))]), 0);
    await page.part("certificate").counts(0);
    await page.part("until").counts(0);
    await page.part("finding", { code: "certificate-unreadable" }).counts(1);
    await page.part("record").at(0).part("field").at(5).reads(/CERTIFICATE[^]*6E:6F:20:63:65:72:74/);
  });
});
