// Runs each test in every engine, and holds every page to the two promises that are always kept: a silent console, and
// no request of any kind.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { REQUIRED, Session, engines } from "../driver/index.js";

const TIMEOUT = 90_000;

/** `define` gets `test(name, run)`; `run` gets the browser, whose `open(address)` gives a page. */
export function inEveryEngine(subject, define) {
  for (const engine of engines()) {
    const title = `${subject} · ${engine.engine}`;
    if (engine.missing) {
      if (REQUIRED) it(title, () => assert.fail(engine.missing));
      else it(title, { skip: engine.missing });
      continue;
    }
    describe(title, () => {
      let session;
      before(async () => {
        session = await Session.start(engine);
      });
      after(() => session?.stop());
      define((name, run) => {
        it(name, { timeout: TIMEOUT }, async (t) => {
          const pages = [];
          const browser = {
            engine: engine.engine,
            skip: (why) => t.skip(why),
            open: async (address) => {
              const page = await session.open(address);
              pages.push(page);
              return page;
            },
          };
          await run(browser);
          const page = pages.at(-1);
          if (page) assert.deepEqual(await page.heard(), QUIET);
        });
      });
    });
  }
}

export const QUIET = { complaints: [], refusals: [], requests: [] };
