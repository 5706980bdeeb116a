// Where the browser refuses a worker, or WebAssembly itself.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { singleFile, withScript, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { site } from "./support/servers.js";
import { inEveryEngine } from "./support/suite.js";

const [LIST] = lists("ctl-tokenless.tlv");

async function validOn(page) {
  await page.choose(...write({ "CTLFile.tlv": LIST }));
  await page.settles(1);
  await page.part("verdict-word").reads("Signature valid");
}

inEveryEngine("refused", (test) => {
  test("a browser without workers does the work on the main thread", async (browser) => {
    const page = await browser.open(withScript("delete window.Worker;"));
    assert.equal(await page.evaluate(() => typeof Worker), "undefined");
    await page.part("pauses").reads(/may pause/);
    await validOn(page);
  });

  test("where there is a worker, nothing is said of pauses", async (browser) => {
    const page = await browser.open(singleFile());
    await validOn(page);
    await page.part("pauses").counts(0);
  });

  test("where storage is refused everything works, and nothing is remembered", async (browser) => {
    const script = `for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });`;
    const page = await browser.open(withScript(script));
    await validOn(page);
    await page.outside("#theme").press();
    await page.outside("#theme").reads(/light/);
    await page.part("save-report").press();
    assert.match((await page.saved()).bytes.toString(), /Signature valid/);
  });

  test("a worker whose start fails is replaced by the main thread", async (browser) => {
    const script = "window.Worker = class { constructor() { throw new DOMException('not here', 'SecurityError'); } };";
    await validOn(await browser.open(withScript(script)));
  });

  test("a server whose policy forbids workers is no obstacle", async (browser) => {
    const folder = dirname(fileURLToPath(singleFile()));
    const served = await site(folder, { "content-security-policy": "worker-src 'none'" });
    const page = await browser.open(`${served.address}/ctl-inspector.html`);
    await validOn(page);
    const { refusals } = await page.heard();
    await served.close();
    assert.ok(refusals.length > 0 && refusals.every(({ directive }) => directive === "worker-src"), JSON.stringify(refusals));
  });

  const WITHOUT = {
    "a policy forbids it": () => singleFile((html) => html.replace(" 'wasm-unsafe-eval'", "")),
    "the browser has none": () => withScript("delete window.WebAssembly; delete window.Worker;"),
  };
  for (const [why, address] of Object.entries(WITHOUT)) {
    test(`no WebAssembly, ${why}: said in words, with the settings; checksums are what is left`, async (browser) => {
      const page = await browser.open(address());
      await page.part("refused").reads(/does not run WebAssembly/);
      const said = await page.part("refused").text();
      for (const setting of ["Lockdown Mode", "DefaultJavaScriptJitSetting", "javascript.options.wasm", "'wasm-unsafe-eval'"]) assert.ok(said.includes(setting), setting);
      assert.equal(await page.part("refused").inside("[role=alert]").count(), 1);
      await page.choose(...write({ "CTLFile.tlv": LIST }));
      await page.part("item", { state: "bare" }).counts(1);
      await page.part("facts").reads("4,947 bytes");
      const sums = Object.fromEntries(["sha1", "sha256", "sha512"].map((digest) => [digest, createHash(digest).update(LIST).digest("hex")]));
      for (const [digest, digits] of Object.entries(sums)) assert.equal((await page.part(`checksum-${digest}`).text()).replaceAll(" ", ""), digits);
      const typed = async (text, outcome, said) => {
        await page.part("phone-input").empty();
        await page.part("phone-input").type(text);
        await page.part("phone-answer", { outcome }).reads(said);
      };
      await typed(sums.sha1.toUpperCase().replace(/(..)(?=.)/g, "$1:"), "same", /The same list \(SHA-1, 40 of 40 digits\)/);
      await typed(sums.sha256.slice(0, 12), "partial", /The first 12 of 64/);
      await typed(sums.sha1.slice(-8), "partial", /The last 8 of 40/);
      await typed(`${sums.sha1.slice(0, -1)}${sums.sha1.endsWith("0") ? "1" : "0"}`, "different", /Not the same list/);
      await page.part("phone-group", { state: "wrong" }).counts(1);
      await typed(`${sums.sha1.slice(0, 6)}z`, "unreadable", /“z”/);
      // What cannot be computed is not answered.
      await typed(createHash("md5").update(LIST).digest("hex"), "empty", /An MD5[^]* cannot be compared here/);
      // Nothing is claimed that was not computed.
      for (const part of ["verdict", "content", "finding", "records", "checksum-md5", "save-report"]) await page.part(part).counts(0);
      await page.heard();
    });
  }

  test("no WebAssembly and no checksums: that is said too", async (browser) => {
    const page = await browser.open(withScript("delete window.WebAssembly; delete window.Worker; Object.defineProperty(window, 'crypto', { value: {} });"));
    await page.choose(...write({ "CTLFile.tlv": LIST }));
    await page.part("bare").reads(/gives no checksums/);
    await page.part("phone-input").counts(0);
  });
});
