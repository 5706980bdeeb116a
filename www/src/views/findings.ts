// What to look at: each finding's sign and word, its sentence, and where it was seen.
import { html, nothing, type TemplateResult } from "lit";
import { type Face, type Item, PAGE } from "../desk.ts";
import type { Finding, Report, Severity } from "../types.ts";
import { known, words } from "../words.ts";
import { hexView } from "./hex.ts";
import { recordKey } from "./records.ts";
import { range, say } from "./value.ts";

const SIGNS: Record<Severity, string> = { error: "✗", warning: "!", note: "·" };
const ORDER: Severity[] = ["error", "warning", "note"];

export function findingsView(item: Item, report: Report, face: Face): TemplateResult {
  const all = ORDER.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  const left = all.length - item.findings;
  const more = () => face.desk.moreFindings(item);
  return html`<div class="findings" part="findings" aria-labelledby="findings-${item.key}">
    <h3 id="findings-${item.key}">${words("page-findings")}</h3>
    ${all.length === 0
      ? html`<p part="no-findings">${words("page-no-findings")}</p>`
      : html`<ul role="list">
          ${all.slice(0, item.findings).map((finding) => findingView(item, finding, face))}
        </ul>`}
    ${left > 0
      ? html`<button type="button" class="link" part="more-findings" @click=${more}>
          ${words("page-more-findings", { next: Math.min(PAGE, left), left })}
        </button>`
      : nothing}
  </div>`;
}

function findingView(item: Item, finding: Finding, face: Face): TemplateResult {
  const { code, severity, values } = finding;
  const id = `finding-${code}`;
  return html`<li class="finding ${severity}" part="finding" data-code=${code} data-severity=${severity}>
    <span class="sign" aria-hidden="true">${SIGNS[severity]}</span>
    <div>
      <p>
        <strong>${words(`page-severity-${severity}`)}</strong>
        <span>${say(id, { ...values, record: finding.record ?? 0 })}</span>
      </p>
      ${["why", "do"].map((more) => (known(`${id}.${more}`) ? html`<p>${say(`${id}.${more}`, values)}</p>` : nothing))}
      ${placeView(item, finding, face)}
    </div>
  </li>`;
}

/** Where it was seen: the record, which opens, and the bytes, which are shown. */
function placeView(item: Item, { span, record }: Finding, face: Face): unknown {
  const button = record != null && record <= item.records.length ? recordButton(item, record, face) : nothing;
  if (!span && button === nothing) return nothing;
  const empty = span != null && span.end <= span.start;
  return html`<div class="place" part="place">
    ${button} ${span ? (empty ? html`<span>${range(span)}</span>` : hexView(item, span, face)) : nothing}
  </div>`;
}

function recordButton(item: Item, index: number, face: Face): TemplateResult {
  const show = async (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    face.desk.toggle(item, recordKey(index), true);
    const record = root.getElementById(`${recordKey(index)}-${item.key}`);
    record?.scrollIntoView({ block: "nearest" });
    record?.querySelector("summary")?.focus();
  };
  return html`<button type="button" class="link" @click=${show}>${words("page-to-record", { record: index })}</button>`;
}
