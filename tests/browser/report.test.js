// The report: one HTML file that opens anywhere, holds no script, and says all that the page says.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, singleFile, write } from "./support/files.js";
import { NOW, lists } from "./support/native.js";
import { canary } from "./support/servers.js";
import { inEveryEngine } from "./support/suite.js";
import { host, repeated, unsigned } from "./support/tlv.js";

const [LIST, REGENERATED] = lists("ctl-tokenless.tlv", "ctl-tokenless-regenerated.tlv");
const EVIL = [
  "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "</style></title></code><b>bold</b>", "x onload='alert(1)", "&lt;b&gt;",
  "\u202Eevil\u001b[2J\n- entry", "שלום", "A".repeat(60_000),
];

/** Presses the button and opens what it saved, from the disk. */
async function report(browser, page, part = "save-report") {
  await page.part(part).press();
  const { name, bytes } = await page.saved();
  const html = bytes.toString();
  const [path] = write({ [name]: bytes });
  const opened = await browser.open(pathToFileURL(path).href);
  const seen = await opened.evaluate(() => ({
    text: document.body.innerText,
    elements: [...new Set([...document.querySelectorAll("*")].map(({ localName }) => localName))].sort(),
    attributes: [...new Set([...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()))].sort(),
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll("h1, h2, h3")].map((heading) => `${heading.localName} ${heading.innerText}`),
    wide: document.documentElement.scrollWidth > innerWidth,
  }));
  return { name, html, opened, ...seen };
}

async function opened(browser, files) {
  const page = await browser.open(singleFile());
  await page.setsClock(NOW);
  await page.choose(...write(files));
  await page.settles(Object.keys(files).length);
  return page;
}

/** All that a report is made of: nothing that runs, loads, or is pressed. */
const ELEMENTS = ["bdi", "body", "code", "h1", "h2", "h3", "head", "html", "li", "main", "meta", "p", "strong", "style", "title", "ul"];
const ATTRIBUTES = ["charset", "class", "content", "http-equiv", "lang", "name"];

inEveryEngine("report", (test) => {
  test("a list: verdict, checksums, findings with why and source, records, version and time", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": LIST });
    assert.equal(await page.part("save-report").name(), "Report about CTLFile.tlv");
    await page.part("save-report-all").counts(0);
    const { name, text, elements, attributes, lang, title, headings } = await report(browser, page);
    assert.equal(name, "CTLFile.tlv-report.html");
    assert.deepEqual(elements.filter((element) => !ELEMENTS.includes(element)), []);
    assert.deepEqual(attributes.filter((attribute) => !ATTRIBUTES.includes(attribute)), []);
    assert.equal(lang, "en");
    assert.equal(title, "Report about trust lists: CTLFile.tlv");
    assert.deepEqual(headings, ["h1 Report about trust lists", "h2 CTLFile.tlv", "h3 Checksums", "h3 What to look at: 6 warnings · 4 notes", "h3 4 records"]);
    for (const line of [
      /^Made by ctl-inspector \S+ \(commit \S+\) at 2025-10-01 00:00:00 UTC\.$/m,
      /^✓ Signature valid by cucm-1051-a-pub \(record 1\), SHA-1, RSA 1024$/m,
      /Mixed mode, tokenless: the CallManager certificate signs\./,
      /Warning: The certificate of CAPF-e41e7d87 \(record 3\) expired on 2019-06-04 16:31:38 UTC\./,
      /Why: /, /What to do: /, /Source: /,
      /record 1: SAST · cucm-1051-a-pub · Serial number [0-9A-F:]+ · until 2019-06-04 · signs/,
      /record 4: CCM\+TFTP · cucm-1051-a-sub1 · /,
    ]) {
      assert.match(text, line);
    }
    for (const digest of ["md5", "sha1", "sha256", "sha512"]) {
      assert.ok(text.includes(createHash(digest).update(LIST).digest("hex").replace(/(.{4})(?=.)/g, "$1 ")), digest);
    }
  });

  test("names made to deceive are shown as what they are, and nothing of them runs", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": unsigned(EVIL.map((name) => host(name, `CN=${name}`))) });
    const { html, text, elements, attributes, wide } = await report(browser, page);
    for (const shown of ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "</style></title></code><b>bold</b>", "x onload='alert(1)", "&lt;b&gt;", "\\u{202E}evil\\u{1B}[2J\\n- entry", `${"A".repeat(200)}…`]) {
      assert.ok(text.includes(shown), `${shown} in\n${text}`);
    }
    assert.deepEqual(elements.filter((element) => !ELEMENTS.includes(element)), []);
    assert.deepEqual(attributes.filter((attribute) => !ATTRIBUTES.includes(attribute)), []);
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(html), "no hidden characters");
    assert.ok(html.length < 40_000 && !wide);
  });

  test("its own policy keeps it from loading and running anything", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": LIST });
    const { html } = await report(browser, page);
    const outside = await canary();
    const [path] = write({ "changed.html": html.replace("</main>", `<img src='${outside.address}/x'><script>document.title = 'ran'</script></main>`) });
    const changed = await browser.open(pathToFileURL(path).href);
    assert.notEqual(await changed.evaluate(() => document.title), "ran");
    const { refusals } = await changed.heard();
    await outside.close();
    assert.deepEqual(outside.heard, []);
    assert.deepEqual(refusals.map(({ directive }) => directive).sort(), ["img-src", "script-src-elem"]);
  });

  test("all that is on the desk: two lists held against each other, with the steps that are done, and each by itself", async (browser) => {
    const page = await opened(browser, { "CTLFile_old.tlv": LIST, "CTLFile.tlv": REGENERATED });
    await page.part("tick").at(0).press();
    assert.equal(await page.part("save-report-all").name(), "Report about everything here");
    const answer = await page.part("answer").text();
    const { name, text, headings, elements } = await report(browser, page, "save-report-all");
    assert.equal(name, "ctl-inspector-report.html");
    for (const line of answer.split("\n").filter((line) => line.length > 2)) assert.ok(text.includes(line), line);
    // The step that was ticked, and the two that the new list itself shows to be done.
    assert.equal(text.match(/☑/g).length, 3);
    assert.ok(text.match(/☐/g).length > 2);
    for (const heading of ["h2 CTLFile_old.tlv", "h2 CTLFile.tlv", "h3 Checksums"]) assert.ok(headings.includes(heading), headings.join("\n"));
    assert.deepEqual(elements.filter((element) => !ELEMENTS.includes(element)), []);
  });

  test("a text: each of its parts with its lines; every record, not only those that are drawn", async (browser) => {
    const text = readFileSync(join(ROOT, "tests/texts/118893-5.txt"), "utf8");
    const page = await opened(browser, { "show-ctl.txt": text });
    const parts = await report(browser, page);
    assert.match(parts.text, /lines? \d/);
    assert.match(parts.text, /record 1: /);
    const long = await opened(browser, { "CTLFile.tlv": repeated(LIST, 30) });
    const all = await report(browser, long);
    assert.equal(all.text.match(/^record \d+:/gm).length, 120);
  });
});
