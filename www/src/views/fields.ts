// The fields of a header or a record, in the order of the file, with what lies between them.
import { html, nothing, type TemplateResult } from "lit";
import type { Face, Item } from "../desk.ts";
import { colons, digestName } from "../phrases.ts";
import type { Decoded, FieldReport, Span } from "../types.ts";
import { number, utc, words } from "../words.ts";
import { hexView, rawView } from "./hex.ts";
import { range, value } from "./value.ts";

/** Fields and raw ranges together cover their header or record exactly; so does this list. */
export function fieldsView(item: Item, fields: FieldReport[], raw: Span[], face: Face): TemplateResult {
  const rows = [
    ...fields.map((field) => ({ start: field.span.start, row: fieldView(item, field, face) })),
    ...raw.map((span) => ({ start: span.start, row: rawView(item, span, face) })),
  ];
  rows.sort((one, other) => one.start - other.start);
  return html`<ul class="fields" role="list">
    ${rows.map(({ row }) => row)}
  </ul>`;
}

function fieldView(item: Item, field: FieldReport, face: Face): TemplateResult {
  const { tag, span } = field;
  const place = { tag, length: field.value.end - field.value.start, range: range(span) };
  return html`<li class="field" part="field">
    <span class="field-head"
      ><span class="field-name">${fieldName(field)}</span>
      <span class="place">${words("page-field-place", place)}</span></span
    >
    <div class="field-value">${decodedView(item, field, face)}</div>
    ${field.fields.length > 0 ? fieldsView(item, field.fields, [], face) : nothing}
  </li>`;
}

/** CUCM's name for it; ours where CUCM prints none. */
function fieldName({ tag, name, known, decoded }: FieldReport): string {
  if (!known) return words("page-unknown-tag", { tag });
  if (decoded.kind === "padding") return words("page-padding");
  return name || words("page-not-printed", { tag });
}

function decodedView(item: Item, field: FieldReport, face: Face): unknown {
  const decoded: Decoded = field.decoded;
  switch (decoded.kind) {
    case "text":
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
    case "container":
    case "padding":
      return nothing;
  }
}

/** A number and what it stands for. */
function named(code: number, name: string | number | null | undefined): string {
  return name ? `${code} · ${name}` : words("page-unknown-number", { number: String(code) });
}
