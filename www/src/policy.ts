// The one place that turns text into something the browser runs. Pages under `require-trusted-types-for 'script'`
// accept a worker's address only from a Trusted Types policy, and this is the project's only one, named
// `ctl-inspector`. It accepts `blob:` addresses alone, which only this page can make.

/** As much of Trusted Types as is needed here; TypeScript's own library does not know them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Where Trusted Types are unknown the address passes through the same check as plain text. */
function makePolicy(): { createScriptURL(url: string): string } {
  const rules = {
    createScriptURL(url: string): string {
      if (!url.startsWith("blob:")) throw new TypeError(`not a blob address: ${url}`);
      return url;
    },
  };
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return trustedTypes ? trustedTypes.createPolicy("ctl-inspector", rules) : rules;
}

let policy: ReturnType<typeof makePolicy> | undefined;

/** Starts a worker that runs `script`. Throws where the browser or the page's policy refuses. */
export function startWorker(script: string): Worker {
  policy ??= makePolicy();
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(policy.createScriptURL(url));
  // Not before the worker has spoken: an engine may read the script late.
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
