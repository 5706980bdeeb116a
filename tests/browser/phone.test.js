// What a phone shows, held against the file while it is typed.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { inEveryEngine } from "./support/suite.js";

const [LIST] = lists("ctl-tokenless.tlv");
const MD5 = createHash("md5").update(LIST).digest("hex");
const SHA1 = createHash("sha1").update(LIST).digest("hex");

/** The digits with the one at `place` replaced. */
const changed = (digits, place, digit) => digits.slice(0, place) + digit + digits.slice(place + 1);

/** Types what a phone shows; resolves to what is answered and to the groups, once the outcome is this one. */
async function typed(browser, text, outcome) {
  const page = await browser.open(singleFile());
  await page.choose(...write({ "CTLFile.tlv": LIST }));
  await page.settles(1);
  await page.part("phone-input").type(text);
  await page.part("phone-answer", { outcome }).counts(1);
  const groups = await page.part("phone-group").count();
  const states = {};
  for (const state of ["right", "wrong", "open"]) states[state] = await page.part("phone-group", { state }).count();
  return { page, answer: await page.part("phone-answer").text(), groups, states };
}

inEveryEngine("the phone shows", (test) => {
  test("the same MD5, however it is written", async (browser) => {
    const { answer, groups, states } = await typed(browser, MD5.toUpperCase().replace(/(..)(?=.)/g, "$1:"), "same");
    assert.match(answer, /same.*MD5.*32 of 32/i);
    assert.deepEqual([groups, states.right], [8, 8]);
  });

  test("the same SHA-1, in groups", async (browser) => {
    const { answer } = await typed(browser, SHA1.replace(/(.{4})(?=.)/g, "$1 "), "same");
    assert.match(answer, /same.*SHA-1.*40 of 40/i);
  });

  test("another checksum: which group is wrong", async (browser) => {
    const digit = MD5[5] === "7" ? "9" : "7";
    const { answer, states } = await typed(browser, changed(MD5, 5, digit), "different");
    assert.match(answer, /not the same/i);
    assert.deepEqual(states, { right: 7, wrong: 1, open: 0 });
    assert.match(answer, /\b6\b/);
  });

  test("a likely misreading is offered, not assumed", async (browser) => {
    const place = SHA1.indexOf("0");
    assert.ok(place >= 0);
    const { answer } = await typed(browser, changed(SHA1, place, "O"), "misread");
    assert.match(answer, /would match/i);
    assert.match(answer, new RegExp(`\\b${place + 1}\\b`));
    assert.match(answer, /\b0\b.*\bo\b/i);
  });

  test("the beginning, and the end", async (browser) => {
    const { page, answer, states } = await typed(browser, MD5.slice(0, 12), "partial");
    assert.match(answer, /first.*12 of 32.*MD5/i);
    assert.equal(states.right, 3);
    await page.part("phone-input").empty();
    await page.part("phone-input").type(SHA1.slice(-10));
    await page.part("phone-answer").reads(/last.*10 of 40.*SHA-1/i);
  });

  test("too few digits to decide", async (browser) => {
    const { answer } = await typed(browser, MD5.slice(0, 7), "tooFew");
    assert.match(answer, /7 digits.*too few.*8/i);
  });

  test("one digit lost, one too many, and what is no digit", async (browser) => {
    const { page } = await typed(browser, MD5.slice(0, 9) + MD5.slice(10), "digitMissing");
    const again = async (text, outcome) => {
      await page.part("phone-input").empty();
      await page.part("phone-input").type(text);
      await page.part("phone-answer", { outcome }).counts(1);
    };
    await again(changed(MD5, 9, MD5[9] + MD5[9]), "digitExtra");
    await again(`${MD5.slice(0, 20)}?`, "unreadable");
    await page.part("phone-input").empty();
    await page.part("phone-answer", { outcome: "empty" }).counts(1);
  });

  test("the answer is told to those who listen", async (browser) => {
    const { page } = await typed(browser, MD5, "same");
    assert.equal(await page.part("phone-answer").role(), "status");
    assert.match(await page.part("phone-input").name(), /phone shows/i);
    assert.equal(await page.part("phone-input").role(), "textbox");
  });
});
