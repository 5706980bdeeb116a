// The page's renderer of sentences against the command's, in every language. No browser is needed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { join } from "node:path";
import { ROOT } from "./support/files.js";
import { MADE_UP, languages, madeUp, moduleOfPage, renderer } from "./support/languages.js";

const read = (path) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

it("the renderer here is the page's own, at its version", () => {
  const here = read("tests/browser/package.json").devDependencies["@fluent/bundle"];
  assert.equal(here, read("www/package.json").dependencies["@fluent/bundle"]);
});

for (const [tag, source] of Object.entries(languages())) {
  it(`sentences are the same here and in the native rendering: ${tag}`, async () => {
    const say = await renderer(tag, source);
    let count = 0;
    for (const { values, texts } of read(`tests/snapshots/words-${tag}.json`)) {
      for (const [id, text] of Object.entries(texts)) assert.equal(say(id, values), text, id);
      count += Object.keys(texts).length;
    }
    assert.ok(count > 500, `only ${count} sentences`);
  });
}

it("words end here as they do in the command", async () => {
  const { endingOf } = await moduleOfPage("particle.ts");
  const cases = read("tests/snapshots/particles.json");
  assert.ok(cases.length > 50);
  for (const [text, ending] of cases) assert.equal(endingOf(text), ending, JSON.stringify(text));
});

it("a particle follows the end of its value, a name's too while that stands outside the sentence", async () => {
  const say = await renderer("ko", 'x = { $v }{ PARTICLE($v, "을", "를") }\ny = { $v }{ PARTICLE($v, "으로", "로") }\n');
  const { standIn } = await moduleOfPage("particle.ts");
  const said = (v) => [say("x", { v }), say("y", { v })];
  assert.deepEqual(said("인증서"), ["인증서를", "인증서로"]);
  assert.deepEqual(said("목록"), ["목록을", "목록으로"]);
  assert.deepEqual(said("CTL"), ["CTL을", "CTL로"]);
  assert.deepEqual(said(4947), ["4,947을", "4,947로"]);
  assert.deepEqual(said(1000), ["1,000을", "1,000으로"]);
  for (const [name, object, means] of [["CTLFile.tlv", "를", "로"], ["SHA-1", "을", "로"], ["cucm-pub", "을", "으로"]]) {
    assert.deepEqual(said(standIn(0, name)).map((text) => text.replace(/^[\u{E000}-\u{E003}0]+/u, "")), [object, means], name);
  }
});

it("the made-up language says every sentence between its brackets", async () => {
  const source = languages().en;
  const [say, english] = [await renderer(MADE_UP, madeUp(source)), await renderer("en", source)];
  for (const { values, texts } of read("tests/snapshots/words-en.json")) {
    for (const id of Object.keys(texts)) {
      const said = say(id, values);
      assert.ok(said.startsWith("⟦") && said.endsWith("⟧"), `${id}: ${said}`);
      assert.equal(said.replaceAll(/[⟦⟧]/g, ""), english(id, values), id);
    }
  }
});
