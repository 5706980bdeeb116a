// The way in: what to drop, the file chooser, the example.
import { html, nothing, type TemplateResult } from "lit";
import { words } from "../words.ts";

export interface Doors {
  chosen(files: File[]): void;
  example(): void;
  clear(): void;
}

/** Large while the desk is empty, one line afterwards. */
export function dropView(empty: boolean, dragging: boolean, doors: Doors): TemplateResult {
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
      <button type="button" part="example" @click=${() => doors.example()}>${words("page-example")}</button>
      ${empty
        ? nothing
        : html`<button type="button" part="clear" @click=${() => doors.clear()}>${words("page-clear")}</button>`}
    </div>
    ${empty ? html`<p class="also" part="also">${words("page-drop-also")}</p>` : nothing}
  </section>`;
}
