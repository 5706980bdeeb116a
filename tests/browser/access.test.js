// For everybody: rules of accessibility in every state, light and dark, and narrow screens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";

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

inEveryEngine("access", (test) => {
  for (const [state, reach] of Object.entries(STATES)) {
    for (const scheme of ["light", "dark"]) {
      test(`${state}, ${scheme}: no rule of axe is broken`, async (browser) => {
        const page = await browser.open(singleFile());
        await page.prefers(scheme);
        await page.part("drop").counts(1);
        await reach(page);
        await page.run(AXE);
        const broken = await page.evaluate(async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false });
          return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`);
        });
        assert.equal(broken.length, 0, broken.join("\n"));
        const [background] = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g));
        assert.ok(scheme === "light" ? background > 128 : background < 128, `the page follows: ${background}`);
      });
    }

    test(`${state}: nothing but bytes scrolls sideways at 320 pixels`, async (browser) => {
      const page = await browser.open(singleFile());
      await page.resize(320, 640);
      await page.part("drop").counts(1);
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
