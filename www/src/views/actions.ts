// What one takes away: the summary for a ticket, and the whole report.
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Face, Item } from "../desk.ts";
import { fileName, save } from "../save.ts";
import { MARKDOWN, PLAIN, summary, type Style } from "../summary.ts";
import type { Report } from "../types.ts";
import { words } from "../words.ts";
import { copyButton } from "./copy.ts";

export function actionsView(item: Item, report: Report, face: Face): TemplateResult {
  const saveReport = async () => {
    const full = await face.desk.fullReport(item);
    if (full) save(fileName([item.name], "json"), JSON.stringify(full, null, 2), "application/json");
  };
  return html`${copyView("summary", PLAIN, item, report, face)} ${copyView("markdown", MARKDOWN, item, report, face)}
    <button type="button" part="save-json" aria-label=${words("page-save-json-name")} @click=${saveReport}>
      ${words("page-save-json")}
    </button>`;
}

function copyView(form: string, style: Style, item: Item, report: Report, face: Face): unknown {
  const label = words(`page-copy-${form}`);
  const text = () => summary(item, report, style);
  const refused = () => face.desk.showUncopied(item, text());
  return copyButton({ label, name: words("page-summary"), part: `copy-${form}`, text, face, refused });
}

/** The summary itself, selected, where the browser does not let the page copy it. */
export function uncopiedView({ uncopied }: Item): unknown {
  if (uncopied === null) return nothing;
  return html`<textarea readonly rows="12" part="summary" aria-label=${words("page-summary")} .value=${uncopied} ${ref(focus)}></textarea>`;
}

function focus(element: Element | undefined): void {
  // Its value is set after this.
  if (element instanceof HTMLTextAreaElement) queueMicrotask(() => (element.focus(), element.select()));
}
