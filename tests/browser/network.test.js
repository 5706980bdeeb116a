// Nothing leaves the page: its policy is the one that was decided, and the browser keeps to it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { pathToFileURL } from "node:url";
import { dist, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { canary, site } from "./support/servers.js";
import { inEveryEngine } from "./support/suite.js";

const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types lit-html ctl-inspector 'allow-duplicates'";
const [LIST] = lists("ctl-tokenless.tlv");

/** The policy of a page, and its only script. */
function parts(html) {
  // Reports have a policy of their own, which stands in the script.
  const policies = [...html.replace(/<script[^]*?<\/script>/g, "").matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
  assert.equal(policies.length, 1);
  const before = html.slice(0, policies[0].index);
  assert.ok(!/<(script|link|style|img|base)\b/i.test(before), "nothing loads before the policy");
  const scripts = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  assert.equal(scripts.length, 1);
  return { policy: policies[0][1], attributes: scripts[0][1], script: scripts[0][2] };
}

it("the policy of the single file is the one that was decided, for the script that is in it", () => {
  const { policy, attributes, script } = parts(readFileSync(dist("ctl-inspector.html"), "utf8"));
  assert.equal(attributes, "");
  const digest = createHash("sha256").update(script).digest("base64");
  assert.equal(
    policy,
    `default-src 'none'; script-src 'sha256-${digest}' 'wasm-unsafe-eval'; worker-src blob:; img-src data:; ` +
      `base-uri 'none'; form-action 'none'; ${TRUSTED_TYPES}`,
  );
});

it("the policy of the site is the one that was decided", () => {
  const { policy, attributes, script } = parts(readFileSync(dist("site/index.html"), "utf8"));
  assert.match(attributes, /^ src="[\w./-]+"$/);
  assert.equal(script, "");
  assert.equal(
    policy,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
      "worker-src 'self' blob:; manifest-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; " +
      TRUSTED_TYPES,
  );
});

/** In the page: tries to get out by every way there is; resolves to those that seemed to succeed. */
async function tryToLeave(address) {
  const socket = address.replace(/^http/, "ws");
  const element = (name, attributes) =>
    new Promise((done, failed) => {
      const made = Object.assign(document.createElement(name), attributes, { onload: done, onerror: failed });
      document.body.append(made);
    });
  const ways = {
    fetch: () => fetch(`${address}/fetch`),
    "fetch without CORS": () => fetch(`${address}/no-cors`, { mode: "no-cors" }),
    XMLHttpRequest: () =>
      new Promise((done, failed) => {
        const request = Object.assign(new XMLHttpRequest(), { onload: done, onerror: failed });
        request.open("GET", `${address}/xhr`);
        request.send();
      }),
    WebSocket: () =>
      new Promise((done, failed) => Object.assign(new WebSocket(`${socket}/socket`), { onopen: done, onerror: failed })),
    EventSource: () =>
      new Promise((done, failed) => Object.assign(new EventSource(`${address}/events`), { onopen: done, onerror: failed })),
    // Says that it was queued even where it is refused: only the listener knows.
    beacon: async () => (navigator.sendBeacon(`${address}/beacon`, "secret"), Promise.reject(new Error("unknown"))),
    image: () => element("img", { src: `${address}/image` }),
    style: () => element("link", { rel: "stylesheet", href: `${address}/style` }),
    media: () => new Promise((done, failed) => element("video", { src: `${address}/media`, oncanplay: done }).catch(failed)),
    "background of a style": async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`footer { background-image: url(${address}/background) }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      throw new Error("unknown");
    },
    font: async () => (await new FontFace("stolen", `url(${address}/font)`).load(), undefined),
    form: async () => {
      const form = Object.assign(document.createElement("form"), { action: `${address}/form`, method: "post", target: "_blank" });
      document.body.append(form);
      form.submit();
      throw new Error("unknown");
    },
    module: () => import(`${address}/module`),
    worker: async () => {
      const text = `fetch("${address}/worker").then(() => postMessage("out"), () => postMessage("refused"))`;
      const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      const rules = { createScriptURL: (text) => text };
      const policy = globalThis.trustedTypes ? trustedTypes.createPolicy("ctl-inspector", rules) : rules;
      const worker = new Worker(policy.createScriptURL(url));
      const said = await new Promise((done, failed) => Object.assign(worker, { onmessage: done, onerror: failed }));
      if (said.data !== "out") throw new Error(said.data);
    },
  };
  const attempts = Object.entries(ways).map(async ([name, way]) => {
    const late = new Promise((_, failed) => setTimeout(failed, 1_500));
    return Promise.race([way(), late]).then(() => [name], () => []);
  });
  const out = (await Promise.all(attempts)).flat();
  // What is sent in the background has time to arrive.
  await new Promise((later) => setTimeout(later, 300));
  return out;
}

inEveryEngine("the network", (test) => {
  test("without a policy everything gets out, so that what follows means something", async (browser) => {
    const listener = await canary();
    const [path] = write({ "open.html": "<!doctype html><title>open</title><footer>text</footer>" });
    const page = await browser.open(pathToFileURL(path).href);
    const out = await page.evaluate(tryToLeave, listener.address);
    const { requests } = await page.heard();
    await listener.close();
    for (const way of ["fetch", "fetch without CORS", "XMLHttpRequest", "worker"]) assert.ok(out.includes(way), way);
    for (const way of ["fetch", "no-cors", "xhr", "socket", "events", "beacon", "image", "style", "media", "background", "worker"]) {
      assert.ok(listener.heard.includes(`/${way}`), `${way} is heard`);
    }
    assert.ok(requests.includes(`${listener.address}/fetch`), "requests are seen");
  });

  for (const shape of ["single file", "site"]) {
    test(`from the ${shape} nothing gets out, whatever a script in it tries`, async (browser) => {
      const listener = await canary();
      const served = shape === "site" ? await site(dist("site")) : null;
      const page = await browser.open(served ? `${served.address}/` : singleFile());
      await page.part("drop").counts(1);
      const out = await page.evaluate(tryToLeave, listener.address);
      const { refusals } = await page.heard();
      await listener.close();
      await served?.close();
      assert.deepEqual(out, []);
      assert.deepEqual(listener.heard, []);
      const refused = new Set(refusals.map(({ directive }) => directive));
      for (const directive of ["connect-src", "img-src", "form-action", "font-src", "media-src"]) {
        assert.ok(refused.has(directive), `${directive} was refused: ${[...refused]}`);
      }
    });
  }

  test("markup cannot become script: the sinks take no text", async (browser) => {
    const page = await browser.open(singleFile());
    const taken = await page.evaluate(async () => {
      // Not in the test's own call, in which engines allow what a debugger may need.
      await new Promise((later) => setTimeout(later));
      const tried = {
        innerHTML: () => (document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>"),
        eval: () => (0, eval)("1"),
        Function: () => new Function("1"),
        Worker: () => new Worker("blob:null/1"),
      };
      return Object.keys(tried).filter((name) => {
        try {
          tried[name]();
          return true;
        } catch {
          return false;
        }
      });
    });
    await page.heard();
    // Engines that know no Trusted Types do take markup: then the policy alone keeps its scripts from running.
    const known = await page.evaluate(() => "trustedTypes" in globalThis);
    assert.deepEqual(taken.filter((name) => known || !["innerHTML", "Worker"].includes(name)), []);
  });

  test("the site works from a server, and asks it for nothing but itself", async (browser) => {
    const served = await site(dist("site"));
    const page = await browser.open(`${served.address}/`);
    await page.drop(...write({ "CTLFile.tlv": LIST }));
    await page.settles(1);
    await page.part("verdict-word").reads("Signature valid");
    const { complaints, refusals, requests } = await page.heard();
    await served.close();
    assert.deepEqual({ complaints, refusals }, { complaints: [], refusals: [] });
    assert.deepEqual(requests.filter((url) => !url.startsWith(`${served.address}/`)), []);
    assert.deepEqual([...new Set(served.asked)].sort(), ["/", "/page.js"]);
  });
});
