// One running browser: opens pages, says what it heard, goes away.
import { launch } from "./launch.js";
import { Page } from "./page.js";
import { Wire } from "./wire.js";

export class Session {
  static async start(engine) {
    const { driver, downloads, stop } = await launch(engine);
    const session = new Session(engine, driver, downloads, stop);
    try {
      session.wire = await Wire.connect(driver);
      return session;
    } catch (error) {
      await stop();
      throw error;
    }
  }

  #system = {};

  constructor(engine, driver, downloads, stop) {
    this.engine = engine;
    this.driver = driver;
    /** Where the browser saves what a page gives out. */
    this.downloads = downloads;
    this.stop = stop;
    // Two commands of one engine each, beside the standard.
    const executor = driver.getExecutor();
    const vendor = engine.browser === "MicrosoftEdge" ? "ms" : "goog";
    executor.defineCommand("devtools", "POST", `/session/:sessionId/${vendor}/cdp/execute`);
    executor.defineCommand("setContext", "POST", "/session/:sessionId/moz/context");
  }

  get isChromium() {
    return this.engine.engine === "Chromium";
  }

  /** Opens an address in a tab of its own; the one before is closed. */
  async open(address) {
    const before = await this.driver.getWindowHandle();
    await this.driver.switchTo().newWindow("tab");
    const context = await this.driver.getWindowHandle();
    await this.driver.switchTo().window(before);
    await this.driver.close();
    await this.driver.switchTo().window(context);
    await this.heard();
    await this.driver.get(address);
    return new Page(this, context);
  }

  async devtools(cmd, params) {
    return this.#execute("devtools", { cmd, params });
  }

  /** What the system is like, beside what it was told before: `{ "forced-colors": "active" }`, `{ media: "print" }`. */
  async emulates(changes) {
    Object.assign(this.#system, changes);
    const { media = "", ...features } = this.#system;
    await this.devtools("Emulation.setEmulatedMedia", { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  }

  async prefers(scheme) {
    if (this.isChromium) return this.emulates({ "prefers-color-scheme": scheme });
    // Firefox has no emulation for tests; its own setting for web content does the same.
    await this.#execute("setContext", { context: "chrome" });
    try {
      await this.driver.executeScript(
        "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])",
        scheme === "dark" ? 0 : 1,
      );
    } finally {
      await this.#execute("setContext", { context: "content" });
    }
  }

  async #execute(name, parameters) {
    const { Command } = await import("selenium-webdriver/lib/command.js");
    return this.driver.execute(new Command(name).setParameters(parameters));
  }

  /** Forgets what was heard so far, and returns it. */
  async heard() {
    const { complaints, refusals, requests } = this.wire.take();
    if (this.isChromium) {
      // Network errors and refusals stand in Chromium's own log alone.
      const entries = await this.driver.manage().logs().get("browser");
      complaints.push(...entries.filter(({ level }) => level.value >= 900).map(({ message }) => message));
    }
    return { complaints, refusals, requests };
  }
}
