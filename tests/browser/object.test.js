// For programs: the object, the tag on somebody else's page.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, dist, folder, singleFile, write } from "./support/files.js";
import { NOW, lists, report, writeCatalogue } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";

const [LIST] = lists("ctl-tokenless.tlv");

inEveryEngine("the object", (test) => {
  test("inspect() gives what the native library gives, for the whole catalogue", async (browser) => {
    const page = await browser.open(singleFile());
    await page.setsClock(NOW);
    const catalogue = writeCatalogue();
    const names = readdirSync(catalogue);
    for (let from = 0; from < names.length; from += 20) {
      const some = names.slice(from, from + 20);
      const files = some.map((name) => [name, readFileSync(join(catalogue, name)).toString("base64")]);
      const objects = await page.evaluate(
        async (files) => Promise.all(files.map(async ([name, base64]) =>
          ctlInspector.inspect(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), name))),
        files,
      );
      for (const [index, name] of some.entries()) assert.deepEqual(objects[index], report(join(catalogue, name)), name);
    }
  });

  test("the tag on somebody else's page, from one script", async (browser) => {
    const into = folder();
    for (const name of ["examples", "dist"]) mkdirSync(join(into, name));
    copyFileSync(join(ROOT, "examples/embed.html"), join(into, "examples/embed.html"));
    copyFileSync(dist("ctl-inspector.js"), join(into, "dist/ctl-inspector.js"));
    const page = await browser.open(pathToFileURL(join(into, "examples/embed.html")).href);
    await page.drop(...write({ "CTLFile.tlv": LIST }));
    await page.settles(1);
    await page.part("verdict-word").reads("Signature valid");
    await page.outside("#ticket").reads(`CTLFile.tlv: valid, MD5 ${createHash("md5").update(LIST).digest("hex")}`);
    const { requests, ...rest } = await page.heard();
    assert.deepEqual(requests.filter((url) => !url.endsWith("/dist/ctl-inspector.js")), []);
    assert.deepEqual(rest, { complaints: [], refusals: [] });
  });

  test("elements come and go, and two of them do not mix", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("drop").counts(1);
    const said = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const other = document.createElement("ctl-inspector");
      document.body.append(other);
      const heard = [];
      document.addEventListener("ctl-inspector-report", ({ detail }) => heard.push(detail.name));
      const report = await other.add("other.tlv", bytes);
      await other.updateComplete;
      const items = [...document.querySelectorAll("ctl-inspector")].map((each) => each.shadowRoot.querySelectorAll("[part=item]").length);
      other.remove();
      const failed = await other.constructor.inspect(new Blob([])).then(({ content }) => content.kind);
      return { kind: report.signature.verdict.kind, heard, items, failed };
    }, LIST.toString("base64"));
    assert.deepEqual(said, { kind: "valid", heard: ["other.tlv"], items: [0, 1], failed: "empty" });
  });
});
