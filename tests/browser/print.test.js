// Paper: a list of a cluster takes two sheets at most, with the answer, checksums, findings and records, on white.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { ROOT, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { layout } from "./support/tlv.js";

const [TOKENS, LIST, REGENERATED] = lists("ctl-tokens.tlv", "ctl-tokenless.tlv", "ctl-tokenless-regenerated.tlv");
const TEXT = readFileSync(join(ROOT, "tests/texts/118893-5.txt"), "utf8");

/** Six records: those of a list with tokens, and one of another list. Its signature is broken by that, and nothing else. */
function six() {
  const { records } = layout(LIST);
  return Buffer.concat([TOKENS, LIST.subarray(records[0].start, records[0].end)]);
}

/** How many pages a PDF has. An engine may keep the list of them in a packed stream. */
function pages(pdf) {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length), { finishFlush: 2 }).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams].join("\n").match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
}

async function opened(browser, files) {
  const page = await browser.open(singleFile());
  await page.choose(...write(files));
  await page.settles(Object.keys(files).length);
  return page;
}

inEveryEngine("paper", (test) => {
  test("a list of six records takes two pages at most", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": six() });
    await page.part("record").counts(6);
    assert.ok((await page.part("finding").count()) > 10);
    const count = pages(await page.print());
    assert.ok(count === 1 || count === 2, `${count} pages`);
  });

  test("what the reader has opened is printed too", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": six() });
    for (const place of [0, 1, 2, 3, 4, 5]) await page.part("record").at(place).inside(":scope > summary").press();
    await page.part("field").at(50).text();
    const count = pages(await page.print());
    assert.ok(count > 2, `${count} pages`);
  });

  test("answer, checksums, findings and records are on it, on white; what can only be pressed is not", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": LIST });
    if (!page.emulating) return browser.skip("this engine does not show a page as it is printed");
    await page.prefers("dark");
    await page.emulates({ media: "print" });
    try {
      for (const part of ["name", "verdict", "content", "checksum-md5", "checksum-sha1", "finding", "header", "record"]) {
        assert.notEqual(await page.part(part).at(0).text(), "", part);
      }
      assert.equal(await page.part("record").count(), 4);
      for (const part of ["drop", "copy-summary", "copy-md5", "remove", "phone-input", "more", "more-checksums", "bytes-view", "to-record"]) {
        assert.equal(await page.part(part).at(0).text(), "", part);
      }
      const colours = await page.evaluate(() => {
        const element = document.querySelector("ctl-inspector");
        return [getComputedStyle(element.shadowRoot.querySelector("article")).color, getComputedStyle(element).backgroundColor];
      });
      assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    } finally {
      await page.emulates({ media: "" });
    }
  });

  test("of a comparison the commands are on it, and the names of nodes", async (browser) => {
    const log = ["cucm-pub", "cucm-sub"].map((host) => `admin@${host}:show ctl\n${TEXT}\nadmin:\n`).join("");
    const page = await opened(browser, { "CTLFile_old.tlv": LIST, "CTLFile.tlv": REGENERATED, "putty.log": log });
    if (!page.emulating) return browser.skip("this engine does not show a page as it is printed");
    await page.emulates({ media: "print" });
    try {
      assert.match(await page.part("steps").text(), /utils ctl update CTLFile/);
      assert.match(await page.part("node").at(0).text(), /CTLFile|putty/);
      assert.equal(await page.part("copy-command").at(0).text(), "");
    } finally {
      await page.emulates({ media: "" });
    }
  });
});
