// The module, the words and the example stand in the script as text. No byte of them may change on the way.
import assert from "node:assert/strict";
import { it } from "node:test";
import { pack } from "../../www/pack.mjs";
import { moduleOfPage } from "./support/languages.js";
import { withScript } from "./support/files.js";
import { inEveryEngine } from "./support/suite.js";

const { bytesOf } = await moduleOfPage("unpack.ts");

/** Every value a byte can have beside every other. */
const PAIRS = Uint8Array.from({ length: 2 * 256 * 256 }, (_, at) => (at % 2 ? at >> 1 : at >> 9) & 0xff);

it("bytes come back as they were, however many and wherever they stand", () => {
  for (let before = 0; before < 8; before += 1) {
    const bytes = new Uint8Array([...new Uint8Array(before), ...PAIRS]);
    assert.deepEqual(bytesOf(pack(bytes)), bytes);
  }
  for (let length = 0; length <= 16; length += 1) {
    for (let value = 0; value < 256; value += 1) {
      const bytes = new Uint8Array(length).fill(value);
      assert.deepEqual(bytesOf(pack(bytes)), bytes, `${length} times ${value}`);
    }
  }
});

it("the text is a seventh longer than the bytes and no more", () => {
  const packed = Buffer.byteLength(pack(PAIRS));
  assert.ok(packed <= Math.ceil((PAIRS.length * 8) / 7) + 1, `${PAIRS.length} bytes take ${packed}`);
});

inEveryEngine("packing", (test) => {
  test("a script in an HTML page holds the text as it was written", async (browser) => {
    const text = pack(PAIRS);
    const page = await browser.open(withScript(`window.packed = "${text}";`));
    const there = await page.evaluate(() => Array.from(window.packed, (character) => character.charCodeAt(0)));
    assert.deepEqual(there, Array.from(text, (character) => character.charCodeAt(0)));
  });
});
