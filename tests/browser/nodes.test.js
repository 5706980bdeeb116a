// The lists of a cluster's nodes: one terminal log of two nodes, and a file that is another one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";

const [LIST] = lists("ctl-tokenless.tlv");
const SHOWN = readFileSync(join(ROOT, "tests/texts/118893-5.txt"), "utf8").replace("<#root>\n\nadmin:\n\n", "");
const session = (host) => `ssh administrator@${host}\nadmin:${SHOWN}\nadmin:exit\nConnection to ${host} closed.\n`;

inEveryEngine("nodes", (test) => {
  test("the nodes of one log stand in a table, with what is to be said below", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "putty.log": session("cucm-pub") + session("cucm-sub1") }));
    await page.settles(1);
    await page.part("node").counts(2);
    assert.match(await page.part("node").at(1).text(), /^cucm-sub1 /);
    assert.equal(await page.part("nodes-group").at(0).attribute("data-sameness"), "same");
    // Lists of two nodes are no before and after.
    const order = () => [...document.querySelector("ctl-inspector").shadowRoot.querySelectorAll("[part=nodes], [part=compare]")].map((it) => it.part.value);
    assert.deepEqual(await page.evaluate(order), ["nodes", "compare"]);
    // Folded to one column, it stays a table to those who listen.
    await page.resize(320, 700);
    assert.deepEqual([await page.part("node").at(0).role(), await page.part("node").at(0).inside("th").role()], ["row", "rowheader"]);
    await page.resize(900, 700);
    await page.choose(...write({ "CTLFile.tlv": LIST }));
    await page.settles(2);
    await page.part("node").counts(3);
    assert.equal(await page.part("nodes-group").at(0).attribute("data-sameness"), "different");
    assert.equal(await page.part("nodes-finding").at(0).attribute("data-code"), "nodes-may-differ");
  });

  test("one list alone has no nodes", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": LIST }));
    await page.settles(1);
    await page.part("nodes").counts(0);
  });
});
