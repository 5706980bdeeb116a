// What WebDriver's classic half does not offer: scripts in the page's own realm, the console, refusals, requests.
// All of it is WebDriver BiDi, in every engine alike.

/** Runs in the page before anything of it does. Says what the policy refused; engines log that in different places. */
const WATCH = `(send) => {
  const told = (event) => send(JSON.stringify({
    directive: event.effectiveDirective, blocked: event.blockedURI, sample: event.sample,
  }));
  addEventListener("securitypolicyviolation", told, true);
}`;

export class Wire {
  #bidi;
  /** Complaints of the console: errors, warnings, exceptions that nobody caught. */
  complaints = [];
  /** What a Content-Security-Policy refused. */
  refusals = [];
  /** Addresses that were asked for, over any scheme that leaves the page. */
  requests = [];

  static async connect(driver) {
    const wire = new Wire();
    wire.#bidi = await driver.getBidi();
    wire.#bidi.socket.on("message", (text) => wire.#hear(JSON.parse(text)));
    const events = ["log.entryAdded", "network.beforeRequestSent", "network.fetchError", "script.message"];
    await wire.send("session.subscribe", { events });
    await wire.send("script.addPreloadScript", {
      functionDeclaration: WATCH,
      arguments: [{ type: "channel", value: { channel: "refusals" } }],
    });
    return wire;
  }

  async send(method, params) {
    const answer = await this.#bidi.send({ method, params });
    if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result;
  }

  /** Calls `run` in the page's own realm, where the page's policy holds; arguments and result as JSON. */
  async call(context, run, args) {
    const declaration = `async (json) => JSON.stringify(await (${run})(...JSON.parse(json)))`;
    return this.#result(
      await this.send("script.callFunction", {
        functionDeclaration: declaration,
        arguments: [{ type: "string", value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
        userActivation: true,
      }),
    );
  }

  /** Runs the text of a script in the page's own realm. */
  async run(context, expression) {
    await this.#result(await this.send("script.evaluate", { expression: `${expression};0`, target: { context }, awaitPromise: false }));
  }

  #result({ type, result, exceptionDetails }) {
    if (type === "exception") throw new Error(`in the page: ${exceptionDetails.text}`);
    return result.type === "string" ? JSON.parse(result.value) : undefined;
  }

  #hear({ method, params }) {
    if (method === "log.entryAdded") {
      if (["error", "warn"].includes(params.level)) this.complaints.push(`${params.level}: ${params.text}`);
    } else if (method === "script.message" && params.channel === "refusals") {
      this.refusals.push(JSON.parse(params.data.value));
    } else if (method === "network.beforeRequestSent") {
      const { url } = params.request;
      // The page itself is not a request of the page's; data: and blob: reach nothing.
      if (params.navigation === null && !/^(data|blob):/.test(url)) this.requests.push(url);
    }
  }

  /** Forgets what was heard, and returns it. */
  take() {
    const { complaints, refusals, requests } = this;
    this.complaints = [];
    this.refusals = [];
    this.requests = [];
    return { complaints, refusals, requests };
  }
}
