// For everybody: rules of accessibility in every state, light and dark, and narrow screens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT, singleFile, withScript, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";
import { host, unsigned } from "./support/tlv.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [VALID, INVALID, ABSENT, RANDOM, CUT, REGENERATED] = lists(
  "ctl-tokenless.tlv", "flipped-record.tlv", "signer-absent.tlv", "random.bin", "truncated-in-last-record.tlv",
  "ctl-tokenless-regenerated.tlv",
);

/** Opens what can be opened, types into what can be typed into: the fuller the page, the more there is to break. */
async function unfold(page) {
  await page.part("more-checksums").at(0).inside("summary").press();
  await page.part("phone-input").at(0).type("0c05 655d 1111 11");
  await page.part("phone-answer").at(0).reads(/\S/);
  for (const place of [0, 1]) await page.part("more").at(place).inside("summary").press();
  await page.part("header").at(0).inside("summary").press();
  await page.part("record").at(0).inside(":scope > summary").press();
  await page.part("record").at(0).part("bytes").at(0).inside("summary").press();
  await page.part("record").at(0).part("bytes").at(0).inside("pre").counts(1);
  await page.part("record").at(0).part("der").inside("summary").press();
  await page.part("record").at(0).part("der-field").at(0).text();
  if ((await page.part("bytes-view").at(0).attribute("open")) === null) await page.part("bytes-view").at(0).inside("summary").press();
  await page.part("offset").at(0).type("99999999");
  await page.part("go").at(0).press();
  await page.part("go-answer").at(0).reads(/There is no byte/);
  await page.part("hex").at(0).inside(".row").at(5).text();
}

const STATES = {
  empty: async () => {},
  "the keys": (page) => page.outside("#show-keys").press(),
  "one valid list": async (page) => {
    await page.choose(...write({ "CTLFile.tlv": VALID }));
    await page.settles(1);
    await unfold(page);
  },
  "lists that are not": async (page) => {
    await page.choose(...write({ "invalid.tlv": INVALID, "absent.tlv": ABSENT, "photo.jpg": RANDOM, "cut.tlv": CUT, "empty.tlv": "" }));
    await page.settles(5);
    await unfold(page);
  },
};

STATES["two lists"] = async (page) => {
  await page.choose(...write({ "CTLFile_old.tlv": VALID, "CTLFile.tlv": REGENERATED }));
  await page.settles(2);
  await page.part("tick").at(0).press();
  await page.part("record-change").at(0).inside("summary").press();
  await page.part("copy-ticket").press();
};

/** A list as text with what stands around it, and text that says nothing. */
const TEXT = `Dear all,\n\n${readFileSync(join(ROOT, "tests/texts/118893-5.txt"), "utf8")}\n\n${readFileSync(join(ROOT, "tests/texts/118893-3.txt"), "utf8")}`;

STATES["a list as text"] = async (page) => {
  await page.part("paste-text").press();
  await page.choose(...write({ "session.log": TEXT, "mail.txt": "Dear all,\nnothing works." }));
  await page.settles(2);
  const item = page.part("part", { kind: "list" });
  await item.at(0).part("header").inside("summary").press();
  await item.at(0).part("record").at(0).inside(":scope > summary").press();
  await item.at(0).part("record").at(0).part("to-text").at(2).press();
  await page.part("text").at(0).inside(".marked").counts(1);
  await page.part("show-text").at(0).inside("summary").press();
  await page.part("text").counts(3);
};

STATES["without WebAssembly"] = async (page) => {
  await page.choose(...write({ "CTLFile.tlv": VALID }));
  await page.part("item", { state: "bare" }).counts(1);
  await page.part("phone-input").type("0c05 655d 1111 11");
  await page.part("refused").counts(1);
};

STATES["a long list, scrolled"] = async (page) => {
  await page.choose(...write({ "CTLFile.tlv": unsigned(Array.from({ length: 300 }, (_, place) => host(`host-${place}`))) }));
  await page.settles(1);
  await page.evaluate(() => {
    const box = document.querySelector("ctl-inspector").shadowRoot.querySelector(".records .rows");
    box.scrollTop = box.scrollHeight;
  });
  await page.part("record").at(-1).text();
};

