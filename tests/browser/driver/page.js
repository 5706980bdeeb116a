// The vocabulary of the tests. What is behind each word is said here and nowhere else.
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { Key } from "selenium-webdriver";
import { pause } from "./launch.js";
import { Thing, selector } from "./thing.js";

const KEYS = {
  Tab: Key.TAB, Enter: Key.ENTER, Space: Key.SPACE, Escape: Key.ESCAPE,
  ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, ArrowUp: Key.ARROW_UP,
  Home: Key.HOME, End: Key.END, PageDown: Key.PAGE_DOWN, PageUp: Key.PAGE_UP,
};
const HELD = { Shift: Key.SHIFT, Control: Key.CONTROL };

export class Page {
  #session;
  #context;

  constructor(session, context) {
    this.#session = session;
    this.#context = context;
  }

  get engine() {
    return this.#session.engine.engine;
  }

  /** Whether folders can be dropped, see `drop`. */
  get dropsNatively() {
    return this.#session.isChromium;
  }

  /** Parts of <ctl-inspector>, by name and data attributes. */
  part(name, where) {
    const css = selector(name, where);
    return new Thing(this, css, async () => (await this.#shadow())?.findElements({ css }) ?? []);
  }

  /** What matches a CSS selector in the document around the element. */
  outside(css) {
    return new Thing(this, css, () => this.#session.driver.findElements({ css }));
  }

  async #shadow() {
    const [host] = await this.#session.driver.findElements({ css: "ctl-inspector" });
    return host?.getShadowRoot();
  }

  /**
   * Drops files, or a folder, on the page.
   *
   * In Chromium this is a native drop: the browser itself is handed the paths, as the desktop hands them. Firefox has no
   * such door for tests. There, script makes a DataTransfer of real File objects and dispatches the events of a drop:
   * the page's own way is the same, the browser's is not gone, and folders cannot be had. So each engine is tested with
   * the file chooser too, which is native in both.
   */
  async drop(...paths) {
    const { x, y, width, height } = await this.part("drop").place();
    const [left, top] = await this.evaluate(() => [scrollX, scrollY]);
    const at = { x: Math.round(x - left + width / 2), y: Math.round(y - top + height / 2) };
    if (this.#session.isChromium) {
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"]) await this.#session.devtools("Input.dispatchDragEvent", { type, ...at, data });
      return;
    }
    const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString("base64") }));
    await this.evaluate(dropSynthetically, files, at);
  }

  /** Chooses files as a reader does in the browser's own dialogue. */
  async choose(...paths) {
    await this.part("file-input").choose(paths);
  }

  /** Waits until so many inputs are on the desk and all of them are read. */
  async settles(items) {
    // A folder of lists takes a machine that has other work longer than one list does.
    const patience = 10_000 + 100 * items;
    await this.part("item").counts(items, patience);
    await this.part("item", { state: "reading" }).counts(0, patience);
  }

  /** Pastes text while nothing that could take it has the focus: through the clipboard, by keyboard. */
  async paste(text) {
    const command = process.platform === "darwin" ? Key.COMMAND : Key.CONTROL;
    const chord = (key) => this.#session.driver.actions().keyDown(command).sendKeys(key).keyUp(command).perform();
    await this.evaluate((text) => {
      const area = Object.assign(document.createElement("textarea"), { id: "to-copy", value: text });
      document.body.append(area);
      area.select();
    }, text);
    await chord("c");
    await this.evaluate(() => document.querySelector("#to-copy").remove());
    await chord("v");
  }

  /** What a reader would paste now: the text in the clipboard, through the keyboard. */
  async clipboard() {
    await this.evaluate(() => {
      const area = Object.assign(document.createElement("textarea"), { id: "to-paste" });
      document.body.append(area);
      area.focus();
    });
    const command = process.platform === "darwin" ? Key.COMMAND : Key.CONTROL;
    await this.#session.driver.actions().keyDown(command).sendKeys("v").keyUp(command).perform();
    return this.evaluate(() => {
      const area = document.querySelector("#to-paste");
      area.remove();
      return area.value;
    });
  }

  /** The one file that the page has given out: `{ name, bytes }`. Waits until all of it is there, and takes it away. */
  async saved() {
    const folder = this.#session.downloads;
    for (let tries = 0; tries < 500; tries += 1) {
      const names = readdirSync(folder);
      const unfinished = names.some((name) => /\.(part|crdownload|tmp)$|^\.(org|com)\./.test(name));
      const [name, ...others] = names;
      if (others.length > 0 && !unfinished) throw new Error(`more than one file: ${names.join(", ")}`);
      const bytes = name && !unfinished ? readFileSync(join(folder, name)) : Buffer.alloc(0);
      if (bytes.length > 0) {
        rmSync(join(folder, name));
        return { name, bytes };
      }
      await pause(20);
    }
    throw new Error(`nothing was saved; in the folder: ${readdirSync(folder).join(", ") || "nothing"}`);
  }

  /** Presses keys, by name or as text, wherever the focus is; "Shift+Tab" and "Control+Enter" hold one meanwhile. */
  async keys(...keys) {
    for (const key of keys) {
      const [, holding, name] = /^(?:(Shift|Control)\+)?([^]*)$/.exec(key);
      const [held, code] = [HELD[holding], KEYS[name] ?? name];
      const actions = this.#session.driver.actions();
      await (held ? actions.keyDown(held).sendKeys(code).keyUp(held) : actions.sendKeys(code)).perform();
    }
  }

  /** Moves the pointer onto a thing, pressing nothing. */
  async pointTo(thing) {
    const { driver } = this.#session;
    const element = await thing.element();
    await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    // From elsewhere: a pointer that is there already makes no move.
    await driver.actions().move({ x: 1, y: 1 }).move({ origin: element }).perform();
  }

  /** Presses the pointer at a place in the window; drags to another where there is one. */
  async pressAt(from, to = from) {
    const actions = this.#session.driver.actions().move(whole(from)).press();
    await (to === from ? actions : actions.move(whole(to))).release().perform();
  }

  /** What has the focus, inside the element too: its part, id, tag, text, and whether one can see that it has it. */
  focused() {
    return this.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body) return null;
      // A chooser draws its outline on the label that stands for it.
      const labels = [...(element.labels ?? [])];
      const outlined = [element, ...labels].some((each) => {
        const style = getComputedStyle(each);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      });
      const parent = element.closest("[part]");
      return {
        part: parent?.getAttribute("part") ?? null, id: element.id, tag: element.localName, outlined,
        text: (element.innerText || labels.map((label) => label.innerText).join(" ")).trim(),
      };
    });
  }

  /** Stops the page's clock at this time, in milliseconds since 1970. */
  setsClock(now) {
    return this.evaluate((now) => void (Date.now = () => now), now);
  }

  /** Runs a function in the page's own realm, under the page's policy. Arguments and result pass as JSON. */
  evaluate(run, ...args) {
    return this.#session.wire.call(this.#context, run.toString(), args);
  }

  /** Runs a script's text in the page's own realm. */
  run(text) {
    return this.#session.wire.run(this.#context, text);
  }

  /** The window's inner size, in CSS pixels. */
  async resize(width, height) {
    await this.#session.wire.send("browsingContext.setViewport", { context: this.#context, viewport: { width, height } });
    await this.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** What the system prefers: "light" or "dark". */
  async prefers(scheme) {
    await this.#session.prefers(scheme);
    const seen = () => this.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme);
    for (let tries = 0; !(await seen()); tries += 1) {
      if (tries === 50) throw new Error(`the browser does not follow to ${scheme}`);
      await pause(20);
    }
  }

  /** A picture of the window, or of the whole page, as PNG, when nothing moves on it any more. */
  async screenshot({ whole = false } = {}) {
    await this.evaluate(async () => {
      const roots = [document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      await Promise.allSettled(roots.flatMap((root) => root.getAnimations()).map(({ finished }) => finished));
    });
    const origin = whole ? "document" : "viewport";
    const { data } = await this.#session.wire.send("browsingContext.captureScreenshot", { context: this.#context, origin });
    return Buffer.from(data, "base64");
  }

  /** The page on paper, A4 upright, as PDF. */
  async print() {
    const paper = { context: this.#context, page: { width: 21, height: 29.7 } };
    const { data } = await this.#session.wire.send("browsingContext.print", paper);
    return Buffer.from(data, "base64");
  }

  /** Whether the engine can be told what the system is like, see `emulates`. */
  get emulating() {
    return this.#session.isChromium;
  }

  /** What the system is like: `{ "forced-colors": "active" }`, or `{ media: "print" }`; empty values end it. */
  emulates(changes) {
    return this.#session.emulates(changes);
  }

  /** Every node of the tree that assistive technology is given: `{ role, name }`. Chromium only. */
  async accessibilityTree() {
    const { nodes } = await this.#session.devtools("Accessibility.getFullAXTree", {});
    return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role?.value, name: name?.value ?? "" }));
  }

  /** What the console, the policy and the network have said since this was last asked: { complaints, refusals, requests }. */
  async heard() {
    // A turn of everybody's event loop, so that nothing is still on its way.
    await this.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    return this.#session.heard();
  }

  /** Loads another address in this page, or the same again. */
  async open(address) {
    await this.#session.driver.get(address);
  }
}

function whole({ x, y }) {
  return { x: Math.round(x), y: Math.round(y) };
}

function dropSynthetically(files, { x, y }) {
  const data = new DataTransfer();
  for (const { name, base64 } of files) {
    data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
  }
  let target = document.elementFromPoint(x, y);
  while (target?.shadowRoot?.elementFromPoint(x, y)) {
    const inner = target.shadowRoot.elementFromPoint(x, y);
    if (inner === target) break;
    target = inner;
  }
  for (const type of ["dragenter", "dragover", "drop"]) {
    const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y });
    target.dispatchEvent(event);
  }
}
