// Two lists on the desk: what phones do, which list is which, which anchor is left, steps to tick, what changed.
import assert from "node:assert/strict";
import { singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";

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

const outcomes = async (page) => [
  await page.part("answer").attribute("data-with-sbd"), await page.part("answer").attribute("data-without-sbd"),
];

inEveryEngine("two lists", (test) => {
  test("what both kinds of phones do stands above all else, and is said once to those who listen", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    await page.part("answer").reads(/Security by Default ask TVS .* Others refuse it/);
    assert.deepEqual(await outcomes(page), ["asksTvs", "refuses"]);
    await page.part("announcement").reads(/ask TVS|CTLFile/);
    assert.equal(await page.part("change").at(0).attribute("data-code"), "callmanager-regenerated");
    assert.equal(await page.part("anchor").at(0).attribute("data-status"), "dead");
    assert.match((await page.part("reason").texts()).join(" "), /6B1D357B6841740B078FEE4A1813D5D6/);
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
  });

  test("a release leaves the steps for others out", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENS, "CTLFile.tlv": TOKENLESS });
    if ((await page.part("order").count()) > 0) await page.part("swap").press();
    await page.part("step", { code: "restart-tftp-callmanager" }).counts(1);
    await page.part("step", { code: "restart-callmanager-cti" }).counts(1);
    await page.evaluate(() => {
      const select = document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=choose-release]");
      select.value = "11.5";
      select.dispatchEvent(new Event("change"));
    });
    await page.part("step", { code: "restart-callmanager-cti" }).counts(0);
    await page.part("step", { code: "restart-tftp-callmanager" }).counts(1);
  });

  test("steps can be ticked, and go into a ticket with what is done", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    await page.part("tick").at(0).press();
    await page.part("copy-ticket").press();
    const text = (await page.part("ticket").count()) > 0
      ? await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=ticket]").value)
      : await page.clipboard();
    assert.match(text, /^Phones with Security by Default ask TVS/);
    assert.match(text, /\[x\] 1\. /);
    assert.match(text, /\[ \] 2\. /);
    assert.match(text, /\n {6}utils ctl update CTLFile\n/);
    assert.match(text, /regenerated/);
    // What is ticked stays so when another list comes.
    await page.choose(...write({ "ITLFile.tlv": ITL }));
    await page.settles(3);
    assert.equal(await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=tick]").checked), true);
  });

  test("what the picture shows stands in a table too", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    assert.match(await page.part("picture").name(), /table below says the same/);
    await page.part("record-change").counts(2);
    assert.match(await page.part("record-change").at(0).text(), /regenerated.*1 SAST cucm-1051-a-pub/s);
    await page.part("records-same").reads(/2 records are the same/);
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
  });

  test("names that could mislead are drawn as what they are", async (browser) => {
    const page = await two(browser, { "<b>old</b>.tlv": TOKENLESS, "\u202Enew.tlv": MARKUP });
    await page.part("changes").counts(1);
    assert.equal(await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelectorAll(".compare b, .compare img, .compare script").length), 0);
    const text = await page.part("compare").text();
    assert.ok(!text.includes("\u202E"), "a mark that turns text round");
  });

  test("the whole of it is reached by keyboard", async (browser) => {
    const page = await two(browser, { "CTLFile_old.tlv": TOKENLESS, "CTLFile.tlv": REGENERATED });
    const reached = new Set();
    for (let presses = 0; presses < 60; presses++) {
      await page.keys("Tab");
      const { part, visible } = await page.focused();
      if (part) reached.add(part);
      if (part === "tick") {
        assert.notEqual(visible, false);
        await page.keys(" ");
        break;
      }
    }
    for (const part of ["choose-old", "choose-new", "swap", "choose-itl", "choose-release", "copy-ticket", "tick"]) {
      assert.ok(reached.has(part), `${part}: ${[...reached]}`);
    }
    assert.equal(await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("[part=tick]").checked), true);
  });
});
