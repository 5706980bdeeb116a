// What the keys do, in a dialogue of the browser's own: it takes the focus, keeps it, and gives it back.
import { html, type TemplateResult } from "lit";
import { words } from "../words.ts";

/** Keys as they stand on keyboards, and what each does, from the page to its parts. */
const KEYS: [keys: string[], does: string][] = [
  [["Tab", "Shift+Tab"], "next"],
  [["Enter", "Space"], "press"],
  [["Ctrl+V"], "paste"],
  [["Ctrl+Enter"], "add"],
  [["Escape"], "escape"],
  [["←", "→"], "text"],
  [["↑", "↓", "←", "→", "Page Up", "Page Down"], "bytes"],
  [["Home", "End"], "ends"],
  [["Shift+↑", "Shift+→"], "select"],
  [["?"], "keys"],
];

export interface KeysDoors {
  /** Whether the key ? opens this. */
  listening: boolean;
  listen(yes: boolean): void;
}

export function keysView({ listening, listen }: KeysDoors): TemplateResult {
  const changed = (event: Event) => listen((event.currentTarget as HTMLInputElement).checked);
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">${words("page-keys")}</h2>
    <dl>
      ${KEYS.map(
        ([keys, does]) => html`<div>
          <dt>${keys.map((key, place) => html`${place > 0 ? " " : ""}<kbd>${key}</kbd>`)}</dt>
          <dd>${words(`page-keys-${does}`)}</dd>
        </div>`,
      )}
    </dl>
    <form method="dialog">
      <label><input type="checkbox" id="keys-listen" .checked=${listening} @change=${changed} /> ${words("page-keys-listen")}</label>
      <button id="keys-close" autofocus>${words("page-keys-close")}</button>
    </form>
  </dialog>`;
}

/** Whether the key is meant for the page, and not for what it is typed into. */
export function asksForKeys(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  const typing = target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=file])"));
  return event.key === "?" && !typing && !event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.metaKey;
}
