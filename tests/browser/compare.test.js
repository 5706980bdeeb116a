// Two lists on the desk: what phones do, which list is which, which anchor is left, steps to tick, what changed.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { host, layout, repeated, unsigned } from "./support/tlv.js";

const [TOKENLESS, REGENERATED, TOKENS, TODAY, ITL, MARKUP] = lists(
  "ctl-tokenless.tlv", "ctl-tokenless-regenerated.tlv", "ctl-tokens.tlv", "ctl-itlrecovery.tlv", "itl.tlv", "text-markup.tlv",
);

async function two(browser, files) {
  const page = await browser.open(singleFile());
  await page.choose(...write(files));
  await page.settles(Object.keys(files).length);
  await page.part("compare").counts(1);
  return page;
}

/** The only record of a list. */
const record = (list) => list.subarray(layout(list).header.end);

/** Chooses by its text, as a reader does. */
async function choose(page, name, text) {
  const options = page.part(`choose-${name}`).inside("option");
  const place = (await options.texts()).indexOf(text);
  assert.ok(place >= 0, `${text} in ${await options.texts()}`);
  await options.at(place).press();
}

const chosen = (page, name) => page.evaluate((name) => {
  const select = document.querySelector("ctl-inspector").shadowRoot.querySelector(`[part=choose-${name}]`);
  return select.selectedOptions[0].text;
}, name);

const outcomes = async (page) => [
  await page.part("answer").attribute("data-with-sbd"), await page.part("answer").attribute("data-without-sbd"),
];

