// What support staff paste: a list as text beside the text itself, several things in one text, and text that says nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { selfSigned } from "./support/der.js";
import { ROOT, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { layout } from "./support/tlv.js";

const [LIST, LONG, ABSENT, SIGNING] = lists("ctl-tokenless.tlv", "ctl-500-records.tlv", "signer-absent.tlv", "ctl-itlrecovery.tlv");
const output = (name) => readFileSync(join(ROOT, `tests/texts/${name}.txt`), "utf8");
/** `show ctl` of a whole list, of no list, and of a list of which most is left out. */
const QUERY = `admin:run sql select paramname,paramvalue from processconfig where paramname='ClusterSecurityMode'
paramname          paramvalue
================== ==========
ClusterSecurityMode 0
admin:utils ctl update CTLFile
This operation updates the CTLFile. Do you want to continue? (y/n):y

Updating CTL file
CTL file Updated
`;
const [WHOLE, NONE, CUT] = ["118893-5", "118893-1", "118893-3"].map(output);

async function opened(browser, text, name = "session.log") {
  const page = await browser.open(singleFile());
  await page.choose(...write({ [name]: text }));
  await page.settles(1);
  return page;
}

/** Presses something and reads the clipboard. */
async function copied(item, form, page = item) {
  await item.part(`copy-${form}`).press();
  await item.part(`copy-${form}`).reads("copied");
  return page.clipboard();
}

/** What is marked: in the text, and beside it; and whether the text has scrolled to it. */
function marked(page) {
  return page.evaluate(() => {
    const root = document.querySelector("ctl-inspector").shadowRoot;
    const inText = [...root.querySelectorAll("[part=text] .marked")];
    const box = inText[0].closest("[part=text]");
    const beside = [...root.querySelectorAll("li.marked")].map((element) => element.innerText);
    const [{ top, bottom }, frame] = [inText[0].getBoundingClientRect(), box.getBoundingClientRect()];
    return { text: inText.map((element) => element.textContent).join(""), beside, seen: top >= frame.top - 1 && bottom <= frame.bottom + 1 };
  });
}

inEveryEngine("texts", (test) => {
  test("the box for text: the focus goes in and back, Ctrl+Enter adds, and pasted texts are numbered", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("paste-text").press();
    assert.equal(await page.part("paste-text").attribute("aria-expanded"), "true");
    assert.equal((await page.focused()).part, "paste-input");
    assert.match(await page.part("paste-input").name(), /^Text: what show ctl/);
    await page.part("paste").reads(/8 MiB/);
    await page.keys("admin:", "Control+Enter");
    await page.settles(1);
    assert.equal(await page.part("name").text(), "pasted text");
    assert.equal((await page.focused()).part, "paste-text");
    await page.keys("Enter", "again", "Tab", "Enter");
    await page.settles(2);
    assert.deepEqual(await page.part("name").texts(), ["pasted text", "pasted text 2"]);
    assert.deepEqual(await page.part("facts").texts(), ["6 bytes", "5 bytes"]);
  });

  test("Escape hides the box and keeps what is in it, Cancel empties it, and nothing is added", async (browser) => {
    const page = await browser.open(singleFile());
    const held = () => page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=paste-input]").value);
    await page.part("paste-text").press();
    await page.keys("half a line", "Escape");
    assert.equal((await page.focused()).part, "paste-text");
    assert.equal(await page.part("paste").text(), "");
    await page.keys("Enter");
    assert.equal(await held(), "half a line");
    await page.part("paste-cancel").press();
    assert.equal((await page.focused()).part, "paste-text");
    assert.equal(await held(), "");
    await page.keys("Enter", "Control+Enter");
    await page.settles(0);
  });

  test("a paste anywhere: the verdict, what is printed, whether it adds up, and every record", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("drop").counts(1);
    await page.paste(WHOLE);
    await page.settles(1);
    assert.equal(await page.part("name").text(), "pasted text");
    await page.part("announcement").reads("pasted text: In it: 1 trust list as text.");
    const part = page.part("part", { kind: "list" });
    await part.part("verdict", { verdict: "cannotTell", reason: "text-alone" }).counts(1);
    assert.equal(await part.part("verdict-word").text(), "Signature cannot be checked");
    await part.part("state", { state: "tokenless-callmanager" }).counts(1);
    assert.equal(await part.part("checksum-md5").text(), "1d97 d908 9dd5 58a0 62cc cfcb 1dc4 c57f");
    assert.equal(await part.part("printed-length").text(), "4,947 bytes");
    assert.equal(await part.part("printed-modified").text(), "Fri Mar 06 21:56:07 CET 2015");
    await part.part("printed-sums").reads(/^336 \+ 1,156 \+ 1,156 \+ 1,138 \+ 1,161 = 4,947\nheader and records add up/);
    await part.part("printed-closing").reads(/verified/);
    await part.part("record").counts(4);
    // What a text claims is no proof.
    await page.part("signs").counts(0);
    assert.deepEqual(await page.part("marked").texts(), ["marked as the signer"]);
    await part.part("record").at(0).inside(":scope > summary").press();
    const fields = await part.part("record").at(0).part("field").texts();
    assert.match(fields[2], /^SUBJECTNAME[^]*CN=cucm-1051-a-pub;OU=TAC/);
    assert.match(fields[5], /70:CA:F6:4E:09:07:51:B9:DF:22:F4:9F:75:4F:C5:BB/);
    assert.match(fields[7], /^SIGNATURE\s+tag 8 · length 128 · line 64\s+not in the text$/);
  });

  test("what a phone shows is held against the checksums that a text prints", async (browser) => {
    const page = await opened(browser, WHOLE);
    const printed = await page.part("checksum-md5").at(0).text();
    await page.part("phone-input").type(printed.replaceAll(" ", ":").toUpperCase());
    await page.part("phone-answer").reads(/same list/);
    await page.part("phone-input").type("0");
    await page.part("phone-answer").reads(/was doubled|slipped in|would match/i);
  });

  test("a field points to its place in the text, by pointer, focus and press", async (browser) => {
    const page = await opened(browser, WHOLE);
    await page.part("record").at(3).inside(":scope > summary").press();
    const field = page.part("record").at(3).part("field");
    await page.pointTo(field.at(1));
    await page.part("text").inside(".marked").counts(1);
    const pointed = await marked(page);
    assert.match(pointed.text, /^2\tDNSNAME\t\d+\tcucm-1051-a-sub1$/);
    assert.ok(pointed.beside.some((text) => text.startsWith("DNSNAME")) && pointed.seen, JSON.stringify(pointed));
    await field.at(2).part("to-text").press();
    assert.equal((await page.focused()).part, "text");
    const pressed = await marked(page);
    assert.match(pressed.text, /^3\tSUBJECTNAME\t\d+\tCN=cucm-1051-a-sub1/);
    assert.ok(pressed.beside.some((text) => text.startsWith("SUBJECTNAME")) && pressed.seen);
  });

  test("a place in the text leads to its field, by pointer and by keyboard", async (browser) => {
    const page = await opened(browser, WHOLE);
    await page.part("field").counts(0);
    const value = await page.evaluate(() => {
      const all = [...document.querySelector("ctl-inspector").shadowRoot.querySelectorAll("[part=text] [data-spot]")];
      return all.findIndex((stretch) => stretch.textContent.includes("Security Token"));
    });
    await page.part("text").inside("[data-spot]").at(value).press();
    await page.part("record").at(0).part("field").counts(10);
    const pressed = await marked(page);
    assert.match(pressed.text, /^4\tFUNCTION\t2\tSystem Administrator Security Token$/);
    assert.match(pressed.beside.join(), /^FUNCTION/);
    // On to the next value, and to what is said of it.
    await page.part("record").at(0).part("to-text").at(4).press();
    await page.keys("ArrowRight", "ArrowRight", "ArrowLeft");
    await page.part("announcement").reads("ISSUERNAME, line 60");
    assert.match((await marked(page)).text, /^5\tISSUERNAME/);
    await page.keys("Enter");
    const { part, text } = await page.focused();
    assert.equal(part, "field");
    assert.match(text, /^ISSUERNAME/);
  });

  test("UTF-16, a byte order mark and letters of several bytes move no place", async (browser) => {
    const page = await browser.open(singleFile());
    const text = `łódź 😀\r\n${WHOLE.replaceAll("\n", "\r\n")}`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    await page.choose(...write({ "utf16.log": utf16, "utf8.log": `\ufeff${text}` }));
    await page.settles(2);
    for (const place of [0, 1]) {
      const list = page.part("item").at(place).part("part", { kind: "list" });
      await list.part("record").at(1).inside(":scope > summary").press();
      await page.pointTo(list.part("record").at(1).part("field").at(2));
      await list.part("text").inside(".marked").counts(1);
      assert.match(await list.part("text").inside(".marked").text(), /^3\s+SUBJECTNAME\s+62\s+CN=cucm-1051-a-pub;OU=TAC;O=Cisco;L=Krakow;\s*ST=Małopołska;C=PL$/);
      await page.part("item").at(place).part("part", { kind: "other" }).reads(/łódź 😀/);
    }
  });

  test("several things in one text: each is said, and nothing is left out", async (browser) => {
    const page = await opened(browser, `Dear all,\nsee below.\n\n${NONE}\n\nand the other node:\n${CUT}\nRegards`);
    await page.part("content").at(0).reads(/^In it: 2 trust lists as text and text that is not recognised\./);
    const kinds = await page.evaluate(() => [...document.querySelector("ctl-inspector").shadowRoot.querySelectorAll("[part=part]")].map(({ dataset }) => dataset.kind));
    assert.deepEqual(kinds, ["other", "list", "other", "list", "other"]);
    assert.deepEqual(await page.part("lines").at(0).text(), "lines 1–2");
    const [none, cut] = [page.part("part", { kind: "list" }).at(0), page.part("part", { kind: "list" }).at(1)];
    await none.part("state", { state: "no-list" }).counts(1);
    await none.part("verdict").counts(0);
    await cut.part("printed-sums").reads(/cannot be added up/);
    await cut.part("printed-whole").reads(/not every record/);
    const other = page.part("part", { kind: "other" });
    await other.at(0).part("first-line").reads("Dear all,");
    await other.at(0).part("text").counts(0);
    await other.at(0).part("show-text").inside("summary").press();
    await other.at(0).part("text").reads(/Dear all,\nsee below\./);
    // A finding of the text leads to its line; a record that is alone keeps its number.
    await cut.part("finding", { code: "printed-shortened" }).part("to-text").press();
    assert.equal((await marked(page)).text, "[...]");
    await cut.part("record").at(0).reads(/^5/);
  });

  test("text in which nothing is recognised: how it begins, and what would have been", async (browser) => {
    const page = await opened(browser, "Dear all,\nthe phones do not register.", "mail.txt");
    await page.part("content").reads(/nothing is recognised/);
    await page.part("first-lines").reads(/show ctl[^]*certificates[^]*Dear all,\nthe phones do not register\./);
    for (const part of ["first-bytes", "phone-input", "verdict", "part"]) await page.part(part).counts(0);
  });

  test("a certificate, as DER, PEM or base64: what it says, and the same bytes to keep", async (browser) => {
    const der = selfSigned({ common: "<b>host</b>", until: "2021-01-01T00:00:00" });
    const base64 = der.toString("base64").match(/.{1,64}/g).join("\r\n");
    const page = await browser.open(singleFile());
    const pem = `-----BEGIN CERTIFICATE-----\r\n${base64}\r\n-----END CERTIFICATE-----\r\n`;
    await page.choose(...write({ "a.der": der, "b.pem": `mail:\n\n${pem}`, "c.txt": base64 }));
    await page.settles(3);
    for (const [place, form] of [[0, "DER"], [1, "PEM"], [2, "base64"]]) {
      const part = page.part("item").at(place).part("part", { kind: "certificate" });
      await part.part("certificate").inside("h4").reads(`Certificate, ${form}`);
      await part.part("certificate-subject").reads("CN=<b>host</b>");
      await part.part("finding", { code: "certificate-expired" }).counts(1);
      await part.part("save-der").press();
      const saved = await page.saved();
      assert.deepEqual([saved.name, saved.bytes.equals(der)], ["b-host-b.der", true]);
      await part.part("save-pem").press();
      assert.equal((await page.saved()).bytes.toString(), pem.replaceAll("\r", ""));
    }
  });

  test("a private key is named and shown nowhere", async (browser) => {
    const secret = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7".repeat(20);
    const page = await opened(browser, `-----BEGIN PRIVATE KEY-----\n${secret.match(/.{1,64}/g).join("\n")}\n-----END PRIVATE KEY-----\n`, "key.pem");
    await page.part("part", { kind: "private-key" }).part("finding", { code: "private-key" }).counts(1);
    await page.part("show-text").counts(0);
    assert.ok(!(await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.textContent)).includes("MIIEvQ"));
    assert.ok(!(await copied(page, "summary")).includes("MIIEvQ"));
  });

  test("a phone's configuration: the servers that it names, and no password before somebody opens it", async (browser) => {
    const member = (name, address) => `<member priority="0"><callManager><name>${name}</name><processNodeName>${address}</processNodeName></callManager></member>`;
    const groups = `<callManagerGroup><members>${member("cucm-pub", "192.0.2.1")}</members></callManagerGroup>`;
    const text = `<device><sshPassword>topsecret</sshPassword>${groups}<TVS><members><member priority="0"><address>192.0.2.2</address><port>2445</port></member></members></TVS></device>`;
    const page = await opened(browser, text, "SEP001122334455.cnf.xml");
    const part = page.part("part", { kind: "phone-configuration" });
    await part.part("configuration").reads(/CallManager group\s+192\.0\.2\.1 · cucm-pub\s+TVS servers\s+192\.0\.2\.2 · port 2445/);
    const all = () => page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.textContent);
    assert.ok(!(await all()).includes("topsecret"));
    const summary = await copied(page, "summary");
    assert.ok(summary.includes("- TVS servers: 192.0.2.2 · port 2445") && !summary.includes("topsecret"), summary);
    await part.part("show-text").inside("summary").press();
    await part.part("text").reads(/topsecret/);
  });

  test("what a console says is told in its order, with its lines, and nothing of it is an alarm", async (browser) => {
    const page = await opened(browser, QUERY);
    const mode = page.part("part", { kind: "security-mode" });
    const [statement] = await mode.part("finding", { code: "cluster-security-mode", severity: "note" }).texts();
    assert.match(statement, /^·\s+ClusterSecurityMode is 0: the cluster is in non-secure mode\./);
    await mode.part("to-text").press();
    assert.equal((await marked(page)).text, "ClusterSecurityMode 0");
    const dialogue = page.part("part", { kind: "dialogue" }).part("finding");
    await dialogue.part("more").inside("summary").press();
    await dialogue.part("do").reads(/Then compare show ctl/);
  });

  test("what one input says of another stands at both, and leads there", async (browser) => {
    const [{ fields }] = layout(LIST).records;
    const { start, end } = fields.find(({ name }) => name === "CERTIFICATE");
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": LIST, "CallManager.der": LIST.subarray(start + 3, end), "mode.log": QUERY }));
    await page.settles(3);
    const given = page.part("item").at(1);
    const said = given.part("said-finding", { code: "certificate-signs-list" });
    await said.reads(/^·\s+The certificate is the signer of CTLFile\.tlv/);
    await said.part("to-place").at(1).press();
    const { part, text } = await page.focused();
    assert.equal(part, "record");
    assert.match(text, /^2/);
    await page.part("item").at(2).part("said-finding", { code: "list-while-non-secure", severity: "warning" }).reads(/Warning: [^]*CTLFile\.tlv/);
    await page.part("item").at(0).part("remove").press();
    await page.part("said").counts(0);
  });

  test("a signature is checked with a key that stands elsewhere on the desk, and it is said where", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "absent.tlv": ABSENT, "printed.txt": readFileSync(join(ROOT, "tests/snapshots/show_ctl/ctl-itlrecovery.txt")) }));
    await page.settles(2);
    const verdict = page.part("item").at(0).part("verdict");
    await verdict.reads(/^\? Signature cannot be checked/);
    await page.choose(...write({ "CTLFile.tlv": SIGNING }));
    await page.settles(3);
    await verdict.reads(/^✓ Signature valid by ITLRECOVERY_[^,]+, SHA-512, RSA 2048\s+Checked with the key of CTLFile\.tlv, record 1$/);
    await page.part("item").at(1).part("verdict", { verdict: "cannotTell", reason: "printed-by-this-key" }).counts(1);
    assert.match(await copied(page.part("item").at(0), "summary", page), /^Signature valid by ITLRECOVERY_.* Checked with the key of CTLFile\.tlv, record 1$/m);
    await page.part("item").at(2).part("remove").press();
    await verdict.reads(/^\? Signature cannot be checked/);
  });

  test("a list is copied as show ctl prints it, and reads back as the same list", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": LIST }));
    await page.settles(1);
    const text = await copied(page, "show-ctl");
    const printed = readFileSync(join(ROOT, "tests/snapshots/show_ctl/ctl-tokenless.txt"), "utf8");
    assert.equal(text.replaceAll("\r\n", "\n"), printed);
    await page.paste(text);
    await page.settles(2);
    const list = page.part("part", { kind: "list" });
    assert.equal(await list.part("checksum-sha1").text(), await page.part("item").at(0).part("checksum-sha1").text());
    await list.part("printed-sums").reads(/= 4,947\n.*add up/);
    await page.part("copy-show-ctl").counts(1);
  });

  test("the summary of a text: verdict, checksums, lengths, findings and records of each list in it", async (browser) => {
    const page = await opened(browser, `${WHOLE}\n\n${CUT}`);
    const lines = (await copied(page, "summary")).split("\n");
    for (const line of [
      "session.log", "In it: 2 trust lists as text.", "A trust list as text · lines 1–118",
      "Signature cannot be checked A text does not hold what was signed: only the file does.",
      "Mixed mode, tokenless: the CallManager certificate signs.", "- MD5: 1d97 d908 9dd5 58a0 62cc cfcb 1dc4 c57f",
      "- Length: 4,947 bytes", "- record 1: SAST · cucm-1051-a-pub · marked as the signer", "- record 5: SAST · SAST-ADN008580ef · marked as the signer",
      "- Note: The text says at one place that something is left out.",
    ]) {
      assert.ok(lines.includes(line), `${line} in\n${lines.join("\n")}`);
    }
    const markdown = await copied(page, "markdown");
    assert.match(markdown, /^### A trust list as text · lines 1–118$/m);
  });

  test("hostile text is shown as what it is, in a list and beside it", async (browser) => {
    const evil = "<img src=x onerror=alert(1)>\u202Eevil\u001b[2J{ $record }`utils ctl`";
    const page = await opened(browser, `${evil}\n${WHOLE.replaceAll("cucm-1051-a-sub1", evil)}\n${evil}`);
    await page.resize(320, 700);
    await page.part("record").at(3).inside(":scope > summary").press();
    await page.part("record").at(3).part("field").at(1).reads(/<img src=x onerror=alert\(1\)>\\u\{202E\}evil\\u\{1B\}/);
    await page.part("text").reads(/<img src=x onerror=alert\(1\)>\\u\{202E\}evil\\u\{1B\}\[2J\{ \$record \}`utils ctl`/);
    await page.part("first-line").at(0).reads(/<img src=x/);
    const found = await page.evaluate(() => {
      const root = document.querySelector("ctl-inspector").shadowRoot;
      const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
      return [root.querySelectorAll("img, script").length, hidden.test(root.textContent), document.documentElement.scrollWidth <= innerWidth];
    });
    assert.deepEqual(found, [0, false, true]);
    const text = await copied(page, "summary");
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/.test(text) && text.includes("\\u{202E}"), text);
  });

  test("a long text is drawn in portions, and a place far down is brought into sight", async (browser) => {
    const page = await opened(browser, LONG);
    const text = await copied(page, "show-ctl");
    await page.part("clear").press();
    await page.choose(...write({ "long.log": text }));
    await page.settles(1);
    const drawn = () => page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=text] pre").textContent.length);
    assert.ok((await drawn()) < 20_000);
    await page.part("record").at(49).inside(":scope > summary").press();
    await page.part("record").at(49).part("field").at(1).part("to-text").press();
    const place = await marked(page);
    assert.match(place.text, /^2 +DNSNAME/);
    assert.ok(place.seen && (await drawn()) < 20_000);
    for (const [where, least] of [["before", 20_000], ["after", 40_000]]) {
      await page.part(`more-text-${where}`).press();
      assert.ok((await drawn()) > least, where);
      assert.equal((await marked(page)).text, place.text);
    }
  });

  test("8 MiB of random text are answered, and the page lives on", async (browser) => {
    const letters = "abcdefghijklmnopqrstuvwxyz0123456789 \n:#";
    const bytes = Buffer.alloc(8 * 1024 * 1024);
    for (let at = 0, state = 1; at < bytes.length; at += 1) {
      state = (state * 48_271) % 2_147_483_647;
      bytes[at] = letters.charCodeAt(state % letters.length);
    }
    const begun = Date.now();
    const page = await opened(browser, bytes);
    await page.part("first-lines").counts(1);
    console.log(`# ${browser.engine}: 8 MiB of random text in ${Date.now() - begun} ms, the browser's own time included`);
    await page.choose(...write({ "again.log": Buffer.concat([bytes.subarray(Buffer.byteLength(WHOLE) + 2), Buffer.from(`\n\n${WHOLE}`)]) }));
    await page.settles(2);
    await page.part("record").counts(4);
    await page.part("lines").at(0).reads(/^lines 1–2\d\d,\d\d\d$/);
  });
});
