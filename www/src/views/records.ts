// The header and the records, each one line until it is opened.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type Face, PAGE, drawn } from "../desk.ts";
import { functionName, recordName } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { HeaderReport, RecordReport, Report, Span } from "../types.ts";
import { day, number, words } from "../words.ts";
import { certificateView, ofRecord } from "./certificate.ts";
import { derView } from "./der.ts";
import { fieldsView } from "./fields.ts";
import { foundCountView, foundView } from "./found.ts";
import { title } from "./heading.ts";
import { hexView } from "./hex.ts";
import { drawnKey, fieldKey, headerKey, recordKey } from "../keys.ts";
import { placeButton, marks } from "./marks.ts";
import { brief, range } from "./value.ts";

/** `others` is what else belongs to the list, each in a line of its own. */
export function recordsView(subject: Subject, face: Face, others: unknown = nothing): TemplateResult {
  const { header, id, item, part, records, recordCount } = subject;
  // Those of a text are all here, and drawn page by page; those of a file are here as far as they are drawn.
  const shown = part === null ? records : records.slice(0, drawn(item, drawnKey(subject, "records")));
  return html`<div class="records" part="records" aria-labelledby="records-${id}">
    ${title(subject, "records", words("page-records", { count: recordCount }))}
    <ol role="list">
      ${header ? headerView(subject, header, face) : nothing}
      ${repeat(shown, (record) => record.index, (record) => recordView(subject, record, face))}
      ${moreView(subject, recordCount - shown.length, face)} ${apartView(subject, shown.length, face)} ${others}
    </ol>
  </div>`;
}

/** One that the reader has come to by its bytes; those between are not drawn for it. */
function apartView(subject: Subject, shown: number, face: Face): unknown {
  const { apart } = subject.item;
  return apart && apart.index > shown ? recordView(subject, apart, face) : nothing;
}

/** What stands in a file beside header and records. */
export function othersView(subject: Subject, { content, rest }: Report, face: Face): unknown {
  return html`${rest.map((span) => restView(subject, span, face))}
  ${content.kind === "signedFile" ? payloadView(subject, content, face) : nothing}`;
}

function headerView(subject: Subject, header: HeaderReport, face: Face): TemplateResult {
  const { span, fields, raw } = header;
  const place = subject.item.text ? nothing : words("page-bytes", { count: span.end - span.start });
  const summary = html`<span class="line"><span>${words("page-header")}</span> <span class="place">${place}</span></span>`;
  return disclosure(subject, headerKey(subject), "header", span, summary, face, () => [
    html`<p class="part-head">${placeButton(subject, span, face)}</p>`,
    fieldsView(subject, fields, raw, face),
  ]);
}

function recordView(subject: Subject, record: RecordReport, face: Face): TemplateResult {
  const { index, x509, span, marked } = record;
  // What a text says is no proof, and not shown as one.
  const signs = record.signs
    ? html`<strong class="signs" part="signs">${words("page-signs")}</strong>`
    : marked
      ? html`<span class="place" part="marked">${words("page-marked")}</span>`
      : nothing;
  const until = x509
    ? html`<span class="place" part="until">${words("page-until", { date: day(x509.notAfter) })}</span>`
    : nothing;
  const summary = html`<span class="line"
    ><span class="record-number">${number(index)}</span>
    <span class="record-function">${functionName(record)}</span>
    <span class="record-name">${brief(recordName(record))}</span> ${signs} ${until} ${foundCountView(subject, index)}</span
  >`;
  const length = subject.item.text ? nothing : html`${words("page-bytes-length", { length: span.end - span.start })} · `;
  return disclosure(subject, recordKey(subject, index), "record", span, summary, face, () => [
    foundView(subject, index, face),
    certificateView(ofRecord(subject, record, face), face),
    record.certificate && !subject.item.text ? derView(subject, { of: recordKey(subject, index), span: record.certificate }, face) : nothing,
    html`<div class="part-head">
      <h4>${words("page-fields")}</h4>
      <span class="place">${length}${placeButton(subject, span, face)}</span>
    </div>`,
    fieldsView(subject, record.fields, record.raw, face),
  ]);
}

/** One line that opens; what it holds is drawn only while it is open. */
function disclosure(
  subject: Subject,
  name: string,
  part: string,
  span: Span,
  summary: TemplateResult,
  face: Face,
  content: () => unknown,
): TemplateResult {
  const { item } = subject;
  const open = item.open.has(name);
  const toggled = (event: Event) => face.desk.toggle(item, name, (event.currentTarget as HTMLDetailsElement).open);
  const { shown, point } = marks(subject, span, face);
  return html`<li class=${shown}>
    <details part=${part} id=${name} ?open=${open} @toggle=${toggled}>
      <summary @pointermove=${point} @focus=${point}>${summary}</summary>
      ${open ? content() : nothing}
    </details>
  </li>`;
}

function moreView(subject: Subject, left: number, face: Face): unknown {
  if (left <= 0) return nothing;
  const { item, part } = subject;
  const more = () =>
    part === null ? void face.desk.moreRecords(item) : face.desk.more(item, drawnKey(subject, "records"));
  return html`<li>
    <button type="button" class="link" part="more-records" @click=${more}>
      ${words("page-more-records", { next: Math.min(PAGE, left), left })}
    </button>
  </li>`;
}

function restView(subject: Subject, span: Span, face: Face): TemplateResult {
  return besideView(subject, "rest", span, words("page-rest", { range: range(span) }), face);
}

function payloadView(subject: Subject, { payload, encrypted }: { payload: Span; encrypted: boolean }, face: Face): TemplateResult {
  const label = words(encrypted ? "page-payload-encrypted" : "page-payload", { range: range(payload) });
  return besideView(subject, "payload", payload, label, face);
}

function besideView(subject: Subject, part: string, span: Span, label: string, face: Face): TemplateResult {
  const { shown, point } = marks(subject, span, face);
  return html`<li class="rest ${shown}" part=${part} id=${fieldKey(subject, span)} tabindex="-1" @pointermove=${point}>${hexView(subject.item, span, face, label)}</li>`;
}
