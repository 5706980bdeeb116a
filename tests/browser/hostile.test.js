// Names that somebody made to deceive are shown as what they are.
import assert from "node:assert/strict";
import { selfSigned } from "./support/der.js";
import { singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { field, host, unsigned } from "./support/tlv.js";

const [MARKUP] = lists("text-markup.tlv");
const TAG = "<img src=x onerror=alert(1)>";

async function opened(browser, list) {
  const page = await browser.open(singleFile());
  await page.choose(...write({ "CTLFile.tlv": list }));
  await page.settles(1);
  return page;
}

/** In the page: elements that no template of the page makes, and characters that no reader would see. */
function foreign() {
  const root = document.querySelector("ctl-inspector").shadowRoot;
  const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
  return {
    elements: root.querySelectorAll("img, script, b, iframe, object, a, style").length,
    hidden: hidden.test(root.textContent) || hidden.test(document.title),
    attributes: [...root.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].filter(({ name, value }) => name.startsWith("on") || name === "style" || hidden.test(value)).map(({ name }) => name),
    ),
  };
}
const NOTHING = { elements: 0, hidden: false, attributes: [] };

inEveryEngine("hostile names", (test) => {
  test("markup, a direction override and a terminal's escape in a record", async (browser) => {
    const page = await opened(browser, MARKUP);
    const record = page.part("record").at(3);
    await record.inside("summary").press();
    const text = await record.reads(/IPADDRESS/);
    assert.ok(text.includes(TAG), text);
    for (const mark of ["\\u{202E}", "\\u{1B}"]) assert.ok(text.includes(mark), `${mark} in ${text}`);
    assert.ok((await record.part("escape").count()) > 0);
    assert.deepEqual(await page.evaluate(foreign), NOTHING);
  });

  test("in every text of every kind of field, and in the sentences about them", async (browser) => {
    const evil = ["<b>bold</b>", "\u202Eevil\u202C", "a\u0007\u001b[2Jb", "zero\u200bwidth", "\u0000nul", "{ $record }", "é\u0301\u0301\u0301\u0301", "שלום", "\ud83d\ude00"];
    const page = await opened(browser, unsigned(evil.map((text) => host(text, `CN=${text};O=${text}`))));
    await page.part("record").counts(evil.length);
    for (let index = 0; index < evil.length; index += 1) await page.part("record").at(index).inside("summary").press();
    const text = await page.part("records").text();
    for (const shown of ["<b>bold</b>", "\\u{202E}evil\\u{202C}", "zero\\u{200B}width", "{ $record }", "\u{1f600}"]) assert.ok(text.includes(shown), shown);
    assert.deepEqual(await page.evaluate(foreign), NOTHING);
  });

  test("in a certificate: its names, and what is found and said of them", async (browser) => {
    const common = `${TAG}\u202Eevil\u001b[2J\n\`utils\``;
    const dns = ["<b>bold</b>", "a\u0007\u001b[2Jb", "one.example, DNS:other.example", "A".repeat(9_000), ...Array.from({ length: 200 }, (_, place) => `n${place}.example`)];
    const certificate = selfSigned({ common, dns, until: "2021-01-01T00:00:00" });
    const page = await opened(browser, unsigned([[...host("host", `CN=${common}`), field(9, certificate)]]));
    await page.resize(320, 700);
    const record = page.part("record").at(0);
    await record.inside(":scope > summary").press();
    await record.part("certificate-subject").reads(/<img src=x.*\\u\{202E\}evil\\u\{1B\}/);
    const names = record.part("certificate-names");
    assert.equal(await names.inside("li").count(), 50);
    assert.equal(await names.inside("li").at(2).text(), "DNS one.example, DNS:other.example");
    assert.ok((await names.inside("li").at(3).text()).length < 300);
    await names.inside(":scope > button").press();
    await names.inside("li").counts(204);
    const finding = page.part("finding", { code: "certificate-expired" });
    assert.ok((await finding.text()).includes("\\u{202E}evil"), await finding.text());
    await finding.part("more").inside("summary").press();
    // A backtick of the file's own sets nothing apart and is nothing to copy.
    await finding.inside("p code").counts(0);
    assert.ok((await record.part("to-finding").at(0).text()).includes("`utils`"));
    assert.deepEqual(await page.evaluate(foreign), NOTHING);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  test("in the name of a file", async (browser) => {
    const page = await browser.open(singleFile());
    const name = `${TAG}\u202Evlt.exe\u0007\n${"long".repeat(200)}.tlv`;
    await page.evaluate(async (name) => {
      await document.querySelector("ctl-inspector").add(name, new Uint8Array([1, 2, 3]));
      await document.querySelector("ctl-inspector").add(name, new Uint8Array([1, 2, 3]));
    }, name);
    await page.settles(2);
    const shown = await page.part("name").at(0).text();
    assert.ok(shown.startsWith(`${TAG}\\u{202E}vlt.exe`), shown);
    await page.part("same").counts(2);
    assert.deepEqual(await page.evaluate(foreign), NOTHING);
    await page.resize(320, 700);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  test("60 KB of one letter are cut, all of it is to be had, and nothing scrolls sideways", async (browser) => {
    const page = await opened(browser, unsigned([host("A".repeat(60_000)), host("short")]));
    await page.resize(320, 700);
    const record = page.part("record").at(0);
    await record.inside("summary").press();
    const value = record.part("field").at(1);
    assert.ok((await value.text()).length < 1_000);
    await value.part("show-all").press();
    await value.reads(/A{60000}/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await value.part("show-all").press();
    await value.reads(/^[^]{1,1000}$/);
  });
});
