// Something on the page, found anew each time it is used: the page may have drawn itself again in between.
import { Key } from "selenium-webdriver";
import { pause } from "./launch.js";

const PATIENCE = 10_000;

export class Thing {
  #page;
  #find;
  #what;

  constructor(page, what, find) {
    this.#page = page;
    this.#what = what;
    this.#find = find;
  }

  /** The parts of this name inside this thing. */
  part(name, where) {
    const css = selector(name, where);
    return new Thing(this.#page, `${css} in ${this.#what}`, async () => {
      const [inside] = await this.#find();
      return inside ? inside.findElements({ css }) : [];
    });
  }

  /** What matches a CSS selector inside this thing, for what has no part's name. */
  inside(css) {
    return new Thing(this.#page, `${css} in ${this.#what}`, async () => {
      const [inside] = await this.#find();
      return inside ? inside.findElements({ css }) : [];
    });
  }

  /** The one at this place, counted from 0; from the end where negative. */
  at(place) {
    return new Thing(this.#page, `${this.#what}[${place}]`, async () => {
      const one = (await this.#find()).at(place);
      return one ? [one] : [];
    });
  }

  /** How many there are now. */
  async count() {
    return (await this.#find()).length;
  }

  /** Waits until there are so many; `patience` in milliseconds, where the page has much to do. */
  async counts(wanted, patience) {
    const complaint = async () => `${await this.count()} of ${this.#what}, not ${wanted}`;
    await this.#until(async () => ((await this.count()) === wanted ? true : undefined), complaint, patience);
  }

  /** The text that is to be seen. */
  text() {
    return this.#do((element) => element.getText());
  }

  /** The visible texts of all. */
  async texts() {
    return Promise.all((await this.#find()).map((element) => element.getText()));
  }

  /** Waits until the text passes; resolves to it. */
  reads(wanted) {
    const passes = (text) => (wanted instanceof RegExp ? wanted.test(text) : text === wanted);
    let last;
    return this.#until(
      async () => (passes((last = await this.text())) ? last : undefined),
      () => `${this.#what} reads ${JSON.stringify(last)}, not ${wanted}`,
    );
  }

  attribute(name) {
    return this.#do((element) => element.getAttribute(name));
  }

  /** What the engine tells a screen reader that this is. */
  role() {
    return this.#do((element) => element.getAriaRole());
  }

  /** What the engine tells a screen reader that this is called. */
  name() {
    return this.#do((element) => element.getAccessibleName());
  }

  /** Presses it with the pointer. */
  press() {
    return this.#do((element) => element.click());
  }

  /** Types into it. */
  type(text) {
    return this.#do((element) => element.sendKeys(text));
  }

  /** Empties a text field by keyboard: what is not typed away makes no event in some engines. */
  empty() {
    const command = process.platform === "darwin" ? Key.COMMAND : Key.CONTROL;
    return this.#do((element) => element.sendKeys(Key.chord(command, "a"), Key.DELETE));
  }

  /** Gives files to a file chooser. */
  choose(paths) {
    return this.#do((element) => element.sendKeys(paths.join("\n")));
  }

  /** What the driver calls it now. */
  element() {
    return this.#do(async (element) => element);
  }

  /** Its place in the window: { x, y, width, height }. */
  place() {
    return this.#do((element) => element.getRect());
  }

  async #do(act) {
    return this.#until(
      async () => {
        const [element] = await this.#find();
        return element && { done: await act(element) };
      },
      () => `there is no ${this.#what}`,
    ).then(({ done }) => done);
  }

  /** Tries again while the page draws, until `attempt` gives something. */
  async #until(attempt, complaint, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (;;) {
      let late;
      try {
        const result = await attempt();
        if (result !== undefined) return result;
      } catch (error) {
        // Drawn again, or not there yet.
        if (!/stale|no such element|not interactable|detached/i.test(`${error.name} ${error.message}`)) throw error;
        late = error;
      }
      if (Date.now() > end) throw new Error(late ? `${this.#what}: ${late.message}` : await complaint());
      await pause(20);
    }
  }
}

/** `selector("finding", { code: "x" })`: a part whose data-code is x. */
export function selector(part, where = {}) {
  const data = Object.entries(where).map(([name, value]) => `[data-${name}="${value}"]`);
  return `[part~="${part}"]${data.join("")}`;
}
