// A list gets onto the desk, and the page says what is in it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { layout, place } from "./support/tlv.js";

const [TOKENLESS, RECOVERY] = lists("ctl-tokenless.tlv", "ctl-itlrecovery.tlv");
const page0 = (browser) => browser.open(singleFile());

inEveryEngine("opening", (test) => {
  for (const way of ["drop", "choose"]) {
    test(`a list by ${way}: verdict, checksums and records are right`, async (browser) => {
      const page = await page0(browser);
      await page[way](...write({ "CTLFile.tlv": TOKENLESS }));
      await page.settles(1);
      assert.equal(await page.part("name").text(), "CTLFile.tlv");
      assert.equal(await page.part("verdict-word").text(), "Signature valid");
      assert.match(await page.part("reason").text(), /record 1.*SHA-1.*RSA 1024/);
      assert.match(await page.part("facts").text(), /^4,947 bytes · signed 2015-/);
      await page.part("more-checksums").inside("summary").press();
      for (const digest of ["md5", "sha1", "sha256", "sha512"]) {
        const shown = await page.part(`checksum-${digest}`).reads(/./);
        assert.equal(shown.replaceAll(/\s/g, ""), createHash(digest).update(TOKENLESS).digest("hex"));
        assert.match(shown, /^[0-9a-f]{4}(\s[0-9a-f]{4})+$/);
      }
      assert.equal(await page.part("record").count(), layout(TOKENLESS).records.length);
      assert.match(await page.part("records").inside("h3").text(), /^4 records$/);
      assert.deepEqual(await page.part("signs").count(), 1);
      await page.part("announcement").reads("CTLFile.tlv: Signature valid");
    });
  }

  test("a record opened shows every field with its name and its bytes", async (browser) => {
    const page = await page0(browser);
    await page.choose(...write({ "CTLFile.tlv": TOKENLESS }));
    await page.settles(1);
    for (const [index, expected] of layout(TOKENLESS).records.entries()) {
      const record = page.part("record").at(index);
      await record.inside("summary").press();
      await record.part("field").counts(expected.fields.length);
      const shown = await record.part("field").texts();
      for (const [at, field] of expected.fields.entries()) {
        assert.ok(shown[at].startsWith(field.name), `${shown[at]} is ${field.name}`);
        assert.ok(shown[at].includes(`tag ${field.tag} ·`) && shown[at].includes(` ${place(field)}`), shown[at]);
      }
    }
    const text = await page.part("record").at(3).text();
    assert.ok(text.includes([...TOKENLESS.subarray(-4)].join(".")), "the address is the last four bytes");
    assert.match(text, /CN=cucm-1051-a-sub1;OU=TAC;/);
  });

  test("the bytes of a certificate are those of the file", async (browser) => {
    const page = await page0(browser);
    await page.choose(...write({ "CTLFile.tlv": TOKENLESS }));
    await page.settles(1);
    const record = page.part("record").at(0);
    await record.inside(":scope > summary").press();
    const { fields } = layout(TOKENLESS).records[0];
    const certificate = fields.findIndex(({ name }) => name === "CERTIFICATE");
    const bytes = record.part("field").at(certificate).part("bytes");
    await bytes.inside("summary").press();
    const rows = (await bytes.inside("pre").reads(/\n/)).split("\n");
    const value = TOKENLESS.subarray(fields[certificate].start + 3);
    const digits = rows.map((row) => row.match(/^ *[0-9]+ +((?:[0-9a-f]{2} ){1,16})/)[1]).join("").replaceAll(" ", "");
    assert.equal(parseInt(rows[0], 10), fields[certificate].start + 3);
    assert.ok(digits.length >= 256);
    assert.equal(digits, value.subarray(0, digits.length / 2).toString("hex"));
  });

  test("the header opened shows its fields and its containers", async (browser) => {
    const page = await page0(browser);
    await page.choose(...write({ "CTLFile.tlv": TOKENLESS }));
    await page.settles(1);
    const header = page.part("header");
    await header.inside("summary").press();
    const text = await header.reads(/TIMESTAMP/);
    for (const name of ["Version", "HeaderLength", "SIGNERID", "SIGNERNAME", "SIGNATUREINFO", "SIGNATURE", "FILENAME"]) {
      assert.ok(text.includes(name), name);
    }
    assert.match(text, /HeaderLength[^]*336/);
  });

  test("several files at once are all read, and the same file twice is told", async (browser) => {
    const page = await page0(browser);
    await page.drop(...write({ "one.tlv": TOKENLESS, "other.tlv": RECOVERY, "twin.tlv": TOKENLESS }));
    await page.settles(3);
    assert.deepEqual(await page.part("verdict-word").texts(), Array(3).fill("Signature valid"));
    await page.part("same").counts(2);
    assert.match(await page.part("same").at(0).text(), /twin\.tlv/);
    assert.match(await page.part("same").at(1).text(), /one\.tlv/);
    await page.part("item").at(2).part("remove").press();
    await page.settles(2);
    await page.part("same").counts(0);
    await page.part("clear").press();
    await page.settles(0);
    await page.part("lead").counts(1);
  });

  test("the file chooser takes several files, and the same file again", async (browser) => {
    const page = await page0(browser);
    const paths = write({ "one.tlv": TOKENLESS, "other.tlv": RECOVERY });
    await page.choose(...paths);
    await page.settles(2);
    await page.choose(paths[0]);
    await page.settles(3);
  });

  test("the example is a valid list, and is there once", async (browser) => {
    const page = await page0(browser);
    await page.part("example").press();
    await page.settles(1);
    await page.part("verdict-word").reads("Signature valid");
    await page.part("example").press();
    await page.settles(1);
  });

  test("a folder dropped gives the files in it", async (browser) => {
    const page = await page0(browser);
    if (!page.dropsNatively) return browser.skip("tests cannot drop a folder here");
    const paths = write({ "lists/one.tlv": TOKENLESS, "lists/deeper/other.tlv": RECOVERY });
    await page.drop(dirname(paths[0]));
    await page.settles(2);
    assert.deepEqual(await page.part("verdict-word").texts(), Array(2).fill("Signature valid"));
    const names = (await page.part("name").texts()).sort();
    assert.deepEqual(names, ["lists/deeper/other.tlv", "lists/one.tlv"]);
  });

  test("pasted text that holds nothing is said to hold nothing", async (browser) => {
    const page = await page0(browser);
    await page.paste("admin:show ctl");
    await page.settles(1);
    await page.part("content").reads(/text in which nothing is recognised/i);
    await page.part("verdict").counts(0);
  });
});
