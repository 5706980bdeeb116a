// Below the bytes: which byte the caret is on, what it is part of, what was found about it, and what is copied.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { FORMS, MOST_COPIED, formed, hexOf } from "../forms.ts";
import type { Found } from "../found.ts";
import { SIGNS } from "../phrases.ts";
import type { Span } from "../types.ts";
import { number, words } from "../words.ts";
import { copyButton } from "./copy.ts";
import { type Piece, roleOf } from "./pieces.ts";
import { foundName } from "./rows.ts";
import { range } from "./value.ts";

export interface Caret {
  place: number;
  byte: number | undefined;
  path: readonly Piece[];
  /** What is lit, and copied. */
  lit: Span;
  found: readonly Found[];
  select(span: Span): void;
  open(): void;
  toFound(found: Found): void;
}

export function caretView(item: Item, caret: Caret, face: Face): TemplateResult {
  const { found, path, toFound } = caret;
  return html`<div class="at" part="at">
    <p part="at-byte">${placeSaid(caret)}</p>
    ${path.length > 0
      ? html`<p class="path" part="path">
          ${path.map((piece, depth) => stepView(piece, depth, caret))}
          <button type="button" part="open-field" @click=${caret.open}>${words("page-bytes-open")}</button>
        </p>`
      : nothing}
    ${found.map(
      (one) => html`<p><span class="sign" aria-hidden="true">${SIGNS[one.finding.severity]}</span
        ><button type="button" class="link" part="at-finding" data-code=${one.finding.code} @click=${() => toFound(one)}>${foundName(one)}</button></p>`,
    )}
    ${copyView(item, caret.lit, face)}
  </div>`;
}

/** "Byte 347 (0x15b) is 30", and what it is of its field. */
function placeSaid({ place, byte, path }: Caret): string {
  const piece = path.at(-1);
  const role = piece ? roleOf(piece, place) : null;
  const values = { place: number(place), hex: place.toString(16), value: byte === undefined ? "··" : hexOf(byte), name: piece?.name ?? "" };
  return words(role ? `page-bytes-at-${role}` : piece ? "page-bytes-at-in" : "page-bytes-at", values);
}

/** The same in few words, for those who listen. */
export function caretSaid(caret: Caret): string {
  const around = caret.path.slice(0, -1).reverse().map(({ name }) => name);
  return [placeSaid(caret), ...around, ...caret.found.map(foundName)].join(", ");
}

function stepView({ name, span }: Piece, depth: number, { select }: Caret): TemplateResult {
  return html`${depth > 0 ? html`<span aria-hidden="true">›</span>` : nothing}
    <button type="button" class="link" part="path-step" title=${range(span)} @click=${() => select(span)}>${name}</button>`;
}

function copyView(item: Item, lit: Span, face: Face): TemplateResult {
  const count = lit.end - lit.start;
  const name = words("page-bytes-selected", { count });
  const copied = (form: (typeof FORMS)[number]) => {
    const text = async () => formed((await face.desk.bytesOf(item, lit)) ?? new Uint8Array(), form);
    const refused = async () => face.desk.showUncopied(item, name, await text());
    return copyButton({ label: words(`page-bytes-copy-${form}`), name, part: `copy-${form}`, text, face, refused });
  };
  return html`<p class="copies" part="selected">
    <span class="place">${name}</span>
    ${count > MOST_COPIED ? words("page-bytes-too-many", { most: MOST_COPIED }) : FORMS.map(copied)}
  </p>`;
}
