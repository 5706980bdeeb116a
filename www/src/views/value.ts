// Text that comes from a file, wherever it is drawn: escaped, marked, kept from reordering its neighbours, cut when long.
import { html, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { CUT, cut, segments } from "../escape.ts";
import { sentence } from "../sentence.ts";
import { number, words, type Values } from "../words.ts";

/** Text as it may be shown; one of many `lines` keeps them. */
export function draw(text: string, lines = false): unknown[] {
  return segments(text, lines).map(({ text, escaped }) =>
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

/** Text that is a command or a field name, in the fixed-width face. */
export function code(text: string): TemplateResult {
  return html`<code>${draw(text)}</code>`;
}

/** A sentence. Names in it are drawn as values, and so is any text in it that needs care. */
export function say(id: string, values: Values = {}, command = code): unknown {
  return sentence(id, values).map(({ kind, text }) =>
    kind === "text" ? joined(text) : kind === "name" ? value(text) : command(text),
  );
}

/** A particle stays with the bracket before it: browsers take that for the end of a word. */
function joined(text: string): string {
  return text.replace(/\)(?=\p{Script=Hangul})/gu, ")\u2060");
}

/** A sentence in one line that holds nothing to press. */
export function sayBriefly(id: string, values: Values): unknown {
  return sentence(id, values).map(({ kind, text }) => (kind === "text" ? text : brief(text)));
}

/** Bytes `start` to the one before `end`, as people count them in a hex editor. */
export function range({ start, end }: { start: number; end: number }): string {
  const values = { start: number(start), end: number(end - 1) };
  return words(end - start > 1 ? "page-bytes-range" : "page-byte-at", values);
}