inEveryEngine("two lists", (test) => {
  test("what both kinds of phones do stands above all else, and is said once to those who listen", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    await page.part("answer").reads(/Security by Default ask TVS [^]*\nOthers refuse it/);
    assert.deepEqual(await outcomes(page), ["asksTvs", "refuses"]);
    assert.match(await page.part("answer").text(), /^!\s+Phones with [^]*\n✗\s+Others refuse/);
    // With the verdict on the list that came last, which would silence it.
    const heard = await page.part("announcement").reads(/^CTLFile(_old)?\.tlv: Signature valid\. Phones with .* Others refuse it\.$/);
    // Whatever leaves the answer as it is says nothing again.
    await choose(page, "release", "11.5");
    await page.part("tick").at(0).press();
    assert.equal(await page.part("announcement").text(), heard);
    await page.part("swap").press();
    await page.part("announcement").reads(/^Phones with /);
  });

  test("why, which anchor is left and what changed follow, each with what it means", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    assert.equal(await page.part("change").at(0).attribute("data-code"), "callmanager-regenerated");
    assert.equal(await page.part("anchor").at(0).attribute("data-status"), "dead");
    assert.match((await page.part("reason").texts()).join(" "), /6B1D357B6841740B078FEE4A1813D5D6/);
    const reason = page.part("reason", { code: "accept-tvs-asked" });
    await reason.part("more").inside("summary").press();
    await reason.part("source").reads(/Cisco/);
  });

  test("the answer does not change how the answer about a phone looks", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    const size = () => page.evaluate(() => getComputedStyle(document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=phone-answer]")).fontSize);
    await page.part("phone-input").at(0).type("0c05 655d");
    await page.part("phone-answer", { outcome: "empty" }).counts(1);
    assert.equal(await size(), "16px");
  });

  test("lists of one name are told apart by their times, and none is held against itself", async (browser) => {
    const page = await two(browser, { "a/CTLFile.tlv": TOKENLESS, "b/CTLFile.tlv": REGENERATED });
    const named = await page.part("choose-old").inside("option").texts();
    assert.deepEqual(named, ["no list", "CTLFile.tlv · 2015-03-06 18:45:13 UTC", "CTLFile.tlv · 2015-03-09 16:07:52 UTC"]);
    await choose(page, "old", named[2]);
    await page.part("change", { code: "callmanager-regenerated" }).counts(1);
    await page.part("order").counts(1);
    assert.equal(await chosen(page, "new"), named[1]);
    await choose(page, "old", named[0]);
    await page.part("answer").reads(/take the new list/);
    // What TFTP offers can then be no list that phones hold.
    assert.deepEqual(await page.part("choose-old").inside("option").texts(), [named[0], named[2]]);
  });

  test("the reader's choice stays when other lists come, and goes with its lists", async (browser) => {
    const page = await two(browser, { "a.tlv": TOKENLESS, "b.tlv": REGENERATED });
    await page.part("swap").press();
    await page.part("order").counts(1);
    await page.choose(...write({ "c.tlv": TODAY, "ITLFile.tlv": ITL }));
    await page.settles(4);
    assert.match(await chosen(page, "old"), /^b\.tlv/);
    assert.match(await chosen(page, "new"), /^a\.tlv/);
    await page.part("remove").at(0).press();
    await page.settles(3);
    await page.part("order").counts(0);
    assert.deepEqual([await chosen(page, "old"), await chosen(page, "new")].map((name) => name.slice(0, 5)), ["b.tlv", "c.tlv"]);
    await page.part("announcement").reads(/phones|Phones/);
  });

  test("the older one is taken as the one that phones hold, in whatever order they come; it can be turned round", async (browser) => {
    const page = await two(browser, { "a.tlv": REGENERATED, "b.tlv": TOKENS });
    assert.equal(await page.part("change").at(0).attribute("data-code"), "tokens-to-tokenless");
    await page.part("order").counts(0);
    await page.part("swap").press();
    await page.part("order").counts(1);
    assert.equal(await page.part("change").at(0).attribute("data-code"), "tokenless-to-tokens");
  });

  test("phones may hold no list yet, also where there is one list alone", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": TOKENLESS }));
    await page.settles(1);
    await page.part("compare").counts(0);
    await page.part("no-old").press();
    await page.part("answer").reads(/take the new list/);
    assert.deepEqual(await outcomes(page), ["installs", "installs"]);
    assert.equal((await page.focused()).id, "compare");
    await page.part("close").press();
    await page.part("compare").counts(0);
    await page.part("no-old").counts(1);
    assert.equal((await page.focused()).part, "no-old");
  });

  test("an ITL alone offers no such thing, and phones without a CTL still hold the ITL", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": TODAY, "ITLFile.tlv": ITL }));
    await page.settles(2);
    await page.part("no-old").counts(1);
    await page.part("no-old").press();
    await page.part("compare").counts(1);
    assert.match(await chosen(page, "itl"), /^ITLFile\.tlv/);
    await choose(page, "itl", "not given");
    assert.equal(await chosen(page, "itl"), "not given");
  });

  test("a release leaves the steps for others out", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENS, "CTLFile.tlv": TOKENLESS });
    if ((await page.part("order").count()) > 0) await page.part("swap").press();
    await page.part("step", { code: "restart-tftp-callmanager" }).at(0).text();
    await page.part("step", { code: "restart-callmanager-cti" }).at(0).text();
    await choose(page, "release", "11.5");
    await page.part("step", { code: "restart-callmanager-cti" }).counts(0);
    await page.part("step", { code: "restart-tftp-callmanager" }).at(0).text();
  });

  test("steps can be ticked, and go into a ticket with what is done", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    await page.part("tick").at(0).press();
    await page.part("copy-ticket").press();
    await page.part("announcement").reads("the comparison is copied.");
    const lines = (await page.clipboard()).split("\n");
    const sum = (name, list) => createHash(name).update(list).digest("hex").replace(/(.{4})(?=.)/g, "$1 ");
    for (const line of [
      "Phones with Security by Default ask TVS before they take the new list.", "Others refuse it.",
      /^- Phones hold: CTLFile_old\.tlv · 2015-03-06 18:45:13 UTC · signed by cucm-1051-a-pub \(CallManager\)/,
      `  - MD5: ${sum("md5", TOKENLESS)}`, `  - SHA-1: ${sum("sha1", REGENERATED)}`,
      /^- Warning: The new list is signed by cucm-1051-a-pub, serial number 6B1D/, /^- \[x\] 1\. /, /^- \[ \] 2\. /,
      "  - Publisher, command line: utils ctl update CTLFile",
      /^- ↻ regenerated: 1 SAST cucm-1051-a-pub \(CallManager, signs\) → 1 SAST .* · SERIALNUMBER, PUBLICKEY/,
      "- 2 records are the same.",
    ]) {
      assert.ok(lines.some((one) => (line instanceof RegExp ? line.test(one) : one === line)), `${line} in\n${lines.join("\n")}`);
    }
    await page.part("copy-ticket-markdown").press();
    await page.part("copy-ticket-markdown").reads("copied");
    const markdown = (await page.clipboard()).split("\n");
    assert.equal(markdown[0], "## Before and after");
    assert.ok(markdown.includes("  - Publisher, command line: `utils ctl update CTLFile`"));
    assert.ok(markdown.some((line) => line.startsWith("- [x] 1. ")));
    // What is ticked stays so when another list comes.
    await page.choose(...write({ "ITLFile.tlv": ITL }));
    await page.settles(3);
    assert.equal(await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=tick]").checked), true);
  });

  test("what the new list shows to be done is ticked until somebody says otherwise, for these lists alone", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    const ticks = () => page.evaluate(() => {
      const steps = [...document.querySelector("ctl-inspector").shadowRoot.querySelectorAll("[part=step]")];
      return steps.filter((step) => step.querySelector("input").checked).map((step) => step.dataset.code);
    });
    assert.deepEqual(await ticks(), ["regenerate-callmanager", "update-ctl"]);
    await page.part("step-done").counts(2);
    await page.part("copy-ticket").press();
    await page.part("announcement").reads("the comparison is copied.");
    const lines = (await page.clipboard()).split("\n");
    const at = lines.findIndex((line) => /^- \[x\] \d+\. Regenerate CallManager/.test(line));
    assert.match(lines.slice(at, at + 3).join("\n"), /Done: the list that TFTP offers shows it\./);
    await page.part("step", { code: "regenerate-callmanager" }).at(0).inside("input").press();
    assert.deepEqual(await ticks(), ["update-ctl"]);
    // The other way round, phones hold the newer list: it shows nothing to be done.
    await page.part("swap").press();
    await page.part("step", { code: "list-is-older" }).counts(1);
    assert.deepEqual(await ticks(), []);
    await page.part("swap").press();
    await page.part("step", { code: "regenerate-callmanager" }).counts(1);
    assert.deepEqual(await ticks(), ["update-ctl"]);
  });

  test("what the picture shows stands in a table too", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    assert.match(await page.part("picture").name(), /table below says the same/);
    await page.part("record-change").counts(4);
    await page.part("record-change", { kind: "same" }).counts(2);
    assert.match(await page.part("record-change").at(0).text(), /regenerated.*1 SAST cucm-1051-a-pub/s);
    await page.part("records-same").reads(/2 records are the same/);
    const picture = await page.part("picture").text();
    for (const said of [/✓ signs/, /↻ regenerated/, /70:CA:F6:4E:09:07:51:B9…/, /TVS \?/, /cucm-1051-a-sub1/]) assert.match(picture, said);
    await page.part("fields-differ").at(0).inside("summary").press();
    await page.part("field-change").at(0).reads(/^70:CA:[^→]*→ 6B:1D:/);
    // Folded to the table alone, which stays one to those who listen.
    await page.resize(320, 700);
    assert.equal(await page.part("picture").text(), "");
    assert.equal(await page.part("changed").role(), "table");
    assert.equal(await page.part("record-change").at(0).inside("th").role(), "rowheader");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  test("of many records the picture shows what changed, and words say how many are the same", async (browser) => {
    const many = repeated(TOKENLESS, 30);
    const page = await two(browser, { "old.tlv": many, "new.tlv": Buffer.concat([many, record(unsigned([host("added.example")]))]) });
    await page.part("records-same").reads(/120 records are the same/);
    await page.part("record-change").counts(1);
    assert.match(await page.part("picture").text(), /\+ added/);
    assert.ok((await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelectorAll("[part=picture] rect").length)) < 5);
  });

  test("what changed is drawn page by page where there is much of it", async (browser) => {
    const hosts = (count, subject) => unsigned(Array.from({ length: count }, (_, place) => host(`n${place}.example`, subject)));
    const page = await two(browser, { "old.tlv": hosts(2, "CN=a"), "new.tlv": hosts(120, "CN=b") });
    await page.part("record-change").counts(50);
    await page.part("picture-left").reads("and 80 more");
    await page.part("more-changes").press();
    await page.part("record-change").counts(100);
  });

  test("the phones' ITL decides whether they can ask", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED, "ITLFile.tlv": ITL });
    await page.part("reason", { code: "accept-tvs-in-itl" }).counts(1);
  });

  test("certificates beside one list say which anchor is left; without them nothing is said", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": TODAY }));
    await page.settles(1);
    await page.part("anchor").counts(0);
    const der = await page.evaluate(async (bytes) => {
      const { records } = await customElements.get("ctl-inspector").inspect(new Uint8Array(bytes), "CTLFile.tlv");
      return records.slice(0, 2).map(({ certificate }) => [certificate.start, certificate.end]);
    }, [...TODAY]);
    const certificate = ([start, end]) => TODAY.subarray(start, end);
    await page.choose(...write({ "ITLRecovery.pem": certificate(der[0]), "CallManager.pem": certificate(der[1]) }));
    await page.settles(3);
    await page.part("anchor", { status: "alive" }).counts(2);
    assert.equal(await page.part("advice").at(0).attribute("data-code"), "anchors-any-one");
    assert.match(await page.part("anchors").text(), /^Which anchor is left · CTLFile\.tlv/);
    await page.part("compare").counts(0);
  });

  test("a ticket that the browser does not let the page copy is shown, to be copied by hand", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.part("copy-ticket").press();
    await page.part("ticket").counts(1);
    const [text, selected] = await page.evaluate(() => {
      const area = document.querySelector("ctl-inspector").shadowRoot.activeElement;
      return [area.value, area.value.slice(area.selectionStart, area.selectionEnd)];
    });
    assert.match(text, /^Before and after\n/);
    assert.equal(selected, text);
  });

  test("names that could mislead are drawn as what they are", async (browser) => {
    const page = await two(browser, { "<b>old</b>.tlv": TOKENLESS, "\u202Enew.tlv": MARKUP });
    await page.part("changes").counts(1);
    const drawn = await page.evaluate(() => {
      const section = document.querySelector("ctl-inspector").shadowRoot.querySelector(".compare");
      const every = [...section.querySelectorAll("*")];
      return {
        foreign: section.querySelectorAll("b, img, script, style").length,
        attributes: every.flatMap(({ attributes }) => [...attributes].filter(({ name, value }) => /^on|^style$/.test(name) || /[\u202e\u001b]/.test(value))).length,
        hidden: /[\u202e\u001b]/.test(section.textContent),
        picture: section.querySelector("[part=picture]").textContent,
      };
    });
    assert.deepEqual({ ...drawn, picture: "" }, { foreign: 0, attributes: 0, hidden: false, picture: "" });
    assert.match(await page.part("choose-new").text(), /\\u\{202E\}new\.tlv/);
    await page.part("copy-ticket-markdown").press();
    await page.part("copy-ticket-markdown").reads("copied");
    const text = await page.clipboard();
    assert.ok(!/[\u202e\u001b]/.test(text));
    const outside = text.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
    assert.ok(!outside.includes("<"), outside);
  });

  test("the whole of it is reached by keyboard", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    const reached = new Set();
    for (let presses = 0; presses < 60; presses++) {
      await page.keys("Tab");
      const { part, outlined } = await page.focused();
      assert.ok(outlined, `the focus is to be seen on ${part}`);
      if (part) reached.add(part);
      // Turned round and back, without a pointer.
      if (part === "swap") {
        for (const times of [1, 0]) {
          await page.keys("Enter");
          await page.part("order").counts(times);
          assert.equal((await page.focused()).part, "swap");
        }
      }
      if (part === "tick") {
        await page.keys("Space");
        break;
      }
    }
    for (const part of ["choose-old", "choose-new", "swap", "choose-itl", "choose-release", "copy-ticket", "tick"]) {
      assert.ok(reached.has(part), `${part}: ${[...reached]}`);
    }
    assert.equal(await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=tick]").checked), true);
  });
});
