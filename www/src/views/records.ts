// The header and the records, each one line until it is opened.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { functionName, recordName } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { HeaderReport, RecordReport, Report, Span } from "../types.ts";
import { day, number, words } from "../words.ts";
import { certificateView, ofRecord } from "./certificate.ts";
import { type Spot, chunksView } from "./chunks.ts";
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
  // Those of a text are all here; those of a file come as one gets to them.
  const at = (place: number) => (part === null ? face.desk.recordAt(item, place) : records[place])!;
  return html`<div class="records" part="records" aria-labelledby="records-${id}">
    ${title(subject, "records", words("page-records", { count: recordCount }))}
    ${chunksView({
      count: recordCount,
      row: (place, spot) => recordView(subject, at(place), spot, face),
      here: part === null ? (from, count, come) => face.desk.recordsHere(item, from, count, come) : undefined,
      wanted: item.wanted.get(drawnKey(subject, "records")),
      before: header ? headerView(subject, header, face) : undefined,
      after: others === nothing ? undefined : others,
    })}
  </div>`;
}

/** What stands in a file beside header and records. */
export function othersView(subject: Subject, { content, rest }: Report, face: Face): unknown {
  if (rest.length === 0 && content.kind !== "signedFile") return nothing;
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

function recordView(subject: Subject, record: RecordReport, spot: Spot, face: Face): TemplateResult {
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
  ], spot);
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
  spot?: Spot,
): TemplateResult {
  const { item } = subject;
  const open = item.open.has(name);
  const toggled = (event: Event) => face.desk.toggle(item, name, (event.currentTarget as HTMLDetailsElement).open);
  const { shown, point } = marks(subject, span, face);
  return html`<li role="listitem" class=${shown} aria-setsize=${spot?.set ?? nothing} aria-posinset=${spot?.at ?? nothing}>
    <details part=${part} id=${name} ?open=${open} @toggle=${toggled}>
      <summary @pointermove=${point} @focus=${point}>${summary}</summary>
      ${open ? content() : nothing}
    </details>
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
  return html`<li role="listitem" class="rest ${shown}" part=${part} id=${fieldKey(subject, span)} tabindex="-1" @pointermove=${point}>${hexView(subject.item, span, face, label)}</li>`;
}
