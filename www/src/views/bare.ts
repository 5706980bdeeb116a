// Where WebAssembly is switched off: why nothing is read, which settings do that, and what is left: the size of a file, its
// checksums, and a phone's beside them.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import type { Sum } from "../sums.ts";
import { words } from "../words.ts";
import { sumsView } from "./checksums.ts";
import { phoneView } from "./phone.ts";
import { say } from "./value.ts";

/** Who switches it off, and where it is switched on. */
const SETTINGS = ["apple", "chromium", "firefox", "tor", "site"];

/** Once for the page. */
export function refusedView(message: string): TemplateResult {
  return html`<div class="refused" part="refused">
    <p class="failed" role="alert">
      <span class="sign" aria-hidden="true">✗</span><span>${say("page-refused", { message })}</span>
    </p>
    <p>${words("page-refused-left")}</p>
    <h2>${words("page-refused-settings")}</h2>
    <ul role="list">${SETTINGS.map((setting) => html`<li>${say(`page-refused-${setting}`)}</li>`)}</ul>
    <p>${say("page-refused-command")}</p>
  </div>`;
}

/** For each file. */
export function bareView(item: Item, sums: readonly Sum[] | null, face: Face): TemplateResult {
  return html`<p part="bare">${words(sums ? "page-bare" : "page-bare-nothing")}</p>
    ${sums ? html`<div class="sums">${sumsView(item, sums, face)} ${phoneView(item, face, "page-bare-phone")}</div>` : nothing}`;
}
