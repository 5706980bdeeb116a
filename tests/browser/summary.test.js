// What one takes away: a summary for the ticket, as plain text and as Markdown, and the whole report as JSON.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { singleFile, write } from "./support/files.js";
import { NOW, lists, report, writeCatalogue } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { host, repeated, unsigned } from "./support/tlv.js";

const [LIST] = lists("ctl-tokenless.tlv");
const EVIL = ["<img src=x onerror=alert(1)>", "**bold** _it_ [a](http://example.com)", "a`b``c", "| cell |", "\u202Eevil\u001b[2J\n# title", "@all #1", "A".repeat(60_000)];

async function opened(browser, list, name = "CTLFile.tlv") {
  const page = await browser.open(singleFile());
  await page.choose(...write({ [name]: list }));
  await page.settles(1);
  return page;
}

async function copied(page, form) {
  await page.part(`copy-${form}`).press();
  await page.part(`copy-${form}`).reads("copied");
  return page.clipboard();
}

inEveryEngine("taking away", (test) => {
  test("the summary as plain text: verdict, state, checksums, findings with what to do, records", async (browser) => {
    const page = await opened(browser, LIST);
    const text = await copied(page, "summary");
    await page.part("announcement").reads("The summary is copied.");
    const lines = text.split("\n");
    assert.equal(lines[0], "CTLFile.tlv");
    for (const line of [
      "4,947 bytes · signed 2015-03-06 18:45:13 UTC",
      "Signature valid by cucm-1051-a-pub (record 1), SHA-1, RSA 1024",
      "Mixed mode, tokenless: the CallManager certificate signs.",
      "- What to do: On 12.0 or later only: utils ctl update CTLFile",
      "What to look at: 6 warnings · 4 notes",
      "- Warning: The certificate of CAPF-e41e7d87 (record 3) expired on 2019-06-04 16:31:38 UTC.",
      "4 records",
      "- record 1: SAST · cucm-1051-a-pub · until 2019-06-04 · signs",
      "- record 4: CCM+TFTP · cucm-1051-a-sub1 · until 2019-06-04",
    ]) {
      assert.ok(lines.includes(line), `${line} in\n${text}`);
    }
    for (const digest of ["md5", "sha1", "sha256", "sha512"]) {
      const digits = createHash(digest).update(LIST).digest("hex").replace(/(.{4})(?=.)/g, "$1 ");
      assert.ok(lines.some((line) => line.endsWith(`: ${digits}`)), digest);
    }
    // What to do about three certificates alike is said once.
    assert.equal(text.match(/Renew one certificate at a time/g).length, 1);
    assert.ok(!text.includes("`"));
  });

  test("the summary as Markdown", async (browser) => {
    const page = await opened(browser, LIST);
    const lines = (await copied(page, "markdown")).split("\n");
    for (const line of [
      "## `CTLFile.tlv`", "**Signature valid** by `cucm-1051-a-pub` (record 1), SHA-1, RSA 1024", "### Checksums",
      "- What to do: On 12.0 or later only: `utils ctl update CTLFile`", "### 4 records",
      "- record 1: SAST · `cucm-1051-a-pub` · until 2019-06-04 · **signs**",
    ]) {
      assert.ok(lines.includes(line), `${line} in\n${lines.join("\n")}`);
    }
  });

  test("hostile names are escaped in both, and mean nothing in Markdown", async (browser) => {
    const page = await opened(browser, unsigned(EVIL.map((name) => host(name, `CN=${name}`))));
    for (const form of ["summary", "markdown"]) {
      const text = await copied(page, form);
      assert.ok(!/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text), "no hidden characters");
      for (const mark of ["\\u{202E}evil\\u{1B}", "\\n# title", `${"A".repeat(200)}…`]) assert.ok(text.includes(mark), mark);
      assert.ok(text.length < 20_000 && text.split("\n").every((line) => line.length < 2_000));
      if (form === "summary") continue;
      // By the rule of CommonMark: a code span ends at as many backticks as it began with.
      const outside = text.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
      assert.ok(!outside.includes("`"), outside);
      for (const sign of ["<", "](", "|", "@", "_it_", "http"]) assert.ok(!outside.includes(sign), `${sign} in ${outside}`);
      assert.deepEqual(outside.match(/\*\*[^*]*\*\*/g)?.filter((strong) => /bold/.test(strong)) ?? [], []);
    }
  });

  test("a long list: what the page shows, and how much more there is", async (browser) => {
    const page = await opened(browser, repeated(LIST, 30));
    const text = await copied(page, "summary");
    assert.equal(text.match(/^- record \d+:/gm).length, 50);
    assert.match(text, /\n- and 70 more\n/);
  });

  test("where the browser does not let the page copy, the summary is shown to be copied", async (browser) => {
    const page = await opened(browser, LIST);
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.part("copy-summary").press();
    await page.part("copy-summary").reads("not copied");
    await page.part("summary").counts(1);
    const focus = await page.focused();
    assert.equal(focus.tag, "textarea");
    const [text, chosen] = await page.evaluate(() => {
      const area = document.querySelector("ctl-inspector").shadowRoot.activeElement;
      return [area.value, area.value.slice(area.selectionStart, area.selectionEnd)];
    });
    assert.match(text, /^CTLFile\.tlv\n/);
    assert.equal(chosen, text);
    assert.match(await page.part("announcement").text(), /does not let the page copy/);
  });

  test("JSON is the whole report, as programs get it", async (browser) => {
    const path = join(writeCatalogue(), "ctl-500-records.tlv");
    const page = await browser.open(singleFile());
    await page.setsClock(NOW);
    await page.choose(path);
    await page.settles(1);
    assert.equal(await page.part("save-json").name(), "Save the whole report as JSON");
    await page.part("save-json").press();
    const { name, bytes } = await page.saved();
    assert.equal(name, "ctl-500-records.tlv.json");
    assert.deepEqual(JSON.parse(bytes), report(path));
  });
});
