// Where the browser refuses a worker, or WebAssembly itself.
import assert from "node:assert/strict";
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
    await validOn(page);
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

  test("a browser that refuses WebAssembly is told of in a sentence", async (browser) => {
    const page = await browser.open(singleFile((html) => html.replace(" 'wasm-unsafe-eval'", "")));
    await page.part("refused").reads(/WebAssembly/);
    assert.equal(await page.part("refused").role(), "alert");
    await page.choose(...write({ "CTLFile.tlv": LIST }));
    await page.part("item", { state: "failed" }).counts(1);
    await page.heard();
  });
});
