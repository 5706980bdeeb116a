// What one takes away: the summary for a ticket, a list as CUCM prints it, and the whole report.
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { plain } from "../escape.ts";
import { reportDocument } from "../report.ts";
import { fileName, save } from "../save.ts";
import { MARKDOWN, PLAIN } from "../style.ts";
import { summary } from "../summary.ts";
import type { Report } from "../types.ts";
import { words } from "../words.ts";
import { copyButton } from "./copy.ts";

export function actionsView(item: Item, report: Report, face: Face): TemplateResult {
  const saveReport = async () => {
    const full = await face.desk.fullReport(item);
    if (full) save(fileName([item.name], "json"), JSON.stringify(full, null, 2), "application/json");
  };
  const printed = async () => (await face.desk.showCtl(item)) ?? "";
  return html`${copyView("summary", "page-summary", () => summary(item, report, PLAIN, face.desk), item, face)}
    ${copyView("markdown", "page-summary", () => summary(item, report, MARKDOWN, face.desk), item, face)}
    ${report.content.kind === "trustList" ? copyView("show-ctl", "page-printed", printed, item, face) : nothing}
    <button type="button" part="save-json" aria-label=${words("page-save-json-name")} @click=${saveReport}>
      ${words("page-save-json")}
    </button>
    ${reportButton("save-report", words("page-report"), words("page-report-of", { name: plain(item.name) }), [item], face)}`;
}

/** Of all that is there. */
export function reportAllView(face: Face): unknown {
  const { desk } = face;
  const ready = desk.items.filter(({ state }) => state.kind === "ready");
  if (ready.length < 2 && desk.comparing.result === null) return nothing;
  const name = words("page-report-all");
  return reportButton("save-report-all", name, name, ready, face, true);
}

function reportButton(part: string, label: string, name: string, items: readonly Item[], { desk }: Face, related = false): TemplateResult {
  const pressed = async () => {
    const names = items.length === 1 ? [items[0]!.name, "report"] : ["ctl-inspector", "report"];
    save(fileName(names, "html"), await reportDocument(items, desk, related), "text/html;charset=utf-8");
  };
  return html`<button type="button" part=${part} aria-label=${name} @click=${pressed}>${label}</button>`;
}

function copyView(form: string, called: string, text: () => string | Promise<string>, item: Item, face: Face): unknown {
  const [label, name] = [words(`page-copy-${form}`), words(called)];
  const refused = async () => face.desk.showUncopied(item, name, await text());
  return copyButton({ label, name, part: `copy-${form}`, text, face, refused });
}

/** The text itself, selected, where the browser does not let the page copy it. */
export function uncopiedView({ uncopied }: Item): unknown {
  if (uncopied === null) return nothing;
  const { name, text } = uncopied;
  return html`<textarea readonly rows="12" part="summary" aria-label=${name} .value=${text} ${ref(focus)}></textarea>`;
}

/** For a text that is to be copied by hand. */
export function focus(element: Element | undefined): void {
  // Its value is set after this.
  if (element instanceof HTMLTextAreaElement) queueMicrotask(() => (element.focus(), element.select()));
}
