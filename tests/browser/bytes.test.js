// All bytes of a file beside what they mean: one leads to the other.
import assert from "node:assert/strict";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { selfSigned } from "./support/der.js";
import { folder, ROOT, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { host, layout, place, repeated, unsigned } from "./support/tlv.js";

const LIST = readFileSync(join(ROOT, "examples/lists/ctl-tokenless.tlv"));
const [DAMAGED, SIGNED, BEHIND] = lists("record-length-long.tlv", "SEP001122334455.cnf.xml.sgn", "trailing-bytes.tlv");
const RECORDS = layout(LIST).records;

function fieldOf(record, name) {
  return RECORDS[record].fields.find((field) => field.name === name);
}

/** A file with its bytes open. */
async function bytesOf(browser, file, width = 1000, name = "CTLFile.tlv") {
  const page = await browser.open(singleFile());
  await page.resize(width, 900);
  await page.choose(...(Buffer.isBuffer(file) ? write({ [name]: file }) : [file]));
  await page.settles(1);
  if ((await page.part("bytes-view").attribute("open")) === null) await page.part("bytes-view").inside("summary").press();
  await page.part("hex").reads(/[0-9a-f]{2} [0-9a-f]{2}/);
  return page;
}

async function goTo(page, text) {
  await page.part("offset").empty();
  await page.part("offset").type(text);
  await page.part("go").press();
}

/** The rows that are drawn: `{ at, bytes, text }`. */
async function rows(page) {
  // What is on its way has dots in place of digits.
  await page.part("hex").inside(".rows").reads(/^(?![^]*··)/);
  const lines = await page.evaluate(() => {
    const drawn = document.querySelector("ctl-inspector").shadowRoot.querySelectorAll(".rows > .row");
    return [...drawn].map((row) => row.textContent);
  });
  return lines.map((line) => {
    const [, at, digits, text] = /^\D*(\d+) +((?:[0-9a-f]{2} {1,2}){1,16}) *(.*)$/.exec(line) ?? assert.fail(JSON.stringify(line));
    return { at: Number(at), bytes: digits.replaceAll(" ", ""), text };
  });
}

/** The digits that are lit, as hex, once. */
async function lit(page) {
  await page.part("hex").inside(".lit").at(0).text();
  const texts = await page.evaluate(() => {
    const spans = document.querySelector("ctl-inspector").shadowRoot.querySelectorAll(".rows > .row > .lit");
    return [...spans].map((span) => span.textContent);
  });
  return texts.join("").replaceAll(" ", "");
}

async function litIs(page, bytes) {
  const wanted = Buffer.from(bytes).toString("hex");
  for (let tries = 0; tries < 100 && (await lit(page)) !== wanted; tries += 1) await page.evaluate(() => new Promise((done) => setTimeout(done, 30)));
  assert.equal(await lit(page), wanted);
}

/** The focus comes when what was opened is there. */
async function focusIsOn(page, text) {
  for (let tries = 0; tries < 100 && !text.test((await page.focused()).text); tries += 1) await page.evaluate(() => new Promise((done) => setTimeout(done, 30)));
  assert.match((await page.focused()).text, text);
}

/** Where the digits of a byte stand in the window. */
function byteAt(page, offset) {
  return page.evaluate((offset) => {
    const root = document.querySelector("ctl-inspector").shadowRoot;
    const row = [...root.querySelectorAll(".rows > .row")].findLast((row) => Number(row.querySelector(".offset").textContent) <= offset);
    let left = offset - Number(row.querySelector(".offset").textContent);
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.parentElement.closest(".offset"));
    while (walker.nextNode()) {
      for (const { index } of walker.currentNode.data.matchAll(/[0-9a-f]{2}/g)) {
        if (left-- > 0) continue;
        const range = new Range();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + 2);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
  }, offset);
}

/** What a class of bytes is drawn for: their hex. */
function drawnAs(page, kind) {
  return page.evaluate((kind) => {
    const spans = document.querySelector("ctl-inspector").shadowRoot.querySelectorAll(`.rows > .row > span.${kind}`);
    return [...spans].map((span) => span.textContent).join(" ").replaceAll(/ +/g, " ").split(" ");
  }, kind);
}

inEveryEngine("bytes", (test) => {
  test("every byte is shown, in hexadecimal and as text, with its place", async (browser) => {
    const page = await bytesOf(browser, LIST);
    const seen = new Map();
    const places = [...Array.from({ length: LIST.length / 96 }, (_, step) => step * 96), LIST.length - 1];
    for (const at of places) {
      await goTo(page, `${at}`);
      await page.part("at-byte").reads(new RegExp(`^Byte ${at.toLocaleString("en")} `));
      for (const row of await rows(page)) seen.set(row.at, row);
    }
    const all = [...seen.values()].sort((one, other) => one.at - other.at);
    assert.deepEqual(all.map(({ at }) => at), Array.from({ length: Math.ceil(LIST.length / 16) }, (_, row) => row * 16));
    for (const { at, bytes } of all) assert.equal(bytes, LIST.subarray(at, at + 16).toString("hex"), `row ${at}`);
    const text = LIST.toString("latin1").replace(/[^\x20-\x7e]/g, ".");
    // What ends a line in spaces reads without them.
    for (const { at, text: shown } of all) assert.equal(shown.trimEnd(), text.slice(at, at + 16).trimEnd(), `row ${at}`);
  });

  test("a field that one points to lights up its bytes", async (browser) => {
    const page = await bytesOf(browser, LIST, 1500);
    await page.part("record").at(0).inside(":scope > summary").press();
    for (const name of ["DNSNAME", "SUBJECTNAME", "SERIALNUMBER"]) {
      const { start, end } = fieldOf(0, name);
      const index = RECORDS[0].fields.findIndex((field) => field.name === name);
      await page.pointTo(page.part("record").at(0).part("field").at(index).inside(".field-name"));
      await litIs(page, LIST.subarray(start, end));
    }
  });

  test("the place of a field leads to its bytes, in one column too, and Enter leads back", async (browser) => {
    const page = await browser.open(singleFile());
    await page.resize(500, 900);
    await page.choose(...write({ "CTLFile.tlv": LIST }));
    await page.settles(1);
    const record = page.part("record").at(1);
    await record.inside(":scope > summary").press();
    const index = RECORDS[1].fields.findIndex(({ name }) => name === "SUBJECTNAME");
    const { start, end } = fieldOf(1, "SUBJECTNAME");
    await page.part("hex").counts(0);
    await record.part("field").at(index).part("to-bytes").press();
    await litIs(page, LIST.subarray(start, end));
    assert.equal((await page.focused()).part, "hex");
    await page.keys("Enter");
    await focusIsOn(page, /^SUBJECTNAME/);
  });

  test("a byte that is pressed opens its field: of the value the value, of tag and length all of it", async (browser) => {
    const page = await bytesOf(browser, LIST, 1500);
    const { start, end } = fieldOf(2, "SUBJECTNAME");
    await goTo(page, `${start}`);
    await litIs(page, LIST.subarray(start, end));
    await page.part("record").at(2).part("field").counts(0);
    await page.pressAt(await byteAt(page, start + 5));
    await litIs(page, LIST.subarray(start + 3, end));
    await page.part("record").at(2).part("field").counts(RECORDS[2].fields.length);
    await page.part("at-byte").reads(/in the value of SUBJECTNAME$/);
    await page.part("record").at(2).inside(".field.marked .field-name").reads("SUBJECTNAME");
    await page.pressAt(await byteAt(page, start + 1));
    await litIs(page, LIST.subarray(start, end));
    await page.part("at-byte").reads(/in the length of SUBJECTNAME$/);
    await page.part("path").reads(/^record 3\n›\nSUBJECTNAME/);
  });

  test("container, tag, length and value are told apart without colours", async (browser) => {
    const page = await bytesOf(browser, LIST);
    // SIGNERID is the third field of the header, a container, and SIGNERNAME its first.
    assert.deepEqual((await drawnAs(page, "tag")).slice(0, 4), ["01", "02", "03", "04"]);
    assert.deepEqual((await drawnAs(page, "container")).slice(0, 3), ["03", "00", LIST.subarray(12, 13).toString("hex")]);
    assert.deepEqual((await drawnAs(page, "length")).slice(0, 2), ["00", "02"]);
    const looks = await page.evaluate(() => {
      const root = document.querySelector("ctl-inspector").shadowRoot;
      return ["tag", "length", "container"].map((kind) => {
        const { fontWeight, fontStyle, textDecorationLine } = getComputedStyle(root.querySelector(`.rows > .row > .${kind}`));
        return `${fontWeight} ${fontStyle} ${textDecorationLine}`;
      });
    });
    assert.equal(new Set([...looks, "400 normal none"]).size, 4, looks.join("; "));
  });

  test("arrows go by byte and row, Home, End and Page further, Enter to the field", async (browser) => {
    const page = await bytesOf(browser, LIST);
    const at = (offset) => page.part("at-byte").reads(new RegExp(`^Byte ${offset.toLocaleString("en")} `));
    await goTo(page, "0x15b");
    await at(347);
    assert.equal((await page.focused()).part, "hex");
    for (const [key, offset] of [
      ["ArrowRight", 348], ["ArrowDown", 364], ["ArrowLeft", 363], ["ArrowUp", 347], ["Home", 336], ["End", 351],
      ["Control+End", LIST.length - 1], ["ArrowDown", LIST.length - 1], ["ArrowRight", LIST.length - 1], ["Control+Home", 0], ["ArrowUp", 0], ["ArrowLeft", 0],
    ]) {
      await page.keys(key);
      await at(offset);
    }
    await page.keys("PageDown");
    const [, shown] = /^Byte ([\d,]+) /.exec(await page.part("at-byte").reads(/^Byte [1-9]/));
    assert.equal(Number(shown.replace(",", "")) % 16, 0);
    await page.keys("PageUp");
    await at(0);
    await page.keys("ArrowRight", "ArrowRight");
    await page.part("announcement").reads(/Byte 2 \(0x2\) is 02, in the length of Version, Header/);
    await goTo(page, `${fieldOf(3, "IPADDRESS").start}`);
    await page.keys("Enter");
    await page.part("record").at(3).part("field").counts(RECORDS[3].fields.length);
    await focusIsOn(page, /^IPADDRESS/);
    assert.ok((await page.focused()).outlined);
  });

  test("what is selected is copied as hex, base64 and C array", async (browser) => {
    const page = await bytesOf(browser, LIST);
    const { start, end } = fieldOf(0, "SERIALNUMBER");
    const value = LIST.subarray(start + 3, end);
    await goTo(page, `${start + 3}`);
    await page.part("selected").reads(new RegExp(`^${value.length} bytes are selected`));
    await page.part("copy-hex").press();
    await page.part("copy-hex").reads("copied");
    assert.equal(await page.clipboard(), value.toString("hex"));
    await page.part("copy-base64").press();
    await page.part("copy-base64").reads("copied");
    assert.equal(await page.clipboard(), value.toString("base64"));
    await page.part("copy-c").press();
    await page.part("copy-c").reads("copied");
    const array = await page.clipboard();
    assert.match(array, new RegExp(`^const unsigned char bytes\\[${value.length}\\] = \\{\\n  0x`));
    assert.deepEqual(array.match(/0x[0-9a-f]{2}/g).map(Number), [...value]);
    // With Shift, and with the pointer.
    await page.part("hex").type("");
    await page.keys("Shift+ArrowRight", "Shift+ArrowDown");
    await litIs(page, LIST.subarray(start + 3, start + 3 + 18));
    await page.pressAt(await byteAt(page, 500), await byteAt(page, 503));
    await litIs(page, LIST.subarray(500, 504));
    await page.part("copy-hex").press();
    await page.part("copy-hex").reads("copied");
    assert.equal(await page.clipboard(), LIST.subarray(500, 504).toString("hex"));
  });

  test("a place is decimal or hexadecimal; one that is none, or outside, is said", async (browser) => {
    const page = await bytesOf(browser, LIST);
    for (const [text, offset] of [["1,234", "1,234"], ["0x4D2", "1,234"], [" 4946 ", "4,946"], ["0", "0"]]) {
      await goTo(page, text);
      await page.part("at-byte").reads(new RegExp(`^Byte ${offset} `));
    }
    await goTo(page, "4947");
    await page.part("go-answer").reads("There is no byte 4,947. The last one is 4,946.");
    await page.part("announcement").reads("There is no byte 4,947. The last one is 4,946.");
    assert.equal(await page.part("offset").attribute("aria-invalid"), "true");
    for (const text of ["end", "12ab", "-1", "0x", "1.5"]) {
      await goTo(page, text);
      await page.part("go-answer").reads(/^A place is a number/);
    }
    await page.part("at-byte").reads(/^Byte 0 /);
  });

  test("the map names header, padding and records, and leads to them", async (browser) => {
    const page = await bytesOf(browser, LIST);
    const pieces = page.part("map-piece");
    await pieces.counts(2 + RECORDS.length);
    assert.equal(await page.part("map").role(), "toolbar");
    assert.match(await pieces.at(0).name(), /^Header, bytes 0–\d/);
    assert.match(await pieces.at(1).name(), /^padding, byte/);
    for (const [index, record] of RECORDS.entries()) {
      assert.ok((await pieces.at(2 + index).name()).startsWith(`record ${index + 1}, bytes ${place(record)}`), await pieces.at(2 + index).name());
    }
    assert.match(await pieces.at(2).name(), /Warning$/);
    await pieces.at(4).press();
    await page.part("at-byte").reads(new RegExp(`^Byte ${RECORDS[2].start.toLocaleString("en")} `));
    await page.keys("ArrowRight");
    await page.part("at-byte").reads(new RegExp(`^Byte ${RECORDS[3].start.toLocaleString("en")} `));
    assert.equal(await pieces.at(5).attribute("tabindex"), "0");
    assert.equal(await pieces.at(4).attribute("tabindex"), "-1");
    await page.keys("Home");
    await page.part("at-byte").reads(/^Byte 0 /);
  });

  test("what a signed file holds, and what belongs to nothing, is on the map too", async (browser) => {
    let page = await bytesOf(browser, SIGNED, 1000, "SEP001122334455.cnf.xml.sgn");
    assert.match(await page.part("map-piece").at(-1).name(), /^the signed file itself, bytes/);
    await page.part("map-piece").at(-1).press();
    await page.part("path").reads(/^the signed file itself/);
    page = await bytesOf(browser, BEHIND);
    await page.part("map-piece").at(-1).press();
    await litIs(page, BEHIND.subarray(-16));
    await page.part("open-field").press();
    assert.equal((await page.focused()).part, "rest");
  });

  test("a fault is marked where it is, leads to its finding, and the finding to it", async (browser) => {
    const page = await bytesOf(browser, DAMAGED);
    const finding = page.part("finding", { code: "record-length-wrong" });
    await finding.part("to-bytes").press();
    const marked = layout(DAMAGED).records[3].start;
    await litIs(page, DAMAGED.subarray(marked, marked + 5));
    assert.equal((await drawnAs(page, "error")).join(""), DAMAGED.subarray(marked, marked + 5).toString("hex"));
    const sign = page.part("fault", { code: "record-length-wrong" });
    assert.match(await sign.name(), /^Error: RECORDLENGTH of record 4 says 1,808 bytes/);
    await sign.press();
    assert.equal((await page.focused()).part, "finding");
    await page.part("at-finding", { code: "record-length-wrong" }).press();
    await focusIsOn(page, /RECORDLENGTH of record 4/);
    assert.match(await page.part("map-piece").at(5).name(), /Error$/);
  });

  test("the fields of a certificate have names, their bytes, and what they say", async (browser) => {
    const page = await bytesOf(browser, LIST);
    const start = fieldOf(0, "CERTIFICATE").start + 3;
    // SEQUENCE, SEQUENCE, [0] with the version, then the serial number.
    const serial = start + 4 + 4 + 5;
    await goTo(page, `${serial + 2}`);
    await page.part("at-byte").reads(/in the value of serialNumber$/);
    const length = LIST[serial + 1];
    await litIs(page, LIST.subarray(serial + 2, serial + 2 + length));
    assert.deepEqual(await page.part("path-step").texts(), ["record 1", "CERTIFICATE", "Certificate", "tbsCertificate", "serialNumber"]);
    await page.part("open-field").press();
    const fields = page.part("record").at(0).part("der-field");
    await focusIsOn(page, /^serialNumber\s+INTEGER · length 16/);
    const text = (await fields.at(0).text()).replaceAll(/\s+/g, " ");
    for (const name of [
      "Certificate", "tbsCertificate", "version", "serialNumber", "signature", "algorithm", "1.2.840.113549.1.1.5 · sha1WithRSAEncryption", "issuer",
      "RelativeDistinguishedName", "AttributeTypeAndValue", "2.5.4.3 · CN", "cucm-1051-a-pub", "validity", "notBefore", "140605163139Z", "notAfter", "subject",
      "subjectPublicKeyInfo", "subjectPublicKey", "RSAPublicKey", "modulus", "publicExponent", "65537", "extensions", "extnID", "2.5.29.15 · keyUsage",
      "extnValue", "signatureAlgorithm", "signatureValue",
    ]) assert.ok(text.includes(name), name);
    await fields.at(0).part("to-bytes").at(0).press();
    await litIs(page, (await rows(page)).length && LIST.subarray(start, start + 694).subarray(0, await shownFrom(page, start)));
  });

  test("a certificate that was given by itself has its structure too", async (browser) => {
    const der = selfSigned({ common: "cucm-pub.lab.example", dns: ["cucm-pub.lab.example"], pathLength: 0 });
    const page = await bytesOf(browser, der, 1000, "certificate.der");
    await page.part("der").inside("summary").press();
    await page.part("der-field").at(0).reads(/^Certificate/);
    await goTo(page, "0");
    await page.part("path").reads(/^Certificate/);
    const pem = `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`;
    await page.choose(...write({ "certificate.pem": pem }));
    await page.settles(2);
    const other = page.part("item").at(1);
    await other.part("bytes-view").counts(0);
    await other.part("der").inside("summary").press();
    assert.match(await other.part("der-field").at(0).reads(/cucm-pub\.lab\.example/), /tbsCertificate[^]*2\.5\.29\.19 · basicConstraints/);
  });

  test("a broken certificate is read as far as it goes, and that is said", async (browser) => {
    const der = selfSigned({ common: "nobody" });
    // A length within the subject that reaches out of it; and a cut.
    const broken = Buffer.from(der.subarray(0, der.length - 40));
    const list = unsigned([[...host("nobody"), Buffer.concat([Buffer.from([9, broken.length >> 8, broken.length & 255]), broken])]]);
    const page = await bytesOf(browser, list);
    await page.part("record").at(0).inside(":scope > summary").press();
    await page.part("der").inside("summary").press();
    const text = await page.part("der-field").at(0).reads(/Its length asks for 40 bytes more than there are/);
    assert.match(text, /tbsCertificate[^]*notAfter[^]*signatureValue/);
    const garbage = Buffer.concat([der.subarray(0, 8), Buffer.from([0x02, 0x80, 1, 2, 3, 4])]);
    await page.choose(...write({ "CTLFile.tlv": unsigned([[...host("nobody"), Buffer.concat([Buffer.from([9, 0, garbage.length]), garbage])]]) }));
    await page.settles(2);
    const other = page.part("item").at(1);
    await other.part("record").at(0).inside(":scope > summary").press();
    await other.part("der").inside("summary").press();
    await other.part("der-unread").at(0).reads(/Reading stops here/);
  });

  test("100,000 records stay as many rows as are in sight, and one that is far is led to", async (browser) => {
    const count = 100_000;
    const one = unsigned([host("cucm-sub.lab.example")]);
    const list = repeated(one, count);
    const { header, records } = layout(one);
    const size = records[0].end - records[0].start;
    const page = await bytesOf(browser, list);
    const drawn = () => page.part("hex").inside(".row").count();
    const most = 60;
    assert.ok((await drawn()) <= most, `${await drawn()} rows`);
    assert.ok((await page.part("map-piece").count()) <= 200);
    assert.match(await page.part("map-piece").at(1).name(), /^records 1–[\d,]+, bytes/);
    const start = header.end + 70_000 * size;
    await goTo(page, `${start}`);
    await litIs(page, list.subarray(start, start + 5));
    await page.part("path").reads(/^record 70,001\n›\nRECORDLENGTH/);
    await page.keys("Enter");
    await focusIsOn(page, /^RECORDLENGTH/);
    assert.ok((await page.part("record").count()) <= 400, "the records between are not drawn");
    assert.ok((await drawn()) <= most, `${await drawn()} rows`);
    const record = await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.activeElement.closest("[part=record]").innerText);
    assert.match(record, /^70,001/);
  });

  test("64 MiB are scrolled to their end, by key and by the bar, and by single rows", async (browser) => {
    const path = join(folder(), "disk.img");
    const [file, size] = [openSync(path, "w"), 64 * 1024 * 1024];
    writeSync(file, Buffer.from("the last bytes of all"), 0, 21, size - 21);
    closeSync(file);
    const page = await bytesOf(browser, path);
    await goTo(page, "33554432");
    await page.part("hex").reads(/33554432/);
    await page.keys("Control+End");
    await page.part("at-byte").reads(/^Byte 67,108,863 \(0x3ffffff\) is 6c/);
    await page.part("hex").reads(/t bytes of all/);
    const scroll = (by) => page.evaluate((by) => {
      const box = document.querySelector("ctl-inspector").shadowRoot.querySelector(".hex-box");
      box.scrollTop = by === null ? box.scrollHeight / 2 : box.scrollTop + by;
      return new Promise((done) => setTimeout(done, 250));
    }, by);
    await scroll(null);
    const [half] = await rows(page);
    assert.ok(Math.abs(half.at - size / 2) < size / 1000, `${half.at} is half of it`);
    await scroll(40);
    const [next] = await rows(page);
    assert.equal(next.at - half.at, 32, "two rows of 20 pixels further");
    assert.ok((await page.part("hex").inside(".row").count()) <= 60);
  });

  test("on a narrow screen a row has eight bytes", async (browser) => {
    const page = await bytesOf(browser, LIST, 320);
    const [first, second] = await rows(page);
    assert.deepEqual([first.at, second.at, first.bytes.length], [0, 8, 16]);
    await page.pointTo(page.part("hex"));
    await page.pressAt(await byteAt(page, 12));
    await page.part("at-byte").reads(/^Byte 12 /);
    await page.keys("ArrowDown");
    await page.part("at-byte").reads(/^Byte 20 /);
  });

  test("where there is room the bytes are open beside findings and records; texts have their text", async (browser) => {
    const page = await browser.open(singleFile());
    await page.resize(1500, 900);
    await page.choose(...write({ "CTLFile.tlv": LIST, "mail.txt": "Dear all,\nnothing works." }));
    await page.settles(2);
    const [records, bytes] = [await page.part("records").place(), await page.part("hex").place()];
    assert.ok(bytes.x >= records.x + records.width, "beside the records");
    await page.part("item").at(1).part("bytes-view").counts(0);
  });
});

/** How many bytes from a place on are drawn. */
async function shownFrom(page, start) {
  const all = await rows(page);
  const last = all.at(-1);
  return last.at + last.bytes.length / 2 - start;
}
