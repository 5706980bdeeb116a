// Whether to believe a list, and what is said of files that are broken or no list at all.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { singleFile, write } from "./support/files.js";
import { catalogue, lists, report, writeCatalogue } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { layout } from "./support/tlv.js";

const WORDS = { valid: "Signature valid", invalid: "Signature invalid", cannotTell: "Signature cannot be checked" };
const [TOKENLESS, ABSENT, CUT, RANDOM, EMPTY] = lists(
  "ctl-tokenless.tlv", "signer-absent.tlv", "truncated-in-last-record.tlv", "random.bin", "empty.tlv",
);

/** The one thing on the desk of a fresh page. */
async function opened(browser, files) {
  const page = await browser.open(singleFile());
  await page.drop(...write(files));
  await page.settles(Object.keys(files).length);
  return page;
}

inEveryEngine("verdicts", (test) => {
  test("one bit changed anywhere that is signed makes the signature invalid", async (browser) => {
    const { records } = layout(TOKENLESS);
    const files = {};
    for (const at of [4, records[0].start + 8, records[1].end - 1, records[3].end - 3]) {
      const tampered = Buffer.from(TOKENLESS);
      tampered[at] ^= 1;
      files[`at-${at}.tlv`] = tampered;
    }
    const page = await opened(browser, files);
    assert.deepEqual(await page.part("verdict-word").texts(), Array(4).fill(WORDS.invalid));
    await page.part("finding", { code: "signature-invalid" }).counts(4);
  });

  test("a signer who is not in the list: the signature cannot be checked", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": ABSENT });
    await page.part("verdict-word").reads(WORDS.cannotTell);
    assert.match(await page.part("reason").text(), /not in the list/);
    await page.part("finding", { code: "signer-not-in-list" }).counts(1);
  });

  test("garbage is said to be no trust list, with its first bytes and what was expected", async (browser) => {
    const page = await opened(browser, { "photo.tlv": RANDOM });
    await page.part("verdict").counts(0);
    await page.part("content").reads(/not a trust list/);
    const first = await page.part("first-bytes").text();
    assert.ok(first.includes([...RANDOM.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ")), first);
    assert.match(first, /01 00 02/);
  });

  test("an empty file has the meaning that CUCM gives it", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": EMPTY });
    await page.part("content").reads(/Length of CTL file: 0/);
    assert.match(await page.part("content").text(), /non-secure/);
    assert.match((await page.part("checksum-md5").text()).replaceAll(" ", ""), /^d41d8cd98f00b204e9800998ecf8427e$/);
  });

  test("a list cut short: the place is named, and what can be read is shown", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": CUT });
    await page.part("verdict-word").reads(WORDS.invalid);
    const finding = page.part("finding", { code: "record-truncated" });
    await finding.counts(1);
    assert.match(await finding.text(), /byte 4,847\b.*record 4\b/);
    await page.part("record").counts(4);
    for (const [index, { fields }] of layout(TOKENLESS).records.slice(0, 3).entries()) {
      const record = page.part("record").at(index);
      await record.inside("summary").press();
      await record.part("field").counts(fields.length);
    }
    // The way from the finding to its record, and to the bytes.
    await finding.part("to-record").press();
    assert.match((await page.focused()).text, /^4/);
    assert.equal(await page.part("record").at(3).attribute("open"), "true");
  });

  test("every list of the lab's catalogue gets the verdict that is right for it", async (browser) => {
    const expected = catalogue();
    const page = await browser.open(singleFile());
    const folder = writeCatalogue();
    const names = readdirSync(folder).sort();
    assert.deepEqual(names, expected.map(({ name }) => name).sort());
    await page.choose(...names.map((name) => join(folder, name)));
    await page.settles(names.length);
    const shown = await page.evaluate(shownOnDesk);
    assert.equal(shown.length, names.length);
    const wrong = expected.flatMap(({ name, verdict, note }) => {
      const { word, text, checked } = shown.find((item) => item.name === name);
      // The library's own tests hold its verdicts against the catalogue's; the page says the library's.
      const native = report(join(folder, name)).signature;
      // Alone it cannot be told; on one desk with the lists that hold its signer, it can.
      if (checked) return native.verdict.kind === "cannotTell" ? [] : [`${name} needs no key from elsewhere`];
      const same = word === (native && WORDS[native.verdict.kind]);
      // A code without a sentence, a sentence without a value, a value that is none.
      const slip = expected.reduce((text, { name }) => text.replaceAll(name, ""), text).match(/\{\s*\$|\b(finding|reason|content|verdict|phone|page)-[a-zA-Z]|undefined|NaN|\[object|\bnull\b/);
      return [
        ...(verdict && word !== WORDS[verdict] ? [`${name} (${note}): ${word}, not ${WORDS[verdict]}`] : []),
        ...(same ? [] : [`${name}: ${word}, but the library says ${native?.verdict.kind}`]),
        ...(slip ? [`${name} shows ${JSON.stringify(slip.input.slice(Math.max(0, slip.index - 60), slip.index + 60))}`] : []),
      ];
    });
    assert.equal(wrong.length, 0, wrong.join("\n"));
  });
});

/** In the page: the name, the verdict and all visible text of each item. */
function shownOnDesk() {
  const root = document.querySelector("ctl-inspector").shadowRoot;
  return [...root.querySelectorAll("[part=item]")].map((item) => ({
    name: item.querySelector("[part=name]").innerText,
    checked: item.querySelector("[part=checked-by]") !== null,
    word: item.querySelector("[part=verdict-word]")?.innerText ?? null,
    text: item.innerText,
  }));
}
