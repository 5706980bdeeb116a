// The way in: what to drop, the file chooser, the box for text, the example.
import { html, nothing, type TemplateResult } from "lit";
import { words } from "../words.ts";
import { pasteView } from "./paste.ts";

export interface Doors {
  chosen(files: File[]): void;
  /** Opens the box for text, or closes it. */
  pasting(open: boolean): void;
  pasted(text: string): void;
  example(): void;
  clear(): void;
}

/** Large while the desk is empty, one line afterwards. `out` is what leads out again. */
export function dropView(empty: boolean, dragging: boolean, pasting: boolean, doors: Doors, out: unknown): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    doors.chosen([...(input.files ?? [])]);
    // Emptied, so that the same file can be chosen again.
    input.value = "";
  };
  return html`<section class="drop ${empty ? "empty" : ""} ${dragging ? "dragging" : ""}" part="drop"
    aria-label=${words("page-drop-label")}>
    ${empty ? html`<p class="lead" part="lead">${words("page-drop")}</p>` : nothing}
    <div class="doors">
      <span class="chooser">
        <input type="file" multiple id="files" part="file-input" @change=${chosen} />
        <label for="files" class="button" part="choose">${words("page-choose")}</label>
      </span>
      <button type="button" id="paste-text" part="paste-text" aria-expanded=${pasting} @click=${() => doors.pasting(!pasting)}>
        ${words("page-paste")}
      </button>
      <button type="button" part="example" @click=${() => doors.example()}>${words("page-example")}</button>
      ${empty
        ? nothing
        : html`${out} <button type="button" part="clear" @click=${() => doors.clear()}>${words("page-clear")}</button>`}
    </div>
    ${pasteView(pasting, () => doors.pasting(false), (text) => doors.pasted(text))}
    ${empty ? html`<p class="also" part="also">${words("page-drop-also")}</p>` : nothing}
  </section>`;
}
