// What to look at: each finding's sign and word, its sentence, what it opens to, and where it was seen.
import { html, nothing, type TemplateResult } from "lit";
import { type Face, type Item, PAGE } from "../desk.ts";
import { type Found, allFound } from "../found.ts";
import { SIGNS, findingOf } from "../phrases.ts";
import type { Report } from "../types.ts";
import { words } from "../words.ts";
import { hexView } from "./hex.ts";
import { findingKey, recordKey, rootOf } from "./keys.ts";
import { range, say } from "./value.ts";
import { whyView } from "./why.ts";

/** Records that a finding leads to; one certificate stands in two or three. */
const LINKS = 8;

export function findingsView(item: Item, report: Report, face: Face): TemplateResult {
  const all = allFound(report);
  const left = all.length - item.findings;
  const more = () => face.desk.moreFindings(item);
  return html`<div class="findings" part="findings" aria-labelledby="findings-${item.key}">
    <h3 id="findings-${item.key}">${words("page-findings")}</h3>
    ${all.length === 0
      ? html`<p part="no-findings">${words("page-no-findings")}</p>`
      : html`<ul role="list">
          ${all.slice(0, item.findings).map((found) => findingView(item, found, face))}
        </ul>`}
    ${left > 0
      ? html`<button type="button" class="link" part="more-findings" @click=${more}>
          ${words("page-more-findings", { next: Math.min(PAGE, left), left })}
        </button>`
      : nothing}
  </div>`;
}

function findingView(item: Item, found: Found, face: Face): TemplateResult {
  const { code, severity } = found.finding;
  const [id, values] = findingOf(found.finding);
  return html`<li class="finding ${severity}" part="finding" id=${findingKey(item, found)} tabindex="-1"
    data-code=${code} data-severity=${severity}>
    <span class="sign" aria-hidden="true">${SIGNS[severity]}</span>
    <div>
      <p><strong>${words(`page-severity-${severity}`)}</strong> <span>${say(id, values)}</span></p>
      <div class="place" part="place">
        ${whyView(id, values, face)} ${recordsView(item, found, face)} ${bytesView(item, found, face)}
      </div>
    </div>
  </li>`;
}

/** The records that it speaks of; they open. */
function recordsView(item: Item, { records }: Found, face: Face): TemplateResult[] {
  const drawn = records.filter((record) => record <= item.records.length).slice(0, LINKS);
  return drawn.map((record) => {
    const show = (event: Event) => {
      face.desk.toggle(item, recordKey(record), true);
      const disclosure = rootOf(event).getElementById(`${recordKey(record)}-${item.key}`);
      disclosure?.scrollIntoView({ block: "nearest" });
      disclosure?.querySelector("summary")?.focus();
    };
    return html`<button type="button" class="link" part="to-record" @click=${show}>${words("page-to-record", { record })}</button>`;
  });
}

function bytesView(item: Item, { finding: { span } }: Found, face: Face): unknown {
  if (!span) return nothing;
  return span.end <= span.start ? html`<span>${range(span)}</span>` : hexView(item, span, face);
}
