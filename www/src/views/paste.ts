// Where text is pasted that came by no clipboard, or that somebody wants to see before it is read.
import { html, type TemplateResult } from "lit";
import { words } from "../words.ts";

/** Bytes of one text that are read: `MAX_TEXT` of the module. */
const LIMIT = 8 * 1024 * 1024;

/** Escape hides the box and keeps what is in it; cancelling empties it. */
export function pasteView(open: boolean, close: () => void, add: (text: string) => void): TemplateResult {
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    const area = areaOf(event);
    const { value } = area;
    area.form?.reset();
    add(value);
  };
  const cancelled = (event: Event) => {
    areaOf(event).form?.reset();
    close();
  };
  const typed = (event: Event) => {
    const area = areaOf(event);
    const long = area.value.length > LIMIT / 4 && new Blob([area.value]).size > LIMIT;
    area.setCustomValidity(long ? words("page-paste-too-long") : "");
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) areaOf(event).form?.requestSubmit();
    else return;
    event.preventDefault();
  };
  return html`<form class="paste" part="paste" ?hidden=${!open} @submit=${submitted} @keydown=${pressed} @input=${typed}>
    <label for="paste">${words("page-paste-label")}</label>
    <textarea id="paste" part="paste-input" rows="8" required spellcheck="false" autocomplete="off" autocapitalize="off"
      aria-describedby="paste-hint"></textarea>
    <p class="also" id="paste-hint">${words("page-paste-hint")}</p>
    <div class="doors">
      <button part="paste-add">${words("page-paste-add")}</button>
      <button type="button" part="paste-cancel" @click=${cancelled}>${words("page-cancel")}</button>
    </div>
  </form>`;
}

function areaOf(event: Event): HTMLTextAreaElement {
  return (event.currentTarget as HTMLElement).closest("form")!.querySelector("textarea")!;
}
