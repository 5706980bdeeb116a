// The page in any language. The second language here is made up and is one file: a further one needs no code.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, writeFileSync } from "node:fs";
import { before } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folder, singleFile, withScript, write } from "./support/files.js";
import { MADE_UP, distWithMadeUp, languages } from "./support/languages.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";

const [LIST] = lists("ctl-tokenless.tlv");
const MD5 = createHash("md5").update(LIST).digest("hex");
const TEXT = "admin: show ctl\nThe checksum value of the CTL file:\n0c05655de63fe2a0(MD5)\n";
const name = "CTLFile.tlv";

let page2;
before(() => {
  page2 = join(distWithMadeUp(), "ctl-inspector.html");
});

/** The browser says that its reader prefers these. */
const preferring = (...tags) =>
  withScript(`Object.defineProperty(navigator, "languages", { value: ${JSON.stringify(tags)} });`, page2);

/** Opens an address as on the first day: pages from files share what they remember. */
async function first(browser, address) {
  const page = await browser.open(address);
  await page.evaluate(() => localStorage.clear());
  await page.open(address);
  return page;
}

const choose = (page, tag) => page.outside(`#language option[value="${tag}"]`).press();

/** Everything that is said, to the eye or to the ear, and what of it stands outside the brackets of the made-up language. */
function said() {
  const texts = [document.title];
  let open = 0;
  let outside = "";
  const note = (text) => {
    for (const character of text) {
      if (character === "⟦") open += 1;
      else if (character === "⟧") open -= 1;
      else if (open === 0) outside += character;
    }
    texts.push(text);
    outside += "\n";
  };
  // What a file, a system or CUCM says is in no language of ours; neither are languages' own names.
  const foreign = "style, script, code, pre, bdi, time, dt + dd code, option, [part=raw], [part=bytes]";
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return note(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(foreign)) return undefined;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) if (node.hasAttribute(name)) note(node.getAttribute(name));
    for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) look(child);
    return undefined;
  };
  note(document.title);
  look(document.body);
  return { all: texts.join("\n"), outside, open };
}

async function speaksMadeUpAlone(page) {
  await page.outside("#theme").reads(/⟦/);
  const { outside, open } = await page.evaluate(said);
  assert.equal(open, 0);
  assert.deepEqual(outside.match(/[A-Za-z]{2,} [a-z]{2,}.*/g), null);
}

async function speaksEnglishAlone(page) {
  await page.outside("#theme").reads(/^[^⟦]*$/);
  const { all } = await page.evaluate(said);
  assert.ok(!all.includes("⟦"), all.match(/.{0,40}⟦.{0,40}/)?.[0]);
}

const tags = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("ctl-inspector");
    return [document.documentElement.lang, element.lang, element.shadowRoot.querySelector(".desk").lang];
  });