/** Most states are reached on the page as it is. */
const addressOf = (state) =>
  state === "without WebAssembly" ? withScript("delete window.WebAssembly; delete window.Worker;") : singleFile();

inEveryEngine("access", (test) => {
  for (const [state, reach] of Object.entries(STATES)) {
    for (const scheme of ["light", "dark"]) {
      test(`${state}, ${scheme}: no rule of axe is broken`, async (browser) => {
        const page = await browser.open(addressOf(state));
        await page.prefers(scheme);
        await page.part("drop").counts(1);
        await reach(page);
        await page.run(AXE);
        const broken = await page.evaluate(async () => {
          // The one rule of WCAG 2.2 that axe leaves out unless it is told.
          const rules = { "target-size": { enabled: true } };
          const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false, rules });
          return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`);
        });
        assert.equal(broken.length, 0, broken.join("\n"));
        const [background] = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g));
        assert.ok(scheme === "light" ? background > 128 : background < 128, `the page follows: ${background}`);
      });
    }

    test(`${state}: nothing but bytes scrolls sideways at 320 pixels`, async (browser) => {
      const page = await browser.open(addressOf(state));
      await page.resize(320, 640);
      await page.part("drop").counts(1);
      await reach(page);
      assert.deepEqual(await page.evaluate(wide), []);
    });

    test(`${state}: nothing is cut or scrolls sideways where letters are twice as large`, async (browser) => {
      const page = await browser.open(addressOf(state));
      await page.resize(640, 480);
      await page.part("drop").counts(1);
      await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
      await reach(page);
      assert.deepEqual(await page.evaluate(wide), []);
    });
  }

  test("the theme is chosen by its button, for this page and the next", async (browser) => {
    const address = singleFile();
    const page = await browser.open(address);
    await page.prefers("light");
    const dark = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    const button = page.outside("#theme");
    await button.reads(/system/);
    await button.press();
    await button.reads(/light/);
    assert.equal(await dark(), "light");
    await button.press();
    await button.reads(/dark/);
    assert.equal(await dark(), "dark");
    await page.open(address);
    await button.reads(/dark/);
    assert.equal(await dark(), "dark");
    await button.press();
    await button.reads(/system/);
  });

  test("every control has a name in the tree that assistive technology is given", async (browser) => {
    const page = await browser.open(singleFile());
    if (!page.emulating) return browser.skip("this engine does not give out its tree");
    await page.choose(...write({ "CTLFile_old.tlv": VALID, "CTLFile.tlv": REGENERATED }));
    await page.settles(2);
    await unfold(page);
    const CONTROLS = ["button", "checkbox", "combobox", "textbox", "link", "application", "DisclosureTriangle", "option", "searchbox"];
    const controls = (await page.accessibilityTree()).filter(({ role }) => CONTROLS.includes(role));
    assert.ok(controls.length > 60, `${controls.length}`);
    assert.deepEqual(controls.filter(({ name }) => name.trim() === ""), []);
    const named = (role, name) => assert.ok(controls.some((control) => control.role === role && control.name === name), `${role} ${name}`);
    named("combobox", "Language");
    named("button", "Theme: system");
    named("button", "Keys");
    named("button", "Choose files");
    named("button", "Paste text");
    named("button", "Report about everything here");
    for (const file of ["CTLFile_old.tlv", "CTLFile.tlv"]) {
      named("button", `Report about ${file}`);
      named("button", `Remove ${file}`);
    }
    named("button", "Copy MD5");
    named("textbox", "The phone shows");
    named("combobox", "Release");
    named("application", "Bytes: place, hexadecimal, text");
  });

  test("a verdict is said once, by one voice; the same words again are heard again", async (browser) => {
    const page = await browser.open(singleFile());
    await page.part("drop").counts(1);
    await page.evaluate(() => {
      globalThis.heard = [];
      const root = document.querySelector("ctl-inspector").shadowRoot;
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const live = (target.closest ? target : target.parentElement)?.closest("[role=status], [role=alert], [aria-live]");
          if (live) globalThis.heard.push(live.textContent.trim());
        }
      }).observe(root, { subtree: true, childList: true, characterData: true });
    });
    const heard = () => page.evaluate(() => globalThis.heard.filter((text) => text !== ""));
    const files = write({ "CTLFile.tlv": VALID });
    await page.choose(...files);
    await page.settles(1);
    await page.part("announcement").reads("CTLFile.tlv: Signature valid");
    assert.deepEqual(await heard(), ["CTLFile.tlv: Signature valid"]);
    // What is opened and drawn anew says nothing.
    await page.part("record").at(0).inside(":scope > summary").press();
    await page.part("field").at(0).text();
    assert.equal((await heard()).length, 1);
    await page.part("remove").press();
    await page.settles(0);
    await page.choose(...files);
    await page.settles(1);
    await page.part("verdict").counts(1);
    assert.deepEqual(await heard(), ["CTLFile.tlv: Signature valid", "CTLFile.tlv: Signature valid"]);
  });

  test("nothing moves by itself", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": VALID }));
    await page.settles(1);
    await unfold(page);
    const moving = await page.evaluate(() => {
      const all = [document, document.querySelector("ctl-inspector").shadowRoot].flatMap((root) => [...root.querySelectorAll("*")]);
      return all.filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0) || scrollBehavior !== "auto";
      }).map(({ localName, className }) => `${localName}.${className}`);
    });
    assert.deepEqual(moving, []);
  });

  test("where the system chooses the colours, controls keep their edges, the focus and marks are to be seen", async (browser) => {
    const page = await browser.open(singleFile());
    if (!page.emulating) return browser.skip("this engine cannot be told to force colours");
    await page.emulates({ "forced-colors": "active" });
    try {
      await page.choose(...write({ "CTLFile.tlv": VALID }));
      await page.settles(1);
      await unfold(page);
      assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
      // Controls that are told by neither edge nor underline, and are no signs among the bytes.
      const bare = await page.evaluate(() => {
        const all = [document, document.querySelector("ctl-inspector").shadowRoot].flatMap((root) => [...root.querySelectorAll("button, select, textarea, .button")]);
        return all.filter((control) => control.checkVisibility() && !control.matches(".fault, .map button")).filter((control) => {
          const { borderStyle, borderWidth, textDecorationLine } = getComputedStyle(control);
          return !(borderStyle !== "none" && parseFloat(borderWidth) > 0) && textDecorationLine !== "underline";
        }).map((control) => control.outerHTML.slice(0, 120));
      });
      assert.deepEqual(bare, []);
      await page.part("record").at(0).inside(":scope > summary").press();
      await page.part("copy-md5").at(0).press();
      await page.keys("Tab");
      assert.ok((await page.focused()).outlined);
      // The verdict is told by sign and word, not by its colour.
      assert.match(await page.part("verdict").text(), /^✓ Signature valid/);
      assert.match(await page.part("finding").at(0).text(), /^! ?\n?Warning:/);
    } finally {
      await page.emulates({ "forced-colors": "" });
    }
  });

  test("landmarks, headings and labels are real", async (browser) => {
    const page = await browser.open(singleFile());
    await page.choose(...write({ "CTLFile.tlv": VALID }));
    await page.settles(1);
    assert.equal(await page.outside("main").role(), "main");
    assert.equal(await page.outside("h1").text(), "ctl-inspector");
    assert.equal(await page.part("name").role(), "heading");
    assert.equal(await page.part("item").role(), "article");
    assert.equal(await page.part("item").name(), "CTLFile.tlv");
    assert.equal(await page.part("remove").name(), "Remove CTLFile.tlv");
    assert.equal(await page.part("copy-sha1").name(), "Copy SHA-1");
    assert.equal(await page.part("announcement").role(), "status");
    assert.match(await page.part("file-input").name(), /Choose files/);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  });
});

/** In the page: what is wider than the window, or scrolls sideways without being bytes. */
function wide() {
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (element.closest("pre")) continue;
      const { right, width } = element.getBoundingClientRect();
      const hidden = width <= 1 || getComputedStyle(element).visibility === "hidden";
      if (!hidden && right > innerWidth + 0.5) found.push(`${element.localName}.${element.className} ends at ${right}`);
    }
  };
  look(document);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`);
  return found;
}
