// Lists and files that are far larger than any cluster's.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import { folder, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { layout, repeated } from "./support/tlv.js";

const [LIST] = lists("ctl-500-records.tlv");
const LIMIT = 64 * 1024 * 1024;

/** A file of zeros that takes no room on the disk. */
function zeros(name, length) {
  const path = join(folder(), name);
  const file = openSync(path, "w");
  ftruncateSync(file, length);
  closeSync(file);
  return path;
}

inEveryEngine("large", (test) => {
  test("2,000 records: counted at once, shown page by page", async (browser) => {
    const list = repeated(LIST, 4);
    const count = layout(list).records.length;
    assert.ok(count >= 2_000);
    const page = await browser.open(singleFile());
    const begun = Date.now();
    await page.drop(...write({ "CTLFile.tlv": list }));
    await page.settles(1);
    assert.ok(Date.now() - begun < 5_000, "it opens in an instant");
    await page.part("verdict-word").reads("Signature invalid");
    assert.equal(await page.part("records").inside("h3").text(), `${count.toLocaleString("en")} records`);
    const first = await page.part("record").count();
    assert.ok(first > 0 && first <= 100, `${first} are drawn`);
    await page.part("more-records").press();
    await page.part("record").counts(first * 2);
    const last = page.part("record").at(-1);
    await last.inside("summary").press();
    assert.ok((await last.text()).startsWith(`${first * 2}\n`), await last.text());
    await last.part("field").counts(layout(list).records[first * 2 - 1].fields.length);
  });

  test("more than 64 MiB: checksums alone, and said so", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(zeros("disk.img", LIMIT + 1));
    await page.settles(1);
    await page.part("content").reads(/too large/i);
    await page.part("finding", { code: "file-too-large" }).reads(/67,108,865[^]*67,108,864/);
    const sha1 = createHash("sha1").update(Buffer.alloc(LIMIT + 1)).digest("hex");
    assert.equal((await page.part("checksum-sha1").text()).replaceAll(" ", ""), sha1);
    await page.part("verdict").counts(0);
  });

  test("reading shows how far it is, and can be cancelled", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(zeros("disk.img", 3 * 1024 ** 3), ...write({ "CTLFile.tlv": LIST }));
    await page.part("progress").inside("progress").at(0).name();
    await page.part("cancel").at(0).press();
    await page.part("failed").reads(/cancelled/i);
    await page.settles(2);
    assert.deepEqual(await page.part("verdict-word").texts(), ["Signature valid"]);
  });
});
