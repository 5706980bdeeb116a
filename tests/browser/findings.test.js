// What was found: the state of the cluster, why a finding matters and what to do, and the way to its record and back.
import assert from "node:assert/strict";
import { singleFile, write } from "./support/files.js";
import { selfSigned } from "./support/der.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { field, host, unsigned } from "./support/tlv.js";

const [TOKENLESS, TODAY, TOKENS, EMPTIED, ITL] = lists(
  "ctl-tokenless.tlv", "ctl-itlrecovery.tlv", "ctl-tokens.tlv", "ctl-non-secure.tlv", "itl.tlv",
);

async function opened(browser, files) {
  const page = await browser.open(singleFile());
  await page.choose(...write(files));
  await page.settles(Object.keys(files).length);
  return page;
}

inEveryEngine("findings", (test) => {
  test("the state of the cluster stands below the verdict", async (browser) => {
    const expected = [
      ["today.tlv", TODAY, "tokenless-other-sast", /tokenless/],
      ["tokens.tlv", TOKENS, "tokens", /hardware tokens/],
      ["emptied.tlv", EMPTIED, "non-secure", /non-secure/],
      ["itl.tlv", ITL, "itl-mixed-mode", /mixed mode/],
      ["empty.tlv", "", "no-list", /never in mixed mode/],
    ];
    const page = await opened(browser, Object.fromEntries(expected.map(([name, list]) => [name, list])));
    const shown = Object.fromEntries(await page.evaluate(() => {
      const items = document.querySelector("ctl-inspector").shadowRoot.querySelectorAll("[part=item]");
      return [...items].map((item) => {
        const state = item.querySelector("[part=state]");
        return [item.querySelector("[part=name]").innerText, [state.dataset.state, state.innerText]];
      });
    }));
    for (const [name, , state, sentence] of expected) {
      assert.equal(shown[name][0], state);
      assert.match(shown[name][1], sentence);
    }
  });

  test("a state opens to why, what to do and its source", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": TOKENLESS });
    await page.part("state").reads(/CallManager certificate signs/);
    const why = page.part("more").at(0);
    assert.equal(await why.inside("summary").text(), "Why · What to do · Source");
    await why.inside("summary").press();
    await why.part("why").reads(/From 12\.0 on ITLRecovery/);
    await why.part("do").reads(/utils ctl update CTLFile/);
    await why.part("source").reads(/70613/);
  });

  test("a healthy list of today: nothing to look at, nothing counted", async (browser) => {
    const page = await browser.open(singleFile());
    await page.setsClock(Date.UTC(2025, 9, 1));
    await page.choose(...write({ "CTLFile.tlv": TODAY }));
    await page.settles(1);
    await page.part("no-findings").counts(1);
    for (const part of ["finding", "counts", "found-count"]) await page.part(part).counts(0);
  });

  test("the findings are counted beside the verdict, by their weight", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": TOKENLESS });
    const count = (severity) => page.part("finding", { severity }).count();
    const [errors, warnings, notes] = [await count("error"), await count("warning"), await count("note")];
    assert.equal(errors, 0);
    assert.equal(await page.part("counts").text(), `${warnings} warnings · ${notes} notes`);
  });

  test("what depends on the time is said by the reader's clock", async (browser) => {
    const page = await browser.open(singleFile());
    await page.setsClock(Date.UTC(2019, 4, 1));
    await page.choose(...write({ "CTLFile.tlv": TOKENLESS }));
    await page.settles(1);
    await page.part("finding", { code: "certificate-expires-soon" }).counts(3);
    await page.part("finding", { code: "certificate-expired" }).counts(0);
    await page.part("finding", { code: "certificate-expires-soon" }).at(0).reads(/cucm-1051-a-pub.*2019-06-04 16:31:38 UTC/);
  });

  test("a finding opens by keyboard to why, what to do and source; commands are set apart and copied", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": TOKENLESS });
    const finding = page.part("finding", { code: "certificate-expired" }).at(0);
    await finding.part("to-record").at(0).press();
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keys("Shift+Tab");
      if ((await page.focused()).text === "Why · What to do · Source") break;
    }
    await page.keys("Enter");
    const open = page.part("finding").at(await openFinding(page));
    await open.part("do").reads(/\S/);
    const text = await open.text();
    assert.match(text, /Why\n[^]*What to do\n[^]*Source\n/);
    assert.ok(!text.includes("`"), text);
    const command = open.part("do").inside("code").at(0);
    assert.equal(await command.text(), "utils ctl update CTLFile");
    assert.match(await page.evaluate(() => {
      const root = document.querySelector("ctl-inspector").shadowRoot;
      return getComputedStyle(root.querySelector("[part=do] code")).fontFamily;
    }), /monospace/);
    const copy = open.part("copy-command").at(0);
    assert.equal(await copy.name(), "Copy utils ctl update CTLFile");
    await copy.press();
    await copy.reads("copied");
    await page.part("announcement").reads("utils ctl update CTLFile is copied.");
    assert.equal(await page.clipboard(), "utils ctl update CTLFile");
    await copy.reads("copy");
  });

  test("from a record to what was found about it, and back", async (browser) => {
    const page = await opened(browser, { "CTLFile.tlv": TOKENLESS });
    // One certificate stands in records 1 and 2: what is said of it belongs to both.
    for (const index of [0, 1]) {
      const record = page.part("record").at(index);
      assert.equal(await record.part("found-count").text(), "! 3 findings");
      await record.inside(":scope > summary").press();
      await record.part("to-finding").counts(3);
      const said = await record.part("to-finding").at(1).text();
      await record.part("to-finding").at(1).press();
      const focus = await page.focused();
      assert.deepEqual([focus.part, focus.outlined], ["finding", true]);
      assert.ok(focus.text.replaceAll(/\s+/g, " ").includes(said.replaceAll(/\s+/g, " ")), `${said} in ${focus.text}`);
      await record.inside(":scope > summary").press();
    }
    await page.part("finding", { code: "certificate-expired" }).at(0).part("to-record").at(1).press();
    assert.match((await page.focused()).text, /^2/);
    assert.equal(await page.part("record").at(1).attribute("open"), "true");
  });

  test("a finding far down is drawn and reached when a record leads to it", async (browser) => {
    const certificate = selfSigned({ common: "small", until: "2021-01-01T00:00:00" });
    const record = (index) => [...host(`host-${index}`), field(9, index === 39 ? certificate : Buffer.from("none"))];
    const page = await opened(browser, { "CTLFile.tlv": unsigned(Array.from({ length: 40 }, (_, index) => record(index))) });
    const drawn = await page.part("finding").count();
    await page.part("record").at(39).inside(":scope > summary").press();
    await page.part("record").at(39).part("to-finding").at(-1).press();
    const { part, text } = await page.focused();
    assert.equal(part, "finding");
    assert.ok(drawn >= 50);
    assert.match(text, /record 40|records 40|small/);
  });
});

/** The place of the one finding that is open. */
function openFinding(page) {
  return page.evaluate(() => {
    const root = document.querySelector("ctl-inspector").shadowRoot;
    return [...root.querySelectorAll("[part=finding]")].findIndex((finding) => finding.querySelector("[part=more][open]"));
  });
}
