// The structure of a certificate: each field's name, its bytes, and what they say.
import { html, nothing, type TemplateResult } from "lit";
import { bytesOf, type Parsed } from "../bytes.ts";
import { type Der, said } from "../der.ts";
import type { Face } from "../desk.ts";
import { hexOf } from "../forms.ts";
import { derFieldKey, derKey } from "../keys.ts";
import { colons } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Span } from "../types.ts";
import { words } from "../words.ts";
import { marks, placeButton } from "./marks.ts";
import { range, value } from "./value.ts";

export interface Source {
  /** Whose certificate it is, in the names of its fields. */
  of: string;
  /** Where it stands in the file; null where a text holds it in other letters. */
  span: Span | null;
  der?(): Promise<Uint8Array | undefined>;
}

/** What all of its fields have in common. */
interface Whole {
  subject: Subject;
  of: string;
  /** Where its first byte stands; null where it stands nowhere. */
  base: number | null;
  bytes: Uint8Array;
  face: Face;
}

export function derView(subject: Subject, { of, span, der }: Source, face: Face): TemplateResult {
  const { item } = subject;
  const name = derKey(of);
  const open = item.open.has(name);
  const toggled = (event: Event) => face.desk.toggle(item, name, (event.currentTarget as HTMLDetailsElement).open);
  const bytes = bytesOf(item, face.desk);
  const parsed = span ? bytes.certificate(span) : bytes.parsed(name);
  if (open && !parsed) {
    const fetched = der ?? (() => face.desk.bytesOf(item, span!));
    void bytes.parse(span, name, fetched).then(() => face.desk.touched(item));
  }
  return html`<details class="der on-demand" part="der" id=${name} ?open=${open} @toggle=${toggled}>
    <summary>${words("page-bytes-der")}</summary>
    ${open && parsed ? innerView(parsed, { subject, of, base: span?.start ?? null, bytes: parsed.bytes, face }) : nothing}
  </details>`;
}

function innerView({ inner, unread }: Pick<Parsed, "inner" | "unread">, whole: Whole): TemplateResult {
  return html`<ul class="fields" role="list">
    ${inner.map((one) => fieldView(one, whole))} ${unread ? unreadView(unread, whole) : nothing}
  </ul>`;
}

function fieldView(one: Der, whole: Whole): TemplateResult {
  const { span, name, type, inner, missing, unread } = one;
  const length = one.value.end - one.value.start + missing;
  const head = html`<span class="field-name">${name || type}</span>
    <span class="place">${name ? `${type} · ` : ""}${words("page-bytes-length", { length })} · ${placeView(span, whole)}</span>`;
  const lacking = missing > 0 ? html`<p>${words("page-bytes-der-missing", { missing })}</p>` : nothing;
  const below = inner.length > 0 || unread ? innerView(one, whole) : nothing;
  return rowView("der-field", span, at(one.value, whole), head, html`${inner.length > 0 || unread ? nothing : valueView(one, whole)}${lacking}`, below, whole);
}

function unreadView(span: Span, whole: Whole): TemplateResult {
  const head = html`<span class="field-name">${words("page-raw")}</span> <span class="place">${placeView(span, whole)}</span>`;
  return rowView("der-unread", span, null, head, words("page-bytes-der-unread"), nothing, whole);
}

function rowView(part: string, span: Span, inner: Span | null, head: unknown, shown: unknown, below: unknown, whole: Whole): TemplateResult {
  const { subject, of, face, base } = whole;
  const { shown: marked, point } = base === null ? { shown: "", point: undefined } : marks(subject, at(span, whole), face, inner);
  return html`<li class="field ${marked}" part=${part} id=${derFieldKey(of, span)} tabindex="-1" @pointermove=${(event: Event) => pointed(event, point)}>
    <span class="field-head">${head}</span>
    <div class="field-value">${shown}</div>
    ${below}
  </li>`;
}

/** The innermost one is meant, not all that it is in. */
function pointed(event: Event, point: ((event: Event) => unknown) | undefined): void {
  event.stopPropagation();
  point?.(event);
}

function at({ start, end }: Span, { base }: Whole): Span {
  return { start: (base ?? 0) + start, end: (base ?? 0) + end };
}

function placeView(span: Span, whole: Whole): unknown {
  return whole.base === null ? range(span) : placeButton(whole.subject, at(span, whole), whole.face);
}

function valueView(one: Der, { bytes }: Whole): unknown {
  const own = bytes.subarray(one.value.start, one.value.end);
  if (own.length === 0) return nothing;
  return value(said(one, bytes) ?? colons(Array.from(own, hexOf).join("")));
}
