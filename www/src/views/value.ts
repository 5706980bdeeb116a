// Text that comes from a file, wherever it is drawn: escaped, marked, kept from reordering its neighbours, cut when long.
import { html, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { CUT, cut, needsCare, segments } from "../escape.ts";
import { number, words, type Values } from "../words.ts";

function draw(text: string): unknown[] {
  return segments(text).map(({ text, escaped }) =>
    escaped ? html`<mark part="escape" title=${words("page-escaped")}>${text}</mark>` : text,
  );
}

/** A value that remembers whether all of it is shown. */
class ValueDirective extends AsyncDirective {
  #text = "";
  #all = false;

  render(text: string): TemplateResult {
    if (text !== this.#text) this.#all = false;
    this.#text = text;
    const long = text.length > CUT;
    return html`<bdi class="value">${draw(long && !this.#all ? cut(text) : text)}</bdi>${long ? this.#button() : ""}`;
  }

  #button(): TemplateResult {
    const toggle = () => {
      this.#all = !this.#all;
      this.setValue(this.render(this.#text));
    };
    const label = this.#all ? words("page-show-less") : words("page-show-all", { count: this.#text.length });
    return html`${this.#all ? "" : "…"} <button type="button" class="link" part="show-all" @click=${toggle}>${label}</button>`;
  }
}

/** Text from a file, in the fixed-width face. */
export const value = directive(ValueDirective);

/** The same where there is no room for a button: in a line that opens, or one that is read aloud. */
export function brief(text: string): TemplateResult {
  return html`<bdi class="value">${draw(text.length > CUT ? `${cut(text)}…` : text)}</bdi>`;
}

/** Values that are names as CUCM prints them. */
const NAMES = ["name", "signer", "serial", "file", "character", "typed", "meant", "digit"];

/** A sentence. Names in it are drawn as values, and so is any text in it that needs care. */
export function say(id: string, values: Values = {}): unknown {
  const names: string[] = [];
  const marked = Object.fromEntries(
    Object.entries(values).map(([key, text]) => {
      const own = typeof text === "string" && (NAMES.includes(key) || needsCare(text));
      // Private-use characters never pass `needsCare`, so they stand for nothing but these places.
      return [key, own ? `\u{E000}${names.push(text) - 1}\u{E001}` : text];
    }),
  );
  return words(id, marked)
    .split(/\u{E000}(\d+)\u{E001}/u)
    .map((part, place) => (place % 2 ? value(names[Number(part)] ?? "") : part));
}

/** Digits in groups of four: one value to the ear and to the clipboard, parts to the eye. */
export function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, "$1 ");
}

/** Bytes `start` to the one before `end`, as people count them in a hex editor. */
export function range({ start, end }: { start: number; end: number }): string {
  const values = { start: number(start), end: number(end - 1) };
  return words(end - start > 1 ? "page-bytes-range" : "page-byte-at", values);
}
