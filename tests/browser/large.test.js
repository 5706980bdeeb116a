// Lists and files that are far larger than any cluster's.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import { folder, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { field, host, layout, repeated, unsigned } from "./support/tlv.js";

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

/** A hundred records without certificates, as a list may hold 100,000 of them. */
const HOSTS = unsigned(Array.from({ length: 100 }, (_, place) => host(`phone-${place}`)));

/** Rows that are ever drawn at a time. */
const DRAWN = 400;

/** In the page: scrolls the records. */
function scroll(to) {
  const box = document.querySelector("ctl-inspector").shadowRoot.querySelector(".records .rows");
  box.scrollTop = to * (box.scrollHeight - box.clientHeight);
}

/** In the page: the numbers of the records that can be seen. */
function inSight() {
  const box = document.querySelector("ctl-inspector").shadowRoot.querySelector(".records .rows");
  const frame = box.getBoundingClientRect();
  const seen = [...box.querySelectorAll("[part=record]")].filter((record) => {
    const { top, bottom } = record.getBoundingClientRect();
    return top >= frame.top - 1 && bottom <= frame.bottom + 1;
  });
  const [first] = seen;
  const entry = first?.closest("li");
  return {
    numbers: seen.map((record) => Number(/^record-(\d+)-/.exec(record.id)[1])),
    set: entry?.getAttribute("aria-setsize"), at: entry?.getAttribute("aria-posinset"),
  };
}

/** In the page: notes how long tasks take that take long. How fast a machine is no test can say, so they are printed. */
function watchTasks() {
  globalThis.tasks = [];
  if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => globalThis.tasks.push(Math.round(duration)))).observe({ type: "longtask" });
}

/** Asks until the answer passes. */
async function within(page, ask, passes) {
  let answer;
  for (let tries = 0; tries < 200; tries += 1) {
    answer = await ask();
    if (passes(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`not so: ${JSON.stringify(answer)}`);
}

inEveryEngine("large", (test) => {
  test("2,000 records open in an instant, and are counted", async (browser) => {
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
    assert.ok((await page.part("record").count()) <= DRAWN);
  });

  test("100,000 records: scrolled from one end to the other, and never drawn whole", async (browser) => {
    const list = repeated(HOSTS, 1_000);
    const page = await browser.open(singleFile());
    await page.resize(1000, 800);
    await page.part("drop").counts(1);
    await page.evaluate(watchTasks);
    await page.choose(...write({ "CTLFile.tlv": list }));
    await page.part("records").inside("h3").reads("100,000 records");
    await page.settles(1);
    // Places for all of them come within a few frames.
    const places = () => page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelectorAll(".records .chunk").length);
    await within(page, places, (count) => count === 2_000);
    const drawn = () => page.part("record").count();
    assert.ok((await drawn()) <= DRAWN, `${await drawn()} are drawn`);
    for (const [to, first] of [[0.5, 49_000], [1, 99_900], [0.25, 24_000], [0, 1]]) {
      await page.evaluate(scroll, to);
      // What is seen is drawn, wherever that is, and stands where it says.
      const seen = await within(page, () => page.evaluate(inSight), ({ numbers }) => numbers.length > 5 && numbers[0] >= first);
      assert.deepEqual(seen.numbers, seen.numbers.map((_, place) => seen.numbers[0] + place));
      assert.equal(seen.set, "100000");
      assert.equal(seen.at, String(seen.numbers[0]));
      if (to === 1) assert.equal(seen.numbers.at(-1), 100_000);
      assert.ok((await drawn()) <= DRAWN, `${await drawn()} are drawn`);
      assert.ok((await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelectorAll("*").length)) < 12_000);
    }
    console.log(`# ${browser.engine}: tasks of more than 50 ms, in ms: ${(await page.evaluate(() => globalThis.tasks)).join(", ") || "none"}`);
  });

  test("a record far down opens, and is as it was when one comes back to it", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": repeated(HOSTS, 20) }));
    await page.settles(1);
    await page.evaluate(scroll, 0.5);
    const seen = await within(page, () => page.evaluate(inSight), ({ numbers }) => numbers[0] > 800);
    const record = page.part("record").inside(":scope > summary");
    await page.evaluate((number) => {
      const root = document.querySelector("ctl-inspector").shadowRoot;
      [...root.querySelectorAll("[part=record]")].find(({ id }) => id.startsWith(`record-${number}-`)).querySelector("summary").click();
    }, seen.numbers[2]);
    await page.part("field").counts(5);
    assert.ok((await record.count()) > 0);
    await page.evaluate(scroll, 0);
    await within(page, () => page.evaluate(inSight), ({ numbers }) => numbers[0] === 1);
    await page.evaluate(scroll, 0.5);
    await page.part("field").counts(5);
  });

  test("what has the focus stays, and the keyboard goes past all of it in one step", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": repeated(HOSTS, 20) }));
    await page.settles(1);
    await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=record] > summary").focus());
    await page.evaluate(scroll, 1);
    await within(page, () => page.evaluate(inSight), ({ numbers }) => numbers.at(-1) === 2_000);
    assert.match((await page.focused()).text, /^1\n/);
    // By keyboard from record to record, beyond what was drawn at first.
    await page.evaluate(scroll, 0);
    for (let step = 0; step < 120; step += 1) await page.keys("Tab");
    const focus = await page.focused();
    assert.match(focus.text, /^121\n/);
    assert.ok((await page.part("record").count()) <= DRAWN);
    // Back before the list stands the way past it.
    await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector(".records [part=skip]").focus());
    assert.match((await page.focused()).text, /2,000/);
    await page.keys("Enter", "Tab");
    assert.equal((await page.focused()).part, "bytes-view");
  });

  test("thousands of findings are scrolled too; they lead to records far down, and back", async (browser) => {
    const page = await browser.open(singleFile());
    const record = (place) => [...host(`host-${place}`), field(9, "none")];
    await page.choose(...write({ "CTLFile.tlv": unsigned(Array.from({ length: 2_000 }, (_, place) => record(place))) }));
    await page.settles(1);
    assert.ok((await page.part("finding").count()) <= DRAWN);
    await page.evaluate(() => {
      const box = document.querySelector("ctl-inspector").shadowRoot.querySelector(".findings .rows");
      box.scrollTop = box.scrollHeight / 4;
    });
    await within(page, () => page.part("finding").at(-1).attribute("aria-posinset"), (place) => Number(place) > 1_000);
    // One of those that are drawn: the driver brings it into sight, and the list goes with it.
    const [, number] = await page.evaluate(() => {
      const links = document.querySelector("ctl-inspector").shadowRoot.querySelectorAll(".findings [part=to-record]");
      const link = links[links.length - 20];
      link.focus();
      return /record ([\d,]+)/.exec(link.innerText);
    });
    assert.ok(Number(number.replace(",", "")) > 900, number);
    await page.keys("Enter");
    await within(page, () => page.focused(), (focus) => focus?.text.startsWith(`${number}\n`));
    assert.ok((await page.part("record").count()) <= DRAWN);
    await page.part("to-finding").at(0).press();
    await within(page, () => page.focused(), (focus) => focus?.part === "finding");
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
    const focused = () => document.querySelector("ctl-inspector").shadowRoot.activeElement?.part.value;
    assert.equal(await page.evaluate(focused), "name", "the focus stays with what was cancelled");
    await page.settles(2);
    assert.deepEqual(await page.part("verdict-word").texts(), ["Signature valid"]);
  });
});
