// The header and the records, each one line until it is opened.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type Face, type Item, PAGE } from "../desk.ts";
import { functionName, recordName } from "../phrases.ts";
import type { HeaderReport, RecordReport, Report, Span } from "../types.ts";
import { day, number, words } from "../words.ts";
import { certificateView } from "./certificate.ts";
import { fieldsView } from "./fields.ts";
import { foundCountView, foundView } from "./found.ts";
import { hexView } from "./hex.ts";
import { recordKey } from "./keys.ts";
import { brief, range } from "./value.ts";

export function recordsView(item: Item, report: Report, face: Face): TemplateResult {
  const { header, recordCount } = report;
  return html`<div class="records" part="records" aria-labelledby="records-${item.key}">
    <h3 id="records-${item.key}">${words("page-records", { count: recordCount })}</h3>
    <ol role="list">
      ${header ? headerView(item, header, face) : nothing}
      ${repeat(item.records, (record) => record.index, (record) => recordView(item, report, record, face))}
      ${moreView(item, recordCount, face)} ${report.rest.map((span) => restView(item, span, face))}
      ${report.content.kind === "signedFile" ? payloadView(item, report.content, face) : nothing}
    </ol>
  </div>`;
}

function headerView(item: Item, header: HeaderReport, face: Face): TemplateResult {
  const length = header.span.end - header.span.start;
  const summary = html`<span class="line">
    <span>${words("page-header")}</span> <span class="place">${words("page-bytes", { count: length })}</span>
  </span>`;
  return disclosure(item, "header", "header", summary, face, () => fieldsView(item, header.fields, header.raw, face));
}

function recordView(item: Item, report: Report, record: RecordReport, face: Face): TemplateResult {
  const { index, x509, span } = record;
  const signs = record.signs
    ? html`<strong class="signs" part="signs">${words("page-signs")}</strong>`
    : nothing;
  const until = x509
    ? html`<span class="place" part="until">${words("page-until", { date: day(x509.notAfter) })}</span>`
    : nothing;
  const summary = html`<span class="line"
    ><span class="record-number">${number(index)}</span>
    <span class="record-function">${functionName(record)}</span>
    <span class="record-name">${brief(recordName(record))}</span> ${signs} ${until} ${foundCountView(report, index)}</span
  >`;
  return disclosure(item, recordKey(index), "record", summary, face, () => [
    foundView(item, report, index, face),
    certificateView(item, record, face),
    html`<div class="part-head">
      <h4>${words("page-fields")}</h4>
      <span class="place">${words("page-raw-place", { length: span.end - span.start, range: range(span) })}</span>
    </div>`,
    fieldsView(item, record.fields, record.raw, face),
  ]);
}

/** One line that opens; what it holds is drawn only while it is open. */
function disclosure(
  item: Item,
  name: string,
  part: string,
  summary: TemplateResult,
  face: Face,
  content: () => unknown,
): TemplateResult {
  const open = item.open.has(name);
  const toggled = (event: Event) => face.desk.toggle(item, name, (event.currentTarget as HTMLDetailsElement).open);
  return html`<li>
    <details part=${part} id="${name}-${item.key}" ?open=${open} @toggle=${toggled}>
      <summary>${summary}</summary>
      ${open ? content() : nothing}
    </details>
  </li>`;
}

function moreView(item: Item, count: number, face: Face): unknown {
  const left = count - item.records.length;
  if (left <= 0) return nothing;
  const more = () => void face.desk.moreRecords(item);
  return html`<li>
    <button type="button" class="link" part="more-records" @click=${more}>
      ${words("page-more-records", { next: Math.min(PAGE, left), left })}
    </button>
  </li>`;
}

function restView(item: Item, span: Span, face: Face): TemplateResult {
  return html`<li class="rest" part="rest">${hexView(item, span, face, words("page-rest", { range: range(span) }))}</li>`;
}

function payloadView(item: Item, { payload, encrypted }: { payload: Span; encrypted: boolean }, face: Face): TemplateResult {
  const label = words(encrypted ? "page-payload-encrypted" : "page-payload", { range: range(payload) });
  return html`<li class="rest" part="payload">${hexView(item, payload, face, label)}</li>`;
}