inEveryEngine("languages", (test) => {
  test("every language there is can be chosen by its own name", async (browser) => {
    const page = await first(browser, singleFile());
    await page.part("drop").counts(1);
    for (const [tag, source] of Object.entries(languages())) {
      if (Object.keys(languages()).length > 1) {
        const option = page.outside(`#language option[value="${tag}"]`);
        assert.equal(await option.text(), /^language-name = (.*)$/m.exec(source)[1]);
        await option.press();
      }
      assert.deepEqual(await tags(page), [tag, tag, tag]);
      const title = /^page-title = (.*)$/m.exec(source)[1];
      assert.equal(await page.evaluate(() => document.title), title);
    }
  });

  test("the browser's language is spoken, else the next one that it prefers, else English", async (browser) => {
    for (const [preferred, tag] of [
      [["tlh-QO", "en"], MADE_UP], [["xx", "TLH", "en"], MADE_UP], [["en-GB", "tlh"], "en"], [["xx"], "en"], [[], "en"],
    ]) {
      const page = await first(browser, preferring(...preferred));
      await page.part("drop").counts(1);
      assert.deepEqual(await tags(page), [tag, tag, tag], preferred.join());
    }
  });

  test("an empty page changes its language at once and whole", async (browser) => {
    const page = await first(browser, singleFile(undefined, page2));
    await speaksEnglishAlone(page);
    await choose(page, MADE_UP);
    await speaksMadeUpAlone(page);
    assert.deepEqual(await tags(page), [MADE_UP, MADE_UP, MADE_UP]);
    assert.match(await page.evaluate(() => document.title), /^⟦.*⟧$/);
    assert.equal(await page.outside("#language").name(), "⟦Language⟧");
    await choose(page, "en");
    await speaksEnglishAlone(page);
  });

  test("a page with evidence on it changes whole, and nothing on it is lost", async (browser) => {
    const page = await first(browser, singleFile(undefined, page2));
    await page.choose(...write({ [name]: LIST, "log.txt": TEXT, "junk.bin": Buffer.from([1, 2, 3]), "none.tlv": Buffer.alloc(0) }));
    await page.settles(4);
    await page.part("phone-input").at(0).type(MD5.slice(0, 4));
    await page.part("phone-answer").at(0).reads(/4/);
    await page.part("record").at(0).inside("summary").press();
    await page.part("field").at(0).text();
    await page.part("more").at(0).inside("summary").press();
    await page.outside("#check summary").press();
    const state = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector("ctl-inspector");
        const open = [...shadowRoot.querySelectorAll("details")].map((details) => details.open);
        return { open, typed: shadowRoot.querySelector("[part=phone-input]").value, items: shadowRoot.querySelectorAll("[part=item]").length };
      });
    const before = await state();
    assert.ok(before.open.filter(Boolean).length >= 2 && before.typed === MD5.slice(0, 4) && before.items === 4);
    await choose(page, MADE_UP);
    await page.part("verdict-word").at(0).reads("⟦Signature valid⟧");
    await speaksMadeUpAlone(page);
    assert.deepEqual(await state(), before);
    await page.part("phone-input").at(0).type(MD5.slice(4, 8));
    await page.part("phone-answer").at(0).reads(/⟦.*8/);
    await choose(page, "en");
    await page.part("verdict-word").at(0).reads("Signature valid");
    await speaksEnglishAlone(page);
    // It speaks on in the language that was chosen last.
    await choose(page, MADE_UP);
    await page.part("copy-sha1").at(0).press();
    await page.part("announcement").reads(/⟦/);
    await page.choose(...write({ "again.tlv": LIST }));
    await page.settles(5);
    await page.part("announcement").reads(/⟦.*again/);
    await page.part("item").at(4).part("remove").press();
    await speaksMadeUpAlone(page);
  });

  test("the choice is remembered, and stands above what the browser prefers", async (browser) => {
    const address = preferring("en");
    const page = await first(browser, address);
    await choose(page, MADE_UP);
    await page.outside("#theme").reads(/⟦/);
    await page.open(address);
    await speaksMadeUpAlone(page);
    await choose(page, "en");
    await page.open(address);
    await speaksEnglishAlone(page);
  });

  test("where storage is refused the language changes all the same", async (browser) => {
    const refused = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
    const page = await browser.open(withScript(refused, page2));
    await page.part("drop").counts(1);
    await choose(page, MADE_UP);
    await speaksMadeUpAlone(page);
    assert.equal(await page.evaluate(() => { try { return localStorage.length; } catch { return "refused"; } }), "refused");
  });

  test("on somebody else's page the attribute decides, at any time", async (browser) => {
    const into = folder();
    copyFileSync(join(distWithMadeUp(), "ctl-inspector.js"), join(into, "ctl-inspector.js"));
    const html = `<!doctype html><html lang="xx"><meta charset="utf-8"><title>theirs</title>
      <body><ctl-inspector lang="${MADE_UP}-QO"></ctl-inspector><script src="ctl-inspector.js"></script></body></html>`;
    writeFileSync(join(into, "page.html"), html);
    const page = await browser.open(pathToFileURL(join(into, "page.html")).href);
    await page.part("lead").reads(/^⟦/);
    const set = (lang) =>
      page.evaluate((lang) => {
        const element = document.querySelector("ctl-inspector");
        if (lang === null) element.removeAttribute("lang");
        else element.lang = lang;
      }, lang);
    await set("en");
    await page.part("lead").reads(/^[^⟦]/);
    await set(MADE_UP);
    await page.part("lead").reads(/^⟦/);
    await set(null);
    await page.part("lead").reads(/^[^⟦]/);
    assert.equal(await page.evaluate(() => `${document.documentElement.lang} ${document.title}`), "xx theirs");
    const { requests, ...rest } = await page.heard();
    assert.deepEqual(requests.filter((url) => !url.endsWith("/ctl-inspector.js")), []);
    assert.deepEqual(rest, { complaints: [], refusals: [] });
  });
});
