// The fields of a header or a record, in the order of the file, with what lies between them.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { colons, digestName } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Decoded, FieldReport, Span } from "../types.ts";
import { number, utc, words } from "../words.ts";
import { hexView, rawView } from "./hex.ts";
import { fieldKey } from "../keys.ts";
import { placeButton, marks } from "./marks.ts";
import { value } from "./value.ts";

/** Fields whose value is bytes, also where a text prints it. */
const HEX = ["SERIALNUMBER", "PUBLICKEY", "SIGNATURE", "CERTIFICATE", "CERTHASH"];

/** Fields and raw ranges together cover their header or record exactly; so does this list. */
export function fieldsView(subject: Subject, fields: FieldReport[], raw: Span[], face: Face): TemplateResult {
  const rows = [
    ...fields.map((field) => ({ start: field.span.start, row: fieldView(subject, field, face) })),
    ...raw.map((span) => ({ start: span.start, row: rawView(subject, span, face) })),
  ];
  rows.sort((one, other) => one.start - other.start);
  return html`<ul class="fields" role="list">
    ${rows.map(({ row }) => row)}
  </ul>`;
}

function fieldView(subject: Subject, field: FieldReport, face: Face): TemplateResult {
  const { span } = field;
  const { shown, point } = marks(subject, span, face, field.value);
  // Of fields in fields the innermost is meant.
  const pointed = (event: Event) => (event.stopPropagation(), point?.(event));
  return html`<li class="field ${shown}" part="field" id=${fieldKey(subject, span)} tabindex="-1" @pointermove=${pointed}>
    <span class="field-head"
      ><span class="field-name">${fieldName(field)}</span> <span class="place">${placeView(subject, field, face)}</span></span
    >
    <div class="field-value">${decodedView(subject, field, face)}</div>
    ${field.fields.length > 0 ? fieldsView(subject, field.fields, [], face) : nothing}
  </li>`;
}

function placeView(subject: Subject, { tag, length, span, value }: FieldReport, face: Face): unknown {
  if (!subject.item.text) return html`${words("page-field-place", { tag, length: value.end - value.start })} · ${placeButton(subject, span, face)}`;
  const printed = length === null ? words("page-field-printed-tag", { tag }) : words("page-field-printed", { tag, length });
  return html`${printed} · ${placeButton(subject, span, face)}`;
}

/** CUCM's name for it; ours where CUCM prints none. */
export function fieldName({ tag, name, known, decoded }: FieldReport): string {
  if (!known) return words("page-unknown-tag", { tag });
  if (decoded.kind === "padding") return words("page-padding");
  return name || words("page-not-printed", { tag });
}

function decodedView({ item }: Subject, field: FieldReport, face: Face): unknown {
  const decoded: Decoded = field.decoded;
  switch (decoded.kind) {
    case "text":
      if (item.text && HEX.includes(field.name)) return value(colons(decoded.text));
      return decoded.text === "" ? words("page-empty-text") : value(decoded.text);
    case "number":
      return number(decoded.number);
    case "version":
      return `${decoded.major}.${decoded.minor}`;
    case "hex":
      return value(colons(decoded.hex));
    case "address":
      return value(decoded.address);
    case "time":
      return words("page-utc", { time: utc(decoded.seconds) });
    case "function":
    case "scheme":
      return named(decoded.number, decoded.name);
    case "digest":
      return named(decoded.number, decoded.digest && digestName(decoded.digest));
    case "modulus":
      return named(decoded.number, decoded.bits && words("page-bits", { bits: String(decoded.bits) }));
    case "bytes":
      return decoded.length > 0
        ? hexView(item, field.value, face, words("page-show-bytes", { count: number(decoded.length) }))
        : words("page-no-bytes");
    case "notPrinted":
      return words("page-not-in-text");
    case "container":
    case "padding":
      return nothing;
  }
}

/** A number and what it stands for. */
function named(code: number, name: string | number | null | undefined): string {
  return name ? `${code} · ${name}` : words("page-unknown-number", { number: String(code) });
}
