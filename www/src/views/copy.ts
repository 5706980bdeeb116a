// A button that copies a text, and says on itself whether it did.
import { html, nothing, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import type { Face } from "../desk.ts";
import { words } from "../words.ts";

export interface Copy {
  /** What stands on the button; "copy" unless told. */
  label?: string;
  /** What is copied, for those who listen. */
  name: string;
  part: string;
  text(): string | Promise<string>;
  face: Face;
  /** Where the browser forbids it: puts the text before the reader, selected. */
  refused(button: HTMLElement): unknown;
}

/** How long the button says it. */
const SHOWN = 2_000;

/** What is said of it, on the button and to those who listen. */
const COPIED = { button: "page-copied-now", heard: "page-copied" };
const NOT_COPIED = { button: "page-not-copied-now", heard: "page-not-copied" };

class CopyDirective extends AsyncDirective {
  #copy!: Copy;
  #outcome: typeof COPIED | null = null;

  render(copy: Copy): TemplateResult {
    this.#copy = copy;
    const { label, name, part } = copy;
    const shown = this.#outcome ? words(this.#outcome.button) : (label ?? words("page-copy"));
    const pressed = (event: Event) => void this.#press(event.currentTarget as HTMLElement);
    return html`<button type="button" class=${label ? "" : "link"} part=${part}
      aria-label=${label || this.#outcome ? nothing : words("page-copy-name", { name })} @click=${pressed}>${shown}</button>`;
  }

  async #press(button: HTMLElement): Promise<void> {
    const { text, name, face, refused } = this.#copy;
    try {
      await write(text());
      this.#say(COPIED);
    } catch {
      await refused(button);
      this.#say(NOT_COPIED);
    }
    face.announce(words((this.#outcome ?? COPIED).heard, { name }));
    setTimeout(() => this.#say(null), SHOWN);
  }

  #say(outcome: typeof COPIED | null): void {
    this.#outcome = outcome;
    this.setValue(this.render(this.#copy));
  }
}

export const copyButton = directive(CopyDirective);

/** A text that is still to come is promised: an engine may take nothing that was not there when the button was pressed. */
function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === "string") return navigator.clipboard.writeText(text);
  const blob = text.then((text) => new Blob([text], { type: "text/plain" }));
  return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}

/** Selects what is copied, where the browser will not. */
export function select(element: Element | null | undefined): void {
  if (element) getSelection()?.selectAllChildren(element);
}
