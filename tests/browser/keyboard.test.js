// The whole job without a pointer.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, singleFile, write } from "./support/files.js";
import { inEveryEngine } from "./support/suite.js";

const EXAMPLE = readFileSync(join(ROOT, "examples/lists/ctl-tokenless.tlv"));

/** Tabs on until the focus is on what is wanted. Wherever it stops on the way, one can see it. */
async function tabTo(page, wanted, key = "Tab") {
  const passed = [];
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keys(key);
    const focus = await page.focused();
    if (!focus) continue;
    assert.ok(focus.outlined, `the focus is to be seen on ${JSON.stringify(focus)}`);
    passed.push(focus.text || focus.part);
    if (wanted(focus)) return focus;
  }
  throw new Error(`not reached by ${key}; on the way: ${passed.join(" | ")}`);
}

inEveryEngine("keyboard", (test) => {
  test("everything is reached in the order of reading, and the focus is always to be seen", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("drop").counts(1);
    await tabTo(page, ({ id }) => id === "theme");
    await tabTo(page, ({ part }) => part === "file-input");
    await tabTo(page, ({ part }) => part === "example");
    await page.keys("Enter");
    await page.settles(1);
    for (const part of ["copy-summary", "copy-markdown", "save-json", "save-report", "remove"]) await tabTo(page, (focus) => focus.part === part);
    // The state, and what it opens to.
    await tabTo(page, ({ part }) => part === "more");
    await page.keys("Enter");
    await tabTo(page, ({ part }) => part === "copy-command");
    await tabTo(page, ({ part }) => part === "copy-md5");
    await tabTo(page, ({ part }) => part === "more-checksums");
    await page.keys("Enter");
    await page.part("checksum-sha512").reads(/[0-9a-f]{4}/);
    await tabTo(page, ({ part }) => part === "phone-input");
    await page.keys(createHash("md5").update(EXAMPLE).digest("hex"));
    await page.part("phone-answer", { outcome: "same" }).counts(1);
    const record = await tabTo(page, ({ part, text }) => part === "record" && text.startsWith("2"));
    assert.equal(record.tag, "summary");
    await page.keys("Enter");
    await page.part("record").at(1).part("field").counts(10);
    // Into the record, to the bytes of its key, and on past them.
    await tabTo(page, ({ part, tag }) => part === "bytes" && tag === "summary");
    await page.keys("Space");
    await page.part("record").at(1).inside("pre.bytes").counts(1);
    await tabTo(page, ({ tag }) => tag === "pre");
    await page.keys("Shift+Tab", "Space");
    assert.equal((await page.focused()).tag, "summary");
    await tabTo(page, ({ part, text }) => part === "record" && text.startsWith("2"), "Shift+Tab");
    await page.keys("Enter");
    await page.part("record").at(1).part("field").counts(0);
    // The bytes: opened, one stop for the map, one for all of them, then what the caret is on.
    await tabTo(page, ({ part, tag }) => part === "bytes-view" && tag === "summary");
    if ((await page.part("bytes-view").attribute("open")) === null) await page.keys("Enter");
    await page.part("hex").inside(".row").at(3).text();
    for (const part of ["map-piece", "offset", "go", "hex", "path-step", "open-field", "copy-hex"]) {
      await page.keys("Tab");
      const focus = await page.focused();
      assert.ok(focus.part === part && focus.outlined, `${part}: ${JSON.stringify(focus)}`);
      if (part === "path-step") await page.keys("Tab");
    }
    await tabTo(page, ({ tag, text }) => tag === "summary" && /check this file/.test(text));
  });

  test("the whole job: text into the box, the example beside it, the phone's digits, the report taken away, all cleared", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("drop").counts(1);
    await tabTo(page, ({ part }) => part === "paste-text");
    await page.keys("Enter");
    assert.equal((await page.focused()).id, "paste");
    await page.keys("ClusterSecurityMode 1", "Control+Enter");
    await page.settles(1);
    assert.equal((await page.focused()).part, "paste-text");
    await tabTo(page, ({ part }) => part === "example");
    await page.keys("Space");
    await page.settles(2);
    await page.part("verdict-word").reads("Signature valid");
    await tabTo(page, ({ part }) => part === "phone-input");
    await page.keys(createHash("sha1").update(EXAMPLE).digest("hex"));
    await page.part("phone-answer", { outcome: "same" }).counts(1);
    // From what was found to its record, and to the bytes of that.
    await tabTo(page, ({ part }) => part === "to-record");
    await page.keys("Enter");
    assert.equal((await page.focused()).part, "record");
    await tabTo(page, ({ part }) => part === "to-bytes");
    await page.keys("Enter");
    assert.equal((await page.focused()).part, "hex");
    await tabTo(page, ({ part }) => part === "save-report", "Shift+Tab");
    await page.keys("Enter");
    assert.match((await page.saved()).bytes.toString(), /Signature valid/);
    await tabTo(page, ({ part }) => part === "save-report-all", "Shift+Tab");
    await page.keys("Enter");
    assert.match((await page.saved()).bytes.toString(), /CTLFile\.tlv/);
    await tabTo(page, ({ part }) => part === "clear");
    await page.keys("Enter");
    await page.settles(0);
    assert.equal((await page.focused()).part, "file-input");
  });

  test("removing and clearing leave the focus where one goes on", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "one.tlv": EXAMPLE, "other.tlv": EXAMPLE }));
    await page.settles(2);
    await tabTo(page, ({ part }) => part === "remove");
    await page.keys("Enter");
    await page.settles(1);
    assert.match((await page.focused()).text, /other\.tlv/);
    await tabTo(page, ({ part }) => part === "remove");
    await page.keys("Space");
    await page.settles(0);
    assert.equal((await page.focused()).part, "file-input");
    await tabTo(page, ({ part }) => part === "example");
    await page.keys("Enter");
    await page.settles(1);
    await tabTo(page, ({ part }) => part === "clear");
    await page.keys("Enter");
    await page.settles(0);
    assert.equal((await page.focused()).part, "file-input");
  });

  test("the key ? shows the keys, and gives the focus back", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("drop").counts(1);
    const open = () => page.evaluate(() => document.querySelector("#keys").matches(":modal"));
    await tabTo(page, ({ part }) => part === "example");
    await page.keys("?");
    assert.ok(await open());
    assert.match(await page.outside("#keys").text(), /Ctrl\+Enter[^]*Page Down/);
    assert.equal(await page.outside("#keys").role(), "dialog");
    assert.equal(await page.outside("#keys").name(), "Keys");
    assert.equal((await page.focused()).id, "keys-close");
    // The page behind is out of reach.
    await page.evaluate(() => document.querySelector("#theme").focus());
    assert.equal((await page.focused()).id, "keys-close");
    await page.keys("Shift+Tab");
    assert.equal((await page.focused()).id, "keys-listen");
    await page.keys("Escape");
    assert.equal(await open(), false);
    assert.equal((await page.focused()).part, "example");
    // Its button does the same.
    await tabTo(page, ({ id }) => id === "show-keys", "Shift+Tab");
    assert.equal(await page.outside("#show-keys").name(), "Keys");
    await page.keys("Enter");
    assert.ok(await open());
    await page.keys("Enter");
    assert.equal(await open(), false);
    assert.equal((await page.focused()).id, "show-keys");
    // It can be switched off, as single keys must be.
    await page.keys("?");
    await page.outside("#keys-listen").press();
    await page.keys("Escape", "?");
    assert.equal(await open(), false);
  });

  test("whoever types ? means the character", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("paste-text").press();
    await page.keys("why?");
    assert.equal(await page.evaluate(() => document.querySelector("ctl-inspector").shadowRoot.querySelector("textarea").value), "why?");
    assert.equal(await page.evaluate(() => document.querySelector("#keys").open), false);
  });
});
